import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf, openHalts } from '#domain/breach/customer-notice.ts';
import type { LetterNow } from '#domain/notice/commands.ts';
import type { Audience } from '#domain/notice/events.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { type ActionsOf, reasonOnly } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import type { Notices } from './contract.ts';
import { countVersions } from './notice-view.ts';

interface ListSaid {
  readonly list: number;
  readonly for: Audience;
  readonly letterSha256: string;
}

/** On the current list. */
const countOfClasses = async ({ id: caseId, state }: StoredBreach, notices: Notices) => {
  const { list } = noticeListOf(noticeOf(state), 1) ?? {};
  if (list === undefined || state.urgent === undefined) return {};
  const { classes } = state.urgent;
  const rows = await notices.countRows(caseId, list.sha256, classes);
  return { ofClasses: { classes, listSha256: list.sha256, rows } };
};

/** Only of the current letter: another hash may be the hash of any text of this case. */
const letterSaid = async (
  seen: StoredBreach,
  { list, for: audience, letterSha256 }: ListSaid,
  notices: Notices,
): Promise<LetterNow> =>
  noticeListOf(noticeOf(seen.state), list)?.[audience].letterSha256 === letterSha256
    ? notices.letterNow(seen, letterSha256)
    : { letterSha256: '', renderedSha256: '', missing: [], languages: [] };

const countLists = ({ id: caseId, state }: StoredBreach, notices: Notices) =>
  notices.tallies(
    caseId,
    noticeOf(state).noticeLists.map(({ n }) => n),
  );

/** The names of the pauses that are open after the act. */
const pausesLeft = ({ state }: StoredBreach): readonly string[] => openHalts(state).map(({ id }) => id);

const stateOfNotice = (after: StoredBreach, isWaiting = false): 'waiting' | 'paused' | 'resumed' => {
  if (isWaiting) return 'waiting';
  return openHalts(after.state).length > 0 ? 'paused' : 'resumed';
};

export const noticeActions = {
  'write-letter': {
    read: ({ for: _, list: __, ...written }, seen, notices) => notices.write(seen, written),
    text: ({ text }) => text,
    command: ({ for: audience, list, letterSha256 }) => ({ list, audience, letterSha256 }),
    answer: (after, { for: audience, list, letterSha256, warnings }) => ({
      status: 201 as const,
      body: { version: countVersions(after, list, audience), letterSha256, warnings },
    }),
  },
  'approve-notice': {
    read: async (said, seen, notices) => ({
      letter: await letterSaid(seen, said, notices),
      ...(said.for === 'urgent' ? await countOfClasses(seen, notices) : {}),
    }),
    command: ({ for: audience, ...typed }) => ({ ...typed, audience }),
    answer: () => ({ body: { state: 'accepted' } }),
  },
  'pause-notice': {
    text: reasonOnly,
    command: () => ({ because: 'officer' }),
    answer: (after) => ({ body: { state: 'paused', pauses: pausesLeft(after) } }),
  },
  /** Waits where one of the pauses that it names needs a second officer (law of stopping 3). */
  'resume-notice': {
    text: reasonOnly,
    command: ({ pauses }) => ({ pauses }),
    answer: (after, { pauses }, by) => {
      const { resumeAsked } = noticeOf(after.state);
      const isWaiting = resumeAsked?.by === by && pauses.every((one) => resumeAsked.pauses.includes(one));
      const body = { state: stateOfNotice(after, isWaiting), pauses: pausesLeft(after) };
      return isWaiting ? { status: 202 as const, body } : { body };
    },
  },
  'confirm-resume': {
    answer: (after) => ({ body: { state: stateOfNotice(after), pauses: pausesLeft(after) } }),
  },
  'open-supplement': {
    text: reasonOnly,
    command: ({ sameBreach }) => ({ sameBreach }),
    answer: ({ state }) => ({ status: 201 as const, body: { n: noticeOf(state).noticeLists.at(-1)?.n } }),
  },
  /** So that a mistake does not keep the record open. */
  'cancel-supplement': {
    text: reasonOnly,
    command: ({ n }) => ({ list: n }),
    answer: (_, { n }) => ({ body: { n, state: 'canceled' } }),
  },
  'confirm-write-off': {
    command: ({ list }) => ({ list }),
    answer: (_, { list }) => ({ body: { list, state: 'accepted' } }),
  },
  /** Needs a reason and a second officer. */
  'ask-paper-mail-waiver': {
    read: async (_, seen, notices) => {
      const tallies = await countLists(seen, notices);
      return { paperMailLeft: tallies.reduce((sum, { tally }) => sum + tally.postal - tally.paperMailed, 0) };
    },
    text: reasonOnly,
    command: ({ paperMailLeft }) => ({ paperMailLeft }),
    answer: (_, { paperMailLeft }) => ({ status: 202 as const, body: { paperMailLeft, state: 'waiting' } }),
  },
  'confirm-paper-mail-waiver': { answer: () => ({ body: { state: 'accepted' } }) },
  /** Refused, with the rest, while anyone is unaccounted for. */
  close: {
    read: async (_, seen, notices) => ({ tallies: await countLists(seen, notices) }),
    command: ({ tallies }) => ({ tallies }),
    answer: ({ id, state }) => ({ body: { id, stage: stageOf(state) } }),
  },
} satisfies ActionsOf<
  | 'write-letter'
  | 'approve-notice'
  | 'pause-notice'
  | 'resume-notice'
  | 'confirm-resume'
  | 'open-supplement'
  | 'cancel-supplement'
  | 'confirm-write-off'
  | 'ask-paper-mail-waiver'
  | 'confirm-paper-mail-waiver'
  | 'close'
>;
