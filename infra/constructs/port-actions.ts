import type { AwsPorts as Ports } from '#ports/index.ts';
import type { Action } from './actions.ts';

export type { AwsPorts as Ports } from '#ports/index.ts';

export type Methods<P> = { readonly [M in keyof P as P[M] extends number ? never : M]: P[M] };

type Actions = {
  readonly [P in keyof Ports]: { readonly [M in keyof Methods<Ports[P]>]: readonly Action[] };
};

/** Of the case, and of what is kept beside it: people, texts, letters. */
const read = ['GetItem on cases'] as const;
const put = ['PutItem on caseWrites'] as const;
const change = [...read, 'UpdateItem on caseWrites'] as const;
const found = ['PutItem on found'] as const;
const letter = ['PutItem on letters'] as const;
const onBreach = ['GetItem on breaches', 'UpdateItem on breaches'] as const;
/** Without ListBucket, S3 answers 403 for a missing file, not 404. */
const look = ['GetObject on files', 'ListBucket on bucket'] as const;
const listOfCase = ['ListBucket on keptList', 'ListBucket on copyList'] as const;
const marked = ['UpdateItem on signals'] as const;
const start = [...change, 'StartExecution on machines', 'DescribeExecution on executions'] as const;

/**
 * A role follows from the port methods that its function calls (powers.json,
 * test/adapters/port-actions.test.ts).
 */
