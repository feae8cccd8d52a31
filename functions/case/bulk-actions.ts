import { instantText } from '#domain/calendar/instants.ts';
import { requests } from '#domain/request/request.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { addNote } from './add-note.ts';
import { assignmentTo } from './assign-case.ts';
import type { ActionOnCase, Officer } from './bulk.ts';
import type { Bulk } from './officer-action-schemas.ts';
import { applyOfficerAction, eventsForAction, type Needs as Verbs } from './take-officer-action.ts';

export interface Needs extends Verbs {
  readonly zone: string;
  /** Reads the answer as any answer is read. @throws {InvalidInput} */
  answerOf(given: Readonly<Record<string, unknown>>): AnswerGiven;
  answer(caseId: string, given: AnswerGiven, officer: Officer): Promise<unknown>;
  previewAnswer(caseId: string, given: AnswerGiven, by: string): Promise<void>;
}

const assigning =
  (needs: Needs, wanted: string | null): ActionOnCase =>
  async (caseId, { sub }, preview) => {
    const action = await assignmentTo(needs)(wanted, sub);
    const result = action.to === undefined ? 'back in the queue' : `assigned to ${action.to}`;
    if (!preview) await applyOfficerAction(needs)(caseId, action, `officer:${sub}`);
    else eventsForAction(action, instantText(needs.clock.now()))(await needs.cases.read(requests, caseId));
    return result;
  };

const noting =
  (needs: Needs, text: string): ActionOnCase =>
  async (caseId, { sub }, preview) => {
    if (preview) await needs.cases.read(requests, caseId);
    else await addNote(needs)({ caseId, text, by: sub });
    return 'noted';
  };

const answering =
  (needs: Needs, given: AnswerGiven): ActionOnCase =>
  async (caseId, officer, preview) => {
    if (preview) await needs.previewAnswer(caseId, given, officer.sub);
    else await needs.answer(caseId, given, officer);
    return `answered: ${given.outcome}`;
  };

/** What a bulk order does to one case. */
export const bulkActions =
  (needs: Needs) =>
  (action: Bulk['action']): ActionOnCase => {
    switch (action.type) {
      case 'assign':
        return assigning(needs, action.officer);
      case 'note':
        return noting(needs, action.text);
      case 'answer':
        return answering(needs, needs.answerOf(action.answer));
    }
  };
