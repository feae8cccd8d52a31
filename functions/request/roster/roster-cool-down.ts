import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { UnknownLink } from '#domain/case/errors.ts';
import { controllerId, controllers, coolDownUntil, currentContacts } from '#domain/controller/controller.ts';
import { VerificationPaused } from '#domain/request/errors.ts';
import { requests } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import { contactIn } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { carryOut } from '../carry-out.ts';

type CoolingPorts = Pick<Ports, 'cases' | 'clock'>;

/** The company as its register has it now; undefined: none. */
export const companyOf = async ({ cases }: Pick<Ports, 'cases'>, slug: string | undefined) =>
  slug === undefined ? undefined : (await cases.find(controllers, controllerId(slug)))?.state;

/** End of the cool-down. */
export const coolDownOf = async (
  ports: CoolingPorts,
  slug: string | undefined,
): Promise<Instant | undefined> => {
  const company = await companyOf(ports, slug);
  return company && coolDownUntil(company, instantText(ports.clock.now()));
};

export const pauseOf = async (
  ports: CoolingPorts,
  { requesterType, controller }: Request,
): Promise<Instant | undefined> => (requesterType === 'roster' ? coolDownOf(ports, controller) : undefined);

/** Without recording a pause. @throws {VerificationPaused | UnknownLink} */
export const mayAnswerNow = async (
  ports: CoolingPorts,
  link: SecretRecord,
  request: Request,
): Promise<void> => {
  if (request.requesterType !== 'roster') return;
  const company = await companyOf(ports, request.controller);
  const now = instantText(ports.clock.now());
  if (company === undefined) throw new UnknownLink();
  const isFirst = request.verdict === undefined && !isVerified(request);
  if (isFirst && coolDownUntil(company, now) !== undefined) throw new VerificationPaused();
  const contact = contactIn(link);
  if (!currentContacts(company, now).some(({ id }) => id === contact)) throw new UnknownLink();
};

/** A second contact may always stop. @throws {VerificationPaused} once recorded, {UnknownLink} */
export const mustStandOnRoster = async (ports: CoolingPorts, link: SecretRecord): Promise<void> => {
  const { cases, clock } = ports;
  const seen = await cases.find(requests, link.caseId);
  if (seen === undefined || seen.state.requesterType !== 'roster') return;
  const { verdict, controller } = seen.state;
  const company = await companyOf(ports, controller);
  if (company === undefined) throw new UnknownLink();
  const now = instantText(clock.now());
  const until = coolDownUntil(company, now);
  if (until !== undefined && verdict === undefined && !isVerified(seen.state)) {
    await carryOut(cases, seen, 'machine:cool-down', { type: 'pause-verification', until });
    throw new VerificationPaused();
  }
  const contact = contactIn(link);
  if (!currentContacts(company, now).some(({ id }) => id === contact)) throw new UnknownLink();
};
