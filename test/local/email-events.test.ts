import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MailEvents } from '#infra/local/email-events.ts';
import { Faults, faultOrder } from '#infra/local/faults.ts';
import { Inbox, type InboxEmail } from '#infra/local/inbox.ts';
import { endSenderClaims } from '#infra/local/sender-claims.ts';
import { eventsOf } from '#infra/local/ses-events.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { testClock } from '#test/support/memory.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'mail-events-'));
const mail = (n: number, over: Partial<InboxEmail> = {}): InboxEmail => ({
  ...{ id: `0100-${n}`, at: '2026-12-05T05:10:00.000Z', from: 'us@example.com', to: `c${n}@example.com` },
  ...{ subject: 'ü', text: 't', html: 'h', tags: { case: 'BRE-1', page: '1-0', position: String(n) } },
  events: ['Send', 'Delivery'],
  ...over,
});

type Batch = { Records: { messageId: string; body: string; attributes: object }[] };
const listener = (fails: (heard: string) => boolean = () => false) => {
  const heard: string[] = [];
  return {
    heard,
    deliver: async (batch: { Records: object[] }) => {
      const batchItemFailures: { itemIdentifier: string }[] = [];
      for (const { messageId, body } of (batch as Batch).Records) {
        const { eventType, mail: about } = JSON.parse(JSON.parse(body).Message);
        const what = `${eventType} ${about.messageId}`;
        if (fails(what)) batchItemFailures.push({ itemIdentifier: messageId });
        else heard.push(what);
      }
      return { batchItemFailures };
    },
  };
};

describe('the post office’s events', () => {
  it('come out of the queue once each; a restart hands over what a dead process did not', async () => {
    const [place, clock] = [folder(), testClock('2026-12-05T05:10:00.000Z')];
    const inbox = new Inbox(place);
    const [before, after] = [listener(), listener()];
    const events = new MailEvents(place, inbox, clock, 'topic', before.deliver);
    inbox.add(mail(1));
    inbox.add(mail(2, { events: ['Send', 'Bounce'] }));
    await events.catchUp();
    inbox.add(mail(3));
    inbox.add(mail(4, { events: [] }));
    const { events: _, ...outside } = mail(5);
    inbox.add(outside);

    const restarted = new MailEvents(place, new Inbox(place), clock, 'topic', after.deliver);
    await restarted.catchUp();
    await restarted.catchUp();

    expect(before.heard).toEqual(['Send 0100-1', 'Delivery 0100-1', 'Send 0100-2', 'Bounce 0100-2']);
    expect(after.heard).toEqual(['Send 0100-3', 'Delivery 0100-3']);
  });

  it('what the function fails on comes again, and that alone', async () => {
    const [place, clock] = [folder(), testClock('2026-12-05T05:10:00.000Z')];
    const inbox = new Inbox(place);
    let failures = 2;
    const { heard, deliver } = listener((what) => what === 'Delivery 0100-1' && failures-- > 0);
    const events = new MailEvents(place, inbox, clock, 'topic', deliver);
    inbox.add(mail(1));
    await events.catchUp();
    expect(heard).toEqual(['Send 0100-1', 'Delivery 0100-1']);
  });

  it('are as the fault rules say: by pattern, by percentage, by the simulator’s addresses', () => {
    const faults = new Faults();
    const order = (ses: unknown) => faults.order(faultOrder.parse({ ses }));
    const of = (to: string, tags: Record<string, string> = { page: '1-0' }) => eventsOf({ to, tags }, faults);
    order([
      { do: 'bounce', to: '*@bad.example.com' },
      { do: 'complain', percent: 2 },
    ]);
    expect(of('x@bad.example.com')).toEqual(['Send', 'Bounce']);
    const all = Array.from({ length: 1000 }, (_, n) => of(`c${n}@example.com`));
    expect(all.filter((events) => events.includes('Complaint'))).toHaveLength(20);
    expect(of('bounce@simulator.amazonses.com')).toEqual(['Send', 'Bounce']);
    expect(of('ada@example.com', { case: 'REQ-1' })).toEqual([]);
    expect(of('x@bad.example.com', { case: 'REQ-1' })).toEqual(['Bounce']);
    expect(faults.forMail('x@bad.example.com', {})).toBeUndefined();
  });
});

describe('the inbox', () => {
  it('finds letters by address whatever its case, and by place, also after a torn end', () => {
    const place = folder();
    const inbox = new Inbox(place);
    for (let n = 0; n < 3000; n++)
      inbox.add(mail(n, { text: 'ä'.repeat(n % 7), at: new Date(n * 1000).toISOString() }));
    appendFileSync(join(place, 'mail.ndjson'), '{"id":"to');
    const again = new Inbox(place);
    again.add(mail(3000, { to: 'Ada@Example.com', at: new Date(3000 * 1000).toISOString() }));
    for (const one of [again, new Inbox(place)]) {
      expect(one.size).toBe(3001);
      expect(one.to('C2999@example.com')).toEqual([
        mail(2999, { text: 'ä'.repeat(2999 % 7), at: new Date(2999 * 1000).toISOString() }),
      ]);
      expect(one.to('ada@example.com')).toHaveLength(1);
      expect(one.to().map(({ id }) => id)).toEqual(Array.from({ length: 3001 }, (_, n) => `0100-${n}`));
      expect(one.countSince(new Date(2990 * 1000).toISOString())).toBe(11);
    }
  });

  it('a file that ends in the middle of a letter’s bytes is mended', () => {
    const place = folder();
    writeFileSync(
      join(place, 'mail.ndjson'),
      Buffer.concat([Buffer.from(`${JSON.stringify(mail(1))}\n{"text":"`), Buffer.from([0xc3])]),
    );
    const inbox = new Inbox(place);
    inbox.add(mail(2));
    expect(inbox.to().map(({ id }) => id)).toEqual(['0100-1', '0100-2']);
    expect(new Inbox(place).to().map(({ id }) => id)).toEqual(['0100-1', '0100-2']);
  });
});

describe('claims of a process that is no more', () => {
  it('end at a restart, but are not given back: what was sent is looked up first', async () => {
    const { client, name, table, stop } = await startTable();
    const claims = {
      live: { fromPage: 0, toPage: 10, owner: 'a', leaseUntil: 1_796_447_400_000 },
      back: { fromPage: 0, toPage: 10, owner: 'b', leaseUntil: 0, nextPage: 10 },
    };
    await table.put({ pk: 'BREACH#BRE-1', sk: 'CASE', stage: 'released', claims });
    await table.put({ pk: 'BREACH#BRE-2', sk: 'CASE', stage: 'held' });
    const { hostname, port } = await client.config.endpoint!();
    expect(await endSenderClaims(`http://${hostname}:${port}`, name)).toBe(1);
    expect((await table.get({ pk: 'BREACH#BRE-1', sk: 'CASE' }))?.claims).toEqual({
      live: { ...claims.live, leaseUntil: 1 },
      back: claims.back,
    });
    await stop();
  });
});
