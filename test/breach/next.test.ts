import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import type { About } from '#domain/breach/breach-rule.ts';
import type { BreachCommand, BreachFacts, BreachUnconfirmed } from '#domain/breach/commands.ts';
import {
  machinesOf,
  noticeOf,
  noticeStatus,
  openHalts,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { stopIdOf } from '#domain/breach/directions.ts';
import { mayCustomersKnow } from '#domain/breach/duties.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { liftable } from '#domain/breach/lifts.ts';
import { bodiesOf, ownStopsIn } from '#domain/breach/own-stops.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { asFound, breachRules, nextOfBreach, whyNotOf } from '#domain/breach/rules.ts';
import { civilDate, civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { isConfirmation, mustBeAsShown, proposalSha256 } from '#domain/case/proposals.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { decideBy } from '#domain/case/rule.ts';
import { zeroTally } from '#domain/notice/recipients.ts';
import { noticeListOf, recountsOf } from '#domain/notice/state.ts';
import { commandOf } from '#functions/breach/action.ts';
import { type ActionType, actionRows } from '#functions/breach/action-rows.ts';
import { breachActions } from '#functions/breach/actions.ts';
import type { Notices } from '#functions/breach/contract.ts';
import { day, filing, instant, moment } from '#functions/breach/fields.ts';
import { bodyOf } from '#test/support/body-of.ts';
import { actionTypes } from '#test/support/breach/action-at.ts';
import { sealedLetters } from '#test/support/breach/sealed-letters.ts';
import {
  ann,
  BreachLife,
  ben,
  cho,
  id,
  listFrozen,
  noon,
  noRowCounts,
  ready,
  renderedSha256,
  text,
} from '#test/support/domain/breach.ts';
import { needy, objected, sent } from '#test/support/domain/notice.ts';
import { met, runs } from '#test/support/runs.ts';

/*
 * Do the rules say the truth about what can be done next? Histories are made of what they offer; then every action that has a
 * door is tried, by somebody, about something. Offered: one of twelve bodies that the door lets through is accepted, and the
 * others are refused for what they say. Not offered: all are refused, by the very name that the rules give.
 */

const triesEach = 12;

/** Hours before now, as an instant or a day: bodies are made once, and said at any time. */
const hoursAgo = fc.integer({ min: 0, max: 24 * 20 });
const anInstant = hoursAgo.map((hours) => `@instant ${hours}`);
const aDay = hoursAgo.map((hours) => `@day ${hours}`);
const agency = fc.constantFrom('FBI', 'USSS', 'the sheriff');
const shapeOf = (type: ActionType) =>
  (actionRows[type].body as unknown as { def: { shape: Record<string, z.ZodMiniType> } }).def.shape as {
    readonly agency: z.ZodMiniType;
    readonly until: z.ZodMiniType;
    readonly letterSha256: z.ZodMiniType;
    readonly proposalSha256: z.ZodMiniType;
    readonly documentHash: z.ZodMiniType;
  };
const inner = (schema: z.ZodMiniType) =>
  (schema._zod.def as unknown as { innerType: z.ZodMiniType }).innerType;
const seal = fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') });
const known = new Map<z.ZodMiniType, fc.Arbitrary<unknown>>([
  [shapeOf('approve-notice').letterSha256, seal],
  [shapeOf('confirm-resume').proposalSha256, seal],
  [shapeOf('proceed-after-objection').documentHash, seal],
  [instant, anInstant],
  [filing, anInstant],
  [day, aDay],
  [moment, fc.oneof(anInstant, aDay)],
  [shapeOf('record-direction').agency, agency],
  [shapeOf('lift-direction').agency, agency],
  [inner(shapeOf('record-direction').until), fc.oneof(aDay, fc.constant('until further notice'))],
  [shapeOf('correct-direction').until, fc.oneof(aDay, fc.constant('until further notice'))],
]);

const bodies = new Map(
  actionTypes.map((type) => [
    type,
    fc
      .sample(bodyOf(actionRows[type].body, known), { numRuns: 200, seed: 7 })
      .map((one) => JSON.stringify(one)),
  ]),
);

const bodyAt = (type: ActionType, pick: number, now: string): object => {
  const made = bodies.get(type) ?? [];
  const timed = (made[pick % made.length] ?? '{}').replace(/@(instant|day) (\d+)/g, (_, kind, hours) => {
    const at = instantText(Date.parse(now) - Number(hours) * 3_600_000);
    return kind === 'day' ? civilDate(at, newYork).toString() : at;
  });
  return JSON.parse(timed) as object;
};

const earlier = (at: string): string => instantText(Date.parse(at) - 3_600_000);

/** `isOdd`: of two ways that fit, the other one. */
type Fit = (life: BreachLife, about: About, isOdd: boolean) => object;
const shown: (type: BreachUnconfirmed['type']) => Fit =
  (type) =>
  ({ state, facts }, about) => ({
    proposalSha256: proposalSha256(
      proposalOf(asFound(state, facts), { type, ...about } as unknown as BreachUnconfirmed),
    ),
  });

/** What no schema knows: the bodies that have to fit the case. Every other body is left as it came. */
const fits: Partial<Record<ActionType, Fit>> = {
  ...Object.fromEntries(
    actionTypes
      .filter((type): type is BreachUnconfirmed['type'] => type.startsWith('confirm-'))
      .map((type) => [type, shown(type)]),
  ),
  determine: ({ now }, _, isOdd) => ({
    determinedAt: now,
    ...(isOdd
      ? { within2011: 'yes', reportToLawEnforcement: true, tellCustomers: true, reasonCode: undefined }
      : { within2011: 'no', reasonCode: 'no-cpni' }),
  }),
  'record-direction': (_, __, isOdd) =>
    isOdd
      ? { agency: 'FBI', until: '2027-11-20', writtenOn: '2026-11-24', reference: 'FBI-1', verbal: false }
      : {},
  'correct-record': ({ state }, _, isOdd) => ({
    occurredFrom: '1990-01-01',
    occurredTo: undefined,
    determinedAt: undefined,
    discoveredAt: isOdd ? earlier(state.discoveredAt) : undefined,
  }),
  'record-receipt': ({ now }, _, isOdd) => ({ agency: 'all', filedAt: now, urgentNeedIndicated: isOdd }),
  'correct-receipt': ({ now, state }, { n }, isOdd) => {
    const { filedAt = now } = state.receipts.find((one) => one.n === n) ?? {};
    return isOdd ? { filedAt: earlier(filedAt), confirmationHash: 'd' } : { filedAt: now };
  },
  'correct-direction': (_, __, isOdd) =>
    isOdd ? { until: '2026-11-24', documentHash: 'd' } : { until: 'until further notice' },
  'lift-direction': ({ state, now }) => {
    const [one] = liftable(state);
    const writtenOn = civilDay(now, newYork);
    if (one === undefined) return {};
    const stops = [stopIdOf(state.directions, one)];
    return { namesReferences: ['R'], agency: one.agency, stops, writtenOn };
  },
  'review-release': ({ now }) => ({
    decision: 'wait',
    until: undefined,
    asked: [{ agency: 'FBI', official: 'x', askedAt: now, answeredAt: now, asksForMore: 'no' }],
  }),
  'review-own-stop': ({ state }, { n }) => ({
    bodies: ownStopsIn(state)
      .filter(({ own }) => own.number === n)
      .flatMap(bodiesOf)
      .map(({ textSha256 }) => ({ textSha256, meant: 'nothing' })),
  }),
  'resume-notice': ({ state }) => ({ pauses: openHalts(state).map(({ id }) => id) }),
  'ask-urgent-exception': ({ now }, _, isOdd) => ({
    consultedAt: now,
    outcome: isOdd ? 'objected' : 'no-objection',
  }),
  'ask-agency': ({ state, now }) => ({
    agency: state.objections?.find(({ question }) => question === undefined)?.agency ?? 'FBI',
    askedAt: now,
  }),
  'proceed-after-objection': ({ now }) => ({ advisedAt: now }),
  'record-duty': ({ state }, _, isOdd) => ({
    ...{ n: undefined, published: isOdd },
    ...(mayCustomersKnow(state) ? {} : { doneOn: undefined }),
  }),
  'write-controllers-letter': () => ({ decision: 'send', letter: 'Personal data of your people was seen.' }),
  'record-controllers-letter': () => ({ sentOn: '2026-11-20' }),
  'approve-notice': ({ state }, { list = 1, audience = 'everyone' }) => {
    const found = noticeListOf(noticeOf(state), list);
    return {
      letterSha256: found?.[audience].letterSha256,
      listSha256: found?.list?.sha256,
      count: audience === 'urgent' ? rowsOfClasses : found?.list?.count,
      minimized: true,
      ...{ renderedSha256, acknowledged: [], ...noRowCounts },
      fccClosedSince: 'no',
    };
  },
};

/**
 * Refused for what was said, though not as `invalid`: something else stands by now than what was read, a number is none of
 * ours, or the ledger counts somebody whom the rules do not see.
 */
const otherwise: Partial<Record<ActionType, readonly string[]>> = {
  'resume-notice': ['StopNotOpen'],
  'approve-notice': [
    'LetterChanged',
    'ListChanged',
    'CountDiffers',
    'RowCountsDiffer',
    'LetterLooksDifferent',
  ],
  'record-duty': ['NotFound'],
  'correct-record': ['NotDetermined'],
  'ask-urgent-exception': ['AgencyObjected'],
  close: ['StillUnaccounted'],
};
/** Offered, and for the ledger to accept. */
const isLedgers = (type: ActionType): boolean => type === 'close';

const rowsOfClasses = 2;
/** Of each list that letters went out of, one is still to be mailed. */
const talliesOf = (life: BreachLife) =>
  noticeOf(life.state).noticeLists.map(({ n: list, list: frozen, everyone, urgent }) => ({
    list,
    tally:
      (everyone.sendingStart ?? urgent.sendingStart) === undefined
        ? zeroTally
        : { ...zeroTally, sent: (frozen?.count ?? 1) - 1, postal: 1 },
  }));
const noticesOf = (life: BreachLife): Notices => ({
  write: async (_, written) => {
    const letter = JSON.stringify(written);
    const letterSha256 = createHash('sha256').update(letter).digest('hex');
    return { text: letter, letterSha256, warnings: [] };
  },
  ...sealedLetters(),
  cpniTypes: async () => [],
  countRows: async () => rowsOfClasses,
  tallies: async () => talliesOf(life),
  drainStatusOf: async () => ({ alreadyTold: 0 }),
});

interface Try {
  readonly type: ActionType;
  readonly by: string;
  readonly about: About;
  readonly pick: number;
}

/** What was typed of every direction. */
const texts = { read: async () => JSON.stringify({ reference: 'R', agency: 'other' }) };

/** The command, as the door and its use case make it; undefined where the door itself refuses. */
const commandIn = async (life: BreachLife, { type, by, about, pick }: Try) => {
  const { n = about.list, list, audience } = about;
  const where = {
    ...(list === undefined ? {} : { list }),
    ...(audience === undefined ? {} : { for: audience }),
  };
  // Every third one as it came.
  const fit = pick % 3 === 2 ? {} : (fits[type]?.(life, about, pick % 2 === 1) ?? {});
  const sent = { ...bodyAt(type, pick, life.now), ...where, ...fit };
  const { data } = z.safeParse(actionRows[type].body, JSON.parse(JSON.stringify(sent)));
  if (data === undefined) return undefined;
  const action = breachActions[type];
  const typed = { ...data, isSenior: true, ...(actionRows[type].path.includes('{n}') ? { n } : {}) };
  const read = await action.read?.(typed, { id, state: life.state } as never, noticesOf(life), texts);
  const said = { ...typed, ...read };
  return commandOf(type, action, said, by, action.text?.(said) === undefined ? undefined : text);
};

/** @returns what it would do, or the refusal. The dates that it moves are left out: they refuse nothing. */
const outcomeOf = (
  { state, facts }: BreachLife,
  command: BreachCommand,
): Refusal | readonly BreachEvent[] => {
  const found = asFound(state, facts);
  const rule = breachRules[command.type];
  try {
    const decide = decideBy<Breach, About, BreachCommand, BreachFacts, BreachEvent>(rule);
    const events = decide(found, command, facts);
    if (isConfirmation(command)) mustBeAsShown(command, proposalOf(found, command));
    return events;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const refusalOf = (life: BreachLife, command: BreachCommand): Refusal | undefined => {
  const outcome = outcomeOf(life, command);
  return outcome instanceof Refusal ? outcome : undefined;
};

/** What a machine, or an officer at a door of the lists, does in between. */
const machineStep = (life: BreachLife, pick: number): BreachCommand => {
  const { state } = life;
  if (pick % 6 === 0) return { type: 'hold-for-entry', by: cho, textSha256: text };
  const notice = noticeOf(state);
  const [sending] = sendableLetters(state);
  if (notice.draining) return { type: 'drain-notice', alreadyTold: 1 };
  if (sending && !sending.isStarted) return { type: 'start-notice', ...sending, lanes: 1, rate: 1 };
  if (sending) return { type: 'mark-notice-sent', ...sending };
  const status = noticeStatus(state);
  if (status === 'sent' && pick % 2 === 0)
    return { type: 'account-for-everyone', tallies: talliesOf(life), recounts: recountsOf(notice) };
  if (machinesOf(state).includes('customer-notice')) return { type: 'close', tallies: talliesOf(life) };
  const { n: list = 1, list: frozen, done } = notice.noticeLists[pick % notice.noticeLists.length] ?? {};
  const seal = String(pick % 10).repeat(64);
  if (frozen === undefined || pick % 3 === 0)
    return listFrozen({ list, sha256: seal, count: 3, onPaper: 1, toFinish: pick % 2, by: cho });
  const basedOn = done?.setSha256 === undefined ? {} : { basedOnSha256: done.setSha256 };
  const rows = { list, finished: frozen.toFinish, setSha256: seal, ...basedOn, by: ann, textSha256: text };
  return pick % 3 === 1 ? { type: 'release' } : { type: 'ask-write-off', ...rows };
};

const step = fc.record({
  kind: fc.nat(9),
  pick: fc.nat(9999),
  by: fc.constantFrom(ann, ben, cho),
  hoursOn: fc.integer({ min: 0, max: 60 }),
});
const script = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 24 }),
  isReady: fc.boolean(),
  isObjected: fc.nat(7).map((n) => n === 0),
  isRestored: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  isSent: fc.nat(5).map((n) => n === 0),
});

