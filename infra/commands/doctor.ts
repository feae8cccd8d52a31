import { SettingsIncomplete } from '#infra/settings/checks.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { accountIn } from './doctor-account.ts';
import { examine } from './doctor-checks.ts';

/*
 * npm run doctor -- [stage]: checks the AWS account, DNS and the sign-in before a deployment.
 * Exit 0: nothing is ill; 1: something is; 2: incomplete settings.
 */

const marks = { well: '  ✓', later: '  …', ill: '  ✗' } as const;

const run = async (stage: string): Promise<number> => {
  const settings = settingsOf(stage);
  const findings = await examine(settings, accountIn(settings.region));
  for (const { is, sentence } of findings) console.log(`${marks[is]} ${sentence}`);
  const count = findings.filter(({ is }) => is === 'ill').length;
  console.log(
    count === 0 ? `\n${stage} may be deployed.` : `\n${count} to mend before ${stage} is deployed.`,
  );
  return count === 0 ? 0 : 1;
};

try {
  process.exitCode = await run(process.argv[2] ?? 'dev');
} catch (fault) {
  if (!(fault instanceof SettingsIncomplete)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
