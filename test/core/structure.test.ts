import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

const src = join(__dirname, '..', '..', '..', 'src');

/** What each file or folder imports. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** The most lines of a file of code in the core. */
const MOST_LINES = 300;
/** Longer files: tables of data. */
const TABLES = /^core\/lexicon\/(?:organizations\.ts$|generated\/)/;

/** Longer files that are still to be cut. */
const TOO_LONG: readonly string[] = [];

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.split(sep).join('/'), readFileSync(join(src, file), 'utf8')]),
);

/** The files that a file names in imports and exports, those of types alone too. */
function importsOf(file: string, text: string): string[] {
  const named = text.matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm);
  return [...named].map(([, path = '']) => `${posix.join(posix.dirname(file), path)}.ts`);
}

const files: Graph = new Map([...texts].map(([file, text]) => [file, importsOf(file, text)]));

/** The first circle that is found in a graph, as it is walked. */
function circleIn(graph: Graph): string | undefined {
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): string | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...way, node]);
      if (circle !== undefined) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = walk(node, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

suite('the structure of the source', () => {
  test('circles are found', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    assert.equal(circleIn(graph), 'b → c → d → b');
    assert.equal(circleIn(new Map([...graph, ['d', []]])), undefined);
  });

  test('every file that is imported is there', () => {
    const missing = [...files].flatMap(([file, imports]) =>
      imports.filter((each) => !files.has(each)).map((each) => `${file}: ${each}`),
    );
    assert.deepEqual(missing, []);
    assert.ok(files.get('core/engine.ts')?.includes('core/story.ts'));
    assert.ok(files.get('editor/api.ts'));
    assert.ok(files.get('cli/main.ts'));
  });

  test('no files import each other in a circle', () => {
    assert.equal(circleIn(files), undefined);
  });

  test('the rooms of the core import one way', () => {
    const roomOf = (file: string) => /^core\/(?:\w+\/|\w+\.ts)/.exec(file)?.[0];
    const rooms = new Map<string, string[]>();
    for (const [file, imports] of files) {
      const room = roomOf(file);
      if (room === undefined) continue;
      const others = imports.map((each) => roomOf(each) ?? 'outside').filter((each) => each !== room);
      rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
    }
    assert.equal(circleIn(rooms), undefined);
    assert.ok(![...rooms.values()].flat().includes('outside'));
  });

  test(`no file of code in the core has more than ${MOST_LINES} lines`, () => {
    const long = [...texts].filter(
      ([file, text]) =>
        file.startsWith('core/') && !TABLES.test(file) && text.trimEnd().split('\n').length > MOST_LINES,
    );
    assert.deepEqual(long.map(([file]) => file).sort(), TOO_LONG);
  });
});
