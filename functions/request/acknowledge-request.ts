import type { CaseId } from '#domain/case.ts';
import { controllerId, controllers, currentContacts } from '#domain/controller.ts';
import { isSettled, type Request, requests, type Standing } from '#domain/request.ts';
import { type RequestCommand, stands } from '#domain/request-decider.ts';
import { requestKeptUntil } from '#domain/retention.ts';
import { letterFact } from '#domain/watch.ts';
import { addressHash, contactIdOf } from '#functions/controller/contract.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Letters } from '#ports/letters.ts';
import type { People, Person } from '#ports/people.ts';
import type { Register } from '#ports/register.ts';
import type { Secrets } from '#ports/secrets.ts';
import type { Workflows } from '#ports/workflows.ts';
import { carryOut } from './carry-out.ts';
import type { Stood } from './contract.ts';
import { acknowledgement } from './letters/acknowledgement.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly secrets: Secrets;
  readonly register: Register;
  readonly workflows: Workflows;
  readonly house: House;
}

interface Stands {
  readonly standing: Standing;
  readonly controller?: string;
  readonly contact?: string;
}

/** Who is asking, as far as the register tells at receipt: the company by exact name, the contact by its address. */
const standingOf = async (
  { cases, register }: Needs,
  request: Request,
  { company, email }: Person,
): Promise<Stands> => {
  const claimsController = request.capacity === 'controller';
  const slug = company === undefined ? undefined : await register.resolve(company);
  if (slug === undefined) return { standing: claimsController ? 'stranger' : 'other' };
  if (!claimsController) return { standing: 'other', controller: slug };
  const controller = await cases.find(controllers, controllerId(slug));
  const contacts = controller === undefined ? [] : currentContacts(controller.state, request.receivedAt);
  const contact = contacts.find(({ id }) => id === contactIdOf(email ?? ''))?.id;
  return contact === undefined
    ? { standing: 'stranger', controller: slug }
    : { standing: 'roster', controller: slug, contact };
};

/** First step of the machine: the clock runs, the person has a letter with the status key, the register was asked. */
export const acknowledgeRequest =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Stood> => {
    const { cases, people, letters, secrets, workflows, house } = needs;
    const seen = await cases.read(requests, caseId);
    if (!isSettled(seen.state)) await workflows.ensure('response-clock', seen);
    const now = stands(seen.state);
    if (now !== 'acknowledge') return { stands: now };

    const person = await requesterOf(people, caseId);
    await people.keepUntil(caseId, '', requestKeptUntil(seen.state.dueOn));
    const key = await secrets.derive(caseId, 'status', 1);
    await secrets.issue(key, {
      caseId,
      purpose: 'status',
      serial: 1,
      addressHash: addressHash(person.email),
    });
    const standing = await standingOf(needs, seen.state, person);
    const sent = await letters.sendOnce(caseId, { kind: 'acknowledgement', of: 'receipt' }, async () =>
      acknowledgement(house, caseId, seen.state, person.email, key),
    );
    const command: RequestCommand = { type: 'acknowledge', ...standing, letter: letterFact(sent) };
    const after = await carryOut(cases, caseId, 'machine:acknowledge-request', command);
    const next = stands(after.state);
    return { stands: next === 'acknowledge' ? 'settled' : next };
  };
