import type { Token } from '../text/scanner';
import type { Claim, PleaClaim } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { subjectBefore } from './sufferers';
import { contentIn } from './words';

/** Adds the claims of how somebody answered a charge: "pleaded guilty", "entered a plea of not guilty", "was not asked to plead". */
export function pleaClaims(context: Context, claims: Claim[]): void {
  const { article, words, frames } = context;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.event !== 'plead') continue;
    const told = pleaOf(article.tokens, frame);
    const who = told && subjectBefore(context, frame.sentence, told.verb);
    if (!who || who.kind === 'unnamed') continue;
    const { last } = frame.clause;
    claims.push({
      kind: 'plea',
      id: `plea-${index}`,
      start: Math.min(frame.start, (article.tokens[told.verb] as Token).start),
      end: (article.tokens[told.end - 1] as Token).end,
      sentence: frame.sentence,
      modality: 'stated',
      names: frame.clause.names,
      event: frame.event,
      plea: told.plea,
      charges: told.end < last ? contentIn(words, { first: told.end, last }) : [],
      who,
    });
  }
}

interface Told {
  readonly plea: PleaClaim['plea'];
  /** The token at which the words for it begin behind their subject, and the one behind them. */
  readonly verb: number;
  readonly end: number;
}

/** How far behind the verb the plea may stand, in tokens. */
const REACH = 4;
/** What may stand between a subject and a verb of pleading that is not done, lower case. */
const NOT_DONE: ReadonlySet<string> = new Set(
  "to asked required invited not n't did yet refused declined refuses declines".split(' '),
);
const REFUSALS: ReadonlySet<string> = new Set("not n't refused declined refuses declines".split(' '));

function pleaOf(tokens: readonly Token[], { first, last, clause }: Frame): Told | undefined {
  let verb = first;
  let isDone = true;
  for (; verb > clause.first && NOT_DONE.has(tokens[verb - 1]?.lower ?? ''); verb--)
    if (REFUSALS.has(tokens[verb - 1]?.lower ?? '')) isDone = false;
  for (let at = first + 1; at < Math.min(clause.last, last + REACH); at++) {
    const { lower } = tokens[at] as Token;
    if (lower === 'no' && tokens[at + 1]?.lower === 'plea') return { plea: 'none', verb, end: last };
    if (lower !== 'guilty') continue;
    if (!isDone) return undefined;
    return {
      plea: tokens[at - 1]?.lower === 'not' ? 'not guilty' : 'guilty',
      verb,
      end: Math.max(last, at + 1),
    };
  }
  return isDone ? undefined : { plea: 'none', verb, end: last };
}
