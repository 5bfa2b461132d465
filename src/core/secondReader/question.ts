import * as v from 'valibot';
import type { Answer, Finding, SourceSpan } from '../findings/finding';
import { ANSWERS } from '../findings/finding';
import { plainLine } from '../text/plain';
import { indexAt } from '../text/span';
import type { ReadArticle } from './articles';
import { QUESTION } from './instruction';
import { mendedJson } from './reply';

/** How much of a sentence is sent, and of a reason kept, in UTF-16 units. */
const MOST_SENTENCE = 1_200;
const MOST_REASON = 400;
const MOST_REPLY = 20_000;

/** What a model is sent to say whether a finding stands: the sentences of its readings and no more. */
export function questionAbout(articles: readonly ReadArticle[], { message, readings }: Finding): string {
  const byPath = new Map(articles.map((reading, index) => [reading.article.path, { ...reading, index }]));
  const blocks = readings.map(({ value, spans }, index) => {
    const sentences = spans.flatMap((span) => {
      const reading = byPath.get(span.path);
      return reading ? [`[${reading.index + 1}] ${sentenceOf(reading, span)}`] : [];
    });
    return [`Reading ${index + 1}: ${plainLine(value)}`, ...new Set(sentences)].join('\n');
  });
  return `${[QUESTION, `The point: ${plainLine(message)}`, ...blocks].join('\n\n')}\n`;
}

function sentenceOf({ article }: ReadArticle, { start, end }: SourceSpan): string {
  const first = article.sentences[indexAt(article.sentences, start)];
  const last = article.sentences[indexAt(article.sentences, Math.max(start, end - 1))];
  return plainLine(article.said(first?.start ?? start, last?.end ?? end), MOST_SENTENCE);
}

const wordSchema = v.pipe(
  v.string(),
  v.transform((word) =>
    word
      .trim()
      .toLowerCase()
      .replace(/[^a-z]+/g, '-'),
  ),
  v.picklist(ANSWERS),
);

const answerSchema = v.object({
  answer: wordSchema,
  reason: v.optional(v.nullable(v.string()), ''),
});

/** Reads the answer to {@link questionAbout}; undefined where the reply is none. */
export function readAnswer(reply: string): { readonly answer: Answer; readonly reason?: string } | undefined {
  const open = reply.indexOf('{');
  const close = reply.lastIndexOf('}');
  if (open < 0 || reply.length > MOST_REPLY) return undefined;
  const checked = v.safeParse(answerSchema, parsed(reply.slice(open, close < open ? undefined : close + 1)));
  if (checked.success) {
    const reason = plainLine(checked.output.reason ?? '', MOST_REASON);
    return { answer: checked.output.answer, ...(reason === '' ? {} : { reason }) };
  }
  // A reply that breaks off in its reason has answered all the same.
  const word = v.safeParse(wordSchema, /"answer"\s*:\s*"([^"]{1,40})"/.exec(reply)?.[1]);
  return word.success ? { answer: word.output } : undefined;
}

function parsed(text: string): unknown {
  for (const form of [(json: string) => json, mendedJson]) {
    try {
      return JSON.parse(form(text)) as unknown;
    } catch {
      // Mended next, or given up.
    }
  }
  return undefined;
}
