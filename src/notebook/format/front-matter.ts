import { isMap, isScalar, isSeq } from 'yaml';
import type { Fault } from '../../../workers/contract/fault';
import { scalarText } from './exact-value';
import { firstLineEnd, lineEnd, nextLine, withLineEnds, withUnixLineEnds } from './lines';
import { type DataSource, FORMAT_VERSION, type FrontMatter, type RunMode } from './types';
import { type YamlDocument, nodeAt, readYaml } from './yaml-document';
import type { PlainMap } from './plain-value';
import { editYaml } from './yaml-edit';

const BYTE_ORDER_MARK = '\ufeff';
const OPENING = /^---[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;

export type FrontMatterResult = { ok: true; frontMatter: FrontMatter } | { ok: false; fault: Fault };

/**
 * Reads what stands between `---` lines at the very start of a text. Without it, `raw` is empty (or the byte order
 * mark) and all else null.
 * Faults: `notebook-front-matter` for what is not a YAML map, `notebook-front-matter-field` for a field of the wrong
 * shape, `notebook-version`; places are lines of the whole text.
 */
export function readFrontMatter(text: string): FrontMatterResult {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const none: FrontMatter = { raw: text.slice(0, start), version: null, title: null, data: [], run: null };
  const firstEnd = lineEnd(text, start);
  if (!OPENING.test(text.slice(start, firstEnd))) return { ok: true, frontMatter: none };
  const innerStart = nextLine(text, firstEnd);
  const innerEnd = closingLine(text, innerStart);
  if (innerEnd === null) {
    // A thematic break at the top of plain Markdown looks the same; a key in the next line tells them apart.
    const isBreak = !/^[A-Za-z_][\w-]*[ \t]*:/.test(text.slice(innerStart, lineEnd(text, innerStart)));
    return isBreak ? { ok: true, frontMatter: none } : broken(1);
  }
  const read = readYaml(withUnixLineEnds(text.slice(innerStart, innerEnd)));
  if (!read.ok) return broken((read.fault.place?.line ?? 1) + 1, read.fault.cause);
  return readFields(read.yaml, text.slice(0, lineEnd(text, innerEnd)));
}

/** The front matter with other fields; keys that it does not know, comments and order stay. `undefined` removes. */
export function withFields(
  frontMatter: FrontMatter,
  fields: { title?: string | null; data?: readonly DataSource[]; run?: RunMode | null },
  eol: string,
): FrontMatter {
  const { title = frontMatter.title, data = frontMatter.data, run = frontMatter.run } = fields;
  const start = frontMatter.raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  if (frontMatter.raw.length === start) {
    const inner = editYaml('', {}, plainFields({ version: FORMAT_VERSION, title, data, run }));
    const raw = `${frontMatter.raw}---${eol}${withLineEnds(inner, eol)}${eol}---`;
    return { raw, version: FORMAT_VERSION, title, data, run };
  }
  const innerStart = nextLine(frontMatter.raw, lineEnd(frontMatter.raw, start));
  const innerEnd = closingLine(frontMatter.raw, innerStart) ?? frontMatter.raw.length;
  const ownEol = firstLineEnd(frontMatter.raw) ?? eol;
  const before = withUnixLineEnds(frontMatter.raw.slice(innerStart, innerEnd)).replace(/\n$/, '');
  const after = editYaml(before, plainFields(frontMatter), plainFields({ ...frontMatter, title, data, run }));
  if (after === before) return frontMatter;
  const inner = after === '' ? '' : withLineEnds(after, ownEol) + ownEol;
  const raw = frontMatter.raw.slice(0, innerStart) + inner + frontMatter.raw.slice(innerEnd);
  return { ...frontMatter, raw, title, data, run };
}

function plainFields({ version, title, data, run }: Omit<FrontMatter, 'raw'>): PlainMap {
  return {
    ...(version === null ? {} : { daybook: version }),
    ...(title === null ? {} : { title }),
    ...(run === null ? {} : { run }),
    ...(data.length === 0 ? {} : { data: data.map(plainSource) }),
  };
}

function plainSource({ table, file, columns, optional }: DataSource): PlainMap {
  return {
    table,
    ...(file === undefined ? {} : { file }),
    ...(columns === undefined ? {} : { columns: { ...columns } }),
    ...(optional === undefined ? {} : { optional: [...optional] }),
  };
}

/** Where the line that closes the front matter starts. */
function closingLine(text: string, from: number): number | null {
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    if (CLOSING.test(text.slice(start, Math.min(end, start + 200)))) return start;
    start = nextLine(text, end);
  }
  return null;
}

