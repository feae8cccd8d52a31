import { type Kind, keysOfKind } from '#functions/adapters/table-shape.ts';

/** Items of the table by the start of their key, and if only some attributes: their names. A `*` stands at the end. */
export interface Family {
  readonly leading: readonly string[];
  readonly attributes?: readonly string[];
}

const from = (...leading: readonly string[]): Family => ({ leading });

/** The same for every function that is given one. */
const own = {
  ...{ sessions: from('SESSION#*'), acts: from('OFFICERACT#*'), officers: from('OFFICERS') },
  ...{ searches: from('SEARCHES#*'), counters: from('COUNT#*'), sweeps: from('SWEEP#*') },
  ...{ signals: from('SIGNAL#*'), drills: from('DRILL#*'), checks: from('CHECK#*') },
  ...{ found: from('FIND#*'), secrets: from('SECRET#*'), repeats: from('IDEM#*') },
  ...{ answers: from('DRAFT#*'), outcomes: from('OUTCOMES'), waiting: from('WAITING#*') },
  ...{ pushes: from('PUSH#*'), names: from('NAME#*', 'CONTROLLERS', 'CONTROLLERS#OWED') },
  ...{ accounts: from(keysOfKind('account')), breaches: from(keysOfKind('breach')) },
  erasable: from(keysOfKind('request'), keysOfKind('complaint')),
};

/** All that a claim reads or writes; a sender can change nothing else of a case (S3). */
const claimAttributes = ['pk', 'sk', 'claims', 'stage', 'epoch', 'urgent', 'restoreOwed'];

/** Attributes of a ledger page and its deferred events; test/infra checks them against the adapter. */
export const ledgerAttributes = [
  ...['pk', 'sk', 'owner', 'writtenAt', 'states', 'refs', 'hashes', 'messageIds', 'doubts', 'postedOn'],
  'statements',
  ...['packed', 'seal', 'deferredEvents'],
];

/** Of a denial that waits beside an account: it is named after its request. The account's history and state are none of them. */
const denialAttributes = ['pk', 'sk', 'expiresAt', 'REQ-*'];

/** What the store itself keeps of a breach (decisions 0020, 0078). */
const floorAttributes = ['floors', 'releaseFloor', 'within'];

/** What makes an item a breach's case, which letters, texts and persons beside it have none of. */
const breachAttributes = [
  ...['stage', 'state', 'revision', 'history', 'hash', 'runs', 'epoch', 'urgent'],
  ...[...floorAttributes, 'claims'],
];

/** Kinds of cases that a function reads, commits on, opens, and whose floors it may move: rows of powers.json. */
export interface Kinds {
  readonly nouns?: readonly Kind[];
  readonly writes?: readonly Kind[];
  readonly opens?: readonly Kind[];
  readonly floors?: readonly Kind[];
}

/** Each family that a role may be given, for a function of these kinds (decision 0084). */
export const familiesOf = ({ nouns = [], writes = [] }: Kinds) => ({
  ...own,
  cases: from(...nouns.map(keysOfKind)),
  caseWrites: from(...writes.map(keysOfKind)),
  // A letter is kept beside a case on which its writer need not commit.
  letters: from(...nouns.map(keysOfKind)),
  claims: { ...own.breaches, attributes: claimAttributes },
  ledger: { ...own.breaches, attributes: ledgerAttributes },
  denials: { ...own.accounts, attributes: denialAttributes },
});

/** Attributes that a write of these items must not name, though a family allows the item. */
export interface Denial {
  readonly action: 'PutItem' | 'UpdateItem';
  readonly leading: readonly string[];
  readonly attributes: readonly string[];
}

/**
 * A breach's one item holds facts that few functions change (decision 0084): its floors, by functions that record receipts and determinations,
 * stop letters or release; its claims, by those that send. A case is put only where it is opened.
 */
export const denialsOf = ({
  opens = [],
  floors = [],
  claims = [],
}: Kinds & { readonly claims?: readonly string[] }): readonly Denial[] => {
  const { leading } = own.breaches;
  const named = [
    ...(floors.includes('breach') ? [] : floorAttributes),
    ...(claims.some((method) => method !== 'read') ? [] : ['claims']),
  ];
  const put = opens.includes('breach') ? [...floorAttributes, 'claims'] : breachAttributes;
  return [
    ...(named.length === 0 ? [] : [{ action: 'UpdateItem', leading, attributes: named } as const]),
    { action: 'PutItem', leading, attributes: put },
  ];
};

export type FamilyName = keyof ReturnType<typeof familiesOf>;
