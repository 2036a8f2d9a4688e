import { aicc } from '../information';
import type { Series, SeriesFit } from '../series-model';
import { fitEts } from './ets-fit';
import { type EtsShape, admissibleShapes } from './ets-shape';

/** Parts that the reader has fixed; what is missing is chosen. */
export type EtsWish = Partial<EtsShape>;

/** Models that are fitted exactly after all were fitted roughly. */
const FINALISTS = 4;

/** The model with the least AICc among the admissible ones that fit the wish (Hyndman and Khandakar 2008, sec. 2). */
export function selectEts(series: Series, wish: EtsWish = {}): SeriesFit | undefined {
  const shapes = shapesFor(series, wish);
  const rough = shapes.length <= FINALISTS ? shapes : bestOf(series, shapes);
  let best: SeriesFit | undefined;
  for (const shape of rough) {
    const fit = fitEts(series, shape);
    if (fit && (!best || aicc(fit) < aicc(best))) best = fit;
  }
  return best;
}

function bestOf(series: Series, shapes: readonly EtsShape[]): EtsShape[] {
  return shapes
    .flatMap((shape) => {
      const fit = fitEts(series, shape, { quick: true });
      return fit ? [{ shape, criterion: aicc(fit) }] : [];
    })
    .toSorted((a, b) => a.criterion - b.criterion)
    .slice(0, FINALISTS)
    .map(({ shape }) => shape);
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
