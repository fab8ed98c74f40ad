import { useEffect, useRef } from "react";
import type { Incident } from "../../../core/model/incident";
import { markReport } from "../../app/markReport";
import { addPreviewFonts } from "./previewFonts";
import classes from "./ReportPage.module.css";

interface ReportPreviewProps {
  readonly incident: Incident;
  /** The report as a web page, its style with this window's nonce. */
  readonly html: string;
  readonly label: string;
}

/**
 * The report as it will be read: the page that the HTML export writes, in a frame without script. Jumps stay inside;
 * links to the web are shown and asked for by the host.
 */
export function ReportPreview({ incident, html, label }: ReportPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const shownIncident = useRef(incident);
  useEffect(() => {
    shownIncident.current = incident;
    const page = frame.current?.contentDocument;
    if (page !== null && page !== undefined) markReport(page, incident);
  }, [incident]);
  useEffect(() => {
    const element = frame.current;
    if (element === null || html === "") return;
    const ready = () => {
      const page = element.contentDocument;
      if (page === null) return;
      void addPreviewFonts(page);
      page.documentElement.scrollTop = scrolled.current;
      markReport(page, shownIncident.current);
      page.addEventListener("scroll", () => {
        scrolled.current = page.documentElement.scrollTop;
      });
      page.addEventListener("click", followLink);
    };
    element.addEventListener("load", ready);
    return () => element.removeEventListener("load", ready);
  }, [html]);
  return <iframe ref={frame} className={classes.paper} title={label} sandbox="allow-same-origin" srcDoc={html} />;
}

function followLink(event: MouseEvent): void {
  const target = event.target as Element | null;
  const link = target?.closest("a");
  if (link === null || link === undefined) return;
  event.preventDefault();
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) link.ownerDocument.getElementById(href.slice(1))?.scrollIntoView();
  else void window.secondStory.openLink({ url: href });
}
