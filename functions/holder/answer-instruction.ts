import { instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import { decide } from '#domain/request/decider.ts';
import type { PackageOfHolder } from '#domain/request/holder-events.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { HolderAnswerGiven, HolderAnswerText } from './contract.ts';

type AnswerPorts = Pick<Ports, 'cases' | 'clock' | 'texts'>;

interface Said extends HolderAnswerGiven {
  /** Of a system that answers by itself; the door has seen that it arrived. */
  readonly package?: PackageOfHolder | undefined;
  readonly n: number;
  /** `sub` of the officer who recorded it; absent: the system itself, by its own client. */
  readonly by?: string;
}

/** @throws {NotFound | OtherHolder | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | InvalidInput} */
export const recordAnswer = async (
  { cases, clock, texts }: AnswerPorts,
  seen: StoredCase<Request, RequestEvent>,
  { n, holder, answer, search, reason, by, package: named }: Said,
  actor: Actor,
) => {
  const now = instantText(clock.now());
  if (search !== undefined) {
    mustBePastDay(search.until, now, '#/search/until');
    mustBePastDay(search.searchedOn, now, '#/search/searchedOn');
  }
  const decided = (state: Request, textSha256: string) =>
    decide(state, {
      type: 'record-holder-answer',
      n,
      holder,
      answer,
      textSha256,
      ...(by && { by }),
      ...(named && { package: named }),
    });
  // A refused answer leaves no text.
  decided(seen.state, '');
  const text: HolderAnswerText = { ...(search && { search }), ...(reason && { reason }) };
  const textSha256 = await texts.put(seen.id, JSON.stringify(text));
  const { id } = await cases.change(requests, seen, actor, ({ state }) => decided(state, textSha256));
  return { body: { id, n, holder, answer } };
};

/** An officer, for a system that a person answers for. @throws as `recordAnswer` */
export const answerInstruction =
  (ports: AnswerPorts) =>
  async ({ caseId, ...said }: Said & { readonly caseId: string; readonly by: string }) =>
    recordAnswer(ports, await ports.cases.read(requests, caseId), said, `officer:${said.by}`);
