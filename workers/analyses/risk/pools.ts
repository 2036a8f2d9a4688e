import type { Fault } from '../../contract/fault';
import { type Cases, warning } from './read-cases';

/** Rows that are judged, and those that they are compared with; places in `Cases.rows`. */
export interface Pool {
  /** Null where everybody is compared. */
  name: string | null;
  members: Int32Array;
  among: Int32Array;
}

/** A group with fewer rows has no usual of its own. */
const LEAST_IN_GROUP = 30;

/** Rows by group, as they stand; those of small groups and of none are compared with everybody. */
export function poolsOf({ rows, groups }: Cases, notices: Fault[]): Pool[] {
  const everybody = Int32Array.from(rows.keys());
  if (!groups) return [{ name: null, members: everybody, among: everybody }];
  const byGroup = new Map<string | null, number[]>();
  for (const at of everybody) {
    const name = groups[rows[at]!] ?? null;
    const members = byGroup.get(name);
    if (members) members.push(at);
    else byGroup.set(name, [at]);
  }
  const large = [...byGroup].filter(([name, members]) => name !== null && members.length >= LEAST_IN_GROUP);
  const small = [...byGroup].filter(([name, members]) => name === null || members.length < LEAST_IN_GROUP);
  const pools = large.map(([name, members]): Pool => {
    const places = Int32Array.from(members);
    return { name, members: places, among: places };
  });
  if (small.length === 0) return pools;
  const left = Int32Array.from(small.flatMap(([, members]) => members)).sort();
  notices.push(
    warning('risk-small-groups', { groups: small.length, rows: left.length, least: LEAST_IN_GROUP }),
  );
  return [...pools, { name: null, members: left, among: everybody }];
}
