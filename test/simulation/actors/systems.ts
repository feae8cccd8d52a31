import type { Actor, Reply, Stage } from '../stage.ts';
import { day, hour, isDone, minute, Person } from './person.ts';
import { officers } from './request/register.ts';

/** What a system does with an instruction; of some a person answers, whom an officer asks. */
export type Manner = 'honest' | 'late' | 'twice' | 'of-another' | 'never' | 'person';

interface System {
  readonly slug: string;
  readonly manner: Manner;
}

const everything = ['access', 'correct', 'delete', 'deactivate', 'export'];

/** The register: five that answer by themselves, each in its own manner, and one for which a person answers. */
export const systems: readonly System[] = [
  { slug: 'billing', manner: 'honest' },
  { slug: 'crm', manner: 'late' },
  { slug: 'tickets', manner: 'twice' },
  { slug: 'voicemail', manner: 'of-another' },
  { slug: 'warehouse', manner: 'never' },
  { slug: 'archive', manner: 'person' },
];

/** As many as there are time for: a request that concerns one alone can be done. */
const asksOf: Readonly<Record<Manner, readonly string[]>> = {
  honest: everything,
  late: ['delete', 'access'],
  twice: ['correct', 'delete', 'export'],
  'of-another': ['deactivate', 'correct'],
  never: ['export', 'deactivate'],
  person: ['access', 'correct'],
};

const register = '/api/officer/holders';

const entryOf = ({ slug, manner }: System) => ({
  ...{
    slug,
    name: `System ${slug}`,
    holds: ['contact-details', 'billing'],
    keys: ['account-number', 'email'],
  },
  ...{ region: 'us', owner: `${slug}@systems.example`, clause: 'Processing terms, section 7' },
  asks: asksOf[manner],
  ...(manner !== 'person' && { client: slug }),
});

/** One officer enters each system, another confirms; the last two come when requests are open already. */
export const systemsRegistrar = (): Actor => async (stage) => {
  const [olive, omar] = [
    new Person(stage, 'olive enters systems', officers.olive),
    new Person(stage, 'omar confirms systems', officers.omar),
  ];
  for (const [n, system] of systems.entries()) {
    if (n >= systems.length - 2) await olive.waits('later', 2 * day, 6 * day);
    const entered = await olive.act(register, entryOf(system));
    if (!isDone(entered)) stage.note('system not entered', { text: entered?.text ?? '' });
    const shown = await omar.get(`${register}/HLD-${system.slug}`);
    if (!isDone(shown)) continue;
    const { proposalSha256 } = shown.body;
    const alone = await olive.act(`${register}/HLD-${system.slug}/confirmation`, { proposalSha256 });
    stage.note(`own system ${alone?.body?.code}`);
    const reply = await omar.act(`${register}/HLD-${system.slug}/confirmation`, { proposalSha256 });
    stage.note(isDone(reply) ? 'system confirmed' : 'system not confirmed', { slug: system.slug });
  }
};

/** An officer tries to take a busy system out of the register, and somebody to enter it with a client of another. */
export const meddler = (): Actor => async (stage) => {
  const person = new Person(stage, 'sue meddles', officers.sue);
  while (!stage.isCalm()) {
    await person.waits('pause', 2 * day, 6 * day);
    const { slug } = person.pick('system', systems);
    const seen = await person.get(`${register}/HLD-${slug}`);
    if (isDone(seen) && seen.body.open > 0) {
      const reply = await person.act(`${register}/HLD-${slug}/removal`, { reason: 'Switched off.' });
      stage.note(`removal of a busy system ${reply?.body?.code ?? 'went on'}`);
    }
    const stolen = { ...entryOf({ slug: 'thief', manner: 'honest' }), client: 'billing' };
    const reply = await person.act(register, stolen);
    stage.note(`client of another system ${reply?.body?.code ?? 'taken'}`);
  }
};

const on = (stage: Stage): string => new Date(stage.now() - 8 * hour).toISOString().slice(0, 10);

