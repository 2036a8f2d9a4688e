import type { SeriesFit } from './series-model';

type Counted = Pick<SeriesFit, 'logLikelihood' | 'freedom' | 'observations'>;

/** Akaike's criterion; the variance counts as a parameter. */
export function aic({ logLikelihood, freedom }: Counted): number {
  return -2 * logLikelihood + 2 * freedom;
}

/** Akaike's criterion corrected for short series (Hurvich and Tsai 1989); infinite where there are too few observations. */
export function aicc(fit: Counted): number {
  const { freedom, observations } = fit;
  const room = observations - freedom - 1;
  return room > 0 ? aic(fit) + (2 * freedom * (freedom + 1)) / room : Infinity;
}

/** Schwarz's criterion. */
export function bic({ logLikelihood, freedom, observations }: Counted): number {
  return -2 * logLikelihood + freedom * Math.log(observations);
}
