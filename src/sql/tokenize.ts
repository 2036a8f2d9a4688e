/** `operator` is one punctuation character; everything else is a whole word, literal or gap. */
export type TokenKind =
  | 'word'
  | 'quoted-identifier'
  | 'string'
  | 'dollar-string'
  | 'number'
  | 'parameter'
  | 'comment'
  | 'operator'
  | 'whitespace';

/** A piece of SQL; `start` and `end` are UTF-16 offsets, and the tokens of a text cover it without gaps. */
export interface Token {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
}

// DuckDB reads every character beyond ASCII as part of a name, except the spaces of Unicode that it turns into blanks.
const SPACE = '\\t\\n\\f\\r \\u00a0\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';
const BEYOND_ASCII =
  '\\u0080-\\u009f\\u00a1-\\u1fff\\u200c-\\u202e\\u2030-\\u205e\\u2061-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff';
const NAME_START = `A-Za-z_${BEYOND_ASCII}`;

const WHITESPACE = new RegExp(`[${SPACE}]+`, 'y');
const WORD = new RegExp(`[${NAME_START}][${NAME_START}0-9$]*`, 'y');
const NUMBER = /(?:\d[\d_]*(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const PARAMETER = new RegExp(`\\$(?:\\d+|[${NAME_START}][${NAME_START}0-9]*)`, 'y');
const DOLLAR_TAG = new RegExp(`\\$(?:[${NAME_START}][${NAME_START}0-9]*)?\\$`, 'y');
const LINE_COMMENT = /--[^\n\r]*/y;
// Two strings with a line break between them are one string to DuckDB, as the SQL standard has it.
const CONTINUATION = /[ \t\f]*(?:--[^\n\r]*)?[\n\r](?:[ \t\f\n\r]|--[^\n\r]*[\n\r])*'/y;

/**
 * Splits DuckDB's SQL into tokens. Never fails: an unclosed string, name or comment reaches to the end of the text,
 * and a character that starts nothing is an `operator`.
 */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < sql.length) {
    const [kind, end] = readToken(sql, start);
    tokens.push({ kind, text: sql.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

/** The tokens that mean something: neither whitespace nor comments. */
export function significantTokens(sql: string): Token[] {
  return tokenize(sql).filter(isSignificant);
}

export function isSignificant(token: Token): boolean {
  return token.kind !== 'whitespace' && token.kind !== 'comment';
}

function readToken(sql: string, start: number): [TokenKind, number] {
  const char = sql.charAt(start);
  const next = sql.charAt(start + 1);
  if (char === "'") return ['string', stringEnd(sql, start + 1, false)];
  if (next === "'" && /[eExXbBnN]/.test(char)) {
    return ['string', stringEnd(sql, start + 2, char === 'e' || char === 'E')];
  }
  if (char === '"') return ['quoted-identifier', quotedEnd(sql, start + 1)];
  if (char === '-' && next === '-') return ['comment', match(LINE_COMMENT, sql, start)];
  if (char === '/' && next === '*') return ['comment', blockCommentEnd(sql, start)];
  if (char === '$') return readDollar(sql, start);
  const word = match(WORD, sql, start);
  if (word > start) return ['word', word];
  const whitespace = match(WHITESPACE, sql, start);
  if (whitespace > start) return ['whitespace', whitespace];
  const number = match(NUMBER, sql, start);
  if (number > start) return ['number', number];
  return ['operator', start + 1];
}

function readDollar(sql: string, start: number): [TokenKind, number] {
  const tagEnd = match(DOLLAR_TAG, sql, start);
  if (tagEnd > start) {
    const tag = sql.slice(start, tagEnd);
    const close = sql.indexOf(tag, tagEnd);
    return ['dollar-string', close < 0 ? sql.length : close + tag.length];
  }
  if (sql.charAt(start + 1) === '"') return ['parameter', quotedEnd(sql, start + 2)];
  const end = match(PARAMETER, sql, start);
  return end > start ? ['parameter', end] : ['operator', start + 1];
}

/** Where a sticky pattern that matches at `start` ends, or `start`. */
function match(pattern: RegExp, sql: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(sql) ? pattern.lastIndex : start;
}

const QUOTE = /'/g;
const QUOTE_OR_ESCAPE = /'|\\/g;

function stringEnd(sql: string, start: number, escapes: boolean): number {
  const stop = escapes ? QUOTE_OR_ESCAPE : QUOTE;
  stop.lastIndex = start;
  while (stop.test(sql)) {
    const at = stop.lastIndex;
    if (sql.charAt(at - 1) === '\\' || sql.charAt(at) === "'") {
      stop.lastIndex = at + 1;
      continue;
    }
    const continued = match(CONTINUATION, sql, at);
    if (continued === at) return at;
    stop.lastIndex = continued;
  }
  return sql.length;
}

function quotedEnd(sql: string, start: number): number {
  let at = start;
  for (;;) {
    const quote = sql.indexOf('"', at);
    if (quote < 0) return sql.length;
    if (sql.charAt(quote + 1) !== '"') return quote + 1;
    at = quote + 2;
  }
}

const COMMENT_BORDER = /\/\*|\*\//g;

/** Block comments nest. */
function blockCommentEnd(sql: string, start: number): number {
  let depth = 0;
  COMMENT_BORDER.lastIndex = start;
  while (COMMENT_BORDER.test(sql)) {
    const end = COMMENT_BORDER.lastIndex;
    depth += sql.charAt(end - 1) === '*' ? 1 : -1;
    if (depth === 0) return end;
  }
  return sql.length;
}
