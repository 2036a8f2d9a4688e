import type { ColumnShape } from '../../charts/builder/column-shape';
import type { ChartBody } from '../../notebook/format/chart-body';
import { say } from './words';

/** Orders that make sense: by what stands along the axes, each both ways; points and maps by any column. */
export function sortChoices(
  body: ChartBody,
  shapes: readonly ColumnShape[],
): { value: string; label: string }[] {
  const any = body.mark === 'point' || body.mark === 'heatmap';
  // Rows that are counted go by this name in the text format.
  const value = body.mark === 'bar' && body.y === null ? 'rows' : body.y;
  const names = any ? shapes.map(({ name }) => name) : [body.x, value].filter((name) => name !== null);
  const choices = [...new Set(names)].flatMap((name) => {
    const column = name === 'rows' && body.y === null ? say('form.rows') : name;
    return [
      { value: name, label: say('form.sort.up', { column }) },
      { value: `-${name}`, label: say('form.sort.down', { column }) },
    ];
  });
  const own = body.sort !== null && !choices.some(({ value: each }) => each === body.sort);
  return [
    { value: '', label: say('form.default') },
    ...choices,
    ...(own && body.sort !== null ? [{ value: body.sort, label: body.sort }] : []),
  ];
}
