import type { Random } from '../../../workers/kernels/random';

/** How texts go wrong: at a keyboard, or where a scanner reads paper. */
export type SlipKind = 'keyboard' | 'scanner';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const LOOKALIKES: [string, string][] = [
  ['o', '0'],
  ['l', '1'],
  ['i', 'l'],
  ['m', 'rn'],
  ['rn', 'm'],
  ['s', '5'],
  ['b', '8'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['u', 'v'],
  ['n', 'ri'],
  ['g', 'q'],
  ['t', 'f'],
  ['1', '7'],
  ['5', '6'],
  ['8', '3'],
  ['0', '6'],
  ['cl', 'd'],
];
/** Characters that sound or look alike, as an input method or a scanner takes one for another. */
const ALIKE_ZH =
  '伟玮 芳方 静婧 丽莉 强墙 军君 勇永 杰洁 娟涓 涛滔 明铭 超朝 霞侠 英瑛 华桦 玉钰 红虹 建健 志智 文雯 晓小 燕艳 云芸 宇雨 浩皓 子梓 佳嘉 怡仪 欣新 俊骏 慧惠 颖莹 晨辰 诗思 瑶遥 玲琳 章张 李理 陈程 徐许 于余 肖萧 阎严 傅付 唐塘 江姜';

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random.uniform() * values.length)]!;
}

/** One slip somewhere in a text. */
export function slip(random: Random, text: string, kind: SlipKind): string {
  if (/\p{Script=Han}/u.test(text)) return slipZh(random, text);
  return kind === 'keyboard' ? keyboard(random, text) : scanner(random, text);
}

function slipZh(random: Random, text: string): string {
  const alike = ALIKE_ZH.split(' ').filter((pair) => text.includes(pair[0]!) || text.includes(pair[1]!));
  if (alike.length === 0) return text;
  const [a, b] = Array.from(pick(random, alike)) as [string, string];
  return text.includes(a) ? text.replace(a, b) : text.replace(b, a);
}

function keyboard(random: Random, text: string): string {
  const at = Math.floor(random.uniform() * text.length);
  const sign = text[at] ?? '';
  switch (Math.floor(random.uniform() * 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + sign + text.slice(at);
    case 2:
      return at + 1 < text.length ? text.slice(0, at) + text[at + 1]! + sign + text.slice(at + 2) : text;
    default:
      return text.slice(0, at) + neighbour(random, sign) + text.slice(at + 1);
  }
}

function neighbour(random: Random, sign: string): string {
  const row = ROWS.find((keys) => keys.includes(sign.toLowerCase()));
  if (!row) return sign;
  const at = row.indexOf(sign.toLowerCase()) + (random.uniform() < 0.5 ? -1 : 1);
  return row[Math.min(Math.max(at, 0), row.length - 1)]!;
}

function scanner(random: Random, text: string): string {
  const low = text.toLowerCase();
  const found = LOOKALIKES.filter(([from]) => low.includes(from));
  if (found.length === 0) return text;
  const [from, to] = pick(random, found);
  const at = low.indexOf(from, Math.floor(random.uniform() * text.length));
  const place = at === -1 ? low.indexOf(from) : at;
  return text.slice(0, place) + to + text.slice(place + from.length);
}
