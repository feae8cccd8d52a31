import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { formerTaskFunctions, functionNameOf, taskFunctions } from '#infra/stacks/residence.ts';
import { rolesOf } from '#test/support/infra/policies.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { type Asl, statesIn } from '#workflows/asl.ts';
import { machines } from '#workflows/machines.ts';
import { contractAlias } from '#workflows/steps.ts';

/*
 * An execution sleeps for up to 300 days with the definition that it began with. Before the stack `tasks`, that definition named the
 * functions of the stack `workflow`. Nothing of them may be deleted or renamed, and the role of their machine must allow them.
 */
const settings = settingsOf('dev');
const app = synthesized(settings);
const before = JSON.parse(
  readFileSync(
    new URL('../workflows/released/response-clock.former-names.asl.json', import.meta.url),
    'utf8',
  ),
) as Asl;
const calledBefore = statesIn(before).flatMap(
  ([, { Parameters }]) => /:privacy-clock-laptop-(.+):v1$/.exec(Parameters?.FunctionName ?? '')?.[1] ?? [],
);
const functionsIn = (stack: string) =>
  app.ofType('AWS::Lambda::Function').filter((resource) => resource.stack === stack);
const formerName = (name: string) => `privacy-clock-dev-${name}`;

describe('an upgrade to the stack tasks', () => {
  it('gives each task function a second name and leaves the first one where it is', () => {
    const names = (stack: string) => functionsIn(stack).map(({ Properties }) => Properties.FunctionName);

    expect(names('tasks').toSorted()).toEqual(
      taskFunctions.map((name) => functionNameOf(settings, name)).toSorted(),
    );
    expect(names('workflow')).toEqual(expect.arrayContaining(formerTaskFunctions.map(formerName)));
    // Besides: reconcile, what packs records, what takes restrictions in, what tells systems, and what stops all notices.
    expect(new Set([...names('tasks'), ...names('workflow')]).size).toBe(
      taskFunctions.length + formerTaskFunctions.length + 5,
    );
  });

  it('changes a function of the stack workflow in place: its ids are those it had', () => {
    const ids = new Map(functionsIn('workflow').map(({ id, Properties }) => [Properties.FunctionName, id]));

    expect(ids.get(formerName('run-clock'))).toBe('RunClock5B6E9F98');
    expect(ids.get(formerName('flag-case'))).toBe('FlagCaseFD511C05');
  });

  it('gives what sleeps the code of today: the same settings and the same powers under both names', () => {
    const byName = new Map(
      app.ofType('AWS::Lambda::Function').map(({ Properties }) => [Properties.FunctionName, Properties]),
    );
    for (const name of formerTaskFunctions) {
      const [former, today] = [byName.get(formerName(name)), byName.get(`privacy-clock-dev-tasks-${name}`)];
      expect(former.Environment).toEqual(today.Environment);
      expect([former.Timeout, former.MemorySize]).toEqual([today.Timeout, today.MemorySize]);
    }
  });

  it('lets each machine call a function by both names', () => {
    const roles = rolesOf(app);
    const wakesUp = calledBefore.map(formerName);
    const clock = roles.find(({ name }) => name === 'ResponseClockRole')?.grants ?? [];
    const callable = clock.filter(({ action }) => action === 'lambda:InvokeFunction');

    expect(wakesUp).toContain('privacy-clock-dev-run-clock');
    for (const name of wakesUp)
      expect(callable.map(({ resource }) => resource.split(':function:').at(-1))).toContain(
        `${name}:${contractAlias}`,
      );
    for (const { name } of machines) {
      const own = roles.find((role) => role.name.toLowerCase() === `${name.replaceAll('-', '')}role`);
      const called = (own?.grants ?? []).flatMap(
        ({ resource }) => /:function:privacy-clock-dev-(.+):v1$/.exec(resource)?.[1] ?? [],
      );
      const [today, former] = [called.filter((one) => one.startsWith('tasks-')), formerOf(called)];
      expect(today.map((one) => one.replace('tasks-', '')).toSorted()).toEqual(former.toSorted());
    }
  });

  it('a stage that never ran an earlier version has each function once', () => {
    const { ofType } = synthesized({ ...settings, formerTaskNames: false });
    const names = ofType('AWS::Lambda::Function').map(({ Properties }) => Properties.FunctionName);

    expect(names).not.toContain('privacy-clock-dev-run-clock');
    expect(names).toContain('privacy-clock-dev-tasks-run-clock');
  });
});

/** A function that came after the stack `tasks` has no former name. */
const formerOf = (called: readonly string[]): readonly string[] =>
  called.filter((one) => !one.startsWith('tasks-'));
