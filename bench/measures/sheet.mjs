/** A sheet of 5,000 facts: brought up to date after an edit to an article, and validated after an edit to itself. */
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { measured, grouped, quantile, report, time } from '../lib/measure.mjs';
import { writeNews } from '../lib/news.mjs';
import { Random } from '../lib/random.mjs';

const FEWEST = 5000;
const MOST = 5300;
const MERGES = 24;
const EDITS = 60;
const WARM_UP = 5;
const engine = loadEngine();
const lexicon = engine.createLexicon();
const random = new Random(17);

/** A story whose sheet has about so many facts, with that sheet. */
function largeSheet() {
  for (let articles = 100, turn = 0; turn < 12; turn++) {
    const news = writeNews({ articles, words: 500, seed: 31 });
    const story = storyOf(engine, lexicon, news);
    const { text } = engine.mergeSheet(undefined, story.analyse());
    const facts = engine.readSheet(text).sheet.facts.length;
    if (facts >= FEWEST && facts <= MOST) return { news, story, text, facts };
    articles = Math.round((articles * (FEWEST + MOST)) / 2 / facts);
  }
  throw new Error(`No generated story has ${FEWEST} to ${MOST} facts.`);
}

const { news, story, text, facts } = largeSheet();
const paths = news.map(({ path }) => path);
let sheet = text;

/** What an editor does in a sheet, one after the other: each takes an entry or the whole and leaves a sheet, or a slip that the next one mends. */
const WORK = [
  (entry) => entry.replace(/status: \w+/, 'status: accurate'),
  (entry) => entry.replace(/status: \w+/, 'status: opne'),
  (entry) => `${entry}  - fact: The ferry was late\n`,
  (entry) => entry.replace(/(kind: \w+) *\n/, '$1   # as the archive has it\n'),
  (entry) =>
    entry.replace(/status: (\w+)\n/, `status: $1\n    desk-${random.between(0, 1e9)}: "rang twice: no\n`),
  undefined,
  (entry) => entry.replace(/fact: (.*)\n/, 'fact: $1 \n'),
];

/** The sheet after one piece of work somewhere among the facts. */
function edited(before, turn) {
  const work = WORK[turn % WORK.length];
  if (!work) return before.replace('"rang twice: no\n', '"rang twice: no answer"\n');
  const from = before.indexOf('\nfacts:');
  const anywhere = before.indexOf('\nentities:') - from;
  const entry = before.indexOf('\n  - fact:', from + Math.floor(random.next() * anywhere * 0.99)) + 1;
  const end = before.indexOf('\n  - ', entry) + 1;
  return before.slice(0, entry) + work(before.slice(entry, end)) + before.slice(end);
}

const merges = [];
for (let go = 0; go < MERGES; go++) {
  const article = news[go];
  story.setArticle(
    article.path,
    article.text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1)),
  );
  const analysis = story.analyse();
  const taken = time(() => (sheet = engine.mergeSheet(sheet, analysis).text));
  if (go >= 3) merges.push(taken);
}
const reader = engine.createSheetReader();
const first = time(() => reader.read(sheet, paths));
const validations = [];
for (let go = 0; go < EDITS; go++) {
  sheet = edited(sheet, go);
  const taken = time(() => reader.read(sheet, paths));
  if (go >= WARM_UP) validations.push(taken);
}
const row = (what, takings, share, target, most) => {
  const each = (key) =>
    quantile(
      takings.map((taken) => taken[key]),
      share,
    );
  const taken = { least: each('least'), cpu: each('cpu'), wall: each('wall') };
  return { what, value: measured(taken), ...(most === undefined ? {} : { target, met: taken.least < most }) };
};
report([
  {
    what: 'Sheet',
    value: `${grouped(facts)} facts of ${grouped(news.length)} articles, ${(text.length / 1e6).toFixed(1)} MB`,
  },
  row('Merge after an edit, median', merges, 0.5, 'under 1 s', 1000),
  row('Merge after an edit, 95th percentile', merges, 0.95, 'under 1 s', 1000),
  row('Validation when it is opened', [first], 0.5),
  row('Validation after an edit, median', validations, 0.5, 'under 100 ms', 100),
  row('Validation after an edit, 95th percentile', validations, 0.95, 'under 100 ms', 100),
]);
