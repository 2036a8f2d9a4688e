import type { AnalysisRequest } from '../contract/analysis';
import type { InputTable } from '../table/columns';
import { binding } from './binding';

/** Why a row is no event of a customer; the first reason that holds counts. */
const REASONS = ['no_customer', 'no_time', 'later', 'no_amount'] as const;

/** Rows that are left out, by reason. */
export type LeftOut = Record<(typeof REASONS)[number], number>;

/** Rows with a customer, a time and an amount, as SQL. */
export interface EventSource {
  customer: string;
  time: string;
  amount: string;
  relation: string;
  /** The first moment after the last day that counts; undefined where all do. */
  end: string | undefined;
}

/** Infinite dates exist, and NaN is greater than every number in DuckDB: all of them count as missing. */
const NO_TIME = { least: `'-infinity'`, greatest: `'infinity'` };
const NO_NUMBER = { least: `'-Infinity'::DOUBLE`, greatest: `'Infinity'::DOUBLE` };

/**
 * Reads the roles customer, time and amount.
 * @param lastDay ISO text of the last day that counts; null where all do
 */
export function eventSource(request: AnalysisRequest, lastDay: string | null): EventSource {
  return {
    customer: binding(request, 'customer').sql,
    time: binding(request, 'time').sql,
    amount: binding(request, 'amount').sql,
    relation: request.relation,
    end: lastDay === null ? undefined : `TIMESTAMP '${lastDay}' + INTERVAL 1 DAY`,
  };
}

/** Whether a row is an event. Comparisons alone: a scan applies them by itself, and statistics of a stored table mostly settle them. */
export function isEventSql({ customer, time, amount, end }: EventSource): string {
  return `${customer} IS NOT NULL AND ${time} > ${NO_TIME.least} AND ${time} < ${end ?? NO_TIME.greatest}
  AND ${amount} > ${NO_NUMBER.least} AND ${amount} < ${NO_NUMBER.greatest}`;
}

/** Whether a time is known and counts, whatever else the row holds. */
export function isTimeSql({ time, end }: EventSource): string {
  return `${time} > ${NO_TIME.least} AND ${time} < ${end ?? NO_TIME.greatest}`;
}

/** The number of rows that are left out, by reason; `readLeftOut` reads it. */
export function leftOutSql({ customer, time, amount, relation, end }: EventSource): string {
  const reason = (name: keyof LeftOut): number => REASONS.indexOf(name);
  return `SELECT reason, CAST(count(*) AS DOUBLE) AS rows
FROM (
  SELECT CASE WHEN c IS NULL THEN ${reason('no_customer')}
      WHEN t IS NULL OR NOT isfinite(t) THEN ${reason('no_time')}
      ${end === undefined ? '' : `WHEN t >= ${end} THEN ${reason('later')}`}
      ELSE ${reason('no_amount')} END AS reason
  FROM (SELECT ${customer} AS c, ${time} AS t, ${amount} AS v FROM ${relation})
  WHERE c IS NULL OR t IS NULL OR v IS NULL OR t <= ${NO_TIME.least} OR t >= ${end ?? NO_TIME.greatest}
    OR v <= ${NO_NUMBER.least} OR v >= ${NO_NUMBER.greatest}
)
GROUP BY reason`;
}

/** Reads what `leftOutSql` gave. */
export function readLeftOut(input: InputTable): LeftOut {
  const reasons = input.numbers('reason');
  const rows = input.numbers('rows');
  const number = (name: keyof LeftOut): number => rows[reasons.indexOf(REASONS.indexOf(name))] ?? 0;
  return {
    no_customer: number('no_customer'),
    no_time: number('no_time'),
    later: number('later'),
    no_amount: number('no_amount'),
  };
}
