import { createHmac } from 'node:crypto';
import { currentNotice } from '#domain/choice/notices.ts';
import { codeBy, derivedBy } from '#functions/adapters/derived-secret.ts';
import type { SecretPurpose } from '#ports/secrets.ts';
import { usual } from '#test/support/our-words.ts';
import { searches, zippedRecords } from '#test/support/records.ts';
import { acme } from '#test/support/request-life.ts';
import { send, settle } from './calls.ts';
import { openDraft } from './prepared.ts';
import { openWorld, type World } from './world.ts';

const [olive, omar] = ['Olive Officer', 'Omar Officer'];

/** A link in a letter: its secret, and what it is for. */
export interface Link {
  readonly purpose: SecretPurpose;
  readonly caseId: string;
  readonly secret: string;
}

const mac = async (message: string) => createHmac('sha256', 'a key').update(message).digest();
const derive = derivedBy(mac);

/** In the draft alone. */
export const typed = 'what only they know';

const codeIn = codeBy(mac);

/** Of the account's address of record: the letter with the code is named after it. */
const paperAddressOf = async ({ cases }: World, caseId: string): Promise<string> => {
  const sk = cases
    .all()
    .find(({ pk, sk }) => pk === `REQUEST#${caseId}` && /^LETTER#code-letter#1-/.test(String(sk)))?.sk;
  return String(sk).split('#1-')[1] ?? '';
};

const recordsLetterOf = ({ cases }: World, caseId: string): string => {
  const found = cases.all().find(({ pk, sk }) => pk === `REQUEST#${caseId}` && sk === 'CASE');
  return (
    (found?.state as { readonly records?: { readonly letter: string } } | undefined)?.records?.letter ?? ''
  );
};

const draftOf = async (world: World): Promise<string> => {
  const cookie = await openDraft(world, { words: { details: typed } });
  return cookie.slice('__Host-draft='.length);
};

/** @returns the cookie's value */
const sessionOf = async (world: World): Promise<string> =>
  (await world.signIn('Dana DPO')).slice('__Host-officer-session='.length);

/** Every secret that the product knows now. */
export const linksOf = async ({ cases }: World): Promise<readonly Link[]> =>
  Promise.all(
    cases
      .all()
      .filter(({ sk }) => sk === 'SECRET')
      .map(async ({ caseId, purpose, serial }) => {
        const link = { caseId: String(caseId), purpose: purpose as SecretPurpose };
        return { ...link, secret: await derive(link.caseId, link.purpose, Number(serial)) };
      }),
  );

const submission = { kind: 'access', details: 'All of it.', country: 'US' };
const company = { capacity: 'controller', controller: acme.name };

/** One case, or more, for each purpose of a link, each kind of typed code, a draft and a session. */
export const secretWorld = async () => {
  const world = openWorld({ letters: 1 });
  const { slug, ...roster } = acme;
  const submit = async (over: object): Promise<string> => {
    const { id = '' } = await send(world, undefined, 'POST', '/api/requests', { ...submission, ...over });
    await settle(world);
    return id;
  };
  const confirm = async (id: string): Promise<void> => {
    const link = (await linksOf(world)).find(({ caseId, purpose }) => caseId === id && purpose === 'verify');
    await send(world, undefined, 'POST', '/api/verdicts', { secret: link?.secret, verdict: 'confirm' });
    await settle(world);
  };
  for (const by of [olive, omar]) await send(world, by, 'PUT', `/api/officer/controllers/${slug}`, roster);
  const since = '2024-01-01';
  const accounts = {
    4711: { email: 'hanna@record.example', since },
    4712: { postal: '1 Main Street\nDenver CO 80202', since },
  };
  for (const by of [olive, omar])
    for (const [number, addressOfRecord] of Object.entries(accounts))
      await send(world, by, 'PUT', `/api/officer/accounts/${number}`, { name: 'Hanna', addressOfRecord });

  const [cora] = acme.contacts;
  const unheard = await submit({ ...company, ...cora, kind: 'correct' });
  // Nobody answered: the other contact is asked as well.
  for (let day = 1; day <= 5; day += 1) {
    world.clock.advance(24 * 3_600_000);
    await world.invoke('run-clock', { caseId: unheard });
    await settle(world);
  }
  await confirm(await submit({ ...company, ...cora }));
  await submit({ ...company, name: 'Mallory', email: 'mallory@home.example' });
  await submit({ capacity: 'data-subject', controller: acme.name, name: 'Dan', email: 'dan@home.example' });
  await submit({ capacity: 'former-customer', name: 'Fred', email: 'fred@home.example' });
  const holder = { capacity: 'account-holder', name: 'Hanna' };
  await submit({ ...holder, account: '4711', email: 'hanna@home.example' });
  const onPaper = await submit({
    ...holder,
    account: '4712',
    email: 'hanna@home.example',
    kind: 'cpni-examine',
  });
  await submit({ ...holder, account: '4711', email: 'hanna@record.example', kind: 'cpni-restrict' });
  const permitted = await submit({
    ...holder,
    ...{ account: '4711', email: 'hanna@record.example', kind: 'cpni-permit', notice: currentNotice.id },
  });
  await confirm(permitted);
  const granted = { outcome: 'done', message: usual('cpni-permit') };
  await send(world, olive, 'POST', `/api/officer/requests/${permitted}/answer`, granted);
  await settle(world);
  const fetched = await submit({
    ...holder,
    account: '4711',
    email: 'hanna@record.example',
    kind: 'cpni-examine',
  });
  await confirm(fetched);
  await world.call({
    ...{ method: 'PUT', target: `/api/officer/requests/${fetched}/package`, officer: olive },
    body: zippedRecords({ case: fetched, account: '4711' }).toString('base64'),
    ...{ headers: { 'content-type': 'application/zip' }, isBase64Encoded: true },
  });
  const answer = { outcome: 'done', delivery: 'download', message: usual('cpni-examine'), searches };
  await send(world, olive, 'POST', `/api/officer/requests/${fetched}/answer`, answer);
  await settle(world);
  const complaint = { topic: 'other', complainant: 'person', details: 'Nobody answers.', country: 'US' };
  await send(world, undefined, 'POST', '/api/complaints', {
    ...complaint,
    name: 'Carl',
    email: 'carl@home.example',
  });
  await settle(world);
  const newer = { ...roster, contacts: [...roster.contacts, { name: 'Cleo', email: 'cleo@acme.example' }] };
  for (const by of [olive, omar]) await send(world, by, 'PUT', `/api/officer/controllers/${slug}`, newer);
  // More than one letter a day waits for a list.
  for (let n = 0; n < 7; n += 1)
    await submit({ capacity: 'former-customer', name: 'Vic', email: 'victim@home.example' });
  world.clock.advance(3 * 3_600_000);
  await world.invoke('reconcile', {});
  await settle(world);
  const links = await linksOf(world);
  const codes = {
    'a typed code': {
      caseId: onPaper,
      secret: await codeIn(onPaper, `1-${await paperAddressOf(world, onPaper)}`),
    },
    'a code for records': { caseId: fetched, secret: await codeIn(fetched, recordsLetterOf(world, fetched)) },
  };
  return { world, links, codes, drafts: [await draftOf(world)], sessions: [await sessionOf(world)] };
};

export type SecretWorld = Awaited<ReturnType<typeof secretWorld>>;
