import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Group } from '#ports/routes.ts';

/** Without a group nobody can do anything. */
const groups: Readonly<Record<Group, string>> = {
  officer: 'Works on requests; sees no breach',
  'breach-officer': 'Works on breaches and their notices, and answers requests that a breach touches',
  supervisor: 'Does what officers and breach officers do; is told when they are late',
  dpo: 'Data protection officer (P50); does what a supervisor does',
  'stand-in': 'Sees what waits for a second signature, and signs',
  auditor: 'Reads, writes nothing',
};

export interface Issuer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** No self-sign-up, MFA for all. In the data stack: histories need this pool to tell persons apart. */
export class SignIn extends Construct implements Issuer {
  readonly issuer: string;
  readonly audience: readonly string[];

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      userPoolName: nameOf(settings, 'officers'),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The plan that this rule asks for adds threat protection, priced per user; here nobody signs up and every sign-in needs a second factor.',
    });
    for (const [groupName, description] of Object.entries(groups))
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName, description });
    const client = this.#client(pool, settings);
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${nameOf(settings, 'officers')}-${Stack.of(this).account}` },
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = [client.userPoolClientId];
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
  }

  #client(pool: UserPool, { siteUrl }: Settings): UserPoolClient {
    return pool.addClient('Console', {
      generateSecret: false,
      // `adminUserPassword` needs IAM credentials: for the smoke test of infra/DEPLOY.md, not for browsers.
      authFlows: { userSrp: true, adminUserPassword: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${siteUrl}/officer`],
        logoutUrls: [`${siteUrl}/officer`],
      },
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
  }
}
