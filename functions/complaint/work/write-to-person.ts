import { createHash } from 'node:crypto';
import type { TextField } from '#domain/case/officer-text.ts';
import type { OfficerCommand } from '#domain/complaint/commands.ts';
import { type Complaint, type ComplaintEvent, complaints } from '#domain/complaint/complaint.ts';
import type { HeldKind } from '#domain/complaint/events.ts';
import { type Cleared, type GatePorts, gate, writtenReply } from '#functions/held-text/contract.ts';
import type { Answer } from '#ports/routes.ts';
import { commitAndGoOn, eventsFor } from '../carry-out.ts';
import type { ByOfficer, ComplaintAnswer } from '../contract.ts';
import { type OfficerPorts, summaryOf } from './act-as-officer.ts';
import { answerTexts, changeAnswer } from './answer-texts.ts';
import { decidersInRequest } from './in-request.ts';

export type WritingPorts = OfficerPorts & GatePorts;
export type ClearedComplaint = Cleared<Complaint, ComplaintEvent>;

interface Officer {
  readonly officer: { readonly name: string };
}

interface Words {
  readonly as: HeldKind;
  readonly action: object;
  readonly fields: readonly TextField[];
  /** As kept beside the case. */
  readonly text: string;
  command(textSha256: string): OfficerCommand & { readonly by: string };
}

const sha256 = (text: string): string => createHash('sha256').update(text.toWellFormed()).digest('hex');

/** The one way out for an officer's words to a complainant: past the gate, unless `cleared`. */
const sayTo =
  (ports: WritingPorts) =>
  async (
    { caseId, by }: ByOfficer,
    { officer: { name: officer } }: Officer,
    { as, action, fields, text, command }: Words,
    cleared: ClearedComplaint | undefined,
  ): Promise<Answer> => {
    const { cases, texts } = ports;
    const seen = await cases.read(complaints, caseId);
    const inRequest = await decidersInRequest(ports, seen.state);
    const decide = eventsFor(ports, command(sha256(text)), inRequest);
    decide(seen); // refuse before anything is written
    const held =
      cleared === undefined ? await gate(ports)(seen, { as, action, fields, by, officer }) : undefined;
    if (held !== undefined)
      return { status: 202, body: { ...summaryOf(held.seen), ...writtenReply(fields, held) } };
    await texts.put(caseId, text);
    const after = await commitAndGoOn(ports, seen, `officer:${cleared?.by ?? by}`, (current) => [
      ...(cleared?.decide(current.state) ?? []),
      ...decide(current),
    ]);
    return { body: { ...summaryOf(after), ...writtenReply(fields) } };
  };

const written =
  (as: 'question' | 'message', pointer: string) =>
  (ports: WritingPorts) =>
  (said: ByOfficer & { readonly text: string }, officer: Officer, cleared?: ClearedComplaint) => {
    const { text, by } = said;
    const words: Words = {
      as: `complaint-${as}`,
      action: { text },
      fields: [{ pointer, text }],
      text,
      command: (textSha256) => ({ type: 'write', as, textSha256, by }),
    };
    return sayTo(ports)(said, officer, words, cleared);
  };

const ask = written('question', '#/question');

export const askComplainant =
  (ports: WritingPorts) =>
  ({ question: text, ...said }: ByOfficer & { readonly question: string }, officer: Officer) =>
    ask(ports)({ ...said, text }, officer);

export const writeToComplainant = written('message', '#/text');

/**
 * P51, P53. Words of list A wait for a second person.
 * @throws {InvestigatorInvolved | NotInvestigated | NothingToReopen | EntryNotConfirmed | AlreadySettled}
 */
export const answerComplaint =
  (ports: WritingPorts) =>
  (
    { caseId, by, ...given }: ComplaintAnswer & ByOfficer,
    officer: Officer,
    cleared?: ClearedComplaint,
  ): Promise<Answer> => {
    const { outcome, cpniMisuse, points, reopenRequest } = given;
    const words: Words = {
      as: 'complaint-answer',
      action: given,
      fields: answerTexts(given),
      text: JSON.stringify({ points }),
      command: (textSha256) => ({
        type: 'answer',
        ...{ outcome, cpniMisuse, textSha256, by },
        ...(reopenRequest ? { reopens: true } : {}),
      }),
    };
    return sayTo(ports)({ caseId, by }, officer, words, cleared);
  };

interface HeldSaid<A> {
  readonly caseId: string;
  readonly action: A;
  readonly author: string;
  readonly officer: string;
}

const said = ({ caseId, author, officer }: Omit<HeldSaid<unknown>, 'action'>) =>
  [{ caseId, by: author }, { officer: { name: officer } }] as const;

/** How a text that waits is read, shortened and sent. */
export const complaintKinds = (ports: WritingPorts) => {
  const text = (send: ReturnType<typeof written>, pointer: string) => ({
    texts: (action: { readonly text: string }) => [{ pointer, text: action.text }],
    change: (action: { readonly text: string }, change: (text: string, pointer: string) => string) => ({
      text: change(action.text, pointer),
    }),
    send: ({ action, ...of }: HeldSaid<{ readonly text: string }>, cleared: ClearedComplaint) => {
      const [by, officer] = said(of);
      return send(ports)({ ...by, text: action.text }, officer, cleared);
    },
  });
  return {
    'complaint-question': text(ask, '#/question'),
    'complaint-message': text(writeToComplainant, '#/text'),
    'complaint-answer': {
      texts: answerTexts,
      change: changeAnswer,
      send: ({ action, ...of }: HeldSaid<ComplaintAnswer>, cleared: ClearedComplaint) => {
        const [by, officer] = said(of);
        return answerComplaint(ports)({ ...action, ...by }, officer, cleared);
      },
    },
  };
};
