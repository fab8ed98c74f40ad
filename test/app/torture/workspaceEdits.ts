import type { Edit, Maker } from "./edit";

const addService: Maker = ({ words }) => ({
  surface: "settings",
  told: `service ${words}`,
  command: "workspace.addService",
  place: words,
  async press({ page }) {
    await page.getByRole("textbox", { name: "Name of a new service" }).fill(words);
    await page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => page.getByRole("button", { name: new RegExp(`^Owner of ${words}`) }).waitFor(),
});

const renameWorkspace: Maker = ({ words }) => ({
  surface: "settings",
  told: `workspace renamed to ${words}`,
  command: "workspace.rename",
  place: "workspace name",
  async press({ page }) {
    await page.getByRole("button", { name: /^Name of the workspace: / }).press("Enter");
    await page.getByRole("textbox", { name: "Name of the workspace" }).fill(words);
    await page.keyboard.press("Enter");
  },
  isSeen: ({ page }) => page.getByRole("button", { name: `Name of the workspace: ${words}` }).waitFor(),
});

/** The paper that reports are made on: the other one. */
const setPaper: Maker = () => {
  let other = "";
  const edit: Edit = {
    surface: "settings",
    told: "the other paper of reports",
    command: "workspace.setPaper",
    place: "paper",
    async press({ page }) {
      const papers = page.getByRole("radiogroup", { name: "Paper of reports" });
      other = (await papers.getByRole("radio", { name: "A4" }).isChecked()) ? "Letter" : "A4";
      await papers.getByRole("radio", { name: other === "A4" ? "Letter" : "A4" }).focus();
      await page.keyboard.press(other === "A4" ? "ArrowLeft" : "ArrowRight");
    },
    isSeen: ({ page }) =>
      page
        .getByRole("radiogroup", { name: "Paper of reports" })
        .getByRole("radio", { name: other, checked: true })
        .waitFor({ state: "attached" }),
  };
  return edit;
};

/** What actions ask for: one box ticked, or not any more. */
const changePolicy: Maker = () => {
  let checked = false;
  const name = "a date to look again";
  return {
    surface: "settings",
    told: "the box about looking again",
    command: "workspace.changePolicy",
    place: "policy",
    async press({ page }) {
      checked = !(await page.getByRole("checkbox", { name }).isChecked());
      await page.getByRole("checkbox", { name }).press("Space");
    },
    isSeen: ({ page }) => page.getByRole("checkbox", { name, checked }).waitFor({ state: "attached" }),
  };
};

/** Edits of what belongs to the whole workspace. */
export const workspaceEdits: readonly Maker[] = [addService, renameWorkspace, setPaper, changePolicy];
