import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ApprovalRecord,
  countedWords,
  type Review,
  recordAfter,
  wordLifetimeDays,
} from "./approval-record.ts";
import type { Word } from "./word.ts";

/** What happens to one pull request, one thing after the other. Each is judged, as the Action does. */
type Step =
  | { readonly is: "push"; readonly by: string; readonly head: number; readonly isTold: boolean }
  | { readonly is: "base moves"; readonly to: number }
  | { readonly is: "review"; readonly by: string; readonly state: Review["state"]; readonly commit: number }
  | { readonly is: "close" }
  | { readonly is: "reopen"; readonly by: string; readonly head: number }
  | { readonly is: "retarget" }
  | { readonly is: "schedule"; readonly days: number };

const person = fc.constantFrom("ada", "max", "max", "lea");
const head = fc.nat({ max: 3 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      is: fc.constant("push" as const),
      by: person,
      head,
      isTold: fc.constantFrom(true, true, true, false),
    }),
    fc.record({ is: fc.constant("base moves" as const), to: fc.nat({ max: 1 }) }),
    fc.record({
      is: fc.constant("review" as const),
      by: person,
      state: fc.constantFrom<Review["state"]>(
        "approved",
        "approved",
        "changes_requested",
        "dismissed",
        "commented",
      ),
      commit: head,
    }),
    fc.record({ is: fc.constant("close" as const) }),
    fc.record({ is: fc.constant("reopen" as const), by: person, head }),
    fc.record({ is: fc.constant("retarget" as const) }),
    fc.record({ is: fc.constant("schedule" as const), days: fc.nat({ max: 8 }) }),
  ),
  { minLength: 1, maxLength: 14 },
);

/** The digest of a head on a base: heads 0 and 1 ask for the same, but where the base has moved. */
const digestOf = (at: number, base: number) =>
  `${at <= 1 ? "one" : `two-${at}`}${base === 1 && at !== 1 ? "-moved" : ""}`;

/** Who opened the pull request. Only the author's pushes are words, and where all that is asked is theirs. */
const author = "max";

/** A word that the model knows of, and when. */
interface Said {
  readonly by: string;
  readonly time: number;
}

/**
 * Plays a sequence twice: through the record, and through a model that keeps for each digest what was said since it began,
 * and forgets it all when anything else is asked. `opener` pushed what is there when it opens. Returns who counts at the
 * end, by both.
 */
function played(
  opener: string,
  sequence: readonly Step[],
): {
  readonly counted: readonly string[];
  readonly model: readonly string[];
} {
  let time = Date.UTC(2026, 0, 1);
  let [at, base, isOpen] = [0, 0, true];
  let record: ApprovalRecord | undefined;
  let endedAt: string | undefined;
  let reviews: Review[] = [];
  // The model.
  let asked = "";
  let shown = new Set<number>();
  let said: Said[] = [];
  let verdicts = new Map<string, Said & { readonly approved: number | undefined }>();
  let closedWhile = "";
  // Everything that is asked is known to be pushed by the author so far, and whether anybody else ever pushed.
  let [own, isAlone] = [false, opener === author];

  const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
  const word = (user: string, how: Word["how"]): Word => ({ user, how, at: iso(time), vouchedBy: "github" });
  const look = (
    words: readonly Word[],
    push?: { readonly by: "author" | "other"; readonly from: string },
    isOwnHead = false,
  ) => {
    const digest = digestOf(at, base);
    record = recordAfter(record, {
      number: 1,
      base: "main",
      branch: "acme:change",
      head: String(at),
      digest,
      absent: [],
      endedAt,
      push,
      isOwnHead,
      words,
    });
    // The reader of a record takes the start of its check run for its beginning.
    if (record.since === undefined) record = { ...record, since: iso(time) };
  };
  const modelLook = (by: string | undefined, isReopening = false) => {
    const digest = digestOf(at, base);
    if (digest !== asked) {
      [asked, shown, said, verdicts] = [digest, new Set(), [], new Map()];
      if (isReopening) by = undefined;
    }
    shown.add(at);
    if (by !== undefined) said.push({ by, time });
  };

  look([]);
  modelLook(undefined);
  for (const step of sequence) {
    time += 60_000;
    switch (step.is) {
      case "push": {
        if (!isOpen) break;
        isAlone &&= step.by === author;
        const isKnown = step.by === author && isAlone && step.isTold;
        if (digestOf(step.head, base) !== asked && !shown.has(step.head)) own &&= step.by === author;
        own ||= isKnown;
        const push = { by: step.by === author ? "author" : "other", from: String(at) } as const;
        at = step.head;
        look(step.by === author ? [word(step.by, "pushed")] : [], push, isKnown);
        modelLook(step.by === author && own ? step.by : undefined);
        break;
      }
      case "base moves":
        base = step.to;
        if (!isOpen) break;
        look([]);
        modelLook(undefined);
        break;
      case "review": {
        if (!isOpen) break;
        const account = { login: step.by, id: step.by.charCodeAt(0) };
        reviews = [
          ...reviews,
          {
            word: { ...word(step.by, "approved"), github: account },
            commit: String(step.commit),
            state: step.state,
          },
        ];
        look([]);
        modelLook(undefined);
        if (step.state === "commented") break;
        verdicts.set(step.by, {
          by: step.by,
          time,
          approved: step.state === "approved" ? step.commit : undefined,
        });
        break;
      }
      case "close":
        if (!isOpen) break;
        isOpen = false;
        endedAt = iso(time);
        closedWhile = asked;
        break;
      case "reopen":
        if (isOpen) break;
        isOpen = true;
        if (digestOf(step.head, base) !== asked && !shown.has(step.head)) own = false;
        isAlone &&= step.by === author;
        at = step.head;
        look([word(step.by, "reopened")]);
        // Everything that was said before the closing is over, reviews too.
        [shown, said, verdicts] = [new Set(), [], new Map()];
        modelLook(own && closedWhile === digestOf(at, base) ? step.by : undefined, true);
        break;
      case "retarget":
        if (!isOpen) break;
        endedAt = iso(time);
        look([]);
        [shown, said, verdicts] = [new Set(), [], new Map()];
        modelLook(undefined);
        break;
      case "schedule":
        time += step.days * 24 * 60 * 60 * 1000;
        if (!isOpen) break;
        look([]);
        modelLook(undefined);
        break;
      default:
        step satisfies never;
    }
  }
  const oldest = time - wordLifetimeDays * 24 * 60 * 60 * 1000;
  const isShown = ({ approved }: { readonly approved: number | undefined }) =>
    approved !== undefined && shown.has(approved);
  const standing = [...said, ...[...verdicts.values()].filter(isShown)];
  const model = [...new Set(standing.filter((each) => each.time > oldest).map(({ by }) => by))].sort();
  if (!isOpen || record === undefined) return { counted: [], model: [] };
  const words = countedWords(record, { reviews, now: iso(time) });
  return { counted: [...new Set(words.map(({ user }) => user ?? ""))].sort(), model };
}

const runs = Number(process.env["WORD_SEQUENCES"] ?? 5_000);

test("a word counts for the change that it was given for, as long as nothing else was asked, and no longer", () => {
  let counting = 0;
  fc.assert(
    fc.property(fc.constantFrom(author, author, author, "ada"), steps, (opener, sequence) => {
      const { counted, model } = played(opener, sequence);
      if (counted.length > 0) counting += 1;
      expect(counted).toEqual(model);
    }),
    { numRuns: runs },
  );
  expect(counting).toBeGreaterThan(runs / 20);
});
