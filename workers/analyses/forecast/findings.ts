import type { Finding } from '../../contract/analysis';
import { wayOf } from '../../kernels/growth';
import { NO_GROUP } from './frames';
import { type GroupForecast, intervalOf } from '../../forecasting/groups/outcome';
import { type Story, benchmarkOf, edgeOverNaive, periodAhead } from './story';

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(story: Story): Finding[] {
  return [inAll(story), next(story), model(story), peak(story), ...movers(story)].filter(
    (finding) => finding !== undefined,
  );
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The whole horizon against as many periods before it. */
function inAll(story: Story): Finding | undefined {
  const { whole, settings, span } = story;
  const { horizon } = settings;
  if (horizon < 2) return undefined;
  const total = sum(whole.mean);
  const values = {
    total,
    periods: horizon,
    grain: span.grain,
    from: periodAhead(story, 1),
    to: periodAhead(story, horizon),
  };
  const rows = { table: '' };
  const before = whole.history.values.length >= horizon ? sum(whole.history.values.subarray(-horizon)) : NaN;
  // Half a season against the other half says nothing of growth.
  const fair = whole.season === 1 || horizon % whole.season === 0;
  if (!(before > 0) || !fair) return { key: 'finding.total', values, rows };
  const pct = total / before - 1;
  return {
    key: `finding.total.${wayOf(pct)}`,
    values: { ...values, pct: Math.abs(pct), before },
    rows,
  };
}

function next(story: Story): Finding {
  const { whole, hasGroups, span } = story;
  const { low, high } = intervalOf(whole, 95);
  const period = periodAhead(story, 1);
  return {
    key: 'finding.next',
    values: { period, grain: span.grain, value: whole.mean[0]!, low: low[0]!, high: high[0]! },
    rows: hasGroups ? { table: '' } : { table: '', column: 'period', value: period },
  };
}

/** Which model, and whether it is any better than repeating what was. */
function model({ whole, settings, hasGroups }: Story): Finding {
  const { chosen, tried } = whole;
  const { name: naive, edge } = edgeOverNaive(whole);
  const values = {
    model: chosen.name,
    form: chosen.label,
    naive,
    pct: Math.abs(edge),
    mase: chosen.test?.accuracy.mase ?? NaN,
    windows: chosen.test?.trials.length ?? 0,
    models: tried.length,
  };
  const rows = hasGroups ? { table: 'models' } : { table: 'models', column: 'model', value: chosen.name };
  const way = settings.model === 'auto' ? 'chosen' : 'asked';
  if (Number.isNaN(edge)) return { key: `finding.model.untested`, values, rows };
  if (benchmarkOf(tried) === chosen) return { key: `finding.model.naive.${way}`, values, rows };
  return { key: `finding.model.${edge > 0 ? 'better' : 'worse'}.${way}`, values, rows };
}

/** The best and the weakest period ahead. */
function peak(story: Story): Finding | undefined {
  const { whole, hasGroups, span } = story;
  const { mean } = whole;
  if (mean.length < 4) return undefined;
  const high = mean.indexOf(Math.max(...mean));
  const low = mean.indexOf(Math.min(...mean));
  if (mean[high] === mean[low]) return undefined;
  const best = periodAhead(story, high + 1);
  return {
    key: 'finding.peak',
    values: {
      best,
      grain: span.grain,
      high: mean[high]!,
      worst: periodAhead(story, low + 1),
      low: mean[low]!,
    },
    rows: hasGroups ? { table: '' } : { table: '', column: 'period', value: best },
  };
}

/** The groups that are expected to add and to lose most. */
function movers(story: Story): Finding[] {
  const { groups, hasGroups, settings } = story;
  if (!hasGroups || groups.length < 2) return [];
  const { horizon } = settings;
  const change = ({ history, mean, season }: GroupForecast): number =>
    history.values.length >= horizon && (season === 1 || horizon % season === 0)
      ? sum(mean) - sum(history.values.subarray(-horizon))
      : NaN;
  const ranked = groups
    .map((of) => ({ of, change: change(of) }))
    .filter((each) => !Number.isNaN(each.change))
    .toSorted((a, b) => b.change - a.change);
  const [top, last] = [ranked[0], ranked.at(-1)];
  return [
    ...(top && top.change > 0 ? [mover('finding.group.up', top, horizon)] : []),
    ...(last && last.change < 0 ? [mover('finding.group.down', last, horizon)] : []),
  ];
}

function mover(key: string, { of, change }: { of: GroupForecast; change: number }, periods: number): Finding {
  const { name } = of.group;
  return {
    key,
    values: { group: name ?? NO_GROUP, change: Math.abs(change), periods },
    rows: name === null ? { table: '' } : { table: '', column: 'group', value: name },
  };
}
