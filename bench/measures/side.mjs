/**
 * One side of the reading measure, in a process that does nothing else: `side.mjs NAME`. Prints the time of one
 * pass over the texts, in milliseconds: the median of several, after the code has been compiled.
 */
import { createRequire } from 'node:module';
import { readingCorpus } from '../lib/corpus.mjs';
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { median, time } from '../lib/measure.mjs';

const WARM_UP = 3000;
const LEAST = 3;
const LONGEST = 4000;

const require = createRequire(import.meta.url);
const articles = readingCorpus();
const each = (work) => () => {
  for (const article of articles) work(article);
};
/** A side that needs the engine, its lexicon, and a way to read an article as a story does. */
const own = (make) => () => {
  const engine = loadEngine();
  const lexicon = engine.createLexicon();
  const words = engine.createWordTable(lexicon);
  return make(engine, lexicon, ({ path, text }) => engine.readArticle(path, text, words));
};

/** By name, what makes the function that goes over the texts once. */
const sides = {
  whole: own((engine, lexicon) => () => {
    const story = storyOf(engine, lexicon, articles);
    for (const path of story.paths) story.read(path);
  }),
  mentions: own((engine, lexicon, read) =>
    each((article) => engine.recogniseMentions(read(article), lexicon, { known: [] })),
  ),
  names: own((engine, lexicon, read) => each((article) => engine.recogniseNames(read(article), lexicon, []))),
  dates: own((engine, lexicon, read) => each((article) => engine.recogniseDates(read(article), {}))),
  compromise: () => {
    const nlp = require('compromise');
    return each(({ text }) => {
      const doc = nlp(text);
      doc.people().out('array');
      doc.places().out('array');
      doc.organizations().out('array');
    });
  },
  compromiseDates: () => {
    const nlp = require('compromise').plugin(require('compromise-dates'));
    return each(({ text }) => nlp(text).dates().out('array'));
  },
  wink: () => {
    const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return each(({ text }) => wink.readDoc(text).entities().out());
  },
  chrono: () => {
    const chrono = require('chrono-node');
    return each(({ text }) => chrono.parse(text));
  },
};

const pass = sides[process.argv[2]]();
const start = performance.now();
do pass();
while (performance.now() - start < WARM_UP);
const takings = [];
const from = performance.now();
do takings.push(time(pass).least);
while (takings.length < LEAST || performance.now() - from < LONGEST);
process.stdout.write(String(median(takings)));
