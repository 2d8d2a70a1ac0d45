export const id = 2297;
export const ids = [2297];
export const modules = {

/***/ 52297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSlack: () => (/* binding */ checkSlack)
/* harmony export */ });
/* harmony import */ var _core_doctor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13037);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11829);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47649);
/* harmony import */ var _read_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40279);
/* harmony import */ var _read_listings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27824);






async function checkSlack(client, desired, { slashCommand = false } = {}) {
    const accepted = "the token is accepted";
    try {
        const self = await (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdentity */ .xN)(client);
        const wanted = desired.roster.slack?.workspace;
        const ours = (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isForWorkspace */ .TV)(self, wanted);
        const scopes = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesNeeded */ .x)([desired], self);
        const needed = [...new Set([...scopes.read, ...scopes.write])].sort();
        const missing = new Set((0,_read_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .missingScopes */ ["if"])(self, needed));
        return [
            (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(accepted),
            (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(`the token is for the workspace ${wanted ?? self.domain}`, ours ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceMismatch */ .U)(wanted ?? "", self)),
            ...needed.map((scope) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(`the token has the scope ${scope}`, missing.has(scope) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeToAdd */ .h0)(scope) : undefined)),
            ...(slashCommand
                ? [
                    (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)("the app has a slash command", (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .missingScopes */ ["if"])(self, ["commands"]).length > 0 ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .commandsScopeMissing */ .vc)() : undefined),
                ]
                : []),
            ...(ours && needed.includes("usergroups:write") && !missing.has("usergroups:read")
                ? [(0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)("the workspace's plan has user groups", await usergroupsProblem(client))]
                : []),
        ];
    }
    catch (error) {
        if (!(error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q))
            throw error;
        return error.findings.map((problem) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(accepted, problem));
    }
}
async function usergroupsProblem(client) {
    const answer = await client.read("usergroups.list", {});
    return answer.status === "error" && (0,_read_listings_js__WEBPACK_IMPORTED_MODULE_5__/* .isPaidPlanError */ .y3)(answer.error) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .usergroupsUnavailable */ .AN)() : undefined;
}


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


/***/ }),

/***/ 47649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scopesLacking),
/* harmony export */   x: () => (/* binding */ scopesNeeded)
/* harmony export */ });
function scopesNeeded(wanted, { bot }) {
    const rosters = wanted
        .flatMap((each) => [each, ...each.earlier])
        .map((each) => each.roster)
        .filter(({ beside }) => beside === undefined);
    const channels = rosters.flatMap((each) => [...each.channels.values()]);
    const groups = rosters.flatMap((each) => [...each.usergroups.values()]);
    const someGroups = groups.length > 0 || rosters.some((each) => each.slack?.usergroups === "exact");
    const defaults = groups.some((each) => (each.channels ?? []).length > 0);
    const isPublic = channels.some((each) => !each.private);
    const isPrivate = channels.some((each) => each.private);
    const mails = rosters.some((each) => [...each.users.values()].some((user) => user.email !== undefined && user.slack === undefined));
    const anybody = [...channels, ...groups].some((each) => each.people.size > 0);
    const read = [
        channels.length > 0 || defaults ? "channels:read" : "",
        isPrivate ? "groups:read" : "",
        someGroups ? "usergroups:read" : "",
        "users:read",
        mails && anybody ? "users:read.email" : "",
    ];
    const write = [
        isPublic ? (bot ? "channels:manage" : "channels:write") : "",
        isPublic && bot ? "channels:join" : "",
        isPrivate ? "groups:write" : "",
        someGroups ? "usergroups:write" : "",
    ];
    return { read: read.filter(Boolean), write: write.filter(Boolean) };
}
const scopesToTakeOut = {
    "user groups": { read: ["usergroups:read"], write: ["usergroups:write"] },
    "private channels": { read: ["groups:read"], write: ["groups:write"] },
    "public channels": { read: ["channels:read"], write: [] },
};
function scopesLacking({ scopes }, what, mayApply) {
    const { read, write } = scopesToTakeOut[what];
    return scopes && [...read, ...(mayApply ? write : [])].filter((each) => !scopes.includes(each));
}


/***/ }),

/***/ 40279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   TV: () => (/* binding */ isForWorkspace),
/* harmony export */   "if": () => (/* binding */ missingScopes),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11829);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64778);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47649);




