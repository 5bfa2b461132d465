import { countsInWords } from '../../findings/count';
import { markdownTable as table } from '../page';
import { escapeMarkdown } from '../../text/escape';
import { articleName } from './references';
import { decisionInWords, evidenceInWords, statusInWords } from './sheetWords';
import type { ExportedFinding, ExportedPlace, ExportedStory } from './exportedStory';

const text = escapeMarkdown;

/** The findings, facts and sources of stories as Markdown with tables; nothing that the articles say is taken for markup. */
export function markdown(stories: readonly ExportedStory[]): string {
  return `${stories.map(storyPart).join('\n\n')}\n`;
}

function storyPart(story: ExportedStory): string {
  const open = story.findings.filter(({ decision }) => !decision);
  const settled = story.findings.filter(({ decision }) => decision);
  const names = new Map(story.articles.map((article) => [article.path, articleName(article)]));
  const told = (findings: readonly ExportedFinding[]) =>
    findings.map((finding) => findingPart(finding, names));
  return [
    `# ${text(story.title)}`,
    `${countsInWords(story.counts)}${story.date === undefined ? '' : ` Dates count from ${story.date}.`}`,
    ...section('What the articles disagree in', told(open)),
    ...section('Settled', told(settled)),
    ...section('Facts', factTable(story)),
    ...section('Articles', articleTable(story)),
  ].join('\n\n');
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts];
}

function findingPart(
  { code, severity, message, why, readings, by, decision, notYetChanged }: ExportedFinding,
  names: ReadonlyMap<string, string>,
): string {
  const rows = readings.flatMap(({ value, places }) =>
    places.map((place, index) => [
      index === 0 ? text(value) : '',
      `${text(names.get(place.path) ?? place.path)}, line ${place.line}`,
      sentence(place),
    ]),
  );
  return [
    `### ${text(message)}`,
    `_${severity}_, ${text(code)}, seen by ${text(by.join(', '))}`,
    table(['Says', 'Where', 'Words'], rows),
    text(why),
    ...(decision
      ? [`**${text(decisionInWords(decision))}**${notYetChanged ? ' (not yet changed)' : ''}`]
      : []),
  ].join('\n\n');
}

function sentence({ sentence: { before, words, after } }: ExportedPlace): string {
  return `${text(before)}**${text(words)}**${text(after)}`;
}

function factTable({ facts }: ExportedStory): string[] {
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => [
    text(fact.fact),
    text(statusInWords(fact)),
    text([fact.checker, fact.date].filter((part) => part !== undefined).join(', ')),
    text(fact.evidence.map(evidenceInWords).join('; ')),
    text(
      [fact.correction === undefined ? '' : `Right: ${fact.correction}.`, fact.notes ?? ''].join(' ').trim(),
    ),
  ]);
  return [table(['Fact', 'Status', 'Checked by', 'Evidence', 'Correction, notes'], rows)];
}

function articleTable({ articles }: ExportedStory): string[] {
  const rows = articles.map(({ path, title, outlet, author, published, url, copyOf }) =>
    [path, title, outlet, author, published, url, copyOf].map((one) => text(one ?? '')),
  );
  return [table(['File', 'Title', 'Outlet', 'Author', 'Published', 'Address', 'Exact copy of'], rows)];
}
