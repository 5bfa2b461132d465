import type { Lexicon } from '../lexicon/lexicon';
import type { NameType } from '../mentions/mention';
import type { Phrase } from '../words/words';
import { english } from '../words/words';
import type { ArticleNames } from './articleNames';
import type { Entity, LinkDecisions } from './entity';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';
import { decisionKey } from './nameTable';
import type { MentionAt, Neighbours } from './neighbours';
import type { Office, RoleFact } from './offices';
import type { Group } from './groups';

/** Mentions held to stand for one thing so far. */
export class Cluster {
  readonly type: NameType;
  /** Code of the country it is, or belongs to. */
  country: string | undefined = undefined;
  /** Written forms with the number of mentions of each. */
  readonly forms = new Map<NameForm, number>();
  readonly articles = new Set<number>();
  /** Mentions as {@link Clusters.unpacked} takes them. */
  readonly mentions: number[] = [];
  readonly roles: RoleFact[] = [];
  /** The offices that `roles` give, each once. */
  readonly offices = new Set<Office>();
  /** Why its forms are held to be one, each reason once. */
  readonly because = new Map<string, Phrase>();
  /** The cluster it became part of. */
  merged: Cluster | undefined = undefined;
  /** What it is in the end. */
  entity: Entity | undefined = undefined;
  /** The turn in which mentions were last added, and the number of mentions before it. */
  turn = 0;
  before = 0;

  constructor(type: NameType) {
    this.type = type;
  }

  /** Adds a role that an article gives it. */
  addRole(role: RoleFact): void {
    this.roles.push(role);
    this.offices.add(role.office);
  }

  addReason(reason: Phrase): void {
    this.because.set(keyOf(reason), reason);
  }
}

function keyOf({ id, args }: Phrase): string {
  return args.reduce<string>((key, arg) => `${key}\n${typeof arg === 'string' ? arg : english(arg)}`, id);
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

/** Mentions looked at of a cluster for what stands beside them. */
const SAMPLES = 6;

/** The state of linking one story: its articles, in the order of their paths, and the clusters of their mentions. */
export class Clusters {
  readonly table: NameTable;
  readonly articles: readonly ArticleNames[];
  readonly #neighbours: Neighbours;
  readonly #byKey: Readonly<Record<NameType, Map<string, Cluster>>> = {
    person: new Map(),
    organization: new Map(),
    place: new Map(),
    group: new Map(),
  };
  readonly #all: Cluster[] = [];
  readonly #of: (Cluster | undefined)[][];
  /** More than the mentions of any article. */
  readonly #width: number;
  /** What each name is decided not to be the same as. */
  readonly #apart = new Map<string, Set<string>>();
  #turn = 0;

  constructor(
    articles: readonly ArticleNames[],
    decisions: LinkDecisions,
    table: NameTable,
    neighbours: Neighbours,
  ) {
    this.articles = articles;
    this.table = table;
    this.#neighbours = neighbours;
    this.#of = articles.map(({ refs }) => new Array<Cluster | undefined>(refs.length));
    this.#width = articles.reduce((most, { refs }) => Math.max(most, refs.length), 0) + 1;
    for (const [a, b] of decisions.notSame) {
      this.#keepApart(decisionKey(a), decisionKey(b));
      this.#keepApart(decisionKey(b), decisionKey(a));
    }
  }

  get lexicon(): Lexicon {
    return this.table.lexicon;
  }

  #keepApart(a: string, b: string): void {
    const others = this.#apart.get(a);
    if (others) others.add(b);
    else this.#apart.set(a, new Set([b]));
  }

  /** A mention's name, cut for comparison. */
  form(article: number, mention: number): NameForm {
    return this.articles[article]?.outline.forms[mention] as NameForm;
  }

  path(article: number): string {
    return (this.articles[article] as ArticleNames).outline.path;
  }

  /** A mention of the story as one number: in the order of articles, then of mentions. */
  #packed(article: number, mention: number): number {
    return article * this.#width + mention;
  }

  /** The article and the mention that one of a cluster's mentions stands for. */
  unpacked(ref: number): MentionAt {
    const mention = ref % this.#width;
    return { article: (ref - mention) / this.#width, mention };
  }

  /** The cluster of a type and key, made where there is none. */
  cluster(type: NameType, key: string): Cluster {
    let cluster = this.#byKey[type].get(key);
    if (!cluster) {
      cluster = new Cluster(type);
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

  /** Starts a turn: of what is added to a cluster in one turn, mentions of one article come in the order of its text. */
  startTurn(): void {
    this.#turn++;
  }

  /** Puts mentions of an article into a cluster. @returns false where a person has decided against it. */
  add(cluster: Cluster, article: number, { form, mentions }: Group, because?: Phrase): boolean {
    if (!this.allows(cluster, form)) return false;
    cluster.forms.set(form, (cluster.forms.get(form) ?? 0) + mentions.length);
    cluster.articles.add(article);
    if (cluster.turn !== this.#turn) {
      cluster.turn = this.#turn;
      cluster.before = cluster.mentions.length;
    }
    const clusterOf = this.#of[article] as (Cluster | undefined)[];
    for (const mention of mentions) {
      insert(cluster.mentions, this.#packed(article, mention), cluster.before);
      clusterOf[mention] = cluster;
    }
    if (because !== undefined) cluster.addReason(because);
    return true;
  }

  /** Whether no decision keeps a form out of a cluster. */
  allows(cluster: Cluster, form: NameForm): boolean {
    if (this.#apart.size === 0) return true;
    const apart = this.#apart.get(this.table.decisionKey(form));
    if (apart)
      for (const one of cluster.forms.keys()) if (apart.has(this.table.decisionKey(one))) return false;
    return true;
  }

  /** The cluster a mention is in by now. */
  of(article: number, mention: number): Cluster | undefined {
    const cluster = this.#of[article]?.[mention];
    return cluster && rootOf(cluster);
  }

  /** Makes two clusters one. @returns false where a person has decided that they are two. */
  merge(one: Cluster, other: Cluster, because: Phrase): boolean {
    const a = rootOf(one);
    const b = rootOf(other);
    if (a === b) return true;
    if (this.#apart.size > 0) for (const form of b.forms.keys()) if (!this.allows(a, form)) return false;
    const [into, from] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a];
    for (const [form, count] of from.forms) into.forms.set(form, (into.forms.get(form) ?? 0) + count);
    for (const article of from.articles) into.articles.add(article);
    for (const mention of from.mentions) into.mentions.push(mention);
    for (const role of from.roles) into.addRole(role);
    for (const [key, reason] of from.because) into.because.set(key, reason);
    into.addReason(because);
    into.country ??= from.country;
    from.merged = into;
    return true;
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

  /** Words that stand near both of two clusters' first mentions, in alphabetical order. */
  sharedNeighbours(one: Cluster, other: Cluster): string[] {
    return this.#neighbours.shared(this.#sample(one), this.#sample(other));
  }

  #sample({ mentions }: Cluster): MentionAt[] {
    return mentions.slice(0, SAMPLES).map((ref) => this.unpacked(ref));
  }
}

/** Puts a number into a list that is sorted from an index on. */
function insert(numbers: number[], number: number, from: number): void {
  let at = numbers.length;
  numbers.push(number);
  for (; at > from && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number;
  numbers[at] = number;
}
