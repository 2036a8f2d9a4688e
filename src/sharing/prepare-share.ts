import { runtime } from '../app/runtime';
import type { TableInfo } from '../ingest/catalog';
import type { SelectionSnapshot } from '../selection/selections.svelte';
import { neededSources, type SourceNeed } from './needs/needed-sources';
import { shareText } from './needs/share-text';
import { makeReceipt } from './receipt/make-receipt';
import type { Receipt } from './receipt/receipt';
import type { SharingHost } from './host';

/** What every way of sharing starts from. */
export interface Prepared {
  /** What the notebook is given from outside. */
  needs: SourceNeed[];
  /** Those of it that are here. */
  tables: TableInfo[];
  /** The notebook, with the list of what it needs. */
  text: string;
  receipt: Receipt;
  /** What is picked out in charts. */
  selections: SelectionSnapshot;
}

/** Finds what a notebook needs and hashes what it was made from. @throws FaultError `cancelled`, or the engine's */
export async function prepareShare(
  { notebook, tables, runner, selections }: SharingHost,
  signal: AbortSignal,
): Promise<Prepared> {
  const [{ engine }, { manifests }] = await Promise.all([
    runtime(),
    import('../../workers/analyses/manifests'),
    // SQL in cells makes tables, too.
    tables.refresh(),
  ]);
  const { cells } = notebook;
  const needs = neededSources(cells, manifests, tables.list, notebook.data);
  const here = tables.list.filter(({ name }) =>
    needs.some(({ table }) => table.toLowerCase() === name.toLowerCase()),
  );
  const run = (id: string) => runner.run(id);
  const selected = selections.snapshot();
  const receipt = await makeReceipt({
    engine,
    cells,
    run,
    tables: here,
    selections: selected,
    manifests,
    signal,
  });
  return { needs, tables: here, text: shareText(notebook.text(), needs), receipt, selections: selected };
}
