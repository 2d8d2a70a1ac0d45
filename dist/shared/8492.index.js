export const id = 8492;
export const ids = [8492];
export const modules = {

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ delayAfter),
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   lF: () => (/* binding */ createBackoff)
/* harmony export */ });
function delayAfter(attempt, { first, longest }) {
    return Math.min(longest, first * 2 ** (attempt - 1));
}
function withJitter(milliseconds, { random }) {
    return Math.round(milliseconds * (1 + random()));
}
function createBackoff(clock, budget) {
    let left = budget;
    return {
        async wait(milliseconds) {
            if (milliseconds > left)
                return false;
            left -= milliseconds;
            await clock.sleep(milliseconds);
            return true;
        },
    };
}


/***/ }),

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settingsAs),
/* harmony export */   Y: () => (/* binding */ isSettingOf)
/* harmony export */ });
function isSettingOf({ settings }, name) {
    return Object.hasOwn(settings, name);
}
function settingsAs(settings) {
    return settings;
}


/***/ }),

/***/ 13338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
async function writeOnce(write) {
    for (let attempt = 1;; attempt += 1) {
        const sent = await write.send(attempt);
        if (sent.status === "done")
            return { ok: true, answer: sent.answer };
        if (sent.status === "unclear") {
            const found = await write.verify();
            if (found.status === "happened")
                return { ok: true, answer: found.answer };
            if (found.status === "unknown")
                return { ok: false, reason: found.reason ?? sent.reason };
        }
        if (!sent.sendAgain)
            return { ok: false, reason: sent.reason };
    }
}


/***/ }),

/***/ 13180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSlackClient: () => (/* binding */ createSlackClient)
});

