import {
  CLOSE_OBJECT,
  COMMA,
  FLAWED,
  JsonScan,
  MORE,
  OPEN_LIST,
  OPEN_OBJECT,
  skipSpace,
  stringEnd,
} from './json-scan';
import { stringText } from './json-text';

/** Where in a JSON text the records are. */
export interface JsonLayout {
  /** `lines`: values one after the other, mostly one a line. `array`: the items of a list. */
  kind: 'lines' | 'array';
  /** Of `array`: the first byte behind the bracket. */
  offset: number;
  /** The line in which it is, and the bytes before it in that line. */
  line: number;
  character: number;
  /** Keys that lead to the list, when it stands inside an object. */
  path: string[];
  /** Keys that lead elsewhere. */
  others: string[];
  /** One value that is not whole JSON: nothing can be rescued. */
  isOneDocument: boolean;
}

const LINES_TRIED = 20;
/** How deep a list of records is looked for. */
const DEEPEST = 3;

/**
 * @param head the beginning of the text, as much as may be looked at
 * @param isWhole the head is all there is
 */
export function findLayout(head: Uint8Array, isWhole: boolean): JsonLayout {
  const scan = new JsonScan();
  const layout = ({ offset = 0, ...found }: Partial<JsonLayout>): JsonLayout => ({
    kind: 'lines',
    offset,
    ...placeOf(head, offset),
    path: [],
    others: [],
    isOneDocument: false,
    ...found,
  });
  const start = skipSpace(head, 0, head.length);
  const end = scan.value(head, start, head.length);
  const isAlone = end === MORE || (end >= 0 && isWhole && skipSpace(head, end, head.length) === head.length);
  if (end >= 0 && !isAlone) {
    const isRow = head[start] !== OPEN_LIST || head[skipSpace(head, end, head.length)] === OPEN_LIST;
    return layout(isRow ? {} : { kind: 'array', offset: start + 1 });
  }
  if (!isAlone && looksLikeLines(head, scan)) return layout({});
  if (head[start] === OPEN_LIST) return layout({ kind: 'array', offset: start + 1 });
  if (head[start] !== OPEN_OBJECT) return layout({});
  if (end < 0 && looksLikeLines(head, scan)) return layout({});
  const list = longestList(head, start, scan);
  if (list) return layout({ kind: 'array', ...list });
  return layout({ isOneDocument: end < 0 && isWhole });
}

function placeOf(head: Uint8Array, offset: number): { line: number; character: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = head.indexOf(10); at >= 0 && at < offset; at = head.indexOf(10, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, character: offset - lineStart };
}

/** Most of the first lines are whole values, each by itself. */
function looksLikeLines(head: Uint8Array, scan: JsonScan): boolean {
  let lines = 0;
  let whole = 0;
  for (let at = 0; at < head.length && lines < LINES_TRIED;) {
    const next = head.indexOf(10, at);
    if (next < 0) break;
    const start = skipSpace(head, at, next);
    if (start < next) {
      lines++;
      const end = head[start] === OPEN_OBJECT ? scan.value(head, start, next + 1) : FLAWED;
      if (end >= 0 && skipSpace(head, end, next) >= next) whole++;
    }
    at = next + 1;
  }
  return whole > 0 && whole * 2 >= lines;
}

interface FoundList {
  offset: number;
  path: string[];
  others: string[];
}

/** The longest list of objects or lists inside an object, as far as it is known. */
function longestList(head: Uint8Array, from: number, scan: JsonScan): FoundList | null {
  let best: (FoundList & { length: number }) | null = null;
  const others: string[] = [];
  const walk = (open: number, path: string[]): void => {
    let at = skipSpace(head, open + 1, head.length);
    while (at < head.length && head[at] !== CLOSE_OBJECT) {
      const keyEnd = scan.string(head, at + 1, head.length);
      if (keyEnd < 0) return;
      const key = stringText(head, at + 1, stringEnd(head, at + 1));
      const value = skipSpace(head, skipSpace(head, keyEnd, head.length) + 1, head.length);
      const end = scan.value(head, value, head.length);
      const length = (end < 0 ? head.length : end) - value;
      const inner = skipSpace(head, value + 1, head.length);
      if (path.length === 0) others.push(key);
      if (head[value] === OPEN_LIST && (head[inner] === OPEN_OBJECT || head[inner] === OPEN_LIST)) {
        if (!best || length > best.length)
          best = { offset: value + 1, path: [...path, key], others: [], length };
      } else if (head[value] === OPEN_OBJECT && path.length + 1 < DEEPEST) walk(value, [...path, key]);
      if (end < 0) return;
      at = skipSpace(head, end, head.length);
      if (head[at] !== COMMA) return;
      at = skipSpace(head, at + 1, head.length);
    }
  };
  walk(from, []);
  // The compiler does not see that `walk` sets it.
  const found = best as (FoundList & { length: number }) | null;
  if (!found) return null;
  return { offset: found.offset, path: found.path, others: others.filter((key) => key !== found.path[0]) };
}
