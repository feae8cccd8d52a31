import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler } from '#infra/constructs/handler.ts';
import { HttpDoors } from '#infra/constructs/http-doors.ts';
import type { Issuer } from '#infra/constructs/sign-in.ts';
import type { FunctionName } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';
import type { IssuerSettings } from '#ports/settings.ts';
import { contractAlias } from '#workflows/steps.ts';
import { type BehindDoorsProps, doorPatience } from './officers.ts';
import { doorFunctions, functionNameOf, officerFunctions } from './residence.ts';

/** What callers reach: deployed last of all that works, so that nothing behind a route is missing. */
export class ApiStack extends Stack {
  readonly apiId: string;

  constructor(scope: Construct, id: string, props: BehindDoorsProps & { readonly issuer: Issuer }) {
    super(scope, id, {
      ...props,
      description: 'Privacy Clock: HTTP API and the console of officers',
    });
    const { settings, key, issuer, consoleSecret } = props;
    const doors = new HttpDoors(this, 'Http', { settings, key, issuer });
    this.apiId = doors.apiId;

    const forConsole = {
      SIGN_IN: JSON.stringify(signInOf(issuer)),
      // Not the site: a proxy in front of it must not see the officers' tokens, nor count the console as one caller.
      API_ORIGIN: doors.url,
      CONSOLE_SECRET: consoleSecret,
    };
    const officersConsole = new Handler(this, 'console', {
      ...props,
      timeout: doorPatience,
      environment: forConsole,
      unread: unreadByConsole,
    });
    // By name: an export would bind the stacks together whenever a function comes or goes.
    const behind = [...doorFunctions, ...officerFunctions].map((name): [string, string] => [
      name,
      this.#aliasOf(props, name),
    ]);
    doors.open(routes, new Map([['console', officersConsole.published.functionArn], ...behind]));
    new CfnOutput(this, 'ApiUrl', { value: doors.url });
  }

  #aliasOf({ settings }: BehindDoorsProps, name: FunctionName): string {
    return this.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: `${functionNameOf(settings, name)}:${contractAlias}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

/** The API decides with these; beside SIGN_IN they would not fit into the 4 KB of one function. */
const unreadByConsole = ['BREACH', 'SENDING', 'LAW_CHECK', 'STATEMENTS'] as const;

const signInOf = ({ issuer, authorize, token, keys, endSession, clientId }: Issuer): IssuerSettings => ({
  ...{ issuer, authorize, token, keys, endSession, clientId },
});
