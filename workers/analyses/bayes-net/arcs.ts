import { chiSquaredUpper } from '../../kernels/upper-tails';
import type { Sample } from './sample';
import { type Parents, arcsOf } from './structure/dag';
import { familyCounts, freedom, logLikelihood, mutualInformation } from './structure/families';

/** How much an arrow of the network says. */
export interface ArcStrength {
  from: number;
  to: number;
  /** Mutual information of the two alone, in nats. */
  information: number;
  /** What Schwarz's criterion loses without the arrow. */
  bicGain: number;
  /** Chance of so much association, or more, were there none beside the other parents (likelihood ratio test). */
  pValue: number;
}

/** Arrows with their strength, the strongest first. */
export function arcStrengths(sample: Sample, parents: Parents): ArcStrength[] {
  const arcs = arcsOf(parents).map(({ from, to }) => {
    const own = parents[to]!;
    const whole = familyCounts(sample, to, own);
    const without = familyCounts(
      sample,
      to,
      own.filter((each) => each !== from),
    );
    const gained = logLikelihood(whole) - logLikelihood(without);
    const freed = freedom(whole) - freedom(without);
    return {
      from,
      to,
      information: mutualInformation(sample, to, from),
      bicGain: gained - 0.5 * Math.log(sample.total) * freed,
      pValue: freed > 0 ? chiSquaredUpper(Math.max(0, 2 * gained), freed) : NaN,
    };
  });
  return arcs.toSorted((a, b) => b.bicGain - a.bicGain || a.from - b.from || a.to - b.to);
}
