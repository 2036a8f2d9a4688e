import type { ChartSpec } from '../../../workers/contract/chart';
import type { Message } from '../../../workers/contract/message';
import { type ChartData, column, distinct } from '../chart-data';
import { ColumnWriter } from '../column-writer';
import { isNetwork } from '../network/figure';
import { sayNetwork } from '../network/say-network';
import { type Wording, messageText } from '../wording';
import { mainMark } from './main-mark';
import { sayBins } from './say-bins';
import { sayCells } from './say-cells';
import { sayCloud } from './say-cloud';
import { sayFacets } from './say-facets';
import { sayPlaces } from './say-places';

/** One sentence about what the data show: reach, peak, largest part. Empty where there is nothing worth a sentence. */
export function captionOf(spec: ChartSpec, data: ChartData, wording: Wording): string {
  if (spec.unsaid) return '';
  const writer = new ColumnWriter(spec, data, wording);
  const main = mainMark(spec, data);
  const message = isNetwork(spec) ? sayNetwork(spec, writer) : main && sentence(main, writer);
  return message ? messageText(message, wording) : '';
}

function sentence(main: NonNullable<ReturnType<typeof mainMark>>, writer: ColumnWriter): Message | undefined {
  const { facet } = writer.spec;
  if (facet !== undefined && distinct(column(writer.data, facet)).length > 1) {
    // Of several histograms, maps or clouds one sentence says nothing.
    return main.kind === 'places' ? sayFacets(main, facet, writer) : undefined;
  }
  switch (main.kind) {
    case 'bins':
      return sayBins(main, writer);
    case 'cells':
      return sayCells(main, writer);
    case 'cloud':
      return sayCloud(main, writer);
    case 'places':
      return sayPlaces(main, writer);
  }
}
