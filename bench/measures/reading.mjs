/** Words a second, warm: reading articles, beside the libraries that do some of it. */
import { createRequire } from 'node:module';
import { realArticles } from '../lib/corpus.mjs';
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { grouped, median, report, time, times } from '../lib/measure.mjs';
import { countWords, writeNews } from '../lib/news.mjs';

const require = createRequire(import.meta.url);
const ROUNDS = 5;

const engine = loadEngine();
const lexicon = engine.createLexicon();
const articles = [...realArticles(), ...writeNews({ articles: 60, words: 500, seed: 11 })];
const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);

const nlp = require('compromise');
const chrono = require('chrono-node');
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));

const each = (work) => () => {
  for (const article of articles) work(article);
};

/** Everything that is timed, in the order in which a round goes through it. */
const sides = {
  whole: () => {
    const story = storyOf(engine, lexicon, articles);
    for (const path of story.paths) story.read(path);
  },
  mentions: each(({ path, text }) => {
    const article = engine.readArticle(path, text);
    const names = engine.recogniseNames(article, lexicon, []);
    const { dates } = engine.recogniseDates(article, {});
    engine.recogniseQuantities(article, dates);
    engine.recogniseQuotations(article, names, engine.recogniseRoles(article, names, lexicon));
  }),
  names: each(({ path, text }) => engine.recogniseNames(engine.readArticle(path, text), lexicon, [])),
  dates: each(({ path, text }) => engine.recogniseDates(engine.readArticle(path, text), {})),
  compromise: each(({ text }) => {
    const doc = nlp(text);
    doc.people().out('array');
    doc.places().out('array');
    doc.organizations().out('array');
  }),
  wink: each(({ text }) => wink.readDoc(text).entities().out()),
  chrono: each(({ text }) => chrono.parse(text)),
};

/** @type {Record<string, { wall: number, cpu: number }[]>} */
const taken = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
// Engines and rivals compile while they run: the first rounds are not counted, more of them for the short ones.
for (const [name, side] of Object.entries(sides))
  for (let go = name === 'compromise' ? 1 : 8; go > 0; go--) side();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, side] of Object.entries(sides)) taken[name].push(time(side));
}
// Adds its own rules to compromise, so it comes last.
nlp.plugin(require('compromise-dates'));
const withDates = each(({ text }) => nlp(text).dates().out('array'));
taken.compromiseDates = [time(withDates)];

const cpu = (name) => median(taken[name].map((taking) => taking.cpu));
const rate = (name) => `${grouped((words / cpu(name)) * 1000)} words a second`;
const ratio = (rival, own) => cpu(rival) / cpu(own);
const least = 20;

report([
  { what: `Texts`, value: `${articles.length} articles, ${grouped(words)} words` },
  {
    what: 'All mentions, quotations with speakers',
    value: `${rate('mentions')}, ${times(ratio('compromise', 'mentions'))} as fast as compromise`,
    target: `at least ${least} times`,
    met: ratio('compromise', 'mentions') >= least,
  },
  {
    what: 'The same with claims',
    value: `${rate('whole')}, ${times(ratio('compromise', 'whole'))} as fast as compromise`,
  },
  { what: 'compromise, people, places and organizations', value: rate('compromise') },
  {
    what: 'Names alone',
    value: `${rate('names')}, ${times(ratio('compromise', 'names'))} as fast as compromise`,
  },
  {
    what: 'wink-nlp, all its entities',
    value: `${rate('wink')}; all mentions here ${times(ratio('wink', 'mentions'))} as fast`,
  },
  {
    what: 'chrono-node, dates',
    value: `${rate('chrono')}; dates here ${times(ratio('chrono', 'dates'))} as fast (${rate('dates')})`,
  },
  {
    what: 'compromise-dates, dates',
    value: `${rate('compromiseDates')}; dates here ${times(ratio('compromiseDates', 'dates'))} as fast`,
  },
]);
