import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import { runApp } from "./app";
import { isOwnUrl } from "./origin";
import { servedFrom } from "./ownProtocol";

const out = dirname(dirname(fileURLToPath(import.meta.url)));

runApp({
  serve: servedFrom(join(out, "renderer")),
  doors: {
    mayRequest: (url) => isOwnUrl(url) || url.startsWith("data:") || url.startsWith("blob:secondstory://app/"),
    mayNavigate: () => false,
    hostRules: "MAP * ~NOTFOUND",
  },
  preload: join(out, "preload", "preload.cjs"),
  devTools: !app.isPackaged,
});
