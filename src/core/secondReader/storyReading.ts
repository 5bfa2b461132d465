import type { Compatible, Finding, NamedBy } from '../findings/finding';
import { fingerprint } from '../text/hash';
import { plainLine } from '../text/plain';
import type { ReadArticle } from './articles';
import { judgeItem } from './finding';
import { INSTRUCTION_VERSION } from './instruction';
import { addNamed } from './merge';
import { Places } from './place';
import { planRequests } from './plan';
import type {
  DroppedPart,
  ModelRequest,
  NamedReading,
  ReadMark,
  Reader,
  RequestLimit,
  TakenReply,
} from './reading';
import { readReply } from './reply';
import { wordsIn } from './words';

/** How long a model's name may be. */
const MOST_NAME = 100;

/** A reader's words for the record. */
export function namedReader({ model, date }: Reader): Omit<NamedBy, 'possible' | 'why'> {
  return { model: plainLine(model, MOST_NAME) || 'language model', date, instruction: INSTRUCTION_VERSION };
}

/**
 * One model's reading of a story: what it is sent, and what comes of its replies. The adapters carry the texts to and fro
 * and nothing else: they send each request, hand in what came back, and take the result at any time, also where some
 * requests failed or were cancelled.
 */
export class StoryReading {
  /** All requests, in order; none where the story has no text. */
  readonly requests: readonly ModelRequest[];
  readonly reader: Reader;
  readonly #sent: readonly ReadMark[];
  readonly #hashes: ReadonlyMap<string, string>;
  #now: readonly ReadArticle[];
  #findings: readonly Finding[] = [];
  #compatible: readonly Compatible[] = [];
  /** The questions that each request has brought, in the model's words. */
  readonly #named = new Map<ModelRequest, string[]>();
  /** The requests whose replies came whole. */
  readonly #answered = new Set<ModelRequest>();
  /** The request that a continuation goes on with. */
  readonly #origins = new Map<ModelRequest, ModelRequest>();

  constructor(articles: readonly ReadArticle[], reader: Reader, limit: RequestLimit) {
    const { model, date } = namedReader(reader);
    this.reader = { model, date };
    this.requests = planRequests(articles, limit);
    this.#now = articles;
    this.#sent = articles.map(({ article: { path, text } }) => ({ path, hash: fingerprint(text) }));
    this.#hashes = new Map(this.#sent.map(({ path, hash }) => [path, hash]));
  }

  /** Words of all requests together. */
  get words(): number {
    return this.requests.reduce((sum, { words }) => sum + words, 0);
  }

  /** The paths of all articles that are sent, in order. */
  get articles(): readonly string[] {
    const sent = new Set(this.requests.flatMap(({ articles }) => articles));
    return this.#sent.flatMap(({ path }) => (sent.has(path) ? [path] : []));
  }

  /**
   * Takes in a reply to a request, also one that broke off; a request may be answered several times.
   * @param now the articles as they are now, where they may have changed since the reading began.
   */
  take(request: ModelRequest, reply: string, now: readonly ReadArticle[] = this.#now): TakenReply {
    this.#now = now;
    const origin = this.#origins.get(request) ?? request;
    const { items, form } = readReply(reply);
    const places = new Places(
      this.#sent.map(({ path }) => path),
      now,
      ({ article: { path, text } }) => this.#hashes.get(path) === fingerprint(text),
    );
    const findings: Finding[] = [];
    const compatible: Compatible[] = [];
    const dropped: DroppedPart[] = [];
    const questions = this.#named.get(origin) ?? [];
    items.forEach((item, index) => {
      const judged = judgeItem(item, places, namedReader(this.reader));
      dropped.push(...judged.dropped.map((why) => ({ item: index, why })));
      if (judged.finding) findings.push(judged.finding);
      if (judged.compatible) compatible.push(judged.compatible);
      const question = questionSaid(item);
      if (question !== '') questions.push(question);
    });
    this.#named.set(origin, questions);
    if (form === 'whole') this.#answered.add(origin);
    this.#keep(findings, compatible, now);
    return { kept: findings.length + compatible.length, dropped, form };
  }

  #keep(findings: readonly Finding[], compatible: readonly Compatible[], now: readonly ReadArticle[]): void {
    const before = { findings: this.#findings, compatible: this.#compatible };
    ({ findings: this.#findings, compatible: this.#compatible } = addNamed(
      before,
      { findings, compatible },
      now,
    ));
  }

  /** What to send where a reply to a request ended early: the same, with what was named already and is not to be named again. */
  continuation(request: ModelRequest): ModelRequest {
    const origin = this.#origins.get(request) ?? request;
    const questions = this.#named.get(origin) ?? [];
    const list = questions.map((question) => `- ${question}`);
    const text = [
      origin.text,
      'Your reply to this broke off. You have named these already; reply with a JSON array of those that are left and nothing else:',
      ...list,
      '',
    ].join('\n');
    const next = { ...origin, text, words: wordsIn(text) };
    this.#origins.set(next, origin);
    return next;
  }

  /** What has come in so far. */
  result(): NamedReading {
    const open = this.requests.filter((request) => !this.#answered.has(request));
    const unread = new Set(open.flatMap(({ articles }) => articles));
    const sent = new Set(this.articles);
    return {
      reader: this.reader,
      findings: this.#findings,
      compatible: this.#compatible,
      read: this.#sent.filter(({ path }) => sent.has(path) && !unread.has(path)),
    };
  }
}

const MOST_QUESTION = 160;

function questionSaid(item: unknown): string {
  const question =
    typeof item === 'object' && item !== null && 'question' in item ? item.question : undefined;
  return typeof question === 'string' ? plainLine(question, MOST_QUESTION) : '';
}
