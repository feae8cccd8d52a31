import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import type { OwedLetter } from '#domain/request/officer-action-events.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { sentWords } from '#functions/held-text/offers.ts';
import { withoutAccount } from '#functions/letters/without-account.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import { codeIn, deliveredTo } from './answer/delivered-to.ts';
import { eachByItself } from './each-by-itself.ts';
import { confirmRestriction, type RestrictingPorts } from './intake/restriction.ts';
import { duplicateJoined } from './letters/duplicate-joined.ts';
import { extension } from './letters/extension.ts';
import { message } from './letters/message.ts';
import { newDate } from './letters/new-date.ts';
import { messageArrived, restrictionUnplaced } from './letters/officer-letters.ts';
import { question } from './letters/question.ts';
import { recordsCode } from './letters/records-code.ts';
import { reopened } from './letters/reopened.ts';
import type { RosterPorts } from './roster/contacts.ts';
import { recipientOf } from './roster/reached-at.ts';
import type { AskingPorts } from './verification/mail-code.ts';
import { isQuestion, recordSent, sendOwedQuestion } from './verification/owed-questions.ts';

type OwedPorts = AskingPorts & RestrictingPorts & Pick<Ports, 'texts' | 'officersAddress'>;

type Seen = StoredCase<Request, RequestEvent>;

const reasonOf = ({ history }: Seen) => {
  const events = history.flatMap((commit) => commit.events);
  return events.findLast((event) => event.type === 'request-reopened')?.reason ?? 'new-facts';
};

/** Only while the answer's address is still of record. @throws {PersonalDataMissing} */
const newCode = async (
  ports: OwedPorts,
  { id: caseId, state }: Seen,
  { kind, of }: OwedLetter,
): Promise<Letter> => {
  if (state.stage !== 'closed' || state.answer === undefined) throw new PersonalDataMissing();
  const to = await deliveredTo(ports, state, state.answer);
  if (to === undefined) throw new PersonalDataMissing();
  const code = await codeIn(ports, caseId, state, state.answer, { kind, of }, state.closedAt);
  return recordsCode(ports.letterhead, caseId, state, to, code);
};

export type PersonLetterPorts = RosterPorts & {
  readonly texts: Pick<Ports['texts'], 'read'>;
} & Pick<Ports, 'letterhead'>;

/** What an officer's act makes us write to the person. @throws {PersonalDataMissing} */
export const letterToPerson = async (
  { people, texts, letterhead, ...ports }: PersonLetterPorts,
  seen: Seen,
  owed: OwedLetter,
): Promise<Letter> => {
  const { id: caseId, state } = seen;
  const recipient = await recipientOf({ people, ...ports }, caseId, state);
  const { to } = recipient;
  if (owed.kind === 'reopened') return reopened(letterhead, caseId, state, recipient, reasonOf(seen));
  if (owed.kind === 'new-date') return newDate(letterhead, caseId, state, recipient);
  if (owed.kind === 'duplicate-joined')
    return duplicateJoined(
      letterhead,
      caseId,
      state,
      recipient,
      state.joinedInto ?? { id: caseId, dueOn: state.dueOn },
    );
  const written = await sentWords(texts, caseId, owed.textSha256 ?? '');
  if (written === undefined) throw new PersonalDataMissing();
  const text = withoutAccount(written, (await people.read(caseId))?.account);
  if (owed.kind === 'question') return question(letterhead, caseId, state, recipient, text);
  if (owed.kind === 'message') return message(letterhead, caseId, state, to, text);
  const promisedOn = state.earlier?.findLast(({ because }) => because === 'extended')?.dueOn ?? state.dueOn;
  return extension(letterhead, caseId, state, recipient, { promisedOn, text });
};

const compose = async (ports: OwedPorts, seen: Seen, owed: OwedLetter): Promise<Letter> => {
  const { letterhead, officersAddress } = ports;
  const { id: caseId, state } = seen;
  if (owed.kind === 'message-arrived') return messageArrived(letterhead, caseId, state, officersAddress);
  if (owed.kind === 'restriction-unplaced')
    return restrictionUnplaced(letterhead, caseId, state, officersAddress);
  return owed.kind === 'records-code' ? newCode(ports, seen, owed) : letterToPerson(ports, seen, owed);
};

/** @returns what history keeps of it */
const send = async (ports: OwedPorts, seen: Seen, owed: OwedLetter): Promise<LetterFact | OwedLetter> => {
  const { id: caseId, state } = seen;
  const { kind, of } = owed;
  if (kind !== 'restriction-confirmed')
    return letterFactOf(await ports.letters.sendOnce(caseId, { kind, of }, () => compose(ports, seen, owed)));
  if (state.account !== undefined) await confirmRestriction(ports, caseId, state, state.account);
  return owed;
};

const actor = 'machine:send-owed-letters';

/** One mailbox holds up no other's letter. */
export const sendOwedLetters =
  (ports: OwedPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases } = ports;
    const { state } = await cases.read(requests, caseId);
    await eachByItself(lettersToSend(state), async (owed) => {
      const seen = await cases.read(requests, caseId);
      if (isQuestion(owed)) return sendOwedQuestion(ports, seen, owed, actor);
      const action = { type: 'send-owed-letter', letter: await send(ports, seen, owed) } as const;
      await recordSent(ports, caseId, actor, action, false);
    });
  };
