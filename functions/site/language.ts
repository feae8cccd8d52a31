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

/** What our own links ask for. Nothing else of an address is repeated: it may be a code. */
const asked = ['key', 'kind', 'capacity', 'request', 'verdict', 'answer'];

const addressOf = (path: string, { method, query }: SiteRequest): string => {
  const kept = new URLSearchParams();
  for (const name of asked) if (query[name]) kept.append(name, query[name]);
  return method === 'GET' && kept.size > 0 ? `${path}?${kept}` : path;
};

/** A page speaks the language of its address, and its own path is the English one. */
export const inLanguage = <N extends SiteLetterhead>(
  needs: N,
  request: SiteRequest,
): readonly [N, SiteRequest] => {
  const { language, path } = languageOf(request.path);
  return [
    { ...needs, language, here: addressOf(path, request), optsOut: request.optsOut },
    { ...request, path },
  ];
};

/** Highest weight of a language in `Accept-Language` (RFC 9110, 12.5.4); 0 where it is not named. */
const weightOf = (language: Locale, accepted: string): number =>
  Math.max(
    0,
    ...accepted.split(',').map((range) => {
      const [tag = '', weight = 'q=1'] = range.split(';').map((part) => part.trim().toLowerCase());
      const isIt = tag === language || tag.startsWith(`${language}-`);
      return isIt ? Number(weight.replace(/^q=/, '')) || 0 : 0;
    }),
  );

export const prefersSpanish = (accepted = ''): boolean => weightOf('es', accepted) > weightOf('en', accepted);
