import { FaultError } from '../../../workers/contract/fault';
import type { PickAxis, PickField, Picks } from '../picks';
import { type CellColumns, type TableColumn, readingOf } from './cell-columns';

/** A column of the table as something to pick from; `data` is its name in the chart's rows. */
export function pickField(
  column: TableColumn,
  data: string,
  grain: CellColumns['body']['grain'] = null,
): PickField {
  return { column: column.name, type: column.type, reading: readingOf(column, grain), data };
}

/** A column as a name, whatever it holds: how colours and parts are read. */
export function pickName(column: TableColumn, data: string): PickField {
  return { column: column.name, type: column.type, reading: 'name', data };
}

/**
 * What the cell's `select` makes of what its mark offers; without it marks with names are picked one by one, and along
 * numbers and time an interval is drawn.
 * @param offered fields along x and y as they stand in the cell; what a click picks; and whether x lies along the screen's y
 * @throws FaultError `chart-select` when the mark has no rows to pick along that field
 */
export function picksOf(
  { body }: CellColumns,
  offered: {
    x?: PickAxis;
    y?: PickAxis;
    point: readonly PickField[];
    lying?: boolean;
    suits: 'x' | 'xy' | 'point';
  },
): Picks | null {
  const how = body.select ?? offered.suits;
  if (how === 'none') return null;
  if (how === 'point') {
    if (offered.point.length === 0) throw unfit(body.mark, how, offered);
    return { how, fields: offered.point };
  }
  const [x, y] = [how === 'y' ? undefined : offered.x, how === 'x' ? undefined : offered.y];
  if ((how !== 'y' && !x) || (how !== 'x' && !y)) throw unfit(body.mark, how, offered);
  const [across, up] = offered.lying ? [y, x] : [x, y];
  return { how: 'interval', ...(across ? { x: across } : {}), ...(up ? { y: up } : {}) };
}

function unfit(
  mark: string,
  select: string,
  offered: { x?: PickAxis; y?: PickAxis; point: readonly PickField[] },
) {
  const choices = [
    ...(offered.x ? ['x'] : []),
    ...(offered.y ? ['y'] : []),
    ...(offered.x && offered.y ? ['xy'] : []),
    ...(offered.point.length > 0 ? ['point'] : []),
    'none',
  ];
  return new FaultError({ code: 'chart-select', values: { mark, select, choices: choices.join(', ') } });
}
