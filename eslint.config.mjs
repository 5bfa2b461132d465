import { builtinModules } from 'node:module';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of the core, in order: each may import from itself and from those before it. */
const rooms = ['text', 'lexicon', 'mentions', 'entities', 'claims', 'findings', 'sheet', 'report'];
const nodeBuiltIns = builtinModules.flatMap((name) => [name, `node:${name}`]);

const ban = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });
const outside = {
  paths: ['vscode', ...nodeBuiltIns].map((name) => ({
    name,
    message: 'The core is pure: no editor and no Node built-ins.',
  })),
  patterns: [
    {
      group: ['**/editor/**', '**/cli/**', '**/extension.*'],
      message: 'Dependencies point from the adapters to the core.',
    },
  ],
};

const layers = [
  { files: ['src/core/**/*.ts'], rules: ban(outside.paths, outside.patterns) },
  ...rooms.map((room, index) => ({
    files: [`src/core/${room}/**/*.ts`],
    rules: ban(outside.paths, [
      ...outside.patterns,
      { group: ['**/story'], message: 'story.ts ties the rooms together; no room knows it.' },
      ...rooms
        .slice(index + 1)
        .map((later) => ({
          group: [`**/${later}/**`],
          message: `The room "${room}" comes before "${later}".`,
        })),
    ]),
  })),
  {
    files: ['src/editor/**/*.ts'],
    rules: ban(
      nodeBuiltIns.map((name) => ({ name, message: 'The editor adapters run on the web too.' })),
      [{ group: ['**/cli/**'], message: 'The editor does not know the command line.' }],
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: ban(
      [{ name: 'vscode', message: 'The command line runs without an editor.' }],
      [{ group: ['**/editor/**'], message: 'The command line does not know the editor.' }],
    ),
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
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  prettier,
);
