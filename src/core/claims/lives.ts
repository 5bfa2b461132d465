import type { Sentence } from '../text/article';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { isPassive, nextAt } from './frames';
import { subjectBefore, suffererOf } from './sufferers';

/** Classes of what befalls the living alone: told on the day of a death or later, it denies the death. */
const LIVING: ReadonlySet<string> = new Set(['rescue', 'release', 'injure', 'survive']);

/** Adds the claims that a person is dead, or that something befell them which befalls the living. */
export function lifeClaims(context: Context, claims: Claim[]): void {
  const { article, frames } = context;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    const dead = frame.event === 'die';
    if (!dead && !LIVING.has(frame.event)) continue;
    const told = dead ? deathOf(context, frame) : livingOf(context, frame);
    if (told?.who?.kind !== 'name') continue;
    claims.push({
      kind: 'life',
      id: `life-${index}`,
      start: Math.min(article.tokens[told.first]?.start ?? frame.start, frame.start),
      end: frame.end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      event: frame.event,
      alive: !dead,
      who: told.who,
    });
  }
}

/** Of whom something is told, and the token at which the words that say so begin. */
interface Told {
  readonly first: number;
  readonly who: Referent | undefined;
}

const VERBS: ReadonlySet<string> = new Set('died dies dead killed murdered executed assassinated'.split(' '));

function deathOf(context: Context, frame: Frame): Told | undefined {
  const { tokens } = context.article;
  const { lower } = tokens[frame.first] ?? {};
  const among = amongBefore(context, frame);
  if (among !== -1) {
    const who = subjectBefore(context, frame.sentence, among);
    return { first: among, who: who ?? namedBehind(context, frame) };
  }
  return VERBS.has(lower ?? '') ? { first: frame.first, who: suffererOf(context, frame) } : undefined;
}

/** What may stand between "among" or "one of" and the word for a death, lower case. */
const GROUP: ReadonlySet<string> = new Set(
  'the those people persons passengers victims who were was had have been'.split(' '),
);

/** The token of "among" or "one" before those who died ("is one of those who were killed"), or -1. */
function amongBefore({ article }: Context, { first, sentence }: Frame): number {
  const { tokens, sentences } = article;
  const from = (sentences[sentence] as Sentence).first;
  let at = first - 1;
  while (at > from && (GROUP.has(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'number')) at--;
  if (tokens[at]?.lower === 'among') return at;
  return tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'one' ? at - 1 : -1;
}

/** The person named right behind "among the dead was". */
function namedBehind(
  { article: { tokens }, mentions: { names } }: Context,
  frame: Frame,
): Referent | undefined {
  const be = tokens[frame.last]?.lower;
  if (be !== 'is' && be !== 'was') return undefined;
  const index = nextAt(names, frame.last);
  const name = names[index];
  const isNear =
    name?.type === 'person' && name.sentence === frame.sentence && name.first <= frame.last + NEAR;
  return isNear ? { kind: 'name', name: index } : undefined;
}

/** How far behind "was" the name may stand that it is told of ("was the conductor, Ann Lee"), in tokens. */
const NEAR = 4;

const MORTALLY: ReadonlySet<string> = new Set(['fatally', 'mortally']);

function livingOf(context: Context, frame: Frame): Told | undefined {
  const { article, words } = context;
  const { first, sentence, clause, event, nominal } = frame;
  if (MORTALLY.has(article.tokens[first - 1]?.lower ?? '')) return undefined;
  if (event === 'survive') return { first, who: survivorOf(context, frame) };
  if (nominal || !isPassive(article.tokens, words.cues, first, clause)) return undefined;
  return { first, who: subjectBefore(context, sentence, first) };
}

/** Who survived and is not "survived by" kin, or is "in a stable condition". */
function survivorOf(context: Context, { first, last, sentence, nominal }: Frame): Referent | undefined {
  const { tokens } = context.article;
  if (tokens[last]?.lower === 'by') return undefined;
  if (!nominal) return subjectBefore(context, sentence, first);
  const at = tokens[first - 1]?.lower === 'a' ? first - 2 : first - 1;
  return tokens[at]?.lower === 'in' ? subjectBefore(context, sentence, at) : undefined;
}
