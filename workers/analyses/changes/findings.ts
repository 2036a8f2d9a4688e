import type { Finding } from '../../contract/analysis';
import type { Change } from './find';
import { type Story, breaksIn, changeValues, outliersIn } from './story';

/** Breaks that are told one by one. */
const MOST_TOLD = 4;

/** The sentences that matter: breaks by size, how it stands now, outliers. */
export function findings(story: Story): Finding[] {
  const breaks = breaksIn(story);
  const told = breaks
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, MOST_TOLD)
    .toSorted((a, b) => a.at - b.at);
  return [
    ...told.map((change) => breakFinding(story, change)),
    ...(breaks.length > MOST_TOLD
      ? [{ key: 'finding.more', values: { more: breaks.length - MOST_TOLD }, rows: { table: '' } }]
      : []),
    ...(breaks.length === 0 ? [noneFinding(story)] : [sinceFinding(story)]),
    ...outlierFinding(story),
  ];
}

function rowsOf(story: Story, { at }: Change): NonNullable<Finding['rows']> {
  return { table: '', column: 'period', value: story.periodOf(at) };
}

function breakFinding(story: Story, change: Change): Finding {
  const values = changeValues(story, change);
  const way = change.after >= change.before ? 'up' : 'down';
  const base = `finding.${change.kind}.${way}`;
  const key = change.kind === 'level' && !('pct' in values) ? `${base}.plain` : base;
  return { key, values, rows: rowsOf(story, change) };
}

function noneFinding({ series, segments, periodOf }: Story): Finding {
  const last = series.values.length - 1;
  return {
    key: 'finding.none',
    values: { grain: series.grain, from: periodOf(0), to: periodOf(last), mean: segments[0]?.mean ?? NaN },
    rows: { table: 'segments' },
  };
}

/** What holds since the last break. */
function sinceFinding({ series, segments, segmentation, periodOf }: Story): Finding {
  const last = segments.at(-1);
  const from = periodOf(last?.from ?? 0);
  return {
    key: segmentation.model === 'trend' ? 'finding.since.slope' : 'finding.since',
    values: {
      grain: series.grain,
      from,
      mean: last?.mean ?? NaN,
      slope: last?.slope ?? NaN,
      periods: (last?.to ?? 0) - (last?.from ?? 0) + 1,
      unit: `unit-${series.grain}`,
    },
    rows: { table: 'segments', column: 'from_period', value: from },
  };
}

function outlierFinding(story: Story): Finding[] {
  const outliers = outliersIn(story);
  const most = outliers.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0];
  if (!most) return [];
  const season = story.season[most.at] ?? 0;
  return [
    {
      key: 'finding.outliers',
      values: {
        outliers: outliers.length,
        grain: story.series.grain,
        period: story.periodOf(most.at),
        value: most.after + season,
        expected: most.before + season,
      },
      rows: { table: '', column: 'kind', value: 'outlier' },
    },
  ];
}
