import { describe, expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { certificateRooms } from '#domain/certificate/room.ts';
import { remindOfCertificate } from '#functions/certificate/remind-of-certificate.ts';
import type { Letter } from '#ports/letters.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { filingActs } from '#test/support/certificates.ts';
import { letterhead } from '#test/support/letters/sample.ts';

stopTables();

describe.each(places)('$where: the DPO is reminded of the certificate', ({ open }) => {
  const world = async (refuse?: (letter: Letter) => void) => {
    const w = {
      ...(await open(refuse)),
      ...{ letterhead, zone: 'America/Denver', dpoAddress: 'dpo@example.com' },
    };
    const remind = async (...hours: readonly string[]) => {
      for (const hour of hours) {
        w.clock.set(hour);
        await remindOfCertificate(w)();
      }
      return w.mail.outbox.map(({ to, subject }) => `${to} ${subject}`);
    };
    return { ...w, remind };
  };
  const letter = 'dpo@example.com CPNI certificate for 2026: due by Monday, March 1, 2027';
  const hours = ['2026-12-31T15:00:00.000Z', '2027-01-30T15:00:00.000Z', '2027-02-19T15:00:00.000Z'] as const;

  it('60, 30 and 10 days before, each once however often the hour runs (R-16)', async () => {
    const w = await world();
    expect(await w.remind('2026-12-30T15:00:00.000Z', '2026-12-31T14:00:00.000Z')).toEqual([]);
    expect(await w.cases.find(certificateRooms, 'CRM-2026')).toBeUndefined();
    expect(await w.remind(hours[0], hours[0], '2027-01-15T15:00:00.000Z')).toEqual([letter]);
    expect(await w.remind(hours[1], hours[2], hours[2], '2027-03-05T15:00:00.000Z')).toEqual([
      ...[letter, letter, letter],
    ]);
    const { state } = await w.cases.read(certificateRooms, 'CRM-2026');
    expect(state.reminded.map(({ days, sentAt }) => [days, sentAt !== undefined])).toEqual([
      ...[
        [60, true],
        [30, true],
        [10, true],
      ],
    ]);
  });

  it('not once somebody recorded that it was filed', async () => {
    const w = await world();
    await w.remind(hours[0]);
    w.clock.set('2027-01-20T15:00:00.000Z');
    await filingActs(w as never, 2026).record({ filedOn: '2027-01-19' });
    expect(await w.remind(hours[1], hours[2])).toEqual([letter]);
  });

  it('one that could not be sent is tried again in the next hour', async () => {
    let isDown = true;
    const w = await world(() => {
      if (isDown) throw new Unavailable('The mail service');
    });
    await expect(w.remind(hours[0])).rejects.toThrow(Unavailable);
    isDown = false;
    expect(await w.remind('2026-12-31T16:00:00.000Z', '2026-12-31T17:00:00.000Z')).toEqual([letter]);
  });
});
