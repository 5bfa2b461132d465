import type { Entry, Lexicon } from '../lexicon/lexicon';
import { lookUp } from '../lexicon/lexicon';
import { fold } from '../lexicon/table';
import type { NameType } from '../mentions/mention';
import type { NameForm, Sounds } from './nameForm';
import { ONLY_WORDS, readForm } from './nameForm';
import type { OrganizationName } from './organizationForms';
import { readOrganization } from './organizationForms';
import type { PlaceName } from './placeForms';
import { readPlace } from './placeForms';

/** The countries that a name can stand for as a capital or seat of government. */
interface Seat {
  /** Code of the country of the first such place in the tables. */
  readonly first?: string;
  /** Code of the only country with such a place. */
  readonly sole?: string;
}

/** The names of a story, each read once: one name of one type is one form, whatever article it stands in. */
export class NameTable {
  readonly lexicon: Lexicon;
  readonly #forms: Readonly<Record<NameType, Map<string, NameForm>>> = {
    person: new Map(),
    organization: new Map(),
    place: new Map(),
    group: new Map(),
  };
  readonly #sounds: Sounds = new Map();
  readonly #entries = new Map<NameForm, readonly Entry[]>();
  readonly #places = new Map<NameForm, PlaceName>();
  readonly #organizations = new Map<NameForm, OrganizationName>();
  readonly #seats = new Map<NameForm, Seat>();
  readonly #isPlace = new Map<string, boolean>();
  readonly #slugs = new Map<string, string>();
  readonly #decisionKeys = new Map<NameForm, string>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Number of forms. */
  get size(): number {
    return Object.values(this.#forms).reduce((sum, forms) => sum + forms.size, 0);
  }

  /** A name, cut for comparison. */
  form(name: string, type: NameType): NameForm {
    let form = this.#forms[type].get(name);
    if (!form) this.#forms[type].set(name, (form = readForm(name, type, this.lexicon, this.#sounds)));
    return form;
  }

  /** What tables list under a name. */
  entries(form: NameForm): readonly Entry[] {
    let entries = this.#entries.get(form);
    if (!entries) this.#entries.set(form, (entries = lookUp(this.lexicon, form.text)));
    return entries;
  }

  /** The name of a place or a people, as places are compared. */
  place(form: NameForm): PlaceName {
    let name = this.#places.get(form);
    if (!name)
      this.#places.set(form, (name = readPlace(form, this.entries(form), this.lexicon, this.#sounds)));
    return name;
  }

  /** The name of an organisation, as organisations are compared. */
  organization(form: NameForm): OrganizationName {
    let name = this.#organizations.get(form);
    if (!name)
      this.#organizations.set(form, (name = readOrganization(form, this.entries(form), this.lexicon)));
    return name;
  }

  /** What a name stands for as a seat of government. */
  seat(form: NameForm): Seat {
    let seat = this.#seats.get(form);
    if (!seat) this.#seats.set(form, (seat = readSeat(this.entries(form))));
    return seat;
  }

  /** Whether a word alone is the name of a place. */
  isPlace(word: string): boolean {
    let isPlace = this.#isPlace.get(word);
    if (isPlace === undefined) {
      isPlace = lookUp(this.lexicon, word).some(({ kind }) => kind !== 'organization' && kind !== 'group');
      this.#isPlace.set(word, isPlace);
    }
    return isPlace;
  }

  /** A name in small letters and digits of any alphabet, with hyphens between its words. */
  slug(name: string): string {
    let slug = this.#slugs.get(name);
    if (slug === undefined) this.#slugs.set(name, (slug = slugOf(name)));
    return slug;
  }

  /** The {@link decisionKey} of a form. */
  decisionKey(form: NameForm): string {
    let key = this.#decisionKeys.get(form);
    if (key === undefined) this.#decisionKeys.set(form, (key = decisionKey(form.text)));
    return key;
  }
}

/** How decisions name things: without regard to case and accents. */
export function decisionKey(name: string): string {
  return fold(name.trim().replace(/\s+/g, ' '));
}

const NO_SEAT: Seat = {};

function readSeat(entries: readonly Entry[]): Seat {
  const seats = entries.filter(({ kind }) => kind === 'capital' || kind === 'seat');
  const first = seats[0]?.country;
  if (first === undefined) return NO_SEAT;
  return seats.every(({ country }) => country === first) ? { first, sole: first } : { first };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function slugOf(name: string): string {
  const folded = fold(name);
  if (ONLY_WORDS.test(folded)) return folded.replaceAll(' ', '-');
  let slug = '';
  for (const char of folded) {
    const plain = (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9');
    if (plain || (char > '\x7f' && LETTER_OR_DIGIT.test(char))) slug += char;
    else if (char !== "'" && char !== '.' && slug !== '' && !slug.endsWith('-')) slug += '-';
  }
  return slug.endsWith('-') ? slug.slice(0, -1) : slug || 'name';
}
