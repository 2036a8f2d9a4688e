import type { Manifest } from '../../contract/manifest';
import { words } from './words';

const LOG = ['case'];

export const manifest: Manifest = {
  id: 'critical-path',
  order: 52,
  roles: [
    { name: 'activity', kind: 'category', required: true, suggest: ['activity', 'stage', 'name'] },
    {
      name: 'duration',
      kind: 'number',
      required: true,
      unless: ['likely', ...LOG],
      suggest: ['quantity', 'amount'],
    },
    { name: 'predecessors', kind: 'category', required: false, suggest: [] },
    { name: 'optimistic', kind: 'number', required: false, suggest: [] },
    { name: 'likely', kind: 'number', required: false, suggest: [] },
    { name: 'pessimistic', kind: 'number', required: false, suggest: [] },
    { name: 'case', kind: 'identifier', required: false, suggest: ['case', 'deal', 'order'] },
    { name: 'time', kind: 'time', required: false, suggest: ['time'] },
    { name: 'start', kind: 'time', required: false, suggest: [] },
  ],
  params: [
    { name: 'unit', type: 'choice', choices: ['hours', 'days', 'weeks'], default: 'days' },
    { name: 'begin', type: 'date', default: null },
    { name: 'due', type: 'date', default: null },
    { name: 'deadline', type: 'number', min: 0, default: 0 },
    { name: 'shorten', type: 'number', min: 0.01, default: 1, advanced: true },
    {
      name: 'min_share',
      type: 'number',
      min: 0.5,
      max: 1,
      step: 0.01,
      format: 'percent',
      default: 0.95,
      advanced: true,
    },
    { name: 'calendar', type: 'choice', choices: ['24/7', 'business'], default: '24/7', advanced: true },
    {
      name: 'working_days',
      type: 'choice',
      choices: ['monday-friday', 'monday-saturday', 'every-day'],
      default: 'monday-friday',
      advanced: true,
    },
    { name: 'day_from', type: 'number', min: 0, max: 24, step: 0.5, default: 9, advanced: true },
    { name: 'day_to', type: 'number', min: 0, max: 24, step: 0.5, default: 17, advanced: true },
    { name: 'holidays', type: 'text', default: null, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'activity', format: 'text' },
        { name: 'duration', format: 'number' },
        { name: 'early_start', format: 'number' },
        { name: 'early_finish', format: 'number' },
        { name: 'late_start', format: 'number' },
        { name: 'late_finish', format: 'number' },
        { name: 'slack', format: 'number' },
        { name: 'critical', format: 'text' },
        { name: 'free_slack', format: 'number' },
        { name: 'deviation', format: 'number' },
        { name: 'gain', format: 'number' },
        { name: 'predecessors', format: 'text' },
      ],
    },
    {
      suffix: 'paths',
      columns: [
        { name: 'path', format: 'text' },
        { name: 'activities', format: 'integer' },
        { name: 'length', format: 'number' },
        { name: 'deviation', format: 'number' },
        { name: 'chance', format: 'percent' },
      ],
    },
  ],
  words,
};
