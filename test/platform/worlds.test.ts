import { UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';
import * as contract from '#functions/controller/contract.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { letterhead as aLetterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const worlds = new Map<string, ReturnType<typeof inMemory>>();
const worldOf = (name: string) => {
  const world = worlds.get(name) ?? inMemory();
  worlds.set(name, world);
  return world;
};

/** A port of the world that the setting WORLD names. */
const port = <K extends keyof ReturnType<typeof inMemory>>(name: K) => ({
  settings: ['WORLD'],
  of: ({ WORLD }: { readonly WORLD: string }) => worldOf(WORLD)[name],
});
const [letterhead, zone] = [
  { settings: [], of: () => aLetterhead },
  { settings: [], of: () => 'America/Denver' },
];
const ports = {
  ...{ cases: port('cases'), clock: port('clock'), letters: port('letters'), people: port('people') },
  ...{ register: port('register'), secrets: port('secrets'), letterhead, zone },
};
const put = door(contract.putController, wire(putController, ports));

const by = (sub: string) => {
  const claims = { sub, groups: ['officer'] };
  return {
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${new UnsecuredJWT(claims).encode()}c2lnbmVk`,
    },
    pathParameters: { slug: 'acme' },
    body: JSON.stringify({
      name: 'Acme',
      contractRef: 'MSA',
      contacts: [{ name: 'Cora', email: 'c@a.example' }],
    }),
    requestContext: { authorizer: { jwt: { claims: { ...claims, groups: '[officer]' }, scopes: [] } } },
  };
};

it('one process plays many worlds: what is done in one is not seen in another', async () => {
  const [one, other] = [
    { WORLD: 'one', GROUPS_CLAIM: 'groups', CONSOLE_SECRET: 'console' },
    { WORLD: 'other', GROUPS_CLAIM: 'groups', CONSOLE_SECRET: 'console' },
  ];
  const statusIn = async (world: typeof one, sub: string) =>
    (await put.in(world)(by(sub) as never, {} as never)).statusCode;

  expect(await statusIn(one, 'olive')).toBe(201);
  expect(await statusIn(one, 'omar')).toBe(200);
  expect(await statusIn(other, 'omar')).toBe(201);
});

it('an entry names the settings of its ports and of its door, and does nothing without one of them', () => {
  expect(put.settings).toEqual(['WORLD', 'GROUPS_CLAIM', 'CONSOLE_SECRET']);
  expect(() => put.in({ WORLD: 'one' })).toThrow('missing in the settings: GROUPS_CLAIM, CONSOLE_SECRET');
});

it('a port that is missing does not compile, nor one too many', () => {
  const { zone: _, ...tooFew } = ports;
  // @ts-expect-error the use case asks for the zone
  expect(wire(putController, tooFew)).toBeDefined();
  // @ts-expect-error the use case asks for no texts
  expect(wire(putController, { ...ports, texts: port('texts') })).toBeDefined();
});

it('an environment is wired once: a later call finds what the first one made', () => {
  const wired = wire(({ zone }: { readonly zone: string }) => ({ zone }), { zone });
  const [environment, another] = [{ WORLD: 'one' }, { WORLD: 'one' }];
  expect(wired.in(environment)).toBe(wired.in(environment));
  expect(wired.in(another)).not.toBe(wired.in(environment));
});
