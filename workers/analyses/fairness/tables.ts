import type { OutputTable } from '../../table/columns';
import { type ColumnOf, booleanOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { FOUR_FIFTHS, type Fairness, type Group } from './fairness';
import { COMPARED, type Compared, type Rate } from './rates';

function withInterval(name: string, rate: Rate): Record<string, ColumnOf<Group>> {
  return {
    [name]: numberOf(({ rates }) => rates[rate].value),
    [`${name}_lo95`]: numberOf(({ rates }) => rates[rate].low),
    [`${name}_hi95`]: numberOf(({ rates }) => rates[rate].high),
  };
}

const selection = (of: (against: NonNullable<Group['against']>['selection']) => number): ColumnOf<Group> =>
  numberOf(({ against }) => (against ? of(against.selection) : NaN));

/** A row for each group: rates with their intervals, the selection rate against that of the reference, and what they were counted from. */
export function groupsTable({ attributes }: Fairness): OutputTable {
  return rowsTable<Group>(
    attributes.flatMap(({ groups }) => groups),
    {
      group: textOf(({ name }) => name),
      rows: integerOf(({ rows }) => rows),
      actual_rate: numberOf(({ rates }) => rates.actual.value),
      selection_rate: numberOf(({ rates }) => rates.selection.value),
      selection_lo95: numberOf(({ rates }) => rates.selection.low),
      selection_hi95: numberOf(({ rates }) => rates.selection.high),
      ...withInterval('tpr', 'tpr'),
      ...withInterval('fpr', 'fpr'),
      ...withInterval('precision', 'precision'),
      ...withInterval('accuracy', 'accuracy'),
      difference: selection(({ difference }) => difference),
      difference_lo95: selection(({ low }) => low),
      difference_hi95: selection(({ high }) => high),
      ratio: selection(({ lift }) => lift + 1),
      ratio_lo95: selection(({ liftLow }) => liftLow + 1),
      ratio_hi95: selection(({ liftHigh }) => liftHigh + 1),
      p_value: selection(({ p }) => p),
      p_adjusted: selection(({ pAdjusted }) => pAdjusted),
      impact_ratio: numberOf(({ impact }) => impact),
      four_fifths: booleanOf(({ impact }) => !(impact < FOUR_FIFTHS)),
      attribute: textOf(({ attribute }) => attribute),
      reference: booleanOf(({ against }) => against === undefined),
      actual_lo95: numberOf(({ rates }) => rates.actual.low),
      actual_hi95: numberOf(({ rates }) => rates.actual.high),
      mean_probability: numberOf(({ calibration }) => calibration?.said ?? NaN),
      calibration_error: numberOf(({ calibration }) => calibration?.error ?? NaN),
      tp: integerOf(({ counts }) => counts.tp),
      fp: integerOf(({ counts }) => counts.fp),
      fn: integerOf(({ counts }) => counts.fn),
      tn: integerOf(({ counts }) => counts.tn),
    },
  );
}

interface Test {
  group: Group;
  reference: Group;
  rate: Compared;
}

/** Each rate of each group against that of the reference. */
export function testsTable({ attributes }: Fairness): OutputTable {
  const tests = attributes.flatMap(({ groups, reference }) =>
    groups
      .filter(({ against }) => against)
      .flatMap((group) => COMPARED.map((rate): Test => ({ group, reference, rate }))),
  );
  const compared = ({ group, rate }: Test) => group.against![rate];
  return rowsTable<Test>(tests, {
    attribute: textOf(({ group }) => group.attribute),
    group: textOf(({ group }) => group.name),
    measure: textOf(({ rate }) => rate),
    value: numberOf(({ group, rate }) => group.rates[rate].value),
    reference_value: numberOf(({ reference, rate }) => reference.rates[rate].value),
    difference: numberOf((test) => compared(test).difference),
    difference_lo95: numberOf((test) => compared(test).low),
    difference_hi95: numberOf((test) => compared(test).high),
    p_value: numberOf((test) => compared(test).p),
    p_adjusted: numberOf((test) => compared(test).pAdjusted),
  });
}
