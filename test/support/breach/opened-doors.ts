import { breaches } from '#domain/breach/noun.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryActs } from '#functions/adapters/memory/acts.ts';
import { memoryClaims } from '#functions/adapters/memory/claims.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryLedger } from '#functions/adapters/memory/ledger.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import { actionRows } from '#functions/breach/action-rows.ts';
import { breachActions } from '#functions/breach/actions.ts';
import { commandBreach } from '#functions/breach/command-breach.ts';
import { neverTooMany } from '#functions/breach/never-too-many.ts';
import { readBreach } from '#functions/breach/read-breach.ts';
import { keepRefused } from '#functions/breach/refused-entry.ts';
import { takeDirection } from '#functions/breach/take-direction.ts';
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import { door, rawDoor } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { repeatHeader } from '#ports/acts.ts';
import { actionAt } from '#test/support/breach/action-at.ts';
import { ann, id, noon, recorded } from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory, wakingClock } from '#test/support/memory.ts';

const letterhead = {
  companyName: 'Example',
  companyAddress: 'Street 1',
  companyContact: '+1',
  siteUrl: 'https://example.com',
  dpo: 'the DPO',
  recourse: {
    ...{ body: 'JAMS', url: 'https://jams', cost: 'free', complaintUrl: 'https://example.com/c' },
    ...({ contractRef: 'C-1', validUntil: '2030-12-31', covers: 'everybody' } as const),
  },
  framework: 'none' as const,
  policies: [],
  cpniRecipients: [],
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token of an officer; the gateway has verified it. */
const tokenOf = (sub: string, groups: readonly string[]): string =>
  `${part({ alg: 'RS256' })}.${part({ sub, groups })}.signature`;

interface Sent {
  readonly n?: number;
  readonly of?: string;
  readonly by?: string;
  readonly groups?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as these bytes; the gateway hands them on in base64. */
  readonly bytes?: Buffer;
}

/** One call of a port hangs: the nth, counted twice, before and after what it does. */
const hanging = () => {
  let left = 0;
  let release = (): void => {};
  const hung: string[] = [];
  const point = async (name: string): Promise<void> => {
    left -= 1;
    if (left !== 0) return;
    hung.push(name);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  };
  return {
    at: async <T>(name: string, act: () => Promise<T>): Promise<T> => {
      await point(`${name}, before`);
      const done = await act();
      await point(`${name}, after`);
      return done;
    },
    from: (nth: number): void => {
      left = nth;
    },
    hung,
    release: (): void => release(),
  };
};

/** The doors of a breach as they are deployed, over memory; recorded on 2026-11-24 at noon in New York. */
export const opened = async (mailFault?: Error) => {
  const memory = inMemory(noon('2026-11-24'), () => {
    if (mailFault) throw mailFault;
  });
  const { mail, officers, workflows } = memory;
  const clock = wakingClock(memory.clock);
  const hang = hanging();
  const faults = { commits: 0, texts: 0, looks: 0 };
  const failing = (kind: keyof typeof faults): void => {
    if (faults[kind] === 0) return;
    faults[kind] -= 1;
    throw new Error(`no ${kind}`);
  };
  const letters: typeof memory.letters = {
    ...memory.letters,
    sendOnce: (...given) => hang.at('letters.sendOnce', () => memory.letters.sendOnce(...given)),
  };
  let bound = 0;
  const idempotency = {
    find: (...given: Parameters<typeof memory.idempotency.find>) =>
      hang.at('idempotency.find', () => memory.idempotency.find(...given)),
    bind: (...given: Parameters<typeof memory.idempotency.bind>) =>
      hang.at('idempotency.bind', async () => {
        bound += 1;
        return memory.idempotency.bind(...given);
      }),
    bound: (): number => bound,
  };
  const cases: typeof memory.cases = {
    ...memory.cases,
    find: async (...given) => {
      failing('looks');
      return hang.at('cases.find', () => memory.cases.find(...given));
    },
    change: async (...given) => {
      failing('commits');
      return hang.at('cases.change', () => memory.cases.change(...given));
    },
  };
  const texts: typeof memory.texts = {
    ...memory.texts,
    put: async (...given) => {
      failing('texts');
      return hang.at('texts.put', () => memory.texts.put(...given));
    },
  };
  await cases.open(breaches, id, 'officer:ann', noon('2026-11-24'), [recorded(noon('2026-11-24'))]);
  const notices = noticesOver({
    ...{ ledger: memoryLedger(), texts, clock, files: memoryFiles(), claims: memoryClaims(new Map()) },
    ...{ letterhead, contactHours: undefined },
  });
  const releases = memoryReleases(hazardsOf(clock), memory.stored);
  const needs = {
    cases,
    clock,
    officers,
    texts,
    workflows,
    closures: [],
    ruleset: 'policy-2018',
    chance,
    signals: memory.signals,
    releases,
    notices,
  } as const;
  const keeping = { cases, texts, letters, clock, idempotency, letterhead, dpoAddress: 'dpo@example.com' };
  // As many in a minute as a test likes: its clock mostly stands still.
  const officerActs = memoryActs({ ...hazardsOf(clock), limits: { ...memory.limits, actsPerMinute: 0 } });
  let isRepeat = false;
  const counted: string[] = [];
  const count = (name: string): void => void counted.push(name);
  const wired = <U>(useCase: U) => ({ settings: [], in: () => useCase });
  const send = async (path: string, body: unknown, sent: Sent = {}) => {
    const { n = 0, of = id, by = ann, groups = ['breach-officer'], headers = {}, bytes } = sent;
    const type = actionAt(path);
    const { refused: what } = breachActions[type];
    const isTaken = type === 'record-direction' || type === 'correct-direction';
    const entrance = isTaken
      ? rawDoor(
          actionRows[type],
          wired(takeDirection(count, type, () => notices)({ ...needs, ...keeping }) as never),
        )
      : door(actionRows[type], wired(commandBreach(type, () => notices)(needs)), {
          ...(what && { refused: wired(keepRefused(type)(keeping)) }),
          ...{ once: wired(doOnce({ officerActs })), neverTooMany: neverTooMany[type] },
        });
    const handler = entrance.in({ GROUPS_CLAIM: 'groups', CONSOLE_SECRET: 'console' });
    const event = {
      pathParameters: { caseId: of, n: String(n) },
      ...(bytes === undefined
        ? { body: typeof body === 'string' ? body : JSON.stringify(body) }
        : { body: bytes.toString('base64'), isBase64Encoded: true }),
      headers: {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${tokenOf(by, groups)}` },
        ...headers,
      },
      requestContext: { authorizer: { jwt: { claims: { sub: by, groups: '[officer]' } } } },
    };
    const reply = await handler(event as never, {} as never);
    isRepeat = repeatHeader in (reply.headers ?? {});
    return { status: reply.statusCode, body: JSON.parse(reply.body ?? '{}') };
  };
  const state = async () => (await cases.read(breaches, id)).state;
  const view = async () => (await readBreach(() => notices)(needs)({ caseId: id, by: ann })).body;
  const toDpo = () => mail.outbox.filter(({ to }) => to === 'dpo@example.com');
  return {
    /** Whether the latest answer said that nothing was done now. */
    saidRepeat: (): boolean => isRepeat,
    ...{ send, state, view, toDpo, texts, clock, cases, releases, idempotency, hang, counted },
    provenCases: memory.provenCases,
    /** So many of the next commits fail. */
    refuseCommits: (many: number) => {
      faults.commits = many;
    },
    refuseLooks: (many: number) => {
      faults.looks = many;
    },
    refuseTexts: (many: number) => {
      faults.texts = many;
    },
  };
};
export type Opened = Awaited<ReturnType<typeof opened>>;

export const determined = async (world: Opened) => {
  await world.send('determination', {
    determinedAt: noon('2026-11-24'),
    within2011: 'yes',
    reason: 'Shown by the logs.',
  });
  await world.send('law-enforcement-receipts', {
    agency: 'all',
    filedAt: noon('2026-11-24'),
    receipt: 'C-1',
  });
};

export const direction = (until: unknown, over: object = {}) => ({
  agency: 'FBI',
  until,
  reference: 'FBI-77',
  writtenOn: '2026-11-24',
  official: 'Special Agent Roe',
  ...over,
});
