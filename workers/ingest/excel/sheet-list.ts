import type { SheetInfo } from '../piece-source';
import type { Workbook, WorkbookSheet } from './workbook';

export interface ListedSheet extends SheetInfo {
  sheet: WorkbookSheet;
  /** Rows with more than one value. */
  wideRows: number;
}

/** The sheets that hold something, with a count of their rows; nothing else is read of them. */
export async function listSheets(workbook: Workbook): Promise<ListedSheet[]> {
  const listed: ListedSheet[] = [];
  for (const sheet of workbook.sheets) {
    let rows = 0;
    let wideRows = 0;
    let values = 0;
    await workbook.read(sheet.path, {
      open(name) {
        if (name === 'row') values = 0;
        else if (name === 'v' || name === 'is') values++;
      },
      close(name) {
        if (name !== 'row' || values === 0) return;
        rows++;
        if (values > 1) wideRows++;
      },
    });
    if (rows > 0) listed.push({ name: sheet.name, rows, sheet, wideRows });
  }
  return listed;
}

/** The first sheet that holds a table: some rows with several values. Hidden ones only when there is no other. */
export function firstTable(sheets: readonly ListedSheet[]): ListedSheet | undefined {
  const visible = sheets.filter(({ sheet }) => !sheet.isHidden);
  const isTable = ({ wideRows }: ListedSheet) => wideRows > 1;
  return visible.find(isTable) ?? sheets.find(isTable) ?? visible[0] ?? sheets[0];
}
