import { useEffect, useState } from "react";
import { forgetText } from "../store/commands/appCommands";
import { type ForgettingRequest, unfinishedForgetting } from "../store/forget";
import { useSession } from "../store/hooks";
import { useCallbackBinding } from "./bindings";
import { closeForgetting, forgetThis, useForgetting } from "./forgetting";
import { onDemand } from "./onDemand";

const ForgetDialog = onDemand(async () => (await import("../features/forget/ForgetDialog")).ForgetDialog);
const UnfinishedForgetting = onDemand(
  async () => (await import("../features/forget/UnfinishedForgetting")).UnfinishedForgetting,
);

/** Forgetting a text, wherever one is; first of all one that an end of the app interrupted. */
export function ForgetOnDemand() {
  const text = useForgetting();
  const [unfinished, setUnfinished] = useState<ForgettingRequest | null>(null);
  const session = useSession();
  useEffect(() => {
    let isWanted = true;
    setUnfinished(null);
    if (session !== null) void unfinishedForgetting().then((found) => isWanted && setUnfinished(found));
    return () => {
      isWanted = false;
    };
  }, [session]);
  useCallbackBinding(forgetText, () => forgetThis(""));
  if (text !== null) return <ForgetDialog text={text} onClose={closeForgetting} key={text} />;
  if (unfinished === null) return null;
  return <UnfinishedForgetting request={unfinished} onClose={() => setUnfinished(null)} />;
}
