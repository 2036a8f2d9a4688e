import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/survival-limits.json';
import { fitSurvival } from './survival-fit';
import { churnRises } from './survival-limit';

const near = (found: number | undefined, expected: number, what: string): void => {
  expect(Math.abs(found! / expected - 1), what).toBeLessThan(1e-5);
};

describe(`where customers do not differ, by ${reference.source}`, () => {
  it.each(Object.entries(reference.cohorts))(
    'the models are taken at their limit: %s churn',
    (name, cohort) => {
      const survivors = Float64Array.from(cohort.survivors);
      const { geometric, discrete_weibull: weibull } = cohort;
      const sbg = fitSurvival('sbg', survivors);
      expect(sbg).toMatchObject({ model: 'sbg', isLimit: true, converged: true });
      expect(Object.keys(sbg.params)).toEqual(['chance']);
      near(sbg.params.chance, geometric.chance, 'p');
      near(sbg.logLikelihood, geometric.log_likelihood, 'likelihood');
      near(sbg.standardErrors()?.chance, geometric.std_error[0]!, 'error of p');
      near(sbg.survival(9), (1 - geometric.chance) ** 9, 'survival');
      const bdw = fitSurvival('bdw', survivors);
      expect(bdw).toMatchObject({ model: 'bdw', isLimit: true, converged: true });
      expect(Object.keys(bdw.params)).toEqual(['chance', 'c']);
      near(bdw.params.chance, weibull.chance, 'p of the discrete Weibull distribution');
      near(bdw.params.c, weibull.c, 'c');
      near(bdw.logLikelihood, weibull.log_likelihood, 'its likelihood');
      near(bdw.standardErrors()?.c, weibull.std_error[1]!, 'error of c');
      expect(churnRises(survivors)).toBe(name === 'rising');
    },
  );

  it('a cohort whose customers differ is fitted as before', () => {
    const survivors = Float64Array.of(1000, 631, 468, 382, 326, 289, 262, 241);
    expect(fitSurvival('sbg', survivors).isLimit).toBe(false);
    expect(churnRises(survivors)).toBe(false);
  });
});
