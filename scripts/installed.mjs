import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves a record of every finished install in
 * node_modules/.package-lock.json, so no stamp of our own can disagree with it. Optional packages may be missing
 * (they are for other platforms); one that is there for another platform means the folder came from elsewhere.
 */
export function isInstalled(root, { platform, arch } = process) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found) {
      if (entry.optional || entry.devOptional) continue;
      return false;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
    if (!runsOn(found.os, platform) || !runsOn(found.cpu, arch)) return false;
  }
  return true;
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm's rule: a list names what is allowed, or with `!` what is not. */
function runsOn(allowed, value) {
  if (!allowed) return true;
  if (allowed.includes(`!${value}`)) return false;
  const named = allowed.filter((name) => !name.startsWith('!'));
  return named.length === 0 || named.includes(value);
}
