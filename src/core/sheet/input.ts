import type { Claim } from '../claims/claim';
import type { Entities } from '../entities/entity';
import type { Finding } from '../findings/finding';
import type { Severities } from '../findings/graded';
import type { Day } from '../mentions/calendar';
import type { Mentions } from '../mentions/mention';
import type { NamedReading } from '../secondReader/reading';
import type { Article } from '../text/article';

/** One article with all that was recognised in it. */
export interface SheetArticle {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
  /** The day it counts from, where it has one of its own. */
  readonly date?: { readonly day: Day };
  /** Where it is an exact copy: the path of the article that it is a copy of. */
  readonly copyOf?: string;
}

/** What a sheet is brought up to date with. Articles are in the order of their paths. */
export interface SheetInput {
  readonly date?: Day;
  readonly articles: readonly SheetArticle[];
  readonly entities: Pick<Entities, 'all' | 'of' | 'byId'> & Partial<Pick<Entities, 'standsFor'>>;
  readonly findings: readonly Finding[];
  /** Where models named findings too: what the built-in reader alone gives. */
  readonly builtIn?: { readonly findings: readonly Finding[] };
  /** How loud findings are, where a settings file says so. */
  readonly severities?: Severities;
  /** A model's reading that the sheet does not have yet. */
  readonly reading?: NamedReading;
}
