import { writeFileSync } from 'node:fs';
import { apiRoutes, keyOf } from '#infra/api-routes.ts';
import { nameOf, settingsOf } from '#infra/settings/settings.ts';
import { templatesOf } from '#infra/stacks/fixed-names.ts';

/** `npm run released`, once per release: notes its routes and how many resources each stack has. `npm test` counts the next release together with it. */
const settings = settingsOf('laptop');
const routes = Object.entries(apiRoutes).map(([name, its]) => {
  const behind = its.map((route) => [keyOf(route), route.handler] as const);
  return [name, Object.fromEntries(behind.toSorted(([a], [b]) => (a < b ? -1 : 1)))];
});
const resources = templatesOf(settings).map(({ stack, template }) => [
  stack.replace(nameOf(settings, ''), ''),
  Object.keys(template.Resources).length,
]);
const text = JSON.stringify(
  { routes: Object.fromEntries(routes), resources: Object.fromEntries(resources) },
  null,
  2,
);
writeFileSync(new URL('../released.json', import.meta.url), `${text}\n`);
