import type { MessageValue } from '../contract/message';
import { suggestName } from '../kernels/suggest-name';

/** A column, or a value as it was written. */
export type Term = { column: string } | { value: number | string };
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A condition on the columns of one row. */
export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'compare'; left: Term; operator: Comparison; right: Term }
  | { kind: 'one-of'; left: Term; values: Term[] }
  | { kind: 'missing'; term: Term };

/** Why a condition cannot be read, and the character (from 1) where that shows. */
export class ConditionError extends Error {
  constructor(
    readonly code: 'rule-syntax' | 'rule-no-column',
    readonly character: number,
    readonly values: Record<string, MessageValue>,
  ) {
    super(code);
    this.name = 'ConditionError';
  }
}

interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'sign' | 'end';
  text: string;
  at: number;
}

const TOKEN =
  /\s*(?:(?<number>-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<string>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*")|(?<sign><>|<=|>=|!=|==|[=<>≤≥≠(),])|(?<word>[\p{L}_][\p{L}\p{N}_$]*))/iuy;
const SIGNS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};
/** Deeper nesting is a slip or an attack. */
const DEEPEST = 50;

/**
 * Reads a condition such as `visits >= 10 and (satisfaction between 4 and 5 or plan in ('gold', 'silver'))`: comparisons,
 * `between`, `in`, `is null`, with `and`, `or`, `not` and brackets. Columns are words, or stand in double quotes; texts
 * and days stand in single ones. It is read, never pasted into SQL, so that it can be no more than a condition.
 * @param columns those that may be named; case does not count
 * @throws ConditionError
 */
export function parseCondition(text: string, columns: readonly string[]): Condition {
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;
  const peek = (): Token => tokens[next]!;
  const isWord = (...words: string[]): boolean =>
    peek().kind === 'word' && words.includes(peek().text.toLowerCase());
  const isSign = (sign: string): boolean => peek().kind === 'sign' && peek().text === sign;
  const stop = (expected: string): never => {
    const { text: found, at, kind } = peek();
    throw new ConditionError('rule-syntax', at + 1, { found: kind === 'end' ? 'the-end' : found, expected });
  };
  const take = (found: boolean, expected: string): void => {
    if (!found) stop(expected);
    next++;
  };
  const took = (found: boolean): boolean => {
    if (found) next++;
    return found;
  };

  const either = (): Condition => chain('or', both);
  const both = (): Condition => chain('and', single);
  function chain(kind: 'and' | 'or', part: () => Condition): Condition {
    const parts = [part()];
    while (took(isWord(kind))) parts.push(part());
    return parts.length === 1 ? parts[0]! : { kind, parts };
  }

  function single(): Condition {
    if (++depth > DEEPEST) stop('fewer-brackets');
    try {
      if (took(isWord('not'))) return { kind: 'not', part: single() };
      if (took(isSign('('))) {
        const inner = either();
        take(isSign(')'), ')');
        return inner;
      }
      return comparison();
    } finally {
      depth--;
    }
  }

  function comparison(): Condition {
    const left = term();
    if (took(isWord('is'))) {
      const negated = took(isWord('not'));
      take(isWord('null'), 'null');
      return unless(negated, { kind: 'missing', term: left });
    }
    const negated = took(isWord('not'));
    if (took(isWord('between'))) {
      const low = term();
      take(isWord('and'), 'and');
      const parts: Condition[] = [
        { kind: 'compare', left, operator: '>=', right: low },
        { kind: 'compare', left, operator: '<=', right: term() },
      ];
      return unless(negated, { kind: 'and', parts });
    }
    if (took(isWord('in'))) {
      take(isSign('('), '(');
      const values = [term()];
      while (took(isSign(','))) values.push(term());
      take(isSign(')'), ')');
      return unless(negated, { kind: 'one-of', left, values });
    }
    const operator = SIGNS[peek().text];
    if (negated || peek().kind !== 'sign' || operator === undefined) return stop('a-comparison');
    next++;
    return { kind: 'compare', left, operator, right: term() };
  }

  function term(): Term {
    const { kind, text: written, at } = peek();
    next++;
    switch (kind) {
      case 'number':
        return { value: Number(written) };
      case 'string':
        return { value: written.slice(1, -1).replaceAll("''", "'") };
      case 'quoted':
        return column(written.slice(1, -1).replaceAll('""', '"'), at);
      case 'word':
        if (!/^(and|or|not|is|in|between|null)$/i.test(written)) return column(written, at);
        break;
      case 'sign':
      case 'end':
    }
    next--;
    return stop('a-column-or-value');
  }

  function column(name: string, at: number): Term {
    const lower = name.toLowerCase();
    const found = columns.find((one) => one === name) ?? columns.find((one) => one.toLowerCase() === lower);
    if (found !== undefined) return { column: found };
    if (lower === 'true' || lower === 'false') return { value: lower };
    throw new ConditionError('rule-no-column', at + 1, {
      name,
      suggestion: suggestName(name, columns) ?? columns,
    });
  }

  const condition = either();
  if (peek().kind !== 'end') stop('and-or');
  return condition;
}

function unless(negated: boolean, part: Condition): Condition {
  return negated ? { kind: 'not', part } : part;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    // Groups that did not take part are undefined, whatever the types say.
    const groups: Record<string, string | undefined> = TOKEN.exec(text)?.groups ?? {};
    const found = Object.entries(groups).find((group): group is [string, string] => group[1] !== undefined);
    if (!found) {
      const start = at + /^\s*/.exec(text.slice(at))![0].length;
      throw new ConditionError('rule-syntax', start + 1, {
        found: text.charAt(start),
        expected: 'a-column-or-value',
      });
    }
    at = TOKEN.lastIndex;
    tokens.push({ kind: found[0] as Token['kind'], text: found[1], at: at - found[1].length });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}

/** Columns that a condition looks at, each once. */
export function columnsOf(condition: Condition): string[] {
  const named = (term: Term): string[] => ('column' in term ? [term.column] : []);
  const walk = (part: Condition): string[] => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return part.parts.flatMap(walk);
      case 'not':
        return walk(part.part);
      case 'compare':
        return [...named(part.left), ...named(part.right)];
      case 'one-of':
        return [...named(part.left), ...part.values.flatMap(named)];
      case 'missing':
        return named(part.term);
    }
  };
  return [...new Set(walk(condition))];
}
