import { type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type CaseFacts, type Cover, covers } from '#domain/preservation/cover.ts';
import { heldBack } from '#domain/request/answer-items.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { type BreachPorts, carryOut } from '#functions/breach/offers.ts';
import { holdsTouching } from '#functions/notice/offers.ts';
import type { AnswerText } from '#functions/request/contract.ts';
import { type ReopenPorts, reopenByItself } from '#functions/request/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { allPreservations, coverNow } from './covers.ts';

export type ReopeningPorts = ReopenPorts & BreachPorts & Pick<Ports, 'files' | 'people' | 'texts'>;

/** What a preservation covers, and from when until when it stopped deletions. */
export interface Span {
  readonly cover: Cover;
  readonly from: Instant;
  readonly until?: Instant;
}

/** Of all that were ever recorded: what kept an answer back may have ended before the last one that covers it. */
export const allSpans = async (ports: Pick<Ports, 'cases' | 'texts'>): Promise<readonly Span[]> =>
  Promise.all(
    (await allPreservations(ports)).map(async (one) => ({
      cover: await coverNow(ports, one),
      from: one.state.recordedAt,
      ...(one.state.endConfirmedAt && { until: one.state.endConfirmedAt }),
    })),
  );

const wasKept = (spans: readonly Span[], facts: CaseFacts, at: Instant): boolean =>
  spans.some(
    ({ cover, from, until }) =>
      !isBefore(at, from) && (until === undefined || !isAfter(at, until)) && covers(cover, facts),
  );

const lastAnswer = ({ history }: Pick<StoredCase<Request, RequestEvent>, 'history'>) =>
  history
    .flatMap(({ at, events }) =>
      events.flatMap((event) => (event.type === 'answer-given' ? [{ at, event }] : [])),
    )
    .at(-1);

const isHeldBack = async ({ texts }: Pick<Ports, 'texts'>, id: CaseId, sha256: string): Promise<boolean> => {
  const text = await texts.read(id, sha256);
  return text !== undefined && ((JSON.parse(text) as AnswerText).items ?? []).some(heldBack);
};

/**
 * Nothing that two officers began preserves this request any longer. If an answer in that time kept something back for a duty to keep
 * it, the request is reopened, unless a sealed hold covers it: then it joins what waits for the end of that hold (P47, R-10).
 * @returns whether the answer is on its way, so that somebody has to look again
 */
export const reopenKept = async (
  ports: ReopeningPorts,
  of: StoredCase<Request, RequestEvent>,
  facts: CaseFacts,
  spans: readonly Span[],
): Promise<boolean> => {
  const given = lastAnswer(of);
  if (given === undefined || !['answering', 'closed'].includes(of.state.stage)) return false;
  const { textSha256: answerSha256, by } = given.event;
  if (!wasKept(spans, facts, given.at) || !(await isHeldBack(ports, of.id, answerSha256))) return false;
  const [hold] = await holdsTouching(ports)(of.id);
  if (hold === undefined) return (await reopenByItself(ports, { request: of.id, answerSha256 })) === 'waits';
  await carryOut(ports, hold.id, 'machine:reconcile', {
    ...{ type: 'withhold', request: of.id, answerSha256, by },
  });
  return false;
};
