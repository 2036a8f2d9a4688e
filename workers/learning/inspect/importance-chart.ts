import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Importance } from './importance';
import type { Pictures } from './pictures';

/** Features in the chart; all are in the table. */
const MOST_DRAWN = 15;

/** The table `<name>_importance`: feature, importance, sd. */
export function importanceTable({ features }: Importance): OutputTable {
  return rowsTable(features, {
    feature: textOf(({ feature }) => feature.name),
    importance: numberOf(({ importance }) => importance),
    sd: numberOf(({ sd }) => sd),
  });
}

/** Bars of the most important features, with one standard deviation on both sides. */
export function importanceChart({ measure, score, features }: Importance): Pictures {
  const [first] = features;
  if (!first || !Number.isFinite(first.importance)) return { frames: {}, charts: [] };
  const drawn = features.slice(0, MOST_DRAWN);
  const clear = first.importance > first.sd;
  return {
    frames: {
      importance_drawn: rowsTable(drawn, {
        feature: textOf(({ feature }) => feature.name),
        importance: numberOf(({ importance }) => importance),
        low: numberOf(({ importance, sd }) => importance - sd),
        high: numberOf(({ importance, sd }) => importance + sd),
        sd: numberOf(({ sd }) => sd),
      }),
    },
    charts: [
      {
        id: 'importance',
        table: 'importance_drawn',
        title: {
          key: clear ? 'chart.importance' : 'chart.importance.none',
          values: { feature: first.feature.name, measure, score, importance: first.importance },
        },
        caption: {
          key: features.length > MOST_DRAWN ? 'chart.importance.caption.some' : 'chart.importance.caption',
          values: { measure, drawn: drawn.length, features: features.length },
        },
        marks: [
          {
            type: 'rule',
            x1: { column: 'low' },
            x2: { column: 'high' },
            y: { column: 'feature' },
            color: { ink: 'accent' },
          },
          { type: 'dot', x: { column: 'importance' }, y: { column: 'feature' }, color: { ink: 'accent' } },
          { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
        ],
        x: { label: { key: `axis.importance.${measure}` }, format: 'measure', type: 'linear', zero: true },
        y: {
          label: { key: 'column.feature' },
          format: 'text',
          type: 'band',
          domain: drawn.map(({ feature }) => feature.name),
        },
        tip: [
          { column: 'feature', format: 'text' },
          { column: 'importance', format: 'measure' },
          { column: 'sd', format: 'measure' },
        ],
      },
    ],
  };
}
