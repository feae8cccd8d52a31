import { describe, expect, it } from 'vitest';
import { controllers } from '#domain/controller/controller.ts';
import { NameTaken } from '#domain/controller/decider.ts';
import { answerRoster } from '#functions/controller/answer-roster.ts';
import { addressHash, contactIdOf } from '#functions/controller/contract.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const cora = { name: 'Cora', email: 'cora@acme.example' };
const nova = { name: 'Nova', email: 'nova@newco.example' };
const first = { name: 'Acme', contractRef: 'MSA', contacts: [cora] };
const bought = { name: 'Newco', contractRef: 'MSA', contacts: [nova], signatoryLetter: 'file 7' };

/** Acme was bought and nobody of it is left: it gets another name and other contacts on the signatory's letter. */
const renamed = async () => {
  const ports = { ...inMemory(), letterhead, zone: 'America/Denver' };
  const put = putController(ports);
  for (const entry of [first, bought])
    for (const sub of ['olive', 'omar']) await put({ slug: 'acme', ...entry, by: sub });
  return { ...ports, put };
};

it('a company that is renamed on the signatory’s letter is found by either name, from the day on which it counts', async () => {
  const { register, clock } = await renamed();
  clock.set('2026-12-04T00:00:00.000Z');
  expect(await Promise.all(['Newco', 'Acme', 'acme'].map(register.resolve))).toEqual([
    'acme',
    'acme',
    'acme',
  ]);
});

it('by the old name alone when a standing contact refuses the change', async () => {
  const ports = await renamed();
  const link = {
    caseId: 'CTL-acme',
    purpose: 'roster',
    serial: 200_000,
    addressHash: addressHash(cora.email),
  } as const;
  expect(contactIdOf(cora.email)).toBe(link.addressHash.slice(0, 32));
  await answerRoster(ports)(link, 'refuse');
  expect(await Promise.all(['Newco', 'Acme'].map(ports.register.resolve))).toEqual([undefined, 'acme']);
});

describe('one published name is one entry’s, in whatever spelling (R-9)', () => {
  const registered = async () => {
    const ports = { ...inMemory(), letterhead, zone: 'America/Denver' };
    const put = putController(ports);
    const enter = async (slug: string, name: string, by = ['olive', 'omar']) => {
      for (const sub of by) await put({ slug, ...first, name, by: sub });
    };
    await enter('obrien', "O'Brien Voice");
    return { ...ports, enter };
  };

  it.each(['O’Brien Voice', 'O’BRIEN VOICE', 'O´Brien–Voice', 'obrien voice', 'OBrien'])(
    'another entry cannot be called %s: refused when it is proposed, by a code that names the entry',
    async (name) => {
      const { enter, cases, register } = await registered();
      const refused = await enter('other', name, ['olive']).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'name-taken', category: 'conflict' });
      expect((refused as Error).message).toContain('The entry obrien of the register');
      expect(await cases.find(controllers, 'CTL-other')).toBeUndefined();
      expect(await register.resolve(name)).toBe('obrien');
    },
  );

  it('nor stand under a slug that is its name', async () => {
    const { enter } = await registered();
    await expect(enter('obrienvoice', 'Other', ['olive'])).rejects.toThrow(NameTaken);
  });

  it('of two entries proposed under one name the second to be confirmed is refused, and nothing of it is written', async () => {
    const { enter, cases, register } = await registered();
    for (const slug of ['one', 'two']) await enter(slug, 'New Voice', ['olive']);
    await enter('one', 'New Voice', ['omar']);
    await expect(enter('two', 'new-voice', ['omar'])).rejects.toThrow(NameTaken);
    expect(await register.resolve('NEW VOICE')).toBe('one');
    expect((await cases.read(controllers, 'CTL-two')).state.name).toBe('');
  });

  it('its own name may be spelled anew, and is still found', async () => {
    const { enter, register } = await registered();
    await enter('obrien', 'O’BRIEN Voice');
    expect(await register.resolve("o'brien voice")).toBe('obrien');
  });

  describe('and a name that was claimed for a change is free again', () => {
    const proposed = async () => {
      const on = await registered();
      await on.enter('one', 'New Voice', ['olive']);
      return on;
    };
    const confirmed = { slug: 'one', ...first, name: 'New Voice', by: 'omar' };

    it('when the change is not written', async () => {
      const on = await proposed();
      const change = async () => {
        throw new Error('busy');
      };
      const busy = { ...on, cases: { ...on.cases, change } };
      await expect(putController(busy)(confirmed)).rejects.toThrow('busy');
      expect(await on.register.resolve('New Voice')).toBeUndefined();
      await on.enter('two', 'New Voice');
      expect(await on.register.resolve('New Voice')).toBe('two');
    });

    it('when another officer proposes another name in between', async () => {
      const on = await proposed();
      const publish: typeof on.register.publish = async (name, slug) => {
        const holder = await on.register.publish(name, slug);
        if (name === 'New Voice') await on.enter('one', 'Other Voice', ['ola']);
        return holder;
      };
      await putController({ ...on, register: { ...on.register, publish } })(confirmed);
      expect((await on.cases.read(controllers, 'CTL-one')).state.name).toBe('');
      expect(await on.register.resolve('New Voice')).toBeUndefined();
    });

    it('but not one that another officer brought into effect in between', async () => {
      const on = await proposed();
      const change = async () => {
        await on.enter('one', 'New Voice', ['ola']);
        throw new Error('busy');
      };
      const busy = { ...on, cases: { ...on.cases, change } };
      await expect(putController(busy)(confirmed)).rejects.toThrow('busy');
      expect(await on.register.resolve('New Voice')).toBe('one');
    });

    it('when a contact confirms it and another refuses it in between', async () => {
      const on = await registered();
      const carl = { name: 'Carl', email: 'carl@acme.example' };
      const wanted = { slug: 'obrien', ...first, name: 'New Voice', contacts: [cora, carl, nova] };
      await putController(on)({ ...wanted, name: "O'Brien Voice", contacts: [cora, carl], by: 'olive' });
      await putController(on)({ ...wanted, by: 'olive' });
      const { proposal } = (await on.cases.read(controllers, 'CTL-obrien')).state;
      const link = {
        ...({ caseId: 'CTL-obrien', purpose: 'roster', serial: (proposal?.n ?? 0) * 100_000 } as const),
        addressHash: addressHash(cora.email),
      };
      const change: typeof on.cases.change = async (...given) => {
        await answerRoster(on)(link, 'refuse');
        return on.cases.change(...given);
      };
      const racing = answerRoster({ ...on, cases: { ...on.cases, change } })(link, 'confirm');
      await expect(racing).rejects.toMatchObject({ code: 'no-such-proposal' });
      expect(await on.register.resolve('New Voice')).toBeUndefined();
      expect(await on.register.resolve("O'Brien Voice")).toBe('obrien');
    });
  });
});
