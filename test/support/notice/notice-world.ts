import { noticeOf } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches as noun, urgentOf } from '#domain/breach/noun.ts';
import { chance } from '#functions/adapters/chance.ts';
import { lettersOver } from '#functions/adapters/letters.ts';
import { memoryBulkEmail } from '#functions/adapters/memory/bulk-email.ts';
import { memoryCases, memoryProvenCases } from '#functions/adapters/memory/cases.ts';
import { memoryClaims } from '#functions/adapters/memory/claims.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryLetters } from '#functions/adapters/memory/letters.ts';
import { memoryOfficers } from '#functions/adapters/memory/officers.ts';
import { memoryTexts } from '#functions/adapters/memory/people.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import { memoryScratch } from '#functions/adapters/memory/scratch.ts';
import { memorySignals } from '#functions/adapters/memory/signals.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { machineToRunAfter } from '#functions/breach/carry-out.ts';
import { carryOutAny } from '#functions/breach/carry-out-any.ts';
import { accountForEveryone, closeBreach } from '#functions/notice/accounting/close-breach.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { reopenAfterReturn } from '#functions/notice/accounting/reopen-after-return.ts';
import { missingIn, noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of } from '#functions/notice/letter/renderings.ts';
import { freezeList } from '#functions/notice/list/freeze-list.ts';
import { acceptDirection } from '#functions/notice/sending/accept-direction.ts';
import { askNotice } from '#functions/notice/sending/ask-notice.ts';
import { drainStatusOf } from '#functions/notice/sending/drain.ts';
import { pauseNotice } from '#functions/notice/sending/pause-notice.ts';
import { sendNotice } from '#functions/notice/sending/send-notice.ts';
import { functionRunsFor } from '#functions/notice/sending/timing.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Fence } from '#ports/claims.ts';
import {
  asPreviewed,
  asShown,
  determine,
  direction,
  receipt,
  recorded,
  type Typed,
} from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { testClock } from '#test/support/memory.ts';
import { caseId, header, inPieces, sorting } from './freeze.ts';
import { message, topic } from './sending.ts';

export { caseId } from './freeze.ts';

/** Everybody may be notified from 5 December, 05:00 UTC. */
const filedAt = '2026-11-24T18:00:00.000Z';
export const holdOver = '2026-12-05T05:05:00.000Z';
const facts = { closures: [], ruleset: 'fcc-2007' } as const;
const sending = {
  share: 0.8,
  reserve: 0.05,
  perSecond: 0,
  lateBouncesForDays: 3,
};

/** The case items as claims see them: the commits' fence and the claims. */
class Fences extends Map<string, Fence> {
  readonly #cases: ReadonlyMap<string, StoredCase>;
  constructor(cases: ReadonlyMap<string, StoredCase>) {
    super();
    this.#cases = cases;
  }
  override get(id: string): Fence | undefined {
    const { stage, fence } = this.#cases.get(id)?.keys ?? {};
    if (stage === undefined || fence === undefined) return undefined;
    const { epoch, urgent, restoreOwed } = fence as unknown as Fence;
    const { claims = {} } = super.get(id) ?? {};
    const owed = restoreOwed === undefined ? {} : { restoreOwed };
    return { stage, epoch, ...(urgent === undefined ? {} : { urgent }), ...owed, claims };
  }
}

export interface Shape {
  /** Default: `C-<n>`, by email, segment general. */
  readonly lines: readonly string[];
  /** Lanes follow from this. */
  readonly perSecond?: number;
}

export const line = (n: number, segment = 'general'): string =>
  `C-${n},N ${n},c${n}@home.example,${n} Main St,${segment}`;
export const linesOf = (count: number, segment?: string): string[] =>
  Array.from({ length: count }, (_, n) => line(n, segment));

const house_ = { ...letterhead, complaintUrl: 'https://example.com/complaint' };
const letter = noticeVersion({
  subject: 'About your account',
  body: 'A stranger looked at your records. We have closed the way.',
  locale: 'en',
  facts: { reference: caseId, cpniTypes: ['call detail'], identityData: false, hours: 'always' },
  letterhead: house_,
});
export const { letterSha256 } = letter;
const renderedSha256 = renderedSha256Of(letter.version, { isReported: true });

