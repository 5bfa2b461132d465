import type { Span } from '../text/span';
import type { SheetArticle } from './input';
import type { Section, Sheet, SheetPlace } from './model';
import { ArticleTexts } from './places';

/** Where words that a sheet speaks of stand now. */
export interface LocatedPlace {
  readonly section: Extract<Section, 'facts' | 'conflicts'>;
  /** Index of the entry in its section. */
  readonly index: number;
  /** The row of the sheet that names the place. */
  readonly row: SheetPlace;
  /** UTF-16 code units into the article. */
  readonly span: Span;
}

/**
 * Finds the words of a sheet's facts and conflicts in the articles. Rows whose words cannot be found are left out.
 * @param articles those to look in, the others are passed over.
 */
export function locatePlaces(
  sheet: Sheet,
  articles: readonly Pick<SheetArticle, 'article'>[],
): LocatedPlace[] {
  const texts = new ArticleTexts(articles);
  const places: LocatedPlace[] = [];
  const look = (section: LocatedPlace['section'], index: number, rows: readonly SheetPlace[]) => {
    for (const row of rows) {
      if (!texts.has(row.file) || row.quote === '') continue;
      const found = texts.findPlace(row.file, row);
      if (found !== 'drifted') places.push({ section, index, row, span: found.span });
    }
  };
  sheet.conflicts.forEach(({ readings }, index) => look('conflicts', index, readings));
  sheet.facts.forEach(({ where }, index) => look('facts', index, where));
  return places;
}
