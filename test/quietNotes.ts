/** Seven quotations, each with the speaker that one article gives it and the one that another does. */
const SPOKEN = [
  ['The boats were late and nobody had told the harbour', 'Clara Weiss', 'Karl Lund'],
  ['We found the keys in a drawer under the old map', 'Anton Berger', 'Rita Moser'],
  ['My brother drove the lorry over the frozen lake alone', 'Lena Hartmann', 'Hugo Stane'],
  ['It took nine men to lift the heavy bell', 'Paul Lindqvist', 'Vera Kolb'],
  ['The bread was gone before the market had opened its gates', 'Ines Carvalho', 'Nils Brandt'],
  ['Our letters came back with the stamps torn off', 'Omar Haddad', 'Ada Richter'],
  ['She sang the whole night while the river kept rising', 'Petra Novotna', 'Tom Keller'],
] as const;

/** Two articles that put quotations into different mouths: each is one quiet finding, and they hold nothing else. */
export function quietNotes(count: number = SPOKEN.length): {
  readonly first: string;
  readonly second: string;
} {
  const told = SPOKEN.slice(0, count);
  return {
    first: told.map(([words, speaker]) => `“${words},” ${speaker} said.\n`).join(''),
    second: told.map(([words, , speaker]) => `${speaker} told reporters: “${words}.”\n`).join(''),
  };
}
