import type { Finding, Reading, Severity, SourceSpan } from '../findings/finding';
import type { Article } from '../text/article';
import { LineIndex } from '../text/position';
import type { ReportInput } from './json';

/** How a piece of the report may be set off where the output shows colours. */
export type Emphasis = 'heading' | 'quiet' | Severity;

/** Sets a piece of text off; the identity where there are no colours. */
export type Paint = (text: string, emphasis: Emphasis) => string;

const LABELS: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

const SEVERITIES = Object.keys(LABELS) as Severity[];

/**
 * The findings for reading in a terminal, grouped by article, the worst first. A finding stands once, at the first article
 * that has a reading of it, with every wording and its place below.
 * @param root the folder as the reader knows it; `paint` sets headings and severities off.
 */
export function textReport(root: string, input: ReportInput, paint: Paint = (text) => text): string {
  const places = new Map(input.articles.map(({ article }) => [article.path, new LineIndex(article.text)]));
  const where = (span: SourceSpan) => {
    const position = places.get(span.path)?.positionOf(span.start);
    return position ? `${span.path}:${position.line}:${position.column}` : span.path;
  };
  const lines: string[] = [];
  for (const [path, findings] of byArticle(input)) {
    lines.push(paint(`${root}/${path}`, 'heading'), '');
    for (const finding of findings) {
      lines.push(
        `  ${paint(LABELS[finding.severity][0], finding.severity)}  ${finding.message}  ${paint(finding.code, 'quiet')}`,
      );
      for (const reading of finding.readings) {
        for (const [span, more] of firstPerArticle(reading)) {
          const rest = more === 0 ? '' : paint(`  and ${more} more here`, 'quiet');
          lines.push(`      ${paint(where(span), 'quiet')}  ${oneLine(span.text)}${rest}`);
        }
      }
      lines.push(`      ${paint(finding.why, 'quiet')}`, '');
    }
  }
  lines.push(
    summary(
      input.articles.map(({ article }) => article),
      input.findings,
    ),
  );
  return lines.join('\n') + '\n';
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
    group.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** One line that counts articles and findings ("5 articles: 3 warnings, 1 note."). */
export function summary(articles: readonly Article[], findings: readonly Finding[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${LABELS[severity][count === 1 ? 0 : 1]}`];
  });
  const checked = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
  return `${checked}: ${counts.length === 0 ? 'nothing to settle' : counts.join(', ')}.`;
}

const WIDTH = 120;

function oneLine(text: string): string {
  const line = text.replaceAll(/[\s*_]+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1).trimEnd()}…` : line;
}
