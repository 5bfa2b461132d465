import * as fc from 'fast-check';

/** How often each property is tried: `PROPERTY_RUNS` in the environment multiplies what its test says. */
export const runs = (count: number): number => count * Math.max(1, Number(process.env['PROPERTY_RUNS']) || 1);

/** Something that happens to a text or to bytes: a stretch goes, comes again elsewhere, or something else comes. */
interface Change {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** Where what is put in is taken from the text itself: where that begins. */
  readonly from?: number;
}

const NOISE = [
  '',
  '\0',
  '\n',
  '\r',
  '\t',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  ...'"\'`“”<>&{}[]()#:;-|*_~\\/%$@!?.,=+^',
  '---\n',
  '+++\n',
  '```\n',
  '<!--',
  '-->',
  '<script>',
  '<![CDATA[',
  '</',
  '<table><tr>',
  '&#x110000;',
  '&#0;',
  '__proto__',
  'constructor',
  'null',
  '1e999',
  '-0',
  '{"a":',
  '[[[[',
  '- '.repeat(50),
  '> '.repeat(50),
];

const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    at: fc.nat(),
    cut: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200)),
    put: fc.oneof(fc.constantFrom(...NOISE), fc.string({ unit: 'binary', maxLength: 8 })),
  }),
  fc.record({ at: fc.nat(), cut: fc.nat(40), put: fc.constant(''), from: fc.nat() }),
);

/** Some of the given texts, each after a few changes. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(someChange, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

/** Some of the given bytes, each after a few changes. */
export function mutatedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return mutated(files.map((bytes) => Buffer.from(bytes).toString('latin1'))).map((text) =>
    Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff),
  );
}

function changed(text: string, { at, cut, put, from }: Change): string {
  const start = text.length === 0 ? 0 : at % text.length;
  const again = from === undefined ? put : text.slice(from % (text.length + 1)).slice(0, 400);
  return text.slice(0, start) + again + text.slice(start + cut);
}
