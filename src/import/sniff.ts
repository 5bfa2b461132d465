import { endingOf } from './file';
import type { Refusal } from './refusal';

/** What stands at the start of files in some formats, byte for byte. */
const STARTS: readonly (readonly [kind: 'zip' | 'ole' | 'PDF' | 'RTF' | 'web archive', start: string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['web archive', 'bplist00'],
];

/** Formats that are told by their endings where the bytes do not tell. */
const ENDINGS: ReadonlyMap<string, Refusal> = new Map([
  ['rtf', 'RTF'],
  ['odt', 'OpenDocument'],
  ['doc', 'old Word'],
  ['pdf', 'PDF'],
  ['webarchive', 'web archive'],
]);

/** In which container a file's bytes come, or why it cannot be imported whatever its name says. */
export function sniff(bytes: Uint8Array): 'zip' | 'text' | Refusal {
  if (bytes.length === 0) return 'empty';
  const kind = STARTS.find(([, start]) => startsWith(bytes, start))?.[0];
  if (kind === 'ole') return holds(bytes, 'EncryptedPackage') ? 'locked' : 'old Word';
  return kind ?? 'text';
}

/** Why a file whose name promises nothing that is imported is refused. */
export function refusalByName(name: string): Refusal {
  return ENDINGS.get(endingOf(name)) ?? 'unknown';
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Whether some bytes hold a word of ASCII letters as UTF-16LE, in which OLE files name what is in them. */
function holds(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < word.length && bytes[at + 2 * index] === word.charCodeAt(index)) index++;
    if (index === word.length && bytes[at + 1] === 0) return true;
  }
  return false;
}
