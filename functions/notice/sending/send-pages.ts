import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isOpen } from '#domain/notice/recipients.ts';
import type { Claim } from '#ports/claims.ts';
import type { Gate } from '#ports/gate.ts';
import type { Ports } from '#ports/index.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { pageGate } from './page-gate.ts';
import { dueRows, markedAgain, pageBeforeSending, withEarlyEvents, writePage } from './page-record.ts';
import { type HaltReason, type PagePorts, type SentPage, sendPage } from './send-page.ts';
import { lastLetterBefore, stopBefore } from './timing.ts';

export interface PagesPorts extends PagePorts, Pick<Ports, 'ledger'> {
  readonly gate: Gate;
  readonly list: FrozenList;
}

export interface ClaimWork {
  readonly caseId: CaseId;
  readonly listName: string;
  readonly epoch: number;
  readonly claim: Claim;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

export interface ClaimResult {
  /** First page not done. */
  readonly nextPage: number;
  /** Sent, or perhaps sent. */
  readonly letters: number;
  readonly ended: 'done' | HaltReason;
  readonly error?: string;
  /** Rethrown after the claim is released. */
  readonly fault?: unknown;
}

type Stop = Pick<ClaimResult, 'ended' | 'error' | 'fault'>;

const stopOf = ({ rows: _, halt, ...why }: SentPage): Stop | undefined => halt && { ended: halt, ...why };

export const sendPages = async (ports: PagesPorts, assignment: ClaimWork): Promise<ClaimResult> => {
  const { ledger, list, clock } = ports;
  const { caseId, listName, epoch, claim, deadline } = assignment;
  let letters = 0;

  const sent = async (page: number): Promise<Stop | undefined> => {
    const key = { caseId, list: listName, page };
    const seen = await ledger.read(key);
    if (seen?.rows.every(({ state }) => !isOpen(state))) return undefined;
    const recipients = await list.recipients(page);
    const current = await pageBeforeSending(ledger, key, claim, recipients, seen, clock.now());
    const todo = dueRows(current, clock.now());
    if (todo.length === 0 && seen !== undefined) {
      await writePage(ledger, claim, current, seen);
      return undefined;
    }
    const marked = markedAgain(current, todo);
    // Events changed the page: plan it again.
    if (marked !== current && !(await ledger.write(marked, seen))) return sent(page);
    // Last check: nothing lies between the answer and the first letter.
    const gate = pageGate(ports.gate, clock, { caseId, epoch, page, segment: recipients[0]?.segment ?? '' });
    const closed = await gate.ask();
    if (closed !== undefined) return { ended: closed };
    const tags = { case: caseId, page: `${listName}-${page}`, claim: claim.owner };
    const work = { gate, recipients, rows: marked.rows, todo, tags, until: deadline - lastLetterBefore };
    const outcome = await sendPage(ports, work);
    letters += todo.filter((at) => outcome.rows[at] !== marked.rows[at]).length;
    const record = { owner: claim.owner, writtenAt: instantText(clock.now()), rows: outcome.rows };
    const said = await withEarlyEvents(ledger, claim, { ...marked, ...record });
    await writePage(ledger, claim, said, marked === current ? seen : marked);
    return stopOf(outcome);
  };

  for (let page = claim.fromPage; page < claim.toPage; page++) {
    if (clock.now() >= deadline - stopBefore) return { nextPage: page, letters, ended: 'deadline' };
    const stop = await sent(page);
    if (stop !== undefined) return { nextPage: page, letters, ...stop };
  }
  return { nextPage: claim.toPage, letters, ended: 'done' };
};
