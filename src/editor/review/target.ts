import type * as vscode from 'vscode';
import type { EntryRef } from '../../core/sheet/edits/change';

/** Entries of a sheet. */
export interface EntryTarget {
  /** The sheet. */
  readonly uri: vscode.Uri;
  readonly facts?: readonly EntryRef[];
  /** What is said of a conflict is said of the facts in it too. */
  readonly conflicts?: readonly EntryRef[];
}

/** Findings of a story, by their ids. */
export interface FindingTarget {
  /** The article that they were chosen in. */
  readonly uri: vscode.Uri;
  readonly findings: readonly string[];
  /** The value of the reading that was pointed at. */
  readonly reading?: string;
}

/** Words of an article. */
export interface WordsTarget {
  /** The article. */
  readonly uri: vscode.Uri;
  readonly words: { readonly start: number; readonly end: number };
}

/** What a decision is about. */
export type Target = EntryTarget | FindingTarget | WordsTarget;

/** Menus hand over an address: that is no target. */
export function isTarget(value: unknown): value is Target {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['facts', 'conflicts', 'findings', 'words'].some((key) => key in value)
  );
}

/** An entry by its id, else by where it begins. */
export function refTo({ id, start }: { readonly id?: string; readonly start: number }): EntryRef {
  return id === undefined ? { start } : { id };
}
