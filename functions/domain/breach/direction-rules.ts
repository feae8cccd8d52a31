import { isBefore, latestOf } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { About, RulesOf } from './breach-rule.ts';
import { furtherNotice, unliftedDirections, type WrittenDirection } from './directions.ts';
import { AlreadyReleased, DirectionNotInForce, DocumentMissing, EarlierAfterRelease } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { endOf, restOf } from './new-direction-rules.ts';
import { replacingOwnStop } from './replacing.ts';

type Numbered = Required<Pick<About, 'n'>>;

const among = ({ directions }: Breach) => directions.flatMap(({ n }) => n ?? []);
const directionOf = ({ directions }: Breach, { n }: Numbered) => directions.find((one) => one.n === n);
const writtenOf = (breach: Breach, about: Numbered): WrittenDirection | undefined => {
  const found = directionOf(breach, about);
  return found?.kind === 'direction' ? found : undefined;
};

const lifted = (breach: Breach, about: Numbered) => {
  const found = directionOf(breach, about);
  if (found === undefined) return new NotFound();
  return unliftedDirections(breach.directions).includes(found) ? undefined : new DirectionNotInForce();
};
const notWritten = (breach: Breach, about: Numbered) =>
  lifted(breach, about) ?? (writtenOf(breach, about) === undefined ? new DirectionNotInForce() : undefined);

export const directionRules: RulesOf<'correct-direction' | 'confirm-direction'> = {
  /** Later: at once. Earlier: two officers, the document, before the release. */
  'correct-direction': {
    wakes: 'machine',
    among,
    closed: notWritten,
    decide: (breach, { n, until, documentSha256, textSha256, by, bodySha256 }, { now }) => {
      const direction = writtenOf(breach, { n });
      if (direction === undefined) return [];
      const taken = (event: BreachEvent) =>
        replacingOwnStop(breach, [event], { direction: n, bodySha256, now });
      const { initial, writtenOn } = direction;
      if (until === furtherNotice) {
        const end = endOf({ initial, atLeast: direction.until, until, writtenOn, now });
        const later = latestOf(end.until, direction.until);
        const corrected = { type: 'direction-corrected', n, until: later, textSha256, by } as const;
        return taken({ ...corrected, furtherNotice: true });
      }
      if (!isBefore(until, direction.until)) {
        const end = endOf({ initial: false, atLeast: direction.until, until, writtenOn, now });
        const corrected = { type: 'direction-corrected', n, until: end.until, textSha256, by } as const;
        return [...taken(corrected), ...restOf(end, { n, textSha256, by })];
      }
      if (breach.releasedAt !== undefined) throw new EarlierAfterRelease();
      if (documentSha256 === undefined) throw new DocumentMissing();
      return [{ type: 'direction-correction-asked', n, until, documentSha256, textSha256, by }];
    },
  },
  'confirm-direction': {
    wakes: 'machine',
    proposal: directionOf,
    among,
    closed: (breach, about) => {
      const refusal = notWritten(breach, about);
      if (refusal !== undefined) return refusal;
      if (writtenOf(breach, about)?.correction === undefined) return new NothingToConfirm();
      return breach.releasedAt === undefined ? undefined : new AlreadyReleased();
    },
    notBy: (breach, about) => whoDid('asked', writtenOf(breach, about)?.correction),
    decide: (breach, { n, by }) => {
      const { correction } = writtenOf(breach, { n }) ?? {};
      return correction === undefined
        ? []
        : [{ type: 'direction-corrected', n, until: correction.until, by }];
    },
  },
};
