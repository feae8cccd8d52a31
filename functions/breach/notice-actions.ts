import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { trancheOf } from '#domain/notice/state.ts';
import { confirmation } from '#functions/case/contract.ts';
import { answered, verb } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import { type Notices, nothing, reasoned } from './contract.ts';
import { approval, letter, supplement, writeOffConfirmation } from './notice-schemas.ts';
import { versionsOf } from './notice-view.ts';

/** A version of the letter, with what it is put into; what may not stand in it is refused, what is missing is said. */
export const writeNotice = verb(
  letter,
  ({ for: audience, list, ...written }, { by }) =>
    async (seen, notices) => {
      const { text, letterSha256, warnings } = await notices.write(seen, written);
      return {
        text,
        command: () => ({ type: 'write-letter', list, audience, letterSha256, by }),
        answer: (after) =>
          answered(201, { version: versionsOf(after, list, audience), letterSha256, warnings }),
      };
    },
);

/** Rows of the urgent classes, on the list that stands now. */
const ofClasses = async ({ id, state }: StoredBreach, notices: Notices) => {
  const { list } = trancheOf(noticeOf(state), 1) ?? {};
  if (list === undefined || state.urgent === undefined) return {};
  const { classes } = state.urgent;
  const rows = await notices.rowsOf(id, list.sha256, classes);
  return { ofClasses: { classes, listSha256: list.sha256, rows } };
};

export const approveNotice = verb(
  approval,
  ({ for: audience, ...typed }, { by }) =>
    async (seen, notices) => {
      const counted = audience === 'urgent' ? await ofClasses(seen, notices) : {};
      return {
        command: () => ({ ...typed, type: 'approve-notice', audience, ...counted, by }),
        answer: () => answered(200, { state: 'accepted' }),
      };
    },
);

export const pauseNotice = verb(reasoned, (text, { by }) => ({
  text,
  command: (textSha256) => ({ type: 'pause-notice', because: 'officer', by, textSha256 }),
  answer: () => answered(202, { state: 'paused' }),
}));

export const confirmPause = verb(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-pause', by }),
  answer: () => answered(200, { state: 'paused' }),
}));

export const resumeNotice = verb(reasoned, (text, { by }) => ({
  text,
  command: (textSha256) => ({ type: 'resume-notice', by, textSha256 }),
  answer: () => answered(202, { state: 'resumed' }),
}));

export const openSupplement = verb(supplement, ({ sameBreach, reason }, { by }) => ({
  text: { reason },
  command: (textSha256) => ({ type: 'open-supplement', sameBreach, by, textSha256 }),
  answer: ({ state }) => answered(201, { n: noticeOf(state).tranches.at(-1)?.n }),
}));

/** One that was opened by mistake, so that it does not keep the record open. */
export const cancelSupplement = verb(reasoned, (text, { by, n }) => ({
  text,
  command: (textSha256) => ({ type: 'cancel-supplement', list: n, by, textSha256 }),
  answer: () => answered(200, { n, state: 'cancelled' }),
}));

export const confirmWriteOff = verb(writeOffConfirmation, ({ list, proposalSha256 }, { by }) => ({
  command: () => ({ type: 'confirm-write-off', list, by, proposalSha256 }),
  answer: () => answered(200, { list, state: 'accepted' }),
}));

const talliesOf = ({ id, state }: StoredBreach, notices: Notices) =>
  notices.tallies(
    id,
    noticeOf(state).tranches.map(({ n }) => n),
  );

/** To end with letters that were not posted: a reason and a second officer. */
export const askUnmailedEnd = verb(reasoned, (text, { by }) => async (seen, notices) => {
  const tallies = await talliesOf(seen, notices);
  const unmailed = tallies.reduce((sum, { tally }) => sum + tally.postal - tally.mailed, 0);
  return {
    text,
    command: (textSha256) => ({ type: 'ask-unmailed-end', unmailed, by, textSha256 }),
    answer: () => answered(202, { unmailed, state: 'waiting' }),
  };
});

export const confirmUnmailedEnd = verb(confirmation, (seen, { by }) => ({
  command: () => ({ ...seen, type: 'confirm-unmailed-end', by }),
  answer: () => answered(200, { state: 'accepted' }),
}));

/** Refused, with what is left, while anybody is unaccounted for. */
export const closeBreach = verb(nothing, () => async (seen, notices) => {
  const tallies = await talliesOf(seen, notices);
  return {
    command: () => ({ type: 'close', tallies }),
    answer: ({ id, state }) => answered(200, { id, stage: stageOf(state) }),
  };
});
