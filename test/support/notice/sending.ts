import { chance } from '#functions/adapters/chance.ts';
import { memoryBulkEmail } from '#functions/adapters/memory/bulk-email.ts';
import { memoryClaims } from '#functions/adapters/memory/claims.ts';
import type { OutboxEmail } from '#functions/adapters/memory/email.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import type { FrozenList } from '#functions/notice/list/frozen-list.ts';
import type { Recipient } from '#functions/notice/list/recipient.ts';
import { paceOver } from '#functions/notice/sending/pace.ts';
import { type LaneRunResult, sendUntil } from '#functions/notice/sending/send-until.ts';
import { functionRunsFor } from '#functions/notice/sending/timing.ts';
import type { Fence } from '#ports/claims.ts';
import type { CaseSignal, Gate, GateAnswer } from '#ports/gate.ts';
import type { LedgerRow } from '#ports/ledger.ts';
import { type TestClock, testClock } from '#test/support/memory.ts';
import { caseId } from './freeze.ts';

export { caseId } from './freeze.ts';
export const defaultPace = { share: 0.8, reserve: 0.05, perSecond: 0 };
export const topic = 'arn:aws:sns:us-east-1:000000000000:mail-events';

export const recipient = (n: number, over: Partial<Recipient> = {}): Recipient => ({
  ...{
    ref: `C-${n}`,
    name: `N ${n}`,
    segment: 'general',
    email: `c${n}@example.com`,
    address: `${n} Main St`,
  },
  ...over,
});

export const listOf = (pages: readonly (readonly Recipient[])[]): FrozenList => ({
  sha256: 'seal',
  pages: pages.length,
  entry: (page) => ({ offset: 0, length: 0, rows: pages[page]?.length ?? 0, segment: 0, hash: '' }),
  recipients: async (page) => pages[page] ?? [],
  everyone: async function* () {
    yield* pages.flat();
  },
});

/** The last row of every page goes by paper mail. */
export const pagesOf = (pages: number, rows: number): Recipient[][] =>
  Array.from({ length: pages }, (_, page) =>
    Array.from({ length: rows }, (_, at) => {
      const { email, ...posted } = recipient(page * rows + at);
      return at === rows - 1
        ? { ...posted, onPaper: 'no-email' as const }
        : { ...posted, email: email ?? '' };
    }),
  );

const eventTypes = {
  sent: 'Send',
  delivered: 'Delivery',
  bounced: 'Bounce',
  complained: 'Complaint',
  rejected: 'Reject',
};

export const message = (
  { messageId, tags }: Pick<OutboxEmail, 'messageId' | 'tags'>,
  type: keyof typeof eventTypes,
) => ({
  messageId: `${type}-${messageId}`,
  body: JSON.stringify({
    Type: 'Notification',
    TopicArn: topic,
    Message: JSON.stringify({
      eventType: eventTypes[type],
      mail: {
        messageId,
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    }),
  }),
});

export interface SendingWorld {
  readonly clock: TestClock;
  readonly ledger: ReturnType<typeof memoryLedger>;
  readonly fences: Map<string, Fence>;
  readonly bulkEmail: ReturnType<typeof memoryBulkEmail>;
  readonly claims: ReturnType<typeof memoryClaims>;
  answer: GateAnswer;
  /** What the gate reads beside the case. */
  signal: CaseSignal;
}

export const released: Fence = { stage: 'released', epoch: 1, claims: {} };

export const sendingWorld = (...post: Parameters<typeof memoryBulkEmail>): SendingWorld => {
  const fences = new Map([[caseId, released]]);
  return {
    clock: testClock('2026-12-05T05:10:00.000Z'),
    ledger: memoryLedger(),
    fences,
    bulkEmail: memoryBulkEmail(...post),
    claims: memoryClaims(fences),
    answer: 'yes',
    signal: { isRaised: false, raised: 0 },
  };
};

/** One call of a sender's function, with ports to replace. */
export const run = async (
  world: SendingWorld,
  pages: readonly (readonly Recipient[])[],
  ports: Partial<Pick<SendingWorld, 'ledger' | 'claims' | 'bulkEmail'>> & { gate?: Partial<Gate> } = {},
  lane = '1',
): Promise<LaneRunResult> => {
  const { clock, ledger, claims, bulkEmail } = { ...world, ...ports };
  const open = { mayTell: async () => world.answer, signal: async () => world.signal };
  const gate: Gate = { ...open, ...ports.gate };
  const pace = await paceOver(bulkEmail, clock, defaultPace);
  const compose = ({ ref, email = '' }: Recipient) => ({ to: email, subject: 's', text: ref, html: ref });
  const needs = { chance, clock, ledger, claims, bulkEmail, gate, pace, compose, list: listOf(pages) };
  const deadline = clock.now() + functionRunsFor;
  const part = { lane, ground: 'released', fromPage: 0, toPage: pages.length } as const;
  return sendUntil(needs, { caseId, listName: '1', epoch: 1, deadline, ...part });
};

/** Repeats and waits as the machine does. @returns the last result */
export const runThrough = async (
  world: SendingWorld,
  pages: readonly (readonly Recipient[])[],
  between: () => Promise<void> = async () => {},
): Promise<LaneRunResult> => {
  for (let left = 60; left > 0; left--) {
    const stand = await run(world, pages);
    await between();
    if (stand.until !== undefined) world.clock.set(stand.until);
    if (!['more', 'wait', 'busy'].includes(stand.nextStep)) return stand;
  }
  throw new Error('it never ends');
};

export const recorder = (world: SendingWorld) => recordBulkEmailEvents({ ...world, emailEventsTopic: topic });

export const reportSent = (world: SendingWorld) =>
  recorder(world)(world.bulkEmail.outbox.map((letter) => message(letter, 'sent')));

export const countRows = async (world: SendingWorld): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  for await (const page of world.ledger.pages(caseId)) rows.push(...page.rows);
  return rows;
};

export const lettersTo = (world: SendingWorld): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { to } of world.bulkEmail.outbox) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
};
