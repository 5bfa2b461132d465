import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/core/engine';
import { IMPORT_TOOLS } from '../../src/editor/importer';
import { IMPORT_PARTS, PARTS, runParts } from '../../src/editor/parts';
import type { Importer, ImportTools } from '../../src/import/importer';
import { docx, p, r } from '../import/documents';

const dist = join(__dirname, '..', '..', '..', 'dist');
const sources = PARTS.map((part) => [part, readFileSync(join(dist, `${part}.js`), 'utf8')] as const);

suite('The engine in parts', () => {
  test('runs as the browser runs it: each part read as a text', () => {
    const { createEngine } = runParts(sources) as { createEngine: () => Engine };
    const story = createEngine().createStory();
    story.setArticle('a.txt', 'Foreign Minister Tarek Mansuri spoke in Oslo.');
    story.setArticle('b.txt', 'Foreign Minister Tarek Mansouri spoke in Oslo.');
    assert.deepEqual(
      story.analyse().findings.map(({ code }) => code),
      ['name.spelling'],
    );
  });

  test('runs what reads Markdown where there is Markdown', () => {
    const late = sources.map(
      ([part, text]) => [part, part === 'markdown' ? 'throw new Error("run")' : text] as const,
    );
    const { createEngine } = runParts(late) as { createEngine: () => Engine };
    const story = createEngine().createStory();
    story.setArticle('a.txt', 'It *sank*.');
    assert.equal(story.analyse().articles.length, 1);
    story.setArticle('a.md', 'It *sank*.');
    assert.throws(() => story.analyse(), /run/);
    const whole = (runParts(sources) as { createEngine: () => Engine }).createEngine().createStory();
    whole.setArticle('a.md', 'It *sa*nk.');
    assert.equal(whole.analyse().articles[0]?.article.seen.text, 'It sank.');
  });

  test('a part that is needed and missing is named', () => {
    assert.throws(() => runParts(sources.slice(1)), /\.\/yaml\.js is no part of the engine/);
  });

  test('the importer runs so too, for each format', async () => {
    const texts = IMPORT_PARTS.map((part) => [part, readFileSync(join(dist, `${part}.js`), 'utf8')] as const);
    const { createImporter } = runParts(texts) as { createImporter: (tools: ImportTools) => Importer };
    const importer = createImporter(IMPORT_TOOLS);
    const words =
      'The port was shut for the rest of the day, and the ships that were due in the evening waited. ';
    const html = Buffer.from(
      `<html><body><article><h1>Port shut</h1><p>${words.repeat(3)}</p></article></body></html>`,
    );
    for (const [name, bytes, body] of [
      [
        'port.docx',
        await docx({ body: p(r('Port shut'), 'Title') + p(r('It is “shut”.')) }),
        '# Port shut\n\nIt is “shut”.\n',
      ],
      ['port.html', html, `# Port shut\n\n${words.repeat(3).trim()}\n`],
    ] as const) {
      const imported = await importer.importFile({ name, bytes });
      assert.ok('text' in imported, name);
      assert.equal(imported.text.split('---\n\n')[1], body);
    }
    assert.deepEqual(await importer.importFile({ name: 'port.docx', bytes: html }), {
      refusal: 'no Word file',
    });
  });
});
