import type { BreachCommand } from '#domain/breach/commands.ts';
import { noticeOf, noticeStatus, openHalts, sendableLetters } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { millisecondsOf, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { Busy } from '#domain/case/errors.ts';
import { haltPolicies } from '#domain/notice/halts.ts';
import { lastSentAt, type SendableLetter } from '#domain/notice/state.ts';
import {
  carryOutAny,
  checkRendering,
  isSwitchedOff,
  type StoppingPorts,
  type StoredBreach,
} from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { isRaisedFor } from '#ports/signals.ts';
import type { NoticeStepResult } from '../contract.ts';
import { letterNow } from '../letter/approved-letter.ts';
import { noticePaused } from '../letter/notice-paused.ts';
import { openList } from '../list/frozen-list.ts';

import { isHeartbeatDue, lanesFor, partsOf } from './lanes.ts';
import { type LanePorts, nextLanes } from './next-lanes.ts';
import { allowedRate } from './pace.ts';
import { signalPause } from './timing.ts';

type AskingPorts = StoppingPorts &
  LanePorts &
  Pick<
    Ports,
    | 'bulkEmail'
    | 'files'
    | 'letterhead'
    | 'letters'
    | 'breachOfficersAddress'
    | 'sending'
    | 'texts'
    | 'workflows'
  >;

const actor = 'machine:ask-notice';
const day = 86_400_000;
/** More than any run needs; above it, others keep changing the case. */
const mostLooks = 100;

const at = (
  nextStep: NoticeStepResult['nextStep'],
  over: Partial<NoticeStepResult> = {},
): NoticeStepResult => ({
  nextStep,
  until: '',
  lanes: [],
  ...over,
});

/** Idempotent: a timer starts it. The ledger decides when a letter is done. */
export const askNotice = (ports: AskingPorts) => {
  const { bulkEmail, cases, clock, files, letters, signals } = ports;
  const act = (of: CaseId | StoredBreach, command: BreachCommand) => carryOutAny(ports, of, actor, command);

  /** @returns undefined when the letter may no longer be sent */
  const startSending = async (seen: StoredBreach, wanted: SendableLetter, pages: number) => {
    const rate = allowedRate(await bulkEmail.quota(), ports.sending);
    const lanes = wanted.lanes ?? lanesFor(rate, pages);
    const { list, audience, epoch, letterSha256, listSha256 } = wanted;
    const begin = { list, audience, epoch, letterSha256, listSha256, lanes, rate };
    const after = await act(seen, { type: 'start-notice', ...begin });
    const found = sendableLetters(after.state).find((one) => one.list === list && one.audience === audience);
    const isSame = found?.epoch === epoch && found.letterSha256 === letterSha256;
    return isSame && found.lanes !== undefined ? { ...found, lanes: found.lanes } : undefined;
  };
  /** The approval is for the letter as its readers see it. */
  const hasVoided = async (seen: StoredBreach, { list, audience, letterSha256 }: SendableLetter) => {
    const { renderedSha256 } = await letterNow(ports, seen, letterSha256);
    const about = { list, audience, letterSha256, renderedSha256 };
    const after = await checkRendering(ports, seen, actor, about);
    return after.revision !== seen.revision;
  };
  /** @returns undefined after a write; the caller then starts over */
  const send = async (seen: StoredBreach): Promise<NoticeStepResult | undefined> => {
    if (await isSwitchedOff(ports)) return at('switched-off');
    const [wanted] = sendableLetters(seen.state);
    if (wanted === undefined) return undefined;
    // Its stop is in the case soon, or its act has died: no lane starts.
    if (isRaisedFor(await signals.read(), seen.id))
      return at('wait', { until: ceilToSecond(instantText(clock.now() + signalPause)).text });
    if (await hasVoided(seen, wanted)) return undefined;
    const list = await openList(files, seen.id, wanted.listSha256);
    const sending = await startSending(seen, wanted, list.pages);
    if (sending === undefined) return undefined;
    if (isHeartbeatDue(seen.state, clock.now()))
      await act(seen.id, { type: 'mark-notice-active', until: instantText(clock.now()) });
    const parts = await partsOf(list, sending, sending.lanes);
    const next = await nextLanes(ports, seen.id, sending, list, parts);
    if (next.step === 'lanes') return at('send', { lanes: next.lanes });
    if (next.step === 'wait') return at('wait', { until: next.until });
    const of = { list: sending.list, audience: sending.audience };
    if (next.step === 'canary-failed')
      await act(seen.id, { type: 'halt-notice', because: 'canary', error: next.error });
    else await act(seen.id, { type: next.step === 'sent' ? 'mark-notice-sent' : 'pass-canary', ...of });
    return undefined;
  };
  const account = async ({ id: caseId, state }: StoredBreach): Promise<NoticeStepResult> => {
    const sentAt = lastSentAt(noticeOf(state));
    if (sentAt === undefined) throw new TypeError('a notice that was sent has its time');
    const { text: until, epochSeconds } = ceilToSecond(
      instantText(millisecondsOf(sentAt) + ports.sending.lateBouncesForDays * day),
    );
    if (epochSeconds * 1000 <= clock.now()) return at('account-for-everyone');
    await act(caseId, { type: 'mark-notice-active', until });
    return at('wait', { until });
  };
  /** Emails the officers once; only an officer resumes. */
  const paused = async ({ id: caseId, state }: StoredBreach): Promise<NoticeStepResult> => {
    for (const { because, at: since } of openHalts(state))
      if (haltPolicies[because].tellsOfficers)
        await letters.sendOnce(caseId, { kind: 'notice-paused', of: textOf(since) }, async () =>
          noticePaused(ports.letterhead, caseId, ports.breachOfficersAddress),
        );
    return at('paused');
  };

  return async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepResult> => {
    for (let looks = 0; looks < mostLooks; looks++) {
      const seen = await cases.read(breaches, caseId);
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
