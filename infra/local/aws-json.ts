import type { Server } from 'node:http';
import { readAll, reply, sdkServer } from './inner-server.ts';

/** `name` is what the SDK throws. */
interface Coded extends Error {
  readonly code: string;
}

type Operation = (input: unknown) => unknown;

export const operation = <Input>(act: (input: Input) => unknown): Operation => act as Operation;

/** AWS JSON protocol: operations by the last part of `x-amz-target`. */
export const awsJsonServer = (delayMs: () => number, operations: Record<string, Operation>): Server =>
  sdkServer(delayMs, async (request, response) => {
    const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
    const [, name = ''] = String(request.headers['x-amz-target']).split('.');
    const text = await readAll(request);
    const answer = (status: number, body: unknown): void =>
      reply(response, status, contentType, JSON.stringify(body));
    const act = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!act) return answer(400, { __type: 'UnknownOperationException', message: `No ${name} on a laptop` });
    try {
      answer(200, act(JSON.parse(text || '{}')) ?? {});
    } catch (error) {
      const { code, message } = error as Coded;
      if (typeof code !== 'string') throw error;
      answer(400, { __type: code, message });
    }
  });
