/** Two articles that name two ports for one ferry, and a cook by two forms of her name. */
export const FERRY = {
  'a.txt': 'The ferry reached Oslo at dawn.\nIts cook, Eva Holm, counted 82 crates.\n',
  'b.txt': 'The ferry reached Bergen at dusk.\nMs Holm, its cook, counted 82 crates.\n',
} as const;

/** The two ports as a model or an assistant names them. */
export const PORTS = {
  kind: 'place',
  question: 'Where did the ferry arrive?',
  readings: [
    { value: 'Oslo', quotes: [{ id: '1.1', text: 'reached Oslo' }] },
    { value: 'Bergen', quotes: [{ id: '2.1', text: 'reached Bergen' }] },
  ],
  certainty: 'contradiction',
};
