import type { Random } from '../random';

/** What fingers do to a word: two letters changed over, one left out, one twice. Short words are left as they are. */
export function slipped(random: Random, word: string): string {
  const letters = Array.from(word);
  if (letters.length < 4) return word;
  const at = 1 + random.integer(letters.length - 2);
  const [kind, letter = '', next = ''] = [random.integer(3), letters[at], letters[at + 1]];
  if (kind === 0) letters.splice(at, 2, next, letter);
  else if (kind === 1) letters.splice(at, 1);
  else letters.splice(at, 0, letter);
  return letters.join('');
}

/** Characters that sound alike, which a clerk who hears a name writes one for another. */
const SOUND_ALIKE = [
  '伟玮',
  '静婧',
  '丽莉',
  '强锵',
  '杰洁',
  '娟涓',
  '涛韬',
  '明铭',
  '霞遐',
  '刚钢',
  '张章',
  '徐许',
  '余于',
  '程成',
  '梅玫',
  '敏闵',
];

/** A Chinese name as it was heard; the same where no other character sounds like one of it. */
export function misheard(random: Random, name: string): string {
  const places = Array.from(name).flatMap((character, at) => {
    const others = SOUND_ALIKE.find((group) => group.includes(character))?.replace(character, '') ?? '';
    return others === '' ? [] : [{ at, others }];
  });
  if (places.length === 0) return name;
  const { at, others } = places[random.integer(places.length)] ?? { at: 0, others: name };
  return Array.from(name)
    .map((character, place) => (place === at ? others : character))
    .join('');
}

/** One of the words, drawn evenly. */
export function oneOf(random: Random, words: readonly string[]): string {
  return words[random.integer(words.length)] ?? '';
}
