import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseFacts } from './blanks.ts';

/** As much of a case as the blanks of our sentences may name. */
interface CaseWithDays {
  readonly id: string;
  readonly state: {
    readonly workBy: Day;
    readonly dueOn: Day;
    /** IANA name. */
    readonly zone: string;
    readonly receivedAt?: Instant;
  };
}

/** What the blanks of our sentences may hold for this case: one home for the gate and for the form that fills them. */
export const caseFacts = ({ id, state }: CaseWithDays, now: Instant): CaseFacts => {
  const { dueOn, workBy, zone, receivedAt } = state;
  const receipt = receivedAt === undefined ? [] : [civilDay(receivedAt, zone)];
  return { days: [...receipt, workBy, dueOn], today: civilDay(now, zone), references: [id] };
};
