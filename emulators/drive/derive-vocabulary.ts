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
    "about.get": "About$Get",
    "drives.get": "Drives$Get",
    "drives.list": "Drives$List",
    "files.get": "Files$Get",
    "permissions.create": "Permissions$Create",
    "permissions.delete": "Permissions$Delete",
    "permissions.get": "Permissions$Get",
    "permissions.list": "Permissions$List",
    "permissions.update": "Permissions$Update",
  },
  schemas: ["About", "Drive", "DriveList", "File", "Permission", "PermissionList", "User"],
  notInQuery: ["auth", "driveId", "fileId", "permissionId", "requestBody"],
};

/** Returns what the installed client's typings say of Drive. */
export function installedVocabulary(): Vocabulary {
  return deriveVocabulary(installedTypings("@googleapis/drive", "v3.d.ts"), wanted);
}

if (import.meta.main) {
  const file = join(import.meta.dirname, "vocabulary.json");
  writeFileSync(file, `${JSON.stringify(installedVocabulary(), null, 2)}\n`);
}
