import { describe, expect, it } from 'vitest';
import { inspectionWords } from '../../analyses/inspection-words';
import type { OutputTable } from '../../table/columns';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import { randomFolds } from '../folds';
import type { Training } from '../learner';
import { learnerOf, openFitted } from '../learners';
import { explainRow } from './explain-row';
import { inspectModel, inspectionCharts } from './inspect-model';
import type { Pictures } from './pictures';
import { treeChart } from './tree-chart';
import { treeOf } from './tree-of-model';
import { whyChart } from './why-chart';

const ROWS = 500;
const random = createRandom(3);
const draw = (of: (u: number) => number): Float64Array =>
  Float64Array.from({ length: ROWS }, () => of(random.uniform()));
const features: Feature[] = [
  { name: 'size', kind: 'number', levels: [], values: draw((u) => 10 * u) },
  { name: 'kind', kind: 'category', levels: ['a', 'b', 'c'], values: draw((u) => Math.floor(3 * u)) },
  { name: 'constant', kind: 'number', levels: [], values: new Float64Array(ROWS).fill(7) },
];
const values = features[0]!.values.map((size, row) => size + (features[1]!.values[row] === 2 ? 20 : 0));
const numbers: Training = { rows: ROWS, features, target: { kind: 'number', values } };
const classes: Training = {
  rows: ROWS,
  features,
  target: {
    kind: 'classes',
    classes: ['low', 'middle', 'high'],
    codes: Int32Array.from(values, (value) => Number(value > 5) + Number(value > 15)),
  },
};

function texts(table: OutputTable, name: string): (string | null)[] {
  const column = table.columns[name]!;
  return column.type === 'text' ? column.values : [];
}

function figures(table: OutputTable, name: string): number[] {
  const column = table.columns[name]!;
  return column.type === 'number' || column.type === 'integer' ? [...column.values] : [];
}

const inspected = async (training: Training, learner: string, kind: number) => {
  const way = learnerOf(learner);
  const settings = { ...way.defaults, min_samples_leaf: 5, iterations: 20 };
  const fitted = way.fit(training, settings, { seed: 1 });
  const model = {
    training,
    folds: randomFolds(ROWS, 3, createRandom(1)),
    candidate: { learner, settings },
    fitted,
    kind,
    seed: 1,
  };
  return inspectModel(model, { progress: () => undefined });
};

/** Every key that the charts use is in the catalogue. */
function expectWords({ charts }: Pictures): void {
  for (const { title, caption, x, y, marks, tip = [], network } of charts) {
    const messages = [
      title,
      caption,
      x?.label,
      y?.label,
      ...marks.map(({ name }) => name),
      ...tip.map(({ label, column }) => label ?? { key: `column.${column}` }),
      ...Object.values(network?.tones ?? {}),
    ];
    for (const message of messages) if (message) expect(inspectionWords.en).toHaveProperty([message.key]);
  }
}

describe('charts of a model', () => {
  it('of numbers: importance, dependence without constant features, the tree, the learning curve', async () => {
    const found = await inspected(numbers, 'boosting', 0);
    const pictures = inspectionCharts(found, { target: 'amount' });
    expect(pictures.charts.map(({ id }) => id)).toEqual([
      'importance',
      'dependence_1',
      'dependence_2',
      'tree',
      'learning_curve',
    ]);
    expect(Object.keys(pictures.frames)).toEqual(
      expect.arrayContaining(pictures.charts.map(({ table }) => table)),
    );
    expect(pictures.charts[0]!.title.values).toMatchObject({ feature: 'kind', measure: 'r2' });
    expect(pictures.charts[3]!.title.key).toBe('chart.surrogate.value');
    expect(found.tree.fidelity).toBeGreaterThan(0.9);
    expectWords(pictures);
    // Levels by falling mean; `c` is 20 above the others.
    const levels = pictures.frames.dependence_1!;
    expect(texts(levels, 'level')[0]).toBe('c');
    const [c, ...others] = figures(levels, 'mean');
    for (const other of others) expect(c! - other).toBeGreaterThan(17);
  });

  it('of several classes speak for one of them', async () => {
    const pictures = inspectionCharts(await inspected(classes, 'tree', 2), { target: 'size', class: 'high' });
    expectWords(pictures);
    expect(pictures.charts[0]!.title.values).toMatchObject({ feature: 'kind', measure: 'log_loss' });
    const levels = pictures.frames.dependence_1!;
    expect([texts(levels, 'level')[0], figures(levels, 'mean')[0]]).toEqual(['c', 1]);
    expect(pictures.charts.find(({ id }) => id === 'tree')?.title.key).toBe('chart.tree.share');
  });

  it('draw the largest branches of a deep tree and say how many nodes are left out', () => {
    const way = learnerOf('tree');
    const tree = treeOf(way.fit(numbers, way.defaults, { seed: 1 }), numbers, 0, 1);
    const { charts, frames } = treeChart(tree, { target: 'amount' });
    const labels = texts(frames.tree!, 'label').filter((label) => label !== null);
    expect(labels[0]).toBe('kind = c');
    const leaves = labels.filter((label) => label.startsWith('n = '));
    expect(leaves).toHaveLength(10);
    const hidden = leaves
      .map((label) => Number(/\+(\d+)$/.exec(label)?.[1] ?? 0))
      .reduce((sum, n) => sum + n, 0);
    expect(charts[0]!.caption).toMatchObject({
      key: 'chart.tree.caption.some',
      values: { hidden, nodes: tree.nodes.length },
    });
    expect(hidden + 19).toBe(tree.nodes.length);
    // Every row takes one way: what goes through the edges of a node is what the node has.
    const [sources, through] = [texts(frames.tree!, 'source'), figures(frames.tree!, 'through')];
    const fromRoot = through.filter((_, row) => sources[row] === '0').reduce((sum, n) => sum + n, 0);
    expect(fromRoot).toBe(ROWS);
  });

  it('lead from the base to the prediction of a row, exactly where the learner knows how and sampled otherwise', () => {
    const way = learnerOf('boosting');
    const predictor = openFitted(way.fit(numbers, { ...way.defaults, iterations: 20 }, { seed: 1 }));
    const options = { kind: 0, outputs: 1, background: numbers, seed: 1 };
    for (const asked of [predictor, { predict: predictor.predict.bind(predictor) }]) {
      const explanation = explainRow(asked, features, 4, options);
      const pictures = whyChart(explanation, features, 'row 5', { target: 'amount' });
      expectWords(pictures);
      const why = pictures.frames.why!;
      const sum = figures(why, 'contribution').reduce((all, each) => all + each, explanation.base);
      expect(sum).toBeCloseTo(predictor.predict(features, ROWS)[4]!, 9);
      expect(texts(why, 'step')).toHaveLength(2);
      expect(pictures.charts[0]!.caption!.key).toBe(
        `chart.why.caption.value${'errors' in explanation ? '.sampled' : ''}`,
      );
    }
  });
});
