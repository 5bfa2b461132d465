import type { Entity } from '../entities/entity';
import { namePlaces } from '../entities/named';
import { nameEdits } from '../entities/rename';
import { distance } from '../findings/names/letters';
import type { ArticleEdit, Obstacle } from './correction';
import { only } from './quantities';
import type { CorrectedArticle, Right, Told } from './right';
import { isUpper } from './wording';

/**
 * Spells a name as the right reading does: a surname alone stays alone, capitals stay capitals, and what stands around the
 * name (its title, its possessive) is left.
 */
export function respell(wrong: Told, { value }: Right): readonly ArticleEdit[] | Obstacle {
  const mention = only(wrong.names);
  if (!mention) return 'unclear';
  return nameEdits(wrong, mention, spelledLike(mention.name.split(' '), value.split(/\s+/)).join(' '));
}

/** How many letters a word may differ by from the right one and be another spelling of it, and which share of them. */
const FEW_LETTERS = 2;
const SHARE = 1 / 3;

/** Whether a name is the right one, or a part of it, in another spelling. */
export function isMisspelt(name: string, right: string): boolean {
  const words = name.split(' ');
  const spelt = spelledLike(words, right.split(/\s+/));
  const changed = words.flatMap((word, index) =>
    word === spelt[index] ? [] : [[word, spelt[index] ?? ''] as const],
  );
  return (
    changed.length > 0 &&
    changed.every(([a, b]) => {
      const letters = distance(a.toLowerCase(), b.toLowerCase());
      return letters > 0 && letters <= Math.min(FEW_LETTERS, Math.max(a.length, b.length) * SHARE);
    })
  );
}

/** What spells an entity in one way wherever articles have another one for it or for a part of its name. */
export function respellings(
  articles: readonly CorrectedArticle[],
  entity: Entity,
  right: string,
): ArticleEdit[] {
  const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
  return namePlaces(articles, entity).flatMap(({ path, mention }) => {
    const reading = byPath.get(path);
    if (!reading || !isMisspelt(mention.name, right)) return [];
    return nameEdits(reading, mention, spelledLike(mention.name.split(' '), right.split(/\s+/)).join(' '));
  });
}

/** Puts another name, in its full form, in the place of the only one of a kind that stands there. */
export function replaceName(wrong: Told, right: Right): readonly ArticleEdit[] | Obstacle {
  const places = ({ names }: Told) => only(names.filter(({ type }) => type === 'place'));
  const mention = places(wrong);
  const meant = right.told.map(places).find((name) => name !== undefined);
  return mention && meant ? nameEdits(wrong, mention, meant.name) : 'unclear';
}

/** The words of a name with those that the right name has in their place, where they are the same in another spelling. */
function spelledLike(words: readonly string[], right: readonly string[]): string[] {
  const at = bestPlace(words, right);
  return words.map((word, index) => {
    const other = right[index + at];
    if (other === undefined || same(word, other)) return word;
    return isUpper(word) && !isUpper(other) ? other.toUpperCase() : other;
  });
}

/** How far the words of a name are moved against those of the right one so that they look most alike. */
function bestPlace(words: readonly string[], right: readonly string[]): number {
  const spare = right.length - words.length;
  const places = Array.from({ length: Math.abs(spare) + 1 }, (_, step) => (spare < 0 ? -step : step));
  const cost = (at: number) =>
    words.reduce((sum, word, index) => {
      const other = right[index + at];
      return sum + (other === undefined ? 0 : distance(word.toLowerCase(), other.toLowerCase()));
    }, 0);
  // Surnames stand last: of places that fit as well the later one.
  return places.reverse().reduce((best, at) => (cost(at) < cost(best) ? at : best));
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
