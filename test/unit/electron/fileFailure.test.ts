import { expect, test } from "vitest";
import { failureOf } from "../../../electron/fileFailure";

test.each([
  ["ENOENT", "absent"],
  ["EROFS", "read-only"],
  ["EACCES", "read-only"],
  ["ENOSPC", "disk full"],
  ["EDQUOT", "disk full"],
  ["EBUSY", "in use"],
  ["EEXIST", "exists"],
  ["EMFILE", "other"],
])("the system's %s is the reason %s, in a sentence that names the file", (code, reason) => {
  const failed = failureOf(Object.assign(new Error("as the system says it"), { code }), "incidents/a/incident.json");
  expect(failed.reason).toBe(reason);
  expect(failed.message).toMatch(/incidents\/a\/incident\.json .+\.$/);
});
