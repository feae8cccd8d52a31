import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { given } from '#domain/case/words-out.ts';
import { queued } from '#domain/holder/push.ts';
import { requests } from '#domain/request/request.ts';
import { partitionNames } from '#functions/adapters/case-ids.ts';
import * as sources from '#functions/adapters/sources.ts';
import type { Action } from '#infra/constructs/actions.ts';
import { familiesOf } from '#infra/constructs/families.ts';
import { type Methods, type Ports, portActions } from '#infra/constructs/port-actions.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { like } from '#test/support/infra/policies.ts';

/*
 * Roles follow from port-actions.ts, so that table must be what the adapters do. Every method of every port is called
 * here against clients that write down which commands they get, once for each way in which DynamoDB may answer.
 */

const settings = {
  TABLE_NAME: 'cases',
  FILES_BUCKET: 'files',
  SENDER: 'privacy@letters.example.com',
  NOTICE_SENDER: 'privacy@notices.example.com',
  MAC_KEY_ID: 'alias/mac',
  MACHINE_ARN_PREFIX: 'arn:aws:states:us-east-1:000000000000:stateMachine:p-',
  limits: { ...settingsOf('laptop').limits, actsPerMinute: 120 },
};
const id = `REQ-${'A'.repeat(26)}`;
const accountId = `ACC-${'0'.repeat(40)}`;
const at = '2026-12-01T00:00:00.000Z';

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: {
    readonly IndexName?: string;
    readonly Prefix?: string;
    readonly Source?: string;
    readonly UpdateExpression?: string;
    readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
    readonly RequestItems?: Readonly<
      Record<string, { readonly Keys: readonly Required<Command['input']>['Key'][] }>
    >;
    readonly Item?: { readonly pk?: { readonly S: string }; readonly sk?: { readonly S: string } };
    readonly Key?: { readonly pk?: { readonly S: string }; readonly sk?: { readonly S: string } };
  };
}

/** `absent`: nothing is there. `refused`: every condition fails. `kept`: a person is. */
type Answers = 'absent' | 'refused' | 'kept';
let [heard, answers]: [Set<string>, Answers] = [new Set(), 'absent'];
/** The port that is called. */
let now = '';

const isWrite = (name: string): boolean => /^(Put|Update|Delete)Item$/.test(name);

/** Ports about breaches alone name them; for the others a breach is one of the kinds of cases. */
const ofBreaches = new Set(['provenCases', 'releases', 'ledger', 'claims']);
const ofAccounts = new Set(['cpniChecks', 'pendingDenials', 'addressOfRecord']);

