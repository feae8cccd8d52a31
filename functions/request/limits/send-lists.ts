import { isOpen } from '#domain/breaker/breaker.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { CaseTooLong, InProgress } from '#domain/case/errors.ts';
import { isListDue, listKeyOf, nextListAt, rowsInList, windowOf } from '#domain/case/letter-limits.ts';
import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import { recordListedLetter, recordReturnedLetter } from '#domain/case/shared-decider.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { holdsOf, type IdentifiedHold } from '#functions/breaker/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { SentLetter } from '#ports/letters.ts';
import type { Mailbox, MailboxQueue, OpenList } from '#ports/waiting-letters.ts';
import { endHolds, goingOut } from './held-back.ts';
import { owedOf } from './listed.ts';
import { type WritingPorts, writeList } from './write-list.ts';

export type ListingPorts = WritingPorts & Pick<Ports, 'letters' | 'waiting'>;

const minute = 60_000;

/** The function may run five minutes: a list of 500 cases that has begun is finished. The next hour has the rest. */
const beginsFor = 3 * minute;

/** Lists at once; the email service takes 14 letters a second from a new account. */
const atOnce = 4;

/** Before the next hour's run: what is held must not stand in the way of others. */
const heldAgainIn = 50 * minute;

const actor = 'machine:send-lists';

type Decide = (seen: StoredCase<Request, RequestEvent>) => readonly RequestEvent[];

/** The list is kept with its first case. */
const homeOf = ({ letters }: OpenList): CaseId => letters[0]?.caseId ?? '';

/** The one conditional claim: two runs never send two lists, and a run that dies loses no letter. */
const claimedList = async (
  ports: ListingPorts,
  queue: MailboxQueue,
  holds: readonly IdentifiedHold[],
): Promise<OpenList | undefined> => {
  const { waiting, clock } = ports;
  const { mailbox, lastAt, turn } = queue;
  const { id, lane } = mailbox;
  const now = clock.now();
  if (queue.waiting.length === 0) return void (await waiting.rest(id, turn));
  if (!isListDue(lane, lastAt, now)) return undefined;
  const { owed, over } = await owedOf(ports, queue.waiting);
  if (over.length > 0) {
    await waiting.drop(id, over);
    await endHolds(ports, over, 'unsent');
  }
  if (owed.length === 0) return undefined;
  const out = await goingOut(ports, mailbox, owed, holds);
  if (out.letters.length === 0) return void (await waiting.defer(id, now + heldAgainIn));
  const list = { window: windowOf(lane, now), ...out };
  return (await waiting.claim(id, list, now)) ? list : undefined;
};

/** A case that cannot take it must not stop the others: its letter is out all the same. */
const recorded = async ({ cases }: Pick<Ports, 'cases'>, list: OpenList, sent: SentLetter): Promise<void> => {
  const { needsPaperMail, ...fact } = letterFactOf(sent);
  const isRefused = needsPaperMail === true && list.onPaper !== true;
  const record = async (caseId: CaseId, decide: Decide) => {
    await cases.change(requests, caseId, actor, decide).catch((fault: unknown) => {
      if (!(fault instanceof CaseTooLong)) throw fault;
    });
  };
  await record(homeOf(list), ({ state, history }) =>
    awaitPaperMail(state, recordListedLetter(history, letterFactOf(sent)), true),
  );
  for (const { caseId, kind, of } of list.letters)
    await record(caseId, ({ history }) =>
      isRefused
        ? recordReturnedLetter(history, { kind, of, how: 'rejected' })
        : recordListedLetter(history, { ...fact, kind, of }),
    );
};

const sendList = async (ports: ListingPorts, mailbox: Mailbox, list: OpenList): Promise<void> => {
  const { letters, waiting, clock } = ports;
  const sent = await letters.sendOnce(
    homeOf(list),
    listKeyOf({ mailbox: mailbox.id, window: list.window }),
    () => writeList(ports, mailbox, list),
  );
  await recorded(ports, list, sent);
  await endHolds(ports, list.letters, 'listed');
  await waiting.close(mailbox.id, list, nextListAt(mailbox.lane, clock.now()));
};

/** What is over the limits, in lists; a list that a run lost is sent again (decision 0024). */
export const sendLists = (ports: ListingPorts) => async (): Promise<{ readonly listed: number }> => {
  const { waiting, clock } = ports;
  const holds = (await holdsOf(ports)).filter(isOpen);
  const faults: unknown[] = [];
  let listed = 0;
  const sendOne = async (id: string): Promise<void> => {
    const queue = await waiting.read(id, rowsInList);
    if (queue === undefined) return;
    const list = queue.open ?? (await claimedList(ports, queue, holds));
    if (list === undefined) return;
    await sendList(ports, queue.mailbox, list);
    listed += 1;
  };
  const failed = (fault: unknown): void => {
    // Another run has it.
    if (!(fault instanceof InProgress)) faults.push(fault);
  };
  const until = clock.now() + beginsFor;
  const due = waiting.due(clock.now())[Symbol.asyncIterator]();
  /** All share one queue, so that nobody waits longer than those before them take. */
  const drain = async (): Promise<void> => {
    while (clock.now() < until) {
      const { done, value } = await due.next();
      if (done) return;
      await sendOne(value).catch(failed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => drain().catch(failed)));
  // One address's fault must not hold the others.
  if (faults.length > 0)
    throw new AggregateError(faults, `lists failed at ${textOf(instantText(clock.now()))}`);
  return { listed };
};
