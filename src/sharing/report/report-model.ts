import type { Language } from '../../../workers/contract/message';
import type { Legend } from '../../charts/legend';
import type { Part } from '../../i18n/template';
import type { Receipt } from '../receipt/receipt';

/** Colours by the names of their tokens, without the dashes. */
export type Palette = Record<string, string>;

/** A report as data: every text is plain text but for `…Html`, which is sanitised. */
export interface ReportModel {
  language: Language;
  title: string;
  /** When it was made. */
  day: string;
  /** Words of the report's own, filled in. */
  words: Record<'made' | 'receipt' | 'receiptAbout' | 'method' | 'code', string>;
  light: Palette;
  dark: Palette;
  font: string;
  codeFont: string;
  blocks: ReportBlock[];
  receipt: Receipt;
  /** The receipt in words, line by line. */
  receiptLines: { label: string; text: string }[];
}

export type ReportBlock =
  { kind: 'prose'; proseHtml: string } | { kind: 'input'; label: string; value: string } | CellBlock;

export interface CellBlock {
  kind: 'cell';
  name: string;
  title: string;
  /** What its settings are: table, roles, parameters. */
  facts: { label: string; value: string }[];
  /** That it is out of date, failed, or has not run. */
  state: string;
  notes: { what: string; fix: string; isError: boolean }[];
  code: string;
  findings: Part[][];
  charts: ChartBlock[];
  tables: TableBlock[];
  methodHtml: string;
}

export interface ChartBlock {
  title: Part[];
  caption: string;
  summary: string;
  legend: Legend;
  legendDark: Legend;
  /** Serialised by the browser's own serialiser from nodes; empty when there is nothing to draw. */
  lightSvg: string;
  darkSvg: string;
  notes: string[];
}

export interface TableBlock {
  title: string;
  columns: { label: string; isNumeric: boolean }[];
  rows: string[][];
  /** How many rows are not shown. */
  note: string;
}
