import type * as vscode from 'vscode';
import type { SourceSpan } from '../../core/findings/finding';
import type { EntryRef } from '../../core/sheet/edits/change';
import type * as counts from '../counts';
import type { inWords } from '../words';

/** A row of a view, as plain data. */
export interface ViewNode {
  /** The same as long as the row is about the same thing; no two rows of a story's tree have one. */
  readonly id: string;
  readonly label: string;
  /** The part of the label that is set off: from and to, UTF-16 code units. */
  readonly highlight?: readonly [number, number];
  readonly description?: string;
  readonly tooltip?: string;
  /** The name of a product icon. */
  readonly icon?: string;
  /** What the row is, for menus. */
  readonly kind: string;
  /** What a click opens. */
  readonly place?: SourceSpan;
  /** Whether its box is ticked; absent where it has none. */
  readonly checked?: boolean;
  /** Whether it is open at first. */
  readonly isOpen?: true;
  readonly children?: () => readonly ViewNode[];
  /** What commands in its menu are about. */
  readonly about?: {
    readonly findings?: readonly string[];
    /** The value of the reading that the row is. */
    readonly reading?: string;
    readonly facts?: readonly EntryRef[];
  };
}

/** The words of the views, which come from outside so that trees are built without VS Code. */
export type Words = Pick<
  typeof counts,
  'articles' | 'conflicts' | 'quietFindings' | 'settledFindings' | 'notYetChanged' | 'facts' | 'names'
> & { readonly l10n: Pick<typeof vscode.l10n, 't'>; readonly inWords: typeof inWords };
