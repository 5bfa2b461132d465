import type { Entity } from '../../../src/core/entities/entity';
import type { Finding, FindingCode, Severity } from '../../../src/core/findings/finding';
import { FINDING_CODES } from '../../../src/core/findings/finding';
import { parseDay } from '../../../src/core/mentions/calendar';
import type {
  DateMention,
  Mentions,
  NameMention,
  NameType,
  QuantityMention,
  QuotationMention,
  RoleMention,
} from '../../../src/core/mentions/mention';
import type { SheetArticle, SheetInput } from '../../../src/core/sheet/sheet';
import type { Article } from '../../../src/core/text/article';
import { fingerprint } from '../../../src/core/text/hash';
import { readArticle } from '../../../src/core/text/reader';
import { indexAt } from '../../../src/core/text/span';

const NAME_MARKS: Readonly<Record<string, NameType>> = {
  person: 'person',
  org: 'organization',
  place: 'place',
  group: 'group',
};
const MARK = /<(\w+)(?:=([^:>]*))?:([^>]*)>/;

interface Lists {
  names: NameMention[];
  dates: DateMention[];
  quantities: QuantityMention[];
  quotations: QuotationMention[];
  roles: RoleMention[];
}

/**
 * An article from a text with marks: `<person:Ada Lund>`, `<org:…>`, `<place:…>`, `<role:mayor>` (of the person that
 * follows, or of the one before), `<date=2024-05-03:Friday>`, `<number=82 MW:82 megawatts>`, `<quote:“…”>` (said by the
 * person before).
 */
export function article(path: string, marked: string): SheetArticle {
  let text = '';
  const marks: { kind: string; value: string | undefined; start: number; end: number }[] = [];
  let rest = marked;
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    const [whole, kind = '', value, words = ''] = match;
    text += rest.slice(0, match.index);
    marks.push({ kind, value, start: text.length, end: text.length + words.length });
    text += words;
    rest = rest.slice(match.index + whole.length);
  }
  text += rest;
  return {
    article: readArticle(path, text),
    mentions: mentionsOf(readArticle(path, text), marks),
    claims: [],
  };
}

function mentionsOf(
  read: Article,
  marks: readonly { kind: string; value: string | undefined; start: number; end: number }[],
): Mentions {
  const lists: Lists = { names: [], dates: [], quantities: [], quotations: [], roles: [] };
  for (const { kind, value, start, end } of marks) {
    const text = read.text.slice(start, end);
    const base = {
      start,
      end,
      text,
      sentence: Math.max(0, indexAt(read.sentences, start)),
      first: read.indexAt(start),
      last: read.indexAt(end - 1) + 1,
    };
    const type = NAME_MARKS[kind];
    if (type) lists.names.push({ ...base, type, name: value ?? text });
    else if (kind === 'date') {
      const day = parseDay(value ?? '');
      lists.dates.push({
        ...base,
        type: 'date',
        anchor: day === undefined ? 'unresolved' : 'absolute',
        ...(day === undefined ? {} : { interval: { start: day, end: day + 1, granularity: 'day' } }),
      });
    } else if (kind === 'number') {
      const [amount = '', counted] = (value ?? '').split(' ');
      lists.quantities.push({
        ...base,
        type: 'quantity',
        kind: 'count',
        min: Number(amount),
        max: Number(amount),
        ...(counted === undefined ? {} : { counted }),
      });
    } else if (kind === 'quote') {
      const speaker = lists.names.findLastIndex((name) => name.type === 'person');
      const name = lists.names[speaker];
      lists.quotations.push({
        ...base,
        type: 'quote',
        form: 'direct',
        parts: [{ start: start + 1, end: end - 1 }],
        ...(name ? { speaker: { start: name.start, end: name.end, text: name.text, name: speaker } } : {}),
      });
    } else
      lists.roles.push({
        start,
        end,
        text,
        sentence: base.sentence,
        head: text,
        modifiers: [],
        of: [],
        to: [],
        tense: 'present',
      });
  }
  lists.roles = lists.roles.map((role) => {
    const after = lists.names.findIndex(
      (name) => name.type === 'person' && name.start >= role.end && name.start - role.end < 3,
    );
    const before = lists.names.findLastIndex((name) => name.type === 'person' && name.end <= role.start);
    const holder = after >= 0 ? after : before;
    return holder < 0 ? role : { ...role, holder };
  });
  return lists;
}

