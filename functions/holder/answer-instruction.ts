import { instantText } from '#domain/calendar/instants.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import { decide } from '#domain/request/decider.ts';
import { type Request, requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { HolderAnswerGiven, HolderAnswerText } from './contract.ts';

/**
 * An officer, for a system that a person answers for.
 * @throws {NotFound | OtherHolder | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | InvalidInput}
 */
export const answerInstruction =
  ({ cases, clock, texts }: Pick<Ports, 'cases' | 'clock' | 'texts'>) =>
  async ({
    caseId,
    n,
    by,
    holder,
    answer,
    search,
    reason,
  }: HolderAnswerGiven & { readonly caseId: string; readonly n: number; readonly by: string }) => {
    const now = instantText(clock.now());
    if (search !== undefined) {
      mustBePastDay(search.until, now, '#/search/until');
      mustBePastDay(search.searchedOn, now, '#/search/searchedOn');
    }
    const seen = await cases.read(requests, caseId);
    const decided = (state: Request, textSha256: string) =>
      decide(state, { type: 'record-holder-answer', n, holder, answer, textSha256, by });
    // A refused answer leaves no text.
    decided(seen.state, '');
    const text: HolderAnswerText = { ...(search && { search }), ...(reason && { reason }) };
    const textSha256 = await texts.put(caseId, JSON.stringify(text));
    const { id } = await cases.change(requests, seen, `officer:${by}`, ({ state }) =>
      decided(state, textSha256),
    );
    return { body: { id, n, holder, answer } };
  };
