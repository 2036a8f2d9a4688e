import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Outcome,
  type Row,
  type Trial,
  faultOf,
  runAnalysis,
} from '../../../tests/harness/run-analysis';
import { visitorsSql } from '../../../tests/harness/sample-visitors';
import { openFitted } from '../../learning/learners';
import { parseModel } from '../../learning/parse-model';

const ROLES = { target: 'bought', features: ['visits', 'channel', 'noise'], id: 'visitor' };
const quick = { model: 'tree', grid: 'none' };

function trial(more: Partial<Trial> = {}, rows = 300): Trial {
  return {
    analysis: 'classify',
    sql: visitorsSql(rows),
    roles: ROLES,
    ...more,
    params: { ...quick, ...more.params },
  };
}

const share = (rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.filter(is).length / rows.length;

describe('classify', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runAnalysis(trial({ params: { model: 'auto', grid: 'auto' } }));
  }, 60_000);

  it('foretells every row once, from the others', () => {
    const rows = outcome.tables['']!;
    expect(rows).toHaveLength(300);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(300);
    expect([1, 2, 3, 4, 5].map((fold) => share(rows, (row) => row.fold === fold))).toEqual([
      0.2, 0.2, 0.2, 0.2, 0.2,
    ]);
    for (const { probability } of rows) expect(Number(probability)).toBeGreaterThanOrEqual(0);
  });

  it('tells the same figures in all tables', () => {
    const { '': rows = [], report = [], confusion = [], models = [], roc = [], lift = [] } = outcome.tables;
    const right = share(rows, ({ actual, predicted }) => actual === predicted);
    const chosen = models.filter(({ chosen: is }) => is);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]!.accuracy).toBeCloseTo(right, 12);
    expect(models[0]!.model).toBe('prior');
    expect(right).toBeGreaterThan(Number(models[0]!.accuracy));
    expect(report.map((row) => row.class)).toEqual(['no', 'yes', 'macro avg', 'weighted avg']);
    expect(confusion.reduce((sum, { count }) => sum + Number(count), 0)).toBe(300);
    const yes = report[1]!;
    const caught = confusion.find(({ actual, predicted }) => actual === 'yes' && predicted === 'yes')!;
    expect(yes.recall).toBeCloseTo(Number(caught.count) / Number(yes.support), 12);
    const area = roc.reduce((sum, { fpr, tpr }, i) => {
      const before = roc[i - 1];
      if (!before) return sum;
      return sum + ((Number(fpr) - Number(before.fpr)) * (Number(tpr) + Number(before.tpr))) / 2;
    }, 0);
    expect(area).toBeCloseTo(Number(chosen[0]!.auc), 12);
    expect(lift.map(({ customers }) => customers)).toEqual(Array.from({ length: 10 }, () => 30));
    expect(lift.at(-1)).toMatchObject({ share: 1, captured: 1, cumulative_lift: 1 });
  });

  it('chooses the simplest of those that cannot be told from the best', () => {
    const models = outcome.tables.models!.slice(1);
    const best = models.reduce((low, each) => (Number(each.log_loss) < Number(low.log_loss) ? each : low));
    const chosen = models.find((row) => row.chosen)!;
    expect(best.above_best).toBe(0);
    expect(Number(chosen.above_best)).toBeLessThanOrEqual(Number(chosen.above_best_se));
  });

  it('leaves the model fitted on all rows, which answers from its text', () => {
    const [row] = outcome.tables.model!;
    const parsed = parseModel(String(row!.text));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const { model } = parsed;
    expect(model).toMatchObject({ target: 'bought', positive: 'yes', threshold: 0.5, rows: 300 });
    const chosen = outcome.tables.models!.find((each) => each.chosen)!;
    expect(model.metrics).toMatchObject({ accuracy: chosen.accuracy, log_loss: chosen.log_loss });
    expect(model.profile).toHaveLength(3);
    const features = model.fitted.features.map((feature) => ({ ...feature, values: Float64Array.of(1) }));
    const [no, yes] = openFitted(model.fitted).predict(features, 1);
    expect(no! + yes!).toBeCloseTo(1, 12);
  });

  it('says which class it takes for the one that matters', () => {
    expect(outcome.notices.map(({ code }) => code)).toEqual(['classify-positive']);
    expect(outcome.notices[0]!.values).toEqual({ class: 'yes' });
  });
});

