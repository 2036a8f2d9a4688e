import { isMap, visit } from 'yaml';
import type { BodyResult } from './body-fields';
import { exactValue } from './exact-value';
import {
  type PlainMap,
  type PlainValue,
  fieldYaml,
  isPlainMap,
  isSame,
  plainMap,
  plainRoot,
  withExactIntegers,
} from './plain-value';
import { type YamlDocument, readYaml } from './yaml-document';
import { appendField, spliceField, spliceNestedField } from './yaml-splice';

/**
 * The YAML text with its map changed from `before` to `after`. Only fields that differ are written; all other text,
 * comments and keys that neither mentions stay as they are. A map inside the map is compared field by field.
 * A text that is not a YAML map is replaced.
 */
export function editYaml(text: string, before: PlainMap, after: PlainMap): string {
  const isReadable = readYaml(text).ok;
  let edited = isReadable ? text : '';
  for (const change of changesBetween(isReadable ? before : {}, after)) edited = applyChange(edited, change);
  return edited;
}

/**
 * A cell's body with `value` in it: of `previousBody` everything stays that the value does not change. `fieldsOf` gives
 * the fields that a value is written as.
 */
export function printBody<T>(
  value: T,
  previousBody: string,
  parse: (body: string) => BodyResult<T>,
  fieldsOf: (value: T) => PlainMap,
): string {
  // An empty body reads as defaults, which are nevertheless to be written.
  const previous = previousBody.trim() === '' ? null : parse(previousBody);
  return editYaml(previousBody, previous?.ok ? fieldsOf(previous.value) : {}, fieldsOf(value));
}

/** `key`, or `outer` and a `key` in its map; a value of undefined removes. */
interface Change {
  outer: string | null;
  key: string;
  value: PlainValue | undefined;
}

function changesBetween(before: PlainMap, after: PlainMap, outer: string | null = null): Change[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => {
    const was = own(before, key);
    const value = own(after, key);
    if (isSame(was, value)) return [];
    if (outer === null && isPlainMap(was) && isPlainMap(value)) return changesBetween(was, value, key);
    return [{ outer, key, value }];
  });
}

function own(map: PlainMap, key: string): PlainValue | undefined {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return value === undefined ? value : withExactIntegers(value);
}

function applyChange(text: string, change: Change): string {
  const read = readYaml(text);
  const root = read.ok ? plainRoot(read.yaml) : null;
  if (!read.ok || root === null) return text;
  const wanted = withChange(root, change);
  const spliced = splice(read.yaml, change);
  if (spliced !== null && says(spliced, wanted)) return spliced;
  const rewritten = rewrite(read.yaml, wanted, change.outer ?? change.key);
  if (rewritten !== null && says(rewritten, wanted)) return rewritten;
  return Object.entries(wanted)
    .map(([key, value]) => fieldYaml(key, value ?? null, ''))
    .join('\n');
}

function withChange(root: PlainMap, { outer, key, value }: Change): PlainMap {
  if (outer === null)
    return plainMap([...Object.entries(root).filter(([other]) => other !== key), [key, value]]);
  const inner = own(root, outer);
  const changed = withChange(isPlainMap(inner) ? inner : {}, { outer: null, key, value });
  return withChange(root, { outer: null, key: outer, value: changed });
}

function says(text: string, wanted: PlainMap): boolean {
  const read = readYaml(text);
  return read.ok && isSame(plainRoot(read.yaml) ?? undefined, wanted);
}

function splice({ text, document }: YamlDocument, { outer, key, value }: Change): string | null {
  const root: unknown = document.contents;
  if (isMap(root)) {
    return outer === null
      ? spliceField(text, root, key, value)
      : spliceNestedField(text, root, outer, key, value);
  }
  if (value === undefined) return text;
  return outer === null ? appendField(text, key, value) : appendField(text, outer, { [key]: value });
}

/**
 * The text written anew by the library, which keeps comments but not every space. Numbers that it would round are
 * given to it as texts. Null when it cannot, as after the removal of a value that an alias points to.
 */
function rewrite({ text, document }: YamlDocument, wanted: PlainMap, key: string): string | null {
  visit(document, {
    Scalar: (_, node) => {
      const exact = exactValue(node);
      if (typeof exact === 'string') node.value = exact;
    },
  });
  const value = own(wanted, key);
  try {
    if (!isMap(document.contents)) document.contents = document.createNode({});
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(value, { aliasDuplicateObjects: false }));
    const printed = document.toString({ lineWidth: 0 });
    return text.endsWith('\n') ? printed : printed.replace(/\n$/, '');
  } catch {
    return null;
  }
}
