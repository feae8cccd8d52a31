import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { deputiesId, deputyList, deputyOf } from '#domain/case/deputies.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';

export interface Needs {
  readonly cases: Cases;
  readonly clock: Clock;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Who really gets it: whoever is away today is stood in for. Taking a case up oneself needs no deputy. */
export const assignmentTo =
  ({ cases, clock, zone }: Needs) =>
  async (officer: string | null, by: string): Promise<Extract<OfficerAction, { type: 'assign' }>> => {
    if (officer === null) return { type: 'assign', by };
    if (officer === by) return { type: 'assign', to: by, by };
    const deputies = await cases.find(deputyList, deputiesId);
    const deputy = deputyOf(deputies?.state, officer, civilDate(instantText(clock.now()), zone).toString());
    return deputy === undefined
      ? { type: 'assign', to: officer, by }
      : { type: 'assign', to: deputy, for: officer, by };
  };
