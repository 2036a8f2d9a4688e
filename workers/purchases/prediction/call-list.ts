import { isActiveAt } from './learning-set';
import type { Prediction } from './predict';

/**
 * Customers in the order in which to call them. Those who may buy: the likeliest first. Those who may leave: who is still there, by what is at
 * risk (probability × spend, where amounts are known); a call to those who are long gone comes too late.
 * @returns places of customers
 */
export function callList(prediction: Prediction): number[] {
  const { settings, snapshots, now } = prediction;
  if (settings.event === 'purchase') return Array.from(now.order);
  const isByRisk = ranksByRisk(prediction);
  const risk = (at: number): number => (isByRisk ? atRisk(prediction, at) : now.probability[at]!);
  const order = Array.from(now.order);
  const here = order.filter((at) => isActiveAt(snapshots, snapshots.now[at]!));
  return (here.length > 0 ? here : order).sort((a, b) => risk(b) - risk(a));
}

/** What a customer has spent so far, times the probability of leaving. */
export function atRisk({ snapshots, now }: Prediction, at: number): number {
  return now.probability[at]! * (snapshots.spend?.[snapshots.now[at]!] ?? NaN);
}

/** Whether the list is by money: of customers who may leave, where amounts are known. */
export function ranksByRisk({ settings, snapshots }: Prediction): boolean {
  return settings.event === 'churn' && snapshots.spend !== undefined;
}
