/** Characters that XML has no way to write, alone surrogates among them. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags, and in attributes in quotation marks, of HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"']/g, (mark) => REFERENCES[mark] ?? mark);
}

/**
 * A text as it may stand in a line, a list or a cell of Markdown with tables: no mark of it opens emphasis, code, a link, a tag,
 * a cell or a list.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~^[\]<>|&#$@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^ ?[-+=]/, (mark) => mark.replace(/[-+=]/, '\\$&'))
    .replace(/^ ?\d{1,9}(?=[.)])/, '$&\\');
}
