import { fallingOrder } from '../../../kernels/falling-order';
import type { Settings } from '../settings';
import { robustZJudge } from './columns';
import { forestJudge } from './forest';
import type { Judge } from './judge';
import { mahalanobisJudge } from './mahalanobis';

/**
 * The mean of the places that a row has with the isolation forest, robust z and distances from the closest half, each from 0 (the most usual) to 1: what
 * stands out by several measures comes before what does by one.
 */
export function combinedJudge(settings: Settings): Judge {
  const judges = [forestJudge(settings), robustZJudge, mahalanobisJudge(settings)];
  return (cases, progress) => {
    const all = judges.map((judge, i) => judge(cases, (share) => progress((i + share) / judges.length)));
    const places = all.map(({ scores }) => placesOf(scores));
    return {
      scores: Float64Array.from(cases.rows, (_, at) =>
        places.reduce((sum, each) => sum + each[at]! / places.length, 0),
      ),
      reasons(at) {
        const shares = all.map(({ reasons }) => sharesOf(reasons(at)));
        return shares[0]!.map((_, feature) =>
          shares.reduce((sum, each) => sum + each[feature]! / shares.length, 0),
        );
      },
    };
  };
}

/** Equal scores share the mean of their places. */
function placesOf(scores: Float64Array): Float64Array {
  const order = fallingOrder(scores);
  const places = new Float64Array(scores.length);
  const most = Math.max(1, scores.length - 1);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    for (let at = from; at < to; at++) places[order[at]!] = 1 - (from + to - 1) / 2 / most;
    from = to;
  }
  return places;
}

function sharesOf(parts: Float64Array): Float64Array {
  const all = parts.reduce((sum, part) => sum + Math.max(0, part), 0) || 1;
  return parts.map((part) => part / all);
}
