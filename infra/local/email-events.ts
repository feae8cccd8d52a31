import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#ports/clock.ts';
import { activities } from './activities.ts';
import { writeWhole } from './data-folder.ts';
import type { Inbox, InboxEmail } from './inbox.ts';
import { log } from './log.ts';
import { published } from './ses-events.ts';

/** Invokes the function with a batch; @returns which records to retry */
type Deliver = (batch: { Records: object[] }) => Promise<unknown>;

/** Milliseconds that the queue gathers notice events, as in the cloud; others are delivered at once. */
const gathersFor = 20_000;
const mailsPerBatch = 100;
const tries = 5;
const comesAgainAfter = 1000;

/** SNS topic and queue in one, at least once. Its position is on disk, so that no crash loses an event. */
export class MailEvents {
  readonly #file: string;
  readonly #inbox: Inbox;
  readonly #clock: Clock;
  readonly #topic: string;
  readonly #deliver: Deliver;
  #heard: number;
  #gathering = false;
  #draining = false;

  constructor(folder: string, inbox: Inbox, clock: Clock, topic: string, deliver: Deliver) {
    this.#file = join(folder, 'mail-events.json');
    this.#inbox = inbox;
    this.#clock = clock;
    this.#topic = topic;
    this.#deliver = deliver;
    this.#heard = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')).heard : inbox.size;
    if (!existsSync(this.#file)) this.#keep();
  }

  told({ tags }: Pick<InboxEmail, 'tags'>): void {
    if (tags.page === undefined) return void activities.run('mail events', () => this.catchUp());
    if (this.#gathering) return;
    this.#gathering = true;
    void activities.run('mail events', async () => {
      await this.#clock.sleep(gathersFor);
      this.#gathering = false;
      await this.catchUp();
    });
  }

  /** Delivers what is new; a run in progress picks it up. */
  async catchUp(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    await this.#drain().finally(() => {
      this.#draining = false;
    });
  }

  /** Reports made-up events: late, twice, out of order, or false. */
  async report(reports: readonly Report[]): Promise<unknown> {
    const Records = reports.flatMap(({ id, type, ...forged }) => {
      const mail = this.#inbox.to().find((one) => one.id === id);
      const { messageId = id, tags = {} } = forged;
      if (mail === undefined) return [];
      const reported = { ...mail, id: messageId, tags: { ...mail.tags, ...tags } };
      return [{ ...this.#message(reported, type), attributes }];
    });
    return activities.run('mail events', () => this.#deliver({ Records }));
  }

  async #drain(): Promise<void> {
    while (this.#heard < this.#inbox.size) {
      const to = Math.min(this.#heard + mailsPerBatch, this.#inbox.size);
      const records: Message[] = [];
      for (let n = this.#heard; n < to; n++) records.push(...this.#messages(this.#inbox.at(n)));
      if (records.length > 0) await this.#handOver(records);
      this.#heard = to;
      // A crash may replay letters without events; a write for each would cost more.
      if (records.length > 0) this.#keep();
    }
  }

  #messages(mail: InboxEmail): Message[] {
    return (mail.events ?? []).map((type) => this.#message(mail, type));
  }

  #message(mail: InboxEmail, type: string): Message {
    return {
      messageId: randomUUID(),
      body: JSON.stringify({
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: this.#topic,
        Message: JSON.stringify(published(mail, type)),
        Timestamp: mail.at,
      }),
    };
  }

  /** Retries what failed, then logs it, as a queue does. */
  async #handOver(records: readonly Message[]): Promise<void> {
    let left = records;
    for (let attempt = 1; left.length > 0 && attempt <= tries; attempt++) {
      if (attempt > 1) await this.#clock.sleep(comesAgainAfter * attempt);
      const Records = left.map((one) => ({
        ...one,
        ...{ attributes: { ApproximateReceiveCount: String(attempt) }, eventSource: 'aws:sqs' },
      }));
      const failed = await this.#deliver({ Records }).then(failedIn, () => undefined);
      left = failed === undefined ? left : left.filter(({ messageId }) => failed.includes(messageId));
    }
    if (left.length > 0) log.error('mail events given up', new Error(`${left.length} messages`));
  }

  #keep(): void {
    writeWhole(this.#file, JSON.stringify({ heard: this.#heard }));
  }
}

/** Fields given here replace the true ones. */
export interface Report {
  readonly id: string;
  readonly type: string;
  readonly messageId?: string | undefined;
  readonly tags?: Record<string, string> | undefined;
}

const attributes = { ApproximateReceiveCount: '1' };

interface Message {
  readonly messageId: string;
  readonly body: string;
}

const failedIn = (answer: unknown): readonly string[] => {
  const { batchItemFailures = [] } = (answer ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] };
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};
