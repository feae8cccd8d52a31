import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import {
  AddressMissing,
  recordPosted as decide,
  mustBeMade,
  mustBeValidPostingDay,
} from '#domain/case/paper-mail.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { nounOf } from '#domain/nouns.ts';
import { mustGoToRecord } from '#domain/request/delivery.ts';
import { requests } from '#domain/request/request.ts';
import { identified } from '#functions/account/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKey } from '#ports/letters.ts';
import type { PaperMailOutcome } from '#ports/paper-mail.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { LetterAt, PostedBody } from './contract.ts';
import { askedFormat, formatFor } from './format-of.ts';
import { shownKey, storedKey } from './letter-key.ts';

type PostPorts = Pick<Ports, 'cases' | 'people' | 'post' | 'workflows' | 'clock' | 'zone'>;

/** @throws {NotOfRecord} */
const mustGoToItsReader = async (
  { cases }: PostPorts,
  caseId: CaseId,
  letter: LetterKey & { readonly address: string | undefined },
  now: Instant,
): Promise<void> => {
  if (nounOf(caseId).kind !== 'request') return;
  const { state } = await cases.read(requests, caseId);
  const account = await identified({ cases }, state.account, state.spelling);
  mustGoToRecord(state, letter, account?.state, now);
};

/** Idempotent. @throws {NotFound | PostedOnInFuture | PostedBeforeWritten | AddressMissing | NotOfRecord} */
const recordOutcome =
  (ports: PostPorts) =>
  async ({ caseId, by, ...named }: LetterAt, handled: PaperMailOutcome) => {
    const { cases, post, workflows, clock, zone } = ports;
    const key = await storedKey(ports, caseId, named);
    const waits = await post.read(caseId, key);
    if (waits === undefined) throw new NotFound();
    if ('postedOn' in handled) {
      // Once mailed, `sentAt` is when that was recorded, not when the letter was written.
      const writtenAt = waits.sent.needsPaperMail ? waits.sent.sentAt : undefined;
      mustBeValidPostingDay(handled.postedOn, writtenAt, instantText(clock.now()), zone);
      await mustGoToItsReader(ports, caseId, { ...key, address: handled.address }, instantText(clock.now()));
      if (waits.to === '' && handled.address === undefined && waits.sent.needsPaperMail)
        throw new AddressMissing();
      if (waits.sent.needsPaperMail)
        mustBeMade(formatFor(waits.reader, await askedFormat(ports, caseId)), handled.madeAs);
    }
    const sent = letterFactOf(await post.recordOutcome(caseId, key, handled));
    const events = ({ state }: { state: Parameters<typeof decide>[0] }) => decide(state, sent);
    const { kind: noun } = nounOf(caseId);
    if (noun === 'request') {
      const change = cases.change(requests, caseId, `officer:${by}`, events, 'request');
      await commitAndStart(workflows, 'request', change);
    }
    if (noun === 'complaint') {
      const change = cases.change(complaints, caseId, `officer:${by}`, events, 'complaint');
      await commitAndStart(workflows, 'complaint', change);
    }
    const { postedOn, undelivered } = sent;
    const outcome = { ...(postedOn ? { postedOn } : {}), ...(undelivered ? { undelivered } : {}) };
    return { body: { caseId, ...(await shownKey(ports, caseId, sent)), ...outcome } };
  };

export const recordPosted =
  (ports: PostPorts) =>
  ({ postedOn, address, madeAs, ...letter }: LetterAt & PostedBody) =>
    recordOutcome(ports)(letter, { postedOn, address, madeAs });

export const recordUndeliverable =
  (ports: PostPorts) =>
  ({ reason, ...letter }: LetterAt & { reason: string }) =>
    recordOutcome(ports)(letter, { undeliverable: reason });
