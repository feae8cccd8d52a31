import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes, type Instant } from '#domain/calendar/times.ts';
import type { Kind } from '#domain/case/case.ts';
import { type Access, hasAccess, type Reader } from '#domain/case/groups.ts';
import { nounOf } from '#domain/nouns.ts';
import { type ClassAStep, twoPersonSteps } from '#domain/two-person-steps.ts';
import type { BreachPorts } from '#functions/breach/offers.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type Named, named } from './named.ts';
import { pageOf } from './page-of.ts';
import type { TextShown, Waiting } from './waiting.ts';
import { type Signer, waitingInBreach, waitingInCase } from './waiting-in-cases.ts';
import {
  isRegister,
  waitingForAllBreaches,
  waitingInRegister,
  waitingSealed,
  waitingSentences,
} from './waiting-in-registers.ts';
import { confirmsOf, notMeOf } from './what-it-confirms.ts';

export interface WaitingSignature {
  /** `REQ-…`; `CTL-<slug>`, `ACC-…` or `IMP-…` of a register. */
  readonly reference: string;
  readonly kind: Kind;
  readonly step: ClassAStep;
  /** In words. */
  readonly confirms: string;
  /** Of a text that waits, and the day on which its case is due. */
  readonly text?: TextShown;
  readonly since: Instant;
  /** Who asked; absent after a restore, when nobody has. */
  readonly by?: Named;
  /** Of the console. */
  readonly page: string;
  /** Why this reader cannot sign it, in words; another officer can. */
  readonly notMe?: string;
  /** Why nobody can sign it now, in words. */
  readonly notNow?: string;
}

export interface SignaturesView {
  /** Longest wait first. */
  readonly signatures: readonly WaitingSignature[];
  /** How many this reader can sign now. */
  readonly mine: number;
}

type SignaturePorts = BreachPorts & Pick<Ports, 'officers'>;

const pageSize = 100;

async function* rowsOf(
  { cases }: Pick<Ports, 'cases'>,
  queue: 'second-person' | undefined,
  without: Kind | undefined,
): AsyncGenerator<readonly CaseRow[]> {
  let cursor: string | undefined;
  do {
    const page = await cases.list(queue, cursor, pageSize, without);
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

// The row of a request or a complaint tells whether a second person is awaited. A breach, an older row and an entry of a
// register are read: an account in the list for a call that we owe may wait for a signature, too.
const isRead = ({ kind, queue, work }: CaseRow): boolean =>
  kind === 'breach' ||
  isRegister(kind) ||
  queue === 'second-person' ||
  work === undefined ||
  work.seconds !== undefined;

/** Of one kind that is no breach, in one read. */
const waitingIn = async (
  { cases }: Pick<Ports, 'cases'>,
  rows: readonly CaseRow[],
  signer: Signer,
): Promise<readonly Waiting[]> => {
  const ids = rows.map(({ id }) => id);
  const entries = await cases.findAll(nounOf(ids[0] ?? ''), ids);
  return entries.flatMap((one) => (isRegister(one.kind) ? waitingInRegister : waitingInCase)(one, signer));
};

/** Of one page, in one read for each kind. */
const waitingInRows = async (
  ports: BreachPorts,
  rows: readonly CaseRow[],
  signer: Signer,
): Promise<readonly Waiting[]> => {
  const may = (row: CaseRow) =>
    hasAccess(row.kind === 'breach' ? 'breach-signing' : 'request-signing', signer.groups) && isRead(row);
  const byKind = [...Map.groupBy(rows.filter(may), ({ kind }) => kind)];
  const found = await Promise.all(
    byKind.map(async ([kind, each]) => {
      if (kind !== 'breach') return waitingIn(ports, each, signer);
      const ids = each.map(({ id }) => id);
      return (await ports.cases.findAll(breaches, ids)).flatMap((one) => waitingInBreach(ports, one, signer));
    }),
  );
  return found.flat();
};

const signersOf = (step: ClassAStep): Access => twoPersonSteps[step].signers;

const allWaiting = async (ports: BreachPorts, signer: Signer): Promise<readonly Waiting[]> => {
  const seesBreaches = hasAccess('breach-signing', signer.groups);
  const without = seesBreaches ? undefined : 'breach';
  const all: Waiting[] = seesBreaches ? [...(await waitingForAllBreaches(ports, signer))] : [];
  if (hasAccess('supervising', signer.groups))
    all.push(...(await waitingSealed(ports, signer)), ...(await waitingSentences(ports, signer)));
  for (const queue of [undefined, 'second-person'] as const)
    for await (const rows of rowsOf(ports, queue, without))
      all.push(...(await waitingInRows(ports, rows, signer)));
  return all
    .filter(({ step }) => hasAccess(signersOf(step), signer.groups))
    .toSorted((a, b) => compareTimes(a.since, b.since));
};

/**
 * The texts of all requests and complaints that wait, as `signer` may see them; the page of signatures has the same.
 * A text touches no breach, so none is read.
 */
export const textsWaitingFor = async (
  { cases }: Pick<Ports, 'cases'>,
  signer: Signer,
): Promise<readonly Waiting[]> => {
  const found: Waiting[] = [];
  for (const queue of [undefined, 'second-person'] as const)
    for await (const rows of rowsOf({ cases }, queue, 'breach')) {
      const worked = rows.filter((row) => !isRegister(row.kind) && isRead(row));
      for (const [, each] of Map.groupBy(worked, ({ kind }) => kind))
        found.push(...(await waitingIn({ cases }, each, signer)));
    }
  return found.filter(({ step }) => step === 'confirm-text');
};

/**
 * What the reader's groups may sign, also where this reader may not. Without a breach group nothing here is read from a
 * breach.
 */
export const readSignatures =
  (ports: SignaturePorts) =>
  async (
    { by }: { readonly by: string },
    { officer: { groups } }: Reader,
  ): Promise<{ readonly body: SignaturesView }> => {
    const waiting = await allWaiting(ports, { by, groups, now: instantText(ports.clock.now()) });
    const nameOf = await ports.officers.names(waiting.flatMap((one) => one.by ?? []));
    const signatures = waiting.map((one): WaitingSignature => {
      const notMe = notMeOf(one);
      return {
        ...{ reference: one.id, kind: one.kind, step: one.step, confirms: confirmsOf(one) },
        ...(one.text === undefined ? {} : { text: one.text }),
        since: one.since,
        ...(one.by === undefined ? {} : { by: named(one.by, nameOf) }),
        page: pageOf(one.id),
        ...(notMe === undefined ? {} : { notMe }),
        ...(one.notNow === undefined ? {} : { notNow: one.notNow }),
      };
    });
    const mine = signatures.filter(({ notMe, notNow }) => notMe === undefined && notNow === undefined);
    return { body: { signatures, mine: mine.length } };
  };
