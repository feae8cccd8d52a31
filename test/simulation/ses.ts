import { mailTopic } from '#infra/local/environment.ts';
import type { Faults } from '#infra/local/faults.ts';
import { published } from '#infra/local/ses-events.ts';
import type { Functions } from './functions.ts';
import type { Process } from './process.ts';
import type { ArrivedLetter, FaultKind } from './stage.ts';
import type { World } from './world.ts';

/** Input of a SendEmailCommand. */
export interface SentLetter {
  readonly Source: string;
  readonly Destination: { readonly ToAddresses: readonly [string] };
  readonly Message: {
    readonly Subject: { readonly Data: string };
    readonly Body: { readonly Text: { readonly Data: string }; readonly Html: { readonly Data: string } };
  };
  readonly Tags: readonly { readonly Name: string; readonly Value: string }[];
  readonly ConfigurationSetName?: string;
}

type Letter = { -readonly [K in keyof ArrivedLetter]: ArrivedLetter[K] };

interface Message {
  readonly messageId: string;
  readonly body: string;
  receives: number;
}

const eventFaults: readonly FaultKind[] = ['event-lost', 'event-twice', 'event-late'];
const letterFaults: readonly FaultKind[] = ['bounced', 'complained-of'];

/** As in infra/stacks/notice.ts, ms. */
const [gathersFor, hiddenFor, mostAtOnce, mostReceives] = [20_000, 380_000, 500, 5];
const [minute, day] = [60_000, 86_400_000];

type Fate = 'Delivery' | 'Bounce' | 'Complaint';

/** By the name of the rule. */
const fates: Readonly<Record<string, Fate>> = { bounce: 'Bounce', complain: 'Complaint' };

const refusal = (name: string, httpStatusCode?: number): Error =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

/** SES, its topic, the queue of its events and the function that reads it. */
export class SimulatedSes {
  readonly letters: Letter[] = [];
  functions: Functions | undefined;
  /** What a scenario has ordered for its letters. */
  rules: Pick<Faults, 'forMail' | 'fateOf'> | undefined;
  readonly #world: World;
  readonly #sendRate: number;
  readonly #inboxes = new Map<string, ArrivedLetter[]>();
  readonly #sent: { readonly letter: Letter; readonly process: Process; readonly askedAt: number }[] = [];
  readonly #awaited: { readonly count: number; readonly call: () => void }[] = [];
  #notices = 0;
  #waiting: Message[] = [];
  #isReading = false;
  #batches = 0;
  #messages = 0;

  constructor(world: World, sendRate: number) {
    this.#world = world;
    this.#sendRate = sendRate;
  }

  /** Calls once SES has taken so many customer notices. */
  whenNoticed(count: number, call: () => void): void {
    this.#awaited.push({ count, call });
  }

  inbox(to: string): readonly ArrivedLetter[] {
    return this.#inboxes.get(to.toLowerCase()) ?? [];
  }

