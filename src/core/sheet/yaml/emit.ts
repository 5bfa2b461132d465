/** What a sheet's fields hold. Objects are written in flow style, their keys in order. */
export type Value = string | number | boolean | readonly string[] | readonly Row[];

/** A small map on one line: a place, a role. */
export type Row = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Keys with their values in the order in which they are written; undefined stands for a key that is not there. */
export type Fields = readonly (readonly [key: string, value: Value | undefined])[];

const RESERVED = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n', '~']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER_LIKE = /^[\d.,:_+\-xobe]+$/i;
const OPENS_PLAIN = /^[\p{L}\p{N}“‘«($£€]/u;
/** Characters that YAML does not show as themselves, or that would be lost on reading. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/u;

const ESCAPED = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

export type Quoting = 'plain' | 'single' | 'double';

/**
 * A scalar as YAML text on one line.
 * @param flow whether it stands in a flow collection, where commas and brackets need quotation marks.
 * @param quoting the style to keep where the value allows it.
 */
export function scalarText(value: string | number | boolean, flow = false, quoting?: Quoting): string {
  if (typeof value !== 'string') return String(value);
  const printable = !UNPRINTABLE.test(value);
  if (quoting === 'single' && printable) return singleQuoted(value);
  if (quoting === 'double') return doubleQuoted(value);
  if (printable && isPlain(value, flow)) return value;
  return printable && value.includes('"') && !value.includes("'") ? singleQuoted(value) : doubleQuoted(value);
}

function isPlain(value: string, flow: boolean): boolean {
  return (
    OPENS_PLAIN.test(value) &&
    !value.endsWith(' ') &&
    !value.endsWith(':') &&
    !value.includes(': ') &&
    !value.includes(' #') &&
    !(flow && /[,[\]{}]/.test(value)) &&
    !RESERVED.has(value.toLowerCase()) &&
    (!NUMBER_LIKE.test(value) || DAY.test(value)) &&
    value !== 'Infinity' &&
    value !== 'NaN'
  );
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list of words in flow style: `[a, b]`. */
function listText(values: readonly string[]): string {
  return `[${values.map((value) => scalarText(value, true)).join(', ')}]`;
}

/** A map in flow style: `{file: a.txt, line: 3}`. */
export function rowText(row: Row): string {
  return rowOf(fieldsOf(row));
}

/** Fields in flow style; those without a value are left out. */
export function rowOf(fields: Fields): string {
  return `{${partsOf(fields).join(', ')}}`;
}

/** The columns within which a row can be read at a glance. */
const WIDTH = 120;
/** What stands before a row in the lists of entries. */
const BEFORE_ROW = '      - '.length;

/**
 * A map in flow style as an item of a block sequence, as lines without their indent: on one line where that is short enough
 * to read, else with its longest key, the words of an article, on a second one.
 */
export function rowLines(fields: Fields): string[] {
  const quote = fields.findIndex(([key]) => key === 'quote');
  if (quote <= 0) return [`- ${rowOf(fields)}`];
  const [first, second] = [fields.slice(0, quote), fields.slice(quote)].map((part) =>
    partsOf(part).join(', '),
  );
  const whole = `{${first}, ${second}}`;
  return BEFORE_ROW + whole.length <= WIDTH ? [`- ${whole}`] : [`- {${first},`, `   ${second}}`];
}

function partsOf(fields: Fields): string[] {
  return fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${flowText(value)}`]));
}

export function fieldsOf(row: Row): [string, Row[string]][] {
  return Object.entries(row);
}

/** Any value in flow style. */
export function flowText(value: Value): string {
  if (!isList(value)) return scalarText(value, true);
  return isRows(value) ? `[${value.map(rowText).join(', ')}]` : listText(value);
}

/** A key with its value in block style, as lines without their indent: rows stand below each other. */
export function fieldLines(key: string, value: Value): string[] {
  if (!isList(value)) return [`${key}: ${scalarText(value)}`];
  if (isRows(value))
    return [`${key}:`, ...value.flatMap((row) => rowLines(fieldsOf(row)).map((line) => `  ${line}`))];
  return [`${key}: ${listText(value)}`];
}

/** An item of a block sequence, as lines without their indent. */
export function itemLines(fields: Fields): string[] {
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : fieldLines(key, value)));
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

export function isList(value: Value): value is readonly string[] | readonly Row[] {
  return typeof value === 'object';
}

export function isRows(value: readonly string[] | readonly Row[]): value is readonly Row[] {
  return typeof value[0] === 'object';
}
