import type { Importer } from "../importer";
import { readLogColumns } from "../logColumns";
import { readLogLine } from "../logLine";
import { LogLines } from "../logLines";

/** Server logs: "Jan 21 14:07:14 host prog[12]: text" and "2016-01-21T14:07:14Z ERROR text". */
export const log: Importer = {
  kind: "log",
  fits(name, firstLines) {
    const logged = firstLines.filter((line) => readLogLine(line, "2000-01-01") !== null).length;
    if (firstLines.length === 0 || logged === 0) return 0;
    return Math.max(/\.log$/iu.test(name) ? 0.7 : 0, logged / firstLines.length);
  },
  propose(text, context) {
    const { name, zone, reference, year } = context;
    const { columns, assumed, findings } = readLogColumns(text, context);
    return { lines: new LogLines(text, columns, { name, zone, reference, year }), assumed, findings };
  },
};
