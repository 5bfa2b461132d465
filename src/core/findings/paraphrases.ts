import { STOP_WORDS } from '../lexicon/stopWords';
import { isWithin } from './alignment';
import { finding, shorten, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Quote, Quoted } from './quotes';
import { RUN, SHOWN } from './quotes';
import { wordHash } from './runs';
import { RunTable } from './runTable';

/** Of the quotations that have a run, no more than this are looked at. */
const COMMON = 40;
/** Content words that a quotation and a report of it must share beside a run of words. */
const SHARED_CONTENT = 5;

const STOP_HASHES: ReadonlySet<number> = new Set(
  [...STOP_WORDS].map((word) => wordHash(word, 0, word.length)),
);

/**
 * Direct speech in one article that another reports in words of its own, kept from one comparison to the next: after an edit
 * only those reports are looked at again that have a run of words of a quotation that came or went.
 */
export class Paraphrases {
  /** For each article, what its reports come to, by their index among its quotations. */
  readonly #told = new Map<Quoted, Map<number, Finding>>();

  /** What the reports of a story come to, in order. @param all what its articles quote, in order */
  compare(all: readonly Quoted[]): Finding[] {
    const now = new Set(all);
    const came = new Set(all.filter((quoted) => !this.#told.has(quoted)));
    const gone = [...this.#told.keys()].filter((quoted) => !now.has(quoted));
    if (came.size + gone.length > 0) this.#update(all, came, gone);
    return all.flatMap((quoted) => {
      const told = this.#told.get(quoted) as Map<number, Finding>;
      return told.size === 0 ? [] : quoted.quotes.flatMap((_, piece) => told.get(piece) ?? []);
    });
  }

  #update(all: readonly Quoted[], came: ReadonlySet<Quoted>, gone: readonly Quoted[]): void {
    for (const quoted of gone) this.#told.delete(quoted);
    for (const quoted of came) this.#told.set(quoted, new Map());
    const changed = tableOf([...came, ...gone].flatMap(({ quotes }) => quotes.filter(isDirect)));
    const reports = all.flatMap((quoted) =>
      quoted.quotes.filter(
        (quote) => isReport(quote) && (came.has(quoted) || runsIn(quote, changed).length > 0),
      ),
    );
    if (reports.length === 0) return;
    const table = tableOf(reports);
    const having = directByRun(all, table);
    const byPart = new Map(all.map((quoted) => [quoted.part, quoted]));
    for (const report of reports) {
      const quoted = byPart.get(report.part) as Quoted;
      const found = paraphrase(report, directSharing(report, table, having));
      const piece = quoted.quotes.indexOf(report);
      if (found) this.#told.get(quoted)?.set(piece, found);
      else this.#told.get(quoted)?.delete(piece);
    }
  }
}

const isDirect = ({ quotation }: Quote) => quotation.form === 'direct';
const isReport = ({ quotation }: Quote) => quotation.form === 'indirect';

/** The runs of some quotations. */
function tableOf(quotes: readonly Quote[]): RunTable {
  const table = new RunTable(RUN);
  for (const { words } of quotes) table.add(words, 0, words.length);
  return table;
}

/** The runs of a quotation that a table holds: the index of the first word of each and its number. */
function runsIn({ words }: Quote, table: RunTable): number[] {
  const found: number[] = [];
  table.find(words, 0, words.length, found);
  return found;
}

/** The direct speech that has a run, for each of a table by its number. */
function directByRun(all: readonly Quoted[], table: RunTable): readonly (readonly Quote[] | undefined)[] {
  const having = new Array<Quote[] | undefined>(table.size);
  for (const { quotes } of all) {
    for (const quote of quotes) {
      if (!isDirect(quote)) continue;
      const found = runsIn(quote, table);
      for (let at = 1; at < found.length; at += 2) {
        const run = found[at] as number;
        const list = having[run];
        if (!list) having[run] = [quote];
        else if (list.length < COMMON) list.push(quote);
      }
    }
  }
  return having;
}

/** The direct speech of other articles that shares a run with a report. */
function directSharing(
  report: Quote,
  table: RunTable,
  having: readonly (readonly Quote[] | undefined)[],
): ReadonlySet<Quote> {
  const met = new Set<Quote>();
  const found = runsIn(report, table);
  for (let at = 1; at < found.length; at += 2)
    for (const quote of having[found[at] as number] ?? []) if (quote.part !== report.part) met.add(quote);
  return met;
}

function paraphrase(report: Quote, met: ReadonlySet<Quote>): Finding | undefined {
  if (met.size === 0) return undefined;
  const { words } = report;
  const content = new Set(words.filter((word) => !STOP_HASHES.has(word)));
  for (const quote of met) {
    const said = quote.words;
    let shared = 0;
    for (let at = 0; at < said.length; at++) if (content.has(said[at] as number)) shared++;
    if (shared < SHARED_CONTENT) continue;
    return isWithin(said, words) ? undefined : reportOf(quote, report);
  }
  return undefined;
}

function reportOf(quote: Quote, report: Quote): Finding {
  const quoted = sourceSpan(quote.part.article, quote.quotation);
  const reported = sourceSpan(report.part.article, report.quotation);
  const readings = [
    { value: `“${shorten(quoted.text, SHOWN)}”`, spans: [quoted] },
    { value: shorten(reported.text, SHOWN), spans: [reported] },
  ];
  return finding({
    code: 'quote.altered',
    severity: 'information',
    message: `Quoted in one article and reported in other words in another: ${tally(readings)}`,
    readings,
    why: 'The report shares a run of words with the quotation and changes others; check that it says no more than was said.',
  });
}
