import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/classifiers.json';
import { couple } from './coupling';
import { fitSigmoid } from './platt';

describe('probabilities of margins', () => {
  it("are Platt's", () => {
    const { decisions, signs, a, b } = reference.platt;
    const weights = new Float64Array(signs.length).fill(1);
    const own = fitSigmoid(Float64Array.from(decisions), Int8Array.from(signs), weights);
    expect(own.a).toBeCloseTo(a, 7);
    expect(own.b).toBeCloseTo(b, 7);
  });

  it('stay finite where decisions tell all, or nothing', () => {
    const signs = Int8Array.from([1, 1, -1, -1]);
    const weights = new Float64Array(4).fill(1);
    const sure = fitSigmoid(Float64Array.from([9, 9, -9, -9]), signs, weights);
    expect(1 / (1 + Math.exp(9 * sure.a + sure.b))).toBeCloseTo(0.75, 6);
    const unsure = fitSigmoid(new Float64Array(4), signs, weights);
    expect(1 / (1 + Math.exp(unsure.b))).toBeCloseTo(0.5, 9);
  });

  it('are the shares of the classes where decisions speak for the wrong one', () => {
    const signs = Int8Array.from([1, 1, -1, -1, -1]);
    const own = fitSigmoid(Float64Array.from([-1, -2, 1, 2, 3]), signs, new Float64Array(5).fill(1));
    expect(own).toEqual({ a: 0, b: Math.log(4 / 3) });
  });

  it('of pairs are coupled by least squares', () => {
    const shares = new Float64Array(4);
    couple(Float64Array.from(reference.coupling.pairs), 4, shares);
    reference.coupling.shares.forEach((share, kind) => expect(shares[kind]).toBeCloseTo(share, 9));
  });
});
