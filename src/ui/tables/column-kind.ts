/** What a reader wants to know of a type at a glance. */
export type ColumnKind = 'number' | 'time' | 'text' | 'boolean' | 'other';

export function columnKind(type: string): ColumnKind {
  if (/(\[\]|^(STRUCT|MAP|UNION|LIST))/.test(type)) return 'other';
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/.test(type)) return 'number';
  if (/^(DATE|TIME|INTERVAL)/.test(type)) return 'time';
  if (/^(VARCHAR|ENUM|UUID)/.test(type)) return 'text';
  return type === 'BOOLEAN' ? 'boolean' : 'other';
}
