import type { Route } from '#ports/routes.ts';

type Place = Pick<Route, 'method' | 'path'>;

interface Compiled<R extends Place> {
  readonly route: R;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

export type Match<R extends Place> =
  | { readonly found: 'route'; readonly route: R; readonly parameters: Record<string, string> }
  | { readonly found: 'other-methods'; readonly methods: readonly string[] }
  | { readonly found: 'nothing' };

const compile = <R extends Place>(route: R): Compiled<R> => {
  const names = [...route.path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name);
  const pattern = route.path
    .split(/(\{\w+\+?\})/)
    .map((part) => {
      if (part.endsWith('+}')) return '(.+)';
      return part.startsWith('{') ? '([^/]+)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return { route, names, pattern: new RegExp(`^${pattern}$`) };
};

/** Of two that take any rest, the longer one. */
const rankOf = ({ route, names }: Compiled<Place>): number =>
  route.path.includes('+}') ? 1000 - route.path.length : names.length;

/** Exact paths first, the rest last, as API Gateway prefers them. */
export class RouteTable<R extends Place> {
  readonly #routes: readonly Compiled<R>[];

  constructor(routes: readonly R[]) {
    this.#routes = routes.map((route) => compile(route)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }

  /** @throws {URIError} for a badly escaped parameter */
  match(method: string, path: string): Match<R> {
    const here = this.#routes.filter(({ pattern }) => pattern.test(path));
    const match = here.find(({ route }) => route.method === method || route.method === 'ANY');
    if (!match) {
      const methods = [...new Set(here.map(({ route }) => route.method))];
      return methods.length > 0 ? { found: 'other-methods', methods } : { found: 'nothing' };
    }
    const values = match.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
    const parameters = Object.fromEntries(match.names.map((name, n) => [name, values[n] ?? '']));
    return { found: 'route', route: match.route, parameters };
  }
}
