/** The sides of which one is the wrong one, lower case. */
export const SIDES: ReadonlySet<string> = new Set(['left', 'right']);

/** Nouns for what there are two of, one on each side, lower case, singular. */
export const SIDED: ReadonlySet<string> = new Set(
  (
    'ankle arm calf cheek ear elbow engine eye eyebrow foot heel hip kidney knee leg lung shoulder thigh thumb wheel ' +
    'wing wrist'
  ).split(' '),
);
