/**
 * Made-up news: any number of articles on many events, each told by several papers that now and then disagree. Every
 * person, town, company and event is invented by a seeded generator, so that no two stories share their names and the
 * same seed always gives the same text.
 */
import { Random } from './random.mjs';
import { EVENTS, GENERAL, PARTS } from './templates.mjs';

const words = (text) => text.trim().split(/\s+/);

const FIRST_NAMES = words(`
  Adele Agnes Alan Albert Alice Alma Amara Amir Ana Andrei Anita Anton Arjun Arthur Astrid Boris Bruno Carla Carlos Cecilia
  Chen Clara Daniel Daria David Deepa Diego Dimitri Edith Elena Elias Emil Emma Eric Esther Eva Farid Felix Fiona Frank
  Gabriel George Gita Grace Greta Hana Hannah Hassan Helen Henrik Hugo Ibrahim Ida Igor Ines Ingrid Irene Isaac Ivan Jacob
  James Jan Jane Javier Joan Johan Jonas Jorge Joseph Julia Karen Karim Karl Kenji Kofi Laila Lars Laura Leila Leo Linda
  Lucia Luis Magnus Maria Marta Martin Mary Maya Mehmet Michael Mina Miriam Mohan Nadia Naomi Neil Nikolai Nina Noor Olga
  Omar Oscar Paolo Patrick Paul Pedro Peter Petra Priya Rachel Rafael Rana Ravi Rita Robert Rosa Ruth Samir Sandra Sara
  Sergio Simon Sofia Stefan Susan Tariq Teresa Thomas Tomas Uma Vera Victor Viktor Walter Yasmin Yusuf Zara Zoe
`);
const COUNTRIES = words(`
  Albania Algeria Angola Argentina Armenia Australia Austria Bahrain Bangladesh Belgium Bolivia Botswana Brazil Bulgaria
  Cambodia Cameroon Canada Chile Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia Finland France
  Gabon Georgia Germany Ghana Greece Guatemala Guyana Haiti Honduras Hungary Iceland India Indonesia Iraq Ireland Israel
  Italy Jamaica Japan Jordan Kazakhstan Kenya Kuwait Laos Latvia Lebanon Liberia Libya Lithuania Luxembourg Madagascar
  Malawi Malaysia Mali Malta Mauritius Mexico Moldova Mongolia Morocco Mozambique Namibia Nepal Nicaragua Nigeria Norway
  Oman Panama Paraguay Peru Poland Portugal Romania Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan
  Sweden Switzerland Tajikistan Tanzania Thailand Togo Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Vietnam Zambia
`);
const BODIES = [
  ...[
    'the United Nations',
    'NATO',
    'the European Union',
    'the World Bank',
    'Amnesty International',
    'the Red Cross',
  ],
  ...['the African Union', 'the World Health Organization', 'Interpol', 'UNESCO', 'the Arab League', 'OPEC'],
];
const STARTS = words(`
  Al Ar Ba Bel Bor Bra Cal Car Cor Dal Dar Del Dor El Fal Far Fen Gal Gar Gor Hal Har Hol Il Jar Kal Kar Kor La Lan Lor Mal
  Mar Mel Mor Nar Nor Ol Or Pal Par Pel Por Ral Ran Ros Sal San Sel Sor Stal Tal Tar Tel Tor Ul Val Var Vel Vol Wal War Wes
  Zal Zar
`);
const MIDDLES = words(
  'a an ar be da de di do e en er i in ka la le li lo ma me mi na ne ni o on or ra re ri ro sa se ta ti u va ve',
);
const SURNAME_ENDS = words(
  'berg chuk dale ev feld ford gren ian ides ina kov lund man mann mova ner nik oglu ov quist sen ska sky son stad stein ström tti vic win yan zade',
);
const TOWN_ENDS = words(
  'bad borg bridge burg bury by da dal dorf field ford grad ham haven holm mar minster mouth nia pol port ra ro stad stead ton vale ville wick worth',
);
const COMPANY_HEADS = words(
  'Airways Bank Energy Foods Holdings Industries Logistics Mining Motors Pharma Shipping Steel Systems Telecom',
);
const INSTITUTE_HEADS = [
  'University',
  'Hospital',
  'Institute of Technology',
  'Fire Service',
  'City Council',
  'Police Department',
  'District Court',
  'Football Club',
];
const PAPERS = words(
  'Courier Gazette Globe Herald Journal Mail Post Record Standard Telegraph Times Tribune',
);
const MONTHS = words('January February March April May June July August September October November December');
const WEEKDAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
const ROLES = [
  'spokesman',
  'spokeswoman',
  'director',
  'deputy mayor',
  'police chief',
  'health minister',
  'finance minister',
  'opposition leader',
  'senior adviser',
  'union leader',
  'chief executive',
  'professor of law',
];
const TITLES = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Interior Minister',
  'Governor',
  'Mayor',
  'Senator',
  'Judge',
  'General',
  'Dr.',
];
const SMALL = words('zero one two three four five six seven eight nine ten eleven twelve');

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const word = (random, ends) =>
  random.pick(STARTS) + (random.chance(0.6) ? random.pick(MIDDLES) : '') + random.pick(ends);
