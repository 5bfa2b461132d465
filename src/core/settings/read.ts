import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { FindingCode, Severity } from '../findings/finding';
import { FINDING_CODES } from '../findings/finding';
import type { Severities } from '../findings/graded';
import type { Quiet } from '../findings/quiet';
import { QUIET } from '../findings/quiet';
import type { SheetProblem } from '../sheet/sheet';
import { openWhole, pairOf, spanOf, textOf } from '../sheet/sheet';
import { likestWord } from '../text/nearestWord';
import type { Words } from '../words/words';
import { english, phrase } from '../words/words';

/** What a settings file says; what it does not say is absent. */
export interface StorySettings {
  readonly severity?: Severities;
  readonly quietFindings?: Quiet;
}

/** A settings file as read, with what is wrong in it. What is wrong is left out of the settings. */
export interface SettingsReading {
  readonly settings: StorySettings;
  readonly problems: readonly SheetProblem[];
}

export const SEVERITY_CHOICES = ['error', 'warning', 'information', 'hint', 'ignore'] as const satisfies (
  Severity | 'ignore'
)[];
const KEYS = ['severity', 'quietFindings'] as const;
const CODES = Object.keys(FINDING_CODES) as FindingCode[];

/** Keys of settings about language models, in this program and its like. */
const OF_MODELS = /model|llm|prompt|api-?key|endpoint|request-?words/i;

/** Reads a settings file. @param text YAML, without a byte order mark. */
export function readSettings(text: string): SettingsReading {
  const opening = openWhole(text);
  if ('problems' in opening) {
    return {
      settings: {},
      problems: opening.problems.map((one) =>
        one.code === 'sheet.other'
          ? problem('settings.shape', phrase('settings.shape'), one)
          : { ...one, code: one.code.replace(/^sheet\b/, 'settings') },
      ),
    };
  }
  const { root } = opening.opened;
  if (!root) return { settings: {}, problems: [] };
  const problems = unknownIn(root, KEYS, (key) =>
    OF_MODELS.test(key) ? phrase('settings.model', key) : unless(key, KEYS, 'key'),
  );
  const severity = severitiesIn(root, problems);
  const quietFindings = choiceIn(root, 'quietFindings', QUIET, 'quietFindings', problems);
  return {
    settings: { ...(severity ? { severity } : {}), ...(quietFindings ? { quietFindings } : {}) },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

function severitiesIn(root: YAMLMap, problems: SheetProblem[]): Severities | undefined {
  const value = pairOf(root, 'severity')?.value;
  if (isNothing(value)) return undefined;
  if (!isMap(value)) {
    problems.push(problem('settings.shape', phrase('settings.severity-shape'), spanOf(value)));
    return undefined;
  }
  problems.push(...unknownIn(value, CODES, (key) => unless(key, CODES, 'code')));
  const chosen = CODES.flatMap((code) => {
    const severity = choiceIn(value, code, SEVERITY_CHOICES, 'severity', problems);
    return severity ? [[code, severity]] : [];
  });
  return chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as Severities);
}

/** The value of a key, where it is one of a list; another one is told. */
function choiceIn<Choice extends string>(
  map: YAMLMap,
  key: string,
  choices: readonly Choice[],
  what: string,
  problems: SheetProblem[],
): Choice | undefined {
  const value = pairOf(map, key)?.value;
  if (isNothing(value)) return undefined;
  const text = textOf(value);
  const choice = choices.find((one) => one === text);
  if (choice === undefined) {
    const said = phrase('sheet.unknown-of', text ?? '…', what, choices.join(', '));
    problems.push(problem('settings.unknown-value', said, spanOf(value)));
  }
  return choice;
}

/** The keys of a map that are none of a list. */
function unknownIn(map: YAMLMap, known: readonly string[], say: (key: string) => Words): SheetProblem[] {
  return map.items.flatMap(({ key }) => {
    const name = textOf(key) ?? '…';
    return known.includes(name) ? [] : [problem('settings.unknown-key', say(name), spanOf(key))];
  });
}

function unless(name: string, known: readonly string[], kind: 'key' | 'code'): Words {
  const meant = likestWord(name.replace(/^copydesk\./, ''), known);
  return meant === undefined
    ? phrase(`settings.unknown-${kind}`, name, known.join(', '))
    : phrase(`settings.meant-${kind}`, name, meant);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isScalar(value) && value.value === null);
}

function problem(code: string, said: Words, { start, end }: { start: number; end: number }): SheetProblem {
  return { code, said, message: english(said), severity: 'error', start, end };
}
