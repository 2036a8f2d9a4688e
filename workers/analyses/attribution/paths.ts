import type { InputTable } from '../../table/columns';

/** Journeys that touch the same channels in the same order. */
export interface Path {
  /** Codes of channels, a touch each. */
  touches: number[];
  customers: number;
  journeys: number;
  conversions: number;
  value: number;
}

export function pathsOf(input: InputTable): Path[] {
  const [customers, journeys, conversions, values] = ['customers', 'journeys', 'conversions', 'value'].map(
    (name) => input.numbers(name),
  );
  return input.texts('path').map((path, i) => ({
    touches: (path ?? '').split(' ').map(Number),
    customers: customers![i]!,
    journeys: journeys![i]!,
    conversions: conversions![i]!,
    // A path without a conversion has no value at all.
    value: values![i]! || 0,
  }));
}
