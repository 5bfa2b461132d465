/** What else than its `WordClass` a scanned word is listed as. Thirty flags fit into what engines store as a small number. */
export const Listed = {
  /** Opens a listed name. */
  name: 1 << 27,
  /** Can stand in a date. */
  date: 1 << 28,
  /** Can open a quantity. */
  quantity: 1 << 29,
} as const;