const grouped = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

function person(random) {
  const first = random.pick(FIRST_NAMES);
  const last = word(random, SURNAME_ENDS);
  return { first, last, full: `${first} ${last}`, title: random.pick(TITLES), role: random.pick(ROLES) };
}

/** An event with its people and places; what is said of it is settled when a sentence first says it, see {@link fact}. */
function event(random) {
  const towns = Array.from({ length: 9 }, () => word(random, TOWN_ENDS));
  const company = () => `${word(random, TOWN_ENDS)} ${random.pick(COMPANY_HEADS)}`;
  return {
    kind: random.pick(EVENTS),
    facts: new Map(),
    people: Array.from({ length: 6 }, () => person(random)),
    town: towns[0],
    near: towns,
    country: random.pick(COUNTRIES),
    other: Array.from({ length: 4 }, () => random.pick(COUNTRIES)),
    third: Array.from({ length: 4 }, () => random.pick(COUNTRIES)),
    river: word(random, ['a', 'e', 'en', 'o', 'u']),
    company: company(),
    rival: company(),
    institute: INSTITUTE_HEADS.map((head, index) => `${towns[index]} ${head}`),
    body: [random.pick(BODIES), random.pick(BODIES)],
    day: random.between(1, 28),
    month: random.between(0, 11),
    weekday: random.between(0, 6),
  };
}

const FACTS = {
  few: (random) => random.between(2, 12),
  some: (random) => random.between(13, 90),
  many: (random) => random.between(101, 999),
  mass: (random) => random.between(11, 990) * 100,
  money: (random) => random.between(2, 950),
  percent: (random) => random.between(2, 79),
  age: (random) => random.between(19, 84),
  year: (random) => random.between(1988, 2023),
  rest: (random) => random.between(3, 99),
  time: (random) => random.between(2, 47),
  near: (random) => random.between(1, 8),
  other: (random) => random.between(0, 3),
  third: (random) => random.between(0, 3),
  institute: (random) => random.between(0, INSTITUTE_HEADS.length - 1),
  body: (random) => random.between(0, 1),
};

/** What a slot of a sentence stands for: the same in every report of the event. */
function fact(random, of, template, slot) {
  const key = `${template} ${slot}`;
  let value = of.facts.get(key);
  if (value === undefined) of.facts.set(key, (value = FACTS[slot](random)));
  return value;
}

/** A number as a paper writes it: now and then rounded, bounded, spelled out, or simply another. */
function number(random, value) {
  if (random.chance(0.06)) return grouped(value + random.between(1, 3));
  if (value <= 12 && random.chance(0.7)) return SMALL[value];
  if (value > 20 && random.chance(0.12)) return `about ${grouped(Math.round(value / 10) * 10)}`;
  if (random.chance(0.06)) return `at least ${grouped(value)}`;
  if (random.chance(0.04)) return `more than ${grouped(value - 1)}`;
  return grouped(value);
}

/** How a person is written: in full with title or role at first, then by the surname; now and then misspelled. */
function named(random, who, seen, form) {
  if (form === 'last' || (seen.has(who) && form === undefined)) return who.last;
  seen.add(who);
  const last = random.chance(0.02) ? who.last.replace(/([a-z])\1?$/, '$1$1') : who.last;
  if (form === 'titled') return `${who.title} ${who.first} ${last}`;
  return `${who.first} ${last}`;
}

