/** What is heard while a document is read. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML as it comes, piece by piece; for documents that programs wrote, so nothing is validated. */
export class XmlReader {
  #rest = '';

  constructor(readonly listener: XmlListener) {}

  push(piece: string): void {
    const text = this.#rest + piece;
    const { listener } = this;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) listener.text?.(unescapeXml(text.slice(at, tag)));
      at = tag;
      const next = text.charCodeAt(tag + 1);
      if (next === 0x21 || next === 0x3f) {
        const after = this.#special(text, tag);
        if (after < 0) break;
        at = after;
        continue;
      }
      const end = tagEnd(text, tag);
      if (end < 0) break;
      if (next === 0x2f) listener.close?.(localName(text.slice(tag + 2, end).trimEnd()));
      else {
        const isEmpty = text.charCodeAt(end - 1) === 0x2f;
        const inside = text.slice(tag + 1, isEmpty ? end - 1 : end);
        const space = inside.search(/\s/);
        const name = localName(space < 0 ? inside : inside.slice(0, space));
        listener.open?.(name, space < 0 ? '' : inside.slice(space));
        if (isEmpty) listener.close?.(name);
      }
      at = end + 1;
    }
    this.#rest = text.slice(at);
  }

  /** Comments, declarations and literal text. @returns where it ends, or -1 */
  #special(text: string, tag: number): number {
    const [start, end] = (
      [
        ['<!--', '-->'],
        ['<![CDATA[', ']]>'],
        ['<?', '?>'],
        ['<!', '>'],
      ] as const
    ).find(([mark]) => text.startsWith(mark, tag))!;
    // The beginning of a longer mark may be all that has come so far.
    if (text.length < tag + 9) return -1;
    const found = text.indexOf(end, tag + start.length);
    if (found < 0) return -1;
    if (start === '<![CDATA[') this.listener.text?.(text.slice(tag + start.length, found));
    return found + end.length;
  }
}

/** An attribute's value, by its name without a prefix. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before !== 0x20 && before !== 0x3a && before !== 0x0a && before !== 0x0d && before !== 9) continue;
    const match = /^\s*=\s*(["'])/.exec(attributes.slice(at + name.length, at + name.length + 20));
    if (!match) continue;
    const start = at + name.length + match[0].length;
    const end = attributes.indexOf(match[1]!, start);
    return unescapeXml(attributes.slice(start, end));
  }
  return null;
}

/** A `>` inside of an attribute does not end the tag. */
function tagEnd(text: string, tag: number): number {
  let quote = text.indexOf('"', tag);
  for (let end = text.indexOf('>', tag); end >= 0; end = text.indexOf('>', end + 1)) {
    let isInside = false;
    while (quote >= 0 && quote < end) {
      const close = text.indexOf('"', quote + 1);
      isInside = close < 0 || close > end;
      if (isInside) break;
      quote = text.indexOf('"', close + 1);
    }
    if (!isInside) return end;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, code?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point = hex === undefined ? Number(code) : parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
