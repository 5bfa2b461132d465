import { stat } from 'node:fs/promises';
import type { Engine } from '../../core/engine';
import { isLoud } from '../../core/findings/count';
import type { Finding } from '../../core/findings/finding';
import { LABELS } from '../../core/report/text';
import { plainLine } from '../../core/text/plain';
import { CheckError } from '../checkError';
import type { Folder } from '../folder';
import { readFolder } from '../folder';
import { printedJson } from '../printed';
import { openFindings, openStory } from '../story';
import { earlierFolder } from './earlier';

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
 * Compares what nobody has settled in two versions of a story, each in the light of its own sheet.
 * @param before a folder, where `after` is one too; else a revision of git.
 * @param after the story's folder as it is now.
 * @throws CheckError where a version cannot be read.
 */
export async function difference(
  engine: Engine,
  before: string,
  after: string | undefined,
  isJson: boolean,
): Promise<Difference> {
  const now = await readFolder([after ?? '.']);
  const isFolder = after !== undefined && (await stat(before).catch(() => undefined))?.isDirectory() === true;
  const then = isFolder ? await readFolder([before]) : await earlierFolder(now.root, now.name, before);
  if (then.root === now.root && isFolder) throw new CheckError('Both folders are the same.');
  // Both as loud as the settings of the story now have them: what they changed is no correction.
  const [old, present] = [versionOf(engine, { ...then, settings: now.settings }), versionOf(engine, now)];
  const ids = ({ findings }: Version) => new Set(findings.map(({ id }) => id));
  const [oldIds, presentIds] = [ids(old), ids(present)];
  const went = old.findings.filter(({ id }) => !presentIds.has(id));
  const came = present.findings.filter(({ id }) => !oldIds.has(id));
  const stayed = present.findings.filter(({ id }) => oldIds.has(id));
  const parts = { went, came, stayed };
  return {
    output: isJson ? printedJson({ version: 1, ...mapped(parts, shown) }) : inWords(parts),
    warnings: [...new Set([...present.settingsProblems, ...old.warnings, ...present.warnings])],
    failed: present.settingsProblems.length > 0,
    cameLoud: came.some(({ severity }) => isLoud(severity)),
  };
}

interface Version {
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
  readonly settingsProblems: readonly string[];
}

/** A version in the light of its own sheet. */
function versionOf(engine: Engine, folder: Folder): Version {
  const story = openStory(engine, folder);
  const analysis = engine.readTogether(story.analysis, story.sheet);
  const { warnings, settingsProblems } = story;
  return { findings: openFindings(engine, story.sheet, analysis), warnings, settingsProblems };
}

type Parts = Readonly<Record<'went' | 'came' | 'stayed', readonly Finding[]>>;

function mapped<Result>({ went, came, stayed }: Parts, of: (finding: Finding) => Result) {
  return { went: went.map(of), came: came.map(of), stayed: stayed.map(of) };
}

function shown({ id, code, severity, message }: Finding) {
  return { id, code, severity, message };
}

function inWords({ went, came, stayed }: Parts): string {
  const listed = (title: string, findings: readonly Finding[]) =>
    findings.length === 0
      ? []
      : [
          `${title}:`,
          ...findings.map(
            ({ severity, message, code }) => `  ${LABELS[severity]}  ${plainLine(message)}  ${code}`,
          ),
          '',
        ];
  const counts = [`${went.length} went`, `${came.length} came`, `${stayed.length} stayed`];
  return [...listed('Went', went), ...listed('Came', came), `${counts.join(', ')}.`, ''].join('\n');
}
