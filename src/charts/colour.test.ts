import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import type { ChartTheme } from './chart-theme';
import { luminance, rampColour, readableOn } from './colour-mix';
import { ColourRegistry } from './colour-registry';
import { resolveColours } from './colour-scale';

const light = {
  categorical: ['#000001', '#000002'],
  ranked: ['#0000ff', '#ffffff', '#ff0000'],
  accent: '#0',
  muted: '#888888',
} as ChartTheme;
const dark = { ...light, categorical: ['#100001', '#100002'] };

describe('ColourRegistry', () => {
  it('keeps a name’s place in the palette, whatever the theme', () => {
    const colours = new ColourRegistry();
    expect(colours.colourFor('shop', light)).toBe('#000001');
    expect(colours.colourFor('search', light)).toBe('#000002');
    expect(colours.colourFor('shop', dark)).toBe('#100001');
    expect(colours.colourFor('third', light)).toBe('#000001');
  });

  it('ranks known segments from good to bad, in common spellings, without using up the palette', () => {
    const colours = new ColourRegistry();
    expect(colours.colourFor('Champions', light)).toBe('#0000ff');
    expect(colours.colourFor('Can’t lose them', light)).toBe(colours.colourFor('cant_lose', light));
    expect(colours.colourFor('lost', light)).toBe('#ff0000');
    expect(colours.colourFor('shop', light)).toBe('#000001');
  });

  it('leaves what is left over grey', () => {
    const colours = new ColourRegistry();
    expect(colours.colourFor('Not yet a customer', light)).toBe('#888888');
    expect(colours.colourFor('其他', light)).toBe('#888888');
    expect(colours.colourFor('shop', light)).toBe('#000001');
  });
});

describe('names of one chart', () => {
  it('have colours of their own as long as there are enough', () => {
    const registry = new ColourRegistry();
    for (const name of ['a', 'b', 'c', 'd']) registry.colourFor(name, light);
    const coloursOf = (names: string[]) => {
      const spec: ChartSpec = { id: 'c', table: '', title: { key: 't' }, marks: [] };
      const scale = resolveColours(
        'name',
        spec,
        { rows: names.length, columns: { name: names } },
        light,
        registry,
      );
      return names.map((name) => scale.colour(name));
    };
    expect(coloursOf(['a', 'd'])).toEqual(['#000001', '#000002']);
    // Both have the first place of the palette in the notebook.
    expect(coloursOf(['a', 'c'])).toEqual(['#000001', '#000002']);
    expect(coloursOf(['c'])).toEqual(['#000001']);
    expect(coloursOf(['a', 'b', 'c'])).toEqual(['#000001', '#000002', '#000001']);
  });
});

describe('figures', () => {
  it('diverge from zero where they lie on both sides of it, and are amounts where they do not', () => {
    const theme = {
      ...light,
      sequential: ['#ffffff', '#000000'],
      diverging: ['#ff0000', '#ffffff', '#0000ff'],
    };
    const spec: ChartSpec = {
      id: 'c',
      table: '',
      title: { key: 't' },
      marks: [],
      color: { scheme: 'sequential' },
    };
    const scaleOf = (values: number[]) =>
      resolveColours(
        'value',
        spec,
        { rows: values.length, columns: { value: values } },
        theme,
        new ColourRegistry(),
      );
    expect(scaleOf([-1, 4])).toMatchObject({ domain: [-4, 4], ramp: theme.diverging });
    expect(scaleOf([0, 4])).toMatchObject({ domain: [0, 4], ramp: theme.sequential });
    expect(scaleOf([-4, -1])).toMatchObject({ ramp: theme.sequential });
  });
});

describe('colours', () => {
  it('lie evenly along a ramp, and stay on it', () => {
    expect(rampColour(['#000000', '#ffffff'], 0.5)).toBe('#808080');
    expect(rampColour(['#000000', '#ffffff', '#ff0000'], 0.75)).toBe('#ff8080');
    expect(rampColour(['#000000', '#ffffff'], 7)).toBe('#ffffff');
  });

  it('have the luminance of WCAG, and the better ink for text on them', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 10);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 10);
    expect(readableOn('#ffff00', ['#ffffff', '#000000'])).toBe('#000000');
  });
});
