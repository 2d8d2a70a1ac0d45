/** Milliseconds for which calls are gathered: as long as a disk takes, and nothing to who waits for Slack. */
const gathering = 4;
/** So many are done at once. */
const most = 200;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Returns a function that does for one what `doAll` does for many, by gathering what is asked for at the same time. What
 * fails fails for all that were gathered.
 */
export function gathered<Item, Result>(
  doAll: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gathering));
      const now = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await doAll(now.map(({ item }) => item));
        for (const [index, each] of now.entries()) each.resolve(results[index] as Result);
      } catch (failure) {
        for (const each of now) each.reject(failure);
      }
    }
    isBusy = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isBusy) void work();
    });
}
