import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { type Group, machineScopes, resourceServer } from '#ports/routes.ts';
import type { IssuerSettings } from '#ports/settings.ts';
import { acknowledge } from './acknowledge.ts';
import { inPascal } from './handler.ts';

/** Without a group nobody can do anything. */
const groups: Readonly<Record<Group, string>> = {
  officer: 'Works on requests; sees no breach',
  'breach-officer': 'Works on breaches and their notices, and answers requests that a breach touches',
  supervisor: 'Does what officers and breach officers do; is told when they are late',
  dpo: 'Data protection officer (P50); does what a supervisor does',
  'stand-in': 'Sees what waits for a second signature, and signs',
  auditor: 'Reads, writes nothing',
};

/** Whose tokens the API takes, and where the console signs officers in. */
export interface Issuer extends IssuerSettings {
  readonly audience: readonly string[];
  /** Accepted `client_id` or `aud` of other systems; none: nobody opens their doors. */
  readonly machines: readonly string[];
}

interface SignInProps {
  readonly settings: Settings;
  /** From deletion. */
  readonly isProtected: boolean;
}

/** No self-sign-up, MFA for all. In the data stack: histories need this pool to tell persons apart. */
export class SignIn extends Construct implements Issuer {
  readonly issuer: string;
  readonly authorize: string;
  readonly token: string;
  readonly keys: string;
  readonly endSession: string;
  readonly clientId: string;
  readonly audience: readonly string[];
  readonly machines: readonly string[];

  constructor(scope: Construct, id: string, { settings, isProtected }: SignInProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      userPoolName: nameOf(settings, 'officers'),
      // Login pages with a second factor; free for as many officers as a company has.
      featurePlan: FeaturePlan.ESSENTIALS,
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
      deletionProtection: isProtected,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    acknowledge(pool, {
      'AwsSolutions-COG8':
        'The plan that this rule asks for adds threat protection, priced per user; here nobody signs up and every sign-in needs a second factor.',
    });
    for (const [groupName, description] of Object.entries(groups))
      new CfnUserPoolGroup(this, groupName, { userPoolId: pool.userPoolId, groupName, description });
    const { account, region } = Stack.of(this);
    const client = this.#client(pool, settings);
    const domainPrefix = `${nameOf(settings, 'officers')}-${account}`;
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a style of the client its login pages are not there. No emulator knows styles.
    if (!settings.emulated)
      new CfnManagedLoginBranding(this, 'Pages', {
        userPoolId: pool.userPoolId,
        clientId: client.userPoolClientId,
        useCognitoProvidedValues: true,
      });
    const pages = `https://${domainPrefix}.auth.${region}.amazoncognito.com`;
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`;
    this.authorize = `${pages}/oauth2/authorize`;
    this.token = `${pages}/oauth2/token`;
    this.keys = `${this.issuer}/.well-known/jwks.json`;
    this.endSession = `${pages}/logout`;
    this.clientId = client.userPoolClientId;
    this.audience = [this.clientId];
    this.machines = this.#systems(pool, settings);
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
  }

  /** A client with a secret for each system, so that one can be shut out alone (decision 0046). @returns their ids */
  #systems(pool: UserPool, { systems }: Settings): string[] {
    const offered = Object.entries(machineScopes).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server = pool.addResourceServer('Api', { identifier: resourceServer, scopes: offered });
    return Object.entries(systems).map(([name, may]) => {
      const client = pool.addClient(`System${inPascal(name)}`, {
        userPoolClientName: name,
        generateSecret: true,
        // No sign-in of a person by this client; the refresh token is Cognito's least.
        authFlows: { user: false },
        oAuth: {
          flows: { clientCredentials: true },
          scopes: offered
            .filter(({ scopeName }) => (may as readonly string[]).includes(scopeName))
            .map((scope) => OAuthScope.resourceServer(server, scope)),
        },
        accessTokenValidity: Duration.hours(1),
        enableTokenRevocation: true,
        preventUserExistenceErrors: true,
      });
      new CfnOutput(this, `System${inPascal(name)}ClientId`, { value: client.userPoolClientId });
      return client.userPoolClientId;
    });
  }

  /** The code comes with PKCE, from the console's server, so the client has no secret. */
  #client(pool: UserPool, { siteUrl, emulated }: Settings): UserPoolClient {
    return pool.addClient('Console', {
      generateSecret: false,
      // An emulator has no login pages: the rehearsal signs in with the emulator's own credentials.
      authFlows: { userSrp: true, ...(emulated && { adminUserPassword: true }) },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/officer/callback`],
        logoutUrls: [`${siteUrl}/officer/signed-out`],
      },
      // As long as a session, because the console renews none. Only the console's server has it, never a browser: a session that
      // ends takes its token with it. The other two are not used; Cognito wants the last no shorter.
      idTokenValidity: Duration.hours(12),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
  }
}
