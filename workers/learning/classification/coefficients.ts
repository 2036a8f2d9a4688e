import type { TableSpec } from '../../contract/manifest';
import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Fitted } from '../learner';
import { logisticTable } from '../logistic/table';

/** The table of a logistic regression; it has no rows where another model is chosen. */
export const coefficientsSpec: TableSpec = {
  suffix: 'coefficients',
  mayBeEmpty: true,
  columns: [
    { name: 'term', format: 'text' },
    { name: 'estimate', format: 'number' },
    { name: 'odds_ratio', format: 'number' },
    { name: 'std_error', format: 'number' },
    { name: 'z', format: 'number' },
    { name: 'p_value', format: 'number' },
    { name: 'lo95', format: 'number' },
    { name: 'hi95', format: 'number' },
    { name: 'class', format: 'text' },
  ],
};

/** Coefficients on the scale of the features, the intercept first. */
export function coefficientsTable(fitted: Fitted): OutputTable {
  return rowsTable(fitted.learner === 'logistic' ? logisticTable(fitted) : [], {
    term: textOf(({ term }) => term?.name ?? '(intercept)'),
    estimate: numberOf(({ estimate }) => estimate),
    odds_ratio: numberOf(({ odds_ratio }) => odds_ratio),
    std_error: numberOf(({ std_error }) => std_error),
    z: numberOf(({ z }) => z),
    p_value: numberOf(({ p_value }) => p_value),
    lo95: numberOf(({ lo95 }) => lo95),
    hi95: numberOf(({ hi95 }) => hi95),
    class: textOf((row) => row.class),
  });
}
