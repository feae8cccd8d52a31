import { activities } from './activities.ts';
import { type TextServer, textServer } from './inner-server.ts';
import { shortName } from './names.ts';

/** Calls of a function whose answer nobody hears (`Event`): as much of Lambda as the adapters use. `run` never rejects. */
export const lambdaServer = (
  delayMs: () => number,
  run: (name: string, payload: unknown) => Promise<void>,
): TextServer =>
  textServer(delayMs, async ({ path, headers, body }) => {
    const contentType = 'application/json';
    const [, name = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(path) ?? [];
    const payload = JSON.parse(body);
    if (name === '' || headers['x-amz-invocation-type'] !== 'Event')
      return { status: 400, contentType, body: '{"message":"No such call on a laptop"}' };
    const called = shortName(decodeURIComponent(name));
    void activities.run(called, () => run(called, payload));
    return { status: 202, contentType, body: '' };
  });
