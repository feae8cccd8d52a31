import type { Commit } from '#domain/case/case.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { awaitPaperMail } from '#domain/case/paper-mail.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { owesTelling } from '#domain/request/answer-decider.ts';
import { atReceipt } from '#domain/request/at-receipt.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { nextStepOf, requestRules } from '#domain/request/decider.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction, officerActions } from '#domain/request/officer-actions.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { evolve, type Received, type RequestEvent } from '#domain/request/request.ts';
import { isAcknowledged, isSettled, type Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { decideAsShown, type Typed, upcoming } from './request.ts';

export const [olive, omar] = ['olive', 'omar'] as const;
export const id = 'REQ-0123456789ABCDEFGHJKMNPQRS';
export const text = 'a'.repeat(64);
const zone = 'America/Denver';
const begins = '2026-11-24T18:00:00.000Z';

/** Everything that may be said to a request, by whomever. */
export const rules = { ...officerActions, ...requestRules };
export type Action = keyof typeof rules;

/** What a machine says, or a door whose reply must not tell what we know: taken at any time, and nothing when it is done. */
const steps: ReadonlySet<string> = new Set<Action>([
  'acknowledge',
  'ask-officer',
  'ask-requester',
  'look-up',
  'redirect',
  'ask-data-subject',
  'send-notice',
  'tell-contacts',
  'lose-authority',
  'pause-verification',
  'handle-milestone',
  'send-answer',
  'stop-delivery',
  'send-owed-letter',
  'renew-link',
  'give-verdict',
  'answer-for-controller',
  'instruct-holders',
]);
/** What somebody says who is told whether it was done. */
export const spoken = (action: string): boolean => !steps.has(action);

const isAction = (command: Typed | OfficerAction): command is OfficerAction =>
  Object.hasOwn(officerActions, command.type);

export const received = (over: Partial<Received> = {}): Received => ({
  type: 'request-received',
  ...{ kind: 'access', capacity: 'account-holder', channel: 'web', receivedAt: begins, zone, locale: 'en' },
  ...{ receivedOn: '2026-11-24', regime: 'us', usState: 'CA', ruleset: 'policy-2018-requests' },
  ...{ dueOn: '2026-12-24', workBy: '2026-12-24' },
  plan: milestonePlanOf({ caseId: id, dueOn: '2026-12-24', zone, receivedAt: begins }),
  ...over,
});

type Known = Partial<Omit<Extract<RequestCommand, { type: 'acknowledge' }>, 'type' | 'letter'>>;

/** A request that lives by its rules: after each thing that is said its machine does what is next. */
export class RequestLife {
  now = begins;
  state: Request;
  readonly history: Commit<RequestEvent>[] = [];
  private letters = 0;
  private readonly known: Known;

  constructor(over: Partial<Received> = {}, known: Known = {}) {
    this.known = known;
    this.state = evolve(undefined, received(over), this.now);
    this.commit('requester', [received(over)], undefined);
  }

  get facts() {
    return { id, history: this.history, now: this.now };
  }

  private commit(actor: string, events: readonly RequestEvent[], before: Request | undefined): void {
    if (events.length === 0) return;
    const revision = this.history.length + 1;
    this.history.push({ revision, at: this.now, actor, events, prev: '', hash: '' });
    this.state = events.reduce<Request | undefined>((so, event) => evolve(so, event, this.now), before)!;
  }

  decide(command: Typed | OfficerAction): readonly RequestEvent[] {
    if (!isAction(command)) return decideAsShown(this.state, command);
    const events = decideOfficerAction({ ...this.facts, state: this.state }, command);
    return awaitPaperMail(this.state, events, false) as readonly RequestEvent[];
  }

  /** @throws {Refusal} */
  do(...commands: readonly (Typed | OfficerAction)[]): this {
    for (const command of commands) this.only(command).run();
    return this;
  }

  /** Without the machine. @throws {Refusal} */
  only(command: Typed | OfficerAction): this {
    this.commit('somebody', this.decide(command), this.state);
    return this;
  }

  /** @returns the refusal, undefined when it may be done; nothing happens */
  refusalOf(command: Typed | OfficerAction): Refusal | undefined {
    try {
      this.decide(command);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** The next date comes. */
  keep(): this {
    const milestone = upcoming(id, this.state);
    if (milestone.firesAt > this.now) this.now = milestone.firesAt;
    return this.do({ type: 'handle-milestone', milestone, letters: [] });
  }

  /** Every date up to this one comes. */
  until(day: string): this {
    const isDue = () => (nextMilestoneOf(id, this.state)?.firesAt ?? '9') < `${day}T12`;
    while (!isSettled(this.state) && isDue()) this.keep();
    this.now = `${day}T12:00:00.000Z`;
    return this;
  }

  private letter(kind: string) {
    this.letters += 1;
    return { kind, of: String(this.letters), sentAt: this.now, sha256: text, messageId: 'm' };
  }

  private get step(): Typed | OfficerAction | undefined {
    const { state } = this;
    const next = nextStepOf(state);
    if (next === 'acknowledge')
      return isAcknowledged(state) || isSettled(state)
        ? { type: 'look-up', requesterType: 'other', ...this.known }
        : {
            type: next,
            letter: this.letter('receipt'),
            ...(atReceipt(state).first === 'neutral-redirect' && {
              link: { serial: 1, expiresAt: '2027-12-04T18:00:00.000Z' },
            }),
          };
    if (next === 'ask-requester')
      return {
        type: next,
        letter: this.letter(state.requesterType === 'person' ? 'email-confirmation' : 'verification'),
        serial: (state.serial ?? 0) + 1,
        expiresAt: '2027-12-04T18:00:00.000Z',
      };
    if (next === 'redirect') {
      if (state.stage !== 'notifying-controller')
        return { type: next, letter: this.letter('neutral-redirect') };
      if (state.requesterType === 'data-subject' && state.email === undefined)
        return {
          type: 'ask-data-subject',
          ...{ serial: 1, expiresAt: '2027-12-04T18:00:00.000Z' },
          letter: this.letter('email-confirmation'),
        };
      return { type: 'send-notice', owed: [{ kind: 'controller-notice', of: 'c' }] };
    }
    if (owesTelling(state)) return { type: 'tell-contacts', letters: [], actFrom: this.now };
    const [owed] = lettersToSend(state);
    if (next === 'send-owed-letters' && owed !== undefined)
      return { type: 'send-owed-letter', letter: { ...this.letter(owed.kind), of: owed.of } };
    if (next === 'ask-officer') return { type: next, letter: this.letter('officer-asked') };
    return undefined;
  }

  /** The machine does all that it can. */
  run(): this {
    const { step, state } = this;
    if (step !== undefined && this.only(step).state !== state) this.run();
    return this;
  }

  /** The answer goes out. */
  answered(): this {
    return this.do({ type: 'send-answer', letter: this.letter('answer') });
  }
}
