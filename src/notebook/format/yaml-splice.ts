import { type YAMLMap, isCollection, isMap, isNode, isScalar } from 'yaml';
import { type PlainValue, fieldYaml, inlineYaml } from './plain-value';

/**
 * The text with one field of a map set, or removed (`undefined`), by changing no more than the field's own characters.
 * Null where that takes more than this knows; the result is a proposal that has to be read again.
 */
export function spliceField(
  text: string,
  map: YAMLMap,
  key: string,
  value: PlainValue | undefined,
): string | null {
  return map.flow ? spliceFlowField(text, map, key, value) : spliceBlockField(text, map, key, value);
}

/** The same for a field of a map that is itself the value of `outer`. */
export function spliceNestedField(
  text: string,
  root: YAMLMap,
  outer: string,
  key: string,
  value: PlainValue | undefined,
): string | null {
  const node = root.items[indexOf(root, outer)]?.value;
  const whole = value === undefined ? {} : { [key]: value };
  if (!isMap(node) || (value === undefined && node.items.length === 1))
    return spliceField(text, root, outer, whole);
  return spliceField(text, node, key, value);
}

/** A field at the end of a text that has none. */
export function appendField(text: string, key: string, value: PlainValue): string {
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return text + gap + fieldYaml(key, value, '');
}

function spliceBlockField(
  text: string,
  map: YAMLMap,
  key: string,
  value: PlainValue | undefined,
): string | null {
  const index = indexOf(map, key);
  const last = spanAt(map, map.items.length - 1);
  const span = spanAt(map, index);
  const anchor = span ?? last;
  if (!anchor) return null;
  const lineStart = text.lastIndexOf('\n', anchor.start - 1) + 1;
  const indent = text.slice(lineStart, anchor.start);
  if (!/^ *$/.test(indent)) return null;
  if (!span) {
    if (value === undefined) return text;
    const field = fieldYaml(key, value, indent);
    const end = endOfLines(text, anchor.end);
    return text.endsWith('\n', end) ? insert(text, end, `${field}\n`) : insert(text, end, `\n${field}`);
  }
  if (value === undefined) {
    const end = endOfLines(text, span.end);
    const start = end === text.length && !text.endsWith('\n') ? Math.max(0, lineStart - 1) : lineStart;
    return text.slice(0, start) + text.slice(end);
  }
  const node = map.items[index]?.value;
  if (isNode(node) && node.range && canStandInline(value)) {
    const [start, end] = node.range;
    if (start === end) {
      const colon = text.indexOf(':', span.keyEnd);
      return insert(text, colon + 1, ` ${inlineYaml(value)}`);
    }
    const isBlock = isCollection(node) ? !node.flow : isScalar(node) && (node.type ?? '').startsWith('BLOCK');
    if (!isBlock) return text.slice(0, start) + inlineYaml(value) + text.slice(end);
  }
  const end = text.endsWith('\n', span.end) ? span.end - 1 : span.end;
  return text.slice(0, lineStart) + fieldYaml(key, value, indent) + text.slice(end);
}

function spliceFlowField(
  text: string,
  map: YAMLMap,
  key: string,
  value: PlainValue | undefined,
): string | null {
  const index = indexOf(map, key);
  const span = spanAt(map, index);
  const last = spanAt(map, map.items.length - 1);
  if (!map.range) return null;
  if (!span) {
    if (value === undefined) return text;
    if (last) return insert(text, last.end, `, ${inlineYaml(key, true)}: ${inlineYaml(value, true)}`);
    return text.slice(0, map.range[0]) + inlineYaml({ [key]: value }) + text.slice(map.range[1]);
  }
  if (value === undefined) {
    const before = spanAt(map, index - 1);
    const after = spanAt(map, index + 1);
    if (before) return text.slice(0, before.end) + text.slice(span.end);
    if (after) return text.slice(0, span.start) + text.slice(after.start);
    return text.slice(0, map.range[0]) + inlineYaml({}) + text.slice(map.range[1]);
  }
  const node = map.items[index]?.value;
  if (!isNode(node) || !node.range || node.range[0] === node.range[1]) return null;
  return text.slice(0, node.range[0]) + inlineYaml(value, true) + text.slice(node.range[1]);
}

function canStandInline(value: PlainValue): boolean {
  return !fieldYaml('x', value, '').includes('\n');
}

function indexOf(map: YAMLMap, key: string): number {
  return map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** From the first character of a field's key to the last of its value. */
function spanAt(map: YAMLMap, index: number): { start: number; keyEnd: number; end: number } | null {
  const pair = map.items[index];
  if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
  const [start, keyEnd] = pair.key.range;
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : keyEnd;
  return { start, keyEnd, end };
}

/** Past the line end of the line that `at` is in or, at the start of a line, has just ended. */
function endOfLines(text: string, at: number): number {
  if (text.endsWith('\n', at)) return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}
