import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { decide } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { startClock } from '#functions/clock/contract.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { ByOfficer, IdentityChecked } from '../contract.ts';
import { identityView } from './identity-view.ts';

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
    return { body: identityView(checked) };
  };
