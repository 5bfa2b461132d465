import type { DateInterval, Day } from '../calendar';
import type { DateMention } from '../mention';
import type { Tense } from './tense';

/** What an expression is resolved against. */
export interface Scene {
  /** The day the article is of, and what says so. */
  readonly anchor?: { readonly day: Day; readonly from: 'article' | 'story' };
  /** Minutes after midnight at which the article was filed, where it says so. */
  readonly filed?: number;
  /** The last date before the expression in the text. */
  readonly text?: DateInterval;
  readonly tense: Tense | undefined;
}

/** Days found, and what they were counted from. */
export interface Placed {
  readonly interval: DateInterval;
  readonly anchor: DateMention['anchor'];
}

/** What is found from the anchor's day, where there is an anchor. */
export function anchored(scene: Scene, find: (day: Day) => DateInterval | undefined): Placed | undefined {
  const found = scene.anchor && find(scene.anchor.day);
  return scene.anchor && found && { interval: found, anchor: scene.anchor.from };
}

/** What is found from the last date in the text, where there is one. */
export function fromText(
  scene: Scene,
  find: (text: DateInterval) => DateInterval | undefined,
): Placed | undefined {
  const found = scene.text && find(scene.text);
  return found && { interval: found, anchor: 'text' };
}
