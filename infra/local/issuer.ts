import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { OAuth2Server } from 'oauth2-mock-server';
import { chooseOfficers } from './choose-officer.ts';
import { writeWhole } from './data-folder.ts';
import { subjectOf } from './subject.ts';
import { admitSystems, systems } from './systems.ts';

const HALF_A_DAY = 12 * 3600;

/** In every token, whatever today's port, so that tokens survive a restart. */
export const issuerUrl = 'http://issuer.privacy-clock.localhost';
export const audience = 'privacy-clock-console';

/** OIDC issuer with its key in the data folder. Tokens use real time. */
export class Issuer {
  readonly #server: OAuth2Server;
  readonly #groupsClaim: string;
  readonly address: string;

  static async open(folder: string, groupsClaim: string): Promise<Issuer> {
    const server = new OAuth2Server();
    const file = join(folder, 'issuer.key.json');
    if (existsSync(file)) await server.issuer.keys.add(JSON.parse(readFileSync(file, 'utf8')));
    else writeWhole(file, JSON.stringify(await server.issuer.keys.generate('RS256')), 0o600);
    server.issuer.url = issuerUrl;
    await server.start(0, '127.0.0.1');
    chooseOfficers(server, groupsClaim);
    admitSystems(server);
    return new Issuer(server, groupsClaim);
  }

  private constructor(server: OAuth2Server, groupsClaim: string) {
    this.#server = server;
    this.#groupsClaim = groupsClaim;
    this.address = `http://127.0.0.1:${server.address().port}`;
  }

  tokenFor(name: string, groups: readonly string[] = []): Promise<string> {
    return this.#server.issuer.buildToken({
      expiresIn: HALF_A_DAY,
      scopesOrTransform: (_, payload) => {
        Object.assign(payload, { sub: subjectOf(name), aud: audience, name, token_use: 'id' });
        if (groups.length > 0) payload[this.#groupsClaim] = groups;
      },
    });
  }

  /** Of an officer. @throws for any other token */
  verify(token: string): Promise<JWTPayload> {
    return this.#verified(token, [audience]);
  }

  /** Of another system, whatever its scope. @throws for any other token */
  verifySystem(token: string): Promise<JWTPayload> {
    return this.#verified(
      token,
      systems.map(({ client }) => client),
    );
  }

  /** As an HTTP API does: `aud`, or `client_id` where there is none, is one of these. */
  async #verified(token: string, audiences: readonly string[]): Promise<JWTPayload> {
    const keys = createLocalJWKSet({ keys: this.#server.issuer.keys.toJSON() as never });
    const rules = { algorithms: ['RS256'], issuer: issuerUrl, requiredClaims: ['exp', 'sub'] };
    const { payload } = await jwtVerify(token, keys, rules);
    const named = [payload.aud ?? payload.client_id].flat();
    if (!named.some((one) => audiences.includes(String(one)))) throw new Error('for another audience');
    return payload;
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }
}
