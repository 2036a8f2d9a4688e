import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../workers/ingest/column-type';
import { readCsvSql } from './read-csv';

const dialect = { delimiter: ';', quote: '"', escape: '"', newline: '\n' } as const;
const type = (name: string, more: Partial<ColumnType> = {}): ColumnType => ({
  type: name,
  parse: { kind: 'plain' },
  nullWords: [],
  remark: null,
  ...more,
});

describe('readCsvSql', () => {
  it('leaves plain columns to the reader', () => {
    const sql = readCsvSql({
      file: 'f',
      longestRecord: 100,
      dialect,
      names: ['a', "it's"],
      types: [type('BIGINT'), type('DATE')],
    });
    expect(sql).toBe(
      `FROM read_csv('f', auto_detect = false, header = false, delim = ';', quote = '"', escape = '"', columns = {'a': 'BIGINT', 'it''s': 'DATE'}, buffer_size = 8388608)`,
    );
  });

  it('reads as text what needs more than a cast', () => {
    const sql = readCsvSql({
      file: 'f',
      longestRecord: 100,
      dialect,
      names: ['n', 'c', 'd', 'z'],
      types: [
        type('DOUBLE', { nullWords: ['N/A'] }),
        type('DOUBLE', {
          parse: {
            kind: 'number',
            format: { decimal: ',', group: '', isPercent: false },
            currency: '',
            isGuess: false,
            isBare: true,
          },
        }),
        type('DATE', { parse: { kind: 'formats', formats: ['%d.%m.%Y'] } }),
        type('TIMESTAMP', { parse: { kind: 'utc' } }),
      ],
    });
    expect(sql).toContain(`CAST(CASE WHEN "n" IN ('N/A') THEN NULL ELSE "n" END AS DOUBLE) AS "n"`);
    expect(sql).toContain(`CAST(replace("c", ',', '.') AS DOUBLE) AS "c"`);
    expect(sql).toContain(`CAST(strptime("d", ['%d.%m.%Y']) AS DATE) AS "d"`);
    expect(sql).toContain(`make_timestamp(epoch_us(CAST("z" AS TIMESTAMPTZ))) AS "z"`);
    expect(sql).toContain(`{'n': 'VARCHAR', 'c': 'VARCHAR', 'd': 'VARCHAR', 'z': 'TIMESTAMPTZ'}`);
  });
});
