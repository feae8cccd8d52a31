import { accounts } from '#domain/account/account.ts';
import {
  decidePermit,
  decideRestriction,
  inForce,
  isConfirmedAlready,
  restrictionLetter,
} from '#domain/account/restriction.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { Request } from '#domain/request/request.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter, Letters } from '#ports/letters.ts';
import type { People } from '#ports/people.ts';
import { addressOfRecord } from '../address-of-record.ts';
import { permissionConfirmed } from '../letters/permission.ts';
import { restrictionConfirmed } from '../letters/restriction.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly letterhead: Letterhead;
}

/** What the register now says goes to the address of record and nowhere else. */
const confirm = async (
  needs: Needs,
  account: CaseId,
  request: Request,
  key: { readonly kind: string; readonly of: string },
  compose: (to: string) => Letter,
): Promise<void> => {
  const to = await addressOfRecord(needs, account, request.zone);
  if (to === undefined) return;
  const sent = await needs.letters.sendOnce(account, key, async () => compose(to));
  await needs.cases.change(accounts, account, 'machine:restriction', ({ history }) =>
    history.some(({ events }) =>
      events.some((event) => event.type === 'letter-sent' && event.kind === key.kind && event.of === key.of),
    )
      ? []
      : [{ ...letterFactOf(sent), type: 'letter-sent' as const }],
  );
};

/**
 * A restriction counts from its receipt for the number that was given, before any check, whatever becomes of the case.
 * A step that runs again brings back none that was lifted since.
 */
export const restrict = async (
  needs: Needs,
  caseId: CaseId,
  request: Request,
  account: CaseId,
): Promise<void> => {
  const { cases, clock, letterhead } = needs;
  const wanted = { since: request.receivedAt, request: caseId, channel: request.channel };
  const actor = 'machine:restriction';
  const recorded = decideRestriction([], wanted);
  const { opened, case: first } = await cases.open(
    accounts,
    account,
    actor,
    instantText(clock.now()),
    recorded,
  );
  const { history } = opened
    ? first
    : await cases.change(accounts, account, actor, (seen) => decideRestriction(seen.history, wanted));
  if (isConfirmedAlready(history, instantText(clock.now()))) return;
  await confirm(needs, account, request, { kind: restrictionLetter, of: caseId }, (to) =>
    restrictionConfirmed(letterhead, caseId, request, to),
  );
};

/** A permit that was verified and granted lifts the restriction; nothing else does. One that came after it stands (R-5, P31). */
export const permit = async (
  needs: Needs,
  caseId: CaseId,
  request: Request,
  account: CaseId,
): Promise<void> => {
  const { cases, letterhead } = needs;
  const found = await cases.find(accounts, account);
  if (found === undefined) return;
  const { state: now } = await cases.change(accounts, account, 'machine:restriction', ({ state }) =>
    decidePermit(state, { request: caseId, receivedAt: request.receivedAt }),
  );
  if (inForce(now).length > 0) return;
  await confirm(needs, account, request, { kind: 'permission', of: caseId }, (to) =>
    permissionConfirmed(letterhead, caseId, request, to),
  );
};
