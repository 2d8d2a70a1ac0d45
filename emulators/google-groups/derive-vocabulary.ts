import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  deriveVocabulary,
  installedTypings,
  type Vocabulary,
  type WantedNames,
} from "../google/derive-vocabulary.ts";

const wanted: WantedNames = {
  methods: {
    "groups.delete": "Groups$Delete",
    "groups.get": "Groups$Get",
    "groups.insert": "Groups$Insert",
    "groups.list": "Groups$List",
    "groups.patch": "Groups$Patch",
    "members.delete": "Members$Delete",
    "members.get": "Members$Get",
    "members.insert": "Members$Insert",
    "members.list": "Members$List",
    "members.patch": "Members$Patch",
  },
  schemas: ["Group", "Groups", "Member", "Members"],
  notInQuery: ["auth", "groupKey", "memberKey", "requestBody"],
};

/** Returns what the installed client's typings say of the Directory API's groups. */
export function installedVocabulary(): Vocabulary {
  return deriveVocabulary(installedTypings("@googleapis/admin", "directory_v1.d.ts"), wanted);
}

if (import.meta.main) {
  const file = join(import.meta.dirname, "vocabulary.json");
  writeFileSync(file, `${JSON.stringify(installedVocabulary(), null, 2)}\n`);
}
