import { HONORIFICS, RANKS } from '../../lexicon/titles';
import { wordSet } from '../../lexicon/table';
import type { NameMention, RoleMention, Speaker } from '../mention';
import type { Reading, Subject } from './subjects';
import { COMPANY_ENDINGS, INSTITUTIONS } from './words';
import { DOCUMENTS } from './cues';

const MALE_TITLES = wordSet(
  'mr sir lord king prince duke count baron father brother monsieur herr señor shri emir sultan',
);
const FEMALE_TITLES = wordSet(
  'mrs ms miss mme mlle dame lady queen princess duchess countess baroness sister mother madame frau señora smt empress',
);

/** How many sentences back a pronoun is looked for. */
const REACH = 4;

interface Person {
  readonly name: number;
  readonly sentence: number;
}

/**
 * Says whom the words for a speaker mean. To be asked in the order of the text: what a pronoun stands for depends on
 * who acted and spoke before.
 */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #roles: readonly RoleMention[];
  /** Persons that were subjects or speakers, in order. */
  readonly #persons: Person[] = [];
  #institution: Person | undefined;
  #last: Person | undefined;
  readonly #genders = new Map<string, 'he' | 'she'>();

  constructor(reading: Reading, roles: readonly RoleMention[]) {
    this.#reading = reading;
    this.#roles = roles;
    for (const name of reading.names) {
      const title = name.type === 'person' ? titleBefore(reading, name) : undefined;
      if (title === undefined) continue;
      if (MALE_TITLES.has(title)) this.#genders.set(surname(name), 'he');
      else if (FEMALE_TITLES.has(title)) this.#genders.set(surname(name), 'she');
    }
  }

  /** Notes that a sentence is about the person or institution that is its subject. */
  note(name: number, sentence: number): void {
    const mention = this.#reading.names[name] as NameMention;
    if (mention.type === 'person') this.#persons.push({ name, sentence });
    else this.#institution = { name, sentence };
  }

  /** The person or institution that a sentence is about. */
  subject(subject: Subject, sentence: number): Speaker | undefined {
    const name = this.#nameOf(subject, sentence, sentence);
    if (name === undefined) return undefined;
    this.note(name, sentence);
    const type = this.#reading.names[name]?.type;
    return type === 'person' ? this.#speaker(subject, name) : undefined;
  }

  /**
   * The speaker that words stand for.
   * @param before look only at persons of sentences before this one
   */
  resolve(subject: Subject, sentence: number, before = sentence + 1): Speaker {
    const name = this.#nameOf(subject, sentence, before);
    if (name !== undefined) {
      this.note(name, sentence);
      this.#last = { name, sentence };
    }
    return this.#speaker(subject, name);
  }

  #speaker(subject: Subject, name: number | undefined): Speaker {
    const { article, tokens } = this.#reading;
    const start = tokens[subject.first]?.start ?? 0;
    const end = tokens[subject.last - 1]?.end ?? start;
    return { start, end, text: article.text.slice(start, end), ...(name === undefined ? {} : { name }) };
  }

  #nameOf(subject: Subject, sentence: number, before: number): number | undefined {
    if (subject.name !== undefined) return subject.name;
    if (subject.kind === 'pronoun') return this.#pronoun(subject.head, sentence, before);
    return (
      this.#held(subject) ??
      this.#titled(subject) ??
      this.#institutionOf(subject) ??
      this.#document(subject, sentence)
    );
  }

  #pronoun(pronoun: string, sentence: number, before: number): number | undefined {
    if (pronoun === 'it' || pronoun === 'they') {
      const found = this.#institution;
      const recent = found && found === this.#latest() && sentence - found.sentence <= REACH;
      return recent ? found.name : undefined;
    }
    for (let index = this.#persons.length - 1; index >= 0; index--) {
      const person = this.#persons[index] as Person;
      if (person.sentence >= before) continue;
      if (sentence - person.sentence > REACH) return undefined;
      const gender = this.#genders.get(surname(this.#reading.names[person.name] as NameMention));
      if (gender === undefined || gender === pronoun) return person.name;
    }
    return undefined;
  }

  /** Whoever acted or spoke last. */
  #latest(): Person | undefined {
    const person = this.#persons.at(-1);
    const institution = this.#institution;
    if (!person || !institution) return person ?? institution;
    return institution.sentence > person.sentence ? institution : person;
  }

  /** The holder of the role that the words describe: said right there, or the nearest one before. */
  #held(subject: Subject): number | undefined {
    const { tokens } = this.#reading;
    const start = tokens[subject.first]?.start ?? 0;
    const end = tokens[subject.last - 1]?.end ?? start;
    const words = new Set(tokens.slice(subject.first, subject.last - 1).map((token) => token.lower));
    let found: number | undefined;
    for (const role of this.#roles) {
      if (role.start >= end) break;
      if (role.holder === undefined || role.head !== subject.head) continue;
      if (role.end > start) return role.holder;
      const fits = [...words].every((word) => !isRank(word) || role.modifiers.includes(word));
      if (fits) found = role.holder;
    }
    return found;
  }

  /** The person who was named with the described title right before the name ("Captain Roe" – "the captain"). */
  #titled(subject: Subject): number | undefined {
    const { names } = this.#reading;
    if (!this.#isDefinite(subject)) return undefined;
    for (let index = names.length - 1; index >= 0; index--) {
      const name = names[index] as NameMention;
      if (name.first >= subject.first || name.type !== 'person') continue;
      if (titleBefore(this.#reading, name) === subject.head) return index;
    }
    return undefined;
  }

  #institutionOf(subject: Subject): number | undefined {
    const { names } = this.#reading;
    if (!INSTITUTIONS.has(subject.head) && subject.head !== 'company' && subject.head !== 'firm')
      return undefined;
    if (!this.#isDefinite(subject)) return undefined;
    const company = subject.head === 'company' || subject.head === 'firm';
    for (let index = names.length - 1; index >= 0; index--) {
      const name = names[index] as NameMention;
      if (name.first >= subject.first || name.type !== 'organization') continue;
      const last = surname(name);
      if (last === subject.head || (company && COMPANY_ENDINGS.has(last))) return index;
    }
    return undefined;
  }

  /** "The statement said": whoever spoke last. */
  #document(subject: Subject, sentence: number): number | undefined {
    const last = this.#last;
    const document = DOCUMENTS.has(subject.head) && this.#isDefinite(subject);
    return document && last && sentence - last.sentence <= REACH ? last.name : undefined;
  }

  #isDefinite(subject: Subject): boolean {
    const { lower } = this.#reading.tokens[subject.first] ?? { lower: '' };
    return lower === 'the' || lower === 'this' || lower === 'that';
  }
}

/** Words of a description that a role must share to be meant. */
function isRank(word: string): boolean {
  return word !== 'the' && word !== 'this' && word !== 'that';
}

function surname(name: NameMention): string {
  return name.name.slice(name.name.lastIndexOf(' ') + 1).toLowerCase();
}

/** The title right before a name, lower case without a full stop; for a name that opens with its title that title. */
function titleBefore(reading: Reading, name: NameMention): string | undefined {
  const before = reading.tokens[name.first - 1];
  if (before?.kind !== 'word') return undefined;
  const title = before.lower.endsWith('.') ? before.lower.slice(0, -1) : before.lower;
  return HONORIFICS.has(title) || RANKS.has(title) || before.shape === 'lower' ? title : undefined;
}
