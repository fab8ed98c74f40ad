import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import library from "./library.module.css";

/** Ten steps around the one accent of tokens.css; only components of the library use them. */
const teal: MantineColorsTuple = [
  "#eaf4f4",
  "#dfecec",
  "#bcd9dc",
  "#97c5ca",
  "#6fb7c2",
  "#4f98a4",
  "#347a87",
  "#1f5f6b",
  "#184d57",
  "#103a42",
];

/** The paper's neutrals, lightest first; the library draws its grounds and rules with them. */
const gray: MantineColorsTuple = [
  "#fbfaf7",
  "#f4f2ec",
  "#ece9e0",
  "#e2ded3",
  "#cfc9ba",
  "#a8a396",
  "#7d7f80",
  "#565c63",
  "#3b4046",
  "#22262b",
];

/** The same by night, text first, grounds behind it. */
const dark: MantineColorsTuple = [
  "#e6e4df",
  "#a9adb1",
  "#8d9399",
  "#6a7077",
  "#3b424a",
  "#2b3036",
  "#20252a",
  "#16191c",
  "#1c2024",
  "#111315",
];

/** What opens beside a control stays in the window, if need be above the control. */
const floating = {
  shadow: "md",
  transitionProps: { duration: 100 },
  middlewares: { flip: true, shift: { crossAxis: true, padding: 8 } },
};

/** The component library's theme: small, quiet, in our type. Colours come from tokens.css through `themeVariables`. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 4 },
  colors: { teal, gray, dark },
  autoContrast: true,
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  headings: { fontFamily: "var(--serif)", fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  radius: { xs: "3px", sm: "5px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Named without its component: that is not needed before a first field is.
    Input: {
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        wrapper: size === "xs" ? { "--input-height": "26px" } : {},
      }),
    },
    Button: { defaultProps: { size: "xs", variant: "default" } },
    TextInput: { defaultProps: { size: "xs" } },
    Textarea: { defaultProps: { size: "xs" } },
    Select: { defaultProps: { size: "xs", allowDeselect: false, withCheckIcon: true } },
    NumberInput: { defaultProps: { size: "xs" } },
    Autocomplete: { defaultProps: { size: "xs" } },
    TagsInput: { defaultProps: { size: "xs" } },
    MultiSelect: { defaultProps: { size: "xs" } },
    SegmentedControl: { defaultProps: { size: "xs" } },
    Checkbox: { defaultProps: { size: "xs" } },
    Radio: { defaultProps: { size: "xs" } },
    Switch: { defaultProps: { size: "xs" } },
    Menu: {
      classNames: { dropdown: library.floating },
      // The first word has the focus: a place of its own for it would be a part of the menu that is no choice.
      defaultProps: { ...floating, withInitialFocusPlaceholder: false },
    },
    Popover: { classNames: { dropdown: library.floating }, defaultProps: floating },
    Modal: {
      classNames: { content: library.dialog, header: library.dialogHead, title: library.dialogTitle },
      defaultProps: {
        centered: true,
        transitionProps: { duration: 100 },
        overlayProps: { backgroundOpacity: 0.28 },
        closeButtonProps: { "aria-label": "Close" },
      },
    },
    DatePicker: { classNames: { day: library.day } },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 }, withArrow: false } },
  },
});

/** Gives the library's own variables the values of tokens.css. */
export const themeVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink3)",
    "--mantine-color-placeholder": "var(--ink3)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default": "var(--raised)",
    "--mantine-color-default-hover": "var(--panel)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line2)",
    "--mantine-color-error": "var(--red)",
    "--mantine-line-height": "1.45",
  };
  return { variables: {}, light: both, dark: both };
};
