import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#infra/routes.ts';
import { openWorld } from '#test/support/open-world.ts';
import type { World } from '#test/support/world.ts';

/** Every door of the deployed API leads to a function that comes up, has its settings and answers for itself. */
let world: World & AsyncDisposable;
beforeAll(async () => {
  world = await openWorld({ needs: 'none' });
});
afterAll(() => world[Symbol.asyncDispose]());

const nobody = `REQ-${'0'.repeat(26)}`;
const doors = routes.map((route) => ({ ...route, door: `${route.method} ${route.path}` }));
/** What no other route takes is called with a method that none has. */
const press = ({ method, path }: (typeof doors)[number], bearer?: string) =>
  world.call(
    method === 'ANY' ? 'DELETE' : method,
    path.replace('{caseId}', nobody).replace(/\{\w+\+?\}/g, 'nothing'),
    {
      ...(bearer === undefined ? {} : { bearer }),
      ...(method === 'GET' ? {} : { json: {} }),
    },
  );

describe('the doors of the public', () => {
  it.each(doors.filter(({ auth }) => auth === 'public'))('$door', async (door) => {
    const { status, headers, text } = await press(door);
    expect(status, text).toBeLessThan(500);
    expect(headers.get('content-type')).toMatch(/^(text|application\/(problem\+)?json|image)/);
    expect(text, 'this is what API Gateway says by itself').not.toMatch(
      /^\{"message":\s?"(Not Found|Unauthorized|Forbidden)"\}$/,
    );
  });
});

describe('the doors of the officers', () => {
  const theirs = doors.filter(({ auth }) => auth === 'officer');
  it.each(theirs)('$door: 401 without a token', async (door) => {
    expect((await press(door)).status).toBe(401);
  });

  it.each(theirs)('$door: an officer gets an answer', async (door) => {
    const bearer = await world.token('Olive Officer', ['officer', 'supervisor', 'dpo']);
    const { status, text } = await press(door, bearer);
    expect(status, text).toBeLessThan(500);
    expect([401, 403], text).not.toContain(status);
  });
});
