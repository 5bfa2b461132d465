import { stat } from 'node:fs/promises';
import type { Engine } from '../../core/engine';
import { isLoud } from '../../core/findings/count';
import type { Finding } from '../../core/findings/finding';
import type { Analysis } from '../../core/story';
import { CheckError } from '../checkError';
import type { Folder } from '../folder';
import { readFolder } from '../folder';
import { printedJson } from '../printed';
import { openFindings, openStory } from '../story';
import { changesOf } from './changes';
import { earlierFolder } from './earlier';
import type { Parts } from './forms';
import { inMarkdown, inWords } from './forms';

/** How a difference can be printed. */
export const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** What a correction changed. */
export interface Difference {
  readonly output: string;
  readonly warnings: readonly string[];
  /** Whether there is an error or a warning that was not there before. */
  readonly cameLoud: boolean;
  /** Whether the settings have a slip. */
  readonly failed: boolean;
}

/**
 * Compares two versions of a story: the words of its articles, and what nobody has settled, each in the light of its own sheet.
 * @param before a folder, where `after` is one too; else a revision of git.
 * @param after the story's folder as it is now.
 * @throws CheckError where a version cannot be read.
 */
export async function difference(
  engine: Engine,
  before: string,
  after: string | undefined,
  format: DiffFormat,
): Promise<Difference> {
  const now = await readFolder([after ?? '.']);
  const isFolder = after !== undefined && (await stat(before).catch(() => undefined))?.isDirectory() === true;
  const then = isFolder ? await readFolder([before]) : await earlierFolder(now.root, now.name, before);
  if (then.root === now.root && isFolder) throw new CheckError('Both folders are the same.');
  // Both as loud as the settings of the story now have them: what they changed is no correction.
  const [old, present] = [versionOf(engine, { ...then, settings: now.settings }), versionOf(engine, now)];
  const parts = partsOf(old, present);
  return {
    output: FORMS[format](parts),
    warnings: [...new Set([...present.settingsProblems, ...old.warnings, ...present.warnings])],
    failed: present.settingsProblems.length > 0,
    cameLoud: parts.came.some(({ severity }) => isLoud(severity)),
  };
}

const FORMS: Readonly<Record<DiffFormat, (parts: Parts) => string>> = {
  text: inWords,
  markdown: inMarkdown,
  json: ({ went, came, stayed, ...rest }) =>
    printedJson({
      version: 1,
      went: went.map(shown),
      came: came.map(shown),
      stayed: stayed.map(shown),
      ...rest,
    }),
};

function shown({ id, code, severity, message }: Finding) {
  return { id, code, severity, message };
}

interface Version {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
  readonly settingsProblems: readonly string[];
}

/** A version in the light of its own sheet. */
function versionOf(engine: Engine, folder: Folder): Version {
  const story = openStory(engine, folder);
  const analysis = engine.readTogether(story.analysis, story.sheet);
  const findings = openFindings(engine, story.sheet, analysis);
  const { warnings, settingsProblems } = story;
  return { analysis, findings, warnings, settingsProblems };
}

function partsOf(old: Version, present: Version): Parts {
  const ids = ({ findings }: Version) => new Set(findings.map(({ id }) => id));
  const [oldIds, presentIds] = [ids(old), ids(present)];
  const byPath = ({ analysis: { articles } }: Version) =>
    new Map(articles.map((reading) => [reading.article.path, reading]));
  const [earlier, later] = [byPath(old), byPath(present)];
  return {
    went: old.findings.filter(({ id }) => !presentIds.has(id)),
    came: present.findings.filter(({ id }) => !oldIds.has(id)),
    stayed: present.findings.filter(({ id }) => oldIds.has(id)),
    changed: [...later].flatMap(([path, reading]) => {
      const before = earlier.get(path);
      return before ? changesOf(before, reading) : [];
    }),
    newArticles: [...later.keys()].filter((path) => !earlier.has(path)),
    goneArticles: [...earlier.keys()].filter((path) => !later.has(path)),
  };
}
