import type { FindingCode, Severity } from '../../findings/finding';
import { FINDING_CODES } from '../../findings/finding';
import { plainLine } from '../../text/plain';
import type { ExportOptions } from './formats';
import { referenceTo } from './references';
import { RULES } from './rules';
import type { ExportedFinding, ExportedPlace, ExportedStory } from './exportedStory';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Results that GitHub code scanning takes of one run. */
const MOST_RESULTS = 25_000;
/** The base that relative places are put behind: the working folder. */
const BASE = '%SRCROOT%';

/**
 * The findings of stories as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0. Columns are UTF-16 code
 * units from 1. A result stands at the reading that fewest articles have; the other places are related locations.
 */
export function sarif(stories: readonly ExportedStory[], { version, withSettled }: ExportOptions): object {
  const codes = Object.keys(FINDING_CODES) as FindingCode[];
  const results = stories.flatMap((story) =>
    story.findings
      .filter(({ decision }) => withSettled === true || !decision)
      .map((finding) => resultOf(story, finding, codes.indexOf(finding.code))),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Copydesk', semanticVersion: version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: results.slice(0, MOST_RESULTS),
      },
    ],
  };
}

function ruleOf(code: FindingCode): object {
  return {
    id: code,
    name: code.replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: RULES[code] },
    fullDescription: { text: `${RULES[code]}.` },
    help: { text: `“copydesk explain ${code}” says what this means, what to do, and what it leaves alone.` },
    defaultConfiguration: { level: LEVELS[FINDING_CODES[code]] },
    properties: { tags: ['fact-checking', code.split('.', 1)[0]] },
  };
}

function resultOf(story: ExportedStory, finding: ExportedFinding, ruleIndex: number): object {
  const { id, code, severity, message, why, readings, decision } = finding;
  const [first, ...others] = placesOf(finding);
  const related = others.map(({ place, value }, index) => ({
    id: index + 1,
    ...locationOf(story, place),
    message: { text: escaped(value) },
  }));
  const links = others.map(
    ({ place, value }, index) => `[${escaped(value)}](${index + 1}) in ${escaped(place.path)}`,
  );
  const elsewhere = links.length === 0 ? '' : ` Elsewhere: ${links.join('; ')}.`;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${escaped(message)}. ${escaped(why)}${elsewhere}` },
    locations: first ? [locationOf(story, first.place)] : [],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'copydeskFinding/v1': `${story.folder}#${id}` },
    properties: { readings: readings.map(({ value }) => plainLine(value)) },
    ...(decision
      ? {
          suppressions: [{ kind: 'external', status: 'accepted', justification: justification(decision) }],
        }
      : {}),
  };
}

function justification({
  status,
  stands,
  reason,
  who,
  date,
}: NonNullable<ExportedFinding['decision']>): string {
  const by = [who, date].filter((part) => part !== undefined).join(', ');
  return plainLine(
    [
      by === '' ? `${status}.` : `${status} (${by}).`,
      ...(stands === undefined ? [] : [`Right: ${stands}.`]),
      ...(reason === undefined ? [] : [reason]),
    ].join(' '),
  );
}

/** A finding's places, each article's first of each reading; those of the reading that fewest articles have come first. */
function placesOf({ readings }: ExportedFinding): { place: ExportedPlace; value: string }[] {
  return readings
    .map(({ value, places }) => ({ value, firsts: firstPerArticle(places) }))
    .sort((a, b) => a.firsts.length - b.firsts.length)
    .flatMap(({ value, firsts }) => firsts.map((place) => ({ place, value })));
}

function firstPerArticle(places: readonly ExportedPlace[]): ExportedPlace[] {
  return [...new Map([...places].reverse().map((place) => [place.path, place])).values()].reverse();
}

function locationOf(story: ExportedStory, place: ExportedPlace) {
  const uri = referenceTo(story, place.path);
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(story.folder.startsWith('file:') ? {} : { uriBaseId: BASE }) },
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
        charOffset: place.start,
        charLength: place.end - place.start,
        snippet: { text: place.text },
      },
    },
  };
}

/** Words in a message: brackets would be links. */
function escaped(words: string): string {
  return plainLine(words).replaceAll(/[\\[\]]/g, '\\$&');
}
