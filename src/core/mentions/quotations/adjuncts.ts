import type { Token } from '../../text/token';
import { CUES } from './cues';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  DETERMINERS,
  LISTENERS,
  OCCASIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './words';

/** Whether "to" leads to someone spoken to and not to a verb ("said to reporters", "agreed to pay"). */
function isAddressee(token: Token | undefined): boolean {
  if (!token) return false;
  return token.shape !== 'lower' || DETERMINERS.has(token.lower) || LISTENERS.has(token.lower);
}

/** Whether only a time, a place or an occasion stands between a token and the end of its sentence ("on Monday", "in a statement"). */
export function isAdjunct(tokens: readonly Token[], first: number, last: number): boolean {
  let end = last;
  while (end > first && (tokens[end - 1] as Token).kind === 'mark') end--;
  if (end - first > 12) return false;
  for (let index = first; index < end; index++) {
    const { lower, kind } = tokens[index] as Token;
    if (index === first) {
      if (!PREPOSITIONS.has(lower) && !CALENDAR.has(lower) && !ADVERBS.has(lower) && lower !== ',')
        return false;
      if (lower === 'to' && !isAddressee(tokens[index + 1])) return false;
    } else if (kind === 'word') {
      const verb = (CUES.has(lower) && !OCCASIONS.has(lower)) || AUXILIARIES.has(lower);
      if (verb || RELATIVES.has(lower) || SUBJECT_PRONOUNS.has(lower)) return false;
    }
  }
  return true;
}
