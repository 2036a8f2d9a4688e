/** What the names of invented companies are made of: one of each, in this order. */
export const ONSETS = [
  'Al',
  'Bre',
  'Cor',
  'Dra',
  'El',
  'Fal',
  'Gri',
  'Hal',
  'Ive',
  'Kal',
  'Lun',
  'Mor',
  'Nes',
  'Ost',
];
export const MIDDLES = ['da', 'ke', 'li', 'mo', 'na', 'ro', 'se', 'ti', 'va', 'ru'];
export const ENDS = ['berg', 'dane', 'holm', 'land', 'mark', 'quist', 'sted', 'vik', 'wald', 'worth'];
