import type { Vocabulary } from "../google/derive-vocabulary.ts";
import derived from "./vocabulary.json" with { type: "json" };

/** What the official client's typings say of the Directory API's groups. */
export const groupsVocabulary = derived as unknown as Vocabulary;