export const portActions: Actions = {
  cases: {
    open: [...put, ...read],
    read,
    find: read,
    findAll: ['BatchGetItem on cases'],
    change,
    raiseRun: change,
    list: ['Query on byQueue'],
    listOpen: ['Query on byKind', 'Query on byCompany', 'Query on byNeed', 'Query on byQueue'],
    listKind: ['Query on byQueue'],
    listAssigned: ['Query on byAssignee'],
    reported: ['Query on byReceipt', 'Query on byEnd'],
    discovered: ['Query on byReceipt'],
    due: ['Query on byWake'],
    waking: ['Query on byWake'],
  },
  provenCases: { read: ['GetItem on breaches'] },
  releases: { release: onBreach, confirmException: onBreach },
  people: {
    put: [...put, ...found],
    read,
    readAll: ['BatchGetItem on cases'],
    setFormat: ['UpdateItem on caseWrites'],
    setCompany: [...change, ...found],
    keepWithoutEnd: [...change, 'UpdateItem on found'],
    keepUntil: [...change, ...found],
  },
  lookups: { find: ['Query on found'], record: ['PutItem on searches'] },
  texts: { put: [...read, ...put], seal: read, read, salt: read },
  idempotency: { bind: ['PutItem on repeats', 'GetItem on repeats'], find: ['GetItem on repeats'] },
  counters: { take: ['UpdateItem on counters'] },
  cpniAnswers: {
    progress: ['GetItem on checks'],
    keepUntil: ['GetItem on checks', 'PutItem on checks', 'UpdateItem on checks', 'Query on checks'],
  },
  cpniChecks: { account: ['BatchGetItem on accounts'], record: ['PutItem on checks'] },
  pendingDenials: {
    put: ['UpdateItem on denials'],
    of: ['GetItem on accounts'],
    withdraw: ['UpdateItem on denials'],
  },
  drafts: {
    keep: ['GetItem on answers', 'PutItem on answers', 'UpdateItem on answers'],
    read: ['GetItem on answers'],
    markSent: ['UpdateItem on answers'],
    discard: ['DeleteItem on answers'],
  },
  drills: {
    head: ['GetItem on drills'],
    start: ['PutItem on drills'],
    pause: ['UpdateItem on drills'],
    resume: ['UpdateItem on drills'],
    read: ['GetItem on drills', 'BatchGetItem on drills'],
    save: ['GetItem on drills', 'PutItem on drills', 'UpdateItem on drills', 'DeleteItem on drills'],
    keep: ['PutItem on drills'],
    remove: ['GetItem on drills', 'DeleteItem on drills'],
    list: ['Query on drills'],
  },
  sessions: {
    open: ['PutItem on sessions'],
    use: ['GetItem on sessions', 'UpdateItem on sessions'],
    end: ['DeleteItem on sessions'],
    start: ['PutItem on sessions'],
    take: ['GetItem on sessions', 'UpdateItem on sessions', 'DeleteItem on sessions'],
    keepTyped: ['PutItem on sessions'],
    takeTyped: ['GetItem on sessions', 'UpdateItem on sessions', 'DeleteItem on sessions'],
  },
  officerActs: {
    once: ['GetItem on acts', 'PutItem on acts', 'UpdateItem on acts'],
    count: ['UpdateItem on acts'],
  },
  officers: {
    see: ['GetItem on officers', 'PutItem on officers'],
    list: ['Query on officers'],
    names: ['BatchGetItem on officers'],
  },
  register: {
    publish: ['PutItem on names', 'DeleteItem on names', 'GetItem on names', 'Query on names'],
    withdraw: ['DeleteItem on names', 'GetItem on names'],
    resolve: ['GetItem on names', 'Query on names'],
    owed: ['Query on names'],
    owe: ['PutItem on names'],
    settle: ['DeleteItem on names'],
    enlist: ['PutItem on names'],
    list: ['Query on names'],
  },
  addressOfRecord: { lookUp: ['BatchGetItem on accounts', 'GetItem on accounts'] },
  secrets: {
    derive: ['GenerateMac on macKey'],
    code: ['GenerateMac on macKey'],
    signingKey: ['GenerateMac on macKey'],
    issue: ['PutItem on secrets'],
    find: ['GetItem on secrets'],
    discard: ['DeleteItem on secrets'],
  },
  letters: {
    sendOnce: [...read, ...letter, 'SendEmail on sender'],
    hold: [...read, ...letter],
    endHold: [...read, ...letter],
    heldSince: read,
    held: ['Query on byQueue'],
    list: ['Query on cases'],
  },
  waiting: {
    add: ['GetItem on waiting', 'PutItem on waiting', 'UpdateItem on waiting'],
    due: ['Query on byQueue'],
    read: ['GetItem on waiting', 'Query on waiting'],
    claim: ['UpdateItem on waiting'],
    close: ['PutItem on waiting', 'UpdateItem on waiting', 'DeleteItem on waiting'],
    defer: ['UpdateItem on waiting'],
    drop: ['DeleteItem on waiting'],
    rest: ['UpdateItem on waiting'],
    list: ['GetItem on waiting'],
  },
  post: { waiting: ['Query on byQueue'], read, recordOutcome: [...read, ...letter] },
  outcomes: { record: ['GetItem on outcomes', 'PutItem on outcomes'] },
  returns: { find: ['Query on cases'], markReturned: [...read, ...letter] },
  emailEventArchive: { keep: ['PutObject on emailEvents'] },
  files: {
    put: ['PutObject on files'],
    size: look,
    read: ['GetObject on files'],
    remove: ['DeleteObject on files'],
    createUploadUrl: ['PutObject on files'],
    createDownloadUrl: ['GetObject on files'],
  },
  uploads: {
    createForm: ['PutObject on drafts'],
    arrived: ['ListBucket on draftList'],
    read: ['GetObject on drafts'],
    discard: ['ListBucketVersions on draftList', 'DeleteObjectVersion on drafts'],
    keep: ['PutObject on kept'],
    createDownloadUrl: ['GetObject on kept'],
    erase: ['ListBucketVersions on keptList', 'DeleteObjectVersion on kept'],
  },
  caseFiles: {
    list: listOfCase,
    preserve: [...listOfCase, 'GetObject on kept', 'GetObject on copies', 'PutObject on copies'],
    markErased: ['PutObject on marks'],
    erasedMarks: ['ListBucket on markList'],
    erase: [
      ...['ListBucketVersions on keptList', 'DeleteObjectVersion on kept'],
      ...['ListBucketVersions on copyList', 'DeleteObjectVersion on copies'],
    ] as const,
  },
  caseItems: {
    list: ['Query on cases'],
    erase: [...read, 'DeleteItem on erasable', 'DeleteItem on found'],
  },
  pushes: { read: ['BatchGetItem on pushes'], due: ['Query on byQueue'], save: ['PutItem on pushes'] },
  sweeps: {
    read: ['GetItem on sweeps'],
    write: ['PutItem on sweeps'],
    cleared: ['GetItem on sweeps'],
    clear: ['PutItem on sweeps'],
  },
  systemPackages: {
    createUploadUrl: ['PutObject on packages'],
    keep: ['PutObject on packages'],
    size: ['ListBucket on packageList'],
    read: ['GetObject on packages'],
    writeArchive: ['PutObject on packages'],
  },
  waitingRestrictions: {
    put: ['PutObject on restrictions'],
    list: ['ListBucket on restrictionList'],
    read: ['GetObject on restrictions'],
    erase: ['ListBucketVersions on restrictionList', 'DeleteObjectVersion on restrictions'],
  },
  ledger: {
    read: ['GetItem on breaches'],
    write: ['PutItem on ledger', 'GetItem on breaches'],
    pages: ['Query on breaches'],
    deferEvents: ['UpdateItem on ledger'],
    deferredEvents: ['GetItem on breaches'],
  },
  claims: {
    read: ['GetItem on breaches'],
    take: ['UpdateItem on claims', 'GetItem on breaches'],
    giveBack: ['UpdateItem on claims'],
  },
  signals: { read: ['GetItem on signals'], raise: marked, end: marked, reopen: marked },
  bulkEmail: { quota: ['GetSendQuota on account'], send: ['SendEmail on noticeSender'] },
  workflows: { ensure: start, nudge: start },
  ownRuns: { start: ['InvokeFunction on itself'] },
};
