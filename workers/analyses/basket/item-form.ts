import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { optionalBinding } from '../binding';
import { cleanName } from '../item-names';
import { findSeparator, isThere, sayWhether, splitCell } from './item-texts';
import { areAmounts, itemColumns } from './query';
import { type Form, settingsOf } from './settings';

/** How a text of the table names items, and which. */
export interface Reading {
  form: Form;
  separator: string | undefined;
  /** The names of a text in a column; none where it says that the item is not there. */
  namesOf: (text: string, column: number) => string[];
}

/**
 * Finds out how the table holds baskets, unless it is said.
 * @param isLineEach no basket has a second row
 * @throws FaultError where an item a row would need to be told its basket
 */
export function readingOf(request: AnalysisRequest, texts: readonly string[], isLineEach: boolean): Reading {
  const settings = settingsOf(request);
  const columns = itemColumns(request);
  const names = columns.map(({ column }) => cleanName(column));
  const named: Reading = {
    form: columns.length > 1 ? 'cells' : 'rows',
    separator: undefined,
    namesOf: (text) => [text],
  };
  const whether: Reading = {
    form: 'columns',
    separator: undefined,
    namesOf: (text, column) => (isThere(text) ? [names[column]!] : []),
  };
  const listed = (separator: string): Reading => ({
    form: 'lists',
    separator,
    namesOf: (text) => splitCell(text, separator),
  });
  const found = settings.separator ?? findSeparator(texts);
  switch (settings.form) {
    case 'rows':
      return { ...named, form: 'rows' };
    case 'columns':
      return whether;
    case 'cells':
      return { ...named, form: 'cells' };
    case 'lists':
      return listed(found ?? ',');
    case 'auto':
  }
  if (columns.length > 1) return areAmounts(columns) || sayWhether(texts) ? whether : named;
  if (settings.separator !== null) return listed(settings.separator);
  // A line for each basket can only hold all of it.
  if (isLineEach && found !== undefined) return listed(found);
  if (!optionalBinding(request, 'basket')) {
    throw new FaultError({
      code: 'basket-no-basket',
      values: { column: columns[0]?.column ?? '' },
      place: { role: 'basket' },
    });
  }
  return named;
}
