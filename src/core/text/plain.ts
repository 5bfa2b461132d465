/** Characters that are not shown as themselves: controls, and formats such as bidi marks, joiners and tags. */
const UNSHOWN = /[\p{Cc}\p{Cf}\uFFFC]/gu;
/** What most words from outside are. */
const PLAIN = /^[\w.,:;!?'"()%$/-]+(?: [\w.,:;!?'"()%$/-]+)*$/;
/** Characters that are not seen and change how others are: controls, and what turns the direction of a text. */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/gu;
const BLANKS = /\s+/g;

/**
 * Words from outside as they may be shown anywhere: on one line, without characters that control what shows them (line
 * breaks, escapes, bidi marks, tags).
 * @param most UTF-16 code units; longer words end in "…" at a blank.
 */
export function plainLine(text: string, most = Infinity): string {
  if (text.length <= most && PLAIN.test(text)) return text;
  const line = text.replace(BLANKS, ' ').replace(UNSHOWN, '').replace(BLANKS, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  const whole = blank > most / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}…`;
}

/** A stretch of an article on one line: white space in one form, nothing else changed. */
export function oneLine(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** Words from outside, on as many lines as they have, without characters that would hide what they say. */
export function plain(text: string): string {
  return text.replace(UNSEEN, '');
}
