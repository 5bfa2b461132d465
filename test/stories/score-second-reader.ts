import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/core/engine';
import { seenBy } from '../../src/core/findings/finding';
import type { Finding } from '../../src/core/findings/finding';
import { parseDay } from '../../src/core/mentions/calendar';
import type { Analysis } from '../../src/core/story';
import { sentLines } from '../../src/core/secondReader/secondReader';
import type { ConflictRecord } from './score-findings';
import { figuresOf, recordsOf, scoreStory } from './score-findings';

/** A recorded reply of a language model with the story it is of. */
export interface Recorded {
  readonly name: string;
  readonly folder: string;
  readonly date?: string;
  readonly reply: string;
  readonly records: readonly ConflictRecord[];
}

/** The recorded replies beside the repository, with their stories; none where they are absent. */
export function recordedReplies(shared: string, folder = join(shared, 'model/replies')): Recorded[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.slice(0, -5);
      const isSeeds = name === 'seeds';
      return {
        name,
        folder: isSeeds ? join(shared, 'seeds') : join(shared, 'stories', name),
        ...(isSeeds ? { date: '2025-07-03' } : {}),
        reply: readFileSync(join(folder, file), 'utf8'),
        records: recordsOf(shared, name),
      };
    });
}

const MODEL = 'recorded';

/** What came of one reply: everything between it and the Problems panel. */
export interface Outcome {
  readonly analysis: Analysis;
  readonly named: readonly Finding[];
  readonly quotations: number;
  readonly placed: number;
  readonly dropped: readonly string[];
  readonly milliseconds: number;
}

/** Reads a story and takes in a reply, as the command line does. */
export function readWithReply({ folder, date, reply }: Recorded): Outcome {
  const engine = createEngine();
  const story = engine.createStory();
  const day = date === undefined ? undefined : parseDay(date);
  if (day !== undefined) story.setDecisions({ ...engine.noDecisions, date: day });
  for (const file of readdirSync(folder)) {
    if (/\.(?:txt|md)$/.test(file)) story.setArticle(file, readFileSync(join(folder, file), 'utf8'));
  }
  const plain = story.analyse();
  const reading = engine.startReading(plain, { model: MODEL, date: '2026-11-26' }, { words: 1e6 });
  const start = performance.now();
  const request = reading.requests[0];
  const taken = request && reading.take(request, reply);
  const analysis = engine.readTogether(plain, undefined, reading.result());
  const milliseconds = performance.now() - start;
  const items = JSON.parse(reply) as { readings: { quotes: { id: string; text: string }[] }[] }[];
  const quotes = items.flatMap(({ readings }) => readings.flatMap((one) => one.quotes));
  const spans = [...reading.result().findings, ...reading.result().compatible].flatMap(({ readings }) =>
    readings.flatMap((one) => one.spans),
  );
  const lines = plain.articles.map(
    ({ article }) => new Map(sentLines(article).map((line) => [line.number, line])),
  );
  const placed = quotes.filter(({ id, text }) => {
    const [article = 0, line = 0] = id.split('.').map(Number);
    const { article: of } = plain.articles[article - 1] ?? {};
    const there = lines[article - 1]?.get(line);
    return spans.some(
      (span) =>
        of?.path === span.path &&
        there !== undefined &&
        span.start < there.end &&
        there.start < span.end &&
        (span.text.includes(text.trim()) || text.includes(span.text)),
    );
  }).length;
  return {
    analysis,
    named: analysis.findings.filter((finding) => seenBy(finding).includes(MODEL)),
    quotations: quotes.length,
    placed,
    dropped: taken?.dropped.map(({ item, why }) => `${item}: ${why}`) ?? [],
    milliseconds,
  };
}

/** Prints how what a model named stands against the labels, and what was lost on the way. */
export function scoreSecondReader(
  shared: string,
  print: (line: string) => void,
  verbose: boolean,
  folder?: string,
): void {
  const recorded = recordedReplies(shared, folder);
  if (recorded.length === 0) {
    print('Second reader: skipped, the recorded replies are not beside the repository');
    return;
  }
  const all = recorded.map((one) => {
    const outcome = readWithReply(one);
    const named = { ...outcome.analysis, findings: outcome.named };
    const score = scoreStory(one.records, named);
    const any = scoreStory(one.records, {
      ...named,
      findings: outcome.named.map((finding) => ({ ...finding, severity: 'warning' as const })),
    });
    print(
      `${one.name}: conflicts at any severity ${any.conflicts.filter(({ by }) => by).length} of ${any.conflicts.length}, ` +
        `${figuresOf([score])}; quotations placed ${outcome.placed} of ${outcome.quotations}; ${outcome.milliseconds.toFixed(1)} ms`,
    );
    if (verbose) {
      for (const { record, by } of any.conflicts) if (!by) print(`  missed ${record.id} ${record.topic}`);
      for (const { record, by } of score.conflicts)
        if (!by && any.conflicts.some((other) => other.record === record && other.by))
          print(`  quiet ${record.id} ${record.topic}`);
      for (const { record, by } of score.traps) if (by) print(`  trap ${record.id} ${record.topic}`);
      for (const finding of score.loose)
        print(`  loose ${finding.severity} ${finding.code} ${finding.message}`);
      for (const line of outcome.dropped) print(`  dropped ${line}`);
      for (const { why, readings } of outcome.analysis.compatible.slice(-5))
        print(`  compatible ${readings.map(({ value }) => value).join(' | ')}: ${why}`);
    }
    return { any, score, outcome };
  });
  const sum = (count: (one: (typeof all)[number]) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  print(
    `Second reader, all ${all.length}: conflicts at any severity ` +
      `${sum(({ any }) => any.conflicts.filter(({ by }) => by).length)} of ${sum(({ any }) => any.conflicts.length)}, ` +
      `${figuresOf(all.map(({ score }) => score))}; quotations placed ${sum(({ outcome }) => outcome.placed)} of ` +
      `${sum(({ outcome }) => outcome.quotations)}; ${Math.max(...all.map(({ outcome }) => outcome.milliseconds)).toFixed(1)} ms at most`,
  );
}
