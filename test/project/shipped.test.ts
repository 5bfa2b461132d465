import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as ts from 'typescript';
import { boardPage } from '../../src/editor/board/page';

const root = join(__dirname, '..', '..', '..');

/** How often a file makes code of text, and why it has to. */
const MAKES_CODE: Readonly<Record<string, number>> = {
  // A web extension cannot require a file: Copydesk's own parts are read from its folder and run.
  'extension.web.js': 1,
  // jszip's stand-in for setImmediate, which is handed functions alone; underscore's way to the global object, and its
  // templates, of which mammoth has none.
  'importWord.js': 3,
};

/** Where a script makes code of text: eval, Function, or a timer that is given text. */
function codeMadeIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, 'dist', file), 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      const [first] = node.arguments ?? [];
      const isTimer =
        /^set(?:Timeout|Interval|Immediate)$/.test(name) && first && ts.isStringLiteralLike(first);
      if (name === 'eval' || name === 'Function' || isTimer) made.push(node.getText(source).slice(0, 80));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return made;
}

suite('what ships', function () {
  this.timeout(120_000);

  test('is in NOTICE with its licences, as “npm run notice” writes it', async () => {
    const check = promisify(execFile)(process.execPath, [join('scripts', 'notice.mjs'), '--check'], {
      cwd: root,
    });
    const { stderr } = await check.catch((error: unknown) => error as { stderr: string });
    assert.equal(stderr, '');
  });

  test('makes no code of text, but where a library or the browser leaves no other way', () => {
    const made = readdirSync(join(root, 'dist'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, codeMadeIn(file)] as const)
      .filter(([, all]) => all.length > 0);
    assert.deepEqual(
      Object.fromEntries(made.map(([file, all]) => [file, all.length])),
      MAKES_CODE,
      String(made),
    );
  });

  test('a page in VS Code runs one script by its nonce, and loads nothing but its styles', () => {
    const page = boardPage({
      title: 'A "story"',
      language: 'en',
      script: 'vscode-resource:view.js',
      style: 'vscode-resource:view.css',
      origin: 'https://*.example.org',
      nonce: 'n0nce',
      story: 'file:///story',
    });
    assert.match(
      page,
      /content="default-src &#39;none&#39;; style-src https:\/\/\*\.example\.org; script-src &#39;nonce-n0nce&#39;"/,
    );
    assert.doesNotMatch(page, /unsafe-|style="|\son\w+=/);
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script nonce="n0nce" src="vscode-resource:view.js">']);
  });
});
