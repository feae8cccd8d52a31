import { describe, expect, it, vi } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { closuresId } from '#domain/closure/closures.ts';
import { committed, machinesRaisedSince, type StoredBreach } from '#functions/breach/carry-out.ts';
import { keepRefused } from '#functions/breach/refused-entry.ts';
import { id, noon, recorded, text } from '#test/support/domain/breach.ts';
import { inMemory } from '#test/support/memory.ts';

const officer = 'officer:ann';

const opened = async () => {
  const ports = inMemory(noon('2026-11-24'));
  await ports.cases.open(breaches, id, officer, noon('2026-11-24'), [recorded(noon('2026-11-24'))]);
  return ports;
};

describe('the commit of a breach’s command', () => {
  it('of our own stop waits for no table of closures; any other command reads it (R-11, R-28)', async () => {
    const ports = await opened();
    const cases = {
      ...ports.cases,
      find: async (...given: Parameters<typeof ports.cases.find>) => {
        if (given[1] === closuresId) throw new Error('the table of closures cannot be read');
        return ports.cases.find(...given);
      },
    };
    const broken = { ...ports, cases: cases as typeof ports.cases };
    const stop = { type: 'hold-for-entry', by: 'ann', textSha256: text } as const;
    expect((await committed(broken, id, officer, stop)).revision).toBe(2);
    await expect(committed(broken, id, officer, { type: 'refresh-dates' })).rejects.toThrow('closures');
  });

  it('is announced when something will be written, and not when nothing will', async () => {
    const ports = await opened();
    const before = vi.fn();
    await committed(ports, id, officer, { type: 'refresh-dates' }, before);
    expect(before).not.toHaveBeenCalled();
    await committed(ports, id, officer, { type: 'hold-for-entry', by: 'ann', textSha256: text }, before);
    expect(before).toHaveBeenCalledTimes(1);
  });

  it('starts machines that commits since then ask for, and not those of the commit that was read', () => {
    const commit = (revision: number, type: string) => ({ revision, events: [{ type }] });
    const history = [commit(1, 'list-freeze-requested'), commit(2, 'clock-restarted')];
    const after = { history } as unknown as StoredBreach;
    expect(machinesRaisedSince(after, 0)).toEqual(['recipients', 'response-clock']);
    expect(machinesRaisedSince(after, 1)).toEqual(['response-clock']);
    expect(machinesRaisedSince(after, 2)).toEqual([]);
  });
});

it('a refused entry is named in the history before its sender gets the reply (R-2)', async () => {
  const ports = await opened();
  let isWritten = false;
  const change = async (...given: Parameters<typeof ports.cases.change>) => {
    await new Promise((done) => setImmediate(done));
    const after = await ports.cases.change(...given);
    isWritten = true;
    return after;
  };
  const slow = { ...ports, cases: { ...ports.cases, change: change as typeof ports.cases.change } };
  const call = { params: { caseId: id }, body: '{}', by: 'ann', error: new Error('?') };
  await keepRefused('record-direction')(slow)(call as never);
  expect(isWritten).toBe(true);
});
