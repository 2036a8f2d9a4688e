/** Cells a notebook can have. `markdown` is the prose between fences, every other kind is a fence. */
export type CellKind = 'markdown' | FenceKind;

/** Kinds that are written as a fenced block: the first word of its info string. */
export type FenceKind = 'sql' | 'analysis' | 'chart' | 'input';

/** One cell as it stands in the file. Immutable: edits make new ones, untouched cells stay the same object. */
export interface CellSource {
  readonly kind: CellKind;
  /** `name=` of the info string, as written (whether it can be used is the graph's question); null in prose. */
  readonly name: string | null;
  /** `type=` of an analysis; null in every other kind. */
  readonly type: string | null;
  /** The other keys of the info string; without a prototype. A key without `=` has the value ''. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What is between the fences, or the prose; lines end with `\n` whatever the file has, none after the last. */
  readonly body: string;
  /** Exact text in the file with fences, without the line end after it; '' is an empty Markdown cell. */
  readonly raw: string;
}

/** A table that the notebook needs. */
export interface DataSource {
  table: string;
  /** Where a hosted demo finds it, relative to the page. */
  file?: string;
  /** The columns that cells use, with their types as DuckDB names them, so that whoever opens it can be asked for them. */
  columns?: Readonly<Record<string, string>>;
  /** Those of the columns without which every cell still runs: they may be NULL throughout. */
  optional?: readonly string[];
}

/** When cells run: by themselves as what they read changes, or only when they are asked to. */
export type RunMode = 'automatic' | 'on-demand';

export interface FrontMatter {
  /** Exact text with its `---` lines, without the line end after it; '' (or a byte order mark) when there is none. */
  readonly raw: string;
  /** `daybook:`, the version of the format; null when it is not said. */
  readonly version: number | null;
  readonly title: string | null;
  readonly data: readonly DataSource[];
  /** `run:`; null when it is not said, or says something else, which is kept and means `automatic`. */
  readonly run: RunMode | null;
}

/**
 * A notebook's text, cut into pieces: `frontMatter.raw`, then each cell's `raw`, with `gaps[i]` before cell `i` and
 * the last gap after the last cell. The pieces put together are the file, byte for byte.
 */
export interface NotebookSource {
  readonly frontMatter: FrontMatter;
  readonly cells: readonly CellSource[];
  /** Line ends, blank lines and `<!-- cell -->` marks; one more than cells. */
  readonly gaps: readonly string[];
}

/** The version of the format that is written, and the newest that is read. */
export const FORMAT_VERSION = 1;
