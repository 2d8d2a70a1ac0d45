import { type Entry, loadData } from "./data.ts";

/** What is found beyond these is for a better question. */
const mostResults = 12;

interface ComboboxOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly id: string;
  /** Finds entries of this sort alone. */
  readonly sort?: string;
  choose(entry: Entry): void;
}

/** Fills a place with a field that finds entries as somebody types: arrows move, Enter chooses, Escape closes. */
export function combobox(place: HTMLElement, options: ComboboxOptions): HTMLInputElement {
  const { id } = options;
  const input = document.createElement("input");
  Object.assign(input, {
    type: "search",
    id,
    placeholder: options.placeholder,
    autocomplete: "off",
    spellcheck: false,
  });
  const list = document.createElement("ul");
  Object.assign(list, { id: `${id}-results`, className: "results", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Found");
  const status = document.createElement("span");
  status.className = "unseen";
  status.setAttribute("role", "status");
  const attributes = {
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  if (options.label !== "") input.setAttribute("aria-label", options.label);
  place.append(input, list, status);

  let found: readonly Entry[] = [];
  let at = -1;
  let answered = "";

  function close(): void {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(next: number): void {
    at = next;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(index === at));
      if (index === at) item.scrollIntoView({ block: "nearest" });
    }
    if (at >= 0) input.setAttribute("aria-activedescendant", `${id}-${at}`);
  }

  function choose(entry: Entry | undefined): void {
    if (entry === undefined) return;
    close();
    options.choose(entry);
  }

  function show(): void {
    const items = found.map((entry, index) => {
      const item = document.createElement("li");
      item.id = `${id}-${index}`;
      item.setAttribute("role", "option");
      const [name, sort] = [document.createElement("bdi"), document.createElement("small")];
      name.textContent = entry.name;
      sort.textContent = entry.sort;
      item.append(name, sort);
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(entry));
      return item;
    });
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    status.textContent =
      input.value.trim() === "" ? "" : items.length === 0 ? "Nothing found" : `${items.length} found`;
    mark(items.length > 0 ? 0 : -1);
  }

  /** Who is fast presses Enter before anything is found: the first of it is meant. */
  async function chosen(): Promise<Entry | undefined> {
    if (answered !== input.value) await update();
    return found[Math.max(at, 0)];
  }

  async function update(): Promise<void> {
    const asked = input.value;
    const data = await loadData().catch(() => undefined);
    // A later letter has an answer of its own.
    if (asked !== input.value) return;
    answered = asked;
    found = asked.trim() === "" ? [] : (data?.find(asked, options.sort).slice(0, mostResults) ?? []);
    show();
  }

  input.addEventListener("focus", () => void loadData().catch(() => undefined));
  input.addEventListener("input", () => void update());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      // Else the browser would empty the field, too.
      event.preventDefault();
      close();
    }
    if (event.key === "Enter") {
      event.preventDefault();
      void chosen().then(choose);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    if (list.hidden) show();
    else mark((at + step + found.length) % found.length);
  });
  return input;
}
