import type { Hit } from '../hits';
import { type Brush, type Ranges, clausesOf, extendedBy, movedBy, rangesOf, slotAt } from './brush';
import type { Brushable } from './brushing';

const arrows: Record<string, { which: 'x' | 'y'; by: 1 | -1 }> = {
  ArrowRight: { which: 'x', by: 1 },
  ArrowLeft: { which: 'x', by: -1 },
  ArrowDown: { which: 'y', by: 1 },
  ArrowUp: { which: 'y', by: -1 },
};

/**
 * What a key does to a brush: arrows move it, with Shift they move its far end, Enter starts one at the value that the
 * keyboard's cursor is on. Another key, or an arrow where nothing is brushed, is not for the brush.
 * @returns whether it was
 */
export function brushByKey(event: KeyboardEvent, hit: Hit | undefined, chart: Brushable): boolean {
  const { brush, clauses, select } = chart;
  if (!brush) return false;
  const ranges = rangesOf(brush, clauses);
  if (event.key === 'Enter' || event.key === ' ') {
    if (!hit) return false;
    select(clausesOf(brush, rangesAt(brush, hit)), 'done');
    return true;
  }
  const arrow = arrows[event.key];
  if (!arrow) return false;
  const which = brush[arrow.which] ? arrow.which : arrow.which === 'x' ? 'y' : 'x';
  const [axis, range] = [brush[which], ranges[which]];
  if (!axis || !range) return false;
  const isTurned = (axis.starts[0] ?? 0) > (axis.starts.at(-1) ?? 0);
  const by = isTurned ? -arrow.by : arrow.by;
  const next = event.shiftKey ? extendedBy(axis, range, by) : movedBy(axis, range, by);
  select(clausesOf(brush, { ...ranges, [which]: next }), 'done');
  return true;
}

/** The slots that a mark lies in. */
export function rangesAt(brush: Brush, hit: Hit): Ranges {
  const [left, top, right, bottom] = hit.box ?? [hit.x, hit.y, hit.x, hit.y];
  const point = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const frame =
    brush.frames.find(
      (each) =>
        point.x >= each.left - 1 &&
        point.x <= each.left + each.width + 1 &&
        point.y >= each.top - 1 &&
        point.y <= each.top + each.height + 1,
    ) ?? brush.frames[0];
  if (!frame) return {};
  const ranges: Ranges = {};
  for (const which of ['x', 'y'] as const) {
    const axis = brush[which];
    if (!axis) continue;
    const slot = slotAt(axis, point[which] - (which === 'x' ? frame.left : frame.top));
    ranges[which] = { from: slot, to: slot };
  }
  return ranges;
}
