import { type TextServer, textServer } from './inner-server.ts';

/** `name` is what the SDK throws. */
interface Coded extends Error {
  readonly code: string;
}

type Operation = (input: unknown) => unknown;

export const operation = <Input>(act: (input: Input) => unknown): Operation => act as Operation;

/** AWS JSON protocol: operations by the last part of `x-amz-target`. */
export const awsJsonServer = (delayMs: () => number, operations: Record<string, Operation>): TextServer =>
  textServer(delayMs, async ({ headers, body: text }) => {
    const contentType = headers['content-type'] ?? 'application/x-amz-json-1.0';
    const [, name = ''] = String(headers['x-amz-target']).split('.');
    const answer = (status: number, body: unknown) => ({ status, contentType, body: JSON.stringify(body) });
    const act = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!act) return answer(400, { __type: 'UnknownOperationException', message: `No ${name} on a laptop` });
    try {
      return answer(200, act(JSON.parse(text || '{}')) ?? {});
    } catch (error) {
      const { code, message } = error as Coded;
      if (typeof code !== 'string') throw error;
      return answer(400, { __type: code, message });
    }
  });
