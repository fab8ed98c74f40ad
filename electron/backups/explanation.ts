/** What lies in `.backups` for whoever comes upon it, by file name. */
export const explanation = {
  "README.txt": `Backups of this Second Story workspace. Restore them in the app: Settings, Backups.

Without the app: each <moment>-<reason>.json lists the files of one backup, a line a file, with its SHA-256. The file
itself stands in files/, in the folder of the first two digits, named by that SHA-256, as it was: copy it to the path that
the list names. "sha256sum" tells whether it is whole. The same file is kept once, however many backups list it.

removed/ holds incidents that were set aside. Nothing in here is read as part of the workspace.
`,
  ".gitignore": "*\n",
} as const;
