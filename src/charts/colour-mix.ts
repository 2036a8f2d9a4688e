type Triple = [number, number, number];

function channels(hex: string): Triple {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toHex(value: number): string {
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}

/** The colour at `share` (0 to 1) of a ramp of hex colours, evenly spaced. */
export function rampColour(ramp: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const low = Math.min(Math.floor(at), ramp.length - 2);
  const from = channels(ramp[low] ?? '#000000');
  const to = channels(ramp[low + 1] ?? '#000000');
  const t = at - low;
  return `#${from.map((value, i) => toHex(value + ((to[i] ?? 0) - value) * t)).join('')}`;
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of several inks the one that reads best on a background. */
export function readableOn(background: string, inks: readonly string[]): string {
  const back = luminance(background);
  const contrast = (ink: string): number => {
    const front = luminance(ink);
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  };
  return [...inks].sort((a, b) => contrast(b) - contrast(a))[0] ?? background;
}