function fill(random, template, of, seen) {
  const value = (slot) => fact(random, of, template, slot);
  const said = (slot) => {
    if (slot in PARTS) return fill(random, random.pick(PARTS[slot]), of, seen);
    const [, letter, index] = /^([pPLr])(\d)$/.exec(slot) ?? [];
    if (letter === 'r') return of.people[index].role;
    if (letter)
      return named(random, of.people[index], seen, { p: undefined, P: 'titled', L: 'last' }[letter]);
    switch (slot) {
      case 'date':
        return random.chance(0.5) ? `${MONTHS[of.month]} ${of.day}` : `${of.day} ${MONTHS[of.month]}`;
      case 'month':
        return MONTHS[of.month];
      case 'weekday':
        return WEEKDAYS[random.chance(0.05) ? (of.weekday + 1) % 7 : of.weekday];
      case 'time': {
        const half = value(slot);
        const hour = (half >> 1) % 12 || 12;
        return `${hour}${half % 2 ? ':30' : ''}${half < 24 ? random.pick([' a.m.', 'am']) : random.pick([' p.m.', 'pm'])}`;
      }
      case 'percent':
        return `${value(slot) + (random.chance(0.05) ? 1 : 0)}${random.pick(['%', ' percent', ' per cent'])}`;
      case 'money':
        return `$${value(slot)} ${value(slot) % 3 === 0 ? 'billion' : 'million'}`;
      case 'few':
      case 'some':
      case 'many':
      case 'mass':
        return number(random, value(slot));
      case 'near':
      case 'other':
      case 'third':
      case 'institute':
      case 'body':
        return of[slot][value(slot)];
      case 'year':
      case 'age':
      case 'rest':
        return String(value(slot));
      default:
        return of[slot];
    }
  };
  return template
    .replace(/\[([^\]]*)\]/g, (_, choices) => random.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, slot) => said(slot));
}

/** Whether a sentence says the same each time: one that is put together from parts does not. */
const isWhole = (template) => !Object.keys(PARTS).some((part) => template.includes(`{${part}}`));

/** One paper's report of an event. */
function report(random, of, length) {
  const seen = new Set();
  const sentence = (template) => capital(fill(random, template, of, seen));
  const lines = [
    sentence(random.pick(of.kind.headlines)),
    `By ${random.pick(FIRST_NAMES)} ${word(random, SURNAME_ENDS)}, The ${of.near[0]} ${random.pick(PAPERS)}`,
  ];
  const leads = [...of.kind.sentences];
  const used = new Set();
  let count = 0;
  let paragraph = [`${of.town.toUpperCase()}, ${MONTHS[of.month]} ${of.day} —`];
  const add = (text) => {
    paragraph.push(text);
    count += text.split(' ').length;
    if (paragraph.length >= random.between(2, 4)) {
      lines.push(paragraph.join(' '));
      paragraph = [];
    }
  };
  while (count < length) {
    if (leads.length > 0 && (count < 40 || random.chance(0.45)))
      add(sentence(leads.splice(Math.floor(random.next() * Math.min(3, leads.length)), 1)[0]));
    else {
      const template = random.pick(GENERAL);
      if (isWhole(template) && used.has(template)) continue;
      used.add(template);
      add(sentence(template));
    }
  }
  if (paragraph.length > 0) lines.push(paragraph.join(' '));
  return lines.join('\n\n') + '\n';
}

/**
 * @param {object} options
 * @param {number} options.articles
 * @param {number} options.words How many words an article has, more or less.
 * @param {number} [options.seed]
 * @param {number} [options.each] How many articles tell of one event.
 * @returns {{ path: string, text: string }[]}
 */
export function writeNews({ articles, words: length, seed = 1, each = 8 }) {
  const random = new Random(seed);
  /** @type {{ path: string, text: string }[]} */
  const news = [];
  let of = event(random);
  for (let index = 0; index < articles; index++) {
    if (index % each === 0) of = event(random);
    news.push({ path: `${String(index).padStart(5, '0')}.txt`, text: report(random, of, length) });
  }
  return news;
}

/** One text of this many characters, of reports one after the other. */
export function writeText(characters, seed = 1) {
  const random = new Random(seed);
  const parts = [];
  let length = 0;
  while (length < characters) {
    const text = report(random, event(random), 400);
    parts.push(text);
    length += text.length + 1;
  }
  return parts.join('\n').slice(0, characters);
}

/** How many words a text has, parted by blanks. */
export function countWords(text) {
  return text.split(/\s+/).filter((part) => part !== '').length;
}
