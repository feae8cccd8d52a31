import { createHash } from 'node:crypto';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { secondsKept } from '#domain/calendar/periods.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type Lane, laneLimits } from '#domain/case/letter-limits.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { type Asked, isCounted, type Told } from '#domain/request/letter-lanes.ts';
import type { Request } from '#domain/request/state.ts';
import { counted, holdFor } from '#functions/breaker/offers.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { ClassifiedKey, Letter, LetterKey } from '#ports/letters.ts';
import type { SecretPurpose } from '#ports/secrets.ts';
import type { Mailbox, WaitingLetter, WaitingLink } from '#ports/waiting-letters.ts';

export type SendingPorts = Pick<Ports, 'cases' | 'letters' | 'counters' | 'clock' | 'limits' | 'waiting'>;

type Compose = () => Promise<Letter>;

/** What strangers type about one company, account or address fills no other path. */
const pathOf = (
  { controller = '', account = '', requesterType }: Request,
  purpose?: SecretPurpose,
): string => {
  if (purpose === undefined || purpose === 'email') return 'typed';
  return requesterType === 'account' ? `account ${account}` : `roster ${controller}`;
};

const mailboxOf = (lane: Lane, path: string, to: string): Mailbox => ({
  id: createHash('sha256')
    .update(`${lane}|${path}|${addressHash(to)}`)
    .digest('hex'),
  lane,
  to,
});

/** A place among the letters that go out singly today; none for what came over a network's limit. */
const hasPlace = async (
  { counters, clock, limits }: SendingPorts,
  { id, lane }: Mailbox,
  caseId: CaseId,
  { letterWaits }: Request,
  { kind, of }: LetterKey,
): Promise<boolean> => {
  if (letterWaits) return false;
  if (limits.letters === 0) return true;
  const day = civilDate(instantText(clock.now()), 'UTC').toString();
  const forgottenAt = Math.floor(clock.now() / 1000) + secondsKept('daily-count');
  return counters.take(`${id}#${day}`, `${caseId}#${kind}#${of}`, laneLimits[lane].singly, forgottenAt);
};

/**
 * In its row of the ledger the letter stays due (decision 0036).
 * @returns the letter, if it went out before the hold and only its record was lost
 */
const heldIn = async (
  { letters, waiting }: SendingPorts,
  mailbox: Mailbox,
  holder: WaitingLetter,
  hold: string,
): Promise<LetterFact | undefined> => {
  const { caseId, kind, of } = holder;
  const held = await letters.hold(caseId, { kind, of }, hold);
  if (!('sent' in held)) return undefined;
  await waiting.drop(mailbox.id, [holder]);
  return letterFactOf(held.sent);
};

export interface Question {
  readonly key: LetterKey & { readonly kind: Asked };
  readonly to: string;
  readonly link: WaitingLink;
}

/** A letter that asks: the first of a day singly, then in a list. @returns the link that works: a listed one stays */
export const ask = async (
  ports: SendingPorts,
  caseId: CaseId,
  request: Request,
  { key, to, link }: Question,
  compose: Compose,
): Promise<{ readonly letter?: LetterFact; readonly link: WaitingLink }> => {
  const { letters, clock, waiting } = ports;
  const mailbox = mailboxOf('asks', pathOf(request, link.purpose), to);
  const addressed = { kind: key.kind, to, network: request.network };
  const hold = await holdFor(ports, addressed);
  if (hold === undefined && (await hasPlace(ports, mailbox, caseId, request, key))) {
    const write = async () => counted(addressed, await compose());
    return { link, letter: letterFactOf(await letters.sendOnce(caseId, key, write)) };
  }
  const now = clock.now();
  const holder = await waiting.add(mailbox, { caseId, ...key, since: instantText(now), link }, now);
  // An earlier question that holds the case's place is in its list, or held itself.
  const isOurs = holder.of === key.of;
  const sent = hold !== undefined && isOurs ? await heldIn(ports, mailbox, holder, hold) : undefined;
  return sent ? { link, letter: sent } : { link: holder.link ?? link };
};

/** A code on paper: in no list, and without a letter the case stays with the officers. */
export const askOnPaper = async (
  ports: SendingPorts,
  caseId: CaseId,
  request: Request,
  key: ClassifiedKey,
  compose: Compose,
): Promise<LetterFact | undefined> => {
  const mailbox = mailboxOf('asks', pathOf(request, 'verify'), 'paper');
  return (await hasPlace(ports, mailbox, caseId, request, key))
    ? letterFactOf(await ports.letters.sendOnce(caseId, key, compose))
    : undefined;
};

/** Any other letter to a typed address: the first of a day singly, then in a list. Paper is never counted. `link`: optional. */
export const tell = async (
  ports: SendingPorts,
  caseId: CaseId,
  request: Request,
  key: LetterKey & { readonly kind: Told },
  to: string,
  compose: Compose,
  link?: WaitingLink,
): Promise<LetterFact | undefined> => {
  const { letters, clock, waiting } = ports;
  const mailbox = mailboxOf('tells', pathOf(request), to);
  const isFree = !isEmailAddress(to) || !isCounted(request);
  const addressed = { kind: key.kind, to, network: request.network };
  const hold = isFree ? undefined : await holdFor(ports, addressed);
  if (hold === undefined && (isFree || (await hasPlace(ports, mailbox, caseId, request, key)))) {
    const write = async () => (isFree ? compose() : counted(addressed, await compose()));
    return letterFactOf(await letters.sendOnce(caseId, key, write));
  }
  const now = clock.now();
  const waits = { caseId, ...key, since: instantText(now), ...(link && { link }) };
  const holder = await waiting.add(mailbox, waits, now);
  return hold === undefined ? undefined : heldIn(ports, mailbox, holder, hold);
};
