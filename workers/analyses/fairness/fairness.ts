import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { adjustedP } from '../../kernels/adjusted-p';
import { suggestName } from '../../kernels/suggest-name';
import type { ShareComparison } from '../../kernels/two-proportions';
import type { Share } from '../../kernels/wilson';
import { tellingClass } from '../../learning/classification/telling-class';
import type { InputTable } from '../../table/columns';
import { foldedName } from '../folded-name';
import { type Calibration, readCalibration } from './calibration';
import { MOST_GROUPS, attributesOf, byThreshold } from './query';
import { COMPARED, type Compared, type Counts, type Rate, compareRates, rateOf } from './rates';
import { type Settings, settingsOf } from './settings';

/** A group and how its people are treated. */
export interface Group {
  attribute: string;
  name: string;
  rows: number;
  counts: Counts;
  rates: Record<Rate, Share>;
  /** Against the reference; undefined for the reference itself. */
  against: Record<Compared, ShareComparison & { pAdjusted: number }> | undefined;
  /** The selection rate over the highest of the attribute's sizeable groups; NaN where nobody is selected. */
  impact: number;
  /** Where probabilities are known. */
  calibration: Calibration | undefined;
}

/** Groups of one column, or of all of them put together; the largest first. */
export interface Attribute {
  name: string;
  groups: Group[];
  reference: Group;
}

/** All that tables, sentences and charts are made from. */
export interface Fairness {
  settings: Settings;
  positive: string;
  /** It was found out, not named. */
  isPositiveGuessed: boolean;
  attributes: Attribute[];
}

/** Below so many people a group's rates say little. */
export const SMALL = 30;
/** Four fifths: 29 CFR 1607.4 D (the Uniform Guidelines of 1978). */
export const FOUR_FIFTHS = 0.8;

/** @throws FaultError when there are no groups to compare */
export function fairnessOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Fairness {
  const { counts, bins } = inputs;
  if (!counts) throw new Error('an input is missing');
  const settings = settingsOf(request);
  const read = byThreshold(request) ? readCounts(counts) : namedAlike(readCounts(counts));
  if (read.length === 0) throw new FaultError({ code: 'fairness-no-rows', values: {} });
  const { positive, isGuessed } = positiveOf(settings, read, byThreshold(request));
  const isCalled = byThreshold(request) ? 'yes' : positive;
  const attributes = attributesOf(request).map(({ name }, at) => {
    const own = read.filter((each) => each.attribute === at);
    const calibration = bins ? readCalibration(bins, at, positive, settings.z) : undefined;
    return attributeOf(name, tally(own, positive, isCalled), calibration, settings);
  });
  adjust(attributes);
  return { settings, positive, isPositiveGuessed: isGuessed, attributes };
}

interface Counted {
  attribute: number;
  group: string;
  actual: string;
  called: string;
  n: number;
}

function readCounts(input: InputTable): Counted[] {
  const [attribute, n] = [input.numbers('attribute'), input.numbers('n')];
  const [group, actual, called] = [input.texts('group'), input.texts('actual'), input.texts('called')];
  return group.map((name, row) => ({
    attribute: attribute[row]!,
    group: name ?? '',
    actual: actual[row] ?? '',
    called: called[row] ?? '',
    n: n[row]!,
  }));
}

/** Classes as they are called in the one column and in the other: Yes and yes, 1 and 1.0, 1 and true are the same. */
function folded(name: string): string {
  const text = foldedName(name);
  return { true: '1', false: '0' }[text] ?? text;
}

/** With predictions named as the outcomes are: the two columns need not be of one type. */
function namedAlike(counts: readonly Counted[]): Counted[] {
  const actual = new Set(counts.map((each) => each.actual));
  const byFold = new Map(Array.from(actual, (name) => [folded(name), name]));
  return counts.map((each) =>
    actual.has(each.called) ? each : { ...each, called: byFold.get(folded(each.called)) ?? each.called },
  );
}

/** The named class; else the one of two with a telling name; else the rarest that came. */
function positiveOf(
  { positive }: Settings,
  counts: readonly Counted[],
  hasOwnCalls: boolean,
): { positive: string; isGuessed: boolean } {
  const rows = new Map<string, number>();
  for (const { attribute, actual, called, n } of counts) {
    if (attribute !== 0) continue;
    rows.set(actual, (rows.get(actual) ?? 0) + n);
    if (!hasOwnCalls) rows.set(called, rows.get(called) ?? 0);
  }
  const classes = [...rows.keys()];
  if (positive === '') {
    const telling = classes[tellingClass(classes)];
    const rarest = classes.reduce((a, b) => ((rows.get(b) ?? 0) <= (rows.get(a) ?? 0) ? b : a));
    return { positive: telling ?? rarest, isGuessed: true };
  }
  const found =
    classes.find((name) => name === positive) ?? classes.find((name) => folded(name) === folded(positive));
  if (found === undefined) {
    const suggestion = suggestName(positive, classes) ?? classes.slice(0, 6);
    throw new FaultError({
      code: 'fairness-no-positive',
      values: { value: positive, suggestion },
      place: { param: 'positive' },
    });
  }
  return { positive: found, isGuessed: false };
}

