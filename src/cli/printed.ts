/** Characters that control what shows them: controls but line feeds, and formats such as bidi marks and tags. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text as a terminal may be handed it: nothing in it moves, hides or colours anything. */
export function printed(text: string): string {
  return text.replace(CONTROLS, '');
}

/** The same data as JSON without such characters: they stand in it as escapes. */
export function printedJson(value: unknown): string {
  return `${withEscapes(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${withEscapes(JSON.stringify(value))}\n`;
}

function withEscapes(json: string): string {
  return json.replace(CONTROLS, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
