/** Width in pixels of one line of text at a font size. */
export type Measure = (text: string, size: number) => number;

const ellipsis = '…';

/** A guess on the generous side, for where there is no canvas: an em for CJK, six tenths for all else. */
export const estimateWidth: Measure = (text, size) => {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.6;
  return ems * size;
};

/** One for all charts: each new one costs as much as a chart's drawing. */
const contexts = new WeakMap<Document, CanvasRenderingContext2D | null>();

function contextOf(document: Document): CanvasRenderingContext2D | null {
  let context = contexts.get(document);
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    contexts.set(document, context);
  }
  return context;
}

/** Measures with the font that will be drawn. */
export function canvasMeasure(document: Document, font: string): Measure {
  const context = contextOf(document);
  if (!context) return estimateWidth;
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${size}px ${font}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitText(text: string, room: number, size: number, measure: Measure): string {
  if (measure(text, size) <= room) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(characters.slice(0, middle).join('').trimEnd() + ellipsis, size) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? ellipsis : characters.slice(0, low).join('').trimEnd() + ellipsis;
}

/** Runs that stay on one line: a word, or one CJK character with the brackets and stops that cling to it. */
const unbroken =
  /[（《「『【“‘]*[\u2e80-\u2fff\u3041-\uff00][，。、；：？！）》」』】”’…]*|[^\s\u2e80-\u2fff\u3041-\uff00]+\s*|\s+/g;

/** Breaks a text into at most `lines` lines that fit, at spaces (anywhere in CJK); the last is cut with an ellipsis. */
export function wrapText(
  text: string,
  room: number,
  size: number,
  measure: Measure,
  lines = 2,
): { lines: string[]; cut: boolean } {
  const words = text.match(unbroken) ?? [];
  const out: string[] = [];
  let line = '';
  for (const word of words) {
    const full = line !== '' && measure((line + word).trimEnd(), size) > room;
    if (full && out.length < lines - 1) {
      out.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  const all = [...out, line.trimEnd()].filter((each) => each !== '');
  const fitted = all.map((each) => fitText(each, room, size, measure));
  return { lines: fitted, cut: fitted.some((each, i) => each !== all[i]) };
}
