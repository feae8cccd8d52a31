import { AsyncLocalStorage } from 'node:async_hooks';
import { type Locale, locales } from '#functions/letters/catalog.ts';

const spoken = new AsyncLocalStorage<Locale>();

/** Of the pages that are asked for now. */
export const spokenNow = (): Locale => spoken.getStore() ?? 'en';

export const inLanguage = <T>(language: Locale, ask: () => T): T => spoken.run(language, ask);

/** Every page once per language: `status: late (es)`. */
export const inEveryLanguage = <T>(pages: Readonly<Record<string, () => T>>) =>
  locales.flatMap((language) =>
    Object.entries(pages).map(([name, show]) => ({
      name: `${name} (${language})`,
      page: name,
      language,
      show: () => inLanguage(language, show),
    })),
  );
