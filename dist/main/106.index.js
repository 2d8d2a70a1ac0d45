export const id = 106;
export const ids = [106];
export const modules = {

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slackClient: () => (/* binding */ slackClient)
});

// EXTERNAL MODULE: ../../work/main/node_modules/@slack/web-api/dist/index.js
var dist = __webpack_require__(88817);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(58021);
// EXTERNAL MODULE: ./lib/src/providers/slack/errors.js
var errors = __webpack_require__(33236);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/remote-state.js
var remote_state = __webpack_require__(62723);
;// CONCATENATED MODULE: ./lib/src/providers/slack/rate-limit.js
const callsAMinute = {
    "conversations.archive": 20,
    "conversations.create": 20,
    "conversations.info": 50,
    "conversations.invite": 50,
    "conversations.join": 50,
    "conversations.kick": 50,
    "conversations.list": 20,
    "conversations.members": 100,
    "conversations.rename": 20,
    "conversations.setPurpose": 20,
    "conversations.setTopic": 20,
    "conversations.unarchive": 20,
    "usergroups.create": 20,
    "usergroups.disable": 20,
    "usergroups.enable": 20,
    "usergroups.list": 20,
    "usergroups.update": 20,
    "usergroups.users.list": 20,
    "usergroups.users.update": 20,
    "users.list": 20,
};
const rate_limit_window = 60_500;
function pace({ now, sleep }) {
    const turns = new Map();
    const held = new Map();
    return {
        async turn(method) {
            const most = callsAMinute[method];
            if (most !== undefined) {
                const given = turns.get(method) ?? [];
                const oldest = given.length < most ? 0 : (given.at(-most) ?? 0) + rate_limit_window;
                const at = Math.max(now().getTime(), oldest);
                turns.set(method, [...given.slice(1 - most), at]);
                if (at > now().getTime())
                    await sleep(at - now().getTime());
            }
            let wait = (held.get(method) ?? 0) - now().getTime();
            while (wait > 0) {
                await sleep(wait);
                wait = (held.get(method) ?? 0) - now().getTime();
            }
        },
        hold(method, milliseconds) {
            held.set(method, Math.max(held.get(method) ?? 0, now().getTime() + milliseconds));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/client.js





const patience = 30_000;
const budget = 120_000;
const readRetries = 3;
const unsaidSeconds = 30;
function slackClient(options) {
    const clock = { now: options.now, sleep: options.sleep ?? timer };
    const pacing = pace(clock);
    const web = new dist.WebClient(options.token, {
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
        ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        maxRequestConcurrency: 8,
        timeout: patience,
        allowAbsoluteUrls: false,
        logger: silent,
    });
    let requests = 0;
    let team;
    let left = () => "";
    let stopped;
    let waited = 0;
    let waitedUntil = 0;
    function spend(method, seconds) {
        const now = clock.now().getTime();
        const until = now + seconds * 1_000;
        waited += Math.max(0, until - Math.max(now, waitedUntil));
        waitedUntil = Math.max(waitedUntil, until);
        if (waited > budget) {
            throw new rollcall_error/* RollcallError */.q((0,errors/* budgetSpent */.m2)({ method, seconds, left: left() }), { provider: "slack" });
        }
        pacing.hold(method, seconds * 1_000);
    }
    async function call(method, args, retries) {
        if (stopped !== undefined)
            throw stopped;
        try {
            return await attempts(method, args, retries);
        }
        catch (error) {
            stopped = error;
            throw error;
        }
    }
    async function attempts(method, args, retries) {
        for (let attempt = 0;;) {
            await pacing.turn(method);
            requests += 1;
            const verdict = await once(web, method, team === undefined ? args : { team_id: team, ...args });
            if (verdict.is === "later") {
                spend(method, verdict.seconds);
                continue;
            }
            if (verdict.is === "refused")
                stopIfHopeless(verdict);
            if (verdict.is !== "unclear" || attempt >= retries)
                return verdict;
            attempt += 1;
            await clock.sleep(500 * 2 ** attempt);
        }
    }
    return {
        read: (method, args = {}) => call(method, args, readRetries),
        write: (method, args) => call(method, args, 0),
        inTeam: (id) => {
            team = id;
        },
        leaving: (describe) => {
            left = describe;
        },
        cost: () => ({ requests }),
    };
}
async function once(web, method, args) {
    try {
        return { is: "done", body: (0,remote_state/* record */.g1)(await web.apiCall(method, { ...args })) };
    }
    catch (error) {
        return verdictOn(error);
    }
}
function verdictOn(error) {
    const thrown = (0,remote_state/* record */.g1)(error instanceof Error ? { ...error } : error);
    switch (thrown["code"]) {
        case "slack_webapi_rate_limited_error":
            return { is: "later", seconds: Number(thrown["retryAfter"]) };
        case "slack_webapi_platform_error": {
            const body = (0,remote_state/* record */.g1)(thrown["data"]);
            const name = (0,remote_state/* text */.Qq)(body["error"]);
            if (name === "ratelimited" || name === "rate_limited") {
                const seconds = Number((0,remote_state/* record */.g1)(body["response_metadata"])["retryAfter"] ?? unsaidSeconds);
                return { is: "later", seconds };
            }
            if (!/^[a-z0-9_.:-]{1,80}$/i.test(name))
                return { is: "unclear", error: "unreadable_answer" };
            return ambiguous.has(name) ? { is: "unclear", error: name } : { is: "refused", error: name, body };
        }
        case "slack_webapi_http_error": {
            const status = Number(thrown["statusCode"]);
            return status >= 500
                ? { is: "unclear", error: `http_${status}` }
                : { is: "refused", error: `http_${status}`, body: {} };
        }
        case undefined:
            if (error instanceof Error && /retry-after/i.test(error.message))
                return { is: "later", seconds: unsaidSeconds };
            return { is: "unclear", error: "no_answer" };
        default:
            return { is: "unclear", error: "no_answer" };
    }
}
const ambiguous = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);
const hopeless = new Set([
    "access_denied",
    "accesslimited",
    "account_inactive",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "invalid_auth",
    "is_bot",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "team_added_to_org",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
]);
const ourFault = new Set([
    "deprecated_endpoint",
    "invalid_arg_name",
    "invalid_array_arg",
    "invalid_charset",
    "invalid_form_data",
    "invalid_post_type",
    "method_deprecated",
    "missing_post_type",
    "unknown_method",
]);
function stopIfHopeless({ error, body }) {
    const where = { provider: "slack" };
    if (error === "missing_scope") {
        throw new rollcall_error/* RollcallError */.q((0,errors/* scopesMissing */.Ck)((0,remote_state/* text */.Qq)(body["needed"]).split(/[,\s]+/)), where);
    }
    if (hopeless.has(error))
        throw new rollcall_error/* RollcallError */.q((0,errors/* credentialRefused */.Oe)(error), where);
    if (ourFault.has(error))
        throw new rollcall_error/* RollcallError */.q((0,errors/* requestRefused */.CJ)(error), where);
}
const timer = (milliseconds) => new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
});
const silent = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    setLevel: () => undefined,
    getLevel: () => dist.LogLevel.ERROR,
    setName: () => undefined,
};


/***/ }),

/***/ 33106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slackProvider: () => (/* binding */ slackProvider),
  slackReader: () => (/* binding */ slackReader)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(27184);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(98137);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(58021);
// EXTERNAL MODULE: ./lib/src/providers/slack/errors.js
var errors = __webpack_require__(33236);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/remote-state.js
var remote_state = __webpack_require__(62723);
;// CONCATENATED MODULE: ./lib/src/providers/slack/api-errors.js

