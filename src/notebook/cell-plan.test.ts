import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { planCells } from './cell-plan';
import { NotebookDocument } from './document.svelte';

function usesOf(text: string): Record<string, string[]> {
  const notebook = new NotebookDocument();
  notebook.open(`---\ndaybook: 1\n---\n\n${text}`);
  return Object.fromEntries(planCells(notebook.cells, manifests).map(({ name, uses }) => [name, uses]));
}

const link = (params: string): string =>
  `\`\`\`analysis name=same type=link\ntable: shop\nroles: { id: id }\n${params}\n\`\`\`\n`;

describe('planCells', () => {
  it('counts a table that a parameter names among what the cell reads', () => {
    expect(usesOf(link('params: { other: crm, threshold: 0.9 }')).same).toEqual(['shop', 'crm']);
    expect(usesOf(link('')).same).toEqual(['shop']);
    expect(usesOf(link('params: { pairing: many }')).same).toEqual(['shop']);
  });

  it('reads the name of a table from an input', () => {
    const input = '```input name=which\ntype: text\nvalue: crm\n```\n\n';
    expect(usesOf(input + link('params: { other: $which }')).same).toEqual(['shop', 'crm', '$which']);
    expect(usesOf(link('params: { other: $nowhere }')).same).toEqual(['shop', '$nowhere']);
  });
});
