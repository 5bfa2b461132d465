import { Unzip, UnzipInflate } from 'fflate';
import { RefusedError } from '../refusal';
import type { Refusal } from '../refusal';

/** The most that the parts of a document may be when unpacked, all together, and how many files it may hold. In bytes. */
const MOST_BYTES = 40_000_000;
const MOST_FILES = 5000;
/** How much is unpacked at a time: a byte becomes at most 1,032, so this is what can be unpacked before it is counted. */
const SLICE = 8192;

/** The signature of the record that ends every zip file, and how far from its end it may stand. */
const END = [0x50, 0x4b, 0x05, 0x06] as const;
const END_DISTANCE = 65_557;

/**
 * Unpacks the wanted files of a zip file.
 * @throws RefusedError where it is broken, locked, or unpacks to more than a document can be, which is counted meanwhile.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (!endsAsZip(bytes)) throw new RefusedError('damaged');
  const files = new Map<string, Uint8Array>();
  let count = 0;
  let size = 0;
  // The library hands an error that is thrown while it unpacks to whoever threw it.
  let refusal: RefusedError | undefined;
  const refuse = (why: Refusal): never => {
    throw (refusal ??= new RefusedError(why));
  };
  const unzipper = new Unzip((file) => {
    if (++count > MOST_FILES) refuse('too large');
    if (!isWanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error) return refuse('damaged');
      length += chunk.length;
      size += chunk.length;
      if (size > MOST_BYTES) refuse('too large');
      chunks.push(chunk);
      if (!isLast) return;
      if (file.originalSize !== undefined && file.originalSize !== length) refuse('damaged');
      files.set(file.name, joined(chunks, length));
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      unzipper.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    throw refusal ?? new RefusedError('damaged');
  }
  return files;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function endsAsZip(bytes: Uint8Array): boolean {
  for (let at = bytes.length - END.length; at >= Math.max(0, bytes.length - END_DISTANCE); at--) {
    if (END.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
