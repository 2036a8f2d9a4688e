import type { AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { SavedModel } from '../../learning/saved-model';
import type { InputTable } from '../../table/columns';
import { type Answers, type ReadRows, answersOf } from './answers';
import { matchColumns } from './match';
import { damaged, readModel } from './model';
import { UNSEEN, modelName } from './query';
import { type ReadFeature, leaveOutUnusable, readFeatures, rowsReader } from './read-rows';

/** All that tables, sentences and charts are made from. */
export interface Scored {
  model: SavedModel;
  rows: number;
  /** The source's rows as they came. */
  input: InputTable;
  features: ReadFeature[];
  /** Rows × classes, or one number a row. */
  answers: Float64Array;
  /** Of a model of classes: the code of the class that is predicted. */
  codes: Int32Array;
  /** The probability that is told: of the positive class, or of the predicted one of several. */
  probabilities: Float64Array;
  /** Of a model of two classes. */
  positive: { code: number; name: string; threshold: number } | undefined;
  /** The target's own column, where the table has it: codes or numbers, NaN where it says nothing known. */
  actual: Float64Array | undefined;
}

/** @throws FaultError when the model cannot be used on this table */
export async function scoredOf(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<Scored> {
  const { rows: input, model: modelInput } = inputs;
  if (!input || !modelInput) throw new Error('an input is missing');
  const table = modelName(request);
  const model = readModel(modelInput, table);
  if (input.rows === 0) throw new FaultError({ code: 'score-no-rows', values: {} });
  const matched = matchColumns(request, model.fitted.features);
  if (matched.length > 0 && matched.every(({ column }) => column === undefined)) {
    throw new FaultError({
      code: 'score-no-columns',
      values: { table, columns: matched.map(({ feature }) => feature.name) },
    });
  }
  const read = rowsReader(matched, input);
  const { values: answers, seen } = await answersFrom(model, read, input.rows, table, context);
  const positive = positiveOf(request, model);
  const codes = model.fitted.classes
    ? calls(answers, model.fitted.classes.length, positive)
    : new Int32Array(0);
  return {
    model,
    rows: input.rows,
    input,
    features: readFeatures(matched, seen, model, inputs, input.rows),
    answers,
    codes,
    probabilities: probabilitiesOf(answers, codes, model.fitted.classes?.length ?? 0, positive),
    positive,
    actual: input.names.includes('target') ? actualOf(input.numbers('target'), model) : undefined,
  };
}

/** A learner trusts its own parameters; what somebody has changed in them shows when it is asked. */
async function answersFrom(
  model: SavedModel,
  read: ReadRows,
  rows: number,
  table: string,
  context: RunContext,
): Promise<Answers> {
  const { fitted, profile } = model;
  const answers = await answersOf({ fitted, profile }, read, rows, context).catch((error: unknown) => {
    if (error instanceof FaultError) throw error;
    throw damaged(table, 'fitted.parameters');
  });
  if (!areFinite(answers.values)) throw damaged(table, 'fitted.parameters');
  return answers;
}

function areFinite(values: Float64Array): boolean {
  const { length } = values;
  for (let at = 0; at < length; at++) if (!Number.isFinite(values[at]!)) return false;
  return true;
}

function positiveOf({ params }: AnalysisRequest, model: SavedModel): Scored['positive'] {
  const { classes } = model.fitted;
  if (classes?.length !== 2) return undefined;
  const name = model.positive ?? classes[1]!;
  const threshold = typeof params.threshold === 'number' ? params.threshold : (model.threshold ?? 0.5);
  return { code: classes.indexOf(name), name, threshold };
}

/** The positive class from the threshold on, the other one below; of several classes the likeliest, of equal ones the first. */
function calls(answers: Float64Array, width: number, positive: Scored['positive']): Int32Array {
  const codes = new Int32Array(answers.length / width);
  for (let row = 0; row < codes.length; row++) {
    if (positive) {
      const { code, threshold } = positive;
      codes[row] = answers[row * 2 + code]! >= threshold ? code : 1 - code;
      continue;
    }
    let best = 0;
    for (let kind = 1; kind < width; kind++) {
      if (answers[row * width + kind]! > answers[row * width + best]!) best = kind;
    }
    codes[row] = best;
  }
  return codes;
}

function probabilitiesOf(
  answers: Float64Array,
  codes: Int32Array,
  width: number,
  positive: Scored['positive'],
): Float64Array {
  const told = new Float64Array(codes.length);
  for (let row = 0; row < told.length; row++) {
    told[row] = answers[row * width + (positive?.code ?? codes[row]!)]!;
  }
  return told;
}

/** @param values codes of classes, or numbers */
function actualOf(values: Float64Array, { fitted: { classes } }: SavedModel): Float64Array {
  if (!classes) return leaveOutUnusable(values);
  const { length } = values;
  for (let row = 0; row < length; row++) if (values[row] === UNSEEN) values[row] = NaN;
  return values;
}
