import * as fc from 'fast-check';

/** Something that happens to a text by mistake: characters that go, others that come. */
export interface Slip {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '\n',
    '\n  ',
    '  - ',
    ': ',
    '- ',
    '#',
    ' #',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '&a ',
    '*a',
    '"',
    "'",
    '|\n',
    '? ',
    '!!x ',
    '\t',
    '---\n',
    '...\n',
    'null',
    '<<: ',
    'status: ',
    '\r',
  ),
);

export const someSlip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  put: noise,
});

/** A sheet's text after some slips, all behind its head. */
export function slipped(text: string, slips: readonly Slip[]): string {
  const head = Math.max(0, text.indexOf('version'));
  return slips.reduce((before, { at, cut, put }) => {
    const from = head + (at % Math.max(1, before.length - head));
    return before.slice(0, from) + put + before.slice(from + cut);
  }, text);
}
