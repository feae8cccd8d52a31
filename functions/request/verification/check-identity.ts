import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { decide } from '#domain/request/decider.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import type { Confirmation } from '#functions/case/contract.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { ByOfficer, IdentityChecked } from '../contract.ts';

const view = ({ id: caseId, state }: StoredCase<Request, RequestEvent>) => ({
  id: caseId,
  evidence: state.evidence?.evidence,
  verified: isVerified(state),
  needsSecondOfficer: state.evidence?.needsSecond === true && state.evidence.confirmedBy === undefined,
});

/**
 * We never keep the document.
 * @throws {NotFound | KnowledgeIsNoProof | EvidenceDoesNotFit | EmailNotConfirmed}
 * @throws {AlreadyDecided | AlreadySettled}
 */
export const checkIdentity =
  (ports: Pick<Ports, 'cases' | 'texts' | 'workflows' | 'clock'>) =>
  async ({ caseId, evidence, checkedOn, note, by }: IdentityChecked & ByOfficer) => {
    const { cases, texts, clock } = ports;
    const seen = await cases.read(requests, caseId);
    if (isAfter(checkedOn, civilDay(instantText(clock.now()), seen.state.zone)))
      throw new InvalidInput([{ pointer: '#/checkedOn', detail: 'This is in the future.' }]);
    const command = { type: 'check-identity', evidence, checkedOn, by } as const;
    refuseEarly(seen, ({ state }) => decide(state, command));
    const told = note === undefined ? {} : { textSha256: await texts.put(caseId, note) };
    const checked = await carryOutAndStart(ports, caseId, `officer:${by}`, { ...command, ...told });
    // The clock may sleep past the check for a second officer.
    if (checked.state.evidence?.needsSecond) await startClock(ports, checked);
    return { body: view(checked) };
  };

/** @throws {NotFound | NothingToConfirm | SamePerson | AlreadySettled | ProposalChanged} */
export const confirmIdentity =
  (ports: Pick<Ports, 'cases' | 'workflows'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) => {
    const command = { ...seen, type: 'confirm-identity', by } as const;
    return { body: view(await carryOutAndStart(ports, caseId, `officer:${by}`, command)) };
  };
