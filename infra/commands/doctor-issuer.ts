import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill, judged, later } from './doctor-finding.ts';
import { userPool } from './doctor-people.ts';

interface Discovery {
  readonly issuer?: string;
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
  readonly jwks_uri?: string;
  readonly end_session_endpoint?: string;
  readonly claims_supported?: readonly string[];
}
interface Keys {
  readonly keys?: readonly { readonly kty?: string }[];
}
const shut = 'No officer can sign in.';

/** A company's own OIDC issuer, or our user pool. */
export const signIn = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { signIn: issuer, groupsClaim } = settings;
  if (issuer === 'cognito') return userPool(settings, account);
  const address = `${issuer.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = (await account.json(address).catch((fault: Error) => fault)) as Discovery | Error;
  if (found instanceof Error)
    return [
      ill(
        `The issuer does not answer at ${address}: ${found.message}.`,
        shut,
        'Write its exact address as `signIn.issuer`.',
      ),
    ];
  const differing = Object.entries({
    authorize: found.authorization_endpoint,
    token: found.token_endpoint,
    keys: found.jwks_uri,
    endSession: found.end_session_endpoint,
  }).filter(([name, told]) => told !== undefined && told !== issuer[name as 'keys']);
  const keys = (await account.json(found.jwks_uri ?? '').catch(() => ({}))) as Keys;
  const claims = found.claims_supported;
  return [
    judged(found.issuer === issuer.issuer, `The issuer calls itself ${issuer.issuer}.`, [
      `The issuer calls itself ${found.issuer}, the settings say ${issuer.issuer}.`,
      `API Gateway compares them to the letter. ${shut}`,
      `Write \`signIn: { issuer: '${found.issuer}', … }\`.`,
    ]),
    judged(differing.length === 0, 'The console signs officers in where the issuer says.', [
      'The issuer names other addresses than signIn in the settings.',
      shut,
      `Write ${differing.map(([name, told]) => `\`${name}: '${told}'\``).join(', ')}.`,
    ]),
    judged(
      keys.keys?.some(({ kty }) => kty === 'RSA') === true,
      'The issuer has RSA keys, as API Gateway wants.',
      [
        'The issuer shows no RSA key at its jwks_uri.',
        'API Gateway would refuse every token.',
        'Let the issuer sign with RS256.',
      ],
    ),
    claims === undefined
      ? later(
          'The issuer does not say which claims it has.',
          `Without ${groupsClaim} nobody is an officer.`,
          `Look into a token: \`TOKEN=… npm run doctor -- ${settings.stage}\`.`,
        )
      : judged(claims.includes(groupsClaim), `The issuer puts groups into ${groupsClaim}.`, [
          `The issuer lists no claim ${groupsClaim}.`,
          'Without it nobody is an officer.',
          'Let the issuer send groups there, or write the claim that has them as `groupsClaim`.',
        ]),
  ];
};
