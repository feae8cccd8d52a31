import { deputiesId, deputyList, deputyOf } from '#domain/case/deputies.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { type ActingPorts, applyOfficerAction, summaryOf } from './take-officer-action.ts';

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

export const assignCase =
  (ports: ActingPorts & Pick<Ports, 'zone'>) =>
  async ({
    caseId,
    officer,
    by,
  }: {
    caseId: string;
    officer: string | null;
    by: string;
  }): Promise<Answer> => {
    const action = await assignmentTo(ports)(officer, by);
    return { body: summaryOf(await applyOfficerAction(ports)(caseId, action, by)) };
  };
