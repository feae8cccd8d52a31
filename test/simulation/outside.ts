import { createHmac } from 'node:crypto';
import { Unavailable } from '#domain/case/errors.ts';
import { crockford } from '#functions/adapters/crockford.ts';
import type { Condition, Key, Table } from '#functions/adapters/dynamodb-table.ts';
import { memoryCaseFiles } from '#functions/adapters/memory/case-files.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { memorySystemPackages } from '#functions/adapters/memory/system-packages.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { memoryWaitingRestrictions } from '#functions/adapters/memory/waiting-restrictions.ts';
import type { Outside } from '#functions/adapters/outside.ts';
import { prefixes } from '#functions/adapters/table-shape.ts';
import { shortName } from '#infra/local/names.ts';
import type { ArchivedEmailEvent } from '#ports/email-event-archive.ts';
import type { Erased, Version } from './evidence.ts';
import type { Machines } from './machines.ts';
import type { Process } from './process.ts';
import { type Asked, mayUse } from './roles.ts';
import type { SentLetter, SimulatedSes } from './ses.ts';
import type { FaultKind } from './stage.ts';
import type { World } from './world.ts';

/** What all functions share. A restore begins another table; who is still at work writes to the former one. */
export class Services {
  table = new MemoryTable();
  readonly history: Version[] = [];
  readonly erased: Erased[] = [];
  readonly bucket = new Map<string, Buffer>();
  readonly archive: ArchivedEmailEvent[] = [];
  readonly restrictions = new Map<string, string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Notes each version of a case in the table of now. */
  async wrote(table: MemoryTable, { pk, sk }: Key, by: string, done: boolean): Promise<boolean> {
    if (!done || sk !== 'CASE' || table !== this.table) return done;
    const item = await table.get({ pk, sk });
    if (item !== undefined) this.history.push({ at: this.#world.now, by, item });
    return done;
  }
}

/** The hourly functions read dozens of times; with the odds of writes they would seldom come to an end. */
const shareOfReads = 0.2;
const reads: readonly FaultKind[] = ['dies-before', 'reply-lost', 'throttled', 'slow'];
const writes: readonly FaultKind[] = [
  ...['dies-before', 'dies-after', 'reply-lost', 'lands-late', 'throttled', 'slow'],
  'sent-again',
] as const;
/** Our client of SES does not repeat a call. */
const sendings = writes.filter((kind) => kind !== 'sent-again');

/** As the clients of functions/adapters/aws-faults.ts do, ms. */
const patience = { ordinary: 4000, ses: 10_000 };

/** Names of attributes in an item or its key, and of those that expressions name; of a path, the first. */
const attributesOf = (item: object, condition?: Condition, change = ''): readonly string[] => {
  const named = [...`${change} ${condition?.if ?? ''}`.matchAll(/(?<![\w.])#(\w+)/g)].map(
    ([, name = '']) => name,
  );
  const own = Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return [...new Set([...own, ...named.map((name) => condition?.names?.[name] ?? name)])];
};

const clientFault = (kind: FaultKind): Error => {
  const [name, httpStatusCode] = kind === 'throttled' ? ['Throttling', 400] : ['TimeoutError', undefined];
  return Object.assign(new Error(kind), { name, $metadata: { httpStatusCode } });
};

type Sent = { readonly constructor: { readonly name: string }; readonly input: never };

/** The world as a function meets it. `at` names the call of the function that is at work. */
export const outsideOf = (
  world: World,
  services: Services,
  { post, machines }: { readonly post: SimulatedSes; readonly machines: Machines },
  at: () => Process,
): Outside => {
  const called = <T>(
    name: string,
    faults: readonly FaultKind[],
    effect: (by: Process) => Promise<T>,
    failure: (kind: FaultKind) => Error = () => new Unavailable(name),
  ): Promise<T> => {
    const process = at();
    const share = faults === reads ? shareOfReads : 1;
    return world.call(process, { name, faults, share, patience: patience.ordinary, failure }, () =>
      effect(process),
    );
  };

  const stored = services.table;
  /** As IAM does, before anything happens. @throws {Unavailable}, as the client does */
  const mustAllow = (process: Process, asked: Asked): void => {
    if (mayUse(process.of, asked)) return;
    const { action, keys, attributes, index = '' } = asked;
    world.denied.push([process.of, action, index, ...keys, ...(attributes ?? [])].join(' '));
    throw new Unavailable('The case store');
  };
  const restrictions = memoryWaitingRestrictions(services.restrictions);
  const keyOf = ({ pk, sk }: Key): string => `${sk.split('#', 1)[0]} ${pk.split('#', 1)[0]}`;
  const collected = async <T>(rows: AsyncIterable<T>): Promise<readonly T[]> => {
    const all: T[] = [];
    for await (const row of rows) all.push(row);
    return all;
  };
  const table: Table = {
    get: (key) =>
      called(`get ${keyOf(key)}`, reads, async (by) => {
        mustAllow(by, { action: 'GetItem', keys: [key.pk] });
        return stored.get(key);
      }),
    getAll: (keys) =>
      keys.length === 0
        ? Promise.resolve([])
        : called(`getAll ${keyOf(keys[0] as Key)}`, reads, async (by) => {
            mustAllow(by, { action: 'BatchGetItem', keys: keys.map(({ pk }) => pk) });
            return stored.getAll(keys);
          }),
    put: (item, condition) =>
      called(`put ${keyOf(item)}`, writes, async (by) => {
        mustAllow(by, { action: 'PutItem', keys: [item.pk], attributes: attributesOf(item, condition) });
        return services.wrote(stored, item, by.name, await stored.put(item, condition));
      }),
    update: (key, change, condition) =>
      called(`update ${keyOf(key)}`, writes, async (by) => {
        const attributes = attributesOf(key, condition, change);
        mustAllow(by, { action: 'UpdateItem', keys: [key.pk], attributes });
        return services.wrote(stored, key, by.name, await stored.update(key, change, condition));
      }),
    remove: (key) =>
      called(`remove ${keyOf(key)}`, writes, async (by) => {
        const { name } = by;
        mustAllow(by, { action: 'DeleteItem', keys: [key.pk] });
        const item = await stored.get(key);
        if (item !== undefined) services.erased.push({ at: world.now, by: name, item });
        await stored.remove(key);
      }),
    async *query(selection) {
      const { index = 'table' } = selection;
      const keys = [String(selection.values?.pk ?? '')];
      yield* await called(`query ${index}`, reads, async (by) => {
        mustAllow(by, { action: 'Query', keys, ...(selection.index && { index: selection.index }) });
        return collected(stored.query(selection));
      });
    },
    async *scan(filter) {
      yield* await called('scan', reads, () => collected(stored.scan(filter)));
    },
  };

  const files = memoryFiles(services.bucket);
  const caseFiles = memoryCaseFiles(services.bucket);
  const systemPackages = memorySystemPackages(services.bucket);
  const uploads = memoryUploads(services.bucket, () => world.now);

  const kms = async ({ input }: Sent) =>
    called(
      'GenerateMac',
      reads,
      async () => ({
        Mac: createHmac('sha256', 'the key')
          .update((input as { Message: Buffer }).Message)
          .digest(),
      }),
      clientFault,
    );

  const ses = async ({ constructor: { name }, input }: Sent) => {
    const process = at();
    if (name === 'GetSendQuotaCommand')
      return called('GetSendQuota', reads, async () => post.quota(), clientFault);
    if (name !== 'SendEmailCommand') throw new TypeError(`the simulation knows no ${name}`);
    const options = {
      name: 'SendEmail',
      faults: sendings,
      share: 1,
      patience: patience.ses,
      failure: clientFault,
    };
    const askedAt = world.now;
    return world.call(process, options, async () => ({
      MessageId: post.takeByRule(input as SentLetter, process, askedAt),
    }));
  };

  const sfn = async ({ constructor: { name }, input }: Sent) => {
    if (name === 'StartExecutionCommand')
      return called('StartExecution', writes, async () => machines.start(input), clientFault);
    if (name === 'DescribeExecutionCommand')
      return called('DescribeExecution', reads, async () => machines.describe(input), clientFault);
    throw new TypeError(`the simulation knows no ${name}`);
  };

  /** Only `Event` calls, whose answer nobody hears. */
  const lambda = async ({ input }: Sent) => {
    const { FunctionName, Payload } = input as { FunctionName: string; Payload: string };
    const { name } = at();
    return called(
      'Invoke',
      writes,
      async () => {
        const event = JSON.parse(Payload);
        void machines.functions?.invoke({
          function: shortName(FunctionName),
          name: `${name} goes on`,
          event,
        });
        return { StatusCode: 202 };
      },
      clientFault,
    );
  };

  const bytes = (size: number): Buffer => {
    const { chance } = at();
    return Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
  };

  return {
    table,
    kms: { send: kms as never },
    ses: { send: ses as never },
    sfn: { send: sfn as never },
    lambda: { send: lambda as never },
    clock: {
      now: () => world.now + at().skew,
      sleep: (ms) => world.sleep(ms, at()),
    },
    chance: {
      caseId: (kind) => `${prefixes[kind]}-${crockford(bytes(17))}`,
      uuid: () => {
        const hex = bytes(16).toString('hex');
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
      },
      key: () => bytes(32).toString('base64url'),
      nonce: () => bytes(5).toString('base64url'),
      fraction: () => at().chance(),
    },
    scratch: memoryScratch(),
    files: {
      ...files,
      put: (...given) => called('put file', writes, () => files.put(...given)),
      size: (key) => called('size of file', reads, () => files.size(key)),
      remove: (key) => called('remove file', writes, () => files.remove(key)),
      async *read(...given) {
        yield* await called('read file', reads, () => collected(files.read(...given)));
      },
    },
    uploads: {
      ...uploads,
      arrived: (draft) => called('list uploads', reads, () => uploads.arrived(draft)),
      read: (...given) => called('read upload', reads, () => uploads.read(...given)),
      discard: (...given) => called('discard upload', writes, () => uploads.discard(...given)),
      keep: (...given) => called('keep upload', writes, () => uploads.keep(...given)),
      erase: (...given) => called('erase upload', writes, () => uploads.erase(...given)),
    },
    systemPackages: {
      createUploadUrl: systemPackages.createUploadUrl,
      keep: (...given) => called('keep package', writes, () => systemPackages.keep(...given)),
      size: (...given) => called('size of package', reads, () => systemPackages.size(...given)),
      async *read(...given) {
        yield* await called('read package', reads, () => collected(systemPackages.read(...given)));
      },
      writeArchive: (...given) =>
        called('write archive', writes, () => systemPackages.writeArchive(...given)),
    },
    caseFiles: {
      list: (caseId) => called('list case files', reads, () => caseFiles.list(caseId)),
      preserve: (caseId) => called('copy case files', writes, () => caseFiles.preserve(caseId)),
      markErased: (mark) => called('mark erased', writes, () => caseFiles.markErased(mark)),
      erasedMarks: () => called('list erased', reads, () => caseFiles.erasedMarks()),
      erase: (key) => called('erase case file', writes, () => caseFiles.erase(key)),
    },
    emailEventArchive: {
      keep: (events) =>
        called('keep events', writes, async () => {
          services.archive.push(...events);
        }),
    },
    waitingRestrictions: {
      put: (one) => called('put restriction', writes, () => restrictions.put(one)),
      list: () => called('list restrictions', reads, () => restrictions.list()),
      read: (id) => called('read restriction', reads, () => restrictions.read(id)),
      erase: (id) => called('erase restriction', writes, () => restrictions.erase(id)),
    },
    webhooks: {
      post: () =>
        called('webhook', writes, async () => ({ status: 204 })).catch(() => ({ fault: 'timeout' as const })),
    },
    optOutPage: { isUp: () => called('opt-out page', reads, async () => true).catch(() => false) },
  };
};
