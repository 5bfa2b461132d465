/** A sheet of 5,000 facts: merged after an edit, and validated after one. */
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { both, grouped, median, report, time } from '../lib/measure.mjs';
import { writeNews } from '../lib/news.mjs';

const FACTS = 5000;
const engine = loadEngine();
const lexicon = engine.createLexicon();

/** The smallest story (by steps) whose sheet has so many facts, with that sheet. */
function largeSheet() {
  for (let articles = 50; articles <= 6400; articles *= 2) {
    const news = writeNews({ articles, words: 500, seed: 31 });
    const story = storyOf(engine, lexicon, news);
    const { text } = engine.mergeSheet(undefined, story.analyse());
    const { sheet } = engine.readSheet(text);
    if (sheet.facts.length >= FACTS) return { news, story, text, facts: sheet.facts.length };
  }
  throw new Error(`No generated story has ${FACTS} facts.`);
}

const { news, story, text, facts } = largeSheet();
const paths = news.map(({ path }) => path);
const merges = [];
let sheet = text;
for (let go = 0; go < 5; go++) {
  const article = news[go];
  story.setArticle(
    article.path,
    article.text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1)),
  );
  const analysis = story.analyse();
  merges.push(time(() => (sheet = engine.mergeSheet(sheet, analysis).text)));
}
const validations = [];
for (let go = 0; go < 7; go++) {
  const edited = sheet.replace('status: open', `status: ${go % 2 ? 'accurate' : 'opne'}`);
  validations.push(time(() => engine.readSheet(edited, paths)));
}
const middle = (takings) => ({
  least: median(takings.map(({ least }) => least)),
  cpu: median(takings.map(({ cpu }) => cpu)),
  wall: median(takings.map(({ wall }) => wall)),
});
const merge = middle(merges);
const validation = middle(validations);
report([
  {
    what: 'Sheet',
    value: `${grouped(facts)} facts of ${grouped(news.length)} articles, ${(text.length / 1e6).toFixed(1)} MB`,
  },
  { what: 'Merge after an edit', value: both(merge), target: 'under 1 s', met: merge.least < 1000 },
  {
    what: 'Validation after an edit',
    value: both(validation),
    target: 'under 100 ms',
    met: validation.least < 100,
  },
]);
