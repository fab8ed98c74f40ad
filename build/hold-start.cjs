// @ts-check
// Required by an Electron that Playwright drives: the app becomes ready when Playwright has hold of it, and not before.
// Attached while the window is just being made, Playwright now and then waits for ever for the page (2 of 50 starts).
// Its own loader, which it has only for Electron's own package, does the same, and sets switches that nobody else has.
const { app } = require("electron");

const [switchName, own] = ["-r", __filename];
const at = process.argv.findIndex((arg, index) => arg === switchName && process.argv[index + 1] === own);
if (at > 0) process.argv.splice(at, 2);

const ready = app.whenReady();
/** @type {() => void} */
let goOn;
const held = new Promise((/** @type {(nothing: void) => void} */ resolve) => {
  goOn = resolve;
});
app.whenReady = async () => {
  await held;
  return ready;
};
// By this name Playwright calls it once it is connected.
Object.assign(globalThis, { __playwright_run: () => goOn() });
