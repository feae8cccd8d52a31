import { accounts, ofRecord } from '#domain/account.ts';
import type { CaseId } from '#domain/case.ts';
import { controllerId } from '#domain/controller.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import { accountLinkEnds, rosterLinkEnds } from '#domain/links.ts';
import type { Request } from '#domain/request.ts';
import type { LinkSent } from '#domain/request-events.ts';
import { type LetterFact, letterFact } from '#domain/watch.ts';
import { partOf } from '#functions/account/contract.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { House } from '#functions/letters/house.ts';
import type { Limits } from '#functions/letters/limits.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Counters } from '#ports/counters.ts';
import type { Letter, LetterKey, Letters } from '#ports/letters.ts';
import type { People } from '#ports/people.ts';
import type { SecretPurpose, Secrets } from '#ports/secrets.ts';
import { accountVerification } from './letters/account-verification.ts';
import { emailConfirmation } from './letters/email-confirmation.ts';
import { linkAgain } from './letters/reminder-to-verify.ts';
import { verification } from './letters/verification.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly letters: Letters;
  readonly secrets: Secrets;
  readonly counters: Counters;
  readonly clock: Clock;
  readonly house: House;
  readonly limits: Limits;
}

interface Link {
  readonly purpose: SecretPurpose;
  readonly to: string;
  compose(secret: string, expiresOn: string): Letter;
}

/** A reminder: the same question again. The account's holder is asked in the first letter's words each time. */
export interface Again {
  readonly lapsesOn: string;
}

/** Whom to ask and with what words, by who is asking; nobody where no mail reaches them. */
const linkOf = async (needs: Needs, id: CaseId, request: Request): Promise<Link | undefined> => {
  const { cases, people, house, clock } = needs;
  switch (request.standing) {
    case 'roster': {
      const { controller = '', contact } = request;
      const to = (await people.read(controllerId(controller), contact))?.email;
      if (to === undefined) return undefined;
      const compose = (secret: string, expiresOn: string) =>
        verification(house, id, request, { to, secret, expiresOn });
      return { purpose: 'verify', to, compose };
    }
    case 'account': {
      const { account = '', zone } = request;
      const found = await cases.find(accounts, account);
      const kept = ofRecord(found?.state, 'email', instantText(clock.now()), zone);
      const to = kept && (await people.read(account, partOf('email', kept.ref)))?.email;
      if (to === undefined) return undefined;
      return {
        purpose: 'verify',
        to,
        compose: (secret) => accountVerification(house, id, request, { to, secret }),
      };
    }
    case 'person':
    case 'data-subject': {
      const { email: to } = await requesterOf(people, id);
      if (to === undefined) return undefined;
      const compose = (secret: string, expiresOn: string) =>
        emailConfirmation(house, id, request, { to, secret, expiresOn });
      return { purpose: 'email', to, compose };
    }
    default:
      return undefined;
  }
};

/** Sends a letter that asks to confirm, unless this address has had its letters of the day (S12); then nobody is told. */
export const sendWithin = async (
  { letters, counters, clock, limits }: Needs,
  id: CaseId,
  key: LetterKey,
  to: string,
  compose: () => Promise<Letter>,
): Promise<LetterFact | undefined> => {
  const day = civilDate(instantText(clock.now()), 'UTC').toString();
  const limit = limits.verificationLettersPerDay;
  const forgottenAt = Math.floor(clock.now() / 1000) + 2 * 86_400;
  const what = `${id}#${key.kind}#${key.of}`;
  const free = limit === 0 || (await counters.take(`${addressHash(to)}#${day}`, what, limit, forgottenAt));
  return free ? letterFact(await letters.sendOnce(id, key, compose)) : undefined;
};

/**
 * Writes to whoever has to confirm, with a link that works once. @returns what was asked, without a letter when none can
 * or may go out
 */
export const sendLink = async (
  needs: Needs,
  id: CaseId,
  request: Request,
  serial: number,
  again?: Again,
): Promise<LinkSent & { readonly letter?: LetterFact }> => {
  const { secrets, clock } = needs;
  const ends = request.standing === 'account' ? accountLinkEnds : rosterLinkEnds;
  const { expiresAt, expiresOn } = ends(clock.now(), request.zone);
  const link = await linkOf(needs, id, request);
  if (link === undefined) return { serial, expiresAt };
  const { purpose, to } = link;
  const secret = await secrets.derive(id, purpose, serial);
  await secrets.issue(secret, { caseId: id, purpose, serial, addressHash: addressHash(to), expiresAt });
  const key = { kind: purpose === 'email' ? 'email-confirmation' : 'verification', of: String(serial) };
  const compose = async () =>
    again && request.standing !== 'account'
      ? linkAgain(needs.house, id, request, { to, secret, ...again })
      : link.compose(secret, expiresOn);
  const letter = await sendWithin(needs, id, key, to, compose);
  return { serial, expiresAt, ...(letter === undefined ? {} : { letter }) };
};
