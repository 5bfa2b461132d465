import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TOOL_NAMES } from '../../src/core/assistant/tools';
import { FERRY, PORTS } from '../ferry';
import { copydesk, exists, makeStory, read, write } from './support';

async function call(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

suite('Tools for assistants', () => {
  let folder: vscode.Uri;
  let label: string;
  let sheet: vscode.Uri;

  setup(async () => {
    const api = await copydesk();
    folder = await makeStory(FERRY);
    label = vscode.workspace.asRelativePath(folder);
    sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    await api.checkFolder(folder);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('are there', () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('copydesk_'));
    assert.deepEqual(names.sort(), [...TOOL_NAMES].sort());
  });

  test('read the story as it is in the editor', async () => {
    assert.match(
      await call('copydesk_read_lines', { folder: label }),
      /^\[1\.1\] The ferry reached Oslo at dawn\.$/m,
    );
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'a.txt'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Late: ');
    await vscode.workspace.applyEdit(edit);
    assert.match(await call('copydesk_read_lines', { folder: label }), /^\[1\.1\] Late: The ferry/m);
    assert.match(
      await call('copydesk_who_says_what', { folder: label, name: 'Holm' }),
      /^Eva Holm \(person\)/,
    );
    await document.save();
  });

  test('say what is wrong', async () => {
    await assert.rejects(
      call('copydesk_read_lines', { folder: '/etc' }),
      /not fact-checked here\. The folders are: /,
    );
    await assert.rejects(call('copydesk_who_says_what', { folder: label }), /name is missing/);
    const made = {
      ...PORTS,
      folder: label,
      readings: [PORTS.readings[0], { value: 'x', quotes: [{ id: '9.9', text: 'y' }] }],
    };
    await assert.rejects(call('copydesk_hand_in_finding', made), /Refused: /);
  });

  test('hand in a finding, which comes into the sheet as an edit that can be undone', async () => {
    if (!(await exists(sheet))) await write(sheet, '');
    const before = await read(sheet);
    const answer = await call('copydesk_hand_in_finding', { ...PORTS, folder: label });
    assert.match(answer, /^Accepted, and written into the sheet: warning, place\.differs\./);
    assert.match(await read(sheet), /code: place\.differs[\s\S]+model: vscode\/assistant/);
    const findings = await call('copydesk_list_findings', { folder: label, code: 'place.differs' });
    assert.match(findings, /"vscode\/assistant"/);
    await vscode.window.showTextDocument(sheet);
    await vscode.commands.executeCommand('undo');
    assert.equal((await vscode.workspace.openTextDocument(sheet)).getText(), before);
    await (await vscode.workspace.openTextDocument(sheet)).save();
  });
});
