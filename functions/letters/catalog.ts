import type { AsOurs } from '#domain/case/words-out.ts';

/** A letter is in one language, never mixed. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** `es-MX` → `es`; English for a language that we do not write. */
export const localeOf = (wanted?: string): Locale => (/^es(-|$)/i.test(wanted ?? '') ? 'es' : 'en');

/** A key that one language lacks does not compile. What it says may stand in a letter. */
export const catalog =
  <W>(en: W, es: NoInfer<W>) =>
  (wanted?: string): AsOurs<W> => {
    const words: Readonly<Record<Locale, W>> = { en, es };
    return words[localeOf(wanted)] as AsOurs<W>;
  };
