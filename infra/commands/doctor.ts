import { SettingsIncomplete } from '#infra/settings/checks.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { accountIn } from './doctor-account.ts';
import { examine } from './doctor-checks.ts';
import { Refused } from './doctor-cli.ts';
import type { Finding } from './doctor-finding.ts';

/*
 * npm run doctor -- [stage]: checks the AWS account, DNS and the sign-in before and after a deployment.
 * Needs the AWS CLI. TOKEN: tokens of officers; DNS_SERVER: another DNS server than this machine's.
 * Exit 0: nothing is ill; 1: something is; 2: incomplete settings.
 */

const marks = { well: '  ✓', later: '  …', ill: '  ✗' } as const;

const shown = (finding: Finding): string =>
  finding.is === 'well'
    ? `${marks.well} ${finding.fact}`
    : `${marks[finding.is]} ${finding.fact}\n      Why: ${finding.matters}\n      Do:  ${finding.mend}`;

const run = async (stage: string): Promise<number> => {
  const settings = settingsOf(stage);
  const account = accountIn(settings.region);
  // Without the CLI or credentials every check would fail for this one reason.
  await account.caller();
  const findings = await examine(settings, account);
  for (const finding of findings) console.log(shown(finding));
  const count = findings.filter(({ is }) => is === 'ill').length;
  console.log(
    count === 0 ? `\n${stage} may be deployed.` : `\n${count} to mend before ${stage} is deployed.`,
  );
  return count === 0 ? 0 : 1;
};

try {
  process.exitCode = await run(process.argv[2] ?? 'dev');
} catch (fault) {
  if (fault instanceof Refused) {
    console.error(`Doctor cannot ask AWS: ${fault.message}`);
    console.error(
      'Do: `aws sts get-caller-identity` must answer in this shell. Sign in, or export AWS_PROFILE.',
    );
    process.exitCode = 1;
  } else if (fault instanceof SettingsIncomplete) {
    console.error(fault.message);
    process.exitCode = 2;
  } else throw fault;
}
