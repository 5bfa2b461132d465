/** Words a second, warm: reading articles, beside the libraries that do some of it, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readingCorpus } from '../lib/corpus.mjs';
import { grouped, report, times } from '../lib/measure.mjs';
import { countWords } from '../lib/news.mjs';

const LEAST = 20;
const ROUNDS = 2;
const names = ['mentions', 'compromise', 'whole', 'names', 'dates', 'wink', 'chrono', 'compromiseDates'];

const articles = readingCorpus();
const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
const side = fileURLToPath(new URL('side.mjs', import.meta.url));

/** Milliseconds for one pass, the better of the rounds. */
const taken = Object.fromEntries(names.map((name) => [name, Infinity]));
for (let round = 0; round < ROUNDS; round++) {
  for (const name of names)
    taken[name] = Math.min(
      taken[name],
      Number(execFileSync(process.execPath, [side, name], { encoding: 'utf8' })),
    );
}

const rate = (name) => `${grouped((words / taken[name]) * 1000)} words a second`;
const ratio = (rival, own) => taken[rival] / taken[own];

report([
  { what: 'Texts', value: `${articles.length} articles, ${grouped(words)} words` },
  {
    what: 'All mentions, quotations with speakers',
    value: `${rate('mentions')}, ${times(ratio('compromise', 'mentions'))} as fast as compromise`,
    target: `at least ${LEAST} times`,
    met: ratio('compromise', 'mentions') >= LEAST,
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
