/** The best share of customers and the share of all value that they hold. */
export interface Concentration {
  customers: Float64Array;
  value: Float64Array;
}

/** Points of the curve at every hundredth of customers. @param falling values, greatest first, with a sum above zero */
export function concentrationCurve(falling: Float64Array): Concentration {
  const total = falling.reduce((sum, value) => sum + value, 0);
  const points = Math.min(100, falling.length);
  const value = new Float64Array(points + 1);
  let [sum, next] = [0, 0];
  for (let point = 1; point <= points; point++) {
    const end = Math.round((point * falling.length) / points);
    while (next < end) sum += falling[next++]!;
    value[point] = sum / total;
  }
  return { customers: value.map((_, point) => point / points), value };
}

/** How many customers are a tenth, and the share of value that the best so many hold. */
export function bestTenth(falling: Float64Array): { customers: number; share: number } {
  const customers = Math.ceil(falling.length / 10);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return { customers, share: sum(falling.subarray(0, customers)) / sum(falling) };
}
