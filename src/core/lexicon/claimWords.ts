/** Words that put two happenings in an order, lower case. */
export const ORDER_CUES: ReadonlyMap<string, 'after' | 'before' | 'with'> = new Map([
  ['after', 'after'],
  ['following', 'after'],
  ['follows', 'after'],
  ['followed', 'after'],
  ['before', 'before'],
  ['preceding', 'before'],
  ['preceded', 'before'],
  ['accompanied', 'with'],
]);

/** Words that can say that something is the first, the only, the last, or that there was none until now, lower case. */
export const SCOPE_MARKS: ReadonlyMap<string, 'first' | 'only' | 'last' | 'none'> = new Map([
  ['first', 'first'],
  ['only', 'only'],
  ['last', 'last'],
  ['no', 'none'],
  ['none', 'none'],
  ['nobody', 'none'],
]);

/** Prefixes and adverbs that keep a quality or turn it round, lower case. */
export const DEGREES: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    well: true,
    fully: true,
    properly: true,
    adequately: true,
    sufficiently: true,
    correctly: true,
    ill: false,
    poorly: false,
    badly: false,
    inadequately: false,
    insufficiently: false,
    improperly: false,
    under: false,
    un: false,
  }),
);

/** Classes of events that are talk of another event. */
export const TALK: ReadonlySet<string> = new Set(
  'announce confirm deny welcome condemn warn support decide'.split(' '),
);
