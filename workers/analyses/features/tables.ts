import type { InputTable, OutputTable } from '../../table/columns';
import { type ColumnOf, booleanOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Judged, beyondChance } from './select';

/** A row of the source each, with the features that are kept. */
export function featuresTable(rows: InputTable, kept: readonly Judged[]): OutputTable {
  return {
    rows: rows.rows,
    columns: {
      id: { type: 'same', vector: rows.vector('id') },
      ...Object.fromEntries(
        kept.map(({ recipe, values }) => [recipe.name, { type: 'number' as const, values }]),
      ),
    },
  };
}

/** All features, those that tell most beyond chance first where there is a target. */
export function listTable(judged: readonly Judged[]): OutputTable {
  const known = (each: Judged): number => (Number.isNaN(each.information) ? -Infinity : beyondChance(each));
  const sorted = judged.toSorted((a, b) => {
    const [one, other] = [known(a), known(b)];
    return one === other ? 0 : other - one;
  });
  return rowsTable(sorted, {
    feature: textOf(({ recipe }) => recipe.name),
    made_from: textOf(({ recipe }) => recipe.from.join(', ')),
    kind: textOf(({ recipe }) => recipe.kind),
    mutual_information: numberOf(({ information }) => information),
    chance: numberOf(({ chance }) => chance),
    kept: booleanOf(({ reason }) => reason === undefined),
    sql: textOf(({ recipe }) => recipe.sql ?? null),
    left_out: textOf(({ reason }) => reason ?? null),
    values: textOf(({ isDiscrete }) => (isDiscrete ? 'discrete' : 'continuous')),
    missing: numberOf(({ values }) => values.filter(Number.isNaN).length / values.length),
  } satisfies Record<string, ColumnOf<Judged>>);
}
