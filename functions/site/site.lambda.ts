import { isNamedToAll } from '#domain/request/recourse.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf } from '#functions/account/contract.ts';
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
import * as complaint from '#functions/complaint/contract.ts';
import { answerRoster } from '#functions/controller/answer-roster.ts';
import { giveControllerAnswer as controllerRow } from '#functions/controller/contract.ts';
import { giveControllerAnswer } from '#functions/controller/give-controller-answer.ts';
import { tellAgain } from '#functions/controller/tell-roster.ts';
import { recourseBesideUs } from '#functions/letters/recourse.ts';
import { check } from '#functions/platform/check.ts';
import { pages } from '#functions/platform/pages.ts';
import { countingRefused } from '#functions/platform/refused-sources.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '#functions/request/contract.ts';
import { admit } from '#functions/request/intake/admit.ts';
import { receiptOf } from '#functions/request/intake/receive.ts';
import { restrictByLink } from '#functions/request/intake/restrict-by-link.ts';
import { receiveSubmission, requestScope } from '#functions/request/intake/submit-request.ts';
import { readList } from '#functions/request/limits/read-list.ts';
import { openLink } from '#functions/request/link/open-link.ts';
import { putBack } from '#functions/request/link/put-back.ts';
import { renewByLink } from '#functions/request/link/renew-by-link.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { readRequest } from '#functions/request/status/read-request.ts';
import { sendMessage } from '#functions/request/status/send-message.ts';
import { withdrawRequest } from '#functions/request/status/withdraw-request.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { renewLink } from '#functions/request/verification/renew-link.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { complaintNeeds } from './complaint-needs.ts';
import { overHttp } from './event.ts';
import { aboutOf, type SiteNeeds, siteLetterheadOf } from './needs.ts';
import { site } from './site.ts';

const sources = {
  ...{ cases, chance, clock, counters, cpniRecipients, drafts, idempotency, letterhead, letters, limits },
  ...{ isInMaintenance, people, register },
  ...{ pendingDenials, policies, secrets, siteUrl, statements, texts, waiting, workflows, zone },
};

const answerAsContact = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: answerRoster,
});

const renewOne = renewByLink(tellAgain);

const publicPages = (ports: Pick<Ports, keyof typeof sources>) => {
  const [submit, decide, answer] = [receiveSubmission(ports), giveVerdict(ports), answerAsContact(ports)];
  const [read, write, renew] = [readRequest(ports), sendMessage(ports), renewLink(ports)];
  const withdraw = withdrawRequest(ports);
  const today = () => todayIn(ports.clock, ports.zone);
  const complaints = complaintNeeds(ports, {
    submission: (typed) => check(complaint.submitComplaint.body, typed),
    message: (typed) => check(complaint.sendComplaintMessage.body, typed),
  });
  const needs: SiteNeeds = {
    ...siteLetterheadOf(ports),
    about: aboutOf(ports),
    complaints: { ...complaints, submit: countingRefused(complaints.submit) },
    newKey: () => ports.chance.uuid(),
    drafts: ports.drafts,
    newDraftKey: () => `${ports.chance.uuid()}${ports.chance.uuid()}`.replaceAll('-', ''),
    isSecure: ports.siteUrl.startsWith('https:'),
    today,
    recourse: (reader, locale) => recourseBesideUs(ports.letterhead, { ...reader, locale }, today()),
    isBodyNamed: () => isNamedToAll(ports.letterhead.recourse, today()),
    now: () => ports.clock.now(),
    formSeconds: ports.limits.formSeconds,
    admit: countingRefused(admit(ports)),
    submit: async (typed, key, admitted) => submit(check(contract.submitRequest.body, typed), key, admitted),
    receiptOf: async (key) => {
      const id = await ports.idempotency.find(requestScope, key);
      const found = id === undefined ? undefined : await ports.cases.find(requests, id);
      if (found === undefined) return undefined;
      const account = (await ports.people.read(found.id))?.account ?? '';
      const receipt = receiptOf(found.id, found.state, ports.siteUrl);
      const { capacity, relation, dueOn } = found.state;
      const who = { capacity, ...(relation && { relation }) };
      return { ...receipt, ...who, dueOn, numberGiven: accountIdOf(account) !== undefined };
    },
    verdict: async (secret, verdict, request) =>
      decide(check(contract.giveVerdict.body, { secret, verdict, request })),
    answerForController: async (secret, said) => answer(check(controllerRow.body, { secret, answer: said })),
    openLink: openLink(ports),
    renewLink: renewOne(ports),
    putBack: putBack(ports),
    restrict: restrictByLink(ports),
    list: readList(ports),
    status: async (caseId, bearer) => (await read({ caseId }, { bearer })).body,
    write: async (caseId, bearer, text) =>
      (await write({ caseId, ...check(contract.sendMessage.body, { text }) }, { bearer })).body,
    renew: async (caseId, bearer) => (await renew({ caseId }, { bearer })).body,
    withdraw: (caseId, bearer) => withdraw({ caseId }, { bearer }),
  };
  return overHttp(needs, site(needs));
};

export const handler = pages(wire(publicPages, sources));
