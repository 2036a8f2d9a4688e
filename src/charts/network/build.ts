import { drawNetwork } from './draw';
import type { NetworkFigure } from './figure';

/** A network and its picture. */
export interface BuiltNetwork {
  figure: NetworkFigure;
  svg: SVGSVGElement;
}

export function buildNetwork(figure: NetworkFigure, document: Document): BuiltNetwork {
  return { figure, svg: drawNetwork(figure, document) };
}
