import { foldIdentifier, nameOf, writeIdentifier } from './identifier';
import { loneRelationTokens } from './referenced-names';
import { NO_ALIAS } from './relation-words';
import { significantTokens, type Token } from './tokenize';

/** Before these a relation stands without an alias. */
const BARE = new Set(['describe', 'desc', 'show', 'summarize', 'table', 'pivot', 'unpivot', 'copy']);

/**
 * The SQL with another relation in place of `from`. Where columns are written `from.column`, the new one goes by the old
 * name as its alias, unless it has one already.
 */
export function renameRelation(sql: string, from: string, to: string): string {
  const tokens = significantTokens(sql);
  const isMeant = (token: Token): boolean =>
    (token.kind === 'word' || token.kind === 'quoted-identifier') &&
    foldIdentifier(nameOf(token)) === foldIdentifier(from);
  const places = loneRelationTokens(sql).filter(isMeant);
  const isSaidElsewhere = tokens.filter(isMeant).length > places.length;
  let renamed = sql;
  for (const { start, end, text } of places.toReversed()) {
    const index = tokens.findIndex((token) => token.start === start);
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    const hasAlias =
      next !== undefined &&
      (next.kind === 'quoted-identifier' || (next.kind === 'word' && !NO_ALIAS.has(next.text.toLowerCase())));
    const isBare = hasAlias || BARE.has(before?.text.toLowerCase() ?? '');
    const as = isBare || !isSaidElsewhere ? '' : ` as ${text}`;
    renamed = `${renamed.slice(0, start)}${writeIdentifier(to)}${as}${renamed.slice(end)}`;
  }
  return renamed;
}
