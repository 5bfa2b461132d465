import type { Finding } from '../../core/findings/finding';
import { markdownTable } from '../../core/report/page';
import { LABELS } from '../../core/report/text';
import { escapeMarkdown } from '../../core/text/escape';
import { plainLine } from '../../core/text/plain';
import { counted } from '../counted';
import { printed } from '../printed';
import type { Change } from './changes';

/** What differs between two versions of a story. */
export interface Parts extends Readonly<Record<'went' | 'came' | 'stayed', readonly Finding[]>> {
  /** What changed in articles that both have. */
  readonly changed: readonly Change[];
  readonly newArticles: readonly string[];
  readonly goneArticles: readonly string[];
}

/** The longest words that a line has of a change. In characters. */
const MOST_WORDS = 120;

/** A difference as text for a terminal: findings, then values, then how many of each. */
export function inWords(parts: Parts): string {
  const { went, came, newArticles, goneArticles } = parts;
  const finding = ({ severity, message, code }: Finding) =>
    `${LABELS[severity]}  ${plainLine(message)}  ${code}`;
  const lines = [
    ...listed('Went', went.map(finding)),
    ...listed('Came', came.map(finding)),
    ...listed(
      'Changed',
      values(parts).map((change) => `${placeOf(change)}  ${told(change.before)} → ${told(change.after)}`),
    ),
    ...listed('New articles', newArticles),
    ...listed('Articles gone', goneArticles),
    ...inAll(parts),
    '',
  ];
  return printed(lines.join('\n'));
}

/** The same as Markdown, for a comment on a change. */
export function inMarkdown(parts: Parts): string {
  const { went, came, newArticles, goneArticles } = parts;
  const text = escapeMarkdown;
  const finding = ({ severity, message, code }: Finding) =>
    `- _${severity}_: ${text(message)} (${text(code)})`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
  const rows = values(parts).map((change) => [
    text(placeOf(change)),
    change.before ? text(plainLine(change.before.text, MOST_WORDS)) : '',
    change.after ? text(plainLine(change.after.text, MOST_WORDS)) : '',
  ]);
  const blocks = [
    '# What the correction changed',
    inAll(parts).join(' '),
    ...section('Went', went.map(finding)),
    ...section('Came', came.map(finding)),
    ...section('Changed', rows.length > 0 ? [markdownTable(['Where', 'Before', 'Now'], rows)] : []),
    ...section(
      'New articles',
      newArticles.map((path) => `- ${text(path)}`),
    ),
    ...section(
      'Articles gone',
      goneArticles.map((path) => `- ${text(path)}`),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The changes of names, dates, numbers and quotations. */
function values({ changed }: Parts): readonly Change[] {
  return changed.filter(({ type }) => type !== undefined);
}

/** Where a change is now; of words that are gone, where they were. */
function placeOf({ path, before, after }: Change): string {
  const place = after ?? before;
  return `${path}:${place?.line}:${place?.column}`;
}

function told(words: Change['before']): string {
  return words ? `“${plainLine(words.text, MOST_WORDS)}”` : '(nothing)';
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ''];
}

/** How much there is, in sentences. */
function inAll(parts: Parts): string[] {
  const { went, came, stayed, changed } = parts;
  const ofValues = values(parts).length;
  const others = changed.length - ofValues;
  return [
    `${went.length} went, ${came.length} came, ${stayed.length} stayed.`,
    ...(changed.length === 0
      ? []
      : [
          `${counted(ofValues, 'value')} changed${others > 0 ? `, and other words in ${counted(others, 'place')}` : ''}.`,
        ]),
  ];
}
