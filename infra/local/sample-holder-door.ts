import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { activities } from './activities.ts';
import { writeWhole } from './data-folder.ts';
import { readAll, reply } from './inner-server.ts';
import { hearWebhook, type SampleHolder, type SamplePerson } from './sample-holder.ts';
import { sampleSystems } from './systems.ts';

interface Kept {
  readonly secrets: readonly string[];
  readonly people: readonly SamplePerson[];
}

/** Nobody's: README deletes the first. */
const samplePeople: readonly SamplePerson[] = [
  { name: 'Hal Holder', 'account-number': '5550-2001', email: 'hal@home.example' },
  { name: 'Ines Holder', 'account-number': '5550-2002', email: 'ines@home.example' },
];

type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Of the laptop: its webhook, its data for a look, and where its owner enters the signing secret. It knows only our public API. */
export const sampleHolderDoors = (
  folder: string,
  { site, now, zone }: { readonly site: string; readonly now: () => number; readonly zone: string },
): Record<string, Door> => {
  const file = join(folder, 'sample-holder.json');
  let kept: Kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Kept)
    : { secrets: [], people: samplePeople };
  const keep = (next: Partial<Kept>): void => {
    kept = { ...kept, ...next };
    writeWhole(file, JSON.stringify(kept), 0o600);
  };
  const token = async (): Promise<string> => {
    const { client, secret } = sampleSystems.billing;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client,
      client_secret: secret,
    });
    const given = await fetch(`${site}/local/oauth2/token`, { method: 'POST', body });
    return ((await given.json()) as { readonly access_token: string }).access_token;
  };
  const call: SampleHolder['call'] = async (method, path, body) => {
    const answered = await fetch(`${site}${path}`, {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answered.status, body: await answered.json() };
  };
  const holder: SampleHolder = {
    ...{ call, now, zone, secrets: () => kept.secrets, people: () => kept.people },
    forget: (gone) => keep({ people: kept.people.filter((one) => !gone.includes(one)) }),
  };
  return {
    'GET /local/sample-system': async (_, response) =>
      reply(response, 200, 'application/json', JSON.stringify(kept.people)),
    'POST /local/sample-system': async (request, response) => {
      const told = { headers: request.headers, body: await readAll(request) };
      const status = await activities.run('sample system', () => hearWebhook(holder, told));
      response.writeHead(status).end();
    },
    'POST /local/sample-system/secret': async (request, response) => {
      const { secret } = JSON.parse(await readAll(request)) as { readonly secret: string };
      keep({ secrets: [...kept.secrets, secret].slice(-3) });
      response.writeHead(204).end();
    },
  };
};
