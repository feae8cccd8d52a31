import type { Answered } from '../../evidence.ts';
import { type Case, happened, type Reading } from '../reading.ts';

const isAccepted = ({ reply }: Answered): boolean => reply !== undefined && reply.status < 300;

/** What an accepted call leaves in the history of its case, by the end of its path. */
const leaves: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/api\/requests$/, ['request-received']],
  [/^\/api\/complaints$/, ['complaint-received']],
  [/^\/api\/officer\/requests$/, ['request-received']],
  [/^\/api\/officer\/complaints$/, ['complaint-received']],
  [/^\/api\/officer\/breaches$/, ['breach-recorded']],
  [/^\/api\/(requests|complaints)\/[^/]+\/withdrawal$/, ['request-withdrawn', 'complaint-withdrawn']],
  [/^\/api\/(requests|complaints)\/[^/]+\/messages$/, ['message-received']],
  [/^\/api\/complaints\/[^/]+\/dissatisfaction$/, ['complainant-unsatisfied']],
  [/^\/api\/officer\/requests\/[^/]+\/verification$/, ['identity-checked']],
  [/^\/api\/officer\/requests\/[^/]+\/verification\/confirmation$/, ['identity-confirmed']],
  [/^\/api\/officer\/(requests|complaints)\/[^/]+\/answer$/, ['answer-given', 'text-held']],
  [/^\/api\/officer\/breaches\/[^/]+\/determination$/, ['breach-determined']],
  [/^\/api\/officer\/breaches\/[^/]+\/law-enforcement-receipts$/, ['receipt-recorded']],
  [
    /^\/api\/officer\/breaches\/[^/]+\/directions$/,
    [
      ...['direction-accepted', 'direction-received', 'direction-corrected', 'direction-correction-asked'],
      ...['stop-set', 'stop-received'],
    ],
  ],
];

const caseIdIn = ({ path, reply }: Answered): string =>
  /(?:REQ|CMP|BRE)-[0-9A-Z]{26}/.exec(path)?.[0] ?? String(reply?.body?.id);

const isKept = (of: Case | undefined, types: readonly string[], { repliedAt }: Answered): boolean =>
  of !== undefined && happened(of, ...types).some(({ at }) => at <= repliedAt);

/** I3: what we accepted is in the table before we say so. */
export const acceptedIsKept = ({ cases, evidence }: Reading): readonly string[] => {
  const byId = new Map(cases.map((one) => [one.id, one]));
  return evidence.replies
    .filter((one) => one.method === 'POST' && isAccepted(one))
    .flatMap((one) => {
      const types = leaves.find(([path]) => path.test(one.path))?.[1];
      if (types === undefined || isKept(byId.get(caseIdIn(one)), types, one)) return [];
      return [`${one.as}: ${one.path} was accepted, and left none of ${types.join(', ')}`];
    });
};

const isCaseId = (id: string): boolean => /^[A-Z]{3}-[0-9A-Z]{26}$/.test(id);

/**
 * F1: the same key with the same body names the same case; with another body it is refused. An address for an upload may be
 * given out twice: when clocks are far apart an act is done again, and its commit is not.
 */
export const oneKeyOneCase = ({ evidence }: Reading): readonly string[] => {
  const keyed = evidence.replies.filter((one) => one.key !== undefined && isAccepted(one));
  const groups = Map.groupBy(keyed, ({ as, method, path, key }) => [as, method, path, key].join(' '));
  return [...groups].flatMap(([name, all]) => {
    const ids = new Set(all.map(({ reply }) => String(reply?.body?.id)).filter(isCaseId));
    const bodies = new Set(all.map(({ body }) => JSON.stringify(body)));
    return ids.size > 1 || bodies.size > 1 ? [`${name}: ${ids.size} cases, ${bodies.size} bodies`] : [];
  });
};

/** A fault of a service is a 503 that says so. A 500 is a fault of ours. */
export const noServerError = ({ evidence }: Reading): readonly string[] =>
  evidence.replies.flatMap(({ as, method, path, reply }) =>
    reply !== undefined && reply.status >= 500 && reply.status !== 503
      ? [`${as}: ${method} ${path} was answered ${reply.status}`]
      : [],
  );
