/**
 * What the compiler does not refuse: mistakes, files that grow too long, and the rules of this code that no other tool
 * sees (one file calls `fetch`, one reads the clock). Layout is prettier's; who may import whom is in
 * .dependency-cruiser.cjs.
 *
 * @module
 */
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const sources = ['packages/*/src/**/*.ts']
const tests = ['packages/*/test/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts']

const randomness = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Not random enough for keys and indexes: use crypto.getRandomValues.'
}
const clock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock: clock.ts.'
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the clock: clock.ts.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Ask the clock: clock.ts.' }
]
const network = [
  {
    selector: "CallExpression[callee.name='fetch']",
    message: 'Only packages/verifier/src/net/transport-web.ts fetches.'
  },
  {
    selector: "CallExpression[callee.object.name=/^(globalThis|window|self)$/][callee.property.name='fetch']",
    message: 'Only packages/verifier/src/net/transport-web.ts fetches.'
  }
]

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/coverage/',
    'demo/.data/',
    'test/.cache/',
    'test/interop/',
    'test/bench/',
    'docs/reference/'
  ]),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node }
  },
  {
    files: [...sources, ...tests],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `null` and `undefined` mean different things in JSON; a truthiness test of a string is often what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `bytes[i]!` inside a loop over them: the compiler asks of every index whether it exists (noUncheckedIndexedAccess).
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `return close()` of a function that returns nothing is how many callbacks read best.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
      ],
      // An async function without await keeps its errors inside the promise, which is what an interface may ask for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      // JSON from outside is a Record; `pointer.get('x')!` would be a lie, `['x']` is a question.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': ['error', randomness]
    }
  },
  {
    // A file is one idea. One that needs more lines than this holds two.
    files: [...sources, ...tests, 'test/**/*.mjs', 'demo/**/*.mjs', '.ci/*.mjs'],
    rules: { 'max-lines': ['error', 250] }
  },
  {
    files: sources,
    rules: { 'no-restricted-syntax': ['error', randomness, ...clock, ...network], 'no-console': 'error' }
  },
  {
    files: ['packages/verifier/src/clock.ts', 'packages/cli/src/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', randomness, ...network] }
  },
  {
    files: ['packages/verifier/src/net/transport-web.ts'],
    rules: { 'no-restricted-syntax': ['error', randomness, ...clock] }
  },
  {
    // The doors to third-party code: re-exports, often of code without types.
    files: ['packages/*/src/vendor/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' }
  },
  {
    files: ['packages/badge/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      ...litA11y.configs.recommended.rules,
      // The element tells its owner what is wrong with a snippet; visitors never see it.
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }]
    }
  },
  {
    files: tests,
    rules: {
      // Assertions of chai are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off'
    }
  }
)
