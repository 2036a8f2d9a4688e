import type { Ink } from '../../workers/contract/chart';

/** The tokens that a drawing needs, as hex colours. */
export interface ChartTheme extends Record<Ink, string> {
  surface: string;
  text: string;
  line: string;
  font: string;
  categorical: string[];
  ranked: string[];
  sequential: string[];
  diverging: string[];
}

/** Reads the tokens as they hold for an element now. */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const family = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => token(`${name}-${i + 1}`));
  return {
    surface: token('surface'),
    text: token('text'),
    muted: token('text-muted'),
    line: token('line'),
    accent: token('accent'),
    good: token('good'),
    warn: token('warn'),
    bad: token('bad'),
    font: token('font'),
    categorical: family('chart', 8),
    ranked: family('rank', 6),
    sequential: family('sequential', 5),
    diverging: family('diverging', 5),
  };
}