function failureOf(answer, attempt) {
    if (answer.is === "unclear") {
        return {
            code: "slack_outcome_unknown",
            message: `Slack gave no clear answer (${answer.error}) when asked to ${attempt.doing}, and looking again did not settle it.`,
            remedy: "Run again: whatever was done is no longer in the plan.",
        };
    }
    const words = refusals[answer.error]?.({ who: "The account that Rollcall acts as", ...attempt });
    const details = (0,remote_state/* texts */.Te)((0,remote_state/* record */.g1)(answer.body["response_metadata"])["messages"]).join(" ");
    const [message, remedy] = words ?? [
        `Slack refused to ${attempt.doing} (${answer.error}).${details === "" ? "" : ` ${details}`}`,
        "Look the name up on the method's page at docs.slack.dev, and run again.",
    ];
    return { code: `slack_${answer.error.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}`, message, remedy };
}
const archived = ({ what }) => [
    `${what} is archived.`,
    "Unarchive it by hand in Slack, or write `archived: true`.",
];
const deactivated = ({ who }) => [
    `${who} has no account here any more: it was deactivated, or is gone.`,
    "If they have left, write `active: false`; otherwise reactivate the account.",
];
const guest = ({ who, what }) => [
    `${who} is a guest whom Slack doesn't let into ${what}.`,
    "Make the account a full member, or say `slack: false` in the roster.",
];
const elsewhere = ({ who, what }) => [
    `${who} isn't in the workspace that ${what} belongs to.`,
    "Add the account to this workspace first.",
];
const outsider = ({ who, what }) => [
    `${who} comes from another organisation, and can't be changed in ${what} from here.`,
    "Leave such people out of the roster.",
];
const setting = ({ doing }) => [
    `A workspace setting doesn't let the app ${doing}.`,
    "A workspace admin can allow it for everyone (Settings & Permissions, Channel management), or do it by hand.",
];
const paid = () => [
    "User groups need a paid plan of Slack.",
    "Upgrade, or take `slack.usergroup` out of the teams.",
];
const badName = ({ what }) => [
    `Slack doesn't take the name of ${what}.`,
    "Use up to 80 lower-case letters, digits, hyphens and underscores.",
];
const badList = ({ what }) => [
    `Slack refuses somebody on the list of ${what}, and so the whole list; nobody was taken out.`,
    "Run again: whoever was deactivated or became a guest meanwhile is then left out.",
];
const badDefault = ({ what }) => [
    `A default channel of ${what} is archived, or the app can't see it.`,
    "Unarchive it, invite the app, or take it out of the group's channels.",
];
const refusals = {
    channel_not_found: ({ what, app }) => [
        `${what} can't be found: it was deleted, or it is private and the app isn't in it.`,
        `Invite the app (\`/invite @${app}\`) and run again.`,
    ],
    channel_is_limited_access: ({ what }) => [
        `${what} is open only to chosen people.`,
        "Let the app in, or leave the channel out.",
    ],
    not_in_channel: ({ what, app }) => [
        `The app isn't in ${what}, and can't let itself in.`,
        `Invite the app: \`/invite @${app}\` in ${what}.`,
    ],
    is_archived: archived,
    name_taken: ({ what }) => [
        `The name ${what} is taken by something that the app can't see or reuse: a private or archived channel, a person or a user group.`,
        "Invite the app to the private channel of that name, rename what has the name, or choose another one.",
    ],
    restricted_action: setting,
    not_authorized: setting,
    no_external_invite_permission: outsider,
    cannot_create_channel: setting,
    external_channel_migrating: ({ what }) => [
        `${what} is being moved between workspaces.`,
        "Run again later.",
    ],
    method_not_supported_for_channel_type: ({ what }) => [
        `${what} is no channel but a direct message, or of a type that Slack doesn't let apps change so.`,
        "Mend the id in the roster.",
    ],
    too_many_members: ({ what }) => [`${what} is full.`, "Take somebody out first."],
    user_not_found: deactivated,
    user_disabled: deactivated,
    cant_invite: deactivated,
    user_is_restricted: guest,
    user_is_ultra_restricted: guest,
    ura_max_channels: guest,
    user_is_bot: ({ who }) => [`${who} is a bot.`, "Leave bots out of the roster."],
    org_user_not_in_team: elsewhere,
    invitee_cant_see_channel: elsewhere,
    app_cannot_join_channel: ({ what }) => [
        `Slack doesn't let apps into ${what}.`,
        "Manage it by hand, and take it out of the roster.",
    ],
    cant_invite_self: ({ what, app }) => [
        `The account that Rollcall acts as can't invite itself to ${what}.`,
        `Invite @${app} by hand.`,
    ],
    cant_kick_self: ({ what }) => [
        `The account that Rollcall acts as can't take itself out of ${what}.`,
        "Nothing to do.",
    ],
    cant_kick_from_general: ({ what }) => [
        `Nobody can be taken out of ${what}, the general channel.`,
        "Nothing to do.",
    ],
    cant_kick_from_last_channel: ({ who, what }) => [
        `${what} is the only channel that ${who} is in.`,
        "Let them into another one first.",
    ],
    not_supported: outsider,
    cant_archive_general: ({ what }) => [
        `${what} is the general channel, which can't be archived.`,
        "Take `archived: true` out.",
    ],
    cant_archive_required: ({ what }) => [
        `${what} is required by the workspace, and can't be archived.`,
        "Take `archived: true` out.",
    ],
    too_long: ({ what }) => [
        `The text for ${what} is longer than the 250 characters that Slack takes.`,
        "Shorten it.",
    ],
    invalid_name: badName,
    invalid_name_maxlength: badName,
    invalid_name_punctuation: badName,
    invalid_name_required: badName,
    invalid_name_specials: badName,
    permission_denied: ({ doing }) => [
        `A workspace setting lets only admins change user groups, so the app could not ${doing}.`,
        "A workspace admin can let everyone manage user groups (Settings & Permissions, User Groups), which apps need.",
    ],
    paid_teams_only: paid,
    plan_upgrade_required: paid,
    handle_already_exists: ({ what }) => [
        `The handle ${what} is taken by another user group, a channel or a person.`,
        "Rename what has it, or choose another handle.",
    ],
    name_already_exists: ({ what }) => [
        `Another user group, maybe a disabled one, has the name that ${what} should have.`,
        "Choose another name, or rename the other group in Slack.",
    ],
    bad_handle: ({ what }) => [
        `Slack doesn't take the handle ${what}.`,
        "Use lower-case letters, digits, hyphens, dots and underscores.",
    ],
    forbidden_handle: ({ what }) => [`Slack keeps the handle ${what} for itself.`, "Choose another handle."],
    name_too_long: ({ what }) => [`The name of ${what} is too long.`, "Shorten it."],
    description_too_long: ({ what }) => [`The description of ${what} is too long.`, "Shorten it."],
    invalid_channel_provided: badDefault,
    invalid_group_provided: badDefault,
    too_many_linked_channels: ({ what }) => [
        `${what} has more default channels than Slack allows.`,
        "Take some out.",
    ],
    invalid_users: badList,
    invalid_user: badList,
    single_channel_guests_cannot_be_added: badList,
    failed_for_some_users: badList,
    no_users_provided: ({ what }) => [
        `${what} would be left with nobody, which Slack doesn't allow.`,
        "Declare its team empty to have the group disabled.",
    ],
    subteam_max_users_exceeded: ({ what }) => [
        `${what} would have more members than Slack allows.`,
        "Split the group.",
    ],
};
function isSetting(failure) {
    return settings.has(failure.code);
}
const settings = new Set([
    "slack_restricted_action",
    "slack_not_authorized",
    "slack_cannot_create_channel",
    "slack_no_external_invite_permission",
    "slack_permission_denied",
    "slack_paid_teams_only",
    "slack_plan_upgrade_required",
]);

