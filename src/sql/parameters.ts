import { foldIdentifier, nameOf } from './identifier';
import { type SqlValue, sqlLiteral } from './literal';
import { type Token, isSignificant, tokenize } from './tokenize';

/** A parameter that stands for a condition; `$name.field` is one of its values. */
export interface SqlParameter {
  /** Put in parentheses. */
  condition: string;
  fields: Readonly<Record<string, SqlValue>>;
}

/** SQL whose parameters have been replaced by literals. */
export interface BoundSql {
  sql: string;
  /** Parameters without a value, as written; they still stand in `sql`. */
  missing: string[];
  /** Where an offset of `sql` was in the text before; inside a literal, where its `$name` starts. */
  sourceOffset: (offset: number) => number;
}

/** Names after `$` outside strings and comments, in order, each once (DuckDB ignores their case). */
export function parametersIn(sql: string): string[] {
  const names = new Map<string, string>();
  for (const token of tokenize(sql)) {
    if (token.kind !== 'parameter') continue;
    const name = nameOf(token);
    const key = foldIdentifier(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

/** Where `$name` stands for the first time. */
export function parameterOffset(sql: string, name: string): number {
  const key = foldIdentifier(name);
  const found = tokenize(sql).find(
    (token) => token.kind === 'parameter' && foldIdentifier(nameOf(token)) === key,
  );
  return found?.start ?? 0;
}

/**
 * Replaces each `$name` outside strings and comments by its value as a literal. A value can never end the expression
 * it stands in, whatever text it holds. Positional parameters (`?`, `$1`) have no value unless `values` names them.
 */
export function bindParameters(
  sql: string,
  values: Readonly<Record<string, SqlValue | SqlParameter>>,
): BoundSql {
  const byName = new Map(Object.entries(values).map(([name, value]) => [foldIdentifier(name), value]));
  const tokens = tokenize(sql);
  const missing = new Map<string, string>();
  const replaced: { source: number; sourceEnd: number; start: number; end: number }[] = [];
  let bound = '';
  let copied = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'parameter') return;
    const name = nameOf(token);
    const key = foldIdentifier(name);
    if (!byName.has(key)) {
      missing.set(key, name);
      return;
    }
    const value = byName.get(key);
    const field = isCondition(value) ? fieldAfter(tokens, index, value) : undefined;
    const last = field ? index + 2 : index;
    const end = tokens[last]?.end ?? token.end;
    bound += sql.slice(copied, token.start);
    copied = end;
    const text = field
      ? sqlLiteral(field.value)
      : isCondition(value)
        ? `(${value.condition})`
        : sqlLiteral(value);
    const literal = fitBetweenNeighbours(text, tokens, index, last);
    replaced.push({
      source: token.start,
      sourceEnd: end,
      start: bound.length,
      end: bound.length + literal.length,
    });
    bound += literal;
  });
  bound += sql.slice(copied);

  const sourceOffset = (offset: number): number => {
    let shift = 0;
    for (const { source, sourceEnd, start, end } of replaced) {
      if (offset < start) break;
      if (offset < end) return source;
      shift = sourceEnd - end;
    }
    return offset + shift;
  };
  return { sql: bound, missing: [...missing.values()], sourceOffset };
}

function isCondition(value: SqlValue | SqlParameter): value is SqlParameter {
  return typeof value === 'object' && value !== null && 'condition' in value;
}

/** The field that `.name` right behind a parameter asks for. */
function fieldAfter(
  tokens: readonly Token[],
  index: number,
  { fields }: SqlParameter,
): { value: SqlValue } | undefined {
  const [dot, word] = [tokens[index + 1], tokens[index + 2]];
  if (dot?.text !== '.' || word?.kind !== 'word') return undefined;
  const name = foldIdentifier(word.text);
  return Object.hasOwn(fields, name) ? { value: fields[name] } : undefined;
}

/**
 * Keeps a literal from growing together with what stands beside it: strings that follow each other over a line break
 * are one string to DuckDB, and a word or quote without a space between would join.
 */
function fitBetweenNeighbours(
  literal: string,
  tokens: readonly Token[],
  index: number,
  last: number,
): string {
  const before = nearest(tokens, index, -1);
  const after = nearest(tokens, last, 1);
  const fitted = continuesString(before) || continuesString(after) ? `(${literal})` : literal;
  const padBefore = joins(tokens[index - 1]) ? ' ' : '';
  const padAfter = joins(tokens[last + 1]) ? ' ' : '';
  return padBefore + fitted + padAfter;
}

function nearest(tokens: readonly Token[], index: number, step: 1 | -1): Token | undefined {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token && isSignificant(token)) return token;
  }
  return undefined;
}

function continuesString(token: Token | undefined): boolean {
  return token?.kind === 'string' || token?.kind === 'parameter';
}

/** Whether a token that touches a literal would join with it. */
function joins(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'operator' && isSignificant(token);
}
