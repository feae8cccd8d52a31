import { NotFound } from '#domain/case/errors.ts';
import type { Event } from './api.ts';
import { type HttpReply, problem, problemOf } from './problem.ts';

const segmentsOf = (path: string): readonly string[] => path.split('/');
const nameIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

/** Encoded or not: API Gateway decodes the path of a call, the laptop does not, and no value of ours has a percent sign. */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** What a path has in the place of each name; undefined where it is another path. */
const parametersOf = (pattern: string, path: string): Record<string, string> | undefined => {
  const [wanted, sent] = [segmentsOf(pattern), segmentsOf(path)];
  if (wanted.length !== sent.length) return undefined;
  const pairs = wanted.map((segment, n) => [segment, sent[n] ?? ''] as const);
  const fits = pairs.every(([segment, value]) =>
    nameIn(segment) === undefined ? segment === value : value !== '',
  );
  if (!fits) return undefined;
  return Object.fromEntries(
    pairs.flatMap(([segment, value]) => {
      const name = nameIn(segment);
      return name === undefined ? [] : [[name, decoded(value)]];
    }),
  );
};

const namesIn = (route: string): number => route.split('{').length;

/**
 * A call on a greedy path, as API Gateway gives it where the act has a route of its own: with that `routeKey` and the parameters of the
 * path (decision 0085).
 * @param routes of this function, `POST /api/officer/cases/{caseId}/close`
 * @returns a refusal instead: 404 where the path is none of these, 405 with `Allow` where it takes other methods
 */
export const resolved = (routes: Iterable<string>, event: Event): Event | HttpReply => {
  const { rawPath = '', requestContext } = event;
  const here = [...routes]
    .toSorted((a, b) => namesIn(a) - namesIn(b))
    .flatMap((routeKey) => {
      const [method = '', path = ''] = routeKey.split(' ');
      const pathParameters = parametersOf(path, rawPath);
      return pathParameters === undefined ? [] : [{ routeKey, method, pathParameters }];
    });
  if (here.length === 0) return problemOf(new NotFound());
  const found = here.find(({ method }) => method === requestContext?.http?.method);
  if (found) return { ...event, routeKey: found.routeKey, pathParameters: found.pathParameters };
  const { headers, ...refusal } = problem(
    405,
    'method-not-allowed',
    'This address does not take that method.',
  );
  const allow = [...new Set(here.map(({ method }) => method))].join(', ');
  return { ...refusal, headers: { ...headers, allow } };
};
