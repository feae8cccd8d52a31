import { Refusal } from '#domain/case/refusal.ts';
import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { linesOf } from './ledger-page.ts';
import type { Life, Reply } from './life.ts';
import { startsAt } from './prepared.ts';
import { Processes, senderKinds } from './processes.ts';
import { type Seen, silenceOf, whyNotSend, wrongCommit, wrongIn } from './promises.ts';
import type { Effect, Services } from './services.ts';
import type { Shape } from './shape.ts';
import type { Process, Sent, State } from './state.ts';
import type { UseCase } from './use-cases.ts';
import { workOf } from './work.ts';

const minute = 60_000;
/** Of the world, whatever the product believes: how long a function lives, and how late an event comes (decision 0017). */
const [functionLives, eventComesWithin] = [5 * minute, 15 * minute];

/** One step of a process, of the queue or of time, and what is wrong with it. */
export interface Step {
  readonly state: State;
  /** The process before it, or whose step it is. */
  readonly who: Life | string;
  /** What it got. */
  readonly what: string;
  readonly wrong?: string;
}

const more = (state: State, what: string, by = 1): State['used'] => ({
  ...state.used,
  [what]: (state.used[what] ?? 0) + by,
});
const usedUp = ({ used }: State, what: string): number => used[what] ?? 0;

const isOf = (kind: UseCase, { life }: Process): boolean => life.name.replace(/\d+$/, '') === kind;

/** All that can happen next in a shape. */
export class Steps {
  readonly first: State;
  readonly #shape: Shape;
  readonly #services: Services;
  readonly #processes: Processes;

  private constructor(
    shape: Shape,
    { services, processes, items }: Awaited<ReturnType<typeof Processes.of>>,
  ) {
    this.#shape = shape;
    this.#services = services;
    this.#processes = processes;
    this.first = { items, sent: [], processes: [], tick: 0, used: {} };
  }

  static async of(shape: Shape): Promise<Steps> {
    return new Steps(shape, await Processes.of(shape));
  }

