import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { adjustedP } from '../../kernels/adjusted-p';
import { suggestName } from '../../kernels/suggest-name';
import {
  type ShareComparison,
  compareShares,
  leastDifference,
  sharePower,
} from '../../kernels/two-proportions';
import type { InputTable } from '../../table/columns';

/** A group held against the control, in one channel or in all. */
export interface Comparison extends ShareComparison {
  /** Null for all channels together. */
  channel: string | null;
  variant: string;
  control: string;
  measure: 'ctr' | 'conversion-rate';
  hits: number;
  size: number;
  controlHits: number;
  controlSize: number;
  pAdjusted: number;
  power: number;
  leastDifference: number;
}

/** Names that a control group goes by. */
const CONTROLS = new Set(
  ['control', 'holdout', 'hold-out', 'hold out', 'baseline', 'ctrl', 'a', '0', 'false', 'no'].concat([
    '对照',
    '对照组',
    '控制组',
    '基准',
  ]),
);

interface Group {
  channel: string;
  group: string;
  impressions: number;
  clicks: number;
  conversions: number;
}

/**
 * Every group against the control, by click-through and by conversion, for each channel and for all together.
 * @throws FaultError when the named control is none of the groups
 */
export function comparisonsOf(
  request: AnalysisRequest,
  input: InputTable,
): { comparisons: Comparison[]; notices: Fault[] } {
  const groups = groupsOf(input);
  const names = [...new Set(groups.map(({ group }) => group))].toSorted();
  if (names.length < 2) return { comparisons: [], notices: [warn('campaigns-one-group')] };
  const named =
    typeof request.params.control === 'string' ? request.params.control.normalize('NFC').trim() : '';
  const control = controlOf(names, named);
  const others = names.filter((name) => name !== control);
  const channels = [...new Set(groups.map(({ channel }) => channel))];
  const scopes = channels.length > 1 ? [null, ...channels] : channels;
  const found = scopes.flatMap((channel) =>
    others.flatMap((variant) =>
      (['conversion-rate', 'ctr'] as const).flatMap((measure) => {
        const of = (group: string) => countsOf(groups, channel, group, measure);
        return compare({ channel, variant, control, measure }, of(variant), of(control), request);
      }),
    ),
  );
  const adjusted = adjustedP(
    Float64Array.from(found, ({ p }) => p),
    'holm',
  );
  found.forEach((each, i) => (each.pAdjusted = adjusted[i]!));
  return {
    comparisons: found,
    notices: [
      ...(named === '' && !CONTROLS.has(control.toLowerCase())
        ? [warn('campaigns-control-chosen', { control })]
        : []),
      ...(found.length === 0 ? [warn('campaigns-test-uncounted')] : []),
    ],
  };
}

function warn(code: string, values: Fault['values'] = {}): Fault {
  return { code, severity: 'warning', values };
}

function controlOf(names: readonly string[], named: string): string {
  if (named === '') return names.find((name) => CONTROLS.has(name.toLowerCase())) ?? names[0]!;
  const found = names.find((name) => name.toLowerCase() === named.toLowerCase());
  if (found !== undefined) return found;
  throw new FaultError({
    code: 'campaigns-no-control',
    values: { given: named, groups: names, suggestion: suggestName(named, names) ?? names[0]! },
    place: { param: 'control' },
  });
}

function groupsOf(input: InputTable): Group[] {
  const [impressions, clicks, conversions] = ['impressions', 'clicks', 'conversions'].map((name) =>
    input.numbers(name),
  );
  const groups = input.texts('group');
  return input.texts('channel').map((channel, i) => ({
    channel: channel ?? '',
    group: groups[i] ?? '',
    impressions: impressions![i]!,
    clicks: clicks![i]!,
    conversions: conversions![i]!,
  }));
}

/** Conversions are counted by clicks, or by impressions where clicks are not known. */
function countsOf(
  groups: readonly Group[],
  channel: string | null,
  group: string,
  measure: Comparison['measure'],
): { hits: number; size: number } {
  const own = groups.filter((each) => each.group === group && (channel === null || each.channel === channel));
  const sum = (of: (each: Group) => number): number => own.reduce((total, each) => total + of(each), 0);
  const clicks = sum((each) => each.clicks);
  const impressions = sum((each) => each.impressions);
  if (measure === 'ctr') return { hits: clicks, size: impressions };
  return { hits: sum((each) => each.conversions), size: Number.isNaN(clicks) ? impressions : clicks };
}

function compare(
  what: Pick<Comparison, 'channel' | 'variant' | 'control' | 'measure'>,
  own: { hits: number; size: number },
  control: { hits: number; size: number },
  request: AnalysisRequest,
): Comparison[] {
  const isCounted = [own, control].every(({ hits, size }) => size > 0 && hits <= size);
  if (!isCounted) return [];
  const compared = compareShares(own.hits, own.size, control.hits, control.size);
  const rate = control.hits / control.size;
  return [
    {
      ...what,
      ...compared,
      hits: own.hits,
      size: own.size,
      controlHits: control.hits,
      controlSize: control.size,
      pAdjusted: NaN,
      power: sharePower(compared.difference, rate, own.size, control.size),
      leastDifference: leastDifference(rate, own.size, control.size, Number(request.params.power)),
    },
  ];
}

export type Outcome = 'better' | 'worse' | 'open';

export function outcomeOf({ difference, pAdjusted }: Comparison): Outcome {
  if (!(pAdjusted <= 0.05)) return 'open';
  return difference > 0 ? 'better' : 'worse';
}
