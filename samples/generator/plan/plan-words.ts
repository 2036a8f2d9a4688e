/** A word as it stands in the English file and in the Chinese one. */
export interface Bilingual {
  en: string;
  zh: string;
}

export function words(en: string, zh: string): Bilingual {
  return { en, zh };
}
