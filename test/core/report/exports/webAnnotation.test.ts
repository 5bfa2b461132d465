import assert from 'node:assert/strict';
import { webAnnotation } from '../../../../src/core/report/exports/webAnnotation';
import { mill } from './stories';

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}
interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly body: readonly { readonly type: string; readonly value: string; readonly purpose: string }[];
  readonly target: readonly {
    readonly type: string;
    readonly source: { readonly id: string; readonly format: string; readonly via?: string };
    readonly selector: readonly Selector[];
  }[];
}
interface Collection {
  readonly '@context': string;
  readonly type: string;
  readonly total: number;
  readonly first: { readonly type: string; readonly items: readonly Annotation[] };
}

const story = mill(true);
const collection = webAnnotation([story]) as Collection;
const { items } = collection.first;
/** Motivations that the model names. */
const MOTIVATIONS = new Set(['assessing', 'tagging', 'classifying']);

suite('Web Annotation', () => {
  test('is a collection with one page, in the context of the model', () => {
    assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(collection.type, 'AnnotationCollection');
    assert.equal(collection.first.type, 'AnnotationPage');
    assert.equal(collection.total, items.length);
  });

  test('every annotation has an address of its own, a body and a target', () => {
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const { id, type, motivation, body, target } of items) {
      assert.doesNotThrow(() => new URL(id));
      assert.equal(type, 'Annotation');
      assert.ok(MOTIVATIONS.has(motivation));
      assert.ok(body.every(({ type, purpose }) => type === 'TextualBody' && MOTIVATIONS.has(purpose)));
      assert.ok(target.length > 0);
    }
  });

  test('positions are code points: an emoji before the words counts once', () => {
    const numbers = items.find(({ body }) => body.some(({ value }) => value === 'number.differs'));
    assert.deepEqual(
      numbers?.target.map(({ source }) => [source.id, source.format, source.via]),
      [
        ['stories/mill%201/a.md', 'text/markdown', 'https://post.example/mill'],
        ['stories/mill%201/b%20c.txt', 'text/plain', undefined],
      ],
    );
    for (const [index, { selector }] of (numbers?.target ?? []).entries()) {
      const [quote, position] = selector;
      const text = story.articles[index]?.text ?? '';
      const points = [...text];
      assert.equal(points.slice(position?.start, position?.end).join(''), quote?.exact);
      assert.equal(quote?.exact, index === 0 ? '84' : '82');
      assert.ok(text.includes(`${quote.prefix ?? '-'}${quote.exact ?? '-'}${quote.suffix ?? '-'}`));
    }
    const [first] = numbers?.target[0]?.selector.slice(1) ?? [];
    assert.equal(first?.start, (story.articles[0]?.text.indexOf('84 workers') ?? 0) - 1);
  });

  test('tells what was decided', () => {
    const told = items.flatMap(({ body }) => body.map(({ value }) => value)).join('\n');
    assert.match(told, /Resolved by Ana Lind, 2025-07-04: “84 workers” is right\. The company’s register/);
  });
});
