import type { Fault } from '../../workers/contract/fault';
import type { Format } from '../../workers/contract/manifest';
import type { Language, Message, Words } from '../../workers/contract/message';
import { catalogue } from './catalogue';
import { type FormatContext, formatValue, joinList } from './format';
import { marked } from './marked-words';
import { type Part, type TemplateValues, render, renderText } from './template';

const STORED = 'daybook.language';

/** The language of the page and everything written in it. Reading it in markup makes the markup follow a switch. */
class I18n {
  #language = $state<Language>(initialLanguage());
  /** They come after the page; what tells a fault before follows when they are there. */
  #faults = $state.raw<Record<Language, Record<string, string>>>({ en: {}, zh: {} });

  constructor() {
    void import('./fault-catalogue').then(({ faultCatalogue }) => (this.#faults = faultCatalogue));
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    try {
      localStorage.setItem(STORED, language);
    } catch {
      // Storage may be forbidden (private windows); the choice then lasts as long as the page.
    }
  }

  get context(): FormatContext {
    return { language: this.#language };
  }

  /** Words of the interface; a key that nobody declared shows itself. */
  t = (key: string, values: TemplateValues = {}): string =>
    renderText(this.#raw(key) ?? key, values, this.context, this.#lookup());

  /** Words of a part of the page that brings its own catalogue. */
  say = (key: string, values: TemplateValues, words: Words): string =>
    renderText(this.#raw(key, words) ?? key, values, this.context, this.#lookup(words));

  format = (value: unknown, format: Format): string => formatValue(value, format, this.context);

  /** Names or values one after the other, with the comma of the language. */
  list = (parts: readonly string[]): string => joinList(parts, this.#language);

  /** A message of an analysis, from its own catalogue first, then from the interface's. */
  parts = (message: Message, words?: Words): Part[] =>
    render(
      this.#raw(message.key, words) ?? message.key,
      message.values ?? {},
      this.context,
      this.#lookup(words),
    );

  text = (message: Message, words?: Words): string =>
    this.parts(message, words)
      .map((part) => part.text)
      .join('');

  word = (key: string, words?: Words): string | undefined => {
    const word = this.#raw(key, words);
    return word === undefined ? undefined : marked(word);
  };

  /** A word of the interface in a given language, whatever the page speaks. */
  wordIn = (language: Language, key: string): string | undefined => catalogue[language][key];

  /** What happened and what to do. A code without words of its own shows the cause. */
  fault = (fault: Fault, words?: Words): { what: string; fix: string } => {
    const values = {
      cause: fault.cause ?? '',
      ...fault.place,
      ...fault.values,
      ...this.#named(fault, words),
    };
    const say = (key: string) =>
      this.word(key, words) === undefined ? '' : this.text({ key, values }, words);
    return {
      what: say(`fault.${fault.code}`) || this.text({ key: 'fault.unexpected', values }),
      fix: say(`fault.${fault.code}.fix`),
    };
  };

  /** Roles and parameters under the names that the reader sees in the form. */
  #named(fault: Fault, words?: Words): Record<string, string> {
    const named: Record<string, string> = {};
    for (const part of ['role', 'param'] as const) {
      const name = fault.place?.[part];
      const word = name === undefined ? undefined : this.word(`${part}.${name}`, words);
      if (word !== undefined) named[part] = word;
    }
    return named;
  }

  #lookup = (words?: Words) => (key: string) => this.#raw(key, words);

  /** As it stands in a catalogue: a template, maybe. */
  #raw = (key: string, words?: Words): string | undefined =>
    words?.[this.#language][key] ?? catalogue[this.#language][key] ?? this.#faults[this.#language][key];
}

function initialLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'en' || stored === 'zh') return stored;
  } catch {
    // Falls through to the browser's language.
  }
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) &&
    !navigator.languages[0]?.toLowerCase().startsWith('en')
    ? 'zh'
    : 'en';
}

export const i18n = new I18n();
document.documentElement.lang = i18n.language === 'zh' ? 'zh-CN' : 'en';