function tally(counted: readonly Counted[], positive: string, isCalled: string): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const { group, actual, called, n } of counted) {
    const counts = groups.get(group) ?? { tp: 0, fp: 0, fn: 0, tn: 0 };
    const kind =
      actual === positive ? (called === isCalled ? 'tp' : 'fn') : called === isCalled ? 'fp' : 'tn';
    counts[kind] += n;
    groups.set(group, counts);
  }
  return groups;
}

const RATES: readonly Rate[] = ['actual', ...COMPARED, 'precision', 'accuracy'];

function attributeOf(
  attribute: string,
  tallied: ReadonlyMap<string, Counts>,
  calibration: ReadonlyMap<string, Calibration> | undefined,
  settings: Settings,
): Attribute {
  refuseNoGroups(attribute, tallied.size);
  const sized = Array.from(tallied, ([name, counts]) => ({ name, counts, rows: rowsOf(counts) })).sort(
    (a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1),
  );
  const reference = sized.find(({ name }) => name === settings.reference) ?? sized[0]!;
  const groups = sized.map(({ name, counts, rows }): Group => {
    const rates = Object.fromEntries(RATES.map((rate) => [rate, rateOf(counts, rate, settings.z)])) as Record<
      Rate,
      Share
    >;
    return {
      attribute,
      name,
      rows,
      counts,
      rates,
      against: name === reference.name ? undefined : against(counts, reference.counts, settings.z),
      impact: NaN,
      calibration: calibration?.get(name),
    };
  });
  const highest = Math.max(...sizeable(groups).map(({ rates }) => rates.selection.value));
  for (const group of groups) group.impact = highest > 0 ? group.rates.selection.value / highest : NaN;
  return { name: attribute, groups, reference: groups.find(({ name }) => name === reference.name)! };
}

function refuseNoGroups(attribute: string, groups: number): void {
  const place = { role: 'group', column: attribute };
  if (groups < 2) {
    throw new FaultError({ code: 'fairness-one-group', values: { column: attribute }, place });
  }
  if (groups > MOST_GROUPS) {
    const values = { column: attribute, groups, most: MOST_GROUPS };
    throw new FaultError({ code: 'fairness-many-groups', values, place });
  }
}

function rowsOf({ tp, fp, fn, tn }: Counts): number {
  return tp + fp + fn + tn;
}

function against(own: Counts, reference: Counts, z: number): NonNullable<Group['against']> {
  const of = (rate: Compared): ShareComparison & { pAdjusted: number } => ({
    ...compareRates(own, reference, rate, z),
    pAdjusted: NaN,
  });
  return { selection: of('selection'), tpr: of('tpr'), fpr: of('fpr') };
}

/** Holm's correction over all groups, columns and rates. */
function adjust(attributes: readonly Attribute[]): void {
  const tests = attributes.flatMap(({ groups }) =>
    groups.flatMap(({ against: found }) => (found ? COMPARED.map((rate) => found[rate]) : [])),
  );
  const adjusted = adjustedP(
    Float64Array.from(tests, ({ p }) => p),
    'holm',
  );
  tests.forEach((test, i) => (test.pAdjusted = adjusted[i]!));
}

/** Groups that are not small, as far as there are two; one person more or less would decide otherwise. */
export function sizeable(groups: readonly Group[]): readonly Group[] {
  const large = groups.filter(({ rows }) => rows >= SMALL);
  return large.length >= 2 ? large : groups;
}

/** The greatest difference of a rate between two sizeable groups; undefined where fewer than two have one. */
export function gapOf(
  { groups }: Attribute,
  rate: Rate,
): { gap: number; low: Group; high: Group } | undefined {
  const known = sizeable(groups).filter(({ rates }) => !Number.isNaN(rates[rate].value));
  if (known.length < 2) return undefined;
  const sorted = known.toSorted((a, b) => a.rates[rate].value - b.rates[rate].value);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return { gap: high.rates[rate].value - low.rates[rate].value, low, high };
}
