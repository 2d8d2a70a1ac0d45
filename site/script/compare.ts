import { combobox } from "./combobox.ts";
import { type Entry, type LoadedData, loadData, siteRoot } from "./data.ts";

/** Fills the page that compares two people. Whom it compares stands in its address, so that it can be sent. */
export function comparePage(place: HTMLElement): void {
  const chosen: (Entry | undefined)[] = [undefined, undefined];
  const picks = document.createElement("div");
  picks.className = "picks";
  const result = document.createElement("div");
  result.setAttribute("aria-live", "polite");
  place.replaceChildren(picks, result);
  const inputs = ["One person", "Another person"].map((label, index) => {
    const pick = document.createElement("div");
    pick.className = "pick";
    const words = document.createElement("label");
    words.textContent = label;
    words.htmlFor = `compare-${index}`;
    pick.append(words);
    picks.append(pick);
    return combobox(pick, {
      id: `compare-${index}`,
      label: "",
      placeholder: "Name, login or address",
      sort: "person",
      choose: (entry) => choose(index, entry),
    });
  });

  function choose(index: number, entry: Entry | undefined): void {
    chosen[index] = entry;
    const input = inputs[index];
    if (input && entry) input.value = entry.name;
    const [one, other] = chosen;
    if (!one || !other) return;
    history.replaceState(null, "", `#${[one, other].map(({ path }) => encodeURIComponent(path)).join("&")}`);
    void loadData().then((data) => result.replaceChildren(...comparison(one, other, data)));
  }

  const asked = location.hash.slice(1).split("&").filter(Boolean).map(decoded);
  if (asked.length > 0)
    void loadData().then(({ entries }) => {
      for (const [index, path] of asked.slice(0, 2).entries())
        choose(
          index,
          entries.find((each) => each.path === path),
        );
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function comparison(one: Entry, other: Entry, data: LoadedData): readonly HTMLElement[] {
  const [mine, yours] = [data.heldBy(one), data.heldBy(other)];
  const all = [...new Set([...mine.keys(), ...yours.keys()])];
  const same = all.filter((entry) => mine.get(entry) === yours.get(entry));
  const differing = all.filter((entry) => mine.has(entry) && yours.has(entry) && !same.includes(entry));
  const only = (held: ReadonlyMap<Entry, string>, than: ReadonlyMap<Entry, string>) =>
    [...held.keys()].filter((entry) => !than.has(entry));
  const verdict = document.createElement("p");
  verdict.className = "verdict";
  verdict.textContent = `They share ${same.length} of ${all.length} ${all.length === 1 ? "thing" : "things"}.`;
  return [
    verdict,
    ...table(`Only ${one.name}`, only(mine, yours), [["role", mine]]),
    ...table(`Only ${other.name}`, only(yours, mine), [["role", yours]]),
    ...table("Other roles", differing, [
      [one.name, mine],
      [other.name, yours],
    ]),
    ...table("Both", same, [["role", mine]]),
  ];
}

function table(
  heading: string,
  entries: readonly Entry[],
  columns: readonly (readonly [name: string, held: ReadonlyMap<Entry, string>])[],
): readonly HTMLElement[] {
  if (entries.length === 0) return [];
  const title = document.createElement("h2");
  title.textContent = heading;
  const made = document.createElement("table");
  made.setAttribute("aria-label", heading);
  const head = made.createTHead().insertRow();
  for (const name of ["what", "kind", ...columns.map(([each]) => each)]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const entry of entries) {
    const row = body.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    const link = document.createElement("a");
    link.href = `${siteRoot}${entry.path}`;
    link.textContent = entry.name;
    name.append(link);
    row.append(name);
    for (const [label, text] of [
      ["kind", entry.sort],
      ...columns.map(([each, held]) => [each, held.get(entry) ?? ""]),
    ]) {
      const cell = row.insertCell();
      cell.dataset["label"] = label;
      cell.textContent = text ?? "";
    }
  }
  return [title, made];
}
