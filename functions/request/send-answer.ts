import type { CaseId } from '#domain/case.ts';
import { PersonGone } from '#domain/errors.ts';
import { isVerified, type Request, requests } from '#domain/request.ts';
import { ofRound } from '#domain/verb-evolve.ts';
import { letterFact } from '#domain/watch.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letters } from '#ports/letters.ts';
import type { People, Texts } from '#ports/people.ts';
import { carryOut } from './carry-out.ts';
import type { AnswerText } from './contract.ts';
import { answerLetter } from './letters/answer.ts';
import { requesterOf } from './requester.ts';
import { addressOfRecord, permit } from './restriction.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly texts: Texts;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly house: House;
}

/**
 * Where the answer goes. What the holder of an account confirmed is answered at the address of record, never at a typed
 * one; whoever proved in person who they are has given their own address.
 */
const answeredAt = async (needs: Needs, id: CaseId, request: Request): Promise<string> => {
  const { standing, account, zone, evidence } = request;
  if (standing !== 'account' || !isVerified(request) || account === undefined)
    return (await requesterOf(needs.people, id)).to;
  const known = await addressOfRecord(needs, account, zone);
  if (known === undefined && evidence === undefined) throw new PersonGone();
  return known ?? (await requesterOf(needs.people, id)).to;
};

/** Sends the officer's answer; with that the case is closed (P45). */
export const sendAnswer =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, texts, letters, house } = needs;
    const { state } = await cases.read(requests, caseId);
    if (state.stage !== 'answering') return;
    const { answer } = state;
    const text = await texts.read(caseId, answer.textSha256);
    if (text === undefined) throw new PersonGone();
    if (state.kind === 'cpni-permit' && answer.outcome === 'done' && isVerified(state) && state.account)
      await permit(needs, caseId, state, state.account);
    const to = await answeredAt(needs, caseId, state);
    const sent = await letters.sendOnce(
      caseId,
      { kind: 'answer', of: ofRound(state, answer.textSha256.slice(0, 16)) },
      async () => answerLetter(house, caseId, state, answer, JSON.parse(text) as AnswerText, to),
    );
    await carryOut(cases, caseId, 'machine:send-answer', { type: 'send-answer', letter: letterFact(sent) });
  };
