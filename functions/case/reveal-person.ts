import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { revealPerson as decide } from '#domain/case/shared-decider.ts';
import { workedNounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';

/** Records the look once per officer and day, before it shows anything; with nothing to show it records nothing. @throws {NotFound | PersonalDataMissing | CaseTooLong} */
export const revealPerson =
  ({ cases, people, clock, zone }: Pick<Ports, 'cases' | 'people' | 'clock' | 'zone'>) =>
  async ({ caseId, by }: { caseId: CaseId; by: string }) => {
    const actor = `officer:${by}`;
    const person = await people.read(caseId);
    const on = civilDay(instantText(clock.now()), zone);
    await cases.change(workedNounOf(caseId), caseId, actor, ({ history }) => {
      if (person === undefined) throw new PersonalDataMissing();
      return decide(history, actor, on);
    });
    return { body: person };
  };