/** Held, with list, letter and approval, in memory; its tasks take any ports. */
export const noticeWorld = async ({ lines, perSecond = 14 }: Shape) => {
  const clock = testClock(filedAt);
  const store = new Map<string, StoredCase>();
  const changing = hazardsOf(clock);
  const cases = memoryCases(changing, store);
  const mail = memoryEmail();
  const ports = {
    provenCases: memoryProvenCases(store),
    ...{ clock, cases, claims: memoryClaims(new Fences(store)), ledger: memoryLedger() },
    ...{ files: memoryFiles(), scratch: memoryScratch(), texts: memoryTexts() },
    bulkEmail: memoryBulkEmail({ perSecond }),
    letters: lettersOver(memoryLetters(), mail, hazardsOf(clock), async () => undefined),
    ...{ workflows: memoryWorkflows(cases), officers: memoryOfficers(), signals: memorySignals(), chance },
    sending,
    emailEventsTopic: topic,
  };
  type Ports = typeof ports;
  const releases = memoryReleases(changing, store);
  const over = (some: Partial<Ports>) => ({ ...ports, ...some, ...facts });
  const read = () => cases.read(noun, caseId);
  const to = async (actor: string, ...commands: readonly Typed[]) => {
    for (const command of commands)
      await carryOutAny(over({}), caseId, actor, asShown((await read()).state, command));
  };

  await cases.open(noun, caseId, 'officer:ann', filedAt, [recorded(filedAt)]);
  await to('officer:ann', determine(filedAt), receipt(filedAt, { urgentNeedIndicated: true }));
  const csv = [header, ...lines, ''].join('\n');
  const freeze = freezeList(ports);
  const list = await freeze(caseId, inPieces(Buffer.from(csv), 4096), sorting);
  const { sha256, count, pages, onPaper, toFinish, addressChanged, unknownAccounts } = list;
  const rowCounts = { addressChanged, collapsed: list.duplicates, unknownAccounts };
  await ports.texts.put(caseId, letter.text);
  await to('officer:una', {
    type: 'list-frozen',
    list: 1,
    sha256,
    count,
    pages,
    onPaper,
    toFinish,
    ...rowCounts,
    by: 'una',
  });
  const ofEveryone = { list: 1, audience: 'everyone', letterSha256 } as const;
  const missing = missingIn(letter.version);
  const approval = {
    ...({ type: 'approve-notice', listSha256: sha256, minimized: false, by: 'abe' } as const),
    ...{ ...asPreviewed(letterSha256, renderedSha256), ...rowCounts, acknowledged: missing },
    letter: { letterSha256, renderedSha256, missing, languages: ['en' as const] },
  };
  await to('officer:wes', { ...ofEveryone, type: 'write-letter', by: 'wes' });

  const letEnd = async (): Promise<'received' | 'accepted'> => {
    const end = await drainStatusOf(ports, caseId);
    if ('until' in end) return 'received';
    await to('officer:cho', { type: 'drain-notice', alreadyTold: end.alreadyTold });
    return 'accepted';
  };

  return {
    ...ports,
    /** By id, as they lie in the store. */
    stored: store,
    releases,
    list,
    ...facts,
    mail,
    over,
    to,
    read,
    notice: async () => noticeOf((await read()).state),
    approve: () => to('officer:abe', { ...ofEveryone, ...approval, count }),
    /** As the template of another build showed it. */
    approveAnother: (rendered: string) =>
      to('officer:abe', {
        ...{ ...ofEveryone, ...approval, count, renderedSha256: rendered },
        letter: { letterSha256, renderedSha256: rendered, missing, languages: ['en'] as const },
      }),
    release: async () => {
      const done = { type: 'release' } as const;
      const now = () => ({ ...facts, tableGeneration: 1, now: new Date(clock.now()).toISOString() });
      await releases.release(
        noun,
        caseId,
        'machine:release',
        ({ state }) => decide(state, done, now()),
        machineToRunAfter,
      );
    },
    confirmException: async (classes: readonly string[], rows: number) => {
      const ask = { agency: 'FBI', outcome: 'no-objection', classes, by: 'ann', textSha256: 'f' } as const;
      const consultedAt = new Date(clock.now()).toISOString();
      const urgent = { ...ofEveryone, audience: 'urgent' } as const;
      const ofClasses = { classes, listSha256: sha256, rows };
      await to('officer:ann', { type: 'ask-urgent-exception', consultedAt, ...ask });
      await letEnd();
      await to('officer:wes', { ...urgent, type: 'write-letter', by: 'wes' });
      await to('officer:abe', { ...urgent, ...approval, count: rows, ofClasses });
      const confirm = { type: 'confirm-urgent-exception', by: 'ben' } as const;
      const now = { ...facts, tableGeneration: 1, now: new Date(clock.now()).toISOString() };
      await releases.confirmException(
        noun,
        caseId,
        'officer:ben',
        ({ state }) => decide(state, asShown(state, confirm), now),
        urgentOf,
        machineToRunAfter,
      );
    },
    /** A late direction, as an officer records it. */
    direct: async (until: string, writtenOn: string): Promise<'received' | 'accepted'> => {
      await to('officer:cho', direction(until, writtenOn, { by: 'cho' }));
      return letEnd();
    },
    report: async (type: 'sent' | 'delivered' = 'sent') =>
      recordBulkEmailEvents(
        ports,
        reopenAfterReturn(over({})),
      )(ports.bulkEmail.outbox.map((one) => message(one, type))),
    recorder: () => recordBulkEmailEvents(ports, reopenAfterReturn(over({}))),
    /** The machine’s tasks over these ports, as its functions run them. */
    tasks: (some: Partial<Ports> = {}) => {
      const needs = { ...over(some), letterhead, breachOfficersAddress: 'officers@example.com' };
      const send = sendNotice(needs);
      return {
        'ask-notice': askNotice(needs),
        'send-notice': (input: { caseId: string; lane: string }) =>
          send(input, { getRemainingTimeInMillis: () => functionRunsFor }),
        'pause-notice': pauseNotice(needs),
        'accept-direction': acceptDirection(needs),
        'account-for-everyone': accountForEveryone(needs),
        'close-breach': closeBreach(needs),
      } as Readonly<Record<string, (input: never) => Promise<unknown>>>;
    },
  };
};

export type NoticeWorld = Awaited<ReturnType<typeof noticeWorld>>;
