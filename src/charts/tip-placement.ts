import type { Hit } from './hits';

const gap = 12;

/** Where a tip goes: beside its shape where there is room, else below or above; always inside the plot's width. */
export function placeTip(
  hit: Hit,
  tip: { width: number; height: number },
  plot: { width: number; height: number },
): { left: number; top: number } {
  const [left, top, right, bottom] = hit.box ?? [hit.x - 4, hit.y - 4, hit.x + 4, hit.y + 4];
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  const beside = clamp(hit.y - tip.height / 2, plot.height - tip.height);
  if (right + gap + tip.width <= plot.width) return { left: right + gap, top: beside };
  // Left of a lying bar would be on top of the names and the bar.
  if (hit.loose !== 'y' && left - gap - tip.width >= 0) return { left: left - gap - tip.width, top: beside };
  const middle = clamp(hit.x - tip.width / 2, plot.width - tip.width);
  const below = bottom + gap;
  if (below + tip.height <= plot.height || top - gap - tip.height < 0) return { left: middle, top: below };
  return { left: middle, top: top - gap - tip.height };
}
