import { FaultError } from '../../contract/fault';
import { parseModel, type ModelProblem } from '../../learning/parse-model';
import { type SavedModel, modelText } from '../../learning/saved-model';
import type { InputTable } from '../../table/columns';

/** The plan and the run read the same text, which may be many megabytes. */
let last: { text: string; model: SavedModel } | undefined;

/**
 * The model in such a table.
 * @param name of the table
 * @throws FaultError when it holds none that can be used
 */
export function readModel(table: InputTable, name: string): SavedModel {
  const text = modelText(table);
  if (text === undefined) throw noModel({ code: 'score-no-model' }, name);
  if (last?.text === text) return last.model;
  const parsed = parseModel(text);
  if (!parsed.ok) throw problemOf(parsed.problem, name);
  last = { text, model: parsed.model };
  return parsed.model;
}

function problemOf(problem: ModelProblem, name: string): FaultError {
  switch (problem.kind) {
    case 'json':
      return noModel({ code: 'score-model-json' }, name);
    case 'foreign':
      return noModel({ code: 'score-model-foreign' }, name);
    case 'version':
      return noModel({ code: 'score-model-version', values: { version: problem.version } }, name);
    case 'learner':
      return noModel({ code: 'score-model-learner', values: { learner: problem.learner } }, name);
    case 'damaged':
      return damaged(name, problem.part);
  }
}

/** What a learner finds out only when it is asked. */
export function damaged(name: string, part: string): FaultError {
  return noModel({ code: 'score-model-damaged', values: { part } }, name);
}

function noModel(
  { code, values = {} }: { code: string; values?: Record<string, string> },
  table: string,
): FaultError {
  return new FaultError({ code, values: { table, ...values }, place: { param: 'model' } });
}
