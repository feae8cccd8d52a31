import { createHash, createHmac } from 'node:crypto';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { crockford } from '#functions/adapters/crockford.ts';
import { memoryCaseFiles } from '#functions/adapters/memory/case-files.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { memorySystemPackages } from '#functions/adapters/memory/system-packages.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { memoryWaitingRestrictions } from '#functions/adapters/memory/waiting-restrictions.ts';
import type { Outside } from '#functions/adapters/outside.ts';
import { prefixes } from '#functions/adapters/table-shape.ts';
import type { Chance } from '#ports/chance.ts';
import { testClock } from '#test/support/memory.ts';
import type { SentEmail } from './judge.ts';
import { strictTable } from './strict-table.ts';

const startAt = '2026-11-24T18:00:00.000Z';

interface Start {
  readonly machine: string;
  readonly caseId: string;
}

/**
 * As many bits as the real one, and the same in each run. Ids of each kind are numbered by themselves: in two worlds that differ by a
 * breach, the requests have the same.
 */
const numbered = (): Chance => {
  const counts = new Map<string, number>();
  const bytes = (what: string) => {
    const n = (counts.get(what) ?? 0) + 1;
    counts.set(what, n);
    return createHash('sha256').update(`${what} ${n}`).digest();
  };
  const uuid = () =>
    bytes('chance')
      .toString('hex')
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5');
  return {
    caseId: (kind) => `${prefixes[kind]}-${crockford(bytes(kind).subarray(0, 17))}`,
    uuid,
    key: () => bytes('chance').toString('base64url'),
    nonce: () => bytes('chance').subarray(0, 5).toString('base64url'),
    fraction: () => bytes('chance').readUInt32BE() / 2 ** 32,
  };
};

const letterOf = ({ Source = '', Destination, Message, Tags = [] }: SendEmailCommandInput): SentEmail => ({
  from: Source,
  to: Destination?.ToAddresses ?? [],
  subject: Message?.Subject?.Data ?? '',
  text: Message?.Body?.Text?.Data ?? '',
  html: Message?.Body?.Html?.Data ?? '',
  tags: Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value])),
});

/** Bytes, of S3. */
const mostOfKey = 1024;
const strict = (files: Outside['files']): Outside['files'] => {
  const checked = (key: string): string => {
    if (Buffer.byteLength(key) > mostOfKey) throw named('KeyTooLongError');
    return key;
  };
  return {
    ...files,
    put: async (key, ...rest) => files.put(checked(key), ...rest),
    size: async (key) => files.size(checked(key)),
    read: (key, range) => files.read(checked(key), range),
  };
};

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** A pause before another try is over at once; the end of a function's time never comes. */
const pause = (forMs: number): Promise<void> =>
  new Promise((wake) => {
    if (forMs < 5_000) setImmediate(wake);
  });

/** Every service that the product calls, in memory; `inbox` and `started` are what they were told. */
export const services = () => {
  const clock = { ...testClock(startAt), sleep: pause };
  const [inbox, started]: [SentEmail[], Start[]] = [[], []];
  const [kept, posted] = [new Map<string, Buffer>(), new Map<string, Buffer>()];
  const running = new Set<string>();
  const cases = strictTable();
  const send = (answer: (command: { readonly input: never }) => object) => ({
    send: async (command: { readonly input: never }) => answer(command),
  });
  const world: Outside = {
    table: cases,
    clock,
    chance: numbered(),
    scratch: memoryScratch(),
    files: strict(memoryFiles(kept)),
    uploads: memoryUploads(posted, clock.now),
    caseFiles: memoryCaseFiles(posted),
    systemPackages: memorySystemPackages(posted),
    emailEventArchive: { keep: async () => {} },
    webhooks: { post: async () => ({ status: 204 }) },
    optOutPage: { isUp: async () => true },
    waitingRestrictions: memoryWaitingRestrictions(),
    kms: send(({ input }: { readonly input: { readonly Message: Uint8Array } }) => ({
      Mac: createHmac('sha256', 'a key').update(input.Message).digest(),
    })) as unknown as Outside['kms'],
    ses: send(({ input }: { readonly input: SendEmailCommandInput }) => {
      if (input.Destination === undefined) return { MaxSendRate: 14, Max24HourSend: 50_000 };
      return { MessageId: `0100-${inbox.push(letterOf(input))}` };
    }) as unknown as Outside['ses'],
    lambda: send(() => ({ StatusCode: 202 })) as unknown as Outside['lambda'],
    sfn: send(
      ({ input }: { readonly input: { stateMachineArn?: string; name?: string; input?: string } }) => {
        const { stateMachineArn, name = '', input: given = '{}' } = input;
        if (stateMachineArn === undefined) return { status: 'RUNNING' };
        if (running.has(name)) throw named('ExecutionAlreadyExists');
        running.add(name);
        const machine = /:privacy-clock-laptop-([a-z-]+)/.exec(stateMachineArn)?.[1] ?? '';
        started.push({ machine, ...(JSON.parse(given) as { caseId: string }) });
        return {};
      },
    ) as unknown as Outside['sfn'],
  };
  const remember = () => {
    const [items, files, uploads, runs] = [
      cases.snapshot(),
      new Map(kept),
      new Map(posted),
      new Set(running),
    ];
    const now = clock.now();
    return () => {
      cases.restore(items);
      for (const [to, from] of [[kept, files] as const, [posted, uploads] as const]) {
        to.clear();
        for (const [key, bytes] of from) to.set(key, bytes);
      }
      running.clear();
      for (const name of runs) running.add(name);
      inbox.length = 0;
      started.length = 0;
      clock.set(new Date(now).toISOString());
    };
  };
  return { world, clock, cases, inbox, started, kept, posted, remember };
};
