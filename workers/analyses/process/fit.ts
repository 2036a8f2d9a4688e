import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { alignPaths } from '../../kernels/align-paths';
import { suggestName } from '../../kernels/suggest-name';
import type { EventLog } from '../event-log';
import type { Variant } from './cases';

/** How well cases keep to a path that was planned. */
export interface Fit {
  reference: readonly number[];
  /** By variant: 1 where it is the path, 0 where no step is in place. */
  fitness: Float64Array;
  deviations: Deviation[];
  /** Cases that are the path exactly, and the mean over all cases. */
  exact: number;
  mean: number;
}

export interface Deviation {
  kind: 'missing' | 'extra';
  activity: number;
  cases: number;
  times: number;
}

/**
 * Compares variants with the path of the parameter `reference`; undefined without one. Fitness is 1 − (steps of one alone) ÷ (steps of both), as
 * the alignments of process mining have it for a sequence.
 * @throws FaultError `process-unknown-step` for a step that the log does not have.
 */
export function fitOf(
  request: AnalysisRequest,
  { names }: EventLog,
  variants: readonly Variant[],
): Fit | undefined {
  const reference = readPath(((request.params.reference as string | null) ?? '').normalize('NFC'), names);
  if (reference.length === 0) return undefined;
  const deviations = new Map<string, Deviation>();
  let [exact, sum, cases] = [0, 0, 0];
  const fitness = Float64Array.from(variants, (variant) => {
    const { missing, extra } = alignPaths(variant.path, reference);
    for (const [kind, codes] of [['missing', missing] as const, ['extra', extra] as const]) {
      const seen = new Set<number>();
      for (const activity of codes) {
        const key = `${kind} ${activity}`;
        const known = deviations.get(key) ?? { kind, activity, cases: 0, times: 0 };
        known.times += variant.cases;
        if (!seen.has(activity)) known.cases += variant.cases;
        seen.add(activity);
        deviations.set(key, known);
      }
    }
    const cost = missing.length + extra.length;
    const fit = 1 - cost / (variant.path.length + reference.length);
    if (cost === 0) exact += variant.cases;
    sum += fit * variant.cases;
    cases += variant.cases;
    return fit;
  });
  const sorted = [...deviations.values()].sort((one, other) => other.cases - one.cases);
  return { reference, fitness, deviations: sorted, exact, mean: sum / cases };
}

/** Activities with arrows between, or else semicolons, commas. */
function readPath(text: string, names: readonly string[]): number[] {
  const separator = [/→|->|>/u, /[;；\n]/u, /[,，、]/u].find((each) => each.test(text)) ?? /\n/u;
  return text
    .split(separator)
    .map((step) => step.replace(/\s+/gu, ' ').trim())
    .filter((step) => step !== '')
    .map((step) => {
      const code = names.indexOf(step);
      if (code >= 0) return code;
      throw new FaultError({
        code: 'process-unknown-step',
        values: { step, suggestion: suggestName(step, names) ?? names[0] ?? '' },
        place: { param: 'reference' },
      });
    });
}
