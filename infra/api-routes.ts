import type { Route } from '#ports/routes.ts';
import type { FunctionName } from './functions.ts';
import { throttleOf, throttles } from './route-limits.ts';
import { routes } from './routes.ts';

type OfficersRoute = Extract<Route, { readonly auth: 'officer' }>;

/** As an HTTP API has it. Behind a greedy path each act has its own groups, which the function checks. */
export type DeployedRoute = Exclude<Route, OfficersRoute> | Omit<OfficersRoute, 'access'>;

export const apiNames = ['api', 'officers-api'] as const;
/** `api`: the public's and other systems'. Its id and its address stay: links in letters name it for years. */
export type ApiName = (typeof apiNames)[number];

const rest = '{proxy+}';

/**
 * Below these paths one function serves every route that has no limit of its own, so one greedy route leads to it and the function finds
 * the act by the same contract (decision 0085). Where routes of other functions are below it as well, they keep theirs.
 */
export const greedyPaths: Readonly<Record<string, FunctionName>> = {
  '/api/officer/accounts/import': 'import-accounts',
  '/api/officer/breaches/{caseId}': 'command-breach',
  '/api/officer/broker-actions': 'work-certificate',
  '/api/officer/campaigns': 'work-campaign',
  '/api/officer/cases/{caseId}': 'work-case',
  '/api/officer/certificates/{year}/filing': 'work-certificate',
  '/api/officer/closures/{day}': 'change-closures',
  '/api/officer/complaints/{caseId}': 'complaint-officer',
  '/api/officer/controllers': 'controller-officer',
  '/api/officer/downtimes': 'work-downtime',
  '/api/officer/holders': 'work-holder',
  '/api/officer/letters': 'work-paper-mail',
  '/api/officer/preservations': 'work-preservation',
  '/api/officer/reports': 'read-report',
  '/api/officer/requests/{caseId}/held-texts': 'held-text',
  '/api/officer/trainings': 'work-certificate',
};

/** The greedy path that a route is behind; undefined where the route is deployed by itself. A stop always is. */
export const greedyPathOf = (route: Route): string | undefined => {
  if (route.auth !== 'officer' || throttleOf(route) !== throttles.officer) return undefined;
  return Object.entries(greedyPaths).find(
    ([path, handler]) => handler === route.handler && route.path.startsWith(`${path}/`),
  )?.[0];
};

const greedyRoutes = Object.entries(greedyPaths).map(([path, handler]): DeployedRoute => {
  const bodies = routes.flatMap((route) => (greedyPathOf(route) === path ? (route.maxBody ?? []) : []));
  return {
    ...{ auth: 'officer', method: 'ANY', path: `${path}/${rest}`, handler },
    // The laptop's; the function has the limit of each act.
    ...(bodies.length === 0 ? {} : { maxBody: Math.max(...bodies) }),
  };
});

const ofOfficers = (route: Route): boolean => route.auth === 'officer';

/** The routes of each HTTP API. */
export const apiRoutes: Readonly<Record<ApiName, readonly DeployedRoute[]>> = {
  api: routes.filter((route) => !ofOfficers(route)),
  'officers-api': [
    ...routes.filter((route) => ofOfficers(route) && greedyPathOf(route) === undefined),
    ...greedyRoutes,
  ],
};

export const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
