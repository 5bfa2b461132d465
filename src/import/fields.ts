/** What a document says of itself, as the front matter of an article has it. */
export interface Fields {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  /** As the document gives it: a day, or a day and time. */
  readonly date?: string;
}

/** The most that a name of a person can be long; what is longer is a sentence about one. */
const LONGEST_NAME = 80;

/** Names that programs give where nobody has entered one. */
const NOBODY =
  /^(?:(?:microsoft )?office user|microsoft|windows user|user|admin(?:istrator)?|python-docx|unknown|guest)$/i;

/** Words on one line, each run of white space one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The people whom a byline names (“By Ada Holm and Bo Ek, political editor” has two), in order and once each. */
export function authorsIn(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) =>
    oneLine(line)
      .replace(/^(?:(?:written|reported|words|story|text)\s+)?by\b[:\s]*/i, '')
      .split(/ ?[,;|/•·] ?(?:and )?| (?:and|&) /)
      .map((name) => name.trim()),
  );
  const people = names.filter((name) => isName(name));
  return people.filter((name, index) => people.findIndex((other) => fold(other) === fold(name)) === index);
}

/** Whether some words can be a name: with a capital letter, of at most six words, and no address or place holder. */
function isName(words: string): boolean {
  return (
    words.length > 1 &&
    words.length <= LONGEST_NAME &&
    words.split(' ').length <= 6 &&
    /\p{Lu}|\p{Lo}/u.test(words[0] ?? '') &&
    !/[@:]|\d{4}/.test(words) &&
    !NOBODY.test(words)
  );
}

const fold = (name: string): string => name.toLowerCase();

/** A title without the outlet that pages put after it (“Ferry sinks | Harbour Post”). */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  const clean = oneLine(title);
  const [, head, tail] = /^(.+\S)\s+[|–—·•-]\s+(\S[^|–—·•]*)$/.exec(clean) ?? [];
  if (head === undefined || tail === undefined) return clean;
  return outlet !== undefined && fold(tail).includes(fold(outlet)) ? head : clean;
}

/** A date as a page gives it: seconds or milliseconds since 1970 become a day and time, the rest stays as it is. */
export function dateFrom(value: string): string | undefined {
  const clean = oneLine(value);
  if (/^\d{10}$/.test(clean)) return new Date(Number(clean) * 1000).toISOString();
  if (/^\d{13}$/.test(clean)) return new Date(Number(clean)).toISOString();
  return /\d/.test(clean) && clean.length <= 60 ? clean : undefined;
}
