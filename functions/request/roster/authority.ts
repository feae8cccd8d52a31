import { instantText } from '#domain/calendar/instants.ts';
import { coolDownUntil, currentContacts } from '#domain/controller/controller.ts';
import { AuthorityGone, VerificationPaused } from '#domain/request/errors.ts';
import { isAccepted } from '#domain/request/evidence.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndStart } from '../carry-out.ts';
import { companyOf } from './roster-cool-down.ts';

/** @throws {AuthorityGone} once the machine asks another contact, {VerificationPaused} */
export const recheckAuthority = async (
  ports: Pick<Ports, 'cases' | 'clock' | 'workflows'>,
  seen: StoredCase<Request, RequestEvent>,
): Promise<void> => {
  const { id: caseId, state } = seen;
  const { verdictBy: contact, controller, verdict } = state;
  if (state.requesterType !== 'roster' || verdict !== 'confirm' || contact === undefined) return;
  const company = await companyOf(ports, controller);
  const now = instantText(ports.clock.now());
  if (!isAccepted(state.evidence) && company && coolDownUntil(company, now) !== undefined)
    throw new VerificationPaused();
  const current = company ? currentContacts(company, now) : [];
  if (current.some((one) => one.id === contact)) return;
  const next = current[0]?.id;
  const command = { type: 'lose-authority', contact, ...(next === undefined ? {} : { next }) } as const;
  await carryOutAndStart(ports, caseId, 'machine:authority', command);
  throw new AuthorityGone();
};
