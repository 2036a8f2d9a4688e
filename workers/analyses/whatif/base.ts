import type { RunContext } from '../../contract/analysis';
import { forecastAll } from '../../forecasting/groups/forecast-all';
import type { GroupForecast } from '../../forecasting/groups/outcome';
import { usualSettings } from '../../forecasting/groups/settings';
import { wholeOf } from '../../forecasting/groups/whole';
import { seasonLength } from '../calendar-season';
import { remembered } from '../remembered';
import { type Effects, estimate } from './effect';
import type { Reading, Readings } from './readings';
import type { Question } from './settings';

/** All that does not depend on sliders: what comes if nothing changes, and what moves the value. */
export interface Base {
  season: number;
  whole: GroupForecast;
  groups: { reading: Reading; forecast: GroupForecast; effects: Effects }[];
  /** Of all groups together. */
  effects: Effects;
}

/** With more groups than this effects are those of all together. */
const MOST_OWN = 40;

/** A slider asks the same again and again. */
const remember = remembered<Base>();

/** The base of a scenario; remembered until other data or another horizon are asked for. */
export function baseOf(readings: Readings, question: Question, context: RunContext): Promise<Base> {
  return remember(keyOf(readings, question), () => computed(readings, question, context));
}

async function computed(readings: Readings, question: Question, context: RunContext): Promise<Base> {
  const { panel, groups, whole } = readings;
  const season = seasonLength(panel.span.grain, question.seasonLength);
  const settings = usualSettings(question.horizon, question.model);
  const known = groups.map(({ name, values, history }, row) => ({
    group: { name, row, values, drivers: [] },
    history,
  }));
  const forecasts = await forecastAll(known, season, settings, context);
  const all = forecasts.length > 1 ? wholeOf(forecasts, panel.span, season, settings) : forecasts[0]!;
  const effects = estimate(whole, season);
  return {
    season,
    whole: all,
    effects,
    groups: forecasts.map((forecast) => {
      const reading = groups[forecast.group.row]!;
      const own = groups.length === 1 || groups.length > MOST_OWN ? effects : estimate(reading, season);
      return { reading, forecast, effects: own };
    }),
  };
}

function keyOf({ groups, panel }: Readings, { horizon, model, seasonLength: length }: Question): string {
  const of = groups.map(({ name, history, drivers }) => [
    name,
    history.start,
    [...history.values],
    drivers.price && [...drivers.price],
    drivers.spend && [...drivers.spend],
  ]);
  return JSON.stringify([of, panel.span, horizon, model, length]);
}
