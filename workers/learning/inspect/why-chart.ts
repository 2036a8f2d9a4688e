import type { Ink, Mark } from '../../contract/chart';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { FeatureSchema } from '../features';
import type { RowExplanation } from './explain-row';
import { type Pictures, type Subject, formatOf, valuesOf, wordFor } from './pictures';
import { wordOf } from './word-of';

/** Features with a bar of their own; the others are one bar together. */
const MOST_BARS = 10;

interface Step {
  name: string;
  contribution: number;
  from: number;
  to: number;
  error: number;
}

/**
 * Bars from the base to the prediction, the strongest first.
 * @param who the row, as the reader knows it
 */
export function whyChart(
  explanation: RowExplanation,
  features: readonly FeatureSchema[],
  who: string,
  subject: Subject,
): Pictures {
  const { base, unit, answer, errors, contributions } = explanation;
  const steps = stepsOf(explanation, features);
  const [first] = steps;
  if (!first) return { frames: {}, charts: [] };
  const end = contributions.reduce((sum, each) => sum + each, base);
  const bars = (raises: boolean, ink: Ink): Mark => ({
    type: 'bar',
    x1: { column: raises ? 'up_from' : 'down_from' },
    x2: { column: raises ? 'up_to' : 'down_to' },
    y: { column: 'step' },
    color: { ink },
    name: { key: raises ? 'name.why.raises' : 'name.why.lowers' },
  });
  const onlyIf = (keep: (step: Step) => boolean, of: (step: Step) => number) =>
    numberOf<Step>((step) => (keep(step) ? of(step) : NaN));
  const raises = ({ contribution }: Step): boolean => contribution >= 0;
  const format = unit === 'log-odds' ? 'decimal' : formatOf(subject);
  return {
    frames: {
      why: rowsTable(steps, {
        step: textOf(({ name }) => name),
        contribution: numberOf(({ contribution }) => contribution),
        up_from: onlyIf(raises, ({ from }) => from),
        up_to: onlyIf(raises, ({ to }) => to),
        down_from: onlyIf(
          (step) => !raises(step),
          ({ from }) => from,
        ),
        down_to: onlyIf(
          (step) => !raises(step),
          ({ to }) => to,
        ),
        error: numberOf(({ error }) => error),
      }),
    },
    charts: [
      {
        id: 'why',
        table: 'why',
        title: {
          key: `${wordFor('chart.why', subject)}.${raises(first) ? 'raises' : 'lowers'}`,
          values: { ...valuesOf(subject), who, answer, reason: first.name },
        },
        caption: { key: `chart.why.caption.${unit}${errors ? '.sampled' : ''}`, values: { base, end } },
        marks: [
          bars(true, 'accent'),
          bars(false, 'warn'),
          {
            type: 'rule',
            x: { value: base },
            color: { ink: 'muted' },
            dashed: true,
            name: { key: 'name.why.base' },
          },
          { type: 'rule', x: { value: end }, color: { ink: 'muted' }, name: { key: 'name.why.end' } },
        ],
        x: { label: { key: `axis.why.${unit}`, values: valuesOf(subject) }, format, type: 'linear' },
        y: {
          label: { key: 'column.feature' },
          format: 'label',
          type: 'band',
          domain: steps.map(({ name }) => name),
        },
        tip: [
          { column: 'step', label: { key: 'column.feature' }, format: 'label' },
          { column: 'contribution', label: { key: 'axis.why.contribution' }, format },
          ...(errors ? [{ column: 'error', label: { key: 'axis.why.error' }, format } as const] : []),
        ],
      },
    ],
  };
}

function stepsOf(
  { base, contributions, errors, values }: RowExplanation,
  features: readonly FeatureSchema[],
): Step[] {
  const order = Array.from(contributions.keys())
    .filter((i) => contributions[i] !== 0)
    .sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!) || a - b);
  const [alone, together] =
    order.length > MOST_BARS + 1 ? [order.slice(0, MOST_BARS), order.slice(MOST_BARS)] : [order, []];
  let at = base;
  const step = (name: string, which: readonly number[]): Step => {
    const contribution = which.reduce((sum, i) => sum + contributions[i]!, 0);
    const error = Math.hypot(...which.map((i) => errors?.[i] ?? 0));
    const from = at;
    at += contribution;
    return { name, contribution, from, to: at, error };
  };
  const single = alone.map((i) => step(`${features[i]!.name} = ${wordOf(values[i]!)}`, [i]));
  return together.length > 0 ? [...single, step('others', together)] : single;
}
