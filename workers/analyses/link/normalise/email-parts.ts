import { plainText } from './plain-text';

/** Providers where dots in the name do not count. */
const WITHOUT_DOTS = new Set(['gmail.com']);
/** Providers where a tag after a plus does not count. */
const WITH_TAGS = new Set(
  'gmail.com outlook.com hotmail.com live.com icloud.com me.com fastmail.com protonmail.com proton.me yandex.com zoho.com'.split(
    ' ',
  ),
);

export interface EmailParts {
  local: string;
  /** '' where the @ is missing. */
  domain: string;
}

/** The mailbox that an address stands for, whatever its spelling; null when it is no address. */
export function emailParts(text: string | null): EmailParts | null {
  const plain = plainText(text)
    .replace(/^mailto:/, '')
    .replace(/^.*<|>.*$/g, '')
    .replace(/\s+/g, '');
  const at = plain.lastIndexOf('@');
  // A lost @ leaves an address that can still be compared, but nothing short of that.
  if (at === -1) return plain.length > 7 && plain.includes('.') ? { local: plain, domain: '' } : null;
  if (at === 0) return null;
  const domain = plain.slice(at + 1).replace(/^googlemail\./, 'gmail.');
  let local = plain.slice(0, at);
  if (WITH_TAGS.has(domain)) local = local.replace(/(.)\+.*$/, '$1');
  if (WITHOUT_DOTS.has(domain)) local = local.replaceAll('.', '');
  return { local, domain };
}
