import type { Language, Words } from './message';

/** How a number, date or text is written in grids, axes and sentences. */
export type Format =
  | 'text'
  | 'label' // a word of the analysis, translated through its catalogue as `value.<text>`
  | 'integer'
  | 'number' // up to 4 significant digits
  | 'decimal' // exactly 2 decimals
  | 'measure' // exactly 4 decimals: what is told on a scale of about 1, where less is nothing
  | 'currency'
  | 'percent' // 0.41 is 41%
  | 'days'
  | 'duration' // seconds, written in the unit that fits: 8 s, 12 min, 4.5 h, 3.2 days
  | 'date'
  | 'period'; // a date that stands for the period starting there

/** Length of the period that a date of format `period` starts. Weeks start on Monday. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What a role's column must hold. `identifier` and `category` accept any scalar type. */
export type RoleKind = 'identifier' | 'time' | 'number' | 'category' | 'any';

export interface Role {
  name: string;
  kind: RoleKind;
  required: boolean;
  /** Not required where one of these other roles is filled: another form of the data. */
  unless?: string[];
  /** Several columns may fill the role. */
  many?: boolean;
  /** The parameter of type `relation` that names the table its columns come from; without it, the source. */
  of?: string;
  /** Where that table is not named, its columns come from the source after all. */
  orSource?: boolean;
  /** A new cell fills it, where a column fits, although it is not required. */
  prefill?: boolean;
  /** Meanings of a column that fit, best first, as suggested at import (`customer`, `time`, `amount` …). */
  suggest: string[];
}

/** A named condition on columns: `{ name: 'Regulars', where: 'visits >= 10 and satisfaction >= 4' }`. */
export interface Rule {
  name: string;
  where: string;
}

/** A row of a parameter that is a small table; it has the fields that the parameter declares. */
export type ParamRow = Record<string, string | number | boolean | null>;

export type ParamValue = string | number | boolean | null | (string | number)[] | Rule[] | ParamRow[];

/** A field of a row; the first field of a parameter is its key and is not edited. */
export type RowField = { name: string } & (
  | { type: 'text'; format?: Format }
  /** One of the choices, worded as `value.<choice>`, or words of the reader's own. */
  | { type: 'choice'; choices: readonly string[] }
  /** `optional`: it may be left empty. */
  | { type: 'integer' | 'number'; min?: number; max?: number; format?: Format; optional?: boolean }
);

interface ParamBase {
  name: string;
  default: ParamValue;
  /** Folded away until asked for. */
  advanced?: boolean;
  /** It belongs to the data of this notebook: presets leave it where it is. */
  ofData?: boolean;
}

export type Param = ParamBase &
  /** `slider`: moved beside the answer, which follows; it needs `min` and `max`. */
  (
    | {
        type: 'integer' | 'number';
        min?: number;
        max?: number;
        step?: number;
        format?: Format;
        slider?: boolean;
      }
    /** `others`: a pattern of further values that may be written into the text of a notebook. */
    | { type: 'choice'; choices: string[]; others?: string }
    | { type: 'date' | 'text' | 'boolean' }
    /** Conditions by name, on the columns of the source or on `columns`. */
    | { type: 'rules'; default: Rule[]; columns?: string[] }
    /** Rows of declared fields, each key once. They are edited beside the answer (`editable`), or kept by an offer. */
    | { type: 'rows'; default: ParamRow[]; fields: readonly RowField[] }
    /**
     * A second table: the name of one, or of a cell. Without a value it is missing, which `required` refuses. Only tables with
     * `columns` are offered, where it names some.
     */
    | { type: 'relation'; default: null; required?: boolean; columns?: readonly string[] }
  );

export interface ColumnSpec {
  name: string;
  format: Format;
  /** The columns with the ends of an interval around the value, and how sure it is (0.95). */
  intervals?: { level: number; low: string; high: string }[];
}

/** A table that the analysis leaves. `suffix` '' is `<name>`, 'segments' is `<name>_segments`. */
export interface TableSpec {
  suffix: string;
  /** Has no rows where a parameter or role that it needs is not given. */
  mayBeEmpty?: boolean;
  columns: ColumnSpec[];
  /**
   * Its rows are customers: the column that says which one, the role that it comes from, and columns that say to which group
   * the customer belongs. Picks go to such a table before others, and its rows open as cards.
   */
  customer?: { column: string; role: string; groups?: string[] };
  /** Further columns, as many as the data have: their names begin so and go on with the name of a column. */
  more?: { prefix: string | readonly string[]; format: Format };
}

/**
 * What the interface needs to know of an analysis before it runs. Words, by key:
 * `title`, `summary` (one line: the question it answers), `method` (Markdown: formula, source, limits),
 * `role.<role>`, `role.<role>.help`, `param.<param>`, `param.<param>.help`, `choice.<param>.<choice>`,
 * `table.<suffix>` (`table.` for the main one), `column.<column>`, `value.<text>`, `finding.<…>`, `chart.<…>`,
 * `axis.<…>`, and `fault.<code>` with `fault.<code>.fix` for faults of its own.
 */
export interface Manifest {
  id: string;
  /** Place in menus, small first; its range says which heading it stands under (`src/ui/cells/analysis-groups.ts`). */
  order: number;
  roles: Role[];
  params: Param[];
  tables: TableSpec[];
  words: Words;
}

/** Questions, as a reader would put them, that an analysis or a template answers; they are what it is found by. */
export type Questions = Record<Language, readonly string[]>;

/** For each main chart of an analysis, by its id, what its marks mean and what to look for. */
export type Reading = Record<Language, Readonly<Record<string, string>>>;
