import type { Answered } from '../../evidence.ts';
import type { ArrivedLetter } from '../../stage.ts';
import { feltWithin, isStop } from '../gate.ts';
import { type Case, ofKind, type Reading, timeText } from '../reading.ts';
import { listIn } from '../stops/facts.ts';
import { openHalts, wrongResumes } from '../stops/halts.ts';

const sending = '/api/officer/sending';

/** A press of the stop of all notices, or of its end, that the product took. */
interface Press {
  readonly by: string;
  readonly at: number;
  readonly isStop: boolean;
  readonly isConfirming: boolean;
  /** Of a stop: those that it shows open. Of an end: those that it named and that are open no more. */
  readonly ids: readonly string[];
}

const idsIn = (reply: Answered['reply']): readonly string[] => [
  ...new Set(JSON.stringify(reply?.body ?? '').match(/stop-all-\d+/g)),
];

const pressesIn = (replies: readonly Answered[]): readonly Press[] =>
  replies.flatMap(({ method, path, as, body, reply, repliedAt }) => {
    const typed = (body ?? {}) as { paused?: boolean; stops?: unknown; proposalSha256?: string };
    if (method === 'GET' || path !== sending || reply === undefined || reply.status >= 300) return [];
    const isStop = typed.paused === true;
    const open = idsIn(reply);
    return [
      {
        ...{ by: as, at: repliedAt, isStop, isConfirming: typed.proposalSha256 !== undefined },
        // One that waits for a second officer is still shown open.
        ids: isStop ? open : listIn<string>(typed.stops).filter((id) => !open.includes(id)),
      },
    ];
  });

/** One officer alone ends only what they stopped (law of stopping 3). Who pressed first has the number. */
const wrongEndsOfAll = (replies: readonly Answered[]): readonly string[] => {
  const authors = new Map<string, string>();
  const signers = new Set<string>();
  return pressesIn(replies).flatMap(({ by, isStop, isConfirming, ids }) => {
    if (isStop) for (const id of ids) if (!authors.has(id)) authors.set(id, by);
    if (isConfirming) signers.add(by);
    // A retry after a lost reply reads what another has signed meanwhile.
    const isSigned = [...signers].some((one) => one !== by);
    if (isStop || isConfirming || isSigned) return [];
    return ids
      .filter((id) => authors.has(id) && authors.get(id) !== by)
      .map((id) => `${id} ended by ${by} alone, whom ${authors.get(id)} had stopped`);
  });
};

/** An officer reads that notices of this breach stop, and a pause of theirs is open, or was set by this very press (law 7). */
const unheardPresses = ({ id, events }: Case, replies: readonly Answered[]): readonly string[] =>
  replies.flatMap(({ path, as, at, repliedAt, reply }) => {
    if (!path.endsWith(`/${id}/notice/pause`) || reply?.status !== 200) return [];
    const who = as.replace(/^.*\//, '');
    const isSet = events.some(
      (one) => one.type === 'notice-paused' && one.facts.by === who && one.at >= at && one.at <= repliedAt,
    );
    const isOpen = openHalts(events.filter((one) => one.at <= repliedAt)).some(({ by }) => by === who);
    return isSet || isOpen ? [] : [`${who} pressed Stop at ${timeText(at)}, and nothing stopped`];
  });

/** No halt ends by an act that did not name it, or by a person who may not (law of stopping 3). */
export const haltsEndedByLaw = (reading: Reading): readonly string[] => [
  ...ofKind(reading, 'breach').flatMap((one) =>
    [...wrongResumes(one.events), ...unheardPresses(one, reading.evidence.replies)].map(
      (wrong) => `${one.id}: ${wrong}`,
    ),
  ),
  ...wrongEndsOfAll(reading.evidence.replies),
];

const handed = ({ handedAt, at }: ArrivedLetter): number => handedAt ?? at;

/** While notices of all breaches are stopped, nothing is handed to SES (law of stopping 8). */
export const allNoticesStopped = ({ evidence, notices }: Reading): readonly string[] => {
  const presses = pressesIn(evidence.replies);
  const spans = presses
    .filter(({ isStop }) => isStop)
    .map(({ at, ids }) => {
      const end = presses.find(
        (one) => one.at > at && !one.isStop && (one.isConfirming || ids.some((id) => one.ids.includes(id))),
      );
      return { from: at + feltWithin, to: end?.at ?? Number.POSITIVE_INFINITY };
    });
  return notices
    .filter((letter) => spans.some(({ from, to }) => handed(letter) > from && handed(letter) < to))
    .map(({ tags, to, at }) => `${tags.case}: ${to} was told at ${timeText(at)}, with all notices stopped`);
};

/** A claim goes on to no second page after a stop (law of stopping 8). */
export const noSecondPage = (reading: Reading): readonly string[] =>
  ofKind(reading, 'breach').flatMap(({ id, events }) => {
    const stops = events.filter(isStop).map(({ at }) => at);
    const ofClaim = Map.groupBy(
      reading.notices.filter(({ tags }) => tags.case === id && tags.claim !== undefined),
      ({ tags }) => String(tags.claim),
    );
    return [...ofClaim].flatMap(([claim, letters]) =>
      stops.flatMap((at) => {
        const isUnderWay = letters.some((one) => handed(one) <= at + feltWithin);
        const pages = new Set(letters.filter((one) => handed(one) > at).map(({ tags }) => tags.page));
        return isUnderWay && pages.size > 1
          ? [`${id}: claim ${claim} went on to ${pages.size} pages after the stop of ${timeText(at)}`]
          : [];
      }),
    );
  });
