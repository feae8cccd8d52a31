import type { Screen } from './visit.ts';

export interface Found {
  readonly screen: Screen;
  readonly params: Readonly<Record<string, string>>;
}

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);

const isName = (part: string): boolean => part.startsWith('{');

const paramsIn = (
  pattern: readonly string[],
  parts: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, one] of pattern.entries()) {
    const part = parts[at] ?? '';
    if (isName(one)) params[one.slice(1, -1)] = part;
    else if (one !== part) return undefined;
  }
  return params;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** `officer`, `requests`, `REQ-1` of `/officer/requests/REQ-1`. */
export const wordsOf = (path: string): readonly string[] => partsOf(path).map(decoded);

/** Words of an address come before names: `/officer/breaches/new` is no breach. */
export const findScreen = (screens: readonly Screen[]) => {
  const known = screens
    .map((screen) => ({ screen, pattern: partsOf(screen.path) }))
    .sort((a, b) => a.pattern.filter(isName).length - b.pattern.filter(isName).length);
  return (path: string): Found | undefined => {
    const parts = wordsOf(path);
    for (const { screen, pattern } of known) {
      const params = paramsIn(pattern, parts);
      if (params) return { screen, params };
    }
    return undefined;
  };
};
