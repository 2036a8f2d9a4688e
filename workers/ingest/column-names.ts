import type { Fault } from '../contract/fault';
import { listed } from '../contract/listed';

/** A column whose name in the file could not be kept. */
export interface Renamed {
  from: string;
  to: string;
}

/**
 * Names that the engine can tell apart: trimmed, never empty, unique without regard to case.
 * @param header names as they stand in the file; missing ones are numbered
 */
export function columnNames(
  header: readonly string[],
  width: number,
): { names: string[]; renamed: Renamed[] } {
  const taken = new Set<string>();
  const renamed: Renamed[] = [];
  const cleaned = Array.from({ length: width }, (_, index) => clean(header[index] ?? ''));
  const wanted = new Set(cleaned.map(fold));
  const names = cleaned.map((given, index) => {
    const base = given === '' ? `column_${index + 1}` : given;
    let name = base;
    // A made-up name must not take the name of a column that comes later.
    for (let n = 2; taken.has(fold(name)) || (name !== given && wanted.has(fold(name))); n++)
      name = `${base}_${n}`;
    taken.add(fold(name));
    if (name !== given && header.length > 0) renamed.push({ from: header[index] ?? '', to: name });
    return name;
  });
  return { names, renamed };
}

const NAMES_TOLD = 5;

/** Says which names could not be kept. */
export function renamedWarning(renamed: readonly Renamed[]): Fault[] {
  const [first] = renamed;
  if (!first) return [];
  const told = renamed.map(({ from, to }) => `“${from}” → ${to}`);
  return [
    {
      code: 'ingest-renamed',
      severity: 'warning',
      values: { count: renamed.length, names: listed(told, NAMES_TOLD) },
      place: { column: first.to },
    },
  ];
}

function clean(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

/** As the engine compares names; stricter than it for letters beyond ASCII, which does no harm. */
function fold(name: string): string {
  return name.toLowerCase();
}
