import { expect, it } from 'vitest';
import { freeName } from './free-name';

it.each([
  ['orders_clean', [], 'orders_clean'],
  ['orders_clean', ['orders', 'Orders_Clean'], 'orders_clean_2'],
  ['orders_clean', ['orders_clean', 'orders_clean_2', 'orders_clean_4'], 'orders_clean_3'],
])('%s beside %j is %s', (base, taken, name) => {
  expect(freeName(base, taken)).toBe(name);
});
