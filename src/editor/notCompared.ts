import * as vscode from 'vscode';
import type { NotComparedReason } from '../core/text/notCompared';
import { plain } from '../core/text/plain';
import { isImportable } from '../import/file';
import { listed } from './counts';
import type { StorySnapshot } from './stories/snapshot';
import { nameOf } from './uris';

/** The files of a story's folder of which the importer makes articles. */
export function importableIn({ notCompared, scope }: StorySnapshot): vscode.Uri[] {
  return notCompared.flatMap(({ path, reason }) => {
    const uri = scope.uriOf(path);
    return reason === 'format' && isImportable(nameOf(uri)) ? [uri] : [];
  });
}

/**
 * What of a story is compared with no other article although nothing is wrong with it, and what to do about that: a phrase a
 * reason.
 */
export function notComparedIn(snapshot: StorySnapshot): string[] {
  const left = snapshot.notCompared;
  const named = (wanted: NotComparedReason) =>
    left.flatMap(({ path, reason }) =>
      reason === wanted ? [plain(nameOf(snapshot.scope.uriOf(path)))] : [],
    );
  const formats = named('format');
  const importable = formats.filter(isImportable);
  const others = formats.filter((name) => !isImportable(name));
  const foreign = named('not English');
  const copies = left.flatMap(({ path, copyOf }) => (copyOf === undefined ? [] : [{ path, copyOf }]));
  const [copy] = copies;
  return [
    ...(importable.length === 0
      ? []
      : [vscode.l10n.t('Not read, use “Import Articles…”: {0}', listed(importable))]),
    ...(others.length === 0 ? [] : [vscode.l10n.t('Not read, save as text (.txt): {0}', listed(others))]),
    ...(foreign.length === 0
      ? []
      : [vscode.l10n.t('Not English, only a translation can be compared: {0}', listed(foreign))]),
    ...(copy === undefined
      ? []
      : copies.length === 1
        ? [
            vscode.l10n.t(
              '“{0}” is an exact copy of “{1}”: they count as one',
              plain(copy.path),
              plain(copy.copyOf),
            ),
          ]
        : [vscode.l10n.t('Exact copies of others, not counted: {0}', listed(named('copy')))]),
    ...(named('alone').length === 0 ? [] : [vscode.l10n.t('One article only: nothing to compare it with')]),
  ];
}
