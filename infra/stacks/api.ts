import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiRoutes } from '#infra/api-routes.ts';
import { Handler } from '#infra/constructs/handler.ts';
import { HttpDoors } from '#infra/constructs/http-doors.ts';
import type { Issuer } from '#infra/constructs/sign-in.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { released } from '#infra/released.ts';
import type { IssuerSettings } from '#ports/settings.ts';
import { type BehindDoorsProps, doorPatience } from './officers.ts';
import { publishedArn } from './published.ts';
import { doorFunctions } from './residence.ts';

interface ApiProps extends BehindDoorsProps {
  readonly issuer: Issuer;
  /** Address of the officers' API, which the console calls. */
  readonly officersApi: string;
}

/** What the public and other systems reach, and the console: deployed last of all that works, so that nothing behind a route is missing. */
export class ApiStack extends Stack {
  readonly apiId: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id, {
      ...props,
      description: 'Privacy Clock: HTTP API of the public and of other systems, and the console of officers',
    });
    const { settings, key, issuer, consoleSecret, officersApi } = props;
    const doors = new HttpDoors(this, 'Http', { name: 'api', settings, key, issuer });
    this.apiId = doors.apiId;

    const forConsole = {
      SIGN_IN: JSON.stringify(signInOf(issuer)),
      // Not the site: a proxy in front of it must not see the officers' tokens, nor count the console as one caller.
      API_ORIGIN: officersApi,
      CONSOLE_SECRET: consoleSecret,
    };
    const officersConsole = new Handler(this, 'console', {
      ...props,
      timeout: doorPatience,
      environment: forConsole,
    });
    const arnOf = (name: FunctionName) => publishedArn(this, settings, name);
    const behind = doorFunctions.map((name): [string, string] => [name, arnOf(name)]);
    doors.open(
      apiRoutes.api,
      new Map([['console', officersConsole.published.functionArn], ...behind]),
      leaving().map(arnOf),
    );
    new CfnOutput(this, 'ApiUrl', { value: doors.url });
  }
}

/**
 * Functions behind routes that the last release had here. During the upgrade CloudFormation changes the role first and deletes these routes
 * last; until then officers call them. Empty for a release that moves no route to another API.
 */
const leaving = (): readonly FunctionName[] => {
  const stay = new Set(apiRoutes.api.map(({ handler }) => handler));
  return [...new Set(Object.values(released.routes.api ?? {}))].filter(
    (name): name is FunctionName => name in functions && !stay.has(name),
  );
};

const signInOf = ({ issuer, authorize, token, keys, endSession, clientId }: Issuer): IssuerSettings => ({
  ...{ issuer, authorize, token, keys, endSession, clientId },
});
