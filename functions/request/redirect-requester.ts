import type { CaseId } from '#domain/case.ts';
import { controllerId, controllers, currentContacts } from '#domain/controller.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import { type Request, requests } from '#domain/request.ts';
import { stands } from '#domain/request-decider.ts';
import { letterFact } from '#domain/watch.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letters, SentLetter } from '#ports/letters.ts';
import type { People, Person } from '#ports/people.ts';
import { carryOut } from './carry-out.ts';
import { controllerNotice } from './letters/controller-notice.ts';
import { neutralRedirect } from './letters/neutral-redirect.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly house: House;
}

/** Tells every contact who stands on the roster now; a contact without an address on file is passed over. */
const tellController = async (
  { cases, people, letters, house, clock }: Needs,
  caseId: CaseId,
  request: Request,
  { name: requester, email: requesterEmail }: Person & { readonly email: string },
): Promise<readonly SentLetter[]> => {
  if (request.controller === undefined) return [];
  const controller = await cases.find(controllers, controllerId(request.controller));
  const contacts =
    controller === undefined ? [] : currentContacts(controller.state, instantText(clock.now()));
  const sent: SentLetter[] = [];
  for (const { id } of contacts) {
    const to = (await people.read(controllerId(request.controller), id))?.email;
    if (to === undefined) continue;
    const key = { kind: 'controller-notice', of: id };
    sent.push(
      await letters.sendOnce(caseId, key, async () =>
        controllerNotice(house, caseId, request, { to, requester, requesterEmail }),
      ),
    );
  }
  return sent;
};

/** The neutral letter to whoever wrote, the notice to the company if we know it; the case is answered by that (P43, R-9). */
export const redirectRequester =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, people, letters, clock, house } = needs;
    const { state } = await cases.read(requests, caseId);
    if (stands(state) !== 'redirect') return;
    const person = await requesterOf(people, caseId);
    const on = civilDate(instantText(clock.now()), state.zone).toString();
    const redirect = await letters.sendOnce(caseId, { kind: 'neutral-redirect', of: 'receipt' }, async () =>
      neutralRedirect(house, caseId, state, person.email, on),
    );
    const notices = await tellController(needs, caseId, state, person);
    const sent = [redirect, ...notices].map(letterFact);
    await carryOut(cases, caseId, 'machine:redirect-requester', { type: 'redirect', letters: sent });
  };
