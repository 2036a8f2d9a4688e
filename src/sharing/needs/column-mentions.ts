import { foldIdentifier, nameOf } from '../../sql/identifier';
import { relationNames } from '../../sql/referenced-names';
import { NO_ALIAS } from '../../sql/relation-words';
import { significantTokens, type Token } from '../../sql/tokenize';

/** A name in SQL that may be a column's, folded. */
export interface Mention {
  column: string;
  /** The relation that is named before the point, with its alias resolved; null where there is none, or an unknown one. */
  relation: string | null;
}

/** Every name in a text of SQL that may stand for a column. Without the engine there is no telling them from aliases. */
export function columnMentions(sql: string): Mention[] {
  const tokens = significantTokens(sql);
  const aliases = aliasesIn(tokens, new Set(relationNames(sql).map(foldIdentifier)));
  return tokens.flatMap((token, index): Mention[] => {
    const before = tokens[index - 1];
    const isCall = tokens[index + 1]?.text === '(';
    const isNamed = before?.kind === 'word' && before.text.toLowerCase() === 'as';
    if (!isName(token) || isCall || isNamed) return [];
    const qualifier = before?.text === '.' ? tokens[index - 2] : undefined;
    const relation = qualifier && isName(qualifier) ? aliases.get(folded(qualifier)) : undefined;
    return [{ column: folded(token), relation: relation ?? null }];
  });
}

/** Whether a query may hand on columns that it does not name: `SELECT *`, `t.*`, or `FROM` alone. */
export function handsOnAll(sql: string): boolean {
  const texts = significantTokens(sql).map((token) =>
    token.kind === 'word' ? token.text.toLowerCase() : token.text,
  );
  if (texts[0] === 'from') return true;
  return texts.some(
    (text, index) =>
      (text === '*' && ['select', 'distinct', ',', '.'].includes(texts[index - 1] ?? '')) ||
      (text === 'from' && ['(', 'as', ';'].includes(texts[index - 1] ?? '')),
  );
}

/** Relations by the names that columns may have before their point. */
function aliasesIn(tokens: readonly Token[], relations: ReadonlySet<string>): Map<string, string> {
  const aliases = new Map([...relations].map((name) => [name, name] as const));
  tokens.forEach((token, index) => {
    if (!isName(token) || !relations.has(folded(token))) return;
    const next = tokens[index + 1];
    const isAs = next?.kind === 'word' && next.text.toLowerCase() === 'as';
    const alias = isAs ? tokens[index + 2] : next;
    if (alias && isName(alias) && !NO_ALIAS.has(alias.text.toLowerCase()))
      aliases.set(folded(alias), folded(token));
  });
  return aliases;
}

function isName(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'quoted-identifier';
}

function folded(token: Token): string {
  return foldIdentifier(nameOf(token));
}
