export const id = 3772;
export const ids = [3772,3044];
export const modules = {

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

/***/ 43044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ channelResourceId),
/* harmony export */   G: () => (/* binding */ usergroupResourceId),
/* harmony export */   jI: () => (/* binding */ memberRole),
/* harmony export */   slackDesired: () => (/* binding */ slackDesired)
/* harmony export */ });
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41758);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35379);
/* harmony import */ var _topic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90489);




const memberRole = "member";
function channelResourceId(name) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackChannel */ ._T.kind, key: name });
}
function usergroupResourceId(handle) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackUsergroup */ .rg.kind, key: handle });
}
function slackDesired(roster) {
    const channels = [...roster.channels.values()].map((declared) => ({
        declared,
        resource: channelResource(declared, roster),
    }));
    const usergroups = [...roster.usergroups.values()].map((declared) => ({
        declared,
        resource: usergroupResource(declared, roster),
    }));
    return {
        roster,
        channels,
        usergroups,
        earlier: (roster.earlier ?? []).map(slackDesired),
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)([...channels, ...usergroups].map(({ resource }) => resource)),
        accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
        places: new Map([...channels, ...usergroups].map(({ declared, resource }) => [(0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)(resource), declared.at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [],
    };
}
function channelResource(channel, roster) {
    const subject = { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackChannel */ ._T.kind, key: channel.name };
    if (channel.archived)
        return { ...subject, settings: { archived: true }, grants: new Map() };
    const { topic, purpose } = channel;
    return {
        ...subject,
        settings: {
            private: channel.private,
            ...(topic === undefined ? {} : { topic: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(topic) }),
            ...(purpose === undefined ? {} : { purpose: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(purpose) }),
        },
        grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
    };
}
function usergroupResource(group, roster) {
    const subject = { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .slackUsergroup */ .rg.kind, key: group.handle };
    const grants = grantsTo(group.people.keys(), roster);
    if (group.archived || (group.listsPeople && grants.size === 0)) {
        return { ...subject, settings: { enabled: false }, grants: new Map() };
    }
    const { name, description, channels } = group;
    return {
        ...subject,
        settings: {
            name,
            ...(description === undefined ? {} : { description: (0,_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedText */ .F9)(description) }),
            ...(channels === undefined ? {} : { channels: [...new Set(channels)].sort() }),
        },
        grants: group.listsPeople ? grants : new Map(),
    };
}
function grantsTo(users, roster) {
    const grants = new Map();
    for (const key of [...users].sort()) {
        if (roster.users.get(key)?.slack !== false)
            grants.set((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_3__/* .userPrincipal */ .c$)(key), memberRole);
    }
    return grants;
}
function accountEntry(user) {
    const { slack, email, places } = user;
    if (slack === false)
        return [];
    const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
    const named = email === undefined ? { at } : { name: email, at };
    return [[(0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_3__/* .userPrincipal */ .c$)(user.key), slack === undefined ? named : { ...named, id: slack }]];
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

/***/ 90489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ normalizedText),
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   x3: () => (/* binding */ displayedText)
/* harmony export */ });
function normalizedText(text) {
    return text.normalize("NFC").trim();
}
function displayedText(stored, nameOfId = () => undefined) {
    return normalizedText(decoded(unlinked(stored, nameOfId)));
}
function isSameText(stored, written, nameOfId = () => undefined) {
    const [have, want] = [canonicalText(stored, nameOfId), canonicalText(written, nameOfId)];
    if (have === want)
        return true;
    const differently = emojiGlyph.test(want) !== emojiGlyph.test(have) && emojiName.test(want) !== emojiName.test(have);
    return differently && withoutEmoji(have) === withoutEmoji(want);
}
function canonicalText(text, nameOfId) {
    let [before, after] = ["", text];
    while (after !== before)
        [before, after] = [after, unlinked(decoded(after), nameOfId)];
    return normalizedText(after).replace(/\s+/gu, " ");
}
function decoded(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
function unlinked(text, nameOfId) {
    return text.replace(/<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g, (_, sign, target, label) => {
        switch (sign) {
            case "#":
            case "@":
                return label ? `${sign}${label}` : (nameOfId(target) ?? `${sign}${target}`);
            case "!":
                return label || (target.includes("^") ? `!${target}` : `@${target}`);
            default:
                return label || target;
        }
    });
}
const emojiGlyph = /\p{Extended_Pictographic}/u;
const emojiName = /:[a-z0-9_+'-]+:/;
function withoutEmoji(text) {
    return text
        .replace(/\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu, "\u0000")
        .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
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


/***/ }),

/***/ 75503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ readSlackMembers),
/* harmony export */   RB: () => (/* binding */ readChannelMembers),
/* harmony export */   eM: () => (/* binding */ readSlackState)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70370);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11829);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64778);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47649);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40279);
/* harmony import */ var _listings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27824);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86153);








