import type { InputTable, OutputTable } from '../table/columns';
import type { ChartSpec } from './chart';
import type { Fault } from './fault';
import type { Grain, ParamRow, ParamValue } from './manifest';
import type { Message } from './message';

/** A role filled by a column of the source relation. */
export interface RoleBinding {
  column: string;
  /** The column's type as DuckDB names it. */
  type: string;
  /**
   * SQL that yields the column in the form the role's kind promises: TIMESTAMP for `time`, DOUBLE for `number`,
   * the column itself otherwise. NULL where a text could not be read.
   */
  sql: string;
}

/** What an analysis is asked to do; every value is validated and complete. */
export interface AnalysisRequest {
  /** Name of the cell: prefix of the result tables. */
  name: string;
  /** The source, quoted, as it stands in FROM. */
  relation: string;
  /** All columns of the source, each as it is, for an analysis that looks at the table as a whole. */
  columns: RoleBinding[];
  /** The tables named by parameters of type `relation`, quoted like the source; only given ones are present. */
  relations: Record<string, string>;
  /** Only filled roles are present; a `many` role has several bindings. */
  roles: Record<string, RoleBinding[]>;
  /** Every parameter of the manifest, defaults filled in. */
  params: Record<string, ParamValue>;
}

export interface AnalysisOutput {
  /** By suffix; exactly the tables of the manifest, with exactly its columns. */
  tables: Record<string, OutputTable>;
  /** Small tables for charts only; they are not left in the database. */
  frames?: Record<string, OutputTable>;
  /** Most important first. */
  findings: Finding[];
  charts: ChartSpec[];
  /** What columns of format `period` stand for in the tables. */
  grain?: Grain;
  /** Warnings: treatments the reader must know of. */
  notices: Fault[];
  /** SQL cells that the reader may want next, the most useful first. */
  suggestions?: Suggestion[];
  /** Rows of a parameter as they are in force, to be edited where they are shown. */
  editable?: EditableRows;
  /** Changes of the cell itself that the reader may want. */
  offers?: Offer[];
  /** Where sliders begin and end, for parameters (`slider: true`) whose range is known from the data only. */
  sliders?: SliderRange[];
}

/** The range of a parameter's slider; it takes the place of the manifest's. */
export interface SliderRange {
  param: string;
  min: number;
  max: number;
  step?: number;
  /** What the run has taken for the parameter where the cell does not give it. */
  value?: number;
}

/** What is edited goes into the parameter, row by row; all other rows stay as the analysis proposes them. */
export interface EditableRows {
  /** Of type `rows`. */
  param: string;
  /** `isGiven`: it stands in the data, so that nobody has proposed it. */
  rows: { values: ParamRow; isEdited: boolean; isGiven?: boolean }[];
  /** Folded away until asked for, so that charts that follow a slider are in sight of it. */
  folded?: boolean;
}

/** A change of the cell's parameters, offered as a button. */
export interface Offer {
  id: string;
  title: Message;
  help: Message;
  /** Parameters to set; null takes one away. */
  params: Record<string, ParamValue>;
  /** A parameter that gets today's date, by the reader's calendar. */
  today?: string;
  /** A result table to keep among the user's tables, and the parameter of type `relation` that names it from then on. */
  keep?: { suffix: string; param: string; roles: Record<string, string> };
}

/** A SQL cell that the page offers to insert after the analysis. */
export interface Suggestion {
  /** What the cell does, as a sentence. */
  title: Message;
  /** Name for the new cell, one that needs no quotes; the page appends a number when it is taken. */
  name: string;
  /** One SELECT that runs as it is. */
  sql: string;
}

/** A plain sentence with the numbers that matter, and where its rows are. */
export interface Finding extends Message {
  /** Rows behind it: an output table and, optionally, the one value that a column has there. */
  rows?: { table: string; column?: string; value?: string };
}

export interface RunContext {
  /** Share done, 0 to 1. */
  progress(share: number): void;
  /**
   * Gives each input to the analysis's `part`, several side by side; resolves to the answers in the order of the inputs. Absent where there
   * is one thread only. `done` is called with the number of answers so far. `common` is what all parts need; each thread is given it once.
   * Large inputs are a `MadeInput` each.
   */
  spread?: (
    inputs: readonly unknown[],
    done: (count: number) => void,
    common?: unknown,
  ) => Promise<unknown[]>;
}

/** One customer, who is asked about after a run. */
export interface CustomerQuestion {
  /** What the run was asked to do. */
  request: AnalysisRequest;
  /** The customer, as a literal that compares with the column of the role. */
  customer: string;
  /** The tables that the run has left, by suffix, quoted, as they stand in FROM. */
  tables: Record<string, string>;
}

/** What an analysis shows of one customer on the card, beside the rows that its tables have. */
export interface CustomerView {
  /** The SQL that it takes, by input name; none where there is nothing to show. */
  plan(question: CustomerQuestion): Record<string, string>;
  run(question: CustomerQuestion, inputs: Record<string, InputTable>): CustomerOutput;
}

/** Charts of one customer; each reads one of the frames. */
export interface CustomerOutput {
  frames: Record<string, OutputTable>;
  charts: ChartSpec[];
}

/** `run.ts` of an analysis exports this as `analysis`. */
export interface Analysis {
  /** A piece of the work that may run in a thread of its own; what goes in and comes out is plain data. All of one work have the same `common`. */
  part?: (input: unknown, common: unknown) => unknown;
  /**
   * SQL of small tables that `plan` has to see, by input name, where the request does not tell what its queries need: the columns of a
   * fitted model, a day that rows are parted at. `run` gets them, too.
   */
  peek?(request: AnalysisRequest): Record<string, string>;
  /**
   * The SQL that brings in the data, by input name. Heavy aggregation belongs here, in DuckDB, so that the worker
   * gets compact columns. Each query is one SELECT in DuckDB's dialect without extensions (no ICU, no JSON).
   * @param peeked what `peek` has asked for
   * @throws FaultError for parameters that contradict each other.
   */
  plan(request: AnalysisRequest, peeked: Record<string, InputTable>): Record<string, string>;
  /**
   * Computes the answer from the planned inputs. Pure: same inputs, same output (randomness only from a seed parameter).
   * @throws FaultError when the data cannot carry the analysis.
   */
  run(
    request: AnalysisRequest,
    inputs: Record<string, InputTable>,
    context: RunContext,
  ): AnalysisOutput | Promise<AnalysisOutput>;
  /** What it shows of one customer, where that is more than rows. */
  customer?: CustomerView;
}
