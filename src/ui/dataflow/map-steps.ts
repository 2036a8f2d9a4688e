import type { MapGraph } from './map-graph';
import type { Placed } from './map-layout';

/**
 * Where an arrow key leads from a node: up and down along its lines, the nearest one first; left and right to the next
 * node at the same height. Null where there is nothing.
 */
export function nodeBeside(
  from: string,
  key: string,
  { edges }: MapGraph,
  places: ReadonlyMap<string, Placed>,
): string | null {
  const here = places.get(from);
  if (!here) return null;
  const off = (id: string) => (places.get(id)?.x ?? 0) - here.x;
  const nearest = (ids: readonly string[]) =>
    ids.toSorted((a, b) => Math.abs(off(a)) - Math.abs(off(b)))[0] ?? null;
  const sameHeight = (side: (x: number) => boolean) =>
    [...places].filter(([id, { y }]) => id !== from && y === here.y && side(off(id))).map(([id]) => id);
  switch (key) {
    case 'ArrowUp':
      return nearest(edges.filter(({ to }) => to === from).map((edge) => edge.from));
    case 'ArrowDown':
      return nearest(edges.filter((edge) => edge.from === from).map(({ to }) => to));
    case 'ArrowLeft':
      return nearest(sameHeight((x) => x < 0));
    case 'ArrowRight':
      return nearest(sameHeight((x) => x > 0));
    default:
      return null;
  }
}
