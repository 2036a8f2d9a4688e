import type { Questions } from '../../workers/contract/manifest';
import type { Language } from '../../workers/contract/message';

export interface Sample {
  id: string;
  notebook: Record<Language, string>;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  /** A template is written to be pointed at the reader's own tables; the others show how Daybook works. */
  kind?: 'template';
  /** What it answers, as readers ask. */
  questions?: Questions;
  /** The tables it reads, with the columns it cannot do without; the build adds them from the notebook. */
  tables?: { table: string; columns: string[] }[];
}

/** What notebooks of the gallery are about, in the order in which a plan is made; templates by id. */
const TOPICS: readonly (readonly [topic: string, ids: readonly string[]])[] = [
  ['plan', ['market-to-plan', 'account-strategy', 'startup-funnel']],
  ['customers', ['who-buys-next', 'customer-life-cycle', 'many-channels']],
  ['growth', ['marketing-that-works', 'price', 'season-and-stock', 'risk']],
];

export interface SampleGroup {
  topic: string;
  samples: Sample[];
}

/** The gallery by what a reader is after: templates first, what shows how Daybook works last. */
export function groupedSamples(samples: readonly Sample[]): SampleGroup[] {
  const templates = samples.filter(({ kind }) => kind === 'template');
  const known = TOPICS.map(([topic, ids]) => ({
    topic,
    samples: ids.flatMap((id) => templates.filter((sample) => sample.id === id)),
  }));
  const grouped = new Set(known.flatMap((group) => group.samples));
  const groups = [
    ...known,
    { topic: 'more', samples: templates.filter((sample) => !grouped.has(sample)) },
    { topic: 'examples', samples: samples.filter(({ kind }) => kind !== 'template') },
  ];
  return groups.filter((group) => group.samples.length > 0);
}

/** The list of sample notebooks that stands beside the page. Empty when a host left it out. */
export async function loadGallery(): Promise<Sample[]> {
  const response = await fetch('./samples/gallery.json');
  return response.ok ? ((await response.json()) as Sample[]) : [];
}
