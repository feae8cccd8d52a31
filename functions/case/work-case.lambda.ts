import {
  cases,
  chance,
  clock,
  closures,
  idempotency,
  ledger,
  letterhead,
  officerActs,
  people,
  policies,
  register,
  ruleset,
  secrets,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse, partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerRequest } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import { type ActionRow, caseCommands } from './commands.ts';
import { previewLetters } from './contract.ts';
import type { Drafting, noSecrets } from './preview-letters.ts';

const once = wire(doOnce, { officerActs });

const { assign, split, link, tellCompany: company, changeFormat: format, ...asTheyStand } = caseCommands;
const acting = { cases, texts, workflows, clock };

const drafting = { cases, clock, closures, ledger, letterhead, people, ruleset, texts };

const draft =
  (ports: Pick<Ports, keyof typeof drafting> & { readonly secrets: typeof noSecrets }): Drafting =>
  async (asked, officer) => {
    const { caseId, action, said, by } = asked;
    if (asked.noun === 'complaint') {
      const { draftToComplainant } = await import('#functions/complaint/work/draft-to-complainant.ts');
      return draftToComplainant(ports, check)(asked);
    }
    if (action === 'answer') {
      const { draftAnswer } = await import('#functions/request/answer/draft-answer.ts');
      return draftAnswer(legalHoldsOver)(ports)({ ...check(answerRequest.body, said), caseId, by }, officer);
    }
    const { draftAct } = await import('./acts-of-officers.ts');
    const { draftToRequester } = await import('#functions/request/draft-to-requester.ts');
    return draftAct(ports, { check, toRequester: draftToRequester(ports) })(action, { caseId, said, by });
  };

const acts = partOf(() => import('./acts-of-officers.ts'));
const preview = onUse(async () => {
  const { noSecrets: secret, previewLetters: shown } = await import('./acts-of-officers.ts');
  return shown((given: Pick<Ports, keyof typeof drafting>) => draft({ ...given, secrets: secret }));
});

export const handler = doors(
  door(assign, wire(acts('assignCase'), { ...acting, zone }), { once }),
  door(split, wire(acts('splitCase'), { ...acting, people, secrets, idempotency, chance }), { once }),
  door(link, wire(acts('linkCases'), { ...acting, people }), { once }),
  door(company, wire(acts('tellCompany'), { ...acting, people, policies, register, secrets, zone }), {
    once,
  }),
  door(format, wire(acts('changeFormat'), { ...acting, people }), { once }),
  ...Object.values<ActionRow>(asTheyStand).map((row) =>
    door(
      row,
      wire(
        onUse(async () => (await import('./acts-of-officers.ts')).takeOfficerAction(row)),
        { ...acting, chance, ledger, people },
      ),
      { once },
    ),
  ),
  door(previewLetters, wire(preview, drafting)),
);
