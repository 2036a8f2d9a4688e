import type { Dependence } from '../../learning/inspect/dependence';
import type { Importance } from '../../learning/inspect/importance';
import { fromLog, isLogName, plainName } from './log-scale';

/** Features by the names that readers know. */
export function withPlainNames(importance: Importance): Importance {
  return {
    ...importance,
    features: importance.features.map((each) => ({
      ...each,
      feature: { ...each.feature, name: plainName(each.feature.name) },
    })),
  };
}

/** On the scale that readers know. */
export function onPlainScale(dependence: Dependence): Dependence {
  const { feature, points, bins } = dependence;
  if (!isLogName(feature.name)) return dependence;
  return {
    ...dependence,
    feature: { ...feature, name: plainName(feature.name) },
    points: points.map((point) => ({ ...point, at: fromLog(point.at) })),
    bins: bins.map((bin) => ({ ...bin, from: fromLog(bin.from), to: fromLog(bin.to) })),
  };
}
