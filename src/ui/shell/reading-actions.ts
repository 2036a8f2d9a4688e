import type { Fault } from '../../../workers/contract/fault';
import type { NoticeAction } from '../../app/notices.svelte';
import type { Session } from '../../app/session.svelte';

/** Columns that stayed text and need not. */
const CONVERTIBLE =
  /^ingest-(mixed-(number|date|boolean)|unreadable-(number|date)|thousands-doubt|date-order-mixed|currencies|percent-mixed)$/;

const SHEETS_OFFERED = 8;

/** What can be done about how a file was read, the likeliest first; the notice stays, for all of it can be left again. */
export function readingActions(session: Session, { code, values, place }: Fault): NoticeAction[] {
  if (!code.startsWith('ingest-')) return [];
  const actions: NoticeAction[] = [];
  if (typeof values?.rejected === 'string' && /^ingest-(rejected|total|converted-lost)$/.test(code)) {
    const { rejected } = values;
    actions.push({ label: 'notice.rejected', run: () => session.openTable(rejected) });
  }
  const table = place?.table;
  if (table !== undefined && code === 'ingest-excel-sheets') {
    for (const sheet of session.tables.otherSheetsOf(table).slice(0, SHEETS_OFFERED))
      actions.push({
        label: 'notice.sheet',
        values: { sheet },
        run: () => session.readings.addSheet(table, sheet),
      });
  }
  if (table !== undefined && place?.column !== undefined && CONVERTIBLE.test(code)) {
    const { column } = place;
    const run = () => (session.readings.converting = { table, column, as: null });
    actions.push({ label: 'notice.convert', run });
  }
  if (table !== undefined && session.readings.canChange(table) && !code.startsWith('ingest-converted')) {
    actions.push({ label: 'notice.reading', run: () => session.readings.change(table) });
  } else if (code === 'ingest-no-shape' && place?.file !== undefined) {
    const { file } = place;
    actions.push({ label: 'notice.reading', run: () => session.readings.retry(file) });
  }
  return actions;
}