describe('what is said of the model', () => {
  const first = async (more: Partial<Trial>): Promise<string | undefined> => {
    const { findings } = await runAnalysis(trial(more));
    return findings[0]?.key;
  };

  it('is better than the base rate, or too sure of itself, or knows nothing', async () => {
    expect(await first({ params: { model: 'logistic' } })).toBe('finding.accuracy');
    expect(await first({ roles: { ...ROLES, features: ['noise', 'visits'] } })).toBe('finding.accuracy.sure');
    expect(await first({ roles: { ...ROLES, features: ['noise'] } })).toBe('finding.accuracy.none');
  });
});

describe('the row that is explained', () => {
  it('is the named one, or the most probable', async () => {
    const [usual, named] = await Promise.all(
      [{}, { row: '17' }].map((params) => runAnalysis(trial({ params }))),
    );
    const whoIn = ({ charts }: Outcome): unknown => charts.find(({ id }) => id === 'why')?.title.values?.who;
    expect(whoIn(named!)).toBe('17');
    const rows = usual!.tables['']!;
    const most = Math.max(...rows.map(({ probability }) => Number(probability)));
    expect(rows.find(({ id }) => String(id) === whoIn(usual!))!.probability).toBe(most);
    expect(await faultOf(trial({ params: { row: '1777' } }))).toMatchObject({
      code: 'classify-no-row',
      place: { param: 'row' },
    });
  });
});

describe('calls', () => {
  it('follow the threshold', async () => {
    const { tables, sliders } = await runAnalysis(trial({ params: { threshold: 0.2 } }));
    for (const { probability, predicted } of tables['']!) {
      expect(predicted).toBe(Number(probability) >= 0.2 ? 'yes' : 'no');
    }
    expect(sliders).toEqual([{ param: 'threshold', min: 0.01, max: 1, step: 0.01, value: 0.2 }]);
  });

  it('are counted in a title that names the threshold where they are not what is likeliest', async () => {
    const { tables, charts } = await runAnalysis(trial({ params: { model: 'logistic', threshold: 0.8 } }));
    const right = tables['']!.filter(({ actual, predicted }) => actual === predicted).length;
    expect(charts.find(({ id }) => id === 'confusion')?.title).toEqual({
      key: 'chart.confusion.at',
      values: { threshold: 0.8, positive: 'yes', right, total: 300, share: right / 300 },
    });
    const { charts: likeliest } = await runAnalysis(trial({ params: { model: 'logistic' } }));
    expect(likeliest.find(({ id }) => id === 'confusion')?.title.key).toBe('chart.confusion');
  });

  it('cost the least by themselves where mistakes cost differently', async () => {
    const costs = { cost_false_positive: 1, cost_false_negative: 4 };
    const { tables, frames, sliders, findings } = await runAnalysis(trial({ params: costs }));
    const cost = (threshold: number): number =>
      tables['']!.reduce((sum, { actual, probability }) => {
        const called = Number(probability) >= threshold;
        if (called && actual === 'no') return sum + 1;
        return !called && actual === 'yes' ? sum + 4 : sum;
      }, 0);
    const inForce = cost(sliders![0]!.value!);
    for (let at = 0; at <= 100; at++) expect(cost(at / 100)).toBeGreaterThanOrEqual(inForce);
    for (const row of frames.cost!) expect(cost(Number(row.threshold))).toBe(row.cost);
    // The title names it, so it has to be drawn.
    expect(Math.min(...frames.cost!.map((row) => Number(row.cost)))).toBe(inForce);
    const told = findings.find(({ key }) => key === 'finding.cost');
    expect(told?.values).toMatchObject({ least: inForce, half: cost(0.5) });
  });

  it('tell the probability of the class that is named', async () => {
    const [yes, no] = await Promise.all(
      ['yes', 'NO'].map((positive) => runAnalysis(trial({ params: { positive } }))),
    );
    expect(no!.notices).toEqual([]);
    yes!.tables['']!.forEach((row, i) => {
      expect(Number(row.probability)).toBeCloseTo(1 - Number(no!.tables['']![i]!.probability), 12);
    });
  });

  it('of several classes are the likeliest', async () => {
    const { tables, columns, sliders, notices } = await runAnalysis(
      trial({
        roles: { target: 'channel', features: ['visits', 'noise', 'bought'], id: 'visitor' },
        params: { threshold: 0.3 },
      }),
    );
    expect(columns['']).toEqual(
      'id actual predicted probability fold probability_mail probability_shop probability_web'.split(' '),
    );
    for (const row of tables['']!) {
      const each = ['mail', 'shop', 'web'].map((name) => Number(row[`probability_${name}`]));
      expect(row.probability).toBe(Math.max(...each));
      expect(row.probability).toBe(row[`probability_${String(row.predicted)}`]);
    }
    expect(new Set(tables.roc!.map((row) => row.class)).size).toBe(3);
    expect(sliders).toBeUndefined();
    expect(notices.map(({ code }) => code)).toContain('classify-no-threshold');
  });
});

