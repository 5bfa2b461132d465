import { authorsIn, dateFrom, oneLine, withoutOutlet } from '../fields';
import type { Fields } from '../fields';
import type { PageDocument, PageElement } from './dom';
import { statementsOf, textsOf } from './jsonLd';

/** Names of the meta tags for a field, the best first; lower case. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'headline'],
  author: [
    'author',
    'article:author',
    'og:article:author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
  ],
  outlet: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'copyright-holder',
    'application-name',
  ],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  date: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'sailthru.date',
  ],
} as const;

/** What says who wrote an article in its page itself. */
const BYLINES =
  '[itemprop~="author" i], [rel~="author" i], [class*="byline" i], [class~="author" i], [class*="author-name" i], [class*="author__name" i]';
const TIMES =
  '[itemprop~="datePublished" i], time[pubdate], [class*="publish" i] time, header time, time[datetime], time';

/** Reads what a page says of its article: in JSON-LD, in meta tags, else in the elements that readers see. */
export function fieldsOf(document: PageDocument, source: string): Fields {
  const { article, names } = statementsOf(document);
  const tags = metaTags(document);
  const meta = (key: keyof typeof META): string[] => META[key].flatMap((name) => tags.get(name) ?? []);
  const plain = (text: string): string => withoutReferences(text, document);

  const outlet = first([...(article ? names(article['publisher']) : []), ...meta('outlet')].map(plain));
  const url = first(
    [
      ...textsOf(article?.['url']),
      attribute(document, 'link[rel~="canonical" i]', 'href'),
      ...meta('url'),
      ...textsOf(article?.['mainEntityOfPage']),
      ...idsOf(article?.['mainEntityOfPage']),
      savedFrom(source),
    ].filter((address) => /^https?:\/\//i.test(address)),
  );
  const date = [
    ...textsOf(article?.['datePublished']),
    ...meta('date'),
    ...timesOf(document),
    ...textsOf(article?.['dateCreated']),
  ].flatMap((value) => dateFrom(value) ?? []);
  const title = titleOf(
    document,
    [...textsOf(article?.['headline']), ...meta('title'), textOf(document.querySelector('title'))].map(plain),
    outlet,
  );
  return {
    authors: authorsOf(
      document,
      [article ? names(article['author']) : [], meta('author')].map((list) => list.map(plain)),
      outlet,
    ),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(date[0] === undefined ? {} : { date: date[0] }),
  };
}

/** The headline as readers see it, where it is told from the name of the outlet by the titles that the page gives. */
function titleOf(
  document: PageDocument,
  given: readonly string[],
  outlet: string | undefined,
): string | undefined {
  const titles = given.map((title) => withoutOutlet(title, outlet)).filter((title) => title !== '');
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const seen = headings.find((heading) => titles.some((title) => areAlike(heading, title)));
  return seen ?? titles[0] ?? headings[0];
}

/** Whether most words of the shorter title stand in the other one. */
function areAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  ) as [Set<string>, Set<string>];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && shared * 2 > Math.min(left.size, right.size);
}

/** The authors that the first of the ways to name them gives, which are not the outlet itself unless nobody else is. */
function authorsOf(
  document: PageDocument,
  given: readonly (readonly string[])[],
  outlet: string | undefined,
): string[] {
  const ways = [...given, bylinesIn(document)].map(authorsIn);
  const people = ways.map((names) => names.filter((name) => name !== outlet));
  return people.find((names) => names.length > 0) ?? ways.find((names) => names.length > 0) ?? [];
}

/** More than this are those of teasers and comments too. */
const MOST_BYLINES = 20;

function bylinesIn(document: PageDocument): string[] {
  const found = [...document.querySelectorAll(BYLINES)].slice(0, MOST_BYLINES);
  return found
    .filter((element) => !found.some((other) => other !== element && element.contains(other)))
    .map((element) => element.getAttribute('content') ?? textOf(element))
    .filter((line) => line.length <= 200);
}

function timesOf(document: PageDocument): string[] {
  // Selectors of one list are found in the order of the page; which one fits best counts here.
  for (const selector of TIMES.split(', ')) {
    const element = document.querySelector(selector);
    const value =
      element && (element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element));
    if (value && dateFrom(value) !== undefined) return [value];
  }
  return [];
}

/** The values of all meta tags by their names in lower case. */
function metaTags(document: PageDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const value = oneLine(tag.getAttribute('content') ?? '');
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    if (name && value !== '') tags.set(name, [...(tags.get(name) ?? []), value]);
  }
  return tags;
}

/** The address in the note that browsers leave in a page they save. */
function savedFrom(source: string): string {
  const head = source.slice(0, 4096);
  return (
    /<!-- saved from url=\(\d+\)(https?:\S+) -->/i.exec(head)?.[1] ??
    /Page saved with SingleFile\s+url:\s*(https?:\S+)/i.exec(head)?.[1] ??
    ''
  );
}

function idsOf(value: unknown): string[] {
  return textsOf((value as { readonly '@id'?: unknown } | undefined)?.['@id']);
}

function attribute(document: PageDocument, selector: string, name: string): string {
  return document.querySelector(selector)?.getAttribute(name) ?? '';
}

function textOf(element: PageElement | null): string {
  return oneLine(element?.textContent ?? '');
}

/** A text that had its character references written out once too often. */
function withoutReferences(text: string, document: PageDocument): string {
  return oneLine(
    text.replace(/&(?:#x?[\da-f]{1,6}|[a-z]{2,10});/gi, (reference) => {
      const holder = document.createElement('p');
      holder.innerHTML = reference;
      return holder.textContent;
    }),
  );
}

const first = (texts: readonly string[]): string | undefined =>
  texts.map(oneLine).find((text) => text !== '');
