import { fail } from "./failure";

const variable = "SECOND_STORY_PASSPHRASE";

/** The passphrase of a locked archive: from the environment, else asked for at the terminal. Never an argument. */
export async function passphraseToOpen(path: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY || path === "-")
    fail(`${path === "-" ? "The archive" : path} has a passphrase. Set ${variable}, or run this in a terminal.`);
  return hidden(`Passphrase of ${path}: `);
}

/** The passphrase for a new archive: from the environment, else asked for twice. */
export async function passphraseToLock(): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY) fail(`--passphrase needs one. Set ${variable}, or run this in a terminal.`);
  const once = await hidden("Passphrase (nobody can recover it): ");
  if (once === "") fail("An empty passphrase protects nothing. Run it again, or leave --passphrase out.");
  if ((await hidden("Once more: ")) !== once) fail("The two passphrases differ. Run it again; nothing was written.");
  return once;
}

/** A line typed at the terminal, not shown. */
function hidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  // Before the question: whoever answers at once must not be echoed.
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.resume();
  stderr.write(question);
  return new Promise((resolve, reject) => {
    let typed = "";
    function end(): void {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
    }
    function take(keys: string): void {
      for (const key of keys) {
        if (key === "\r" || key === "\n") {
          end();
          resolve(typed);
          return;
        }
        if (key === "\u0003" || key === "\u0004") {
          end();
          reject(new Error("it was interrupted"));
          return;
        }
        typed = key === "\u007f" || key === "\b" ? [...typed].slice(0, -1).join("") : typed + key;
      }
    }
    stdin.on("data", take);
  });
}
