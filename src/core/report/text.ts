import type { Answer, Finding, Reading, Severity, SourceSpan } from '../findings/finding';
import { byNearness } from '../findings/quiet';
import { whyOf } from '../secondReader/secondReader';
import { besides, countWitnesses } from '../text/copies';
import { plainLine } from '../text/plain';
import { LineIndex } from '../text/position';
import type { ReportInput } from './json';

/** How a piece of the report may be set off where the output shows colours. */
type Emphasis = 'heading' | 'quiet' | Severity;

/** Sets a piece of text off; the identity where there are no colours. */
export type Paint = (text: string, emphasis: Emphasis) => string;

const LABELS: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
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
 */
export function textReport(root: string, input: ReportInput, paint: Paint = (text) => text): string {
  const places = new Map(input.articles.map(({ article }) => [article.path, new LineIndex(article.text)]));
  const where = (span: SourceSpan) => {
    const position = places.get(span.path)?.positionOf(span.start);
    return position ? `${plainLine(span.path)}:${position.line}:${position.column}` : plainLine(span.path);
  };
  const lines: string[] = [];
  for (const [path, findings] of byArticle(input)) {
    lines.push(paint(plainLine(`${root}/${path}`), 'heading'), '');
    for (const finding of findings) {
      lines.push(
        `  ${paint(LABELS[finding.severity][0], finding.severity)}  ${plainLine(finding.message)}  ${paint(finding.code, 'quiet')}`,
      );
      for (const reading of finding.readings) {
        for (const [span, more] of firstPerArticle(reading)) {
          const rest = more === 0 ? '' : paint(`  and ${more} more here`, 'quiet');
          lines.push(`      ${paint(where(span), 'quiet')}  ${oneLine(span.text)}${rest}`);
        }
      }
      for (const line of reasonsFor(finding)) {
        lines.push(`      ${paint(line, 'quiet')}`);
      }
      lines.push('');
    }
  }
  lines.push(summary(input));
  return lines.join('\n') + '\n';
}

/** Why a finding is one; where models named it too, or were asked about it, what they say in their own words. */
function reasonsFor({ why, named = [], alsoBuiltIn, answers = [] }: Finding): string[] {
  return [
    plainLine(why),
    ...(alsoBuiltIn && named.length > 0 ? [plainLine(whyOf(named))] : []),
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

function byArticle({ articles, findings }: ReportInput): [path: string, findings: Finding[]][] {
  const groups = new Map<string, Finding[]>(articles.map(({ article }) => [article.path, []]));
  for (const finding of findings) groups.get(finding.readings[0]?.spans[0]?.path ?? '')?.push(finding);
  for (const group of groups.values()) {
    group.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byNearness(a, b));
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** One line that counts articles and findings ("5 articles (and 1 copy): 3 warnings, 1 note."). */
function summary({ articles, findings }: ReportInput): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${LABELS[severity][count === 1 ? 0 : 1]}`];
  });
  const counted = countWitnesses(articles.map(({ article: { path }, copyOf }) => ({ path, copyOf })));
  const checked = `${counted.articles} ${counted.articles === 1 ? 'article' : 'articles'}${besides(counted)}`;
  return `${checked}: ${counts.length === 0 ? 'nothing to settle' : counts.join(', ')}.`;
}

const WIDTH = 120;
/** How much of a model's words is shown. */
const LONGEST_WORDS = 300;

function oneLine(text: string): string {
  return plainLine(text.replaceAll(/[*_]+/g, ' '), WIDTH);
}
