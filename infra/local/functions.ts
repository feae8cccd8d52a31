import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { clock as movedClock } from './moved-clock.ts';
import { functionArn } from './names.ts';

export type Handler = (event: unknown, context: Context) => unknown;

/** Named so for Retry and Catch. */
export class FunctionNotFound extends Error {
  override readonly name = 'Lambda.ResourceNotFoundException';
}

/** The real handlers, imported once, invoked as Lambda does. */
export class Functions {
  readonly #handlers = new Map<string, Handler>();
  /** Functions without an entry yet. */
  readonly missing: string[] = [];
  #serial = 0;

  /** Imports every entry at start, so that a broken one shows. */
  async load(entries: Readonly<Record<string, string | Handler>>): Promise<void> {
    await Promise.all(
      Object.entries(entries).map(async ([name, entry]) => {
        if (typeof entry === 'function') return void this.#handlers.set(name, entry);
        if (!existsSync(entry)) return void this.missing.push(name);
        const { handler } = await import(pathToFileURL(resolve(entry)).href);
        if (typeof handler !== 'function') throw new Error(`${entry} exports no function named handler`);
        this.#handlers.set(name, handler);
      }),
    );
  }

  has(name: string): boolean {
    return this.#handlers.has(name);
  }

  async invoke(
    name: string,
    event: unknown,
    timeoutMs: number,
    requestId = this.#nextId(),
  ): Promise<unknown> {
    const handler = this.#handlers.get(name);
    if (!handler) throw new FunctionNotFound(`Function not found: ${functionArn(name)}`);
    return await handler(event, contextOf(name, requestId, timeoutMs));
  }

  #nextId(): string {
    this.#serial += 1;
    return `00000000-0000-4000-8000-${String(this.#serial).padStart(12, '0')}`;
  }
}

const contextOf = (name: string, awsRequestId: string, timeoutMs: number): Context => {
  const endsAt = movedClock.now() + timeoutMs;
  const arn = functionArn(name);
  return {
    functionName: arn.slice(arn.lastIndexOf(':') + 1),
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: '256',
    awsRequestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'laptop',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - movedClock.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
};
