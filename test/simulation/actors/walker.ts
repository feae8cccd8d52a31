import type { Actor, Call, Officer, Stage, System } from '../stage.ts';

interface Door {
  readonly method: string;
  readonly path: string;
  readonly auth: string;
  readonly scope?: string;
}

/** What stands in a path where nothing better is known. */
const usual: Readonly<Record<string, string>> = {
  ...{ n: '1', slug: 'acme', number: '4711', kind: 'answer', of: 'receipt', day: '2027-01-04', year: '2026' },
  ...{
    hold: '1',
    file: 'site.css',
    name: 'security.txt',
    page: 'request',
    question: 'kind',
    proxy: 'nowhere',
  },
  sha256: '0'.repeat(64),
  uploadId: '00000000-0000-4000-8000-000000000000',
  caseId: `REQ-${'0'.repeat(26)}`,
};

const filled = (path: string, caseId: string | undefined): string =>
  path.replace(/\{(\w+)\+?\}/g, (_, name) => (name === 'caseId' && caseId) || usual[name] || 'x');

const everything: Officer = { sub: 'walter', groups: ['officer', 'breach-officer', 'supervisor', 'dpo'] };
const systemWith = (scope: string): System => ({ client: 'walter', scope: `privacy-clock/${scope}` });
const hour = 3_600_000;

/**
 * Goes through every door of the list again and again: as a stranger, as an officer, as a system, with a case that exists and one that
 * does not, with a body that says nothing. It only looks: what it sends is never enough for an act.
 */
export const walker =
  (doors: readonly Door[]): Actor =>
  async (stage) => {
    const call = (method: string, path: string, who: Pick<Call, 'officer' | 'system'> = {}) =>
      stage.http({
        ...{ as: 'walker', method, path },
        ...who,
        ...(method === 'GET' ? {} : { json: {} }),
      });
    while (!stage.isCalm()) {
      await stage.sleep((2 + stage.rng('walker/pause') * 20) * hour);
      const caseId = await someCase(stage, await call('GET', '/api/officer/cases', { officer: everything }));
      for (const { method, path, auth, scope } of doors) {
        const way = filled(path, stage.rng('walker/case') < 0.7 ? caseId : undefined);
        const isKnown = auth !== 'public' && stage.rng('walker/who') < 0.9;
        const who = scope === undefined ? { officer: everything } : { system: systemWith(scope) };
        await call(method === 'ANY' ? 'GET' : method, way, isKnown ? who : {});
        await stage.sleep(stage.rng('walker/pause') * 5000);
      }
      stage.note('walked through every door');
    }
  };

const someCase = async (
  stage: Stage,
  list: Awaited<ReturnType<Stage['http']>>,
): Promise<string | undefined> => {
  if (list?.status !== 200) return undefined;
  const { items } = list.body as { readonly items: readonly { readonly id: string }[] };
  return items[Math.floor(stage.rng('walker/case') * items.length)]?.id;
};
