import { FaultError } from '../../../workers/contract/fault';
import { suggestName } from '../../../workers/kernels/suggest-name';
import type { ChartBody } from '../../notebook/format/chart-body';
import { quoteIdentifier } from '../../sql/identifier';
import { valueKind } from './value-kind';

/** A column of the table that a chart cell draws. */
export interface TableColumn {
  name: string;
  /** As DuckDB names it. */
  type: string;
}

type Field = 'x' | 'y' | 'color' | 'size' | 'facet';

/** The fields of a chart cell, looked up in its table. */
export class CellColumns {
  constructor(
    readonly body: ChartBody,
    readonly columns: readonly TableColumn[],
  ) {}

  /** A column by its name; case counts only where two differ in nothing else. */
  named(name: string): TableColumn {
    const found =
      this.columns.find((column) => column.name === name) ??
      this.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
    const names = this.columns.map((column) => column.name);
    throw new FaultError({
      code: 'chart-column-unknown',
      values: {
        table: this.body.table,
        column: name,
        candidates: suggestName(name, names) ?? names.join(', '),
      },
      place: { table: this.body.table, column: name },
    });
  }

  optional(field: Field): TableColumn | undefined {
    const name = this.body[field];
    return name === null ? undefined : this.named(name);
  }

  required(field: Field): TableColumn {
    const found = this.optional(field);
    if (found) return found;
    throw new FaultError({ code: 'chart-field-missing', values: { field } });
  }

  /** A column of numbers. */
  number(field: Field): TableColumn {
    const found = this.required(field);
    if (valueKind(found.type) === 'number') return found;
    throw this.#unfit('chart-column-not-number', found);
  }

  /** A column whose moments can be cut into periods. */
  time(field: Field): TableColumn {
    const found = this.required(field);
    if (valueKind(found.type) === 'time') return found;
    throw this.#unfit('chart-column-not-time', found);
  }

  #unfit(code: string, { name, type }: TableColumn): FaultError {
    const values = { column: name, type, grain: this.body.grain };
    return new FaultError({ code, values, place: { table: this.body.table, column: name } });
  }
}

/** The columns of a query: each expression once, under a name that no other has. */
export class SelectList {
  readonly #names = new Map<string, string>();

  /** The name under which the expression stands in the result. */
  add(expression: string, wanted: string): string {
    const known = this.#names.get(expression);
    if (known !== undefined) return known;
    const taken = new Set([...this.#names.values()].map((name) => name.toLowerCase()));
    let name = wanted;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${wanted}_${i}`;
    this.#names.set(expression, name);
    return name;
  }

  get sql(): string {
    return [...this.#names]
      .map(([expression, name]) => `${expression} AS ${quoteIdentifier(name)}`)
      .join(', ');
  }
}

/** A column as names; what is missing gets a name too, so that no row is lost unseen. */
export function asName({ name }: TableColumn): string {
  return `coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), '–')`;
}

/** A column as places on an axis: names, numbers, or days, which a grain cuts into periods. */
export function asPlace(column: TableColumn, grain: ChartBody['grain']): string {
  const quoted = quoteIdentifier(column.name);
  const kind = valueKind(column.type);
  if (kind === 'text') return asName(column);
  if (kind === 'number') return `CAST(${quoted} AS DOUBLE)`;
  return grain === null ? `CAST(${quoted} AS DATE)` : `CAST(date_trunc('${grain}', ${quoted}) AS DATE)`;
}
