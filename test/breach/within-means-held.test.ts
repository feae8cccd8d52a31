import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import {
  type BreachStore,
  breachStores,
  does,
  lies,
  opened,
  stopBreachStores,
} from '#test/support/breach/breach-places.ts';
import { ann, BreachLife, ben, determine, determinedFact, noon, text } from '#test/support/domain/breach.ts';

stopBreachStores();

const start = noon('2026-11-24');
const muchLater = '2028-01-01T00:00:00.000Z';
const answers = ['yes', 'unclear'] as const;
const noReport = { report: false, reasonCode: 'false-alarm' } as const;
const confirmed = (by: string): BreachEvent => ({
  ...{ type: 'determination-confirmed', by, ruleset: 'policy-2018' },
});
const outside = determine(start, { within2011: 'no', report: false, reasonCode: 'state-law-only' });
const confirm = { type: 'confirm-determination', by: ben } as const;

/** A domain that says yes to everything: two officers, no agency, no report to make. */
const believesAnything: typeof breaches = {
  ...breaches,
  keys: (caseId, state) => {
    const { fence, ...keys } = breaches.keys(caseId, state);
    const two = { noReportBy: ann, noReportConfirmedBy: ben, agencyTold: undefined };
    const stage = state.releasedAt === undefined ? 'notice-without-report' : 'released';
    return { ...keys, stage, fence: { ...fence, ...two } };
  },
};
const released = (store: BreachStore, id: string, noun = believesAnything): Promise<string> =>
  store.releases
    .release(noun, id, 'machine:lies', () => [{ type: 'breach-released' }])
    .then(
      () => 'released',
      (fault: Error) => fault.name,
    );
const touched = (store: BreachStore, id: string, events: readonly BreachEvent[], actor: string) =>
  store.cases.change<Breach, BreachEvent>(believesAnything, id, actor, () => events);

describe.each(breachStores)(
  'the store reads from the commits whether 64.2011 applies, $where (R-3, R-4)',
  ({ open }) => {
    it.each(answers)(
      '“%s” without a report is never released, whatever the domain says',
      async (within2011) => {
        const store = await open();
        const id = await opened(store);
        await touched(store, id, [determinedFact(start, { within2011, ...noReport })], 'officer:ann');
        await touched(store, id, [confirmed(ben)], 'officer:ben');
        store.clock.set(muchLater);
        expect(await store.fence(id, 'within')).toBe('yes');
        expect(await released(store, id)).toBe('HoldNotOver');
      },
    );

    it.each([
      { what: 'nobody confirmed', confirmations: [] },
      { what: 'the same officer confirmed under another name', confirmations: ['officer:ann'] },
      { what: 'a machine confirmed', confirmations: ['machine:lies'] },
    ])('a “no” that $what is never released', async ({ confirmations }) => {
      const store = await open();
      const id = await opened(store);
      const no = determinedFact(start, { within2011: 'no', report: false });
      await touched(store, id, [no], 'officer:ann');
      for (const actor of confirmations) await touched(store, id, [confirmed(ben)], actor);
      store.clock.set(muchLater);
      expect(await store.fence(id, 'within')).toBe('no-unconfirmed');
      expect(await released(store, id)).toBe('HoldNotOver');
    });

    it('a “no” of two officers is released, and not after it was withdrawn and answered “yes”', async () => {
      const store = await open();
      const id = await opened(store, outside, confirm);
      expect(await store.fence(id, 'within')).toBe('no');
      await does(
        store,
        id,
        { type: 'withdraw-determination', by: ann, textSha256: text },
        { type: 'confirm-withdrawal', by: ben },
      );
      expect(await store.fence(id, 'within')).toBe('withdrawn');
      expect(await released(store, id)).toBe('HoldNotOver');
      await does(store, id, determine(start));
      expect(await store.fence(id, 'within')).toBe('yes');
      expect(await released(store, id)).toBe('HoldNotOver');
      expect(await lies(store, id, [confirmed(ben)], 'officer:ben')).toBe('committed');
      expect(await released(store, id)).toBe('HoldNotOver');

      const other = await opened(store, outside, confirm);
      expect(await released(store, other, breaches)).toBe('released');
    });

    it('an item from before gets the attribute at a release, and is judged by it (decision 0078)', async () => {
      const store = await open();
      for (const { commands, within, ends } of [
        { commands: [outside, confirm], within: 'no', ends: 'released' },
        { commands: [determine(start)], within: 'yes', ends: 'HoldNotOver' },
      ]) {
        const id = await opened(store, ...commands);
        await store.forgetFloors(id);
        expect(await store.fence(id, 'within')).toBeUndefined();
        expect(await released(store, id)).toBe(ends);
        expect(await store.fence(id, 'within')).toBe(within);
      }
    });
  },
);

interface Planted {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In a process of its own with one defect: the stage of this breach, and what the decider makes of a release. */
const judged = ({ state, facts }: BreachLife, planted: Planted): unknown => {
  const code = `
    import { readFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const { root, planted: { file, find, replace }, state, facts } = JSON.parse(readFileSync(0, 'utf8'));
    registerHooks({
      load: (url, context, next) => {
        if (!url.endsWith(file)) return next(url, context);
        const [before, after, ...more] = readFileSync(new URL(url), 'utf8').split(find);
        if (after === undefined || more.length > 0) throw new Error('The text of the defect is not there once.');
        return { format: 'module-typescript', source: before + replace + after, shortCircuit: true };
      },
    });
    const { stageOf } = await import(root + 'functions/domain/breach/breach.ts');
    const { decide } = await import(root + 'functions/domain/breach/decider.ts');
    const decided = decide(state, { type: 'release' }, facts);
    console.log(JSON.stringify({ stage: stageOf(state), decided: decided.map(({ type }) => type) }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    ...{ cwd: root, encoding: 'utf8' },
    input: JSON.stringify({ root, planted, state, facts: { ...facts, now: muchLater } }),
  });
  return stdout === '' ? stderr : JSON.parse(stdout);
};

const wrongStage: Planted = {
  file: 'functions/domain/breach/breach.ts',
  find: 'signed.report || isWithin(signed.within2011)',
  replace: 'signed.report',
};
const wrongDecider: Planted = {
  file: 'functions/domain/breach/clock-rules.ts',
  find: '!lacksReceipts(breach) &&',
  replace: '',
};
const wrongStore: Planted = {
  file: 'functions/adapters/dynamodb-releases.ts',
  find: "'attribute_exists(#within) AND #within = :outside',",
  replace: '',
};

describe('each of three judges refuses a release without receipts, when one of the others errs (R-4)', () => {
  const stored = (within2011: (typeof answers)[number]): BreachLife =>
    new BreachLife(start).stored(determinedFact(start, { within2011, ...noReport }), confirmed(ben));

  it.each([
    { errs: 'the stage', planted: wrongStage, stage: 'notice-without-report' },
    { errs: 'the decider', planted: wrongDecider, stage: 'held' },
    { errs: 'the store', planted: wrongStore, stage: 'held' },
  ])('$errs: the others still do', ({ planted, stage }) => {
    for (const within2011 of answers)
      expect(judged(stored(within2011), planted)).toEqual({ stage, decided: [] });
  });

  it('and what two officers answered “no” is released, so that the refusals above mean something', () => {
    const life = new BreachLife(start).do(outside, confirm);
    expect(judged(life, wrongStore)).toMatchObject({ stage: 'notice-without-report' });
    expect(judged(life, wrongStore)).toHaveProperty('decided.0', 'breach-released');
  });
});
