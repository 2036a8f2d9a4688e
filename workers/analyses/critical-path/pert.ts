import { normalUpper } from '../../kernels/upper-tails';

/** Mean and standard deviation of three estimates (Malcolm, Roseboom, Clark and Fazar 1959). */
export function expectedOf(
  optimistic: number,
  likely: number,
  pessimistic: number,
): { expected: number; deviation: number } {
  return { expected: (optimistic + 4 * likely + pessimistic) / 6, deviation: (pessimistic - optimistic) / 6 };
}

/** The chance that a sum of independent lengths is no longer than a deadline. */
export function chanceBy(deadline: number, mean: number, deviation: number): number {
  if (!(deviation > 0)) return deadline >= mean ? 1 : 0;
  return 1 - normalUpper((deadline - mean) / deviation);
}
