import { lazy, Suspense } from "react";
import { forgetText } from "../store/commands/appCommands";
import { useCallbackBinding } from "./bindings";
import { closeForgetting, forgetThis, useForgetting } from "./forgetting";
import { KeysWait } from "./KeysWait";

const ForgetDialog = lazy(async () => ({
  default: (await import("../features/forget/ForgetDialog")).ForgetDialog,
}));

/** Forgetting a text, wherever one is. */
export function ForgetOnDemand() {
  const text = useForgetting();
  useCallbackBinding(forgetText, () => forgetThis(""));
  if (text === null) return null;
  return (
    <Suspense fallback={<KeysWait />}>
      <ForgetDialog text={text} onClose={closeForgetting} key={text} />
    </Suspense>
  );
}
