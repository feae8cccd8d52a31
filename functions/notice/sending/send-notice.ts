import { sendableLetters } from '#domain/breach/customer-notice.ts';
import { factsAllow } from '#domain/breach/facts-allow.ts';
import { breaches } from '#domain/breach/noun.ts';
import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { ChainBroken, ListBroken, Unavailable } from '#domain/case/errors.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import { releaseFloorOf } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { LaneInput, LaneStepResult } from '../contract.ts';
import { letterOf } from '../letter/approved-letter.ts';
import { customerNotice } from '../letter/customer-notice.ts';
import { sendFactsOf } from '../letter/letter-date.ts';
import { renderedSha256Of } from '../letter/renderings.ts';
import { type FrozenList, openList } from '../list/frozen-list.ts';
import type { Recipient } from '../list/recipient.ts';
import { gateOf } from './gate.ts';
import { canaryOf, isHeartbeatDue, listNameOf, type PageRange, partsOf } from './lanes.ts';
import { sendersOf } from './other-notices.ts';
import { otherSendersUntil } from './other-senders.ts';
import { paceOver } from './pace.ts';
import { type LaneRunResult, sendUntil } from './send-until.ts';

type SenderPorts = Pick<
  Ports,
  | 'bulkEmail'
  | 'cases'
  | 'chance'
  | 'claims'
  | 'clock'
  | 'files'
  | 'ledger'
  | 'provenCases'
  | 'sending'
  | 'signals'
  | 'texts'
>;

/** As in `1 everyone 0`, `1 urgent canary`. */
interface Lane {
  readonly list: number;
  readonly audience: string;
  readonly part: number | 'canary';
}

/** @throws {ListBroken} for text that is not a lane */
const laneIn = (text: string): Lane => {
  const [, list, audience = '', part = ''] =
    /^(\d{1,9}) (everyone|urgent) (\d{1,2}|canary)$/.exec(text) ?? [];
  if (list === undefined) throw new ListBroken();
  return { list: Number(list), audience, part: part === 'canary' ? 'canary' : Number(part) };
};

const at = (nextStep: LaneStepResult['nextStep'], over: Partial<LaneStepResult> = {}): LaneStepResult => ({
  nextStep,
  until: '',
  error: '',
  letters: 0,
  ...over,
});

/** @throws {Unavailable} when SES does not answer */
const laneStepOf = ({ nextStep, until, error = '', letters }: LaneRunResult): LaneStepResult => {
  switch (nextStep) {
    case 'more':
      return at('more', { letters });
    case 'busy':
    case 'wait':
      if (until === undefined) throw new TypeError('a lane that waits says until when');
      return at('wait', { until: ceilToSecond(until).text, letters });
    case 'stopped':
      return at('stopped', { error, letters });
    case 'unreached':
      throw new Unavailable('The post office');
    case 'closed':
    case 'paused':
    case 'signaled':
    case 'complete':
      return at('done', { letters });
  }
};

/** `ask-notice` has judged an approval from before this seal. */
const looksAsApproved = ({ renderedSha256 }: SendableLetter, now: string): boolean =>
  renderedSha256 === undefined || renderedSha256 === now;

/** The only function that emails customers. The gate checks before every page. */
export const sendNotice = (ports: SenderPorts) => {
  const { claims, ledger, files, bulkEmail, clock, provenCases } = ports;

  const partsOfLane = async (
    caseId: string,
    sending: SendableLetter & { readonly lanes: number },
    list: FrozenList,
    parts: readonly PageRange[],
    { part }: Lane,
  ): Promise<readonly PageRange[]> => {
    if (part !== 'canary') return parts.filter((_, n) => n % sending.lanes === part);
    const fence = await claims.read(caseId);
    const canary = await canaryOf({ list, ledger, fence }, caseId, sending, parts);
    return canary === undefined ? [] : [canary];
  };
  /** @throws {ChainBroken} when the history does not prove that these customers may be told now */
  const sendingFor = async (caseId: string, { list, audience, part }: Lane) => {
    const stored = await provenCases.read(breaches, caseId);
    const { state } = stored;
    if (isHeartbeatDue(state, clock.now())) return undefined;
    const found = sendableLetters(state).find((one) => one.list === list && one.audience === audience);
    // The canary goes first and alone.
    if ((found?.canary === 'pending') !== (part === 'canary')) return undefined;
    if (found?.lanes === undefined) return undefined;
    if (!factsAllow(state, found.ground, releaseFloorOf(stored), instantText(clock.now())))
      throw new ChainBroken('customers may not be told by its own receipts, directions and stops');
    return { ...found, lanes: found.lanes, breach: state };
  };
  /** The gate is closed although the case is open: a read failed. @throws {Unavailable} */
  const mustBeShut = async (caseId: string, lane: Lane, { epoch }: SendableLetter): Promise<void> => {
    if ((await sendingFor(caseId, lane))?.epoch === epoch) throw new Unavailable('The gate');
  };

  return async (
    { caseId, lane: text }: LaneInput,
    lambda: { readonly getRemainingTimeInMillis: () => number },
  ): Promise<LaneStepResult> => {
    const deadline = clock.now() + lambda.getRemainingTimeInMillis();
    const lane = laneIn(text);
    const sending = await sendingFor(caseId, lane);
    if (sending === undefined) return at('done');
    const list = await openList(files, caseId, sending.listSha256);
    const parts = await partsOf(list, sending, sending.lanes);
    const others = await otherSendersUntil({ claims, ledger, clock, list }, caseId, sending, parts);
    if (others !== undefined) return at('wait', { until: others });
    const version = await letterOf(ports, caseId, sending.letterSha256);
    const dispatch = sendFactsOf(sending.breach, clock.now());
    if (!looksAsApproved(sending, renderedSha256Of(version, dispatch)))
      return at('stopped', { error: 'letter-looks-different' });
    const senders = sendersOf(ports, caseId, lane.part === 'canary' ? 1 : sending.lanes);
    const pace = await paceOver(bulkEmail, clock, ports.sending, senders);
    const compose = (recipient: Recipient) =>
      customerNotice(version, recipient, sendFactsOf(sending.breach, clock.now()));
    const ofLane = { ...ports, pace, list, compose, gate: gateOf(ports, sending) };
    const { ground, epoch } = sending;
    let letters = 0;
    for (const { name, fromPage, toPage } of await partsOfLane(caseId, sending, list, parts, lane)) {
      const part = { lane: name, fromPage, toPage, ground, epoch, deadline };
      const result = await sendUntil(ofLane, { caseId, listName: listNameOf(sending), ...part });
      letters += result.letters;
      if (result.nextStep === 'closed') await mustBeShut(caseId, lane, sending);
      if (result.nextStep !== 'complete') return laneStepOf({ ...result, letters });
    }
    return at('done', { letters });
  };
};
