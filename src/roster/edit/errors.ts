import type { Problem } from "../../core/finding.ts";
import { quoted } from "../errors.ts";
import type { EditPath } from "./edit.ts";

/** Error: the YAML of a file is not well-formed, and no edit can be placed in it. */
export function notEditable(file: string): Problem {
  return {
    severity: "error",
    code: "roster_not_editable",
    message: `${quoted(file)} is not well-formed, so nothing can be written into it.`,
    remedy: "Correct it first: `rollcall validate` says what is wrong and where.",
  };
}

/** Error: something else stands where the path of an edit leads. */
export function editBlocked(path: EditPath): Problem {
  return {
    severity: "error",
    code: "edit_blocked",
    message: `There is no room for ${quoted(path.join("."))} in the file: something else is where it should go.`,
    remedy: "Edit the file by hand.",
  };
}

/** Error: the edited text does not say what the edits ask for. */
export function editMissed(file: string): Problem {
  return {
    severity: "error",
    code: "edit_missed",
    message: `${quoted(file)} is laid out in a way that Rollcall can't edit without changing what else it says.`,
    remedy:
      "Edit the file by hand; and please report this, with the lines concerned, as a defect of Rollcall's.",
  };
}

/** Error: no file is there to edit. */
export function nothingToEdit(): Problem {
  return {
    severity: "error",
    code: "nothing_to_edit",
    message: "There is no roster file to write into.",
    remedy: "Write a `teams.yaml`, or name your files in the input `config`.",
  };
}
