import { withCellBody } from '../../notebook/format/edit-cell';
import { type InputOption, parseInputBody, printInputBody } from '../../notebook/format/input-body';
import type { NotebookSource } from '../../notebook/format/types';
import { foldIdentifier } from '../../sql/identifier';

/** What an input has chosen among the values of a column. */
export interface ChosenValues {
  /** The position of the input's cell. */
  at: number;
  column: string;
  values: readonly InputOption[];
}

/** What inputs have chosen among the values of a table's columns, where anything is chosen. */
export function chosenValues({ cells }: NotebookSource, table: string): ChosenValues[] {
  return cells.flatMap(({ kind, body }, at): ChosenValues[] => {
    const parsed = kind === 'input' ? parseInputBody(body) : null;
    if (!parsed?.ok) return [];
    const { optionsFrom, value } = parsed.value;
    if (!optionsFrom || foldIdentifier(optionsFrom.table) !== foldIdentifier(table)) return [];
    const values = [value ?? []].flat();
    return values.length === 0 ? [] : [{ at, column: optionsFrom.column, values }];
  });
}

/** The notebook without values that were chosen in a sample's columns and are not in the reader's own. */
export function withoutStrangeValues(
  notebook: NotebookSource,
  strange: readonly ChosenValues[],
): NotebookSource {
  return strange.reduce((edited, { at, values }) => {
    const body = edited.cells[at]?.body ?? '';
    const parsed = parseInputBody(body);
    if (!parsed.ok) return edited;
    const kept = [parsed.value.value ?? []].flat().filter((value) => !values.includes(value));
    const value = parsed.value.type === 'multi-select' ? kept : (kept[0] ?? null);
    return withCellBody(edited, at, printInputBody({ ...parsed.value, value }, body));
  }, notebook);
}
