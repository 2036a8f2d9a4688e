import { type Answers, weightOf } from './answers';

/** Of the rows called so, how many are; of those that are, how many were called; their harmonic mean; how many are. 0 where nothing is to be divided by. */
export interface ClassFigures {
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

/** As scikit-learn's `classification_report`. */
export interface Report {
  /** By code. */
  classes: ClassFigures[];
  macro: ClassFigures;
  /** Classes count by their support. */
  weighted: ClassFigures;
}

/** Weights of the rows by actual (row) and predicted (column) class. */
export function confusionOf(answers: Answers, predicted: Int32Array): Float64Array {
  const { codes, classes } = answers;
  const counts = new Float64Array(classes * classes);
  for (let row = 0; row < codes.length; row++) {
    counts[codes[row]! * classes + predicted[row]!]! += weightOf(answers, row);
  }
  return counts;
}

export function reportOf(answers: Answers, predicted: Int32Array): Report {
  const { classes: width } = answers;
  const counts = confusionOf(answers, predicted);
  const classes = Array.from({ length: width }, (_, kind): ClassFigures => {
    let [called, support] = [0, 0];
    for (let other = 0; other < width; other++) {
      called += counts[other * width + kind]!;
      support += counts[kind * width + other]!;
    }
    const hits = counts[kind * width + kind]!;
    const precision = ratio(hits, called);
    const recall = ratio(hits, support);
    return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), support };
  });
  const support = classes.reduce((sum, each) => sum + each.support, 0);
  const mean = (share: (each: ClassFigures) => number): ClassFigures => {
    const of = (name: 'precision' | 'recall' | 'f1'): number =>
      classes.reduce((sum, each) => sum + share(each) * each[name], 0);
    return { precision: of('precision'), recall: of('recall'), f1: of('f1'), support };
  };
  return { classes, macro: mean(() => 1 / width), weighted: mean((each) => each.support / support) };
}

function ratio(part: number, of: number): number {
  return of > 0 ? part / of : 0;
}
