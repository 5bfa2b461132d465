import * as v from 'valibot';

/** What a model names, in the form that the instruction asks for. */
export interface Item {
  readonly kind: string;
  readonly question: string;
  readonly readings: readonly ItemReading[];
  readonly isCertain: boolean;
  readonly why: string;
}

export interface ItemReading {
  readonly value: string;
  readonly quotes: readonly ItemQuote[];
}

interface ItemQuote {
  /** Article and line, each from 1; undefined where the id is no such pair. */
  readonly at: { readonly article: number; readonly line: number } | undefined;
  readonly id: string;
  readonly text: string;
}

/** The most that is taken of one item: what is beyond is no reading of a newspaper story. */
const MOST_READINGS = 24;
const MOST_QUOTES = 60;

/** Words: a string, or a number where a model leaves the marks away. */
const words = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'is no text'),
  v.transform((value) => String(value)),
);

const quoteSchema = v.object(
  { id: v.optional(words, ''), text: words },
  'is no quotation with "id" and "text"',
);

const readingSchema = v.object(
  {
    value: v.optional(v.nullable(words), ''),
    quotes: v.pipe(
      v.array(v.unknown(), '"quotes" is no list'),
      v.maxLength(MOST_QUOTES, `has more than ${MOST_QUOTES} quotations`),
    ),
  },
  'is no reading with "value" and "quotes"',
);

const itemSchema = v.object(
  {
    kind: v.optional(v.nullable(words), ''),
    question: v.optional(v.nullable(words), ''),
    readings: v.pipe(
      v.array(v.unknown(), '"readings" is no list'),
      v.maxLength(MOST_READINGS, `has more than ${MOST_READINGS} readings`),
    ),
    certainty: v.optional(v.nullable(words), ''),
    why: v.optional(v.nullable(words), ''),
  },
  'is no item with "readings"',
);

/** Checks that a value has the form of an item. What is not of the form within it is left out, and said. */
export function checkItem(value: unknown): { readonly item?: Item; readonly problems: readonly string[] } {
  const checked = v.safeParse(itemSchema, value);
  if (!checked.success) return { problems: problemsOf(checked.issues) };
  const problems: string[] = [];
  const { kind, question, readings, certainty, why } = checked.output;
  const kept = readings.flatMap((one, index): ItemReading[] => {
    const reading = v.safeParse(readingSchema, one);
    if (!reading.success) {
      problems.push(...problemsOf(reading.issues, `reading ${index + 1}`));
      return [];
    }
    const quotes = reading.output.quotes.flatMap((each, at): ItemQuote[] => {
      const quote = v.safeParse(quoteSchema, each);
      if (quote.success) return [{ ...quote.output, at: idOf(quote.output.id) }];
      problems.push(...problemsOf(quote.issues, `reading ${index + 1}, quotation ${at + 1}`));
      return [];
    });
    return [{ value: reading.output.value ?? '', quotes }];
  });
  return {
    item: {
      kind: kind ?? '',
      question: question ?? '',
      readings: kept,
      isCertain: certainty?.trim().toLowerCase() === 'contradiction',
      why: why ?? '',
    },
    problems,
  };
}

/** What was wrong, with the key where it is. */
function problemsOf(issues: readonly v.BaseIssue<unknown>[], where?: string): string[] {
  return issues.map(({ message, path }) => {
    const key = path?.map((one) => String(one.key)).join('.') ?? '';
    return [...(where === undefined ? [] : [where]), ...(key === '' ? [] : [`"${key}"`]), message].join(': ');
  });
}

/** Article and line of an id such as "3.7" or "[3.7]". */
function idOf(id: string): ItemQuote['at'] {
  const match = /^\[?(\d{1,7})[.:](\d{1,7})\]?$/.exec(id.replace(/\s+/g, ''));
  return match ? { article: Number(match[1]), line: Number(match[2]) } : undefined;
}
