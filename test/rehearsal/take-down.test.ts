import { afterAll, beforeAll, expect, it } from 'vitest';
import { awsJson } from '#test/support/aws.ts';
import { deployed } from '#test/support/open-world.ts';
import { blocksIn, isRehearsed, textOfPage } from '#test/support/rehearsal/command-blocks.ts';
import { guideShell } from '#test/support/rehearsal/guide-shell.ts';

const blocks = blocksIn(textOfPage('infra/DEPLOY.md')).filter(isRehearsed);
const [first] = blocks;
const [destroy, forGood, look] = blocks.filter(({ heading }) => heading === 'Take it down');

let guide: Awaited<ReturnType<typeof guideShell>>;
beforeAll(async () => {
  guide = await guideShell();
  await guide.shell.run(first?.commands ?? '');
});
afterAll(() => guide[Symbol.asyncDispose]());

const run = (block: typeof first): Promise<string> => guide.shell.run(block?.commands ?? 'exit 1');
const stacksThere = async (): Promise<readonly string[]> => {
  const query = 'Stacks[].StackName';
  const said = await guide.shell.run(`aws cloudformation describe-stacks --query '${query}' --output text`);
  return said.split(/\s+/).filter((name) => name.startsWith(`privacy-clock-${deployed}-`));
};
const table = `privacy-clock-${deployed}-cases`;
const tableStatus = async () =>
  (await awsJson('dynamodb', 'DynamoDB_20120810.DescribeTable', { TableName: table })).Table.TableStatus;

it('taking the stage down deletes all stacks but the protected data', async () => {
  expect(await run(destroy)).toMatch(/termination ?protection/i);
  expect(await stacksThere()).toEqual([`privacy-clock-${deployed}-data`]);
}, 300_000);

it('without protection the stack goes, and the cases stay', async () => {
  await run(forGood);
  expect(await stacksThere()).toEqual([]);
  expect(await tableStatus()).toBe('ACTIVE');
}, 300_000);

it('doctor names what is left, and how each name becomes free again', async () => {
  const said = await run(look);
  expect(said).toContain(`✗ The table ${table} is there already`);
  expect(said).toContain(`dynamodb delete-table --table-name ${table}`);
  expect(said).toContain("Write `identity: 'existing'` under `ses`");
}, 300_000);
