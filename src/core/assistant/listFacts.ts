import { progressOf } from '../sheet/facts/progress';
import type { FactStatus, SheetFact } from '../sheet/sheet';
import { plainLine } from '../text/plain';
import { listed } from './pages';
import type { AssistedStory, ToolAnswer } from './assisted';
import { failure } from './assisted';

export interface ListFactsInput {
  readonly status?: FactStatus;
  readonly from?: number;
}

/** The facts of the sheet, with how far the check has come. */
export function listFacts({ sheet }: AssistedStory, { status, from = 1 }: ListFactsInput): ToolAnswer {
  if (!sheet)
    return failure('The story has no fact-check sheet that can be read, so no facts are listed yet.');
  const facts = sheet.facts.filter(({ gone }) => !gone);
  const wanted = facts.filter((fact) => status === undefined || fact.status === status);
  const { checked, all } = progressOf(facts);
  const progress = `${checked} of ${all} checked`;
  return { text: listed('facts', wanted.map(described), from, { progress }) };
}

function described({
  id,
  fact,
  kind,
  status,
  stale,
  checker,
  date,
  where,
  readings,
  ...rest
}: SheetFact): object {
  const { correction, notes, evidence } = rest;
  return {
    ...(id === undefined ? {} : { id: plainLine(id) }),
    fact: plainLine(fact),
    kind,
    status,
    ...(stale ? { wordsChangedSince: true } : {}),
    ...texts({ checker, date, correction, notes }),
    ...(evidence.length === 0
      ? {}
      : { evidence: evidence.map(({ source, url, at, note }) => texts({ source, url, at, note })) }),
    ...(readings.length === 0
      ? {}
      : {
          readings: readings.map(({ value, in: files }) => ({
            value: plainLine(value),
            in: files.map((file) => plainLine(file)),
          })),
        }),
    places: where.map(({ file, line, quote }) => ({
      file: plainLine(file),
      ...(line === undefined ? {} : { line }),
      words: plainLine(quote),
    })),
  };
}

/** Those of some texts that are there, as plain characters. */
function texts(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, text]) => (text === undefined ? [] : [[key, plainLine(text)]])),
  );
}
