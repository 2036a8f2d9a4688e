import type { ChartSpec, Scale } from '../../contract/chart';
import type { Message } from '../../contract/message';
import type { Season } from './decompose';
import { type Story, change, periodOf, placeValues, swingOf } from './story';
import { REMAINDER } from './frames';
import { namedPlaces } from './places';

const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };
const PLACE_AXIS: Scale = { label: { key: 'column.place' }, format: 'label', type: 'band' };

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  return [
    linesChart(story),
    partsChart(story),
    ...story.parts.seasons.flatMap((season) => seasonCharts(story, season)),
  ];
}

function linesChart(story: Story): ChartSpec {
  const { series } = story;
  const way = change(story);
  return {
    id: 'lines',
    table: 'lines',
    title: { key: `chart.lines.${way.key}`, values: way.values },
    caption: { key: 'chart.lines.caption' },
    marks: [
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'value' },
        color: { ink: 'muted' },
        opacity: 0.5,
        name: { key: 'column.value' },
      },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'trend' },
        color: { ink: 'accent' },
        name: { key: 'column.trend' },
      },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.value' }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'value', format: 'number' },
      { column: 'trend', format: 'number' },
      { column: 'adjusted', format: 'number' },
    ],
    grain: series.grain,
  };
}

function partsChart(story: Story): ChartSpec {
  const { series, parts, usual } = story;
  const main = story.swings.slice(1).toSorted((a, b) => b.amplitude - a.amplitude)[0];
  const title: Message = main
    ? {
        key: 'chart.parts',
        values: { component: main.component, swing: main.amplitude, usual },
      }
    : { key: 'chart.parts.none', values: { usual } };
  return {
    id: 'parts',
    table: 'parts',
    title,
    caption: { key: 'chart.parts.caption' },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      { type: 'line', x: { column: 'period' }, y: { column: 'amount' } },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.amount' }, format: 'number' },
    ...(parts.seasons.length > 0 ? { facet: 'part' } : {}),
    tip: [
      { column: 'part', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'amount', format: 'number' },
    ],
    grain: series.grain,
  };
}

function seasonCharts(story: Story, season: Season): ChartSpec[] {
  const places = namedPlaces(story.series.grain, season.length);
  if (!places) return [cycleChart(story, season)];
  return [yearsChart(story, season, places.names), placesChart(story, season)];
}

function yearsChart(story: Story, season: Season, names: string[]): ChartSpec {
  const { series } = story;
  return {
    id: `years-${season.length}`,
    table: `years-${season.length}`,
    title: { key: 'chart.years', values: placeValues(story, swingOf(story, season)) },
    caption: { key: series.grain === 'day' ? 'chart.years.caption.mean' : 'chart.years.caption' },
    marks: [
      { type: 'line', x: { column: 'place' }, y: { column: 'mean' }, color: { column: 'year' } },
      { type: 'dot', x: { column: 'place' }, y: { column: 'mean' }, color: { column: 'year' } },
    ],
    x: { ...PLACE_AXIS, domain: names },
    y: { label: { key: 'column.value' }, format: 'number' },
    color: { label: { key: 'column.year' }, scheme: 'categorical' },
    tip: [
      { column: 'place', format: 'label' },
      { column: 'year', format: 'text' },
      { column: 'mean', format: 'number' },
    ],
    grain: series.grain,
  };
}

function cycleChart(story: Story, season: Season): ChartSpec {
  const swing = swingOf(story, season);
  return {
    id: `cycle-${season.length}`,
    table: `cycle-${season.length}`,
    title: {
      key: 'chart.cycle',
      values: {
        component: season.name,
        highest: periodOf(story, swing.highest),
        lowest: periodOf(story, swing.lowest),
        grain: story.series.grain,
      },
    },
    caption: {
      key: 'chart.cycle.caption',
      values: { length: season.length, unit: `unit-${story.series.grain}` },
    },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      { type: 'line', x: { column: 'period' }, y: { column: 'cycle' } },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.amount' }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'cycle', format: 'number' },
    ],
    grain: story.series.grain,
    aspect: 0.35,
  };
}

function placesChart(story: Story, season: Season): ChartSpec {
  return {
    id: `places-${season.length}`,
    table: `places-${season.length}`,
    title: placesTitle(story, season),
    caption: { key: 'chart.places.caption' },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'each' },
        color: { ink: 'muted' },
        opacity: 0.5,
        name: { key: 'column.each' },
      },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'smooth' },
        color: { ink: 'accent' },
        name: { key: 'column.smooth' },
      },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.amount' }, format: 'number' },
    facet: 'place',
    tip: [
      { column: 'place', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'each', format: 'number' },
      { column: 'smooth', format: 'number' },
    ],
    grain: story.series.grain,
  };
}

/** A place that gained or lost less than this share of the swing has kept its height. */
const LEAST_SHIFT = 0.1;

/** Which place has risen or fallen most against the others, from the first cycle to the last. */
function placesTitle({ series, ...story }: Story, season: Season): Message {
  const { values, length } = season;
  const end = values.length - length;
  const shifts = Array.from({ length }, (_, i) => {
    const first = (end + i) % length;
    return { at: end + i, shift: (values[end + i] ?? NaN) - (values[first] ?? NaN) };
  });
  const most = shifts.toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))[0];
  const { amplitude } = swingOf({ series, ...story }, season);
  if (!most || Math.abs(most.shift) < LEAST_SHIFT * amplitude) return { key: 'chart.places.steady' };
  const places = namedPlaces(series.grain, length);
  return {
    key: most.shift > 0 ? 'chart.places.up' : 'chart.places.down',
    values: {
      place: places?.names[places.placeOf(series.first + most.at)] ?? REMAINDER,
      shift: Math.abs(most.shift),
    },
  };
}
