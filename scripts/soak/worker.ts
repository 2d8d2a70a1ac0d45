import { type Portion, runPortion } from "../../test/soak/world-case.ts";

/** Runs each portion that the soak sends, until it lets go. */
process.on("message", (portion: Portion) => {
  void runPortion(portion).then((failing) => process.send?.({ seed: portion.seed, failing }));
});
