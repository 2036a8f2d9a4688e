import { type Exact, exactRows, exactText } from '../../workers/table/exact';
import { type FunctionCatalog, gatherFunctions } from '../sql/functions/sql-function';
import type { Engine } from './engine';

const QUERY = `SELECT function_name, function_type, parameters, parameter_types, varargs, return_type, description, examples[1]
  FROM duckdb_functions() ORDER BY function_name, function_type, function_oid`;

/** The functions that this engine has, with their parameters as it knows them. @throws FaultError */
export async function loadFunctions(engine: Engine): Promise<FunctionCatalog> {
  const rows = exactRows(await engine.query(QUERY, { priority: 'background' }));
  return gatherFunctions(
    rows.map(([name, kind, parameters, types, varargs, returns, description, example]) => ({
      name: exactText(name),
      kind: exactText(kind),
      parameters: textsOf(parameters),
      types: textsOf(types),
      varargs: textOrNull(varargs),
      returns: textOrNull(returns),
      description: textOrNull(description),
      example: textOrNull(example),
    })),
  );
}

function textsOf(value: Exact | undefined): string[] {
  return Array.isArray(value) ? value.map(exactText) : [];
}

function textOrNull(value: Exact | undefined): string | null {
  return value === null || value === undefined ? null : exactText(value);
}
