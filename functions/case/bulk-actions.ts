import { instantText } from '#domain/calendar/instants.ts';
import { requests } from '#domain/request/request.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { addNote } from './add-note.ts';
import { assignmentTo } from './assign-case.ts';
import type { Officer, OnOne } from './bulk.ts';
import type { Bulk } from './officer-action-schemas.ts';
import { decidedFor, useVerb, type Needs as Verbs } from './take-officer-action.ts';

export interface Needs extends Verbs {
  readonly zone: string;
  /** Reads the answer as any answer is read. @throws {InvalidInput} */
  answerOf(given: Readonly<Record<string, unknown>>): AnswerGiven;
  answer(id: string, given: AnswerGiven, officer: Officer): Promise<unknown>;
  previewAnswer(id: string, given: AnswerGiven, by: string): Promise<void>;
}

const assigning =
  (needs: Needs, wanted: string | null): OnOne =>
  async (id, { sub }, preview) => {
    const verb = await assignmentTo(needs)(wanted, sub);
    const says = verb.to === undefined ? 'back in the queue' : `assigned to ${verb.to}`;
    if (!preview) await useVerb(needs)(id, verb, `officer:${sub}`);
    else decidedFor(verb, instantText(needs.clock.now()))(await needs.cases.read(requests, id));
    return says;
  };

const noting =
  (needs: Needs, text: string): OnOne =>
  async (id, { sub }, preview) => {
    if (preview) await needs.cases.read(requests, id);
    else await addNote(needs)(id, text, sub);
    return 'noted';
  };

const answering =
  (needs: Needs, given: AnswerGiven): OnOne =>
  async (id, officer, preview) => {
    if (preview) await needs.previewAnswer(id, given, officer.sub);
    else await needs.answer(id, given, officer);
    return `answered: ${given.outcome}`;
  };

/** What a bulk order does to one case. */
export const bulkVerbs =
  (needs: Needs) =>
  (verb: Bulk['verb']): OnOne => {
    switch (verb.type) {
      case 'assign':
        return assigning(needs, verb.officer);
      case 'note':
        return noting(needs, verb.text);
      case 'answer':
        return answering(needs, needs.answerOf(verb.answer));
    }
  };
