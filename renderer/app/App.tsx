import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useSession } from "../store/hooks";
import { BeginUnderWay } from "./BeginUnderWay";
import { BindingProvider } from "./bindings";
import { KeysWait } from "./KeysWait";
import { useLargePasteRefused } from "./largePaste";
import { SurfaceBoundary } from "./SurfaceBoundary";
import { TakingOut } from "./TakingOut";
import { theme, themeVariables } from "./theme/theme";
import { useStart } from "./useStart";
import { WithoutWorkspace } from "./WithoutWorkspace";
import { WorkspaceFrame } from "./WorkspaceFrame";
import { useIsSwitching } from "./workspaceSwitch";

/** The whole window: what everything stands in, and the first question or the open workspace. */
export function App({ styleNonce }: { readonly styleNonce: string }) {
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
      <Notifications position="bottom-right" limit={4} containerWidth={400} />
      <BindingProvider>
        <SurfaceBoundary name="The window">
          <Content />
          <BeginUnderWay />
        </SurfaceBoundary>
      </BindingProvider>
    </MantineProvider>
  );
}

function Content() {
  const hasStarted = useStart();
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
