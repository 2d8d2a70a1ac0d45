import { markup } from "../markup.ts";
import type { SitePage } from "../page.ts";

/** Returns the page that compares two people, which the script fills. */
export function comparePage(): SitePage {
  return {
    path: "compare.html",
    title: "Compare two people",
    eyebrow: "What one has and the other has not",
    top: [
      markup`<section class="box" id="compare"><p class="without-script">This page needs its script. Without it: <code>rollcall compare bob alice</code>.</p></section>`,
    ],
    sections: [],
    aside: [],
    json: {},
  };
}
