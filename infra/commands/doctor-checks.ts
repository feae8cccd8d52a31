import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill } from './doctor-finding.ts';
import { signIn } from './doctor-issuer.ts';
import { sending } from './doctor-letters.ts';
import { takenNames } from './doctor-names.ts';
import { tokens } from './doctor-people.ts';
import { routes } from './doctor-routes.ts';
import { identities, names } from './doctor-senders.ts';
import { concurrency, owner, quotas, rules, stacks, subscriptions } from './doctor-stage.ts';

type Check = (settings: Settings, account: Account) => Promise<readonly Finding[]>;

const checks = {
  rules,
  account: owner,
  stacks,
  'taken names': takenNames,
  sending,
  identity: identities,
  names,
  'sign-in': signIn,
  tokens,
  subscriptions,
  concurrency,
  quotas,
  routes,
} as const satisfies Readonly<Record<string, Check>>;

/** The shell that runs a command may have another region, where the same name is another thing, or none. */
const inRegion = (finding: Finding, region: string): Finding =>
  finding.is === 'well'
    ? finding
    : {
        ...finding,
        mend: finding.mend.replaceAll(/(?<=`|\bdo |\$\(|&& )aws (?=[a-z])/g, `aws --region ${region} `),
      };

/** In order; a check that fails is a finding too. */
export const examine = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const findings = await Promise.all(
    Object.entries<Check>(checks).map(([name, check]) =>
      check(settings, account).catch((fault: Error) => [
        ill(
          `Could not look at ${name}: ${fault.message.replace(/\.$/, '')}.`,
          'Nobody knows whether it is in order.',
          'Use credentials that may read this, for example with the policy ReadOnlyAccess, and run the doctor again.',
        ),
      ]),
    ),
  );
  return findings.flat().map((finding) => inRegion(finding, settings.region));
};
