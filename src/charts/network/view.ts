import type { Point } from './layout';

/** The rectangle of a layout that is in sight. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Pixels on the page: taller networks are shrunk, but not below what can be read; the rest is reached by moving. */
const tallest = 860;
const leastScale = 0.72;
/** How far a reader may come close: pixels of the page for one of the layout. */
const closest = 2.5;

/** Bars that are to be touched are not shrunk below this, wherever the sides of the network are then. */
export const touchScale = 0.8;

/**
 * All of the width, as large as it is laid out or smaller, and as much of the height as has room.
 * @param least the network is not shrunk below this; then its middle is in sight
 */
export function firstView(layout: Size, width: number, least = 0): { height: number; view: View } {
  const fitting = Math.min(1, width / layout.width, Math.max(leastScale, tallest / layout.height));
  const scale = Math.max(least, fitting);
  const height = Math.ceil(Math.min(layout.height * scale, Math.max(tallest, width)));
  const view = {
    x: (layout.width - width / scale) / 2,
    y: 0,
    width: width / scale,
    height: height / scale,
  };
  return { height, view };
}

/** All of the layout, in the middle. */
export function wholeView(layout: Size, page: Size): View {
  const scale = Math.min(1, page.width / layout.width, page.height / layout.height);
  const [width, height] = [page.width / scale, page.height / scale];
  return { x: (layout.width - width) / 2, y: (layout.height - height) / 2, width, height };
}

/** Nearer (factor below 1) or farther, while one point of the layout stays where it is on the page. */
export function zoomedView(view: View, factor: number, at: Point, layout: Size, page: Size): View {
  const widest = Math.max(wholeView(layout, page).width, view.width);
  const width = Math.min(widest, Math.max(page.width / closest, view.width * factor));
  const share = width / view.width;
  const next = {
    x: at.x - (at.x - view.x) * share,
    y: at.y - (at.y - view.y) * share,
    width,
    height: view.height * share,
  };
  return heldView(next, layout);
}

export function movedView(view: View, dx: number, dy: number, layout: Size): View {
  return heldView({ ...view, x: view.x + dx, y: view.y + dy }, layout);
}

/** So moved that a point of the layout is in sight; unchanged where it is already. */
export function viewWith(view: View, { x, y }: Point, layout: Size): View {
  const margin = Math.min(view.width, view.height) / 8;
  const into = (low: number, size: number, at: number): number =>
    at < low + margin ? at - margin : at > low + size - margin ? at + margin - size : low;
  return heldView({ ...view, x: into(view.x, view.width, x), y: into(view.y, view.height, y) }, layout);
}

/** The layout cannot be moved out of sight; one that is smaller than the view stands in its middle. */
function heldView(view: View, layout: Size): View {
  const hold = (low: number, size: number, all: number): number =>
    size >= all ? (all - size) / 2 : Math.max(0, Math.min(low, all - size));
  return { ...view, x: hold(view.x, view.width, layout.width), y: hold(view.y, view.height, layout.height) };
}
