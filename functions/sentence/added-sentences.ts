import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { isMissingEvent } from '#domain/case/second-missing.ts';
import {
  type AddedEvent,
  type AddedSentences,
  addedId,
  addedSentences,
  areBothSides,
  isForOthers,
  noneAdded,
  type Side,
  type Signing,
  sidesIn,
  type WaitingSentence,
} from '#domain/sentence/added.ts';
import {
  decideConfirm,
  decidePropose,
  decideWithdraw,
  sentenceProposal,
} from '#domain/sentence/added-decider.ts';
import { caughtIn } from '#domain/sentence/added-in-use.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import { changeWords } from '#functions/held-text/contract.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { SentenceBody } from './contract.ts';

const sidesOf = ({ officer }: Reader): readonly Side[] => sidesIn(officer.groups);

/** Opens the table with its first sentence. */
const changed = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  by: string,
  decide: (seen: AddedSentences | undefined, history: readonly Commit[]) => readonly AddedEvent[],
): Promise<AddedSentences> => {
  const actor = `officer:${by}` as const;
  const seen = await cases.find(addedSentences, addedId);
  const first = decide(seen?.state, seen?.history ?? []);
  if (first.length === 0) return seen?.state ?? noneAdded;
  const { opened, case: found } =
    seen === undefined
      ? await cases.open(addedSentences, addedId, actor, instantText(clock.now()), first)
      : { opened: false, case: seen };
  if (opened) return found.state;
  return (await cases.change(addedSentences, found, actor, ({ state, history }) => decide(state, history)))
    .state;
};

/** An empty list of kinds or outcomes is no limit. @throws {InvalidInput} */
const sentenceIn = (
  key: string,
  { fields = [], kinds = [], outcomes = [], en, es }: SentenceBody,
): Sentence => {
  if (en === undefined || es === undefined)
    throw new InvalidInput([
      ...(en === undefined ? [{ pointer: '#/en', detail: 'Write the sentence in English.' }] : []),
      ...(es === undefined ? [{ pointer: '#/es', detail: 'Write the sentence in Spanish.' }] : []),
    ]);
  return {
    ...{ key, fields, en, es },
    ...(kinds.length > 0 && { kinds }),
    ...(outcomes.length > 0 && { outcomes }),
  };
};

type Typed = SentenceBody & { readonly key: string; readonly by: string };

/** @throws {InvalidInput | WordsReturned | SentenceKeyTaken | TooManySentences | NoRoomForSentences | NothingToConfirm | SamePerson | OtherGroupNeeded | ProposalChanged | NoSuchSentence} */
export const putSentence =
  (ports: Pick<Ports, 'cases' | 'clock' | 'zone'>) =>
  async ({ key, by, ...said }: Typed, reader: Reader) => {
    const signing: Signing = { by, as: sidesOf(reader) };
    const today = todayIn(ports.clock, ports.zone);
    if (said.isWithdrawn) {
      await changed(ports, by, (seen) => decideWithdraw(seen, { key, ...signing }));
      return { body: { key, state: 'withdrawn' } };
    }
    const { proposalSha256: shown, speaksOfEvent } = said;
    if (shown !== undefined) {
      const confirming = { key, speaksOfEvent, proposalSha256: shown, ...signing };
      await changed(ports, by, (seen) => decideConfirm(seen, confirming, today));
      return {
        body:
          speaksOfEvent === 'yes' ? { key, state: 'returned', says: changeWords } : { key, state: 'in-use' },
      };
    }
    const sentence = sentenceIn(key, said);
    const { inUse } = await changed(ports, by, (seen, history) =>
      decidePropose(seen, { sentence, speaksOfEvent, ...signing }, { today, history }),
    );
    return { status: 202 as const, body: { key, state: Object.hasOwn(inUse, key) ? 'in-use' : 'waiting' } };
  };

export interface SentencesView {
  readonly inUse: readonly (Sentence & {
    readonly proposedBy: string;
    readonly confirmedBy: string;
    readonly since: Instant;
    /** A list of this release has words of it, so it counts as ours no more. */
    readonly isCaught?: true;
  })[];
  /** Empty for who neither proposes nor audits: until the question is answered, one may speak of an event. */
  readonly waiting: readonly (Sentence & {
    readonly proposedBy: string;
    readonly since: Instant;
    readonly proposalSha256: string;
    /** Why this reader cannot confirm it, in words; absent: they can. */
    readonly notMe?: string;
  })[];
  /** Who did what when, with the words, newest first; for the same readers. */
  readonly history: readonly {
    readonly at: Instant;
    readonly did: 'proposed' | 'added' | 'returned' | 'withdrawn';
    readonly by: string;
    readonly sentence: Sentence;
  }[];
}

const did = {
  'sentence-proposed': 'proposed',
  'sentence-added': 'added',
  'sentence-returned': 'returned',
  'sentence-withdrawn': 'withdrawn',
} as const;

type Commits = readonly { readonly at: Instant; readonly events: readonly AddedEvent[] }[];

const historyOf = (commits: Commits, nameOf: (sub: string) => string): SentencesView['history'] => {
  const latest = new Map<string, Sentence>();
  return commits
    .flatMap(({ at, events }) =>
      events.flatMap((event) => {
        if (isMissingEvent(event)) return [];
        if (event.type === 'sentence-proposed') latest.set(event.sentence.key, event.sentence);
        const sentence = event.type === 'sentence-proposed' ? event.sentence : latest.get(event.key);
        return sentence === undefined ? [] : { at, did: did[event.type], by: nameOf(event.by), sentence };
      }),
    )
    .toReversed();
};

const notMe = (
  { proposed: { by, as } }: WaitingSentence,
  reader: string,
  theirs: readonly Side[],
): string | undefined => {
  if (by === reader) return `You proposed it. ${isForOthers(as)}`;
  return areBothSides(as, theirs) ? undefined : isForOthers(as);
};

/** For the console’s page and for pickers. */
export const readSentences =
  ({ cases, officers }: Pick<Ports, 'cases' | 'officers'>) =>
  async ({ by }: { readonly by: string }, reader: Reader): Promise<{ readonly body: SentencesView }> => {
    const found = await cases.find(addedSentences, addedId);
    const { inUse = {}, waiting = {} } = found?.state ?? {};
    const seesAll =
      hasAccess('supervising', reader.officer.groups) || reader.officer.groups.includes('auditor');
    const commits: Commits = seesAll ? (found?.history ?? []) : [];
    const acted = [
      ...Object.values(inUse).flatMap(({ proposed, confirmed }) => [proposed.by, confirmed.by]),
      ...commits.flatMap(({ events }) => events.flatMap((event) => (isMissingEvent(event) ? [] : event.by))),
    ];
    const nameOf = await officers.names([...new Set(acted)]);
    const body: SentencesView = {
      inUse: Object.values(inUse).map(({ sentence, proposed, confirmed }) => ({
        ...sentence,
        ...{ proposedBy: nameOf(proposed.by), confirmedBy: nameOf(confirmed.by), since: confirmed.at },
        ...(caughtIn(sentence) !== undefined && { isCaught: true }),
      })),
      waiting: (seesAll ? Object.values(waiting) : []).map((one) => {
        const why = notMe(one, by, sidesOf(reader));
        return {
          ...one.sentence,
          ...{ proposedBy: nameOf(one.proposed.by), since: one.proposed.at },
          proposalSha256: proposalSha256(sentenceProposal(one)),
          ...(why !== undefined && { notMe: why }),
        };
      }),
      history: historyOf(commits, nameOf),
    };
    return { body };
  };
