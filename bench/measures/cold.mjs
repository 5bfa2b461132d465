/**
 * One side of the cold measure, in a process that has done nothing else: `cold.mjs copydesk|compromise ARTICLES`. Prints
 * what it took from the texts to the findings, or to the names.
 */
import { createRequire } from 'node:module';
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { time } from '../lib/measure.mjs';
import { readFileSync } from 'node:fs';

const [side, file] = process.argv.slice(2);
const articles = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, unknown>} */
const figures = {};

if (side === 'copydesk') {
  let analysis;
  const steps = {};
  const step = (name, work) => {
    let result;
    steps[name] = time(() => (result = work()));
    return result;
  };
  const taken = time(() => {
    const engine = step('load', loadEngine);
    const lexicon = step('lexicon', () => engine.createLexicon());
    const story = storyOf(engine, lexicon, articles);
    step('read', () => story.paths.forEach((path) => story.read(path)));
    analysis = step('analyse', () => story.analyse());
  });
  Object.assign(figures, {
    ...taken,
    steps,
    findings: analysis.findings.length,
    entities: analysis.entities.all.length,
  });
} else {
  const require = createRequire(import.meta.url);
  let names = 0;
  const taken = time(() => {
    const nlp = require('compromise');
    for (const { text } of articles) {
      const doc = nlp(text);
      for (const view of [doc.people(), doc.places(), doc.organizations()]) names += view.out('array').length;
    }
  });
  Object.assign(figures, { ...taken, names });
}
process.stdout.write(JSON.stringify({ ...figures, memory: process.resourceUsage().maxRSS / 1024 }));
