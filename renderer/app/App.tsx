import { MantineProvider } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { beginUnderWay } from "../features/home/beginUnderWay";
import { useSession } from "../store/hooks";
import { BindingProvider } from "./bindings";
import { KeysWait } from "./KeysWait";
import { useLargePasteRefused } from "./largePaste";
import { Notices } from "./Notices";
import { BeginUnderWay, WithoutWorkspace } from "./partsOnDemand";
import { SurfaceBoundary } from "./SurfaceBoundary";
import { useHasStarted } from "./startWindow";
import { TakingOut } from "./TakingOut";
import { theme, themeVariables } from "./theme/theme";
import { WorkspaceFrame } from "./WorkspaceFrame";
import { useIsSwitching } from "./workspaceSwitch";

/** The whole window: what everything stands in, and the first question or the open workspace. */
export function App({ styleNonce }: { readonly styleNonce: string }) {
  const hasStarted = useHasStarted();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      getStyleNonce={() => styleNonce}
      // The host tells the system theme or the chosen one through prefers-color-scheme, before the first paint.
      defaultColorScheme="auto"
      colorSchemeManager={{ get: (fallback) => fallback, set() {}, clear() {}, subscribe() {}, unsubscribe() {} }}
      withStaticClasses={false}
    >
      {hasStarted && <Notices />}
      <BindingProvider>
        <SurfaceBoundary name="The window">
          <Content hasStarted={hasStarted} />
          <Beginning />
        </SurfaceBoundary>
      </BindingProvider>
    </MantineProvider>
  );
}

/** Loaded when a long text is there: most starts never need it. */
function Beginning() {
  const state = useSyncExternalStore(beginUnderWay.subscribe, beginUnderWay.get);
  return state === null ? null : <BeginUnderWay state={state} />;
}

function Content({ hasStarted }: { readonly hasStarted: boolean }) {
  useLargePasteRefused();
  const current = useSession();
  const isSwitching = useIsSwitching();
  if (current !== null) return <WorkspaceFrame key={current.place.placeHash} />;
  if (hasStarted && !isSwitching) return <WithoutWorkspace />;
  return (
    <>
      <KeysWait />
      <TakingOut />
    </>
  );
}
