import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFaults } from '../../src/i18n/faults/ingest';
import { corpus } from './corpus';
import type { DirtyFile, ExpectedTable, Truth } from './dirty-file';
import { NativeImport, type Imported } from './native-import';

const files = corpus();
const tables = files.filter(
  (file): file is DirtyFile & { expected: ExpectedTable } => 'rows' in file.expected,
);
const broken = files.filter(({ expected }) => 'refused' in expected);

/** Zeros behind the last digit of a fraction say nothing; every other character does. */
function canonical(value: Truth | undefined): Truth | undefined {
  const fraction = typeof value === 'string' ? /^(-?\d+)\.(\d*?)0*$/.exec(value) : null;
  return fraction ? `${fraction[1]}${fraction[2] ? `.${fraction[2]}` : ''}` : value;
}

describe('dirty files', () => {
  let native: NativeImport;
  const score = { cells: 0, exact: 0 };

  beforeAll(async () => {
    native = await NativeImport.open();
  });
  afterAll(() => native.close());

  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(120);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(tables)('$name', async ({ name, bytes, expected }) => {
    const found = await native.import(name, bytes);
    if ('code' in found) throw new Error(`refused with ${found.code}: ${found.cause ?? ''}`);
    count(found, expected);
    // Nothing is lost in silence: every row is in the table or among the rejected ones, with its line.
    expect(found.rows.length + found.rejected.length).toBe(expected.rows.length + expected.rejected);
    for (const { line, text, reason } of found.rejected) {
      expect(Number(line)).toBeGreaterThan(0);
      expect(text).not.toBe('');
      expect(reason).not.toBe('');
    }
    const codes = found.warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(expected.said));
    for (const code of codes) expect(ingestFaults.en).toHaveProperty([`fault.${code}`]);
    expect(found.columns).toEqual(expected.columns);
    expect(found.rows.map((row) => row.map(canonical))).toEqual(
      expected.rows.map((row) => row.map(canonical)),
    );
  });

  it.each(broken)('$name is refused', async ({ name, bytes, expected }) => {
    const found = await native.import(name, bytes);
    if (!('code' in found)) throw new Error(`taken: ${JSON.stringify(found).slice(0, 200)}`);
    expect('refused' in expected && expected.refused).toContain(found.code);
    expect(ingestFaults.en).toHaveProperty([`fault.${found.code}`]);
    expect(ingestFaults.zh).toHaveProperty([`fault.${found.code}.fix`]);
  });

  it('are read with at least 98% of their cells exact', () => {
    expect(score.cells).toBeGreaterThan(20_000);
    expect(score.exact / score.cells).toBeGreaterThanOrEqual(0.98);
  });

  function count(found: Imported, expected: ExpectedTable): void {
    expected.rows.forEach((row, index) => {
      score.cells += row.length;
      score.exact += row.filter(
        (value, at) => canonical(value) === canonical(found.rows[index]?.[at]),
      ).length;
    });
  }
});
