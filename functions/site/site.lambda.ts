import { isNamedToAll } from '#domain/request/recourse.ts';
import {
  cases,
  chance,
  clock,
  counters,
  cpniRecipients,
  drafts,
  idempotency,
  isInMaintenance,
  letterhead,
  letters,
  limits,
  pendingDenials,
  people,
  policies,
  register,
  secrets,
  siteUrl,
  statements,
  texts,
  waiting,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { recourseBesideUs } from '#functions/letters/recourse.ts';
import { check } from '#functions/platform/check.ts';
import { allOnUse } from '#functions/platform/on-use.ts';
import { pages } from '#functions/platform/pages.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';
import { wire } from '#functions/platform/wire.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { overHttp } from './event.ts';
import {
  aboutOf,
  type ComplaintNeeds,
  type RequestNeeds,
  type SiteNeeds,
  siteLetterheadOf,
} from './needs.ts';
import { site } from './site.ts';

const sources = {
  ...{ cases, chance, clock, counters, cpniRecipients, drafts, idempotency, letterhead, letters, limits },
  ...{ isInMaintenance, people, register },
  ...{ pendingDenials, policies, secrets, siteUrl, statements, texts, waiting, workflows, zone },
};

const ofRequests: Readonly<Record<keyof RequestNeeds, true>> = {
  ...{ admit: true, submit: true, receiptOf: true, verdict: true, answerForController: true, openLink: true },
  ...{ renewLink: true, putBack: true, restrict: true, list: true, status: true, write: true, renew: true },
  withdraw: true,
};
const ofComplaints: Readonly<Record<keyof ComplaintNeeds, true>> = {
  ...{ requestOf: true, submit: true, receiptOf: true, read: true, write: true, withdraw: true },
  ...{ sayUnsatisfied: true, pack: true },
};

const checking = { check, counting: countingRefused };

const publicPages = (ports: Pick<Ports, keyof typeof sources>) => {
  const today = () => todayIn(ports.clock, ports.zone);
  const needs: SiteNeeds = {
    ...siteLetterheadOf(ports),
    about: aboutOf(ports),
    ...allOnUse(ofRequests, async () => (await import('./request-needs.ts')).requestNeeds(ports, checking)),
    complaints: allOnUse(ofComplaints, async () =>
      (await import('./complaint-needs.ts')).complaintNeeds(ports, checking),
    ),
    newKey: () => ports.chance.uuid(),
    drafts: ports.drafts,
    newDraftKey: () => `${ports.chance.uuid()}${ports.chance.uuid()}`.replaceAll('-', ''),
    isSecure: ports.siteUrl.startsWith('https:'),
    today,
    recourse: (reader, locale) => recourseBesideUs(ports.letterhead, { ...reader, locale }, today()),
    isBodyNamed: () => isNamedToAll(ports.letterhead.recourse, today()),
    now: () => ports.clock.now(),
    formSeconds: ports.limits.formSeconds,
  };
  return overHttp(needs, site(needs));
};

export const handler = pages(wire(publicPages, sources));
