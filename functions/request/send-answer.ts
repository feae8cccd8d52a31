import type { CaseId } from '#domain/case.ts';
import { PersonGone } from '#domain/errors.ts';
import { requests } from '#domain/request.ts';
import { letterFact } from '#domain/watch.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Letters } from '#ports/letters.ts';
import type { People, Texts } from '#ports/people.ts';
import { carryOut } from './carry-out.ts';
import type { AnswerText } from './contract.ts';
import { answerLetter } from './letters/answer.ts';
import { requesterOf } from './requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly texts: Texts;
  readonly letters: Letters;
  readonly house: House;
}

/** Sends the officer's answer; with that the case is closed (P45). */
export const sendAnswer =
  ({ cases, people, texts, letters, house }: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { state } = await cases.read(requests, caseId);
    if (state.stage !== 'answering') return;
    const { answer } = state;
    const text = await texts.read(caseId, answer.textSha256);
    if (text === undefined) throw new PersonGone();
    const { email } = await requesterOf(people, caseId);
    const sent = await letters.sendOnce(
      caseId,
      { kind: 'answer', of: answer.textSha256.slice(0, 16) },
      async () => answerLetter(house, caseId, state, answer, JSON.parse(text) as AnswerText, email),
    );
    await carryOut(cases, caseId, 'machine:send-answer', { type: 'send-answer', letter: letterFact(sent) });
  };
