import type { Fault } from '../../contract/fault';
import type { Story } from './story';

/** What was done that a reader must know of, beside how rows were read. */
export function notices({ settings, sample, learnt }: Story): Fault[] {
  const found: Fault[] = [];
  const heeds = settings.structure === 'hill-climbing';
  if (!heeds && (settings.required.trim() !== '' || settings.forbidden.trim() !== ''))
    found.push({ code: 'bayes-net-not-heeded', severity: 'warning' });
  if (settings.structure !== 'given' && settings.edges.trim() !== '')
    found.push({ code: 'bayes-net-edges-unused', severity: 'warning' });
  const unseen = learnt.probabilityTables.reduce((sum, each) => sum + each.unseen, 0);
  const all = learnt.probabilityTables.reduce((sum, each) => sum + each.combinations, 0);
  if (unseen > 0)
    found.push({
      code: 'bayes-net-unseen',
      severity: 'warning',
      values: { unseen, combinations: all, rows: sample.total },
    });
  return found;
}
