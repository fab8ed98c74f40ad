import { startTransition, useEffect, useState } from "react";

/** A window that nobody sees draws nothing; what follows a picture comes all the same. */
const patienceMs = 1_000;

/**
 * The value as it stood in the picture before: it follows once the picture with what could not wait is drawn, and what
 * is drawn with it may be interrupted by the next key. `useDeferredValue` would begin before that picture, and hold it up.
 * @param first what stands in the first picture, where that is not the value itself
 */
export function useFollowing<Value>(value: Value, first: Value = value): Value {
  const [followed, setFollowed] = useState({ value: first });
  const isBehind = !Object.is(followed.value, value);
  useEffect(() => {
    if (isBehind) return afterPicture(() => startTransition(() => setFollowed({ value })));
  }, [isBehind, value]);
  return followed.value;
}

/** Calls back once the next picture is drawn; the returned function ends that. */
function afterPicture(call: () => void): () => void {
  const channel = new MessageChannel();
  const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
  const late = setTimeout(begin, patienceMs);
  channel.port1.onmessage = begin;
  function end(): void {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    channel.port1.close();
  }
  function begin(): void {
    end();
    call();
  }
  return end;
}
