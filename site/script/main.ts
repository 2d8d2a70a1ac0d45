import { combobox } from "./combobox.ts";
import { comparePage } from "./compare.ts";
import { siteRoot } from "./data.ts";

// Whoever has no script sees the lists, which lead everywhere.
const place = document.getElementById("search");
if (place) {
  place.hidden = false;
  const input = combobox(place, {
    id: "search-field",
    label: "Search people, teams and things",
    placeholder: "Search everything ( / )",
    choose: ({ path }) => location.assign(`${siteRoot}${path}`),
  });
  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}
const compared = document.getElementById("compare");
if (compared) comparePage(compared);

// A picture that isn't there leaves the letters below it.
for (const picture of document.querySelectorAll<HTMLImageElement>(".portrait img")) {
  if (picture.complete && picture.naturalWidth === 0) picture.remove();
  else picture.addEventListener("error", () => picture.remove());
}