export interface StoryOptions {
  readonly date?: string;
  readonly findings?: readonly Finding[];
  /** Names that are one entity: all forms by the name it goes by. */
  readonly alias?: Readonly<Record<string, readonly string[]>>;
}

/** A story from marked texts by path. Names that are written alike are one entity. */
export function story(texts: Readonly<Record<string, string>>, options: StoryOptions = {}): SheetInput {
  const articles = Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => article(path, text));
  const day = options.date === undefined ? undefined : parseDay(options.date);
  return {
    articles,
    entities: entitiesOf(articles, options.alias ?? {}),
    findings: options.findings ?? [],
    ...(day === undefined ? {} : { date: day }),
  };
}

function entitiesOf(
  articles: readonly SheetArticle[],
  alias: Readonly<Record<string, readonly string[]>>,
): SheetInput['entities'] {
  const nameOf = new Map(Object.entries(alias).flatMap(([name, forms]) => forms.map((form) => [form, name])));
  interface Open {
    type: NameType;
    forms: Set<string>;
    mentions: { path: string; mention: number }[];
    roles: Map<string, Entity['roles'][number] & { said: { path: string; role: number }[] }>;
  }
  const open = new Map<string, Open>();
  const byMention = new Map<string, string>();
  for (const { article: read, mentions } of articles) {
    mentions.names.forEach(({ name: form, type }, mention) => {
      const name = nameOf.get(form) ?? form;
      const entity: Open = open.get(name) ?? { type, forms: new Set(), mentions: [], roles: new Map() };
      open.set(name, entity);
      entity.forms.add(form);
      entity.mentions.push({ path: read.path, mention });
      byMention.set(`${read.path}\0${mention}`, name);
    });
    mentions.roles.forEach((role, index) => {
      const name = role.holder === undefined ? undefined : byMention.get(`${read.path}\0${role.holder}`);
      const roles = name === undefined ? undefined : open.get(name)?.roles;
      const said = { path: read.path, role: index };
      const known = roles?.get(role.head);
      if (known) known.said.push(said);
      else
        roles?.set(role.head, {
          key: role.head,
          head: role.head,
          modifiers: [],
          of: [],
          to: [],
          tense: role.tense,
          said: [said],
        });
    });
  }
  const all = [...open].map(([name, { type, forms, mentions, roles }]): Entity => ({
    id: name,
    type,
    name,
    forms: [...forms],
    mentions,
    roles: [...roles.values()],
    because: [],
  }));
  const byName = new Map(all.map((entity) => [entity.name, entity]));
  return {
    all,
    of: (path, mention) => byName.get(byMention.get(`${path}\0${mention}`) ?? ''),
    byId: (id) => byName.get(id),
  };
}

/**
 * A finding of a story's texts.
 * @param readings for each value, the words that say it by path: the first place where they stand.
 */
export function finding(
  code: FindingCode,
  texts: Readonly<Record<string, string>>,
  readings: Readonly<Record<string, Readonly<Record<string, string>>>>,
  severity: Severity = FINDING_CODES[code],
): Finding {
  const made = Object.entries(readings).map(([value, places]) => ({
    value,
    spans: Object.entries(places).map(([path, words]) => {
      const { text } = article(path, texts[path] ?? '').article;
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`“${words}” is not in ${path}.`);
      return { path, start, end: start + words.length, text: words };
    }),
  }));
  const message = `${code}: ${made.map(({ value, spans }) => `${value} in ${spans.length}`).join(', ')}`;
  return {
    id: fingerprint(
      JSON.stringify([
        code,
        made.map(({ value, spans }) => [value, spans.map(({ path, text }) => [path, text])]),
      ]),
    ),
    code,
    severity,
    said: message,
    message,
    readings: made,
    grounds: '',
    why: '',
  };
}
