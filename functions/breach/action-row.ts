import type * as z from 'zod/mini';
import type { Access } from '#domain/case/groups.ts';
import { breachesPath, number } from './fields.ts';

interface Doorway {
  readonly handler?: string;
  readonly access?: Access;
}

// @__NO_SIDE_EFFECTS__
export const action = <const P extends string, S extends z.ZodMiniType>(
  path: P,
  body: S,
  { handler = 'command-breach', access = 'breach-work' }: Doorway = {},
) =>
  ({
    method: 'POST',
    path: `${breachesPath}/{caseId}/${path}`,
    handler,
    auth: 'officer',
    access,
    params: { n: number },
    body,
  }) as const;

/** A stand-in may sign, too. */
// @__NO_SIDE_EFFECTS__
export const signature = <const P extends string, S extends z.ZodMiniType>(path: P, body: S) =>
  action(path, body, { access: 'breach-signing' });

export type Action = ReturnType<typeof action>;