const where = { provider: "slack" };
async function openWorkspace(client, wanted) {
    const self = await readIdentity(client);
    const ours = wanted.filter((each) => isForWorkspace(self, each.roster.slack?.workspace));
    const [first] = wanted;
    if (ours.length === 0 && first !== undefined) {
        const problem = self.organization
            ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceIdNeeded */ .M_)()
            : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceMismatch */ .U)(first.roster.slack?.workspace ?? "", self);
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q(problem, { ...where, at: first.roster.slack?.at });
    }
    const team = self.organization ? workspaceId(ours) : self.team;
    if (self.organization)
        client.useWorkspace(team);
    checkScopes(self, ours);
    return { self, team, desired: ours };
}
function isForWorkspace(self, workspace) {
    if (workspace === undefined || workspace === self.team)
        return true;
    if (self.organization)
        return /^T[A-Z0-9]+$/.test(workspace);
    return workspace.toLowerCase() === self.domain.toLowerCase();
}
async function readIdentity(client) {
    const answer = await client.read("auth.test");
    if (answer.status !== "ok")
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .identityUnknown */ .Zn)(answer.error), where);
    const { body } = answer;
    const scopes = (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(body["response_metadata"])["scopes"];
    return {
        user: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["user_id"]),
        name: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["user"]),
        bot: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["bot_id"]) !== "",
        team: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["team_id"]),
        teamName: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["team"]),
        domain: /^https:\/\/([^./]+)\./.exec((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body["url"]))?.[1] ?? "",
        organization: body["is_enterprise_install"] === true,
        ...(Array.isArray(scopes)
            ? { scopes: scopes.filter((each) => typeof each === "string" && each !== "") }
            : {}),
    };
}
function workspaceId(wanted) {
    const ids = new Set(wanted.map((each) => each.roster.slack?.workspace ?? ""));
    const [id = ""] = ids;
    if (ids.size !== 1 || !/^T[A-Z0-9]+$/.test(id))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceIdNeeded */ .M_)(), where);
    return id;
}
function checkScopes(self, wanted) {
    if (self.scopes === undefined)
        return;
    const needed = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .scopesNeeded */ .x)(wanted, self);
    if (missingScopes(self, needed.read).length === 0)
        return;
    throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .scopesMissing */ .Ck)(missingScopes(self, [...needed.read, ...needed.write])), where);
}
function missingScopes(self, scopes) {
    const has = self.scopes;
    return has === undefined ? [] : scopes.filter((each) => !has.includes(each)).sort();
}


/***/ }),

/***/ 27824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ wholeObjectsOnPage),
/* harmony export */   Th: () => (/* binding */ listFurther),
/* harmony export */   Wd: () => (/* binding */ listUsergroups),
/* harmony export */   xI: () => (/* binding */ listChannels),
/* harmony export */   y3: () => (/* binding */ isPaidPlanError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11829);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64778);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86153);



const wholeObjectsOnPage = 200;
async function listChannels(client, lists, progress) {
    const types = [
        ...(lists.includes("public channels") ? ["public_channel"] : []),
        ...(lists.includes("private channels") ? ["private_channel"] : []),
    ];
    if (types.length === 0)
        return [];
    const channels = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .listAllPages */ .M)(client, {
        method: "conversations.list",
        args: { types: types.join(","), limit: wholeObjectsOnPage },
        field: "channels",
        onPage: (count) => progress.reading("slack", "channels", count),
        convert: (raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .slackChannelOf */ .fO)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsIn */ .t5)(raw)),
    });
    return (0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .A)(channels) ? channels : channels.filter((each) => each !== undefined);
}
async function listUsergroups(client) {
    const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
    if (answer.status === "error" && isPaidPlanError(answer.error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usergroupsUnavailable */ .AN)();
    if (answer.status !== "ok")
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usergroupsUnread */ .jx)(answer.error);
    const groups = answer.body["usergroups"];
    if (!Array.isArray(groups))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usergroupsUnread */ .jx)("no usergroups");
    return groups.map((raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .slackUsergroupOf */ .ss)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsIn */ .t5)(raw))).filter((each) => each !== undefined);
}
function isPaidPlanError(error) {
    return error === "paid_teams_only" || error === "plan_upgrade_required";
}
async function listFurther(client, remote, { lists, progress }) {
    const channelLists = lists.filter((each) => each !== "user groups");
    const channels = await listChannels(client, channelLists, progress);
    if (!(0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .A)(channels)) {
        for (const each of channels)
            remote.channels.set(each.id, each);
        for (const each of channelLists)
            remote.listed.set(each, "further");
    }
    if (!lists.includes("user groups"))
        return;
    const groups = await listUsergroups(client);
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .A)(groups) && groups.severity === "error")
        return;
    for (const each of (0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .A)(groups) ? [] : groups)
        remote.usergroups.set(each.id, each);
    remote.listed.set("user groups", "further");
}


/***/ }),

/***/ 86153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isProblem),
/* harmony export */   M: () => (/* binding */ listAllPages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11829);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64778);


const maxRestarts = 2;
const smallPages = 4;
const largestPage = 999;
const maxPages = 5_000;
async function listAllPages(client, listing) {
    for (let restarts = 0;; restarts += 1) {
        const outcome = await listOnce(client, listing);
        if (outcome !== "expired")
            return outcome;
        if (restarts === maxRestarts)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(listing.method, "invalid_cursor");
    }
}
async function listOnce(client, { method, args, field, onPage, convert: keep }) {
    const entries = [];
    const cursors = new Set();
    let cursor = "";
    do {
        const size = cursors.size < smallPages ? {} : { limit: largestPage };
        const answer = await client.read(method, cursor === "" ? args : { ...args, ...size, cursor });
        if (answer.status === "error" && answer.error === "invalid_cursor" && cursor !== "")
            return "expired";
        if (answer.status !== "ok")
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, answer.error);
        const page = answer.body[field];
        if (!Array.isArray(page))
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, `no ${field}`);
        for (const entry of page)
            entries.push(keep === undefined ? entry : keep(entry));
        onPage?.(entries.length);
        cursor = nextCursor(answer.body);
        if (cursors.has(cursor) || cursors.size > maxPages)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, "endless");
        if (cursor !== "")
            cursors.add(cursor);
    } while (cursor !== "");
    return entries;
}
function nextCursor(body) {
    return (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsIn */ .t5)(body["response_metadata"])["next_cursor"]);
}
function isProblem(value) {
    return typeof value === "object" && value !== null && "severity" in value;
}


/***/ })

};
