/**
 * A fitted model on 1,000,000 rows × 20 columns, in the built page, beside scikit-learn's `predict_proba`: `npx tsx bench/score.ts`. The names of
 * models behind the command take fewer of them.
 */
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { markdownTable } from './report';

const ROWS = 1_000_000;
const FITTED_ON = 20_000;
const ROUNDS = 3;
const NUMBERS = Array.from({ length: 16 }, (_, i) => `n${i}`);
const CATEGORIES = Array.from({ length: 4 }, (_, i) => `c${i}`);
const MODELS = ['logistic', 'boosting', 'forest'];

/** Sixteen numbers, every fifth with gaps, and four categories of five levels; `hash` makes the same rows each time. */
const TABLE = `CREATE OR REPLACE TABLE wide AS SELECT i AS id,
${NUMBERS.map((name, k) => `CASE WHEN ${k % 5} = 4 AND hash(i, ${k}, 1) % 20 = 0 THEN NULL ELSE (hash(i, ${k}) % 1000000) / 1e6 END AS ${name}`).join(',\n')},
${CATEGORIES.map((name, k) => `'level ' || (hash(i, ${k}, 2) % 5) AS ${name}`).join(',\n')},
CASE WHEN (hash(i, 0) % 1000000) / 1e6 + (hash(i, 1) % 1000000) / 2e6 + (hash(i, 99) % 1000000) / 1e6 > 1.25 THEN 'yes' ELSE 'no' END AS outcome
FROM range(${ROWS}) AS r(i)`;
const SAMPLE = `CREATE OR REPLACE TABLE sample AS FROM wide LIMIT ${FITTED_ON}`;

const fit = (model: string): string => `\`\`\`analysis name=fitted type=classify
table: sample
roles: { target: outcome, features: [${[...NUMBERS, ...CATEGORIES].join(', ')}], id: id }
params: { model: ${model}, grid: none, folds: 2 }
\`\`\`
`;
const SCORE = `\`\`\`analysis name=scored type=score
table: wide
roles: { id: id }
params: { model: kept }
\`\`\`
`;

interface Theirs {
  version: string;
  times: Record<string, { seconds: number; cpu: number }>;
}

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);

function theirs(models: readonly string[]): Theirs {
  const script = new URL('score.py', import.meta.url).pathname;
  const args = [script, String(ROWS), String(FITTED_ON), ...models];
  const env = { ...process.env, ...single };
  return JSON.parse(
    execFileSync(process.env.PYTHON ?? '/usr/bin/python3', args, { env, encoding: 'utf8' }),
  ) as Theirs;
}

/** Seconds of the cell that scores, in each round, by model. */
async function inPage(models: readonly string[]): Promise<Record<string, number[]>> {
  const chrome = await findChrome();
  if (chrome === undefined) throw new Error('Chromium is not here');
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath: chrome, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    await page.addInitScript('globalThis.__name = (inner) => inner');
    await page.goto(`http://${HOST}:${port}/`);
    await page.evaluate(() => window.daybook.ready);
    const run = (text: string) =>
      page.evaluate(async (notebook) => {
        await window.daybook.open(notebook);
        return window.daybook.runAll();
      }, text);
    await run('# Bench');
    for (const sql of [TABLE, SAMPLE]) await page.evaluate((text) => window.daybook.query(text), sql);
    const times: Record<string, number[]> = {};
    for (const model of models) {
      const [fitted] = await run(fit(model));
      if (fitted?.status !== 'done') throw new Error(JSON.stringify(fitted));
      await page.evaluate(() => window.daybook.query('CREATE OR REPLACE TABLE kept AS FROM fitted_model'));
      times[model] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const [scored] = await run(SCORE);
        if (scored?.status !== 'done') throw new Error(JSON.stringify(scored));
        times[model].push(scored.ms / 1000);
      }
    }
    return times;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const asked = process.argv.slice(2);
const models = asked.length > 0 ? asked : MODELS;
const page = await inPage(models);
const native = theirs(models);
console.log(`${ROWS} rows × ${NUMBERS.length + CATEGORIES.length} columns scored by models of ${FITTED_ON} rows: a cell of the page from the database's table to
tables in the database, charts and all, median of ${ROUNDS}; scikit-learn ${native.version} from columns that are encoded already, one thread; load ${loadavg()[0]!.toFixed(1)}\n`);
console.log(
  markdownTable(
    ['model', 'Daybook, s (at most 2)', 'fastest, s', 'predict_proba, s', 'its processor, s'],
    models.map((model) => [
      model,
      median(page[model] ?? []).toFixed(2),
      Math.min(...(page[model] ?? [])).toFixed(2),
      native.times[model]?.seconds.toFixed(2) ?? '',
      native.times[model]?.cpu.toFixed(2) ?? '',
    ]),
  ),
);
