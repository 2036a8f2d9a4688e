import type { OutputTable } from '../../table/columns';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Fairness, type Group, gapOf, sizeable } from './fairness';
import type { Bin } from './calibration';
import type { Rate } from './rates';

/** Groups that a chart has room for. */
const SHOWN = 16;
/** Lines of calibration that can be told apart. */
const LINES = 6;

export interface Shown {
  group: Group;
  label: string;
}

/** The largest groups, each with its column where there are several. */
export function shownGroups({ attributes }: Fairness): Shown[] {
  const many = attributes.length > 1;
  return attributes
    .flatMap(({ groups }) => groups)
    .slice(0, SHOWN)
    .map((group) => ({ group, label: many ? `${group.attribute}: ${group.name}` : group.name }));
}

interface RateRow extends Shown {
  rate: Rate;
}

export function frames(fairness: Fairness): Record<string, OutputTable> {
  const shown = shownGroups(fairness);
  return {
    selection: ratesTable(shown.map((each) => ({ ...each, rate: 'selection' }))),
    errors: ratesTable(shown.flatMap((each) => (['tpr', 'fpr'] as const).map((rate) => ({ ...each, rate })))),
    calibration: calibrationFrame(fairness),
  };
}

function ratesTable(rows: readonly RateRow[]): OutputTable {
  const share = ({ group, rate }: RateRow) => group.rates[rate];
  return rowsTable<RateRow>(rows, {
    attribute: textOf(({ group }) => group.attribute),
    group: textOf(({ group }) => group.name),
    label: textOf(({ label }) => label),
    measure: textOf(({ rate }) => rate),
    value: numberOf((row) => share(row).value),
    lo95: numberOf((row) => share(row).low),
    hi95: numberOf((row) => share(row).high),
    rows: integerOf(({ group }) => group.rows),
  });
}

/** The largest groups of the first column; small ones would jump about. */
export function calibratedGroups({ attributes }: Fairness): Group[] {
  return sizeable(attributes[0]?.groups ?? [])
    .filter(({ calibration }) => calibration)
    .slice(0, LINES);
}

function calibrationFrame(fairness: Fairness): OutputTable {
  const rows = calibratedGroups(fairness).flatMap((group) =>
    (group.calibration?.bins ?? []).map((bin) => ({ group, bin })),
  );
  const of = (value: (bin: Bin) => number) => numberOf(({ bin }: { bin: Bin }) => value(bin));
  return rowsTable<{ group: Group; bin: Bin }>(rows, {
    attribute: textOf(({ group }) => group.attribute),
    group: textOf(({ group }) => group.name),
    probability: of(({ probability }) => probability),
    rate: of(({ rate }) => rate.value),
    lo95: of(({ rate }) => rate.low),
    hi95: of(({ rate }) => rate.high),
    rows: integerOf(({ bin }) => bin.rows),
  });
}

/** The widest gap of a rate over all columns. */
export function widestGap(fairness: Fairness, rate: Rate): ReturnType<typeof gapOf> {
  const gaps = fairness.attributes.flatMap((attribute) => gapOf(attribute, rate) ?? []);
  return gaps.length > 0 ? gaps.reduce((a, b) => (b.gap > a.gap ? b : a)) : undefined;
}
