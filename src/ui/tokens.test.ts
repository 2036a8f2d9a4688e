import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function block(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  const body = css.slice(start + opening.length, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
  );
}

type Rgb = [number, number, number];

function linear(hex: string | undefined): Rgb {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => {
    const value = parseInt((hex ?? '').slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [low, high] = [a, b]
    .map((hex) => linear(hex))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Linear RGB as seen with full colour deficiency: Machado, Oliveira and Fernandes (2009), severity 1. */
const sights: Record<string, number[]> = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** OKLab (Ottosson 2020), where distances are near to what the eye sees. */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function leastDistance(colours: (string | undefined)[]): number {
  let least = Infinity;
  for (const matrix of Object.values(sights)) {
    const seen = colours.map((hex) => {
      const rgb = linear(hex);
      const view = [0, 3, 6].map((row) => {
        const sum = rgb.reduce((total, value, i) => total + (matrix[row + i] ?? 0) * value, 0);
        return Math.min(1, Math.max(0, sum));
      });
      return oklab(view as Rgb);
    });
    seen.forEach((a, i) => {
      for (const b of seen.slice(0, i))
        least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    });
  }
  return least;
}

const light = block("[data-theme='light'] {");
const dark = block("[data-theme='dark'] {");

describe('tokens', () => {
  it('are the same for a chosen and an inherited dark theme', () => {
    expect(block(':root:not([data-theme]) {')).toEqual(dark);
  });

  it('name the same colours in both themes', () => {
    const colours = Object.keys(light).filter((name) => light[name]?.startsWith('#'));
    expect(Object.keys(dark).filter((name) => dark[name]?.startsWith('#'))).toEqual(colours);
  });

  describe.each([
    ['light', light],
    ['dark', dark],
  ])('%s', (_, tokens) => {
    const surfaces = ['page', 'surface', 'surface-sunken', 'surface-floating'];

    it.each(['text', 'text-muted', 'accent', 'good', 'warn', 'bad'])('%s reads on every surface', (ink) => {
      for (const surface of surfaces) {
        expect(contrast(tokens[ink], tokens[surface]), surface).toBeGreaterThanOrEqual(4.5);
      }
    });

    it.each(['accent', 'good', 'warn', 'bad'])('%s and text read on its soft background', (ink) => {
      expect(contrast(tokens[ink], tokens[`${ink}-soft`])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tokens.text, tokens[`${ink}-soft`])).toBeGreaterThanOrEqual(4.5);
    });

    it('shows focus, edges of controls and text on the accent', () => {
      expect(contrast(tokens['on-accent'], tokens.accent)).toBeGreaterThanOrEqual(4.5);
      for (const surface of surfaces) {
        expect(contrast(tokens.focus, tokens[surface]), surface).toBeGreaterThanOrEqual(3);
        expect(contrast(tokens['line-strong'], tokens[surface]), surface).toBeGreaterThanOrEqual(3);
      }
    });

    it('keeps chart colours apart for every kind of colour vision', () => {
      const colours = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => tokens[`chart-${i}`]);
      // 0.02 in OKLab is about what the eye just tells apart side by side; a legend needs several times that.
      expect(leastDistance(colours.slice(0, 5))).toBeGreaterThan(0.1);
      expect(leastDistance(colours)).toBeGreaterThan(0.065);
      for (const colour of colours) expect(contrast(colour, tokens.surface)).toBeGreaterThan(2.6);
    });
  });
});
