import type { ColumnSpec, Manifest } from '../../contract/manifest';
import { MODELS } from '../../forecasting/groups/model-names';
import { words } from './words';

/** A form of exponential smoothing whole, as R and the literature write it: `MAdM`, `ETS(M,Ad,M)`; Z leaves a part open. */
const WHOLE_FORM = '(ETS)?\\s*\\(?\\s*[AMZ][\\s,]*[NAMZ]d?[\\s,]*[NAMZ]\\s*\\)?|Z';

const FORECAST_COLUMNS: ColumnSpec[] = [
  { name: 'value', format: 'number' },
  { name: 'fitted', format: 'number' },
  { name: 'forecast', format: 'number' },
  { name: 'lo80', format: 'number' },
  { name: 'hi80', format: 'number' },
  { name: 'lo95', format: 'number' },
  { name: 'hi95', format: 'number' },
];

export const manifest: Manifest = {
  id: 'forecast',
  order: 36,
  roles: [
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'value', kind: 'number', required: true, suggest: ['amount', 'quantity'] },
    {
      name: 'group',
      kind: 'category',
      required: false,
      suggest: ['channel', 'category', 'product', 'region', 'segment', 'industry'],
    },
    {
      name: 'regressors',
      kind: 'number',
      required: false,
      many: true,
      suggest: [],
    },
  ],
  params: [
    { name: 'horizon', type: 'integer', default: 12, min: 1, max: 1000, step: 1 },
    { name: 'model', type: 'choice', choices: [...MODELS], default: 'auto' },
    {
      name: 'grain',
      type: 'choice',
      choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
      default: 'auto',
    },
    { name: 'season_length', type: 'integer', default: 0, min: 0, max: 1000, step: 1 },
    { name: 'transform', type: 'choice', choices: ['auto', 'none', 'log', 'box-cox'], default: 'auto' },
    { name: 'backtest', type: 'integer', default: 4, min: 0, max: 50, step: 1 },
    { name: 'levels', type: 'text', default: '80, 95', advanced: true },
    { name: 'fill', type: 'choice', choices: ['auto', 'zero', 'linear'], default: 'auto', advanced: true },
    {
      name: 'reconcile',
      type: 'choice',
      choices: ['variance', 'bottom-up', 'none'],
      default: 'variance',
      advanced: true,
    },
    { name: 'order', type: 'text', default: '0, 1, 1', advanced: true },
    { name: 'seasonal_order', type: 'text', default: '0, 0, 0', advanced: true },
    { name: 'constant', type: 'choice', choices: ['auto', 'yes', 'no'], default: 'auto', advanced: true },
    {
      name: 'error',
      type: 'choice',
      choices: ['auto', 'A', 'M'],
      others: WHOLE_FORM,
      default: 'auto',
      advanced: true,
    },
    {
      name: 'trend',
      type: 'choice',
      choices: ['auto', 'N', 'A', 'Ad', 'M', 'Md'],
      others: WHOLE_FORM,
      default: 'auto',
      advanced: true,
    },
    {
      name: 'season',
      type: 'choice',
      choices: ['auto', 'N', 'A', 'M'],
      others: WHOLE_FORM,
      default: 'auto',
      advanced: true,
    },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 4294967295, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [{ name: 'period', format: 'period' }, { name: 'group', format: 'text' }, ...FORECAST_COLUMNS],
      more: { prefix: ['lo', 'hi'], format: 'number' },
    },
    {
      suffix: 'total',
      mayBeEmpty: true,
      columns: [{ name: 'period', format: 'period' }, ...FORECAST_COLUMNS],
      more: { prefix: ['lo', 'hi'], format: 'number' },
    },
    {
      suffix: 'models',
      columns: [
        { name: 'group', format: 'text' },
        { name: 'model', format: 'label' },
        { name: 'log_likelihood', format: 'decimal' },
        { name: 'sigma2', format: 'number' },
        { name: 'sse', format: 'number' },
        { name: 'aic', format: 'decimal' },
        { name: 'aicc', format: 'decimal' },
        { name: 'bic', format: 'decimal' },
        { name: 'mase', format: 'decimal' },
        { name: 'smape', format: 'percent' },
        { name: 'rmse', format: 'number' },
        { name: 'mae', format: 'number' },
        { name: 'coverage95', format: 'percent' },
        { name: 'chosen', format: 'text' },
        { name: 'form', format: 'text' },
      ],
    },
    {
      suffix: 'params',
      mayBeEmpty: true,
      columns: [
        { name: 'group', format: 'text' },
        { name: 'model', format: 'label' },
        { name: 'parameter', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'std_error', format: 'number' },
      ],
    },
    {
      suffix: 'residuals',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'group', format: 'text' },
        { name: 'model', format: 'label' },
        { name: 'residual', format: 'number' },
      ],
    },
  ],
  words,
};
