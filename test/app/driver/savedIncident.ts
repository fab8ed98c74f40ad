import { type Home, launchApp, type RunningApp } from "./launch";
import { begin, isSaved, onlyIncident, ownFolder } from "./story";

/** What the one incident of a test is called at first. */
export const firstTitle = "The queue server was renamed";

/** An app whose own workspace holds one incident, open and saved to disk. */
export interface SavedIncident {
  readonly app: RunningApp;
  readonly page: RunningApp["page"];
  readonly home: Home;
  readonly workspace: string;
  /** The incident's own folder. */
  readonly folder: string;
}

/**
 * Starts the app and begins an incident, as most tests of what is kept do.
 * @param options.home one that was made ready before
 * @param options.app the folder of another bundle of the app than the checkout's
 */
export async function savedIncident(
  options: { readonly home?: Home; readonly app?: string } = {},
  title = firstTitle,
): Promise<SavedIncident> {
  const app = await launchApp(options);
  await begin(app.page, title);
  await isSaved(app.page);
  const workspace = ownFolder(app.home);
  return { app, page: app.page, home: app.home, workspace, folder: await onlyIncident(workspace) };
}
