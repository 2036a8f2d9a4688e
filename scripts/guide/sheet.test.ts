import { describe, expect, it } from 'vitest';
import { compact, inBothThemes, sheetOf } from './sheet';

const picture = (colour: string, x = 1.23456): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="a" width="10" viewBox="0 0 10 20"><circle cx="${x}" fill="${colour}"/><text>3.54</text></svg>`;

describe('a sheet of pictures', () => {
  it('lets the colour scheme decide where the themes differ', () => {
    expect(inBothThemes('a #fff b #123456', 'a #000 b #123456', 'x')).toBe(
      'a light-dark(#fff,#000) b #123456',
    );
  });

  it('refuses drawings that differ in more than colours', () => {
    expect(() => inBothThemes(picture('#fff', 1), picture('#000', 2), 'scores')).toThrow('scores');
  });

  it('is small, and keeps what a reader sees', () => {
    expect(compact(picture('#fff'))).toBe(
      '<svg width="10" viewBox="0 0 10 20"><circle cx="1.2" fill="#fff"/><text>3.54</text></svg>',
    );
  });

  it('puts the pictures below each other', () => {
    const one = { light: picture('#fff'), dark: picture('#000') };
    const sheet = sheetOf([
      { chart: 'map', ...one },
      { chart: 'sizes', ...one },
    ]);
    expect(sheet).toContain('viewBox="0 0 10 40"');
    expect(sheet).toContain('<svg data-chart="sizes" y="20"');
  });
});
