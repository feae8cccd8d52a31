import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { type Channel, channelPolicies } from '#domain/case/channels.ts';
import { holderAskCodes } from '#domain/case/holder-asks.ts';
import { nextOf, whyNot } from '#domain/case/rule.ts';
import { evidenceKinds } from '#domain/request/evidence.ts';
import { textsWaiting } from '#domain/request/held-text.ts';
import { silentHolders } from '#domain/request/holder-instructions.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import type { Request } from '#domain/request/state.ts';
import { capacities, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { type ActionRow, caseCommands } from '#functions/case/commands.ts';
import { confirmation } from '#functions/case/contract.ts';
import { answerInstruction } from '#functions/holder/contract.ts';
import * as doors from '#functions/request/contract.ts';
import { bodyOf } from '#test/support/body-of.ts';
import type { Typed } from '#test/support/domain/request.ts';
import { type Action, RequestLife, rules, spoken, text } from '#test/support/domain/request-life.ts';
import { runs } from '#test/support/runs.ts';

/*
 * Does the table tell the truth about what may be done to a request? What is offered is accepted with one of twelve bodies
 * made from the door's schema, and the others are refused for what they say. What is not offered is refused whatever is
 * said, by the very name that the table gives. Histories are made from the table too. `RUNS=1000` looks longer.
 */
/** Again until it was offered and was not: some are seldom offered. */
const [numRuns, most] = [40, 400];
const seed = 20_261_124;

type Command = Typed | OfficerAction;
// biome-ignore lint/suspicious/noExplicitAny: bodies come from as many schemas as there are doors
type Body = any;

interface Said {
  readonly body: ZodMiniType;
  readonly command: (body: Body, life: RequestLife, by: string) => object;
}

const day = fc
  .integer({ min: 0, max: 300 })
  .map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10));
const texts = new Map<ZodMiniType, fc.Arbitrary<unknown>>([
  [caseCommands.extend.body.shape.until, day],
  [caseCommands.setNewDate.body.shape.on, day],
  [doors.checkIdentity.body.shape.checkedOn, day],
  [doors.applyRestriction.body.shape.account, fc.integer({ min: 5000, max: 5009 }).map(String)],
  [doors.answerRequest.body.shape.items, fc.constant(undefined)],
  [doors.answerRequest.body.shape.searches, fc.constant(undefined)],
  [doors.answerRequest.body.shape.corrections, fc.constant(undefined)],
  [answerInstruction.body.shape.search, fc.constant(undefined)],
  [doors.answerRequest.body.shape.about, fc.constant(undefined)],
  [confirmation.shape.proposalSha256, fc.constant('0'.repeat(64))],
]);

const { assign, split, tellCompany, link, changeFormat, ...asTheyStand } = caseCommands;

const saidAt = (row: ActionRow): Said => ({
  body: row.body,
  command: (body, _, by) => {
    const { text: words, ...action } = row.action({ ...body, by } as never) as { text?: string };
    return { ...action, ...(words === undefined ? {} : { textSha256: words }) };
  },
});
const typeOf = (row: ActionRow) => row.action({} as never).type;
const confirms: Said = { body: confirmation, command: (body, _, by) => ({ ...body, by }) };
/** The first text that waits. */
const waiting = ({ state }: RequestLife): number => textsWaiting(state)[0]?.n ?? 0;
const aboutText: Said = {
  body: doors.sendMessage.body,
  command: (_, life, by) => ({ n: waiting(life), by }),
};
const holders = ['billing', 'crm'].map((holder) => ({ holder, asks: holderAskCodes }));
/** The first system without an answer. */
const silent = ({ state }: RequestLife) => silentHolders(state)[0];
const aboutOf = (action: Action, life: RequestLife): number =>
  action === 'record-holder-answer' ? (silent(life)?.n ?? 1) : waiting(life);
const nothing: Said = { body: doors.sendMessage.body, command: () => ({}) };

