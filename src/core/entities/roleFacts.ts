import { wordSet } from '../lexicon/table';
import type { Cluster, Clusters } from './clusters';
import type { Office, Offices, RoleFact } from './offices';
import { readOffice } from './offices';
import type { RoleOutline } from './outline';

/** Heads of roles of a city or town, whose capital does not stand for its country. */
const LOCAL = wordSet(
  'mayor governor bishop archbishop alderman councillor coach player resident sheriff constable inspector detective',
);

/** The roles of a story's articles, with what they are of and to made comparable across articles. */
export class RoleFacts {
  readonly #clusters: Clusters;
  /** By article, in the order of its roles. */
  readonly #facts: readonly (readonly RoleFact[])[];
  readonly #offices = new Map<string, Office>();
  /** A key of each cluster that a role is of or to. */
  readonly #keys = new Map<Cluster, string>();

  /** To be made when places, peoples and organisations are linked: roles are of and to them. */
  constructor(clusters: Clusters) {
    this.#clusters = clusters;
    this.#facts = clusters.articles.map(({ outline, roleStems }, article) =>
      outline.roles.map((role, index) => ({
        article,
        role: index,
        office: this.#officeOf(article, role, roleStems[index] as string),
      })),
    );
  }

  /** The roles that an article gives anybody. */
  ofArticle(article: number): readonly RoleFact[] {
    return this.#facts[article] as readonly RoleFact[];
  }

  /** The roles that an article gives one mention. */
  ofHolder(article: number, mention: number): readonly RoleFact[] {
    return this.ofArticle(article).filter(({ role }) => this.holder(article, role) === mention);
  }

  /** The offices that an article gives mentions of one form. */
  ofForm(article: number, key: string): Offices {
    const offices = new Set<Office>();
    for (const { role, office } of this.ofArticle(article)) {
      const holder = this.holder(article, role);
      if (holder !== undefined && this.#clusters.form(article, holder).key === key) offices.add(office);
    }
    return offices;
  }

  /** The mention that holds a role. */
  holder(article: number, role: number): number | undefined {
    return this.#clusters.articles[article]?.outline.roles[role]?.holder;
  }

  #officeOf(article: number, role: RoleOutline, stem: string): Office {
    const of = this.#targets(article, role.of, role.head);
    const to = this.#targets(article, role.to, role.head);
    const signature = `${stem};${of.join(' ')};${to.join(' ')}`;
    let office = this.#offices.get(signature);
    if (!office) this.#offices.set(signature, (office = readOffice(role, of, to)));
    return office;
  }

  #targets(article: number, names: readonly number[], head: string): readonly string[] {
    if (names.length === 0) return NO_TARGETS;
    const targets: string[] = [];
    for (const name of names) {
      const target = this.#targetOf(article, name, head);
      if (!targets.includes(target)) targets.push(target);
    }
    return targets;
  }

  /** What a name in a role stands for: its country by code where it is one, a people or a seat of government, else its name. */
  #targetOf(article: number, mention: number, head: string): string {
    const { table } = this.#clusters;
    const form = this.#clusters.form(article, mention);
    const cluster = this.#clusters.of(article, mention);
    if (form.type === 'place' && cluster?.country === undefined && !LOCAL.has(head)) {
      const { first } = table.seat(form);
      if (first !== undefined) return `c:${first}`;
    }
    const country = form.type === 'place' || form.type === 'group' ? cluster?.country : undefined;
    if (country !== undefined) return `c:${country}`;
    return `${form.type}|${cluster ? this.#keyOf(cluster) : form.key}`;
  }

  /** The first of the keys of a cluster's forms. */
  #keyOf(cluster: Cluster): string {
    let first = this.#keys.get(cluster);
    if (first !== undefined) return first;
    for (const { key } of cluster.forms.keys()) if (first === undefined || key < first) first = key;
    this.#keys.set(cluster, (first ??= ''));
    return first;
  }
}

const NO_TARGETS: readonly string[] = [];
