import svelte from 'eslint-plugin-svelte';
import svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';

/** Only what the compiler and the ladder cannot say; layout belongs to the formatter. */
const ours = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  'max-lines-per-function': ['error', { max: 60, skipComments: false, skipBlankLines: false }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export it by name: a thing has one name everywhere.' },
    { selector: 'ExportAllDeclaration', message: 'List what is exported, in reading order.' },
  ],
  eqeqeq: 'error',
};

/** Promises live in apps and scripts only; asking for types elsewhere would buy nothing. */
const promises = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
};

export default [
  { ignores: ['**/dist/**', '**/*.generated.ts', '**/*.d.ts', 'coverage/**', 'test-results/**', 'apps/*/public/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: ours,
  },
  { files: ['**/*.mjs'], rules: { eqeqeq: 'error', 'max-lines-per-function': ours['max-lines-per-function'] } },
  ...svelte.configs.base,
  { files: ['**/*.svelte.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.svelte'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: svelteParser, parserOptions: { parser: tseslint.parser } },
    rules: { ...ours, 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    files: ['apps/cli/src/**/*.ts', 'apps/lab/src/**/*.ts', 'scripts/**/*.ts'],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.tests.json', './apps/lab/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: promises,
  },
  {
    files: ['**/*.test.ts', '**/*.suite.ts', '**/*.testing.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.config.ts', '**/*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
];
