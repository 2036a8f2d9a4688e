import { isSignificant, tokenize } from '../tokenize';

/** A call whose brackets the cursor is in. */
export interface CallAt {
  /** In lower case. */
  name: string;
  /** Where its name starts. */
  start: number;
  /** Which argument, from 0. */
  argument: number;
}

/** The innermost function whose arguments are being written at `offset`; other brackets are passed over. */
export function callAt(sql: string, offset: number, isFunction: (name: string) => boolean): CallAt | null {
  const tokens = tokenize(sql.slice(0, offset)).filter(isSignificant);
  const last = tokens.at(-1);
  if (last?.kind === 'string' && last.end === offset && !/^'(?:[^']|'')*'$/.test(last.text)) tokens.pop();
  let depth = 0;
  let argument = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'operator') continue;
    if (text === ';') return null;
    if (text === ')' || text === ']' || text === '}') depth++;
    else if (text === '(' || text === '[' || text === '{') {
      if (depth-- > 0) continue;
      const name = tokens[at - 1];
      if (text === '(' && name?.kind === 'word' && isFunction(name.text.toLowerCase()))
        return { name: name.text.toLowerCase(), start: name.start, argument };
      depth = 0;
      argument = 0;
    } else if (text === ',' && depth === 0) argument++;
  }
  return null;
}
