import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'bayes-net',
  order: 85,
  roles: [
    {
      name: 'variables',
      kind: 'any',
      required: true,
      many: true,
      suggest: ['amount', 'segment', 'channel', 'region', 'category', 'product', 'quantity', 'price'],
    },
  ],
  params: [
    { name: 'evidence', type: 'text', default: null, ofData: true },
    {
      name: 'structure',
      type: 'choice',
      choices: ['auto', 'hill-climbing', 'chow-liu', 'given'],
      default: 'auto',
    },
    { name: 'edges', type: 'text', default: null, ofData: true },
    { name: 'required', type: 'text', default: null, ofData: true },
    { name: 'forbidden', type: 'text', default: null, ofData: true },
    { name: 'root', type: 'text', default: null, ofData: true, advanced: true },
    { name: 'bins', type: 'integer', default: 5, min: 2, max: 20, step: 1 },
    { name: 'smoothing', type: 'number', default: 1, min: 0, max: 1e6 },
    { name: 'prior', type: 'choice', choices: ['laplace', 'bdeu'], default: 'laplace', advanced: true },
    { name: 'missing', type: 'choice', choices: ['drop', 'value'], default: 'drop', advanced: true },
    { name: 'levels', type: 'integer', default: 20, min: 2, max: 100, step: 1, advanced: true },
    { name: 'max_parents', type: 'integer', default: 3, min: 1, max: 8, step: 1, advanced: true },
    { name: 'restarts', type: 'integer', default: 3, min: 0, max: 100, step: 1, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 2 ** 31 - 1, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'variable', format: 'text' },
        { name: 'value', format: 'text' },
        { name: 'prior', format: 'percent' },
        { name: 'posterior', format: 'percent' },
        { name: 'evidence', format: 'text' },
        { name: 'count', format: 'integer' },
        { name: 'low', format: 'number' },
        { name: 'high', format: 'number' },
      ],
    },
    {
      suffix: 'edges',
      mayBeEmpty: true,
      columns: [
        { name: 'source', format: 'text' },
        { name: 'target', format: 'text' },
        { name: 'mutual_information', format: 'measure' },
        { name: 'bic_gain', format: 'number' },
        { name: 'p_value', format: 'number' },
      ],
    },
    {
      suffix: 'cpt',
      columns: [
        { name: 'variable', format: 'text' },
        { name: 'value', format: 'text' },
        { name: 'parents', format: 'text' },
        { name: 'probability', format: 'percent' },
        { name: 'count', format: 'integer' },
      ],
    },
    {
      suffix: 'variables',
      columns: [
        { name: 'variable', format: 'text' },
        { name: 'values', format: 'integer' },
        { name: 'parents', format: 'text' },
        { name: 'children', format: 'text' },
        { name: 'markov_blanket', format: 'text' },
      ],
    },
  ],
  words,
};