type Script = typeof script extends fc.Arbitrary<infer S> ? S : never;

const isAction = (type: BreachCommand['type']): type is ActionType => type in actionRows;
const offeredIn = (life: BreachLife) =>
  nextOfBreach(life.state, life.facts).flatMap(({ action, notBy, ...about }) =>
    isAction(action) ? [{ type: action, about, notBy }] : [],
  );

/** What leads to other things, so that histories get somewhere; the rest comes now and then. */
const leads: Partial<Record<ActionType, number>> = {
  determine: 20,
  'record-receipt': 5,
  'record-direction': 4,
  'correct-direction': 12,
  'correct-receipt': 3,
  'lift-direction': 3,
  'ask-urgent-exception': 30,
  'ask-agency': 20,
  'proceed-after-objection': 30,
  'correct-record': 3,
  'open-supplement': 2,
  'ask-published-notice': 9,
  'end-own-stop': 20,
  'ask-paper-mail-waiver': 30,
};
const weighted = <T extends { readonly type: ActionType }>(offered: readonly T[]): readonly T[] =>
  offered.flatMap((one) => Array.from({ length: leads[one.type] ?? 1 }, () => one));

/** Letters go out, or an agency objected to the urgent ones, or nothing but the record. */
const livedSoFar = (isObjected: boolean, isSent: boolean, first: typeof ready): BreachLife => {
  if (isSent) return sent();
  return isObjected ? needy(first).do(objected) : new BreachLife(noon('2026-11-24'), first);
};

