import type { Engine } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { parseType, printType } from '../../export/column-type';
import { qualified } from '../../ingest/catalog';
import { renameTable } from '../../ingest/rename-table';
import { freeName } from '../../sql/free-name';
import { quoteIdentifier } from '../../sql/identifier';
import { manifests } from '../../../workers/analyses/manifests';
import { runtime } from '../../app/runtime';
import { openFromElsewhere } from '../link/open-link';
import { hashRelation } from '../receipt/hash-relation';
import type { Receipt } from '../receipt/receipt';
import type { SharingHost } from '../host';
import { isTypeText, type HandoverTable } from './handover-content';
import { readHandover } from './read-handover';
import { renameInNotebook } from './rename-in-notebook';

/**
 * Brings in the tables of a notebook with its data, then opens the notebook. A table that is here with the very same
 * content is read as it is; one with other content stays, and the notebook reads the new one under a free name.
 * @throws FaultError as `readHandover` and `Handover.unpack`; tables that came in before stay
 */
export async function openHandover(host: SharingHost, file: File): Promise<void> {
  const { tables, notices } = host;
  const handover = await readHandover(file);
  const { engine } = await runtime();
  await tables.refresh();
  let { text } = handover;
  const renamed: { table: string; renamed: string }[] = [];
  for (const table of handover.tables) {
    if (await isHereAlready(engine, host, table, handover.receipt)) continue;
    const name = freeName(
      table.name,
      tables.list.map((one) => one.name),
    );
    const [imported] = await tables.add([await handover.unpack(table)]);
    if (!imported?.table) continue;
    await renameTable(engine, imported.table, name, []);
    tables.renamed(imported.table, name);
    const lost = await restoreTypes(engine, name, imported.columns, table.columns);
    if (lost.length > 0) {
      notices.add({
        code: 'handover-types',
        severity: 'warning',
        values: { table: name, columns: lost },
      });
    }
    await tables.refresh();
    if (name === table.name) continue;
    text = renameInNotebook(text, table.name, name, manifests);
    renamed.push({ table: table.name, renamed: name });
  }
  await openFromElsewhere(host, text, handover.selections);
  for (const values of renamed) {
    notices.add({ code: 'handover-renamed', severity: 'warning', values: { file: file.name, ...values } });
  }
}

async function isHereAlready(
  engine: Engine,
  { tables }: SharingHost,
  { name }: HandoverTable,
  receipt: Receipt | null,
): Promise<boolean> {
  const here = tables.find(name);
  const theirs = receipt?.tables.find((one) => one.name === name);
  if (!here || !theirs) return false;
  const columns = here.columns.map(({ name: column, type }) => ({ name: column, type }));
  return (await hashRelation(engine, qualified(engine, here.name), columns)).hash === theirs.hash;
}

/** Gives columns the types back that Parquet has no form for. @returns the columns that would not take them */
async function restoreTypes(
  engine: Engine,
  table: string,
  imported: readonly ColumnInfo[],
  wanted: readonly ColumnInfo[],
): Promise<string[]> {
  const lost: string[] = [];
  for (const { name, type } of wanted) {
    const column = imported.find((one) => one.name === name);
    if (column?.type === type) continue;
    const isChanged = column !== undefined && (await changeType(engine, table, name, type));
    if (!isChanged) lost.push(name);
  }
  await engine.checkpoint();
  return lost;
}

/** The text comes from a file: only what is a type and nothing else may stand in a statement. */
async function changeType(engine: Engine, table: string, column: string, text: string): Promise<boolean> {
  if (!isTypeText(text)) return false;
  const type = printType(parseType(text), () => null);
  const quoted = quoteIdentifier(column);
  // Times of some precisions are cast into each other only by way of plain ones. A missing text cast to a UNION would be one
  // of its members, with nothing in it.
  for (const value of [quoted, `CAST(${quoted} AS TIMESTAMP)`]) {
    const alter = `ALTER TABLE ${qualified(engine, table)} ALTER COLUMN ${quoted} TYPE ${type} USING CASE WHEN ${quoted} IS NOT NULL THEN CAST(${value} AS ${type}) END`;
    try {
      await engine.run(alter);
      return true;
    } catch {
      if (!type.startsWith('TIMESTAMP')) return false;
    }
  }
  return false;
}
