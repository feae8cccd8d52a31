import { noticeOf, noticeStatus, sendableLetters } from '#domain/breach/customer-notice.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { Busy } from '#domain/case/errors.ts';
import { pausePolicies } from '#domain/notice/events.ts';
import { lastSentAt, type SendableLetter } from '#domain/notice/state.ts';
import type { BulkEmailSender } from '#ports/bulk-email-sender.ts';
import type { Cases } from '#ports/cases.ts';
import type { Files } from '#ports/files.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letters } from '#ports/letters.ts';
import type { SendingSettings } from '#ports/settings.ts';
import type { Breaches, NoticeStepResult, StoredBreach } from '../contract.ts';
import { noticePaused } from '../letter/notice-paused.ts';
import { openList } from '../list/frozen-list.ts';
import { isSwitchedOff } from './gate.ts';
import { isHeartbeatDue, lanesFor, partsOf } from './lanes.ts';
import { type Needs as LaneNeeds, type NextAction, nextLanes } from './next-lanes.ts';
import { allowedRate } from './pace.ts';

export interface Needs extends LaneNeeds {
  readonly breaches: Breaches;
  readonly cases: Pick<Cases, 'find' | 'tableGeneration'>;
  readonly files: Files;
  readonly bulkEmail: Pick<BulkEmailSender, 'quota'>;
  readonly letters: Pick<Letters, 'sendOnce'>;
  readonly letterhead: Letterhead;
  readonly officersAddress: string;
  readonly settings: SendingSettings;
}

const actor = 'machine:ask-notice';
const day = 86_400_000;
/** More than there are things to write down between two looks: beyond it others keep changing the case. */
const mostLooks = 100;

const at = (
  nextStep: NoticeStepResult['nextStep'],
  over: Partial<NoticeStepResult> = {},
): NoticeStepResult => ({
  ...{ nextStep, until: '', lanes: [] },
  ...over,
});

/**
 * What is to be done now about telling customers: a timer asks, it does not assume. Each letter begins before the first
 * claim of its epoch, the canary goes first, and a letter is done when the ledger says so.
 */
export const askNotice = (needs: Needs) => {
  const { breaches, files, letters, bulkEmail, clock, settings } = needs;

  /** The letter, begun in this epoch with its lanes; undefined when it may not be sent any more. */
  const startSending = async (seen: StoredBreach, wanted: SendableLetter, pages: number) => {
    const rate = allowedRate(await bulkEmail.quota(), settings);
    const lanes = wanted.lanes ?? lanesFor(rate, pages);
    const { list, audience, epoch, letterSha256, listSha256 } = wanted;
    const begin = { list, audience, epoch, letterSha256, listSha256, lanes, rate };
    const after = await breaches.do(seen, actor, { type: 'start-notice', ...begin });
    const found = sendableLetters(after.state).find((one) => one.list === list && one.audience === audience);
    const isSame = found?.epoch === epoch && found.letterSha256 === letterSha256;
    return isSame && found.lanes !== undefined ? { ...found, lanes: found.lanes } : undefined;
  };
  const writeDown = (
    { id: caseId }: StoredBreach,
    { list, audience }: SendableLetter,
    next: NextAction,
  ): Promise<StoredBreach> => {
    const of = { list, audience };
    if (next.step === 'canary-failed')
      return breaches.do(caseId, actor, { type: 'halt-notice', because: 'canary', error: next.error });
    return breaches.do(caseId, actor, {
      type: next.step === 'sent' ? 'mark-notice-sent' : 'pass-canary',
      ...of,
    });
  };
  /** @returns undefined when something was written down: then it is looked at again */
  const send = async (seen: StoredBreach): Promise<NoticeStepResult | undefined> => {
    if (await isSwitchedOff(needs)) return at('switched-off');
    const [wanted] = sendableLetters(seen.state);
    if (wanted === undefined) return undefined;
    const list = await openList(files, seen.id, wanted.listSha256);
    const sending = await startSending(seen, wanted, list.pages);
    if (sending === undefined) return undefined;
    if (isHeartbeatDue(seen.state, clock.now()))
      await breaches.do(seen.id, actor, { type: 'mark-notice-active', until: instantText(clock.now()) });
    const parts = await partsOf(list, sending, sending.lanes);
    const next = await nextLanes(needs, seen.id, sending, list, parts);
    if (next.step === 'lanes') return at('send', { lanes: next.lanes });
    if (next.step === 'wait') return at('wait', { until: next.until });
    await writeDown(seen, sending, next);
    return undefined;
  };
  /** Bounces come days later; only then everybody is counted. */
  const account = async ({ id: caseId, state }: StoredBreach): Promise<NoticeStepResult> => {
    const sentAt = Date.parse(lastSentAt(noticeOf(state)) ?? '');
    const { text: until, epochSeconds } = ceilToSecond(
      instantText(sentAt + settings.lateBouncesForDays * day),
    );
    if (epochSeconds * 1000 <= clock.now()) return at('account-for-everyone');
    await breaches.do(caseId, actor, { type: 'mark-notice-active', until });
    return at('wait', { until });
  };
  /** Only an officer lets go what a machine has paused; it is told them once. */
  const paused = async ({ id: caseId, state }: StoredBreach): Promise<NoticeStepResult> => {
    const { paused: pause } = noticeOf(state);
    if (pause !== undefined && !pausePolicies[pause.because].isOfficers)
      await letters.sendOnce(caseId, { kind: 'notice-paused', of: pause.at }, async () =>
        noticePaused(needs.letterhead, caseId, needs.officersAddress),
      );
    return at('paused');
  };

  return async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepResult> => {
    for (let looks = 0; looks < mostLooks; looks++) {
      const seen = await breaches.read(caseId);
      switch (noticeStatus(seen.state)) {
        case 'none':
        case 'closed':
          return at('nothing');
        case 'paused':
          return paused(seen);
        case 'draining':
          return at('draining');
        case 'sent':
          return account(seen);
        case 'accounted':
          return at('account-for-everyone');
        case 'send': {
          const answer = await send(seen);
          if (answer !== undefined) return answer;
        }
      }
    }
    throw new Busy();
  };
};