function readFields(yaml: YamlDocument, raw: string): FrontMatterResult {
  const root: unknown = yaml.document.contents;
  const at = (key: string): unknown => nodeAt(yaml, root, key);
  const version = at('daybook');
  const title = textOf(at('title'));
  const data = readData(yaml, at('data'));
  const run = readRun(at('run'));
  if (version === undefined) {
    // Other people's Markdown uses these keys in its own ways.
    return { ok: true, frontMatter: { raw, version: null, title: title ?? null, data: data ?? [], run } };
  }
  const wrong = (field: string): FrontMatterResult => ({
    ok: false,
    fault: {
      code: 'notebook-front-matter-field',
      severity: 'error',
      values: { field },
      place: { line: lineOf(yaml, field) },
    },
  });
  const number = isScalar(version) ? Number(scalarText(version)) : NaN;
  if (number > FORMAT_VERSION) {
    const values = { version: number, supported: FORMAT_VERSION };
    return {
      ok: false,
      fault: {
        code: 'notebook-version',
        severity: 'error',
        values,
        place: { line: lineOf(yaml, 'daybook') },
      },
    };
  }
  if (number !== FORMAT_VERSION) return wrong('daybook');
  if (title === undefined) return wrong('title');
  if (data === undefined) return wrong('data');
  return { ok: true, frontMatter: { raw, version: number, title, data, run } };
}

/** A text, null for nothing, undefined for something else. */
function textOf(node: unknown): string | null | undefined {
  if (node === undefined) return null;
  if (!isScalar(node)) return undefined;
  return node.value === null ? null : scalarText(node);
}

function readRun(node: unknown): RunMode | null {
  const said = textOf(node);
  return said === 'automatic' || said === 'on-demand' ? said : null;
}

function readData(yaml: YamlDocument, node: unknown): DataSource[] | undefined {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) return undefined;
  const sources: DataSource[] = [];
  for (const item of node.items) {
    // A bare name asks for a table without saying where it is.
    const table = isMap(item) ? textOf(nodeAt(yaml, item, 'table')) : textOf(item);
    const file = isMap(item) ? textOf(nodeAt(yaml, item, 'file')) : null;
    const columns = isMap(item) ? readColumns(yaml, nodeAt(yaml, item, 'columns')) : null;
    const optional = isMap(item) ? readNames(nodeAt(yaml, item, 'optional')) : null;
    if (!table || file === undefined || columns === undefined || optional === undefined) return undefined;
    sources.push({
      table,
      ...(file === null ? {} : { file }),
      ...(columns === null ? {} : { columns }),
      ...(optional === null ? {} : { optional }),
    });
  }
  return sources;
}

/** Types by column; a column without a type may have any. */
function readColumns(yaml: YamlDocument, node: unknown): Record<string, string> | null | undefined {
  if (node === undefined || (isScalar(node) && node.value === null)) return null;
  if (!isMap(node)) return undefined;
  const columns = Object.create(null) as Record<string, string>;
  for (const { key } of node.items) {
    const name = textOf(key);
    const type = name ? textOf(nodeAt(yaml, node, name)) : undefined;
    if (!name || type === undefined) return undefined;
    columns[name] = type ?? '';
  }
  return columns;
}

/** A list of names; null for none, undefined for something else. */
function readNames(node: unknown): string[] | null | undefined {
  if (node === undefined || (isScalar(node) && node.value === null)) return null;
  if (!isSeq(node)) return undefined;
  const names = node.items.map(textOf);
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function lineOf(yaml: YamlDocument, key: string): number {
  const root: unknown = yaml.document.contents;
  const pair = isMap(root)
    ? root.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const offset = isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return (yaml.placeOf(offset).line ?? 1) + 1;
}

function broken(line: number, cause?: string): FrontMatterResult {
  const fault: Fault = { code: 'notebook-front-matter', severity: 'error', place: { line } };
  return { ok: false, fault: cause === undefined ? fault : { ...fault, cause } };
}
