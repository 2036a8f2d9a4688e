import type { ChartBody } from '../../notebook/format/chart-body';
import { CellColumns, type TableColumn } from './cell-columns';
import type { ChartPlan } from './cell-spec';
import { planBox } from './plan-box';
import { planHeatmap } from './plan-heatmap';
import { planHistogram } from './plan-histogram';
import { planPoints } from './plan-points';
import { planSeries } from './plan-series';

/**
 * What a chart cell asks for, as a spec and the query for its rows. Rows with the same x and colour are added up unless
 * the cell says otherwise; without y they are counted. Bars with names lie down, so that the names can be read.
 * `relation` is quoted, as it stands in FROM; so is `whole`, all rows of a table where `relation` has a part of them.
 * @throws FaultError `chart-field-missing`, `chart-column-unknown`, `chart-column-not-number`, `chart-column-not-time`,
 * `chart-select`
 */
export function planChart(
  body: ChartBody,
  relation: string,
  columns: readonly TableColumn[],
  whole = relation,
): ChartPlan {
  const cell = new CellColumns(body, columns);
  switch (body.mark) {
    case 'bar':
    case 'line':
    case 'area':
      return planSeries(cell, body.mark, relation);
    case 'point':
      return planPoints(cell, relation);
    case 'histogram':
      return planHistogram(cell, relation, whole);
    case 'box':
      return planBox(cell, relation);
    case 'heatmap':
      return planHeatmap(cell, relation);
  }
}