// EXTERNAL MODULE: ./node_modules/@slack/web-api/dist/index.js
var dist = __webpack_require__(85105);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/shared/backoff.js
var backoff = __webpack_require__(92121);
// EXTERNAL MODULE: ./lib/src/providers/slack/errors.js
var errors = __webpack_require__(11829);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/remote-state.js
var remote_state = __webpack_require__(64778);
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
function createSlackRateLimit({ now, sleep }) {
    const sentAt = new Map();
    const heldUntil = new Map();
    return {
        async waitForTurn(method) {
            const limit = callsAMinute[method];
            if (limit !== undefined) {
                const earlier = sentAt.get(method) ?? [];
                const oldest = earlier.length < limit ? 0 : (earlier.at(-limit) ?? 0) + rate_limit_window;
                const at = Math.max(now(), oldest);
                sentAt.set(method, [...earlier.slice(1 - limit), at]);
                if (at > now())
                    await sleep(at - now());
            }
            let wait = (heldUntil.get(method) ?? 0) - now();
            while (wait > 0) {
                await sleep(wait);
                wait = (heldUntil.get(method) ?? 0) - now();
            }
        },
        holdBack(method, milliseconds) {
            heldUntil.set(method, Math.max(heldUntil.get(method) ?? 0, now() + milliseconds));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/client.js






const requestTimeout = 30_000;
const waitBudget = 120_000;
const maxReadRetries = 3;
const retryGrowth = { first: 1_000, longest: 4_000 };
const defaultRetrySeconds = 30;
function createSlackClient(options) {
    const { clock } = options;
    const rateLimit = createSlackRateLimit(clock);
    const web = new dist.WebClient(options.token, {
        ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
        ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        maxRequestConcurrency: 8,
        timeout: requestTimeout,
        allowAbsoluteUrls: false,
        logger: silentLogger,
    });
    let requests = 0;
    let team;
    let remaining = () => "";
    let stopped;
    let waited = 0;
    let waitedUntil = 0;
    function addWait(method, seconds) {
        const now = clock.now();
        const until = now + seconds * 1_000;
        waited += Math.max(0, until - Math.max(now, waitedUntil));
        waitedUntil = Math.max(waitedUntil, until);
        if (waited > waitBudget) {
            throw new rollcall_error/* RollcallError */.q((0,errors/* waitBudgetSpent */.dV)({ method, seconds, left: remaining() }), { provider: "slack" });
        }
        rateLimit.holdBack(method, seconds * 1_000);
    }
    async function call(method, args, retries) {
        if (stopped !== undefined)
            throw stopped;
        try {
            return await callWithRetries(method, args, retries);
        }
        catch (error) {
            stopped = error;
            throw error;
        }
    }
    async function callWithRetries(method, args, retries) {
        for (let attempt = 0;;) {
            await rateLimit.waitForTurn(method);
            requests += 1;
            const answer = await sendOnce(web, method, team === undefined ? args : { team_id: team, ...args });
            if (answer.status === "later") {
                addWait(method, answer.seconds);
                continue;
            }
            if (answer.status === "error")
                throwIfFatal(answer);
            if (answer.status !== "unclear" || attempt >= retries)
                return answer;
            attempt += 1;
            await clock.sleep((0,backoff/* delayAfter */.Ee)(attempt, retryGrowth));
        }
    }
    return {
        read: (method, args = {}) => call(method, args, maxReadRetries),
        write: (method, args) => call(method, args, 0),
        useWorkspace: (id) => {
            team = id;
        },
        describeRemaining: (describe) => {
            remaining = describe;
        },
        cost: () => ({ requests }),
    };
}
async function sendOnce(web, method, args) {
    try {
        return { status: "ok", body: (0,remote_state/* fieldsIn */.t5)(await web.apiCall(method, { ...args })) };
    }
    catch (error) {
        return resultOfError(error);
    }
}
function resultOfError(error) {
    const thrown = (0,remote_state/* fieldsIn */.t5)(error instanceof Error ? { ...error } : error);
    switch (thrown["code"]) {
        case "slack_webapi_rate_limited_error":
            return { status: "later", seconds: Number(thrown["retryAfter"]) };
        case "slack_webapi_platform_error": {
            const body = (0,remote_state/* fieldsIn */.t5)(thrown["data"]);
            const name = (0,remote_state/* textIn */.r7)(body["error"]);
            if (name === "ratelimited" || name === "rate_limited") {
                const seconds = Number((0,remote_state/* fieldsIn */.t5)(body["response_metadata"])["retryAfter"] ?? defaultRetrySeconds);
                return { status: "later", seconds };
            }
            if (!/^[a-z0-9_.:-]{1,80}$/i.test(name))
                return { status: "unclear", error: "unreadable_answer" };
            return unclearErrors.has(name)
                ? { status: "unclear", error: name }
                : { status: "error", error: name, body };
        }
        case "slack_webapi_http_error": {
            const status = Number(thrown["statusCode"]);
            return status >= 500
                ? { status: "unclear", error: `http_${status}` }
                : { status: "error", error: `http_${status}`, body: {} };
        }
        case undefined:
            if (error instanceof Error && /retry-after/i.test(error.message))
                return { status: "later", seconds: defaultRetrySeconds };
            return { status: "unclear", error: "no_answer" };
        default:
            return { status: "unclear", error: "no_answer" };
    }
}
const unclearErrors = new Set(["internal_error", "fatal_error", "request_timeout", "service_unavailable"]);
const fatalErrors = new Set([
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
const requestErrors = new Set([
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
function throwIfFatal({ error, body }) {
    const where = { provider: "slack" };
    if (error === "missing_scope") {
        throw new rollcall_error/* RollcallError */.q((0,errors/* scopesMissing */.Ck)((0,remote_state/* textIn */.r7)(body["needed"]).split(/[,\s]+/)), where);
    }
    if (fatalErrors.has(error))
        throw new rollcall_error/* RollcallError */.q((0,errors/* tokenRefused */.cA)(error), where);
    if (requestErrors.has(error))
        throw new rollcall_error/* RollcallError */.q((0,errors/* requestRefused */.CJ)(error), where);
}
const silentLogger = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    setLevel: () => undefined,
    getLevel: () => dist.LogLevel.ERROR,
    setName: () => undefined,
};


/***/ }),

/***/ 98492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slackReader: () => (/* binding */ slackReader),
  slackWriter: () => (/* binding */ slackWriter)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/provider.js
var provider = __webpack_require__(63611);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/slack/errors.js
var errors = __webpack_require__(11829);
// EXTERNAL MODULE: ./lib/src/providers/slack/kinds.js
var kinds = __webpack_require__(35379);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var shared_principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/providers/shared/write-once.js
var write_once = __webpack_require__(13338);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/remote-state.js
var remote_state = __webpack_require__(64778);
;// CONCATENATED MODULE: ./lib/src/providers/slack/api-errors.js

function slackFailureOf(answer, attempt) {
    if (answer.status === "unclear") {
        return {
            code: "slack_outcome_unknown",
            message: `Slack gave no clear answer (${answer.error}) when asked to ${attempt.doing}, and looking again did not settle it.`,
            remedy: "Run again: whatever was done is no longer in the plan.",
        };
    }
    const words = apiErrors[answer.error]?.({ who: "The account that Rollcall acts as", ...attempt });
    const details = (0,remote_state/* textsIn */.Ej)((0,remote_state/* fieldsIn */.t5)(answer.body["response_metadata"])["messages"]).join(" ");
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
const apiErrors = {
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
        `The name ${what} is taken: by a channel that was made meanwhile, or by something that the app can't see or reuse (a private or archived channel, a person, a user group).`,
        "Invite the app to the private channel of that name, rename what has the name, or choose another one.",
    ],
    restricted_action: setting,
    not_authorized: ({ doing }) => [
        `Slack doesn't let the app ${doing}: only the person or the app that made a channel, and workspace admins, may do that.`,
        "Do it by hand in Slack, as the one who made it or as an admin.",
    ],
    no_external_invite_permission: outsider,
    cannot_create_channel: setting,
    external_channel_migrating: ({ what }) => [
        `${what} is being moved between workspaces.`,
        "Run again later.",
    ],
    method_not_supported_for_channel_type: ({ what }) => [
        `${what} is no channel but a direct message, or of a type that Slack doesn't let apps change so.`,
        "Correct the id in the roster.",
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
function isSettingFailure(failure) {
    return settingErrors.has(failure.code);
}
const settingErrors = new Set([
    "slack_restricted_action",
    "slack_cannot_create_channel",
    "slack_no_external_invite_permission",
    "slack_permission_denied",
    "slack_paid_teams_only",
    "slack_plan_upgrade_required",
]);

// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/providers/slack/people-errors.js


function leftOut(problem, { places, staying }) {
    if (places.length === 0)
        return problem;
    const rest = staying.length === 0
        ? "; nobody else is affected."
        : `. Undeclared members stay there, since one of them may be this person: ${(0,lists/* listed */.K)(staying)}.`;
    return { ...problem, message: `${problem.message} Left out of ${(0,lists/* listed */.K)(places)}${rest}` };
}
function isAddressMissing({ code }) {
    return code === "slack_address_missing";
}
function addressMissing(who) {
    return (0,finding/* warning */.$e)("slack_address_missing", `${who} has neither a Slack id nor an email in the roster.`, "Give `slack: U…` or `email: …`, or say `slack: false` for somebody who isn't on Slack.");
}
function emailUnknown(who, email) {
    return (0,finding/* warning */.$e)("slack_email_unknown", `No Slack account has ${who}'s address ${email}.`, "Invite them to the workspace, correct the address, or give their Slack id (`slack: U…`).");
}
function accountUnknown(who, id, byEmail) {
    return (0,finding/* warning */.$e)("slack_id_unknown", `The workspace has no account ${id}, which the roster gives for ${who}.`, byEmail
        ? `Their email belongs to ${byEmail}: write \`slack: ${byEmail}\`.`
        : "Copy the member id from their Slack profile.");
}
function accountDeactivated(who, id) {
    return (0,finding/* warning */.$e)("slack_account_deactivated", `${who}'s Slack account ${id} has been deactivated.`, "If they have left, write `active: false`; otherwise reactivate the account.");
}
function accountNotMember(who, id, status) {
    const what = {
        guest: "is a guest, whose channels Slack limits",
        bot: "is a bot",
        external: "belongs to another workspace (Slack Connect)",
    }[status];
    return (0,finding/* warning */.$e)("slack_account_not_member", `${who}'s Slack account ${id} ${what}; Rollcall leaves such accounts alone.`, "Make the account a full member, or say `slack: false` and invite it by hand.");
}
function accountShared(who, others, id) {
    return (0,finding/* error */.z3)("slack_account_shared", `${who} and ${(0,lists/* listed */.K)(others)} are the same Slack account, ${id}: nothing of them is changed on Slack.`, "Give each their own `slack` or `email`, or make one entry of them.");
}
function accountOfAnother(who, id, other) {
    return (0,finding/* error */.z3)("slack_account_of_another", `The Slack account ${id}, which the roster gives for ${who}, has ${other.who}'s address ${other.email}: nothing of that account and of ${who} is changed on Slack.`, `Copy the member id from ${who}'s own Slack profile, or correct the address of ${other.who}.`);
}

// EXTERNAL MODULE: ./lib/src/providers/slack/read/pages.js
var pages = __webpack_require__(86153);
// EXTERNAL MODULE: ./lib/src/roster/mailbox.js
var mailbox = __webpack_require__(9528);
;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/account-disputes.js



function slackAccountDisputes(accounts, found) {
    const byMailbox = new Map();
    for (const [principal, { name }] of accounts)
        if (name !== undefined)
            byMailbox.set((0,mailbox/* mailboxOf */.S)(name.trim()), principal);
    const disputes = [];
    const reported = new Set();
    for (const [principal, { id: account, email }] of found) {
        const addressee = email === undefined ? undefined : byMailbox.get((0,mailbox/* mailboxOf */.S)(email));
        const isPinned = accounts.get(principal)?.id !== undefined;
        if (!isPinned || email === undefined || addressee === undefined || addressee === principal)
            continue;
        const problem = accountOfAnother((0,shared_principals/* nameInPrincipal */.h0)(principal), account, {
            who: (0,shared_principals/* nameInPrincipal */.h0)(addressee),
            email,
        });
        disputes.push({ principal, account, problem });
        reported.add(principal);
    }
    const byAccount = Map.groupBy(found, ([, { id }]) => id);
    for (const [account, entries] of byAccount) {
        const principals = entries.map(([principal]) => principal);
        for (const principal of principals) {
            if (principals.length < 2 || reported.has(principal))
                continue;
            const others = principals.filter((each) => each !== principal).map(shared_principals/* nameInPrincipal */.h0);
            disputes.push({
                principal,
                account,
                problem: accountShared((0,shared_principals/* nameInPrincipal */.h0)(principal), others, account),
            });
        }
    }
    return disputes;
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/match-people.js




const undeclaredPrefix = "slack:";
function matchSlackPeople(accounts, remote) {
    const known = { people: remote.people, addresses: peopleByEmail(remote) };
    const found = new Map();
    const problems = new Map();
    const unknown = new Set();
    for (const [principal, account] of accounts) {
        const person = findAccount(principal, account, known);
        const problem = (0,pages/* isProblem */.A)(person) ? person : statusProblem(principal, person);
        if (problem !== undefined)
            problems.set(principal, problem);
        if ((0,pages/* isProblem */.A)(person))
            unknown.add(principal);
        else {
            found.set(principal, person);
            const other = problem && addressedBy(account, known);
            if (other?.status === "member" && other.id !== person.id)
                unknown.add(principal);
        }
    }
    const disputes = slackAccountDisputes(accounts, found);
    const disputed = new Set(disputes.map(({ account }) => account));
    for (const { principal, problem } of disputes) {
        problems.set(principal, problem);
        unknown.add(principal);
    }
    const owners = new Map();
    for (const [principal, { id }] of found)
        if (!disputed.has(id))
            owners.set(id, principal);
    const ownerOf = (id) => remote.people.has(id) && !disputed.has(id) ? (owners.get(id) ?? `${undeclaredPrefix}${id}`) : undefined;
    const accountOf = (principal) => {
        if (isUndeclaredAccount(principal))
            return (0,shared_principals/* nameInPrincipal */.h0)(principal);
        const id = found.get(principal)?.id;
        return id !== undefined && owners.get(id) === principal ? id : undefined;
    };
    return {
        idOf: (principal) => (problems.has(principal) ? undefined : accountOf(principal)),
        accountOf,
        principalOf: (id) => (remote.people.get(id)?.status === "member" ? ownerOf(id) : undefined),
        ownerOf,
        problemOf: (principal) => problems.get(principal) ??
            (found.has(principal) ? undefined : addressMissing((0,shared_principals/* nameInPrincipal */.h0)(principal))),
        isUnknown: (principal) => unknown.has(principal),
        disputes,
    };
}
function findAccount(principal, account, known) {
    const byAddress = addressedBy(account, known);
    if (account.id !== undefined) {
        const byId = known.people.get(account.id);
        return byId ?? accountUnknown((0,shared_principals/* nameInPrincipal */.h0)(principal), account.id, byAddress?.id);
    }
    if (account.name === undefined)
        return addressMissing((0,shared_principals/* nameInPrincipal */.h0)(principal));
    return byAddress ?? emailUnknown((0,shared_principals/* nameInPrincipal */.h0)(principal), account.name);
}
function addressedBy({ name }, { addresses }) {
    return name === undefined ? undefined : addresses.get(name.trim().toLowerCase());
}
function isUndeclaredAccount(principal) {
    return principal.startsWith(undeclaredPrefix);
}
function peopleByEmail(remote) {
    const byEmail = new Map();
    for (const person of remote.people.values()) {
        if (person.email === undefined)
            continue;
        const address = person.email.toLowerCase();
        if (byEmail.get(address)?.status !== "member")
            byEmail.set(address, person);
    }
    return byEmail;
}
function statusProblem(principal, person) {
    switch (person.status) {
        case "member":
            return undefined;
        case "deactivated":
            return accountDeactivated((0,shared_principals/* nameInPrincipal */.h0)(principal), person.id);
        case "guest":
        case "bot":
        case "external":
            return accountNotMember((0,shared_principals/* nameInPrincipal */.h0)(principal), person.id, person.status);
        default:
            return person.status;
    }
}

// EXTERNAL MODULE: ./lib/src/roster/exchanged-names.js
var exchanged_names = __webpack_require__(49250);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/desired.js
var model_desired = __webpack_require__(43044);
;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/match-resources.js


function matchByName(declared, existing) {
    const byId = new Map();
    const byName = new Map();
    const named = new Map();
    for (const each of existing) {
        byId.set(each.id, each);
        named.set(each.name, [...(named.get(each.name) ?? []), each]);
        const rival = byName.get(each.name);
        if (rival === undefined || (each.live && !rival.live))
            byName.set(each.name, each);
    }
    const ids = new Map();
    const keys = new Map();
    const lost = new Set();
    const assign = (key, found) => {
        if (found === undefined || keys.has(found.id) || ids.has(key))
            return;
        ids.set(key, found.id);
        keys.set(found.id, key);
    };
    const free = declared.filter((each) => each.id === undefined);
    for (const { key, id } of declared) {
        if (id === undefined)
            continue;
        assign(key, byId.get(id));
        if (!ids.has(key))
            lost.add(key);
    }
    for (const { key } of free)
        assign(key, byName.get(key));
    for (const { key, previously } of free)
        for (const name of previously)
            assign(key, byName.get(name));
    for (const { key, remembered } of free)
        if (remembered !== undefined)
            assign(key, byId.get(remembered));
    return { ids, keys, lost, named, exchanged: exchangedKeys(declared, byName) };
}
function exchangedKeys(declared, existing) {
    const circles = (0,exchanged_names/* exchangedNames */.U)(declared.map(({ key, id, previously }) => ({ key, name: key, previously, isKnown: id !== undefined })));
    return new Map([...circles].filter(([key, others]) => [key, ...others].some((each) => existing.has(each))));
}
function nameHolderOf(name, self, { named, keys }) {
    const holderIn = (wanted) => named.get(wanted)?.findLast((each) => each.id !== self.id);
    const seen = new Set();
    let wanted = name;
    for (;;) {
        const holder = holderIn(wanted);
        if (holder === undefined)
            return undefined;
        const next = keys.get(holder.id);
        const stays = next === undefined || next === holder.name;
        if (stays || next === self.name || seen.has(holder.id))
            return holderIn(name);
        seen.add(holder.id);
        wanted = next;
    }
}
function matchChannels({ channels: declared, rememberedIds }, channels) {
    return matchByName([...declared.values()].map(({ name, id, previously }) => {
        return { key: name, id, previously, remembered: rememberedIds?.get((0,model_desired/* channelResourceId */.Fy)(name)) };
    }), [...channels].map(({ id, name, archived }) => ({ id, name, live: !archived })));
}
function matchUsergroups({ usergroups, rememberedIds }, groups) {
    return matchByName([...usergroups.values()].map(({ handle, id, previously }) => {
        return { key: handle, id, previously, remembered: rememberedIds?.get((0,model_desired/* usergroupResourceId */.G)(handle)) };
    }), [...groups].map(({ id, handle, enabled }) => ({ id, name: handle, live: enabled })));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/apply-context.js






const appliedWrite = { status: "applied" };
function failedWrite(error) {
    return { status: "failed", error };
}
function outcomeOf(change, result) {
    return { change, ...result };
}
function startSlackRun(client) {
    return { client, forbidden: new Map(), stopped: undefined };
}
function channelOf({ remote, desired }, name) {
    const { ids, keys } = matchChannels(desired.roster, remote.channels.values());
    const declared = remote.channels.get(ids.get(name) ?? "");
    if (declared !== undefined || desired.roster.channels.has(name))
        return declared;
    const undeclared = [...remote.channels.values()].filter((each) => !keys.has(each.id));
    return undeclared.find((each) => each.id === name || (each.name === name && !each.archived));
}
function usergroupOf({ remote, desired }, handle) {
    const { ids } = matchUsergroups(desired.roster, remote.usergroups.values());
    const id = ids.get(handle) ?? [...remote.usergroups.values()].find((each) => each.handle === handle)?.id;
    return remote.usergroups.get(id ?? handle);
}
function slackIdsIn({ remote, desired }) {
    const channels = matchChannels(desired.roster, remote.channels.values()).ids;
    const usergroups = matchUsergroups(desired.roster, remote.usergroups.values()).ids;
    return new Map([
        ...[...channels].map(([name, id]) => [(0,model_desired/* channelResourceId */.Fy)(name), id]),
        ...[...usergroups].map(([handle, id]) => [(0,model_desired/* usergroupResourceId */.G)(handle), id]),
    ]);
}
function slackDisplayNameOf({ remote }, principal) {
    const key = (0,shared_principals/* nameInPrincipal */.h0)(principal);
    return isUndeclaredAccount(principal) ? (remote.people.get(key)?.name ?? key) : key;
}
function writeResultOf(answer, attempt, { context, alreadyDone = [], }) {
    if (answer.status === "ok" || (answer.status === "error" && alreadyDone.includes(answer.error)))
        return appliedWrite;
    return failedWrite(slackFailureOf(answer, { ...attempt, app: context.remote.self.name }));
}
async function unlessForbidden(context, restricted, write) {
    return forbiddenResult(context, restricted.kind) ?? reportOnce(context, restricted, await write());
}
function forbiddenResult({ run }, kind) {
    const place = run.forbidden.get(kind);
    if (place === undefined)
        return undefined;
    return { status: "skipped", because: `Slack forbids this to the app, as reported for ${place}.` };
}
function reportOnce(context, { kind, place }, result) {
    if (result.status !== "failed" || !isSettingFailure(result.error))
        return result;
    const known = forbiddenResult(context, kind);
    if (known === undefined)
        context.run.forbidden.set(kind, place);
    return known ?? result;
}
const maxUnclearAttempts = 2;
async function writeToSlack(send, verify) {
    const result = await (0,write_once/* writeOnce */.F)({
        async send(attempt) {
            const answer = await send();
            if (answer.status === "ok")
                return { status: "done", answer };
            if (answer.status === "error")
                return { status: "refused", reason: answer, sendAgain: false };
            return { status: "unclear", reason: answer, sendAgain: attempt < maxUnclearAttempts };
        },
        async verify() {
            const isDone = await verify();
            if (isDone === undefined)
                return { status: "unknown" };
            return isDone ? { status: "happened", answer: { status: "ok", body: {} } } : { status: "not happened" };
        },
    });
    return result.ok ? result.answer : result.reason;
}
async function sendAsMember(context, channel, send) {
    const answer = await send();
    if (answer.status !== "error" || answer.error !== "not_in_channel")
        return answer;
    return (await joinChannel(context, channel)) ?? send();
}
async function joinChannel({ run, remote }, channel) {
    if (channel.private)
        return { status: "error", error: "not_in_channel", body: {} };
    const answer = await run.client.write("conversations.join", { channel: channel.id });
    if (answer.status !== "ok")
        return answer;
    remote.channels.set(channel.id, { ...(remote.channels.get(channel.id) ?? channel), joined: true });
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/providers/shared/settings.js
var shared_settings = __webpack_require__(6116);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/topic.js
var topic = __webpack_require__(90489);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/read-channel.js



async function findChannel({ run, remote }, name) {
    const types = remote.self.scopes?.includes("groups:read") === false
        ? "public_channel"
        : "public_channel,private_channel";
    const listed = await (0,pages/* listAllPages */.M)(run.client, {
        method: "conversations.list",
        args: { types, limit: 200 },
        field: "channels",
    });
    if ((0,pages/* isProblem */.A)(listed))
        return undefined;
    return listed.map((raw) => (0,remote_state/* slackChannelOf */.fO)((0,remote_state/* fieldsIn */.t5)(raw))).find((each) => each?.name === name);
}
async function verifyChannel({ run }, id, is) {
    const answer = await run.client.read("conversations.info", { channel: id });
    const now = answer.status === "ok" ? (0,remote_state/* slackChannelOf */.fO)((0,remote_state/* fieldsIn */.t5)(answer.body["channel"])) : undefined;
    return now === undefined ? undefined : is(now);
}
function channelGone(context, key) {
    const answer = { status: "error", error: "channel_not_found", body: {} };
    return writeResultOf(answer, { what: `#${key}`, doing: `change #${key}` }, { context });
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/channel-settings.js





const channelSettingWriters = {
    name: (context, channel, { key }) => renameChannel(context, channel, key),
    private: writeFixedSetting,
    topic: textWriter("topic"),
    purpose: textWriter("purpose"),
    archived: unarchiveChannel,
};
const writtenAtCreation = new Set(["name", "private"]);
async function setChannelSettings(context, channel, { provider, kind, key, settings }) {
    const wanted = (0,shared_settings/* settingsAs */.G)(settings);
    for (const setting of Object.keys(channelSettingWriters)) {
        if (!(0,shared_settings/* isSettingOf */.Y)(kinds/* slackChannel */._T, setting) || writtenAtCreation.has(setting))
            continue;
        const to = wanted[setting];
        if (to === undefined || isSameSetting(channel[setting], to))
            continue;
        const change = { provider, kind, key, action: "configure", setting, from: null, to };
        const result = await channelSettingWriters[setting](context, channel, change);
        if (result.status === "failed") {
            const { code, message, remedy } = result.error;
            return failedWrite({
                code,
                message: `#${key} was made, but has no ${setting} yet. ${message}`,
                remedy,
            });
        }
    }
    return appliedWrite;
}
function isSameSetting(stored, to) {
    return typeof stored === "string" && typeof to === "string" ? (0,topic/* isSameText */.cZ)(stored, to) : stored === to;
}
async function configureChannel(context, change) {
    const channel = channelOf(context, change.key);
    if (channel === undefined)
        return channelGone(context, change.key);
    const write = (0,shared_settings/* isSettingOf */.Y)(kinds/* slackChannel */._T, change.setting)
        ? channelSettingWriters[change.setting]
        : writeFixedSetting;
    return write(context, channel, change);
}
function textWriter(field) {
    return (context, channel, { to }) => setText(context, channel, { field, text: String(to ?? "") });
}
async function writeFixedSetting(_context, _channel, { setting, key }) {
    return failedWrite({
        code: "slack_setting_fixed",
        message: `${setting} of #${key} can't be changed on Slack.`,
        remedy: "Correct the roster.",
    });
}
async function renameChannel(context, channel, name) {
    const { remote, run } = context;
    if (channel.archived) {
        const unarchived = await unarchiveChannel(context, channel);
        if (unarchived.status !== "applied")
            return unarchived;
    }
    const answer = await writeToSlack(() => sendAsMember(context, channel, () => run.client.write("conversations.rename", { channel: channel.id, name })), () => verifyChannel(context, channel.id, (now) => now.name === name));
    const result = writeResultOf(answer, { what: `#${name}`, doing: `rename #${channel.name} to #${name}` }, { context });
    if (result.status === "applied")
        recordChannel(remote.channels, channel.id, { name });
    return result;
}
async function unarchiveChannel(context, channel) {
    const { remote, run } = context;
    const what = `#${channel.name}`;
    const answer = await writeToSlack(() => run.client.write("conversations.unarchive", { channel: channel.id }), () => verifyChannel(context, channel.id, (now) => !now.archived));
    if (answer.status === "error" && answer.error === "not_in_channel") {
        return failedWrite({
            code: "slack_unarchive_by_hand",
            message: `Slack doesn't let the app bring ${what} back.`,
            remedy: "Unarchive it by hand in Slack, or write `archived: true`.",
        });
    }
    const result = writeResultOf(answer, { what, doing: `unarchive ${what}` }, { context, alreadyDone: ["not_archived"] });
    if (result.status === "applied")
        recordChannel(remote.channels, channel.id, { archived: false });
    return result;
}
async function setText(context, channel, { field, text }) {
    const { run } = context;
    const method = field === "topic" ? "conversations.setTopic" : "conversations.setPurpose";
    const answer = await writeToSlack(() => sendAsMember(context, channel, () => run.client.write(method, { channel: channel.id, [field]: text })), () => verifyChannel(context, channel.id, (now) => (0,topic/* isSameText */.cZ)(now[field], text)));
    return writeResultOf(answer, { what: `#${channel.name}`, doing: `set the ${field} of #${channel.name}` }, { context });
}
function recordChannel(channels, id, fields) {
    const channel = channels.get(id);
    if (channel !== undefined)
        channels.set(id, { ...channel, ...fields });
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/channel.js





async function createChannel(context, change) {
    const settings = (0,shared_settings/* settingsAs */.G)(change.settings);
    const isPrivate = settings.private === true;
    return unlessForbidden(context, { kind: `create ${isPrivate}`, place: `#${change.key}` }, async () => {
        const made = await findOrMakeChannel(context, change.key, isPrivate);
        return "status" in made ? made : setChannelSettings(context, made, change);
    });
}
async function findOrMakeChannel(context, name, isPrivate) {
    const { remote, run } = context;
    let existing;
    let attempts = 0;
    const answer = await writeToSlack(() => {
        attempts += 1;
        return run.client.write("conversations.create", { name, is_private: isPrivate });
    }, async () => {
        existing = await findChannel(context, name);
        return existing !== undefined;
    });
    if (attempts > 1 && answer.status === "error" && answer.error === "name_taken") {
        const holder = await findChannel(context, name);
        if (holder !== undefined && !holder.archived && holder.private === isPrivate)
            existing = holder;
    }
    const channel = answer.status === "ok" ? ((0,remote_state/* slackChannelOf */.fO)((0,remote_state/* fieldsIn */.t5)(answer.body["channel"])) ?? existing) : existing;
    if (channel === undefined)
        return writeResultOf(answer, { what: `#${name}`, doing: `create #${name}` }, { context });
    remote.channels.set(channel.id, channel);
    return channel;
}
async function archiveChannel(context, key) {
    const channel = channelOf(context, key);
    if (channel === undefined)
        return channelGone(context, key);
    return unlessForbidden(context, { kind: `archive ${channel.private}`, place: `#${key}` }, async () => {
        const { run } = context;
        const answer = await writeToSlack(() => sendAsMember(context, channel, () => run.client.write("conversations.archive", { channel: channel.id })), () => verifyChannel(context, channel.id, (now) => now.archived));
        return writeResultOf(answer, { what: `#${key}`, doing: `archive #${key}` }, { context, alreadyDone: ["already_archived", ...(channel.private ? [] : ["channel_not_found"])] });
    });
}

// EXTERNAL MODULE: ./lib/src/providers/slack/read/remote-state.js
var read_remote_state = __webpack_require__(75503);
;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/invite.js




const maxInvited = 100;
async function inviteToChannel(context, channel, invitees) {
    const results = new Map();
    const self = invitees.find((each) => each.id === context.remote.self.user);
    if (self !== undefined)
        results.set(self.id, await joinSelf(context, channel, self));
    const others = invitees.filter((each) => each !== self);
    for (let start = 0; start < others.length; start += maxInvited) {
        await inviteBatch(context, channel, { invitees: others.slice(start, start + maxInvited), results });
    }
    return results;
}
async function inviteBatch(context, channel, { invitees, results }) {
    if (invitees.length === 0)
        return;
    const users = invitees.map((each) => each.id);
    const answer = await writeToSlack(() => sendAsMember(context, channel, () => context.run.client.write("conversations.invite", { channel: channel.id, users: users.join(",") })), async () => {
        const members = await (0,read_remote_state/* readChannelMembers */.RB)(context.run.client, channel.id);
        return (0,pages/* isProblem */.A)(members) ? undefined : users.every((id) => members.has(id));
    });
    const setResult = (invitee, answered) => results.set(invitee.id, writeResultOf(answered, inviteAttempt(channel, invitee), {
        context,
        alreadyDone: ["already_in_channel"],
    }));
    if (answer.status !== "error") {
        for (const invitee of invitees)
            setResult(invitee, answer);
        return;
    }
    const errors = errorsByUser(answer.body);
    const [failed, rest] = [
        invitees.filter((each) => errors.has(each.id)),
        invitees.filter((each) => !errors.has(each.id)),
    ];
    if (failed.length > 0) {
        for (const invitee of failed)
            setResult(invitee, { ...answer, error: errors.get(invitee.id) ?? answer.error });
        return inviteBatch(context, channel, { invitees: rest, results });
    }
    if (invitees.length === 1 || channelErrors.has(answer.error)) {
        for (const invitee of invitees)
            setResult(invitee, answer);
        return;
    }
    const middle = Math.ceil(invitees.length / 2);
    await inviteBatch(context, channel, { invitees: invitees.slice(0, middle), results });
    await inviteBatch(context, channel, { invitees: invitees.slice(middle), results });
}
const channelErrors = new Set([
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
function errorsByUser(body) {
    const errors = body["errors"];
    if (!Array.isArray(errors))
        return new Map();
    return new Map(errors
        .map(remote_state/* fieldsIn */.t5)
        .filter((each) => each["ok"] !== true)
        .map((each) => [(0,remote_state/* textIn */.r7)(each["user"]), (0,remote_state/* textIn */.r7)(each["error"])]));
}
async function joinSelf(context, channel, self) {
    const joinFailure = await joinChannel(context, channel);
    return joinFailure === undefined
        ? appliedWrite
        : writeResultOf(joinFailure, inviteAttempt(channel, self), { context });
}
function inviteAttempt(channel, invitee) {
    return { what: `#${channel.name}`, doing: `invite ${invitee.who} to #${channel.name}`, who: invitee.who };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/kick.js



async function kickFromChannel(context, channel, person) {
    const what = `#${channel.name}`;
    return unlessForbidden(context, { kind: `remove ${channel.private}`, place: what }, async () => {
        const send = () => context.run.client.write("conversations.kick", { channel: channel.id, user: person.id });
        const isOut = async () => {
            const members = await (0,read_remote_state/* readChannelMembers */.RB)(context.run.client, channel.id);
            return (0,pages/* isProblem */.A)(members) ? undefined : !members.has(person.id);
        };
        let answer = await writeToSlack(send, isOut);
        if (isError(answer, "channel_not_found") && !channel.private)
            return appliedWrite;
        if (isError(answer, "not_in_channel", "user_not_found")) {
            const out = await isOut();
            if (out)
                return appliedWrite;
            if (out === undefined && isError(answer, "user_not_found"))
                return appliedWrite;
            if (out === false)
                answer = (await joinChannel(context, channel)) ?? (await send());
        }
        return writeResultOf(answer, { what, doing: `remove ${person.who} from ${what}`, who: person.who }, { context });
    });
}
function isError(answer, ...errors) {
    return answer.status === "error" && errors.includes(answer.error);
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/usergroup-settings.js




function argsOf(context, settings) {
    const args = {};
    const missing = [];
    for (const [setting, value] of Object.entries(settings)) {
        if (!(0,shared_settings/* isSettingOf */.Y)(kinds/* slackUsergroup */.rg, setting))
            continue;
        const written = usergroupSettingWriters[setting](context, value);
        Object.assign(args, written.args);
        missing.push(...written.missing);
    }
    return { args, missing };
}
const usergroupSettingWriters = {
    name: usergroup_settings_textWriter("name"),
    handle: usergroup_settings_textWriter("handle"),
    description: usergroup_settings_textWriter("description"),
    channels: writeChannels,
    enabled: () => ({ args: {}, missing: [] }),
};
function usergroup_settings_textWriter(setting) {
    return (_, value) => ({ args: { [setting]: (0,topic/* normalizedText */.F9)(String(value ?? "")) }, missing: [] });
}
function writeChannels(context, value) {
    const missing = [];
    const ids = [];
    for (const name of Array.isArray(value) ? value : []) {
        const id = defaultChannelId(context, String(name));
        if (id === undefined)
            missing.push(String(name));
        else
            ids.push(id);
    }
    return { args: { channels: ids.join(",") }, missing };
}
function defaultChannelId(context, name) {
    const declared = channelOf(context, name);
    const found = declared ?? [...context.remote.channels.values()].find((each) => each.name === name);
    return found?.archived ? undefined : found?.id;
}
function hasArgs(group, { handle, name, description, channels }) {
    return ((handle === undefined || handle === group.handle) &&
        (name === undefined || (0,topic/* isSameText */.cZ)(group.name, name)) &&
        (description === undefined || (0,topic/* isSameText */.cZ)(group.description, description)) &&
        (channels === undefined ||
            channels.split(",").filter(Boolean).sort().join() === [...group.channels].sort().join()));
}
function channelsMissing(handle, names) {
    return failedWrite({
        code: "slack_default_channel_missing",
        message: `@${handle} is set up, but without its default ${names.length === 1 ? "channel" : "channels"} ${names.map((each) => `#${each}`).join(", ")}, which could not be made.`,
        remedy: "See why the channel is missing, and run again.",
    });
}
function usergroupSettingFixed({ setting, key, }) {
    return failedWrite({
        code: "slack_setting_fixed",
        message: `${setting} of @${key} can't be changed on Slack.`,
        remedy: "Correct the roster.",
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/usergroup.js





async function createUsergroup(context, change) {
    const { remote, run } = context;
    const { args, missing } = argsOf(context, {
        handle: change.key,
        name: change.key,
        ...(0,shared_settings/* settingsAs */.G)(change.settings),
    });
    return writeUsergroup(context, change.key, async () => {
        let existing;
        let attempts = 0;
        const answer = await writeToSlack(() => {
            attempts += 1;
            return run.client.write("usergroups.create", args);
        }, async () => {
            existing = (await readUsergroupsNow(context))?.find((each) => each.handle === change.key);
            return existing !== undefined;
        });
        if (attempts > 1 && answer.status === "error" && answer.error === "handle_already_exists") {
            existing = (await readUsergroupsNow(context))?.find((each) => each.handle === change.key);
            if (existing !== undefined)
                return adoptUsergroup(context, existing, { args, missing });
        }
        const group = answer.status === "ok" ? ((0,remote_state/* slackUsergroupOf */.ss)((0,remote_state/* fieldsIn */.t5)(answer.body["usergroup"])) ?? existing) : undefined;
        if (group === undefined)
            return writeResultOf(answer, usergroupAttempt("create", change.key), { context });
        remote.usergroups.set(group.id, group);
        return missing.length > 0 ? channelsMissing(change.key, missing) : appliedWrite;
    });
}
async function adoptUsergroup(context, group, { args, missing }) {
    context.remote.usergroups.set(group.id, group);
    const enabled = group.enabled ? appliedWrite : await enable(context, group);
    if (enabled.status !== "applied")
        return enabled;
    const updated = await updateUsergroup(context, group, args);
    if (updated.status !== "applied")
        return updated;
    return missing.length > 0 ? channelsMissing(args["handle"] ?? "", missing) : appliedWrite;
}
async function configureUsergroup(context, changes) {
    const key = changes[0]?.key ?? "";
    const group = usergroupOf(context, key);
    if (group === undefined)
        return changes.map(() => usergroupGone(context, key));
    const results = new Map();
    for (const change of changes) {
        if (!(0,shared_settings/* isSettingOf */.Y)(kinds/* slackUsergroup */.rg, change.setting))
            results.set(change, usergroupSettingFixed(change));
        else if (change.setting === "enabled") {
            results.set(change, await writeUsergroup(context, key, () => enable(context, group)));
        }
    }
    const rest = changes.filter((each) => !results.has(each));
    const together = await configureAt(context, group, rest);
    for (const change of rest) {
        const alone = together.status === "failed" && rest.length > 1;
        results.set(change, alone ? await configureAt(context, group, [change]) : together);
    }
    return changes.map((change) => results.get(change) ?? appliedWrite);
}
async function configureAt(context, group, changes) {
    if (changes.length === 0)
        return appliedWrite;
    const key = changes[0]?.key ?? "";
    const { args, missing } = argsOf(context, (0,shared_settings/* settingsAs */.G)(Object.fromEntries(changes.map((each) => [each.setting, each.to]))));
    const result = await writeUsergroup(context, key, () => updateUsergroup(context, group, args));
    return result.status === "applied" && missing.length > 0 ? channelsMissing(key, missing) : result;
}
async function dropChannels(context, group, key) {
    const wanted = context.desired.usergroups.find((each) => each.resource.key === key)?.resource.settings
        .channels;
    if (wanted === undefined)
        return appliedWrite;
    const ids = new Set(wanted.map((name) => defaultChannelId(context, name)));
    const kept = group.channels.filter((id) => ids.has(id));
    return kept.length === group.channels.length
        ? appliedWrite
        : updateUsergroup(context, group, { channels: kept.join(",") });
}
async function updateUsergroup(context, group, args) {
    const { remote, run } = context;
    const answer = await writeToSlack(() => run.client.write("usergroups.update", { usergroup: group.id, ...args }), async () => {
        const now = (await readUsergroupsNow(context))?.find((each) => each.id === group.id);
        return now === undefined ? undefined : hasArgs(now, args);
    });
    const result = writeResultOf(answer, usergroupAttempt("change", args["handle"] ?? group.handle), {
        context,
    });
    if (result.status === "applied") {
        const now = { ...(remote.usergroups.get(group.id) ?? group) };
        remote.usergroups.set(group.id, {
            ...now,
            handle: args["handle"] ?? now.handle,
            name: args["name"] ?? now.name,
        });
    }
    return result;
}
async function enable(context, group) {
    return setEnabled(context, group, true);
}
async function disableUsergroup(context, key) {
    const group = usergroupOf(context, key);
    if (group === undefined)
        return usergroupGone(context, key);
    return writeUsergroup(context, key, () => setEnabled(context, group, false));
}
async function setEnabled(context, group, enabled) {
    const { remote, run } = context;
    const verb = enabled ? "enable" : "disable";
    const answer = await writeToSlack(() => run.client.write(`usergroups.${verb}`, { usergroup: group.id }), async () => (await readUsergroupsNow(context))?.some((each) => each.id === group.id && each.enabled === enabled));
    const result = writeResultOf(answer, usergroupAttempt(verb, group.handle), {
        context,
        alreadyDone: [`already_${verb}d`, ...(enabled ? [] : ["no_such_subteam"])],
    });
    if (result.status === "applied") {
        remote.usergroups.set(group.id, { ...(remote.usergroups.get(group.id) ?? group), enabled });
    }
    return result;
}
async function readUsergroupsNow({ run, }) {
    const answer = await run.client.read("usergroups.list", {
        include_disabled: true,
        include_users: true,
    });
    const groups = answer.status === "ok" ? answer.body["usergroups"] : undefined;
    if (!Array.isArray(groups))
        return undefined;
    return groups.map((raw) => (0,remote_state/* slackUsergroupOf */.ss)((0,remote_state/* fieldsIn */.t5)(raw))).filter((each) => each !== undefined);
}
function writeUsergroup(context, key, write) {
    return unlessForbidden(context, { kind: "user groups", place: `@${key}` }, write);
}
function usergroupAttempt(verb, handle) {
    return { what: `@${handle}`, doing: `${verb} @${handle}` };
}
function usergroupGone(context, key) {
    const answer = { status: "error", error: "no_such_subteam", body: {} };
    return writeResultOf(answer, usergroupAttempt("change", key), { context });
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/usergroup-errors.js


function usergroupLost(handle, id) {
    return (0,finding/* error */.z3)("slack_usergroup_lost", `There is no user group ${id}, which the roster gives for @${handle}.`, "Correct or remove the id. No other group is made in its place.");
}
function usergroupKept(handle, successor) {
    return (0,finding/* warning */.$e)("slack_usergroup_kept", `@${handle} has left the roster and stays for now: @${successor} is to have people who are in it, and can't be changed.`, `Put right what the error about @${successor} says. @${handle} is disabled by the run after that.`);
}
function usergroupLeftDisabled(handle) {
    return (0,finding/* warning */.$e)("slack_usergroup_left_disabled", `@${handle} is disabled, and stays so: its team doesn't say who is in it, and enabling it would bring back whoever was in it before.`, "List its people under `leads`, `members` or `include`.");
}
function usergroupForeign(handle, external) {
    return (0,finding/* error */.z3)("slack_usergroup_foreign", external
        ? `@${handle} is another workspace's user group.`
        : `Slack itself keeps @${handle} (all admins, or all owners).`, "Choose another handle.");
}
function usergroupMisfits(handle, names) {
    return (0,finding/* notice */.lm)("slack_usergroup_misfits", `@${handle} also lists guests or bots that nobody declares for it (${(0,lists/* listed */.K)(names)}), whom Slack takes on no new list: the next plan that changes its members takes them out too.`, "Nothing to do, unless they should become full members.");
}
function usergroupGuestsKept(handle, names) {
    return (0,finding/* notice */.lm)("slack_usergroup_guests_kept", `@${handle} has guests or bots on its list whom the roster declares for it (${(0,lists/* listed */.K)(names)}). The new list has them too. Where Slack refuses them, the list stays as it is, and nobody loses it.`, "Make their accounts full members to be sure.");
}
function usergroupGuestsRefused(handle, names) {
    return (0,finding/* error */.z3)("slack_usergroup_guests_refused", `Slack takes no guests or bots on a new list, and @${handle} has some (${(0,lists/* listed */.K)(names)}): the list was left as it is, and nobody lost it.`, "Make their accounts full members, or take them out of the team: then they leave the group with the next plan.");
}
function handleHeldByChannel(handle) {
    return (0,finding/* error */.z3)("slack_handle_is_channel", `The user group can't have the handle @${handle}: the channel #${handle}, which the roster doesn't declare, has that name, and Slack lets no group and no channel share one.`, "Choose another handle, or rename the channel in Slack.");
}
function handlesUnchecked(handles) {
    return (0,finding/* notice */.lm)("slack_handles_unchecked", `${(0,lists/* listed */.K)(handles.map((each) => `@${each}`))}: no channel was looked at, since the token doesn't let Rollcall list them (channels:read). Slack refuses a handle that a channel has.`, "Nothing to do if no channel is called so.");
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
function usergroupOfDeparted(handle, principals) {
    const names = principals.map((each) => each.slice(each.indexOf(":") + 1));
    return (0,finding/* warning */.$e)("slack_usergroup_of_departed", `Nobody is in the user group @${handle} but people who have left (${(0,lists/* listed */.K)(names)}). Slack lets no group be empty, and the roster doesn't declare this one, so it stays as it is.`, "Disable the group in Slack, or declare it.");
}
function usergroupNamesake(handle, id, principals) {
    const names = principals.map((each) => each.slice(each.indexOf(":") + 1));
    return (0,finding/* warning */.$e)("slack_usergroup_namesake", `The user group ${id} has the handle @${handle}, which the roster gives to another one. Nobody is in it but people who have left, or whom only an earlier roster let in: ${(0,lists/* listed */.K)(names)}.`, `Disable the group in Slack, which can't be empty; or write its id (${id}) into the roster.`);
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/apply/usergroup-list.js






async function setUsergroupMembers(context, changes) {
    const key = changes[0]?.key ?? "";
    const group = usergroupOf(context, key);
    if (group === undefined)
        return changes.map(() => usergroupGone(context, key));
    let lost = new Map();
    const result = await writeUsergroup(context, key, async () => {
        const current = await readUsers(context, group);
        const isGone = current === "gone" && changes.every((each) => each.action === "revoke");
        if (isGone)
            return appliedWrite;
        if (current === "gone" || current === undefined)
            return unknownList(key);
        const grants = changes.some((each) => each.action === "grant");
        const dropped = grants ? await dropChannels(context, group, key) : appliedWrite;
        if (dropped.status !== "applied")
            return dropped;
        const first = await replaceList(context, { group, key, current, changes });
        if (first.listRefused === undefined)
            return first.result;
        const before = listAfter(context, current, changes);
        if (!(await relistPeople(context)))
            return first.result;
        lost = new Map(changes.filter((each) => isAccountLost(context, each)).map((each) => [each, accountLost(each)]));
        const now = listAfter(context, current, changes);
        const second = now.length === before.length ? first : await replaceList(context, { group, key, current, changes });
        const guests = now.filter((id) => context.remote.people.get(id)?.status !== "member");
        return second.listRefused && guests.length > 0 ? guestsRefused(context, key, guests) : second.result;
    });
    return changes.map((change) => lost.get(change) ?? result);
}
async function replaceList(context, { group, key, current, changes }) {
    const users = listAfter(context, current, changes);
    if (users.length === 0)
        return { result: wouldBeEmpty(key) };
    if (sameSet(users, current))
        return { result: appliedWrite };
    const answer = await writeToSlack(() => context.run.client.write("usergroups.users.update", { usergroup: group.id, users: users.join(",") }), async () => {
        const now = await readUsers(context, group);
        return now === undefined || now === "gone" ? undefined : sameSet(now, users);
    });
    const result = writeResultOf(answer, usergroupAttempt("set the members of", key), { context });
    const listRefused = answer.status === "error" && listErrors.has(answer.error);
    return listRefused ? { result, listRefused } : { result };
}
const listErrors = new Set([
    "invalid_users",
    "invalid_user",
    "single_channel_guests_cannot_be_added",
    "failed_for_some_users",
]);
function listAfter({ people, remote }, current, changes) {
    const list = new Set(current.filter((id) => remote.people.get(id)?.status !== "deactivated"));
    for (const { action, principal } of changes) {
        const id = people.accountOf(principal);
        if (id === undefined)
            continue;
        if (action === "revoke")
            list.delete(id);
        else if (remote.people.get(id)?.status === "member")
            list.add(id);
    }
    return [...list].sort();
}
async function readUsers({ run }, group) {
    const answer = await run.client.read("usergroups.users.list", {
        usergroup: group.id,
        include_disabled: true,
    });
    if (answer.status === "error" && answer.error === "no_such_subteam")
        return "gone";
    return answer.status === "ok" && Array.isArray(answer.body["users"])
        ? (0,remote_state/* textsIn */.Ej)(answer.body["users"])
        : undefined;
}
async function relistPeople({ run, remote }) {
    const listed = await (0,pages/* listAllPages */.M)(run.client, {
        method: "users.list",
        args: { limit: 200 },
        field: "members",
    });
    if ((0,pages/* isProblem */.A)(listed))
        return false;
    for (const raw of listed) {
        const person = (0,remote_state/* slackPersonOf */.ze)((0,remote_state/* fieldsIn */.t5)(raw), remote.team);
        if (person !== undefined)
            remote.people.set(person.id, person);
    }
    return true;
}
function isAccountLost({ remote, people }, change) {
    const id = people.accountOf(change.principal);
    return change.action === "grant" && remote.people.get(id ?? "")?.status !== "member";
}
function accountLost(change) {
    return failedWrite({
        code: "slack_account_gone",
        message: `${(0,shared_principals/* nameInPrincipal */.h0)(change.principal)}'s account was deactivated or became a guest while this ran; @${change.key} was set without them.`,
        remedy: "Run again to see what is to be done about it.",
    });
}
function guestsRefused({ remote }, key, ids) {
    const names = ids.map((id) => remote.people.get(id)?.name || id);
    const { code, message, remedy } = usergroupGuestsRefused(key, names);
    return failedWrite({ code, message, remedy });
}
function unknownList(key) {
    return failedWrite({
        code: "slack_usergroup_unread",
        message: `Slack didn't say who is in @${key} now, so its list was left alone.`,
        remedy: "Run again.",
    });
}
function wouldBeEmpty(key) {
    return failedWrite({
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












async function applySlack(context, changes) {
    const { run } = context;
    const because = run.stopped;
    if (because !== undefined)
        return changes.map((change) => ({ change, status: "skipped", because }));
    const results = new Map();
    let failure;
    const isChannel = changes[0]?.kind === kinds/* slackChannel */._T.kind;
    const { words } = isChannel ? kinds/* slackChannel */._T : kinds/* slackUsergroup */.rg;
    const name = `${words.sigil}${changes[0]?.key ?? ""}`;
    run.client.describeRemaining(() => `${(0,errors/* counted */.hS)(changes.length - results.size, "change")} of ${name}, and all that come after`);
    try {
        if (isChannel)
            await applyToChannel(context, changes, results);
        else
            await applyToUsergroup(context, changes, results);
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q) || error.findings[0] === undefined)
            throw error;
        const { code, message, remedy } = error.findings[0];
        run.stopped = message;
        failure = failedWrite({ code, message, remedy });
    }
    const missing = failure ?? { status: "skipped", because: "Slack has nothing like it." };
    return changes.map((change) => outcomeOf(change, results.get(change) ?? missing));
}
async function applyToChannel(context, changes, results) {
    const grants = changes.filter((change) => change.action === "grant");
    if (grants.length > 0)
        await grantAll(context, grants, results);
    for (const change of changes) {
        switch (change.action) {
            case "create":
                results.set(change, await createChannel(context, change));
                break;
            case "configure":
                results.set(change, await configureChannel(context, change));
                break;
            case "revoke":
                results.set(change, await revoke(context, change));
                break;
            case "archive":
                results.set(change, await archiveChannel(context, change.key));
                break;
            case "grant":
            case "regrade":
                break;
            default:
                change;
        }
    }
}
async function grantAll(context, grants, results) {
    const channel = channelOf(context, grants[0]?.key ?? "");
    const invitees = [];
    for (const change of grants) {
        const id = context.people.idOf(change.principal);
        if (channel === undefined)
            results.set(change, channelGone(context, change.key));
        else if (id === undefined)
            results.set(change, accountGone(context, change));
        else
            invitees.push({ id, who: slackDisplayNameOf(context, change.principal), change });
    }
    if (channel === undefined || invitees.length === 0)
        return;
    const restricted = { kind: `invite ${channel.private}`, place: `#${channel.name}` };
    const known = forbiddenResult(context, restricted.kind);
    const invited = known === undefined ? await inviteToChannel(context, channel, invitees) : undefined;
    for (const invitee of invitees) {
        const result = known ?? invited?.get(invitee.id) ?? accountGone(context, invitee.change);
        const isOutsider = result.status === "failed" && result.error.code === "slack_no_external_invite_permission";
        const kind = isOutsider ? "invite outsiders" : restricted.kind;
        results.set(invitee.change, reportOnce(context, { ...restricted, kind }, result));
    }
}
async function revoke(context, change) {
    const channel = channelOf(context, change.key);
    const id = context.people.accountOf(change.principal);
    if (channel === undefined)
        return channelGone(context, change.key);
    return id === undefined
        ? accountGone(context, change)
        : kickFromChannel(context, channel, { id, who: slackDisplayNameOf(context, change.principal) });
}
async function applyToUsergroup(context, changes, results) {
    const record = (subjects, added) => {
        for (const [index, change] of subjects.entries()) {
            const result = added[index];
            if (result !== undefined)
                results.set(change, result);
        }
    };
    for (const change of changes) {
        if (change.action === "create")
            record([change], [await createUsergroup(context, change)]);
    }
    const configures = changes.filter((change) => change.action === "configure");
    if (configures.length > 0)
        record(configures, await configureUsergroup(context, configures));
    const lists = changes.filter((change) => ["grant", "revoke"].includes(change.action));
    if (lists.length > 0)
        record(lists, await setUsergroupMembers(context, lists));
    for (const change of changes) {
        if (change.action === "archive")
            record([change], [await disableUsergroup(context, change.key)]);
    }
}
function accountGone(context, change) {
    const person = slackDisplayNameOf(context, (0,core_change/* changedPrincipal */.T)(change) ?? "");
    return failedWrite({
        code: "slack_account_gone",
        message: `${person} has no account in this workspace any more.`,
        remedy: "Run again to see what is to be done about it.",
    });
}

// EXTERNAL MODULE: ./lib/src/providers/slack/client.js + 1 modules
var slack_client = __webpack_require__(13180);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(79337);
// EXTERNAL MODULE: ./lib/src/core/kind.js
var core_kind = __webpack_require__(24496);
;// CONCATENATED MODULE: ./lib/src/providers/slack/channel-errors.js


function channelLost(name, id) {
    return (0,finding/* error */.z3)("slack_channel_lost", `There is no channel ${id}, which the roster gives for #${name}: it was deleted, it is private and the app isn't in it, or it is another workspace's or no channel at all.`, "Invite the app to it, or correct or remove the id. No other channel is made in its place.");
}
function channelDeclaredTwice(name, other, id) {
    return (0,finding/* error */.z3)("slack_channel_declared_twice", `#${name} and #${other} are declared with the same id ${id}.`, "Declare the channel once, under its new name.");
}
function visibilityFixed(name, isPrivate) {
    const [is, declared] = isPrivate ? ["private", "public"] : ["public", "private"];
    return (0,finding/* error */.z3)("slack_visibility_fixed", `#${name} is ${is} and declared ${declared}; no app can change that, so nothing of it is changed.`, `Write \`private: ${isPrivate}\` in the roster, or let a workspace admin convert the channel.`);
}
function channelHidden(name, app) {
    return (0,finding/* error */.z3)("slack_channel_hidden", `#${name} is private and the app isn't in it, so its members can't be seen.`, `Invite the app: \`/invite @${app}\` in #${name}.`);
}
function unarchivingImpossible(name, declared) {
    const as = name === declared ? "" : `, as #${declared}`;
    return (0,finding/* error */.z3)("slack_unarchive_by_hand", `#${name} is archived and declared live${as}; Slack doesn't let apps bring channels back.`, "Unarchive it by hand in Slack, or write `archived: true`.");
}
function archivingImpossible(name, why) {
    return (0,finding/* error */.z3)("slack_archive_impossible", why === "general"
        ? `#${name} is the workspace's general channel, which can't be archived.`
        : `#${name} is shared with another organisation, whose members Rollcall doesn't touch: it isn't archived.`, why === "general"
        ? "Take `archived: true` out."
        : "End the sharing and archive it by hand, or take `archived: true` out.");
}
function generalHoldsAll(name) {
    return (0,finding/* notice */.lm)("slack_general_holds_all", `#${name} is the workspace's general channel: every member is in it, whatever is declared.`, "Nothing to do. Leave its members out of the roster to silence this.");
}
function nameHeld(from, to, mover) {
    const circle = mover !== undefined && mover !== to;
    return (0,finding/* error */.z3)("slack_name_held", circle
        ? `#${from} and #${to} would swap names, which can't be done in one go.`
        : `#${from} can't be renamed to #${to}: another channel has that name.`, circle ? "Give one of them a third name first." : "Rename or declare the other channel first.");
}
function defaultChannelFights(handle, name, extra) {
    return (0,finding/* warning */.$e)("slack_default_channel_fights", `Slack lets everyone who joins @${handle} into #${name}, and the roster would take ${(0,lists/* listed */.K)(extra)} out again.`, `Write \`members: additive\` on #${name}, let it have everyone in @${handle}, or take it out of the group's channels.`);
}
function channelTakenOutUnseen(name) {
    return (0,finding/* warning */.$e)("slack_channel_taken_out_unseen", `#${name} has left the roster and can't be found: it was deleted or renamed, or it is private and the app isn't in it. Whom the roster let in may still be there.`, "If the channel exists, invite the app to it, and the next run takes them out. If it doesn't, name it under slack.ignore once: an apply forgets it then.");
}

// EXTERNAL MODULE: ./lib/src/core/glob.js
var glob = __webpack_require__(94872);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/identity.js
var identity = __webpack_require__(40279);
;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/earlier-grants.js








function slackEarlierGrantsOf(remote, desired, present) {
    const given = nothingGiven();
    const rosters = desired.earlier.filter(({ roster }) => (0,identity/* isForWorkspace */.TV)(remote.self, roster.slack?.workspace));
    for (const earlier of rosters) {
        const today = earlierToday(remote, earlier, { desired, present });
        if (!earlier.roster.unapplied)
            addGrants(today, given);
        forgetHandedOver(today, given);
        if (earlier.roster.beside !== undefined)
            forgetGivenBeside(today, given);
    }
    const matched = rosters
        .filter(({ roster }) => !roster.unapplied)
        .map(({ accounts }) => ({ accounts, owners: matchSlackPeople(accounts, remote) }));
    return {
        ...given,
        people: new Map(matched.flatMap(({ accounts, owners }) => [...accounts.keys()].flatMap((person) => {
            const account = owners.accountOf(person);
            return account === undefined ? [] : [[account, person]];
        }))),
        wasOfAnother: (account, people) => matched.some(({ accounts, owners }) => {
            const owner = owners.ownerOf(account);
            if (owner === undefined || isUndeclaredAccount(owner))
                return false;
            return people.every((each) => each !== owner && (accounts.has(each) || desired.accounts.has(owner)));
        }),
    };
}
function earlierToday(remote, earlier, { desired, present }) {
    const people = matchSlackPeople(earlier.accounts, remote);
    const { roster } = earlier;
    const channelIds = matchChannels(roster, remote.channels.values()).ids;
    const groupIds = matchUsergroups(roster, remote.usergroups.values()).ids;
    const remembered = (resource, existing) => {
        const id = roster.rememberedIds?.get(resource);
        return id !== undefined && existing.has(id) ? id : undefined;
    };
    return {
        earlier,
        accountsOf: (principals) => [...principals].map((principal) => people.accountOf(principal)).filter((id) => id !== undefined),
        channelId: (name) => remembered((0,model_desired/* channelResourceId */.Fy)(name), remote.channels) ??
            formerId(desired.channels, present.channels, name) ??
            channelIds.get(name),
        usergroupId: (handle) => remembered((0,model_desired/* usergroupResourceId */.G)(handle), remote.usergroups) ??
            formerId(desired.usergroups, present.usergroups, handle) ??
            groupIds.get(handle),
    };
}
function addGrants({ earlier, accountsOf, channelId, usergroupId }, given) {
    const isIgnored = (0,glob/* anyGlobMatcher */.pl)(earlier.roster.slack?.ignore ?? []);
    for (const { declared, resource } of earlier.channels.filter(givesAccess(kinds/* slackChannel */._T, isIgnored))) {
        const id = channelId(declared.name);
        if (id === undefined)
            given.unseenChannels.add(declared.name);
        else
            addAll(given.channels, id, accountsOf(resource.grants.keys()));
    }
    for (const { declared, resource } of earlier.usergroups.filter(givesAccess(kinds/* slackUsergroup */.rg, isIgnored))) {
        const id = usergroupId(declared.handle);
        given.handles.add(declared.handle);
        if (id !== undefined)
            addAll(given.usergroups, id, accountsOf(resource.grants.keys()));
    }
}
function givesAccess(kind, isIgnored) {
    return ({ resource }) => resource.grants.size > 0 && !(0,core_kind/* isRetired */.aZ)(resource.settings, kind) && !isIgnored(resource.key);
}
function formerId(declared, { ids }, name) {
    if (declared.some(({ resource }) => resource.key === name))
        return undefined;
    const heir = declared.find((each) => each.declared.previously.includes(name));
    return heir && ids.get(heir.resource.key);
}
function addAll(given, id, accounts) {
    const known = given.get(id) ?? new Set();
    for (const each of accounts)
        known.add(each);
    given.set(id, known);
}
function nothingGiven() {
    return {
        channels: new Map(),
        usergroups: new Map(),
        unseenChannels: new Set(),
        handles: new Set(),
        beside: new Set(),
    };
}
function forgetGivenBeside(other, given) {
    const theirs = nothingGiven();
    addGrants(other, theirs);
    for (const [id, accounts] of theirs.channels)
        for (const each of accounts)
            given.channels.get(id)?.delete(each);
    for (const { declared } of other.earlier.usergroups)
        given.beside.add(other.usergroupId(declared.handle) ?? "");
    for (const id of theirs.usergroups.keys())
        given.usergroups.delete(id);
    for (const handle of theirs.handles)
        given.handles.delete(handle);
}
function forgetHandedOver({ earlier, accountsOf, channelId, usergroupId }, given) {
    for (const { declared } of earlier.channels) {
        const id = channelId(declared.name) ?? "";
        for (const each of accountsOf([...declared.handedOver].map(shared_principals/* userPrincipal */.c$)))
            given.channels.get(id)?.delete(each);
        if (!declared.handsOff)
            continue;
        given.channels.delete(id);
        given.unseenChannels.delete(declared.name);
    }
    for (const { declared } of earlier.usergroups) {
        if (!declared.handsOff)
            continue;
        given.usergroups.delete(usergroupId(declared.handle) ?? "");
        given.handles.delete(declared.handle);
    }
}

// EXTERNAL MODULE: ./lib/src/providers/slack/model/scopes.js
var model_scopes = __webpack_require__(47649);
;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/further-lists.js







function furtherLists(remote, wanted, mayApply) {
    const ours = wanted.filter(({ roster }) => (0,identity/* isForWorkspace */.TV)(remote.self, roster.slack?.workspace));
    const lists = new Set();
    if (ours.some((each) => accountsOfDeparted(each, matchSlackPeople(each.accounts, remote), remote).some(isLive)))
        for (const each of ["user groups", "private channels"])
            lists.add(each);
    if (ours.some((each) => newHandles(each, remote).length > 0))
        for (const each of ["public channels", "private channels"])
            lists.add(each);
    return [...lists].filter((each) => !remote.listed.has(each) && (0,model_scopes/* scopesLacking */.P)(remote.self, each, mayApply)?.length === 0);
}
function accountsOfDeparted({ accounts, roster }, people, remote) {
    return [...accounts.keys()].flatMap((principal) => {
        if (roster.users.get((0,shared_principals/* userKeyOf */.Uj)(principal) ?? "")?.present !== false)
            return [];
        return remote.people.get(people.accountOf(principal) ?? "") ?? [];
    });
}
function isLive({ status }) {
    return status !== "deactivated";
}
function isActive({ status }) {
    return status === "member" || status === "guest";
}
function newHandles({ usergroups, roster }, remote) {
    if (remote.noUsergroups !== undefined)
        return [];
    const { ids } = matchUsergroups(roster, remote.usergroups.values());
    return usergroups
        .filter(({ declared, resource }) => !(0,core_kind/* isRetired */.aZ)(resource.settings, kinds/* slackUsergroup */.rg) && !declared.handsOff)
        .map(({ declared }) => declared.handle)
        .filter((handle) => remote.usergroups.get(ids.get(handle) ?? "")?.handle !== handle);
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare-context.js







function slackCompareContextOf(remote, desired, mayApply) {
    const { roster } = desired;
    const people = matchSlackPeople(desired.accounts, remote);
    const channels = matchChannels(roster, remote.channels.values());
    const usergroups = matchUsergroups(roster, remote.usergroups.values());
    return {
        remote,
        desired,
        people,
        departed: accountsOfDeparted(desired, people, remote),
        mayApply,
        channels,
        usergroups,
        undeclared: undeclaredNames(remote, { channels, usergroups }),
        ignored: (0,glob/* anyGlobMatcher */.pl)(roster.slack?.ignore ?? []),
        earlier: slackEarlierGrantsOf(remote, desired, { channels, usergroups }),
        hasLeft: (principal) => roster.users.get((0,shared_principals/* userKeyOf */.Uj)(principal) ?? "")?.present === false,
        nameOfId: (id) => {
            const channel = remote.channels.get(id);
            const person = remote.people.get(id);
            return channel ? `#${channel.name}` : person ? `@${person.name}` : undefined;
        },
    };
}
function namesakeOf({ undeclared: { channels, usergroups, people } }, { kind }, name) {
    if (kind === kinds/* slackUsergroup */.rg.kind && channels.has(name))
        return `the channel #${name}`;
    if (kind === kinds/* slackChannel */._T.kind && usergroups.has(name))
        return `the user group @${name}`;
    return people.has(name) ? `the person @${name}` : undefined;
}
function undeclaredNames(remote, { channels, usergroups }) {
    const free = (items, { keys }) => [...items].filter((each) => !keys.has(each.id));
    return {
        channels: new Set(free(remote.channels.values(), channels).map((each) => each.name)),
        usergroups: new Set(free(remote.usergroups.values(), usergroups).map((each) => each.handle)),
        people: new Set([...remote.people.values()].map((each) => each.name)),
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/member-lists.js



function memberListsOf(context, declared, { ids, mode, ended, given }) {
    const { people, remote } = context;
    const desired = new Map([...declared].filter(([principal]) => people.idOf(principal) !== undefined));
    const unknown = [...declared.keys()].filter((principal) => people.isUnknown(principal));
    const mayBeUnknown = (id, principal) => unknown.length > 0 && isUndeclaredAccount(principal) && !context.earlier.wasOfAnother(id, unknown);
    const actual = new Map();
    const [staying, others] = [[], []];
    const live = [...ids].flatMap((id) => {
        const principal = people.ownerOf(id);
        return principal === undefined ? [] : [{ id, principal, status: remote.people.get(id)?.status }];
    });
    live.sort((left, right) => (left.principal < right.principal ? -1 : 1));
    for (const { id, principal, status } of live) {
        const isMember = status === "member";
        if (!isMember && status !== "guest")
            continue;
        if (declared.has(principal)) {
            if (isMember)
                actual.set(principal, model_desired/* memberRole */.jI);
            continue;
        }
        const isLost = context.hasLeft(principal) || ended?.has((0,shared_principals/* userKeyOf */.Uj)(principal) ?? "");
        if (isLost)
            actual.set(principal, model_desired/* memberRole */.jI);
        else if (!given?.has(id) && (mode === "additive" || !isMember)) {
            if (isMember)
                others.push(principal);
        }
        else if (mayBeUnknown(id, principal))
            staying.push(principal);
        else
            actual.set(principal, model_desired/* memberRole */.jI);
    }
    return { desired, actual, staying, others };
}
function memberPrincipals(people, ids) {
    return [...ids]
        .map((id) => people.principalOf(id))
        .filter((each) => each !== undefined)
        .sort();
}
function isDifferent({ desired, actual }) {
    return desired.size !== actual.size || [...desired.keys()].some((each) => !actual.has(each));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare-channels.js











function compareChannel(context, { declared, resource: want }) {
    const where = { provider: "slack", resource: (0,model_desired/* channelResourceId */.Fy)(want.key), at: declared.at };
    const withheld = (...findings) => ({
        desired: want,
        unread: true,
        findings,
    });
    if (context.ignored(want.key))
        return { findings: [(0,finding/* finding */.gk)((0,errors/* ignoredThoughDeclared */.yK)(`#${want.key}`), where)] };
    const exchanged = declared.handsOff ? undefined : context.channels.exchanged.get(want.key);
    if (exchanged !== undefined) {
        const others = exchanged.map((each) => `#${each}`);
        return withheld((0,finding/* finding */.gk)((0,errors/* slackNamesExchanged */.oX)(`#${want.key}`, others), where));
    }
    if (context.channels.lost.has(want.key)) {
        const id = declared.id ?? "";
        const other = context.channels.keys.get(id);
        return withheld((0,finding/* finding */.gk)(other ? channelDeclaredTwice(want.key, other, id) : channelLost(want.key, id), where));
    }
    const found = context.remote.channels.get(context.channels.ids.get(want.key) ?? "");
    const handedOver = declared.handsOff;
    if (found === undefined) {
        if (handedOver)
            return { findings: [] };
        const { desired } = memberListsOf(context, want.grants, { ids: [], mode: "additive" });
        const namesake = declared.archived ? undefined : namesakeOf(context, kinds/* slackChannel */._T, want.key);
        const findings = namesake === undefined ? [] : [(0,finding/* finding */.gk)((0,errors/* nameShared */.V7)(`#${want.key}`, namesake), where)];
        return { desired: { ...want, grants: desired }, findings };
    }
    if (found.private !== declared.private && !declared.archived && !handedOver) {
        return withheld((0,finding/* finding */.gk)(visibilityFixed(want.key, found.private), where));
    }
    if (found.private && !found.joined && !found.archived)
        return withheld((0,finding/* finding */.gk)(channelHidden(want.key, context.remote.self.name), where));
    const members = context.remote.members.get(found.id);
    if ((0,pages/* isProblem */.A)(members))
        return withheld((0,finding/* finding */.gk)(members, where));
    if (handedOver)
        return { ...pairToHandOver(context, want, members), findings: [] };
    const pair = (0,core_kind/* isRetired */.aZ)(want.settings, kinds/* slackChannel */._T)
        ? pairToArchive(context, want, found)
        : pairToKeep(context, want, { declared, found, ids: members ?? new Set() });
    return { ...pair, findings: obstaclesOf(context, want, found).map((each) => (0,finding/* finding */.gk)(each, where)) };
}
function pairToArchive(context, want, found) {
    const ids = context.remote.members.get(found.id);
    const losers = memberPrincipals(context.people, found.archived || ids === undefined || (0,pages/* isProblem */.A)(ids) ? [] : ids);
    return {
        desired: want,
        actual: {
            ...want,
            settings: { archived: found.archived },
            grants: new Map(losers.map((principal) => [principal, model_desired/* memberRole */.jI])),
        },
    };
}
function pairToKeep(context, want, { declared, found, ids }) {
    const desired = { private: found.private };
    const actual = { private: found.private };
    if (found.name.normalize("NFC") !== want.key.normalize("NFC")) {
        desired.name = want.key;
        actual.name = found.name;
    }
    if (found.archived) {
        desired.archived = false;
        actual.archived = true;
    }
    for (const field of ["topic", "purpose"]) {
        const text = want.settings[field];
        if (text === undefined)
            continue;
        desired[field] = text;
        actual[field] = (0,topic/* isSameText */.cZ)(found[field], text, context.nameOfId)
            ? text
            : (0,topic/* displayedText */.x3)(found[field], context.nameOfId);
    }
    const managed = declared.listsPeople && !found.general;
    const { staying, others, ...grants } = memberListsOf(context, managed ? want.grants : noGrants, {
        ids: found.general ? [] : ids,
        mode: managed ? declared.members : "additive",
        ended: declared.ended,
        given: context.earlier.channels.get(found.id),
    });
    return {
        desired: { ...want, settings: desired, grants: grants.desired },
        actual: { ...want, settings: actual, grants: grants.actual },
        staying,
        ...(managed ? { others } : {}),
    };
}
const noGrants = new Map();
function pairToHandOver(context, { kind, key }, ids = []) {
    const { actual } = memberListsOf(context, noGrants, { ids, mode: "additive" });
    const resource = { kind, key, settings: {} };
    return { desired: { ...resource, grants: noGrants }, actual: { ...resource, grants: actual } };
}
function obstaclesOf(context, want, found) {
    const retire = (0,core_kind/* isRetired */.aZ)(want.settings, kinds/* slackChannel */._T);
    if (retire && !found.archived && (found.general || found.connect)) {
        return [archivingImpossible(want.key, found.general ? "general" : "connect")];
    }
    if (retire)
        return [];
    const problems = [];
    if (found.archived && context.remote.self.bot)
        problems.push(unarchivingImpossible(found.name, want.key));
    const holder = nameHolderOf(want.key, found, context.channels);
    if (holder !== undefined)
        problems.push(nameHeld(found.name, want.key, context.channels.keys.get(holder.id)));
    const namesake = found.name === want.key ? undefined : namesakeOf(context, kinds/* slackChannel */._T, want.key);
    if (namesake !== undefined)
        problems.push((0,errors/* nameShared */.V7)(`#${want.key}`, namesake));
    if (found.general && want.grants.size > 0)
        problems.push(generalHoldsAll(want.key));
    return problems;
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/usergroup-members.js




const usergroup_members_noGrants = new Map();
const noMisfits = { kept: [], leaving: [] };
function misfitsOf({ remote, people }, { users = [] }, want) {
    const misfits = users
        .filter((id) => id !== remote.self.user)
        .filter((id) => !["member", "deactivated"].includes(remote.people.get(id)?.status ?? ""))
        .map((id) => (remote.people.has(id) ? people.ownerOf(id) : `slack:${id}`))
        .filter((each) => each !== undefined);
    return {
        kept: misfits.filter((each) => want.grants.has(each)),
        leaving: misfits.filter((each) => !want.grants.has(each)),
    };
}
function misfitNotices({ remote, people }, handle, { kept, leaving, changes }) {
    const names = (principals) => principals.map((each) => {
        const id = people.accountOf(each) ?? "";
        return remote.people.get(id)?.name || id;
    });
    return [
        ...(leaving.length > 0 && !changes ? [usergroupMisfits(handle, names(leaving))] : []),
        ...(kept.length > 0 && changes ? [usergroupGuestsKept(handle, names(kept))] : []),
    ];
}
function isEmptied({ remote, people }, { users = [] }, { desired, actual }) {
    if (desired.size > 0 || actual.size === 0)
        return false;
    return !users.some((id) => {
        const isLive = remote.people.get(id)?.status !== "deactivated";
        return isLive && !actual.has(people.ownerOf(id) ?? "");
    });
}
function pairWithoutDeparted(context, { key }, found) {
    if (!found.enabled || found.users === undefined)
        return undefined;
    const lists = memberListsOf(context, usergroup_members_noGrants, { ids: found.users, mode: "additive" });
    if (!isDifferent(lists))
        return undefined;
    const resource = { kind: kinds/* slackUsergroup */.rg.kind, key };
    const enabled = !isEmptied(context, found, lists);
    return {
        desired: { ...resource, settings: enabled ? {} : { enabled: false }, grants: usergroup_members_noGrants },
        actual: { ...resource, settings: enabled ? {} : { enabled: true }, grants: lists.actual },
    };
}
function isDisabling({ desired }) {
    return (0,core_kind/* isRetired */.aZ)(desired?.settings ?? {}, kinds/* slackUsergroup */.rg);
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare-usergroups.js











function compareUsergroup(context, { declared, resource: want }) {
    const where = { provider: "slack", resource: (0,model_desired/* usergroupResourceId */.G)(want.key), at: declared.at };
    const withheld = (...findings) => ({
        desired: want,
        unread: true,
        findings,
    });
    if (context.ignored(want.key))
        return { findings: [(0,finding/* finding */.gk)((0,errors/* ignoredThoughDeclared */.yK)(`@${want.key}`), where)] };
    const unavailable = context.remote.noUsergroups;
    if (unavailable !== undefined) {
        return unavailable.severity === "error" ? withheld((0,finding/* finding */.gk)(unavailable, where)) : { findings: [] };
    }
    const exchanged = declared.handsOff ? undefined : context.usergroups.exchanged.get(want.key);
    if (exchanged !== undefined) {
        const others = exchanged.map((each) => `@${each}`);
        return withheld((0,finding/* finding */.gk)((0,errors/* slackNamesExchanged */.oX)(`@${want.key}`, others), where));
    }
    if (context.usergroups.lost.has(want.key)) {
        return withheld((0,finding/* finding */.gk)(usergroupLost(want.key, declared.id ?? ""), where));
    }
    const found = context.remote.usergroups.get(context.usergroups.ids.get(want.key) ?? "");
    if (declared.handsOff)
        return compare_usergroups_pairToHandOver(context, want, found);
    const findable = [...want.grants.keys()].filter((each) => context.people.idOf(each) !== undefined);
    const nobody = want.grants.size > 0 && findable.length === 0;
    const { channels, unknown } = defaultChannels(context, want);
    const findings = unknown.map((name) => (0,finding/* finding */.gk)(defaultChannelUnknown(want.key, name), where));
    if (nobody)
        findings.push((0,finding/* finding */.gk)(usergroupNobody(want.key), where));
    const keepsHandle = (0,core_kind/* isRetired */.aZ)(want.settings, kinds/* slackUsergroup */.rg) || found?.handle === want.key || (found === undefined && nobody);
    if (!keepsHandle && context.undeclared.channels.has(want.key))
        return withheld((0,finding/* finding */.gk)(handleHeldByChannel(want.key), where));
    const namesake = keepsHandle ? undefined : namesakeOf(context, kinds/* slackUsergroup */.rg, want.key);
    if (namesake !== undefined)
        findings.push((0,finding/* finding */.gk)((0,errors/* nameShared */.V7)(`@${want.key}`, namesake), where));
    if (found === undefined) {
        if (nobody)
            return { findings };
        const settings = channels === undefined ? want.settings : { ...want.settings, channels };
        const { desired } = memberListsOf(context, want.grants, { ids: [], mode: "exact" });
        return { desired: { ...want, settings, grants: desired }, findings };
    }
    if (found.automatic || found.external)
        return withheld((0,finding/* finding */.gk)(usergroupForeign(want.key, found.external), where));
    if (found.users === undefined)
        return withheld((0,finding/* finding */.gk)(usergroupUnread(want.key), where));
    if ((0,core_kind/* isRetired */.aZ)(want.settings, kinds/* slackUsergroup */.rg))
        return { ...pairToDisable(context, want, found), findings };
    const holder = handleHolder(context, want.key, found);
    if (holder !== undefined)
        findings.push((0,finding/* finding */.gk)(handleHeld(found.handle, want.key, holder.enabled), where));
    if (nobody && !found.enabled)
        return { findings };
    if (!declared.listsPeople && !found.enabled)
        return { findings: [...findings, (0,finding/* finding */.gk)(usergroupLeftDisabled(want.key), where)] };
    const safeChannels = nobody ? undefined : channels;
    const pair = compare_usergroups_pairToKeep(context, want, { found, channels: safeChannels, declared, nobody });
    return { ...pair, findings: [...findings, ...pair.problems.map((each) => (0,finding/* finding */.gk)(each, where))] };
}
function compare_usergroups_pairToKeep(context, want, { nobody, ...group }) {
    const { found, declared } = group;
    const isExact = declared.listsPeople && !nobody;
    const lists = memberListsOf(context, want.grants, {
        ids: found.users ?? [],
        mode: isExact ? "exact" : "additive",
        given: context.earlier.usergroups.get(found.id),
    });
    if (isEmptied(context, found, lists))
        return { ...pairToDisable(context, want, found), problems: [] };
    const misfits = isExact ? misfitsOf(context, found, want) : noMisfits;
    const changes = isDifferent(lists);
    const leaving = changes ? misfits.leaving.map((each) => [each, model_desired/* memberRole */.jI]) : [];
    const settings = comparedSettings(context, want, group);
    return {
        desired: { ...want, settings: settings.desired, grants: lists.desired },
        actual: { ...want, settings: settings.actual, grants: new Map([...lists.actual, ...leaving]) },
        staying: lists.staying,
        problems: misfitNotices(context, want.key, { ...misfits, changes }),
    };
}
function compare_usergroups_pairToHandOver(context, want, found) {
    const pair = found && pairWithoutDeparted(context, want, found);
    return { ...pair, findings: [] };
}
function pairToDisable(context, want, found) {
    const subject = { kind: kinds/* slackUsergroup */.rg.kind, key: want?.key ?? found.handle };
    const principals = found.enabled ? memberPrincipals(context.people, found.users ?? []) : [];
    const actual = {
        ...subject,
        settings: { enabled: found.enabled },
        grants: new Map(principals.map((principal) => [principal, model_desired/* memberRole */.jI])),
    };
    const desired = { ...subject, settings: { enabled: false }, grants: new Map() };
    return want === undefined ? { actual } : { desired, actual };
}
function handleHolder(context, handle, found) {
    const holder = nameHolderOf(handle, { id: found.id, name: found.handle }, context.usergroups);
    return context.remote.usergroups.get(holder?.id ?? "");
}
function comparedSettings(context, want, { found, channels, declared }) {
    const desired = {};
    const actual = {};
    if (found.handle !== want.key) {
        desired.handle = want.key;
        actual.handle = found.handle;
    }
    if (!found.enabled) {
        desired.enabled = true;
        actual.enabled = false;
    }
    const named = context.desired.roster.teams.get(declared.team)?.usergroup?.name !== undefined;
    for (const field of named ? ["name", "description"] : ["description"]) {
        const text = want.settings[field];
        if (text === undefined)
            continue;
        desired[field] = text;
        actual[field] = (0,topic/* isSameText */.cZ)(found[field], text, context.nameOfId)
            ? text
            : (0,topic/* displayedText */.x3)(found[field], context.nameOfId);
    }
    if (channels !== undefined) {
        desired.channels = channels;
        actual.channels = found.channels.map((id) => channelName(context, id)).sort();
    }
    return { desired, actual };
}
function defaultChannels(context, want) {
    const declared = want.settings.channels;
    if (declared === undefined)
        return { channels: undefined, unknown: [] };
    const names = new Set();
    for (const channel of context.remote.channels.values()) {
        if (!channel.archived)
            names.add(channelName(context, channel.id));
    }
    for (const channel of context.desired.roster.channels.values()) {
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
function channelName(context, id) {
    return context.channels.keys.get(id) ?? context.remote.channels.get(id)?.name ?? id;
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/departed-errors.js


const active = (names) => names.length === 1
    ? `${(0,lists/* listed */.K)(names)} has left and still has an active Slack account`
    : `${(0,lists/* listed */.K)(names)} have left and still have active Slack accounts`;
const deactivate = "Deactivate the account in Slack, as an administrator of the workspace: it ends access everywhere.";
function departedStillActive(names) {
    return (0,finding/* notice */.lm)("slack_departed_active", `${active(names)}. Private channels that the app isn't in can't be seen.`, deactivate);
}
function departedUnseen(names, unseen, { scopes, areScopesKnown }) {
    const why = !areScopesKnown
        ? "what the token may do can't be told"
        : scopes.length === 0
            ? "they could not be listed"
            : `the token lacks ${(0,lists/* listed */.K)(scopes)}`;
    return (0,finding/* warning */.$e)("slack_departed_unseen", `${active(names)}. They were not taken out of ${(0,lists/* listed */.K)(unseen)} that the roster doesn't declare: ${why}.`, scopes.length === 0 ? deactivate : `${deactivate} Or give the app these scopes and reinstall it.`);
}
function foreignStays(who, { status, places, hasLeft, }) {
    const account = status === "bot" ? "is a bot" : "belongs to another workspace (Slack Connect)";
    return (0,finding/* warning */.$e)(hasLeft ? "slack_departed_foreign" : "slack_ended_foreign", hasLeft
        ? `${who} has left, and is in ${(0,lists/* listed */.K)(places)} with an account that ${account}: Rollcall leaves such accounts alone.`
        : `${who} is still in ${(0,lists/* listed */.K)(places)}, where the roster no longer puts them, with an account that ${account}: Rollcall leaves such accounts alone.`, "Take the account out by hand in Slack.");
}
function departedNotFound(names) {
    const who = names.length === 1 ? "1 person who has" : `${names.length} people who have`;
    return (0,finding/* notice */.lm)("slack_departed_not_found", `No Slack account has the address of ${who} left (${(0,lists/* listed */.K)(names)}). If they have an account under another address, it keeps what it has.`, "Nothing to do if there is no such account. Otherwise give its id (`slack: U…`).");
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/foreign-accounts.js





function foreignAccountProblems(context) {
    const departed = new Set(context.departed.map(({ id }) => id));
    const places = new Map();
    const add = (account, place) => places.set(account, [...(places.get(account) ?? []), place]);
    for (const [id, members] of context.remote.members) {
        const name = context.remote.channels.get(id)?.name ?? id;
        if ((0,pages/* isProblem */.A)(members) || context.ignored(name))
            continue;
        const over = accountsOver(context, id);
        for (const each of members)
            if (departed.has(each) || over.has(each))
                add(each, `${kinds/* slackChannel */._T.words.sigil}${name}`);
    }
    for (const { enabled, automatic, external, users = [], handle } of context.remote.usergroups.values()) {
        if (!enabled || automatic || external || context.ignored(handle))
            continue;
        for (const each of users)
            if (departed.has(each))
                add(each, `${kinds/* slackUsergroup */.rg.words.sigil}${handle}`);
    }
    return [...places].flatMap(([account, where]) => {
        const status = context.remote.people.get(account)?.status;
        if (status !== "external" && status !== "bot")
            return [];
        const who = (0,shared_principals/* nameInPrincipal */.h0)(context.people.ownerOf(account) ?? account);
        return [foreignStays(who, { status, places: where.sort(), hasLeft: departed.has(account) })];
    });
}
function accountsOver({ people, earlier, channels, desired }, channel) {
    const name = channels.keys.get(channel) ?? "";
    const declared = desired.resources.get((0,model_desired/* channelResourceId */.Fy)(name))?.grants;
    const ended = [...(desired.roster.channels.get(name)?.ended ?? [])].map(shared_principals/* userPrincipal */.c$);
    const accounts = [
        ...ended.flatMap((each) => people.accountOf(each) ?? []),
        ...(earlier.channels.get(channel) ?? []),
    ];
    return new Set(accounts.filter((each) => !declared?.has(people.ownerOf(each) ?? "")));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/taken-out.js










function channelsTakenOut({ remote, channels, earlier, ignored, }) {
    return [...earlier.channels.keys()]
        .filter((id) => !channels.keys.has(id))
        .map((id) => remote.channels.get(id))
        .filter((each) => each !== undefined)
        .filter((each) => !each.archived && !each.general)
        .filter((each) => !ignored(each.name) && !channels.lost.has(each.name));
}
function channelsOfDeparted(context) {
    const { remote, channels, earlier, ignored, departed } = context;
    if (!departed.some(isLive) || !mayTakeOutOf(context, "private channels"))
        return [];
    return [...remote.channels.values()]
        .filter(({ id }) => !channels.keys.has(id) && !earlier.channels.has(id))
        .filter((each) => each.private && each.joined && !each.archived && !each.general)
        .filter((each) => !ignored(each.name) && !channels.lost.has(each.name));
}
function mayTakeOutOf({ remote, mayApply }, what) {
    return remote.listed.has(what) && ((0,model_scopes/* scopesLacking */.P)(remote.self, what, mayApply) ?? []).length === 0;
}
function compareUndeclaredChannels(context) {
    return [...channelsTakenOut(context), ...channelsOfDeparted(context)].flatMap((found) => {
        const { remote, desired, earlier } = context;
        const isNameDeclared = desired.resources.has((0,model_desired/* channelResourceId */.Fy)(found.name));
        const subject = { kind: kinds/* slackChannel */._T.kind, key: isNameDeclared ? found.id : found.name };
        const id = (0,state/* resourceId */.a)(subject);
        const where = { provider: "slack", resource: id };
        const members = remote.members.get(found.id);
        const unread = (0,pages/* isProblem */.A)(members)
            ? members
            : members === undefined
                ? channelHidden(found.name, remote.self.name)
                : undefined;
        if (unread !== undefined)
            return [{ id, pair: { unread: true, findings: [(0,finding/* finding */.gk)(unread, where)] } }];
        const { actual } = memberListsOf(context, taken_out_noGrants, {
            ids: (0,pages/* isProblem */.A)(members) ? [] : (members ?? []),
            mode: "additive",
            given: earlier.channels.get(found.id),
        });
        if (actual.size === 0)
            return [];
        const resource = { ...subject, settings: {} };
        return [
            {
                id,
                pair: {
                    desired: { ...resource, grants: taken_out_noGrants },
                    actual: { ...resource, grants: actual },
                    findings: [],
                },
            },
        ];
    });
}
const taken_out_noGrants = new Map();
function unseenChannelFindings({ desired, earlier, ignored }) {
    return [...earlier.unseenChannels]
        .filter((name) => !desired.roster.channels.has(name) && !ignored(name))
        .sort()
        .map((name) => (0,finding/* finding */.gk)(channelTakenOutUnseen(name), { provider: "slack" }));
}
function ignoredPlacesFindings({ remote, channels, usergroups, earlier, ignored, }) {
    const names = [
        ...[...earlier.channels.keys()].flatMap((id) => {
            const found = channels.keys.has(id) ? undefined : remote.channels.get(id);
            return found && !found.archived && ignored(found.name) ? [`#${found.name}`] : [];
        }),
        ...[...earlier.usergroups.keys()].flatMap((id) => {
            const found = usergroups.keys.has(id) ? undefined : remote.usergroups.get(id);
            return found?.enabled && ignored(found.handle) ? [`@${found.handle}`] : [];
        }),
    ];
    return names.length === 0 ? [] : [(0,finding/* finding */.gk)((0,errors/* ignoredPlacesTakenOut */.gj)(names.sort()), { provider: "slack" })];
}
function usergroupsTakenOut({ earlier }, undeclared) {
    return undeclared.filter((group) => earlier.usergroups.has(group.id));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/departed-findings.js







const everyList = ["user groups", "private channels"];
function departedFindings(context) {
    const problems = [...activeProblems(context), ...foreignAccountProblems(context), ...lostProblems(context)];
    return problems.map((problem) => (0,finding/* finding */.gk)(problem, { provider: "slack" }));
}
function activeProblems(context) {
    const { remote, departed, mayApply } = context;
    const keysOf = (people) => people.map((each) => keyOf(context, each)).sort();
    const [active, live] = [keysOf(departed.filter(isActive)), keysOf(departed.filter(isLive))];
    const unseen = everyList.filter((each) => !mayTakeOutOf(context, each));
    if (unseen.length === 0)
        return active.length === 0 ? [] : [departedStillActive(active)];
    if (live.length === 0)
        return [];
    const scopes = unseen.flatMap((each) => (0,model_scopes/* scopesLacking */.P)(remote.self, each, mayApply) ?? []);
    return [departedUnseen(live, unseen, { scopes, areScopesKnown: remote.self.scopes !== undefined })];
}
function lostProblems({ desired, people }) {
    const disputed = new Set(people.disputes.map(({ principal }) => principal));
    const lost = [...desired.accounts].flatMap(([principal, { id, name }]) => {
        const key = (0,shared_principals/* userKeyOf */.Uj)(principal) ?? "";
        const isSought = id === undefined && name !== undefined && !disputed.has(principal);
        if (!isSought || desired.roster.users.get(key)?.present !== false)
            return [];
        return people.accountOf(principal) === undefined ? [key] : [];
    });
    return lost.length === 0 ? [] : [departedNotFound(lost.sort())];
}
function keyOf({ people }, { id }) {
    return (0,shared_principals/* nameInPrincipal */.h0)(people.ownerOf(id) ?? "");
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/people-findings.js





function createPeopleFindings(context) {
    const { people, remote, desired, ignored } = context;
    const missing = new Map();
    const consequencesOf = (principal) => {
        const known = missing.get(principal) ?? { places: [], staying: new Set() };
        missing.set(principal, known);
        return known;
    };
    return {
        add({ kind, key, grants }, { staying = [] }, members) {
            if (ignored(key))
                return;
            const { words } = kind === kinds/* slackChannel */._T.kind ? kinds/* slackChannel */._T : kinds/* slackUsergroup */.rg;
            const live = members === undefined || (0,pages/* isProblem */.A)(members) ? new Set() : new Set(members);
            for (const principal of grants.keys()) {
                if (people.idOf(principal) !== undefined)
                    continue;
                const account = people.accountOf(principal) ?? "";
                if (remote.people.get(account)?.status === "guest" && live.has(account))
                    continue;
                const consequences = consequencesOf(principal);
                consequences.places.push(`${words.sigil}${key}`);
                if (!people.isUnknown(principal))
                    continue;
                for (const each of staying) {
                    const id = (0,shared_principals/* nameInPrincipal */.h0)(each);
                    consequences.staying.add(remote.people.get(id)?.name || id);
                }
            }
        },
        findings() {
            const isAnybodyStaying = (principal) => (missing.get(principal)?.staying.size ?? 0) > 0;
            const nothing = { places: [], staying: new Set() };
            const problems = [...missing.keys()].flatMap((principal) => {
                const problem = people.problemOf(principal);
                if (problem !== undefined && isAddressMissing(problem) && !isAnybodyStaying(principal))
                    return [];
                const isDisputed = people.disputes.some((each) => each.principal === principal);
                return problem === undefined || isDisputed ? [] : [{ principal, problem, resource: undefined }];
            });
            const disputes = people.disputes.map(({ principal, problem, account }) => ({
                principal,
                problem,
                resource: `slack-account/${account}`,
            }));
            return [...problems, ...disputes].map(({ principal, problem, resource }) => {
                const { places, staying } = missing.get(principal) ?? nothing;
                return (0,finding/* finding */.gk)(leftOut(problem, { places, staying: [...staying].sort() }), {
                    provider: "slack",
                    resource,
                    at: desired.accounts.get(principal)?.at,
                });
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/workspace-findings.js






function workspaceFindings(context, { others, disabled }) {
    const { remote, desired, channels, ignored } = context;
    const { roster } = desired;
    const where = { provider: "slack" };
    const findings = [];
    const isDeclared = (...lists) => lists.some((each) => remote.listed.get(each) === "declared");
    const free = [...remote.channels.values()].filter((each) => !each.archived && !channels.keys.has(each.id) && !ignored(each.name));
    if (free.length > 0 && isDeclared("public channels", "private channels"))
        findings.push((0,finding/* finding */.gk)((0,errors/* channelsUnmanaged */.pP)(free.map((each) => each.name)), where));
    const unchecked = remote.listed.has("public channels") ? [] : newHandles(desired, remote);
    if (unchecked.length > 0)
        findings.push((0,finding/* finding */.gk)(handlesUnchecked(unchecked.sort()), where));
    const groups = unmanagedUsergroups(context).filter((each) => !disabled.includes(each));
    if (groups.length > 0 && isDeclared("user groups"))
        findings.push((0,finding/* finding */.gk)((0,errors/* usergroupsUnmanaged */.uR)(groups.map((each) => each.handle)), where));
    if (others.size > 0) {
        const count = [...others.values()].reduce((all, each) => all + each, 0);
        findings.push((0,finding/* finding */.gk)((0,errors/* othersInChannels */.LZ)([...others.keys()], count), where));
    }
    const { noUsergroups } = remote;
    if (noUsergroups !== undefined && noUsergroups.severity !== "error" && roster.usergroups.size > 0) {
        findings.push((0,finding/* finding */.gk)((0,errors/* usergroupsUnavailable */.AN)([...roster.usergroups.keys()]), where));
    }
    findings.push(...unreadTakenOut(context));
    for (const group of roster.usergroups.values()) {
        for (const name of group.channels ?? []) {
            const channel = roster.channels.get(name);
            if (channel === undefined || channel.members !== "exact" || !channel.listsPeople || group.archived)
                continue;
            const extra = [...group.people.keys()].filter((key) => !channel.people.has(key));
            if (extra.length > 0) {
                findings.push((0,finding/* finding */.gk)(defaultChannelFights(group.handle, name, extra), { ...where, at: group.at }));
            }
        }
    }
    return findings;
}
function unreadTakenOut({ remote, desired, earlier }) {
    const problem = remote.noUsergroups;
    if (problem?.severity !== "error")
        return [];
    return [...earlier.handles]
        .filter((handle) => !desired.roster.usergroups.has(handle))
        .map((handle) => (0,finding/* finding */.gk)(problem, { provider: "slack", resource: (0,model_desired/* usergroupResourceId */.G)(handle) }));
}
function unmanagedUsergroups(context) {
    const named = declaredHandles(context);
    return undeclaredUsergroups(context).filter((group) => !named.has(group.handle));
}
function namesakeUsergroups(context) {
    const named = declaredHandles(context);
    return undeclaredUsergroups(context).filter((group) => named.has(group.handle));
}
function declaredHandles({ desired }) {
    const { usergroups } = desired.roster;
    return new Set([...usergroups.values()].flatMap((each) => [each.handle, ...each.previously]));
}
function undeclaredUsergroups({ remote, usergroups, ignored }) {
    return [...remote.usergroups.values()].filter((group) => group.enabled &&
        !group.automatic &&
        !group.external &&
        !usergroups.keys.has(group.id) &&
        !ignored(group.handle));
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/undeclared-usergroups.js








function usergroupsToDisable(context, withheld) {
    const undeclared = unmanagedUsergroups(context);
    const all = context.desired.roster.slack?.usergroups === "exact"
        ? undeclared.filter(({ id }) => !context.earlier.beside.has(id))
        : usergroupsTakenOut(context, undeclared);
    const successorOf = ({ users = [] }) => withheld.find(({ grants }) => [...grants.keys()].some((each) => users.includes(context.people.idOf(each) ?? "")));
    return {
        disabled: all.filter((group) => successorOf(group) === undefined),
        kept: all.flatMap((group) => {
            const successor = successorOf(group);
            const resource = (0,model_desired/* usergroupResourceId */.G)(group.handle);
            return successor === undefined
                ? []
                : [(0,finding/* finding */.gk)(usergroupKept(group.handle, successor.key), { provider: "slack", resource })];
        }),
    };
}
function compareDepartedElsewhere(context, disabled) {
    if (!mayTakeOutOf(context, "user groups"))
        return [];
    return unmanagedUsergroups(context)
        .filter((group) => !disabled.includes(group))
        .flatMap((group) => {
        const pair = pairWithoutDeparted(context, { key: group.handle }, group);
        const id = (0,model_desired/* usergroupResourceId */.G)(group.handle);
        if (pair === undefined)
            return [];
        if (!isDisabling(pair))
            return [{ id, pair: { ...pair, findings: [] } }];
        const problem = usergroupOfDeparted(group.handle, [...(pair.actual?.grants.keys() ?? [])]);
        return [{ id, pair: { findings: [(0,finding/* finding */.gk)(problem, { provider: "slack", resource: id })] } }];
    });
}
function compareNamesakes(context) {
    if (!mayTakeOutOf(context, "user groups"))
        return [];
    const namesakes = namesakeUsergroups(context).filter(({ handle }) => !context.usergroups.lost.has(handle));
    return namesakes.flatMap((group) => {
        const given = context.earlier.usergroups.get(group.id);
        const ids = group.users ?? [];
        const lists = memberListsOf(context, undeclared_usergroups_noGrants, { ids, mode: "additive", given });
        const id = (0,model_desired/* usergroupResourceId */.G)(group.id);
        if (lists.actual.size === 0)
            return [];
        if (isEmptied(context, group, lists)) {
            const problem = usergroupNamesake(group.handle, group.id, [...lists.actual.keys()]);
            return [{ id, pair: { findings: [(0,finding/* finding */.gk)(problem, { provider: "slack", resource: id })] } }];
        }
        const resource = { kind: kinds/* slackUsergroup */.rg.kind, key: group.id, settings: {} };
        const [desired, actual] = [
            { ...resource, grants: lists.desired },
            { ...resource, grants: lists.actual },
        ];
        return [{ id, pair: { desired, actual, findings: [] } }];
    });
}
const undeclared_usergroups_noGrants = new Map();

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/compare.js












function compareSlack(context) {
    const desired = new Map();
    const actual = new Map();
    const unread = new Set();
    const findings = [];
    const people = createPeopleFindings(context);
    const others = new Map();
    const add = (id, pair) => {
        if (pair.desired !== undefined)
            desired.set(id, pair.desired);
        if (pair.actual !== undefined)
            actual.set(id, pair.actual);
        if (pair.unread)
            unread.add(id);
        findings.push(...pair.findings);
    };
    const withheld = [];
    let staying = 0;
    for (const { declared, resource } of context.desired.channels) {
        const pair = compareChannel(context, { declared, resource });
        add((0,state/* resourceId */.a)(resource), pair);
        staying += pair.staying?.length ?? 0;
        if (pair.others?.length)
            others.set(resource.key, pair.others.length);
        const found = context.remote.channels.get(context.channels.ids.get(resource.key) ?? "");
        if (!pair.unread)
            people.add(resource, pair, context.remote.members.get(found?.id ?? ""));
    }
    for (const { declared, resource } of context.desired.usergroups) {
        const pair = compareUsergroup(context, { declared, resource });
        add((0,state/* resourceId */.a)(resource), pair);
        staying += pair.staying?.length ?? 0;
        const found = context.remote.usergroups.get(context.usergroups.ids.get(resource.key) ?? "");
        if (pair.unread && found?.enabled !== true)
            withheld.push(resource);
        if (!pair.unread && context.remote.noUsergroups === undefined)
            people.add(resource, pair, found?.users);
    }
    for (const { id, pair } of compareUndeclaredChannels(context))
        add(id, pair);
    const { disabled, kept } = usergroupsToDisable(context, withheld);
    for (const group of disabled)
        add((0,model_desired/* usergroupResourceId */.G)(group.handle), { ...pairToDisable(context, undefined, group), findings: [] });
    for (const { id, pair } of compareDepartedElsewhere(context, disabled))
        add(id, pair);
    for (const { id, pair } of compareNamesakes(context))
        add(id, pair);
    const unseen = unseenChannelFindings(context);
    findings.push(...people.findings(), ...unseen, ...kept, ...departedFindings(context), ...ignoredPlacesFindings(context), ...workspaceFindings(context, { others, disabled }));
    const undeclared = context.remote.listed.get("user groups") === "declared"
        ? unmanagedUsergroups(context).filter((group) => !disabled.includes(group)).length
        : 0;
    return {
        desired,
        actual,
        unread,
        self: selfOf(context),
        departed: departedIn(context, actual),
        formerly: formerAccounts(context),
        hadBefore: undeclaredToday(context),
        mayStillCome: unseen.length > 0 || kept.length > 0,
        unmanaged: sum(others.values()) + staying + undeclared,
        labels: labelsOf(context, actual),
        pageOf: (id) => channelPage(context, id),
        findings,
    };
}
function departedIn({ hasLeft }, actual) {
    const departed = new Set();
    for (const { grants } of actual.values())
        for (const principal of grants.keys())
            if (hasLeft(principal))
                departed.add(principal);
    return departed;
}
function formerAccounts(context) {
    const { desired, hasLeft } = context;
    return new Map([...undeclaredToday(context)].filter(([, person]) => desired.accounts.has(person) && !hasLeft(person)));
}
function undeclaredToday({ people, earlier }) {
    const before = new Map();
    for (const [account, person] of earlier.people) {
        const now = people.principalOf(account);
        if (now !== undefined && isUndeclaredAccount(now))
            before.set(now, person);
    }
    return before;
}
function channelPage({ remote, channels }, id) {
    const { kind } = kinds/* slackChannel */._T;
    const channel = id.startsWith(`${kind}/`) ? channels.ids.get(id.slice(kind.length + 1)) : undefined;
    if (channel === undefined || remote.self.domain === "")
        return undefined;
    return `https://${remote.self.domain}.slack.com/archives/${channel}`;
}
function labelsOf({ remote, channels }, actual) {
    const labels = new Map();
    for (const [name, chatId] of channels.ids) {
        const isPublic = remote.channels.get(chatId)?.private === false;
        if (isPublic)
            labels.set((0,model_desired/* channelResourceId */.Fy)(name), { name, chatId });
    }
    for (const { kind, key, grants } of actual.values()) {
        const group = kind === kinds/* slackUsergroup */.rg.kind ? remote.usergroups.get(key) : undefined;
        if (group)
            labels.set((0,model_desired/* usergroupResourceId */.G)(key), { name: `${group.handle} (${key})` });
        for (const principal of grants.keys()) {
            if (!isUndeclaredAccount(principal))
                continue;
            const id = (0,shared_principals/* nameInPrincipal */.h0)(principal);
            labels.set(principal, { name: `${remote.people.get(id)?.name || id} (${id} on Slack)`, chatId: id });
        }
    }
    return labels;
}
function selfOf({ remote, people }) {
    const self = people.principalOf(remote.self.user);
    return new Set(self === undefined ? [] : [self]);
}
function sum(numbers) {
    let total = 0;
    for (const each of numbers)
        total += each;
    return total;
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/compare/members-to-read.js




function channelsToRead(context) {
    const somebodyLeft = context.departed.some(isLive);
    const ids = [...channelsTakenOut(context), ...channelsOfDeparted(context)]
        .filter(isReadable)
        .map((each) => each.id);
    for (const each of context.desired.channels) {
        const found = context.remote.channels.get(context.channels.ids.get(each.declared.name) ?? "");
        if (found === undefined || context.ignored(each.declared.name) || (found.private && !found.joined))
            continue;
        if (needsMembers(context, { ...each, found, somebodyLeft }))
            ids.push(found.id);
    }
    return ids;
}
function needsMembers(context, { declared, resource, found, somebodyLeft }) {
    const handedOver = declared.handsOff;
    if (found.private !== declared.private && !declared.archived && !handedOver)
        return false;
    if (declared.archived && !handedOver)
        return !found.archived && !found.general && !found.connect;
    if (found.general || (found.archived && (context.remote.self.bot || handedOver)))
        return false;
    if (somebodyLeft)
        return true;
    if (handedOver)
        return false;
    if (declared.ended.size > 0 || context.earlier.channels.has(found.id))
        return true;
    return declared.listsPeople && !(declared.members === "additive" && resource.grants.size === 0);
}
function isReadable({ archived, general, joined, private: isPrivate }) {
    return !archived && !general && (joined || !isPrivate);
}
function usergroupsToRead({ desired, remote, usergroups }) {
    return desired.usergroups
        .filter(({ resource }) => !(0,core_kind/* isRetired */.aZ)(resource.settings, kinds/* slackUsergroup */.rg))
        .flatMap(({ declared }) => usergroups.ids.get(declared.handle) ?? [])
        .filter((id) => remote.usergroups.get(id)?.enabled === false);
}

;// CONCATENATED MODULE: ./lib/src/providers/slack/model/listing.js

function slackListing({ channels, usergroups, noUsergroups, }) {
    const named = [...channels.values()].flatMap(({ name, id }) => [name, `#${id}`]);
    const groups = [...usergroups.values()].flatMap(({ handle, id }) => [handle, `#${id}`]);
    return new Map([
        [kinds/* slackChannel */._T.kind, { complete: channels.size > 0, identities: new Set(named) }],
        [kinds/* slackUsergroup */.rg.kind, { complete: noUsergroups === undefined, identities: new Set(groups) }],
    ]);
}

// EXTERNAL MODULE: ./lib/src/providers/slack/read/listings.js
var listings = __webpack_require__(27824);
;// CONCATENATED MODULE: ./lib/src/providers/slack/provider.js

















function slackReader(options) {
    return reader(options, false);
}
function slackWriter(options) {
    return {
        ...reader(options, true),
        concurrency: 1,
        apply: (batch, on) => applySlack(on.applyContext, batch),
    };
}
function reader(options, mayApply) {
    const { progress } = options;
    const client = (0,slack_client.createSlackClient)(options);
    const run = startSlackRun(client);
    return {
        name: "slack",
        title: "Slack",
        kinds: kinds/* slackKinds */.AM,
        cost: client.cost,
        async read(rosters) {
            const wanted = rosters.map(model_desired.slackDesired);
            const remote = await (0,read_remote_state/* readSlackState */.eM)(client, wanted, progress);
            await (0,listings/* listFurther */.Th)(client, remote, { lists: furtherLists(remote, wanted, mayApply), progress });
            const contexts = wanted.map((desired) => slackCompareContextOf(remote, desired, mayApply));
            const ours = contexts.filter(isForThisWorkspace);
            const listed = slackListing(remote);
            const channels = ours.flatMap(channelsToRead);
            const usergroups = ours.flatMap(usergroupsToRead);
            await (0,read_remote_state/* readSlackMembers */.GH)(client, remote, { channels, usergroups, progress });
            return contexts.map((context) => {
                const { desired, people } = context;
                const sides = compareWithToken(context, mayApply);
                const isOurs = isForThisWorkspace(context);
                const applyContext = { desired, people, remote, run };
                const ids = () => (isOurs ? slackIdsIn(applyContext) : new Map());
                return { ...(0,provider/* comparisonOf */.j)(desired, sides), ...(isOurs ? { listed } : {}), applyContext, ids };
            });
        },
    };
}
function compareWithToken(context, mayApply) {
    const { remote, desired } = context;
    const { slack } = desired.roster;
    const where = { provider: "slack" };
    if (!isForThisWorkspace(context)) {
        const problem = (0,errors/* workspaceMismatch */.U)(slack?.workspace ?? "", remote.self);
        return { ...emptySides, findings: [(0,finding/* finding */.gk)(problem, { ...where, at: slack?.at })] };
    }
    const missing = (0,identity/* missingScopes */["if"])(remote.self, (0,model_scopes/* scopesNeeded */.x)([desired], remote.self).write);
    const sides = compareSlack(context);
    if (missing.length === 0)
        return sides;
    const problem = mayApply ? (0,errors/* scopesMissing */.Ck)(missing) : (0,errors/* scopesForApply */.H$)(missing);
    return { ...sides, findings: [(0,finding/* finding */.gk)(problem, where), ...sides.findings] };
}
function isForThisWorkspace({ remote, desired }) {
    return (0,identity/* isForWorkspace */.TV)(remote.self, desired.roster.slack?.workspace);
}
const emptySides = {
    desired: new Map(),
    actual: new Map(),
    unread: new Set(),
    self: new Set(),
};


/***/ }),

/***/ 49250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exchangedNames)
/* harmony export */ });
function exchangedNames(entries) {
    const unknown = entries.filter(({ isKnown }) => !isKnown);
    const byName = new Map(unknown.map((entry) => [entry.name, entry]));
    const reached = new Map(unknown
        .filter(({ previously }) => previously.length > 0)
        .map((entry) => [entry.key, keysReachedFrom(entry, byName)]));
    const circles = new Map();
    for (const [key, keys] of reached) {
        const others = [...keys].filter((each) => each !== key && reached.get(each)?.has(key));
        if (others.length > 0)
            circles.set(key, others);
    }
    return circles;
}
function keysReachedFrom(start, byName) {
    const keys = new Set();
    const open = [start];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        for (const name of entry.previously) {
            const next = byName.get(name);
            if (next === undefined || keys.has(next.key))
                continue;
            keys.add(next.key);
            open.push(next);
        }
    }
    return keys;
}


/***/ })

};