/** Of a case or beside it. Writes whose attributes are limited (S3): a page of the ledger, the claims of a case, a denial that waits. */
const besideCase = (name: string, port: string, sk: string, change: string): string => {
  if (isWrite(name) && /^(PAGE|DEFERRED)#/.test(sk)) return 'ledger';
  if (isWrite(name) && sk === 'DENIALS') return 'denials';
  if (isWrite(name) && sk.startsWith('LETTER#')) return 'letters';
  if (/^SET #claims\b/.test(change)) return 'claims';
  if (ofBreaches.has(port)) return 'breaches';
  if (ofAccounts.has(port)) return 'accounts';
  if (name === 'DeleteItem') return 'erasable';
  return isWrite(name) ? 'caseWrites' : 'cases';
};

/** By the start of its key. */
const familyOf = (pk: string): string | undefined =>
  Object.entries(familiesOf({})).find(([, { leading }]) => leading.some((pattern) => like(pattern, pk)))?.[0];

/** The family of the item that a command names; undefined: it is no command on items. */
const itemFamily = (name: string, input: Command['input']): string | undefined => {
  const { Item, Key, RequestItems = {}, ExpressionAttributeValues: asked, UpdateExpression = '' } = input;
  const key = Item ?? Key ?? Object.values(RequestItems)[0]?.Keys[0];
  const pk = typeof key === 'object' ? key.pk?.S : asked?.[':pk']?.S;
  if (pk === undefined) return undefined;
  const isOfCase = partitionNames.includes(pk.split('#')[0] ?? '');
  const sk = (typeof key === 'object' && key.sk?.S) || '';
  return isOfCase ? besideCase(name, now, sk, UpdateExpression) : (familyOf(pk) ?? 'an item of no family');
};

/** Listing versions is an action of its own, and so is deleting one of them. */
const inWordsOfIam: Readonly<Record<string, string>> = {
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
  DeleteObject: 'DeleteObjectVersion',
};

/** Of a requester's file: in the folder of drafts, or kept for a case. */
const uploadsAction = (name: string, { Key, Prefix }: Command['input']): string | undefined => {
  const [, folder = ''] =
    /^(drafts|attached|identity|restrictions|packages|preserved|erased)\//.exec(String(Prefix ?? Key)) ?? [];
  const copies = ['copy', 'copies'] as const;
  const isOneFile = /^packages\/[^/]+\/./.test(String(Prefix ?? Key));
  const ofOnePackage = isOneFile ? (['package', 'packages'] as const) : copies;
  const places = {
    ...{ drafts: ['draft', 'drafts'], restrictions: ['restriction', 'restrictions'] },
    ...{ packages: ofOnePackage, preserved: copies, erased: ['mark', 'marks'] },
  } as const;
  const [of, object] = places[folder as keyof typeof places] ?? (['kept', 'kept'] as const);
  if (folder === '') return undefined;
  return `${inWordsOfIam[name] ?? name} on ${Prefix === undefined ? object : `${of}List`}`;
};

const senders: Readonly<Record<string, string>> = {
  [settings.SENDER]: 'sender',
  [settings.NOTICE_SENDER]: 'noticeSender',
};

/** What a command asks for, in the words of IAM. */
const actionsOf = (name: string, { IndexName, ...given }: Command['input']): readonly string[] => {
  if (IndexName) return [`${name} on ${IndexName}`];
  const family = itemFamily(name, given);
  if (family) return [`${name} on ${family}`];
  const ofUploads = uploadsAction(name, given);
  if (ofUploads) return [ofUploads];
  if (given.Key?.toString().startsWith('email-events/')) return [`${name} on emailEvents`];
  if (name === 'SendEmail') return [`SendEmail on ${senders[given.Source ?? ''] ?? given.Source}`];
  if (name === 'Invoke') return ['InvokeFunction on itself'];
  if (name === 'HeadObject') return ['GetObject on files', 'ListBucket on bucket'];
  const others: Record<string, string> = {
    GenerateMac: 'macKey',
    StartExecution: 'machines',
    DescribeExecution: 'executions',
    GetObject: 'files',
    PutObject: 'files',
    DeleteObject: 'files',
    GetSendQuota: 'account',
  };
  return [`${name} on ${others[name] ?? 'nothing'}`];
};

const named = (name: string) => Object.assign(new Error(name), { name });

const person = { name: 'n', email: 'ana@example.com' };

const reply = (name: string, input: Command['input']): unknown => {
  if (name === 'ListObjectVersions') return { Versions: [{ Key: input.Prefix, VersionId: '1' }] };
  if (name === 'GenerateMac') return { Mac: new Uint8Array(32) };
  if (name === 'SendEmail') return { MessageId: 'm' };
  if (name === 'StartExecution') throw named('ExecutionAlreadyExists');
  if (name === 'DescribeExecution') return { status: 'SUCCEEDED' };
  if (answers === 'kept' && name === 'GetItem') return { Item: marshall({ ...input.Key, person }) };
  if (answers === 'refused' && (name === 'PutItem' || name === 'UpdateItem'))
    throw named('ConditionalCheckFailedException');
  if (answers === 'refused' && name === 'Query')
    return {
      Items: [marshall({ pk: `REQUEST#${id}`, sk: 'LETTER#a#1', kind: 'a', of: '1', slug: 'x', workBy: at })],
    };
  return {};
};

beforeAll(() => {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  for (const client of [DynamoDBClient, KMSClient, LambdaClient, S3Client, SESClient, SFNClient])
    vi.spyOn(client.prototype, 'send').mockImplementation((async (command: Command) => {
      const name = command.constructor.name.replace(/Command$/, '');
      for (const action of actionsOf(name, command.input)) heard.add(action);
      return reply(name, command.input);
    }) as never);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const drill = {
  ...{ id: 'i', version: 1, startedAt: at as never, usedAt: at as never },
  ...{ startedBy: 's', startedByName: 'S' },
};

const ports: { readonly [P in keyof Ports]: () => Ports[P] } = {
  cases: () => sources.cases.of(settings),
  provenCases: () => sources.provenCases.of(settings),
  releases: () => sources.releases.of(settings),
  people: () => sources.people.of(settings),
  lookups: () => sources.lookups.of(settings),
  texts: () => sources.texts.of(settings),
  idempotency: () => sources.idempotency.of(settings),
  counters: () => sources.counters.of(settings),
  cpniAnswers: () => sources.cpniAnswers.of(settings),
  cpniChecks: () => sources.cpniChecks.of(settings),
  pendingDenials: () => sources.pendingDenials.of(settings),
  drafts: () => sources.drafts.of(settings),
  drills: () => sources.drills.of(settings),
  sessions: () => sources.sessions.of(settings),
  officerActs: () => sources.officerActs.of(settings),
  officers: () => sources.officers.of(settings),
  register: () => sources.register.of(settings),
  secrets: () => sources.secrets.of(settings),
  letters: () => sources.letters.of(settings),
  waiting: () => sources.waiting.of(settings),
  post: () => sources.post.of(settings),
  returns: () => sources.returns.of(settings),
  emailEventArchive: () => sources.emailEventArchive.of(settings),
  outcomes: () => sources.outcomes.of(settings),
  addressOfRecord: () => sources.addressOfRecord.of(settings),
  files: () => sources.files.of(settings),
  uploads: () => sources.uploads.of(settings),
  caseFiles: () => sources.caseFiles.of(settings),
  caseItems: () => sources.caseItems.of(settings),
  pushes: () => sources.pushes.of(settings),
  systemPackages: () => sources.systemPackages.of(settings),
  sweeps: () => sources.sweeps.of(settings),
  waitingRestrictions: () => sources.waitingRestrictions.of(settings),
  ledger: () => sources.ledger.of(settings),
  claims: () => sources.claims.of(settings),
  signals: () => sources.signals.of(settings),
  bulkEmail: () => sources.bulkEmail.of(settings),
  workflows: () => sources.workflows.of(settings),
  ownRuns: () => sources.ownRuns.of(settings),
};

const received = { type: 'request-received' } as never;
const seen = {
  ...{ id, kind: 'request', state: {}, revision: 1, history: [], hash: '0', keys: { stage: 'x' }, runs: {} },
} as never;
const letter = { to: 'a@example.com', subject: 's', text: 't', html: 'h' };
const secret = { caseId: id, purpose: 'verify', serial: 1, addressHash: '' } as const;
const page = { caseId: id, list: '1', page: 0 };
const written = { ...page, owner: 'o', writtenAt: at, rows: [] };
const event = { position: 0, messageId: 'm', owner: 'o', type: 'sent' } as const;
const breachId = `BRE-${'A'.repeat(26)}`;
const claim = { lane: '1-1', fromPage: 0, toPage: 1, owner: 'o', leaseUntil: 1 };
const mark = { id: 'm', caseId: breachId, at: 1, leaseUntil: 1 };
const mailbox = { id: 'm', lane: 'tells', to: 'a@example.com' } as const;
const waits = { caseId: id, kind: 'acknowledgement', of: 'receipt', since: at } as const;
const list = { window: 1, letters: [waits] };
const outcome = { id: 'o', bounced: false, at: at as never, domain: 'd' };
const session = { sub: 's', name: 'n', groups: [], token: 't', csrf: 'c' };
const draft = 'a'.repeat(64);
const systemUpload = { n: 1, sha256: '0'.repeat(64), bytes: 1 };
const draftFile = { id: 'u', purpose: 'who-i-am', type: 'pdf' } as const;
const noun = { ...requests, evolve: () => ({}), keys: () => ({ stage: 'x' }) } as never;

/** One call of every method; what it answers or throws is of no interest. */
const calls: {
  readonly [P in keyof Ports]: { readonly [M in keyof Methods<Ports[P]>]: (port: Ports[P]) => unknown };
} = {
  cases: {
    open: (port) => port.open(noun, id, 'requester', at, [received]),
    read: (port) => port.read(requests, id),
    find: (port) => port.find(requests, id),
    findAll: (port) => port.findAll(requests, [id]),
    change: async (port) => {
      await port.change(noun, id, 'requester', () => []).catch(() => {});
      await port.change(noun, seen, 'requester', () => [received]);
    },
    raiseRun: (port) => port.raiseRun(id, 'request', 1),
    list: (port) => port.list('officer', undefined, 1),
    listOpen: async (port) => {
      await port.listOpen('kind', ['access'], undefined, 1);
      await port.listOpen('company', ['acme'], undefined, 1);
      await port.listOpen('need', ['systems'], undefined, 1, 'breach');
    },
    listKind: (port) => port.listKind('breach', 'officer', undefined, 1),
    listAssigned: (port) => port.listAssigned('sub-olive', undefined, 1),
    discovered: (port) => port.discovered('2026-11'),
    reported: async (port) => {
      await port.reported('2026-11', 'receipt');
      await port.reported('2026-11', 'end');
    },
    due: (port) => port.due(at, 1),
    waking: async (port) => {
      for await (const one of port.waking(0)) return one;
      return undefined;
    },
  },
  provenCases: { read: (port) => port.read(noun, id).catch(() => {}) },
  releases: {
    release: (port) => port.release(noun, id, 'requester', () => []),
    confirmException: async (port) => {
      const urgent = () => ({ segments: [], epoch: 0 });
      await port.confirmException(noun, id, 'requester', () => [], urgent).catch(() => {});
      await port.confirmException(noun, seen, 'requester', () => [received], urgent);
    },
  },
  people: {
    put: (port) => port.put(id, '', person),
    read: (port) => port.read(id),
    readAll: (port) => port.readAll([id]),
    setFormat: (port) => port.setFormat(id, 'braille'),
    setCompany: (port) => port.setCompany(id, 'slug'),
    keepWithoutEnd: (port) => port.keepWithoutEnd(id),
    keepUntil: (port) => port.keepUntil(id, '', 1),
  },
  lookups: {
    find: (port) => port.find(['h'], undefined, 1),
    record: (port) => port.record({ by: 's', at: at as never, kinds: [], sha256: 'h' }),
  },
  texts: {
    put: (port) => port.put(id, 't'),
    seal: (port) => port.seal(id, 't'),
    read: (port) => port.read(id, 'h'),
    salt: (port) => port.salt(id),
  },
  idempotency: { bind: (port) => port.bind('s', 'k', id, 'h', 1), find: (port) => port.find('s', 'k') },
  cpniAnswers: {
    progress: (port) => port.progress(2025, 1),
    keepUntil: (port) => port.keepUntil(2025, 1, 1),
  },
  counters: { take: (port) => port.take('k', 'w', 1, 1) },
  drafts: {
    keep: (port) => port.keep('k', {}, { idempotencyKey: 'i', openedAt: 1, expiresAt: 1 }),
    read: (port) => port.read('k'),
    markSent: (port) => port.markSent('k'),
    discard: (port) => port.discard('k'),
  },
  drills: {
    head: (port) => port.head(),
    start: (port) => port.start(drill),
    pause: (port) => port.pause(at as never),
    resume: (port) => port.resume('i'),
    read: (port) => port.read(drill),
    save: (port) => port.save(drill, new Uint8Array(1), at as never),
    keep: (port) => port.keep({ id: 'i', year: 2026 } as never),
    remove: (port) => port.remove(drill),
    list: (port) => port.list(2026),
  },
  sessions: {
    open: (port) => port.open('k', session),
    use: (port) => port.use('k'),
    end: (port) => port.end('k'),
    start: (port) => port.start('k', { verifier: 'v', state: 's', nonce: 'n', next: '/officer' }),
    take: (port) => port.take('k'),
    keepTyped: (port) => port.keepTyped('k', { sub: 's', path: '/officer', form: '' }),
    takeTyped: (port) => port.takeTyped('k'),
  },
  officerActs: {
    once: (port) =>
      port.once({ by: 's', route: 'POST /x', key: 'k', bodySha256: 'h' }, async () => ({ status: 200 })),
    count: (port) => port.count('s'),
  },
  officers: {
    see: (port) => port.see({ sub: 's', name: 'n', groups: [], lastSeenAt: at as never }),
    list: (port) => port.list(),
    names: (port) => port.names(['s']),
  },
  register: {
    publish: (port) => port.publish('Name', 'slug'),
    withdraw: (port) => port.withdraw('Name', 'slug'),
    resolve: (port) => port.resolve('Name'),
    owed: (port) => port.owed(1),
    owe: (port) => port.owe({ name: 'Name', slug: 'slug' }),
    settle: (port) => port.settle({ name: 'Name', slug: 'slug' }),
    enlist: (port) => port.enlist('slug'),
    list: (port) => port.list(undefined, 1),
  },
  secrets: {
    derive: (port) => port.derive(id, 'verify', 1),
    code: (port) => port.code(id, '1'),
    signingKey: (port) => port.signingKey(id, 1),
    issue: (port) => port.issue('s', secret),
    find: (port) => port.find('s'),
    discard: (port) => port.discard('s'),
  },
  letters: {
    sendOnce: (port) => port.sendOnce(id, { kind: 'reminder', of: '1' }, async () => letter),
    hold: (port) => port.hold(id, { kind: 'a', of: '1' }, '2026-1'),
    endHold: (port) => port.endHold(id, { kind: 'a', of: '1' }, 'unsent'),
    heldSince: (port) => port.heldSince(id, { kind: 'a', of: '1' }),
    held: (port) => port.held(undefined, 1),
    list: (port) => port.list(id),
  },
  waiting: {
    add: (port) => port.add(mailbox, waits, 1),
    due: async (port) => {
      for await (const one of port.due(1)) return one;
      return undefined;
    },
    read: (port) => port.read('m', 1),
    claim: (port) => port.claim('m', list, 1),
    close: (port) => port.close('m', list, 1),
    defer: (port) => port.defer('m', 1),
    drop: (port) => port.drop('m', [waits]),
    rest: (port) => port.rest('m', 1),
    list: (port) => port.list('m', 1),
  },
  post: {
    waiting: (port) => port.waiting('to-post', undefined, 1),
    read: (port) => port.read(id, { kind: 'a', of: '1' }),
    recordOutcome: (port) => port.recordOutcome(id, { kind: 'a', of: '1' }, { postedOn: '2026-12-01' }),
  },
  returns: {
    find: (port) => port.find(id, 'm'),
    markReturned: (port) => port.markReturned(id, { kind: 'a', of: '1' }, 'bounced'),
  },
  emailEventArchive: {
    keep: (port) => port.keep([{ at: at as never, type: 'Send', messageId: 'm', tags: {} }]),
  },
  outcomes: { record: (port) => port.record([outcome]) },
  addressOfRecord: { lookUp: (port) => port.lookUp(['1'], at) },
  files: {
    put: (port) =>
      port.put('k', 1, async function* () {
        yield Buffer.from('x');
      }),
    size: (port) => port.size('k'),
    read: async (port) => {
      for await (const part of port.read('k')) return part;
      return undefined;
    },
    remove: (port) => port.remove('k'),
    createUploadUrl: (port) => port.createUploadUrl('k', 'text/csv', 1),
    createDownloadUrl: (port) =>
      port.createDownloadUrl('k', { name: given('k'), contentType: 'text/csv' }, 1),
  },
  waitingRestrictions: {
    put: (port) => port.put({ ...{ id, source: '', language: 'en', account: '1' }, receivedAt: at as never }),
    list: (port) => port.list(),
    read: (port) => port.read(id),
    erase: (port) => port.erase(id),
  },
  caseFiles: {
    list: (port) => port.list(id),
    preserve: (port) => port.preserve(id),
    markErased: (port) => port.markErased('m'),
    erasedMarks: (port) => port.erasedMarks(),
    erase: async (port) => {
      await port.erase(`attached/${id}/1`);
      await port.erase(`preserved/attached/${id}/1`);
    },
  },
  caseItems: { list: (port) => port.list(id), erase: (port) => port.erase(id, 'PERSON') },
  pushes: {
    read: (port) => port.read([{ request: id, n: 1, holder: 'billing' }]),
    due: async (port) => {
      for await (const one of port.due('2026-11-24T15:00:00.000Z')) return one;
      return undefined;
    },
    save: (port) => port.save(queued({ request: id, n: 1, holder: 'billing' }, '2026-11-24T15:00:00.000Z')),
  },
  sweeps: {
    read: (port) => port.read('PRV-0001'),
    write: (port) =>
      port.write('PRV-0001', { way: 'keep', list: 0, cases: 0, files: 0, expired: 0, expiredCases: [] }),
    cleared: (port) => port.cleared(),
    clear: (port) => port.clear({ at: at as never, requests: [id] }),
  },
  systemPackages: {
    createUploadUrl: (port) => port.createUploadUrl(id, systemUpload, 1),
    keep: (port) => port.keep(id, systemUpload, new Uint8Array(1)),
    size: (port) => port.size(id, systemUpload),
    read: async (port) => {
      for await (const part of port.read(id, systemUpload)) return part;
      return undefined;
    },
    writeArchive: (port) =>
      port.writeArchive(
        id,
        'p',
        (async function* () {
          yield Buffer.from('x');
        })(),
      ),
  },
  uploads: {
    createForm: (port) => port.createForm(draft, draftFile, 'https://example.com/', 1),
    arrived: (port) => port.arrived(draft),
    read: (port) => port.read(draft, draftFile),
    discard: (port) => port.discard(draft, draftFile),
    keep: (port) => port.keep(id, draftFile, new Uint8Array(1)),
    createDownloadUrl: (port) => port.createDownloadUrl(id, draftFile, given('n'), 1),
    erase: (port) => port.erase(id, draftFile),
  },
  ledger: {
    read: (port) => port.read(page),
    write: (port) => port.write(written, undefined),
    pages: async (port) => {
      for await (const one of port.pages(id)) return one;
      return undefined;
    },
    deferEvents: (port) => port.deferEvents(page, [event]),
    deferredEvents: (port) => port.deferredEvents(page),
  },
  cpniChecks: {
    account: (port) => port.account(accountId),
    record: (port) =>
      port.record({ id: `CHK-2026-12-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}` } as never),
  },
  pendingDenials: {
    put: (port) => port.put([accountId], { request: id, since: at, channel: 'web' }),
    of: (port) => port.of(accountId),
    withdraw: (port) => port.withdraw([accountId], id),
  },
  claims: {
    read: (port) => port.read(breachId),
    take: (port) => port.take(breachId, claim, 1, 'released', 1),
    giveBack: (port) => port.giveBack(breachId, claim, 1),
  },
  signals: {
    read: (port) => port.read(),
    raise: (port) => port.raise(mark),
    end: (port) => port.end(mark),
    reopen: (port) => port.reopen(1),
  },
  bulkEmail: { quota: (port) => port.quota(), send: (port) => port.send(letter, {}) },
  workflows: {
    ensure: (port) => port.ensure('request', { id, runs: {} }),
    nudge: (port) => port.nudge('request', { id, runs: {} }),
  },
  ownRuns: { start: (port) => port.start('arn', {}) },
};

const methods = Object.entries(calls).flatMap(([port, each]) =>
  Object.entries(each).map(([method, call]) => ({
    port,
    method,
    call: call as (port: unknown) => unknown,
    open: ports[port as keyof Ports] as () => unknown,
    says: (portActions[port as keyof Ports] as unknown as Record<string, readonly Action[]>)[method] ?? [],
  })),
);

/** For what DynamoDB would have to hold something, or what is done by whoever has a signed address; read in their own tests. */
const unheard = new Set([
  'addressOfRecord.lookUp GetItem on accounts',
  'files.createUploadUrl PutObject on files',
  'files.createDownloadUrl GetObject on files',
  'systemPackages.createUploadUrl PutObject on packages',
  'uploads.createForm PutObject on drafts',
  'uploads.createDownloadUrl GetObject on kept',
  'caseFiles.preserve GetObject on kept',
  'caseFiles.preserve GetObject on copies',
  'caseFiles.preserve PutObject on copies',
  'post.recordOutcome PutItem on letters',
  'returns.markReturned PutItem on letters',
  'letters.endHold PutItem on letters',
  'releases.release UpdateItem on breaches',
  'waiting.read Query on waiting',
  'drills.read BatchGetItem on drills',
  'drills.save PutItem on drills',
  'drills.save UpdateItem on drills',
  'drills.save DeleteItem on drills',
  'drills.remove DeleteItem on drills',
]);

describe('what a method of a port asks of AWS', () => {
  it.each(methods)('$port, $method: $says', async ({ port, method, call, open, says }) => {
    [heard, now] = [new Set(), port];
    for (answers of ['absent', 'refused', 'kept'] as const)
      await Promise.resolve()
        .then(() => call(open()))
        .catch(() => {});

    const expected = new Set(says.filter((action) => !unheard.has(`${port}.${method} ${action}`)));
    expect([...heard].toSorted()).toEqual([...expected].toSorted());
  });
});