/** What is said about each action, by every door that leads to it. */
const said: Readonly<Partial<Record<Action, readonly Said[]>>> = {
  ...Object.fromEntries(
    [...Map.groupBy(Object.values<ActionRow>(asTheyStand), typeOf)].map(([type, rows]) => [
      type,
      rows.map(saidAt),
    ]),
  ),
  'change-format': [{ body: changeFormat.body, command: () => ({}) }],
  assign: [{ body: assign.body, command: ({ officer }, _, by) => ({ by, ...(officer && { to: officer }) }) }],
  'tell-company': [
    {
      body: tellCompany.body,
      command: ({ company, reason }: Body, { history }) => ({
        ...{ controller: company, as: `REQ-${history.length}`, textSha256: reason },
      }),
    },
  ],
  split: [
    {
      body: split.body,
      command: ({ parts, reason }: Body, { history }) => ({
        into: parts.map((_: unknown, n: number) => `REQ-${history.length}-${n}`),
        kinds: parts.map(({ kind }: Body) => kind),
        textSha256: reason,
      }),
    },
  ],
  join: [{ body: link.body, command: (body) => ({ into: body.with, dueOn: '2026-12-20' }) }],
  'take-duplicate': [{ body: link.body, command: (body) => ({ from: body.with }) }],
  resume: [nothing],
  withdraw: [nothing],
  object: [{ body: link.body, command: (body) => ({ contact: body.with }) }],
  'receive-message': [{ body: doors.sendMessage.body, command: ({ text: textSha256 }) => ({ textSha256 }) }],
  'apply-restriction': [
    { body: doors.applyRestriction.body, command: ({ account }, _, by) => ({ account, by }) },
  ],
  'check-identity': [
    {
      body: doors.checkIdentity.body,
      command: ({ evidence, checkedOn }, _, by) => ({ evidence, checkedOn, by }),
    },
  ],
  'confirm-identity': [confirms],
  'confirm-entry': [confirms],
  'confirm-records': [confirms],
  'confirm-block': [confirms],
  'decide-block': [
    {
      body: doors.decideBlock.body,
      command: ({ decision, reason }, _, by) => ({ decision, by, textSha256: reason }),
    },
  ],
  'declare-records': [
    {
      body: doors.declareRecords.body,
      command: ({ covers, account, what }, _, by) => ({ covers, account, by, textSha256: what }),
    },
  ],
  'hold-text': [
    {
      body: doors.sendMessage.body,
      command: ({ text: heldSha256 }, _, by) => ({ as: 'message', heldSha256, by }),
    },
  ],
  'confirm-text': [{ body: confirmation, command: (body, life, by) => ({ ...body, n: waiting(life), by }) }],
  'return-text': [aboutText],
  'give-email-verdict': [
    {
      body: doors.giveVerdict.body,
      command: ({ verdict }, { now }) => ({
        verdict,
        serial: 99,
        now,
        expiresAt: '2027-12-04T18:00:00.000Z',
      }),
    },
  ],
  'record-holder-answer': [
    {
      body: answerInstruction.body,
      command: ({ answer }, life, by) => ({
        ...{ n: silent(life)?.n ?? 1, holder: silent(life)?.holder ?? 'billing' },
        ...{ answer, by, textSha256: text },
      }),
    },
  ],
  answer: [
    {
      body: doors.answerRequest.body,
      command: ({ outcome, reason, delivery }, { now }, by) => ({
        ...{ outcome, now, by, textSha256: text },
        ...(reason && { reasonCode: reason }),
        ...(delivery && { delivery }),
      }),
    },
  ],
};

/** What a schema cannot know: these have to fit the case. Every other one is made to; the rest stay as they came. */
const fitting: Partial<Record<Action, (command: object, request: Request, pick: number) => object>> = {
  extend: ({ until: _, ...command }: Body) => command,
  reclassify: ({ relation, ...command }: Body, { capacity }) => ({
    ...command,
    ...((command.capacity ?? capacity) === 'somebody-else' && { relation: relation ?? 'visitor' }),
  }),
  'check-identity': (command, _, pick) => ({
    ...command,
    evidence: evidenceKinds[Math.floor(pick / 2) % evidenceKinds.length],
  }),
  'confirm-identity': ({ proposalSha256: _, ...command }: Body) => command,
  'confirm-entry': ({ proposalSha256: _, ...command }: Body) => command,
  'confirm-records': ({ proposalSha256: _, ...command }: Body) => command,
  'confirm-block': ({ proposalSha256: _, ...command }: Body) => command,
  'declare-records': (command, { account, spelling }) => ({
    ...command,
    covers: 'paper',
    ...(account && { account }),
    ...(spelling && { spelling }),
  }),
  'confirm-text': ({ proposalSha256: _, ...command }: Body) => command,
  'give-email-verdict': (command, { serial = 0 }) => ({ ...command, serial }),
  answer: (command) => ({ ...command, outcome: 'refused', reasonCode: 'identity-not-confirmed' }),
};

