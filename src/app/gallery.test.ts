import { describe, expect, it } from 'vitest';
import { groupedSamples, type Sample } from './gallery';

const sample = (id: string, kind?: 'template'): Sample => ({
  id,
  notebook: { en: '', zh: '' },
  title: { en: id, zh: id },
  summary: { en: '', zh: '' },
  ...(kind ? { kind } : {}),
});

describe('the gallery', () => {
  it('puts templates first, by topic, and keeps all there is', () => {
    const groups = groupedSamples([
      sample('tour'),
      sample('price', 'template'),
      sample('of-another', 'template'),
      sample('who-buys-next', 'template'),
      sample('online-shop'),
    ]);
    expect(groups.map(({ topic, samples }) => [topic, ...samples.map(({ id }) => id)])).toEqual([
      ['customers', 'who-buys-next'],
      ['growth', 'price'],
      ['more', 'of-another'],
      ['examples', 'tour', 'online-shop'],
    ]);
  });
});
