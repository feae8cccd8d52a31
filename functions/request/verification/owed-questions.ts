import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from '#domain/request/events.ts';
import { isStillOwed } from '#domain/request/letter-lanes.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import type { OwedLetter, OwedQuestion } from '#domain/request/officer-action-events.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { contactSerial, isRenewal } from '#domain/request/renewals.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { lapseDay } from '#domain/request/verification.ts';
import type { StoredCase } from '#ports/cases.ts';
import { eachByItself } from '../each-by-itself.ts';
import { linkAgain } from '../letters/reminder-to-verify.ts';
import { verification } from '../letters/verification.ts';
import { ask } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { contactsNow, type Reachable } from '../roster/contacts.ts';
import { tellController } from '../roster/notify-controller.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { sendLink } from './link.ts';
import type { AskingPorts } from './mail-code.ts';

type Seen = StoredCase<Request, RequestEvent>;

/** Another contact may confirm by their own link. */
const askColleague = async (
  ports: AskingPorts,
  { id: caseId, state }: Seen,
  of: string,
  { to, place }: Reachable,
): Promise<LetterFact | undefined> => {
  const { expiresAt, expiresOn } = rosterLinkExpiry(ports.clock.now(), state.zone);
  const serial = contactSerial(of, place);
  const secret = await issuedSecret(ports, caseId, 'colleague', serial, to, expiresAt);
  const { letterhead } = ports;
  const link = { to, secret, expiresOn };
  const lapsesOn = lapseDay(state);
  const compose = async () =>
    isRenewal(of)
      ? verification(letterhead, caseId, state, link)
      : linkAgain(letterhead, caseId, state, { ...link, lapsesOn, reader: 'roster' });
  const key = { kind: 'verification-colleague', of } as const;
  const question = { key, to, link: { purpose: 'colleague', serial, expiresAt } } as const;
  return (await ask(ports, caseId, state, question, compose)).letter;
};

interface Asked {
  readonly letter?: LetterFact | undefined;
  readonly asked?: LinkSent;
}

/** @returns nothing when the question is over, or nobody can be asked */
const send = async (ports: AskingPorts, seen: Seen, { kind, of }: OwedQuestion): Promise<Asked> => {
  const { id: caseId, state } = seen;
  const serial = (state.serial ?? 0) + 1;
  if (!isStillOwed(kind, state, { of, serial })) return {};
  const contact = (await contactsNow(ports, state.controller)).find(({ id }) => of.endsWith(id));
  if (kind === 'controller-notice')
    return contact === undefined ? {} : { letter: await tellController(ports, caseId, state, contact, of) };
  // These letters say when the question lapses; one that somebody asked for does not.
  const isOver = state.stage === 'lapsed' && !isRenewal(of);
  if (isOver || (await pauseOf(ports, state)) !== undefined) return {};
  if (kind === 'verification-colleague')
    return contact === undefined ? {} : { letter: await askColleague(ports, seen, of, contact) };
  // Never asked before: a paused question that goes on.
  const isFirst = state.requesterType !== 'account' && (!state.asked || isRenewal(of));
  const again = isFirst ? undefined : { lapsesOn: lapseDay(state) };
  const { letter, waits, ...asked } = await sendLink(ports, caseId, state, serial, again);
  return letter === undefined && !waits ? {} : { letter, asked };
};

type OwedSent = Extract<OfficerAction, { type: 'send-owed-letter' }>;

/** If the mailbox refuses the letter, it waits to be mailed on paper; with `goesOn` it is owed no more. */
export const recordSent = async (
  { cases, clock }: Pick<AskingPorts, 'cases' | 'clock'>,
  caseId: CaseId,
  actor: Actor,
  action: OwedSent,
  goesOn: boolean,
): Promise<void> => {
  await cases.change(requests, caseId, actor, (met) => {
    const events = decideOfficerAction({ ...met, now: instantText(clock.now()) }, action);
    return awaitPaperMail(met.state, events, goesOn);
  });
};

/** Safe to repeat: each letter goes out once. */
export const sendOwedQuestion = async (
  ports: AskingPorts,
  seen: Seen,
  owed: OwedQuestion,
  actor: Actor,
): Promise<void> => {
  const { letter = owed, ...asked } = await send(ports, seen, owed);
  await recordSent(ports, seen.id, actor, { type: 'send-owed-letter', letter, owed, ...asked }, true);
};

const questions: Readonly<Record<OwedQuestion['kind'], true>> = {
  verification: true,
  'verification-colleague': true,
  'controller-notice': true,
};

export const isQuestion = (owed: OwedLetter): owed is OwedLetter & OwedQuestion =>
  Object.hasOwn(questions, owed.kind);

/** At once; what fails stays owed, and the machine tries it again (decision 0023). */
export const sendOwedQuestions = async (ports: AskingPorts, seen: Seen, actor: Actor): Promise<Seen> => {
  const owed = lettersToSend(seen.state).filter(isQuestion);
  await eachByItself(owed, async (one) =>
    sendOwedQuestion(ports, await ports.cases.read(requests, seen.id), one, actor),
  );
  return owed.length === 0 ? seen : ports.cases.read(requests, seen.id);
};
