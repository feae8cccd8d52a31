import { accounts, everyRequest, weeks } from './every-request.ts';
import { officerAction, pathOf } from './officer-actions.ts';
import { ours } from './our-words.ts';
import { confirmAsShown, lookedThrough, olive, omar } from './requesters.ts';
import type { MovedWorld } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
type Json = any;

type Asked = (typeof everyRequest)[number];

/** Of the work list; nothing is due of a paused one. */
interface Row {
  readonly id: string;
  readonly stage: string;
  readonly due?: { readonly dueOn: string };
}

export interface YearOfWork {
  readonly ids: string[];
  posted: number;
  readonly verbs: Record<string, number>;
}

const evidence: Readonly<Record<string, string>> = {
  controller: 'contract-procedure',
  'account-holder': 'photo-id-in-person',
  guardian: 'parent-signed-form',
  agent: 'signed-authority',
  'former-customer': 'photo-id-in-person',
  heir: 'signed-authority',
  'somebody-else': 'photo-id-in-person',
};

/** What comes in, who confirms, and the officer's work twice a week. */
const deputies = async (laptop: MovedWorld) => {
  const [first, second] = [await olive(laptop), await omar(laptop)];
  const year: YearOfWork = { ids: [], posted: 0, verbs: {} };
  const asked = new Map<string, Asked>();
  const [seenLinks, tried] = [new Set<string>(), new Set<string>()];
  const count = (name: string, ok = true) => {
    if (ok) year.verbs[name] = (year.verbs[name] ?? 0) + 1;
  };
  const use = async (id: string, name: string, json: Record<string, unknown>) => {
    const done = await officerAction(laptop, id, name, json, first);
    count(name, done.status === 200);
    return done;
  };

  const receive = async (request: Asked) => {
    const { channel, body } = request;
    const now = await laptop.now();
    const sent =
      channel === 'web'
        ? await laptop.call('POST', '/api/requests', {
            json: { email: `person${request.n}@home.example`, ...body },
          })
        : await laptop.call('POST', '/api/officer/requests', {
            json: { ...body, channel, receivedAt: now },
            bearer: first,
          });
    if (sent.status !== 201) throw new Error(`${sent.status} ${sent.text}`);
    year.ids.push(sent.body.id);
    asked.set(sent.body.id, request);
  };

  /** Everybody opens the link, except every fifth. */
  const pressLinks = async (addresses: readonly string[]) => {
    const mails = (await Promise.all(addresses.map((to) => laptop.mail(to)))).flat();
    for (const { text, id, to } of mails) {
      if (seenLinks.has(id)) continue;
      seenLinks.add(id);
      const secret = /^https?:\S+\/verify#(\S+)$/m.exec(text)?.[1];
      if (secret === undefined || Number(/\d+/.exec(to)?.[0] ?? 1) % 5 === 0) continue;
      const said = await laptop.call('POST', '/api/verdicts', { json: { secret, verdict: 'confirm' } });
      count('confirm', said.status === 200);
    }
  };

  const post = async () => {
    const today = (await laptop.now()).slice(0, 10);
    const page = await laptop.call('GET', '/api/officer/letters?queue=to-post', { bearer: first });
    const letters: Parameters<typeof pathOf>[0][] = page.body.items;
    await Promise.all(
      letters.map(async (letter) => {
        const path = `${pathOf(letter)}/posted`;
        const done = await laptop.call('POST', path, { json: { postedOn: today }, bearer: first });
        if (done.status !== 200) throw new Error(done.text);
      }),
    );
    year.posted += letters.length;
  };

  const answer = async (id: string, json: Record<string, unknown>) => {
    const give = (how: Record<string, unknown> = {}) =>
      laptop.call('POST', `/api/officer/requests/${id}/answer`, { json: { ...json, ...how }, bearer: first });
    const plain = await give();
    if (plain.body.code !== 'delivery-missing') return plain;
    // By paper mail, or in person with photo ID.
    const account = `${asked.get(id)?.body.account ?? '7003'}`;
    await lookedThrough(laptop, id, account);
    const posted = await give({ delivery: 'post' });
    return posted.status === 200 ? posted : give({ delivery: 'in-person' });
  };

  const verify = async (id: string, capacity: string) => {
    const kind = evidence[capacity];
    if (kind === undefined) return;
    const checkedOn = (await laptop.now()).slice(0, 10);
    const path = `/api/officer/requests/${id}/verification`;
    const done = await laptop.call('POST', path, { json: { evidence: kind, checkedOn }, bearer: first });
    if (done.status === 200) await confirmAsShown(laptop, id, 'verification/confirmation', second);
    count('verify', done.status === 200);
  };

  /** A report about a child, by two officers. */
  const review = async (id: string) => {
    const path = `/api/officer/requests/${id}/child-block`;
    const json = { decision: 'lift', reason: 'The account is of a business.' };
    const done = await laptop.call('POST', path, { json, bearer: first });
    if (done.status === 200) await confirmAsShown(laptop, id, 'child-block/confirmation', second);
    count('review', done.status === 200);
  };

  /** It counts only where no contact confirmed the company’s request by link (P07). */
  const instruction = 'DIR-2026-7';
  const done = { outcome: 'done', message: ours('thank-you'), instruction };
  const items = [
    { what: ours('item-bills'), outcome: 'done' },
    { what: ours('item-rest'), outcome: 'withheld', law: ours('law-cpni') },
  ];
  const partly = { outcome: 'partly-done', instruction, items, message: ours('items-show') };
  const refused = { outcome: 'refused', reason: 'identity-not-confirmed', message: ours('reason-is-here') };

  /** The same for the same case. */
  const work = async (row: Row, today: string): Promise<void> => {
    const { id, due: { dueOn } = { dueOn: '2000-01-01' } } = row;
    const request = asked.get(id);
    const n = request?.n ?? 1;
    const isOfChild = request?.body.kind === 'child-data';
    // A company that was told of a child's data, and did not answer in ten days.
    if (isOfChild && row.stage === 'notifying-controller')
      return void (await use(id, 'close', { reason: 'The company did not answer.' }));
    if (isOfChild) await review(id);
    const daysLeft = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
    // Some wait until they are overdue, and longer.
    if (n % 17 === 0 && daysLeft > -4) return;
    if (n % 7 === 0 && daysLeft > 20) {
      const { state } = (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: first }))
        .body as Json;
      if (!state.written) return void (await use(id, 'ask', { question: ours('tell-us-more') }));
    }
    if (n % 13 === 5) {
      // One extension where the law allows it; the answer waits for it.
      const longer = await use(id, 'extend', { reason: 'complex', text: ours('many-systems') });
      if (longer.status === 200 || (longer.body.code === 'extended-already' && daysLeft > 10)) return;
    }
    if (n % 10 === 3) {
      const no = await answer(id, { ...refused, reason: 'required-by-law' });
      const isUnproved = ['standard-letters-only', 'evidence-needed'].includes(no.body.code);
      if (!isUnproved) return count('refused', no.status === 200);
    }
    if (n % 23 === 0 && daysLeft > 20) {
      const { state } = (await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: first }))
        .body as Json;
      if (!state.splitInto) {
        const split = await use(id, 'split', {
          parts: [{ kind: 'inquiry', details: 'The other half.' }],
          reason: 'Two in one.',
        });
        if (split.status === 200) year.ids.push(...split.body.into);
      }
    }
    if (n % 31 === 0 && daysLeft > 20) await use(id, 'assign', { officer: 'nobody-in-particular' });
    // A requester nobody can vouch for; the officer looks again near the end.
    if (tried.has(id) && daysLeft > 8) return;
    tried.add(id);
    const wanted = { ...(n % 11 === 0 ? partly : done), ...(isOfChild && { childData: ['deleted'] }) };
    const once = await answer(id, wanted);
    if (once.status === 200) return count(wanted.outcome);
    // Without a number the officer finds the account, even for a settled case.
    const path = `/api/officer/requests/${id}/restriction`;
    const applied = await laptop.call('POST', path, { json: { account: '7003' }, bearer: first });
    count('restrict', applied.status === 200);
    await verify(id, request?.body.capacity ?? '');
    const again = await answer(id, wanted);
    if (again.status === 200) return count(wanted.outcome);
    // Refused near the due date; until then the requester may confirm.
    if (daysLeft > 8) return;
    const last = await answer(id, refused);
    // Only standard letters for an unverified requester; time ends the case.
    if (last.body.code === 'standard-letters-only')
      return void (await use(id, 'close', { reason: 'Nobody has shown who is asking.' }));
    if (last.status !== 200 && last.status !== 409) throw new Error(last.text);
    count('refused', last.status === 200);
  };

  const onTheDesk = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    let cursor = '';
    do {
      const page = (
        await laptop.call('GET', `/api/officer/cases?queue=officer&cursor=${encodeURIComponent(cursor)}`, {
          bearer: first,
        })
      ).body;
      rows.push(...page.items);
      cursor = page.cursor ?? '';
    } while (cursor !== '');
    return rows;
  };

  const workDay = async () => {
    const today = (await laptop.now()).slice(0, 10);
    const rows = await onTheDesk();
    for (let at = 0; at < rows.length; at += 4)
      await Promise.all(rows.slice(at, at + 4).map((row) => work(row, today)));
  };

  return { year, receive, pressLinks, post, workDay };
};

const day = 86_400_000;
const holders = accounts.map((number) => `holder${number}@home.example`);

/** Requests come in, people open links, the officer works and mails; then everything runs out. */
export const aYearOf = async (laptop: MovedWorld, begin: string): Promise<YearOfWork> => {
  const { year, receive, pressLinks, post, workDay } = await deputies(laptop);
  const at = (days: number) => new Date(Date.parse(begin) + days * day).toISOString();
  for (let week = 0; week < weeks + 14; week += 1) {
    const away = week >= 30 && week < 35;
    const written = everyRequest.filter((one) => one.week === week);
    await Promise.all(written.map(receive));
    await laptop.moveTo(at(week * 7 + 1));
    const addresses = written.map(({ n, body }) => body.email ?? `person${n}@home.example`);
    await pressLinks([...new Set([...addresses, ...holders])]);
    if (!away) {
      await post();
      await workDay();
    }
    // Once a week is enough when nothing new comes in.
    if (written.length > 0) await laptop.moveTo(at(week * 7 + 3));
    if (!away && written.length > 0) await workDay();
    if (!away) await post();
    await laptop.moveTo(at(week * 7 + 7));
  }
  return year;
};
