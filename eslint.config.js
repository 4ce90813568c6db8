import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['**/dist/', '**/*.next/', '**/cdn/', 'packages/cli/site/', 'demo/public/', '**/.cache/', 'coverage/', 'docs/', '**/generated/', '**/*.generated.ts'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    // The root's tsconfig sees the packages' source, so nothing need be built.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spreading a string into its code points is what we want.
      '@typescript-eslint/no-misused-spread': 'off',
      // Lit binds listeners to their element; options objects hold plain functions.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `a[i]!` after a check of the length is what noUncheckedIndexedAccess asks for in tight loops.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Data come from outside: a check that the types call needless is often the one that saves the page.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // Japanese text holds full-width spaces on purpose.
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'SanchiElement', 'DataElement'] } },
    rules: {
      // define/ registers, so a class may stand in a file without.
      'wc/guard-super-call': 'off', // LitElement has them all.
      'wc/file-name-matches-element': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/tag-name-matches-class': 'off',
      'lit/no-template-map': 'off',
    },
  },
  { files: ['packages/cli/src/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression, and tests look at what is not typed.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['test/elements/**/*.ts'],
    rules: {
      // open-wc's types call every assertion a promise; these really are.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...[
        "callee.property.name='accessible'",
        'callee.name=/^(sendKeys|sendMouse|resetMouse|setViewport|emulateMedia|waitUntil|oneEvent|elementUpdated|nextFrame|aTimeout|fixture)$/',
      ].map(call => ({ selector: `ExpressionStatement > CallExpression[${call}]`, message: 'This is a promise: await it.' }))],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }], 'no-irregular-whitespace': 'off', eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
  { files: ['demo/**/*.{js,mjs}', 'test/bench/**/*.{js,mjs}'], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
);
