import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { openDocument } from '../uris';
import type { StorySnapshot } from './snapshot';

/**
 * What has happened to the articles of a story since its sheet was last brought up to date, in words. What is typed and not
 * saved yet does not count.
 * @returns undefined where nothing has, or there is no sheet.
 */
export function runDue(engine: Engine, { scope, analysis, sheet, files }: StorySnapshot): string | undefined {
  if (!sheet?.sheet) return undefined;
  const { changed, added, gone, moved } = engine.changedSince(sheet.sheet, analysis, files);
  const saved = (path: string) => openDocument(scope.uriOf(path))?.isDirty !== true;
  const edited = changed.filter(saved).length;
  const others = [
    added.length === 0 ? '' : vscode.l10n.t('{0} new', added.length),
    gone.length === 0 ? '' : vscode.l10n.t('{0} gone', gone.length),
    moved.size === 0 ? '' : vscode.l10n.t('{0} renamed', moved.size),
  ].filter((words) => words !== '');
  if (edited === 0 && others.length === 0) return undefined;
  const first =
    edited === 1 ? vscode.l10n.t('1 article changed') : vscode.l10n.t('{0} articles changed', edited);
  const all =
    edited === 0 ? vscode.l10n.t('Articles: {0}', others.join(', ')) : [first, ...others].join(', ');
  return vscode.l10n.t('{0} since the last run', all);
}
