import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handler } from '#infra/local/functions.ts';
import { type Laptop, startLaptop } from '#infra/local/laptop.ts';
import { functionArn } from '#infra/local/names.ts';
import type { Route } from '#ports/routes.ts';

export const start = '2027-01-04T14:00:00.000Z';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'privacy-clock-'));

interface Stub {
  readonly machines?: Record<string, object>;
  readonly functions?: Record<string, Handler>;
  readonly routes?: readonly Route[];
  readonly dataFolder?: string;
}

export const stubLaptop = ({
  machines = {},
  functions = {},
  routes = [],
  dataFolder = temporaryFolder(),
}: Stub): Promise<Laptop> => {
  const definitions = join(temporaryFolder(), 'machines');
  mkdirSync(definitions);
  for (const [name, definition] of Object.entries(machines))
    writeFileSync(join(definitions, `${name}.asl.json`), JSON.stringify(definition));
  return startLaptop({
    ...{ dataFolder, definitions, functions, routes, port: 0, startAt: Date.parse(start) },
    progress: () => {},
  });
};

/** Passes the whole input; the answer goes to `$.said`. */
export const task = (name: string, rest: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: functionArn(name), 'Payload.$': '$' },
  ResultSelector: { 'answer.$': '$.Payload' },
  ResultPath: '$.said',
  TimeoutSeconds: 60,
  ...rest,
});

export const post = async (url: string, body: unknown) => {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

export interface Seen {
  readonly name: string;
  readonly machine: string;
  readonly status: string;
  readonly states: string[];
  readonly transitions: number;
  readonly error?: string;
}

export const executionsOf = async ({ address }: Laptop): Promise<Seen[]> =>
  (await (await fetch(`${address}/local/executions`)).json()) as Seen[];
