import { foldIdentifier, nameOf } from './identifier';
import { relationTokens } from './referenced-names';
import { type Token, significantTokens } from './tokenize';

/** A name in a text of SQL; `$name` for a parameter. */
export interface NameAt {
  name: string;
  from: number;
  to: number;
}

/**
 * The relation or parameter whose name stands at an offset, be it in FROM or before the point of `orders.amount`. Null
 * for columns, aliases, common table expressions and everything else.
 */
export function nameAt(sql: string, offset: number): NameAt | null {
  const tokens = significantTokens(sql);
  const index = tokens.findIndex(({ start, end }) => start <= offset && offset <= end && end > start);
  // Between two tokens that touch, a name goes before a sign.
  const touching = [tokens[index], tokens[index + 1]].filter(
    (token) => token !== undefined && token.start <= offset,
  ) as Token[];
  const relations = relationTokens(sql);
  const keys = new Set(relations.map((token) => foldIdentifier(nameOf(token))));
  for (const token of touching) {
    const { kind, start: from, end: to } = token;
    if (kind === 'parameter') return { name: `$${nameOf(token)}`, from, to };
    const isRelation = relations.some(({ start }) => start === from);
    const next = tokens[tokens.indexOf(token) + 1];
    const isQualifier = next?.text === '.' && next.start === to && keys.has(foldIdentifier(nameOf(token)));
    if (isRelation || isQualifier) return { name: nameOf(token), from, to };
  }
  return null;
}
