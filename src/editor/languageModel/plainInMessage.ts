import { plain } from '../../core/text/plain';

/** Words from outside for a message, which would take what looks like a link for one. In one line. */
export function plainInMessage(text: string): string {
  return plain(text.replace(/\s+/g, ' ')).trim().replaceAll('](', '] (');
}
