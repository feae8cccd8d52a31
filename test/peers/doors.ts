import type { World } from '../support/world.ts';

interface Operation {
  readonly security: readonly object[];
  readonly requestBody?: unknown;
}

interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** 401 by the gateway; the page of a requester is "not found" without its code, as it is for an id that nobody has. */
const statusOf: Readonly<Record<string, number>> = { officer: 401, machine: 401, statusCode: 404 };

/** Calls each door that asks for a token without one, with ids of cases that are there. @returns those that said anything else */
export const doorsThatOpen = async (
  world: Pick<World, 'call'>,
  { paths }: Documented,
  params: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> => {
  const open: string[] = [];
  for (const [path, operations] of Object.entries(paths))
    for (const [method, { security, requestBody }] of Object.entries(operations)) {
      const [scheme] = security.flatMap(Object.keys);
      if (scheme === undefined) continue;
      for (const id of params.caseId ?? ['']) {
        const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          name === 'caseId' ? id : (params[name]?.[0] ?? '1'),
        );
        const { status } = await world.call(
          method.toUpperCase(),
          at,
          requestBody ? { json: { text: 'Hello.' } } : {},
        );
        if (status !== statusOf[scheme]) open.push(`${method.toUpperCase()} ${at}: ${status}`);
        if (!path.includes('{caseId}')) break;
      }
    }
  return open;
};