// EXTERNAL MODULE: ./lib/src/providers/slack/compare/match-people.js
var match_people = __webpack_require__(92020);
// EXTERNAL MODULE: ./lib/src/providers/slack/compare/match-resources.js
var match_resources = __webpack_require__(24962);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/apply-context.js



const applied = { status: "applied" };
function failed(error) {
    return { status: "failed", error };
}
function outcome(change, ending) {
    return { change, ...ending };
}
function handsOf(session) {
    return { ...session, people: (0,match_people/* peopleOf */.xr)(session.desired.accounts, session.world) };
}
function channelOf({ world, desired }, name) {
    const { ids } = (0,match_resources/* matchChannels */.mH)(desired.roster.channels.values(), world.channels.values());
    return world.channels.get(ids.get(name) ?? "");
}
function usergroupOf({ world, desired }, handle) {
    const { ids } = (0,match_resources/* matchUsergroups */.bh)(desired.roster.usergroups.values(), world.usergroups.values());
    const id = ids.get(handle) ?? [...world.usergroups.values()].find((each) => each.handle === handle)?.id;
    return world.usergroups.get(id ?? "");
}
function called({ world }, principal) {
    const key = (0,match_people/* who */.dp)(principal);
    return (0,match_people/* isStranger */.Zl)(principal) ? (world.people.get(key)?.name ?? key) : key;
}
function endingOf(answer, attempt, { hands, fine = [] }) {
    if (answer.is === "done" || (answer.is === "refused" && fine.includes(answer.error)))
        return applied;
    return failed(failureOf(answer, { ...attempt, app: hands.world.self.name }));
}
async function permitted(hands, permission, act) {
    return forbidden(hands, permission.sort) ?? reportedOnce(hands, permission, await act());
}
function forbidden(hands, sort) {
    const place = hands.forbidden.get(sort);
    if (place === undefined)
        return undefined;
    return { status: "skipped", because: `Slack forbids this to the app, as reported for ${place}.` };
}
function reportedOnce(hands, { sort, place }, ending) {
    if (ending.status !== "failed" || !isSetting(ending.error))
        return ending;
    const known = forbidden(hands, sort);
    if (known === undefined)
        hands.forbidden.set(sort, place);
    return known ?? ending;
}
async function surely(send, happened) {
    const first = await send();
    if (first.is !== "unclear")
        return first;
    const seen = await happened();
    if (seen === undefined)
        return first;
    if (seen)
        return { is: "done", body: {} };
    const second = await send();
    if (second.is !== "unclear")
        return second;
    return (await happened()) ? { is: "done", body: {} } : second;
}
async function asMember(hands, channel, send) {
    const answer = await send();
    if (answer.is !== "refused" || answer.error !== "not_in_channel")
        return answer;
    return (await join(hands, channel)) ?? send();
}
async function join({ client, world }, channel) {
    if (channel.private)
        return { is: "refused", error: "not_in_channel", body: {} };
    const answer = await client.write("conversations.join", { channel: channel.id });
    if (answer.is !== "done")
        return answer;
    world.channels.set(channel.id, { ...(world.channels.get(channel.id) ?? channel), joined: true });
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/providers/slack/model/topic.js
var topic = __webpack_require__(4346);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/pages.js
var pages = __webpack_require__(67787);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/channel.js




async function createChannel(hands, change) {
    const isPrivate = change.settings["private"] === true;
    return permitted(hands, { sort: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
        const made = await makeChannel(hands, change.key, isPrivate);
        if ("status" in made)
            return made;
        for (const field of ["topic", "purpose"]) {
            const text = change.settings[field];
            if (typeof text !== "string" || (0,topic/* saysTheSame */.Yq)(made[field], text))
                continue;
            const ending = await setText(hands, made, { field, text });
            if (ending.status === "failed") {
                const { code, message, remedy } = ending.error;
                return failed({
                    code,
                    message: `#${change.key} was made, but has no ${field} yet. ${message}`,
                    remedy,
                });
            }
        }
        return applied;
    });
}
async function makeChannel(hands, name, isPrivate) {
    const { client, world } = hands;
    let seen;
    const answer = await surely(() => client.write("conversations.create", { name, is_private: isPrivate }), async () => {
        seen = await findChannel(hands, name);
        return seen !== undefined;
    });
    if (answer.is === "refused" && answer.error === "name_taken") {
        const holder = await findChannel(hands, name);
        if (holder !== undefined && !holder.archived && holder.private === isPrivate)
            seen = holder;
    }
    const channel = answer.is === "done" ? ((0,remote_state/* channelFrom */.o5)((0,remote_state/* record */.g1)(answer.body["channel"])) ?? seen) : seen;
    if (channel === undefined)
        return endingOf(answer, { what: `#${name}`, doing: `create #${name}` }, { hands });
    world.channels.set(channel.id, channel);
    return channel;
}
async function findChannel({ client, world }, name) {
    const types = world.self.scopes?.includes("groups:read") === false
        ? "public_channel"
        : "public_channel,private_channel";
    const listed = await (0,pages/* listAll */._)(client, {
        method: "conversations.list",
        args: { types, limit: 200 },
        field: "channels",
    });
    if ((0,pages/* isProblem */.A)(listed))
        return undefined;
    return listed.map((raw) => (0,remote_state/* channelFrom */.o5)((0,remote_state/* record */.g1)(raw))).find((each) => each?.name === name);
}
async function configureChannel(hands, change) {
    const channel = channelOf(hands, change.key);
    if (channel === undefined)
        return gone(hands, change.key);
    switch (change.setting) {
        case "name":
            return renameChannel(hands, channel, change.key);
        case "archived":
            return unarchiveChannel(hands, channel);
        case "topic":
        case "purpose":
            return setText(hands, channel, { field: change.setting, text: String(change.to ?? "") });
        default:
            return failed({
                code: "slack_setting_fixed",
                message: `${change.setting} of #${change.key} can't be changed on Slack.`,
                remedy: "Mend the roster.",
            });
    }
}
async function renameChannel(hands, channel, name) {
    const { client, world } = hands;
    return permitted(hands, { sort: "rename", place: `#${name}` }, async () => {
        if (channel.archived) {
            const back = await unarchiveChannel(hands, channel);
            if (back.status !== "applied")
                return back;
        }
        const answer = await surely(() => asMember(hands, channel, () => client.write("conversations.rename", { channel: channel.id, name })), () => look(hands, channel.id, (now) => now.name === name));
        const ending = endingOf(answer, { what: `#${name}`, doing: `rename #${channel.name} to #${name}` }, { hands });
        if (ending.status === "applied")
            update(world.channels, channel.id, { name });
        return ending;
    });
}
async function unarchiveChannel(hands, channel) {
    const { client, world } = hands;
    const what = `#${channel.name}`;
    const answer = await surely(() => client.write("conversations.unarchive", { channel: channel.id }), () => look(hands, channel.id, (now) => !now.archived));
    if (answer.is === "refused" && answer.error === "not_in_channel") {
        return failed({
            code: "slack_unarchive_by_hand",
            message: `Slack doesn't let the app bring ${what} back.`,
            remedy: "Unarchive it by hand in Slack, or write `archived: true`.",
        });
    }
    const ending = endingOf(answer, { what, doing: `unarchive ${what}` }, { hands, fine: ["not_archived"] });
    if (ending.status === "applied")
        update(world.channels, channel.id, { archived: false });
    return ending;
}
async function setText(hands, channel, { field, text }) {
    const { client } = hands;
    const method = field === "topic" ? "conversations.setTopic" : "conversations.setPurpose";
    const answer = await surely(() => asMember(hands, channel, () => client.write(method, { channel: channel.id, [field]: text })), () => look(hands, channel.id, (now) => (0,topic/* saysTheSame */.Yq)(now[field], text)));
    return endingOf(answer, { what: `#${channel.name}`, doing: `set the ${field} of #${channel.name}` }, { hands });
}
async function archiveChannel(hands, key) {
    const channel = channelOf(hands, key);
    if (channel === undefined)
        return gone(hands, key);
    return permitted(hands, { sort: `archive ${channel.private}`, place: `#${key}` }, async () => {
        const { client } = hands;
        const answer = await surely(() => asMember(hands, channel, () => client.write("conversations.archive", { channel: channel.id })), () => look(hands, channel.id, (now) => now.archived));
        return endingOf(answer, { what: `#${key}`, doing: `archive #${key}` }, { hands, fine: ["already_archived"] });
    });
}
async function look({ client }, id, is) {
    const answer = await client.read("conversations.info", { channel: id });
    const now = answer.is === "done" ? (0,remote_state/* channelFrom */.o5)((0,remote_state/* record */.g1)(answer.body["channel"])) : undefined;
    return now === undefined ? undefined : is(now);
}
function gone(hands, key) {
    const answer = { is: "refused", error: "channel_not_found", body: {} };
    return endingOf(answer, { what: `#${key}`, doing: `change #${key}` }, { hands });
}
function update(channels, id, fields) {
    const channel = channels.get(id);
    if (channel !== undefined)
        channels.set(id, { ...channel, ...fields });
}

// EXTERNAL MODULE: ./lib/src/providers/slack/read/remote-state.js
var read_remote_state = __webpack_require__(56392);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/invite.js




const mostInvited = 100;
async function invite(hands, channel, guests) {
    const endings = new Map();
    const self = guests.find((each) => each.id === hands.world.self.user);
    if (self !== undefined)
        endings.set(self.id, await joinSelf(hands, channel, self));
    const others = guests.filter((each) => each !== self);
    for (let start = 0; start < others.length; start += mostInvited) {
        await inviteBatch(hands, channel, { guests: others.slice(start, start + mostInvited), endings });
    }
    return endings;
}
async function inviteBatch(hands, channel, { guests, endings }) {
    if (guests.length === 0)
        return;
    const users = guests.map((each) => each.id);
    const answer = await surely(() => asMember(hands, channel, () => hands.client.write("conversations.invite", { channel: channel.id, users: users.join(",") })), async () => {
        const members = await (0,read_remote_state/* membersOf */.lS)(hands.client, channel.id);
        return (0,pages/* isProblem */.A)(members) ? undefined : users.every((id) => members.has(id));
    });
    const end = (guest, said) => endings.set(guest.id, endingOf(said, attemptOn(channel, guest), { hands, fine: ["already_in_channel"] }));
    if (answer.is !== "refused") {
        for (const guest of guests)
            end(guest, answer);
        return;
    }
    const refused = refusedOnes(answer.body);
    const [bad, rest] = [
        guests.filter((each) => refused.has(each.id)),
        guests.filter((each) => !refused.has(each.id)),
    ];
    if (bad.length > 0) {
        for (const guest of bad)
            end(guest, { ...answer, error: refused.get(guest.id) ?? answer.error });
        return inviteBatch(hands, channel, { guests: rest, endings });
    }
    if (guests.length === 1 || ofChannel.has(answer.error)) {
        for (const guest of guests)
            end(guest, answer);
        return;
    }
    const middle = Math.ceil(guests.length / 2);
    await inviteBatch(hands, channel, { guests: guests.slice(0, middle), endings });
    await inviteBatch(hands, channel, { guests: guests.slice(middle), endings });
}
const ofChannel = new Set([
    "channel_is_limited_access",
    "channel_not_found",
    "external_channel_migrating",
    "invalid_arguments",
    "is_archived",
    "method_not_supported_for_channel_type",
    "not_in_channel",
    "restricted_action",
    "too_many_members",
]);
function refusedOnes(body) {
    const errors = body["errors"];
    if (!Array.isArray(errors))
        return new Map();
    return new Map(errors
        .map(remote_state/* record */.g1)
        .filter((each) => each["ok"] !== true)
        .map((each) => [(0,remote_state/* text */.Qq)(each["user"]), (0,remote_state/* text */.Qq)(each["error"])]));
}
async function joinSelf(hands, channel, self) {
    const refused = await join(hands, channel);
    return refused === undefined ? applied : endingOf(refused, attemptOn(channel, self), { hands });
}
function attemptOn(channel, guest) {
    return { what: `#${channel.name}`, doing: `invite ${guest.who} to #${channel.name}`, who: guest.who };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/kick.js



async function kick(hands, channel, guest) {
    const what = `#${channel.name}`;
    return permitted(hands, { sort: `remove ${channel.private}`, place: what }, async () => {
        const send = () => hands.client.write("conversations.kick", { channel: channel.id, user: guest.id });
        const isOut = async () => {
            const members = await (0,read_remote_state/* membersOf */.lS)(hands.client, channel.id);
            return (0,pages/* isProblem */.A)(members) ? undefined : !members.has(guest.id);
        };
        let answer = await surely(send, isOut);
        if (answer.is === "refused" && ["not_in_channel", "user_not_found"].includes(answer.error)) {
            const out = await isOut();
            if (out)
                return applied;
            if (out === false)
                answer = (await join(hands, channel)) ?? (await send());
        }
        return endingOf(answer, { what, doing: `remove ${guest.who} from ${what}`, who: guest.who }, { hands });
    });
}

// EXTERNAL MODULE: ./lib/src/providers/slack/model/desired.js
var desired = __webpack_require__(27763);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/usergroup.js




async function createUsergroup(hands, change) {
    const { client, world } = hands;
    const { args, missing } = argsOf(hands, { handle: change.key, name: change.key, ...change.settings });
    return onUsergroups(hands, change.key, async () => {
        let seen;
        const answer = await surely(() => client.write("usergroups.create", args), async () => {
            seen = (await listUsergroups(hands))?.find((each) => each.handle === change.key);
            return seen !== undefined;
        });
        if (answer.is === "refused" && answer.error === "handle_already_exists") {
            seen = (await listUsergroups(hands))?.find((each) => each.handle === change.key);
            if (seen !== undefined)
                return adopt(hands, seen, { args, missing });
        }
        const group = answer.is === "done" ? ((0,remote_state/* usergroupFrom */.V4)((0,remote_state/* record */.g1)(answer.body["usergroup"])) ?? seen) : undefined;
        if (group === undefined)
            return endingOf(answer, attemptTo("create", change.key), { hands });
        world.usergroups.set(group.id, group);
        return missing.length > 0 ? channelsMissing(change.key, missing) : applied;
    });
}
async function adopt(hands, group, { args, missing }) {
    hands.world.usergroups.set(group.id, group);
    const enabled = group.enabled ? applied : await enable(hands, group);
    if (enabled.status !== "applied")
        return enabled;
    const updated = await usergroup_update(hands, group, args);
    if (updated.status !== "applied")
        return updated;
    return missing.length > 0 ? channelsMissing(args["handle"] ?? "", missing) : applied;
}
async function configureUsergroup(hands, changes) {
    const key = changes[0]?.key ?? "";
    const group = usergroupOf(hands, key);
    if (group === undefined)
        return changes.map(() => usergroup_gone(hands, key));
    const endings = new Map();
    for (const change of changes) {
        if (change.setting === "enabled") {
            endings.set(change, await onUsergroups(hands, key, () => enable(hands, group)));
        }
    }
    const rest = changes.filter((each) => !endings.has(each));
    const together = await configureAt(hands, group, rest);
    for (const change of rest) {
        const alone = together.status === "failed" && rest.length > 1;
        endings.set(change, alone ? await configureAt(hands, group, [change]) : together);
    }
    return changes.map((change) => endings.get(change) ?? applied);
}
async function configureAt(hands, group, changes) {
    if (changes.length === 0)
        return applied;
    const key = changes[0]?.key ?? "";
    const { args, missing } = argsOf(hands, Object.fromEntries(changes.map((each) => [each.setting, each.to])));
    const ending = await onUsergroups(hands, key, () => usergroup_update(hands, group, args));
    return ending.status === "applied" && missing.length > 0 ? channelsMissing(key, missing) : ending;
}
async function dropChannels(hands, group, key) {
    const wanted = hands.desired.resources.get((0,desired/* usergroupId */.WW)(key))?.settings["channels"];
    if (!Array.isArray(wanted))
        return applied;
    const ids = new Set(wanted.map((name) => channelId(hands, String(name))));
    const kept = group.channels.filter((id) => ids.has(id));
    return kept.length === group.channels.length ? applied : usergroup_update(hands, group, { channels: kept.join(",") });
}
async function usergroup_update(hands, group, args) {
    const { client, world } = hands;
    const answer = await surely(() => client.write("usergroups.update", { usergroup: group.id, ...args }), async () => {
        const now = (await listUsergroups(hands))?.find((each) => each.id === group.id);
        return now === undefined ? undefined : isAs(now, args);
    });
    const ending = endingOf(answer, attemptTo("change", args["handle"] ?? group.handle), { hands });
    if (ending.status === "applied") {
        const now = { ...(world.usergroups.get(group.id) ?? group) };
        world.usergroups.set(group.id, {
            ...now,
            handle: args["handle"] ?? now.handle,
            name: args["name"] ?? now.name,
        });
    }
    return ending;
}
function isAs(group, { handle, name, description, channels }) {
    return ((handle === undefined || handle === group.handle) &&
        (name === undefined || (0,topic/* saysTheSame */.Yq)(group.name, name)) &&
        (description === undefined || (0,topic/* saysTheSame */.Yq)(group.description, description)) &&
        (channels === undefined ||
            channels.split(",").filter(Boolean).sort().join() === [...group.channels].sort().join()));
}
async function enable(hands, group) {
    return toggle(hands, group, true);
}
async function disableUsergroup(hands, key) {
    const group = usergroupOf(hands, key);
    if (group === undefined)
        return usergroup_gone(hands, key);
    return onUsergroups(hands, key, () => toggle(hands, group, false));
}
async function toggle(hands, group, enabled) {
    const { client, world } = hands;
    const verb = enabled ? "enable" : "disable";
    const answer = await surely(() => client.write(`usergroups.${verb}`, { usergroup: group.id }), async () => (await listUsergroups(hands))?.some((each) => each.id === group.id && each.enabled === enabled));
    const ending = endingOf(answer, attemptTo(verb, group.handle), { hands, fine: [`already_${verb}d`] });
    if (ending.status === "applied") {
        world.usergroups.set(group.id, { ...(world.usergroups.get(group.id) ?? group), enabled });
    }
    return ending;
}
function argsOf(hands, settings) {
    const args = {};
    const missing = [];
    for (const [setting, value] of Object.entries(settings)) {
        if (setting !== "channels") {
            args[setting] = (0,topic/* plain */.pj)(String(value ?? ""));
            continue;
        }
        const ids = [];
        for (const name of Array.isArray(value) ? value : []) {
            const id = channelId(hands, String(name));
            if (id === undefined)
                missing.push(String(name));
            else
                ids.push(id);
        }
        args["channels"] = ids.join(",");
    }
    return { args, missing };
}
function channelId(hands, name) {
    const declared = channelOf(hands, name);
    const found = declared ?? [...hands.world.channels.values()].find((each) => each.name === name);
    return found?.archived ? undefined : found?.id;
}
function channelsMissing(handle, names) {
    return failed({
        code: "slack_default_channel_missing",
        message: `@${handle} is set up, but without its default ${names.length === 1 ? "channel" : "channels"} ${names.map((each) => `#${each}`).join(", ")}, which could not be made.`,
        remedy: "See why the channel is missing, and run again.",
    });
}
async function listUsergroups({ client }) {
    const answer = await client.read("usergroups.list", {
        include_disabled: true,
        include_users: true,
    });
    const groups = answer.is === "done" ? answer.body["usergroups"] : undefined;
    if (!Array.isArray(groups))
        return undefined;
    return groups.map((raw) => (0,remote_state/* usergroupFrom */.V4)((0,remote_state/* record */.g1)(raw))).filter((each) => each !== undefined);
}
function onUsergroups(hands, key, act) {
    return permitted(hands, { sort: "user groups", place: `@${key}` }, act);
}
function attemptTo(verb, handle) {
    return { what: `@${handle}`, doing: `${verb} @${handle}` };
}
function usergroup_gone(hands, key) {
    const answer = { is: "refused", error: "no_such_subteam", body: {} };
    return endingOf(answer, attemptTo("change", key), { hands });
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/usergroup-list.js





async function setMembers(hands, changes) {
    const key = changes[0]?.key ?? "";
    const group = usergroupOf(hands, key);
    if (group === undefined)
        return changes.map(() => usergroup_gone(hands, key));
    let own = new Map();
    const ending = await onUsergroups(hands, key, async () => {
        const current = await usersOf(hands, group);
        if (current === undefined)
            return unknownList(key);
        const joins = changes.some((each) => each.action === "grant");
        const dropped = joins ? await dropChannels(hands, group, key) : applied;
        if (dropped.status !== "applied")
            return dropped;
        const first = await replace(hands, { group, key, current, changes });
        if (first.refused === undefined)
            return first.ending;
        const before = new Set(membersOnly(hands, listAfter(hands, current, changes)));
        if (!(await relistPeople(hands)))
            return first.ending;
        const still = membersOnly(hands, [...before]);
        if (still.length === before.size)
            return first.ending;
        own = new Map(changes.filter((each) => isLost(hands, each)).map((each) => [each, lost(each)]));
        return (await replace(hands, { group, key, current, changes })).ending;
    });
    return changes.map((change) => own.get(change) ?? ending);
}
async function replace(hands, { group, key, current, changes }) {
    const users = membersOnly(hands, listAfter(hands, current, changes));
    if (users.length === 0)
        return { ending: wouldBeEmpty(key) };
    if (sameSet(users, current))
        return { ending: applied };
    const answer = await surely(() => hands.client.write("usergroups.users.update", { usergroup: group.id, users: users.join(",") }), async () => {
        const now = await usersOf(hands, group);
        return now === undefined ? undefined : sameSet(now, users);
    });
    const ending = endingOf(answer, attemptTo("set the members of", key), { hands });
    const refused = answer.is === "refused" && badLists.has(answer.error);
    return refused ? { ending, refused } : { ending };
}
const badLists = new Set([
    "invalid_users",
    "invalid_user",
    "single_channel_guests_cannot_be_added",
    "failed_for_some_users",
]);
function listAfter(hands, current, changes) {
    const list = new Set(current);
    for (const change of changes) {
        const id = hands.people.idOf(change.principal);
        if (id === undefined)
            continue;
        if (change.action === "grant")
            list.add(id);
        else
            list.delete(id);
    }
    return [...list].sort();
}
function membersOnly({ world }, ids) {
    return ids.filter((id) => world.people.get(id)?.standing === "member");
}
async function usersOf({ client }, group) {
    const answer = await client.read("usergroups.users.list", { usergroup: group.id, include_disabled: true });
    return answer.is === "done" && Array.isArray(answer.body["users"])
        ? (0,remote_state/* texts */.Te)(answer.body["users"])
        : undefined;
}
async function relistPeople({ client, world }) {
    const listed = await (0,pages/* listAll */._)(client, { method: "users.list", args: { limit: 200 }, field: "members" });
    if ((0,pages/* isProblem */.A)(listed))
        return false;
    for (const raw of listed) {
        const person = (0,remote_state/* personFrom */.kH)((0,remote_state/* record */.g1)(raw), world.team);
        if (person !== undefined)
            world.people.set(person.id, person);
    }
    return true;
}
function isLost({ world, people }, change) {
    const id = people.idOf(change.principal);
    return change.action === "grant" && world.people.get(id ?? "")?.standing !== "member";
}
function lost(change) {
    return failed({
        code: "slack_account_gone",
        message: `${(0,match_people/* who */.dp)(change.principal)}'s account was deactivated or became a guest while this ran; @${change.key} was set without them.`,
        remedy: "Run again to see what is to be done about it.",
    });
}
function unknownList(key) {
    return failed({
        code: "slack_usergroup_unread",
        message: `Slack didn't say who is in @${key} now, so its list was left alone.`,
        remedy: "Run again.",
    });
}
function wouldBeEmpty(key) {
    return failed({
        code: "slack_usergroup_would_be_empty",
        message: `@${key} would be left with nobody, which Slack doesn't allow.`,
        remedy: "Declare its team empty or archived to have the group disabled.",
    });
}
function sameSet(left, right) {
    const set = new Set(left);
    return set.size === new Set(right).size && right.every((each) => set.has(each));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/apply.js









async function applyTo(hands, changes, stopped) {
    const notes = new Map();
    let because;
    const ofChannel = changes[0]?.kind === "slack-channel";
    const what = `${ofChannel ? "#" : "@"}${changes[0]?.key ?? ""}`;
    hands.client.leaving(() => `${(0,errors/* counted */.hS)(changes.length - notes.size, "change")} of ${what}, and all that come after`);
    try {
        if (ofChannel)
            await applyToChannel(hands, changes, notes);
        else
            await applyToUsergroup(hands, changes, notes);
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q) || error.findings[0] === undefined)
            throw error;
        const { code, message, remedy } = error.findings[0];
        stopped(message);
        because = failed({ code, message, remedy });
    }
    const missing = because ?? { status: "skipped", because: "Slack has nothing like it." };
    return changes.map((change) => outcome(change, notes.get(change) ?? missing));
}
async function applyToChannel(hands, changes, notes) {
    const grants = changes.filter((change) => change.action === "grant");
    if (grants.length > 0)
        await grantAll(hands, grants, notes);
    for (const change of changes) {
        switch (change.action) {
            case "create":
                notes.set(change, await createChannel(hands, change));
                break;
            case "configure":
                notes.set(change, await configureChannel(hands, change));
                break;
            case "revoke":
                notes.set(change, await revoke(hands, change));
                break;
            case "archive":
                notes.set(change, await archiveChannel(hands, change.key));
                break;
            case "grant":
            case "regrade":
                break;
            default:
                change;
        }
    }
}
async function grantAll(hands, grants, notes) {
    const channel = channelOf(hands, grants[0]?.key ?? "");
    const guests = [];
    for (const change of grants) {
        const id = hands.people.idOf(change.principal);
        if (channel === undefined)
            notes.set(change, gone(hands, change.key));
        else if (id === undefined)
            notes.set(change, unknown(hands, change));
        else
            guests.push({ id, who: called(hands, change.principal), change });
    }
    if (channel === undefined || guests.length === 0)
        return;
    const permission = { sort: `invite ${channel.private}`, place: `#${channel.name}` };
    const known = forbidden(hands, permission.sort);
    const endings = known === undefined ? await invite(hands, channel, guests) : undefined;
    for (const guest of guests) {
        const ending = known ?? endings?.get(guest.id) ?? unknown(hands, guest.change);
        const outside = ending.status === "failed" && ending.error.code === "slack_no_external_invite_permission";
        const sort = outside ? "invite outsiders" : permission.sort;
        notes.set(guest.change, reportedOnce(hands, { ...permission, sort }, ending));
    }
}
async function revoke(hands, change) {
    const channel = channelOf(hands, change.key);
    const id = hands.people.idOf(change.principal);
    if (channel === undefined)
        return gone(hands, change.key);
    return id === undefined
        ? unknown(hands, change)
        : kick(hands, channel, { id, who: called(hands, change.principal) });
}
async function applyToUsergroup(hands, changes, notes) {
    const note = (subjects, endings) => {
        for (const [index, change] of subjects.entries()) {
            const ending = endings[index];
            if (ending !== undefined)
                notes.set(change, ending);
        }
    };
    for (const change of changes) {
        if (change.action === "create")
            note([change], [await createUsergroup(hands, change)]);
    }
    const configures = changes.filter((change) => change.action === "configure");
    if (configures.length > 0)
        note(configures, await configureUsergroup(hands, configures));
    const lists = changes.filter((change) => ["grant", "revoke"].includes(change.action));
    if (lists.length > 0)
        note(lists, await setMembers(hands, lists));
    for (const change of changes) {
        if (change.action === "archive")
            note([change], [await disableUsergroup(hands, change.key)]);
    }
}
function unknown(hands, change) {
    const person = called(hands, (0,core_change/* changedPrincipal */.T)(change) ?? "");
    return failed({
        code: "slack_account_gone",
        message: `${person} has no account in this workspace any more.`,
        remedy: "Run again to see what is to be done about it.",
    });
}

// EXTERNAL MODULE: ./lib/src/providers/slack/client.js + 1 modules
var slack_client = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(52836);
// EXTERNAL MODULE: ./lib/src/providers/slack/channel-errors.js
var channel_errors = __webpack_require__(28022);
// EXTERNAL MODULE: ./lib/src/providers/slack/people-errors.js
var people_errors = __webpack_require__(67622);
// EXTERNAL MODULE: ./lib/src/providers/slack/compare/compare-channels.js
var compare_channels = __webpack_require__(34873);
// EXTERNAL MODULE: ./lib/src/core/errors.js
var core_errors = __webpack_require__(10054);
;// CONCATENATED MODULE: ./lib/src/providers/slack/usergroup-errors.js


function usergroupLost(handle, id) {
    return (0,finding/* error */.z3)("slack_usergroup_lost", `There is no user group ${id}, which the roster gives for @${handle}.`, "Mend or remove the id. No other group is made in its place.");
}
function usergroupForeign(handle, external) {
    return (0,finding/* error */.z3)("slack_usergroup_foreign", external
        ? `@${handle} is another workspace's user group.`
        : `Slack itself keeps @${handle} (all admins, or all owners).`, "Choose another handle.");
}
function usergroupMisfits(handle, names) {
    return (0,finding/* notice */.lm)("slack_usergroup_misfits", `@${handle} also lists guests or bots (${(0,core_errors/* listed */.KE)(names)}), whom Slack takes on no new list: the next change of its members leaves them out.`, "Nothing to do, unless they should become full members.");
}
function usergroupUnread(handle) {
    return (0,finding/* error */.z3)("slack_usergroup_unread", `Slack didn't say who is in @${handle}, so nothing of it is changed.`, "Run again.");
}
function usergroupNobody(handle) {
    return (0,finding/* warning */.$e)("slack_usergroup_nobody", `Nobody declared for @${handle} could be found on Slack: its members are left as they are.`, "See to the people named in the other findings; to disable the group, declare its team empty or archived.");
}
function handleHeld(from, to, enabled) {
    return (0,finding/* error */.z3)("slack_handle_held", `@${from} can't be renamed to @${to}: another user group${enabled ? "" : ", a disabled one,"} has that handle.`, "Change the other group's handle in Slack first.");
}
function defaultChannelUnknown(handle, name) {
    return (0,finding/* warning */.$e)("slack_default_channel_unknown", `@${handle} is to have the default channel #${name}, which is neither in use nor declared.`, "Declare the channel, or take it out of the group's channels.");
}

// EXTERNAL MODULE: ./lib/src/providers/slack/compare/compare-context.js
var compare_context = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare-usergroups.js








function seeUsergroup(look, want) {
    const declared = look.desired.roster.usergroups.get(want.key);
    if (declared === undefined)
        return { findings: [] };
    const where = { provider: "slack", resource: (0,desired/* usergroupId */.WW)(want.key), at: declared.at };
    const withheld = (...findings) => ({ desired: want, unread: true, findings });
    if (look.ignored(want.key))
        return { findings: [(0,finding/* finding */.gk)((0,errors/* ignoredThough */.MG)(`@${want.key}`), where)] };
    const unavailable = look.world.noUsergroups;
    if (unavailable !== undefined) {
        return unavailable.severity === "error" ? withheld((0,finding/* finding */.gk)(unavailable, where)) : { findings: [] };
    }
    if (look.usergroups.lost.has(want.key)) {
        return withheld((0,finding/* finding */.gk)(usergroupLost(want.key, declared.id ?? ""), where));
    }
    const found = look.world.usergroups.get(look.usergroups.ids.get(want.key) ?? "");
    const lists = (0,compare_context/* listsOf */.fO)(look, want.grants, { ids: found?.users ?? [], mode: "exact" });
    const nobody = want.grants.size > 0 && lists.desired.size === 0;
    const { channels, unknown } = defaultChannels(look, want);
    const findings = unknown.map((name) => (0,finding/* finding */.gk)(defaultChannelUnknown(want.key, name), where));
    if (nobody)
        findings.push((0,finding/* finding */.gk)(usergroupNobody(want.key), where));
    const stays = (0,state/* isRetired */.aZ)(want.settings) || found?.handle === want.key || (found === undefined && nobody);
    const namesake = stays ? undefined : (0,compare_context/* namesakeOf */.hZ)(look, "slack-usergroup", want.key);
    if (namesake !== undefined)
        findings.push((0,finding/* finding */.gk)((0,errors/* nameShared */.V7)(`@${want.key}`, namesake), where));
    if (found === undefined) {
        if (nobody)
            return { findings };
        const settings = channels === undefined ? want.settings : { ...want.settings, channels };
        return { desired: { ...want, settings, grants: lists.desired }, findings };
    }
    if (found.automatic || found.external)
        return withheld((0,finding/* finding */.gk)(usergroupForeign(want.key, found.external), where));
    if (found.users === undefined)
        return withheld((0,finding/* finding */.gk)(usergroupUnread(want.key), where));
    if ((0,state/* isRetired */.aZ)(want.settings))
        return { ...asItIs(look, want, found), findings };
    const misfits = declared.listsPeople ? misfitsIn(look, found) : [];
    if (misfits.length > 0)
        findings.push((0,finding/* finding */.gk)(usergroupMisfits(want.key, misfits), where));
    const holder = handleHolder(look, want.key, found);
    if (holder !== undefined)
        findings.push((0,finding/* finding */.gk)(handleHeld(found.handle, want.key, holder.enabled), where));
    const settings = settingsOf(look, want, { found, channels, declared });
    if (nobody) {
        if (!found.enabled)
            return { findings };
        return {
            desired: { ...want, settings: settings.desired, grants: new Map() },
            actual: { ...want, settings: settings.actual, grants: new Map() },
            findings,
        };
    }
    return {
        desired: { ...want, settings: settings.desired, grants: lists.desired },
        actual: {
            ...want,
            settings: settings.actual,
            grants: declared.listsPeople ? lists.actual : new Map(),
        },
        findings,
    };
}
function asItIs(look, want, found) {
    const subject = { kind: "slack-usergroup", key: want?.key ?? found.handle };
    const principals = found.enabled ? (0,compare_context/* principalsOf */.dV)(look.people, found.users ?? []) : [];
    const actual = {
        ...subject,
        settings: { enabled: found.enabled },
        grants: new Map(principals.map((principal) => [principal, desired/* member */.Dc])),
    };
    return want === undefined ? { actual } : { desired: want, actual };
}
function handleHolder(look, handle, found) {
    const holder = (0,match_resources/* holderOf */.Kd)(handle, { id: found.id, name: found.handle }, look.usergroups);
    return look.world.usergroups.get(holder?.id ?? "");
}
function misfitsIn({ world }, { users = [] }) {
    const others = users.map((id) => world.people.get(id));
    return others
        .filter((each) => each !== undefined && each.standing !== "member" && each.standing !== "deactivated")
        .map((each) => each?.name ?? "");
}
function settingsOf(look, want, { found, channels, declared }) {
    const desired = {};
    const actual = {};
    if (found.handle !== want.key) {
        desired["handle"] = want.key;
        actual["handle"] = found.handle;
    }
    if (!found.enabled) {
        desired["enabled"] = true;
        actual["enabled"] = false;
    }
    const named = look.desired.roster.teams.get(declared.team)?.usergroup?.name !== undefined;
    for (const field of named ? ["name", "description"] : ["description"]) {
        const text = want.settings[field];
        if (typeof text !== "string")
            continue;
        desired[field] = text;
        actual[field] = (0,topic/* saysTheSame */.Yq)(found[field], text, look.naming) ? text : (0,topic/* shown */.SP)(found[field], look.naming);
    }
    if (channels !== undefined) {
        desired["channels"] = channels;
        actual["channels"] = found.channels.map((id) => channelName(look, id)).sort();
    }
    return { desired, actual };
}
function defaultChannels(look, want) {
    const declared = want.settings["channels"];
    if (!Array.isArray(declared))
        return { channels: undefined, unknown: [] };
    const names = new Set();
    for (const channel of look.world.channels.values()) {
        if (!channel.archived)
            names.add(channelName(look, channel.id));
    }
    for (const channel of look.desired.roster.channels.values()) {
        if (channel.archived)
            names.delete(channel.name);
        else
            names.add(channel.name);
    }
    const known = (name) => names.has(name);
    return {
        channels: declared.filter(known),
        unknown: declared.filter((name) => !known(name)),
    };
}
function channelName(look, id) {
    return look.channels.keys.get(id) ?? look.world.channels.get(id)?.name ?? id;
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare.js









function view(look) {
    const desired = new Map();
    const actual = new Map();
    const unread = new Set();
    const findings = [];
    const missing = new Map();
    for (const [id, want] of look.desired.resources) {
        const sides = want.kind === "slack-channel" ? (0,compare_channels/* seeChannel */.z)(look, want) : seeUsergroup(look, want);
        add(id, sides);
        if (sides.unread || look.ignored(want.key))
            continue;
        if (want.kind === "slack-usergroup" && look.world.noUsergroups !== undefined)
            continue;
        for (const principal of want.grants.keys()) {
            if (look.people.idOf(principal) !== undefined)
                continue;
            const sign = want.kind === "slack-channel" ? "#" : "@";
            missing.set(principal, [...(missing.get(principal) ?? []), `${sign}${want.key}`]);
        }
    }
    for (const group of undeclared(look)) {
        const handle = { kind: "slack-usergroup", key: group.handle };
        add((0,state/* resourceId */.a)(handle), { ...asItIs(look, undefined, group), findings: [] });
    }
    findings.push(...unfound(look, missing), ...asides(look));
    return { desired, actual, unread, self: selfOf(look), labels: strangersIn(look, actual), findings };
    function add(id, sides) {
        if (sides.desired !== undefined)
            desired.set(id, sides.desired);
        if (sides.actual !== undefined)
            actual.set(id, sides.actual);
        if (sides.unread)
            unread.add(id);
        findings.push(...sides.findings);
    }
}
function strangersIn({ world }, actual) {
    const labels = new Map();
    for (const { grants } of actual.values()) {
        for (const principal of grants.keys()) {
            if (!(0,match_people/* isStranger */.Zl)(principal))
                continue;
            const id = (0,match_people/* who */.dp)(principal);
            labels.set(principal, { name: `${world.people.get(id)?.name || id} (${id} on Slack)`, slack: id });
        }
    }
    return labels;
}
function undeclared(look) {
    return look.desired.roster.slack?.usergroups === "exact" ? unmanaged(look) : [];
}
function unmanaged({ world, desired, usergroups, ignored }) {
    const named = new Set([...desired.roster.usergroups.values()].flatMap((each) => [each.handle, ...each.previously]));
    return [...world.usergroups.values()].filter((group) => group.enabled &&
        !group.automatic &&
        !group.external &&
        !usergroups.keys.has(group.id) &&
        !named.has(group.handle) &&
        !ignored(group.handle));
}
function selfOf({ world, people }) {
    const self = people.principalOf(world.self.user);
    return new Set(self === undefined ? [] : [self]);
}
function unfound(look, missing) {
    return [...missing].flatMap(([principal, places]) => {
        const problem = look.people.problemOf(principal);
        if (problem === undefined)
            return [];
        return [
            (0,finding/* finding */.gk)((0,people_errors/* leftOut */.ig)(problem, places), { provider: "slack", at: look.desired.accounts.get(principal)?.at }),
        ];
    });
}
function asides(look) {
    const { world, desired, channels, ignored } = look;
    const { roster } = desired;
    const where = { provider: "slack" };
    const findings = [];
    const free = [...world.channels.values()].filter((each) => !each.archived && !channels.keys.has(each.id) && !ignored(each.name));
    if (free.length > 0)
        findings.push((0,finding/* finding */.gk)((0,errors/* channelsUnmanaged */.pP)(free.map((each) => each.name)), where));
    const groups = roster.slack?.usergroups === "exact" ? [] : unmanaged(look);
    if (groups.length > 0)
        findings.push((0,finding/* finding */.gk)((0,errors/* usergroupsUnmanaged */.uR)(groups.map((each) => each.handle)), where));
    const others = othersIn(look);
    if (others.size > 0)
        findings.push((0,finding/* finding */.gk)((0,errors/* othersInChannels */.LZ)([...others.keys()], sum(others.values())), where));
    const { noUsergroups } = world;
    if (noUsergroups !== undefined && noUsergroups.severity !== "error" && roster.usergroups.size > 0) {
        findings.push((0,finding/* finding */.gk)(noUsergroups, where));
    }
    for (const group of roster.usergroups.values()) {
        for (const name of group.channels ?? []) {
            const channel = roster.channels.get(name);
            if (channel === undefined || channel.members !== "exact" || !channel.listsPeople || group.archived)
                continue;
            const extra = [...group.people.keys()].filter((key) => !channel.people.has(key));
            if (extra.length > 0) {
                findings.push((0,finding/* finding */.gk)((0,channel_errors/* defaultChannelFights */.WL)(group.handle, name, extra), { ...where, at: group.at }));
            }
        }
    }
    return findings;
}
function othersIn({ world, desired, channels, people }) {
    const others = new Map();
    for (const channel of desired.roster.channels.values()) {
        const ids = world.members.get(channels.ids.get(channel.name) ?? "");
        if (ids === undefined || (0,pages/* isProblem */.A)(ids) || channel.members === "exact" || channel.archived)
            continue;
        const count = [...ids].filter((id) => {
            const principal = people.principalOf(id);
            return principal !== undefined && !channel.people.has((0,match_people/* who */.dp)(principal));
        }).length;
        if (count > 0)
            others.set(channel.name, count);
    }
    return others;
}
function sum(numbers) {
    let total = 0;
    for (const each of numbers)
        total += each;
    return total;
}

// EXTERNAL MODULE: ./lib/src/providers/slack/model/scopes.js
var scopes = __webpack_require__(24848);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/identity.js
var identity = __webpack_require__(23884);
;// CONCATENATED MODULE: ./lib/src/providers/slack/provider.js











function slackReader(options) {
    return connect(options, "plan").reader;
}
function slackProvider(options) {
    const { reader, client, world } = connect(options, "apply");
    const forbidden = new Map();
    let stopped;
    let hands;
    return {
        ...reader,
        concurrency: 1,
        async apply(changes, desired) {
            const because = stopped;
            if (because !== undefined)
                return changes.map((change) => ({ change, status: "skipped", because }));
            if (hands?.desired !== desired || hands.world !== world()) {
                hands = handsOf({ client, world: world(), desired: desired, forbidden });
            }
            return applyTo(hands, changes, (reason) => {
                stopped = reason;
            });
        },
    };
}
function connect(options, purpose) {
    const client = (0,slack_client.slackClient)(options);
    let read;
    const reader = {
        name: "slack",
        kinds: desired/* slackKinds */.AM,
        desired: desired/* slackDesired */.JH,
        cost: client.cost,
        async read(wanted) {
            const world = await (0,read_remote_state/* readWorld */.TY)(client, wanted, options.progress);
            read = world;
            return (desired) => snapshot(world, desired, purpose);
        },
    };
    const world = () => {
        if (read === undefined)
            throw new Error("Nothing was read yet.");
        return read;
    };
    return { reader, client, world };
}
function snapshot(world, desired, purpose) {
    const { roster } = desired;
    const where = { provider: "slack" };
    if (!(0,identity/* isOf */.yW)(world.self, roster.slack?.workspace)) {
        const problem = (0,errors/* workspaceMismatch */.U)(roster.slack?.workspace ?? "", world.self);
        return { ...nothing, findings: [(0,finding/* finding */.gk)(problem, { ...where, at: roster.slack?.at })] };
    }
    const missing = (0,identity/* lacking */.gP)(world.self, (0,scopes/* scopesFor */.l)([desired], world.self).write);
    const seen = view((0,compare_context/* lookAt */.t5)(world, desired));
    if (missing.length === 0)
        return seen;
    const problem = purpose === "apply" ? (0,errors/* scopesMissing */.Ck)(missing) : (0,errors/* scopesForApply */.H$)(missing);
    return { ...seen, findings: [(0,finding/* finding */.gk)(problem, where), ...seen.findings] };
}
const nothing = {
    desired: new Map(),
    actual: new Map(),
    unread: new Set(),
    self: new Set(),
};


/***/ })

};
