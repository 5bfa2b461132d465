/** What the editor tests use of Node, for the extension host in a browser. Bundled in place of Node's own modules. */

function fail(message: unknown): never {
  throw message instanceof Error ? message : new Error(String(message));
}

const shown = (value: unknown) => JSON.stringify(value) ?? String(value);

const isCollection = (value: unknown): value is Iterable<unknown> =>
  value instanceof Map || value instanceof Set;

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (isCollection(a) || isCollection(b)) return isCollection(a) && isCollection(b) && same([...a], [...b]);
  const [left, right] = [a, b].map((one) => Object.entries(one)) as [
    [string, unknown][],
    [string, unknown][],
  ];
  const others = new Map(right);
  return (
    left.length === right.length &&
    left.every(([key, value]) => others.has(key) && same(value, others.get(key)))
  );
}

export const strict = {
  ok(value: unknown, message: unknown = `${shown(value)} is not truthy`): void {
    if (!value) fail(message);
  },
  equal(actual: unknown, expected: unknown, message?: unknown): void {
    if (!Object.is(actual, expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
  },
  notEqual(actual: unknown, other: unknown, message?: unknown): void {
    if (Object.is(actual, other)) fail(message ?? `${shown(actual)} is what it is not to be`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: unknown): void {
    if (!same(actual, expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
  },
  match(text: string, pattern: RegExp, message?: unknown): void {
    if (!pattern.test(text)) fail(message ?? `${shown(text)} does not match ${String(pattern)}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: unknown): void {
    if (pattern.test(text)) fail(message ?? `${shown(text)} matches ${String(pattern)}`);
  },
  async rejects(
    run: Thenable<unknown> | (() => Thenable<unknown>),
    expected: RegExp | ((error: unknown) => boolean),
  ): Promise<void> {
    try {
      await (typeof run === 'function' ? run() : run);
    } catch (error) {
      if (typeof expected !== 'function') return strict.match(String(error), expected);
      return strict.ok(expected(error), error);
    }
    fail('It did not fail.');
  },
};

/** There are no files but those of the workspace. */
export const existsSync = () => false;
const missing = (): never => fail('There are no files of this machine in a browser.');
export const readFileSync = missing;
export const mkdtempSync = missing;
export const rmSync = missing;
export const tmpdir = missing;
export const join = (...parts: readonly string[]) => parts.join('/');
