import type { Actor, Stage } from '../stage.ts';
import { day, hour, isDone, Person } from './person.ts';
import { accounts, officers } from './request/register.ts';
import { today } from './workplace.ts';

const base = '/api/officer/preservations';

const dayBefore = (stage: Stage, days: number): string =>
  new Date(Date.parse(today(stage)) - days * day).toISOString().slice(0, 10);

/** What must be kept: a request that is open now, an account, a requester, or all of some days. */
const coverFor = async (person: Person): Promise<object | undefined> => {
  const { stage } = person;
  const scope = person.pick('scope', ['case', 'account', 'account', 'account', 'person', 'period'] as const);
  if (scope === 'account') return { scope, account: person.pick('account', accounts).number };
  if (scope === 'person')
    return { scope, person: `r${Math.floor(person.chance('person') * 12)}@home.example` };
  if (scope === 'period') return { scope, from: dayBefore(stage, 3), to: today(stage) };
  const list = await person.get('/api/officer/cases?noun=request');
  const items: readonly { readonly id: string }[] = isDone(list) ? list.body.items : [];
  return items.length === 0 ? undefined : { scope, case: person.pick('case', items).id };
};

/** `sue` begins and asks for the end, `dana` confirms it. One officer never ends one. */
const lawsuitsOf = (stage: Stage) => {
  const [sue, dana] = [
    new Person(stage, 'preserver/sue', officers.sue),
    new Person(stage, 'preserver/dana', officers.dana),
  ];
  const begins = async (n: number, cover: object): Promise<string | undefined> => {
    const said = { matter: `Lawsuit ${n}`, reference: `27-CV-${n}`, reason: 'A court orders it.', ...cover };
    const reply = await sue.act(base, said);
    stage.note(isDone(reply) ? 'preservation begun' : `preservation refused ${reply?.body?.code}`);
    return isDone(reply) ? reply.body.id : undefined;
  };
  /** Sometimes the second officer declines first. @returns whether it ended */
  const ends = async (id: string): Promise<boolean> => {
    await sue.act(`${base}/${id}/end`, { reason: 'The lawsuit is over.' });
    const shown = await dana.get(`${base}/${id}`);
    if (!isDone(shown) || typeof shown.body.proposalSha256 !== 'string') return false;
    const said = { proposalSha256: shown.body.proposalSha256 };
    const alone = await sue.act(`${base}/${id}/end/confirmation`, said);
    stage.note(`own end ${alone?.body?.code}`);
    if (!stage.isCalm() && dana.chance('declines') < 0.2) {
      await dana.act(`${base}/${id}/end/declining`, { reason: 'An appeal was filed.' });
      stage.note('end declined');
      return false;
    }
    const reply = await dana.act(`${base}/${id}/end/confirmation`, said);
    if (isDone(reply)) stage.note('preservation ended');
    return isDone(reply);
  };
  return { sue, begins, ends };
};

/** Begins preservations whatever is under way, at most two at once, and ends each. */
export const preserver = (): Actor => async (stage) => {
  const { sue, begins, ends } = lawsuitsOf(stage);
  const active = new Set<string>();
  for (let n = 1; active.size > 0 || !stage.isCalm(); n += 1) {
    await sue.waits('pause', 12 * hour, 3 * day);
    for (const id of active)
      if ((stage.isCalm() || sue.chance('is over') < 0.3) && (await ends(id))) active.delete(id);
    const cover = stage.isCalm() || active.size >= 2 ? undefined : await coverFor(sue);
    const started = cover && (await begins(n, cover));
    if (started !== undefined) active.add(started);
  }
};

/** From that day on, about when the data of the first requests is due to be erased: each lawsuit is about one of these people. */
export const lawyers =
  (people: number, fromDay: number): Actor =>
  async (stage) => {
    const { sue, begins, ends } = lawsuitsOf(stage);
    await stage.sleep(fromDay * day);
    for (let n = 1; !stage.isCalm(); n += 1) {
      const who = Math.floor(sue.chance('who') * people);
      const started = await begins(n, { scope: 'person', person: `r${who}@home.example` });
      await sue.waits('goes on', 2 * day, 14 * day);
      while (started !== undefined && !(await ends(started))) await sue.waits('again', hour, day);
    }
  };
