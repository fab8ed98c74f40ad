import type { ColourRole } from "./scene";

/** A colour, as SVG takes it, for every role. */
export type Palette = Readonly<Record<ColourRole, string>>;

const light: Palette = {
  ink: "#22262b",
  ink2: "#5b6168",
  ink3: "#6f747a",
  line: "#e2ded3",
  line2: "#cfc9ba",
  paper: "#fbfaf7",
  panel: "#f4f2ec",
  accent: "#1f5f6b",
  accentSoft: "#dfecec",
  red: "#a8322a",
  redSoft: "#f7e4e0",
  amber: "#8a5a00",
  amberSoft: "#f8ecd2",
  green: "#2f6b3c",
  greenSoft: "#e0eedf",
  blue: "#2d5b94",
  violet: "#674a8f",
};

const dark: Palette = {
  ink: "#e6e4df",
  ink2: "#a9adb1",
  ink3: "#868c92",
  line: "#2b3036",
  line2: "#3b424a",
  paper: "#16191c",
  panel: "#1c2024",
  accent: "#6fb7c2",
  accentSoft: "#1f3438",
  red: "#e58a80",
  redSoft: "#3a2320",
  amber: "#e0b25c",
  amberSoft: "#362b15",
  green: "#84c08f",
  greenSoft: "#1f3123",
  blue: "#8db4e6",
  violet: "#b79be0",
};

/** White paper and darker greys, for Word and PDF. */
const print: Palette = {
  ...light,
  ink: "#1d2125",
  ink3: "#666b70",
  paper: "#ffffff",
};

export const palettes = { light, dark, print } as const;
