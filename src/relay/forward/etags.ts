import type { RosterRepository } from "../../repository/repository.ts";

type Octokit = RosterRepository["octokit"];

/** How many answers are kept. */
const most = 200;

/** The part of an answer that is kept. */
interface KeptAnswer {
  readonly etag: string;
  readonly data: unknown;
}

/**
 * Returns what makes a client ask GitHub whether something has changed since, which costs nothing of its limits when it
 * hasn't. What is known outlives a client, since tokens change by the hour. Those who ask the same at the same time share
 * one request.
 */
export function withEtags(): (octokit: Octokit) => void {
  const kept = new Map<string, KeptAnswer>();
  return (octokit) => {
    const underWay = new Map<string, Promise<unknown>>();

    octokit.hook.wrap("request", (request, options) => {
      if (options.method !== "GET") return request(options);
      const { url } = octokit.request.endpoint(options as { url: string; method: "GET" });

      async function ask() {
        const known = kept.get(url);
        // The hooks further in have these very options, whatever is handed on to them.
        if (known !== undefined) options.headers["if-none-match"] = known.etag;
        try {
          const answer = await request(options);
          const { etag } = answer.headers;
          if (etag !== undefined && answer.status === 200) {
            kept.delete(url);
            kept.set(url, { etag, data: answer.data });
            if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
          }
          return answer;
        } catch (failure) {
          if (known === undefined || (failure as { status?: unknown }).status !== 304) throw failure;
          const { response } = failure as { response?: { headers: Record<string, string>; url: string } };
          const { headers = {}, url: from = url } = response ?? {};
          return { status: 200, url: from, headers, data: known.data };
        } finally {
          underWay.delete(url);
        }
      }

      const asked = (underWay.get(url) as ReturnType<typeof ask> | undefined) ?? ask();
      underWay.set(url, asked);
      return asked;
    });
  };
}
