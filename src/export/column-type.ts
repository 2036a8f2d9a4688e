/** A column's type as a tree, so that what is done with values reaches into lists, structs and maps. */
export type ColumnType =
  | { kind: 'scalar'; name: string; precision: number; scale: number }
  | { kind: 'enum'; text: string }
  | { kind: 'list'; item: ColumnType; size: number | null }
  | { kind: 'struct'; fields: TypeField[] }
  | { kind: 'map'; key: ColumnType; value: ColumnType }
  | { kind: 'union'; members: TypeField[] };

export interface TypeField {
  /** '' in a struct without names, as `row(1, 2)` makes it. */
  name: string;
  type: ColumnType;
}

/** Reads a type as DuckDB's DESCRIBE writes it. What is not known is a scalar of that name. */
export function parseType(text: string): ColumnType {
  let type = parseBase(text.trim());
  for (const [, size] of type.rest.matchAll(/\[(\d*)\]/g)) {
    type = { ...type, type: { kind: 'list', item: type.type, size: size ? Number(size) : null } };
  }
  return type.type;
}

/** The type as SQL has it, with each scalar and enum replaced by what `leaf` says; null keeps it. */
export function printType(type: ColumnType, leaf: (type: ColumnType) => string | null): string {
  const replaced = leaf(type);
  if (replaced !== null) return replaced;
  const field = ({ name, type: inner }: TypeField) =>
    `${name === '' ? '' : `"${name.replaceAll('"', '""')}" `}${printType(inner, leaf)}`;
  switch (type.kind) {
    case 'scalar':
      return type.name === 'DECIMAL' ? `DECIMAL(${type.precision},${type.scale})` : type.name;
    case 'enum':
      return type.text;
    case 'list':
      return `${printType(type.item, leaf)}[${type.size ?? ''}]`;
    case 'struct':
      return `STRUCT(${type.fields.map(field).join(', ')})`;
    case 'map':
      return `MAP(${printType(type.key, leaf)}, ${printType(type.value, leaf)})`;
    case 'union':
      return `UNION(${type.members.map(field).join(', ')})`;
  }
}

/** The type and all inside it. */
export function* walkType(type: ColumnType): Generator<ColumnType> {
  yield type;
  if (type.kind === 'list') yield* walkType(type.item);
  if (type.kind === 'map') {
    yield* walkType(type.key);
    yield* walkType(type.value);
  }
  const parts = type.kind === 'struct' ? type.fields : type.kind === 'union' ? type.members : [];
  for (const part of parts) yield* walkType(part.type);
}

export function isNested(type: ColumnType): boolean {
  return type.kind !== 'scalar' && type.kind !== 'enum';
}

function parseBase(text: string): { type: ColumnType; rest: string } {
  const open = indexOutsideQuotes(text, '(');
  const bracket = indexOutsideQuotes(text, '[');
  if (open < 0 || (bracket >= 0 && bracket < open)) {
    const end = bracket < 0 ? text.length : bracket;
    return { type: scalar(text.slice(0, end).trim()), rest: text.slice(end) };
  }
  const close = closing(text, open);
  const name = text.slice(0, open).trim().toUpperCase();
  const parts = splitParts(text.slice(open + 1, close));
  return { type: composed(name, parts, text.slice(0, close + 1)), rest: text.slice(close + 1) };
}

function composed(name: string, parts: string[], text: string): ColumnType {
  switch (name) {
    case 'STRUCT':
      return { kind: 'struct', fields: parts.map(parseField) };
    case 'UNION':
      return { kind: 'union', members: parts.map(parseField) };
    case 'MAP':
      return { kind: 'map', key: parseType(parts[0] ?? ''), value: parseType(parts[1] ?? '') };
    case 'ENUM':
      return { kind: 'enum', text };
    default:
      return scalar(name, Number(parts[0] ?? 0), Number(parts[1] ?? 0));
  }
}

function scalar(name: string, precision = 0, scale = 0): ColumnType {
  return { kind: 'scalar', name, precision, scale };
}

/** `"a name" TYPE`, `name TYPE`, or a type alone. A name that is no plain word is quoted by DuckDB. */
function parseField(text: string): TypeField {
  if (text.startsWith('"')) {
    const end = /^"(?:[^"]|"")*"/.exec(text)?.[0].length ?? text.length;
    const rest = text.slice(end).trim();
    // `"NULL"` alone is the type of a column of nothing but NULL.
    if (rest === '' || rest.startsWith('[')) return { name: '', type: parseType(text) };
    return { name: text.slice(1, end - 1).replaceAll('""', '"'), type: parseType(rest) };
  }
  const word = /^([^\s([]+)\s+(?!WITH TIME ZONE)/.exec(text);
  if (!word?.[1]) return { name: '', type: parseType(text) };
  return { name: word[1], type: parseType(text.slice(word[0].length)) };
}

function splitParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = endOfQuotes(text, at);
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = endOfQuotes(text, at);
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return text.length;
}

function indexOutsideQuotes(text: string, sought: string): number {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === sought) return at;
    if (sign === '"' || sign === "'") at = endOfQuotes(text, at);
  }
  return -1;
}

/** A doubled quote ends one pair and starts the next, which comes to the same. */
function endOfQuotes(text: string, at: number): number {
  const end = text.indexOf(text[at]!, at + 1);
  return end < 0 ? text.length : end;
}
