import { PersonalDataMissing } from '#domain/case/errors.ts';
import type { AsSent } from '#domain/case/words-out.ts';
import { progressOf } from '#domain/complaint/progress.ts';
import { isAnswered, type OwedLetter } from '#domain/complaint/state.ts';
import { sentWords } from '#functions/held-text/offers.ts';
import { withoutAccount } from '#functions/letters/without-account.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import type { Seen } from '../carry-out.ts';
import { complainantOf } from '../complainant.ts';
import type { ComplaintAnswer } from '../contract.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { answerLetter } from '../letters/answer.ts';
import { closed } from '../letters/closed.ts';
import { holding } from '../letters/holding.ts';
import { complaintMessageArrived } from '../letters/officer-letters.ts';
import { overdue } from '../letters/overdue.ts';
import { recoursePath } from '../letters/recourse-path.ts';
import type { Recipient } from '../letters/shapes.ts';
import { written } from '../letters/written.ts';
import { statusKey } from '../status-key.ts';

export type ComplainantPorts = Pick<Ports, 'people' | 'letterhead' | 'clock'> & {
  readonly texts: Pick<Ports['texts'], 'read'>;
  readonly secrets: Pick<Ports['secrets'], 'derive' | 'issue'>;
};
export type ComposingPorts = ComplainantPorts & Pick<Ports, 'officersAddress'>;

/** An officer's words as kept, without a whole account number (L-9). @throws {PersonalDataMissing} */
const textOf = async (
  { people, texts }: Pick<ComplainantPorts, 'people' | 'texts'>,
  caseId: string,
  { textSha256 = '' }: OwedLetter,
) => {
  const text = await sentWords(texts, caseId, textSha256);
  if (text === undefined) throw new PersonalDataMissing();
  return withoutAccount(text, (await people.read(caseId))?.account);
};

/** A message before any question is no reply. */
const wrote = ({ history }: Seen) => {
  const events = history.flatMap((commit) => commit.events);
  const askedAt = events.findIndex((event) => event.type === 'owed-letter-sent' && event.kind === 'question');
  const after = askedAt === -1 ? [] : events.slice(askedAt);
  return { asked: askedAt !== -1, replied: after.some(({ type }) => type === 'message-received') };
};

export type ToComplainant = OwedLetter & { readonly kind: Exclude<OwedLetter['kind'], 'message-arrived'> };

export const isToThem = (owed: OwedLetter): owed is ToComplainant => owed.kind !== 'message-arrived';

/** Reads this case alone: no register, no request. @throws {PersonalDataMissing} */
export const compose = async (ports: ComposingPorts, seen: Seen, owed: OwedLetter): Promise<Letter> => {
  if (isToThem(owed)) return letterToComplainant(ports, seen, owed);
  return complaintMessageArrived(ports.letterhead, seen.id, seen.state, ports.officersAddress);
};

export const letterToComplainant = async (
  ports: ComplainantPorts,
  seen: Seen,
  owed: ToComplainant,
): Promise<Letter> => {
  const { letterhead, people, clock } = ports;
  const { id, state } = seen;
  const { kind } = owed;
  const { to } = await complainantOf(people, id);
  const recipient: Recipient = { to, on: todayIn(clock, state.zone), key: await statusKey(ports, id, to) };
  switch (kind) {
    case 'acknowledgement':
      return acknowledgement(letterhead, id, state, recipient);
    case 'holding':
      return holding(letterhead, id, state, recipient, progressOf(state, wrote(seen)));
    case 'overdue':
      return overdue(letterhead, id, state, recipient);
    case 'question':
    case 'message':
      return written(letterhead, id, state, recipient, { as: kind, text: await textOf(ports, id, owed) });
    case 'closed':
      if (state.stage !== 'closed') throw new PersonalDataMissing();
      return closed(letterhead, id, state, recipient);
    case 'answer': {
      if (!('answer' in state)) throw new PersonalDataMissing();
      const { points } = JSON.parse(await textOf(ports, id, owed)) as AsSent<Pick<ComplaintAnswer, 'points'>>;
      return answerLetter(letterhead, id, state, state.answer, points, recipient);
    }
    case 'recourse-path':
      if (!isAnswered(state)) throw new PersonalDataMissing();
      return recoursePath(letterhead, id, state, recipient);
  }
};
