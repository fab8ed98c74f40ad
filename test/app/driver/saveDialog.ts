import type { RunningApp } from "./launch";

/** Answers the system's next save dialogs with a file in this folder, under the name that the app proposes. */
export async function answerSaveDialog({ electron }: RunningApp, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, place) => {
    const answer = (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      const name = (options.defaultPath ?? "report").split(/[\\/]/).at(-1);
      return Promise.resolve({ canceled: false, filePath: `${place}/${name}` });
    };
    Object.assign(dialog, { showSaveDialog: answer });
  }, folder);
}
