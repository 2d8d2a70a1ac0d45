export const id = 3180;
export const ids = [3180];
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

/***/ 11829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ usergroupsUnavailable),
/* harmony export */   CJ: () => (/* binding */ requestRefused),
/* harmony export */   Ck: () => (/* binding */ scopesMissing),
/* harmony export */   H$: () => (/* binding */ scopesForApply),
/* harmony export */   LZ: () => (/* binding */ othersInChannels),
/* harmony export */   M_: () => (/* binding */ workspaceIdNeeded),
/* harmony export */   U: () => (/* binding */ workspaceMismatch),
/* harmony export */   V7: () => (/* binding */ nameShared),
/* harmony export */   WI: () => (/* binding */ channelMembersUnread),
/* harmony export */   Zn: () => (/* binding */ identityUnknown),
/* harmony export */   cA: () => (/* binding */ tokenRefused),
/* harmony export */   dV: () => (/* binding */ waitBudgetSpent),
/* harmony export */   gj: () => (/* binding */ ignoredPlacesTakenOut),
/* harmony export */   h0: () => (/* binding */ scopeToAdd),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jx: () => (/* binding */ usergroupsUnread),
/* harmony export */   kw: () => (/* binding */ listingFailed),
/* harmony export */   oX: () => (/* binding */ slackNamesExchanged),
/* harmony export */   pP: () => (/* binding */ channelsUnmanaged),
/* harmony export */   uR: () => (/* binding */ usergroupsUnmanaged),
/* harmony export */   vc: () => (/* binding */ commandsScopeMissing),
/* harmony export */   yK: () => (/* binding */ ignoredThoughDeclared)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function workspaceMismatch(wanted, identity) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_mismatch", `The roster is for the Slack workspace ${wanted}, and the token is for ${identity.domain} (${identity.team}).`, "Use a token of that workspace, or correct `slack.workspace`. Nothing was read or written.");
}
function workspaceIdNeeded() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_id_needed", "The Slack token is for a whole organisation, which doesn't say which workspace to manage.", "Write the workspace's id (T…) in `slack.workspace`.");
}
function scopesMissing(scopes) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_scope_missing", `The Slack token lacks ${scopes.length === 1 ? "the scope" : "the scopes"} ${scopes.join(", ")}, which this roster needs.`, "Add them under OAuth & Permissions in the app's settings (or paste examples/slack-app-manifest.yaml), reinstall the app, and run again.");
}
function scopeToAdd(scope) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_scope_to_add", `The Slack token lacks the scope ${scope}.`, "Add it at https://api.slack.com/apps under OAuth & Permissions, Bot Token Scopes; then reinstall the app.");
}
function commandsScopeMissing() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_commands_scope_missing", "The Slack token lacks the scope commands, so the app has no slash command: nobody can type /rollcall.", "Add a slash command at https://api.slack.com/apps under Slash Commands, with the bridge's address; then reinstall the app. Nothing to do if the command is another app's.");
}
function scopesForApply(scopes) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_read_only_token", `This Slack token can plan, and could not apply: it lacks ${scopes.join(", ")}.`, "Nothing to do if applying uses another token; otherwise add these scopes and reinstall the app.");
}
const credentials = {
    not_authed: "No Slack token was given.",
    invalid_auth: "Slack doesn't know this token, or doesn't accept it from here.",
    account_inactive: "The Slack token belongs to an account or workspace that has been deactivated.",
    token_revoked: "The Slack token has been revoked, or the app was uninstalled.",
    token_expired: "The Slack token has expired. Tokens that rotate don't suit a scheduled run.",
    not_allowed_token_type: "Slack doesn't accept this kind of token here; a bot token (xoxb-…) is needed.",
    team_added_to_org: "The workspace is being moved into an organisation, and Slack asks to wait.",
    org_login_required: "The workspace is being moved into an organisation, and Slack asks to wait.",
    team_access_not_granted: "The app isn't installed on the workspace that `slack.workspace` names.",
};
function tokenRefused(apiError) {
    const message = credentials[apiError] ?? `Slack refuses this app altogether (${apiError}).`;
    if (apiError === "team_added_to_org" || apiError === "org_login_required") {
        const later = "Run again later; what was not done then is still in the plan.";
        return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_moving", message, later);
    }
    const install = "Install the app on the workspace, and give its bot token (xoxb-…) as `slack-token`.";
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_token_refused", message, install);
}
function requestRefused(apiError) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_refused", `Slack didn't understand a request of Rollcall's (${apiError}).`, "This is a defect of Rollcall's, or of a proxy in between; please report it.");
}
function waitBudgetSpent(what) {
    const left = what.left === "" ? "" : ` Left: ${what.left}.`;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_rate_limited", `Slack asks to wait ${what.seconds} seconds more before ${what.method}, beyond the two minutes that a run waits in all.${left}`, "Run again in a few minutes: what is done stays done. Another app may be using up the same limits.");
}
function listingFailed(method, why) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_listing_failed", `${method} could not be read to the end (${why}).`, "Run again. Nothing was changed on the strength of a part of it.");
}
function identityUnknown(why) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_unreachable", `Slack didn't say whose token this is (${why}).`, "Run again; if it stays, look at `slack-api-url` and at proxies in between.");
}
function channelMembersUnread(name, why) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_members_unread", `The members of #${name} could not be read (${why}), so nothing of it is changed.`, "Run again. If the channel is private, invite the app to it.");
}
function usergroupsUnread(why) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_usergroups_unread", `User groups could not be listed (${why}), so none is changed.`, "Run again.");
}
function usergroupsUnavailable(handles = []) {
    const left = handles.length === 0 ? "they" : (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(handles.map((handle) => `@${handle}`).sort());
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_usergroups_unavailable", `User groups need a paid plan of Slack, which this workspace doesn't have: ${left} ${handles.length === 1 ? "is" : "are"} left out.`, "Take `slack.usergroup` out of the teams, or upgrade the workspace.");
}
function ignoredThoughDeclared(name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_ignored_though_declared", `${name} is declared, and also matches \`slack.ignore\`: it is not touched.`, "Take it out of one of the two.");
}
function ignoredPlacesTakenOut(names) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_ignored_taken_out", `The file let people into ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names)}, declares ${names.length === 1 ? "it" : "them"} no more, and \`slack.ignore\` matches: nobody is taken out there. No later run tells it.`, "Take them out by hand. Or put the entry back without the name in `slack.ignore`, apply that, and take it out again.");
}
function slackNamesExchanged(name, others) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_names_exchanged", `${name} and ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(others)} have each other's names as former ones. No id tells which of them is which today, so nothing about them is changed.`, "Write the `id` under them; or take the former names out, if they have the right names already.");
}
function channelsUnmanaged(names) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_channels_unmanaged", `Not in the roster: ${counted(names.length, "channel")} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names.map((each) => `#${each}`))}).`, "Nothing to do. Declare those that Rollcall should look after.");
}
function usergroupsUnmanaged(handles) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_usergroups_unmanaged", `Not in the roster: ${counted(handles.length, "user group")} (${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(handles.map((each) => `@${each}`))}).`, "Declare them, name them under `slack.ignore`, or set `slack.usergroups: exact` to have them disabled.");
}
function othersInChannels(names, count) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_members_unmanaged", `Declared channels have ${counted(count, "member")} more, who came by themselves or were invited by hand: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(names.map((each) => `#${each}`))}.`, "Nothing to do: public channels are open. Write `members: exact` on one to have only those declared.");
}
function nameShared(wanted, holder) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_name_shared", `${wanted} would have the name of ${holder}, and Slack says that channels, user groups and people share their names: it may refuse.`, "Choose another name, or rename the other one in Slack.");
}


/***/ })

};
