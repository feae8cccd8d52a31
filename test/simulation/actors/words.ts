import type { Deed, Page, Sitting } from './workplace.ts';

/** With a mark as `ownMark` of the evidence finds it. */
const ownWords = ({ person, page }: Sitting): string =>
  `Our note on it is own-${page.id.slice(-6)}-${Math.floor(person.chance('own number') * 1e6)}.`;

/** Of list A: the program returns it at once. */
const agencyWords = 'The FBI asked us to wait with this.';

interface Waiting {
  readonly as: string;
  readonly became?: string;
}

export const isWaiting = ({ state }: Page, as: string): boolean =>
  (state.heldTexts ?? []).some((one: Waiting) => one.as === as && one.became === undefined);

/**
 * Mostly our sentences, which leave at once; sometimes own words, which wait for a second person, and sometimes some that the program
 * returns. Who does not like to wait sends our sentences; in the calm everybody does.
 */
export const saidBy = (
  sitting: Sitting,
  as: string,
  ours: string,
  say: (words: string) => readonly object[],
): readonly object[] | undefined => {
  const { person, page } = sitting;
  if (person.stage.isCalm()) return say(ours);
  if (isWaiting(page, as)) return person.chance('waits no longer') < 0.2 ? say(ours) : undefined;
  if (person.chance('types own words') >= 0.25) return say(ours);
  if (person.chance('names an agency') < 0.3) return [...say(agencyWords).slice(0, 1), ...say(ours)];
  return say(ownWords(sitting));
};

const proposalOf = ({ page, offered }: Sitting) =>
  page.proposals.find(({ confirmAt }) => confirmAt === offered.path);

/** Truthful: nobody here writes of what happened to data. */
export const signsText: Deed = (sitting) => {
  const proposal = proposalOf(sitting);
  return proposal && [{ proposalSha256: proposal.proposalSha256, speaksOfEvent: 'no' }];
};

/** Reads it twice, and takes some of it for words about an event: it goes back by the same road as any other. */
export const returnsText: Deed = ({ person }) =>
  person.stage.isCalm() || person.chance('returns it') >= 0.2 ? undefined : [{}];
