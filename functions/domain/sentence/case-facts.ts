import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
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
  readonly history: readonly Pick<Commit, 'at' | 'events'>[];
}

/** What we and the person wrote to each other; no event of it tells of a hold. */
const writes: ReadonlySet<string> = new Set([
  ...['message-received', 'message-sent', 'owed-letter-sent'],
  ...['answer-sent', 'request-extended'],
]);

/** What the blanks of our sentences may hold for this case: one home for the gate and for the form that fills them. */
export const caseFacts = ({ id, state, history }: CaseWithDays, now: Instant): CaseFacts => {
  const { dueOn, workBy, zone, receivedAt } = state;
  const receipt = receivedAt === undefined ? [] : [civilDay(receivedAt, zone)];
  const wrote = history.flatMap(({ at, events }) =>
    events.some(({ type }) => writes.has(type)) ? [civilDay(at, zone)] : [],
  );
  const days = [...new Set([...receipt, ...wrote, workBy, dueOn])];
  return { days, today: civilDay(now, zone), references: [id] };
};
