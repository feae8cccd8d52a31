import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputOf } from '#functions/adapters/run-input.ts';
import { ClockFace } from '#infra/local/clock-face.ts';
import { Engine } from '#infra/local/engine.ts';
import type { Ending } from '#infra/local/engine-messages.ts';
import type { MachineName } from '#ports/workflows.ts';
import { anyRole, awsRest } from '#test/support/aws.ts';
import { type Diary, diariesOf, type Reply, soon } from '#test/support/diaries.ts';
import { zipOf } from '#test/support/zip.ts';
import { type Asl, statesIn } from '#workflows/asl.ts';

/*
 * Two engines that know nothing of each other, aws-local-stepfunctions (the laptop's) and MiniStack's, run the golden
 * definitions with the same answers of their tasks: the same states in the same order, and the same end.
 */
const folder = new URL('../workflows/', import.meta.url);
const golden = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => ({
    machine: file.replace('.asl.json', ''),
    text: readFileSync(new URL(file, folder), 'utf8'),
  }))
  .map((one) => ({ ...one, asl: JSON.parse(one.text) as Asl }));

interface Life {
  readonly states: readonly string[];
  readonly status: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** Of what succeeded; MiniStack shows one for what failed, too, which AWS does not. */
  readonly output: unknown;
}

/** The replies that are left, by case. */
const scripts = new Map<string, Reply[]>();

const nextReply = (caseId: string): Reply => {
  const reply = scripts.get(caseId)?.shift() ?? { error: 'NobodyExpectedThisCall' };
  if ('error' in reply) return reply;
  const instant = new Date(Math.ceil(Date.now() / 1000 + 0.5) * 1000).toISOString();
  const answer = Object.entries(reply.answer).map(([field, value]) => [
    field,
    value === soon ? instant : value,
  ]);
  return { answer: Object.fromEntries(answer) };
};

/** What differs from run to run: instants, and what an engine says about itself in a cause. */
const bare = (output: unknown): unknown =>
  JSON.parse(
    JSON.stringify(output ?? null, (key, value) => {
      if (key === 'caseId' || key === 'Cause') return `<${key}>`;
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? '<instant>' : value;
    }),
  );

const sfn = new SFNClient({});
const face = new ClockFace();
const engine = new Engine(Object.fromEntries(golden.map(({ machine, asl }) => [machine, asl])), face);
const endings = new Map<string, (ending: Ending) => void>();
const replies = createServer((request, response) => {
  response.end(JSON.stringify(nextReply(String(request.url).slice(1))));
});

const functionsOf = (asl: Asl): string[] =>
  statesIn(asl).flatMap(([, { Parameters }]) => (Parameters ? [Parameters.FunctionName] : []));

/** A function that does as this test says. */
const scripted = (port: number): string => `
exports.handler = async ({ caseId }) => {
  const reply = await (await fetch('http://127.0.0.1:${port}/' + caseId)).json();
  if (reply.error) throw Object.assign(new Error('as the diary says'), { name: reply.error });
  return reply.answer;
};`;

const deploy = async (arn: string, code: string): Promise<void> => {
  const [, name, alias] = /:function:([^:]+):?(.*)$/.exec(arn) ?? [];
  const path = '/2015-03-31/functions';
  await awsRest('lambda', 'POST', path, {
    FunctionName: name,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: await anyRole(),
    Timeout: 60,
    Code: { ZipFile: zipOf('index.js', code).toString('base64') },
  });
  if (!alias) return;
  const { Version } = await awsRest('lambda', 'POST', `${path}/${name}/versions`, {});
  await awsRest('lambda', 'POST', `${path}/${name}/aliases`, { Name: alias, FunctionVersion: Version });
};

beforeAll(async () => {
  engine.perform = ({ task, parameters }) => {
    const reply = nextReply((parameters as { Payload: { caseId: string } }).Payload.caseId);
    if ('error' in reply) engine.tell({ do: 'refuse', task, error: reply.error, cause: 'as the diary says' });
    else engine.tell({ do: 'answer', task, result: { Payload: reply.answer } });
  };
  engine.ended = (ending) => endings.get(ending.execution)?.(ending);
  face.tick(0);
  await engine.ready();
  await new Promise<void>((resolve) => replies.listen(0, '127.0.0.1', resolve));
  const code = scripted((replies.address() as AddressInfo).port);
  for (const arn of new Set(golden.flatMap(({ asl }) => functionsOf(asl)))) await deploy(arn, code);
  for (const { machine, text } of golden)
    await sfn.send(
      new CreateStateMachineCommand({
        name: `golden-${machine}`,
        definition: text,
        roleArn: await anyRole(),
      }),
    );
});
afterAll(async () => {
  await engine.close();
  replies.close();
});

const firstInput = (machine: string, caseId: string) => inputOf(machine as MachineName, { caseId, run: 1 });

const onTheLaptop = async (machine: string, { replies: script }: Diary): Promise<Life> => {
  const caseId = randomUUID();
  scripts.set(caseId, [...script]);
  const ended = new Promise<Ending>((resolve) => endings.set(caseId, resolve));
  const input = firstInput(machine, caseId);
  engine.tell({ do: 'start', execution: caseId, machine, name: caseId, input });
  const { status, error, cause, output } = await ended;
  const trace = (await engine.inspect())[caseId];
  return { states: trace?.states ?? [], status, error, cause, output: bare(output) };
};

const onMiniStack = async (machine: string, { replies: script }: Diary): Promise<Life> => {
  const caseId = randomUUID();
  scripts.set(caseId, [...script]);
  const stateMachineArn = `arn:aws:states:us-east-1:000000000000:stateMachine:golden-${machine}`;
  const start = { stateMachineArn, name: caseId, input: JSON.stringify(firstInput(machine, caseId)) };
  const { executionArn } = await sfn.send(new StartExecutionCommand(start));
  for (;;) {
    const { status, error, cause, output } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') {
      const { events = [] } = await sfn.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
      );
      const states = events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
      const last = status === 'SUCCEEDED' ? JSON.parse(output ?? 'null') : null;
      return { states, status, error, cause, output: bare(last) };
    }
    await wait(200);
  }
};

describe.each(golden)('the machine $machine', ({ machine, asl }) => {
  it.concurrent.each(diariesOf(asl))('$title', async (diary) => {
    const [laptop, ministack] = await Promise.all([onTheLaptop(machine, diary), onMiniStack(machine, diary)]);
    expect(laptop.states).toEqual(diary.states);
    // MiniStack’s history leaves out what is inside of a Map; its replies, in their order, are the proof that it was there.
    const states = laptop.states.filter((title) => Object.hasOwn(asl.States, title));
    expect(ministack).toEqual({ ...laptop, states });
  });
});
