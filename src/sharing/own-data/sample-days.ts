import type { Manifest, Param } from '../../../workers/contract/manifest';
import type { Manifests } from '../../notebook/cell-plan';
import { parseAnalysisBody, printAnalysisBody } from '../../notebook/format/analysis-body';
import { withCellBody } from '../../notebook/format/edit-cell';
import { parseInputBody, printInputBody } from '../../notebook/format/input-body';
import type { CellSource, NotebookSource } from '../../notebook/format/types';

/**
 * The notebook without the days that its writer chose for a sample: in inputs, in parameters, and in rows that are kept by day, which
 * tell of what happened to the sample's firm. Each analysis then takes the days of the data that it reads.
 * @param positions cells that read the reader's own data in its place
 */
export function withoutSampleDays(
  notebook: NotebookSource,
  positions: readonly number[],
  manifests: Manifests,
): NotebookSource {
  return positions.reduce((edited, at) => {
    const cell = edited.cells[at];
    return cell ? withCellBody(edited, at, withoutDays(cell, manifests)) : edited;
  }, notebook);
}

function withoutDays({ kind, type, body }: CellSource, manifests: Manifests): string {
  if (kind === 'input') return inputWithoutDays(body);
  const manifest = kind === 'analysis' ? manifests.get(type ?? '') : undefined;
  return manifest ? analysisWithoutDays(body, manifest) : body;
}

function inputWithoutDays(body: string): string {
  const parsed = parseInputBody(body);
  if (!parsed.ok || (parsed.value.type !== 'date' && parsed.value.type !== 'date-range')) return body;
  return printInputBody({ ...parsed.value, value: null, min: null, max: null }, body);
}

function analysisWithoutDays(body: string, manifest: Manifest): string {
  const parsed = parseAnalysisBody(body);
  if (!parsed.ok) return body;
  const days = new Set(manifest.params.flatMap((param) => (isOfDays(param) ? [param.name] : [])));
  // What comes from an input is the input's to say.
  const kept = Object.entries(parsed.value.params).filter(
    ([name, value]) => !days.has(name) || (typeof value === 'string' && value.startsWith('$')),
  );
  return printAnalysisBody({ ...parsed.value, params: Object.fromEntries(kept) }, body);
}

function isOfDays(param: Param): boolean {
  if (param.type === 'date') return true;
  const key = param.type === 'rows' ? param.fields[0] : undefined;
  return key?.type === 'text' && (key.format === 'period' || key.format === 'date');
}
