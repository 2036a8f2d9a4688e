import type { Calibration } from './customers';
import type { Predictor } from '../../purchases/models/purchase-model';

/** Customers by repeat purchases up to the end of calibration, and their mean purchases afterwards. */
export interface Holdout {
  frequency: Float64Array;
  customers: Float64Array;
  actual: Float64Array;
  expected: Float64Array;
}

export function holdout(predictor: Predictor, calibration: Calibration): Holdout {
  const { frequency, later, rest } = calibration;
  const alive = predictor.alive(calibration);
  const active = predictor.within(calibration, rest);
  const classes = 1 + frequency.reduce((most, x) => Math.max(most, x), 0);
  const [customers, actual, expected] = [0, 0, 0].map(() => new Float64Array(classes)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  frequency.forEach((x, row) => {
    customers[x]!++;
    actual[x]! += later[row]!;
    expected[x]! += alive[row]! * active[row]!;
  });
  const used = Float64Array.from(customers.keys()).filter((x) => customers[x]! > 0);
  return {
    frequency: used,
    customers: used.map((x) => customers[x]!),
    actual: used.map((x) => actual[x]! / customers[x]!),
    expected: used.map((x) => expected[x]! / customers[x]!),
  };
}
