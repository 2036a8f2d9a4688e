import type { Figure } from './figure';
import { type TimeWindow, movedBy, timeAt, zoomedBy } from './time-zoom';

/** What gestures read and change. */
export interface Zoomable {
  stops: readonly number[];
  window: TimeWindow | null;
  figure: Figure | undefined;
  /** The element that pixels are counted from. */
  host: Element | undefined;
  /** An interval is brushed, whose ends the arrows move. */
  brushes: boolean;
  set: (window: TimeWindow | null) => void;
}

const STEP = 0.7;

/** One notch of a wheel is about 100 pixels; a trackpad sends many small ones. */
const wheelFactor = (pixels: number): number => 2 ** (Math.max(-300, Math.min(300, pixels)) / 240);

/**
 * Zoom along time: wheel or trackpad pinch with Ctrl or ⌘, two fingers, double click for the whole, and keys (`+`, `-`, `0`,
 * Shift and arrows where nothing is brushed). Plain drags and clicks are left to others.
 */
export function zoomGestures(current: () => Zoomable): (element: HTMLElement) => () => void {
  return (element) => {
    const touches = new Map<number, number>();
    /** Where the fingers were put down: the moments under them. */
    let pinched: [number, number] | undefined;
    let wheeled = 0;

    const pixel = (clientX: number): number => {
      const { host } = current();
      return clientX - (host?.getBoundingClientRect().left ?? 0);
    };
    const isOff = (): boolean => current().stops.length === 0 || !current().figure;

    function onwheel(event: WheelEvent): void {
      const { stops, window, figure, set } = current();
      if (!(event.ctrlKey || event.metaKey) || stops.length === 0 || !figure) return;
      event.preventDefault();
      // Small movements of a trackpad are gathered until they make a step.
      wheeled += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
      if (Math.abs(wheeled) < 12) return;
      const factor = wheelFactor(wheeled);
      wheeled = 0;
      set(zoomedBy(stops, window, timeAt(figure, pixel(event.clientX)), factor));
    }

    function ondblclick(): void {
      const { window, set } = current();
      if (window) set(null);
    }

    function onkeydown(event: KeyboardEvent): void {
      const { stops, window, set, brushes } = current();
      if (isOff() || event.ctrlKey || event.metaKey || event.altKey) return;
      const [low, high] = window ?? [stops[0] ?? 0, stops.at(-1) ?? 0];
      const middle = (low + high) / 2;
      const moves: Record<string, () => TimeWindow | null> = {
        '+': () => zoomedBy(stops, window, middle, STEP),
        '=': () => zoomedBy(stops, window, middle, STEP),
        '-': () => zoomedBy(stops, window, middle, 1 / STEP),
        '0': () => null,
        // With something brushed they move the brush's end.
        ...(event.shiftKey &&
          !brushes && {
            ArrowLeft: () => movedBy(stops, window, -0.25),
            ArrowRight: () => movedBy(stops, window, 0.25),
          }),
      };
      const move = moves[event.key];
      if (!move || !(event.target as Element).closest('.plot')) return;
      event.preventDefault();
      event.stopPropagation();
      set(move());
    }

    function onpointerdown(event: PointerEvent): void {
      const { figure } = current();
      if (event.pointerType !== 'touch' || isOff() || !figure) return;
      touches.set(event.pointerId, pixel(event.clientX));
      const [one, two] = [...touches.values()];
      pinched =
        one === undefined || two === undefined ? undefined : [timeAt(figure, one), timeAt(figure, two)];
    }

    function onpointermove(event: PointerEvent): void {
      if (!touches.has(event.pointerId)) return;
      touches.set(event.pointerId, pixel(event.clientX));
      const { stops, figure, set } = current();
      const [one, two] = [...touches.values()];
      if (!pinched || one === undefined || two === undefined || !figure) return;
      const window = pinchedWindow(figure, pinched, [one, two]);
      if (window) set(clamped(stops, window));
    }

    function onpointerend(event: PointerEvent): void {
      touches.delete(event.pointerId);
      pinched = undefined;
    }

    element.addEventListener('wheel', onwheel, { passive: false });
    element.addEventListener('dblclick', ondblclick);
    element.addEventListener('keydown', onkeydown, { capture: true });
    element.addEventListener('pointerdown', onpointerdown);
    element.addEventListener('pointermove', onpointermove);
    element.addEventListener('pointerup', onpointerend);
    element.addEventListener('pointercancel', onpointerend);
    return () => {
      element.removeEventListener('wheel', onwheel);
      element.removeEventListener('dblclick', ondblclick);
      element.removeEventListener('keydown', onkeydown, { capture: true });
      element.removeEventListener('pointerdown', onpointerdown);
      element.removeEventListener('pointermove', onpointermove);
      element.removeEventListener('pointerup', onpointerend);
      element.removeEventListener('pointercancel', onpointerend);
    };
  };
}

/** The window in which the moments that fingers were put on lie under them again. */
function pinchedWindow(
  { margin, frameWidth }: Figure,
  times: [number, number],
  pixels: [number, number],
): TimeWindow | undefined {
  const apart = pixels[1] - pixels[0];
  if (Math.abs(apart) < 8 || times[0] === times[1]) return undefined;
  const perPixel = (times[1] - times[0]) / apart;
  if (perPixel <= 0) return undefined;
  const low = times[0] - (pixels[0] - margin.left) * perPixel;
  return [low, low + frameWidth * perPixel];
}

/** The window on moments that there are, at least two of them. */
function clamped(stops: readonly number[], [low, high]: TimeWindow): TimeWindow | null {
  const inside = stops.filter((stop) => stop >= low && stop <= high);
  const first = inside[0] ?? stops.findLast((stop) => stop <= low) ?? stops[0] ?? 0;
  const at = stops.indexOf(first);
  const last = inside.length > 1 ? (inside.at(-1) ?? first) : (stops[at + 1] ?? first);
  const start = last === first ? (stops[at - 1] ?? first) : first;
  return start === stops[0] && last === stops.at(-1) ? null : [start, last];
}
