import type { RowState } from './model';

/** The icons of states as outlines of filled paths (even-odd) in a square of 16: told apart by form, not by colour alone. */
export const ICONS: Readonly<Record<RowState | 'inside', string>> = {
  open: 'M8 1.8 15.2 14H.8ZM7.3 6h1.4v4H7.3ZM7.3 11h1.4v1.4H7.3Z',
  inside:
    'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM5.5 4.5 8 7l2.5-2.5 1 1L9 8l2.5 2.5-1 1L8 9l-2.5 2.5-1-1L7 8 4.5 5.5Z',
  quiet:
    'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 1 1 8 2.2ZM7.3 4.4h1.4v1.4H7.3ZM7.3 7h1.4v4.6H7.3Z',
  settled:
    'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 1 1 8 2.2ZM4.6 8.2l.9-.9L7.2 9l3.5-3.5.9.9-4.4 4.4Z',
  agrees: 'M3 5h10v1.5H3ZM3 9.5h10V11H3Z',
};

/** The name of a row’s icon. */
export function iconOf({
  state,
  inside,
}: {
  readonly state: RowState;
  readonly inside?: true;
}): keyof typeof ICONS {
  return state === 'open' && inside ? 'inside' : state;
}

/** The mark of a reading: A, B, … Z, then AA, AB, … as columns of a table are named. */
export function letterOf(reading: number): string {
  const letter = String.fromCharCode(65 + (reading % 26));
  return reading < 26 ? letter : `${letterOf(Math.floor(reading / 26) - 1)}${letter}`;
}

/** Whether the values of a row are marked with letters: they contradict each other, or did. */
export function isLettered({
  state,
  readings,
}: {
  readonly state: RowState;
  readonly readings: readonly string[];
}): boolean {
  return state !== 'agrees' && readings.length > 1;
}
