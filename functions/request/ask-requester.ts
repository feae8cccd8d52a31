import type { CaseId } from '#domain/case.ts';
import { rosterLinkEnds } from '#domain/links.ts';
import { firstSerial, requests } from '#domain/request.ts';
import { stands } from '#domain/request-decider.ts';
import { letterFact } from '#domain/watch.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letters } from '#ports/letters.ts';
import type { People } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { carryOut } from './carry-out.ts';
import { verification } from './letters/verification.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly house: House;
}

/** Writes to the contact on the roster, whose address was typed, with the link that alone can confirm (P43, R-9). */
export const askRequester =
  ({ cases, people, letters, secrets, clock, house }: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { state } = await cases.read(requests, caseId);
    if (stands(state) !== 'ask' || state.asked) return;
    const { email: to } = await requesterOf(people, caseId);
    const serial = firstSerial;
    const { expiresAt, expiresOn } = rosterLinkEnds(clock.now(), state.zone);
    const secret = await secrets.derive(caseId, 'verify', serial);
    await secrets.issue(secret, {
      caseId,
      purpose: 'verify',
      serial,
      addressHash: addressHash(to),
      expiresAt,
    });
    const sent = await letters.sendOnce(caseId, { kind: 'verification', of: String(serial) }, async () =>
      verification(house, caseId, state, { to, secret, expiresOn }),
    );
    await carryOut(cases, caseId, 'machine:ask-requester', {
      type: 'ask-requester',
      serial,
      expiresAt,
      letter: letterFact(sent),
    });
  };
