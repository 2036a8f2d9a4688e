import type { OutputTable } from '../../table/columns';
import { numberOf, integerOf, rowsTable, textOf } from '../../table/rows-table';
import type { Credits } from './credit';
import { CONVERSION, LOST, START, chainOf } from './markov';
import { MODELS } from './models';
import { pathName, stepsOf } from './tables';

/** Channels and paths in the charts; more are in the tables. */
const MOST_CHANNELS = 12;
const MOST_PATHS = 10;
const MOST_STEPS = 18;

/** Small tables that only charts read. */
export function frames(credits: Credits): Record<string, OutputTable> {
  return {
    models: modelsFrame(credits),
    moves: movesFrame(credits),
    'top-paths': pathsFrame(credits),
    network: networkFrame(credits),
  };
}

function modelsFrame({ channels, conversions }: Credits): OutputTable {
  const rows = channels
    .slice(0, MOST_CHANNELS)
    .flatMap((channel) => MODELS.map((model) => ({ channel, model, credit: channel.conversions[model] })));
  return rowsTable(rows, {
    channel: textOf(({ channel }) => channel.name),
    model: textOf(({ model }) => model),
    credit: numberOf(({ credit }) => credit),
    share: numberOf(({ credit }) => credit / conversions),
  });
}

/** What the removal effect gives more or less than the last touch. */
function movesFrame({ channels }: Credits): OutputTable {
  return rowsTable(channels.slice(0, MOST_CHANNELS), {
    channel: textOf(({ name }) => name),
    gain: numberOf(({ conversions: { markov, last } }) => (markov >= last ? markov - last : NaN)),
    loss: numberOf(({ conversions: { markov, last } }) => (markov < last ? markov - last : NaN)),
    markov: numberOf(({ conversions }) => conversions.markov),
    last: numberOf(({ conversions }) => conversions.last),
  });
}

/** The paths that most conversions have come by. */
export function topPaths({ paths }: Credits): Credits['paths'] {
  return paths.filter(({ conversions }) => conversions > 0).slice(0, MOST_PATHS);
}

function pathsFrame(credits: Credits): OutputTable {
  return rowsTable(topPaths(credits), {
    path: textOf((path) => pathName(path, credits.names)),
    conversions: integerOf(({ conversions }) => conversions),
    journeys: integerOf(({ journeys }) => journeys),
    rate: numberOf(({ conversions, journeys }) => conversions / journeys),
  });
}

/** Nodes, then edges; a chain of first order, whatever the order of the model. */
function networkFrame({ paths, names, channels }: Credits): OutputTable {
  const shown = new Set(channels.slice(0, MOST_CHANNELS).map(({ name }) => name));
  const isShown = (name: string): boolean => shown.has(name) || [START, CONVERSION, LOST].includes(name);
  const steps = stepsOf({ chain: chainOf(paths, 1), names })
    .filter(({ source, target }) => isShown(source) && isShown(target))
    .slice(0, MOST_STEPS);
  const ends = [
    { name: START, shape: 'start' },
    { name: CONVERSION, shape: null },
    { name: LOST, shape: null },
  ];
  const nodes = [
    ...ends.map((end) => ({ ...end, touches: NaN })),
    ...channels.slice(0, MOST_CHANNELS).map(({ name, touches }) => ({ name, touches, shape: null })),
  ].filter(({ name }) => steps.some(({ source, target }) => source === name || target === name));
  const rows = [
    ...nodes.map((node) => ({ ...node, source: null, target: null, count: NaN, probability: NaN })),
    ...steps.map((each) => ({ ...each, name: null, touches: NaN, shape: null })),
  ];
  return rowsTable(rows, {
    channel: textOf(({ name }) => name),
    touches: integerOf(({ touches }) => touches),
    shape: textOf(({ shape }) => shape),
    source: textOf(({ source }) => source),
    target: textOf(({ target }) => target),
    count: integerOf(({ count }) => count),
    probability: numberOf(({ probability }) => probability),
  });
}
