import type { BreachCommand } from '#domain/breach/commands.ts';
import { noticeOf, sendableLetters } from '#domain/breach/customer-notice.ts';
import type { Audience } from '#domain/notice/events.ts';
import type { ListTally, Tally } from '#domain/notice/recipients.ts';
import { type NoticeLetter, noticeListOf } from '#domain/notice/state.ts';
import {
  ann,
  approved,
  type BreachLife,
  ben,
  held,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  receipt,
  type Typed,
  text,
} from './breach.ts';

export const classes = ['vip'];
export const urgentSha256 = '3'.repeat(64);

export const needy = (first?: readonly Typed[]): BreachLife =>
  held('2026-11-24', first)
    .do(receipt(noon('2026-11-24'), { urgentNeedIndicated: true }))
    .at(noon('2026-11-25'));

export const askUrgent = (
  over: Partial<Extract<BreachCommand, { type: 'ask-urgent-exception' }>> = {},
): BreachCommand => ({
  type: 'ask-urgent-exception',
  agency: 'FBI',
  consultedAt: noon('2026-11-25'),
  outcome: 'no-objection',
  classes,
  by: ann,
  textSha256: text,
  ...over,
});
export const confirmUrgent = (by: string = ben): Typed => ({ type: 'confirm-urgent-exception', by });

/** The FBI objects on the 25th at noon, without a written direction. */
export const objected = askUrgent({ outcome: 'objected' });
export const agencyAsked = (
  over: Partial<Extract<BreachCommand, { type: 'ask-agency' }>> = {},
): BreachCommand => ({
  ...{ type: 'ask-agency', agency: 'FBI', askedAt: noon('2026-11-25'), by: ann, textSha256: text },
  ...over,
});
export const proceeds = (
  over: Partial<Extract<BreachCommand, { type: 'proceed-after-objection' }>> = {},
): BreachCommand => ({
  ...{ type: 'proceed-after-objection', documentSha256: 'd'.repeat(64), advisedAt: noon('2026-11-25') },
  ...{ by: 'dpo', textSha256: text },
  ...over,
});

export const urgentWritten = (by = 'wes'): BreachCommand =>
  letterWritten({ audience: 'urgent', letterSha256: urgentSha256, by });
export const urgentApproved = (
  over: Partial<Extract<BreachCommand, { type: 'approve-notice' }>> = {},
): BreachCommand =>
  approved({
    audience: 'urgent',
    letterSha256: urgentSha256,
    count: 7,
    ofClasses: { classes, listSha256, rows: 7 },
    ...over,
  });

export const released = (life: BreachLife = held()): BreachLife =>
  life.at(noon('2026-12-05')).do({ type: 'release' });

/** As its machine records the start of sending. */
export const begins = (life: BreachLife, audience: Audience = 'everyone', list = 1): BreachLife => {
  const sending = sendableLetters(life.state).find((one) => one.audience === audience && one.list === list);
  if (sending === undefined) throw new Error('nothing may be sent');
  const { epoch, letterSha256: letter, listSha256: frozen } = sending;
  return life.do({
    type: 'start-notice',
    ...{ list, audience, epoch, letterSha256: letter, listSha256: frozen, lanes: 1, rate: 10 },
  });
};
export const sendingStart = (): BreachLife => begins(released());

export const sent = (life: BreachLife = sendingStart(), list = 1): BreachLife =>
  life.do({ type: 'mark-notice-sent', list, audience: 'everyone' });

const tally: Tally = { sent: 98, delivered: 90, postal: 2, paperMailed: 2, open: 0, possibleDuplicates: 0 };
export const countList = (over: Partial<Tally> = {}, list = 1): ListTally => ({
  list,
  tally: { ...tally, ...over },
});
export const account = (...tallies: readonly ListTally[]): BreachCommand => ({
  type: 'account-for-everyone',
  tallies,
  recounts: 0,
});
export const close = (...tallies: readonly ListTally[]): BreachCommand => ({ type: 'close', tallies });

export const noticeLetter = (
  { state }: BreachLife,
  audience: Audience = 'everyone',
  list = 1,
): NoticeLetter => noticeListOf(noticeOf(state), list)?.[audience] as NoticeLetter;

export const types = ({ history }: BreachLife): readonly string[] =>
  history.at(-1)?.events.map(({ type }) => type) ?? [];

export const supplemented = (life: BreachLife, list = 2): BreachLife =>
  life.do(
    { type: 'open-supplement', sameBreach: true, by: ann, textSha256: text },
    listFrozen({ list, count: 5, onPaper: 0, sha256: '5'.repeat(64) }),
    letterWritten({ list, letterSha256 }),
    approved({ list, listSha256: '5'.repeat(64), count: 5 }),
  );
