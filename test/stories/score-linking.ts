import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import type { Entities } from '../../src/core/entities/entity';
import { Linker } from '../../src/core/entities/link';
import type { Mentions } from '../../src/core/mentions/mention';
import { recogniseNames } from '../../src/core/mentions/names';
import { recogniseRoles } from '../../src/core/mentions/roles';
import type { Article } from '../../src/core/text/article';
import { readArticle } from '../../src/core/text/reader';
import { english } from '../../src/core/words/words';

/** One labelled name of `gold/seed-entities.json`. */
interface Label {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly canonical: string;
  readonly boilerplate?: boolean;
  readonly dateline?: boolean;
}

/** A story as far as linking reads it. */
export interface LinkedStory {
  readonly articles: readonly { readonly article: Article; readonly mentions: Mentions }[];
  readonly entities: Entities;
}

/** Clustering quality of one kind of name by B³ (Bagga and Baldwin 1998), in per cent. */
export interface LinkingScore {
  readonly type: 'person' | 'organization' | 'place';
  /** Labelled mentions, and how many of them a mention of that type overlaps; B³ counts these. */
  readonly labelled: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const TYPES: ReadonlyMap<string, LinkingScore['type']> = new Map([
  ['PERSON', 'person'],
  ['ORG', 'organization'],
  ['GPE', 'place'],
  ['LOC', 'place'],
]);

/** Scores the linking of the labelled seeds; labels that no mention overlaps are left out of B³ and shown in `found`. */
export function scoreLinking(story: LinkedStory, labels: readonly Label[]): LinkingScore[] {
  return (['person', 'organization', 'place'] as const).map((type) => {
    const wanted = labels.filter(
      (label) => TYPES.get(label.type) === type && label.boilerplate !== true && label.dateline !== true,
    );
    const pairs: { canonical: string; entity: string }[] = [];
    for (const label of wanted) {
      const reading = story.articles.find(({ article }) => article.path === label.file);
      const index =
        reading?.mentions.names.findIndex(
          (name) => name.type === type && name.start < label.end && label.start < name.end,
        ) ?? -1;
      const entity = story.entities.of(label.file, index);
      if (entity) pairs.push({ canonical: label.canonical, entity: entity.id });
    }
    let precision = 0;
    let recall = 0;
    for (const { canonical, entity } of pairs) {
      const key = pairs.filter((other) => other.canonical === canonical).length;
      const response = pairs.filter((other) => other.entity === entity).length;
      const both = pairs.filter((other) => other.canonical === canonical && other.entity === entity).length;
      precision += both / response;
      recall += both / key;
    }
    const count = Math.max(1, pairs.length);
    const p = (100 * precision) / count;
    const r = (100 * recall) / count;
    const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
    return { type, labelled: wanted.length, found: pairs.length, precision: p, recall: r, f1 };
  });
}

/** The names of a folder's articles, linked; nothing else of the pipeline is run. */
export function readStory(folder: string): LinkedStory {
  const lexicon = createLexicon();
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((path) => {
      const article = readArticle(path, readFileSync(join(folder, path), 'utf8'));
      const names = recogniseNames(article, lexicon, []);
      const roles = recogniseRoles(article, names, lexicon);
      return { article, mentions: { names, roles, dates: [], quantities: [], quotations: [] } };
    });
  const decisions = { same: [], notSame: [], preferred: new Map() };
  return { articles, entities: new Linker(lexicon).link(articles, decisions) };
}

/** Prints the scores of the seeds, or that the labels are not there. With a folder, prints its entities instead. */
export function reportLinking(shared = '../shared', folder?: string): void {
  if (folder !== undefined) {
    for (const entity of readStory(folder).entities.all) {
      console.log(`${entity.type} ${entity.id}: ${entity.forms.join(' | ')} (${entity.mentions.length})`);
      for (const role of entity.roles) console.log(`    is ${role.tense} ${role.key} (${role.said.length})`);
      for (const reason of entity.because) console.log(`    ${english(reason)}`);
    }
    return;
  }
  const gold = join(shared, 'gold/seed-entities.json');
  if (!existsSync(gold)) {
    console.log(`linking: skipped, no labels at ${gold}`);
    return;
  }
  const labels = JSON.parse(readFileSync(gold, 'utf8')) as Label[];
  for (const score of scoreLinking(readStory('seeds'), labels))
    console.log(
      `linking, ${score.type.padEnd(12)} B³ P ${score.precision.toFixed(1)} R ${score.recall.toFixed(1)} F1 ${score.f1.toFixed(1)} (${score.found} of ${score.labelled} labelled mentions found)`,
    );
}

if (require.main === module) reportLinking(undefined, process.argv[2]);
