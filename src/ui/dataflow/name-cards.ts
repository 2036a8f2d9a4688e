import { mount, unmount } from 'svelte';
import { resolveName } from '../../notebook/reference';
import type { Runner } from '../../notebook/runner.svelte';
import type { ShowName } from '../editor/name-hover';
import NameCard from './NameCard.svelte';

/** Cards that say what a name stands for; `goTo` brings that into sight. */
export function nameCards(runner: Runner, goTo: (name: string) => void): ShowName {
  return (name, into, close) => {
    const go = (): void => {
      close();
      goTo(name);
    };
    const card = mount(NameCard, {
      target: into,
      props: {
        get reference() {
          return resolveName(name, runner);
        },
        ongo: go,
      },
    });
    return { end: () => void unmount(card), go };
  };
}
