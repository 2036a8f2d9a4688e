import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import type { Customers } from './customers';
import type { Settings } from './settings';

/**
 * Reads customers who were summed up before: frequency, recency and age in the unit of the parameters, mean spend per
 * repeat purchase.
 * @throws FaultError when nothing can be fitted, or a row contradicts itself
 */
export function readSummary(request: AnalysisRequest, settings: Settings, input: InputTable): Customers {
  if (input.rows === 0) throw new FaultError({ code: 'clv-no-rows' });
  if (settings.calibrationEnd) {
    throw new FaultError({ code: 'clv-summary-calibration', place: { param: 'calibration_end' } });
  }
  const [x, t, age, spend] = ['frequency', 'recency', 'age', 'spend'].map((name) => input.numbers(name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const id = input.vector('customer');
  const rows = Int32Array.from(x.keys()).filter(
    (row) => id.isValid(row) && [x, t, age].every((column) => Number.isFinite(column[row])),
  );
  const discrete = settings.model === 'bg-bb';
  const rules: [string, string, (row: number) => boolean][] = [
    ['frequency', 'clv-summary-frequency', (row) => Number.isInteger(x[row]) && x[row]! >= 0],
    ['recency', 'clv-summary-recency', (row) => t[row]! >= 0 && t[row]! <= age[row]! * (1 + 1e-12)],
    ['recency', 'clv-summary-one-time', (row) => x[row]! > 0 || t[row] === 0],
    [
      'age',
      'clv-summary-whole',
      (row) => !discrete || (Number.isInteger(t[row]) && Number.isInteger(age[row]) && x[row]! <= t[row]!),
    ],
  ];
  for (const [role, code, holds] of rules) {
    const wrong = rows.filter((row) => !holds(row)).length;
    if (wrong > 0) {
      const { column } = binding(request, role);
      throw new FaultError({ code, values: { column, rows: wrong }, place: { role, column } });
    }
  }
  if (rows.length < 2) throw new FaultError({ code: 'clv-summary-few', values: { customers: rows.length } });
  const pick = (values: Float64Array): Float64Array => gather(values, rows);
  const frequency = pick(x);
  if (frequency.every((count) => count === 0)) {
    const { column } = binding(request, 'frequency');
    throw new FaultError({
      code: 'clv-summary-no-repeat',
      values: { customers: rows.length, column },
      place: { role: 'frequency', column },
    });
  }
  const mean = pick(spend).map((value, i) => (frequency[i]! > 0 && value > 0 ? value : NaN));
  let [spent, purchases] = [0, 0];
  mean.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    spent += value * frequency[i]!;
    purchases += frequency[i]!;
  });
  return {
    count: rows.length,
    ids: id,
    rows,
    frequency,
    recency: pick(t).map((time, i) => Math.min(time, age[rows[i]!]!)),
    age: pick(age),
    spend: mean,
    meanSpend: purchases > 0 ? spent / purchases : NaN,
    notices: leftOut(input.rows - rows.length, input.rows),
  };
}

function leftOut(rows: number, total: number): Fault[] {
  return rows > 0 ? [{ code: 'clv-summary-left-out', severity: 'warning', values: { rows, total } }] : [];
}
