import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compatible, Finding, Reading } from '../../src/core/findings/finding';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { parseDay } from '../../src/core/mentions/calendar';
import { NO_DECISIONS, Story } from '../../src/core/story';

/** One labelled record, as `report-format.md` describes them. */
export interface ConflictRecord {
  readonly id: string;
  readonly type: string;
  readonly severity: 'conflict' | 'variance' | 'trap';
  readonly topic: string;
  readonly spans: readonly {
    file: string;
    start: number;
    end: number;
    quote: string;
    value?: string | null;
  }[];
}

interface Outcome {
  readonly record: ConflictRecord;
  readonly by: Finding | Compatible | undefined;
}

/** How the findings of some stories stand against their labels. */
export interface Score {
  readonly conflicts: readonly Outcome[];
  /** The same where findings of any severity count. */
  readonly conflictsAtAll: readonly Outcome[];
  readonly variances: readonly Outcome[];
  /** Traps with the false alarm that joins each, if one does. */
  readonly traps: readonly Outcome[];
  /** Traps named under `compatible`. */
  readonly named: number;
  /** Errors and warnings, and those of them that join no record. */
  readonly alarms: number;
  readonly loose: readonly Finding[];
  /** Findings that are information, and how many of them join a conflict or a variance. */
  readonly quiet: number;
  readonly quietJoining: number;
}

/** Analyses a folder as the command line does, with a story date where one is given. */
export function analyseFolder(folder: string, date?: string) {
  const story = new Story(createLexicon());
  const day = date === undefined ? undefined : parseDay(date);
  if (day !== undefined) story.setDecisions({ ...NO_DECISIONS, date: day });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.txt')) story.setArticle(file, readFileSync(join(folder, file), 'utf8'));
  }
  return story.analyse();
}

type Analysis = ReturnType<typeof analyseFolder>;

/** Scores one story. @param records its labels, whose `file` may carry the story's folder. */
export function scoreStory(records: readonly ConflictRecord[], { findings, compatible }: Analysis): Score {
  const alarming = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const joining = (record: ConflictRecord, candidates: readonly Finding[]) =>
    candidates.find((finding) => joins(record, finding));
  const outcome = (severity: ConflictRecord['severity'], candidates: readonly Finding[]) =>
    records
      .filter((record) => record.severity === severity)
      .map((record) => ({ record, by: joining(record, candidates) }));
  const real = records.filter(({ severity }) => severity !== 'trap');
  const quiet = findings.filter(({ severity }) => severity === 'information');
  const false_ = alarming.filter((finding) => !real.some((record) => joins(record, finding)));
  return {
    conflicts: outcome('conflict', alarming),
    conflictsAtAll: outcome('conflict', findings),
    variances: outcome('variance', findings),
    traps: outcome('trap', false_),
    named: records.filter(
      (record) => record.severity === 'trap' && compatible.some((entry) => joins(record, entry)),
    ).length,
    alarms: alarming.length,
    loose: false_,
    quiet: quiet.length,
    quietJoining: quiet.filter((finding) => real.some((record) => joins(record, finding))).length,
  };
}

function touched(record: ConflictRecord, reading: Reading) {
  return record.spans.filter((span) =>
    reading.spans.some(
      ({ path, start, end }) => span.file.split('/').at(-1) === path && start < span.end && span.start < end,
    ),
  );
}

function joins(record: ConflictRecord, finding: Finding | Compatible): boolean {
  const spans = finding.readings.map((reading) => touched(record, reading));
  if (record.type === 'omission')
    return finding.code.startsWith('source.') && spans.some((list) => list.length > 0);
  return spans.some((list, index) =>
    spans
      .slice(index + 1)
      .some((others) =>
        list.some((one) =>
          others.some((other) =>
            (one.value ?? null) === null || (other.value ?? null) === null
              ? one !== other
              : one.value !== other.value,
          ),
        ),
      ),
  );
}

/** Real stories that stay out of all tuning of the built-in reader: scored only where `--held-out` asks for it. */
export const HELD_OUT: ReadonlySet<string> = new Set(
  ['14', '18', '22', '30', '33', '44'].map((number) => `${number}ecbplus`),
);

