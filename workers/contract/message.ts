/**
 * A sentence that is worded late: a key into a catalogue of words and the raw values it mentions.
 * Workers send messages, never finished text, so that switching the language needs no new run.
 */
export interface Message {
  key: string;
  values?: Record<string, MessageValue>;
}

/** Raw values; the template says how each is written (`{share:percent}`, `{day:date}`, `{n:integer}`). */
export type MessageValue = string | number | boolean | null | MessageList;

/** One after the other, with the comma of the reader's language. Each is written as a single value would be. */
export type MessageList = readonly (string | number)[];

/** As the last of a list: there are more. */
export const MORE = '…';

/** Languages the interface speaks. */
export type Language = 'en' | 'zh';

/** A catalogue: the same keys in every language. A template may hold `{name:format}` and `**bold**`. */
export type Words<Key extends string = string> = Record<Language, Record<Key, string>>;

/** Declares a catalogue; the compiler refuses a key that one language lacks. */
export function defineWords<Key extends string>(words: {
  en: Record<Key, string>;
  zh: Record<NoInfer<Key>, string>;
}): Words<Key> {
  return words;
}
