import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { powers } from '#infra/constructs/powers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Types are gone when the code runs. */
const importsOf = (path: string): readonly string[] =>
  [
    ...source(path).matchAll(/^import (?!type )[^;]*? from '([^']+)'|^export \{[^;]*? from '([^']+)'/gms),
  ].flatMap(([, one, other]) => {
    const name = one ?? other ?? '';
    if (name.startsWith('.')) return [join(dirname(path), name)];
    return name.startsWith('#functions/') ? [name.slice(1)] : [];
  });

const reachedFrom = (paths: readonly string[], known: readonly string[] = []): readonly string[] => {
  const next = paths.filter((path) => !known.includes(path));
  return next.length === 0 ? known : reachedFrom(next.flatMap(importsOf), [...known, ...next]);
};

const room = globSync('functions/request/{public,status}/*.ts', { cwd: root }).filter(
  (path) => !path.endsWith('.lambda.ts'),
);

describe('what everyone sees has a module of its own (R-8)', () => {
  it('which reaches no register, account, roster or question', () => {
    const reached = reachedFrom(room).filter((path) => !path.startsWith('functions/domain/'));
    expect(reached).toContain('functions/request/letters/acknowledgement.ts');
    // Contracts are shapes and hashes, without a port.
    const others = reached.filter((path) => !path.endsWith('/contract.ts'));
    expect(
      others.filter((path) =>
        /^functions\/(account|controller|site|breach|notice)\/|request\/(roster|verification|answer|intake)\/|address-of-record/.test(
          path,
        ),
      ),
    ).toEqual([]);
  });

  it('of secrets only the status key: nobody in it says "secrets." or issues another', () => {
    const said = room.filter((path) => /\bsecrets\s*(\.|\[|\?)|issuedSecret/.test(source(path)));
    expect(said).toEqual([]);
    expect(source('functions/request/status-key.ts').match(/issuedSecret\(ports, caseId, '(\w+)'/)?.[1]).toBe(
      'status',
    );
  });

  it.each(['write-to-requester', 'read-request', 'withdraw-request', 'send-message'] as const)(
    'and %s has no power over a register or a code',
    (name) => {
      const { register, addressOfRecord, cases = [], secrets = [] } = powers[name];
      expect([register, addressOfRecord]).toEqual([undefined, undefined]);
      expect(cases).not.toContain('find');
      expect(secrets).not.toContain('code');
    },
  );
});
