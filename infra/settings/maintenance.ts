import type { Settings } from './shape.ts';

/** The context `maintenance` says something else than on. */
export class MaintenanceUnclear extends Error {}

/**
 * `-c maintenance=on`, for one deployment: every public page says that we are working on it, and takes restrictions. The next
 * deployment without it opens the pages.
 * @throws {MaintenanceUnclear}
 */
export const maintenanceOf = (context: unknown): Pick<Settings, 'isInMaintenance'> => {
  if (context === undefined) return {};
  if (context === 'on') return { isInMaintenance: true };
  throw new MaintenanceUnclear(
    'maintenance: write -c maintenance=on to close the public pages, or leave it out to open them.',
  );
};

export const maintenanceRemark =
  'maintenance: the public pages are closed and take only restrictions. Deploy again without -c maintenance=on to open them.';
