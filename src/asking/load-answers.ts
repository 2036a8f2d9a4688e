import { loadGallery, type Sample } from '../app/gallery';
import type { AnswerIndex } from './answer-index';

let loading: Promise<{ samples: Sample[]; index: AnswerIndex }> | undefined;

/** The index over all that answers questions, with the notebooks of the gallery; made when it is first asked for. */
export function loadAnswers(): Promise<{ samples: Sample[]; index: AnswerIndex }> {
  loading ??= load();
  return loading;
}

async function load(): Promise<{ samples: Sample[]; index: AnswerIndex }> {
  // Without the gallery there are still the analyses.
  const [samples, { answerIndex }] = await Promise.all([
    loadGallery().catch(() => []),
    import('./answering'),
  ]);
  return { samples, index: answerIndex(samples) };
}
