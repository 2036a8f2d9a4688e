import { foldIdentifier, nameOf, quoteIdentifier } from './identifier';
import { loneRelationTokens } from './referenced-names';
import { NO_ALIAS } from './relation-words';
import { significantTokens } from './tokenize';

/** Before these a relation stands without an alias. */
const BARE = new Set(['describe', 'desc', 'show', 'summarize', 'table', 'pivot', 'unpivot', 'copy']);

/**
 * The SQL with another relation in place of `from`. Columns may be written `from.column`, so the new one goes by the old
 * name as its alias, unless it has one already.
 */
export function renameRelation(sql: string, from: string, to: string): string {
  const tokens = significantTokens(sql);
  const places = loneRelationTokens(sql).filter(
    (token) => foldIdentifier(nameOf(token)) === foldIdentifier(from),
  );
  let renamed = sql;
  for (const { start, end, text } of places.toReversed()) {
    const index = tokens.findIndex((token) => token.start === start);
    const next = tokens[index + 1];
    const word = next?.text.toLowerCase() ?? '';
    const hasAlias =
      next !== undefined &&
      (next.kind === 'quoted-identifier' || (next.kind === 'word' && !NO_ALIAS.has(word)));
    const isBare = hasAlias || BARE.has(tokens[index - 1]?.text.toLowerCase() ?? '');
    renamed = `${renamed.slice(0, start)}${quoteIdentifier(to)}${isBare ? '' : ` AS ${text}`}${renamed.slice(end)}`;
  }
  return renamed;
}
