import type { Fault } from '../contract/fault';
import type { ColumnType } from './column-type';
import { joinWarnings } from './join-warnings';

/** Longer values are cut in messages. */
const LONGEST_SHOWN = 40;

/** What a reader must know of the types that were chosen. */
export function typeWarnings(names: readonly string[], types: readonly ColumnType[]): Fault[] {
  return joinWarnings(
    types.flatMap((type, index) => {
      const column = names[index] ?? '';
      const ofRemark = remarkWarning(column, type);
      return [...(ofRemark ? [ofRemark] : []), ...numberWarnings(column, type)];
    }),
  );
}

/** What was taken off numbers, or done to them, so that they are numbers. */
function numberWarnings(column: string, { parse }: ColumnType): Fault[] {
  if (parse.kind !== 'number') return [];
  const warnings: Fault[] = [];
  const { format, currency, isGuess } = parse;
  if (currency !== '') warnings.push(warning(column, 'ingest-currency', { words: `“${currency}”` }));
  if (format.isPercent) warnings.push(warning(column, 'ingest-percent'));
  if (isGuess && format.group !== '') warnings.push(warning(column, 'ingest-thousands'));
  return warnings;
}

function warning(column: string, code: string, values: Fault['values'] = {}, line?: number): Fault {
  return {
    code,
    severity: 'warning',
    values: { ...values, column },
    place: { column, ...(line === undefined ? {} : { line }) },
  };
}

function remarkWarning(column: string, { remark, parse }: ColumnType): Fault | null {
  if (!remark) return null;
  const warn = (code: string, values: Fault['values'] = {}, line?: number) =>
    warning(column, code, values, line);
  switch (remark.kind) {
    case 'all-null':
      return warn('ingest-all-null');
    case 'mixed': {
      const { example, meant, count, filled } = remark;
      return warn(
        `ingest-mixed-${meant}`,
        { value: shortened(example.text), count, filled, line: example.line },
        example.line,
      );
    }
    case 'null-words':
      return warn('ingest-null-words', { words: remark.words.map((word) => `“${word}”`) });
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
    case 'thousands-doubt':
      return warn(
        'ingest-thousands-doubt',
        { value: remark.example.text, line: remark.example.line },
        remark.example.line,
      );
    case 'currencies':
      return warn('ingest-currencies', { words: remark.currencies });
    case 'percent-mixed':
      return warn('ingest-percent-mixed');
    case 'compact-dates':
      return warn('ingest-compact-dates');
    case 'date-order-guessed': {
      const code = `ingest-date-${remark.order}-first`;
      return parse.kind === 'formats' ? warn(code) : null;
    }
  }
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
