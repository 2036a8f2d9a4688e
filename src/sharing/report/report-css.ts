import type { Palette, ReportModel } from './report-model';

type Look = Pick<ReportModel, 'light' | 'dark' | 'font' | 'codeFont' | 'title' | 'day'>;

/** The look of a report: the page's own colours and system fonts, in the light, in the dark, and on paper. */
export function reportCss({ light, dark, font, codeFont, title, day }: Look): string {
  return `
:root{color-scheme:light;${tokens(light)}}
*{box-sizing:border-box}
body{max-width:54rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;background:var(--page);color:var(--text);font:1rem/1.55 ${font};-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
h1{margin:0;font-size:1.9rem;line-height:1.2}
h2{margin:0 0 .5rem;font-size:1.25rem;line-height:1.25}
h3{margin:0 0 .5rem;font-size:1rem;line-height:1.35}
p{margin:0 0 .75rem}
a{color:var(--accent)}
body>header{margin-bottom:2rem;padding-bottom:1rem;border-bottom:2px solid var(--text)}
body>header p,.chart-note,figcaption,footer,.name,.facts,.method,.code summary{color:var(--text-muted);font-size:.8125rem}
body>header p{margin:.25rem 0 0}
.prose{max-width:72ch}
.prose h1,.prose h2,.prose h3{margin:1.75rem 0 .5rem}
.prose>:first-child{margin-top:0}
.prose img{max-width:100%}
.prose table{border-collapse:collapse}
.prose td,.prose th{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);text-align:start}
.cell{margin:2rem 0;padding-top:1rem;border-top:1px solid var(--line)}
.name{float:right;margin:0;font-family:${codeFont}}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;margin:0 0 .75rem}
.facts div{display:flex;gap:.4rem}
dt::after{content:":"}
dd{margin:0;color:var(--text)}
.input{margin:.5rem 0}
.input span{color:var(--text-muted)}
.input span::after{content:":"}
.state,.note{padding:.5rem .75rem;border-inline-start:3px solid var(--warn);background:var(--warn-soft)}
.note{margin-bottom:.75rem}
.note.bad{border-color:var(--bad);background:var(--bad-soft)}
.note p{margin:0}
.findings{max-width:72ch;margin:0 0 1rem;padding:0;list-style:none;font-variant-numeric:tabular-nums lining-nums}
.findings li{margin-bottom:.3rem}
.findings li:first-child{font-size:1.125rem}
.charts{display:grid;gap:1.75rem;margin:1rem 0 1.5rem}
figure{margin:0;min-width:0}
.drawing{overflow-x:auto}
.drawing svg{display:block;max-width:100%;height:auto;overflow:visible}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 .5rem;padding:0;list-style:none;font-size:.875rem}
.legend li{display:inline-flex;align-items:center;gap:.4rem}
.ramp{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:0 0 .5rem;color:var(--text-muted);font-size:.875rem}
.ramp span{width:8rem;height:.75rem;border-radius:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.in-dark{display:none}
.table{margin:1.25rem 0}
.scroll{overflow-x:auto}
.scroll table{border-collapse:collapse;font-size:.8125rem;font-variant-numeric:tabular-nums lining-nums}
.scroll th,.scroll td{max-width:22rem;overflow-wrap:break-word;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.scroll th{font-weight:600;color:var(--text-muted)}
.scroll .n{text-align:end;white-space:nowrap}
details{margin:.75rem 0}
summary{cursor:pointer;font-weight:600}
.method{max-width:72ch;padding-inline-start:.9rem;border-inline-start:3px solid var(--line)}
.method h1,.method h2,.method h3{margin:.75rem 0 .25rem;font-size:.875rem}
.method table{border-collapse:collapse}
.method td,.method th{padding:.1rem .75rem .1rem 0;border-bottom:1px solid var(--line);text-align:start}
pre{margin:.5rem 0;padding:.75rem;border:1px solid var(--line);border-radius:6px;background:var(--surface-sunken);font:.8125rem/1.5 ${codeFont};white-space:pre-wrap}
code{font-family:${codeFont};font-size:.875em}
footer{margin-top:3rem;padding-top:1rem;border-top:2px solid var(--text)}
footer h2{font-size:1rem}
footer dl{margin:0;font-variant-numeric:tabular-nums}
footer dl div{display:grid;grid-template-columns:9rem 1fr;gap:.5rem;padding:.15rem 0}
@media (max-width:40rem){body{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}footer dl div{grid-template-columns:1fr;gap:0}.drawing svg{max-width:none}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${tokens(dark)}}.in-light{display:none}.in-dark{display:block}}
@page{margin:18mm 15mm 16mm;@top-left{content:${cssString(title)};color:#655f55;font:8pt ${font}}@top-right{content:${cssString(day)};color:#655f55;font:8pt ${font}}@bottom-right{content:counter(page);color:#655f55;font:8pt ${font}}}
@page:first{@top-left{content:none}@top-right{content:none}}
@media print{
details::details-content{content-visibility:visible;display:block;block-size:auto}
:root{--page:#fff;--surface:#fff}
body{max-width:none;padding:0;font-size:10.5pt}
h1,h2,h3,summary{break-after:avoid}
figure,.note,.state,.input,tr,.findings li,.legend{break-inside:avoid}
.table{break-inside:avoid}
thead{display:table-header-group}
.drawing,.scroll{overflow:visible}
.drawing svg{max-width:100%}
.scroll table{width:100%}
.scroll th,.scroll td{padding-inline-end:.5rem;font-size:8pt}
.facts,.name{break-after:avoid}
a{color:inherit}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
}

function tokens(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** A text as a string of CSS; whatever is no letter or digit is escaped, so that it ends neither string nor sheet. */
function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
