import type { Legend, LegendItem } from '../../charts/legend';
import type { Part } from '../../i18n/template';
import { RECEIPT_ELEMENT } from '../receipt/find-receipt';
import { escapeHtml } from '../../ui/prose/escape-html';
import { reportCss } from './report-css';
import type { CellBlock, ChartBlock, ReportBlock, ReportModel, TableBlock } from './report-model';

/** Nothing is fetched and nothing runs, whatever may have found its way in. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One document that stands by itself: it can be read from a disk, sent, and printed. */
export function reportHtml(model: ReportModel): string {
  const { words } = model;
  const title = escapeHtml(model.title);
  return `<!doctype html>
<html lang="${model.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Daybook ${escapeHtml(model.receipt.daybook)}">
<title>${title}</title>
<style>${reportCss(model)}</style>
</head>
<body>
<header><h1>${title}</h1><p>${escapeHtml(words.made)}</p></header>
<main>
${model.blocks.map((block) => blockHtml(block, words)).join('\n')}
</main>
<footer>
<h2>${escapeHtml(words.receipt)}</h2>
<p>${escapeHtml(words.receiptAbout)}</p>
<dl>${facts(model.receiptLines.map(({ label, text }) => ({ label, value: text })))}</dl>
<pre id="${RECEIPT_ELEMENT}" hidden>${escapeHtml(JSON.stringify(model.receipt))}</pre>
</footer>
</body>
</html>
`;
}

function blockHtml(block: ReportBlock, words: ReportModel['words']): string {
  switch (block.kind) {
    case 'prose':
      return `<section class="prose">${block.proseHtml}</section>`;
    case 'input':
      return `<p class="input"><span>${escapeHtml(block.label)}</span> <b>${escapeHtml(block.value)}</b></p>`;
    case 'cell':
      return cellHtml(block, words);
  }
}

function cellHtml(cell: CellBlock, words: ReportModel['words']): string {
  const parts = [
    cell.title && `<h2>${escapeHtml(cell.title)}</h2>`,
    cell.facts.length > 0 && `<dl class="facts">${facts(cell.facts)}</dl>`,
    cell.state && `<p class="state">${escapeHtml(cell.state)}</p>`,
    ...cell.notes.map(
      ({ what, fix, isError }) =>
        `<div class="note${isError ? ' bad' : ''}"><p>${escapeHtml(what)}</p>${fix ? `<p>${escapeHtml(fix)}</p>` : ''}</div>`,
    ),
    cell.findings.length > 0 &&
      `<ul class="findings">${cell.findings.map((parts) => `<li>${partsHtml(parts)}</li>`).join('')}</ul>`,
    cell.charts.length > 0 && `<div class="charts">${cell.charts.map(chartHtml).join('')}</div>`,
    ...cell.tables.map(tableHtml),
    cell.methodHtml &&
      `<details class="method"><summary>${escapeHtml(words.method)}</summary>${cell.methodHtml}</details>`,
    cell.code &&
      `<details class="code"><summary>${escapeHtml(words.code)}</summary><pre>${escapeHtml(cell.code)}</pre></details>`,
  ];
  return `<section class="cell"><p class="name">${escapeHtml(cell.name)}</p>${parts.filter(Boolean).join('\n')}</section>`;
}

function chartHtml(chart: ChartBlock): string {
  const drawing = (svg: string, legend: Legend, look: string) =>
    `<div class="${look}">${legendHtml(legend)}${svg}</div>`;
  const picture = chart.lightSvg
    ? `<div class="drawing" role="img" aria-label="${escapeHtml(chart.summary)}">${drawing(chart.lightSvg, chart.legend, 'in-light')}${drawing(chart.darkSvg, chart.legendDark, 'in-dark')}</div>`
    : '';
  const notes = chart.notes.map((note) => `<p class="chart-note">${escapeHtml(note)}</p>`).join('');
  const caption = chart.caption ? `<figcaption>${escapeHtml(chart.caption)}</figcaption>` : '';
  return `<figure><h3>${partsHtml(chart.title)}</h3>${picture}${notes}${caption}</figure>`;
}

function legendHtml({ items, ramp }: Legend): string {
  const list = items
    .map(
      (item) =>
        `<li><svg width="14" height="12" aria-hidden="true">${swatch(item)}</svg>${escapeHtml(item.label)}</li>`,
    )
    .join('');
  const scale = ramp
    ? `<p class="ramp">${escapeHtml(ramp.label)} ${escapeHtml(ramp.low)} <span style="background:linear-gradient(to right,${ramp.colours.map(colour).join(',')})"></span> ${escapeHtml(ramp.high)}</p>`
    : '';
  return `${list ? `<ul class="legend">${list}</ul>` : ''}${scale}`;
}

function swatch({ shape, colour: ink }: LegendItem): string {
  const paint = colour(ink);
  switch (shape) {
    case 'line':
    case 'dashes':
      return `<path d="M0 6h14" stroke="${paint}" stroke-width="2.5"${shape === 'dashes' ? ' stroke-dasharray="4 2"' : ''}/>`;
    case 'dot':
      return `<circle cx="7" cy="6" r="4.5" fill="${paint}"/>`;
    case 'area':
    case 'square':
      return `<rect x="1" width="12" height="12" rx="2" fill="${paint}"${shape === 'area' ? ' fill-opacity="0.35"' : ''}/>`;
  }
}

/** Colours come from tokens; anything else would be somebody's own text in a style. */
function colour(value: string): string {
  return /^(#[0-9a-f]{3,8}|rgba?\([\d\s.,%/]+\))$/i.test(value) ? value : '#888888';
}

function tableHtml({ title, columns, rows, note }: TableBlock): string {
  const kind = (index: number) => (columns[index]?.isNumeric ? ' class="n"' : '');
  const head = columns
    .map(({ label }, index) => `<th scope="col"${kind(index)}>${escapeHtml(label)}</th>`)
    .join('');
  const body = rows
    .map(
      (row) => `<tr>${row.map((text, index) => `<td${kind(index)}>${escapeHtml(text)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<div class="table"><h3>${escapeHtml(title)}</h3><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${note ? `<p class="chart-note">${escapeHtml(note)}</p>` : ''}</div>`;
}

function facts(list: readonly { label: string; value: string }[]): string {
  return list
    .map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('');
}

function partsHtml(parts: readonly Part[]): string {
  return parts
    .map(({ text, strong }) => (strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)))
    .join('');
}
