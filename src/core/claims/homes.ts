import type { NameMention } from '../mentions/mention';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import { describedFrom } from './places';
import { nameEnding, subjectBefore } from './sufferers';

/** Adds the claims that a person is from a place: "is from Leeds", "comes from the village of X", "Ann Lee, 34, from Leeds,". */
export function homeClaims(context: Context, claims: Claim[]): void {
  const { tokens } = context.article;
  const { names } = context.mentions;
  for (let index = 0; index < names.length; index++) {
    const place = names[index] as NameMention;
    if (place.type !== 'place') continue;
    const from = describedFrom(tokens, place.first) - 1;
    const next = tokens[place.last]?.lower;
    // "From Leeds to York" is a way.
    if (tokens[from]?.lower !== 'from' || next === 'to' || next === "'s") continue;
    const who = whoIsFrom(context, place.sentence, from);
    if (!who || who.kind === 'unnamed') continue;
    claims.push({
      kind: 'home',
      id: `home-${index}`,
      start: tokens[from].start,
      end: place.end,
      sentence: place.sentence,
      modality: 'stated',
      names: [index],
      place: index,
      who,
    });
  }
}

const COMING: ReadonlySet<string> = new Set(['comes', 'came', 'hails', 'hailed']);
const BEING: ReadonlySet<string> = new Set(['is', 'was', 'originally']);

/** Of whom "from" at a token tells the place. */
function whoIsFrom(context: Context, sentence: number, from: number): Referent | undefined {
  const { tokens } = context.article;
  const before = tokens[from - 1]?.lower ?? '';
  if (COMING.has(before)) return subjectBefore(context, sentence, from - 1);
  if (BEING.has(before)) return subjectBefore(context, sentence, from);
  if (before !== ',') return undefined;
  const isAge = tokens[from - 2]?.kind === 'number' && tokens[from - 3]?.text === ',';
  return nameEnding(context, isAge ? from - 3 : from - 1);
}
