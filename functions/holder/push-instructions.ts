import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import { destroys } from '#domain/case/holder-asks.ts';
import { whyNot } from '#domain/case/rule.ts';
import { type Holder, holderId, holders } from '#domain/holder/holder.ts';
import {
  claimed,
  ended,
  isGone,
  isLastTry,
  isReceived,
  isSlow,
  type Push,
  type PushReply,
  postponed,
  replied,
} from '#domain/holder/push.ts';
import { signingSecrets, webhookOf } from '#domain/holder/webhook.ts';
import { requestRules } from '#domain/request/decider.ts';
import type { HolderInstruction } from '#domain/request/holder-events.ts';
import { HolderInstructionStopped } from '#domain/request/holder-instructions.ts';
import { requests } from '#domain/request/request.ts';
import type { AskingPorts } from '#functions/preservation/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { PushKey } from '#ports/pushes.ts';
import { isCleared } from './may-be-destroyed.ts';
import { type TellPorts, tellNotPushed } from './tell-not-pushed.ts';
import { eventOf, headersOf } from './webhook-message.ts';

type PushPorts = AskingPorts &
  Pick<Ports, 'sweeps'> &
  TellPorts &
  Pick<Ports, 'chance' | 'pushes' | 'secrets' | 'siteUrl' | 'webhooks'>;

/** A run ends before its function does; what is left is due in the next one. */
const runMs = 200_000;
/** The second attempt is in the same run. */
const soonMs = 10_000;
/** Its instruction was never committed: the run that queued it died. */
const forgottenMs = 2 * 3_600_000;

type Chosen =
  | {
      readonly what: 'send';
      readonly instruction: HolderInstruction;
      readonly url: string;
      readonly holder: Holder;
    }
  | { readonly what: 'wait' | 'over' };

/** What a system may be told now is what it could fetch now. */
const choose = async (ports: PushPorts, push: Push): Promise<Chosen> => {
  const [seen, holder] = await Promise.all([
    ports.cases.find(requests, push.request),
    ports.cases.find(holders, holderId(push.holder)),
  ]);
  const url = webhookOf(holder?.state);
  if (holder === undefined || url === undefined) return { what: 'over' };
  const instruction = seen?.state.holderInstructions?.find(
    ({ n, holder: of }) => n === push.n && of === push.holder,
  );
  if (seen === undefined || instruction === undefined) {
    const isForgotten = ports.clock.now() - millisecondsOf(push.queuedAt) > forgottenMs;
    return { what: isForgotten ? 'over' : 'wait' };
  }
  const refusal = whyNot(requestRules['record-holder-answer'], seen.state, { n: push.n }, undefined);
  if (refusal !== undefined) return { what: refusal instanceof HolderInstructionStopped ? 'wait' : 'over' };
  const isKept = destroys[instruction.asks] && !(await isCleared(ports, seen));
  if (isKept || holder.state.secrets === undefined) return { what: 'wait' };
  return { what: 'send', instruction, url, holder: holder.state };
};

const save = ({ pushes }: PushPorts, read: Push, next: Push): Promise<boolean> =>
  pushes.save({ ...next, turn: read.turn + 1 });

const send = async (
  ports: PushPorts,
  push: Push,
  { instruction, url, holder }: Chosen & { what: 'send' },
) => {
  const { clock, secrets, siteUrl, webhooks } = ports;
  const now = clock.now();
  const keys = await Promise.all(
    signingSecrets(holder, instantText(now)).map((serial) =>
      secrets.signingKey(holderId(push.holder), serial),
    ),
  );
  const told = { siteUrl, request: push.request, instruction };
  const body = eventOf(told);
  return webhooks.post(url, headersOf(told, body, keys, now), body);
};

/** Officers are told first; a run that dies tells them no second time. */
const failed = async (ports: PushPorts, read: Push, end: 'gone' | 'failed', next = read): Promise<void> => {
  await tellNotPushed(ports, read.holder, end);
  await save(ports, read, ended(next, end));
};

/** One attempt, if it is due. @returns the reply; undefined: nothing was sent */
const attempt = async (ports: PushPorts, key: PushKey): Promise<PushReply | undefined> => {
  const { chance, clock, pushes } = ports;
  const [read] = await pushes.read([key]);
  const now = instantText(clock.now());
  if (read?.nextAt === undefined || isAfter(read.nextAt, now)) return undefined;
  const chosen = await choose(ports, read);
  if (chosen.what !== 'send') {
    await save(ports, read, chosen.what === 'wait' ? postponed(read, now) : ended(read, 'over'));
    return undefined;
  }
  if (isLastTry(read)) {
    await failed(ports, read, 'failed');
    return undefined;
  }
  if (!(await save(ports, read, claimed(read, now)))) return undefined;
  const mine = { ...claimed(read, now), turn: read.turn + 1 };
  const reply = await send(ports, mine, chosen);
  const next = replied(mine, reply, instantText(clock.now()), chance.fraction());
  if (isGone(reply)) await failed(ports, mine, 'gone', next);
  else if (!isReceived(reply) && isLastTry(next)) await failed(ports, mine, 'failed', next);
  // An officer pushed it again meanwhile: that begins anew.
  else await save(ports, mine, next);
  return reply;
};

/** One after another. A system that did not take one gets no other in this run, so that a run ends and a busy system has peace. */
const pushAll = async (ports: PushPorts, keys: readonly PushKey[], until: number): Promise<void> => {
  const { clock, pushes } = ports;
  for (const key of keys) {
    if (clock.now() > until) return;
    const reply = await attempt(ports, key);
    if (reply === undefined || isReceived(reply)) continue;
    const [after] = await pushes.read([key]);
    const wait = (after?.nextAt === undefined ? Infinity : millisecondsOf(after.nextAt)) - clock.now();
    if (wait > soonMs || isSlow(reply)) return;
    await clock.sleep(Math.max(wait, 0));
    const second = await attempt(ports, key);
    if (second === undefined || !isReceived(second)) return;
  }
};

/**
 * Every five minutes: tells the webhook of each system what instructions were made, until it answers 2xx, at most ten times in
 * about three days (Standard Webhooks 1.0). It carries a reference and a due day alone, and only of what the system could fetch at
 * that moment: nothing answered, stopped, or kept by a preservation (P47). Each instruction has one event id. A system that fails
 * keeps none of the others.
 */
export const pushInstructions = (ports: PushPorts) => async (): Promise<{ readonly due: number }> => {
  const until = ports.clock.now() + runMs;
  const bySystem = new Map<string, PushKey[]>();
  let due = 0;
  for await (const key of ports.pushes.due(instantText(ports.clock.now()))) {
    due += 1;
    bySystem.set(key.holder, [...(bySystem.get(key.holder) ?? []), key]);
  }
  const done = await Promise.allSettled([...bySystem.values()].map((keys) => pushAll(ports, keys, until)));
  const faults = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (faults.length > 0) throw new AggregateError(faults, 'systems that were not told of their instructions');
  return { due };
};
