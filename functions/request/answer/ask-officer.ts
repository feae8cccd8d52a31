import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { fileWorkDue } from '#domain/request/files.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { subjectKeyOf } from '#domain/request/officer-action-evolve.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import { registered } from '../address-of-record.ts';
import { carryOut } from '../carry-out.ts';
import { type NumberTyped, officerAsked } from '../letters/officer-letters.ts';
import { type TellingPorts, tellContacts } from '../roster/tell-contacts.ts';

/**
 * The requester may have mistyped the number, so officers check an unknown one.
 * Except for a restriction, they also check a number that is only spelled alike.
 */
const numberTyped = async (
  ports: Pick<Ports, 'cases'>,
  request: Request,
): Promise<NumberTyped | undefined> => {
  const { kind, account } = request;
  if (account === undefined) return undefined;
  const isKnown = (await registered(ports, { account }))?.name !== undefined;
  if (kindPolicies[kind].restriction === 'records') return isKnown ? undefined : 'unknown';
  return isKnown && (await registered(ports, request)) === undefined ? 'spelled-otherwise' : undefined;
};

export const askOfficer =
  (ports: TellingPorts & Pick<Ports, 'officersAddress' | 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, letters, letterhead, officersAddress } = ports;
    const found = await cases.read(requests, caseId);
    if (nextStepOf(found.state) !== 'ask-officer') return;
    // A clock that sleeps does not see the verdict: another erases what showed who is asking.
    if (fileWorkDue(found.state, instantText(ports.clock.now()))) await startClock(ports, found);
    const seen = await tellContacts(ports, found);
    const { state } = seen;
    if (state.officerAsked) return;
    const again = state.askedAgain ? `request-${state.serial ?? 0}` : 'request';
    const undelivered =
      state.deliveriesStopped === undefined ? '' : `-undelivered-${state.deliveriesStopped}`;
    const of = subjectKeyOf(state, `${again}${undelivered}`);
    const sent = await letters.sendOnce(caseId, { kind: 'officer-asked', of }, async () =>
      officerAsked(letterhead, caseId, state, officersAddress, await numberTyped(ports, state)),
    );
    await carryOut(cases, seen, 'machine:ask-officer', { type: 'ask-officer', letter: letterFactOf(sent) });
  };
