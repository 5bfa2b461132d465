import * as vscode from 'vscode';
import type { SheetPlace } from '../../../core/sheet/model';
import type { Fix, Patient, Remedy } from './fix';
import { withoutItem } from './text';

/** In more articles than this only the very words are looked for. */
const MAX_SEARCHED = 50;

/** How many articles are offered. */
const MAX_OFFERED = 3;

/** How alike two names of files must be, 0 to 1. */
const MIN_ALIKE = 0.5;

/**
 * Of an article that is not there, or not in the folder: to say which one it is now, in all that names it – the one with its text, else those that
 * have its words, else the one with the nearest name; or to go on without it. What people have written stays.
 */
export const findFile: Remedy = (patient) => {
  const { problem, text, reading, story, engine } = patient;
  const { file } = problem;
  const { sheet } = reading;
  if (file === undefined || !sheet || !story) return [];
  const rows = [
    ...sheet.conflicts.flatMap(({ readings }) => readings),
    ...sheet.facts.flatMap(({ where }) => where),
  ].filter((row) => row.file === file);
  const isNow = (path: string, title: string): Fix[] => {
    const followed = engine.followMoves(text, new Map([[file, path]]));
    return 'edits' in followed ? [{ title, edits: followed.edits }] : [];
  };
  const same = engine.changedSince(sheet, story.analysis, story.files).moved.get(file);
  const [row] = rows;
  const holders = same !== undefined ? [] : row ? articlesWith(patient, row).slice(0, MAX_OFFERED) : [];
  const present = new Set(sheet.sources.map((source) => source.file));
  const isSource = present.has(file);
  const free = isSource ? story.files.filter((path) => !present.has(path)) : story.files;
  const near = nearestName(file, free);
  const fixes = [
    ...(same === undefined ? [] : isNow(same, vscode.l10n.t('It is now “{0}”, which has its text', same))),
    ...holders.flatMap((path) => isNow(path, vscode.l10n.t('It is now “{0}”, which has the quote', path))),
  ];
  const [first] = fixes;
  if (first && fixes.length === 1) fixes[0] = { ...first, preferred: true };
  if (near !== undefined && near !== same && !holders.includes(near))
    fixes.push(...isNow(near, vscode.l10n.t('It is now “{0}”', near)));
  const edit = row && rows.length === 1 && !isSource ? withoutItem(text, row) : undefined;
  if (edit) return [...fixes, { title: vscode.l10n.t('Remove this place'), edits: [edit] }];
  return [
    ...fixes,
    {
      title: vscode.l10n.t('Remove its entries that nobody has worked on'),
      edits: [],
      later: () => {
        const forgotten = engine.forgetArticle(text, story.analysis, file);
        return 'edits' in forgotten ? forgotten.edits : [];
      },
    },
  ];
};

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
