import { createServer } from 'node:http';
import { listen, readAll, shut } from '#infra/local/inner-server.ts';
import { hearWebhook, type SamplePerson } from '#infra/local/sample-holder.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { deployed } from './open-world.ts';
import type { World } from './world.ts';

/** A system with a webhook beside any world, which it joins: it knows only the public API, its credentials and its secret. */
export const openSampleHolder = async (customers: readonly SamplePerson[]) => {
  let joined: World | undefined;
  const world = (): World => {
    if (joined === undefined) throw new Error('the system has joined no world');
    return joined;
  };
  const secrets: string[] = [];
  const statuses: number[] = [];
  let people = customers;
  const holder = {
    ...{ zone: 'America/Denver', secrets: () => secrets, people: () => people },
    call: async (method: string, path: string, json?: unknown) =>
      world().call(method, path, { json, bearer: await world().systemToken(undefined, 'billing') }),
    forget: (gone: readonly SamplePerson[]) => {
      people = people.filter((one) => !gone.includes(one));
    },
  };
  const server = createServer(async (request, response) => {
    const told = { headers: request.headers, body: await readAll(request) };
    const now = Date.parse(await world().now());
    const status = await hearWebhook({ ...holder, now: () => now }, told).catch(() => 500);
    statuses.push(status);
    response.writeHead(status).end();
  });
  // The rehearsal's settings name the one origin that its functions may call.
  const [origin = 'http://127.0.0.1:0'] =
    deployed === undefined ? [] : settingsOf('rehearsal').privateOrigins;
  const address = await listen(server, Number(new URL(origin).port));
  return {
    ...{ address, secrets, statuses },
    people: () => people,
    join: (to: World): void => {
      joined = to;
    },
    [Symbol.asyncDispose]: async () => shut(server),
  };
};
