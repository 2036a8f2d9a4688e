import { explainScores, writeShares } from '../class-scores';
import { encodeRows } from '../encoding';
import type { Feature } from '../features';
import type { Explanation, Fitted, Predictor } from '../learner';
import { linearScore } from '../linear-score';
import { couple } from './coupling';
import { kernelPoints, kernelRow, squareOf } from './kernel-rows';
import type { PairModel, SvmParameters } from './parameters';

/** Rows that are decided on at once. */
const BLOCK = 1024;
/** No pair is surer than this (LIBSVM's `min_prob`), so that coupling has an answer. */
const LEAST_PROBABILITY = 1e-7;

/** Writes the decision of each pair on the rows from `from` on; the arrays tell how many. */
type Decide = (features: readonly Feature[], from: number, out: readonly Float64Array[]) => void;

export function openSvm({ classes = [], parameters }: Fitted): Predictor {
  const model = parameters as SvmParameters;
  const { present, pairs, kernel } = model;
  const decide = kernel.kind === 'linear' ? linearDecisions(model) : kernelDecisions(model, kernel);
  const width = classes.length;
  const predict = (features: readonly Feature[], rows: number): Float64Array => {
    const out = new Float64Array(rows * width);
    for (let from = 0; from < rows; from += BLOCK) {
      const size = Math.min(BLOCK, rows - from);
      const decisions = pairs.map(() => new Float64Array(size));
      decide(features, from, decisions);
      if (present.length > 2) writeCoupled(model, decisions, { out, from, width });
      else writeShares(decisions.map(secondOfTwo(pairs)), size, present, { out, from, width });
    }
    return out;
  };
  const isSum = kernel.kind === 'linear' && present.length <= 2;
  return isSum ? { predict, explain: explainLinear(model) } : { predict };
}

/** Log-odds of the second of two classes: the sigmoid speaks for the first. */
function secondOfTwo(pairs: readonly PairModel[]): (decisions: Float64Array, pair: number) => Float64Array {
  return (decisions, pair) => {
    const { a, b } = pairs[pair]!.sigmoid;
    return decisions.map((decision) => a * decision + b);
  };
}

function linearDecisions({ encoding, pairs }: SvmParameters): Decide {
  const scores = pairs.map(({ coefficients, rho }) => linearScore(encoding, coefficients, -rho));
  return (features, from, out) => scores.forEach((score, pair) => score.rows(features, from, out[pair]!));
}

function kernelDecisions(
  { encoding, pairs, vectors }: SvmParameters,
  kernel: SvmParameters['kernel'],
): Decide {
  const columns = encoding.terms.length;
  const count = pairs[0]?.coefficients.length ?? 0;
  const supports = kernelPoints({ values: Float64Array.from(vectors), rows: count, columns });
  const near = new Float64Array(count);
  const weights = pairs.map(({ coefficients }) => Float64Array.from(coefficients));
  return (features, from, out) => {
    const size = out[0]?.length ?? 0;
    const { values } = encodeRows(encoding, features, size, from);
    for (let row = 0; row < size; row++) {
      const point = values.subarray(row * columns, (row + 1) * columns);
      kernelRow(kernel, point, squareOf(point), supports, near);
      weights.forEach((own, pair) => {
        let sum = -pairs[pair]!.rho;
        for (let i = 0; i < count; i++) sum += own[i]! * near[i]!;
        out[pair]![row] = sum;
      });
    }
  };
}

function writeCoupled(
  { pairs, present }: SvmParameters,
  decisions: readonly Float64Array[],
  { out, from, width }: { out: Float64Array; from: number; width: number },
): void {
  const k = present.length;
  const between = new Float64Array(k * k);
  const shares = new Float64Array(k);
  const size = decisions[0]!.length;
  for (let row = 0; row < size; row++) {
    pairs.forEach(({ first, second, sigmoid: { a, b } }, pair) => {
      const share = 1 / (1 + Math.exp(a * decisions[pair]![row]! + b));
      const within = Math.min(Math.max(share, LEAST_PROBABILITY), 1 - LEAST_PROBABILITY);
      between[first * k + second] = within;
      between[second * k + first] = 1 - within;
    });
    couple(between, k, shares);
    present.forEach((code, place) => (out[(from + row) * width + code] = shares[place]!));
  }
}

function explainLinear({
  encoding,
  present,
  pairs,
}: SvmParameters): (features: readonly Feature[], row: number, kind: number) => Explanation {
  const scores = pairs.map(({ coefficients, rho, sigmoid: { a, b } }) =>
    linearScore(
      encoding,
      coefficients.map((each) => a * each),
      b - a * rho,
    ),
  );
  return (features, row, kind) => {
    const parts = scores.map((score) => score.contributions(features, row));
    return explainScores(
      scores.map(({ base }) => base),
      parts,
      present,
      kind,
      features.length,
    );
  };
}
