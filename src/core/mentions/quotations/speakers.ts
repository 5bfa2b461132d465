import { wordSet } from '../../lexicon/table';
import { HONORIFICS, RANKS } from '../../lexicon/titles';
import { append } from '../../text/append';
import type { NameMention, RoleMention, Speaker } from '../mention';
import { STATEMENTS } from './cues';
import type { Reading } from './phrases';
import type { Subject } from './subjects';
import { COMPANY_ENDINGS, INSTITUTIONS } from './words';

const MALE_TITLES = wordSet(
  'mr sir lord king prince duke count baron father brother monsieur herr señor shri emir sultan',
);
const FEMALE_TITLES = wordSet(
  'mrs ms miss mme mlle dame lady queen princess duchess countess baroness sister mother madame frau señora smt empress',
);

type Pronoun = 'he' | 'she';

/** How many sentences back a pronoun is looked for. */
const REACH = 4;
/** How many holders of one kind of role are looked through. */
const HOLDERS = 8;

interface Actor {
  readonly name: number;
  readonly sentence: number;
}

/** What is known of the persons who share a surname. */
interface Namesakes {
  full?: string;
  gender?: Pronoun;
  /** Set where there are several of them, or their titles do not agree. */
  several?: true;
}

/**
 * Says whom the words for a speaker mean. To be asked in the order of the text: what a pronoun or description stands
 * for depends on who acted, spoke and was named before.
 */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #roles: readonly RoleMention[];
  /** Persons that were subjects or speakers, in order. */
  readonly #persons: Actor[] = [];
  #institution: Actor | undefined;
  #last: Actor | undefined;
  readonly #namesakes = new Map<string, Namesakes>();
  /** The persons that each sentence names. */
  readonly #bySentence = new Map<number, number[]>();
  /** The names and roles passed so far, by what takes them up. */
  #passedNames = 0;
  #passedRoles = 0;
  readonly #byTitle = new Map<string, number>();
  readonly #byLastWord = new Map<string, number>();
  readonly #byHead = new Map<string, RoleMention[]>();

  constructor(reading: Reading, roles: readonly RoleMention[]) {
    this.#reading = reading;
    this.#roles = roles;
    reading.names.forEach((name, index) => {
      if (name.type !== 'person') return;
      this.#meet(name);
      append(this.#bySentence, name.sentence, index);
    });
  }

  /** The person that a sentence is about. */
  subject(subject: Subject, sentence: number): Speaker | undefined {
    const name = this.#nameOf(subject, sentence, sentence);
    if (name === undefined) return undefined;
    this.#note({ name, sentence });
    return this.#typeOf(name) === 'person' ? this.#speaker(subject, name) : undefined;
  }

  /**
   * The speaker that words stand for.
   * @param before a pronoun means nobody named in this sentence or after it
   */
  resolve(subject: Subject, sentence: number, before = sentence + 1): Speaker {
    const name = this.#nameOf(subject, sentence, before);
    if (name !== undefined) {
      this.#last = { name, sentence };
      this.#note(this.#last);
    }
    return this.#speaker(subject, name);
  }

  #speaker(subject: Subject, name: number | undefined): Speaker {
    const { start, end } = this.#spanOf(subject);
    const text = this.#reading.article.said(start, end);
    return { start, end, text, ...(name === undefined ? {} : { name }) };
  }

  #spanOf({ first, last }: Subject): { start: number; end: number } {
    const { tokens } = this.#reading;
    const start = tokens[first]?.start ?? 0;
    return { start, end: tokens[last - 1]?.end ?? start };
  }

  #typeOf(name: number): NameMention['type'] {
    return (this.#reading.names[name] as NameMention).type;
  }

  #note(actor: Actor): void {
    if (this.#typeOf(actor.name) === 'person') this.#persons.push(actor);
    else this.#institution = actor;
  }

  #meet(name: NameMention): void {
    const key = lastWord(name);
    let known = this.#namesakes.get(key);
    if (!known) this.#namesakes.set(key, (known = {}));
    if (name.name.includes(' ')) {
      if (known.full !== undefined && known.full !== name.name) known.several = true;
      known.full = name.name;
    }
    const gender = genderOf(titleBefore(this.#reading, name));
    if (gender && known.gender && known.gender !== gender) known.several = true;
    if (gender) known.gender = gender;
  }

  #nameOf(subject: Subject, sentence: number, before: number): number | undefined {
    if (subject.name !== undefined) return subject.name;
    if (subject.kind === 'pronoun') return this.#pronoun(subject.head, sentence, before);
    this.#pass(subject);
    const held = this.#held(subject);
    if (held !== undefined || !this.#isDefinite(subject)) return held;
    const words = this.#wordsBetween(subject);
    const titled = words.length === 0 ? this.#byTitle.get(subject.head) : undefined;
    return titled ?? this.#institutionOf(subject, words) ?? this.#statement(subject, sentence);
  }

  /** The words of a description between its article and its noun. */
  #wordsBetween({ first, last }: Subject): string[] {
    return this.#reading.tokens.slice(first + 1, last - 1).map(({ lower }) => lower);
  }

  /** The institution named last whose name ends with the noun and has the other words in it. */
  #institutionOf(subject: Subject, words: readonly string[]): number | undefined {
    if (!INSTITUTIONS.has(subject.head) && !COMPANIES.has(subject.head)) return undefined;
    const index = this.#byLastWord.get(subject.head);
    if (index === undefined) return undefined;
    const name = (this.#reading.names[index] as NameMention).name.toLowerCase().split(' ');
    return words.every((word) => name.includes(word)) ? index : undefined;
  }

  /** Takes in the names and roles that stand before a description ends. */
  #pass(subject: Subject): void {
    const { names } = this.#reading;
    for (; this.#passedNames < names.length; this.#passedNames++) {
      const name = names[this.#passedNames] as NameMention;
      if (name.first >= subject.first) break;
      if (name.type === 'person') {
        const title = titleBefore(this.#reading, name);
        if (title !== undefined) this.#byTitle.set(title, this.#passedNames);
      } else if (name.type === 'organization') {
        const last = lastWord(name);
        this.#byLastWord.set(last, this.#passedNames);
        if (COMPANY_ENDINGS.has(last))
          for (const company of COMPANIES) this.#byLastWord.set(company, this.#passedNames);
      }
    }
    const { end } = this.#spanOf(subject);
    for (; this.#passedRoles < this.#roles.length; this.#passedRoles++) {
      const role = this.#roles[this.#passedRoles] as RoleMention;
      if (role.start >= end) break;
      if (role.holder === undefined) continue;
      let holders = this.#byHead.get(role.head);
      if (!holders) this.#byHead.set(role.head, (holders = []));
      holders.push(role);
    }
  }

  /** The holder of the role that the words describe: said right there, or the nearest one before whom all the words fit. */
  #held(subject: Subject): number | undefined {
    const holders = this.#byHead.get(subject.head);
    if (!holders) return undefined;
    const { start, end } = this.#spanOf(subject);
    const definite = this.#isDefinite(subject);
    const words = this.#wordsBetween(subject);
    for (let index = holders.length - 1; index >= Math.max(0, holders.length - HOLDERS); index--) {
      const role = holders[index] as RoleMention;
      if (role.start < end && role.end > start) return role.holder;
      if (definite && words.every((word) => role.modifiers.includes(word))) return role.holder;
    }
    return undefined;
  }

  #pronoun(pronoun: string, sentence: number, before: number): number | undefined {
    if (pronoun === 'it' || pronoun === 'they') {
      const found = this.#institution;
      const person = this.#persons.at(-1);
      const recent = found && sentence - found.sentence <= REACH;
      return recent && !(person && person.sentence > found.sentence) ? found.name : undefined;
    }
    for (let index = this.#persons.length - 1; index >= 0; index--) {
      const person = this.#persons[index] as Actor;
      if (person.sentence >= before) continue;
      if (sentence - person.sentence > REACH) break;
      const gender = this.#genderOf(person.name);
      if (gender === undefined || gender === pronoun) return person.name;
    }
    return this.#onlyOne(before - 1, pronoun);
  }

  /** The one person that a sentence names, where no sentence near has a person as its subject. */
  #onlyOne(sentence: number, pronoun: string): number | undefined {
    const [first, ...more] = this.#bySentence.get(sentence) ?? [];
    if (first === undefined) return undefined;
    const surname = (index: number) => lastWord(this.#reading.names[index] as NameMention);
    if (more.some((other) => surname(other) !== surname(first))) return undefined;
    const gender = this.#genderOf(first);
    return gender === undefined || gender === pronoun ? first : undefined;
  }

  /** What a person's own title says, or that of a namesake where there is only one of the name. */
  #genderOf(index: number): Pronoun | undefined {
    const name = this.#reading.names[index] as NameMention;
    const own = genderOf(titleBefore(this.#reading, name));
    const namesakes = this.#namesakes.get(lastWord(name));
    return own ?? (namesakes?.several ? undefined : namesakes?.gender);
  }

  /** "The statement said": the institution or person that spoke last. */
  #statement(subject: Subject, sentence: number): number | undefined {
    const last = this.#last;
    return STATEMENTS.has(subject.head) && last && sentence - last.sentence <= REACH ? last.name : undefined;
  }

  #isDefinite(subject: Subject): boolean {
    const { lower } = this.#reading.tokens[subject.first] ?? { lower: '' };
    return lower === 'the' || lower === 'this' || lower === 'that';
  }
}

const COMPANIES = wordSet('company firm');

function lastWord(name: NameMention): string {
  return name.name.slice(name.name.lastIndexOf(' ') + 1).toLowerCase();
}

/** The title or role right before a name, lower case without a full stop. */
function titleBefore(reading: Reading, name: NameMention): string | undefined {
  const before = reading.tokens[name.first - 1];
  if (before?.kind !== 'word') return undefined;
  const title = before.lower.endsWith('.') ? before.lower.slice(0, -1) : before.lower;
  return HONORIFICS.has(title) || RANKS.has(title) || before.shape === 'lower' ? title : undefined;
}

function genderOf(title: string | undefined): Pronoun | undefined {
  if (title === undefined) return undefined;
  if (MALE_TITLES.has(title)) return 'he';
  return FEMALE_TITLES.has(title) ? 'she' : undefined;
}
