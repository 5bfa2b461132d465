import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { FindingCode, Severity } from '../findings/finding';
import { FINDING_CODES } from '../findings/finding';
import type { Severities } from '../findings/graded';
import type { Quiet } from '../findings/quiet';
import { QUIET } from '../findings/quiet';
import type { SheetProblem } from '../sheet/sheet';
import { openWhole, pairOf, spanOf, textOf } from '../sheet/sheet';
import { likestWord, nearestWord } from '../text/nearestWord';
import type { Span } from '../text/span';
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
    OF_MODELS.test(key) ? { said: phrase('settings.model', key) } : unless(key, KEYS, 'key'),
  );
  const severity = severitiesIn(root, problems);
  const quietFindings = choiceIn(root, 'quietFindings', QUIET, 'quietFindings', problems);
  return {
    settings: { ...(severity ? { severity } : {}), ...(quietFindings ? { quietFindings } : {}) },
    problems: problems.map((one) => quotedAlike(text, one)).sort((a, b) => a.start - b.start),
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
    problems.push(problem('settings.unknown-value', said, spanOf(value), text && choiceMeant(text, choices)));
  }
  return choice;
}

/** A choice of a list that somebody meant, written in another way or cut short (“info”). */
function choiceMeant<Choice extends string>(text: string, choices: readonly Choice[]): string | undefined {
  const start = text.toLowerCase();
  return nearestWord(text, choices) ?? choices.find((one) => start.length > 2 && one.startsWith(start));
}

/** What is said of a key, and the one that was meant instead. */
interface Unknown {
  readonly said: Words;
  readonly meant?: string;
}

/** The keys of a map that are none of a list. The one that was meant mends it, unless it is there too. */
function unknownIn(map: YAMLMap, known: readonly string[], tell: (key: string) => Unknown): SheetProblem[] {
  return map.items.flatMap(({ key }) => {
    const name = textOf(key) ?? '…';
    if (known.includes(name)) return [];
    const { said, meant } = tell(name);
    const isFree = meant !== undefined && !pairOf(map, meant);
    return [problem('settings.unknown-key', said, spanOf(key), isFree ? meant : undefined)];
  });
}

function unless(name: string, known: readonly string[], kind: 'key' | 'code'): Unknown {
  const meant = likestWord(name.replace(/^copydesk\./, ''), known);
  return meant === undefined
    ? { said: phrase(`settings.unknown-${kind}`, name, known.join(', ')) }
    : { said: phrase(`settings.meant-${kind}`, name, meant), meant };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isScalar(value) && value.value === null);
}

/** @param meant the word that mends it, in place of the one that stands there. */
function problem(code: string, said: Words, { start, end }: Span, meant?: string): SheetProblem {
  const fix = meant ? { fix: { edits: [{ start, end, text: meant }] } } : {};
  return { code, said, message: english(said), severity: 'error', start, end, ...fix };
}

/** What mends a word in quotation marks leaves them, as JSON needs them. */
function quotedAlike(text: string, one: SheetProblem): SheetProblem {
  const [mark] = /^["']/.exec(text.slice(one.start, one.end)) ?? [''];
  if (!one.fix || mark === '') return one;
  return {
    ...one,
    fix: { edits: one.fix.edits.map((edit) => ({ ...edit, text: mark + edit.text + mark })) },
  };
}
