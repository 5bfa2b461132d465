import * as vscode from 'vscode';
import type { SheetPlace } from '../../../core/sheet/model';
import type { Span } from '../../../core/text/span';
import { quoted } from '../completion';
import type { Fix, Patient, Remedy } from './fix';
import { valueSpan, withoutItem } from './text';

/** In more articles than this only the very words are looked for. */
const MAX_SEARCHED = 50;

/** How many articles are offered. */
const MAX_OFFERED = 3;

/** How alike two names of files must be, 0 to 1. */
const MIN_ALIKE = 0.5;

/**
 * Of a place in a file that is not there: to point to the articles that have its quote, else to the one with the nearest
 * name; or to take the place out. Nothing else of the entry changes.
 */
export const findFile: Remedy = (patient) => {
  const { problem, text, reading, story } = patient;
  const row = rowAt(patient);
  const isRow = row !== undefined;
  const name = isRow ? valueSpan(text, problem, 'file') : nameSpan(text, problem);
  const fixes: Fix[] = [];
  if (name && story) {
    const missing = text.slice(name.start, name.end).replace(/^["']|["']$/g, '');
    const holders = row ? articlesWith(patient, row) : [];
    fixes.push(
      ...holders.slice(0, MAX_OFFERED).map((path): Fix => {
        const title = vscode.l10n.t('Point to “{0}”, which has the quote', path);
        const fix = { title, edits: [{ ...name, text: quoted(path) }] };
        return holders.length === 1 ? { ...fix, preferred: true } : fix;
      }),
    );
    const present = new Set(reading.sheet?.sources.map(({ file }) => file));
    const free = isRow ? story.files : story.files.filter((path) => !present.has(path));
    const near = nearestName(missing, free);
    if (near !== undefined && !holders.includes(near)) {
      fixes.push({
        title: vscode.l10n.t('Point to “{0}”', near),
        edits: [{ ...name, text: quoted(near) }],
      });
    }
  }
  const edit = isRow ? withoutItem(text, problem) : undefined;
  return edit ? [...fixes, { title: vscode.l10n.t('Remove this place'), edits: [edit] }] : fixes;
};

/** The row of a fact or conflict that a problem is about. */
function rowAt({ problem, reading: { sheet } }: Patient): SheetPlace | undefined {
  const rows = [
    ...(sheet?.facts.flatMap(({ where }) => where) ?? []),
    ...(sheet?.conflicts.flatMap(({ readings }) => readings) ?? []),
  ];
  return rows.find(({ start, end }) => start === problem.start && end === problem.end);
}

/** The file’s name in what a problem is about: a source’s entry, or the name itself. */
function nameSpan(text: string, problem: Span): Span | undefined {
  return valueSpan(text, problem, 'file') ?? (problem.end > problem.start ? problem : undefined);
}

/** The articles that have the words of a row: the very words, else, where there are not too many articles, nearly those. */
function articlesWith({ story, engine }: Patient, { quote, prefix, suffix }: SheetPlace): string[] {
  if (quote === '') return [];
  const anchor = {
    quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  const articles = story?.analysis.articles.map(({ article }) => article) ?? [];
  const exact = articles.filter(({ text }) => text.includes(quote));
  const searched = exact.length > 0 ? exact : articles.length > MAX_SEARCHED ? [] : articles;
  return searched.filter(({ text }) => engine.findQuote(text, anchor) !== 'drifted').map(({ path }) => path);
}

/** The name that is most like another one, where one is like it. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((one) => ({ one, alike: likeness(name, one) }))
    .filter(({ alike }) => alike >= MIN_ALIKE)
    .sort((a, b) => b.alike - a.alike);
  return best?.one;
}

/** How many pairs of neighbouring letters two names share, 0 to 1 (Dice’s coefficient), their endings left out. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsIn(a), pairsIn(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function pairsIn(name: string): Set<string> {
  const letters = ` ${name.toLowerCase().replace(/\.\w+$/, '')} `;
  return new Set([...letters].slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
