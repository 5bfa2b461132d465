import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corrector } from '../../../src/core/corrections/correct';
import { editsIn } from '../../../src/core/corrections/edits';
import type { Finding } from '../../../src/core/findings/finding';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { Story } from '../../../src/core/story';
import { applied } from './correcting';

const STORIES = join(process.cwd(), 'test', 'stories');
const lexicon = createLexicon();

/** The folders of the invented stories. */
const folders = readdirSync(STORIES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'results')
  .map(({ name }) => name);

function readStory(folder: string): Map<string, string> {
  const files = readdirSync(join(STORIES, folder)).filter((file) => /\.(?:txt|md)$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(STORIES, folder, file), 'utf8')]));
}

function analyse(story: Story, texts: ReadonlyMap<string, string>) {
  for (const [path, text] of texts) story.setArticle(path, text);
  return story.analyse();
}

/** Whether a finding still sets a wrong value against the right one. */
function stillSays(found: Finding, before: Finding, right: string): boolean {
  const values = found.readings.map(({ value }) => value.toLowerCase());
  const wrong = before.readings.flatMap(({ value }) => (value === right ? [] : [value.toLowerCase()]));
  return (
    found.code === before.code &&
    values.includes(right.toLowerCase()) &&
    wrong.some((value) => values.includes(value))
  );
}

suite('corrections of the invented stories', () => {
  const tried = new Map<string, number>();

  for (const folder of folders) {
    test(folder, () => {
      const texts = readStory(folder);
      const story = new Story(lexicon);
      const { articles, date, findings } = analyse(story, texts);
      const corrector = new Corrector(articles, date);
      for (const finding of findings) {
        for (const { value } of finding.readings) {
          const corrections = corrector.correct(finding, value);
          if (corrections.length === 0 || !corrections.every((one) => 'edits' in one)) continue;
          const edits = editsIn(corrections);
          const after = new Map(
            Array.from(texts, ([path, text]) => [
              path,
              applied(
                text,
                edits.filter((edit) => edit.path === path),
              ),
            ]),
          );
          const again = analyse(story, after).findings.filter(
            (found) => found.id === finding.id || stillSays(found, finding, value),
          );
          assert.deepEqual(
            again.map(({ message }) => message),
            [],
            `${finding.message} → ${value}: ${JSON.stringify(edits)}`,
          );
          tried.set(finding.code, (tried.get(finding.code) ?? 0) + 1);
        }
      }
    });
  }

  test('findings of every kind that can be put right were put right', () => {
    for (const code of [
      'number.differs',
      'date.differs',
      'time.differs',
      'duration.differs',
      'name.spelling',
      'quote.altered',
    ])
      assert.ok((tried.get(code) ?? 0) > 0, `${code}: ${JSON.stringify([...tried])}`);
  });
});
