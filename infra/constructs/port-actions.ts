import type { AwsPorts as Ports } from '#ports/index.ts';

export type { AwsPorts as Ports } from '#ports/index.ts';

export type Action =
  | `${'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query'} on table`
  | `${'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem'} on sessions`
  | `${'GetItem' | 'PutItem' | 'UpdateItem'} on acts`
  | `${'GetItem' | 'PutItem'} on officers`
  | 'PutItem on searches'
  | 'UpdateItem on counters'
  | `${'GetItem' | 'BatchGetItem' | 'UpdateItem'} on accounts`
  | `${'GetItem' | 'PutItem' | 'UpdateItem' | 'Query'} on checks`
  | `${'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query'} on drills`
  | 'Query on byQueue'
  | 'Query on byAssignee'
  | 'Query on byKind'
  | 'Query on byCompany'
  | 'Query on byNeed'
  | 'Query on byWake'
  | 'Query on byReceipt'
  | 'Query on byEnd'
  | `${'GetObject' | 'PutObject' | 'DeleteObject'} on files`
  | 'ListBucket on bucket'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on drafts`
  | `${'ListBucket' | 'ListBucketVersions'} on draftList`
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on kept`
  | 'PutObject on emailEvents'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on restrictions`
  | `${'ListBucket' | 'ListBucketVersions'} on restrictionList`
  | 'ListBucketVersions on keptList'
  | 'ListBucket on keptList'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on copies`
  | `${'ListBucket' | 'ListBucketVersions'} on copyList`
  | `${'GetObject' | 'PutObject'} on packages`
  | 'ListBucket on packageList'
  | 'PutObject on marks'
  | 'ListBucket on markList'
  | `${'GetItem' | 'PutItem'} on sweeps`
  | `${'GetItem' | 'UpdateItem'} on signals`
  | 'UpdateItem on claims'
  | `${'PutItem' | 'UpdateItem'} on ledger`
  | `SendEmail on ${'sender' | 'noticeSender'}`
  | 'GetSendQuota on account'
  | 'GenerateMac on macKey'
  | 'StartExecution on machines'
  | 'DescribeExecution on executions'
  | 'InvokeFunction on itself';

export type Methods<P> = { readonly [M in keyof P as P[M] extends number ? never : M]: P[M] };

type Actions = {
  readonly [P in keyof Ports]: { readonly [M in keyof Methods<Ports[P]>]: readonly Action[] };
};

const read = ['GetItem on table'] as const;
const put = ['PutItem on table'] as const;
const change = ['GetItem on table', 'UpdateItem on table'] as const;
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
    readProven: read,
    find: read,
    findAll: ['BatchGetItem on table'],
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
  releases: { release: change, confirmException: change },
  people: {
    put,
    read,
    readAll: ['BatchGetItem on table'],
    setFormat: ['UpdateItem on table'],
    setCompany: [...read, ...put, 'UpdateItem on table'],
    keepWithoutEnd: change,
    keepUntil: [...change, ...put],
  },
  lookups: { find: ['Query on table'], record: ['PutItem on searches'] },
  texts: { put: [...read, ...put], seal: read, read, salt: read },
  idempotency: { bind: [...put, ...read], find: read },
  counters: { take: ['UpdateItem on counters'] },
  cpniAnswers: {
    progress: ['GetItem on checks'],
    keepUntil: ['GetItem on checks', 'PutItem on checks', 'UpdateItem on checks', 'Query on checks'],
  },
  cpniChecks: { account: ['BatchGetItem on accounts'], record: ['PutItem on checks'] },
  pendingDenials: {
    put: ['UpdateItem on accounts'],
    of: ['GetItem on accounts'],
    withdraw: ['UpdateItem on accounts'],
  },
  drafts: {
    keep: [...put, ...change],
    read,
    markSent: ['UpdateItem on table'],
    discard: ['DeleteItem on table'],
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
    list: ['Query on table'],
    names: ['BatchGetItem on table'],
  },
  register: {
    publish: [...put, 'DeleteItem on table', 'GetItem on table', 'Query on table'],
    withdraw: ['DeleteItem on table', 'GetItem on table'],
    resolve: ['GetItem on table', 'Query on table'],
    owed: ['Query on table'],
    owe: put,
    settle: ['DeleteItem on table'],
    enlist: put,
    list: ['Query on table'],
  },
  addressOfRecord: { lookUp: ['BatchGetItem on table', 'GetItem on table'] },
  secrets: {
    derive: ['GenerateMac on macKey'],
    code: ['GenerateMac on macKey'],
    signingKey: ['GenerateMac on macKey'],
    issue: put,
    find: read,
    discard: ['DeleteItem on table'],
  },
  letters: {
    sendOnce: [...read, ...put, 'SendEmail on sender'],
    hold: [...read, ...put],
    endHold: [...read, ...put],
    heldSince: read,
    held: ['Query on byQueue'],
    list: ['Query on table'],
  },
  waiting: {
    add: [...put, ...change],
    due: ['Query on byQueue'],
    read: [...read, 'Query on table'],
    claim: ['UpdateItem on table'],
    close: [...put, 'UpdateItem on table', 'DeleteItem on table'],
    defer: ['UpdateItem on table'],
    drop: ['DeleteItem on table'],
    rest: ['UpdateItem on table'],
    list: read,
  },
  post: { waiting: ['Query on byQueue'], read, recordOutcome: [...read, ...put] },
  outcomes: { record: [...read, ...put] },
  returns: { find: ['Query on table'], markReturned: [...read, ...put] },
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
  caseItems: { list: ['Query on table'], erase: [...read, 'DeleteItem on table'] },
  pushes: { read: ['BatchGetItem on table'], due: ['Query on byQueue'], save: put },
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
    read,
    write: ['PutItem on ledger', ...read],
    pages: ['Query on table'],
    deferEvents: ['UpdateItem on ledger'],
    deferredEvents: read,
  },
  claims: {
    read,
    take: ['UpdateItem on claims', ...read],
    giveBack: ['UpdateItem on claims'],
  },
  signals: { read: ['GetItem on signals'], raise: marked, end: marked, reopen: marked },
  bulkEmail: { quota: ['GetSendQuota on account'], send: ['SendEmail on noticeSender'] },
  workflows: { ensure: start, nudge: start },
  ownRuns: { start: ['InvokeFunction on itself'] },
};
