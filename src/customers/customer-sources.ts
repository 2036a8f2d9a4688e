import type { AnalysisResult, AnalysisTable } from '../notebook/run/result';
import type { Runner } from '../notebook/runner.svelte';
import { customerIdentity } from './identity';

/** A cell that knows customers, and the table of its answer in which they stand. */
export interface CustomerSource {
  cell: string;
  answer: AnalysisResult;
  table: AnalysisTable;
  customer: NonNullable<AnalysisTable['spec']['customer']>;
}

/** The cells that know the customers of this answer, itself among them, in the order of the notebook. */
export function customerSources(runner: Runner, answer: AnalysisResult): CustomerSource[] {
  const { plans } = runner;
  const known = plans.flatMap((plan) => {
    const { result } = runner.run(plan.id);
    if (result?.kind !== 'analysis') return [];
    const table = customerTable(result);
    const identity = customerIdentity(plan, plans);
    return table && identity !== undefined ? [{ cell: plan.name, answer: result, identity, ...table }] : [];
  });
  const own = known.find((each) => each.answer === answer);
  return known.filter(({ identity }) => identity === own?.identity);
}

/** The table of customers in an answer; none where the role that identifies them is not filled. */
export function customerTable({
  tables,
  request,
}: AnalysisResult): Pick<CustomerSource, 'table' | 'customer'> | undefined {
  for (const table of tables) {
    const { customer } = table.spec;
    if (customer && request.roles[customer.role]?.[0]) return { table, customer };
  }
  return undefined;
}
