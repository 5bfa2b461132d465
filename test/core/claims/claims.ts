import assert from 'node:assert/strict';
import type { Claim, ClaimKind, Referent } from '../../../src/core/claims/claim';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { parseDay } from '../../../src/core/mentions/calendar';
import type { ArticleReading } from '../../../src/core/story';
import { NO_DECISIONS, Story } from '../../../src/core/story';
import type { Span } from '../../../src/core/text/span';

const lexicon = createLexicon();

/** Reads a text as an article of 3 July 2025, a Thursday. */
export function read(text: string): ArticleReading {
  const story = new Story(lexicon);
  const date = parseDay('2025-07-03');
  assert.ok(date !== undefined);
  story.setDecisions({ ...NO_DECISIONS, date });
  story.setArticle('a.txt', text);
  const reading = story.read('a.txt');
  assert.ok(reading);
  return reading;
}

function who(referent: Referent, { article, mentions }: ArticleReading): string {
  if (referent.kind === 'name') return mentions.names[referent.name]?.text ?? '?';
  if (referent.kind === 'aged') return `aged ${referent.min}–${referent.max}`;
  return `unnamed ${article.tokens[referent.token]?.text ?? '?'}`;
}

/** The fields of a claim that say more than where it stands, with the words that indexes point to. */
function fields(claim: Claim, reading: ArticleReading): string[] {
  const { names, dates, quantities, roles, quotations } = reading.mentions;
  const shown: string[] = [];
  const text = (mentions: readonly { readonly text: string }[], index: number) =>
    mentions[index]?.text ?? '?';
  const set = Object.entries(claim).filter(([, value]) => value !== undefined);
  for (const [key, value] of set as [string, unknown][]) {
    if (['kind', 'id', 'start', 'end', 'sentence', 'names', 'complement'].includes(key)) continue;
    if (key === 'modality' && value === 'stated') continue;
    const indexes = value as readonly number[];
    if (key === 'who') shown.push(`who=${who(value as Referent, reading)}`);
    else if (key === 'quantity') shown.push(`quantity=${text(quantities, value as number)}`);
    else if (key === 'date' || key === 'since') shown.push(`${key}=${text(dates, value as number)}`);
    else if (key === 'place' || key === 'country') shown.push(`${key}=${text(names, value as number)}`);
    else if (key === 'act') {
      const { start, end } = value as Span;
      shown.push(`act=${reading.article.text.slice(start, end)}`);
    } else if (key === 'role') shown.push(`role=${text(roles, value as number)}`);
    else if (key === 'quote') shown.push(`speaker=${quotations[value as number]?.speaker?.text ?? '-'}`);
    else if (['agents', 'patients', 'members'].includes(key)) {
      if (indexes.length > 0) shown.push(`${key}=${indexes.map((index) => text(names, index)).join('+')}`);
    } else if (key === 'objects') {
      if (indexes.length > 0)
        shown.push(`${key}=${indexes.map((index) => text(quantities, index)).join('+')}`);
    } else shown.push(`${key}=${Array.isArray(value) ? value.join('+') : String(value)}`);
  }
  return shown;
}

/** The claims of one kind in a text, a line each: the words of the span, then the fields by name. */
export function claims(kind: ClaimKind, text: string): string[] {
  const reading = read(text);
  return reading.claims
    .filter((claim) => claim.kind === kind)
    .map((claim) => `“${text.slice(claim.start, claim.end)}” ${fields(claim, reading).join(', ')}`.trim());
}

/** Declares a test for every text: its claims of one kind are those. */
export function examples(kind: ClaimKind, table: Readonly<Record<string, readonly string[]>>): void {
  suite(`${kind} claims`, () => {
    for (const [text, expected] of Object.entries(table)) {
      test(text, () => {
        assert.deepEqual(claims(kind, text), expected);
      });
    }
  });
}
