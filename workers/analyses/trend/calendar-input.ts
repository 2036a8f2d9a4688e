import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { firstDay, lastDay } from '../calendar';
import type { Span } from '../grain';
import { type HolidayTable, movingHolidays } from './holidays';
import { type PeriodDays, WORKED, periodDays } from './working-days';

/** The days of holidays that a table gives, if one and its column of dates are named. */
export function holidaysSql(request: AnalysisRequest): string | undefined {
  const relation = request.relations.holidays;
  const day = optionalBinding(request, 'holiday');
  if (relation === undefined || !day) return undefined;
  return `SELECT DISTINCT CAST(${day.sql} AS DATE) AS day FROM ${relation} WHERE isfinite(${day.sql}) ORDER BY day`;
}

/** Working days and holidays of every period, and what is amiss with the holidays. */
export function readCalendar(
  request: AnalysisRequest,
  span: Span,
  given: InputTable | undefined,
): { days: PeriodDays; notices: Fault[] } {
  const worked = WORKED[request.params.working_days as string] ?? 5;
  const first = firstDay(span.grain, span.first);
  const last = lastDay(span.grain, span.first + span.length - 1);
  const listed = given ? Array.from(given.numbers('day')) : [];
  const known = movingHolidays(request.params.moving_holidays as HolidayTable, first, last);
  const inside = listed.filter((day) => day >= first && day <= last);
  const notices: Fault[] = [];
  if (given && inside.length === 0) {
    notices.push({ code: 'trend-no-holidays', severity: 'warning', values: { holidays: listed.length } });
  } else if (!given && request.relations.holidays !== undefined) {
    notices.push({ code: 'trend-no-holiday-column', severity: 'warning', place: { role: 'holiday' } });
  }
  return { days: periodDays(span, worked, new Set([...inside, ...known])), notices };
}
