import { type Fence, openFence, safeFenceLength } from './fence';
import { fenceKind, infoAttributes, withInfoAttribute } from './info-string';
import { firstLineEnd, isBlank, lineEnd, nextLine, withLineEnds, withUnixLineEnds } from './lines';
import type { CellSource, FenceKind } from './types';

const NO_ATTRIBUTES = Object.freeze(Object.create(null) as Record<string, string>);

/** A Markdown cell of exactly this text. */
export function proseCell(raw: string): CellSource {
  return {
    kind: 'markdown',
    name: null,
    type: null,
    attributes: NO_ATTRIBUTES,
    body: withUnixLineEnds(raw),
    raw,
  };
}

/** The cell of a fence, from its first line to its last; the text must be one. */
export function readFenceCell(raw: string): CellSource {
  const { fence, bodyStart, bodyEnd } = fenceParts(raw);
  const kind = fenceKind(fence.info);
  if (kind === null) throw new RangeError('not a fenced cell');
  const { name = null, type = null, ...others } = infoAttributes(fence.info);
  const attributes = Object.assign(Object.create(null) as Record<string, string>, others);
  if (kind !== 'analysis' && type !== null) attributes.type = type;
  return {
    kind,
    name,
    type: kind === 'analysis' ? type : null,
    attributes,
    body: withUnixLineEnds(raw.slice(bodyStart, bodyEnd)),
    raw,
  };
}

/** The cell with another body; its fence grows when the body has a line that would close it. */
export function withFenceBody(cell: CellSource, body: string): CellSource {
  const { fence, bodyStart } = fenceParts(cell.raw);
  const eol = firstLineEnd(cell.raw) ?? '\n';
  const unixBody = withUnixLineEnds(body);
  const length = safeFenceLength(unixBody, fence.char, fence.length);
  const grown = fence.char.repeat(length - fence.length);
  const lines = unixBody === '' ? '' : withLineEnds(unixBody, eol) + eol;
  const closing = closingLine(cell.raw).replace(/^ */, (indent) => indent + grown);
  const raw = grown + cell.raw.slice(0, bodyStart) + lines + closing;
  return { ...cell, body: unixBody, raw };
}

/** The cell with its info string changed. */
export function withFenceInfo(cell: CellSource, change: (info: string) => string): CellSource {
  const { fence, infoStart, infoEnd } = fenceParts(cell.raw);
  const info = change(fence.info);
  if (info === fence.info) return cell;
  if (fence.char === '`' && info.includes('`')) {
    // Only a fence of tildes can have backticks in its info string.
    const eol = firstLineEnd(cell.raw) ?? '\n';
    const raw = `~~~${info}${eol}~~~`;
    return withFenceBody(readFenceCell(raw), cell.body);
  }
  return readFenceCell(cell.raw.slice(0, infoStart) + info + cell.raw.slice(infoEnd));
}

/** A new cell that stands in a fence. */
export function fenceCell(
  kind: FenceKind,
  attributes: readonly (readonly [string, string | null])[],
  body: string,
): CellSource {
  const empty = readFenceCell(`\`\`\`${kind}\n\`\`\``);
  const named = attributes.reduce(
    (cell, [key, value]) => withFenceInfo(cell, (info) => withInfoAttribute(info, key, value)),
    empty,
  );
  return withFenceBody(named, body);
}

/** The lines from the first to the last that is not blank, without the line end after it. */
export function trimBlankLines(text: string): string {
  let first = -1;
  let last = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (!isBlank(text, start, end)) {
      if (first < 0) first = start;
      last = end;
    }
    start = nextLine(text, end);
  }
  return first < 0 ? '' : text.slice(first, last);
}

interface FenceParts {
  fence: Fence;
  infoStart: number;
  infoEnd: number;
  bodyStart: number;
  /** Without the line end before the closing line. */
  bodyEnd: number;
}

function fenceParts(raw: string): FenceParts {
  const infoEnd = lineEnd(raw, 0);
  const fence = openFence(raw, 0, infoEnd);
  if (!fence) throw new RangeError('not a fenced cell');
  const bodyStart = nextLine(raw, infoEnd);
  const closing = raw.length - closingLine(raw).length;
  const bodyEnd = Math.max(bodyStart, closing - (raw.endsWith('\r\n', closing) ? 2 : 1));
  return { fence, infoStart: fence.indent + fence.length, infoEnd, bodyStart, bodyEnd };
}

function closingLine(raw: string): string {
  return raw.slice(Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1);
}
