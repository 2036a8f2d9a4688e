/** Words of a question that say nothing of what is asked for. */
const EMPTY = new Set(
  (
    'a an and any are as at be been by can could did do does for from had has have he her him his how i if in into is it its ' +
    'me my of on one or our shall she should so than that the their them then there these they this those to up us was we were ' +
    'what when where which who whom whose why will with would you your much many about show tell find give get make want need know please'
  ).split(' '),
);
/** Chinese characters that hold a question together. */
const EMPTY_HAN =
  /[的了吗呢吧是在和与或我你他她它们们个这那哪些谁怎么样什么多少几请要想能会该应把给对为被让有]/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The terms of a text by which it is found: English words without case, accents and endings; Chinese in pairs of characters that stand
 * next to each other, which needs no dictionary.
 */
export function termsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const runs = folded.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => (HAN.test(run) ? pairsOf(run) : wordOf(run)));
}

function wordOf(word: string): string[] {
  return EMPTY.has(word) ? [] : [stemOf(word)];
}

/** Without the endings of plural and verb: rough, but the same for question and answer. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const stem = word
    .replace(/(ies)$/, 'y')
    .replace(/(sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/([^su])s$/, '$1')
    .replace(/(ing|ed)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/e$/, '');
  return stem.length >= 2 ? stem : word;
}

/** Pairs of the characters that mean something; a single one stands for itself. */
function pairsOf(run: string): string[] {
  return run
    .replace(EMPTY_HAN, ' ')
    .split(' ')
    .flatMap((part) => {
      const characters = Array.from(part);
      if (characters.length === 1) return characters;
      return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
    });
}
