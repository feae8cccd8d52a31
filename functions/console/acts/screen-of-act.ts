import type { Access } from '#domain/case/groups.ts';
import type { Screen, Visit } from '../visit.ts';
import type { Doing } from './act.ts';
import { sendAct, showAct } from './do-act.ts';

/** The page of an act that belongs to no list of what is next. */
export const screenOfAct = <C>(
  path: string,
  access: Access,
  doing: (visit: Visit) => Promise<Doing<C>>,
): Screen => ({
  ...{ path, access },
  get: async (visit) => showAct(visit, await doing(visit)),
  post: async (visit) => sendAct(visit, await doing(visit)),
});
