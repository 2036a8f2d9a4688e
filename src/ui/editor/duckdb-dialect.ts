import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql';
import { KEYWORDS } from '../../sql/keywords';

/** DuckDB's SQL for the eye: PostgreSQL with words of its own, and `$name` for inputs. */
export const duckdb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: [...new Set(KEYWORDS.flatMap((phrase) => phrase.split(' ')))].join(' ') + ' try_cast asof',
  types:
    'bigint bit blob boolean date decimal double enum float hugeint integer interval list map smallint struct text time timestamp timestamptz tinyint ubigint uhugeint uinteger union usmallint utinyint uuid varchar int',
  builtin: '',
  specialVar: '$?',
  caseInsensitiveIdentifiers: true,
});
