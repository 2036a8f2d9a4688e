import type { ColumnProfile, NumberFacts, TableProfile } from './profile';
import { ROBUST_SCALE } from './query-numbers';
import type { Settings } from './settings';
import { type Respelling, findRespellings } from './spellings';
import { type TextReading, readTexts } from './text-reading';

/** Everything that is looked for. Order: the most telling first among issues of one severity. */
export const CHECKS = [
  'duplicate_key',
  'key_missing',
  'duplicate_rows',
  'end_before_start',
  'not_a_date',
  'not_a_number',
  'early_date',
  'late_date',
  'empty',
  'inconsistent',
  'spaces',
  'placeholder',
  'numbers_as_text',
  'dates_as_text',
  'not_finite',
  'missing',
  'near_spelling',
  'mixed_types',
  'date_order',
  'outliers',
  'constant',
] as const;
export type Check = (typeof CHECKS)[number];

export const SEVERITIES = ['serious', 'moderate', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Issue {
  /** null: the table as a whole. */
  column: string | null;
  check: Check;
  severity: Severity;
  rows: number;
  example: string | null;
}

/** A column with what the texts in it were found to be. */
export interface Judged {
  profile: ColumnProfile;
  text?: TextReading;
  respellings: Respelling[];
  issues: Issue[];
}

export interface Verdict {
  columns: Judged[];
  /** The worst first, those of the table as a whole before those of its columns. */
  issues: Issue[];
}

/** A gap in so large a share of rows is no slip. */
const FEW = 0.05;
export const HALF = 0.5;
/** So far beyond a fence, in interquartile ranges, a lone value is a mistake rather than a long tail. */
const FAR = 10;
const RARE = 0.01;

/** Applies the rules to what is known of the table. */
export function judge(table: TableProfile, settings: Settings, keys: readonly string[]): Verdict {
  const columns = table.columns.map((profile) => judgeColumn(profile, table, settings));
  const whole = tableIssues(table, keys);
  const order = (issue: Issue): number =>
    SEVERITIES.indexOf(issue.severity) * CHECKS.length + CHECKS.indexOf(issue.check);
  const issues = [...whole, ...columns.flatMap((column) => column.issues)].toSorted(
    (a, b) => order(a) - order(b) || b.rows - a.rows,
  );
  return { columns, issues };
}

function tableIssues({ rows, duplicates, keys, reversed }: TableProfile, names: readonly string[]): Issue[] {
  const key = names.join(', ');
  const found: Issue[] = [
    {
      column: null,
      check: 'duplicate_rows',
      severity: duplicates.surplus > FEW * rows ? 'serious' : 'moderate',
      rows: duplicates.surplus,
      example: null,
    },
    {
      column: key,
      check: 'duplicate_key',
      severity: 'serious',
      rows: keys?.surplus ?? 0,
      example: keys?.example ?? null,
    },
    { column: key, check: 'key_missing', severity: 'serious', rows: keys?.missing ?? 0, example: null },
    ...reversed.map(({ start, end, rows: count, example }): Issue => ({
      column: `${start.column}, ${end.column}`,
      check: 'end_before_start',
      severity: 'serious',
      rows: count,
      example,
    })),
  ];
  return found.filter((issue) => issue.rows > 0);
}

function judgeColumn(profile: ColumnProfile, table: TableProfile, settings: Settings): Judged {
  const { column, filled, missing, distinct, low, high } = profile;
  const text = profile.texts ? readTexts(profile) : undefined;
  const issues: Issue[] = [];
  const add = (check: Check, severity: Severity, rows: number, example: string | null = null): void => {
    if (rows > 0) issues.push({ column: column.column, check, severity, rows, example });
  };
  if (table.rows === 0) return { profile, respellings: [], issues };
  const isEmpty = filled === 0;
  if (isEmpty) add('empty', 'moderate', table.rows);
  else {
    const share = missing / table.rows;
    add('missing', share >= HALF ? 'serious' : share > FEW ? 'moderate' : 'minor', missing);
    // One row says nothing of how constant a column is.
    const isConstant = missing === 0 && table.rows > 1 && distinct <= 1 && low !== null && low === high;
    if (isConstant) add('constant', 'minor', filled, low);
  }
  if (profile.numbers) addNumberIssues(profile.numbers, filled, settings, add);
  if (profile.times) {
    add('early_date', 'serious', profile.times.early, low);
    add('late_date', 'serious', profile.times.late, high);
    add('not_finite', 'moderate', profile.times.infinite, 'infinity');
  }
  const kept = text ? addTextIssues(text, settings, add) : 'none';
  // Numbers and dates are turned into such; their spelling goes with that.
  const respellings = kept === 'text' ? findRespellings(profile.values, settings.similarity) : [];
  const rows = (of: (each: Respelling) => boolean): number =>
    respellings.filter(of).reduce((sum, { count }) => sum + count, 0);
  const example = (of: (each: Respelling) => boolean): string | null => {
    const found = respellings.find(of);
    return found ? `${found.value} → ${found.suggested}` : null;
  };
  const isNear = ({ difference }: Respelling): boolean => difference === 'spelling';
  const isSame = ({ difference }: Respelling): boolean =>
    difference !== 'spelling' && difference !== 'spaces';
  add('inconsistent', 'moderate', rows(isSame), example(isSame));
  add('near_spelling', 'minor', rows(isNear), example(isNear));
  return { profile, ...(text ? { text } : {}), respellings, issues };
}

type Add = (check: Check, severity: Severity, rows: number, example?: string | null) => void;

function addNumberIssues(facts: NumberFacts, filled: number, settings: Settings, add: Add): void {
  add('not_finite', 'moderate', facts.infinite);
  const outliers = facts.outliers[settings.rule];
  if (outliers === 0) return;
  const { low, high, q1, q3, middle } = facts;
  const farthest = middle - low > high - middle ? low : high;
  const beyond = Math.max(q1 - low, high - q3);
  const isMistake = q3 > q1 && beyond > FAR * (q3 - q1) && outliers <= RARE * filled;
  add('outliers', isMistake ? 'moderate' : 'minor', outliers, String(farthest));
}

/** What the column is to become: `text` when it stays one. */
function addTextIssues(text: TextReading, settings: Settings, add: Add): 'text' | 'number' | 'date' {
  add('placeholder', 'moderate', text.placeholders, shownBlank(text.placeholderExample));
  const { filled, dates, numbers } = text;
  if (filled > 0 && dates >= settings.mostly * filled) {
    add('dates_as_text', 'moderate', dates, text.dateExample);
    add('not_a_date', 'serious', filled - dates, text.noDateExample);
    add('date_order', 'minor', text.ambiguous, text.dateExample);
    add('early_date', 'serious', text.early, text.earlyExample);
    add('late_date', 'serious', text.late, text.lateExample);
    return 'date';
  }
  if (filled > 0 && numbers >= settings.mostly * filled && !text.areCodes) {
    add('numbers_as_text', 'moderate', numbers, text.numberExample);
    add('not_a_number', 'serious', filled - numbers, text.noNumberExample);
    return 'number';
  }
  add('spaces', 'moderate', text.spaced, text.spacedExample);
  const isMixed = (part: number): boolean => part >= FEW * filled && part <= (1 - FEW) * filled;
  if (isMixed(numbers) && !text.areCodes) add('mixed_types', 'minor', numbers, text.numberExample);
  else if (isMixed(dates)) add('mixed_types', 'minor', dates, text.dateExample);
  return 'text';
}

/** The interval outside of which a value is an outlier by the rule. */
export function fences(
  facts: NumberFacts,
  { rule, iqrFactor, zLimit, robustLimit }: Settings,
): [number, number] {
  const { q1, q3, mean, deviation, middle, mad } = facts;
  if (rule === 'iqr') return [q1 - iqrFactor * (q3 - q1), q3 + iqrFactor * (q3 - q1)];
  const reach = rule === 'z' ? zLimit * deviation : (robustLimit * mad) / ROBUST_SCALE;
  const centre = rule === 'z' ? mean : middle;
  return [centre - reach, centre + reach];
}

/** A text of nothing but spaces is not seen; in quotes it is. */
function shownBlank(example: string | null): string | null {
  return example?.trim() === '' ? `'${example}'` : example;
}
