import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { decideRenewal, type Renewal } from '#domain/request/renewals.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { contactIn } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretPurpose, SecretRecord } from '#ports/secrets.ts';
import { commitAndStart } from '#ports/workflows.ts';

type RenewingPorts = Pick<Ports, 'cases' | 'secrets' | 'clock' | 'workflows'>;

/** Whom the expired link asked; nobody is asked who was not. */
const renewals: Readonly<
  Partial<Record<SecretPurpose, (link: SecretRecord, request: Request) => Omit<Renewal, 'on'>>>
> = {
  verify: (link, { requesterType, contact }) =>
    requesterType === 'roster' && contactIn(link) !== contact
      ? { kind: 'verification-colleague', contact: contactIn(link) }
      : { kind: 'verification' },
  colleague: (link) => ({ kind: 'verification-colleague', contact: contactIn(link) }),
  email: () => ({ kind: 'verification' }),
  adopt: (link) => ({ kind: 'controller-notice', contact: contactIn(link) }),
};

const renewQuestion = async (ports: RenewingPorts, link: SecretRecord): Promise<void> => {
  const { cases, workflows, clock } = ports;
  const seen = await cases.read(requests, link.caseId);
  const renewal = renewals[link.purpose]?.(link, seen.state);
  if (renewal === undefined) return;
  const on = civilDay(instantText(clock.now()), seen.state.zone);
  const change = cases.change(
    requests,
    seen,
    'link',
    ({ state, history }) => decideRenewal(state, history, { ...renewal, on }),
    'request',
  );
  await commitAndStart(workflows, 'request', change, ({ revision }) =>
    revision === seen.revision ? [] : ['request'],
  );
};

/**
 * "Send me a new one": a link that has expired asks for the next, which goes to the address that it went to. The reply
 * is the same with and without a letter, and the letter takes a place of every limit (R-8, R-23, S12).
 * @throws {UnknownLink}
 */
export const renewByLink =
  <P>(roster: (ports: P) => (link: SecretRecord) => Promise<void>) =>
  (ports: P & RenewingPorts) =>
  async (typed: string): Promise<void> => {
    const link = await ports.secrets.find(codeKey(typed));
    if (link === undefined) throw new UnknownLink();
    const { purpose, expiresAt } = link;
    if (expiresAt === undefined || isAfter(expiresAt, instantText(ports.clock.now()))) return;
    await (purpose === 'roster' ? roster(ports)(link) : renewQuestion(ports, link));
  };
