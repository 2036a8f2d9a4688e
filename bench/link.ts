/**
 * Links tables whose truth is known and prints how well and how fast: `npx tsx bench/link.ts [--rows 10000] [--large]`.
 * With a built page in dist/ the analysis runs there as well. `--large` adds 100,000 rows to each table.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import {
  type ChannelOptions,
  type ChannelRow,
  type Channels,
  FIELD_NAMES,
  makeChannels,
} from '../tests/harness/link/channels';
import { type Quality, qualityOf } from '../tests/harness/link/truth';
import { linkTables } from '../workers/analyses/link/outcome';
import { FIELDS, type Field } from '../workers/analyses/link/records';
import { VERDICTS } from '../workers/analyses/link/verdicts';
import { markdownTable, seconds } from './report';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000' }, large: { type: 'boolean', default: false } },
});
const size = Number(values.rows);
const OPTIONS = { match: 0.7, review: 0.3, oneToOne: true, duplicates: true };

const hard = {
  missing: { email: 0.2, phone: 0.22, address: 0.12 },
  changed: { email: 0.12, phone: 0.1, address: 0.09 },
};
const easy = {
  missing: { email: 0.05, phone: 0.05, address: 0.05 },
  changed: { email: 0.05, phone: 0.05, address: 0.05 },
};
const stay = {
  missing: { email: 0, phone: 0, address: 0.02 },
  changed: { email: 0, phone: 0, address: 0.04 },
};
const cases: [string, Omit<ChannelOptions, 'size'>, (readonly Field[])?][] = [
  ['typing slips', { seed: 201 }],
  ['slips of a scanner', { seed: 202, slips: 'scanner' }],
  ['twice the slips', { seed: 203, slipRate: 0.12 }],
  ['European names', { seed: 204, chinese: 0 }],
  ['Chinese names', { seed: 205, chinese: 1 }],
  ['all in common', { seed: 206, overlap: 1 }],
  ['a fifth in common', { seed: 207, overlap: 0.2 }],
  ['little missing or changed', { seed: 208, ...easy }],
  ['much missing and changed', { seed: 209, ...hard }],
  ['names and addresses alone', { seed: 210, ...stay }, ['name', 'address']],
];

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const cells = ({ precision, recall, f1 }: Quality): string[] => [
  percent(precision),
  percent(recall),
  f1.toFixed(4),
];

const rows = cases.map(([name, options, fields]) => {
  const { quality, ms } = linkHere(makeChannels({ size, ...options }), fields);
  return [name, ...cells(quality), seconds(ms)];
});
const page = await linkInPage(makeChannels({ size, seed: 201 }));
if (page) rows.push(['typing slips, in the page', ...cells(page.quality), seconds(page.ms)]);
console.log(`${size} + ${size} records, threshold ${OPTIONS.match}\n`);
console.log(markdownTable(['tables', 'precision', 'recall', 'F1', 'time'], rows));

if (values.large) {
  const before = process.memoryUsage().rss;
  const { quality, ms, compared } = linkHere(makeChannels({ size: 100_000, seed: 211 }));
  const memory = `${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MiB`;
  console.log('\n100000 + 100000 records\n');
  console.log(
    markdownTable(
      ['precision', 'recall', 'F1', 'time', 'pairs compared', 'memory, the tables included'],
      [[...cells(quality), seconds(ms), String(compared), memory]],
    ),
  );
}

/** The computation alone, without the database: reading the fields, finding the pairs, weighing them. */
function linkHere(
  channels: Channels,
  fields: readonly Field[] = FIELDS,
): { quality: Quality; ms: number; compared: number } {
  const side = (records: readonly ChannelRow[]): Parameters<typeof linkTables>[0] => ({
    rows: Int32Array.from(records, (_, row) => row),
    keys: Int32Array.from(records, (_, row) => row),
    fields: Object.fromEntries(fields.map((field) => [field, records.map((record) => record[field])])),
  });
  const [shop, crm] = [side(channels.shop), side(channels.crm)];
  const start = performance.now();
  const { judged, compared } = linkTables(shop, crm, OPTIONS, () => undefined);
  const ms = performance.now() - start;
  const pairs = Array.from({ length: judged.count }, (_, pair) => ({
    left: channels.shop[judged.one[pair]!]!.id,
    right: channels.crm[judged.other[pair]! - channels.shop.length]!.id,
    verdict: VERDICTS[judged.verdicts[pair]!]!,
  }));
  return { quality: qualityOf(pairs, channels.truth), ms, compared };
}

/** The cell in the built page, from two CSV files; the time is what the page shows at the cell. */
async function linkInPage({
  shop,
  crm,
  truth,
}: Channels): Promise<{ quality: Quality; ms: number } | undefined> {
  const executablePath = await findChrome();
  if (!existsSync('dist/index.html') || !executablePath) return undefined;
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const tab = await browser.newPage();
    await tab.addInitScript('globalThis.__name = (inner) => inner');
    await tab.goto(`http://${HOST}:${port}/`);
    const notebook = `\`\`\`analysis name=same type=link\ntable: shop\nroles: { ${FIELD_NAMES.map((name) => `${name}: ${name}, other_${name}: ${name}`).join(', ')} }\nparams: { other: crm, threshold: ${OPTIONS.match} }\n\`\`\`\n`;
    const { reports, found } = await tab.evaluate(
      async ({ files, text }) => {
        await window.daybook.ready;
        await window.daybook.open('# Channels\n');
        await window.daybook.addFiles(files.map(({ name, csv }) => new File([csv], name)));
        await window.daybook.open(text);
        return {
          reports: await window.daybook.runAll(),
          found: await window.daybook.query('select "left", "right", verdict from same'),
        };
      },
      { files: [csvFile('shop', shop), csvFile('crm', crm)], text: notebook },
    );
    const pairs = (found.rows as string[][]).map(([left = '', right = '', verdict = '']) => ({
      left,
      right,
      verdict,
    }));
    return { quality: qualityOf(pairs, truth), ms: reports[0]?.ms ?? NaN };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function csvFile(table: string, records: readonly ChannelRow[]): { name: string; csv: string } {
  const quoted = (text: string | null): string => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);
  const lines = records.map((record) => FIELD_NAMES.map((name) => quoted(record[name])).join(','));
  return { name: `${table}.csv`, csv: `${FIELD_NAMES.join(',')}\n${lines.join('\n')}\n` };
}
