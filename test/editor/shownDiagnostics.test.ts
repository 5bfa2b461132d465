import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { toEnd } from '../../src/core/text/steps';
import { ShownDiagnostics } from '../../src/editor/findings/shownDiagnostics';

suite('Diagnostics handed to VS Code', () => {
  const uri = vscode.Uri.parse('untitled:/desk/');
  const uriOf = (path: string) => vscode.Uri.joinPath(uri, path);
  const scope = { uri, uriOf };
  const [number, otherNumber, name, capped] = [
    'number.differs',
    'number.sum',
    'name.spelling',
    undefined,
  ].map((code, index) => {
    const one = new vscode.Diagnostic(new vscode.Range(index, 0, index, 4), `no. ${index}`);
    if (code) one.code = { value: code, target: uri };
    return one;
  }) as [vscode.Diagnostic, vscode.Diagnostic, vscode.Diagnostic, vscode.Diagnostic];
  let shown: ShownDiagnostics;

  setup(() => (shown = new ShownDiagnostics()));
  teardown(() => shown.dispose());

  const show = (now: Readonly<Record<string, vscode.Diagnostic[]>>) =>
    toEnd(shown.showing(scope, new Map(Object.entries(now))));
  const messagesIn = (path: string) =>
    vscode.languages
      .getDiagnostics(uriOf(path))
      .map(({ message }) => message)
      .sort();

  test('all of a file, whatever their codes', () => {
    show({ 'a.txt': [number, otherNumber, name, capped], 'b.txt': [name] });
    assert.deepEqual(messagesIn('a.txt'), ['no. 0', 'no. 1', 'no. 2', 'no. 3']);
    assert.deepEqual(messagesIn('b.txt'), ['no. 2']);
  });

  test('what is gone goes, and the rest stays', () => {
    show({ 'a.txt': [number, otherNumber, name, capped], 'b.txt': [name] });
    show({ 'a.txt': [otherNumber, capped] });
    assert.deepEqual(messagesIn('a.txt'), ['no. 1', 'no. 3']);
    assert.deepEqual(messagesIn('b.txt'), []);
    show({ 'b.txt': [number] });
    assert.deepEqual(messagesIn('a.txt'), []);
    assert.deepEqual(messagesIn('b.txt'), ['no. 0']);
  });

  test('what was left half way is made up for', () => {
    show({ 'a.txt': [number, name] });
    const steps = shown.showing(scope, new Map([['a.txt', [otherNumber, capped]]]));
    steps.next();
    steps.next();
    assert.deepEqual(messagesIn('a.txt'), ['no. 1', 'no. 2']);
    show({ 'a.txt': [otherNumber, capped] });
    assert.deepEqual(messagesIn('a.txt'), ['no. 1', 'no. 3']);
  });

  test('nothing of a story that is no longer shown', () => {
    show({ 'a.txt': [number, name] });
    shown.remove(scope);
    assert.deepEqual(messagesIn('a.txt'), []);
    show({ 'a.txt': [name] });
    assert.deepEqual(messagesIn('a.txt'), ['no. 2']);
  });
});
