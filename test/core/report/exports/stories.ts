import { createEngine } from '../../../../src/core/engine';
import type { ExportedStory } from '../../../../src/core/report/exports/exportedStory';

/** A title that is markup, a formula and a link, should anything take it for one. */
export const HOSTILE = '=<b>[x](1)|`"\u202E';

const ARTICLES = {
  'a.md':
    '---\ntitle: Mill to close\nsource: Fjord Post\nurl: https://post.example/mill\n---\n\n😀 Per Lind closed the mill on 3 May 2025. The mill employed 84 workers, the company said.\n',
  'b c.txt':
    'Mill shuts\n\nPer Lind closed the mill on 3 May 2025. The mill employed 82 workers, the company said.\n',
};

/** What a person wrote into the sheet of the mill. */
const DECISION = [
  'resolved',
  'stands: 84 workers',
  'reason: The company’s register',
  'who: Ana Lind',
  'date: 2025-07-04',
].join('\n    ');
const FACT = `
  - fact: 'The mill employed ${HOSTILE} 84'
    id: f-own
    kind: own
    status: accurate
    checker: Ana Lind
    date: 2025-07-04
    evidence:
      - source: '@register'
        url: https://register.example
    where:
      - file: a.md
        line: 7
        quote: The mill employed 84 workers`;

const engine = createEngine();

/** The story of a mill in which two numbers differ; with a sheet that settles it and has a checked fact, where `settled` says so. */
export function mill(settled = false): ExportedStory {
  const story = engine.createStory();
  for (const [path, text] of Object.entries(ARTICLES)) story.setArticle(path, text);
  const analysis = story.analyse();
  if (!settled) return engine.exportedStory('stories/mill 1', 'mill 1', analysis, undefined);
  const merged = engine.mergeSheet(undefined, analysis);
  if ('problems' in merged) throw new Error('The sheet could not be written.');
  const text = merged.text
    .replace(/(code: number\.differs[\s\S]*?status:) open/, (_, before: string) => `${before} ${DECISION}`)
    .replace(/^facts:/m, (key) => `${key}${FACT}`);
  const { sheet } = engine.readSheet(text);
  if (!sheet) throw new Error(`The sheet could not be read:\n${text}`);
  return engine.exportedStory('stories/mill 1', 'mill 1', analysis, sheet);
}

/** The same story, with marks of every form in its title and in what is said of its findings. */
export function hostile(): ExportedStory {
  const story = mill(true);
  const findings = story.findings.map((finding) => ({ ...finding, message: HOSTILE, why: HOSTILE }));
  return { ...story, title: HOSTILE, findings };
}
