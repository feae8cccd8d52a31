import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { AddedBreach, CertificateRoom, CertificateRoomEvent } from './room.ts';

/** The same for an id that there is not, for a breach in hold, and for one whose customers are not all notified (P40). */
export const NoReleasedBreach = conflict(
  'no-released-breach',
  'There is no breach with this reference whose hold is over and whose notice is done. Nothing was recorded.',
);

/** `isReleased`: the hold of that breach is over, and its notice is done. */
interface Facts {
  readonly isReleased: (breach: CaseId) => boolean;
}

interface Added {
  readonly breach: CaseId;
  readonly textSha256: string;
  readonly by: Sub;
}

type Seen = CertificateRoom | undefined;

/** What the public file says of a breach: added, not taken out again, and released today. */
export const shownBreaches = (seen: Seen, { isReleased }: Facts): readonly AddedBreach[] =>
  (seen?.breaches ?? []).filter(({ removed, breach }) => removed === undefined && isReleased(breach));

const addBreach: Rule<Seen, unknown, Added, Facts, CertificateRoomEvent> = {
  decide: (seen, { breach, textSha256, by }, facts) => {
    if (!facts.isReleased(breach)) throw new NoReleasedBreach();
    const isThere = shownBreaches(seen, facts).some(
      (one) => one.breach === breach && one.textSha256 === textSha256,
    );
    return isThere ? [] : [{ type: 'released-breach-added', breach, textSha256, by }];
  },
};

/** One that may not be shown now is not there to be taken out either (P40). */
const removeBreach: Rule<Seen, { readonly n: number }, { readonly by: Sub }, Facts, CertificateRoomEvent> = {
  closed: (seen, { n }, facts) =>
    shownBreaches(seen, facts).some((one) => one.n === n) ? undefined : new NotFound(),
  decide: (_, { n, by }) => [{ type: 'released-breach-removed', n, by }],
};

/** What can be done with the public file of a year's certificate (47 CFR 64.2009(e)). */
export const roomRules = {
  'add-released-breach': addBreach,
  'remove-released-breach': removeBreach,
} as const;
export type RoomAct = keyof typeof roomRules;
