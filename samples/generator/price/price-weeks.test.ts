import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, runAnalysis } from '../../../tests/harness/run-analysis';
import { PRICES_SEED } from '../seeds';
import { generatePriceWeeks } from './price-weeks';
import { PRODUCTS } from './products';

const FILE = fileURLToPath(new URL('../../data/price_weeks.csv', import.meta.url));
const weeks = generatePriceWeeks(PRICES_SEED);

describe('weekly prices', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generatePriceWeeks(PRICES_SEED)).toEqual(weeks);
    expect(generatePriceWeeks(PRICES_SEED + 1).slice(0, 20)).not.toEqual(weeks.slice(0, 20));
  });

  it('have a row for each product and week, each sold above its cost', () => {
    expect(weeks).toHaveLength(156 * PRODUCTS.length);
    expect(new Set(weeks.map(({ product, week }) => `${product.name.en} ${week}`)).size).toBe(weeks.length);
    expect(weeks.filter(({ price, unitCost, units }) => price <= unitCost || units < 1)).toEqual([]);
  });

  it('are small files', () => {
    expect(readFileSync(FILE).byteLength).toBeLessThan(400_000);
  });
});

describe('what the analysis of prices finds in them', () => {
  let found: Map<string, Row>;

  beforeAll(async () => {
    const { tables } = await runAnalysis({
      analysis: 'price',
      sql: `CREATE TABLE source AS FROM read_csv('${FILE.replaceAll("'", "''")}')`,
      roles: {
        product: 'product',
        time: 'week',
        price: 'price',
        quantity: 'units',
        cost: 'unit_cost',
        competitor_price: 'competitor_price',
        controls: ['promotion'],
      },
    });
    found = new Map(tables['']?.map((row) => [String(row.product), row]));
  }, 60_000);

  it('are the elasticities that the weeks were made with', () => {
    const tried = PRODUCTS.filter(({ isTried }) => isTried);
    const missed = tried.filter(({ name, elasticity }) => {
      const row = found.get(name.en);
      return !(Number(row?.lo95) <= elasticity && elasticity <= Number(row?.hi95));
    });
    // Of 19 intervals of 95% one misses on average, and seldom more than two.
    expect(missed.length).toBeLessThanOrEqual(2);
    for (const { name, elasticity } of tried) {
      const { elasticity: estimate, std_error: error } = found.get(name.en) ?? {};
      expect(Math.abs(Number(estimate) - elasticity), name.en).toBeLessThan(3 * Number(error));
    }
  });

  it('is no elasticity of a price that was never tried', () => {
    const untried = PRODUCTS.filter(({ isTried }) => !isTried).map(({ name }) => found.get(name.en)?.verdict);
    expect(untried).toEqual(['no-variation']);
  });
});
