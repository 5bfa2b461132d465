/**
 * Stands for the JSON Schema validator, and for its formats, which the protocol's library loads for servers that ask their
 * users questions: this one asks none, and they are larger than all else in its bundle.
 */
export default function noValidator(): void {
  // Made once, never used.
}
