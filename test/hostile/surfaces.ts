import { routes } from '#infra/routes.ts';
import type { Route } from '#ports/routes.ts';

const isApi = ({ path }: Route): boolean => path.startsWith('/api/');

/** Doors behind which somebody gets a letter with what was typed. */
const writes: ReadonlySet<string> = new Set([
  'POST /api/requests',
  'POST /api/complaints',
  'POST /api/officer/requests',
  'POST /api/officer/complaints',
  'POST /api/officer/complaints/{caseId}/ask',
  'POST /api/officer/complaints/{caseId}/message',
  'POST /api/officer/complaints/{caseId}/answer',
  'POST /api/officer/cases/{caseId}/preview',
  'POST /api/officer/cases/{caseId}/ask',
  'POST /api/officer/cases/{caseId}/message',
  'POST /api/officer/cases/{caseId}/extend',
  'POST /api/officer/requests/{caseId}/answer',
  'PUT /api/officer/controllers/{slug}',
  'POST /api/officer/breaches/{caseId}/notice',
  'POST /api/officer/breaches/{caseId}/notice/preview',
  'POST /api/officer/breaches/{caseId}/directions',
]);

/** Each names its doors; together they have every route. */
export const surfaces = {
  'public doors': (route) => isApi(route) && route.auth === 'public',
  'officer doors': (route) => isApi(route) && route.auth === 'officer',
  'doors of other systems': (route) => route.auth === 'machine',
  'lists of customers and accounts': ({ handler }) =>
    handler === 'take-recipients' || handler === 'import-accounts',
  letters: ({ method, path }) => writes.has(`${method} ${path}`),
  pages: (route) => !isApi(route),
} as const satisfies Readonly<Record<string, (route: Route) => boolean>>;

export type Surface = keyof typeof surfaces;

/** Calls to each of its routes that make at least so many in all; one in eight has a path that another route takes, or none. */
export const eachOf = (surface: Surface, calls: number): number =>
  Math.ceil((calls * 1.2) / routes.filter(surfaces[surface]).length);