/** A breach that did, step by step, something that was offered. */
const lived = async ({ steps, isReady, isObjected, isRestored, isSent }: Script): Promise<BreachLife> => {
  const first = isReady ? ready : [];
  const life = livedSoFar(isObjected, isSent, first);
  for (const { kind, pick, by, hoursOn } of steps) {
    life.at(instantText(Date.parse(life.now) + hoursOn * 3_600_000));
    const mine = offeredIn(life).filter(({ notBy }) => !notBy.some((deed) => deed.by === by));
    const second = mine.filter(({ type }) => type.startsWith('confirm') || type.startsWith('approve'));
    const from = weighted(second.length > 0 && kind < 5 ? second : mine);
    const chosen = from[pick % from.length];
    const command =
      kind > 7 || chosen === undefined
        ? machineStep(life, pick)
        : await commandIn(life, { ...chosen, by, pick });
    if (command !== undefined && refusalOf(life, command) === undefined) life.do(command as never);
  }
  if (isRestored) life.tableGeneration = 2;
  return life;
};

const offeredTimes = new Map<ActionType, number>();

const isOfWhatIsSaid = (type: ActionType, refusal: Refusal): boolean =>
  refusal.category === 'invalid' ||
  refusal.name === 'ProposalChanged' ||
  (otherwise[type] ?? []).includes(refusal.name);

