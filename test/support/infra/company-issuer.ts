import type { OidcIssuer } from '#infra/settings/shape.ts';

/** A company's own issuer, with the console as its client. */
export const companyIssuer = (issuer = 'https://login.example.com/'): OidcIssuer => {
  const base = issuer.replace(/\/$/, '');
  return {
    issuer,
    authorize: `${base}/authorize`,
    token: `${base}/token`,
    keys: `${base}/keys`,
    endSession: `${base}/logout`,
    clientId: 'privacy-clock',
    audience: ['privacy-clock'],
  };
};
