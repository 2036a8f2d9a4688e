import type { RunContext } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { fallingOrder } from '../../kernels/falling-order';
import { fingerprint } from '../fingerprint';
import { remembered } from '../remembered';
import { combinedJudge } from './methods/combined';
import { fencesJudge, robustZJudge } from './methods/columns';
import { forestJudge } from './methods/forest';
import type { Judge } from './methods/judge';
import { mahalanobisJudge } from './methods/mahalanobis';
import { type Peers, peersOf } from './peers';
import { type Pool, poolsOf } from './pools';
import { type Cases, warning } from './read-cases';
import { type Reason, reasonOf, reasonsOf } from './reason';
import type { Settings } from './settings';

/** How unusual every row is; what the expected share does not move. Rows are places in `Cases.rows`. */
export interface Judgements {
  scores: Float64Array;
  pValues: Float64Array | undefined;
  /** The most unusual first. */
  order: Uint32Array;
  /** The strongest reasons of a row. */
  reasons(at: number): Reason[];
  /** Every feature with its part, in their order. */
  allReasons(at: number): Reason[];
  /** The rows that a row is compared with. */
  poolOf(at: number): number;
  pools: readonly Pool[];
  /** By pool, then by feature. */
  peers: readonly (readonly Peers[])[];
  /** Among all rows. */
  overall: readonly Peers[];
  notices: Fault[];
}

const remember = remembered<Judgements>();

/** Judges every row, or takes what was found for the same rows and settings: a slider moves the cut alone. */
export function judgementsOf(cases: Cases, settings: Settings, context: RunContext): Promise<Judgements> {
  return remember(keyOf(cases, settings), () => Promise.resolve(judged(cases, settings, context)));
}

function keyOf({ features, rows, groups, total }: Cases, settings: Settings): string {
  const of = features.map(({ column, kind, levels }) => [column, kind, levels]);
  const names = [...new Set(groups)];
  const place = new Map(names.map((name, code) => [name, code]));
  const codes = Int32Array.from(groups ?? [], (name) => place.get(name)!);
  return JSON.stringify([
    fingerprint([rows, codes, ...features.map(({ values }) => values)]),
    of,
    names,
    total,
    { ...settings, share: 0, row: '' },
  ]);
}

function judged(cases: Cases, settings: Settings, context: RunContext): Judgements {
  const { features, rows } = cases;
  refuseWithoutNumbers(cases, settings);
  const notices = treatments(cases, settings);
  const pools = poolsOf(cases, notices);
  const judge = judgeOf(settings);
  const scores = new Float64Array(rows.length);
  const pValues = new Float64Array(rows.length).fill(NaN);
  const poolOf = new Int32Array(rows.length);
  const placeIn = new Int32Array(rows.length);
  const judgements = pools.map(({ members, among }, pool) => {
    const judgement = judge({ features, rows: among.map((at) => rows[at]!) }, (share) =>
      context.progress((pool + share) / pools.length),
    );
    const place = new Map(members === among ? [] : Array.from(among, (at, i) => [at, i]));
    members.forEach((at, i) => {
      poolOf[at] = pool;
      placeIn[at] = members === among ? i : place.get(at)!;
      scores[at] = judgement.scores[placeIn[at]]!;
      pValues[at] = judgement.pValues?.[placeIn[at]] ?? NaN;
    });
    return judgement;
  });
  const peers = pools.map(({ among }) => {
    const own = among.map((at) => rows[at]!);
    return features.map((feature) => peersOf(feature, own));
  });
  const partsOf = (at: number): Float64Array => judgements[poolOf[at]!]!.reasons(placeIn[at]!);
  return {
    scores,
    pValues: judgements.some((each) => each.pValues) ? pValues : undefined,
    order: fallingOrder(scores),
    reasons: (at) => reasonsOf(partsOf(at), rows[at]!, features, peers[poolOf[at]!]!),
    allReasons: (at) =>
      Array.from(partsOf(at), (part, feature) =>
        reasonOf(feature, part, rows[at]!, features[feature]!, peers[poolOf[at]!]![feature]!),
      ),
    poolOf: (at) => poolOf[at]!,
    pools,
    peers,
    overall: pools.length === 1 ? peers[0]! : features.map((feature) => peersOf(feature, rows)),
    notices,
  };
}

function judgeOf(settings: Settings): Judge {
  switch (settings.method) {
    case 'isolation-forest':
      return forestJudge(settings);
    case 'robust-z':
      return robustZJudge;
    case 'iqr':
      return fencesJudge;
    case 'mahalanobis':
      return mahalanobisJudge(undefined);
    case 'mcd':
      return mahalanobisJudge(settings);
    case 'combined':
      return combinedJudge(settings);
  }
}

const isNumber = ({ kind }: { kind: string }): boolean => kind !== 'category';

function refuseWithoutNumbers({ features }: Cases, { method }: Settings): void {
  if (method === 'isolation-forest' || features.some(isNumber)) return;
  throw new FaultError({
    code: 'risk-no-numbers',
    values: { columns: features.map(({ column }) => column) },
    place: { role: 'features' },
  });
}

function treatments({ features }: Cases, { method }: Settings): Fault[] {
  const categories = features.filter((feature) => !isNumber(feature)).map(({ column }) => column);
  if (categories.length === 0 || method === 'isolation-forest') return [];
  const code = method === 'combined' ? 'risk-categories-in-part' : 'risk-categories-unused';
  return [warning(code, { columns: categories })];
}
