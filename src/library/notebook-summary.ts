import type { Manifests } from '../notebook/cell-plan';
import { planCells } from '../notebook/cell-plan';
import { parseNotebook } from '../notebook/format/parse-notebook';
import type { CellKind } from '../notebook/format/types';
import { foldIdentifier } from '../sql/identifier';
import { relationNames } from '../sql/referenced-names';

/** What a list says of a notebook beside its title. */
export interface NotebookSummary {
  /** How many cells of each kind there are. */
  cells: ReadonlyMap<CellKind, number>;
  /** The tables it reads and does not make itself. */
  tables: readonly string[];
}

/** @returns null for a text that cannot be read as a notebook */
export function summarise(text: string, manifests: Manifests): NotebookSummary | null {
  const parsed = parseNotebook(text);
  if (!parsed.ok) return null;
  const { cells, frontMatter } = parsed.notebook;
  const counts = new Map<CellKind, number>();
  for (const { kind, raw } of cells) if (raw !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const plans = planCells(
    cells.map((cell, index) => ({
      id: String(index),
      kind: cell.kind,
      name: cell.name,
      effectiveName: cell.name ?? `${cell.kind}_${index}`,
      type: cell.type,
      body: cell.body,
    })),
    manifests,
  );
  const made = new Set(plans.flatMap(({ defines }) => defines).map(foldIdentifier));
  const read = plans.flatMap(({ uses, work }) => (work.kind === 'sql' ? relationNames(work.sql) : uses));
  const needed = [...frontMatter.data.map(({ table }) => table), ...read].filter(
    (name) => name !== '' && !name.startsWith('$') && !made.has(foldIdentifier(name)),
  );
  const byKey = new Map(needed.toReversed().map((name) => [foldIdentifier(name), name]));
  return { cells: counts, tables: [...byKey.values()].reverse() };
}
