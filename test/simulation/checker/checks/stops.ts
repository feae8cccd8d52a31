import type { Answered } from '../../evidence.ts';
import { isConsultedTooEarly, unreleasableBecause } from '../gate.ts';
import { toldAt } from '../hold.ts';
import { type Case, type Happened, ofKind, type Reading, timeText } from '../reading.ts';
import { latestWriting } from '../stops/days.ts';
import { type Facts, listIn } from '../stops/facts.ts';
import { voidLifts } from '../stops/lifts.ts';
import { silentBecause } from '../stops/open.ts';
import { wrongOfOwnStops } from '../stops/own-stops.ts';
import { isRestoreOwed } from '../stops/restore.ts';
import { wrongReviews } from '../stops/reviews.ts';
import { isCorrectedByTwo, isEarlierEnd, type Silence, silencesIn } from '../stops/silences.ts';

interface Accepted {
  readonly body: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

/** What officers typed at this door of a breach, where the product took it. */
const acceptedAt = (replies: readonly Answered[], id: string, path: string): readonly Accepted[] =>
  replies.flatMap(({ method, path: at, body, reply }) =>
    method === 'POST' &&
    at === `/api/officer/breaches/${id}/${path}` &&
    reply !== undefined &&
    reply.status < 300
      ? [{ body: (body ?? {}) as Accepted['body'], reply: (reply.body ?? {}) as Accepted['reply'] }]
      : [],
  );

const text = (value: unknown): string => String(value).trim().toLowerCase();

/** As it was typed when the direction was recorded; undefined where its reply was lost. */
const referenceOf = ({ n }: Silence, typed: readonly Accepted[]): string | undefined => {
  const found = typed.find(({ reply }) => reply.n === n);
  return found === undefined ? undefined : text(found.body.reference);
};

/** A lift comes from the agency of its stops, and one of the day of a writing names that writing's reference (law 5). */
const wrongPapers = ({ id, events }: Case, replies: readonly Answered[]): readonly string[] => {
  const [typed, lifts] = [acceptedAt(replies, id, 'directions'), acceptedAt(replies, id, 'lifts')];
  return events.flatMap((lift, place) => {
    if (lift.type !== 'stops-lifted') return [];
    const paper = lifts.find(({ reply }) => reply.n === lift.facts.lift)?.body;
    const before = events.slice(0, place);
    const named = silencesIn(before).filter((one) => listIn(lift.facts.stops).includes(one.id));
    const references = listIn(paper?.namesReferences).map(text);
    return named.flatMap((stop) => {
      if (paper === undefined) return [];
      if (['FBI', 'USSS'].includes(String(paper.agency)) && paper.agency !== stop.agency)
        return [`${stop.id} of ${stop.agency} lifted by a paper of ${String(paper.agency)}`];
      const reference = stop.kind === 'direction' ? referenceOf(stop, typed) : undefined;
      const isOfTheDay = latestWriting(stop, before).on === paper.writtenOn;
      return isOfTheDay && reference !== undefined && !references.includes(reference)
        ? [`${stop.id} lifted on the day of its latest writing, and its reference is not named`]
        : [];
    });
  });
};

/** An answer that asks for more silence clears nothing (law of stopping 6). */
const moreSilence = ({ id, events }: Case, replies: readonly Answered[]): readonly string[] =>
  acceptedAt(replies, id, 'release-review').flatMap(({ body }) => {
    if (body.decision !== 'release') return [];
    const asked = listIn<{ agency?: string; asksForMore?: string }>(body.asked);
    return silencesIn(events)
      .filter((stop) => listIn(body.stops).includes(stop.id))
      .filter(({ agency }) => {
        const answers = asked.filter((one) => one.agency === agency);
        return answers.length > 0 && answers.every(({ asksForMore }) => asksForMore === 'yes');
      })
      .map((stop) => `${stop.id} reviewed, and ${stop.agency} had asked for more silence`);
  });

const wrongCorrections = (events: Facts): readonly string[] =>
  events
    .filter((one) => isEarlierEnd(one, events) && !isCorrectedByTwo(one, events))
    .map(({ facts }) => `direction-${String(facts.n)} corrected to an earlier day by one officer`);

const wrongRestores = (events: Facts): readonly string[] =>
  events.flatMap(({ type }, place) =>
    type === 'restore-cleared' && isRestoreOwed(events.slice(0, place + 1))
      ? ['a restore cleared, and no two officers confirmed the same stops']
      : [],
  );

/** Where 64.2011 applies or that is unclear, no two officers sign that nothing is reported. */
const wrongDeterminations = (events: Facts): readonly string[] =>
  events.flatMap(({ type }, place) => {
    if (type !== 'determination-confirmed') return [];
    const { facts } = events.slice(0, place).findLast((one) => one.type === 'breach-determined') ?? {};
    const isOwed = ['yes', 'unclear'].includes(String(facts?.within2011)) && facts?.report === false;
    return isOwed
      ? [`signed that nothing is reported, and 64.2011 applies: ${String(facts.within2011)}`]
      : [];
  });

/** A stop ends only by its last day and by the acts of the law's table, and only where the act names it (law of stopping 3). */
export const stopsEndedByLaw = (reading: Reading): readonly string[] =>
  ofKind(reading, 'breach').flatMap((one) =>
    [
      ...[...voidLifts(one.events), ...wrongOfOwnStops(one.events), ...wrongReviews(one.events)],
      ...[...wrongCorrections(one.events), ...wrongRestores(one.events), ...wrongDeterminations(one.events)],
      ...[...wrongPapers(one, reading.evidence.replies), ...moreSilence(one, reading.evidence.replies)],
    ].map((wrong) => `${one.id}: ${wrong}`),
  );

const startsWrongly = ({ type, at }: Happened, known: Facts): string | undefined => {
  if (type === 'breach-released') return unreleasableBecause(known, at);
  if (type !== 'urgent-exception-confirmed') return undefined;
  if (toldAt(known) === undefined) return 'no agency was told';
  return isConsultedTooEarly(known)
    ? 'the agency was consulted before the latest silence, or before the urgent need was filed'
    : silentBecause(known, at);
};

/** No release, and no urgent exception, is recorded while a silence is open or owed its review (law of stopping 2). */
export const releasedByLaw = (reading: Reading): readonly string[] =>
  ofKind(reading, 'breach').flatMap(({ id, events }) =>
    events.flatMap((one, place) => {
      const because = startsWrongly(one, events.slice(0, place));
      return because === undefined ? [] : [`${id}: ${one.type} at ${timeText(one.at)}: ${because}`];
    }),
  );
