import { error } from "../../../core/finding.ts";
import { listed } from "../../../core/lists.ts";

const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";

/** Problems with credentials. No message repeats a part of them. */
export const credentialErrors = {
  missing: () =>
    error(
      "google_credentials_missing",
      "The roster declares things on Google, and there are no Google credentials.",
      `Pass google-credentials, or run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS. ${SETUP}`,
    ),
  unreadable: (from: string) =>
    error(
      "google_credentials_unreadable",
      `Google credentials: ${from} cannot be read.`,
      "Make sure that the step which writes it runs in the same job, before this one.",
    ),
  notJson: (from: string, likely: string | undefined) =>
    error(
      "google_credentials_malformed",
      `Google credentials: ${from} is not a JSON object${likely === undefined ? "" : `; it looks like ${likely}`}.`,
      "Pass the JSON text itself, whole and as Google wrote it.",
    ),
  unknownType: (from: string) =>
    error(
      "google_credentials_malformed",
      `Google credentials: the type in ${from} is none that Rollcall knows.`,
      "Use a service account's key (service_account), workload identity federation (external_account), or what gcloud writes for a user (authorized_user) or for a service account to act as (impersonated_service_account).",
    ),
  malformed: ({ from, form, fields }: { from: string; form: string; fields: readonly string[] }) =>
    error(
      "google_credentials_malformed",
      `Google credentials: ${from} is not ${form} as Google writes it; missing or wrong: ${listed(fields)}.`,
      "Create it anew, and store it whole. In a secret, line breaks within the private key must stay as they are in the file.",
    ),
  withoutServiceAccount: (from: string) =>
    error(
      "google_credentials_malformed",
      `Google credentials: ${from} names no service account to act as, and Google lets only an account share folders and keep groups.`,
      "Set service_account in the google-github-actions/auth step.",
    ),
  subjectForUser: () =>
    error(
      "google_subject_unsupported",
      "`google-subject` needs a service account: a user's credentials can act as that user only.",
      "Leave `google-subject` out, or pass a service account's credentials.",
    ),
} as const;
