import type { Actor, Reply, Stage } from '../stage.ts';
import { accounts } from './request/register.ts';

const hour = 3_600_000;
const token = { client: 'marketing', scope: 'privacy-clock/cpni.check' };

/** What a campaign asks for, and what it must not. */
const askedFor = [
  ...['own-communications-marketing', 'own-communications-marketing', 'same-category-marketing'],
  ...['third-parties', 'billing', 'sell-to-broker', 'mistyped'],
];

type Row = { readonly answer?: { readonly allowed: boolean }; readonly refused?: { readonly code: string } };

const noted = (stage: Stage, row: Row): void =>
  stage.note(
    row.answer ? `use ${row.answer.allowed ? 'allowed' : 'denied'}` : `use refused ${row.refused?.code}`,
  );

/** Asks before each use of an account's data, with a token of its own, one at a time or several at once, and acts on a yes alone. */
export const marketer =
  (n: number): Actor =>
  async (stage) => {
    const as = `marketer/${n}`;
    const pick = <T>(what: string, of: readonly T[]): T =>
      of[Math.floor(stage.rng(`${as}/${what}`) * of.length)] as T;
    const question = () => {
      const { number } = pick('account', accounts);
      return {
        account: pick('spelling', [number, number, number, number.replace('-', ' '), '999-0000']),
        use: pick('use', askedFor),
        recipient: 'own',
      };
    };
    const post = (path: string, json: object, system = token): Promise<Reply | undefined> =>
      stage.http({ as, method: 'POST', path, json, ...(system.client && { system }) });
    while (!stage.isCalm()) {
      await stage.sleep((0.5 + stage.rng(`${as}/pause`) * 5) * hour);
      if (stage.rng(`${as}/batch`) < 0.3) {
        const checks = [question(), question(), { account: '' }, question()];
        const reply = await post('/api/cpni/checks/batch', { checks });
        if (reply?.status === 200) for (const row of reply.body.rows) noted(stage, row);
        continue;
      }
      const system = stage.rng(`${as}/token`) < 0.1 ? { ...token, scope: 'privacy-clock/other' } : token;
      const reply = await post('/api/cpni/checks', question(), system);
      if (reply === undefined) stage.note('no answer is a no');
      else if (reply.status === 200) noted(stage, { answer: reply.body });
      else stage.note(`use refused ${reply.body?.code ?? reply.status}`);
    }
  };

/** A customer on the web who restricts an account while systems ask about it: the number as registered, and once more later. */
export const restricter =
  (n: number): Actor =>
  async (stage) => {
    const as = `restricter/${n}`;
    const number = accounts[n % accounts.length]?.number;
    for (let times = 0; times < 2 && !stage.isCalm(); times += 1) {
      await stage.sleep((24 + stage.rng(`${as}/waits`) * 240) * hour);
      const reply = await stage.http({
        ...{ as, method: 'POST', path: '/api/requests', key: `${as}-${times}` },
        json: {
          ...{ kind: 'cpni-restrict', capacity: 'account-holder', account: number, name: 'Hanna Holder' },
          ...{ email: `${as.replace('/', '')}@home.example`, details: 'No offers, please.' },
        },
      });
      if (reply?.status === 201) stage.note('restricted while systems ask', { id: reply.body.id });
    }
  };
