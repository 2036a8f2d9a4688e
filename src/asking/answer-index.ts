import MiniSearch from 'minisearch';
import type { Questions } from '../../workers/contract/manifest';
import type { Language } from '../../workers/contract/message';
import { termsOf } from './terms';

/** Something that answers questions: an analysis, or a notebook that is ready to be run. */
export interface Answering {
  kind: 'analysis' | 'notebook';
  id: string;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  questions: Questions;
}

/** An answer to a question, with the one of its own questions that is nearest to it. */
export interface FoundAnswer {
  answering: Answering;
  question: string | null;
  /** Above 0; the more of the question it meets, the higher. */
  score: number;
}

const LANGUAGES: readonly Language[] = ['en', 'zh'];
/** What scores less than this part of the best has only a common word with the question. */
const NEAR = 0.34;
const MOST = 6;

/** Finds what answers a question, by words in both languages, on this device. */
export class AnswerIndex {
  readonly #answering: readonly Answering[];
  readonly #index: MiniSearch;

  constructor(answering: readonly Answering[]) {
    this.#answering = answering;
    this.#index = new MiniSearch({
      fields: ['questions', 'title', 'summary'],
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: {
        boost: { questions: 2, title: 1.5 },
        // The last word may not be written out yet, and a slip of the pen is no reason to find nothing.
        prefix: (term) => term.length >= 4,
        fuzzy: (term) => (/^[a-z]{6,}$/.test(term) ? 0.2 : false),
        weights: { prefix: 0.5, fuzzy: 0.3 },
      },
    });
    this.#index.addAll(answering.map((each, id) => ({ id, ...textsOf(each) })));
  }

  /** The best answers first; none for a question without a word that means something. */
  find(question: string, language: Language): FoundAnswer[] {
    const terms = new Set(termsOf(question));
    if (terms.size === 0) return [];
    const found = this.#index
      .search(question)
      .flatMap(({ id, score }): FoundAnswer[] => {
        const answering = this.#answering[Number(id)];
        if (!answering) return [];
        const likest = Math.max(
          ...LANGUAGES.map((each) => nearest(answering.questions[each], terms).likeness),
        );
        const shown = nearest(answering.questions[language], terms).question;
        return [{ answering, score: score * (1 + likest), question: shown }];
      })
      .sort((a, b) => b.score - a.score);
    const best = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= best * NEAR).slice(0, MOST);
  }
}

function textsOf({ title, summary, questions }: Answering): Record<string, string> {
  const both = (of: (language: Language) => string): string => LANGUAGES.map(of).join('\n');
  return {
    questions: both((language) => questions[language].join('\n')),
    title: both((language) => title[language]),
    summary: both((language) => summary[language]),
  };
}

/** The question that is most like these terms: how many of all terms of both they share (Jaccard). */
function nearest(
  questions: readonly string[],
  terms: ReadonlySet<string>,
): { question: string | null; likeness: number } {
  let best: { question: string | null; likeness: number } = { question: null, likeness: 0 };
  for (const question of questions) {
    const own = new Set(termsOf(question));
    const shared = [...own].filter((term) => terms.has(term)).length;
    const likeness = shared / (own.size + terms.size - shared);
    if (likeness > best.likeness) best = { question, likeness };
  }
  return best;
}
