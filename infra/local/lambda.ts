import type { Server } from 'node:http';
import { activities } from './activities.ts';
import { readAll, reply, sdkServer } from './inner-server.ts';
import { shortName } from './names.ts';

/** Calls of a function whose answer nobody hears (`Event`): as much of Lambda as the adapters use. `run` never rejects. */
export const lambdaServer = (
  delayMs: () => number,
  run: (name: string, payload: unknown) => Promise<void>,
): Server =>
  sdkServer(delayMs, async (request, response) => {
    const [, name = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(request.url ?? '') ?? [];
    const payload = JSON.parse(await readAll(request));
    if (name === '' || request.headers['x-amz-invocation-type'] !== 'Event')
      return reply(response, 400, 'application/json', '{"message":"No such call on a laptop"}');
    const called = shortName(decodeURIComponent(name));
    void activities.run(called, () => run(called, payload));
    reply(response, 202, 'application/json', '');
  });
