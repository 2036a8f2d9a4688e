import type { Message } from '../../workers/contract/message';
import type { FormatContext } from '../i18n/format';
import { marked } from '../i18n/marked-words';
import { type Lookup, type Part, render, renderText } from '../i18n/template';

/** The reader's language and the catalogue that a chart's messages come from. */
export interface Wording {
  context: FormatContext;
  lookup: Lookup;
}

/** A message as runs of text; one without words shows its key. */
export function messageParts(message: Message, { context, lookup }: Wording): Part[] {
  return render(lookup(message.key) ?? message.key, message.values ?? {}, context, lookup);
}

export function messageText(message: Message, { context, lookup }: Wording): string {
  return renderText(lookup(message.key) ?? message.key, message.values ?? {}, context, lookup);
}

/** One word of the catalogue, as it is shown; undefined where there is none. */
export function wordFor(key: string, { lookup }: Wording): string | undefined {
  const word = lookup(key);
  return word === undefined ? undefined : marked(word);
}
