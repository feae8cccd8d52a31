import { instantText } from '#domain/calendar/instants.ts';
import { deputiesId, deputyList, deputyOf } from '#domain/case/deputies.ts';
import { nounOf } from '#domain/nouns.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { requests } from '#domain/request/request.ts';
import { assignComplaint } from '#functions/complaint/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type ActingPorts, applyOfficerAction, eventsForAction, summaryOf } from './take-officer-action.ts';

type Assigned = Extract<OfficerAction, { type: 'assign' }>;

/** Replaces an absent officer with their deputy, except for an officer's own claim. */
export const assignmentTo =
  ({ cases, clock, zone }: Pick<Ports, 'cases' | 'clock' | 'zone'>) =>
  async (officer: string | null, by: string): Promise<Assigned> => {
    if (officer === null) return { type: 'assign', by };
    if (officer === by) return { type: 'assign', to: by, by };
    const deputies = await cases.find(deputyList, deputiesId);
    const deputy = deputyOf(deputies?.state, officer, todayIn(clock, zone));
    return deputy === undefined
      ? { type: 'assign', to: officer, by }
      : { type: 'assign', to: deputy, for: officer, by };
  };

/** A complaint, only to somebody who did not decide the matter. @throws {InvestigatorInvolved} */
export const applyAssignment =
  (ports: ActingPorts) => async (caseId: string, action: Assigned, by: string) => {
    if (nounOf(caseId).kind !== 'complaint')
      return summaryOf(await applyOfficerAction(ports)(caseId, action, by));
    const { id, state, revision } = await assignComplaint(ports)(caseId, action);
    const { stage, dueOn, workBy } = state;
    return { id, stage, kind: 'complaint', dueOn, workBy, revision };
  };

/** Writes nothing. @throws what `applyAssignment` would throw */
export const previewAssignment =
  (ports: ActingPorts) =>
  async (caseId: string, action: Assigned): Promise<void> => {
    if (nounOf(caseId).kind === 'complaint') await assignComplaint(ports)(caseId, action, true);
    else eventsForAction(action, instantText(ports.clock.now()))(await ports.cases.read(requests, caseId));
  };

export const assignCase =
  (ports: ActingPorts & Pick<Ports, 'zone'>) =>
  async ({ caseId, officer, by }: { caseId: string; officer: string | null; by: string }) => {
    const action = await assignmentTo(ports)(officer, by);
    return { body: await applyAssignment(ports)(caseId, action, by) };
  };
