import { accounts } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { LetterLinkInvalid } from '#domain/case/paper-mail.ts';
import { permissionLetter, permitsIn, receiptsIn, restrictionLetter } from '#domain/choice/decider.ts';
import { controllerId, controllers, rosterAt } from '#domain/controller/controller.ts';
import type { Controller } from '#domain/controller/roster.ts';
import { nounOf } from '#domain/nouns.ts';
import { codeLetterKind, workingCode } from '#domain/request/mailed-code.ts';
import { recordsLetter } from '#domain/request/records.ts';
import { contactSerial } from '#domain/request/renewals.ts';
import { requests } from '#domain/request/request.ts';
import { identified } from '#functions/account/offers.ts';
import { rosterSerial } from '#functions/controller/contract.ts';
import { codeInPrint } from '#functions/letters/phrases.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKey } from '#ports/letters.ts';
import type { SecretPurpose } from '#ports/secrets.ts';

export type LinkPorts = Pick<Ports, 'cases' | 'secrets' | 'clock'>;

interface Link {
  readonly purpose: SecretPurpose;
  readonly serial: number;
}

/** The serial is the contact's index on the roster. */
const toContacts: Readonly<Record<string, SecretPurpose>> = {
  'controller-notice': 'adopt',
  'instruction-told': 'object',
  'verification-colleague': 'colleague',
  'roster-proposed': 'roster',
  'roster-cools-down': 'roster',
};

/** A newer link ends the earlier one. */
const toAsked: Readonly<Record<string, SecretPurpose>> = {
  verification: 'verify',
  'email-confirmation': 'email',
};

/** The first letters; on paper the one that redirects has no link for an email address. */
const hasStatusKey = (kind: string): boolean =>
  ['acknowledgement', 'neutral-redirect', 'restriction-recorded'].includes(kind);

const rosterOf = async ({ cases, clock }: LinkPorts, caseId: CaseId): Promise<Controller | undefined> => {
  const isOwn = nounOf(caseId).kind === 'controller';
  const slug = isOwn ? undefined : (await cases.find(requests, caseId))?.state.controller;
  if (!isOwn && slug === undefined) return undefined;
  const found = await cases.find(controllers, isOwn ? caseId : controllerId(slug ?? ''));
  return found && rosterAt(found.state, instantText(clock.now()));
};

/** One for each time the contact joined the roster, latest first. */
const contactLinks = async (
  ports: LinkPorts,
  caseId: CaseId,
  of: string,
  purpose: SecretPurpose,
): Promise<Link[]> => {
  const [contact = '', n = '0'] = of.split('-').toReversed();
  const serialAt = (place: number) =>
    purpose === 'roster' ? rosterSerial(of, Number(n), place) : contactSerial(of, place);
  const roster = await rosterOf(ports, caseId);
  const links = (roster?.contacts ?? []).flatMap(({ id }, place) =>
    id === contact ? [{ purpose, serial: serialAt(place) }] : [],
  );
  return links.toReversed();
};

/** Letters about a choice, and the requests in whose order their links are numbered. */
const ofChoice = {
  [restrictionLetter]: { purpose: 'restriction', among: receiptsIn },
  [permissionLetter]: { purpose: 'permission', among: permitsIn },
} as const;

const isOfChoice = (kind: string): kind is keyof typeof ofChoice => kind in ofChoice;

const choiceLinks = async (
  { cases }: LinkPorts,
  caseId: CaseId,
  { purpose, among }: (typeof ofChoice)[keyof typeof ofChoice],
  of: string,
): Promise<readonly Link[]> => {
  const serial = among((await cases.find(accounts, caseId))?.history ?? []).indexOf(of) + 1;
  return serial === 0 ? [] : [{ purpose, serial }];
};

const linksOf = async (
  ports: LinkPorts,
  caseId: CaseId,
  { kind, of }: LetterKey,
): Promise<readonly Link[]> => {
  // Each letter of a complaint may open its status page.
  if (nounOf(caseId).kind === 'complaint') return [{ purpose: 'complaint', serial: 1 }];
  if (hasStatusKey(kind)) return [{ purpose: 'status', serial: 1 }];
  if (isOfChoice(kind) && nounOf(caseId).kind === 'account')
    return choiceLinks(ports, caseId, ofChoice[kind], of);
  const asks = toAsked[kind];
  if (asks !== undefined) return [{ purpose: asks, serial: Number(of) }];
  const purpose = toContacts[kind];
  return purpose === undefined ? [] : contactLinks(ports, caseId, of, purpose);
};

/** Paper mail takes longer than an account link's 24 hours, so an account holder gets a code. */
const isForMail = async ({ cases }: LinkPorts, caseId: CaseId, { kind }: LetterKey): Promise<boolean> =>
  kind === 'verification' && (await cases.find(requests, caseId))?.state.requesterType === 'account';

const isReplaced = async (
  { cases }: LinkPorts,
  caseId: CaseId,
  { purpose, serial }: Link,
): Promise<boolean> =>
  Object.values(toAsked).includes(purpose) &&
  serial < ((await cases.find(requests, caseId))?.state.serial ?? 0);

/** @throws {LetterLinkInvalid} for a replaced code or a changed address */
const codeIn = async ({ cases, secrets, clock }: LinkPorts, caseId: CaseId, of: string): Promise<string> => {
  const request = (await cases.find(requests, caseId))?.state;
  const account = (await identified({ cases }, request?.account, request?.spelling))?.state;
  if (!request || !account || workingCode(request, account, instantText(clock.now())) !== of)
    throw new LetterLinkInvalid();
  return codeInPrint(await secrets.code(caseId, of));
};

/** @throws {LetterLinkInvalid} for the code of records that went by email: on paper it would reach another address */
const opensRecords = async ({ cases }: LinkPorts, caseId: CaseId, { kind }: LetterKey): Promise<boolean> => {
  if (!['answer', 'records-code'].includes(kind) || nounOf(caseId).kind !== 'request') return false;
  const request = (await cases.find(requests, caseId))?.state;
  const answer = request && 'answer' in request ? request.answer : undefined;
  const hasCode = kind === 'records-code' || answer?.delivery === 'download';
  if (hasCode && answer?.addressField === 'email') throw new LetterLinkInvalid();
  return hasCode;
};

/** Derived again, because only hashes are stored. @throws {LetterLinkInvalid} when it would not work */
export const secretIn = async (
  ports: LinkPorts,
  caseId: CaseId,
  letter: LetterKey,
): Promise<string | undefined> => {
  const { secrets, clock } = ports;
  if (letter.kind === codeLetterKind) return codeIn(ports, caseId, letter.of);
  if (await opensRecords(ports, caseId, letter))
    return codeInPrint(await secrets.code(caseId, recordsLetter(letter)));
  if (await isForMail(ports, caseId, letter)) throw new LetterLinkInvalid();
  const links = await linksOf(ports, caseId, letter);
  for (const link of links) {
    const secret = await secrets.derive(caseId, link.purpose, link.serial);
    const known = await secrets.find(secret);
    const isOver = known?.expiresAt !== undefined && !isAfter(known.expiresAt, instantText(clock.now()));
    if (known && !isOver && !(await isReplaced(ports, caseId, link))) return secret;
  }
  // Letters of earlier releases have no link, and nobody can use the link of a letter that is not mailed yet.
  if (letter.kind === permissionLetter) return undefined;
  if (links.length > 0 || letter.kind in toContacts) throw new LetterLinkInvalid();
  return undefined;
};
