import { periodOf } from '../calendar';
import type { Observations } from './observations';
import type { Settings } from './settings';

/** Months are told apart from so long a stretch on, where there are three observations for each. */
const SEASON_DAYS = 330;
const SEASON_ROWS = 36;
/** Levels of a text that get a column; the rest are together. */
const MOST_LEVELS = 12;

/** What may move the quantity beside the price. */
export interface Surroundings {
  columns: Float64Array[];
  /** Place of the competitor's price among them. */
  competitorAt: number | undefined;
  season: 'none' | 'quarter' | 'month';
}

export function surroundingsOf(own: Observations, settings: Settings): Surroundings {
  const season = seasonOf(own, settings);
  const columns: Float64Array[] = [];
  let competitorAt: number | undefined;
  if (own.competitor.length > 0) {
    competitorAt = columns.length;
    columns.push(own.competitor.map(Math.log));
  }
  if (settings.trend && own.day.length > 0) columns.push(trendOf(own.day));
  columns.push(...seasonColumns(own.day, season));
  for (const { control, numbers, texts } of own.controls) {
    if (control.isNumber) columns.push(numbers);
    else columns.push(...levelColumns(texts));
  }
  return { columns, competitorAt, season };
}

/** Years from the middle of the days. */
function trendOf(days: Float64Array): Float64Array {
  const mean = days.reduce((sum, day) => sum + day / days.length, 0);
  return days.map((day) => (day - mean) / 365.25);
}

function seasonOf({ day }: Observations, { season }: Settings): Surroundings['season'] {
  if (day.length === 0) return 'none';
  if (season !== 'auto') return season;
  const [first, last] = [day.reduce((a, b) => Math.min(a, b)), day.reduce((a, b) => Math.max(a, b))];
  return last - first >= SEASON_DAYS && day.length >= SEASON_ROWS ? 'month' : 'none';
}

/** A column of zeros and ones for each month or quarter of the year but the first. */
export function seasonColumns(days: Float64Array, season: Surroundings['season']): Float64Array[] {
  if (season === 'none') return [];
  const parts = season === 'month' ? 12 : 4;
  const part = days.map((day) => ((periodOf(season, day) % parts) + parts) % parts);
  return indicators(part, parts);
}

function levelColumns(texts: readonly (string | null)[]): Float64Array[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text ?? '', (counts.get(text ?? '') ?? 0) + 1);
  const levels = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_LEVELS);
  const codes = new Map(levels.map(([level], i) => [level, i]));
  const part = Float64Array.from(texts, (text) => codes.get(text ?? '') ?? levels.length);
  return indicators(part, levels.length + 1);
}

function indicators(part: Float64Array, parts: number): Float64Array[] {
  return Array.from({ length: parts - 1 }, (_, i) => part.map((each) => +(each === i + 1)));
}
