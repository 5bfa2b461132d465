import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diskFiles } from '../../src/diskFiles';
import { filesOfVsCode } from '../../src/editor/stories/storedFiles';
import { makeStory } from './support';

suite('Files read from the disk', () => {
  let folder: vscode.Uri;

  setup(async () => (folder = await makeStory({ 'a.txt': 'Köln', 'empty.txt': '' })));
  teardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  const expected: Readonly<Record<string, [size: number | undefined, text: string | undefined]>> = {
    'a.txt': [5, 'Köln'],
    'empty.txt': [0, ''],
    'none.txt': [undefined, undefined],
    '.': [undefined, undefined],
  };
  for (const [name, [size, text]] of Object.entries(expected)) {
    test(`${name}: as VS Code reads them`, async () => {
      const uri = vscode.Uri.joinPath(folder, name);
      for (const files of [diskFiles, filesOfVsCode]) {
        assert.equal(await files.sizeOf(uri), size);
        if (name === '.') continue;
        const bytes = await files.bytesOf(uri);
        assert.equal(bytes && new TextDecoder().decode(bytes), text);
      }
    });
  }

  test('what cannot be read is told', async () => {
    for (const files of [diskFiles, filesOfVsCode]) await assert.rejects(files.bytesOf(folder));
  });

  test('files of other file systems are read by VS Code', async () => {
    const uri = vscode.Uri.parse('nobody-has-this:/a.txt');
    await assert.rejects(diskFiles.sizeOf(uri));
    await assert.rejects(diskFiles.bytesOf(uri));
  });
});
