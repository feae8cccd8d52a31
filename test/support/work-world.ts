import { breaches } from '#domain/breach/noun.ts';
import type { Day } from '#domain/calendar/times.ts';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import type { Capacity } from '#domain/request/vocabulary.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { determinedFact, noon, recorded } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

export const zone = 'America/Denver';
export const today = '2026-11-24';
export const at = noon(today);

export interface Asked {
  readonly dueOn?: Day;
  /** Absent: `dueOn`. */
  readonly workBy?: Day;
  readonly kind?: 'access' | 'delete';
  readonly events?: readonly RequestEvent[];
  readonly name?: string;
  /** As they typed it. */
  readonly account?: string;
  readonly capacity?: Capacity;
}

/** Requests that are at work, in memory. */
export const workWorld = () => {
  const ports = { ...inMemory(at), files: memoryFiles(), zone };
  let count = 0;
  return {
    ...ports,
    request: async ({
      dueOn = '2026-12-24',
      workBy = dueOn,
      kind = 'access',
      events = [],
      name = 'Ada Lovelace',
      account,
      capacity,
    }: Asked = {}) => {
      count += 1;
      const id = `REQ-${String(count).padStart(26, '0')}`;
      const receivedAt = noon('2026-10-01');
      const plan = milestonePlanOf({ caseId: id, dueOn, zone, receivedAt });
      const first = received({
        ...{ kind, dueOn, workBy, plan, receivedAt, receivedOn: '2026-11-24' },
        ...(capacity && { capacity }),
      });
      await ports.people.put(id, '', {
        ...{ name, email: `${name[0]}@home.example` },
        ...(account && { account }),
      });
      await ports.cases.open(requests, id, 'requester', at, [first]);
      for (const event of events) await ports.cases.change(requests, id, 'officer:olive', () => [event]);
      return id;
    },
    breach: async ({ isDetermined = true, n = 1 } = {}) => {
      const id = `BRE-${String(n).padStart(26, '0')}`;
      const textSha256 = await ports.texts.put(id, JSON.stringify({ title: 'Pretexting at the shop' }));
      const first = { ...recorded(at), textSha256 };
      await ports.cases.open(breaches, id, 'officer:ann', at, [first]);
      if (isDetermined) await ports.cases.change(breaches, id, 'officer:ann', () => [determinedFact(at)]);
      return id;
    },
  };
};

export const as = (...groups: readonly string[]) => ({ officer: { groups } });
