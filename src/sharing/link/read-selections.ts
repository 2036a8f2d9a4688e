import type { Clause, Reading } from '../../selection/clause';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import { isMap } from '../receipt/receipt';

const READINGS: readonly Reading[] = ['name', 'number', 'day', 'week', 'month', 'quarter', 'year'];

/** Selections from somewhere else. They become SQL, so that one is left out where any part of it is not as it is written here. */
export function readSelections(value: unknown): SelectionSnapshot {
  if (!isMap(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([cell, clauses]): [string, Clause[]][] =>
      Array.isArray(clauses) && clauses.every(isClause) ? [[cell, clauses]] : [],
    ),
  );
}

function isClause(value: unknown): value is Clause {
  if (!isMap(value) || !isText(value.column) || !isText(value.type)) return false;
  const reading = READINGS.find((each) => each === value.reading);
  if (reading === undefined) return false;
  const isEnd = (text: unknown) => isText(text) && stands(text, reading);
  return value.kind === 'interval'
    ? isEnd(value.from) && isEnd(value.to) && typeof value.closed === 'boolean'
    : value.kind === 'values' &&
        Array.isArray(value.values) &&
        value.values.every(isEnd) &&
        (value.among === undefined || (value.among === true && reading === 'name'));
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a text stands for a value as it is read: a number, or the first day of a period. */
function stands(text: string, reading: Reading): boolean {
  if (reading === 'name') return true;
  if (reading === 'number') return text.trim() !== '' && Number.isFinite(Number(text));
  return /^\d{4,6}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
