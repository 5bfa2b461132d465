import type { Entity } from '../../entities/entity';
import type { Finding } from '../../findings/finding';
import type { Article } from '../../text/article';
import { withoutCopies } from '../../text/copies';
import type { Span } from '../../text/span';
import { formatDay } from '../../mentions/calendar';
import type { Fields, Row } from '../yaml/emit';
import type { SheetArticle, SheetInput } from '../input';
import type { PlaceAt, PlaceDraft } from '../places';
import { quoteAround } from '../places';
import { shortHash, shownWords, slugOf } from '../words';

const MAX_FORMS = 12;
const MAX_TITLE = 160;

/** What an article says of itself, as fields of its source. @param hash the fingerprint of its text */
export function sourceFields(
  { article, date }: SheetArticle,
  hash: string | undefined,
  sharing: readonly string[],
): Fields {
  const { meta } = article;
  const headline = headlineOf(article);
  const title = meta.title ?? (headline && shownWords(article.said(headline.start, headline.end)));
  const published = date ? formatDay(date.day) : meta.date;
  return [
    ['file', article.path],
    ['hash', hash],
    ['title', title === undefined || title === '' || title.length > MAX_TITLE ? undefined : title],
    ['outlet', meta.source],
    ['author', meta.author],
    ['url', meta.url],
    ['published', published],
    ['shares-text-with', sharing.length > 0 ? sharing : undefined],
  ];
}

/** The headline that stands above everything else; a heading further down is none. */
function headlineOf({ zones }: Article): Span | undefined {
  const top = zones.find(({ kind }) => kind !== 'byline' && kind !== 'boilerplate');
  return top?.kind === 'headline' ? top : undefined;
}

/** For each article, the others that share a run of words with it, by path. */
export function sharedTexts(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, Set<string>>();
  for (const { code, readings } of findings) {
    if (code !== 'source.shared') continue;
    const paths = [...new Set(readings.flatMap(({ spans }) => spans.map(({ path }) => path)))];
    for (const path of paths) {
      const others = shared.get(path) ?? new Set();
      for (const other of paths) if (other !== path) others.add(other);
      shared.set(path, others);
    }
  }
  return new Map([...shared].map(([path, others]) => [path, [...others].sort()]));
}

/** By the path of an exact copy, that of the article it is a copy of. */
export type Copies = ReadonlyMap<string, string>;

export function copiesIn({ articles }: SheetInput): Copies {
  return new Map(
    articles.flatMap(({ article: { path }, copyOf }) => (copyOf === undefined ? [] : [[path, copyOf]])),
  );
}

/** The fields of an entity's entry, the id left out. */
export function entityFields(entity: Entity, input: SheetInput, copies: Copies): Fields {
  const forms = entity.forms.slice(0, MAX_FORMS);
  return [
    ['type', entity.type],
    ['name', entity.name],
    ['forms', forms],
    [
      'roles',
      entity.roles.length === 0 ? undefined : entity.roles.map((role) => roleRow(role, input, copies)),
    ],
  ];
}

/** A role with the articles that give it, without exact copies of one that is there. */
function roleRow(
  { head, modifiers, of, to, tense, said }: Entity['roles'][number],
  input: SheetInput,
  copies: Copies,
): Row {
  const names = (ids: readonly string[]) =>
    ids.map((id) => input.entities.byId(id)?.name ?? id).join(' and ');
  const role =
    (tense === 'former' ? 'former ' : tense === 'future' ? 'future ' : '') +
    [...modifiers, head].join(' ') +
    (of.length > 0 ? ` of ${names(of)}` : '') +
    (to.length > 0 ? ` to ${names(to)}` : '');
  const files = withoutCopies(said.map(({ path }) => ({ path, copyOf: copies.get(path) })));
  return { role, in: [...new Set(files.map(({ path }) => path))] };
}

/** A new entity's id: its name in small letters and hyphens, told apart from those in use. */
export function entityId(name: string, used: ReadonlySet<string>): string {
  return unused(slugOf(name), used, '-');
}

/** A new conflict's id: a short hash of its code and readings. */
export function conflictId(finding: Finding, used: ReadonlySet<string>): string {
  return unused(shortHash(finding.id), used, '');
}

/** A new fact's id: a short hash of its kind, its words and their article. */
export function factId(kind: string, { path, quote }: PlaceDraft, used: ReadonlySet<string>): string {
  return unused(shortHash(`${kind}\0${path}\0${quote}`), used, '');
}

function unused(id: string, used: ReadonlySet<string>, joint: string): string {
  if (!used.has(id)) return id;
  let next = 2;
  while (used.has(`${id}${joint}${next}`)) next++;
  return `${id}${joint}${next}`;
}

/**
 * The places of a finding's readings: those that a model quoted, as it quoted them; of the others the first one that each
 * article has of each value, with the words around it, unless another reading of what a model named stands among them.
 */
export function readingPlaces(finding: Finding, articles: ReadonlyMap<string, SheetArticle>): PlaceAt[] {
  return finding.readings.flatMap(({ value, spans }) => {
    const seen = new Set<string>();
    return spans.flatMap(({ path, start, end, quoted }) => {
      const reading = articles.get(path);
      if (!reading) return [];
      if (quoted) return [{ path, value, start, end }];
      if (seen.has(path)) return [];
      seen.add(path);
      const wide = quoteAround(reading.article, { start, end });
      const isOwn = !finding.named || !standsIn(finding, value, { path, ...wide });
      return [{ path, value, ...(isOwn ? wide : { start, end }) }];
    });
  });
}

/** Whether another reading has words in a stretch. */
function standsIn({ readings }: Finding, value: string, { path, start, end }: PlaceAt): boolean {
  return readings.some(
    (other) =>
      other.value !== value &&
      other.spans.some((span) => span.path === path && span.start < end && start < span.end),
  );
}

/** The fields of a conflict's entry but its id and what it was. */
export function conflictFields(finding: Finding): Fields {
  return [
    ['conflict', finding.message],
    ['code', finding.code],
    ['severity', finding.severity],
  ];
}

/** The rows that say which models named a finding. */
export function namedRows({ named = [] }: Finding): Row[] {
  return named.map(({ model, date, instruction, possible, why }) => ({
    model,
    date,
    instruction,
    ...(possible ? { certainty: 'possible' } : {}),
    ...(why === undefined ? {} : { why }),
  }));
}
