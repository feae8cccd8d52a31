import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import type { People, Person } from '#ports/people.ts';

/** `to`: email address, or else postal address. @throws {PersonalDataMissing} */
export const complainantOf = async (
  people: People,
  caseId: CaseId,
): Promise<Person & { readonly to: string }> => {
  const person = await people.read(caseId);
  const to = person?.email ?? person?.postal;
  if (person === undefined || to === undefined) throw new PersonalDataMissing();
  return { ...person, to };
};
