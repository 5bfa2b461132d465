/** Verbs whose past tense and participle do not follow the rule: base form to its other forms. */
const IRREGULAR: Readonly<Record<string, string>> = {
  beat: 'beat beaten',
  become: 'became become',
  begin: 'began begun',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  come: 'came come',
  cut: 'cut',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  fly: 'flew flown',
  freeze: 'froze frozen',
  get: 'got gotten',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  hang: 'hanged hung',
  have: 'had has',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  let: 'let',
  lie: 'lay lain lied',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  overthrow: 'overthrew overthrown',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  ride: 'rode ridden',
  rise: 'rose risen',
  run: 'ran run',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shoot: 'shot',
  shrink: 'shrank shrunk',
  shut: 'shut',
  sink: 'sank sunk',
  slide: 'slid',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  spread: 'spread',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  strike: 'struck stricken',
  swear: 'swore sworn',
  sweep: 'swept',
  swim: 'swam swum',
  take: 'took taken',
  tear: 'tore torn',
  tell: 'told',
  throw: 'threw thrown',
  undergo: 'underwent undergone',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
};

/** The past tenses and participles of irregular verbs, lower case. */
export const IRREGULAR_FORMS: ReadonlySet<string> = new Set(
  Object.values(IRREGULAR).flatMap((forms) => forms.split(' ')),
);

/** Verbs of several syllables, or ending in these letters, that double their last consonant all the same. */
const DOUBLING: ReadonlySet<string> = new Set([
  'acquit',
  'begin',
  'quit',
  'admit',
  'commit',
  'submit',
  'permit',
  'refer',
  'transfer',
  'prefer',
  'cancel',
  'travel',
  'propel',
  'compel',
  'expel',
  'rebel',
  'label',
  'total',
  'model',
  'fuel',
  'patrol',
  'control',
  'kidnap',
]);

/**
 * The forms a verb takes in news text, British and American: base, third person, past, participle, gerund.
 * @param verb base form, lower case.
 */
export function verbForms(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const last = verb[verb.length - 1] as string;
  const third = /(?:[sxzo]|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const short = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb);
  const gerunds = verb.endsWith('ie')
    ? [`${verb.slice(0, -2)}ying`]
    : /(?:ee|oe|ye)$/.test(verb)
      ? [`${verb}ing`]
      : [`${stem}ing`];
  const regular = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const past = IRREGULAR[verb]?.split(' ') ?? [regular];
  if (short || DOUBLING.has(verb)) {
    if (short) gerunds.pop();
    gerunds.push(`${verb}${last}ing`);
    if (!IRREGULAR[verb]) {
      if (short) past.pop();
      past.push(`${verb}${last}ed`);
    }
  }
  const forms = new Set([verb, third, ...past, ...gerunds]);
  for (const form of [...forms]) {
    // "recognise" and "recognize" are one verb.
    if (/i[sz]/.test(form) && /i[sz](?:e|es|ed|ing)$/.test(form)) {
      forms.add(
        form.replace(
          /i[sz](e|es|ed|ing)$/,
          (_, ending: string) => `${form.includes('iz') ? 'is' : 'iz'}${ending}`,
        ),
      );
    }
  }
  return [...forms];
}
