interface Credentials {
  readonly client: string;
  readonly secret: string;
}

/** The client-credentials grant (RFC 6749, 4.4), as any other system asks for its token. @throws with what the issuer said */
export const systemToken = async (
  endpoint: string,
  { client, secret }: Credentials,
  scope?: string,
): Promise<string> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== undefined && { scope }) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The issuer gave no token: ${response.status} ${text}`);
  return (JSON.parse(text) as { readonly access_token: string }).access_token;
};
