import { isSignificant, tokenize } from './tokenize';

/** One statement without its semicolon; `start` and `end` are offsets in the whole text. */
export interface Statement {
  text: string;
  start: number;
  end: number;
}

/**
 * The statements of a text, in order, from their first to their last word. Comments around a statement are left out,
 * and so is what holds nothing but comments.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let start = -1;
  let end = -1;
  const finish = (): void => {
    if (start >= 0) statements.push({ text: sql.slice(start, end), start, end });
    start = -1;
  };
  for (const token of tokenize(sql)) {
    if (!isSignificant(token)) continue;
    if (token.text === ';') {
      finish();
    } else {
      if (start < 0) start = token.start;
      end = token.end;
    }
  }
  finish();
  return statements;
}
