/** The arrows between the parts; ARCHITECTURE.md says why. Checked by `npm run check`. */

const TEST = '\\.test\\.(ts|mjs)$';
/** Imports with a suffix such as `?url` stay as they are written; the others are resolved. */
const PACKAGE = '(^|node_modules/)';
const CODE = { path: '^(src|workers)/', pathNot: TEST };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'code-without-tests',
      comment: 'What is shipped never imports a test.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'shipped-code-stands-alone',
      comment:
        'What is shipped needs nothing of the tests, the bench, the scripts or the generator of samples.',
      severity: 'error',
      from: CODE,
      to: { path: '^(tests|bench|scripts|samples)/' },
    },
    {
      name: 'workers-not-to-src',
      comment: 'One arrow between the halves: src may import workers, never the other way round.',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^src/' },
    },
    {
      name: 'workers-pure',
      comment: 'Computation knows neither the interface nor the database.',
      severity: 'error',
      from: { path: '^workers/', pathNot: TEST },
      to: { path: `${PACKAGE}(svelte|@sveltejs|@lucide|@duckdb)/` },
    },
    {
      name: 'shipped-code-without-node',
      comment: 'What is shipped runs in a browser.',
      severity: 'error',
      from: CODE,
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernels-alone',
      comment: 'Kernels are numeric functions on typed arrays: they import only each other.',
      severity: 'error',
      from: { path: '^workers/kernels/', pathNot: TEST },
      to: { pathNot: '^workers/kernels/' },
    },
    {
      name: 'forecasting-on-kernels',
      comment: 'Forecasting models are numbers in, numbers out: they know kernels and each other.',
      severity: 'error',
      from: { path: '^workers/forecasting/', pathNot: TEST },
      to: { pathNot: '^workers/(forecasting|kernels)/' },
    },
    {
      name: 'learning-knows-no-analysis',
      comment: 'Models are fitted, judged and kept without knowing which analysis asks.',
      severity: 'error',
      from: { path: '^workers/learning/', pathNot: TEST },
      to: { pathNot: '^workers/(learning|kernels|contract|table)/' },
    },
    {
      name: 'purchase-models-on-kernels',
      comment: 'Models of purchases are numbers in, numbers out: they know kernels and each other.',
      severity: 'error',
      from: { path: '^workers/purchases/models/', pathNot: TEST },
      to: { pathNot: '^workers/(purchases/models|kernels)/' },
    },
    {
      name: 'purchases-know-no-analysis',
      comment: 'What predictions of purchases share knows what stands beside the analyses, but none of them.',
      severity: 'error',
      from: { path: '^workers/purchases/', pathNot: TEST },
      to: { path: '^workers/analyses/[^/]+/' },
    },
    {
      name: 'contract-alone',
      comment: 'The contract is types and the table forms they mention.',
      severity: 'error',
      from: { path: '^workers/contract/', pathNot: TEST },
      to: { pathNot: '^workers/(contract|table)/' },
    },
    {
      name: 'table-not-to-analyses',
      comment: 'Tables are decoded in one place that knows no analysis.',
      severity: 'error',
      from: { path: '^workers/table/' },
      to: { path: '^workers/(analyses|kernels)/' },
    },
    {
      name: 'analyses-apart',
      comment: 'Adding an analysis touches one folder; what two share is a kernel.',
      severity: 'error',
      from: { path: '^workers/analyses/([^/]+)/' },
      to: { path: '^workers/analyses/[^/]+/', pathNot: '^workers/analyses/$1/' },
    },
    {
      name: 'one-database-port',
      comment: 'Only src/engine knows which database it is.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: ['^src/engine/', TEST] },
      to: { path: `${PACKAGE}@duckdb/duckdb-wasm/` },
    },
    {
      name: 'pure-parts',
      comment: 'Dataflow and the text format are tested without engine or interface.',
      severity: 'error',
      from: { path: '^src/(graph|sql|notebook/format)/', pathNot: TEST },
      to: {
        path: [
          '^src/(engine|ui|ingest|charts|compute|sharing)/',
          `${PACKAGE}(svelte|@duckdb|@codemirror)/`,
          '\\.svelte(\\.ts)?$',
        ],
      },
    },
    {
      name: 'engine-without-interface',
      comment: 'The database port can be used without the page.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: TEST },
      to: { path: ['^src/(ui|notebook|charts|sharing)/', `${PACKAGE}svelte/`] },
    },
    {
      name: 'declared-dependencies',
      comment: 'A package that is imported is named in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped-dependencies',
      comment: 'What is shipped is a dependency; components and icons are compiled away.',
      severity: 'error',
      from: CODE,
      to: { dependencyTypes: ['npm-dev'], pathNot: `${PACKAGE}(svelte|@lucide/svelte|vite)/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: an import of a type is knowledge, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'svelte', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
