/** Words that open a new clause, lower case. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  (
    'after before when while although though because until unless whereas but who whom whose which where that as if ' +
    'adding saying following'
  ).split(' '),
);

/** Words that deny what follows them in their clause, lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never none nobody neither nor without cannot n't didn't doesn't don't isn't aren't wasn't weren't won't wouldn't hasn't haven't hadn't can't couldn't denied denies deny".split(
    ' ',
  ),
);

/** Words that deny what follows them and "to", lower case ("refused to sign", "has yet to sign"). */
export const ABSTENTIONS: ReadonlySet<string> = new Set(
  'declined declines refused refuses refusing failed fails failing unable yet'.split(' '),
);

/** Words that guard a statement, lower case. */
export const GUARDS: ReadonlySet<string> = new Set(
  'may might could should possibly perhaps reportedly allegedly apparently likely probably believed thought suspected feared unconfirmed seems appears if whether'.split(
    ' ',
  ),
);

/** Words that put what follows them into the future, lower case. */
export const INTENTIONS: ReadonlySet<string> = new Set(
  (
    "will would shall 'll plan plans planned planning intends intend aims due set scheduled expected expects " +
    'asked seeks sought demanded demands urged requested recommended wanted wants attempt attempts attempted try tries tried bid bids'
  ).split(' '),
);

/** Nouns for a person who is not named, lower case, singular, beside the role nouns. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'man woman boy girl person child teenager baby infant victim male female youth pensioner mother father parent husband wife son daughter ' +
    'brother sister driver passenger pilot cyclist motorist pedestrian climber hiker walker skier swimmer tourist visitor resident local ' +
    'student pupil teacher worker employee suspect defendant accused gunman attacker assailant shooter bomber hostage prisoner detainee ' +
    'patient survivor witness officer soldier policeman policewoman firefighter player striker goalkeeper singer actor actress artist ' +
    'author writer journalist leader politician native national citizen migrant refugee asylum-seeker farmer fisherman sailor captain teen'
  ).split(' '),
);

/** Nouns that point back to the event an article is about, lower case. */
export const EVENT_ANAPHORS: ReadonlySet<string> = new Set(
  'move decision step announcement development deal agreement incident attack accident event action operation ruling verdict'.split(
    ' ',
  ),
);

/** Pronouns that stand for a person or thing just spoken of, lower case. */
export const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(
  'he she him her his hers himself herself'.split(' '),
);

/** Forms of "be", "have" and "do", and the verbs that stand before another one, lower case. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    "is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't having do does did don't doesn't didn't " +
    "will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't 'll 've 're 'd"
  ).split(' '),
);

/** Words that open the phrase of a noun, lower case: what follows them is no verb. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this these those his her its their our my your no some any each every another both 's".split(' '),
);

/** Prepositions that a phrase of a clause opens with, lower case. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'of by from in at on with for near off over under against into during between among about within without across through ' +
    'throughout around behind beyond above below alongside despite toward towards upon inside outside since until after before to'
  ).split(' '),
);
