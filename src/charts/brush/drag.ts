import { type Brush, type Frame, type Ranges, movedBy, slotAt, spanOf } from './brush';

const axes = ['x', 'y'] as const;
/** So near an end of a brush a pointer takes hold of it. */
const grip = 7;

interface Point {
  x: number;
  y: number;
}

/** The pull of a pointer on a brush, by what it took hold of: an end, the whole, or empty ground, which starts anew. */
export interface Drag {
  frame: Frame;
  /** The ranges when it began. */
  held: Ranges;
  start: Record<'x' | 'y', number>;
  grips: Record<'x' | 'y', 'from' | 'to' | 'whole' | 'new'>;
}

/** So far beside a frame a pointer still means its edge. */
const slack = 12;

/** The frame that a point lies in, or close to. */
export function frameAt({ frames }: Brush, { x, y }: Point): Frame | undefined {
  const within = (room: number) =>
    frames.find(
      ({ left, top, width, height }) =>
        x >= left - room && x <= left + width + room && y >= top - room && y <= top + height + room,
    );
  return within(0) ?? within(slack);
}

/** What a pointer would take hold of, along each axis. */
export function gripsAt(brush: Brush, frame: Frame, ranges: Ranges, point: Point): Drag['grips'] {
  const grips: Drag['grips'] = { x: 'new', y: 'new' };
  for (const which of axes) {
    const [axis, range] = [brush[which], ranges[which]];
    if (!axis) grips[which] = 'whole';
    if (!axis || !range) continue;
    const at = point[which] - (which === 'x' ? frame.left : frame.top);
    const [low, high] = spanOf(axis, range);
    const isTurned = (axis.starts[range.from] ?? 0) > (axis.starts[range.to] ?? 0);
    if (Math.abs(at - low) <= grip) grips[which] = isTurned ? 'to' : 'from';
    else if (Math.abs(at - high) <= grip) grips[which] = isTurned ? 'from' : 'to';
    else if (at > low && at < high) grips[which] = 'whole';
  }
  // Beside the brush along either axis is beside it.
  const isBeside = axes.some((which) => brush[which] && grips[which] === 'new');
  return isBeside ? { x: 'new', y: 'new' } : grips;
}

export function beginDrag(brush: Brush, ranges: Ranges, point: Point): Drag | undefined {
  const frame = frameAt(brush, point);
  if (!frame) return undefined;
  return {
    frame,
    held: ranges,
    start: slotsAt(brush, frame, point),
    grips: gripsAt(brush, frame, ranges, point),
  };
}

/** The ranges that a pull has led to. */
export function dragTo(brush: Brush, drag: Drag, point: Point): Ranges {
  const now = slotsAt(brush, drag.frame, point);
  const ranges: Ranges = {};
  for (const which of axes) {
    const axis = brush[which];
    if (!axis) continue;
    const [start, end, held] = [drag.start[which], now[which], drag.held[which]];
    const grip = drag.grips[which];
    if (grip === 'new' || !held) ranges[which] = { from: Math.min(start, end), to: Math.max(start, end) };
    else if (grip === 'whole') ranges[which] = movedBy(axis, held, end - start);
    else {
      const fixed = grip === 'from' ? held.to : held.from;
      ranges[which] = { from: Math.min(fixed, end), to: Math.max(fixed, end) };
    }
  }
  return ranges;
}

function slotsAt(brush: Brush, frame: Frame, { x, y }: Point): Drag['start'] {
  return {
    x: brush.x ? slotAt(brush.x, x - frame.left) : 0,
    y: brush.y ? slotAt(brush.y, y - frame.top) : 0,
  };
}
