import { FaultError } from '../../workers/contract/fault';
import { type Token, tokenize } from './tokenize';

/** Reading more at once would hold up the page. */
const LONGEST = 30_000;

/**
 * The same SQL, laid out: one clause and one column a line. Only blanks and line ends change; whatever would change more
 * is refused, and so is what cannot be read.
 * @throws FaultError `format-syntax`, `format-changes`, `format-long`
 */
export async function formatSql(sql: string): Promise<string> {
  if (sql.length > LONGEST) throw new FaultError({ code: 'format-long' });
  const { duckdb, formatDialect } = await import('sql-formatter');
  let formatted: string;
  try {
    formatted = formatDialect(sql, {
      dialect: duckdb,
      keywordCase: 'preserve',
      functionCase: 'preserve',
      dataTypeCase: 'preserve',
      identifierCase: 'preserve',
      expressionWidth: 72,
      paramTypes: { named: ['$'], quoted: ['$'], numbered: ['$'], positional: true },
    });
  } catch (error) {
    throw new FaultError({ code: 'format-syntax' }, error);
  }
  if (!isSame(tokenize(sql), tokenize(formatted))) throw new FaultError({ code: 'format-changes' });
  return formatted;
}

/** Whether two texts say the same to the engine, and to a reader of the comments. */
function isSame(before: readonly Token[], after: readonly Token[]): boolean {
  const old = meant(before);
  const now = meant(after);
  return old.length === now.length && old.every((text, index) => text === now[index]);
}

/** The tokens without blanks; of comments only the blanks around them may change, and those that indent their lines. */
function meant(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text }) => {
    if (kind === 'whitespace') return [];
    return kind === 'comment' ? text.trimEnd().replaceAll(/\n[ \t]*/g, '\n') : text;
  });
}
