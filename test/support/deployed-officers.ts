import { randomUUID } from 'node:crypto';
import { awsJson } from './aws.ts';
import { totp } from './totp.ts';

const cognito = (operation: string, body: Record<string, unknown>) =>
  awsJson('cognito-idp', `AWSCognitoIdentityProviderService.${operation}`, body);

const poolOf = async (stage: string) => {
  const { UserPools } = await cognito('ListUserPools', { MaxResults: 60 });
  const pool = UserPools.find(({ Name }: { Name: string }) => Name.startsWith(`privacy-clock-${stage}`));
  if (!pool) throw new Error(`There is no user pool of the stage ${stage}.`);
  const UserPoolId: string = pool.Id;
  const { UserPoolClients } = await cognito('ListUserPoolClients', { UserPoolId, MaxResults: 60 });
  const ClientId: string = UserPoolClients[0].ClientId;
  // People sign in on Cognito's own page. A test has no browser: in the emulator alone the client takes a password.
  const { UserPoolClient: client } = await cognito('DescribeUserPoolClient', { UserPoolId, ClientId });
  const flow = 'ALLOW_ADMIN_USER_PASSWORD_AUTH';
  if (!client.ExplicitAuthFlows?.includes(flow)) {
    const ExplicitAuthFlows = [...(client.ExplicitAuthFlows ?? []), flow];
    await cognito('UpdateUserPoolClient', { ...client, UserPoolId, ClientId, ExplicitAuthFlows });
  }
  return { UserPoolId, ClientId };
};

const tokens = new Map<string, Promise<string>>();

/** The id token of a new person of the deployed user pool, who signs in with a password and an authenticator app. */
export const signIn = (stage: string, name: string, groups: readonly string[]): Promise<string> => {
  const key = JSON.stringify([name, groups]);
  const token = tokens.get(key) ?? signInAnew(stage, name, groups);
  tokens.set(key, token);
  return token;
};

const signInAnew = async (stage: string, name: string, groups: readonly string[]): Promise<string> => {
  const { UserPoolId, ClientId } = await poolOf(stage);
  const Username = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@example.com`;
  const Password = `${randomUUID()}-Aa1!`;
  const UserAttributes = [
    { Name: 'email', Value: Username },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
  ];
  await cognito('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
  await cognito('AdminSetUserPassword', { UserPoolId, Username, Password, Permanent: true });
  for (const GroupName of groups) await inGroup(UserPoolId, Username, GroupName);

  const AuthParameters = { USERNAME: Username, PASSWORD: Password };
  const AuthFlow = 'ADMIN_USER_PASSWORD_AUTH';
  const first = await cognito('AdminInitiateAuth', { UserPoolId, ClientId, AuthFlow, AuthParameters });
  if (first.ChallengeName !== 'MFA_SETUP')
    throw new Error(`MFA is not required of a new officer: ${JSON.stringify(first).slice(0, 200)}`);
  const { SecretCode, Session } = await cognito('AssociateSoftwareToken', { Session: first.Session });
  const code = { Session, UserCode: totp(SecretCode) };
  const verified = await cognito('VerifySoftwareToken', code);
  const second = await cognito('AdminRespondToAuthChallenge', {
    UserPoolId,
    ClientId,
    ChallengeName: 'MFA_SETUP',
    ChallengeResponses: { USERNAME: Username },
    Session: verified.Session,
  });
  return second.AuthenticationResult.IdToken;
};

/** Groups that the stack does not have (a scenario's `reader`) are made here. */
const inGroup = async (UserPoolId: string, Username: string, GroupName: string): Promise<void> => {
  await cognito('CreateGroup', { UserPoolId, GroupName }).catch(() => {});
  await cognito('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
};
