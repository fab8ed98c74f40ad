import type { Importer } from "./importer";
import { chat } from "./importers/chat";
import { log } from "./importers/log";
import { markdown } from "./importers/markdown";
import { plainText } from "./importers/plainText";
import { sheet } from "./importers/sheet";

/** Every form of text that can be taken in; the first of those that fit best is used. */
export const importers: readonly Importer[] = [sheet, chat, log, markdown, plainText];
