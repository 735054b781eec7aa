/**
 * Who may import whom. The picture is in the README: credentials <- verifier <- badge, and verifier <- issuer <- cli.
 *
 * It looks at imports only; `fetch(` and the clock are in eslint.config.js.
 */

/** The packages, each with those it may import. Everything else of the workspace is closed to it. */
const directions = {
  credentials: [],
  verifier: ['credentials'],
  badge: ['credentials', 'verifier'],
  issuer: ['credentials', 'verifier'],
  cli: ['credentials', 'verifier', 'issuer']
}

/** A package that only the named files may import, because everybody else would pay for it, or trust it, unseen. */
const gates = [
  {
    name: 'jsonld',
    module: '(jsonld|rdf-canonize)',
    only: '^packages/credentials/src/vendor/(jsonld|processed-contexts)\\.ts$'
  },
  { name: 'cborg', module: 'cborg', only: '^packages/credentials/src/vendor/cbor\\.ts$' },
  { name: 'noble-ed25519', module: '@noble/ed25519', only: '^packages/credentials/src/keys/ed25519-noble\\.ts$' },
  { name: 'valibot', module: 'valibot', only: '^packages/(credentials/src/vendor/valibot\\.ts$|issuer/src/)' }
]

/** The files for Node alone. The `imports` of their package.json choose them, or their twins for everywhere else. */
const nodeFiles = '^packages/(credentials/src/primitives/node|verifier/src/net/[a-z]+-node)\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: { path: '^(packages/[^/]+/src|demo|test|docs|\\.ci)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'resolvable',
      comment: 'An import that is not found. Is it in the package.json of the package itself?',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { couldNotResolve: true }
    },
    ...Object.entries(directions).map(([name, allowed]) => ({
      name: `direction-of-${name}`,
      comment: `packages/${name} may import ${allowed.join(', ') || 'no other package'} of this workspace.`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      to: {
        path: '^(packages|demo|docs|test)/',
        pathNot: `^packages/(${[name, ...allowed].join('|')})/`
      }
    })),
    {
      name: 'front-door',
      comment: 'Another package is imported by its name, so that its exports are all that others can use.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/[^/]+/', pathNot: '^packages/$1/', dependencyTypes: ['local'] }
    },
    {
      name: 'tests-of-one-package',
      comment: 'Sources do not import tests.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '^packages/[^/]+/test/' }
    },
    ...gates.map(({ name, module, only }) => ({
      name: `only-one-file-imports-${name}`,
      comment: `Only ${only} imports ${module}.`,
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: only },
      to: { path: `(^|node_modules/)${module}(/|$)` }
    })),
    {
      name: 'no-node-in-browsers',
      comment: 'credentials, verifier and badge run in browsers. What needs Node has one file, chosen by `imports`.',
      severity: 'error',
      from: { path: '^packages/(credentials|verifier|badge)/src/', pathNot: nodeFiles },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'node-files-by-condition',
      comment:
        'A file for Node is reached through `imports` of package.json, never by a path: bundlers would follow it.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: nodeFiles },
      to: { path: nodeFiles }
    },
    {
      name: 'bundled-in-vendor',
      comment: 'A development dependency reaches the published code only through src/vendor, where it is bundled.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '/src/vendor/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] }
    },
    {
      name: 'declared',
      comment: 'What a package imports stands in its own package.json.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
    }
  ],
  options: {
    doNotFollow: { path: '(node_modules|/dist/)' },
    exclude: { path: '(\\.data/|\\.cache/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default']
    },
    tsConfig: { fileName: 'tsconfig.json' }
  }
}
