import type { Finding, Suggestion } from '../../../workers/contract/analysis';
import type { ChartSpec } from '../../../workers/contract/chart';
import type { Fault } from '../../../workers/contract/fault';
import type { Manifest, TableSpec } from '../../../workers/contract/manifest';
import type { ChartData } from '../../charts/chart-data';
import type { ColumnInfo } from '../../engine/exact-query';
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
  findings: Finding[];
  charts: { spec: ChartSpec; data: ChartData }[];
  tables: AnalysisTable[];
  notices: Fault[];
  suggestions: Suggestion[];
}

export interface ChartResult {
  kind: 'chart';
  spec: ChartSpec;
  data: ChartData;
}

/** What a cell leaves for the page to show. `effect` is a statement without rows. */
export type CellResult = RelationResult | AnalysisResult | ChartResult | ProseResult | { kind: 'effect' };
