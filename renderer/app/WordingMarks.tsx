import { useCallback, useEffect, useRef, useState } from "react";
import type { Steps } from "../../core/model/steps";
import { nextWording, previousWording } from "../store/commands/appCommands";
import { useIncident, useWorkspace } from "../store/hooks";
import { inTime } from "../store/pace";
import { say } from "../ui/notices";
import { allShownProse, onShownProse } from "../ui/shownProse";
import { useIsPainted } from "../ui/useAfterPaint";
import { useCallbackBinding } from "./bindings";
import { phrasesOf, type ShownPhrase, textsOf } from "./shownPhrases";
import { onPhraseShown } from "./showPhrase";
import { WordingPopover } from "./WordingPopover";

/** What the browser calls the marks; their look is in theme/base.css. */
const MARKS = "wording";

/**
 * Marks phrases that hide the second story wherever a text of the incident is shown or typed, without touching the
 * page: the marks are ranges. F8 goes from one to the next and tells what it hides; nothing here holds anybody up.
 */
export function WordingMarks() {
  const incident = useIncident();
  const { services } = useWorkspace();
  const isPainted = useIsPainted();
  const phrases = useRef<readonly ShownPhrase[]>([]);
  const [told, setTold] = useState<ShownPhrase | null>(null);
  /** Where the keyboard was before the first was told of. */
  const before = useRef<Element | null>(null);

  const readShown = useCallback(() => {
    const shown = allShownProse();
    const texts = textsOf(
      incident,
      services.map(({ name }) => name),
      shown,
    );
    return shown.map((prose) => () => phrasesOf(prose, texts));
  }, [incident, services]);

  const look = useCallback(() => {
    phrases.current = readShown().flatMap((read) => read());
    CSS.highlights.set(MARKS, new Highlight(...phrases.current.map(({ range }) => range)));
    // What was told of while it was typed stands elsewhere once it is kept.
    setTold((old) =>
      old === null || old.prose.element.isConnected ? old : (sameElsewhere(phrases.current, old) ?? old),
    );
  }, [readShown]);

  useEffect(() => {
    if (!isPainted) return;
    let isWanted = true;
    let asked = 0;
    const lookLater = () => {
      cancelIdleCallback(asked);
      asked = requestIdleCallback(
        async () => {
          // Patterns are made when a text first needs them, which takes a while; what was read stays known.
          await inTime(oneByOne(readShown()));
          if (isWanted) look();
        },
        { timeout: 200 },
      );
    };
    lookLater();
    const end = onShownProse(lookLater);
    return () => {
      isWanted = false;
      end();
      cancelIdleCallback(asked);
      CSS.highlights.delete(MARKS);
    };
  }, [isPainted, look, readShown]);

  useEffect(
    () =>
      onPhraseShown((prose, { found }) => {
        look();
        prose.element.scrollIntoView({ block: "center" });
        const same = phrases.current.find(
          (each) => each.prose.element === prose.element && each.found.rule === found.rule,
        );
        before.current = prose.element;
        if (same !== undefined) setTold(same);
      }),
    [look],
  );

  function go(step: 1 | -1): void {
    look();
    const all = phrases.current;
    const next = all[nextIndex(all, told, step)];
    if (next === undefined) {
      setTold(null);
      say("No phrase on this page to look at.");
      return;
    }
    if (told === null) before.current = document.activeElement;
    next.prose.element.scrollIntoView({ block: "nearest" });
    setTold(next);
  }
  useCallbackBinding(nextWording, () => go(1));
  useCallbackBinding(previousWording, () => go(-1));
  if (told === null) return null;
  return (
    <WordingPopover
      key={`${told.found.rule} ${told.found.start} ${told.prose.stored}`}
      told={told}
      onStep={go}
      onClose={() => {
        setTold(null);
        if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      }}
    />
  );
}

function* oneByOne(works: readonly (() => unknown)[]): Steps<undefined> {
  for (const work of works) {
    work();
    yield;
  }
}

function sameElsewhere(all: readonly ShownPhrase[], { found }: ShownPhrase): ShownPhrase | undefined {
  return all.find((each) => each.found.rule === found.rule && each.found.quote === found.quote);
}

/** Where to go on: behind the phrase that is told of, else behind the caret's field, else at the first. */
function nextIndex(all: readonly ShownPhrase[], told: ShownPhrase | null, step: 1 | -1): number {
  const same = told === null ? -1 : all.findIndex((each) => isSame(each, told));
  if (same !== -1) return (same + step + all.length) % all.length;
  const active = document.activeElement;
  const here = all.findIndex(({ prose }) => prose.field === active || prose.element.contains(active));
  if (here !== -1) return here;
  return step === 1 ? 0 : all.length - 1;
}

function isSame(a: ShownPhrase, b: ShownPhrase): boolean {
  return a.found.rule === b.found.rule && a.found.start === b.found.start && a.prose.stored === b.prose.stored;
}
