import type { Finding } from '../../core/findings/finding';
import type { Span } from '../../core/text/span';
import type { WordedText } from '../../core/text/wording';
import type { StoryScope } from './scope';
import type { EngineModule } from '../engine';
import { inSlices } from '../slices';
import type { SettingsView } from './settingsFile';
import { settingsView } from './settingsFile';
import { ShownStory } from './shownStory';
import type { StoryFiles } from './storyFiles';

/** A story that is not read yet: what its sheet has on record of it, in the articles as they are known by their lines. */
export class StoryOnRecord extends ShownStory {
  readonly findings: readonly Finding[];
  readonly sheet = undefined;
  readonly settledFindings = new Map();
  readonly notYetChanged = [];
  readonly #articles: ReadonlyMap<string, WordedText>;

  /** @param texts of the articles, by path. */
  constructor(
    scope: StoryScope,
    settings: SettingsView | undefined,
    findings: readonly Finding[],
    texts: ReadonlyMap<string, string>,
  ) {
    super(scope, settings);
    this.findings = findings;
    this.#articles = new Map(Array.from(texts, ([path, text]) => [path, { text, sentences: linesOf(text) }]));
  }

  get files(): readonly string[] {
    return [...this.#articles.keys()];
  }

  readonly settledBefore = () => new Map();

  articleAt(path: string): WordedText | undefined {
    return this.#articles.get(path);
  }
}

/**
 * What the sheet of a story has on record of it.
 * @param files what was just taken from the story's files.
 * @returns undefined where that is nothing, or is stale.
 */
export async function readRecord(
  scope: StoryScope,
  { paths, texts, sheet, settings }: StoryFiles,
  { readingRecord, readSettings }: Pick<EngineModule, 'readingRecord' | 'readSettings'>,
  isStale: () => boolean,
): Promise<StoryOnRecord | undefined> {
  const text = sheet && 'text' in sheet ? sheet.text : undefined;
  if (text === undefined) return undefined;
  const articles = new Map(
    paths.flatMap((path, index) => {
      const result = texts[index];
      return result && 'text' in result ? [[path, result.text]] : [];
    }),
  );
  const view = settings?.file && settingsView(settings.file, readSettings);
  const findings = await inSlices(readingRecord(text, articles, view?.settings.severity), isStale);
  return findings && findings.length > 0 ? new StoryOnRecord(scope, view, findings, articles) : undefined;
}

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
