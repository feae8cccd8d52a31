import { numberGivenIn } from '#domain/account/denied-numbers.ts';
import { requests } from '#domain/request/request.ts';
import { answerRoster } from '#functions/controller/answer-roster.ts';
import { giveControllerAnswer as controllerRow } from '#functions/controller/contract.ts';
import { giveControllerAnswer } from '#functions/controller/give-controller-answer.ts';
import { tellAgain } from '#functions/controller/tell-roster.ts';
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
import type { Ports } from '#ports/index.ts';
import type { Checking, RequestNeeds } from './needs.ts';

const answerAsContact = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: answerRoster,
});

const renewOne = renewByLink(tellAgain);

type RequestPorts = Pick<
  Ports,
  | 'cases'
  | 'chance'
  | 'clock'
  | 'counters'
  | 'cpniRecipients'
  | 'idempotency'
  | 'letterhead'
  | 'letters'
  | 'limits'
  | 'people'
  | 'pendingDenials'
  | 'policies'
  | 'register'
  | 'secrets'
  | 'siteUrl'
  | 'texts'
  | 'waiting'
  | 'workflows'
  | 'zone'
>;

/** The pages of requests over the use cases of the API. */
export const requestNeeds = (ports: RequestPorts, { check, counting }: Checking): RequestNeeds => {
  const [submit, decide, answer] = [receiveSubmission(ports), giveVerdict(ports), answerAsContact(ports)];
  const [read, write, renew] = [readRequest(ports), sendMessage(ports), renewLink(ports)];
  const withdraw = withdrawRequest(ports);
  return {
    admit: counting(admit(ports)),
    submit: async (typed, key, admitted) => submit(check(contract.submitRequest.body, typed), key, admitted),
    receiptOf: async (key) => {
      const id = await ports.idempotency.find(requestScope, key);
      const found = id === undefined ? undefined : await ports.cases.find(requests, id);
      if (found === undefined) return undefined;
      const account = (await ports.people.read(found.id))?.account ?? '';
      const receipt = receiptOf(found.id, found.state, ports.siteUrl);
      const { capacity, relation, dueOn } = found.state;
      const who = { capacity, ...(relation && { relation }) };
      return { ...receipt, ...who, dueOn, numberGiven: numberGivenIn(account) };
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
};
