import { assertNever } from "../model/assertNever";
import { runsRightToLeft } from "../model/textDirection";
import type {
  Block,
  Caption,
  Figure,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  ReportModel,
  Run,
  Table,
} from "./documentModel";
import { headingsOf } from "./documentModel";
import { headingLabel } from "./headingLabel";
import { htmlStyle } from "./htmlStyle";
import { plainText } from "./inlines";
import type { ReportPictures } from "./pictures";
import { webAddress } from "./webAddress";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
}

function runHtml(run: Run): string {
  let html = escaped(run.text).replace(/\n/g, "<br>");
  if (run.code) html = `<code>${html}</code>`;
  if (run.italic) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  if (run.soft) html = `<span class="soft">${html}</span>`;
  if (run.to?.kind === "place") return `<a href="#${escaped(run.to.anchor)}">${html}</a>`;
  const href = run.to === undefined ? null : webAddress(run.to.href);
  return href === null ? html : `<a href="${escaped(href)}" rel="noreferrer">${html}</a>`;
}

function inlinesHtml(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case "run":
          return runHtml(inline);
        case "reference":
          return `<a href="#${escaped(inline.anchor)}">${escaped(inline.text)}</a>`;
        case "break":
          return "<br>";
        default:
          return assertNever(inline);
      }
    })
    .join("");
}

/** The attribute of an element whose text runs from right to left; none for all others. */
function directionOf(text: string): string {
  return runsRightToLeft(text) ? ' dir="rtl"' : "";
}

function places(anchors: readonly string[]): string {
  return anchors.map((anchor) => `<a id="${escaped(anchor)}"></a>`).join("");
}

/** The title of the report is h1, so its parts are h2. */
function headingHtml(heading: Heading): string {
  const level = heading.level + 1;
  return `<h${level} id="${escaped(heading.anchor)}"${directionOf(headingLabel(heading))}>${escaped(headingLabel(heading))}</h${level}>`;
}

function paragraphHtml({ style, content }: Paragraph): string {
  const html = inlinesHtml(content);
  const way = directionOf(plainText(content));
  switch (style) {
    case "title":
      return `<h1${way}>${html}</h1>`;
    case "body":
      return `<p${way}>${html}</p>`;
    case "meta":
    case "note":
      return `<p class="${style}"${way}>${html}</p>`;
    case "quote":
      return `<blockquote${way}><p>${html}</p></blockquote>`;
    case "raw":
      return `<pre${way}>${html}</pre>`;
    default:
      return assertNever(style);
  }
}

/** The items from `from` on that lie at `depth` or deeper, as one list; deeper ones inside the item before them. */
function listHtml(list: List): string {
  const tag = list.ordered ? "ol" : "ul";
  const nested = (items: readonly ListItem[], depth: number): string => {
    const groups: ListItem[][] = [];
    for (const item of items) {
      const last = groups.at(-1);
      if (item.depth <= depth || last === undefined) groups.push([item]);
      else last.push(item);
    }
    const html = groups.map(([first, ...below]) => {
      const own = first === undefined ? "" : `${places(first.anchors)}${inlinesHtml(first.content)}`;
      return `<li${first === undefined ? "" : directionOf(plainText(first.content))}>${own}${below.length === 0 ? "" : nested(below, depth + 1)}</li>`;
    });
    return `<${tag}>${html.join("")}</${tag}>`;
  };
  return nested(list.items, 0);
}

function captionHtml(caption: Caption, tag: "caption" | "figcaption"): string {
  return `<${tag} id="${escaped(caption.anchor)}">${caption.label} ${caption.number}: ${inlinesHtml(caption.content)}</${tag}>`;
}

function tableHtml(table: Table): string {
  const columns = table.columns.map(({ share }) => `<col width="${(share * 100).toFixed(2)}%">`).join("");
  const titles = table.columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join("");
  const head = table.headed === "columns" ? `<thead><tr>${titles}</tr></thead>` : "";
  const rows = table.rows.map(({ anchors, cells }) => {
    const row = cells.map((cell, index) => {
      const html = `${index === 0 ? places(anchors) : ""}${inlinesHtml(cell)}`;
      const way = directionOf(plainText(cell));
      return table.headed === "rows" && index === 0 ? `<th scope="row"${way}>${html}</th>` : `<td${way}>${html}</td>`;
    });
    return `<tr>${row.join("")}</tr>`;
  });
  return `<table>${captionHtml(table.caption, "caption")}<colgroup>${columns}</colgroup>${head}<tbody>${rows.join("\n")}</tbody></table>`;
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function figureHtml(figure: Figure, pictures: ReportPictures): string {
  const picture = pictures.get(figure.picture);
  if (picture === undefined) return "";
  const image = `<img src="data:image/svg+xml;base64,${base64(picture.svg)}" width="${picture.width}" height="${picture.height}" alt="${escaped(figure.alt)}">`;
  return `<figure>${image}${captionHtml(figure.caption, "figcaption")}</figure>`;
}

function contentsHtml(model: ReportModel): string {
  const entries = headingsOf(model)
    .filter(({ level }) => level === 1)
    .map(
      (heading) =>
        `<li${directionOf(headingLabel(heading))}><a href="#${escaped(heading.anchor)}">${escaped(headingLabel(heading))}</a></li>`,
    );
  return `<nav aria-labelledby="contents"><p id="contents">Contents</p><ol>${entries.join("")}</ol></nav>`;
}

function blockHtml(block: Block, model: ReportModel, pictures: ReportPictures): string {
  switch (block.kind) {
    case "heading":
      return headingHtml(block);
    case "paragraph":
      return paragraphHtml(block);
    case "list":
      return listHtml(block);
    case "table":
      return tableHtml(block);
    case "figure":
      return figureHtml(block, pictures);
    case "contents":
      return contentsHtml(model);
    default:
      return assertNever(block);
  }
}

/** Nothing is fetched and nothing runs, even where the page is opened by itself. */
const POLICY = "default-src 'none'; img-src data:; style-src-elem 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface HtmlOptions {
  /** Of the window's content policy, where the page is shown inside the app. */
  readonly styleNonce?: string;
}

/** The report as one web page that stands alone: pictures inside it, no script, nothing fetched, all text escaped. */
export function writeHtml(model: ReportModel, pictures: ReportPictures, { styleNonce }: HtmlOptions = {}): string {
  const { title, language, subject, author } = model.properties;
  const body = model.sections.map(({ orientation, blocks }) => {
    const html = blocks.map((block) => blockHtml(block, model, pictures)).join("\n");
    return orientation === "portrait" ? html : `<div class="wide">${html}</div>`;
  });
  const nonce = styleNonce === undefined ? "" : ` nonce="${escaped(styleNonce)}"`;
  return [
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="author" content="${escaped(author)}"><meta name="description" content="${escaped(subject)}">`,
    `<title>${escaped(title)}</title><style${nonce}>${htmlStyle(model.paper)}</style></head>`,
    "<body>",
    `<div class="running"><span>${escaped(model.header.left)}</span><span>${escaped(model.header.right)}</span></div>`,
    `<main>${body.join("\n")}</main>`,
    `<footer>${escaped(model.footer)}</footer>`,
    "</body></html>",
    "",
  ].join("\n");
}