describe('folds', () => {
  it('are used as they are given; rows without one are learnt from and not judged', async () => {
    const sql = visitorsSql(200, ", CASE WHEN i % 10 < 9 THEN 'part ' || (i % 3) END AS part");
    const { tables, notices } = await runAnalysis(trial({ sql, roles: { ...ROLES, fold: 'part' } }));
    for (const { id, fold, probability, predicted } of tables['']!) {
      const given = Number(id) % 10 < 9;
      expect(fold).toBe(given ? `part ${Number(id) % 3}` : null);
      expect(probability === null).toBe(!given);
      expect(predicted === null).toBe(!given);
    }
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'classify-no-fold-given', values: { rows: 20 } }),
    );
  });

  it('by time never look ahead', async () => {
    const { tables, notices } = await runAnalysis(
      trial({ roles: { ...ROLES, time: 'seen_at' }, params: { split: 'time', folds: 4 } }),
    );
    const folds = tables['']!.map(({ fold }) => fold);
    expect(folds.map((fold) => fold ?? 0)).toEqual(folds.map((fold) => fold ?? 0).toSorted());
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'classify-unjudged', values: { rows: 60, total: 300 } }),
    );
  });

  it('by group keep a group together', async () => {
    const sql = visitorsSql(200, ', i % 23 AS household');
    const { tables } = await runAnalysis(
      trial({ sql, roles: { ...ROLES, group: 'household' }, params: { split: 'group' } }),
    );
    const folds = new Map<number, Set<unknown>>();
    for (const { id, fold } of tables['']!) {
      const household = Number(id) % 23;
      folds.set(household, (folds.get(household) ?? new Set()).add(fold));
    }
    for (const own of folds.values()) expect(own.size).toBe(1);
  });
});

describe('the grid', () => {
  it('is tried as given, by every model that has the setting', async () => {
    const { tables } = await runAnalysis(
      trial({ params: { grid: 'max_depth = 2, 4; min_samples_leaf=5, 10' } }),
    );
    const settings = tables.models!.slice(1).map((row) => String(row.settings));
    expect(settings).toHaveLength(4);
    for (const depth of [2, 4]) {
      for (const leaf of [5, 10]) {
        const found = settings.filter(
          (each) => each.includes(`max_depth = ${depth};`) && each.includes(`min_samples_leaf = ${leaf};`),
        );
        expect(found).toHaveLength(1);
      }
    }
  });

  it.each([
    ['max_depth', 'grid-unread'],
    ['max_dept = 3', 'grid-setting-unknown'],
    ['max_depth = deep', 'grid-value-number'],
    ['max_depth = -3', 'grid-value-number'],
    [`max_depth = ${Array.from({ length: 201 }, (_, i) => i + 1).join(', ')}`, 'grid-too-many'],
  ])('is refused when it says %s', async (grid, code) => {
    expect(await faultOf(trial({ params: { grid } }))).toMatchObject({ code, place: { param: 'grid' } });
  });

  it('is refused when it has a text that the setting does not know', async () => {
    const params = { model: 'svm', grid: 'kernel = linear, cubic' };
    expect(await faultOf(trial({ params }))).toMatchObject({
      code: 'grid-value-unknown',
      values: { setting: 'kernel', value: 'cubic', known: ['linear', 'rbf'] },
    });
    const flag = { model: 'logistic', grid: 'scale = perhaps' };
    expect(await faultOf(trial({ params: flag }))).toMatchObject({ code: 'grid-value-boolean' });
  });
});

describe('weights', () => {
  it('say which class is the commonest', async () => {
    const sql = `CREATE TABLE weighed AS SELECT i AS visitor, i * 37 % 101 AS visits,
      CASE WHEN i % 4 = 0 THEN 'stay' ELSE 'go' END AS bought, CASE WHEN i % 4 = 0 THEN 10 ELSE 1 END AS weight FROM range(200) t(i)`;
    const { findings } = await runAnalysis(
      trial({
        sql,
        table: 'weighed',
        roles: { target: 'bought', features: ['visits'], id: 'visitor', weight: 'weight' },
      }),
    );
    const { commonest, base } = findings[0]!.values!;
    expect([commonest, base]).toEqual(['stay', expect.closeTo(10 / 13, 12)]);
  });
});
