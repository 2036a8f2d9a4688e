import { manifests } from '../../workers/analyses/manifests';
import { questions } from '../../workers/analyses/questions';
import type { Language } from '../../workers/contract/message';
import type { Sample } from '../app/gallery';
import { type Answering, AnswerIndex } from './answer-index';

/** Every analysis, as what answers questions. */
export function analysesAnswering(): Answering[] {
  return [...manifests.values()].map(({ id, words }): Answering => {
    const inBoth = (key: string): Record<Language, string> => ({
      en: words.en[key] ?? id,
      zh: words.zh[key] ?? id,
    });
    return {
      kind: 'analysis',
      id,
      title: inBoth('title'),
      summary: inBoth('summary'),
      questions: questions.get(id) ?? { en: [], zh: [] },
    };
  });
}

/** The notebooks of the gallery, as what answers questions. */
function notebooksAnswering(samples: readonly Sample[]): Answering[] {
  return samples.map(({ id, title, summary, questions: asked }) => ({
    kind: 'notebook',
    id,
    title,
    summary,
    questions: asked ?? { en: [], zh: [] },
  }));
}

/** All that answers questions on this page. */
export function answerIndex(samples: readonly Sample[]): AnswerIndex {
  return new AnswerIndex([...analysesAnswering(), ...notebooksAnswering(samples)]);
}
