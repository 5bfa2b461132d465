import type { Article } from '../text/article';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { TALK } from '../lexicon/claimWords';
import type { Words } from './words';

/** How many sentences of an article's body say what it is about. */
const OPENING = 3;

/** The event an article is about: the class its headline and first sentences name most, of several the one named first. */
export function mainEvent(article: Article, frames: readonly Frame[]): string | undefined {
  const counts = new Map<string, number>();
  const limit = openingEnd(article);
  for (const { event, sentence } of frames) {
    if (sentence >= limit) break;
    if (!TALK.has(event)) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  let main: string | undefined;
  let most = 0;
  for (const [event, count] of counts) {
    if (count <= most) continue;
    main = event;
    most = count;
  }
  return main;
}

/** Index of the sentence behind the first ones of the body. */
function openingEnd({ sentences }: Article): number {
  let left = OPENING;
  const end = sentences.findIndex(({ zone }) => zone === 'body' && left-- === 0);
  return end === -1 ? sentences.length : end;
}

/** Whether a happening is told with words that point back to the article's event ("the attack", "took this decision"). */
export function refersBack(
  { article: { tokens }, words }: { readonly article: Article; readonly words: Words },
  { first, last }: Frame,
): boolean {
  for (let at = first; at < last; at++) {
    if (((words.cues[at] as number) & Cue.anaphor) === 0) continue;
    const before = tokens[at - 1]?.lower;
    if (before === 'this' || before === 'the') return true;
  }
  return false;
}
