import type { Token } from '../../text/token';
import { indexAt } from '../../text/span';
import type { Reading } from './phrases';
import type { Quoted } from './quoted';
import type { Subject } from './subjects';
import { subjectOf } from './subjects';
import { AUXILIARIES } from './words';

const DASHES = new Set(['—', '–', '―']);
/** How many tokens may stand behind a dash: the speaker's name and what the speaker is. */
const LONGEST = 16;

/** The speaker whom nothing but a dash joins to a quotation before it, to the end of the paragraph: '“…” — Jane Roe, mayor'. */
export function speakerAfterDash(reading: Reading, { close }: Quoted): Subject | undefined {
  const { tokens, names, nameAt } = reading;
  const dash = tokens[close];
  const isDash = dash?.kind === 'mark' && (DASHES.has(dash.text) || (dash.text === '-' && dash.spaced));
  if (!isDash || (dash.text === '-' && dash.newline)) return undefined;
  const first = close + 1;
  const name = names[nameAt[first] ?? -1];
  const end = endOfParagraph(reading, close);
  if (name?.type !== 'person' || name.first !== first || end - first > LONGEST) return undefined;
  if (name.last < end && !',(.'.includes((tokens[name.last] as Token).text)) return undefined;
  for (let index = name.last; index < end; index++) {
    const { lower, kind } = tokens[index] as Token;
    if (AUXILIARIES.has(lower) || (kind === 'mark' && '“”"—:;?!'.includes(lower))) return undefined;
    // A stop closes the line; what stands behind it would be another sentence.
    if (lower === '.' && index < end - 1) return undefined;
  }
  return subjectOf(reading, first, name.last);
}

/** The token index where the paragraph of a token ends. */
function endOfParagraph({ article, tokens }: Reading, index: number): number {
  const { paragraphs } = article;
  const { end } = paragraphs[indexAt(paragraphs, (tokens[index] as Token).start)] ?? { end: 0 };
  let last = index;
  while (last < tokens.length && last - index <= LONGEST + 1 && (tokens[last] as Token).start < end) last++;
  return last;
}
