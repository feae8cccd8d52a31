import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { confirmation } from '#functions/case/contract.ts';
import { breachAction, replyWith } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import { type Notices, nothing, reasonBody } from './contract.ts';
import { approval, letter, supplement, writeOffConfirmation } from './notice-schemas.ts';
import { countVersions } from './notice-view.ts';

/** A version of the letter, with what it is put into; what may not stand in it is refused, what is missing is said. */
export const writeNotice = breachAction(
  letter,
  ({ for: audience, list, ...written }, { by }) =>
    async (seen, notices) => {
      const { text, letterSha256, warnings } = await notices.write(seen, written);
      return {
        text,
        command: () => ({ type: 'write-letter', list, audience, letterSha256, by }),
        answer: (after) =>
          replyWith(201, { version: countVersions(after, list, audience), letterSha256, warnings }),
      };
    },
);

/** Rows of the urgent classes, on the list that stands now. */
const ofClasses = async ({ id: caseId, state }: StoredBreach, notices: Notices) => {
  const { list } = noticeListOf(noticeOf(state), 1) ?? {};
  if (list === undefined || state.urgent === undefined) return {};
  const { classes } = state.urgent;
  const rows = await notices.countRows(caseId, list.sha256, classes);
  return { ofClasses: { classes, listSha256: list.sha256, rows } };
};

export const approveNotice = breachAction(
  approval,
  ({ for: audience, ...typed }, { by }) =>
    async (seen, notices) => {
      const counted = audience === 'urgent' ? await ofClasses(seen, notices) : {};
      return {
        command: () => ({ ...typed, type: 'approve-notice', audience, ...counted, by }),
        answer: () => replyWith(200, { state: 'accepted' }),
      };
    },
);

export const pauseNotice = breachAction(reasonBody, (text, { by }) => ({
  text,
  command: (textSha256) => ({ type: 'pause-notice', because: 'officer', by, textSha256 }),
  answer: () => replyWith(202, { state: 'paused' }),
}));

export const confirmPause = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-pause', by }),
  answer: () => replyWith(200, { state: 'paused' }),
}));

export const resumeNotice = breachAction(reasonBody, (text, { by }) => ({
  text,
  command: (textSha256) => ({ type: 'resume-notice', by, textSha256 }),
  answer: () => replyWith(202, { state: 'resumed' }),
}));

export const openSupplement = breachAction(supplement, ({ sameBreach, reason }, { by }) => ({
  text: { reason },
  command: (textSha256) => ({ type: 'open-supplement', sameBreach, by, textSha256 }),
  answer: ({ state }) => replyWith(201, { n: noticeOf(state).noticeLists.at(-1)?.n }),
}));

/** One that was opened by mistake, so that it does not keep the record open. */
export const cancelSupplement = breachAction(reasonBody, (text, { by, n }) => ({
  text,
  command: (textSha256) => ({ type: 'cancel-supplement', list: n, by, textSha256 }),
  answer: () => replyWith(200, { n, state: 'canceled' }),
}));

export const confirmWriteOff = breachAction(writeOffConfirmation, ({ list, proposalSha256 }, { by }) => ({
  command: () => ({ type: 'confirm-write-off', list, by, proposalSha256 }),
  answer: () => replyWith(200, { list, state: 'accepted' }),
}));

const countLists = ({ id: caseId, state }: StoredBreach, notices: Notices) =>
  notices.tallies(
    caseId,
    noticeOf(state).noticeLists.map(({ n }) => n),
  );

/** To end with letters that were not posted: a reason and a second officer. */
export const askPaperMailWaiver = breachAction(reasonBody, (text, { by }) => async (seen, notices) => {
  const tallies = await countLists(seen, notices);
  const paperMailLeft = tallies.reduce((sum, { tally }) => sum + tally.postal - tally.paperMailed, 0);
  return {
    text,
    command: (textSha256) => ({ type: 'ask-paper-mail-waiver', paperMailLeft, by, textSha256 }),
    answer: () => replyWith(202, { paperMailLeft, state: 'waiting' }),
  };
});

export const confirmPaperMailWaiver = breachAction(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-paper-mail-waiver', by }),
  answer: () => replyWith(200, { state: 'accepted' }),
}));

/** Refused, with what is left, while anybody is unaccounted for. */
export const closeBreach = breachAction(nothing, () => async (seen, notices) => {
  const tallies = await countLists(seen, notices);
  return {
    command: () => ({ type: 'close', tallies }),
    answer: ({ id: caseId, state }) => replyWith(200, { id: caseId, stage: stageOf(state) }),
  };
});
