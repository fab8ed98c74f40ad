import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { Steps } from "../../../core/model/steps";
import { timelinePictureOf } from "../../../core/picture/incidentPictures";
import { wholeWindow } from "../../../core/picture/timeAxis";
import type { TimelinePicture } from "../../../core/picture/timelinePicture";
import { quietGaps } from "../../../core/timeline/lulls";
import { orderInSteps } from "../../../core/timeline/order";
import { uncertainOrders } from "../../../core/timeline/uncertainOrder";
import { mainDayOf } from "./sourceIntake";
import { allShown, timelineRows } from "./timelineRows";

interface KnownPicture {
  readonly shownAs: PeopleShownAs;
  readonly picture: TimelinePicture;
}

const pictures = new WeakMap<Incident, KnownPicture>();

/** All that the picture of an incident shows, before it has a width; made once. */
export function pictureOf(incident: Incident, shownAs: PeopleShownAs): TimelinePicture {
  const known = pictures.get(incident);
  if (known?.shownAs === shownAs) return known.picture;
  const { people } = incident;
  const picture = timelinePictureOf(incident, { show: (text) => showPeople(text, people, shownAs), width: 0 });
  pictures.set(incident, { shownAs, picture });
  return picture;
}

/** Whether what goes over all events is worked out. */
export function isPrepared(incident: Incident, shownAs: PeopleShownAs): boolean {
  return pictures.get(incident)?.shownAs === shownAs;
}

/** Works out what goes over all events, so that the timeline finds it known when it is drawn. */
export function* timelineInSteps(incident: Incident, shownAs: PeopleShownAs): Steps<void> {
  yield* orderInSteps(incident);
  yield;
  quietGaps(incident);
  yield;
  timelineRows(incident, allShown);
  yield;
  mainDayOf(incident);
  uncertainOrders(incident);
  yield;
  const picture = pictureOf(incident, shownAs);
  yield;
  wholeWindow(picture);
}
