import type * as accounts from '#functions/account/contract.ts';
import type * as complaints from '#functions/complaint/contract.ts';
import type * as console from '#functions/console/contract.ts';
import type * as controllers from '#functions/controller/contract.ts';
import type * as cpniChecks from '#functions/cpni-check/contract.ts';
import type * as holders from '#functions/holder/contract.ts';
import type { Sent } from '#functions/network/contract.ts';
import type * as requests from '#functions/request/contract.ts';
import type * as site from '#functions/site/contract.ts';
import type { Route } from '#ports/routes.ts';

/** API Gateway's limits for one route: requests a second, and at once. Everybody who calls the route shares them. */
interface Throttle {
  readonly throttlingRateLimit: number;
  readonly throttlingBurstLimit: number;
}

/**
 * An HTTP API counts no single caller, and a call without a token counts like any other. So these protect our functions, not one caller from
 * another: a single machine must not reach them. What a network may send is counted by us (`limits.submissionsPerHour`).
 * A call of 0.1 s at 50 a second keeps 5 functions busy; the doctor asks for 100.
 */
export const throttles = {
  write: { throttlingRateLimit: 50, throttlingBurstLimit: 100 },
  read: { throttlingRateLimit: 100, throttlingBurstLimit: 200 },
  officer: { throttlingRateLimit: 200, throttlingBurstLimit: 400 },
  /** A page, its assets and its progress: one route for all of them. Each act behind a page is an officer's route again. */
  console: { throttlingRateLimit: 200, throttlingBurstLimit: 400 },
  /** Other systems, one question or one report a call: those of a whole company together. */
  machine: { throttlingRateLimit: 200, throttlingBurstLimit: 400 },
  /** A call asks up to 100 things, ten at a time, for half a second: at most 5 functions are busy with it. */
  batch: { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
  /** Never refused by a count of ours. A tenth of what API Gateway gives an account (10,000 a second). */
  stop: { throttlingRateLimit: 1000, throttlingBurstLimit: 2000 },
} as const satisfies Readonly<Record<string, Throttle>>;

interface RouteLimit {
  readonly throttle: Throttle;
  /** Counted for each network and hour; a restriction over the limit is recorded all the same. */
  readonly counts: readonly Sent[];
  /** Why it counts, or why no network is refused here. */
  readonly because: string;
}

const intake = (...counts: readonly Sent[]): RouteLimit => ({
  throttle: throttles.write,
  counts,
  because: 'Anybody opens a case here, without a code of ours (S12).',
});

const byCode: RouteLimit = {
  throttle: throttles.write,
  counts: [],
  because: 'It needs a code from a letter of ours, and the case limits what the code can do (S8).',
};

const ownDraft: RouteLimit = {
  throttle: throttles.write,
  counts: [],
  because: 'It keeps files with the draft of this browser; sending the draft counts.',
};

const restriction: RouteLimit = {
  throttle: throttles.stop,
  counts: [],
  because: 'No limit meets a restriction (R-5). Its letter counts for the network when its case is opened.',
};

const reading: RouteLimit = {
  throttle: throttles.read,
  counts: [],
  because: 'It reads. What it shows of a case needs a code from a letter of ours.',
};

const officersPage: RouteLimit = {
  throttle: throttles.console,
  counts: [],
  because: 'An officer signs in and counts for themselves (`limits.actsPerMinute`).',
};

type KeysIn<T, A extends Route['auth'] = 'public'> = T extends {
  readonly auth: A;
  readonly method: infer M extends string;
  readonly path: infer P extends string;
}
  ? `${M} ${P}`
  : never;
type PublicIn<T> = KeysIn<T[keyof T]>;

export type PublicRoute =
  | PublicIn<typeof requests>
  | PublicIn<typeof complaints>
  | PublicIn<typeof controllers>
  | PublicIn<Pick<typeof site, 'readApi'>>
  | KeysIn<(typeof site.pages)[number]>
  | KeysIn<(typeof console.pages)[number]>;

/** Somebody decides about each route that anybody can call; a new one does not compile before that. */
export const publicRouteLimits: Readonly<Record<PublicRoute, RouteLimit>> = {
  'POST /api/requests': intake('requests'),
  'GET /api/requests/{caseId}': reading,
  'POST /api/requests/{caseId}/withdrawal': byCode,
  'POST /api/requests/{caseId}/messages': byCode,
  'POST /api/requests/{caseId}/link': byCode,
  'POST /api/verdicts': byCode,
  'POST /api/records': byCode,
  'POST /api/complaints': intake('complaints'),
  'GET /api/complaints/{caseId}': reading,
  'POST /api/complaints/{caseId}/messages': byCode,
  'POST /api/complaints/{caseId}/withdrawal': byCode,
  'POST /api/complaints/{caseId}/dissatisfaction': byCode,
  'POST /api/controller-answers': byCode,
  'GET /api/openapi.json': reading,
  'GET /': reading,
  'GET /request': reading,
  'POST /request': intake('requests'),
  'GET /request/{question}': reading,
  'POST /request/{question}': intake('requests'),
  'GET /request/files': reading,
  'POST /request/files': ownDraft,
  'GET /request/file': reading,
  'GET /restriction': reading,
  'POST /restriction': restriction,
  'GET /confirmation': reading,
  'GET /verify': reading,
  'POST /verify': byCode,
  'GET /adopt': reading,
  'POST /adopt': byCode,
  'GET /list': reading,
  'POST /list': byCode,
  'GET /status': reading,
  'POST /status': byCode,
  'GET /records': reading,
  'POST /records': byCode,
  'GET /complaint': reading,
  'POST /complaint': intake('complaints'),
  'GET /privacy': reading,
  'GET /cpni-notice': reading,
  'GET /accessibility': reading,
  'GET /es': reading,
  'GET /es/{page}': reading,
  'POST /es/{page}': intake('requests', 'complaints'),
  'GET /es/restriction': reading,
  'POST /es/restriction': restriction,
  'GET /es/request/{question}': reading,
  'POST /es/request/{question}': intake('requests'),
  'GET /es/request/files': reading,
  'POST /es/request/files': ownDraft,
  'GET /es/request/file': reading,
  'GET /es/records': reading,
  'POST /es/records': byCode,
  'GET /assets/{file}': reading,
  'GET /.well-known/{name}': reading,
  'ANY /{proxy+}': reading,
  'GET /officer': officersPage,
  'ANY /officer/{proxy+}': officersPage,
};

/** Acts of officers that no count refuses: they stop letters, end a wrong notice, move dates later, or restrict an account. */
const stops: ReadonlySet<string> = new Set([
  'POST /api/officer/breaches/{caseId}/determination/confirmation',
  'POST /api/officer/breaches/{caseId}/determination/withdrawal',
  'POST /api/officer/breaches/{caseId}/determination/withdrawal/confirmation',
  'POST /api/officer/breaches/{caseId}/law-enforcement-receipts/{n}/correction',
  'POST /api/officer/breaches/{caseId}/notice',
  'POST /api/officer/breaches/{caseId}/supplements/{n}/cancellation',
  'POST /api/officer/breaches/{caseId}/directions',
  'POST /api/officer/breaches/{caseId}/directions/{n}/correction',
  'POST /api/officer/breaches/{caseId}/directions/{n}/confirmation',
  'POST /api/officer/breaches/{caseId}/law-enforcement-receipts/{n}/withdrawal',
  'POST /api/officer/breaches/{caseId}/notice/pause',
  'PUT /api/officer/sending',
  'PUT /api/officer/closures/{day}',
  'POST /api/officer/requests/{caseId}/restriction',
]);

type MachineRoute =
  | KeysIn<(typeof cpniChecks)[keyof typeof cpniChecks], 'machine'>
  | KeysIn<(typeof accounts)['reportChange'], 'machine'>
  | KeysIn<(typeof holders)[keyof typeof holders], 'machine'>;

/** A route of other systems has its own limits, so that one that asks for a hundred answers does not starve the others. */
const machineRouteLimits: Readonly<Record<MachineRoute, Throttle>> = {
  'POST /api/cpni/checks': throttles.machine,
  'POST /api/cpni/checks/batch': throttles.batch,
  'POST /api/accounts/changes': throttles.machine,
  /** It reads the list of open requests. */
  'GET /api/holder/instructions': throttles.batch,
  'GET /api/holder/instructions/{caseId}/{n}': throttles.machine,
  'POST /api/holder/instructions/{caseId}/{n}/package': throttles.machine,
  'POST /api/holder/instructions/{caseId}/{n}/answer': throttles.machine,
};

/** @throws for a route of everybody or of other systems about which nobody decided */
export const throttleOf = ({ auth, method, path }: Pick<Route, 'auth' | 'method' | 'path'>): Throttle => {
  const key = `${method} ${path}`;
  if (auth === 'officer') return stops.has(key) ? throttles.stop : throttles.officer;
  const limit: Throttle | undefined =
    auth === 'machine'
      ? machineRouteLimits[key as MachineRoute]
      : publicRouteLimits[key as PublicRoute]?.throttle;
  if (limit === undefined) throw new Error(`${key}: infra/route-limits.ts does not say what it may do`);
  return limit;
};
