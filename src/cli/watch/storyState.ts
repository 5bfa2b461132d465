import type { Engine } from '../../core/engine';
import type { FindingCounts } from '../../core/findings/count';
import { countsInWords, isLoud } from '../../core/findings/count';
import type { Finding } from '../../core/findings/finding';
import type { Paint } from '../../core/report/text';
import { LABELS } from '../../core/report/text';
import type { Story } from '../../core/story';
import { plainLine } from '../../core/text/plain';
import { LineIndex } from '../../core/text/position';
import { CheckError } from '../checkError';
import { readFolder } from '../folder';
import type { StoryPaths } from '../run/storyPaths';
import { countsOf, openStory, standingOf } from '../story';

/** A story as it was found at one moment. */
export interface StoryState {
  /** What of the open findings is loud, or a model named, each in a line by its id. */
  readonly lines: ReadonlyMap<string, string>;
  readonly counts: FindingCounts;
  /** What nobody has settled. */
  readonly open: readonly Finding[];
  /** What is to be said besides, a sentence each. */
  readonly warnings: readonly string[];
  /** Whether the settings have a slip. */
  readonly failed: boolean;
}

/**
 * Reads a story as it lies on disk now.
 * @param story what was read of it before: what did not change is not read again.
 * @returns why it cannot be read, where it cannot.
 */
export async function stateOf(
  engine: Engine,
  paths: StoryPaths,
  story: Story,
  painterOf: (root: string) => Paint,
): Promise<StoryState | { readonly problem: string }> {
  try {
    const opened = openStory(engine, await readFolder(paths), undefined, story);
    const { folder, settingsProblems } = opened;
    const standing = standingOf(engine, opened);
    const { unsettled: open } = standing;
    const paint = painterOf(folder.root);
    const texts = new Map(folder.articles.map(({ path, text }) => [path, text]));
    return {
      lines: new Map(
        open
          .filter(({ severity, named }) => isLoud(severity) || named)
          .map((finding) => [finding.id, lineOf(finding, texts, paint)]),
      ),
      counts: countsOf(standing),
      open,
      warnings: [...settingsProblems, ...opened.warnings],
      failed: settingsProblems.length > 0,
    };
  } catch (error) {
    if (error instanceof CheckError) return { problem: error.message };
    throw error;
  }
}

/** What has changed from one state to the next, in lines; none where nothing a person would look at has. */
export function changesIn(name: string, before: StoryState | undefined, now: StoryState): string[] {
  const counts = countsInWords(now.counts);
  if (!before) return [`${name}: ${counts}`];
  const gone = [...before.lines].filter(([id]) => !now.lines.has(id));
  const come = [...now.lines].filter(([id]) => !before.lines.has(id));
  if (gone.length + come.length === 0 && counts === countsInWords(before.counts)) return [];
  return [
    ...gone.map(([, line]) => `  gone  ${line}`),
    ...come.map(([, line]) => `  new   ${line}`),
    `${name}: ${counts}`,
  ];
}

function lineOf(
  { severity, message, code, readings }: Finding,
  texts: ReadonlyMap<string, string>,
  paint: Paint,
): string {
  const [span] = readings[0]?.spans ?? [];
  const position = span && new LineIndex(texts.get(span.path) ?? '').positionOf(span.start);
  const place = span && position ? `${plainLine(span.path)}:${position.line}:${position.column}` : '';
  return [
    paint(LABELS[severity], severity),
    plainLine(message),
    ...(span ? [paint(place, 'quiet', { path: span.path })] : []),
    paint(code, 'quiet', { code }),
  ].join('  ');
}
