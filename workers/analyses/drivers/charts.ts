import type { ChartSpec, Ink, Mark } from '../../contract/chart';
import type { Drivers } from './drivers';
import { MOST_FEATURES, firstCategory, firstNumber, nameOf } from './frames';
import { isClear } from './findings';

/** What the analysis shows. */
export function charts(all: Drivers): ChartSpec[] {
  return [forestChart(all), strengthChart(all), spreadChart(all), sharesChart(all)].filter(
    (chart) => chart !== undefined,
  );
}

function forestChart(all: Drivers): ChartSpec {
  const shown = all.drivers.slice(0, MOST_FEATURES);
  const [first] = shown;
  const clear = first && isClear(first, all.settings);
  return {
    id: 'forest',
    table: 'forest',
    title: {
      key: clear ? 'chart.forest' : 'chart.forest.none',
      values: { comparison: first ? nameOf(first) : '' },
    },
    caption: { key: 'chart.forest.caption', values: { confidence: all.settings.confidence } },
    marks: [
      {
        type: 'rule',
        x1: { column: 'effect_low' },
        x2: { column: 'effect_high' },
        y: { column: 'comparison' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'effect' }, y: { column: 'comparison' }, color: { ink: 'accent' } },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'axis.effect' }, format: 'number', type: 'linear', zero: true },
    y: {
      label: { key: 'column.feature' },
      format: 'text',
      type: 'band',
      domain: shown.map(nameOf),
    },
    tip: [
      { column: 'comparison', label: { key: 'column.feature' }, format: 'text' },
      { column: 'effect', format: 'decimal' },
      { column: 'effect_low', format: 'decimal' },
      { column: 'effect_high', format: 'decimal' },
      { column: 'p_adjusted', format: 'number' },
    ],
    select: 'feature',
    aspect: Math.min(1.2, 0.12 + 0.045 * shown.length),
  };
}

function strengthChart(all: Drivers): ChartSpec | undefined {
  if (all.drivers.length < 2) return undefined;
  const clear = all.drivers.filter((driver) => isClear(driver, all.settings)).length;
  return {
    id: 'strength',
    table: 'forest',
    title: { key: 'chart.strength', values: { clear, features: all.drivers.length } },
    caption: { key: 'chart.strength.caption' },
    marks: [{ type: 'bar', x: { column: 'strength' }, y: { column: 'feature' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.strength' }, format: 'decimal' },
    y: { label: { key: 'column.feature' }, format: 'text', type: 'band' },
    tip: [
      { column: 'feature', format: 'text' },
      { column: 'strength', format: 'decimal' },
      { column: 'p_adjusted', format: 'number' },
    ],
    select: 'feature',
  };
}

function spreadChart(all: Drivers): ChartSpec | undefined {
  const driver = firstNumber(all);
  if (!driver?.numeric) return undefined;
  const { medianBest, medianRest } = driver.numeric;
  const line = (column: string, ink: Ink): Mark => ({
    type: 'line',
    x: { column: 'middle' },
    y: { column },
    color: { ink },
    name: { key: `column.${column}` },
  });
  return {
    id: 'spread',
    table: 'spread',
    title: {
      key: driver.feature.kind === 'time' ? 'chart.spread.time' : 'chart.spread',
      values: { feature: driver.feature.column, best: medianBest, rest: medianRest },
    },
    caption: { key: 'chart.spread.caption' },
    marks: [line('share_best', 'accent'), line('share_rest', 'muted')],
    x: {
      label: {
        key: driver.feature.kind === 'time' ? 'axis.feature.time' : 'axis.feature',
        values: { feature: driver.feature.column },
      },
      format: 'number',
      type: 'linear',
    },
    y: { label: { key: 'axis.share' }, format: 'percent', zero: true },
    tip: [
      { column: 'from', format: 'number' },
      { column: 'to', format: 'number' },
      { column: 'share_best', format: 'percent' },
      { column: 'share_rest', format: 'percent' },
    ],
  };
}

function sharesChart(all: Drivers): ChartSpec | undefined {
  const driver = firstCategory(all);
  if (!driver?.level) return undefined;
  const { name, shareBest, shareRest } = driver.level;
  return {
    id: 'shares',
    table: 'shares',
    title: {
      key: 'chart.shares',
      values: { feature: driver.feature.column, level: name, best: shareBest, rest: shareRest },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'share' },
        y: { column: 'level' },
        color: { column: 'group' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: {
      label: { key: 'axis.feature', values: { feature: driver.feature.column } },
      format: 'text',
      type: 'band',
    },
    color: {
      label: { key: 'axis.group' },
      format: 'label',
      scheme: 'categorical',
      domain: ['best', 'rest'],
    },
    tip: [
      { column: 'level', format: 'text' },
      { column: 'group', label: { key: 'axis.group' }, format: 'label' },
      { column: 'share', format: 'percent' },
      { column: 'lift', format: 'decimal' },
      { column: 'odds_ratio', format: 'decimal' },
    ],
    select: 'level',
  };
}
