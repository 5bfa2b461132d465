import type * as vscode from 'vscode';
import type { EntryRef } from '../../core/sheet/edits/change';

/** Facts of a sheet. */
export interface FactTarget {
  /** The sheet. */
  readonly uri: vscode.Uri;
  readonly facts: readonly EntryRef[];
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
export type Target = FactTarget | FindingTarget | WordsTarget;
