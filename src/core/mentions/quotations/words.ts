import { wordSet } from '../../lexicon/table';

/** Words that open a noun phrase. */
export const DETERMINERS = wordSet(
  'the a an his her its their our my your this that these those another some many most several both one two three four five ten dozens no any each every',
);

/** Pronouns that can be the subject of a verb of saying. */
export const SUBJECT_PRONOUNS = wordSet('he she it they');

/** Pronouns that name nobody in the article, or whose speaker is the writer or reader. */
export const OTHER_PRONOUNS = wordSet(
  'i you we me us him them myself himself herself themselves there what everyone someone nobody anyone',
);

export const RELATIVES = wordSet('who which that whom');

export const PREPOSITIONS = wordSet(`
  of for at from in to with on by about under over into through during after before since until against among between
  without within near behind amid despite beyond across around off upon outside inside along following regarding via
  versus per like
`);

/** Prepositions after a word that show it to be a noun ("claims by"). */
export const NOUN_PREPOSITIONS = wordSet('of from by about');

/** Prepositions that join what they are of, for or from to the noun of a speaker ("a spokesman for …"). */
export const JOINING_PREPOSITIONS = wordSet('of for at from in to with on');

export const SUBORDINATORS = wordSet(`
  as while when although though because if unless whereas once where after before since until amid despite during
  following in on at by with for from under over through without according given unlike besides
`);

export const CONJUNCTIONS = wordSet(
  'and or but nor so yet because if when while where how why than although though as',
);

export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would can could shall should may might must
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't
`);

export const FORMS_OF_BE = wordSet('is are was were be been being am');

/** Words between which and a verb its own negation or wish stands, so that nothing is said. */
export const NEGATIONS = wordSet(
  "not never to would could should might may can must didn't don't doesn't won't wouldn't can't cannot couldn't",
);

/** Adverbs that stand between a subject and its verb, or open a sentence before its subject. */
export const ADVERBS = wordSet(`
  also later then earlier previously repeatedly still just even once again first since now already reportedly simply
  always often soon however meanwhile moreover furthermore additionally instead therefore thus nevertheless separately
  finally and but so yet further
`);

export const CALENDAR = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april may june
  july august september october november december mon tue wed thu fri sat sun morning afternoon evening night week month year
  here last late early
`);

/** Where and how something is said ("in a statement", "at a press conference"). */
export const OCCASIONS = wordSet(`
  statement interview tweet post letter speech conference briefing report message email e-mail video release hearing
  address memo article blog filing note call meeting court parliament
`);

/** People without a name whom the press quotes, in forms that are not roles of their own. */
export const SOURCES = wordSet(`
  police officials official sources source experts analysts authorities residents witnesses investigators critics scientists
  researchers doctors lawyers prosecutors spokespeople people person personnel staff agency ministry department government court
  company firm group council union party club bank office embassy army navy military regulator university hospital school
  commission committee association federation organisation organization airline paper newspaper magazine channel media
  reports team rescuers relatives familiar briefed members leaders ministers diplomats soldiers officers supporters family
`);

/** Organisation nouns by which a name that ends with them is taken up again ("the ministry"). */
export const INSTITUTIONS = wordSet(`
  ministry department agency bank court council commission committee union party club university college hospital
  school association federation company corporation airline airlines airways institute foundation bureau authority office
  parliament embassy board league museum group fund church army navy police service
`);

/** Endings of company names that "the company" and "the firm" take up. */
export const COMPANY_ENDINGS = wordSet(
  'company corporation corp inc ltd limited plc llc group holdings co corp. inc. ltd. co. industries motors airlines',
);

/** Words without their apostrophe's letters ("’tis", "’em"), which a single mark before does not quote. */
export const ELISIONS = wordSet('tis twas em til till cause n bout round cos tude ere neath gainst');

/** Those to whom something is said, in forms that stand without an article or name. */
export const LISTENERS = wordSet(
  'him her them us me it reporters journalists lawmakers mps media parliament police',
);
