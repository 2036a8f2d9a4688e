import { aicc } from '../information';
import type { Series, SeriesFit } from '../series-model';
import { fitEts } from './ets-fit';
import { type EtsShape, admissibleShapes } from './ets-shape';

/** Parts that the reader has fixed; what is missing is chosen. */
export type EtsWish = Partial<EtsShape>;

/** The model with the least AICc among the admissible ones that fit the wish (Hyndman and Khandakar 2008, sec. 2). */
export function selectEts(series: Series, wish: EtsWish = {}): SeriesFit | undefined {
  let best: SeriesFit | undefined;
  for (const shape of shapesFor(series, wish)) {
    const fit = fitEts(series, shape);
    if (fit && (!best || aicc(fit) < aicc(best))) best = fit;
  }
  return best;
}

function shapesFor({ values, season }: Series, wish: EtsWish): EtsShape[] {
  const { error, trend, season: kind, damped } = wish;
  // A model that is named whole is fitted as it is, admissible or not.
  if (error && trend && kind) return [{ error, trend, season: kind, damped: damped ?? false }];
  const isPositive = values.every((value) => value > 0);
  const shapes = admissibleShapes(season > 1 && values.length >= 2 * season, isPositive);
  const wider =
    trend === 'M' ? shapes.flatMap((shape) => (shape.trend === 'A' ? [{ ...shape, trend }] : [])) : shapes;
  return wider.filter(
    (shape) =>
      (!error || shape.error === error) &&
      (!trend || shape.trend === trend) &&
      (!kind || shape.season === kind) &&
      (damped === undefined || shape.damped === damped),
  );
}
