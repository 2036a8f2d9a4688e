import {
  type CST,
  Composer,
  type Document,
  Lexer,
  LineCounter,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import type { Fault, Place } from '../../../workers/contract/fault';

/** A YAML text whose root is a map, or nothing. */
export interface YamlDocument {
  readonly text: string;
  readonly document: Document;
  /** 1-based place of an offset in the text. */
  placeOf: (offset: number) => Pick<Place, 'line' | 'character'>;
}

export type YamlResult = { ok: true; yaml: YamlDocument } | { ok: false; fault: Fault };

/** Bounds that no sensible body reaches. */
const MAX_LENGTH = 256 * 1024;
const MAX_TOKENS = 20_000;
const MAX_DEPTH = 64;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  customTags: null,
  resolveKnownTags: false,
  merge: false,
  stringKeys: true,
  intAsBigInt: true,
  // The library compares every key with every other; `duplicateKey` needs one pass.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * Reads a YAML map: core schema, no tags of its own, keys are texts.
 * Faults: `yaml-too-large`, `yaml-syntax`, `yaml-not-a-map` and `yaml-duplicate-key`, with line and character.
 */
export function readYaml(text: string): YamlResult {
  const lines = new LineCounter();
  const placeOf = (offset: number): Pick<Place, 'line' | 'character'> => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), character: Math.max(1, col) };
  };
  const fail = (code: string, offset: number, more: Partial<Fault> = {}): YamlResult => ({
    ok: false,
    fault: { code, severity: 'error', place: placeOf(offset), ...more },
  });

  const { tokens, tooLargeAt } = boundedTokens(text, lines);
  if (tooLargeAt !== undefined) return fail('yaml-too-large', tooLargeAt);
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  if (!document) return fail('yaml-syntax', 0, { cause: 'no document' });
  const [error] = document.errors;
  if (error) return fail('yaml-syntax', error.pos[0], { cause: error.message });
  if (second) return fail('yaml-syntax', second.range[0], { cause: 'more than one document' });

  const root = document.contents as unknown;
  const isNothing = root === null || (isScalar(root) && root.value === null);
  if (!isNothing && !isMap(root)) return fail('yaml-not-a-map', document.contents?.range[0] ?? 0);
  const doubled = duplicateKey(root);
  if (doubled) return fail('yaml-duplicate-key', doubled.offset, { values: { key: doubled.key } });
  return { ok: true, yaml: { text, document, placeOf } };
}

/**
 * The syntax tree as the library's parser yields it, unless the text is longer or deeper than any sensible body: what
 * the library does next is recursive, can take the whole page down at the end of the stack, and is slow over errors.
 */
function boundedTokens(text: string, lines: LineCounter): { tokens: CST.Token[]; tooLargeAt?: number } {
  lines.addNewLine(0);
  if (text.length > MAX_LENGTH) return { tokens: [], tooLargeAt: 0 };
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    count++;
    if (count > MAX_TOKENS || parser.stack.length > MAX_DEPTH)
      return { tokens: [], tooLargeAt: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** The second of two equal keys in a map, at any depth. */
function duplicateKey(node: unknown): { key: string; offset: number } | null {
  if (isSeq(node)) return firstOf(node.items, duplicateKey);
  if (!isMap(node)) return null;
  const seen = new Set<string>();
  return firstOf(node.items, ({ key, value }) => {
    if (isScalar(key)) {
      const name = String(key.value);
      if (seen.has(name)) return { key: name, offset: key.range?.[0] ?? 0 };
      seen.add(name);
    }
    return duplicateKey(value);
  });
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The node that stands at a key of a map, with aliases followed; undefined when there is none. */
export function nodeAt({ document }: YamlDocument, map: unknown, key: string): unknown {
  if (!isMap(map)) return undefined;
  const node: unknown = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  return isAlias(node) ? node.resolve(document) : (node ?? undefined);
}
