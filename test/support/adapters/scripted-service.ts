import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface Reply {
  readonly status?: number;
  readonly body: string;
  readonly type?: string;
}

/** `drop`: takes the call, then drops the connection. */
export type Script = (body: string, target: string) => Reply | 'drop';

const settings = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

/** A service behind a real client: records every call and answers by script. */
export const startService = async (script: Script) => {
  const calls: { target: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = {
      target: String(request.headers['x-amz-target'] ?? ''),
      body: Buffer.concat(chunks).toString(),
    };
    calls.push(call);
    const reply = script(call.body, call.target);
    if (reply === 'drop') return void request.socket.destroy();
    response.writeHead(reply.status ?? 200, { 'content-type': reply.type ?? 'application/x-amz-json-1.0' });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { calls, settings: { ...settings, endpoint } };
};
