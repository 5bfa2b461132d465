const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'people person|persons person|men man|women woman|children child|feet foot|teeth tooth|geese goose|mice mouse|' +
    'lice louse|oxen ox|brethren brother|criteria criterion|phenomena phenomenon|bacteria bacterium|strata stratum|' +
    'alumni alumnus|cacti cactus|fungi fungus|nuclei nucleus|stimuli stimulus|radii radius|syllabi syllabus|' +
    'crises crisis|analyses analysis|theses thesis|hypotheses hypothesis|oases oasis|diagnoses diagnosis|' +
    'parentheses parenthesis|emphases emphasis|axes axe|appendices appendix|indices index|matrices matrix|' +
    'vertices vertex|knives knife|wives wife|midwives midwife|housewives housewife|lives life|leaves leaf|wolves wolf|' +
    'shelves shelf|halves half|thieves thief|loaves loaf|calves calf|elves elf|scarves scarf|hooves hoof|' +
    'selves self|dwarves dwarf|movies movie|ties tie|pies pie|lies lie|dies die|cookies cookie|zombies zombie|calories calorie|' +
    'prairies prairie|rookies rookie|birdies birdie|bogies bogie|selfies selfie|caddies caddie|hippies hippie|' +
    'smoothies smoothie|veggies veggie|indies indie|caches cache|headaches headache|toothaches toothache|' +
    'aches ache|avalanches avalanche|quiches quiche|niches niche|psyches psyche|creches creche|moustaches moustache|' +
    'shoes shoe|horseshoes horseshoe|canoes canoe|toes toe|foes foe|hoes hoe|floes floe|oboes oboe|' +
    'gases gas|biases bias|aliases alias|canvases canvas|atlases atlas|lenses lens|yeses yes|irises iris|tennis tennis|' +
    'quizzes quiz|buses bus|minibuses minibus|trolleybuses trolleybus|viruses virus|bonuses bonus|campuses campus|' +
    'censuses census|choruses chorus|circuses circus|statuses status|pluses plus|surpluses surplus|' +
    'caucuses caucus|walruses walrus|octopuses octopus|geniuses genius|consensuses consensus|apparatuses apparatus|' +
    'syllabuses syllabus|cactuses cactus|sinuses sinus|lotuses lotus|crocuses crocus|focuses focus|nexuses nexus|passersby passerby|' +
    'monies money|data datum|spectra spectrum|memoranda memorandum|referenda referendum|addenda addendum'
  )
    .split('|')
    .map((entry) => entry.split(' ') as [string, string]),
);

/** Words that are the same in the plural. */
const UNCHANGED: ReadonlySet<string> = new Set(
  (
    'aircraft spacecraft hovercraft watercraft rotorcraft crew staff personnel police cattle livestock poultry sheep fish ' +
    'deer moose salmon trout shrimp squid swine offspring series species headquarters barracks crossroads gallows means ' +
    'infantry cavalry artillery clergy military gentry youth folk swiss chinese japanese portuguese vietnamese maltese ' +
    'lebanese sudanese burmese taiwanese congolese senegalese nepalese'
  ).split(' '),
);

/** Words in -s that are neither plural nouns nor to be taken for one. */
const NO_PLURAL: ReadonlySet<string> = new Set(
  (
    'as is was has his its this thus us yes does goes says perhaps always sometimes besides afterwards towards ' +
    'backwards forwards upwards downwards inwards outwards onwards across plus minus less unless versus various previous ' +
    'serious famous religious dangerous numerous enormous nervous precious anonymous mysterious ambitious suspicious ' +
    'indigenous continuous obvious victorious prestigious gorgeous generous tremendous hers ours theirs yours whereas ' +
    'nevertheless nonetheless regardless overseas indoors outdoors upstairs downstairs nowadays ' +
    'alas christmas texas kansas paris wales honduras laos cyprus athens brussels gas bus virus bonus lens bias alias atlas ' +
    'canvas census campus status news politics economics mathematics physics athletics gymnastics electronics ' +
    'logistics ethics cannabis debris chassis iris pelvis metropolis trellis tennis chaos cosmos ethos pathos'
  ).split(' '),
);

const MAN_NOT_MEN = new Set([
  'omen',
  'semen',
  'specimen',
  'abdomen',
  'acumen',
  'regimen',
  'yemen',
  'stamen',
  'ramen',
  'amen',
]);

/**
 * Whether a word, lower case, looks like the plural of a noun, or is a noun that is the same in both ("aircraft", "police").
 * Verbs in -s look the same: the words around decide.
 */
export function isPlural(word: string): boolean {
  const length = word.length;
  if (length < 3) return false;
  if (word.charCodeAt(length - 1) !== 0x73) {
    return (
      IRREGULAR.has(word) ||
      UNCHANGED.has(word) ||
      (word.endsWith('men') && length > 4 && !MAN_NOT_MEN.has(word))
    );
  }
  if (NO_PLURAL.has(word)) return false;
  const before = word[length - 2];
  if (before === 's' || before === "'") return word === 'swiss';
  if (before === 'u' || before === 'i')
    return length > 4 && !word.endsWith('us') && !word.endsWith('sis') && !word.endsWith('ris');
  return true;
}

/** The singular of every noun that does not follow the rules, by its plural; itself for what only looks like a plural. */
export const ODD_NOUNS: ReadonlyMap<string, string> = new Map([
  ...[...UNCHANGED, ...NO_PLURAL, ...MAN_NOT_MEN].map((word) => [word, word] as const),
  ...IRREGULAR,
]);

/**
 * The singular of an English noun.
 * @param word lower case; a word that is no plural comes back as it is.
 */
export function singular(word: string): string {
  return ODD_NOUNS.get(word) ?? regularSingular(word);
}

/** The {@link singular} of a noun that is not among {@link ODD_NOUNS}. */
export function regularSingular(word: string): string {
  const length = word.length;
  const last = word.charCodeAt(length - 1);
  if (last === 0x6e && length > 4 && word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (last !== 0x73 || length < 3) return word;
  // Abbreviations of two letters ("MPs").
  if (length === 3) return 'aeiou'.includes(word[1] as string) ? word : word.slice(0, 2);
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('sis')) return word;
  if (!word.endsWith('es')) return word.slice(0, -1);
  if (word.endsWith('ies')) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ch|sh|ss|x|zz|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
