import { createHmac } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetSendQuotaCommand, SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableName } from '#infra/local/environment.ts';
import type { Laptop } from '#infra/local/laptop.ts';
import { post, start, stubLaptop, temporaryFolder } from '#test/support/local/stub-laptop.ts';

let dataFolder: string;
let laptop: Laptop;
beforeEach(async () => {
  dataFolder = temporaryFolder();
  laptop = await stubLaptop({ dataFolder });
});
afterEach(() => laptop.close());

const letterTo = (
  address: string,
  name = 'REQ-1',
  over: { Source?: string; ConfigurationSetName?: string } = {},
) =>
  new SESClient({ maxAttempts: 1 }).send(
    new SendEmailCommand({
      Source: 'Privacy <privacy@letters.example.com>',
      Destination: { ToAddresses: [address] },
      Message: {
        Subject: { Data: 'Your request & you' },
        Body: {
          Text: { Data: 'See https://example.com/?a=1&b=2.' },
          Html: { Data: '<p>Hello <b>you</b></p>' },
        },
      },
      Tags: [{ Name: 'case', Value: name }],
      ...over,
    }),
  );
const inbox = async (query = '') => {
  const headers = { accept: 'application/json' };
  return (await (await fetch(`${laptop.address}/local/mail${query}`, { headers })).json()) as object[];
};

describe('letters', () => {
  it('arrive whole in the inbox, dated by the moved clock, and survive a torn line and a restart', async () => {
    await post(`${laptop.address}/local/clock`, { advance: 'P1D' });
    const { MessageId } = await letterTo('ada@example.com');
    await letterTo('bram@example.com');
    await laptop.close();
    appendFileSync(join(dataFolder, 'mail.ndjson'), '{"id":"to');

    laptop = await stubLaptop({ dataFolder });

    const [mail] = await inbox('?to=ADA@example.com');
    expect(mail).toMatchObject({
      id: MessageId,
      at: expect.stringMatching(/^2027-01-05T14:00:\d\d\.\d{3}Z$/),
      from: 'Privacy <privacy@letters.example.com>',
      to: 'ada@example.com',
      subject: 'Your request & you',
      html: '<p>Hello <b>you</b></p>',
      tags: { case: 'REQ-1' },
    });
    await letterTo('cyd@example.com');
    expect(await inbox()).toHaveLength(3);
    const quota = await new SESClient({}).send(new GetSendQuotaCommand({}));
    expect(quota).toMatchObject({ Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 3 });
  });

  it('are shown to people with everything escaped and links to click', async () => {
    await letterTo('ada@example.com');
    const page = await (await fetch(`${laptop.address}/local/mail`)).text();
    expect(page).toContain(
      '<a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a>.',
    );
    expect(page).toContain('srcdoc="&lt;p&gt;Hello &lt;b&gt;you&lt;/b&gt;&lt;/p&gt;"');
  });

  it('leave only from an identity that SES has verified', async () => {
    const verified = [
      'privacy@letters.example.com',
      'privacy@notices.example.com',
      'Privacy <PRIVACY@Sub.Notices.example.com>',
    ];
    for (const Source of verified) await letterTo('ada@example.com', 'REQ-1', { Source });
    expect(await inbox()).toHaveLength(3);
    const others = [
      'privacy@example.com',
      'privacy@badletters.example.com',
      'privacy@letters.example.com.evil.example',
      '',
    ];
    for (const Source of others)
      await expect(letterTo('ada@example.com', 'REQ-1', { Source }), Source).rejects.toMatchObject({
        name: 'MessageRejected',
      });
    expect(await inbox()).toHaveLength(3);
  });

  it('name the configuration set of letters or of notices, and only one that is there', async () => {
    const sets = ['letters', 'notices'].map((name) => `privacy-clock-laptop-${name}`);
    for (const ConfigurationSetName of sets) {
      await letterTo('ada@example.com', 'REQ-1', { ConfigurationSetName });
      const other = { ConfigurationSetName: `${ConfigurationSetName}-2` };
      await expect(letterTo('ada@example.com', 'REQ-1', other)).rejects.toMatchObject({
        name: 'ConfigurationSetDoesNotExistException',
      });
    }
    expect(await inbox()).toMatchObject(sets.map((configurationSet) => ({ configurationSet })));
  });

  it('fail as a fault rule orders: by address and tag, after some, so many times', async () => {
    const order = { do: 'throttle', to: 'ada@example.com', tag: { case: 'REQ-1' }, skip: 1, times: 1 };
    await post(`${laptop.address}/local/faults`, { ses: [order] });
    await letterTo('ada@example.com');
    await expect(letterTo('ada@example.com')).rejects.toMatchObject({ name: 'Throttling' });
    await letterTo('ada@example.com');
    await post(`${laptop.address}/local/faults`, { ses: [{ do: 'drop-reply' }] });
    await expect(letterTo('ada@example.com')).rejects.toThrow();
    await post(`${laptop.address}/local/faults`, { ses: [{ do: 'reject' }] });
    await expect(letterTo('ada@example.com')).rejects.toMatchObject({ name: 'MessageRejected' });
    await post(`${laptop.address}/local/faults`, { clear: true });
    await letterTo('ada@example.com');
    expect(await inbox()).toHaveLength(4);
  });
});

describe('the other sockets', () => {
  it('KMS makes a MAC with the key of the data folder', async () => {
    const Message = Buffer.from('REQ-1 verify 1');
    const asked = { KeyId: 'alias/laptop', Message, MacAlgorithm: 'HMAC_SHA_256' as const };
    const { Mac = new Uint8Array() } = await new KMSClient({}).send(new GenerateMacCommand(asked));
    const key = Buffer.from(readFileSync(join(dataFolder, 'mac.key'), 'utf8'), 'base64');
    expect(Buffer.from(Mac)).toEqual(createHmac('sha256', key).update(Message).digest());
  });

  it('DynamoDB keeps the table with its indexes, and a restart ends the claims on letters', async () => {
    const TableName = tableName;
    const text = (item: Record<string, string>) =>
      Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }]));
    const db = () => new DynamoDBClient({});
    const item = {
      pk: 'REQUEST#1',
      sk: 'CASE',
      queue: 'officer',
      workBy: '2027',
      openShard: '7',
      wakeAt: start,
    };
    await db().send(
      new PutItemCommand({ TableName, Item: text({ ...item, kind: 'request', history: 'long' }) }),
    );
    const letter = { pk: 'REQUEST#1', sk: 'LETTER#ack' };
    const claim = { ...text({ ...letter, status: 'claimed' }), leaseUntil: { N: '99' } };
    await db().send(new PutItemCommand({ TableName, Item: claim }));
    await laptop.close();

    laptop = await stubLaptop({ dataFolder });

    const due = await db().send(
      new QueryCommand({
        ...{ TableName, IndexName: 'byWake' },
        KeyConditionExpression: '#open = :shard AND wakeAt <= :now',
        ExpressionAttributeNames: { '#open': 'openShard' },
        ExpressionAttributeValues: text({ ':shard': '7', ':now': start }),
      }),
    );
    expect(due.Items).toEqual([text({ ...item, kind: 'request' })]);
    const { Item } = await db().send(new GetItemCommand({ TableName, Key: text(letter) }));
    expect(Item?.leaseUntil).toEqual({ N: '0' });
    expect(JSON.parse(readFileSync(join(dataFolder, 'dynamodb.json'), 'utf8')).endpoint).toBe(
      laptop.dynamodb,
    );
  });
});
