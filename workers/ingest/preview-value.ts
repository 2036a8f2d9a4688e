import { kindOf, type ColumnType } from './column-type';
import { cleanNumber } from './number-format';
import { parseDate } from './parse-date';
import { classify } from './value-class';

/** A value of the preview: how it stands in the file, and what it will be. */
export interface PreviewCell {
  text: string;
  /** As the engine would print it; null: missing. */
  value: string | null;
  /** It does not fit the type that the reader chose, and would be set aside. */
  isLost: boolean;
}

/** What the engine will make of a text, without the engine. */
export function previewCell(text: string, { type, parse, nullWords }: ColumnType): PreviewCell {
  if (text === '' || nullWords.includes(text)) return { text, value: null, isLost: false };
  const value = parsed();
  return { text, value, isLost: value === null };

  function parsed(): string | null {
    switch (parse.kind) {
      case 'number':
        return plainDigits(cleanNumber(text, parse.format));
      case 'formats': {
        const date = parseDate(text, parse.formats);
        return date !== null && type === 'DATE' ? date.slice(0, 10) : date;
      }
      case 'boolean': {
        const word = text.trim().toLowerCase();
        return parse.yes.includes(word) ? 'true' : parse.no.includes(word) ? 'false' : null;
      }
      case 'utc':
      case 'plain':
        return plain();
    }
  }

  function plain(): string | null {
    const kind = classify(text);
    switch (kindOf(type)) {
      case 'number':
        return /integer|decimal|exponent|nonfinite/.test(kind) ? text.trim() : null;
      case 'boolean':
        return kind === 'boolean' ? text.toLowerCase() : null;
      case 'date':
        return /date|timestamp|nano|zoned|time/.test(kind)
          ? text.replace('T', ' ').replaceAll('/', '-')
          : null;
      default:
        return text;
    }
  }
}

/** `12.5e-2` with its point moved: 0.125. */
function plainDigits(clean: string | null): string | null {
  if (!clean?.endsWith('e-2')) return clean;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)e-2$/.exec(clean) ?? [];
  const padded = whole.padStart(3, '0');
  const digits = `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
  return sign + digits.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}
