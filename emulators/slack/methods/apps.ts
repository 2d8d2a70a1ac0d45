import { type Methods, refuse } from "../wire.ts";

/** The methods that a bot's or person's token may not call. The app's own token may, and is answered elsewhere. */
export const appLevelMethods: Methods = {
  "apps.connections.open": { tier: 1, run: () => refuse("not_allowed_token_type") },
};
