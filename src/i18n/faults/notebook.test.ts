import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../workers/contract/fault';
import { cellNameFault } from '../../graph/cell-name';
import { parseAnalysisBody } from '../../notebook/format/analysis-body';
import { parseChartBody } from '../../notebook/format/chart-body';
import { parseInputBody } from '../../notebook/format/input-body';
import { parseNotebook } from '../../notebook/format/parse-notebook';
import { renderText } from '../template';
import { notebookFaultWords } from './notebook';

function faultsOf(...results: ({ ok: true } | { ok: false; fault: Fault })[]): Fault[] {
  return results.flatMap((result) => (result.ok ? [] : [result.fault]));
}

const faults: Fault[] = [
  ...faultsOf(
    parseNotebook('```sql'),
    parseNotebook('<!--'),
    parseNotebook('---\na: [\n---'),
    parseNotebook('---\ndaybook: 1\ndata: x\n---'),
    parseNotebook('---\ndaybook: 7\n---'),
    parseAnalysisBody('a: "'),
    parseAnalysisBody('['.repeat(100)),
    parseAnalysisBody('- a'),
    parseAnalysisBody('a: 1\na: 2'),
    parseAnalysisBody('table: []'),
    parseAnalysisBody('roles: x'),
    parseAnalysisBody('params: {a: {}}'),
    parseAnalysisBody('params: {a: [[]]}'),
    parseChartBody('mark: pie'),
    parseChartBody('limit: -1'),
    parseInputBody('type: slider\nmin: a'),
    parseInputBody('type: slider\nmin: 2\nmax: 1'),
    parseInputBody('type: slider\nstep: 0'),
    parseInputBody('type: date\nvalue: x'),
    parseInputBody('type: date-range\nvalue: x'),
    parseInputBody('type: toggle\nvalue: x'),
    parseInputBody(''),
  ),
  ...[cellNameFault('a b'), cellNameFault('order')].filter((fault) => fault !== null),
];

describe('faults of a notebook', () => {
  it('are made by these texts', () => {
    expect(faults).toHaveLength(24);
  });

  it.each(['en', 'zh'] as const)('are worded in %s, with every value in its place', (language) => {
    const words: Record<string, string> = notebookFaultWords[language];
    for (const { code, values, cause } of faults) {
      for (const key of [`fault.${code}`, `fault.${code}.fix`]) {
        const text = renderText(words[key] ?? '', { ...values, cause }, { language }, (name) => words[name]);
        expect(text, key).toMatch(/[.。:：？?…\]\w}]$/);
        expect(text, key).not.toMatch(/undefined|\{\w+[:}]/);
        const named = [...(words[key] ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
        expect(
          named.filter((name) => name !== 'cause'),
          key,
        ).toEqual(named.filter((name) => values !== undefined && name in values));
      }
      const { expected } = values ?? {};
      if (typeof expected === 'string') expect(words).toHaveProperty([`value.${expected}`]);
    }
  });

  it('uses no word that no fault can say', () => {
    const used = new Set(faults.map(({ code }) => code));
    const ofTheGraph = [
      'cell-cycle',
      'cell-duplicate-name',
      'cell-unknown-reference',
      'cell-unknown-reference-near',
    ];
    const worded = Object.keys(notebookFaultWords.en).flatMap(
      (key) => /^fault\.(.+)\.fix$/.exec(key)?.[1] ?? [],
    );
    expect(worded.filter((code) => !used.has(code)).sort()).toEqual(ofTheGraph);
  });
});
