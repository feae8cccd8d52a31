import { SettingsIncomplete } from './checks.ts';
import { cloudEnvironment, stageSettings } from './settings.ts';
import type { Settings } from './shape.ts';

/** Bytes. Lambda takes 4,096 of names and values; what is left over is for later releases. */
export const mostOfEnvironment = 2500;
/** Characters of `settings.json`, which a function reads when it starts. */
export const mostOfSettings = 65_536;

/** What only AWS can tell is as long as this at most; regions and partitions have longer names than others. */
const home = { partition: 'aws-us-gov', account: '0'.repeat(12) };
/** Of an address of API Gateway, of the officers' secret, and of the topic of email events. */
const known = {
  API_ORIGIN: 'x'.repeat(80),
  CONSOLE_SECRET: 'x'.repeat(64),
  EMAIL_EVENTS_TOPIC: 'x'.repeat(160),
};

/** Our user pool's endpoints have these lengths; a company's own issuer may have longer ones. */
const signInOf = ({ signIn, prefix, stage, region }: Settings): string => {
  if (signIn !== 'cognito') {
    const { audience: _, machines: __, ...issuer } = signIn;
    return JSON.stringify(issuer);
  }
  const pool = `https://cognito-idp.${region}.amazonaws.com/${region}_${'x'.repeat(9)}`;
  const pages = `https://${prefix}-${stage}-officers-${home.account}.auth.${region}.amazoncognito.com`;
  return JSON.stringify({
    ...{ issuer: pool, keys: `${pool}/.well-known/jwks.json`, clientId: 'x'.repeat(26) },
    ...{
      authorize: `${pages}/oauth2/authorize`,
      token: `${pages}/oauth2/token`,
      endSession: `${pages}/logout`,
    },
  });
};

/** All variables that any function has, each at its longest. */
export const longestEnvironment = (settings: Settings): Readonly<Record<string, string>> => ({
  ...cloudEnvironment(settings, { ...home, region: settings.region }),
  ...known,
  SIGN_IN: signInOf(settings),
  NODE_OPTIONS: 'x'.repeat(64),
});

type Part = readonly [name: string, length: number];

/** The three longest. */
const named = (parts: readonly Part[]): string =>
  parts
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([name, length]) => `${name} ${length}`)
    .join(', ');

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, [, length]) => sum + length, 0);

/** @returns a sentence for each of the two that has no room */
export const tooLongIn = (settings: Settings): readonly string[] => {
  const variables = Object.entries(longestEnvironment(settings)).map(
    ([name, value]): Part => [name, Buffer.byteLength(name + value)],
  );
  const parts = Object.entries(stageSettings(settings)).map(
    ([name, value]): Part => [name, JSON.stringify(value).length],
  );
  return [
    ...(sumOf(variables) > mostOfEnvironment
      ? [
          `The variables of a function would have ${sumOf(variables)} bytes, at most ${mostOfEnvironment}. Shorten the longest: ${named(variables)}.`,
        ]
      : []),
    ...(sumOf(parts) > mostOfSettings
      ? [
          `The settings of a function would have ${sumOf(parts)} characters, at most ${mostOfSettings}. Shorten the longest: ${named(parts)}.`,
        ]
      : []),
  ];
};

/** @throws {SettingsIncomplete} when functions cannot be handed the settings (decision 0086) */
export const checkRoom = (settings: Settings): void => {
  const faults = tooLongIn(settings);
  if (faults.length > 0) throw new SettingsIncomplete(faults);
};
