import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

const root = join(__dirname, '..', '..', '..');
/** Prose about Copydesk; not the articles that tests and the sample story are made of. */
const PAGES = /^(?:[A-Z]+\.md|docs\/.*\.md|\.github\/.*\.md|media\/walkthrough\/.*\.md|bench\/.*\.md)$/;

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => PAGES.test(path));

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** What stands between fences is no prose. */
const proseOf = (path: string) =>
  textOf(path)
    .split(/^```.*$/m)
    .filter((_, index) => index % 2 === 0)
    .join('');

/** The places of a page that a link can name, as GitHub makes them of its headings. */
function anchorsOf(path: string): Set<string> {
  const headings = [...proseOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, words = '']) =>
    words
      .replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
  return new Set(headings);
}

suite('Links within the documentation', () => {
  for (const page of pages) {
    test(page, () => {
      const missing = [...proseOf(page).matchAll(/\]\((?!https?:|mailto:|command:)([^)\s]+)\)/g)].flatMap(
        ([, link = '']) => {
          const [file = '', anchor] = decodeURIComponent(link).split('#');
          const target = file === '' ? page : posix.normalize(posix.join(dirname(page), file));
          if (!existsSync(join(root, target))) return [link];
          if (anchor === undefined || !target.endsWith('.md')) return [];
          return anchorsOf(target).has(anchor) ? [] : [link];
        },
      );
      assert.deepEqual(missing, []);
    });
  }

  test('every page of docs/ can be reached from its index', () => {
    const reached = new Set<string>();
    const visit = (page: string): void => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const [, link = ''] of proseOf(page).matchAll(/\]\((?!https?:)([^)#\s]+\.md)/g)) {
        const target = relative(root, join(root, dirname(page), link)).replaceAll('\\', '/');
        if (existsSync(join(root, target))) visit(target);
      }
    };
    visit('docs/README.md');
    const unreached = pages.filter((page) => page.startsWith('docs/') && !reached.has(page));
    assert.deepEqual(unreached, []);
  });
});
