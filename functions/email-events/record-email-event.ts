import { wasNotDelivered } from '#domain/case/paper-mail.ts';
import { recordReturnedLetter } from '#domain/case/shared-decider.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { ReturnReason } from '#ports/returned-emails.ts';
import type { EmailEvent } from './contract.ts';

/** `later`: a letter may come back before it is recorded as sent. `unknown`: forged, or of another deployment. */
export type EmailEventOutcome = 'recorded' | 'ignored' | 'later' | 'unknown';

/** How often an event of an unknown letter comes back before it is dropped. */
const tries = 3;

/** That all goes well is heard for the customers’ notices alone, which have a ledger. */
const howOf: Readonly<Record<EmailEvent['eventType'], ReturnReason | undefined>> = {
  Send: undefined,
  Delivery: undefined,
  'Rendering Failure': 'rejected',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
};

/**
 * A letter came back: the case goes to the officers, then the letter is marked and, if it did not arrive, waits for the
 * post, so that either is done again when the other failed, and nobody can post what the case does not know of. Only the
 * message id that SES gave us when it took the letter says which one; nothing else is believed.
 */
export const recordEmailEvent =
  ({ cases, returns }: Pick<Ports, 'cases' | 'returns'>) =>
  async ({ eventType, mail, bounce }: EmailEvent, attempt: number): Promise<EmailEventOutcome> => {
    // A mailbox that is full or away today: SES tries again by itself and says so when it gives up.
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
    await returns.markReturned(caseId, letter, how);
    return 'recorded';
  };
