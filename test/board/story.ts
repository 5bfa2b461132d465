import type { Board } from '../../src/core/board/model';
import { createEngine } from '../../src/core/engine';
import { english } from '../../src/core/words/words';

/** An invented story of three articles and an exact copy: they contradict each other in a name, an age and a day. */
export const STORY: Readonly<Record<string, string>> = {
  '1-herald.md': `---
title: Harbour opens
source: The Herald
date: 2025-05-06
---

Norwegian Transport Minister Ingrid Solhaugen opened the harbour. The captain, Jonas Berg, 58, thanked the builders.

The ferry sank on 3 May 2025. The harbour was built in 1994. Clara Weiss watched.
`,
  '2-courier.md': `---
source: Courier
date: 2025-05-06
---

Norwegian Transport Minister Ingrid Solhaugan praised the work. The captain, Jonas Berg, 53, wept.

The ferry sank on 4 May 2025.
`,
  '3-post.txt': `Norwegian Transport Minister Ingrid Solhaugen opened the harbour. The captain, Jonas Berg, 58, spoke for an hour.
`,
  '4-copy.txt': `Norwegian Transport Minister Ingrid Solhaugan praised the work. The captain, Jonas Berg, 53, wept.

The ferry sank on 4 May 2025.
`,
};

/** Words that would do harm where they are not escaped: tags, quotation marks, references, Markdown’s marks, controls and bidi marks. */
export const HOSTILE =
  '</title></style><script>alert("1")</script> & &lt; \'"` | pipe \\| **bold** [a](javascript:b) ![i](http://x.test/i.png) <!-- $x$ \u202Eoverride\u0007 ]]> 1. - #';

/** The board of a story, its loud findings open. */
export function boardOfTexts(texts: Readonly<Record<string, string>>, title = 'harbour'): Board {
  const engine = createEngine();
  const story = engine.createStory();
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  return engine.boardOf({
    title,
    ...story.analyse(),
    tell: english,
    standingOf: ({ severity }) => ({
      state: severity === 'error' || severity === 'warning' ? 'open' : 'quiet',
      ...(severity === 'error' ? { inside: true } : {}),
    }),
  });
}

/** A board with hostile words wherever an article or a file name can put them. */
export function hostileBoard(): Board {
  const place = { source: 0, start: 0, end: 4, line: 1, before: HOSTILE, words: HOSTILE, after: HOSTILE };
  const source = {
    path: `${HOSTILE}.txt`,
    name: HOSTILE,
    title: HOSTILE,
    outlet: HOSTILE,
    words: 1,
    copies: [],
    shares: [{ with: [0], place }],
    alone: [{ text: HOSTILE, place }],
  };
  return {
    title: HOSTILE,
    sources: [source],
    columns: [0],
    rows: [
      {
        ...{ id: HOSTILE, code: 'number.differs', state: 'open', label: HOSTILE, why: HOSTILE },
        readings: [HOSTILE, HOSTILE],
        cells: [
          {
            source: 0,
            said: [
              { reading: 0, places: [place] },
              { reading: 1, places: [place] },
            ],
          },
        ],
      },
    ],
    days: [
      {
        key: '2025-05-03/2025-05-03',
        cells: [{ source: 0, events: [{ text: HOSTILE, place, state: 'open' }] }],
      },
    ],
    undated: [{ text: HOSTILE, place }],
  };
}

/** A board of many articles and rows. */
export function largeBoard(articles: number, rows: number): Board {
  const sources = Array.from({ length: articles }, (_, index) => ({
    ...{ path: `${index}.txt`, name: `article ${index}`, words: 500, copies: [], shares: [], alone: [] },
  }));
  const place = (source: number, words: string) => ({
    ...{ source, start: 4, end: 6, line: 1, before: 'It had ', words, after: ' seats.' },
  });
  return {
    title: 'large',
    sources,
    columns: sources.map((_, index) => index),
    rows: Array.from({ length: rows }, (_, index) => ({
      ...{
        id: `row${index}`,
        code: 'number.differs',
        state: index % 2 ? 'agrees' : 'open',
        label: `Seats ${index}`,
        why: '',
      },
      readings: ['10', '12'],
      cells: [index % articles, (index + 1) % articles]
        .sort((a, b) => a - b)
        .map((source, at) => ({
          source,
          said: [{ reading: at, places: [place(source, at === 0 ? '10' : '12')] }],
        })),
    })),
    days: [],
    undated: [],
  };
}
