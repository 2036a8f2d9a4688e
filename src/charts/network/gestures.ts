import type { Point } from './layout';

/** What gestures read and change. */
export interface Movable {
  /** The point of the layout under a pointer. */
  pointOf: (event: MouseEvent) => Point;
  zoom: (factor: number, at: Point) => void;
  /** By pixels of the page. */
  move: (dx: number, dy: number) => void;
  /** A press that was no drag. */
  click: (event: MouseEvent) => void;
}

/** A press that moves less than this is a click. */
const still = 5;

const wheelFactor = (pixels: number): number => 2 ** (Math.max(-300, Math.min(300, pixels)) / 300);

/**
 * Moves and zooms a network: drags of a mouse or pen, wheel or trackpad pinch with Ctrl or ⌘, two fingers. A wheel alone and one
 * finger are left to the page.
 */
export function networkGestures(network: Movable): (element: HTMLElement) => () => void {
  return (element) => {
    const pointers = new Map<number, PointerEvent>();
    let moved = 0;

    function onwheel(event: WheelEvent): void {
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
      network.zoom(wheelFactor(pixels), network.pointOf(event));
    }

    function onpointerdown(event: PointerEvent): void {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, event);
      moved = 0;
    }

    function onpointermove(event: PointerEvent): void {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
      const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
      if (event.pointerType === 'touch' && !other) {
        moved = Math.max(moved, Math.hypot(dx, dy));
        return;
      }
      moved += Math.abs(dx) + Math.abs(dy);
      if (moved < still) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, event);
      if (!other) {
        network.move(-dx, -dy);
        return;
      }
      // Each finger moves by half, so that what is between them stays there.
      network.move(-dx / 2, -dy / 2);
      const apart = (one: PointerEvent): number =>
        Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      if (apart(event) > still) network.zoom(apart(before) / apart(event), network.pointOf(event));
    }

    function onpointerend(event: PointerEvent): void {
      pointers.delete(event.pointerId);
    }

    function onclick(event: MouseEvent): void {
      if (moved < still) network.click(event);
    }

    element.addEventListener('wheel', onwheel, { passive: false });
    element.addEventListener('pointerdown', onpointerdown);
    element.addEventListener('pointermove', onpointermove);
    element.addEventListener('pointerup', onpointerend);
    element.addEventListener('pointercancel', onpointerend);
    element.addEventListener('click', onclick);
    return () => {
      element.removeEventListener('wheel', onwheel);
      element.removeEventListener('pointerdown', onpointerdown);
      element.removeEventListener('pointermove', onpointermove);
      element.removeEventListener('pointerup', onpointerend);
      element.removeEventListener('pointercancel', onpointerend);
      element.removeEventListener('click', onclick);
    };
  };
}
