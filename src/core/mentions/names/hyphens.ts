import type { Token } from '../../text/token';

const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
/** Dashes that stand for a hyphen where they tie two words of one name. */
const DASHES: ReadonlySet<string> = new Set(['–', '−']);

/** Whether a token is a hyphen written against the word before it. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && HYPHENS.has(token.text);
}

/** Whether a token is a dash written against the word before it. */
export function isTightDash(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && DASHES.has(token.text);
}

/** The words of a token within a name: every hyphen and dash that ties words is the one hyphen. */
export function inName({ kind, text }: Token): string {
  return kind === 'mark' && (HYPHENS.has(text) || DASHES.has(text)) ? '-' : text;
}
