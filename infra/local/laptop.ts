import type { Server } from 'node:http';
import { instantText } from '#domain/calendar/instants.ts';
import { isDigestHour } from '#domain/case/late-digest.ts';
import type { DeployedRoute } from '#infra/api-routes.ts';
import { controlDoors } from './control.ts';
import { openDataFolder } from './data-folder.ts';
import { Database } from './dynamodb.ts';
import { MailEvents } from './email-events.ts';
import { Engine, readDefinitions } from './engine.ts';
import { groupsClaim, mailTopic, processEnvironment, tableName, verified, zone } from './environment.ts';
import { Executions } from './executions.ts';
import { Faults } from './faults.ts';
import { FrontDoor } from './front-door.ts';
import { Functions, type Handler } from './functions.ts';
import { Gateway } from './gateway.ts';
import { Inbox } from './inbox.ts';
import { listen, shut, type TextServer } from './inner-server.ts';
import { Issuer } from './issuer.ts';
import { kmsServer } from './kms.ts';
import { lambdaServer } from './lambda.ts';
import { log, openLog } from './log.ts';
import { clock as movedClock } from './moved-clock.ts';
import { serveNear } from './near-calls.ts';
import { Pump } from './pump.ts';
import { s3Server } from './s3.ts';
import { sampleHolderDoors } from './sample-holder-door.ts';
import { endSenderClaims } from './sender-claims.ts';
import { sesServer } from './ses.ts';
import { stepFunctionsServer } from './step-functions.ts';
import { Tasks } from './tasks.ts';

const HOUR = 3_600_000;

/** 08:00 where the company is. */
const isMorning = (hour: number): boolean => isDigestHour(instantText(hour), zone);

const mailListener = 'record-email-events';

export interface Plan {
  readonly dataFolder: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly startAt?: number | undefined;
  /** Whether a write to the table is answered only when the disk has it. */
  readonly fsync?: boolean;
  readonly definitions: string;
  readonly functions: Readonly<Record<string, string | Handler>>;
  /** Of all our APIs: a laptop has one port for them. */
  readonly routes: readonly DeployedRoute[];
  readonly progress: (line: string) => void;
}

export interface Laptop {
  readonly address: string;
  readonly issuer: string;
  readonly dynamodb: string;
  close(): Promise<void>;
}

/** Starts the whole system in this process and resumes an earlier boot's work. */
export const startLaptop = async (plan: Plan): Promise<Laptop> => {
  const { progress } = plan;
  const { folder, close: unlock } = openDataFolder(plan.dataFolder);
  progress(`data folder ${folder}`);
  openLog(folder);
  movedClock.open(folder, plan.startAt);
  const frontDoor = new FrontDoor();
  const address = await listen(frontDoor.server, plan.port).catch((error) => {
    unlock();
    throw error;
  });
  progress(`listening on ${address}`);

  const faults = new Faults();
  const delayMs = (): number => faults.rules.delayMs;
  const engine = new Engine(readDefinitions(plan.definitions), movedClock.face);
  const executions = new Executions(engine, movedClock);
  const inbox = new Inbox(folder);
  const functions = new Functions();
  const mailEvents = new MailEvents(folder, inbox, movedClock, mailTopic, async (batch) =>
    functions.has(mailListener) ? functions.invoke(mailListener, batch, 30_000) : undefined,
  );
  const inner: Server[] = [];
  const open = (server: Server): Promise<string> => {
    inner.push(server);
    return listen(server);
  };
  const openNear = async ({ server, near }: TextServer): Promise<string> => {
    const address = await open(server);
    serveNear(address, near);
    return address;
  };
  const [database, issuer, ses, stepFunctions, lambda, kms, s3] = await Promise.all([
    Database.open(folder, plan),
    Issuer.open(folder, groupsClaim),
    openNear(sesServer(inbox, movedClock, faults, verified, mailEvents)),
    openNear(stepFunctionsServer(executions, delayMs)),
    openNear(lambdaServer(delayMs, (name, payload) => run(name, payload))),
    openNear(kmsServer(folder, delayMs)),
    open(s3Server(folder, delayMs, () => movedClock.now())),
  ]);
  Object.assign(
    process.env,
    processEnvironment(
      {
        ...{ site: address, dynamodb: database.endpoint, ses, stepFunctions, lambda, kms, s3 },
        issuer: issuer.address,
      },
      folder,
    ),
  );

  await Promise.all([database.makeTable(tableName), functions.load(plan.functions), engine.ready()]);
  progress('table ready');
  const ended = (await database.endClaims(tableName)) + (await endSenderClaims(database.endpoint, tableName));
  if (ended > 0) progress(`${ended} claims of an earlier run ended`);
  if (functions.missing.length > 0) progress(`missing functions: ${functions.missing.join(', ')}`);
  progress(`machines ready: ${[...engine.machines].join(', ') || 'none'}`);

  const tasks = new Tasks(functions, executions, faults);
  tasks.serve(engine);
  const run = async (name: string, payload: unknown = {}): Promise<void> => {
    if (!functions.has(name)) return;
    await tasks.invoke(name, payload).catch((error) => log.error(`${name} failed`, error));
  };
  const reconcile = async (payload: unknown): Promise<void> => {
    await run('take-in-restrictions');
    await run('reconcile', payload);
    await run('push-instructions');
    await run('pack-records');
  };
  const pump = new Pump(engine, faults, reconcile, isMorning);
  await mailEvents.catchUp();
  await pump.reconcile({ all: true });
  const hourly = setInterval(
    () => void (faults.rules.reconcile === 'on' && pump.reconcile({})),
    HOUR,
  ).unref();

  const often = setInterval(() => {
    void run('take-in-restrictions');
    void run('watch-opt-out-page');
    void run('push-instructions');
  }, HOUR / 12).unref();

  const delay = (ms: number): void => database.delay(ms);
  frontDoor.open({
    doors: {
      ...controlDoors({ pump, engine, executions, inbox, issuer, faults, mailEvents, delay }),
      ...sampleHolderDoors(folder, { site: address, now: () => movedClock.now(), zone }),
    },
    gateway: new Gateway(plan.routes, functions, issuer),
  });

  const close = async (): Promise<void> => {
    clearInterval(hourly);
    clearInterval(often);
    for (const server of [frontDoor.server, ...inner]) shut(server);
    await Promise.all([engine.close(), database.close(), issuer.close()]);
    inbox.close();
    unlock();
  };
  return { address, issuer: issuer.address, dynamodb: database.endpoint, close };
};
