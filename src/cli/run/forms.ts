import type { Engine } from '../../core/engine';
import { addedUp, countsInWords } from '../../core/findings/count';
import type { ExportedStory } from '../../core/report/exports/exportedStory';
import { isExportFormat } from '../../core/report/exports/formats';
import type { CheckedStory, CheckOptions } from '../check';
import { counted } from '../counted';
import { printedJson } from '../printed';
import { VERSION } from '../version';

/** Where a report goes, piece by piece. */
export type Write = (text: string) => Promise<void>;

/** How a report is put together from what is said of its stories. */
export interface Form {
  add(story: CheckedStory): Promise<void>;
  /** Called once, when all stories are in. */
  end(): Promise<void>;
}

/** The form of a report. @param isOfSeveral whether the run has several stories, of which some may have no report. */
export function formOf(
  options: CheckOptions,
  isOfSeveral: boolean,
  engine: () => Engine,
  write: Write,
): Form {
  if (isExportFormat(options.format)) return exportForm(options, engine, write);
  if (!isOfSeveral) return { add: ({ report }) => write(report as string), end: () => Promise.resolve() };
  return options.format === 'json' ? jsonForm(write) : textForm(write);
}

/** One report of all stories; it is made when all are in. */
function exportForm({ format, withSettled }: CheckOptions, engine: () => Engine, write: Write): Form {
  const stories: ExportedStory[] = [];
  return {
    add: ({ report }) => {
      stories.push(report as ExportedStory);
      return Promise.resolve();
    },
    end: () => {
      const report =
        isExportFormat(format) &&
        engine().exported(format, stories, { version: VERSION, withSettled: withSettled === true });
      return write(typeof report === 'string' ? report : printedJson(report));
    },
  };
}

/** The reports of all stories in one list. */
function jsonForm(write: Write): Form {
  let isFirst = true;
  return {
    add: ({ report }) => {
      const start = isFirst ? '{\n  "version": 1,\n  "stories": [\n' : ',\n';
      isFirst = false;
      return write(`${start}${(report as string).trimEnd().replaceAll(/^/gm, '    ')}`);
    },
    end: () => write(isFirst ? '{\n  "version": 1,\n  "stories": []\n}\n' : '\n  ]\n}\n'),
  };
}

/** One story after the other, then those that have something to settle, and what there is in all. */
function textForm(write: Write): Form {
  const all: Pick<CheckedStory, 'name' | 'counts'>[] = [];
  let isParted = false;
  return {
    add: ({ name, counts, report }) => {
      all.push({ name, counts });
      const text = report as string;
      isParted = text.indexOf('\n') < text.length - 1;
      return write(isParted ? `${text}\n` : text);
    },
    end: () => {
      const toSettle = all.filter(({ counts }) => counts.conflicts > 0);
      const width = Math.max(...toSettle.map(({ counts }) => shown(counts.conflicts).length));
      const lines = toSettle.map(
        ({ name, counts }) => `  ${shown(counts.conflicts).padStart(width)}  ${name}`,
      );
      const total = countsInWords(addedUp(all.map(({ counts }) => counts)));
      return write(
        [
          ...(isParted ? [] : ['']),
          ...(lines.length > 0 ? ['Conflicts by story:', ...lines, ''] : []),
          `${counted(all.length, 'story', 'stories')}: ${total}`,
          '',
        ].join('\n'),
      );
    },
  };
}

function shown(count: number): string {
  return count.toLocaleString('en-US');
}
