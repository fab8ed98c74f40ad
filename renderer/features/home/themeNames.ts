import { shippedThemes } from "../../../core/learning/themes";
import type { Theme } from "../../../core/model/workspace";

/** Theme names by id: the workspace's own over the shipped ones. */
export function themeNames(own: readonly Theme[]): ReadonlyMap<string, string> {
  return new Map([...shippedThemes, ...own].map(({ id, name }) => [id, name]));
}
