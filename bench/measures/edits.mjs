/** An edit to one article of fifty: the article read again and the story's findings brought up to date. */
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { measured, quantile, report, time } from '../lib/measure.mjs';
import { writeNews } from '../lib/news.mjs';
import { Random } from '../lib/random.mjs';

const EDITS = 300;
const WARM_UP = 60;

const engine = loadEngine();
const random = new Random(9);
const articles = writeNews({ articles: 50, words: 1000, seed: 21, each: 10 });
const story = storyOf(engine, engine.createLexicon(), articles);
story.analyse();

/** What a person at the keyboard does: another number, a letter more in a word, a sentence that goes or comes. */
function edit(text) {
  const at = text.indexOf(' ', random.between(0, text.length - 200));
  switch (random.between(0, 3)) {
    case 0:
      return text.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
    case 1:
      return `${text.slice(0, at)}e${text.slice(at)}`;
    case 2:
      return `${text.slice(0, at)} Mayor Ada Lindqvist said ${random.between(2, 99)} people were hurt.${text.slice(at)}`;
    default:
      return text.slice(0, at) + text.slice(text.indexOf('.', at) + 1);
  }
}

const takings = [];
for (let index = 0; index < EDITS; index++) {
  const article = random.pick(articles);
  article.text = edit(article.text);
  const taken = time(() => {
    story.setArticle(article.path, article.text);
    story.analyse();
  });
  if (index >= WARM_UP) takings.push(taken);
}
const row = (what, share, most) => {
  const each = (key) =>
    quantile(
      takings.map((taken) => taken[key]),
      share,
    );
  const taken = { least: each('least'), cpu: each('cpu'), wall: each('wall') };
  return { what, value: measured(taken), target: `at most ${most} ms`, met: taken.least <= most };
};
report([row('Median', 0.5, 20), row('95th percentile', 0.95, 50)]);
