import { randomUUID } from 'node:crypto';
import { settingsOf } from '#infra/settings/settings.ts';
import { awsJson } from './aws.ts';
import { totp } from './totp.ts';

const cognito = (operation: string, body: Record<string, unknown>) =>
  awsJson('cognito-idp', `AWSCognitoIdentityProviderService.${operation}`, body);

export const poolOf = async (stage: string) => {
  const { UserPools } = await cognito('ListUserPools', { MaxResults: 60 });
  const pool = UserPools.find(({ Name }: { Name: string }) => Name.startsWith(`privacy-clock-${stage}`));
  if (!pool) throw new Error(`There is no user pool of the stage ${stage}.`);
  const UserPoolId: string = pool.Id;
  const { UserPoolClients } = await cognito('ListUserPoolClients', { UserPoolId, MaxResults: 60 });
  // The console's client has a name of CloudFormation, a system's the name of its system.
  const { systems: names } = settingsOf(stage);
  const ids = new Map<string, string>(
    UserPoolClients.map((one: { ClientName: string; ClientId: string }) => [one.ClientName, one.ClientId]),
  );
  const [ClientId = ''] = [...ids].filter(([name]) => !(name in names)).map(([, id]) => id);
  return { UserPoolId, ClientId, systems: Object.fromEntries(ids) };
};

const tokens = new Map<string, Promise<string>>();

/** Id token of a new person in the deployed user pool, with password and authenticator app. */
export const signIn = (stage: string, name: string, groups: readonly string[]): Promise<string> => {
  const key = JSON.stringify([name, groups]);
  const token = tokens.get(key) ?? signInAnew(stage, name, groups);
  tokens.set(key, token);
  return token;
};

/** A person of the pool with a password of their own. @returns the email address, which is the user name */
export const newOfficer = async (
  UserPoolId: string,
  name: string,
  Password = newPassword(),
): Promise<string> => {
  const Username = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@example.com`;
  const UserAttributes = [
    { Name: 'email', Value: Username },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
  ];
  const invited = { MessageAction: 'SUPPRESS', TemporaryPassword: Password };
  await cognito('AdminCreateUser', { UserPoolId, Username, UserAttributes, ...invited });
  return Username;
};

const signInAnew = async (stage: string, name: string, groups: readonly string[]): Promise<string> => {
  const pool = await poolOf(stage);
  const username = await newOfficer(pool.UserPoolId, name);
  for (const GroupName of groups) await inGroup(pool.UserPoolId, username, GroupName);
  return signInFirst(pool, username);
};

const newPassword = (): string => `${randomUUID()}-Aa1!`;

/** The first sign-in of somebody who was invited: password, then authenticator app. @returns the id token */
export const signInFirst = async (
  { UserPoolId, ClientId }: { readonly UserPoolId: string; readonly ClientId: string },
  Username: string,
): Promise<string> => {
  const Password = newPassword();
  await cognito('AdminSetUserPassword', { UserPoolId, Username, Password, Permanent: true });
  const AuthParameters = { USERNAME: Username, PASSWORD: Password };
  const password = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters };
  // AWS asks for the second factor first; MiniStack only once there is one.
  const { AccessToken } = (await cognito('AdminInitiateAuth', password)).AuthenticationResult;
  const { SecretCode } = await cognito('AssociateSoftwareToken', { AccessToken });
  await cognito('VerifySoftwareToken', { AccessToken, UserCode: totp(SecretCode) });

  const asked = await cognito('AdminInitiateAuth', password);
  if (asked.ChallengeName !== 'SOFTWARE_TOKEN_MFA')
    throw new Error('An officer came in by a password alone.');
  const { AuthenticationResult } = await cognito('AdminRespondToAuthChallenge', {
    UserPoolId,
    ClientId,
    ChallengeName: asked.ChallengeName,
    ChallengeResponses: { USERNAME: Username, SOFTWARE_TOKEN_MFA_CODE: totp(SecretCode) },
    Session: asked.Session,
  });
  return AuthenticationResult.IdToken;
};

/** Creates groups that the stack lacks (a scenario's `reader`). */
const inGroup = async (UserPoolId: string, Username: string, GroupName: string): Promise<void> => {
  await cognito('CreateGroup', { UserPoolId, GroupName }).catch(() => {});
  await cognito('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
};
