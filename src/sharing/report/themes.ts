import { type ChartTheme, readTheme } from '../../charts/chart-theme';
import type { Palette } from './report-model';

const TOKENS = [
  'page',
  'surface',
  'surface-sunken',
  'text',
  'text-muted',
  'line',
  'accent',
  'warn',
  'warn-soft',
  'bad',
  'bad-soft',
];

/** A report brings no font along: what the reader's system has. */
export const REPORT_FONT =
  "'IBM Plex Sans', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The page's tokens in the light and in the dark, whichever of both the page is in. */
export function readThemes(): Record<'light' | 'dark', { chart: ChartTheme; palette: Palette }> {
  return { light: themeOf('light'), dark: themeOf('dark') };
}

function themeOf(name: 'light' | 'dark'): { chart: ChartTheme; palette: Palette } {
  const probe = document.createElement('div');
  probe.dataset.theme = name;
  probe.hidden = true;
  document.body.append(probe);
  try {
    const style = getComputedStyle(probe);
    const palette = Object.fromEntries(
      TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]),
    );
    return { chart: { ...readTheme(probe), font: REPORT_FONT }, palette };
  } finally {
    probe.remove();
  }
}
