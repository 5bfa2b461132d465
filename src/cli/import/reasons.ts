import type { Refusal } from '../../import/refusal';

const AS_DOCX = 'cannot be imported: save it as .docx first';

/** Why a file was not imported, to follow its name. */
export const REASONS: Readonly<Record<Refusal, string>> = {
  'no Word file': 'is no Word file',
  'no web page': 'is no web page',
  'old Word': 'is a Word file of the old kind: save it as .docx first',
  locked: 'is locked with a password: save it without one first',
  damaged: 'is damaged',
  'too large': 'is too large for an article',
  empty: 'is empty',
  'no article': 'holds no article',
  RTF: AS_DOCX,
  OpenDocument: AS_DOCX,
  PDF: 'cannot be imported: copy its text into a .txt file',
  'web archive': 'cannot be imported: save the page as .html first',
  unknown: 'cannot be imported: it is neither a Word file nor a web page',
};
