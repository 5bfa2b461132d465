import type { Finding, FindingCode, Severity } from '../findings/finding';
import { seenBy } from '../findings/finding';
import { plainLine } from '../text/plain';
import { listed, pageOf } from './pages';
import { Places } from './places';
import type { AssistedStory, ToolAnswer } from './assisted';
import { isOpen } from './assisted';
import { SEVERITIES } from './tools';

export interface ListFindingsInput {
  readonly severity?: readonly Severity[];
  readonly code?: FindingCode;
  readonly open?: boolean;
  readonly from?: number;
}

/** The findings that were asked for, the worst first. */
export function listFindings(story: AssistedStory, wanted: ListFindingsInput): ToolAnswer {
  const { severity = [], code, open, from = 1 } = wanted;
  const findings = worstFirst(story.findings).filter(
    (finding) =>
      (severity.length === 0 || severity.includes(finding.severity)) &&
      (code === undefined || finding.code === code) &&
      (open === undefined || isOpen(story, finding) === open),
  );
  const places = new Places(story);
  return {
    text: listed(
      'findings',
      findings.map((finding) => described(story, places, finding)),
      from,
    ),
  };
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function described(story: AssistedStory, places: Places, finding: Finding): object {
  const { id, code, severity, message, readings, why, named = [], answers = [] } = finding;
  const state = story.states.get(id);
  return {
    code,
    severity,
    status: state?.status ?? 'open',
    ...(state?.expired ? { wordsChangedSince: true } : {}),
    message: plainLine(message),
    readings: readings.map(({ value, spans }) => ({
      value: plainLine(value),
      places: spans.flatMap((span) => places.name(span) ?? []),
    })),
    why: plainLine(why),
    seenBy: seenBy(finding).map((who) => plainLine(who)),
    ...(named.length === 0 ? {} : { saidByModels: named.map(saidBy) }),
    ...(answers.length === 0
      ? {}
      : {
          answersOfModels: answers.map(({ model, date, answer, reason = '' }) => ({
            model: plainLine(model),
            date,
            answer,
            reason: plainLine(reason),
          })),
        }),
  };
}

function saidBy({ model, date, possible, why = '' }: NonNullable<Finding['named']>[number]): object {
  return { model: plainLine(model), date, certain: possible !== true, why: plainLine(why) };
}

/** The places that open findings rest on, the worst findings first, a line each. */
export function listOpenPlaces(story: AssistedStory, { from = 1 }: { readonly from?: number }): ToolAnswer {
  const places = new Places(story);
  const rows = worstFirst(story.findings)
    .filter((finding) => isOpen(story, finding))
    .flatMap((finding) =>
      finding.readings.flatMap(({ spans }) =>
        spans.flatMap((span) => {
          const place = places.name(span);
          return place ? [`${file(place)} “${place.words}” (${told(finding)})`] : [];
        }),
      ),
    );
  const { entries, next } = pageOf(rows, from, (row) => row.length + 1);
  const count = `${rows.length} ${rows.length === 1 ? 'place' : 'places'} of open findings.`;
  const more = next === undefined ? [] : [`(There are more: from ${next}.)`];
  return { text: [count, ...entries, ...more].join('\n') };
}

function file({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

function told({ severity, code, message }: Finding): string {
  return `${severity}, ${code}: ${plainLine(message)}`;
}
