/** Measures the built page beside native DuckDB and prints tables: `npx tsx bench/run.ts [--rounds 3] [--dist dist]`. */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChrome } from '../scripts/find-chrome';
import { type AppTimes, measureApp } from './app';
import { ensureOrders } from './data';
import { measureNative } from './native';
import { type Round, appReport, nativeReport } from './report';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, dist: { type: 'string', default: 'dist' } },
});
const orders = await ensureOrders();
const chrome = await findChrome();
const built = existsSync(join(values.dist, 'index.html'));
if (!built) console.log(`No page in ${values.dist}: only native DuckDB is measured. Build it first.\n`);
else if (!chrome) console.log('No Chrome or Chromium found: only native DuckDB is measured.\n');

// Native and page take turns, so that a busy spell of the computer touches both.
const rounds: Round[] = [];
for (let round = 0; round < Math.max(1, Number(values.rounds) || 1); round++) {
  const native = await measureNative(orders);
  rounds.push({ native, app: built && chrome ? await appOrReason(chrome) : undefined });
}
const measured = rounds.filter((round): round is Round & { app: AppTimes } => round.app !== undefined);

const [processor] = cpus();
console.log(
  [
    `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, Node ${process.versions.node}`,
    ...measured.slice(0, 1).map(({ app }) => `Chromium ${app.browser}`),
    `${(orders.bytes / 1e6).toFixed(0)} MB of CSV`,
    `median of ${rounds.length} (lowest to highest)`,
  ].join(', '),
);
console.log(`\n${nativeReport(rounds)}`);
if (measured.length > 0) console.log(`\n${appReport(measured)}`);

async function appOrReason(executable: string): Promise<AppTimes | undefined> {
  try {
    return await measureApp(orders, values.dist, executable);
  } catch (error) {
    console.log(
      `The page could not be measured: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return undefined;
  }
}
