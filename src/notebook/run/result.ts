import type {
  AnalysisRequest,
  EditableRows,
  Finding,
  Offer,
  SliderRange,
  Suggestion,
} from '../../../workers/contract/analysis';
import type { ChartSpec } from '../../../workers/contract/chart';
import type { Fault } from '../../../workers/contract/fault';
import type { Grain, Manifest, TableSpec } from '../../../workers/contract/manifest';
import type { ChartData } from '../../charts/chart-data';
import type { Picks } from '../../charts/picks';
import type { ColumnInfo } from '../../engine/exact-query';
import type { ChartBody } from '../format/chart-body';
import type { InputOption } from '../format/input-body';
import type { ProseResult } from './run-prose';

/** Rows that can be paged through: a relation in the database, and how many rows it has once that is known. */
export interface RelationResult {
  kind: 'relation';
  /** Quoted, as it stands in FROM. */
  relation: string;
  columns: ColumnInfo[];
  rows: number;
}

export interface AnalysisTable extends RelationResult {
  /** Unquoted name, to be written in SQL. */
  name: string;
  spec: TableSpec;
}

export interface AnalysisResult {
  kind: 'analysis';
  manifest: Manifest;
  /** What the run was asked to do. */
  request: AnalysisRequest;
  /** What columns of format `period` stand for. */
  grain: Grain | undefined;
  findings: Finding[];
  charts: { spec: ChartSpec; data: ChartData }[];
  tables: AnalysisTable[];
  notices: Fault[];
  suggestions: Suggestion[];
  editable: EditableRows | null;
  offers: Offer[];
  sliders: SliderRange[];
}

export interface ChartResult {
  kind: 'chart';
  spec: ChartSpec;
  data: ChartData;
  picks: Picks | null;
  basis: ChartBasis;
}

/** What a chart was drawn from; the same object as long as only selections change what is drawn. */
export interface ChartBasis {
  body: ChartBody;
  /** All rows of the table, as they stand in FROM. */
  relation: string;
  columns: readonly ColumnInfo[];
  /** Ends and names on the axes with all rows, where they stay when some are left out. */
  domains: Partial<Record<'x' | 'y', (string | number)[]>>;
}

/** What an input offers out of a column. */
export interface OptionsResult {
  kind: 'options';
  options: readonly InputOption[];
  /** There are more, which only a search finds. */
  isCut: boolean;
  search: (text: string) => Promise<InputOption[]>;
}

/** What a cell leaves for the page to show. `effect` is a statement without rows. */
export type CellResult =
  RelationResult | AnalysisResult | ChartResult | OptionsResult | ProseResult | { kind: 'effect' };
