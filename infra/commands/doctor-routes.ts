import { apiNames } from '#infra/api-routes.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill, judged, later, well } from './doctor-finding.ts';
import type { HttpApi } from './doctor-http-api.ts';

/** AWS's own default, which our tests leave room below (decision 0085). */
const leastRoutes = 300;

const quota = async (settings: Settings, account: Account): Promise<Finding> => {
  const all = settings.emulated ? [] : await account.quotas('apigateway');
  const found = all.find(({ name }) => /^routes per (http )?api/i.test(name));
  if (found === undefined)
    return later(
      'No API says how many routes API Gateway allows an HTTP API.',
      'A release with too many routes is not deployed: CloudFormation goes back to the one before.',
      'Look for "Routes per API" in Service Quotas in the console.',
    );
  return judged(found.value >= leastRoutes, `API Gateway allows an HTTP API ${found.value} routes.`, [
    `API Gateway allows an HTTP API ${found.value} routes; ${leastRoutes} are wanted.`,
    'During an upgrade the routes of two releases are there at once. With too many it is not deployed.',
    `\`aws service-quotas request-service-quota-increase --service-code apigateway --quota-code ${found.code} --desired-value ${leastRoutes}\`.`,
  ]);
};

/** A throttle of a route that left: API Gateway then refuses each further change of the stage, and so each deployment. */
const left = (name: string, { id, routes, limited }: HttpApi): Finding => {
  const gone = limited.filter((key) => !routes.includes(key));
  if (gone.length === 0) return well(`Every throttle of ${name} is of a route that it has.`);
  const forget = gone.map(
    (key) =>
      `\`aws apigatewayv2 delete-route-settings --api-id ${id} --stage-name '$default' --route-key '${key}'\``,
  );
  return ill(
    `${name} has throttles of ${gone.length} routes that it does not have.`,
    'API Gateway may refuse the next deployment for them.',
    `${forget.join(', then ')}.`,
  );
};

export const routes = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const names = apiNames.map((name) => nameOf(settings, name));
  const apis = await Promise.all(names.map((name) => account.httpApi(name)));
  return [
    await quota(settings, account),
    ...apis.flatMap((api, n) => (api === undefined ? [] : [left(names[n] ?? '', api)])),
  ];
};
