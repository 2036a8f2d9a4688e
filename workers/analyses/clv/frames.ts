import { gather } from '../../kernels/gather';
import type { OutputTable } from '../../table/columns';
import { type Concentration, concentrationCurve } from './concentration';
import type { Customers } from './customers';
import { type FrequencyFit, frequencyFit } from './frequency-fit';
import type { Predictor } from '../../purchases/models/purchase-model';
import { type SilenceGrid, silenceGrid } from './silence-grid';
import type { CustomerValues } from './value';

/** What the charts show, before it is a table. */
export interface Pictures {
  /** Missing when there is no value to share. */
  concentration?: Concentration;
  frequency: FrequencyFit;
  grid: SilenceGrid;
  /** Repeat customers by P(alive), in bars of `1 / alive.length`. */
  alive: Float64Array;
  /** The most repeat purchases that a customer has made. */
  often: number;
}

const ALIVE_BARS = 20;
const FREQUENCY_CLASSES = 8;

export function pictures(customers: Customers, predictor: Predictor, values: CustomerValues): Pictures {
  const { frequency, recency, age } = customers;
  const falling = gather(values.clv, values.order);
  const alive = new Float64Array(ALIVE_BARS);
  values.alive.forEach((chance, row) => {
    if (frequency[row]! > 0) alive[Math.min(ALIVE_BARS - 1, Math.floor(chance * ALIVE_BARS))]!++;
  });
  return {
    ...((falling[0] ?? 0) > 0 ? { concentration: concentrationCurve(falling) } : {}),
    frequency: frequencyFit(predictor, frequency, age, FREQUENCY_CLASSES),
    grid: silenceGrid(
      frequency,
      age.map((time, row) => time - recency[row]!),
      values.alive,
    ),
    alive,
    often: frequency.reduce((most, x) => Math.max(most, x), 0),
  };
}

/** Small tables that only charts read. */
export function frames({
  concentration,
  frequency,
  grid,
  alive,
  often,
}: Pictures): Record<string, OutputTable> {
  return {
    ...(concentration ? { concentration: concentrationFrame(concentration) } : {}),
    frequency: frequencyFrame(frequency, often),
    silence: silenceFrame(grid),
    alive: aliveFrame(alive, often),
  };
}

function concentrationFrame({ customers, value }: Concentration): OutputTable {
  return {
    rows: customers.length,
    columns: {
      customers_share: { type: 'number', values: customers },
      value_share: { type: 'number', values: value },
    },
  };
}

function frequencyFrame({ actual, expected }: FrequencyFit, often: number): OutputTable {
  const names = Array.from(actual, (_, x) => (x < actual.length - 1 ? String(x) : `${x}+`));
  const customers = actual.reduce((sum, count) => sum + count, 0);
  const counts = Float64Array.of(...actual, ...expected);
  return {
    rows: counts.length,
    columns: {
      repeat_purchases: { type: 'text', values: [...names, ...names] },
      series: {
        type: 'label',
        codes: Int32Array.from(counts, (_, i) => (i < actual.length ? 0 : 1)),
        words: ['actual', 'expected'],
      },
      least: { type: 'integer', values: counts.map((_, i) => i % actual.length) },
      beyond: {
        type: 'integer',
        values: counts.map((_, i) => {
          const x = i % actual.length;
          return x < actual.length - 1 ? x + 1 : Math.max(often, x) + 1;
        }),
      },
      customers: { type: 'number', values: counts },
      share: { type: 'number', values: counts.map((count) => count / customers) },
    },
  };
}

/** Rows from many purchases to few, as they stand in the chart. */
function silenceFrame({ steps, cells }: SilenceGrid): OutputTable {
  return {
    rows: cells.length,
    columns: {
      repeat_purchases: { type: 'text', values: cells.map(({ least, most }) => rowName(least, most)) },
      silence: { type: 'text', values: cells.map(({ step }) => stepName(steps, step)) },
      least: { type: 'integer', values: Float64Array.from(cells, ({ least }) => least) },
      beyond: { type: 'integer', values: Float64Array.from(cells, ({ beyond }) => beyond) },
      from: { type: 'number', values: Float64Array.from(cells, ({ step }) => steps[step]!) },
      to: { type: 'number', values: Float64Array.from(cells, ({ step }) => steps[step + 1]!) },
      // A tenth of a percent is all that a cell can say.
      p_alive: {
        type: 'number',
        values: Float64Array.from(cells, ({ alive }) => Math.round(alive * 1000) / 1000),
      },
      customers: { type: 'integer', values: Float64Array.from(cells, (cell) => cell.customers) },
    },
  };
}

export function rowName(least: number, most: number): string {
  if (most === Infinity) return `${least}+`;
  return least === most ? String(least) : `${least}–${most}`;
}

export function stepName(steps: Float64Array, step: number): string {
  return `${steps[step]!}–${steps[step + 1]!}`;
}

function aliveFrame(alive: Float64Array, often: number): OutputTable {
  const customers = alive.reduce((sum, count) => sum + count, 0);
  return {
    rows: alive.length,
    columns: {
      from: { type: 'number', values: alive.map((_, bar) => bar / alive.length) },
      to: { type: 'number', values: alive.map((_, bar) => (bar + 1) / alive.length) },
      least: { type: 'integer', values: alive.map(() => 1) },
      beyond: { type: 'integer', values: alive.map(() => often + 1) },
      customers: { type: 'integer', values: alive },
      share: { type: 'number', values: alive.map((count) => count / customers) },
    },
  };
}
