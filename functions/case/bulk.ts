import type { CaseId } from '#domain/case/case.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { AnswerGiven, ByOfficer } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { addNote, previewNote } from './add-note.ts';
import { applyAssignment, assignmentTo, previewAssignment } from './assign-case.ts';
import type { Bulk } from './commands.ts';
import type { ActingPorts } from './take-officer-action.ts';
import { tenAtATime } from './ten-at-a-time.ts';

interface Officer {
  readonly sub: string;
  readonly name: string;
}

export interface Answering {
  /** @throws {InvalidInput} */
  answerOf(given: Readonly<Record<string, unknown>>): AnswerGiven;
  answer(given: AnswerGiven & ByOfficer, said: { readonly officer: Officer }): Promise<Answer>;
  /** `waits`: for a second person. */
  previewAnswer(given: AnswerGiven & ByOfficer): Promise<{ readonly waits: boolean }>;
}

type BulkPorts = ActingPorts & Pick<Ports, 'zone'>;
/** `says`: a sentence for the officer. */
interface Outcome {
  readonly result: string;
  readonly says: string;
}
/** A preview writes nothing. */
type OnCase = (caseId: CaseId, officer: Officer, preview: boolean) => Promise<Outcome>;
type Order<T extends Bulk['action']['type']> = Extract<Bulk['action'], { type: T }>;

const assigning =
  (ports: BulkPorts, { officer }: Order<'assign'>): OnCase =>
  async (caseId, { sub }, preview) => {
    const action = await assignmentTo(ports)(officer, sub);
    if (preview) await previewAssignment(ports)(caseId, action);
    else await applyAssignment(ports)(caseId, action, sub);
    return assigned(action, preview);
  };

const assigned = ({ to, for: absent }: { to?: string; for?: string }, preview: boolean): Outcome => {
  const verb = preview ? 'goes' : 'went';
  if (to === undefined) return { result: 'back in the queue', says: `The case ${verb} back to the queue.` };
  const because = absent === undefined ? '' : ` This is the deputy of ${absent}, who is away.`;
  return { result: `assigned to ${to}`, says: `The case ${verb} to ${to}.${because}` };
};

const waiting = (preview: boolean): Outcome => ({
  result: 'waits for a second person',
  says: preview
    ? 'The answer would wait: a second person reads its words first.'
    : 'The answer waits until a second person has read its words.',
});

const answered = (outcome: string, preview: boolean): Outcome => ({
  result: `answered: ${outcome}`,
  says: preview ? 'The requester gets this answer.' : 'The answer is on its way to the requester.',
});

const noting =
  (ports: BulkPorts, { text }: Order<'note'>): OnCase =>
  async (caseId, { sub }, preview) => {
    if (preview) await previewNote(ports)(caseId);
    else await addNote(ports)({ caseId, text, by: sub });
    return { result: 'noted', says: preview ? 'The case gets this note.' : 'The case has this note.' };
  };

const answering = ({ answerOf, answer, previewAnswer }: Answering, said: Order<'answer'>): OnCase => {
  const given = answerOf(said.answer);
  return async (caseId, officer, preview) => {
    const said = { ...given, caseId, by: officer.sub };
    const waits = preview
      ? (await previewAnswer(said)).waits
      : (await answer(said, { officer })).status === 202;
    return waits ? waiting(preview) : answered(given.outcome, preview);
  };
};

const ordered = (ports: BulkPorts & Answering, action: Bulk['action']): OnCase => {
  switch (action.type) {
    case 'assign':
      return assigning(ports, action);
    case 'note':
      return noting(ports, action);
    case 'answer':
      return answering(ports, action);
  }
};

/** A refusal of one case does not stop the others. */
const resultOf = async (id: CaseId, done: Promise<Outcome>) => {
  try {
    return { id, ok: true, ...(await done) };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return {
      id,
      ok: false,
      result: fault.code,
      says: `Nothing happens here: ${fault.message}`,
      detail: fault.message,
    };
  }
};

/** One commit for each case. @throws {InvalidInput} for an invalid answer, before any case changes */
export const bulk =
  (ports: BulkPorts & Answering) =>
  async ({ ids, action, preview }: Bulk, { officer }: { readonly officer: Officer }) => {
    const run = ordered(ports, action);
    const results = await tenAtATime([...new Set(ids)], (id) => resultOf(id, run(id, officer, preview)));
    return { body: { preview, done: results.filter(({ ok }) => ok).length, results } };
  };
