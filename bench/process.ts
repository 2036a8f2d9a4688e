/**
 * Map and variants of a log of 1,000,000 events, in one run beside native DuckDB and pandas: `npx tsx bench/process.ts`. With a built page
 * in dist/ the cell runs there as well.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { CACHE } from './data';
import { inDatabase } from './native';
import { markdownTable } from './report';

const EVENTS = 1_000_000;
const ROUNDS = 3;

/** Cases of about eight events out of twelve activities, in no order; times to the second, of cases that run side by side. */
const LOG = `CREATE OR REPLACE TABLE events AS
SELECT concat('D-', lpad(CAST(c AS VARCHAR), 6, '0')) AS "case", concat('Activity ', CAST(a AS VARCHAR)) AS activity,
  TIMESTAMP '2024-01-01' + to_seconds(CAST(c * 200 + place * 40000 + hash(i) % 30000 AS BIGINT)) AS "time"
FROM (SELECT i, i // 8 AS c, i % 8 AS place, CASE WHEN hash(i, 1) % 5 = 0 THEN hash(i, 2) % 12 ELSE i % 8 END AS a FROM range(${EVENTS}) AS r(i))
ORDER BY hash(i, 3)`;

/** The same figures by windows and groups, as one would write them by hand. */
const NATIVE = [
  `WITH steps AS (SELECT "case", activity AS source, lead(activity) OVER w AS target,
      epoch(lead("time") OVER w) - epoch("time") AS gap
    FROM events WINDOW w AS (PARTITION BY "case" ORDER BY "time", rowid))
  SELECT source, target, count(*), count(DISTINCT "case"), avg(gap), median(gap), quantile_cont(gap, 0.9) FROM steps WHERE target IS NOT NULL GROUP BY ALL`,
  `SELECT variant, count(*) FROM (SELECT string_agg(activity, ' → ' ORDER BY "time", rowid) AS variant FROM events GROUP BY "case") GROUP BY variant`,
];

const NOTEBOOK = `\`\`\`analysis name=flow type=process
table: events
roles: { case: case, activity: activity, time: time }
\`\`\`
`;

function pandas(file: string): { seconds: number; version: string } {
  const script = new URL('process.py', import.meta.url).pathname;
  const answer = execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [script, file], { encoding: 'utf8' });
  return JSON.parse(answer) as { seconds: number; version: string };
}

/** Seconds of the cell in the page, each time anew. */
async function inPage(file: string, rounds: number): Promise<number[]> {
  const chrome = await findChrome();
  if (!existsSync('dist/index.html') || chrome === undefined) return [];
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath: chrome, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    await page.addInitScript('globalThis.__name = (inner) => inner');
    await page.goto(`http://${HOST}:${port}/`);
    await page.evaluate(() => window.daybook.ready);
    // An open notebook, so that the page does not analyse the file by itself.
    await page.evaluate(() => window.daybook.open('# Bench'));
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'bench-file';
      document.body.append(input);
    });
    await page.setInputFiles('#bench-file', file);
    await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#bench-file');
      await window.daybook.addFiles([...(input?.files ?? [])]);
    });
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const cells = await page.evaluate(async (text) => {
        await window.daybook.open(text);
        return window.daybook.runAll();
      }, NOTEBOOK);
      const cell = cells.find(({ kind }) => kind === 'analysis');
      if (cell?.status !== 'done') throw new Error(JSON.stringify(cells));
      times.push(cell.ms / 1000);
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

mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'events.csv');
const native: number[] = [];
const python: number[] = [];
let version = '';
await inDatabase(':memory:', async (connection) => {
  await connection.run(LOG);
  await connection.run(`COPY events TO '${file}' (HEADER)`);
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const sql of NATIVE) await connection.runAndReadAll(sql);
    native.push((performance.now() - start) / 1000);
    const theirs = pandas(file);
    python.push(theirs.seconds);
    version = theirs.version;
  }
});
const page = await inPage(file, ROUNDS);
const rows = [
  ['the cell in the page', page],
  ['native DuckDB, one thread: edges and variants in SQL', native],
  [`pandas ${version}, as PM4Py counts`, python],
] as const;
console.log(
  `Map and variants of ${EVENTS.toLocaleString('en')} events, seconds, median of ${ROUNDS}. The page does all of the analysis.\n`,
);
console.log(
  markdownTable(
    ['', 'seconds', 'page ÷ this'],
    rows.map(([name, times]) => [name, median(times).toFixed(2), (median(page) / median(times)).toFixed(2)]),
  ),
);
