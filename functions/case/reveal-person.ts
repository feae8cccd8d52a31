import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { revealPerson as decide } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { People, Person } from '#ports/people.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly clock: Clock;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Shows who wrote; the look is recorded first, once per officer and day. @throws {NotFound | PersonalDataMissing | CaseTooLong} */
export const revealPerson =
  ({ cases, people, clock, zone }: Needs) =>
  async (caseId: CaseId, sub: string): Promise<Person> => {
    const actor = `officer:${sub}`;
    const on = civilDate(instantText(clock.now()), zone).toString();
    await cases.change(workedNounOf(caseId), caseId, actor, ({ history }) => decide(history, actor, on));
    const person = await people.read(caseId);
    if (person === undefined) throw new PersonalDataMissing();
    return person;
  };
