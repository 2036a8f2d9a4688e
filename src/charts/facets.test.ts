import { scale } from '@observablehq/plot';
import { expect, it } from 'vitest';
import { frameScale } from './facets';

it.each([1, 2, 5])('gives each of %i frames the size that was found for it', (count) => {
  const length = count * 90 + (count - 1) * 56;
  const { axis: _, ...frames } = frameScale(count, 56, 90);
  const rows = scale({ y: { type: 'band', range: [0, length], ...frames } });
  expect(rows.bandwidth).toBeCloseTo(90);
  expect(rows.apply(0)).toBeCloseTo(0);
  expect(rows.apply(count - 1)).toBeCloseTo(length - 90);
});
