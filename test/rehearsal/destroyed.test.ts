import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { awsRest } from '#test/support/aws.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { cdk, type Ran, stackEvents, stackStatus } from '#test/support/rehearsal/cdk.ts';
import { emptied, keptOf, unprotected } from '#test/support/rehearsal/kept.ts';

/*
 * DEPLOY, "Take it down", after take-down.test.ts has run its commands: what stays, whose names are taken,
 * and that the stage can be deployed again.
 */
const prefix = 'privacy-clock-rehearsal-';
const data = `${prefix}data`;
const app = ['--app', '.cache/rehearsal/cdk.out'];
const { stacks, ofType } = synthesized(settingsOf('rehearsal'));
const all = stacks.map((name) => prefix + name);

const deploy = (more: readonly string[] = []): Promise<Ran> => cdk('deploy', [data, ...app, ...more]);
/** In the emulator's words. */
const taken = /AWS::S3::Bucket\S* with identifier \S*files-000000000000\S* already exists/;

describe('a stage that was destroyed', () => {
  it('leaves table, bucket, user pool, machines and logs', async () => {
    const kept = await keptOf(prefix);

    expect(kept).toMatchObject({
      tables: [`${prefix}cases`],
      buckets: [`${prefix}files-000000000000`],
      pools: [`${prefix}officers`],
    });
    expect(kept.machines.length).toBe(ofType('AWS::StepFunctions::StateMachine').length);
    expect(kept.logs.length).toBeGreaterThanOrEqual(ofType('AWS::Logs::LogGroup').length);
  });

  it('is not deployed over what it left: the name of the bucket is taken', async () => {
    expect((await deploy()).code).not.toBe(0);

    expect(await stackStatus(data)).toBe('ROLLBACK_COMPLETE, protected: true');
    expect(await stackEvents(data)).toMatch(taken);
  });

  it('NOT SHOWN HERE: AWS adopts by name what was left; the emulator refuses by the same check of names', async () => {
    await unprotected(prefix);

    const { code } = await deploy(['--import-existing-resources']);

    expect(code, 'the emulator has learned to adopt: show it here').not.toBe(0);
    expect(await stackEvents(data)).toMatch(taken);
  });

  it('is deployed again, whole, once what it left is deleted', async () => {
    await unprotected(prefix);
    await emptied(prefix);

    const { code, output } = await cdk('deploy', [...all, ...app]);

    expect(code, output).toBe(0);
    for (const name of all) expect(await stackStatus(name)).toMatch(/^CREATE_COMPLETE/);
    const { Functions } = await awsRest('lambda', 'GET', '/2015-03-31/functions?MaxItems=1000');
    const ours = (Functions as { FunctionName: string }[]).filter(({ FunctionName }) =>
      FunctionName.startsWith(prefix),
    );
    expect(ours).toHaveLength(ofType('AWS::Lambda::Function').length);
  });
});
