import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";

/** What Ctrl-F does on the surface that is shown. */
interface FindSlot {
  open: (() => void) | null;
}

const FindContext = createContext<FindSlot | null>(null);

/** Holds what Ctrl-F does. */
export function FindProvider({ children }: { readonly children: ReactNode }) {
  const slot = useMemo<FindSlot>(() => ({ open: null }), []);
  return <FindContext value={slot}>{children}</FindContext>;
}

/** While the surface is mounted, Ctrl-F calls `open`: as a rule it focuses and selects the surface's filter. */
export function useFind(open: () => void): void {
  const slot = useFindSlot();
  const current = useRef(open);
  current.current = open;
  useEffect(() => {
    const own = () => current.current();
    slot.open = own;
    return () => {
      if (slot.open === own) slot.open = null;
    };
  }, [slot]);
}

/** The slot itself, for the command. */
export function useFindSlot(): FindSlot {
  const slot = useContext(FindContext);
  if (slot === null) throw new Error("Find was used outside FindProvider.");
  return slot;
}