  seen(state: State): Seen {
    const item = (slot: number): Item | undefined => this.#services.items.at(state.items[slot] ?? 0);
    const pages = Array.from({ length: this.#shape.pages }, (_, page) => linesOf(item(page + 1)));
    return { caseItem: item(0) as Item, pages, now: this.#nowAt(state.tick) };
  }

  async from(state: State): Promise<readonly Step[]> {
    const steps: Step[] = [...this.#time(state)];
    for (const process of state.processes) await this.#stepsOf(state, process, steps);
    for (const { life, of, used } of await this.#beginners(state)) {
      const process = { life, startedAt: state.tick, ...(of === undefined ? {} : { of }) };
      await this.#stepsOf({ ...state, used }, process, steps);
    }
    return [...steps, ...this.#lostEvents(state)];
  }

  #nowAt(tick: number): number {
    return startsAt[this.#shape.start] + (this.#shape.minutes[tick] ?? 0) * minute;
  }

  /** A function's time is over: it dies, if it may. A letter's event comes in time, or is lost. */
  *#time(state: State): Iterable<Step> {
    const tick = state.tick + 1;
    if (tick >= this.#shape.minutes.length) return;
    const now = this.#nowAt(tick);
    const isOver = ({ startedAt }: Process): boolean => now - this.#nowAt(startedAt) >= functionLives;
    const isLate = ({ event, at }: Sent): boolean =>
      event === 'coming' && now - this.#nowAt(at) > eventComesWithin;
    if (state.processes.some(({ of }) => of !== undefined) || state.sent.some(isLate)) return;
    const over = state.processes.filter(isOver);
    if (usedUp(state, 'deaths') + over.length > this.#shape.deaths) return;
    const used = over.length === 0 ? state.used : more(state, 'deaths', over.length);
    const processes = state.processes.filter((one) => !isOver(one));
    const dead = over.map(({ life }) => `; ${life.name} is dead`).join('');
    const what = `${this.#shape.minutes[tick]} minutes${dead}`;
    yield { state: { ...state, tick, used, processes }, who: 'time', what };
  }

  *#lostEvents(state: State): Iterable<Step> {
    const { lostEvents } = this.#shape;
    if (lostEvents === 'all' || usedUp(state, 'lostEvents') >= lostEvents) return;
    for (const letter of state.sent) {
      if (letter.event !== 'coming' || state.processes.some(({ of }) => of === letter.messageId)) continue;
      const sent = state.sent.map((one) => (one === letter ? { ...one, event: 'lost' as const } : one));
      const used = more(state, 'lostEvents');
      yield { state: { ...state, sent, used }, who: letter.messageId, what: 'its event is lost' };
    }
  }

  /** Begun with their first call: before it, nobody can tell them from one that begins later. */
  async #beginners(state: State) {
    const now = this.#nowAt(state.tick);
    const { caseItem } = this.seen(state);
    const hasWork = workOf(caseItem);
    const most: Partial<Record<UseCase, number>> = {
      ...Object.fromEntries(senderKinds.map((kind) => [kind, this.#shape.senderStarts])),
      ...{ direct: this.#shape.directions, directAgain: this.#shape.directions, ask: this.#shape.asks },
      ...{ lift: this.#shape.lifts, liftLatest: this.#shape.lifts },
      ...{ pause: this.#shape.pauses ?? 0, resumeOwn: this.#shape.pauses ?? 0 },
    };
    const found: { life: Life; of?: string; used: State['used'] }[] = [];
    for (const kind of this.#shape.runs) {
      const alike = senderKinds.includes(kind) ? senderKinds : [kind];
      const living = state.processes.filter((one) => alike.some((of) => isOf(of, one)));
      const started = alike.reduce((sum, of) => sum + usedUp(state, of), 0);
      const atOnce = senderKinds.includes(kind) ? this.#shape.senders : 1;
      if (!hasWork[kind] || living.length >= atOnce || started >= (most[kind] ?? Number.POSITIVE_INFINITY))
        continue;
      const isCounted = most[kind] !== undefined;
      const life = await this.#processes.begin(kind, isCounted ? started + 1 : 1, now);
      found.push({ life, used: isCounted ? more(state, kind) : state.used });
    }
    for (const letter of state.sent) {
      const { event, messageId, page, owner } = letter;
      if (event !== 'coming' || state.processes.some(({ of }) => of === messageId)) continue;
      const tags = { case: String(caseItem.id), page: `1-${page}`, position: '0', claim: owner };
      const life = await this.#processes.beginRecording({ messageId, tags }, now);
      found.push({ life, of: messageId, used: state.used });
    }
    return found;
  }

  async #stepsOf(state: State, process: Process, steps: Step[]): Promise<void> {
    const { life } = process;
    const { call } = life;
    if (call === undefined) return;
    if (call.name === 'send') return this.#sends(state, process, steps);
    const effect =
      this.#services.known(call, state.items) ?? (await this.#services.perform(call, state.items));
    steps.push(await this.#after(state, process, effect));
    if (usedUp(state, 'lostReplies') >= this.#shape.lostReplies) return;
    const used = more(state, 'lostReplies');
    for (const other of await this.#services.lostReplies(call, effect, state.items))
      steps.push(await this.#after({ ...state, used }, process, other));
  }

  async #after(state: State, process: Process, { reply, mark, changed }: Effect): Promise<Step> {
    const items = changed === undefined ? state.items : state.items.with(changed.slot, changed.item);
    const next = { ...state, items };
    const isCommit = changed?.slot === 0 && changed.item !== state.items[0];
    const { caseItem } = isCommit ? this.seen(state) : {};
    const wrong = caseItem && wrongCommit(next, caseItem, this.seen(next));
    return this.#goOn(state, next, process, reply, mark, wrong);
  }

  /** SES accepts the letter; its reply may be lost, or the request. */
  async #sends(state: State, process: Process, steps: Step[]): Promise<void> {
    const { life } = process;
    const [to, tags] = (life.call?.args ?? []) as [string, Readonly<Record<string, string>>];
    const [, number] = /^c(\d+)@/.exec(to) ?? [];
    const letter = { page: Number(number), owner: tags.claim ?? '', by: life.name };
    const seen = this.seen(state);
    const wrong = whyNotSend(state, seen, letter);
    const count = state.sent.filter(({ page }) => page === letter.page).length;
    const messageId = `m-${letter.page}-${count + 1}`;
    const { is, directions, stops } = silenceOf(seen.caseItem);
    const event = this.#shape.lostEvents === 'all' ? 'lost' : 'coming';
    const halts = stops.halts.length > 0 ? { halts: stops.paused } : {};
    const during = { ...(is === 'waiting' ? { during: directions } : {}), ...halts };
    const sent = [...state.sent, { ...letter, messageId, at: state.tick, event, ...during } as const];
    const accepted = { ...state, sent };
    const unknown = { value: { outcome: 'unknown', error: 'TimeoutError' } };
    steps.push(
      await this.#goOn(
        state,
        accepted,
        process,
        { value: { outcome: 'sent', messageId } },
        `sent ${messageId}`,
        wrong,
      ),
    );
    if (usedUp(state, 'lostReplies') >= this.#shape.lostReplies) return;
    const used = more(state, 'lostReplies');
    steps.push(
      await this.#goOn(state, { ...accepted, used }, process, unknown, 'unknown', wrong, ', and was sent'),
    );
    steps.push(
      await this.#goOn(
        state,
        { ...state, used },
        process,
        unknown,
        'unknown',
        undefined,
        ', and was not sent',
      ),
    );
  }

  async #goOn(
    before: State,
    state: State,
    process: Process,
    reply: Reply,
    mark: string,
    wrong: string | undefined,
    aside = '',
  ): Promise<Step> {
    const now = this.#nowAt(state.tick);
    const { life } = process;
    const next = life.known(mark, now) ?? (await life.after(mark, reply, now));
    const others = state.processes.filter((one) => one !== process);
    const { end } = next;
    const step = { who: life, what: mark + aside };
    const isNews = state.sent !== before.sent || state.items !== before.items;
    if (end === undefined) {
      const after = { ...state, processes: [...others, { ...process, life: next }] };
      return {
        ...step,
        state: after,
        ...found(wrong ?? (isNews ? wrongIn(after, this.seen(after).pages) : undefined)),
      };
    }
    const isHeard = 'returned' in end && end.returned === false;
    const sent = isHeard
      ? state.sent.map((one) => (one.messageId === process.of ? { ...one, event: 'heard' as const } : one))
      : state.sent;
    const after = { ...state, sent, processes: others };
    const fault = 'threw' in end && !(end.threw instanceof Refusal) ? `FAULT: ${end.threw.stack}` : undefined;
    return {
      ...step,
      state: after,
      ...found(wrong ?? fault ?? (isNews ? wrongIn(after, this.seen(after).pages) : undefined)),
    };
  }
}

const found = (wrong: string | undefined) => (wrong === undefined ? {} : { wrong });
