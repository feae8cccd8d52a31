import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { UnknownLink } from '#domain/case/errors.ts';
import { decide } from '#domain/request/decider.ts';
import { VerificationPaused } from '#domain/request/errors.ts';
import { adopts } from '#domain/request/events.ts';
import { type ControllerAnswer, type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { SecretRecord, Secrets } from '#ports/secrets.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import { receivedAt } from '../intake/receiving.ts';
import { contactsNow, type Needs as Rosters } from './contacts.ts';
import { coolDownOf } from './roster-cool-down.ts';

export interface Needs extends Rosters {
  readonly secrets: Secrets;
  readonly workflows: Workflows;
}

const unreceiptedFor = 7 * 86_400;

/**
 * The company takes the request over: a new case, received now, its own 30 days, verified by this link and answered to the
 * contact alone. Its id follows from the old case, so a second adoption is the same case.
 */
const adopt = async (
  needs: Needs,
  { id: from, state }: StoredCase<Request, RequestEvent>,
  contact: { readonly id: string; readonly name: string; readonly to: string },
  caseId: CaseId,
): Promise<void> => {
  const { cases, people, workflows, clock } = needs;
  const { controller = '', kind, regime, zone } = state;
  const typed = await people.read(from);
  const who =
    typed && `${typed.name} <${typed.email ?? typed.postal ?? ''}> wrote, as typed: ${typed.details ?? ''}`;
  const { name, to: email } = contact;
  const person = { name, email, company: controller, details: who ?? '' };
  await people.put(caseId, '', person, Math.floor(clock.now() / 1000) + unreceiptedFor);
  const at = instantText(clock.now());
  const adopted = { from, controller, contact: contact.id };
  const facts = {
    kind,
    capacity: 'controller',
    channel: 'adoption',
    regime,
    adopted,
    // The company reads the language of its contract, English, whatever the person wrote in.
    locale: 'en',
  } as const;
  const first = [receivedAt(caseId, at, facts, zone)];
  const open = cases.open(requests, caseId, 'roster', at, first).then(({ case: opened }) => opened);
  await commitAndStart(workflows, 'request', open);
};

/**
 * What a contact says to the notice that somebody wrote naming the company. The person who wrote never learns of it.
 * @throws {UnknownLink} for a contact who has left the roster
 * @throws {VerificationPaused} to an adoption while the roster cools down
 * @throws {AlreadyDecided}
 */
export const answerForController =
  (needs: Needs) =>
  async ({ caseId, addressHash }: SecretRecord, answer: ControllerAnswer): Promise<void> => {
    const seen = await needs.cases.read(requests, caseId);
    const current = await contactsNow(needs, seen.state.controller);
    const contact = current.find(({ id: caseId }) => addressHash.startsWith(caseId));
    if (contact === undefined) throw new UnknownLink();
    if (adopts[answer] && (await coolDownOf(needs, seen.state.controller)) !== undefined)
      throw new VerificationPaused();
    const adoptedAs = adopts[answer]
      ? `REQ-${await needs.secrets.derive(caseId, 'adopted-case', 1)}`
      : undefined;
    const said = { type: 'answer-for-controller', answer, contact: contact.id } as const;
    const command = adoptedAs === undefined ? said : { ...said, adoptedAs };
    decide(seen.state, command); // refuse before anything is written
    if (adoptedAs !== undefined) await adopt(needs, seen, contact, adoptedAs);
    await carryOut(needs.cases, caseId, 'roster', command);
  };

/** A contact stops an erasure or an export; an officer decides. @throws {UnknownLink | AlreadySettled} */
export const objectToErasure =
  (needs: Rosters) =>
  async ({ caseId, addressHash }: SecretRecord): Promise<void> => {
    const { state } = await needs.cases.read(requests, caseId);
    const current = await contactsNow(needs, state.controller);
    const contact = current.find(({ id: caseId }) => addressHash.startsWith(caseId));
    if (contact === undefined) throw new UnknownLink();
    await carryOut(needs.cases, caseId, 'roster', { type: 'object', contact: contact.id });
  };
