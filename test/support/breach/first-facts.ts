import type { BreachCommand } from '#domain/breach/commands.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { memoryClaims } from '#functions/adapters/memory/claims.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import { memorySignals } from '#functions/adapters/memory/signals.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { commandBreach } from '#functions/breach/command-breach.ts';
import type { Notices } from '#functions/breach/contract.ts';
import { readBreach } from '#functions/breach/read-breach.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Claim, Fence } from '#ports/claims.ts';
import type { LedgerRow } from '#ports/ledger.ts';
import { actionAt } from '#test/support/breach/action-at.ts';
import {
  ann,
  approved,
  BreachLife,
  determine,
  id,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  receipt,
} from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory } from '#test/support/memory.ts';
import { sealedLetters } from './sealed-letters.ts';

const letterhead = {
  companyName: 'Example',
  companyAddress: 'Street 1',
  companyContact: '+1',
  siteUrl: 'https://example.com',
  dpo: 'the DPO',
  recourse: {
    body: 'JAMS',
    url: 'https://jams',
    cost: 'free',
    complaintUrl: 'https://example.com/complaint',
    ...({ contractRef: 'C-1', validUntil: '2030-12-31', covers: 'everybody' } as const),
  },
  framework: 'none' as const,
  policies: [],
  cpniRecipients: [],
};
interface Begun {
  readonly claims?: Readonly<Record<string, Partial<Claim>>>;
  /** Earlier on the day of the release, a minute apart. */
  readonly before?: readonly BreachCommand[];
  /** Makes the claims unreadable. */
  readonly fault?: Error;
  /** Runs between a ledger read and its count. */
  readonly counting?: (
    tallies: Notices['tallies'],
    ledger: ReturnType<typeof memoryLedger>,
  ) => Notices['tallies'];
}

export const page = { caseId: id, list: '1', page: 0, owner: 'o', writtenAt: noon('2026-12-05') };
const row = (n: number): LedgerRow => ({ ref: `C${n}`, hash: '', state: 'sent', messageId: `m${n}` });
export const rows: readonly LedgerRow[] = [row(1), row(2), row(3)];

/** Released; the first page's three letters are out. */
export const sendingStart = async ({ claims = {}, before = [], fault, counting }: Begun = {}) => {
  const { clock, officers, texts } = inMemory(noon('2026-11-24'));
  const handledMilestones = new Map<string, StoredCase>();
  const cases = memoryCases(hazardsOf(clock), handledMilestones);
  const [ledger, workflows] = [memoryLedger(), memoryWorkflows(cases)];
  const fences = new Map<string, Fence>();
  const held = memoryClaims(fences);
  const notices = noticesOver({
    ...{ ledger, texts, clock, files: memoryFiles(), letterhead, contactHours: undefined },
    claims: fault === undefined ? held : { ...held, read: () => Promise.reject(fault) },
  });
  const needs = {
    ...{ cases, clock, officers, texts, workflows },
    closures: [],
    ruleset: 'policy-2018',
    chance,
    signals: memorySignals(),
    releases: memoryReleases(hazardsOf(clock), handledMilestones),
    notices: { ...notices, tallies: counting?.(notices.tallies, ledger) ?? notices.tallies },
  } as const;
  const reader = () => ({ ...needs.notices, ...sealedLetters() });
  const first = new BreachLife(noon('2026-11-24'), [
    listFrozen({ count: 3, onPaper: 0 }),
    letterWritten(),
    approved({ count: 3 }),
  ]).history.flatMap(({ events }) => events);
  await cases.open(breaches, id, 'officer:ann', noon('2026-11-24'), first);
  const does = async (...commands: readonly BreachCommand[]) => {
    for (const command of commands) await carryOut(needs, id, 'machine:test', command);
  };
  await does(determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
  for (const [at, command] of before.entries()) {
    clock.set(instantText(Date.parse(noon('2026-12-05')) - (before.length - at) * 60_000));
    await does(command);
  }
  clock.set(noon('2026-12-05'));
  await releaseBreach(reader)(needs)({ caseId: id });
  const { epoch } = (await cases.read(breaches, id)).state;
  await does({
    type: 'start-notice',
    ...{ list: 1, audience: 'everyone', epoch, letterSha256, listSha256, lanes: 1, rate: 1 },
  });
  await ledger.write({ ...page, rows }, undefined);
  const claim = { fromPage: 0, toPage: 10, owner: 'o', leaseUntil: 0 };
  fences.set(id, {
    stage: 'released',
    epoch,
    claims: Object.fromEntries(
      Object.entries(claims).map(([lane, over]) => [lane, { ...claim, lane, ...over }]),
    ),
  });
  const acts = async (path: string, body: object, n = 0) => {
    const said = { ...body, n, caseId: id, by: ann };
    return { status: 200, ...(await commandBreach(actionAt(path), () => needs.notices)(needs)(said)) };
  };
  const state = async () => (await cases.read(breaches, id)).state;
  const started = () => workflows.starts.map(({ machine, run }) => `${machine} ${run}`);
  const view = async () => (await readBreach(reader)(needs)({ caseId: id, by: ann })).body;
  return { does, acts, state, started, view };
};
