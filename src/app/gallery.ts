import type { Questions } from '../../workers/contract/manifest';
import type { Language } from '../../workers/contract/message';

export interface Sample {
  id: string;
  notebook: Record<Language, string>;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  /** What it answers, as readers ask. */
  questions?: Questions;
}

/** The list of sample notebooks that stands beside the page. Empty when a host left it out. */
export async function loadGallery(): Promise<Sample[]> {
  const response = await fetch('./samples/gallery.json');
  return response.ok ? ((await response.json()) as Sample[]) : [];
}
