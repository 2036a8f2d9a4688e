import type { Fault } from '../contract/fault';
import type { ColumnType } from './column-type';
import { joinWarnings } from './join-warnings';

/** Longer values are cut in messages. */
const LONGEST_SHOWN = 40;

/** What a reader must know of the types that were chosen. */
export function typeWarnings(names: readonly string[], types: readonly ColumnType[]): Fault[] {
  return joinWarnings(types.flatMap((type, index) => typeWarning(names[index] ?? '', type) ?? []));
}

function typeWarning(column: string, { remark, parse }: ColumnType): Fault | null {
  if (!remark) return null;
  const warn = (code: string, values: Fault['values'] = {}, line?: number): Fault => ({
    code,
    severity: 'warning',
    values: { ...values, column },
    place: { column, ...(line === undefined ? {} : { line }) },
  });
  switch (remark.kind) {
    case 'all-null':
      return warn('ingest-all-null');
    case 'mixed': {
      const { example, meant, count } = remark;
      return warn(
        `ingest-mixed-${meant}`,
        { value: shortened(example.text), count, line: example.line },
        example.line,
      );
    }
    case 'null-words':
      return warn('ingest-null-words', { words: remark.words.map((word) => `“${word}”`).join(', ') });
    case 'utc':
      return warn('ingest-utc');
    case 'rounded':
      return warn(
        'ingest-rounded',
        { value: shortened(remark.example.text), line: remark.example.line },
        remark.example.line,
      );
    case 'date-order-mixed':
      return warn(
        'ingest-date-order-mixed',
        { value: remark.example.text, line: remark.example.line },
        remark.example.line,
      );
    case 'date-order-guessed': {
      const code = `ingest-date-${remark.order}-first`;
      return parse.kind === 'formats' ? warn(code) : null;
    }
  }
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
