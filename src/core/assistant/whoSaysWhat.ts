import type { Entity } from '../entities/entity';
import { headOf } from '../secondReader/lines';
import { plainWords } from '../sheet/words';
import { plainLine } from '../text/plain';
import { pageOf } from './pages';
import { Places } from './places';
import type { AssistedStory, ToolAnswer } from './assisted';
import { failure } from './assisted';

export interface WhoSaysWhatInput {
  readonly name: string;
  readonly from?: number;
}

/** How many names are told where none fits. */
const MAX_NAMES = 40;

/** Every sentence that names somebody or something, by article. */
export function whoSaysWhat(story: AssistedStory, { name, from = 1 }: WhoSaysWhatInput): ToolAnswer {
  const found = named(story, name);
  if (found.length === 0) {
    const names = story.entities.all.slice(0, MAX_NAMES).map((entity) => plainLine(entity.name));
    const known = names.length === 0 ? 'It names nobody.' : `It names ${names.join('; ')}.`;
    return failure(`The story does not name “${plainLine(name, 100)}”. ${known}`);
  }
  const rows = sentencesOf(story, found);
  const { entries, next } = pageOf(rows, from, ({ text }) => text.length + 1);
  const lines: string[] = found.map(head);
  let article = -1;
  for (const row of entries) {
    const reading = story.articles[row.article];
    if (row.article !== article && reading) lines.push('', headOf(row.article, reading));
    article = row.article;
    lines.push(row.text);
  }
  if (next !== undefined) lines.push('', `(There is more: from ${next}.)`);
  return { text: lines.join('\n') };
}

/** Those with the very name; else those of which a form has all its words. */
function named({ entities }: AssistedStory, name: string): Entity[] {
  const wanted = plainWords(name);
  if (wanted === '') return [];
  const forms = (entity: Entity) => [entity.name, ...entity.forms].map(plainWords);
  const exact = entities.all.filter((entity) => forms(entity).includes(wanted));
  if (exact.length > 0) return exact;
  const words = wanted.split(' ');
  return entities.all.filter((entity) =>
    forms(entity).some((form) => {
      const own = new Set(form.split(' '));
      return words.every((word) => own.has(word));
    }),
  );
}

function head({ name, type, forms }: Entity): string {
  const others = forms.filter((form) => form !== name).map((form) => plainLine(form));
  return `${plainLine(name)} (${type})${others.length === 0 ? '' : `, also: ${others.join('; ')}`}`;
}

interface SentenceRow {
  readonly article: number;
  readonly text: string;
}

/** The sentences with a mention of one of some entities, each once, in the order of articles and text. */
function sentencesOf(story: AssistedStory, entities: readonly Entity[]): SentenceRow[] {
  const places = new Places(story);
  const mentions = entities.flatMap((entity) => entity.mentions);
  return story.articles.flatMap(({ article, mentions: { names } }, index) => {
    const here = mentions.filter(({ path }) => path === article.path);
    const sentences = new Set(here.flatMap(({ mention }) => names[mention]?.sentence ?? []));
    return [...sentences]
      .sort((a, b) => a - b)
      .flatMap((number): SentenceRow[] => {
        const sentence = article.sentences[number];
        if (!sentence) return [];
        const text = article.text.slice(sentence.start, sentence.end);
        const place = places.name({ path: article.path, start: sentence.start, text });
        return place ? [{ article: index, text: `[${place.id}] ${place.words}` }] : [];
      });
  });
}
