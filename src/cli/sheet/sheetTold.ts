/** What became of a sheet: lines to print, and whether there is something to settle in it. */
export interface SheetTold {
  readonly lines: readonly string[];
  readonly isToSettle: boolean;
}

/** A sheet as it lies beside its articles. */
export interface StoredSheetOf {
  readonly path: string;
  readonly text: string;
  /** The names of all files beside it. */
  readonly files: readonly string[];
}
