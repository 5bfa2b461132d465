import { builtinModules } from 'node:module';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of the core, in order: each may import from itself and from those before it. */
const rooms = [
  'words',
  'text',
  'lexicon',
  'mentions',
  'entities',
  'claims',
  'records',
  'findings',
  'corrections',
  'secondReader',
  'sheet',
  'settings',
  'report',
  'board',
  'assistant',
];
const nodeBuiltIns = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** What plain JavaScript files of the project use of Node's globals. */
const nodeGlobals = [
  ...['process', 'console', 'require', 'module', '__dirname', 'Buffer', 'URL', 'URLSearchParams'],
  ...[
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'fetch',
    'performance',
    'document',
    'MutationObserver',
  ],
];

/** A rule against importing some modules, in any of the ways to import one. */
const ban = (names, message, folders) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: names.map((name) => ({ name, message })),
      patterns: folders.map(({ name, why }) => inside(name, why)),
    },
  ],
});
/** A folder (or a module of that name), however the path to it begins. */
const inside = (name, message) => ({ group: [`**/${name}`, `**/${name}/**`], message });

const pure = 'The core is pure: no editor and no Node built-ins.';
const aboveTheCore = ['editor', 'cli', 'import', 'extension.*'].map((name) => ({
  name,
  why: 'Dependencies point from the adapters to the core.',
}));
const purity = {
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'Buffer',
      'require',
      'module',
      'globalThis',
      'setTimeout',
      'setInterval',
      'performance',
      'console',
    ].map((name) => ({ name, message: pure })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The core gives the same for the same text.' },
    { object: 'Date', property: 'now', message: 'The core knows no clock.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'ImportExpression', message: pure },
    { selector: 'TSImportEqualsDeclaration', message: pure },
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'The core knows no clock.',
    },
  ],
};

const layers = [
  {
    files: ['src/core/**/*.ts'],
    rules: { ...purity, ...ban(['vscode', ...nodeBuiltIns], pure, aboveTheCore) },
  },
  ...rooms.map((room, index) => ({
    files: [`src/core/${room}/**/*.ts`],
    rules: ban(['vscode', ...nodeBuiltIns], pure, [
      ...aboveTheCore,
      { name: 'story', why: 'story.ts ties the rooms together; no room knows it.' },
      ...rooms
        .slice(index + 1)
        .map((later) => ({ name: later, why: `The room "${room}" comes before "${later}".` })),
    ]),
  })),
  {
    files: ['src/import/**/*.ts'],
    rules: {
      ...purity,
      ...ban(['vscode', ...nodeBuiltIns], 'The importer is pure: no editor and no Node built-ins.', [
        { name: 'core', why: 'What the importer needs of the core is handed to it.' },
        { name: 'editor', why: 'Dependencies point from the adapters to the importer.' },
        { name: 'cli', why: 'Dependencies point from the adapters to the importer.' },
      ]),
    },
  },
  {
    files: ['src/editor/**/*.ts'],
    rules: ban(nodeBuiltIns, 'The editor adapters run on the web too.', [
      { name: 'cli', why: 'The editor does not know the command line.' },
    ]),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: ban(['vscode'], 'The command line runs without an editor.', [
      { name: 'editor', why: 'The command line does not know the editor.' },
    ]),
  },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', 'bench/node_modules/', 'src/core/lexicon/generated/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      eqeqeq: 'error',
    },
  },
  ...layers,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  prettier,
);
