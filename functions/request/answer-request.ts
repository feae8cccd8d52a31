import { UnknownCase } from '#domain/errors.ts';
import { requests } from '#domain/request.ts';
import { decide } from '#domain/request-decider.ts';
import type { Cases } from '#ports/cases.ts';
import type { Texts } from '#ports/people.ts';
import type { Workflows } from '#ports/workflows.ts';
import { carryOut } from './carry-out.ts';
import type { AnswerGiven, AnswerText } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly workflows: Workflows;
}

/**
 * Records an officer's answer and hands it to the machine, which sends it (P45, P46, R-29).
 * @throws {UnknownCase | NotVerified | ReasonMissing | AlreadySettled}
 */
export const answerRequest =
  ({ cases, texts, workflows }: Needs) =>
  async (
    id: string,
    { outcome, reason, items, message }: AnswerGiven,
    officer: { readonly sub: string; readonly name: string },
  ) => {
    const answer = {
      type: 'answer',
      outcome,
      ...(reason === undefined ? {} : { reasonCode: reason }),
      by: officer.sub,
    } as const;
    const seen = await cases.find(requests, id);
    if (seen === undefined) throw new UnknownCase();
    decide(seen.state, { ...answer, textSha256: '' }); // refuse before anything is written
    const text: AnswerText = { message, officer: officer.name, ...(items === undefined ? {} : { items }) };
    const textSha256 = await texts.put(id, JSON.stringify(text));
    const answered = await carryOut(
      cases,
      id,
      `officer:${officer.sub}`,
      { ...answer, textSha256 },
      'request',
    );
    await workflows.nudge('request', answered);
    return { id, stage: answered.state.stage, outcome };
  };
