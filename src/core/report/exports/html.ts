import { countsInWords, isLoud } from '../../findings/count';
import { escapeMarkup } from '../../text/escape';
import { htmlPage } from '../page';
import { articleName } from './references';
import { RULES } from './rules';
import { decisionInWords, evidenceInWords, statusInWords } from './sheetWords';
import { STYLE } from './style';
import type { ExportedArticle, ExportedFinding, ExportedPlace, ExportedStory } from './exportedStory';

const text = escapeMarkup;

/** How a finding is marked: by a sign and a word, and by colour only besides. */
const MARKS = {
  error: ['✕', 'Contradicts itself'],
  warning: ['▲', 'Contradiction'],
  quiet: ['●', 'May differ'],
  settled: ['✓', 'Settled'],
  unchanged: ['✎', 'Settled, not yet changed'],
} as const;

/**
 * The report for people without Copydesk: one page of HTML that loads nothing and runs nothing, for screens and for paper,
 * light and dark. Both wordings stand side by side, then the facts of the sheet, then the articles.
 */
export function html(stories: readonly ExportedStory[]): string {
  const title = stories.map((story) => story.title).join(', ');
  return htmlPage({
    language: 'en',
    title: `Fact-check report: ${title}`,
    style: STYLE,
    body: stories.map(storyPart).join('\n'),
  });
}

function storyPart(story: ExportedStory, index: number): string {
  const names = new Map(story.articles.map((article) => [article.path, article]));
  const open = story.findings.filter(({ decision }) => !decision);
  const groups = [
    ['Contradictions', open.filter(({ severity }) => isLoud(severity))],
    ['What may differ', open.filter(({ severity }) => !isLoud(severity))],
    ['Settled', story.findings.filter(({ decision }) => decision)],
  ] as const;
  const date = story.date === undefined ? '' : ` Dates count from ${text(story.date)}.`;
  return `<section aria-labelledby="story-${index}">
<h1 id="story-${index}"><bdi>${text(story.title)}</bdi></h1>
<p class="counts">${text(countsInWords(story.counts))}${date}</p>
${groups.map(([title, findings]) => group(title, findings, names)).join('')}
${facts(story)}
${articles(story)}
</section>`;
}

function group(
  title: string,
  findings: readonly ExportedFinding[],
  names: ReadonlyMap<string, ExportedArticle>,
): string {
  if (findings.length === 0) return '';
  return `<h2>${title}</h2>\n${findings.map((finding) => findingPart(finding, names)).join('\n')}\n`;
}

function findingPart(finding: ExportedFinding, names: ReadonlyMap<string, ExportedArticle>): string {
  const { code, message, why, readings, by, decision } = finding;
  const state = stateOf(finding);
  const [sign, words] = MARKS[state];
  const sides = readings.map(
    ({ value, places }) => `<section class="side">
<h4><bdi>${text(value)}</bdi></h4>
<ul>${places.map((place) => `<li>${sentence(place, names)}</li>`).join('')}</ul>
</section>`,
  );
  const decided = decision ? `<p class="decision">${text(decisionInWords(decision))}</p>` : '';
  return `<article class="finding ${state}">
<h3><span class="mark" aria-hidden="true">${sign}</span> <bdi>${text(message)}</bdi></h3>
<p class="about">${words} · ${text(RULES[code])} (${text(code)}) · seen by ${text(by.join(', '))}</p>
<div class="sides">${sides.join('\n')}</div>
<p class="why"><bdi>${text(why)}</bdi></p>
${decided}
</article>`;
}

function stateOf({ severity, decision, notYetChanged }: ExportedFinding): keyof typeof MARKS {
  if (decision) return notYetChanged ? 'unchanged' : 'settled';
  return severity === 'error' || severity === 'warning' ? severity : 'quiet';
}

function sentence(
  { path, line, sentence: { before, words, after } }: ExportedPlace,
  names: ReadonlyMap<string, ExportedArticle>,
): string {
  const article = names.get(path);
  const source = article ? articleName(article) : path;
  const place = source === path ? `${path}, line ${line}` : `${source} (${path}, line ${line})`;
  return `<bdi>${text(before)}<mark>${text(words)}</mark>${text(after)}</bdi><small>${text(place)}</small>`;
}

function facts({ title, facts }: ExportedStory): string {
  if (facts.length === 0) return '';
  const rows = facts.map((fact) => [
    fact.fact,
    statusInWords(fact),
    [fact.checker, fact.date].filter((part) => part !== undefined).join(', '),
    fact.evidence.map(evidenceInWords).join('; '),
    [fact.correction === undefined ? '' : `Right: ${fact.correction}.`, fact.notes ?? ''].join(' ').trim(),
  ]);
  const checked = facts.filter(({ status }) => status !== 'open').length;
  return `<h2>Facts</h2>
<p>${checked} of ${facts.length} checked.</p>
${table(`Facts of ${title}`, ['Fact', 'Status', 'Checked by', 'Evidence', 'Correction, notes'], rows)}`;
}

function articles({ title, articles }: ExportedStory): string {
  const rows = articles.map(({ path, title, outlet, author, published, url, copyOf }) => [
    path,
    title ?? '',
    outlet ?? '',
    author ?? '',
    published ?? '',
    url ?? '',
    copyOf ?? '',
  ]);
  return `<h2>Articles</h2>
${table(`Articles of ${title}`, ['File', 'Title', 'Outlet', 'Author', 'Published', 'Address', 'Exact copy of'], rows)}`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td><bdi>${text(cell)}</bdi></td>`).join('');
    return `<tr><th scope="row"><bdi>${text(first)}</bdi></th>${cells}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(caption)}"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
