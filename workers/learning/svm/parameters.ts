import type { Encoding } from '../encoding';
import type { Kernel } from './kernel-rows';
import type { Sigmoid } from './platt';

/** The margin between two of the classes present, by their places; positive decisions speak for the first. */
export type PairModel = {
  first: number;
  second: number;
  rho: number;
  sigmoid: Sigmoid;
  /** One per term where the kernel is linear, otherwise one per support vector, 0 for those of other pairs. */
  coefficients: number[];
};

export type SvmParameters = {
  encoding: Encoding;
  /** Codes of the classes that training rows had. */
  present: number[];
  kernel: Kernel;
  pairs: PairModel[];
  /** Encoded support vectors, one after another; none where the kernel is linear, because coefficients sum them up. */
  vectors: number[];
};
