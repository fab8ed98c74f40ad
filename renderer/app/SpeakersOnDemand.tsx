import type { Incident } from "../../core/model/incident";
import { askForSpeakers } from "../store/commands/sourceCommands";
import { askWhoSpeaks, closeWhoSpeaks, useWhoSpeaksIsAsked } from "./askedSpeakers";
import { useCallbackBinding } from "./bindings";
import { onDemand } from "./onDemand";
import { isChat } from "./useUnknownSpeakers";

const SpeakersDialog = onDemand(async () => (await import("../features/speakers/SpeakersDialog")).SpeakersDialog);

/** Taking speakers of a chat into the people list, on whichever surface of an incident one is. */
export function SpeakersOnDemand({ incident }: { readonly incident: Incident }) {
  const isAsked = useWhoSpeaksIsAsked();
  useCallbackBinding(askForSpeakers, incident.sources.some(isChat) ? askWhoSpeaks : null);
  return isAsked ? <SpeakersDialog incident={incident} onClose={closeWhoSpeaks} /> : null;
}
