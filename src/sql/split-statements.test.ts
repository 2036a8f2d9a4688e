import { describe, expect, it } from 'vitest';
import { splitStatements } from './split-statements';

describe('splitStatements', () => {
  it('splits at semicolons outside strings, names and comments', () => {
    const sql = `-- first\nselect ';' as ";"; /* ; */ ;\n from t -- ; \n where x = $$;$$ ; -- done`;
    expect(splitStatements(sql).map(({ text }) => text)).toEqual([
      `select ';' as ";"`,
      'from t -- ; \n where x = $$;$$',
    ]);
  });

  it('gives offsets into the text', () => {
    const sql = '  select 1 ;\nselect 2';
    for (const { text, start, end } of splitStatements(sql)) expect(sql.slice(start, end)).toBe(text);
  });

  it('finds nothing in nothing', () => {
    expect(splitStatements(' ; /* a */ ; -- b')).toEqual([]);
  });
});
