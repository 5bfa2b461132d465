/**
 * Why a file is not imported.
 * `no Word file`, `no web page`: its bytes are not what its name says; `old Word`: the format before .docx;
 * `locked`: it wants a password; `damaged`: it is what its name says, and broken; `too large`: it is, or would be once
 * unpacked, or it is nested too deeply; `empty`: there are no words in it; `no article`: a page that is no article.
 * The rest are formats that are not read.
 */
export type Refusal =
  | 'no Word file'
  | 'no web page'
  | 'old Word'
  | 'locked'
  | 'damaged'
  | 'too large'
  | 'empty'
  | 'no article'
  | 'RTF'
  | 'OpenDocument'
  | 'PDF'
  | 'web archive'
  | 'unknown';

/** A reader gave up on a file; whoever called it tells the person why. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/** The refusal that an error is; any other error is thrown on. */
export function refusalOf(error: unknown): Refusal {
  // The parts of the importer are files of their own, each with a class of its own.
  const refusal = error instanceof Error ? (error as Partial<RefusedError>).refusal : undefined;
  if (refusal === undefined) throw error;
  return refusal;
}