/** Refusals of what is said that are no 422: the case is not such that it can be done like this. */
const forWhatIsSaid: Partial<Record<Action, readonly string[]>> = {
  reclassify: ['WrittenOnly', 'OnlyEarlier'],
  split: ['WrittenOnly'],
  'check-identity': ['AlreadyDecided', 'EmailNotConfirmed'],
  'confirm-identity': ['ProposalChanged'],
  'confirm-entry': ['ProposalChanged'],
  'confirm-records': ['ProposalChanged', 'PackageNotRead'],
  'confirm-block': ['ProposalChanged'],
  'decide-block': ['BlockNotPlaced', 'NotVerified', 'NotForThisAge', 'ReviewedElsewhere'],
  'declare-records': ['PackageMissing', 'PackageNotBound', 'NothingToDeclare'],
  'confirm-text': ['ProposalChanged'],
  'give-email-verdict': ['UnknownLink'],
  answer: [
    ...[
      'NotVerified',
      'EvidenceNeeded',
      'Frozen',
      'HolderNotShown',
      'RestrictionNotApplied',
      'EntryNotConfirmed',
    ],
    ...['ObjectionWindow', 'CallBackMissing', 'StandardLettersOnly', 'PackageMissing', 'NotSeenInPerson'],
    ...['RecordsNotDeclared', 'RecordsNotLookedThrough', 'ChildDataNotEnded', 'NotForThisAge'],
    ...[
      'RecordsNotDeclared',
      'RecordsNotLookedThrough',
      'HoldersSilent',
      'HolderFoundData',
      'HolderNotDone',
      'InstructionNotNamed',
    ],
    ...['NoPostalAddressOfRecord', 'NoAddressOfRecord', 'AddressTooYoung', 'NoticeNotNamed'],
  ],
};

const actions = Object.keys(rules).filter(spoken) as Action[];

/** Bodies are made once, and picked by number. */
const pool = new Map(
  actions.map((action) => [
    action,
    (said[action] ?? []).flatMap(({ body, command }) =>
      fc.sample(bodyOf(body, texts), { numRuns: 100, seed }).map((made) => ({ made, command })),
    ),
  ]),
);

const commandOf = (life: RequestLife, action: Action, by: string, pick: number, fits: boolean): Command => {
  const bodies = pool.get(action) ?? [];
  const { made, command } = bodies[pick % bodies.length] as (typeof bodies)[number];
  const plain = command(made, life, by);
  const fitted = fits ? (fitting[action]?.(plain, life.state, pick) ?? plain) : plain;
  return { ...fitted, type: action } as Command;
};

const people = ['olive', 'omar', 'ora'] as const;
interface Step {
  readonly pick: number;
  readonly by: (typeof people)[number];
  readonly what:
    | 'offered'
    | 'second'
    | 'time'
    | 'text'
    | 'verdict'
    | 'email'
    | 'answer-sent'
    | 'systems'
    | 'block';
}
const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(),
  by: fc.constantFrom(...people),
  what: fc.constantFrom(
    'offered',
    'offered',
    'offered',
    'second',
    'time',
    'text',
    'verdict',
    'email',
    'answer-sent',
    'systems',
    'block',
  ),
});

/** One in so many is taken up: what ends most histories, and what can always be done. */
const seldom: Readonly<Partial<Record<Action, number>>> = {
  withdraw: 10,
  join: 10,
  close: 10,
  'hold-text': 10,
};

const take = (life: RequestLife, { pick, by, what }: Step): void => {
  const attempt = (command: Command) => life.refusalOf(command) ?? life.do(command);
  const expiresAt = '2027-12-04T18:00:00.000Z';
  const verdict = pick % 4 === 0 ? 'not-mine' : 'confirm';
  const pressed = { verdict, serial: life.state.serial ?? 0, now: life.now, expiresAt } as const;
  if (what === 'time' && life.state.stage !== 'closed' && life.state.stage !== 'withdrawn') life.keep();
  if (what === 'verdict') attempt({ type: 'give-verdict', contact: 'cora', ...pressed });
  if (what === 'email') attempt({ type: 'give-email-verdict', ...pressed });
  if (what === 'answer-sent') life.answered();
  if (what === 'systems') life.do({ type: 'instruct-holders', holders, now: life.now });
  if (what === 'block') attempt(commandOf(life, 'decide-block', by, pick, true));
  if (what === 'text') attempt(commandOf(life, 'hold-text', by, pick, true));
  if (what !== 'offered' && what !== 'second') return;
  const offered = nextOf(rules, life.state, life.facts).filter(
    ({ action, notBy }) =>
      spoken(action) && !notBy.some((deed) => deed.by === by) && pick % (seldom[action] ?? 1) === 0,
  );
  const second = offered.filter(({ action }) => /^confirm-(?!text)|-identity$|^declare-/.test(action));
  const from = what === 'second' && second.length > 0 ? second : offered;
  const next = from[pick % from.length];
  if (next !== undefined) attempt(commandOf(life, next.action, by, pick, true));
};

