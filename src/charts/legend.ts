import type { ChartSpec, Mark } from '../../workers/contract/chart';
import { channelColumn } from './column-writer';
import { type Scene, colourColumn, markKey, seriesKey } from './layer';
import { messageText } from './wording';

export interface LegendItem {
  /** Key of the series, as `hiddenSeries` holds it. */
  key: string;
  label: string;
  colour: string;
  shape: 'line' | 'dashes' | 'area' | 'dot' | 'square';
}

export interface Legend {
  items: LegendItem[];
  /** A continuous colour scale: its colours from low to high and the values at both ends. */
  ramp?: { label: string; colours: string[]; low: string; high: string };
}

/** What a reader must be told about colours: nothing where the axis already names them. */
export function legendOf(spec: ChartSpec, scene: Scene): Legend {
  const legend: Legend = { items: [] };
  const told = new Set<string>();
  spec.marks.forEach((mark, index) => {
    const name = colourColumn(mark);
    if (name === undefined) {
      if (mark.name && !isLabelledRule(mark)) {
        legend.items.push({
          key: markKey(index),
          label: messageText(mark.name, scene.writer.wording),
          colour: scene.ink(mark),
          shape: shapeOf(mark),
        });
      }
      return;
    }
    if (told.has(name) || namesBand(name, mark, scene)) return;
    told.add(name);
    const scale = scene.colourScale(name);
    if (scale.kind === 'continuous') {
      const [low, high] = scale.domain;
      legend.ramp = {
        label: scene.writer.label(name),
        colours: scale.ramp,
        low: scene.writer.write(name, low),
        high: scene.writer.write(name, high),
      };
      return;
    }
    for (const value of scale.values) {
      legend.items.push({
        key: seriesKey(value),
        label: scene.writer.write(name, value),
        colour: scale.colour(value),
        shape: shapeOf(mark),
      });
    }
  });
  // One series alone needs no key: the title says what it is.
  return legend.items.length < 2 && !legend.items.some((item) => scene.hidden.has(item.key))
    ? { ...legend, items: [] }
    : legend;
}

/** A rule's name stands beside it. */
export function isLabelledRule(mark: Mark): boolean {
  return mark.type === 'rule' && mark.name !== undefined;
}

function namesBand(name: string, mark: Mark, scene: Scene): boolean {
  return (
    (scene.x.kind === 'band' && channelColumn(mark.x) === name) ||
    (scene.y.kind === 'band' && channelColumn(mark.y) === name) ||
    name === scene.facet
  );
}

function shapeOf(mark: Mark): LegendItem['shape'] {
  if (mark.type === 'line' || mark.type === 'rule') return mark.dashed ? 'dashes' : 'line';
  // What is told by its colour shows it whole; a range around something else is as pale as it is drawn.
  if ((mark.type === 'band' || mark.type === 'area') && colourColumn(mark) === undefined) return 'area';
  return mark.type === 'dot' ? 'dot' : 'square';
}
