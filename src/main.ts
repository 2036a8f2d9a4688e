import { mount } from 'svelte';
import { nextTask } from '../workers/next-task';
import { keepForOffline } from './app/offline';
import { pageApi, type PageApi } from './app/page-api';
import { runtime } from './app/runtime';
import { Session } from './app/session.svelte';
import App from './ui/App.svelte';
import './ui/base.css';

declare global {
  interface Window {
    daybook: PageApi;
  }
}

const session = new Session();
window.daybook = pageApi(session, start());

/** Step by step, each in a task of its own: reading the code and drawing the page in one would hold the thread for too long. */
async function start(): Promise<void> {
  await nextTask();
  // The engine takes longest, so it is asked for before anything is drawn; a failure is shown by the session.
  runtime().catch(() => undefined);
  await nextTask();
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no #app');
  mount(App, { target, props: { session } });
  await session.start();
  keepForOffline(
    () => session.isBusy,
    (apply) =>
      session.notices.add({ code: 'page-updated', severity: 'warning' }, [
        { label: 'page.reload', run: apply },
      ]),
  );
}
