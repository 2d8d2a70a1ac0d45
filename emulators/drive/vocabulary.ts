import type { Vocabulary } from "../google/derive-vocabulary.ts";
import derived from "./vocabulary.json" with { type: "json" };

/** What the official client's typings say of Drive. */
export const driveVocabulary = derived as unknown as Vocabulary;
