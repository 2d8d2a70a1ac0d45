/** What a relay needs, by name, and a look whether it answers. A look that throws, or takes too long, finds that it doesn't. */
export type ReadinessLooks = Readonly<Record<string, () => Promise<unknown>>>;

/** How long an answer counts: whoever asks often, asks the services no more than this. */
const lifetime = 5_000;
/** How long a look may take. */
const longest = 3_000;

/**
 * Returns what says of each thing whether it answers. A look is shared by all who ask within five seconds, and takes no more
 * than three: what has gone away is known within eight.
 */
export function createReadiness(
  looks: ReadinessLooks,
  { now, timeout = longest }: { readonly now: () => number; readonly timeout?: number },
): () => Promise<Readonly<Record<string, boolean>>> {
  let last:
    | { readonly until: number; readonly found: Promise<Readonly<Record<string, boolean>>> }
    | undefined;

  async function look(): Promise<Readonly<Record<string, boolean>>> {
    const names = Object.keys(looks);
    const found = await Promise.all(names.map((name) => isWell(looks[name], timeout)));
    return Object.fromEntries(names.map((name, index) => [name, found[index] === true]));
  }

  return () => {
    const at = now();
    // A clock that was put back makes no answer last longer.
    if (last === undefined || at >= last.until || at < last.until - lifetime)
      last = { until: at + lifetime, found: look() };
    return last.found;
  };
}

async function isWell(look: (() => Promise<unknown>) | undefined, timeout: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), timeout);
  try {
    return await Promise.race([Promise.resolve(look?.()).then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
