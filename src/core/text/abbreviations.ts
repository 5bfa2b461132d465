/** Words that take a full stop which does not end a sentence, lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr prof rev fr sr jr hon gov gen lt col maj capt cmdr adm sgt cpl pvt insp supt det const ' +
    'sen rep pres amb st mt ft pt no nos vs v etc inc ltd co corp bros dept univ assn est approx fig vol ed eds al ca rs ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd'
  ).split(' '),
);

/** Abbreviations that stand before a name or number, so that a capital letter after them starts no new sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs mx dr prof rev fr hon gov gen lt col maj capt cmdr adm sgt cpl pvt insp supt det const ' +
    'sen rep pres amb st mt ft pt no nos vs v fig vol approx est jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
);

/** Abbreviations that are no word of their own, so that they are read as such in lower case too. */
export const ALWAYS_ABBREVIATED: ReadonlySet<string> = new Set(
  'vs etc inc ltd approx dept univ assn mr mrs ms dr prof gov gen lt capt sgt'.split(' '),
);
