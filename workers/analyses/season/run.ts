import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable, OutputTable } from '../../table/columns';
import { dailySql } from '../daily-sums';
import { readSteadySeries } from '../steady-series';
import { charts } from './charts';
import { decompose } from './decompose';
import { findings } from './findings';
import { cycleFrame, linesFrame, partsFrame, placesFrame, yearsFrame } from './frames';
import { namedPlaces } from './places';
import type { Story } from './story';
import { seasonTable, strengthTable, swings } from './tables';

/** Two cycles of the shortest season that there can be. */
const LEAST_PERIODS = 4;

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const series = readSteadySeries(request, daily, LEAST_PERIODS);
  const parts = decompose(request, series);
  const sizes = parts.remainder.map(Math.abs).toSorted();
  const story: Story = { series, parts, swings: swings(parts), usual: sizes[sizes.length >> 1] ?? NaN };
  return {
    tables: { '': seasonTable(series, parts), strength: strengthTable(series, story.swings) },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    grain: series.grain,
    notices: [...parts.notices, ...series.notices],
  };
}

function frames({ series, parts }: Story): Record<string, OutputTable> {
  const bySeason = parts.seasons.flatMap((season) => {
    const places = namedPlaces(series.grain, season.length);
    if (!places) return [[`cycle-${season.length}`, cycleFrame(series, season)] as const];
    return [
      [`years-${season.length}`, yearsFrame(series, places)] as const,
      [`places-${season.length}`, placesFrame(series, season, parts.remainder, places)] as const,
    ];
  });
  return {
    lines: linesFrame(series, parts),
    parts: partsFrame(series, parts),
    ...Object.fromEntries(bySeason),
  };
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
};
