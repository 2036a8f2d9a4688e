import type { OutputTable } from '../../table/columns';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { KINDS } from './recipe';
import { type Story, byInformation } from './story';

/** Features in the chart; all are in the table. */
export const MOST_DRAWN = 20;

/** Small tables that only charts read. */
export function frames(story: Story): Record<string, OutputTable> {
  return {
    kinds: rowsTable(kindCounts(story), {
      kind: textOf(({ kind }) => kind),
      features: integerOf(({ features }) => features),
    }),
    ...(story.target
      ? {
          strongest: rowsTable(byInformation(story.judged).slice(0, MOST_DRAWN), {
            feature: textOf(({ recipe }) => recipe.name),
            mutual_information: numberOf(({ information }) => information),
            chance: numberOf(({ chance }) => chance),
            made_from: textOf(({ recipe }) => recipe.from.join(', ')),
            kind: textOf(({ recipe }) => recipe.kind),
          }),
        }
      : {}),
  };
}

export function kindCounts({ kept }: Story): { kind: string; features: number }[] {
  return KINDS.map((kind) => ({
    kind,
    features: kept.filter(({ recipe }) => recipe.kind === kind).length,
  }))
    .filter(({ features }) => features > 0)
    .toSorted((a, b) => b.features - a.features);
}
