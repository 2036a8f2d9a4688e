import type { Fault } from '../../contract/fault';
import { fallingOrder } from '../../kernels/falling-order';
import type { Calls } from '../../learning/classification/decide';
import type { Explained } from '../../learning/classification/explained';
import { type Feature, takeRows } from '../../learning/features';
import { type RowExplanation, explainRow } from '../../learning/inspect/explain-row';
import { type Reasons, reasonsOf } from '../../learning/inspect/reasons';
import { openFitted } from '../../learning/learners';
import { EVENT, learntNow } from './learning-set';
import type { Settings } from './settings';
import type { Snapshots } from './snapshots';

/** What is said of each customer on the day that all is told for, in the order of `snapshots.now`. */
export interface Now {
  /** As a reader knows them, in the order in which models see them. */
  features: Feature[];
  probability: Float64Array;
  /** 1 where the event is expected. */
  called: Int32Array;
  /** Customers by falling probability. */
  order: Uint32Array;
  /** Place in that order, from 1. */
  rank: Float64Array;
  reasons: Reasons;
  /** One customer, looked at closely. */
  explained: { at: number; who: string; explanation: RowExplanation };
  notices: Fault[];
}

const OUTPUTS = 2;
/** With more customers, reasons are looked for among so many of the features that matter most. */
const MANY = { customers: 20_000, features: 8 };

export function predictNow(
  snapshots: Snapshots,
  { assessment, inspection }: Explained,
  { threshold = 0.5 }: Calls,
  settings: Settings,
  progress: (share: number) => void,
): Now {
  const { now, names } = snapshots;
  const { fitted, training } = assessment;
  const predictor = openFitted(fitted);
  const learnt = learntNow(snapshots);
  const both = predictor.predict(learnt, now.length);
  const probability = Float64Array.from(now, (_, at) => both[OUTPUTS * at + EVENT]!);
  const order = fallingOrder(probability);
  const rank = new Float64Array(now.length);
  order.forEach((at, place) => (rank[at] = place + 1));
  const { seed } = settings;
  const asked = { kind: EVENT, outputs: OUTPUTS, seed };
  const wished = settings.row === '' ? -1 : names.indexOf(settings.row);
  const at = wished >= 0 ? wished : order[0]!;
  const background = { features: training.features, rows: training.rows };
  return {
    features: takeRows(snapshots.features, now),
    probability,
    called: Int32Array.from(probability, (each) => (each >= threshold ? 1 : 0)),
    order,
    rank,
    reasons: reasonsOf(predictor, learnt, now.length, {
      ...asked,
      progress,
      ...(now.length > MANY.customers
        ? { among: inspection.importance.features.slice(0, MANY.features).map(({ index }) => index) }
        : {}),
    }),
    explained: {
      at,
      who: names[at]!,
      explanation: explainRow(predictor, learnt, at, { ...asked, background }),
    },
    notices:
      settings.row !== '' && wished < 0
        ? [{ code: 'prediction-row-unknown', severity: 'warning', values: { row: settings.row } }]
        : [],
  };
}
