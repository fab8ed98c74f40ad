import { type ComponentType, useEffect, useState } from "react";
import { afterFirstPicture } from "../store/firstPicture";

/** The place of notices, loaded when the window has come up: what is said before is kept, and shown then. */
export function Notices() {
  const [loaded, setLoaded] = useState<{ readonly Stack: ComponentType } | null>(null);
  useEffect(() => {
    void afterFirstPicture()
      .then(() => import("./NoticeStack"))
      .then(({ NoticeStack }) => setLoaded({ Stack: NoticeStack }));
  }, []);
  return loaded === null ? null : <loaded.Stack />;
}