/** The invented stories of the repository: a folder each, with its labels. Paths are from the project's folder. */
const INVENTED = join('test', 'stories');

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as ConflictRecord[];

/** Scores the invented stories of this repository and, where they are there, the labelled ones of the shared folder. Prints the figures. */
export function scoreFindings(shared: string, print: (line: string) => void, verbose: boolean): void {
  const invented = readdirSync(INVENTED).filter((name) => existsSync(join(INVENTED, name, 'labels.json')));
  printScores(
    'Invented stories',
    invented.map((name) => {
      const folder = join(INVENTED, name);
      return [name, scoreStory(read(join(folder, 'labels.json')), analyseFolder(folder))] as const;
    }),
    print,
    verbose,
  );
  const seeds = join(shared, 'gold/seed-conflicts.json');
  const stories = join(shared, 'stories/conflicts.json');
  if (!existsSync(seeds) || !existsSync(stories)) {
    print('Real stories: skipped, the labels are not beside the repository');
    return;
  }
  const records = read(stories);
  const folderOf = ({ spans }: ConflictRecord) => spans[0]?.file.split('/')[0] ?? '';
  printScores(
    'Real stories',
    [
      ['seeds', scoreStory(read(seeds), analyseFolder(join(shared, 'seeds'), '2025-07-03'))] as const,
      ...[...new Set(records.map(folderOf))]
        .filter((folder) => !HELD_OUT.has(folder) || process.argv.includes('--held-out'))
        .map((folder) => {
          const own = records.filter((record) => folderOf(record) === folder);
          return [folder, scoreStory(own, analyseFolder(join(shared, 'stories', folder)))] as const;
        }),
    ],
    print,
    verbose,
  );
}

/** The labels of one story of the shared folder: `seeds`, or one of `stories`; none where they are absent. */
export function recordsOf(shared: string, name: string): readonly ConflictRecord[] {
  const file = join(shared, name === 'seeds' ? 'gold/seed-conflicts.json' : 'stories/conflicts.json');
  if (!existsSync(file)) return [];
  const all = read(file);
  return name === 'seeds' ? all : all.filter(({ spans }) => spans[0]?.file.split('/')[0] === name);
}

/** Prints a line a story and one for all, with every record and finding where they are asked for. */
function printScores(
  title: string,
  scores: readonly (readonly [name: string, score: Score])[],
  print: (line: string) => void,
  verbose: boolean,
): void {
  for (const [name, score] of scores) {
    print(`${name}: ${figuresOf([score])}`);
    if (!verbose) continue;
    for (const { record, by } of [...score.conflicts, ...score.variances, ...score.traps]) {
      print(
        `  ${by ? 'joined' : '      '} ${record.severity.padEnd(8)} ${record.id} ${record.topic}${by ? `  <- ${by.code}` : ''}`,
      );
    }
    for (const finding of score.loose)
      print(`  loose ${finding.severity} ${finding.code} ${finding.message}`);
  }
  print(`${title}, all: ${figuresOf(scores.map(([, score]) => score))}`);
}

/** The figures of some stories together. */
export function figuresOf(scores: readonly Score[]): string {
  const found = (outcomes: readonly Outcome[]) =>
    `${outcomes.filter(({ by }) => by).length} of ${outcomes.length}`;
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
  const alarms = sum((score) => score.alarms);
  return [
    `conflicts ${found(scores.flatMap(({ conflicts }) => conflicts))}`,
    `at any severity ${found(scores.flatMap(({ conflictsAtAll }) => conflictsAtAll))}`,
    `variances ${found(scores.flatMap(({ variances }) => variances))}`,
    `traps raised ${found(scores.flatMap(({ traps }) => traps))}, named ${sum(({ named }) => named)}`,
    `errors and warnings that join a record ${alarms - sum(({ loose }) => loose.length)} of ${alarms}`,
    `information that joins one ${sum(({ quietJoining }) => quietJoining)} of ${sum(({ quiet }) => quiet)}`,
  ].join(', ');
}
