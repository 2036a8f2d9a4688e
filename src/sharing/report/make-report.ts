import { colours } from '../../app/colours';
import { runtime } from '../../app/runtime';
import { loadPlot } from '../../charts/load-plot';
import { loadLayout } from '../../charts/network/load-layout';
import { i18n } from '../../i18n/i18n.svelte';
import { parseInputBody, type InputBody } from '../../notebook/format/input-body';
import type { NotebookCell } from '../../notebook/document.svelte';
import type { Clause } from '../../selection/clause';
import type { Receipt } from '../receipt/receipt';
import type { SharingHost } from '../host';
import { cellBlock, type CellSource } from './cell-block';
import type { CellResult } from '../../notebook/run/result';
import { inertHtml } from './inert-html';
import { reportHtml } from './report-html';
import type { ReportBlock } from './report-model';
import { sayReport } from './report-words';
import { REPORT_FONT, readThemes } from './themes';

export interface ReportOptions {
  withCode: boolean;
  withTables: boolean;
}

const CODE_FONT =
  "ui-monospace, 'SFMono-Regular', 'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace";

/** The notebook with its results as one HTML document, in the language of the page. */
export async function makeReport(
  host: SharingHost,
  receipt: Receipt,
  options: ReportOptions,
): Promise<string> {
  const [{ engine }, plot, layout] = await Promise.all([runtime(), loadPlot(), loadLayout()]);
  const { light, dark } = readThemes();
  const drawing = { plot, layout, colours, light: light.chart, dark: dark.chart };
  const blocks: ReportBlock[] = [];
  const title = host.notebook.title || sayReport('untitled');
  for (const [index, cell] of host.notebook.cells.entries()) {
    const source: CellSource = {
      cell,
      run: host.runner.run(cell.id),
      clauses: followed(host, cell.id),
      engine,
      drawing,
      options,
    };
    const shown = index === 0 ? withoutTitle(cell, title) : cell;
    const block = (await blockOf(shown, source.run.result)) ?? (await cellBlock(source));
    blocks.push(block);
  }
  const day = i18n.format(receipt.time.slice(0, 10), 'date');
  return reportHtml({
    language: i18n.language,
    title,
    day,
    words: {
      made: sayReport('made', { day, version: receipt.daybook }),
      receipt: sayReport('receipt'),
      receiptAbout: sayReport('receipt.about'),
      method: sayReport('method'),
      code: sayReport('code'),
    },
    light: light.palette,
    dark: dark.palette,
    font: REPORT_FONT,
    codeFont: CODE_FONT,
    blocks,
    receipt,
    receiptLines: receiptLines(receipt),
  });
}

/** What the selections that a cell follows leave of its rows. */
function followed({ runner }: SharingHost, id: string): Clause[] {
  const plan = runner.plan(id);
  return plan ? runner.filtersOf(plan).flatMap(({ clauses }) => clauses) : [];
}

/** A notebook that begins with its own title would say it twice. */
function withoutTitle(cell: NotebookCell, title: string): NotebookCell {
  const [first = '', ...others] = cell.body.trimStart().split('\n');
  const isTitle = cell.kind === 'markdown' && first.replace(/^#\s+/, '').trim() === title;
  return isTitle ? { ...cell, body: others.join('\n') } : cell;
}

/** Prose and inputs; null for cells with results. */
async function blockOf(cell: NotebookCell, result: CellResult | null): Promise<ReportBlock | null> {
  if (cell.kind === 'markdown') {
    return { kind: 'prose', proseHtml: await inertHtml(cell.body, result) };
  }
  if (cell.kind !== 'input') return null;
  const parsed = parseInputBody(cell.body);
  if (!parsed.ok) return null;
  const { label, value } = parsed.value;
  return { kind: 'input', label: label ?? cell.effectiveName, value: inputText(value) };
}

function inputText(value: InputBody['value']): string {
  if (value === null || value === '') return sayReport('none');
  if (Array.isArray(value)) return value.length === 0 ? sayReport('none') : value.map(String).join(', ');
  if (typeof value === 'boolean') return sayReport(value ? 'yes' : 'no');
  return typeof value === 'number' ? i18n.format(value, 'number') : String(value);
}

function receiptLines(receipt: Receipt): { label: string; text: string }[] {
  return [
    { label: sayReport('time'), text: receipt.time },
    { label: sayReport('versions'), text: `Daybook ${receipt.daybook}, ${receipt.engine}` },
    { label: sayReport('notebook'), text: receipt.notebook },
    ...receipt.tables.map(({ name, rows, columns, hash }) => ({
      label: `${sayReport('tables')} ${name}`,
      text: sayReport('table', { rows, columns: columns.length, hash }),
    })),
    ...Object.entries(receipt.seeds).map(([cell, seed]) => ({
      label: sayReport('seeds', { cell }),
      text: String(seed),
    })),
    ...Object.entries(receipt.selections).map(([cell, condition]) => ({
      label: sayReport('selections', { cell }),
      text: condition,
    })),
  ];
}
