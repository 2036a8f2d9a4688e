import type { Fault } from '../../contract/fault';
import type { MessageValue } from '../../contract/message';
import { correlation } from '../../kernels/correlation';
import type { Regression } from './regression';
import type { Settings } from './settings';

/** From this share of explained variation on, one feature alone is suspected to be another name for the target. */
const TOO_GOOD = 0.999;

/** What the reader must know of how the model came about. */
export function modelNotices(
  { rows, settings, split, assessment, linear, predicted }: Regression,
  asked: Settings,
): Fault[] {
  const { training } = rows;
  const notices: Fault[] = [];
  if (asked.models.length > settings.models.length) {
    notices.push(notice({ code: 'regress-linear-left-out', values: { rows: training.rows } }));
  }
  if (asked.folds > split.folds.length && split.way !== 'given') {
    notices.push(
      notice({ code: 'regress-fewer-folds', values: { asked: asked.folds, folds: split.folds.length } }),
    );
  }
  for (const { feature, r } of tellTales(assessment.training)) {
    notices.push(
      notice({ code: 'regress-too-good', values: { feature, correlation: r, column: rows.target } }),
    );
  }
  if (linear && linear.inference.dependent.length > 0) {
    const { dependent, encoding } = linear.inference;
    const terms = dependent.map((term) => encoding.terms[term]!.name);
    notices.push(
      notice({
        code: 'regress-dependent',
        values: { count: terms.length, terms: terms.slice(0, 10) },
      }),
    );
  }
  const untested = assessment.foldOf.filter((fold) => fold < 0).length;
  if (untested > 0) {
    const code = predicted === assessment.chosen.predictions ? 'regress-untested' : 'regress-untested-fitted';
    notices.push({ code, severity: 'warning', values: { rows: untested } });
  }
  return notices;
}

/** Numbers that go with the target almost without a scatter. */
function tellTales({
  features,
  target,
}: Regression['assessment']['training']): { feature: string; r: number }[] {
  return features.flatMap(({ name, kind, values }) => {
    if (kind !== 'number') return [];
    const r = correlation(values, target.values);
    return r * r > TOO_GOOD ? [{ feature: name, r }] : [];
  });
}

function notice({ code, values }: { code: string; values: Record<string, MessageValue> }): Fault {
  return { code, severity: 'warning', values };
}
