import type { Settings } from '../learner';

/** Settings as they would be written into the parameter `grid`. */
export function settingsText(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}`)
    .join('; ');
}
