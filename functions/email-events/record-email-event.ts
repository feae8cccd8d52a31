import { listIn } from '#domain/case/letter-limits.ts';
import { wasNotDelivered } from '#domain/case/paper-mail.ts';
import { recordReturnedLetter } from '#domain/case/shared-decider.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { ReturnReason } from '#ports/returned-emails.ts';
import type { EmailEvent, EmailEventOutcome } from './contract.ts';

/** How often an event about an unknown letter comes back before we drop it. */
const tries = 3;

/** Only the customers’ notices, which have a ledger, hear that all went well. */
const howOf: Readonly<Record<EmailEvent['eventType'], ReturnReason | undefined>> = {
  Send: undefined,
  Delivery: undefined,
  'Rendering Failure': 'rejected',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
};

/**
 * A letter came back: the case goes to the officers first; then the letter is marked and, if it did not arrive, waits for
 * the post. So either is done again when the other failed, and nobody can post what the case does not know of. Only the
 * message id that SES gave us says which letter it is; we believe nothing else.
 */
export const recordEmailEvent =
  ({ cases, returns, waiting }: Pick<Ports, 'cases' | 'returns' | 'waiting'>) =>
  async ({ eventType, mail, bounce }: EmailEvent, attempt: number): Promise<EmailEventOutcome> => {
    // A mailbox is full or away today: SES tries again by itself and says so when it gives up.
    if (bounce?.bounceType === 'Transient') return 'ignored';
    const how = howOf[eventType];
    if (how === undefined) return 'ignored';
    const [caseId = ''] = mail.tags.case;
    const letter = await returns.find(caseId, mail.messageId);
    if (letter === undefined) return attempt < tries ? 'later' : 'unknown';
    const { kind, of, sha256, printable } = letter;
    const page = printable && wasNotDelivered(how) ? sha256 : undefined;
    await cases.change(nounOf(caseId), caseId, 'machine:record-email-events', ({ history }) =>
      recordReturnedLetter(history, { kind, of, how }, page),
    );
    const list = listIn(letter);
    const listed = list === undefined ? [] : await waiting.list(list.mailbox, list.window);
    for (const one of listed)
      await cases.change(nounOf(one.caseId), one.caseId, 'machine:record-email-events', ({ history }) =>
        recordReturnedLetter(history, { kind: one.kind, of: one.of, how }),
      );
    await returns.markReturned(caseId, letter, how);
    return letter.typed === undefined ? 'recorded' : 'typed';
  };
