export { wordingOf } from '../../core/text/wording';

/** Words in quotation marks; values that are quotations have theirs already. */
export function inMarks(words: string): string {
  return isQuotation(words) ? words : `“${words}”`;
}

/** Whether a value is the very words of an article. */
export function isQuotation(value: string): boolean {
  return value.startsWith('“');
}
