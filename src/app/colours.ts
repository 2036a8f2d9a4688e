import { ColourRegistry } from '../charts/colour-registry';

/** One for the whole page: a segment, channel or product keeps its colour in every chart. */
export const colours = new ColourRegistry();