const starting = fc
  .record({
    kind: fc.constantFrom(...requestKinds),
    capacity: fc.constantFrom(...capacities),
    relation: fc.constantFrom(...relations),
    channel: fc.constantFrom(...(Object.keys(channelPolicies) as Channel[])),
    regime: fc.constantFrom('us', 'eu', 'other'),
    isLate: fc.boolean(),
    reachable: fc.boolean(),
    requesterType: fc.constantFrom('roster', 'account', 'person', 'other', 'stranger', 'data-subject'),
  })
  .map(({ isLate, reachable, requesterType, relation, ...asked }) => {
    const over = { ...asked, ...(asked.capacity === 'somebody-else' && { relation }) };
    const entry = { at: '2026-11-24T18:00:00.000Z', by: 'olive', late: true, needsSecond: true };
    const block = { reviewBy: '2026-11-27', accounts: ['ACC-1'] };
    const known = { requesterType, reachable, ...(asked.kind === 'child-data' && { block }) };
    return () => new RequestLife({ ...over, ...(isLate && { entry }) }, known).run();
  });

/** Every other one fits, so each kind of evidence is tried. */
const tries = 2 * evidenceKinds.length;

/** What makes them possible, and seldom comes by chance. */
const leadsTo: Partial<Record<Action, readonly Step['what'][]>> = {
  'record-holder-answer': ['verdict', 'systems'],
  'confirm-block': ['block'],
};

describe('the table of a request', () => {
  it('a request whose history is full offers no message: each would be refused (decision 0001)', () => {
    const life = new RequestLife({ kind: 'inquiry' }, { requesterType: 'other', reachable: true }).run();
    const isOffered = (history: typeof life.history) =>
      nextOf(rules, life.state, { ...life.facts, history }).some(({ action }) => action === 'write');
    const [commit] = life.history;
    if (commit === undefined) throw new Error('a request has a first commit');
    expect(isOffered(life.history)).toBe(true);
    expect(isOffered(Array.from({ length: 250 }, () => commit))).toBe(false);
  });

  it.each(actions)('%s: offered, then a body is accepted; not offered, then none is', (action) => {
    const seen = { offered: 0, not: 0 };
    const property = fc.property(starting, fc.array(step, { maxLength: 10 }), step, (begin, script, last) => {
      const life = begin();
      const first = last.pick % 2 === 0 ? (leadsTo[action] ?? []) : [];
      for (const what of first) take(life, { what, pick: 1, by: 'ora' });
      for (const one of script) take(life, one);
      const { pick, by } = last;
      const n = aboutOf(action, life);
      const why = whyNot(rules[action], life.state, { by, n }, life.facts)?.name;
      const commands = Array.from({ length: tries }, (_, at) =>
        commandOf(life, action, by, pick + at, at % 2 === 0),
      );
      const outcomes = commands.map((command) => life.refusalOf(command));
      if (why !== undefined) {
        seen.not += 1;
        expect(new Set(outcomes.map((refusal) => refusal?.name))).toEqual(new Set([why]));
        return;
      }
      seen.offered += 1;
      const refused = outcomes.filter((refusal) => refusal !== undefined);
      const others = refused.filter(({ category }) => category !== 'invalid').map(({ name }) => name);
      expect(others.filter((name) => !forWhatIsSaid[action]?.includes(name))).toEqual([]);
      const accepted = commands.filter((_, at) => outcomes[at] === undefined);
      const isOffered = nextOf(rules, life.state, life.facts).some((one) => one.action === action);
      // The table leaves out what nobody can do, also where the reply names first what is wrong with what was said.
      if (isOffered) expect(accepted).not.toEqual([]);
      else expect(accepted.filter((command) => life.decide(command).length > 0)).toEqual([]);
    });
    for (
      let run = 0;
      run < most && (run < runs(numRuns, most) || Math.min(seen.offered, seen.not) === 0);
      run += numRuns
    )
      fc.assert(property, { numRuns, seed: seed + run });
    expect(seen.offered).toBeGreaterThan(0);
    expect(seen.not).toBeGreaterThan(0);
  });
});
