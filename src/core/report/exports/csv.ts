import { plain } from '../../text/plain';
import { evidenceInWords } from './sheetWords';
import type { ExportedStory } from './exportedStory';

/** What spreadsheet programs take for the beginning of a formula, white space before it included. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const COLUMNS = [
  'story',
  'kind',
  'id',
  'code',
  'severity',
  'status',
  'text',
  'value',
  'article',
  'line',
  'column',
  'words',
  'why',
  'right',
  'reason',
  'who',
  'date',
  'evidence',
  'notes',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/**
 * The findings and the facts of stories as one table in the form of RFC 4180, a row for each place: what stands there, what
 * was decided, by whom. A cell that a spreadsheet would take for a formula begins with an apostrophe. The text begins with a byte order mark, by which spreadsheets know UTF-8.
 */
export function csv(stories: readonly ExportedStory[]): string {
  const rows = stories.flatMap((story) => [...findingRows(story), ...factRows(story)]);
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function findingRows(story: ExportedStory): Row[] {
  return story.findings.flatMap(({ id, code, severity, message, why, readings, decision }) => {
    const shared: Row = {
      story: story.title,
      kind: 'finding',
      id,
      code,
      severity,
      status: decision?.status ?? 'open',
      text: message,
      why,
      right: decision?.stands,
      reason: decision?.reason,
      who: decision?.who,
      date: decision?.date,
    };
    return readings.flatMap(({ value, places }) =>
      places.map(({ path, line, column, text }): Row => ({
        ...shared,
        value,
        article: path,
        line,
        column,
        words: text,
      })),
    );
  });
}

function factRows(story: ExportedStory): Row[] {
  return story.facts.flatMap((fact) => {
    const shared: Row = {
      story: story.title,
      kind: 'fact',
      id: fact.id,
      code: fact.kind,
      status: fact.status,
      text: fact.fact,
      right: fact.correction,
      who: fact.checker,
      date: fact.date,
      evidence: fact.evidence.map(evidenceInWords).join('; '),
      notes: fact.notes,
    };
    const places = fact.places.map(({ path, line, quote }): Row => ({
      ...shared,
      article: path,
      line,
      words: quote,
    }));
    return places.length === 0 ? [shared] : places;
  });
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const words = plain(value);
  const safe = FORMULA.test(words) || /^[\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
