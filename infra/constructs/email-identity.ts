import { CfnOutput, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Sender } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

/**
 * Identity of a sender. Puts out the DNS records that it needs: `<outputs>DkimRecord1` to 3, `<outputs>MailFromMx`
 * and `<outputs>MailFromSpf`.
 */
export const emailIdentity = (
  scope: Construct,
  id: string,
  { identity: emailIdentity, mailFrom }: Pick<Sender, 'identity' | 'mailFrom'>,
  { emulated, outputs }: Pick<Settings, 'emulated'> & { readonly outputs: '' | 'Notice' },
): void => {
  const identity = new CfnEmailIdentity(scope, id, {
    emailIdentity,
    // SES would mail each bounce to the sender's address; the topic has them all.
    feedbackAttributes: { emailForwardingEnabled: false },
    ...(mailFrom === undefined
      ? {}
      : {
          mailFromAttributes: {
            mailFromDomain: mailFrom,
            // Letters go out before the DNS records are there, too.
            behaviorOnMxFailure: 'USE_DEFAULT_VALUE',
          },
        }),
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  if (mailFrom === undefined) return;
  const dkim = [
    [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
    [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
    [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
  ];
  // The emulator refuses DkimDNSTokenName1.
  for (const [n, [name = '', value = '']] of emulated ? [] : dkim.entries())
    new CfnOutput(scope, `${outputs}DkimRecord${n + 1}`, { value: Fn.join(' CNAME ', [name, value]) });
  const { region } = Stack.of(scope);
  new CfnOutput(scope, `${outputs}MailFromMx`, {
    value: `${mailFrom} MX 10 feedback-smtp.${region}.amazonses.com`,
  });
  new CfnOutput(scope, `${outputs}MailFromSpf`, {
    value: `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
  });
};
