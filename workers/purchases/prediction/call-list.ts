import { isActiveAt } from './learning-set';
import type { Prediction } from './predict';

/**
 * Customers in the order in which to call them. Those who may buy: the likeliest first. Those who may leave: who is still there, by what is at
 * risk (probability × spend, where amounts are known); a call to those who are long gone comes too late.
 * @returns places of customers
 */
export function callList({ settings, snapshots, now }: Prediction): number[] {
  if (settings.event === 'purchase') return Array.from(now.order);
  const { spend } = snapshots;
  const atRisk = (at: number): number => now.probability[at]! * (spend?.[snapshots.now[at]!] ?? 1);
  const order = Array.from(now.order);
  const here = order.filter((at) => isActiveAt(snapshots, snapshots.now[at]!));
  return (here.length > 0 ? here : order).sort((a, b) => atRisk(b) - atRisk(a));
}
