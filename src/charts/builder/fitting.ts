import type { ChartBody } from '../../notebook/format/chart-body';
import { type ColumnShape, MOST_GROUPS, isIdentifier, isMeasure } from './column-shape';
import { type Mark, type Well, markNeeds } from './mark-needs';

/** The columns of a well: those that it takes, and those whose different values it can count instead. */
export interface Offer {
  fitting: string[];
  countable: string[];
}

/** Columns that make sense in a well of a mark, the most natural first. */
export function offerFor(mark: Mark, well: Well, shapes: readonly ColumnShape[]): Offer {
  const need = markNeeds[mark].wells[well];
  if (!need) return { fitting: [], countable: [] };
  const isFigure = markNeeds[mark].figure === well;
  const isGroup = (well === 'color' && !isFigure) || well === 'facet';
  const takes = (shape: ColumnShape): boolean => {
    if (!need.kinds.includes(shape.kind)) return false;
    if (!isGroup) return true;
    // Dots can be shaded by an amount; all other colours and frames need few groups.
    if (shape.kind === 'number' && well === 'color' && mark === 'point') return true;
    if (shape.kind === 'number' && !shape.type.includes('INT')) return false;
    return shape.distinct === null || shape.distinct <= 2 * MOST_GROUPS;
  };
  const rank = (shape: ColumnShape): number =>
    need.kinds.indexOf(shape.kind) + (isIdentifier(shape) ? 10 : 0);
  const fitting = shapes
    .filter(takes)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name }) => name);
  const countable = isFigure
    ? shapes.filter(({ name, kind }) => kind === 'text' && !fitting.includes(name)).map(({ name }) => name)
    : [];
  return { fitting, countable };
}

const column = (shapes: readonly ColumnShape[], name: string | null): ColumnShape | undefined =>
  shapes.find((shape) => shape.name === name);

/** How long the periods are that a stretch of so many days is cut into. */
export function grainFor(days: number | null): NonNullable<ChartBody['grain']> {
  if (days === null) return 'month';
  if (days <= 62) return 'day';
  if (days <= 400) return 'week';
  if (days <= 6 * 366) return 'month';
  return days <= 15 * 366 ? 'quarter' : 'year';
}

/** Whether places along x are cut into periods. */
export function takesGrain({ mark, x }: ChartBody, shapes: readonly ColumnShape[]): boolean {
  return mark !== 'histogram' && column(shapes, x)?.kind === 'time';
}

/** The body with another column in a well; what only went with the old column goes with it. */
export function withWell(
  body: ChartBody,
  well: Well,
  name: string | null,
  shapes: readonly ColumnShape[],
): ChartBody {
  const next = { ...body, [well]: name };
  const shape = column(shapes, name);
  if (well === 'x') {
    const timed = takesGrain(next, shapes) && next.mark !== 'point';
    next.grain = timed ? (body.grain ?? grainFor(shape?.days ?? null)) : null;
    if (shape?.kind !== 'number') next.log = next.log.filter((axis) => axis !== 'x');
  }
  if (well === markNeeds[next.mark].figure) {
    if (name === null) next.aggregate = null;
    else if (shape?.kind === 'text') next.aggregate = 'distinct';
    else if (body.aggregate === 'distinct' && column(shapes, body[well])?.kind === 'text')
      next.aggregate = null;
  }
  if (well === 'color' && name === null) next.stack = null;
  const sorted = next.sort?.replace(/^-/, '');
  if (sorted !== undefined && sorted === body[well] && name !== sorted) next.sort = null;
  return next;
}

/** The body with another mark: columns that it cannot use move to where it can, or go. */
export function withMark(body: ChartBody, mark: Mark, shapes: readonly ColumnShape[]): ChartBody {
  if (mark === body.mark) return body;
  const needs = markNeeds[mark];
  const was = markNeeds[body.mark];
  const figures = was.figure === null ? body.y : body[was.figure];
  const groups = was.figure === 'color' ? body.y : body.color;
  const fits = (well: Well, name: string | null): boolean =>
    name !== null &&
    (column(shapes, name) === undefined || offerFor(mark, well, shapes).fitting.includes(name));
  const wanted: Record<Well, (string | null)[]> = {
    x: [mark === 'histogram' ? (figures ?? body.x) : body.x, body.y, body.color],
    y:
      mark === 'heatmap'
        ? [groups, figures]
        : mark === 'box' || mark === 'point'
          ? [figures, body.x]
          : [figures],
    color: mark === 'heatmap' ? [figures] : [groups],
    size: [body.size],
    facet: [body.facet],
  };
  const taken = new Set<string>();
  const pick = (well: Well): string | null => {
    const need = needs.wells[well];
    if (!need) return null;
    const isFigure = needs.figure === well;
    const keeps = (name: string | null): boolean =>
      name !== null && !taken.has(name) && (fits(well, name) || (isFigure && body.aggregate === 'distinct'));
    const spare = need.required ? offerFor(mark, well, shapes).fitting : [];
    const best = spare.toSorted((a, b) => measured(b, shapes) - measured(a, shapes));
    const found = wanted[well].find(keeps) ?? (need.kinds[0] === 'number' ? best : spare).find(keeps) ?? null;
    if (found !== null) taken.add(found);
    return found;
  };
  const [x, y] = [pick('x'), pick('y')];
  const next: ChartBody = {
    ...body,
    mark,
    x,
    y,
    color: pick('color'),
    size: pick('size'),
    facet: pick('facet'),
  };
  const figure = needs.figure === null ? null : next[needs.figure];
  next.aggregate = figure === null ? null : body.aggregate;
  next.grain = takesGrain(next, shapes)
    ? (body.grain ?? (mark === 'point' ? null : grainFor(column(shapes, x)?.days ?? null)))
    : null;
  next.stack =
    body.stack !== null && needs.stacks.includes(body.stack) && next.color !== null ? body.stack : null;
  next.log = body.log.filter((axis) => needs.logs.includes(axis));
  if (column(shapes, x)?.kind !== 'number') next.log = next.log.filter((axis) => axis !== 'x');
  if (!needs.sorts) next.sort = null;
  if (!needs.limits) [next.limit, next.limitFrom] = [null, null];
  return next;
}

function measured(name: string, shapes: readonly ColumnShape[]): number {
  const shape = column(shapes, name);
  return shape && isMeasure(shape) ? 1 : 0;
}

/** The body on another table: columns that it has too stay. */
export function withTable(body: ChartBody, table: string, shapes: readonly ColumnShape[]): ChartBody {
  const known = (name: string | null): string | null => (column(shapes, name) ? name : null);
  const sort = body.sort === null || known(body.sort.replace(/^-/, '')) !== null ? body.sort : null;
  return {
    ...body,
    table,
    x: known(body.x),
    y: known(body.y),
    color: known(body.color),
    size: known(body.size),
    facet: known(body.facet),
    sort,
  };
}
