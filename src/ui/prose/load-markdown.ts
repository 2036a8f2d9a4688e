import { nextTask } from '../../../workers/next-task';
import type { renderMarkdown } from './render-markdown';

let loading: Promise<typeof renderMarkdown> | null = null;

/** What renders Markdown, fetched once. On a new page both its code and its first text take long, so each has a task. */
export function loadMarkdown(): Promise<typeof renderMarkdown> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof renderMarkdown> {
  try {
    const module = await import('./render-markdown');
    await nextTask();
    return module.renderMarkdown;
  } catch (error) {
    loading = null;
    throw error;
  }
}
