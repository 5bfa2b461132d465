import { Cue } from '../lexicon/cues';
import { NO_SITES, SITES } from '../lexicon/sites';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { endsPhrase } from './phrases';
import { suffererOf } from './sufferers';

/** Classes of what befalls a person at one site. */
const EVENTS: ReadonlySet<string> = new Set(['die', 'capture', 'born', 'kidnap', 'shoot']);
const AT: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'on']);
/** How far behind the happening the words for its site may begin, and how many they may be, in tokens. */
const REACH = 12;
const LENGTH = 7;

/** Adds the claims that something befell a person at a kind of site ("arrested at the airport", "died in hospital"). */
export function siteClaims(context: Context, claims: Claim[]): void {
  const { article, frames } = context;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (!EVENTS.has(frame.event)) continue;
    const at = siteOf(context, frame, frames[index + 1]);
    if (at === -1) continue;
    const who = suffererOf(context, frame);
    if (!who || who.kind === 'unnamed') continue;
    const { lower, end } = article.tokens[at] as Token;
    claims.push({
      kind: 'site',
      id: `site-${index}`,
      start: frame.start,
      end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      event: frame.event,
      word: (article.tokens[frame.first] as Token).lower,
      site: SITES.get(lower) as string,
      who,
    });
  }
}

/** The token of the noun for the site of a happening, or -1; what stands behind the next happening is told of that. */
function siteOf(context: Context, frame: Frame, next: Frame | undefined): number {
  const { tokens } = context.article;
  const end = Math.min(frame.clause.last, next?.first ?? Infinity);
  const limit = Math.min(end, frame.last + REACH);
  for (let at = frame.last; at < limit; at++) {
    if (!AT.has((tokens[at] as Token).lower)) continue;
    const site = nounIn(context, at + 1, Math.min(end, at + 1 + LENGTH));
    if (site !== -1) return site;
  }
  return -1;
}

/** The token of the noun for a site in the words for a place that begin at `from`, or -1. */
function nounIn(context: Context, from: number, end: number): number {
  const { article, words } = context;
  for (let at = from; at < end; at++) {
    const { lower, kind } = article.tokens[at] as Token;
    if (((words.cues[at] as number) & Cue.preposition) !== 0 || (kind === 'mark' && lower !== '-')) return -1;
    if (!SITES.has(lower) || !endsPhrase(context, at + 1)) continue;
    return NO_SITES.has((article.tokens[at - 1] as Token).lower) ? -1 : at;
  }
  return -1;
}
