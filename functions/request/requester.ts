import type { CaseId } from '#domain/case.ts';
import { PersonGone } from '#domain/errors.ts';
import type { People, Person } from '#ports/people.ts';

/** The person who wrote; `to` is the e-mail address they typed or, without one, where our post goes. @throws {PersonGone} */
export const requesterOf = async (
  people: People,
  caseId: CaseId,
): Promise<Person & { readonly to: string }> => {
  const person = await people.read(caseId);
  const to = person?.email ?? person?.postal;
  if (person === undefined || to === undefined) throw new PersonGone();
  return { ...person, to };
};
