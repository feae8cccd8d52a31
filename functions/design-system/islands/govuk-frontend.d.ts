/** As much as the islands name; the package has no types. */
declare module 'govuk-frontend' {
  type Component = new (root: unknown) => object;
  export const Button: Component;
  export const ErrorSummary: Component;
  export const Tabs: Component;
  export function createAll(component: Component): void;
}
