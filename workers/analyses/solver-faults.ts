import type { Fault } from '../contract/fault';
import { type Programme, hasIntegers } from '../programme/programme';

/** What a plan's reader must know of how it was found. */
export interface Found {
  /** The best objective that any plan could have; that of the plan, unless the search was ended before. */
  bound: number;
  objective: number;
  isDegenerate: boolean;
  /** Prices of all limits were looked at on both sides. */
  isExact: boolean;
}

/** Warnings on how the plan was found, and what its prices mean. */
export function solverNotices(
  { bound, objective, isDegenerate, isExact }: Found,
  programme: Programme,
): Fault[] {
  const codes: [boolean, string, Fault['values']][] = [
    [
      bound !== objective,
      'solver-stopped',
      { gap: Math.abs(bound - objective) / Math.max(Math.abs(objective), 1e-12) },
    ],
    [hasIntegers(programme), 'solver-whole', {}],
    [isDegenerate && isExact, 'solver-kink', {}],
    [isDegenerate && !isExact, 'solver-kink-large', {}],
  ];
  return codes.flatMap(([applies, code, values = {}]) =>
    applies ? [{ code, severity: 'warning' as const, values }] : [],
  );
}
