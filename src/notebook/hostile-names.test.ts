import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { buildGraph } from '../graph/graph';
import { planCells } from './cell-plan';
import { NotebookDocument } from './document.svelte';

/** Names that JavaScript or SQL could mistake for something of their own. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'select', 'from', 'valueOf'];

function opened(text: string): NotebookDocument {
  const notebook = new NotebookDocument();
  notebook.open(text);
  return notebook;
}

describe('a notebook with hostile names', () => {
  const cells = NAMES.map((name) => `\`\`\`sql name=${name}\nselect 1 as "${name}"\n\`\`\`\n`);
  const readers = NAMES.map((name) => `\`\`\`sql name=of_${name}\nfrom "${name}"\n\`\`\`\n`);
  const text = `---\ndaybook: 1\n__proto__: { polluted: 1 }\nconstructor: x\n---\n\n${[...cells, ...readers].join('\n')}`;

  it('has each cell under its own name, and read by the one that reads it', () => {
    const plans = planCells(opened(text).cells, manifests);
    expect(plans.map(({ name }) => name)).toEqual([...NAMES, ...NAMES.map((name) => `of_${name}`)]);
    const graph = buildGraph(plans);
    const nameOf = new Map(plans.map(({ id, name }) => [id, name]));
    const reads = plans
      .slice(NAMES.length)
      .map(({ id }) => graph.dependencies(id).map((one) => nameOf.get(one)));
    expect(reads).toEqual(NAMES.map((name) => [name]));
    expect(graph.cycles).toEqual([]);
  });

  it('goes in and out unchanged, and changes no prototype', () => {
    expect(opened(text).text()).toBe(text);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('gives inputs their values', () => {
    const inputs = NAMES.map(
      (name, value) => `\`\`\`input name=${name}\ntype: number\nvalue: ${value}\n\`\`\`\n`,
    );
    const plans = planCells(opened(inputs.join('\n')).cells, manifests);
    expect(plans.map(({ name, work }) => [name, work.kind === 'input' ? work.value : work.kind])).toEqual(
      NAMES.map((name, value) => [name, value]),
    );
  });
});

describe('a long notebook', () => {
  it('of 5,000 cells and of 10 MB opens, is planned and comes out unchanged', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `\`\`\`sql name=c${i}\nselect ${i}\n\`\`\`\n`).join(
      '\n',
    );
    const plans = planCells(opened(many).cells, manifests);
    expect(plans).toHaveLength(5_000);
    expect(buildGraph(plans).cycles).toEqual([]);
    expect(opened(many).text()).toBe(many);
    const long = `# Long\n\n${'All work and no play. '.repeat(480_000)}\n`;
    expect(opened(long).text()).toBe(long);
    expect(opened(long).cells).toHaveLength(1);
  });
});
