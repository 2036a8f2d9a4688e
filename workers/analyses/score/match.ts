import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import type { FeatureSchema } from '../../learning/features';

/** A feature of the model and the column of the table that holds it. */
export interface Matched {
  feature: FeatureSchema;
  /** Undefined where the table has none. */
  column: RoleBinding | undefined;
  /** Name of its column in the inputs. */
  name: string;
}

/** The columns that the model names: by the very name, or else by one that differs in case and blanks only. */
export function matchColumns({ columns }: AnalysisRequest, features: readonly FeatureSchema[]): Matched[] {
  return features.map((feature, i) => ({
    feature,
    column: columnNamed(columns, feature.name),
    name: `f${i}`,
  }));
}

export function columnNamed(columns: readonly RoleBinding[], name: string): RoleBinding | undefined {
  const alike = fold(name);
  return (
    columns.find(({ column }) => column === name) ?? columns.find(({ column }) => fold(column) === alike)
  );
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, '');
}
