import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import * as engine from '../../src/core/engine';
import { toEnd } from '../../src/core/text/steps';
import { diagnosing } from '../../src/editor/findings/compute';
import { KeptDiagnostics } from '../../src/editor/findings/kept';
import { findingSettings } from '../../src/editor/settings';
import { LiveStory } from '../../src/editor/stories/liveStory';
import { folderScope } from '../../src/editor/stories/scope';
import { SheetReaders } from '../../src/editor/stories/sheetReaders';
import type { ShownStory } from '../../src/editor/stories/shownStory';
import type { StorySnapshot } from '../../src/editor/stories/snapshot';
import { filesOfVsCode } from '../../src/editor/stories/storedFiles';
import type { StoryOnRecord } from '../../src/editor/stories/storyOnRecord';
import { TWO_SPELLINGS } from './stories';
import { makeStory, place, write } from './support';

const SPELLING =
  'Transport minister of Norway, 2 spellings: Ingrid Solhaugen in 1 article, Ingrid Solhaugan in 1';

suite('What the sheet has on record', () => {
  const log = vscode.window.createOutputChannel('On record', { log: true });
  const sheets = new SheetReaders();
  let folder: vscode.Uri;

  suiteTeardown(() => {
    log.dispose();
    sheets.dispose();
  });
  teardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  /** Makes a story with the sheet that is written of it, without the extension that is installed. */
  async function withSheet(change: (sheet: string) => string = (sheet) => sheet): Promise<void> {
    const story = engine.createEngine().createStory();
    for (const [name, text] of Object.entries(TWO_SPELLINGS)) story.setArticle(name, text);
    const merged = engine.createEngine().mergeSheet(undefined, story.analyse());
    assert.ok('text' in merged);
    // What has the sheet's name, the extension would show too.
    folder = await makeStory({ ...TWO_SPELLINGS, 'sheet.yaml': change(merged.text) });
  }

  /** Reads the story for the first time. @returns what is shown, in order; the engine is there once the record is shown. */
  async function shown(): Promise<ShownStory[]> {
    const told: ShownStory[] = [];
    const scope = { ...folderScope(folder), sheet: vscode.Uri.joinPath(folder, 'sheet.yaml') };
    let wasLoaded = false;
    const tools = {
      loadEngineModule: () => Promise.resolve(engine),
      loadEngine: () => {
        wasLoaded = true;
        return Promise.resolve(engine.createEngine());
      },
      files: filesOfVsCode,
      sheets,
      log,
    };
    const story = new LiveStory(scope, tools, {
      showRecord(record: StoryOnRecord) {
        assert.ok(!wasLoaded, 'The record needs no engine.');
        told.push(record);
        return Promise.resolve();
      },
      publish(snapshot: StorySnapshot) {
        told.push(snapshot);
        return Promise.resolve();
      },
    });
    await story.check({});
    await story.check({});
    story.dispose();
    return told;
  }

  function diagnosticsOf(story: ShownStory): string[] {
    const settings = findingSettings(story);
    const page = vscode.Uri.parse('page:one');
    const steps = diagnosing(
      story,
      () => settings,
      () => page,
      new KeptDiagnostics(),
    );
    return [...toEnd(steps)].flatMap(([path, list]) =>
      list.map(({ range, message, relatedInformation = [] }) =>
        [
          `${path} ${place(range)}: ${message}`,
          ...relatedInformation.map(({ location, message: words }) => `${place(location.range)}: ${words}`),
        ].join(' / '),
      ),
    );
  }

  test('is shown before the story is read, then what the story says', async () => {
    await withSheet();
    const [record, snapshot, ...more] = await shown();
    assert.ok(record && snapshot);
    assert.deepEqual(more, []);
    assert.deepEqual(diagnosticsOf(record), [
      `first.txt 1:29-1:45: ${SPELLING} / 1:29-1:45: Ingrid Solhaugan: “Norwegian Transport Minister Ingrid Solhaugan praised the work. The harbour has …”`,
      `second.txt 1:29-1:45: ${SPELLING} / 1:29-1:45: Ingrid Solhaugen: “Norwegian Transport Minister Ingrid Solhaugen opened the harbour. Solhaugen thanked …”`,
    ]);
    // Now the words around a place end with its sentence.
    assert.deepEqual(diagnosticsOf(snapshot), [
      `first.txt 1:29-1:45: ${SPELLING} / 1:29-1:45: Ingrid Solhaugan: “Norwegian Transport Minister Ingrid Solhaugan praised the work.”`,
      `second.txt 1:29-1:45: ${SPELLING} / 1:29-1:45: Ingrid Solhaugen: “Norwegian Transport Minister Ingrid Solhaugen opened the harbour.”`,
    ]);
  });

  test('is not shown of an article that has changed since', async () => {
    await withSheet();
    await write(vscode.Uri.joinPath(folder, 'second.txt'), `${TWO_SPELLINGS['second.txt']}It was late.\n`);
    const [first, ...more] = await shown();
    assert.deepEqual(more, []);
    assert.equal(first && diagnosticsOf(first).length, 2);
  });

  test('is not shown where the sheet cannot be read', async () => {
    await withSheet((sheet) => sheet.replace('readings:', 'readings: ['));
    assert.equal((await shown()).length, 1);
  });
});
