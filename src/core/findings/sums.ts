import type { QuantityMention } from '../mentions/mention';
import { append } from '../text/append';
import type { Word } from '../text/scanner';
import type { Compared } from './build';
import { capitalised, finding, listed, sourceSpan } from './build';
import type { Compatible, Finding } from './finding';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** Words that open the parts of a total given before them. */
const OPENERS = new Set([':', '—', '–', '(']);
/** Words behind an opener that name some of the parts, or something else than parts, lower case. */
const NO_PARTS = new Set('among including include such aged up down from compared'.split(' '));

/**
 * Checks parts against a total in one sentence: "12 people died: five in A and eight in B", "a 60-40 split" is left alone.
 * The parts follow the total after a colon, dash or bracket, two at least, all exact counts without a noun or with the total's.
 */
export function checkSums(story: StoryView): Compared {
  const checked = story.articles.map((part) => story.memo.of(part.reading, checkArticle));
  return {
    findings: [...checked.flatMap((each) => each.findings), ...checked.flatMap((each) => each.byPlace)],
    compatible: checked.flatMap((each) => each.compatible),
  };
}

/** The sums of one article, those of parts by place apart. */
function checkArticle(part: ComparedArticle): Compared & { readonly byPlace: readonly Finding[] } {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const bySentence = new Map<number, QuantityMention[]>();
  for (const quantity of part.mentions.quantities)
    if (quantity.kind === 'count') append(bySentence, quantity.sentence, quantity);
  for (const [index, counts] of bySentence) {
    const sentence = part.article.sentences[index];
    if (!sentence || counts.length < 3) continue;
    const total = counts[0] as QuantityMention;
    const opener = openerAfter(part, total, sentence.last);
    if (opener === undefined || !isExact(total)) continue;
    if (NO_PARTS.has(part.article.word(opener + 1)?.lower ?? '')) continue;
    const parts = counts.slice(1).filter((quantity) => quantity.first > opener);
    const same = parts.every(
      (quantity) =>
        isExact(quantity) && (quantity.counted === undefined || quantity.counted === total.counted),
    );
    if (parts.length < 2 || parts.length !== counts.length - 1 || !same) continue;
    const sum = parts.reduce((left, quantity) => left + quantity.min, 0);
    const span = sourceSpan(part.article, total);
    const spans = parts.map((quantity) => sourceSpan(part.article, quantity));
    const readings = [
      { value: `${total.min} in all`, spans: [span] },
      { value: `${listed(parts.map((quantity) => String(quantity.min)))}, which make ${sum}`, spans },
    ];
    const why = `${parts.map((quantity) => quantity.min).join(' + ')} = ${sum}.`;
    if (sum === total.min) compatible.push({ code: 'number.sum', readings, why });
    else {
      findings.push(
        finding({
          code: 'number.sum',
          message: `${capitalised(total.noun ?? 'the sum')}: the parts make ${sum}, the total says ${total.min}`,
          readings,
          why,
        }),
      );
    }
  }
  checkRests(part, findings);
  const byPlace: Finding[] = [];
  checkPlaces(part, byPlace);
  return { findings, byPlace, compatible };
}

/** How many tokens may stand between the part and the words for the rest. */
const REST_REACH = 14;

/** Checks a part and the rest against their total: "Of the 14 pieces nine have been found. The other six …". */
function checkRests(part: ComparedArticle, findings: Finding[]): void {
  const { article } = part;
  const lower = (at: number) => article.word(at)?.lower;
  const counts = part.mentions.quantities.filter(({ kind }) => kind === 'count');
  counts.forEach((total, index) => {
    const [some, rest] = [counts[index + 1], counts[index + 2]];
    const first = lower(total.first - 1) === 'the' ? total.first - 2 : total.first - 1;
    const opens = lower(first) === 'of' && first === article.sentences[total.sentence]?.first;
    if (!opens || !some || !rest || some.sentence !== total.sentence) return;
    const before = lower(rest.first - 1);
    const isRest = (before === 'other' || before === 'remaining') && lower(rest.first - 2) === 'the';
    if (!isRest || rest.first - some.last > REST_REACH || ![total, some, rest].every(isExact)) return;
    if (some.counted !== undefined && some.counted !== total.counted) return;
    if (rest.counted !== undefined && rest.counted !== total.counted) return;
    const sum = some.min + rest.min;
    if (sum === total.min) return;
    const spans = [some, rest].map((quantity) => sourceSpan(part.article, quantity));
    findings.push(
      finding({
        code: 'number.sum',
        message: `${capitalised(total.noun ?? 'the sum')}: the parts make ${sum}, the total says ${total.min}`,
        readings: [
          { value: `${total.min} in all`, spans: [sourceSpan(part.article, total)] },
          { value: `${some.min} and the other ${rest.min}, which make ${sum}`, spans },
        ],
        why: `${some.min} + ${rest.min} = ${sum}.`,
      }),
    );
  });
}

function isExact({ min, max, approximate, exclusive }: QuantityMention): boolean {
  return min === max && Number.isInteger(min) && !approximate && !exclusive;
}

function openerAfter({ article }: ComparedArticle, total: QuantityMention, last: number): number | undefined {
  for (let index = total.last; index < last; index++) {
    const { text, kind } = article.word(index) as Word;
    if (OPENERS.has(text)) return index;
    if (kind === 'number') return undefined;
  }
  return undefined;
}

/**
 * Checks parts by place ("Nine people died in Ash, fourteen in Bray and six in Corr") against the one total that the same
 * article gives for the same event in another sentence.
 */
function checkPlaces(part: ComparedArticle, findings: Finding[]): void {
  const { article, mentions, claims } = part;
  for (const claim of claims) {
    if (claim.kind !== 'quantity' || claim.scope !== 'part' || claim.event === undefined) continue;
    const first = mentions.quantities[claim.quantity];
    if (!first?.counted || !isExact(first)) continue;
    const parts = [first];
    for (
      let next = mentions.quantities[claim.quantity + 1];
      next;
      next = mentions.quantities[claim.quantity + parts.length]
    ) {
      const bare =
        next.kind === 'count' &&
        next.counted === undefined &&
        isExact(next) &&
        next.sentence === first.sentence;
      if (!bare || article.word(next.last)?.lower !== 'in') break;
      parts.push(next);
    }
    if (parts.length < 3) continue;
    const totals = claims.flatMap((other) => {
      if (other.kind !== 'quantity' || other.event !== claim.event || other.scope === 'part') return [];
      const quantity = mentions.quantities[other.quantity];
      const fits = quantity && isExact(quantity) && quantity.min > Math.max(...parts.map(({ min }) => min));
      return fits && (quantity.counted === undefined || quantity.counted === first.counted) ? [quantity] : [];
    });
    const sum = parts.reduce((left, quantity) => left + quantity.min, 0);
    const [total] = totals;
    if (!total || totals.some((other) => other.min !== total.min) || total.min === sum) continue;
    findings.push(
      finding({
        code: 'number.sum',
        message: `${capitalised(total.noun ?? 'the sum')}: the parts make ${sum}, the total says ${total.min}`,
        readings: [
          { value: `${total.min} in all`, spans: totals.map((quantity) => sourceSpan(article, quantity)) },
          {
            value: `${listed(parts.map((quantity) => String(quantity.min)))}, which make ${sum}`,
            spans: parts.map((quantity) => sourceSpan(article, quantity)),
          },
        ],
        why: `${parts.map((quantity) => quantity.min).join(' + ')} = ${sum}.`,
      }),
    );
  }
}
