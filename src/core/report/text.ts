import type { Answer, Finding, FindingCode, Reading, Severity, SourceSpan } from '../findings/finding';
import type { FindingCounts } from '../findings/count';
import { countFindings, countsInWords } from '../findings/count';
import { byNearness } from '../findings/quiet';
import { groundsOf } from '../secondReader/secondReader';
import type { NotYetChanged } from '../sheet/sheet';
import { notYetChangedInWords } from '../sheet/sheet';
import { append } from '../text/append';
import { plainLine } from '../text/plain';
import { LineIndex } from '../text/position';
import { english } from '../words/words';
import type { ReportInput } from './json';

/** How a piece of the report may be set off where the output shows colours. */
type Emphasis = 'heading' | 'quiet' | Severity;

/** What a piece of the report stands for: an article of the story, or a code. */
export type Target = { readonly path: string } | { readonly code: FindingCode };

/** Sets a piece of text off, and links it to what it stands for; the identity where that cannot be shown. */
export type Paint = (text: string, emphasis: Emphasis, target?: Target) => string;

/** What findings of each severity are called in a list. */
export const LABELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

/** What a model answered, when it was asked about a finding, in words. */
const ANSWERED: Record<Answer, string> = {
  stands: 'it stands',
  'both-can-be-true': 'both can be true',
  'cannot-tell': 'it cannot tell',
};

const SEVERITIES = Object.keys(LABELS) as Severity[];

/**
 * The findings for reading in a terminal, grouped by article, the worst first, the nearest to loud before other quiet ones. A finding stands once, at the first article
 * that has a reading of it, with every wording and its place below.
 * @param root the folder as the reader knows it; `paint` sets headings and severities off.
 * @param last its last line; the counts of the findings that it lists, unless told.
 */
export function textReport(
  root: string,
  input: ReportInput,
  paint: Paint = (text) => text,
  last = countsInWords(countsOf(input)),
): string {
  const places = new Map(input.articles.map(({ article }) => [article.path, new LineIndex(article.text)]));
  const where = (span: SourceSpan) => {
    const position = places.get(span.path)?.positionOf(span.start);
    return position ? `${plainLine(span.path)}:${position.line}:${position.column}` : plainLine(span.path);
  };
  const linesOf = (reading: Reading) =>
    firstPerArticle(reading).map(([span, more]) => {
      const rest = more === 0 ? '' : paint(`  and ${more} more here`, 'quiet');
      return `      ${paint(where(span), 'quiet', { path: span.path })}  ${oneLine(span.text)}${rest}`;
    });
  const codeOf = ({ code }: Finding) => paint(code, 'quiet', { code });
  const lines: string[] = [];
  const unchanged = unchangedByArticle(input);
  for (const [path, findings] of byArticle(input, unchanged)) {
    lines.push(paint(plainLine(`${root}/${path}`), 'heading', { path }), '');
    for (const finding of findings) {
      lines.push(
        `  ${paint(LABELS[finding.severity], finding.severity)}  ${plainLine(finding.message)}  ${codeOf(finding)}`,
      );
      lines.push(...finding.readings.flatMap(linesOf));
      for (const line of reasonsFor(finding)) {
        lines.push(`      ${paint(line, 'quiet')}`);
      }
      lines.push('');
    }
    for (const one of unchanged.get(path) ?? []) {
      const label = paint(LABELS.information, 'information');
      lines.push(`  ${label}  ${plainLine(notYetChangedInWords(one))}  ${codeOf(one.finding)}`);
      lines.push(...one.rejected.flatMap(linesOf), '');
    }
  }
  lines.push(plainLine(last));
  return lines.join('\n') + '\n';
}

/** Why a finding is one; where models named it too, or were asked about it, what they say in their own words. */
function reasonsFor({ why, named = [], alsoBuiltIn, answers = [] }: Finding): string[] {
  return [
    plainLine(why),
    ...(alsoBuiltIn && named.length > 0 ? [plainLine(english(groundsOf(named)))] : []),
    ...answers.map(({ model, date, answer, reason }) => {
      const asked = `${plainLine(model)}, asked on ${date}: ${ANSWERED[answer]}`;
      return reason === undefined ? `${asked}.` : `${asked}. ${quoted(reason)}`;
    }),
  ];
}

/** A model's words, marked as such. */
function quoted(words: string): string {
  return `“${plainLine(words, LONGEST_WORDS)}”`;
}

/** The first span that each article has of a reading, and how many more it has. */
function firstPerArticle(reading: Reading): [first: SourceSpan, more: number][] {
  const spans = new Map<string, [SourceSpan, number]>();
  for (const span of reading.spans) {
    const entry = spans.get(span.path);
    if (entry) entry[1]++;
    else spans.set(span.path, [span, 0]);
  }
  return [...spans.values()];
}

/** What is settled and not yet changed, by the first article that has words which were rejected. */
function unchangedByArticle({ notYetChanged = [] }: ReportInput): ReadonlyMap<string, NotYetChanged[]> {
  const groups = new Map<string, NotYetChanged[]>();
  for (const one of notYetChanged) append(groups, one.rejected[0]?.spans[0]?.path ?? '', one);
  return groups;
}

/** @param unchanged what else there is to tell of articles. */
function byArticle(
  { articles, findings }: ReportInput,
  unchanged: ReadonlyMap<string, unknown>,
): [path: string, findings: Finding[]][] {
  const groups = new Map<string, Finding[]>(articles.map(({ article }) => [article.path, []]));
  for (const finding of findings) groups.get(finding.readings[0]?.spans[0]?.path ?? '')?.push(finding);
  for (const group of groups.values()) {
    group.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byNearness(a, b));
  }
  return [...groups].filter(([path, group]) => group.length > 0 || unchanged.has(path));
}

function countsOf({ articles, findings, notYetChanged = [] }: ReportInput): FindingCounts {
  const files = articles.map(({ article: { path }, copyOf }) => ({ path, copyOf }));
  return countFindings({
    open: findings,
    settled: [],
    notYetChanged: notYetChanged.map(({ finding }) => finding),
    files,
  });
}

const WIDTH = 120;
/** How much of a model's words is shown. */
const LONGEST_WORDS = 300;

function oneLine(text: string): string {
  return plainLine(text.replaceAll(/[*_]+/g, ' '), WIDTH);
}
