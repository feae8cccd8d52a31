/** Languages in which we write; a letter is whole in one of them, never mixed. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** The language for a wish like `es-MX`; English for whatever we do not write. */
export const localeOf = (wanted?: string): Locale => (/^es(-|$)/i.test(wanted ?? '') ? 'es' : 'en');

/** The words of a template in every language. A key that one of them lacks does not compile. */
export const catalog =
  <W>(en: W, es: NoInfer<W>) =>
  (wanted?: string): W => {
    const words: Readonly<Record<Locale, W>> = { en, es };
    return words[localeOf(wanted)];
  };
