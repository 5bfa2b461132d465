import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { html } from '../../../../src/core/report/exports/html';
import { markdown } from '../../../../src/core/report/exports/markdown';
import { HOSTILE, hostile, mill } from './stories';

type Node = DefaultTreeAdapterTypes.ChildNode;

function elementsOf(text: string): { name: string; words: string; attributes: Record<string, string> }[] {
  const found: { name: string; words: string; attributes: Record<string, string> }[] = [];
  const wordsIn = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => ('value' in node ? node.value : 'childNodes' in node ? wordsIn(node.childNodes) : ''))
      .join('');
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      found.push({
        name: node.tagName,
        words: wordsIn(node.childNodes),
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
      visit(node.childNodes);
    }
  };
  visit(parse(text).childNodes);
  return found;
}

suite('HTML report', () => {
  test('sets both wordings side by side, each in its sentence with its place', () => {
    const elements = elementsOf(html([mill()]));
    const finding = elements.find(
      ({ name, words }) => name === 'article' && words.includes('number.differs'),
    );
    const marked = elementsOf(html([mill()])).filter(({ name }) => name === 'mark');
    assert.match(
      finding?.words ?? '',
      /The mill employed 84 workers, the company said\.Fjord Post \(a\.md, line 7\)/,
    );
    assert.match(finding?.words ?? '', /The mill employed 82 workers, the company said\.b c\.txt, line 3/);
    assert.ok(marked.some(({ words }) => words === '84'));
  });

  test('loads nothing and runs nothing', () => {
    const elements = elementsOf(html([hostile()]));
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'b'])
      assert.ok(!names.has(name), name);
    for (const { attributes } of elements) {
      assert.deepEqual(
        Object.keys(attributes).filter((key) => /^(?:on|src|href|style$)/.test(key)),
        [],
      );
    }
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    assert.equal(policy?.attributes['content'], "default-src 'none'; style-src 'unsafe-inline'");
  });

  test('shows marks of every form as they are', () => {
    const heading = elementsOf(html([hostile()])).find(({ name }) => name === 'h1');
    assert.equal(heading?.words, HOSTILE);
  });

  test('has the decision, and the facts with who checked them', () => {
    const words = elementsOf(html([mill(true)])).find(({ name }) => name === 'main')?.words ?? '';
    assert.match(words, /Resolved by Ana Lind, 2025-07-04: “84 workers” is right/);
    assert.match(words, /AccurateAna Lind, 2025-07-04@register, https:\/\/register\.example/);
  });
});

suite('Markdown report', () => {
  const rendered = (text: string) =>
    elementsOf(micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }));

  test('has a table of both wordings', () => {
    const rows = rendered(markdown([mill()])).filter(({ name }) => name === 'tr');
    const words = rows.map((row) => row.words.replaceAll('\n', '|'));
    assert.ok(
      words.some(
        (row) => row.includes('Fjord Post, line 7') && row.includes('The mill employed 84 workers,'),
      ),
    );
    assert.ok(
      words.some((row) => row.includes('b c.txt, line 3') && row.includes('The mill employed 82 workers,')),
    );
  });

  test('takes nothing that articles say for markup', () => {
    const elements = rendered(markdown([hostile()]));
    assert.deepEqual(
      elements.filter(({ name }) => ['a', 'b', 'code', 'img'].includes(name)),
      [],
    );
    assert.equal(elements.find(({ name }) => name === 'h1')?.words, HOSTILE);
  });
});
