import type { Clause } from '../../selection/clause';
import type { Phase } from '../../selection/selections.svelte';
import { type Brush, type Ranges, clausesOf, rangesOf } from './brush';
import { type Drag, beginDrag, dragTo, frameAt, gripsAt } from './drag';

/** A chart that can be brushed, as it is now. */
export interface Brushable {
  brush: Brush | undefined;
  clauses: readonly Clause[];
  /** The drawing, whose corner is where pixels are counted from. */
  host: HTMLElement | undefined;
  select: (clauses: readonly Clause[], phase: Phase) => void;
}

/** Farther than this a press is a pull, not a click. */
const slip = 4;

/**
 * An attachment that lets a pointer draw, move, widen and let go of an interval. What it is attached to keeps its own
 * clicks; the one that ends a pull is swallowed.
 */
export function brushing(now: () => Brushable): (element: HTMLElement) => () => void {
  return (element) => {
    let drag: Drag | undefined;
    let began = { x: 0, y: 0 };
    let isPull = false;

    const pointIn = (event: MouseEvent): { x: number; y: number } => {
      const box = now().host?.getBoundingClientRect();
      return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    };

    function down(event: PointerEvent): void {
      // A second finger zooms or scrolls; what the first one drew meanwhile stays.
      if (!event.isPrimary) {
        cancel();
        return;
      }
      const { brush, clauses } = now();
      isPull = false;
      if (!brush || event.button !== 0 || event.ctrlKey || event.metaKey) return;
      began = pointIn(event);
      drag = beginDrag(brush, rangesOf(brush, clauses), began);
    }

    function move(event: PointerEvent): void {
      const { brush, select } = now();
      if (!brush) return;
      const at = pointIn(event);
      if (!drag) {
        element.style.cursor = cursorAt(brush, rangesOf(brush, now().clauses), at);
        return;
      }
      if (!isPull) {
        if (Math.hypot(at.x - began.x, at.y - began.y) < slip) return;
        isPull = true;
        element.setPointerCapture(event.pointerId);
      }
      event.stopPropagation();
      select(clausesOf(brush, dragTo(brush, drag, at)), 'live');
    }

    function up(event: PointerEvent): void {
      const { brush, select } = now();
      if (drag && isPull && brush) select(clausesOf(brush, dragTo(brush, drag, pointIn(event))), 'done');
      drag = undefined;
    }

    function cancel(): void {
      if (drag && isPull) now().select(now().clauses, 'done');
      drag = undefined;
      isPull = false;
    }

    function click(event: MouseEvent): void {
      if (!isPull) return;
      isPull = false;
      event.stopPropagation();
    }

    const options = { capture: true };
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel, click };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as EventListener, options);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener, options);
    };
  };
}

/** Says by its shape what a press would do. */
function cursorAt(brush: Brush, ranges: Ranges, point: { x: number; y: number }): string {
  const frame = frameAt(brush, point);
  if (!frame) return '';
  const { x, y } = gripsAt(brush, frame, ranges, point);
  const [acrossEnd, upEnd] = [x === 'from' || x === 'to', y === 'from' || y === 'to'];
  if (acrossEnd && upEnd) return 'move';
  if (acrossEnd) return 'ew-resize';
  if (upEnd) return 'ns-resize';
  return x === 'new' || y === 'new' ? 'crosshair' : 'grab';
}
