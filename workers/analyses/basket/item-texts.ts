/** Words that say whether an item is in a basket, where a column stands for an item. */
const YES = new Set('1 true t yes y x ✓ ✔ 是 有'.split(' '));
const NO = new Set('0 false f no n - ? 否 无'.split(' '));
/** What parts the items of a cell, the likeliest first. */
const SEPARATORS = [';', '；', '|', '\t', ',', '，', '、', '/', '+'];
/** A separator stands in at least so many of the cells. */
const LEAST_SHARE = 0.2;

/** Whether all texts only say yes or no, or how much. */
export function sayWhether(texts: readonly string[]): boolean {
  return texts.every((text) => {
    const word = text.trim().toLowerCase();
    return YES.has(word) || NO.has(word) || Number.isFinite(Number(word));
  });
}

/** Whether a text that says so or so much means that the item is there. */
export function isThere(text: string): boolean {
  const word = text.trim().toLowerCase();
  return YES.has(word) || Number(word) > 0;
}

/** The separator that most cells have; undefined where hardly any has one. */
export function findSeparator(cells: readonly string[]): string | undefined {
  const counts = SEPARATORS.map((separator) => cells.filter((cell) => cell.includes(separator)).length);
  const most = Math.max(...counts);
  return most > 0 && most >= LEAST_SHARE * cells.length ? SEPARATORS[counts.indexOf(most)] : undefined;
}

/** The items of a cell: brackets around the list and quotes around an item are no part of them. */
export function splitCell(cell: string, separator: string): string[] {
  const list = /^[[{(](.*)[\]})]$/su.exec(cell.trim())?.[1] ?? cell;
  const items: string[] = [];
  let item = '';
  let quote = '';
  for (const character of list) {
    if (quote !== '') {
      if (character === quote) quote = '';
      else item += character;
    } else if ((character === '"' || character === "'") && item.trim() === '') {
      quote = character;
      item = '';
    } else if (character === separator) {
      items.push(item);
      item = '';
    } else item += character;
  }
  // A quote without its end is an apostrophe.
  if (quote !== '') return list.split(separator);
  items.push(item);
  return items;
}
