import type { RelayFile } from "./file/format.ts";

/** What of the relay's file needs which scopes of the bot, and which events. Of `a or b`, one is enough. */
export interface SlackNeeds {
  /** The part of the file. */
  readonly what: string;
  readonly path: readonly string[];
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

/** Public channels take one scope, and private ones another. */
const history = "channels:history or groups:history";

const ofModules = {
  welcome: { scopes: ["chat:write", "users:read", "users:read.email"], events: ["team_join"] },
  featured_channel: { scopes: ["chat:write", "channels:read"], events: [] },
  pairing: {
    scopes: ["chat:write", "users:read", "users:read.email", "channels:read", "im:write", "mpim:write"],
    events: [],
  },
  kudos: {
    scopes: ["chat:write", "users:read", "channels:read or groups:read", history],
    events: ["message.channels or message.groups"],
  },
} as const;

const ofTriggers = {
  command: { scopes: ["app_mentions:read or im:history"], events: ["app_mention or message.im"] },
  regex: { scopes: [history], events: ["message.channels or message.groups"] },
  absent_regex: { scopes: [history], events: ["message.channels or message.groups"] },
  reaction: { scopes: ["reactions:read"], events: ["reaction_added"] },
  slash: { scopes: ["commands"], events: [] },
  interactive: { scopes: [], events: [] },
} as const;

const ofMethods: Readonly<Record<string, string>> = {
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "chat.delete": "chat:write",
  "chat.scheduleMessage": "chat:write",
  "chat.deleteScheduledMessage": "chat:write",
  "reactions.add": "reactions:write",
  "reactions.remove": "reactions:write",
  "pins.add": "pins:write",
  "pins.remove": "pins:write",
  "bookmarks.add": "bookmarks:write",
  "users.info": "users:read",
};

const ofOperations = {
  messages: ["chat:write"],
  responses: [],
  users: ["users:read", "users:read.email"],
  channels: ["channels:read"],
  team: [],
  ims: ["im:read"],
} as const;

/** Returns what the parts of the relay's file that are turned on need of Slack. */
export function slackNeeds({ modules, handlers, grants }: RelayFile): readonly SlackNeeds[] {
  return [
    ...(Object.keys(ofModules) as (keyof typeof ofModules)[])
      .filter((name) => modules[name] !== undefined)
      .map((name) => ({ what: `modules.${name}`, path: ["modules", name], ...ofModules[name] })),
    ...Object.entries(handlers).map(([name, handler]) => {
      const [trigger] = (Object.keys(ofTriggers) as (keyof typeof ofTriggers)[]).filter(
        (each) => handler[each] !== undefined,
      );
      const { scopes = [], events = [] } = trigger === undefined ? {} : ofTriggers[trigger];
      return {
        what: `handlers.${name}`,
        path: ["handlers", name],
        scopes: [...new Set([...scopes, "users:read", ...scopesOf(handler.actions)])],
        events,
      };
    }),
    ...grants.map(({ allow, actions }, index) => ({
      what: `grants.${index}`,
      path: ["grants", String(index)],
      scopes: [...new Set([...allow.flatMap((each) => ofOperations[each]), ...scopesOf(actions)])],
      events: [],
    })),
  ];
}

function scopesOf(methods: readonly string[]): readonly string[] {
  return methods.flatMap((each) => ofMethods[each] ?? []);
}