const proof = (stage: Stage, slug: string) => ({
  ...{ keys: 'account number', from: '2020-01-01', until: on(stage) },
  ...{ searchedBy: `team of ${slug}`, searchedOn: on(stage) },
});

/** What it says of an instruction, mostly that all is done. */
export const answerOf = (person: Person, slug: string) => {
  const search = proof(person.stage, slug);
  return person.pick('says', [
    ...Array.from({ length: 6 }, () => ({ answer: 'done', search })),
    ...Array.from({ length: 3 }, () => ({ answer: 'nothing', search })),
    { answer: 'part', search, reason: 'One table is locked.' },
    { answer: 'refused', reason: 'A court ordered us to keep it.' },
  ]);
};

interface Listed {
  readonly request: string;
  readonly n: number;
}

const base = '/api/holder/instructions';
const scope = 'privacy-clock/holder.answer';

/** Waits of a system before it answers, ms. */
const waits: Readonly<Record<Manner, readonly [number, number]>> = {
  ...{ honest: [hour, 20 * hour], late: [2 * day, 14 * day], twice: [hour, 30 * hour] },
  ...{ 'of-another': [hour, 2 * day], never: [0, 0], person: [0, 0] },
};

const mostTries = 6;

/** Asks for its list, fetches what is there, and answers as its manner is. `all`: numbers that any system was given. */
export const system =
  ({ slug, manner }: System, all: Listed[]): Actor =>
  async (stage) => {
    const person = new Person(stage, `system/${slug}`);
    const call = async (method: string, path: string, json?: object, by = { client: slug, scope }) => {
      let reply: Reply | undefined;
      for (let tries = 0; tries < mostTries; tries += 1) {
        reply = await stage.http({ as: person.name, method, path, system: by, ...(json && { json }) });
        if (reply !== undefined && reply.status < 500) return reply;
        await person.waits('again', minute, 10 * minute);
      }
      return reply;
    };
    const tries = async (what: string, one: Listed | undefined): Promise<void> => {
      if (one === undefined) return;
      const reply = await call('GET', `${base}/${one.request}/${one.n}`);
      stage.note(`${what} ${reply?.body?.code ?? reply?.status}`);
    };
    const answers = async ({ request, n }: Listed): Promise<void> => {
      const path = `${base}/${request}/${n}`;
      const read = await call('GET', path);
      if (!isDone(read)) return stage.note(`instruction not read ${read?.body?.code ?? read?.status}`);
      const [least, most] = waits[manner];
      await person.waits('does it', least / 2, most / 2);
      const said = await call('POST', `${path}/answer`, answerOf(person, slug));
      const hasNoKey = said?.body?.code === 'holder-key-missing';
      if (hasNoKey) stage.note('a system without a key cannot have looked');
      const refusal = { answer: 'refused', reason: 'We got no key of this person.' };
      const reply = hasNoKey ? await call('POST', `${path}/answer`, refusal) : said;
      stage.note(isDone(reply) ? `system ${manner} answered` : `system not heard ${reply?.body?.code}`);
      if (manner !== 'twice') return;
      const again = await call('POST', `${path}/answer`, { answer: 'nothing', search: proof(stage, slug) });
      stage.note(`second answer ${again?.body?.code ?? again?.status}`);
    };
    while (true) {
      const [least, most] = waits[manner];
      await person.waits('asks', least || day, most || 3 * day);
      if (person.chance('wrong token') < 0.1) {
        const wrong = await call('GET', base, undefined, { client: slug, scope: 'privacy-clock/cpni.check' });
        stage.note(`wrong token ${wrong?.status}`);
      }
      const list = await call('GET', base);
      if (!isDone(list)) continue;
      const own: readonly Listed[] = list.body.instructions;
      for (const { request, n } of own) all.push({ request, n });
      if (manner === 'of-another')
        await tries(
          'instruction of another',
          all.findLast(({ request, n }) => !own.some((one) => one.request === request && one.n === n)),
        );
      if (manner !== 'never') for (const one of own) await answers(one);
    }
  };
