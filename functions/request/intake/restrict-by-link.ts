import { UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { permitsIn } from '#domain/choice/decider.ts';
import { requests } from '#domain/request/request.ts';
import { toldIn } from '#domain/request/told.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { type ReceivingPorts, receive } from './receive.ts';
import { receivedAt } from './receiving.ts';
import { accountOfLink, type UndoPorts } from './undo-restriction.ts';

/** The permit whose letter had the link, and who gave it. @throws {UnknownLink} also when personal data is erased */
export const permitOfLink = async (ports: UndoPorts, link: SecretRecord) => {
  const { history } = await accountOfLink(ports, link);
  const request = permitsIn(history)[link.serial - 1];
  const person = request === undefined ? undefined : await ports.people.read(request);
  if (request === undefined || person === undefined) throw new UnknownLink();
  return { person, request, state: (await ports.cases.read(requests, request)).state };
};

const details = 'Sent by the link in the letter that confirmed a permission.';

/**
 * The link in the letter that confirms a permission: restricts as the form does, with what the permit's case knows.
 * Uses the link up; a retry before that finds the same receipt. @throws {UnknownLink}
 */
export const restrictByLink =
  (ports: UndoPorts & ReceivingPorts & Pick<Ports, 'secrets'>) =>
  async (typed: string): Promise<void> => {
    const secret = codeKey(typed);
    const link = await ports.secrets.find(secret);
    if (link?.purpose !== 'permission') throw new UnknownLink();
    const { person, state } = await permitOfLink(ports, link);
    const { locale, zone } = state;
    const facts = { kind: 'cpni-restrict', channel: 'web', ...toldIn(state), locale } as const;
    const { name, email, account } = person;
    const key = `${link.caseId} ${link.serial}`;
    await receive(ports, {
      ...{ actor: 'account-holder', scope: 'link of a permission', key, body: key },
      person: { name, ...(email && { email }), ...(account && { account }), details },
      receipt: async (caseId, now) => receivedAt(caseId, now, facts, { policies: ports.policies, zone }),
    });
    await ports.secrets.discard(secret);
  };
