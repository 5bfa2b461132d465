import { lookUp } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import type { RoleMention } from '../mentions/mention';
import type { Clusters, RoleFact } from './clusters';
import type { Offices } from './evidence';

/** Heads of roles of a city or town, whose capital does not stand for its country. */
const LOCAL = wordSet(
  'mayor governor bishop archbishop alderman councillor coach player resident sheriff constable inspector detective',
);

const NONE: Offices = new Map();

/** The roles of a story's articles, with what they are of and to made comparable across articles. */
export class RoleFacts {
  readonly #facts: (readonly RoleFact[])[];
  readonly #byHolder: ReadonlyMap<number, RoleFact[]>[];
  readonly #byForm = new Map<string, Map<string, RoleFact>>();

  /** To be made when places, peoples and organisations are linked: roles are of and to them. */
  constructor(clusters: Clusters) {
    this.#facts = clusters.readings.map(({ mentions }, article) =>
      mentions.roles.map((role, index) => readFact(clusters, article, role, index)),
    );
    this.#byHolder = clusters.readings.map(({ mentions }, article) => {
      const holders = new Map<number, RoleFact[]>();
      mentions.roles.forEach(({ holder }, index) => {
        if (holder === undefined) return;
        const fact = this.#facts[article]?.[index] as RoleFact;
        const known = holders.get(holder);
        if (known) known.push(fact);
        else holders.set(holder, [fact]);
        const key = `${article}|${clusters.form(article, holder).key}`;
        const offices = this.#byForm.get(key) ?? new Map<string, RoleFact>();
        this.#byForm.set(key, offices.set(fact.signature, fact));
      });
      return holders;
    });
  }

  articles(): { article: number; facts: readonly RoleFact[] }[] {
    return this.#facts.map((facts, article) => ({ article, facts }));
  }

  /** The roles that an article gives one mention. */
  ofHolder(article: number, mention: number): readonly RoleFact[] {
    return this.#byHolder[article]?.get(mention) ?? [];
  }

  /** The roles that an article gives mentions of one form. */
  ofForm(article: number, key: string): Offices {
    return this.#byForm.get(`${article}|${key}`) ?? NONE;
  }
}

function readFact(clusters: Clusters, article: number, role: RoleMention, index: number): RoleFact {
  const targets = (names: readonly number[]) => [
    ...new Set(names.map((name) => targetOf(clusters, article, name, role.head))),
  ];
  const { head, modifiers, tense } = role;
  const of = targets(role.of);
  const to = targets(role.to);
  const signature = [head, modifiers.join(' '), of.join(' '), to.join(' '), tense].join(';');
  return { article, role: index, head, modifiers, tense, of, to, signature };
}

/** What a name in a role stands for: its country by code where it is one, a people or a seat of government, else its name. */
function targetOf(clusters: Clusters, article: number, mention: number, head: string): string {
  const name = clusters.readings[article]?.mentions.names[mention];
  if (!name) return '';
  const form = clusters.form(article, mention);
  const cluster = clusters.of(article, mention);
  if (name.type === 'place' && cluster?.country === undefined && !LOCAL.has(head)) {
    const capital = lookUp(clusters.lexicon, name.name).find(
      ({ kind }) => kind === 'capital' || kind === 'seat',
    );
    if (capital?.country !== undefined) return `c:${capital.country}`;
  }
  if ((name.type === 'place' || name.type === 'group') && cluster?.country !== undefined)
    return `c:${cluster.country}`;
  const fullest = cluster && [...cluster.forms.keys()].map(({ key }) => key).sort()[0];
  return `${name.type}|${fullest ?? form.key}`;
}
