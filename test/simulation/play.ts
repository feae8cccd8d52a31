import { current, released } from './asl.ts';
import type { Answered, Evidence, Note } from './evidence.ts';
import { entriesOfFunctions, Functions } from './functions.ts';
import { Gateway } from './gateway.ts';
import { Machines } from './machines.ts';
import { endWhenQuiet, Operations, startExpiry } from './operations.ts';
import { outsideOf, Services } from './outside.ts';
import { type Plan, type Played, usualSendRate } from './plan.ts';
import { withQuietConsole, withUnhandled } from './real-process.ts';
import { startSchedules } from './schedules.ts';
import { SimulatedSes } from './ses.ts';
import type { Call, Reply, Stage } from './stage.ts';
import { World } from './world.ts';

/** Judges what a play left behind. */
export type Check = (evidence: Evidence) => readonly string[];

/**
 * Plays one world in virtual time with the product's own functions, routes and machines. One play at a time in a process,
 * because an unhandled rejection is known only to the whole process.
 */
export const play = async (plan: Plan, check: Check = () => []): Promise<Played> => {
  const entries = await entriesOfFunctions();
  const world = new World(plan);
  const services = new Services(world);
  const post = new SimulatedSes(world, plan.sendRate ?? usualSendRate);
  const isDeployed = plan.operations?.some((one) => one.do === 'deploy') ?? false;
  const machines = new Machines(world, isDeployed ? released : current, plan.faults.mostSkew);
  const functions = new Functions(
    world,
    entries,
    (at) => outsideOf(world, services, { post, machines }, at),
    plan.faults.mostSkew,
  );
  post.functions = functions;
  machines.functions = functions;
  const gateway = new Gateway(world, functions, services.bucket);
  const [replies, notes, violations]: [Answered[], Note[], string[]] = [[], [], []];
  const noteOf =
    (as: string) =>
    (what: string, facts: object = {}): void => {
      world.say(as, `${what} ${JSON.stringify(facts)}`);
      world.count(what);
      notes.push({ at: world.now, as, what, facts });
    };
  const operations = new Operations({ world, services, machines, functions, post, note: noteOf('engineer') });

  const http = async (call: Call): Promise<Reply | undefined> => {
    const at = world.now;
    const reply = await gateway.call(call);
    world.say(call.as, `${call.method} ${call.path} ${reply?.status ?? 'no reply'}`);
    if (world.isCalm && (reply === undefined || reply.status >= 500))
      violations.push(`${call.as} ${call.method} ${call.path} in the calm: ${reply?.status ?? 'no reply'}`);
    const { as, method, path, json, form, key } = call;
    replies.push({
      at,
      repliedAt: world.now,
      as,
      method,
      path,
      body: json ?? form,
      ...(key === undefined ? {} : { key }),
      reply,
    });
    return reply;
  };
  const stageOf = (name: string): Stage => ({
    seed: plan.seed,
    now: () => world.now,
    isCalm: () => world.isCalm,
    rng: (stream) => world.rng(stream),
    sleep: (ms) => world.sleep(ms),
    http,
    inbox: (to) => post.inbox(to),
    note: noteOf(name),
  });

  await withQuietConsole(
    (line) => void functions.logs.push(line),
    () =>
      withUnhandled(
        (reason) => {
          if (!world.unhandled())
            violations.push(`nobody's error: ${String((reason as Error)?.stack ?? reason)}`);
        },
        async () => {
          startSchedules(world, functions, plan.hoursBetweenSchedules);
          startExpiry(world, services);
          endWhenQuiet({ world, services, machines });
          operations.plan(plan.operations ?? []);
          for (const [name, act] of Object.entries(plan.actors))
            world.in(0, () => {
              act(stageOf(name)).catch((error: Error) => {
                violations.push(`actor ${name}: ${error.stack}`);
              });
            });
          await world.run(plan.endAt);
        },
      ),
  );
  const evidence: Evidence = {
    ...{ startAt: plan.startAt, calmAt: plan.calmAt, endAt: plan.endAt, replies, notes },
    ...{
      items: services.table.all(),
      history: services.history,
      erased: services.erased,
      inbox: post.settled(),
      faults: world.faults,
    },
    executions: machines
      .all()
      .flatMap(({ name, machine, status, startedAt, at: state }) =>
        status === 'SUCCEEDED' ? [] : [{ name, machine, status, startedAt, state }],
      ),
    inputs: [...machines.inputs],
    logs: functions.logs,
  };
  return {
    violations: [...violations, ...world.denied.map((what) => `denied to ${what}`), ...check(evidence)],
    ...{ reach: world.reach, evidence, faults: world.faults, events: world.events, calls: world.calls },
    trace: world.trace.join('\n'),
  };
};
