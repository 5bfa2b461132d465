import type { PageDocument } from './dom';

/** An object of a page's JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const MOST_LEVELS = 12;

/** What a page says of itself as JSON-LD: the article, and a way to look up what it refers to. */
export interface Statements {
  readonly article: Thing | undefined;
  /** The things that a value is or names by their `@id`. */
  readonly things: (value: unknown) => readonly Thing[];
  /** The names in a value: of a text itself, of a thing its `name`. */
  readonly names: (value: unknown) => readonly string[];
}

export function statementsOf(document: PageDocument): Statements {
  const all = [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap(({ textContent }) =>
    flat(parsed(textContent), 0),
  );
  const byId = new Map(
    all.flatMap((thing) => {
      const id = thing['@id'];
      // One that is more than a reference to itself.
      return typeof id === 'string' && Object.keys(thing).length > 1 ? [[id, thing] as const] : [];
    }),
  );
  const things = (value: unknown): Thing[] =>
    listOf(value).flatMap((one) => {
      if (!isThing(one)) return [];
      const id = one['@id'];
      return [typeof id === 'string' && Object.keys(one).length === 1 ? (byId.get(id) ?? one) : one];
    });
  return {
    article: all.find((thing) =>
      listOf(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type)),
    ),
    things,
    names: (value) =>
      listOf(value).flatMap((one) =>
        typeof one === 'string' ? [one] : things(one).flatMap(({ name }) => textsOf(name)),
      ),
  };
}

/** The texts among a value or its members. */
export function textsOf(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

function parsed(text: string): unknown {
  // Some pages put it into a comment, or leave line breaks in its strings.
  const json = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
    .replace(/\s+/g, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The objects of a value, those of its graph and those that are about its page among them. */
function flat(value: unknown, level: number): Thing[] {
  if (level > MOST_LEVELS) return [];
  return listOf(value).flatMap((one) =>
    isThing(one) ? [one, ...['@graph', 'mainEntity'].flatMap((key) => flat(one[key], level + 1))] : [],
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.flat() : value === undefined || value === null ? [] : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}
