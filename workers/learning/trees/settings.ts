import type { Settings } from '../learner';

/** Settings of a learner with those that were not given filled in. */
export interface Chosen {
  settings: Settings;
  number(name: string): number;
  /** A whole number of at least `least`. */
  count(name: string, least: number): number;
  flag(name: string): boolean;
}

export function chooseSettings(defaults: Settings, given: Settings): Chosen {
  const settings = { ...defaults, ...given };
  const number = (name: string): number => Number(settings[name]);
  return {
    settings,
    number,
    count: (name, least) => Math.max(least, Math.round(number(name))),
    flag: (name) => settings[name] === true,
  };
}
