import type { CaseId } from '#domain/case.ts';
import { PersonGone } from '#domain/errors.ts';
import type { People, Person } from '#ports/people.ts';

/** The person who wrote, with the address they typed. @throws {PersonGone} */
export const requesterOf = async (
  people: People,
  caseId: CaseId,
): Promise<Person & { readonly email: string }> => {
  const person = await people.read(caseId);
  if (person?.email === undefined) throw new PersonGone();
  return { ...person, email: person.email };
};
