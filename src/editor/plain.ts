/** Characters that are not seen and change how others are: controls, and what turns the direction of a text. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Words from outside without characters that would hide what they say. */
export function plain(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Words from outside for a message, which would take what looks like a link for one. In one line. */
export function plainInMessage(text: string): string {
  return plain(text.replace(/\s+/g, ' ')).trim().replaceAll('](', '] (');
}
