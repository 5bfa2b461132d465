import type { Lexicon } from '../lexicon/lexicon';
import type { Mentions, NameType } from '../mentions/mention';
import type { Article } from '../text/article';
import type { LinkDecisions, MentionRef } from './entity';
import type { NameForm } from './nameForm';
import { readForm } from './nameForm';
import { fold } from '../lexicon/table';

/** An article with what linking reads of it. */
export interface Reading {
  readonly article: Article;
  readonly mentions: Mentions;
}

/** A role with what it is of and to in one form: `c:` and a country's code, or the name's key. */
export interface RoleFact {
  readonly article: number;
  readonly role: number;
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly of: readonly string[];
  readonly to: readonly string[];
  readonly tense: 'present' | 'former' | 'future';
  /** All of this but where it stands, as one string: roles with one signature say the same. */
  readonly signature: string;
}

/** Mentions held to stand for one thing so far. */
export interface Cluster {
  readonly type: NameType;
  /** Code of the country it is, or belongs to. */
  country?: string;
  /** Written forms with the number of mentions of each. */
  readonly forms: Map<NameForm, number>;
  readonly articles: Set<number>;
  /** Mentions as {@link packed} numbers. */
  readonly mentions: number[];
  readonly roles: RoleFact[];
  /** One role of each signature among `roles`. */
  readonly offices: Map<string, RoleFact>;
  readonly because: Set<string>;
  /** The cluster it became part of. */
  merged?: Cluster;
}

const MENTIONS = 2 ** 21;

/** A mention of a story as one number: in the order of articles, then of mentions. */
export function packed(article: number, mention: number): number {
  return article * MENTIONS + mention;
}

/** The article and the mention that a {@link packed} number stands for. */
export function unpacked(ref: number): { readonly article: number; readonly mention: number } {
  const mention = ref % MENTIONS;
  return { article: (ref - mention) / MENTIONS, mention };
}

/** The cluster that a cluster has become part of, or itself. */
export function rootOf(cluster: Cluster): Cluster {
  let root = cluster;
  while (root.merged) root = root.merged;
  while (cluster.merged) {
    const next = cluster.merged;
    if (next !== root) cluster.merged = root;
    cluster = next;
  }
  return root;
}

/** Adds a role that an article gives a cluster. */
export function addRole(cluster: Cluster, role: RoleFact): void {
  cluster.roles.push(role);
  if (!cluster.offices.has(role.signature)) cluster.offices.set(role.signature, role);
}

/** The state of linking one story: its articles, in the order of their paths, and the clusters of its mentions. */
export class Clusters {
  readonly lexicon: Lexicon;
  readonly readings: readonly Reading[];
  readonly #byKey: Readonly<Record<NameType, Map<string, Cluster>>> = byType();
  readonly #all: Cluster[] = [];
  readonly #forms: readonly (readonly NameForm[])[];
  readonly #of: (Cluster | undefined)[][];
  readonly #apart = new Map<string, Set<string>>();

  constructor(readings: readonly Reading[], decisions: LinkDecisions, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.readings = [...readings].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
    const known: Readonly<Record<NameType, Map<string, NameForm>>> = byType();
    const sounds = new Map<string, string>();
    this.#forms = this.readings.map(({ mentions }) =>
      mentions.names.map(({ type, name }) => {
        let form = known[type].get(name);
        if (!form) known[type].set(name, (form = readForm(name, type, lexicon, sounds)));
        return form;
      }),
    );
    this.#of = this.readings.map(({ mentions }) => new Array<Cluster | undefined>(mentions.names.length));
    for (const [a, b] of decisions.notSame) {
      this.#keepApart(decisionKey(a), decisionKey(b));
      this.#keepApart(decisionKey(b), decisionKey(a));
    }
  }

  #keepApart(a: string, b: string): void {
    const others = this.#apart.get(a);
    if (others) others.add(b);
    else this.#apart.set(a, new Set([b]));
  }

  /** A mention's name, cut for comparison; all mentions of one name have the same object. */
  form(article: number, mention: number): NameForm {
    return this.#forms[article]?.[mention] as NameForm;
  }

  /** The cluster of a type and key, made where there is none. */
  cluster(type: NameType, key: string): Cluster {
    let cluster = this.#byKey[type].get(key);
    if (!cluster) {
      cluster = {
        type,
        forms: new Map(),
        articles: new Set(),
        mentions: [],
        roles: [],
        offices: new Map(),
        because: new Set(),
      };
      this.#byKey[type].set(key, cluster);
      this.#all.push(cluster);
    }
    return rootOf(cluster);
  }

  /** The cluster of a type and key, where there is one. */
  find(type: NameType, key: string): Cluster | undefined {
    const cluster = this.#byKey[type].get(key);
    return cluster && rootOf(cluster);
  }

  /** Puts a mention into a cluster. @returns false where a person has decided against it. */
  add(cluster: Cluster, article: number, mention: number, because?: string): boolean {
    const form = this.form(article, mention);
    if (this.#apart.size > 0 && this.#decidedApart(cluster, [form])) return false;
    cluster.forms.set(form, (cluster.forms.get(form) ?? 0) + 1);
    cluster.articles.add(article);
    cluster.mentions.push(packed(article, mention));
    if (because !== undefined) cluster.because.add(because);
    (this.#of[article] as (Cluster | undefined)[])[mention] = cluster;
    return true;
  }

  /** The cluster a mention is in by now. */
  of(article: number, mention: number): Cluster | undefined {
    const cluster = this.#of[article]?.[mention];
    return cluster && rootOf(cluster);
  }

  /** Makes two clusters one. @returns false where a person has decided that they are two. */
  merge(one: Cluster, other: Cluster, because: string): boolean {
    const a = rootOf(one);
    const b = rootOf(other);
    if (a === b) return true;
    if (this.#apart.size > 0 && this.#decidedApart(a, b.forms.keys())) return false;
    const [into, from] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a];
    for (const [form, count] of from.forms) into.forms.set(form, (into.forms.get(form) ?? 0) + count);
    for (const article of from.articles) into.articles.add(article);
    for (const mention of from.mentions) into.mentions.push(mention);
    for (const role of from.roles) addRole(into, role);
    for (const reason of from.because) into.because.add(reason);
    into.because.add(because);
    if (into.country === undefined && from.country !== undefined) into.country = from.country;
    from.merged = into;
    return true;
  }

  #decidedApart(cluster: Cluster, forms: Iterable<NameForm>): boolean {
    for (const { text } of forms) {
      const apart = this.#apart.get(decisionKey(text));
      if (apart && [...cluster.forms.keys()].some((form) => apart.has(decisionKey(form.text)))) return true;
    }
    return false;
  }

  /** Clusters with mentions that have not become part of another, in the order they were made. */
  roots(type?: NameType): Cluster[] {
    return this.#all.filter(
      (cluster) =>
        cluster.merged === undefined &&
        cluster.mentions.length > 0 &&
        (type === undefined || cluster.type === type),
    );
  }

  ref(ref: number): MentionRef {
    const { article, mention } = unpacked(ref);
    return { path: this.path(article), mention };
  }

  path(article: number): string {
    return (this.readings[article] as Reading).article.path;
  }
}

function byType<Value>(): Record<NameType, Map<string, Value>> {
  return { person: new Map(), organization: new Map(), place: new Map(), group: new Map() };
}

/** How decisions name things: without regard to case and accents. */
export function decisionKey(name: string): string {
  return fold(name.trim().replace(/\s+/g, ' '));
}
