/** A `fetch` that answers in rounds, and how many there were. */
export interface Rounds {
  readonly fetch: typeof fetch;
  /** The number of rounds: the longest chain of requests of which each was sent after an answer to the one before. */
  count(): number;
  /** The most requests of one round. */
  most(): number;
}

/** So many turns of the event loop without another request end a round. A caller that waits for nothing else has sent all. */
const quietTurns = 20;

/**
 * Holds requests back until whoever sends them waits for an answer, and then answers all at once. So the rounds are a count of
 * answers waited for in a row, on a slow machine too. For a network within the process.
 */
export function inRounds(send: typeof fetch): Rounds {
  let waiting: (() => void)[] = [];
  let underWay = 0;
  let isClosing = false;
  const sizes: number[] = [];

  async function closeRound(): Promise<void> {
    isClosing = true;
    for (let quiet = 0, seen = 0; quiet < quietTurns; quiet += 1) {
      await new Promise(setImmediate);
      if (underWay > 0 || waiting.length !== seen) quiet = 0;
      seen = waiting.length;
    }
    const round = waiting;
    waiting = [];
    isClosing = false;
    sizes.push(round.length);
    for (const go of round) go();
  }

  return {
    async fetch(input, init) {
      const turn = new Promise<void>((resolve) => waiting.push(resolve));
      if (!isClosing) void closeRound();
      await turn;
      underWay += 1;
      try {
        return await send(input, init);
      } finally {
        underWay -= 1;
      }
    },
    count: () => sizes.length,
    most: () => Math.max(0, ...sizes),
  };
}
