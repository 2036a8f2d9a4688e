import { describe, expect, it } from 'vitest';
import { inlineValueKey, inlineValuesIn } from '../format/inline-values';
import { type ReadableNames, runProse } from './run-prose';

const names: ReadableNames = {
  relations: [
    {
      name: 'totals',
      columns: [
        { name: 'n', type: 'BIGINT' },
        { name: 'Total Value', type: 'DOUBLE' },
      ],
    },
    { name: 'single', columns: [{ name: 'only', type: 'BIGINT' }] },
  ],
  failed: ['broken'],
  inputs: { least: 2 },
};

/** No relation is read here: what is asked for cannot be found, or is an input. */
const scope = { engine: null as never, signal: new AbortController().signal, onProgress: () => undefined };

async function codeOf(text: string) {
  const references = inlineValuesIn(text);
  const { values, fault } = await runProse(scope, references, names);
  const value = values.get(inlineValueKey(references[0]!));
  expect(fault).toBe(value?.kind === 'fault' ? value.fault : null);
  return value?.kind === 'fault' ? [value.fault.code, value.fault.values?.suggestion ?? null] : value;
}

describe('runProse', () => {
  it.each([
    ['{{ totls.n }}', 'value-no-name-near', 'totals'],
    ['{{ leest }}', 'value-no-name-near', 'least'],
    ['{{ zzzzzz.n }}', 'value-no-name', null],
    ['{{ totals."Total Valu" }}', 'value-no-column-near', 'Total Value'],
    ['{{ totals.qqqqqq }}', 'value-no-column', null],
    ['{{ totals }}', 'value-which-column', null],
    ['{{ least.n }}', 'value-of-input', null],
    ['{{ broken.n }}', 'value-failed', null],
  ])('%s is %s', async (text, code, suggestion) => {
    expect(await codeOf(text)).toEqual([code, suggestion]);
  });

  it('knows inputs whatever the case', async () => {
    expect(await codeOf('{{ Least }}')).toEqual({ kind: 'input', value: 2 });
  });
});
