import type { Locale } from '#functions/letters/catalog.ts';
import type { SiteRequest } from './exchange.ts';
import type { SiteLetterhead } from './needs.ts';

/** Address of a page in a language: Spanish pages live under `/es`. `path` begins with a slash. */
export const hrefIn = (language: Locale, path: string): string => {
  if (language === 'en') return path;
  return path === '/' ? '/es' : `/es${path}`;
};

/** Language and English path of an address. */
export const languageOf = (path: string): { readonly language: Locale; readonly path: string } => {
  const [, rest] = /^\/es(\/.*)?$/.exec(path) ?? [];
  if (rest === undefined && path !== '/es') return { language: 'en', path };
  return { language: 'es', path: rest ?? '/' };
};

/** A page speaks the language of its address, and its own path is the English one. */
export const inLanguage = <N extends SiteLetterhead>(
  needs: N,
  request: SiteRequest,
): readonly [N, SiteRequest] => {
  const { language, path } = languageOf(request.path);
  return [
    { ...needs, language, here: path },
    { ...request, path },
  ];
};