  /** Enough letters for every list of the simulation: a wall of the quota is played by "throttled". */
  quota(): object {
    return { MaxSendRate: this.#sendRate, Max24HourSend: 1_000_000, SentLast24Hours: 0 };
  }

  /** As a rule of the scenario orders it, else as ever. @returns the message id @throws what SES answers, or its silence */
  takeByRule(sent: SentLetter, process: Process, askedAt: number): string {
    const [to] = sent.Destination.ToAddresses;
    const tags = Object.fromEntries(sent.Tags.map(({ Name, Value }) => [Name, Value]));
    const rule = this.rules?.forMail(to, tags);
    if (rule?.do === 'throttle') throw refusal(rule.error ?? 'Throttling', 400);
    if (rule?.do === 'reject') throw refusal(rule.error ?? 'MessageRejected', 400);
    const id = this.take(sent, process, askedAt);
    if (rule?.do === 'drop-reply') throw refusal('TimeoutError');
    return id;
  }

  /** `askedAt`: when the sender called, before the letter arrived here. @returns the message id */
  take(
    { Source, Destination, Message, Tags, ...given }: SentLetter,
    process: Process,
    askedAt: number,
  ): string {
    const world = this.#world;
    const letter: Letter = {
      at: world.now,
      handedAt: askedAt,
      to: Destination.ToAddresses[0],
      from: Source,
      subject: Message.Subject.Data,
      text: Message.Body.Text.Data,
      html: Message.Body.Html.Data,
      messageId: `0100${String(this.letters.length + 1).padStart(12, '0')}`,
      tags: Object.fromEntries(Tags.map(({ Name, Value }) => [Name, Value])),
      by: process.name,
      outcomeUnknown: false,
      isReturned: false,
    };
    this.letters.push(letter);
    this.#sent.push({ letter, process, askedAt });
    world.count('letters');
    if (letter.tags.page !== undefined) {
      this.#notices += 1;
      for (const { count, call } of this.#awaited) if (count === this.#notices) call();
    }
    const fate = this.#fateOf(letter);
    if (fate === 'Bounce') letter.isReturned = true;
    else {
      const address = letter.to.toLowerCase();
      this.#inboxes.set(address, [...(this.#inboxes.get(address) ?? []), letter]);
    }
    if (given.ConfigurationSetName !== undefined)
      for (const type of fate === 'Delivery'
        ? ['Send', fate]
        : fate === 'Bounce'
          ? ['Send', fate]
          : ['Send', 'Delivery', fate])
        this.#report(letter, type);
    return letter.messageId;
  }

  /**
   * In the order in which they were sent: what lands late may arrive after its repetition. A letter's outcome was unknown if
   * its sender met a fault from then on, or was killed.
   */
  settled(): readonly ArrivedLetter[] {
    for (const { letter, process, askedAt } of this.#sent)
      letter.outcomeUnknown = process.lastFault >= askedAt;
    return this.#sent.toSorted((one, other) => one.askedAt - other.askedAt).map(({ letter }) => letter);
  }

  /** Addresses that begin with "bounce" or "complain" always do. */
  #fateOf({ to, by, messageId, tags }: Letter): Fate {
    const ordered = fates[this.rules?.fateOf(to, tags)?.do ?? ''];
    if (ordered !== undefined) return ordered;
    if (to.startsWith('bounce')) return 'Bounce';
    if (to.startsWith('complain')) return 'Complaint';
    const kind = this.#world.mailFaultAt(`${by} ${messageId} letter`, letterFaults);
    return kind === 'bounced' ? 'Bounce' : kind === 'complained-of' ? 'Complaint' : 'Delivery';
  }

  #report(letter: Letter, type: string): void {
    const world = this.#world;
    const name = `${letter.by} ${letter.messageId} ${type}`;
    const kind = world.mailFaultAt(name, eventFaults);
    if (kind === 'event-lost') return;
    const after = type === 'Complaint' ? 6 * 60 * minute : world.takes(500 + world.rng('ses') * 4000);
    const late = kind === 'event-late' ? world.rng('ses') * day : 0;
    const mail = { ...letter, id: letter.messageId, at: new Date(letter.at).toISOString(), events: [] };
    this.#messages += 1;
    const id = `message-${this.#messages}`;
    const body = JSON.stringify({
      ...{ Type: 'Notification', MessageId: id, TopicArn: mailTopic, Timestamp: mail.at },
      Message: JSON.stringify(published(mail, type)),
    });
    world.in(after + late, () => this.#arrive({ messageId: id, body, receives: 0 }));
    if (kind === 'event-twice')
      world.in(after + world.rng('ses') * 600_000, () =>
        this.#arrive({ messageId: `${id}-again`, body, receives: 0 }),
      );
  }

  #arrive(message: Message): void {
    this.#waiting.push(message);
    if (this.#isReading) return;
    this.#isReading = true;
    this.#world.in(this.#world.takes(gathersFor), () => void this.#read());
  }

  async #read(): Promise<void> {
    this.#isReading = false;
    const world = this.#world;
    const batch = this.#waiting.splice(0, mostAtOnce);
    if (this.#waiting.length > 0) {
      this.#isReading = true;
      world.in(1000, () => void this.#read());
    }
    this.#batches += 1;
    const Records = batch.map(({ messageId, body, receives }) => ({
      ...{ messageId, body, eventSource: 'aws:sqs' },
      attributes: { ApproximateReceiveCount: String(receives + 1) },
    }));
    const outcome = await this.functions?.invoke({
      ...{ function: 'record-email-events', name: `queue/batch ${this.#batches}`, event: { Records } },
    });
    const failed = outcome?.came === 'answer' ? failedIn(outcome.value) : undefined;
    for (const message of batch) {
      if (failed !== undefined && !failed.has(message.messageId)) continue;
      message.receives += 1;
      const isDead = message.receives >= mostReceives;
      if (isDead) world.count('events in the dead letter queue');
      // What is in the dead letter queue is moved back by hand, the next day.
      if (isDead) message.receives = 0;
      world.in(isDead ? day : hiddenFor, () => this.#arrive(message));
    }
  }
}

const failedIn = (answer: unknown): ReadonlySet<string> => {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] };
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};
