import { describe, expect, it } from 'vitest';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { preservationWorld } from '#test/support/preservations.ts';

const page = '/officer/preservations/PRV-0001';
type World = ReturnType<typeof preservationWorld>;
type Group = 'officer' | 'breach-officer' | 'auditor' | 'stand-in' | 'supervisor' | 'dpo';

const asked = async (w: World, group: Group, path = page) => {
  const { signedIn } = consoleWorld({
    'GET /api/officer/preservations': await w.list(),
    'GET /api/officer/preservations/PRV-0001': await w.read('PRV-0001'),
  });
  return (await signedIn([group])).get(path);
};
const shown = async (w: World, path = page) => words((await asked(w, 'supervisor', path)).body);

describe('the page of a preservation says what is true now (P47)', () => {
  it('from the entry to the end', async () => {
    const w = preservationWorld();
    await w.receive(1, { email: 'ada@home.example' });
    await w.begin();
    expect(await shown(w)).toMatch(
      /not all records looked through yet.*No job of ours deletes what it covers.*Ask to end|not all records looked through yet.*Ask to end/,
    );
    await w.hour();
    expect(await shown(w)).toMatch(/In force.*1 case has no end, with 0 copied files/);
    await w.askEnd('PRV-0001');
    expect(await shown(w)).toMatch(/its end waits for a second person.*The case was dismissed\./);
    await w.confirmEnd('PRV-0001');
    expect(await shown(w)).toMatch(/records get their end back/);
    await w.hour();
    const over = await shown(w);
    expect(over).toContain('Ended');
    expect(over).not.toContain('What is next');
  });

  it('after the end nothing on it says that records have no end, or that it looks again', async () => {
    const w = preservationWorld();
    await w.receive(1, { email: 'ada@home.example' });
    await w.begin();
    await w.hour();
    await w.askEnd('PRV-0001');
    await w.confirmEnd('PRV-0001');
    for (const run of [false, true]) {
      if (run) await w.hour();
      expect(await shown(w)).not.toMatch(/has no end|looks again each day/);
    }
  });

  it('the list has those that stop deletions first', async () => {
    const w = preservationWorld();
    await w.begin();
    expect(await shown(w, '/officer/preservations')).toMatch(/Deletions stopped.*PRV-0001.*Doe v\. Carrier/);
  });

  it.each(['officer', 'breach-officer', 'auditor', 'stand-in'] as const)(
    '%s does not open it',
    async (group) => {
      const w = preservationWorld();
      await w.begin();
      for (const path of [page, '/officer/preservations', '/officer/preservations/new'])
        expect((await asked(w, group, path)).status).toBe(403);
      expect(words((await asked(w, group, '/officer/more')).body)).not.toContain('Preservations');
    },
  );
});
