import { type Day, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { TextField } from '#domain/case/officer-text.ts';
import type { OfficerCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent, HeldKind } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import {
  type Cleared,
  type GatePorts,
  gate,
  isHeld,
  keepSentWords,
  writtenReply,
} from '#functions/held-text/offers.ts';
import { todayIn } from '#ports/clock.ts';
import { refuseEarly } from '#ports/current-act.ts';
import { commitAndGoOn, eventsFor } from '../carry-out.ts';
import type { ByOfficer, ComplaintAnswer } from '../contract.ts';
import { type OfficerPorts, summaryOf } from './act-as-officer.ts';
import { answerTexts } from './answer-texts.ts';
import { decidersInRequest } from './in-request.ts';

export type WritingPorts = OfficerPorts & GatePorts;
export type ClearedComplaint = Cleared<Complaint, ComplaintEvent>;

interface Officer {
  readonly officer: { readonly name: string };
}

export interface Words {
  readonly as: HeldKind;
  readonly action: object;
  readonly fields: readonly TextField[];
  /** As kept beside the case. */
  readonly text: string;
  /** In the company's zone. @throws {InvalidInput} */
  check?(today: Day): void;
  command(textSha256: string): OfficerCommand & { readonly by: string };
}

/** The one way out for an officer's words to a complainant: past the gate, unless `cleared`. */
const sayTo =
  (ports: WritingPorts) =>
  async (
    { caseId, by }: ByOfficer,
    { officer: { name: officer } }: Officer,
    { as, action, fields, text, check, command }: Words,
    cleared: ClearedComplaint | undefined,
  ) => {
    const { cases, texts } = ports;
    const seen = await cases.read(complaints, caseId);
    check?.(todayIn(ports.clock, seen.state.zone));
    const inRequest = await decidersInRequest(ports, seen.state);
    const decideOn = (textSha256: string) => eventsFor(ports, command(textSha256), inRequest);
    refuseEarly(seen, decideOn(await texts.seal(caseId, text)));
    const passed = cleared ?? (await gate(ports)(seen, { as, action, fields, by, officer }));
    if (isHeld(passed))
      return { status: 202 as const, body: { ...summaryOf(passed.seen), ...writtenReply(fields, passed) } };
    const decide = decideOn(await keepSentWords(texts, caseId, passed.words(text)));
    const after = await commitAndGoOn(ports, seen, `officer:${passed.by}`, (current) => [
      ...passed.decide(current.state, current.history),
      ...decide(current),
    ]);
    return { body: { ...summaryOf(after), ...writtenReply(fields) } };
  };

const pointers = { question: '#/question', message: '#/text' } as const;

export const wordsOf = (as: 'question' | 'message', text: string, by: string): Words => ({
  as: `complaint-${as}`,
  action: { text },
  fields: [{ pointer: pointers[as], text }],
  text,
  command: (textSha256) => ({ type: 'write', as, textSha256, by }),
});

const written =
  (as: 'question' | 'message') =>
  (ports: WritingPorts) =>
  (said: ByOfficer & { readonly text: string }, officer: Officer, cleared?: ClearedComplaint) =>
    sayTo(ports)(said, officer, wordsOf(as, said.text, said.by), cleared);

const ask = written('question');

export const askComplainant =
  (ports: WritingPorts) =>
  ({ question: text, ...said }: ByOfficer & { readonly question: string }, officer: Officer) =>
    ask(ports)({ ...said, text }, officer);

export const writeToComplainant = written('message');

/** A letter promises no day that has passed, not even one that waited for a second person. @throws {InvalidInput} */
const mustBeAhead = ({ points }: Pick<ComplaintAnswer, 'points'>, today: Day): void => {
  const faults = points.flatMap(({ actionOn }, at) =>
    actionOn !== undefined && isBefore(actionOn, today)
      ? [{ pointer: `#/points/${at}/actionOn`, detail: 'This day has passed. Give today or a later day.' }]
      : [],
  );
  if (faults.length > 0) throw new InvalidInput(faults);
};

export const wordsOfAnswer = (given: ComplaintAnswer, by: string): Words => {
  const { outcome, cpniMisuse, points, reopenRequest } = given;
  return {
    as: 'complaint-answer',
    action: given,
    fields: answerTexts(given),
    text: JSON.stringify({ points }),
    check: (today) => mustBeAhead(given, today),
    command: (textSha256) => ({
      type: 'answer',
      ...{ outcome, cpniMisuse, textSha256, by },
      ...(reopenRequest ? { reopens: true } : {}),
    }),
  };
};

/**
 * P51, P53. Own words wait for a second person.
 * @throws {InvestigatorInvolved | NotInvestigated | NothingToReopen | EntryNotConfirmed | AlreadySettled | InvalidInput}
 */
export const answerComplaint =
  (ports: WritingPorts) =>
  ({ caseId, by, ...given }: ComplaintAnswer & ByOfficer, officer: Officer, cleared?: ClearedComplaint) =>
    sayTo(ports)({ caseId, by }, officer, wordsOfAnswer(given, by), cleared);

interface HeldSaid<A> {
  readonly caseId: string;
  readonly action: A;
  readonly author: string;
  readonly officer: string;
}

const said = ({ caseId, author, officer }: Omit<HeldSaid<unknown>, 'action'>) =>
  [{ caseId, by: author }, { officer: { name: officer } }] as const;

/** How a text that waits is read and sent. */
export const complaintKinds = (ports: WritingPorts) => {
  const text = (send: ReturnType<typeof written>, pointer: string) => ({
    texts: (action: { readonly text: string }) => [{ pointer, text: action.text }],
    send: ({ action, ...of }: HeldSaid<{ readonly text: string }>, cleared: ClearedComplaint) => {
      const [by, officer] = said(of);
      return send(ports)({ ...by, text: action.text }, officer, cleared);
    },
  });
  return {
    'complaint-question': text(ask, pointers.question),
    'complaint-message': text(writeToComplainant, pointers.message),
    'complaint-answer': {
      texts: answerTexts,
      send: ({ action, ...of }: HeldSaid<ComplaintAnswer>, cleared: ClearedComplaint) => {
        const [by, officer] = said(of);
        return answerComplaint(ports)({ ...action, ...by }, officer, cleared);
      },
    },
  };
};
