import type { CellPlan } from '../notebook/cell-plan';
import { foldIdentifier } from '../sql/identifier';

/**
 * What identifies the customers of an analysis: the column of the table that all is read from, whatever results it has come
 * through since. Analyses that share it speak of the same customers; others may use the same numbers for other people.
 */
export function customerIdentity(plan: CellPlan, plans: readonly CellPlan[]): string | undefined {
  const { work } = plan;
  if (work.kind !== 'analysis') return undefined;
  const role = work.manifest?.tables.find(({ customer }) => customer)?.customer?.role;
  const column = role === undefined ? undefined : work.body.roles[role];
  return typeof column === 'string'
    ? identityOf(work.body.table, column, plans, new Set([plan.id]))
    : undefined;
}

function identityOf(
  table: string,
  column: string,
  plans: readonly CellPlan[],
  seen: ReadonlySet<string>,
): string {
  const own = foldIdentifier(column);
  const source = plans.find(({ defines }) => defines.some((name) => same(name, table)));
  if (!source || seen.has(source.id)) return own;
  const { work, name } = source;
  const before = new Set([...seen, source.id]);
  if (work.kind === 'sql') {
    // A query hands on what it reads under the same name.
    const found = work.reads.map((read) => identityOf(read, column, plans, before));
    return found.find((identity) => identity !== own) ?? own;
  }
  if (work.kind !== 'analysis') return own;
  const spec = work.manifest?.tables.find(({ suffix }) => same(suffix ? `${name}_${suffix}` : name, table));
  const from =
    spec?.customer && same(spec.customer.column, column) ? work.body.roles[spec.customer.role] : undefined;
  return typeof from === 'string' ? identityOf(work.body.table, from, plans, before) : own;
}

function same(one: string, other: string): boolean {
  return foldIdentifier(one) === foldIdentifier(other);
}
