import type { Part } from '../i18n/template';
import { escapeHtml } from '../ui/prose/escape-html';
import type { WordedSummary } from './summary-text';

/** Nothing is fetched and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One slide fills the window, or a page of a printed or PDF copy; figures stand out. */
const LOOK = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;font:1.35rem/1.5 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;scroll-snap-type:y proximity;overflow-wrap:anywhere}
section{display:flex;flex-direction:column;justify-content:center;min-height:100vh;padding:8vmin 10vmin;scroll-snap-align:start;break-after:page}
h1{margin:0;font-size:2.6em;line-height:1.15}
h2{margin:0 0 .8em;font-size:1.7em;line-height:1.2}
ul{max-width:46em;margin:0;padding-inline-start:1.1em}
li{margin:.5em 0}
strong{font-weight:700}
p{margin:1em 0 0;opacity:.7}
@media print{@page{size:297mm 167mm;margin:0}body{font-size:15pt}section{min-height:167mm}}
`;

/** A document of its own: a slide with the title, then one for each analysis. */
export function summarySlides(summary: WordedSummary): string {
  const title = escapeHtml(summary.title);
  return `<!doctype html>
<html lang="${summary.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${LOOK}</style>
</head>
<body>
<section><h1>${title}</h1><p>${escapeHtml(summary.note)}</p></section>
${summary.parts.map((part) => `<section>${partHtml(part)}</section>`).join('\n')}
</body>
</html>
`;
}

/** Headings and lists, as programs for slides and texts take them from the clipboard. */
export function summaryFragment(summary: WordedSummary): string {
  return [`<h1>${escapeHtml(summary.title)}</h1>`, ...summary.parts.map(partHtml)].join('\n');
}

function partHtml({ title, sentences }: WordedSummary['parts'][number]): string {
  const lines = sentences.map((sentence) => `<li>${sentence.map(inline).join('')}</li>`);
  return `<h2>${escapeHtml(title)}</h2><ul>${lines.join('')}</ul>`;
}

function inline({ text, strong }: Part): string {
  return strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
}
