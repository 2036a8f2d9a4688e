import type { TemplateValues } from '../../i18n/template';

/** Words of the interface in the reader's language. */
export type Translate = (key: string, values?: TemplateValues) => string;
