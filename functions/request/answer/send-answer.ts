import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { isSameLetter, type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import type { Effect } from '#domain/choice/effect.ts';
import { isPermitGranted, isPermitWithoutNotice } from '#domain/request/answer-decider.ts';
import { sealInKey } from '#domain/request/answer-letters.ts';
import { subjectKeyOf } from '#domain/request/officer-action-evolve.ts';
import { requests } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import { sentWords } from '#functions/held-text/offers.ts';
import { withoutAccount } from '#functions/letters/without-account.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { ClassifiedKey, Letter } from '#ports/letters.ts';
import { addressOfRecord } from '../address-of-record.ts';
import { carryOut } from '../carry-out.ts';
import type { AnswerText } from '../contract.ts';
import { permit, permitEffect } from '../intake/restriction.ts';
import { answerLetter } from '../letters/answer.ts';
import { requesterOf } from '../requester.ts';
import type { RosterPorts } from '../roster/contacts.ts';
import { reachedAt } from '../roster/reached-at.ts';
import { codeIn, deliveredTo } from './delivered-to.ts';

type AnsweringPorts = RosterPorts & Pick<Ports, 'texts' | 'secrets' | 'letters' | 'letterhead'>;
export type AnswerLetterPorts = RosterPorts &
  Pick<Ports, 'letterhead'> & {
    readonly secrets: Pick<Ports['secrets'], 'code'>;
  };
type Answering = Extract<Request, { readonly stage: 'answering' }>;

/** For an account holder, the address of record, unless identified in person. */
const answeredAt = async (ports: RosterPorts, caseId: CaseId, request: Request): Promise<string> => {
  const { requesterType, account, evidence } = request;
  if (requesterType !== 'account' || !isVerified(request) || account === undefined)
    return reachedAt(ports, caseId, request);
  const known = await addressOfRecord(ports, request);
  if (known === undefined && evidence === undefined) throw new PersonalDataMissing();
  return known ?? (await requesterOf(ports.people, caseId)).to;
};

const shown = (
  { message, items, searches, corrections, recipient, ...text }: AnswerText,
  account?: string,
): AnswerText => ({
  ...text,
  ...(recipient && { recipient: withoutAccount(recipient, account) }),
  message: withoutAccount(message, account),
  ...(items && { items: items.map((item) => ({ ...item, what: withoutAccount(item.what, account) })) }),
  ...(searches && {
    searches: searches.map(({ system, keys, searchedBy, ...when }) => ({
      ...{ ...when, system: withoutAccount(system, account), keys: withoutAccount(keys, account) },
      searchedBy: withoutAccount(searchedBy, account),
    })),
  }),
  ...(corrections && {
    corrections: corrections.map((one) => ({ ...one, what: withoutAccount(one.what, account) })),
  }),
});

export const answerKeyOf = (state: Answering): ClassifiedKey => {
  const round = subjectKeyOf(state, sealInKey(state.answer.textSha256));
  const of = state.deliveriesStopped === undefined ? round : `${round}-${state.deliveriesStopped}`;
  return { kind: 'answer', of };
};

/** What the permission that this answer grants does, or would do; undefined: it grants none. */
export const grantedEffect = async (
  ports: Pick<Ports, 'cases' | 'clock' | 'letterhead'>,
  caseId: CaseId,
  state: Answering,
): Promise<Effect | undefined> => {
  const { notice, outcome } = state.answer;
  if (!isPermitGranted(state, outcome) || !isVerified(state) || notice === undefined) return undefined;
  return (await permitEffect(ports, caseId, state, notice))?.is;
};

/** The letter, and where it goes; undefined: to an address that is no longer of record. @throws {PersonalDataMissing} */
export const answerAsRead = async (
  ports: AnswerLetterPorts,
  caseId: CaseId,
  state: Answering,
  written: AnswerText,
): Promise<Letter | undefined> => {
  const { answer } = state;
  const text = shown(written, (await ports.people.read(caseId))?.account);
  const to =
    answer.addressRef === undefined
      ? await answeredAt(ports, caseId, state)
      : await deliveredTo(ports, state, answer);
  if (to === undefined) return undefined;
  const answeredNow = instantText(ports.clock.now());
  const code =
    answer.delivery === 'download'
      ? await codeIn(ports, caseId, state, answer, answerKeyOf(state), answeredNow)
      : undefined;
  const on = todayIn(ports.clock, state.zone);
  const effect = await grantedEffect(ports, caseId, state);
  const told = { ...(code && { code }), ...(effect && { effect }) };
  return answerLetter(ports.letterhead, caseId, state, answer, text, { to, on }, told);
};

const actor = 'machine:send-answer';

/** Emailing the answer closes the case (P45); on paper, the mailing date closes it. */
export const sendAnswer =
  (ports: AnsweringPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, texts, letters } = ports;
    const { state } = await cases.read(requests, caseId);
    if (state.stage !== 'answering') return;
    const { answer } = state;
    const written = await sentWords(texts, caseId, answer.textSha256);
    if (written === undefined) throw new PersonalDataMissing();
    const stop = (letter?: LetterFact) =>
      carryOut(cases, caseId, actor, { type: 'stop-delivery', ...(letter && { letter }) });
    const key = answerKeyOf(state);
    if (isPermitWithoutNotice(state)) {
      // Decided before the rule: unless it was sent then, nothing is lifted or said, and an officer answers again.
      const sentThen = (await letters.list(caseId)).some((one) => isSameLetter(one, key));
      if (!sentThen) return void (await stop());
    } else if (isPermitGranted(state, answer.outcome) && isVerified(state) && answer.notice !== undefined)
      await permit(ports, caseId, state, answer.notice);
    const composed = await answerAsRead(ports, caseId, state, JSON.parse(written) as AnswerText);
    if (composed === undefined) return void (await stop());
    const sent = await letters.sendOnce(caseId, key, async () => composed);
    const letter = letterFactOf(sent);
    if (answer.addressRef !== undefined && letter.undelivered) return void (await stop(letter));
    await carryOut(cases, caseId, actor, { type: 'send-answer', letter });
  };
