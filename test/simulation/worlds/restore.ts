import type { Evidence } from '../evidence.ts';
import type { Plan } from '../plan.ts';
import type { ArrivedLetter } from '../stage.ts';
import { drawOf } from '../streams.ts';
import { race } from './race.ts';

const minute = 60_000;

/** The table is put back to a moment of the sending (F12): after any letter of the list, up to a quarter of an hour later. */
export const restore = (seed: number, odds = 0.005): Plan => ({
  ...race(seed, odds),
  operations: [
    {
      do: 'restore',
      toNotice: 1 + Math.floor(drawOf(seed, 'restore/to') * 40),
      after: Math.floor(drawOf(seed, 'restore/after') * 15 * minute),
    },
  ],
});

interface LostMinutes {
  readonly to: number;
  readonly until: number;
  /** States of rows by page: as the restored table had them, and as they were copied from the former one. */
  readonly kept: Readonly<Record<string, string>>;
  readonly copied: Readonly<Record<string, string>>;
}

/**
 * What a restored system can be held to: everything but what the lost minutes held and the table does not know any more
 * (RUNBOOK, "Restoring the table"). Letters that a page copied from the former table knows of are known.
 */
export const withoutLostMinutes = (evidence: Evidence): Evidence => {
  const lost = evidence.notes
    .filter(({ what }) => what === 'restored')
    .map(({ facts }) => facts as unknown as LostMinutes);
  const isLost = (at: number): boolean => lost.some(({ to, until }) => at > to && at <= until);
  const isKnownOf = (pages: LostMinutes['kept'], { tags }: ArrivedLetter): boolean => {
    const state = pages[`${tags.case} ${tags.page}`]?.[Number(tags.position)];
    return state !== undefined && state !== 'w';
  };
  const isKnown = (letter: ArrivedLetter): boolean => lost.every(({ copied }) => isKnownOf(copied, letter));
  /** Sent just before, its page written just after. */
  const isForgotten = (letter: ArrivedLetter): boolean =>
    lost.some(
      (one) => letter.at <= one.to && ![one.kept, one.copied].some((pages) => isKnownOf(pages, letter)),
    );
  return {
    ...evidence,
    inbox: evidence.inbox
      .filter((letter) => !isLost(letter.at) || isKnown(letter))
      .map((letter) => (isForgotten(letter) ? { ...letter, outcomeUnknown: true } : letter)),
    history: evidence.history.filter(({ at }) => !isLost(at)),
    replies: evidence.replies.filter(({ at, repliedAt }) => !isLost(at) && !isLost(repliedAt)),
    notes: evidence.notes.filter(({ at, what }) => what === 'restored' || !isLost(at)),
  };
};

/** Customer notices that went out before two officers had let notices go again after a restore. */
export const sentWhileLocked = ({ notes, replies, inbox }: Evidence): readonly string[] =>
  notes
    .filter(({ what }) => what === 'restored')
    .flatMap(({ at: restoredAt }) => {
      const resumed = replies.find(
        ({ at, method, path, reply }) =>
          `${method} ${path}` === 'PUT /api/officer/sending' &&
          at > restoredAt &&
          reply?.status === 200 &&
          reply.body?.paused === false,
      );
      const until = resumed?.at ?? Number.POSITIVE_INFINITY;
      return inbox.filter(({ at, tags }) => tags.page !== undefined && at > restoredAt && at < until);
    })
    .map(({ to, at }) => `${to} was told at ${new Date(at).toISOString()}, before notices were let go again`);
