import { mount } from 'svelte';
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

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

const session = new Session();
mount(App, { target, props: { session } });
// The engine takes longest, so it starts before anything else that can wait; a failure is shown by the session.
runtime().catch(() => undefined);
window.daybook = pageApi(session, session.start());
