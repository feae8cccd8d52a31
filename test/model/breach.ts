import { createHash } from 'node:crypto';
import { breaches } from '#domain/breach/noun.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbClaims } from '#functions/adapters/dynamodb-claims.ts';
import { dynamodbLedger } from '#functions/adapters/dynamodb-ledger.ts';
import { dynamodbReleases } from '#functions/adapters/dynamodb-releases.ts';
import type { Table } from '#functions/adapters/dynamodb-table.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryTexts } from '#functions/adapters/memory/people.ts';
import { memorySignals } from '#functions/adapters/memory/signals.ts';
import { carryOutAny } from '#functions/breach/carry-out-any.ts';
import { missingIn, noticeVersion } from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of } from '#functions/notice/letter/renderings.ts';
import { indexLine, listFile } from '#functions/notice/list/frozen-list.ts';
import { recipientLine } from '#functions/notice/list/recipient.ts';
import type { BulkEmailSender } from '#ports/bulk-email-sender.ts';
import type { Chance } from '#ports/chance.ts';
import type { Clock } from '#ports/clock.ts';
import {
  asPreviewed,
  asShown,
  determine,
  receipt,
  recorded,
  type Typed,
} from '#test/support/domain/breach.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { defaultPace, recipient, topic } from '#test/support/notice/sending.ts';

/** Customers may be told from this instant on: seven business days after both agencies (P38). */
export const toldFrom = Date.parse('2026-12-05T05:00:00.000Z');
const filedAt = '2026-11-24T18:00:00.000Z';

const facts = { closures: [], ruleset: 'fcc-2007' } as const;

const sha256 = (bytes: string, encoding: 'hex' | 'base64url') =>
  createHash('sha256').update(bytes).digest(encoding);

const { version, text, letterSha256 } = noticeVersion({
  subject: 'About your account',
  body: 'A stranger looked at your records. We have closed the way.',
  locale: 'en',
  facts: { reference: caseId, cpniTypes: ['call detail'], identityData: false, hours: 'always' },
  letterhead: { ...letterhead, complaintUrl: 'https://example.com/complaint' },
});
const renderedSha256 = renderedSha256Of(version, { isReported: true });

/** Of the first page; the urgent exception is for them. */
const urgentClass = 'vip';

/** One recipient a page, so that a process waits for one call at a time. */
const frozenList = (pages: number) => {
  const rows = Array.from({ length: pages }, (_, n) =>
    recipientLine(recipient(n, n === 0 ? { segment: urgentClass } : {})),
  );
  let offset = 0;
  const index = rows.map((row, at) => {
    const segment = at === 0 ? 0 : 1;
    const line = indexLine({ offset, length: row.length, rows: 1, segment, hash: sha256(row, 'base64url') });
    offset += row.length;
    return line;
  });
  const list = sha256(index.join(''), 'hex');
  const files = new Map([
    [listFile(caseId, list, 'index.txt'), Buffer.from(index.join(''))],
    [listFile(caseId, list, 'recipients.ndjson'), Buffer.from(rows.join(''))],
  ]);
  return { list, files: memoryFiles(files) };
};

/** `fences`: the same table as `table`, read by claims. */
export interface Outside {
  readonly table: Table;
  readonly fences: Table;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly send: BulkEmailSender['send'];
}

/** The product's own adapters over a table; nothing else may wait. */
export const portsOver = async (pages: number) => {
  const { list, files } = frozenList(pages);
  const texts = memoryTexts();
  await texts.put(caseId, text);
  const quota = async () => ({ perSecond: 14, perDay: 50_000, sentLast24Hours: 0 });
  const ports = ({ table, fences, clock, chance, send }: Outside) => ({
    ...{
      cases: dynamodbCases(table, { clock, chance }),
      // Nobody writes the item without a commit here, and a sender is not shown the history (decision 0087).
      provenCases: { read: dynamodbCases(table, { clock, chance }).read },
      releases: dynamodbReleases(table, { clock, chance }),
    },
    ...{ claims: dynamodbClaims(fences), ledger: dynamodbLedger(table), bulkEmail: { send, quota } },
    ...{ clock, chance, files, texts, letterhead, contactHours: undefined, emailEventsTopic: topic },
    workflows: { ensure: async () => {}, nudge: async () => {} },
    sending: { ...defaultPace, lateBouncesForDays: 3 },
    // Never raised: what a lane reads between two pages is no part of the model.
    signals: { ...memorySignals(), raise: async () => {}, end: async () => {} },
    breachOfficersAddress: 'officers@example.com',
    letters: { sendOnce: async () => ({ sentAt: filedAt }) },
    ...facts,
  });
  return { list, ports };
};

export type ModelPorts = ReturnType<Awaited<ReturnType<typeof portsOver>>['ports']>;

/** As officers do it: each sees the case before the act. */
export const act = async (ports: ModelPorts, actor: string, command: Typed): Promise<void> => {
  const { state } = await ports.cases.read(breaches, caseId);
  await carryOutAny(ports, caseId, `officer:${actor}`, asShown(state, command));
};

/** Told law enforcement, the list frozen, the letter approved by two officers. */
export const untilApproved = async (ports: ModelPorts, pages: number, list: string): Promise<void> => {
  await ports.cases.open(breaches, caseId, 'officer:ann', filedAt, [recorded(filedAt)]);
  await act(ports, 'ann', determine(filedAt));
  await act(ports, 'ann', receipt(filedAt, { urgentNeedIndicated: true }));
  const counts = { addressChanged: 0, collapsed: 0, unknownAccounts: 0 };
  const frozen = { list: 1, sha256: list, count: pages, pages, onPaper: 0, toFinish: 0, ...counts };
  await act(ports, 'una', { type: 'list-frozen', ...frozen, by: 'una' });
  await approve(ports, 'everyone', pages, list);
};

const approve = async (ports: ModelPorts, audience: 'everyone' | 'urgent', count: number, list: string) => {
  const letter = { list: 1, audience, letterSha256 } as const;
  const missing = missingIn(version);
  await act(ports, 'wes', { ...letter, type: 'write-letter', by: 'wes' });
  await act(ports, 'abe', {
    ...{ ...letter, type: 'approve-notice', listSha256: list, count, minimized: false, by: 'abe' },
    ...{ ...asPreviewed(letterSha256, renderedSha256), acknowledged: missing },
    letter: { letterSha256, renderedSha256, missing, languages: ['en'] },
    ...(audience === 'urgent' ? { ofClasses: { classes: [urgentClass], listSha256: list, rows: 1 } } : {}),
  });
};

/** The exception for the first page is asked, with its letter; a second officer has yet to confirm it. */
export const askException = async (ports: ModelPorts, list: string): Promise<void> => {
  const consultedAt = new Date(ports.clock.now()).toISOString();
  const asked = { agency: 'FBI', outcome: 'no-objection', classes: [urgentClass], consultedAt } as const;
  await act(ports, 'ann', { type: 'ask-urgent-exception', ...asked, by: 'ann', textSha256: 'f'.repeat(64) });
  await approve(ports, 'urgent', 1, list);
};
