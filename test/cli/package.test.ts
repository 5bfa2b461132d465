import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';

const root = join(__dirname, '..', '..', '..');
const vsix = join(root, 'dist', 'copydesk.vsix');
const kilobyte = 1000;
/** What the extension is made of: its two entry files, and the engine in the parts that they load when it is needed. */
const BUNDLES = [
  'extension.node.js',
  'extension.web.js',
  'engine.js',
  'board.js',
  'boardView.js',
  'exports.js',
  'features.js',
  'findings.js',
  'import.js',
  'importPage.js',
  'importWord.js',
  'lexicon.js',
  'markdown.js',
  'secondReader.js',
  'sheet.js',
  'words.js',
  'yaml.js',
];

/** What the command line is made of besides; not in the package. */
const COMMAND_LINE = ['cli.js', 'mcp.js', 'worker.js'];

/** What the package may hold, as the patterns of its paths; vsce adds the first two and chooses the case of some names. */
const packable = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(?:\.nls(?:\.[\w-]+)?)?\.json$/,
  /^extension\/l10n\/[\w.-]+\.json$/,
  /^extension\/dist\/(?:extension\.(?:node|web)|engine|board|boardView|exports|features|findings|import|importPage|importWord|lexicon|markdown|secondReader|sheet|words|yaml)\.js$/,
  /^extension\/docs\/findings\/[\w.-]+\.md$/,
  /^extension\/docs\/[\w.-]+\.md$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/docs\/pictures\/(?:second-reader-question|story-board-light)\.png$/,
  /^extension\/media\/[\w./-]+\.(?:png|svg)$/,
  /^extension\/media\/board\.css$/,
  /^extension\/sample\/[\w.-]+\.txt$/,
  /^extension\/(?:readme\.md|changelog\.md|(?:support|SUPPORT)\.md|LICENSE\.txt|NOTICE)$/,
];

suite('The package', () => {
  let paths: string[];
  let manifest: Record<string, unknown>;

  suiteSetup(async () => {
    assert.ok(existsSync(vsix), 'There is no package to look at: "npm run package" makes it.');
    const archive = await JSZip.loadAsync(readFileSync(vsix));
    paths = Object.values(archive.files)
      .filter((entry) => !entry.dir)
      .map((entry) => entry.name);
    const packed = archive.file('extension/package.json');
    assert.ok(packed);
    manifest = JSON.parse(await packed.async('string')) as Record<string, unknown>;
  });

  for (const bundle of [...BUNDLES, ...COMMAND_LINE]) {
    test(`${bundle} is at most 400 kB`, () => {
      const size = statSync(join(root, 'dist', bundle)).size;
      assert.ok(size <= 400 * kilobyte, `${(size / kilobyte).toFixed(0)} kB`);
    });
  }

  test('the importers are at most 800 kB together', () => {
    const sizes = BUNDLES.filter((bundle) => bundle.startsWith('import')).map(
      (bundle) => statSync(join(root, 'dist', bundle)).size,
    );
    const size = sizes.reduce((sum, one) => sum + one, 0);
    assert.ok(size <= 800 * kilobyte, `${(size / kilobyte).toFixed(0)} kB`);
  });

  // What reads Word files and web pages is nearly as much as all the rest, and is read when something is imported only.
  test('is at most 1.4 MB', () => {
    const size = statSync(vsix).size;
    assert.ok(size <= 1400 * kilobyte, `${(size / kilobyte).toFixed(0)} kB`);
  });

  test('holds nothing but what it ships', () => {
    assert.deepEqual(
      paths.filter((path) => !packable.some((pattern) => pattern.test(path))),
      [],
    );
  });

  test('holds what the page of the story board loads', () => {
    const loaded = ['dist/boardView.js', 'media/board.css'].map((path) => `extension/${path}`);
    assert.deepEqual(
      loaded.filter((path) => !paths.includes(path)),
      [],
    );
  });

  test('holds its licence, credits, readme and changelog', () => {
    for (const name of ['LICENSE.txt', 'NOTICE', 'readme.md', 'changelog.md']) {
      assert.ok(paths.includes(`extension/${name}`), `${name} is missing from ${paths.join(', ')}`);
    }
  });

  test('holds every file and folder that its manifest names', () => {
    const named = filesNamedIn(manifest);
    assert.ok(named.includes('dist/extension.node.js') && named.includes('dist/extension.web.js'));
    assert.deepEqual(
      named.filter((name) => !paths.some((path) => `${path}/`.startsWith(`extension/${name}/`))),
      [],
    );
  });
});

/** The paths below the package ("./…", or below media/) that stand anywhere in a manifest. */
function filesNamedIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^(?:\.\/|media\/)[\w./-]+$/.test(value) ? [value.replace(/^\.\//, '')] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesNamedIn) : [];
}
