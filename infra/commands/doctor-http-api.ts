import { z } from 'zod';
import type { Ask } from './doctor-cli.ts';

/** `GET /status` and others, as API Gateway names routes. */
export interface HttpApi {
  readonly id: string;
  readonly routes: readonly string[];
  /** Routes with throttles of their own in its stage `$default`. */
  readonly limited: readonly string[];
}

const shapes = {
  words: z.array(z.string()).nullable(),
  limits: z.record(z.string(), z.unknown()).nullable(),
} as const;

/** @returns undefined without an HTTP API of this name */
export const httpApiIn = async (ask: Ask, name: string): Promise<HttpApi | undefined> => {
  const [id] =
    (await ask(shapes.words, 'apigatewayv2', 'get-apis', '--query', `Items[?Name=='${name}'].ApiId`)) ?? [];
  if (id === undefined) return undefined;
  const of = ['--api-id', id];
  const [routes, limits] = await Promise.all([
    ask(shapes.words, 'apigatewayv2', 'get-routes', ...of, '--query', 'Items[].RouteKey'),
    ask(
      shapes.limits,
      ...['apigatewayv2', 'get-stage', ...of, '--stage-name', '$default', '--query', 'RouteSettings'],
    ),
  ]);
  return { id, routes: routes ?? [], limited: Object.keys(limits ?? {}) };
};
