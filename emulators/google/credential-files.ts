import { PRIVATE_KEY } from "./signing.ts";

/** The workload identity provider of the emulator's token exchange. */
export const PROVIDER =
  "//iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/github/providers/repo";

/** Credentials that the emulator accepts, as JSON in the formats of Google's tools. */
export interface CredentialFiles {
  serviceAccountKey(email: string): string;
  /** As google-github-actions/auth writes it in a workflow of the repository. */
  workloadIdentity(serviceAccount: string, repository?: string): string;
  /** As `gcloud auth application-default login` writes it. */
  authorizedUser(email: string): string;
  /** As `gcloud auth application-default login --impersonate-service-account` writes it. */
  impersonation(serviceAccount: string, email: string): string;
}

/** Creates credentials. Their URLs are Google's own, except the OIDC endpoint, which is the emulator's. */
export function credentialFiles(url: string): CredentialFiles {
  const impersonationUrl = (email: string) =>
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`;
  const user = (email: string) => ({
    type: "authorized_user",
    client_id: "764086051850.apps.googleusercontent.com",
    client_secret: "d-client-secret",
    refresh_token: `refresh:${email}`,
    account: "",
    universe_domain: "googleapis.com",
  });
  return {
    serviceAccountKey: (email) =>
      JSON.stringify({
        type: "service_account",
        project_id: "acme",
        private_key_id: "0123456789abcdef",
        private_key: PRIVATE_KEY,
        client_email: email,
        client_id: "100000000000000000001",
        auth_uri: "https://accounts.google.com/o/oauth2/auth",
        token_uri: "https://oauth2.googleapis.com/token",
        universe_domain: "googleapis.com",
      }),
    workloadIdentity: (serviceAccount, repository = "acme/teams") =>
      JSON.stringify({
        type: "external_account",
        audience: PROVIDER,
        subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
        token_url: "https://sts.googleapis.com/v1/token",
        credential_source: {
          url: `${url}/github-oidc?repository=${encodeURIComponent(repository)}&audience=${encodeURIComponent(`https:${PROVIDER}`)}`,
          headers: { Authorization: "Bearer request-token" },
          format: { type: "json", subject_token_field_name: "value" },
        },
        service_account_impersonation_url: impersonationUrl(serviceAccount),
      }),
    authorizedUser: (email) => JSON.stringify(user(email)),
    impersonation: (serviceAccount, email) =>
      JSON.stringify({
        type: "impersonated_service_account",
        delegates: [],
        service_account_impersonation_url: impersonationUrl(serviceAccount),
        source_credentials: user(email),
      }),
  };
}
