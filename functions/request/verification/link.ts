import type { Day } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { accountLinkExpiry, rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from '#domain/request/events.ts';
import type { Request } from '#domain/request/state.ts';
import type { Letter } from '#ports/letters.ts';
import type { SecretPurpose } from '#ports/secrets.ts';
import { recordOf } from '../address-of-record.ts';
import { accountVerification } from '../letters/account-verification.ts';
import { emailConfirmation } from '../letters/email-confirmation.ts';
import { linkAgain } from '../letters/reminder-to-verify.ts';
import { verification } from '../letters/verification.ts';
import { ask } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { requesterOf } from '../requester.ts';
import { contactsNow } from '../roster/contacts.ts';
import { type AskingPorts, sendCode } from './mail-code.ts';

interface Link {
  readonly purpose: SecretPurpose;
  readonly to: string;
  readonly contact?: string;
  compose(secret: string, expiresOn: Day): Letter;
}

export interface Again {
  readonly lapsesOn: Day;
}

const linkOf = async (ports: AskingPorts, caseId: CaseId, request: Request): Promise<Link | undefined> => {
  const { people, letterhead } = ports;
  switch (request.requesterType) {
    case 'roster': {
      const current = await contactsNow(ports, request.controller);
      const asked = current.find(({ id: contact }) => contact === request.contact) ?? current[0];
      if (asked === undefined) return undefined;
      const { to } = asked;
      const compose = (secret: string, expiresOn: Day) =>
        verification(letterhead, caseId, request, { to, secret, expiresOn });
      const contact = asked.id === request.contact ? {} : { contact: asked.id };
      return { purpose: 'verify', to, compose, ...contact };
    }
    case 'account': {
      const to = (await recordOf(ports, request, 'email'))?.to;
      if (to === undefined || request.emailFails) return undefined;
      return {
        purpose: 'verify',
        to,
        compose: (secret) => accountVerification(letterhead, caseId, request, { to, secret }),
      };
    }
    case 'person':
    case 'data-subject': {
      const { email: to } = await requesterOf(people, caseId);
      if (to === undefined) return undefined;
      const compose = (secret: string, expiresOn: Day) =>
        emailConfirmation(letterhead, caseId, request, { to, secret, expiresOn });
      return { purpose: 'email', to, compose };
    }
    default:
      return undefined;
  }
};

export interface Sent {
  readonly letter?: LetterFact;
  /** For a list (S12). */
  readonly waits?: true;
}

/** A link by email, or a code on paper. @returns the question, without a letter when none may go out */
export const sendLink = async (
  ports: AskingPorts,
  caseId: CaseId,
  request: Request,
  serial: number,
  again?: Again,
): Promise<LinkSent & Sent> => {
  const ends = request.requesterType === 'account' ? accountLinkExpiry : rosterLinkExpiry;
  const { expiresAt, expiresOn } = ends(ports.clock.now(), request.zone);
  const link = await linkOf(ports, caseId, request);
  // No new code on paper: it would end the one in the mail.
  if (link === undefined)
    return request.requesterType === 'account' && !again
      ? sendCode(ports, caseId, request, serial)
      : { serial, expiresAt };
  const { purpose, to, contact } = link;
  const secret = await issuedSecret(ports, caseId, purpose, serial, to, expiresAt);
  const kind = purpose === 'email' ? 'email-confirmation' : 'verification';
  const compose = async () =>
    again && request.requesterType !== 'account'
      ? linkAgain(ports.letterhead, caseId, request, {
          ...{ to, secret, expiresOn, ...again },
          reader: purpose === 'email' ? 'requester' : 'roster',
        })
      : link.compose(secret, expiresOn);
  const question = { key: { kind, of: String(serial) }, to, link: { purpose, serial, expiresAt } } as const;
  const { letter, link: working } = await ask(ports, caseId, request, question, compose);
  return {
    ...{ serial: working.serial, expiresAt: working.expiresAt },
    ...(contact === undefined ? {} : { contact }),
    ...(letter === undefined ? { waits: true } : { letter }),
  };
};
