import type { Finding } from '../../contract/analysis';
import { namedPlaces } from './places';
import { type Story, change, periodOf, placeValues } from './story';
import type { Swing } from './tables';

/** Above it a season is strong: the mark at which R's nsdiffs() takes a series for seasonal. */
const STRONG = 0.64;
const CLEAR = 0.3;
/** So many times as far from the pattern as half of all periods are is worth a sentence. */
const ODD = 4;

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  const [, ...seasons] = story.swings;
  return [
    ...seasons.map((swing) => seasonFinding(story, swing)),
    ...(seasons.length === 0 ? [{ key: 'finding.none', rows: { table: 'strength' } }] : []),
    trendFinding(story),
    latestFinding(story),
    ...oddFinding(story),
  ];
}

function seasonFinding(story: Story, swing: Swing): Finding {
  const { grain } = story.series;
  const force = swing.strength >= STRONG ? 'strong' : swing.strength >= CLEAR ? 'clear' : 'weak';
  const values = {
    component: swing.component,
    strength: swing.strength,
    force,
    high: swing.high,
    low: -swing.low,
  };
  const rows = { table: 'strength', column: 'component', value: swing.component };
  if (namedPlaces(grain, swing.length)) {
    return { key: 'finding.season', values: { ...values, ...placeValues(story, swing) }, rows };
  }
  return {
    key: 'finding.season.long',
    values: {
      ...values,
      length: swing.length,
      unit: `unit-${grain}`,
      highest: periodOf(story, swing.highest),
      lowest: periodOf(story, swing.lowest),
      grain,
    },
    rows,
  };
}

function trendFinding(story: Story): Finding {
  const { key, values } = change(story);
  const strength = story.swings[0]?.strength ?? NaN;
  return {
    key: `finding.trend.${key}`,
    values: { ...values, strength },
    rows: { table: 'strength', column: 'component', value: 'trend' },
  };
}

/** The latest period without its season, against the one before. */
function latestFinding(story: Story): Finding {
  const { series, parts } = story;
  const last = series.values.length - 1;
  const adjusted = (at: number): number => (series.values[at] ?? NaN) - (parts.season[at] ?? NaN);
  const [now, before] = [adjusted(last), adjusted(last - 1)];
  const values = {
    grain: series.grain,
    period: periodOf(story, last),
    previous: periodOf(story, last - 1),
    value: series.values[last] ?? NaN,
    adjusted: now,
  };
  const rows = { table: '', column: 'period', value: periodOf(story, last) };
  if (!(before > 0) || now === before) return { key: 'finding.latest', values, rows };
  const pct = Math.abs(now / before - 1);
  return {
    key: now > before ? 'finding.latest.up' : 'finding.latest.down',
    values: { ...values, pct },
    rows,
  };
}

/** The period furthest from the pattern, if it is far. */
function oddFinding(story: Story): Finding[] {
  const { series, parts, usual } = story;
  const { remainder } = parts;
  const sizes = remainder.map(Math.abs);
  const at = sizes.indexOf(Math.max(...sizes));
  const size = sizes[at] ?? 0;
  if (!(size > ODD * usual) || usual === 0) return [];
  const period = periodOf(story, at);
  return [
    {
      key: (remainder[at] ?? 0) > 0 ? 'finding.odd.above' : 'finding.odd.below',
      values: {
        grain: series.grain,
        period,
        value: series.values[at] ?? NaN,
        expected: (series.values[at] ?? NaN) - (remainder[at] ?? NaN),
        size,
        times: size / usual,
      },
      rows: { table: '', column: 'period', value: period },
    },
  ];
}
