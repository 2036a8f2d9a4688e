import type { Finding } from '../../contract/analysis';
import { sayValue } from './say';
import { type Story, strongestChanges } from './story';
import { markovBlanket } from './structure/dag';

const MOST_CHANGES = 3;

/** What follows from the evidence, and how the network looks. */
export function findings(story: Story): Finding[] {
  return [...(story.answer.evidence.size > 0 ? ofEvidence(story) : []), ...ofNetwork(story)];
}

function ofEvidence(story: Story): Finding[] {
  const { sample, answer } = story;
  const evidence = [...answer.evidence]
    .map(([variable, value]) => sayValue(sample.variables[variable]!, value))
    .join('; ');
  const changes = strongestChanges(story).slice(0, MOST_CHANGES);
  const rows = answer.probability * sample.total;
  return [
    ...changes.map(({ variable, value, prior, posterior }): Finding => ({
      key: posterior > prior ? 'finding.up' : 'finding.down',
      values: { what: sayValue(sample.variables[variable]!, value), evidence, prior, posterior },
      rows: { table: '', column: 'variable', value: sample.variables[variable]!.name },
    })),
    ...(changes.length === 0 ? [{ key: 'finding.unmoved', values: { evidence } }] : []),
    { key: 'finding.probability', values: { evidence, probability: answer.probability, rows } },
  ];
}

function ofNetwork({ settings, sample, learnt }: Story): Finding[] {
  const { variables, total } = sample;
  const found: Finding[] = [
    {
      key: `finding.network.${settings.structure}`,
      values: { variables: variables.length, arcs: learnt.arcs.length, rows: total },
      rows: { table: learnt.arcs.length > 0 ? 'edges' : 'variables' },
    },
  ];
  const [first] = learnt.arcs;
  if (first)
    found.push({
      key: 'finding.strongest',
      values: { source: variables[first.from]!.name, target: variables[first.to]!.name, gain: first.bicGain },
      rows: { table: 'edges', column: 'source', value: variables[first.from]!.name },
    });
  const blankets = variables.map((_, place) => markovBlanket(learnt.parents, place));
  const hub = blankets.reduce(
    (most, each, place) => (each.length > blankets[most]!.length ? place : most),
    0,
  );
  if (blankets[hub]!.length > 1)
    found.push({
      key: 'finding.hub',
      values: {
        variable: variables[hub]!.name,
        blanket: blankets[hub]!.map((place) => variables[place]!.name),
      },
      rows: { table: 'variables', column: 'variable', value: variables[hub]!.name },
    });
  return found;
}
