import type { Engine } from '../../core/engine';
import type { Finding } from '../../core/findings/finding';
import { notCompared } from '../../core/text/notCompared';
import type { NotComparedReason } from '../../core/text/notCompared';
import { CheckError } from '../checkError';
import type { StoredSettings } from '../settingsFile';
import type { StoredSheet } from '../sheetFile';
import { openStory, standingOf } from '../story';
import { jsonLine } from '../printed';
import type { Line } from './lines';
import type { StoryFile, StoryLine } from './storyLine';
import { readStoryLine } from './storyLine';

/** The report of a story with what nobody has settled in it, or what is to be said. */
export type CompareStep =
  | { readonly line: string; readonly open: readonly Finding[] }
  | { readonly warning: string }
  | { readonly failure: string };

/** The records of one story. */
interface Gathered {
  readonly key: string;
  readonly story: string;
  readonly files: StoryFile[];
}

/**
 * Compares stories whose records are sorted: holds those of one story at a time. A line that is no record, or a story that
 * cannot be compared, is told, and the rest goes on.
 * @throws CheckError where the records are not sorted.
 */
export async function* comparisons(engine: Engine, lines: AsyncIterable<Line>): AsyncGenerator<CompareStep> {
  let gathered: Gathered | undefined;
  for await (const { number, text } of lines) {
    const read = text === undefined ? { problem: 'is too long' } : readStoryLine(engine, text);
    if ('problem' in read) {
      yield { failure: `Line ${number} ${read.problem}: it was passed over.` };
      continue;
    }
    if (gathered && read.story !== gathered.story) {
      yield* compared(engine, gathered);
      if (isBefore(read, gathered)) {
        throw new CheckError(
          `Line ${number}: a record of ${read.story} stands behind those of ${gathered.story}. Sort the records first.`,
        );
      }
      gathered = undefined;
    }
    gathered ??= { key: read.key, story: read.story, files: [] };
    gathered.files.push(read.file);
  }
  if (gathered) yield* compared(engine, gathered);
}

function isBefore({ key, story }: StoryLine, gathered: Gathered): boolean {
  return key === gathered.key ? story < gathered.story : key < gathered.key;
}

function* compared(engine: Engine, gathered: Gathered): Generator<CompareStep> {
  try {
    yield* comparison(engine, gathered);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield { failure: `${gathered.story} could not be compared: ${reason}` };
  }
}

function* comparison(engine: Engine, { story: name, files }: Gathered): Generator<CompareStep> {
  const story = engine.createStory();
  const texts = new Map<string, string>();
  const skipped = new Map<string, NotComparedReason>();
  let stored: StoredSheet = { text: undefined };
  let settings: StoredSettings | undefined;
  for (const file of files) {
    if ('sheet' in file) stored = { text: file.sheet };
    else if ('settings' in file) settings = { name: file.path, stored: { text: file.settings } };
    else if ('left' in file) skipped.set(file.path, file.left);
    else {
      const before = texts.get(file.path);
      if (before !== undefined && before !== file.text)
        yield { failure: `${name}: there are two texts of ${file.path}: the last is compared.` };
      texts.set(file.path, file.text);
      if (file.found) story.setRead(file.path, file.text, file.found);
    }
  }
  const otherFormats = [...skipped].flatMap(([path, reason]) => (reason === 'format' ? [path] : [])).sort();
  const folder = {
    ...{ root: name, name, sheet: stored, settings, otherFormats, warnings: [] },
    skipped: new Map([...skipped].filter(([, reason]) => reason !== 'format').sort()),
    articles: Array.from(texts, ([path, text]) => ({ path, text })),
  };
  if (texts.size === 0) {
    yield { warning: `${name} holds no article that can be read.` };
    return;
  }
  const opened = openStory(engine, folder, undefined, story);
  for (const failure of opened.settingsProblems) yield { failure };
  for (const warning of opened.warnings) yield { warning };
  const { analysis, unsettled, notYetChanged: unchanged } = standingOf(engine, opened);
  const articles = analysis.articles.map(({ article: { path }, copyOf }) => ({ path, copyOf }));
  const report = engine.reportOf(
    name,
    { ...analysis, articles: [], notYetChanged: unchanged },
    notCompared({ ...folder, articles }),
  );
  const { version, story: of, findings, compatible, notYetChanged, notCompared: left } = report;
  yield {
    line: jsonLine({ version, story: of, findings, compatible, notYetChanged, notCompared: left }),
    open: unsettled,
  };
}
