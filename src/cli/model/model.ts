/** A language model that is sent one text at a time and answers with one. */
export interface Model {
  /** As the person who runs it knows it; the sheet records it with what was found. */
  readonly name: string;
  /** @throws ModelError where there is no reply. */
  ask(request: string): Promise<string>;
}

/** Why a model gave no reply, in a sentence for the person who asked it. */
export class ModelError extends Error {}

/** A longer reply is broken off as a fault: no list of findings is this long. In bytes. */
export const MAX_REPLY_BYTES = 8_000_000;

/** How much of what a server or a command says of a fault is shown, in UTF-16 units. */
export const MAX_SAID = 500;

/** Collects the bytes of a reply up to {@link MAX_REPLY_BYTES}. */
export class ReplyBytes {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /** @returns false where the reply has become too long. */
  add(chunk: Buffer): boolean {
    this.#size += chunk.length;
    if (this.#size > MAX_REPLY_BYTES) return false;
    this.#chunks.push(chunk);
    return true;
  }

  /** The reply as UTF-8; what is none of it becomes replacement characters. */
  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
