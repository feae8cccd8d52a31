import { type ServerResponse, STATUS_CODES } from 'node:http';
import { reply } from './inner-server.ts';

/** RFC 9457, without per-call values. */
export const problem = (response: ServerResponse, status: number, code: string, detail: string): void => {
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail, code };
  reply(response, status, 'application/problem+json', JSON.stringify(body));
};