const tell = async (life: BreachLife, type: ActionType, by: string, pick: number): Promise<void> => {
  const offered = offeredIn(life).filter((one) => one.type === type);
  const { about = { n: 1 + (pick % 2), list: 1 + (pick % 2), audience: 'everyone' as const } } =
    offered[pick % offered.length] ?? {};
  const why = whyNotOf(life.state, { type, by, ...about }, life.facts)?.name;
  const outcomes: (Refusal | undefined)[] = [];
  const isOffered = offered.length > 0;
  for (let i = 0; i < (why === undefined ? triesEach : 3); i += 1) {
    const command = await commandIn(life, { type, by, about, pick: pick + i });
    if (command === undefined) continue;
    const outcome = outcomeOf(life, command);
    // What the rules leave out does nothing, also where the reply names first what is wrong with what was said.
    const did = outcome instanceof Refusal ? [] : outcome;
    if (!isOffered && why === undefined) expect([type, did]).toEqual([type, []]);
    outcomes.push(outcome instanceof Refusal ? outcome : undefined);
  }
  const names = [...new Set(outcomes.map((one) => one?.name))];
  if (why !== undefined) {
    expect([type, names]).toEqual([type, [why]]);
    return;
  }
  if (!isOffered) return;
  const unsaid = outcomes.flatMap((one) => (one && !isOfWhatIsSaid(type, one) ? [one.name] : []));
  expect([type, unsaid]).toEqual([type, []]);
  if (!isLedgers(type)) expect([type, by, names]).toEqual([type, by, expect.arrayContaining([undefined])]);
  offeredTimes.set(type, (offeredTimes.get(type) ?? 0) + 1);
};

describe('what can be done next to a breach', () => {
  it('is what the rules offer: offered, then some body is accepted; not offered, then none, by the name they give', async () => {
    const property = fc.asyncProperty(
      script,
      fc.constantFrom(ann, ben, cho, 'dee'),
      fc.nat(9999),
      async (one, by, pick) => {
        const life = await lived(one);
        for (const type of actionTypes) await tell(life, type, by, pick);
      },
    );
    await fc.assert(property, { numRuns: runs(30, 240), seed: 20_261_124 });
    met(offeredTimes.size, actionTypes.length);
  }, 120_000);
});
