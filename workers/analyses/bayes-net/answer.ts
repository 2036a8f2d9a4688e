import { FaultError } from '../../contract/fault';
import { evidenceProbability, posteriors } from './inference/elimination';
import { type Learnt, told } from './learn';
import type { Sample } from './sample';
import { sayValue } from './say';

/** What is known, and what follows from it. */
export interface Answer {
  evidence: ReadonlyMap<number, number>;
  /** How likely the evidence itself is. */
  probability: number;
  posterior: Float64Array[];
}

/** @throws FaultError `bayes-net-impossible` for evidence that the network rules out */
export function answerTo(sample: Sample, learnt: Learnt, evidence: ReadonlyMap<number, number>): Answer {
  return told(sample, () => {
    const probability = evidenceProbability(learnt, evidence);
    if (!(probability > 0)) throw impossible(sample, learnt, evidence);
    const posterior = evidence.size === 0 ? learnt.prior : posteriors(learnt, evidence);
    return { evidence, probability, posterior };
  });
}

/** Names the first value that cannot be, and what it cannot be together with. */
function impossible(sample: Sample, learnt: Learnt, evidence: ReadonlyMap<number, number>): FaultError {
  const all = [...evidence];
  const first = all.findIndex((_, i) => !(evidenceProbability(learnt, new Map(all.slice(0, i + 1))) > 0));
  const say = ([variable, value]: [number, number]): string => sayValue(sample.variables[variable]!, value);
  const before = all.slice(0, first).map(say).join('; ');
  return new FaultError({
    code: before === '' ? 'bayes-net-never' : 'bayes-net-impossible',
    values: { value: say(all[first]!), before },
    place: { param: 'evidence' },
  });
}
