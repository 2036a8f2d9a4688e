import type { ChartSpec } from '../../../workers/contract/chart';
import type { Words } from '../../../workers/contract/message';
import { buildPlot } from '../../charts/build-plot';
import { type ChartData, cutRows, rowLimit } from '../../charts/chart-data';
import type { ChartTheme } from '../../charts/chart-theme';
import type { ColourRegistry } from '../../charts/colour-registry';
import { captionOf } from '../../charts/caption/caption-of';
import { missingColumns } from '../../charts/column-writer';
import { buildFigure } from '../../charts/figure';
import { canvasMeasure } from '../../charts/measure';
import { buildNetwork } from '../../charts/network/build';
import { NetworkMaker, isNetwork } from '../../charts/network/figure';
import type { LayoutLibrary } from '../../charts/network/load-layout';
import type { PlotLibrary } from '../../charts/places';
import { summarise } from '../../charts/summary';
import { type Wording, messageParts, messageText } from '../../charts/wording';
import { i18n } from '../../i18n/i18n.svelte';
import { chartNetworkWords } from '../../i18n/words/chart-network';
import { chartReadingWords } from '../../i18n/words/chart-reading';
import { chartTitleWords } from '../../i18n/words/chart-titles';
import { chartWords } from '../../i18n/words/charts';
import type { ChartBlock } from './report-model';

const own: Words = {
  en: { ...chartWords.en, ...chartTitleWords.en, ...chartReadingWords.en, ...chartNetworkWords.en },
  zh: { ...chartWords.zh, ...chartTitleWords.zh, ...chartReadingWords.zh, ...chartNetworkWords.zh },
};

/** Pixels: what fits on paper at the size of the text around it. */
const WIDTH = 720;

export interface Drawing {
  plot: PlotLibrary;
  layout: LayoutLibrary;
  colours: ColourRegistry;
  light: ChartTheme;
  dark: ChartTheme;
}

/** Draws a chart from its data, in both themes; whether it was ever in sight does not matter. */
export function drawChart(
  { spec, data }: { spec: ChartSpec; data: ChartData },
  words: Words | undefined,
  drawing: Drawing,
): ChartBlock {
  const wording: Wording = {
    context: { language: i18n.language },
    lookup: (key) => words?.[i18n.language][key] ?? own[i18n.language][key],
  };
  const say = (key: string, values = {}) => messageText({ key, values }, wording);
  const rows = cutRows(data);
  const missing = rows.rows > 0 ? missingColumns(spec, rows) : [];
  const draw = (theme: ChartTheme) => {
    if (missing.length > 0) return undefined;
    const measure = canvasMeasure(document, theme.font);
    const options = { width: WIDTH, theme, measure, wording, colours: drawing.colours };
    if (isNetwork(spec)) {
      const { network, legend } = new NetworkMaker().make(spec, rows, drawing.layout, options);
      return { figure: network, legend, svg: network && buildNetwork(network, document).svg };
    }
    const { figure, legend } = buildFigure(spec, rows, options);
    return { figure, legend, svg: figure && buildPlot(figure, { plot: drawing.plot, document }).svg };
  };
  const [light, dark] = [draw(drawing.light), draw(drawing.dark)];
  const none = { items: [] };
  const notes = [
    ...(missing.length > 0
      ? [say('charts.missing', { columns: missing.join(', '), n: missing.length })]
      : []),
    ...(light && !light.figure ? [say('charts.empty')] : []),
    ...(data.rows > rowLimit ? [say('charts.cut', { limit: rowLimit })] : []),
    ...(light?.figure?.notes ?? []).map((note) => messageText(note, wording)),
  ];
  return {
    title: messageParts(spec.title, wording),
    caption: spec.caption
      ? messageText(spec.caption, wording)
      : missing.length === 0
        ? captionOf(spec, rows, wording)
        : '',
    summary: missing.length === 0 ? summarise(spec, rows, wording) : say('charts.summary.other'),
    legend: light?.legend ?? none,
    legendDark: dark?.legend ?? none,
    lightSvg: serialised(light?.svg),
    darkSvg: serialised(dark?.svg),
    notes,
  };
}

/** With a view box, so that it shrinks with the page; the font comes from the document. */
function serialised(svg: SVGSVGElement | undefined): string {
  if (!svg) return '';
  const [width, height] = [svg.getAttribute('width'), svg.getAttribute('height')];
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return new XMLSerializer().serializeToString(svg);
}