const where = { provider: "slack" };
const pageOfIds = 500;
const concurrency = 4;
async function readSlackState(client, wanted, progress) {
    const { self, team, desired: ours } = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .openWorkspace */ .OH)(client, wanted);
    const todo = new Set(["users", "channels", "user groups"]);
    client.describeRemaining(() => [...todo].join(", "));
    const listed = (what, items) => {
        todo.delete(what);
        progress.reading("slack", what, items.length, items.length);
        return items;
    };
    const wantedLists = listsWanted(self, ours);
    const [people, channels, groups] = await Promise.all([
        readPeople(client, team, progress).then((all) => listed("users", all)),
        readChannels(client, wantedLists, progress).then((all) => listed("channels", all)),
        wantedLists.includes("user groups") ? (0,_listings_js__WEBPACK_IMPORTED_MODULE_1__/* .listUsergroups */ .Wd)(client) : [],
    ]);
    todo.delete("user groups");
    const isUnread = (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(groups) && groups.severity === "error";
    const lists = wantedLists.filter((each) => each !== "user groups" || !isUnread);
    return {
        self,
        team,
        people: byId(people),
        channels: byId(channels),
        usergroups: byId((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(groups) ? [] : groups),
        ...((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(groups) ? { noUsergroups: groups } : {}),
        listed: new Map(lists.map((each) => [each, "declared"])),
        members: new Map(),
    };
}
async function readSlackMembers(client, remote, { channels, usergroups, progress }) {
    await readDisabledUsergroups(client, remote, new Set(usergroups));
    await readMembers(client, { remote, ids: [...new Set(channels)], progress });
    client.describeRemaining(() => "");
}
async function readPeople(client, team, progress) {
    const people = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .listAllPages */ .M)(client, {
        method: "users.list",
        args: { limit: _listings_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeObjectsOnPage */ .G9 },
        field: "members",
        onPage: (count) => progress.reading("slack", "users", count),
        convert: (raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .slackPersonOf */ .ze)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsIn */ .t5)(raw), team),
    });
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(people))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q(people, where);
    return people.filter((each) => each !== undefined);
}
async function readChannels(client, lists, progress) {
    const channels = await (0,_listings_js__WEBPACK_IMPORTED_MODULE_1__/* .listChannels */ .xI)(client, lists, progress);
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(channels))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q(channels, where);
    return channels;
}
function listsWanted(self, wanted) {
    const { read } = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .scopesNeeded */ .x)(wanted, self);
    const lists = new Set();
    if (read.includes("channels:read") || read.includes("groups:read")) {
        if (self.scopes?.includes("channels:read") ?? true)
            lists.add("public channels");
        if (self.scopes?.includes("groups:read") ?? read.includes("groups:read"))
            lists.add("private channels");
    }
    if (read.includes("usergroups:read"))
        lists.add("user groups");
    return [...lists];
}
async function readDisabledUsergroups(client, remote, ids) {
    for (const id of ids) {
        const group = remote.usergroups.get(id);
        if (group === undefined || (group.users ?? []).length > 0)
            continue;
        const { users: _, ...rest } = group;
        const answer = await client.read("usergroups.users.list", {
            usergroup: group.id,
            include_disabled: true,
        });
        const users = answer.status === "ok" ? answer.body["users"] : undefined;
        remote.usergroups.set(group.id, Array.isArray(users) ? { ...rest, users: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_3__/* .textsIn */ .Ej)(users) } : rest);
    }
}
async function readMembers(client, { remote, ids, progress }) {
    let done = 0;
    client.describeRemaining(() => `members of ${ids.length - done} of ${ids.length} channels`);
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(concurrency).map(ids, async (id) => {
        const members = await readChannelMembers(client, id);
        const name = remote.channels.get(id)?.name ?? id;
        remote.members.set(id, (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(members) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .channelMembersUnread */ .WI)(name, members.message) : members);
        done += 1;
        progress.reading("slack", "channel members", done, ids.length);
    });
}
async function readChannelMembers(client, id) {
    const members = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .listAllPages */ .M)(client, {
        method: "conversations.members",
        args: { channel: id, limit: pageOfIds },
        field: "members",
    });
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(members))
        return members;
    const ids = members.filter((each) => typeof each === "string");
    return ids.length === members.length ? new Set(ids) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .listingFailed */ .kw)("conversations.members", "not ids");
}
function byId(items) {
    return new Map(items.map((each) => [each.id, each]));
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
