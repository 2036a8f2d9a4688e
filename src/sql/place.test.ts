import { describe, expect, it } from 'vitest';
import { offsetToPlace } from './place';

describe('offsetToPlace', () => {
  const text = 'ab\ncd\r\nef\rg';
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [6, 2, 4],
    [7, 3, 1],
    [10, 4, 1],
    [11, 4, 2],
    [99, 4, 2],
    [-1, 1, 1],
  ])('of %i is line %i, character %i', (offset, line, character) => {
    expect(offsetToPlace(text, offset)).toEqual({ line, character });
  });
});
