export const id = 699;
export const ids = [699];
export const modules = {

/***/ 2080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveySlack: () => (/* binding */ surveySlack)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6986);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8374);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8021);
/* harmony import */ var _roster_resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6397);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7763);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2723);
/* harmony import */ var _read_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3884);
/* harmony import */ var _read_pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7787);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6392);










const where = { provider: "slack" };
const sideBySide = 4;
async function surveySlack(client, request) {
    const { self, team } = await (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .admit */ .w4)(client, [(0,_model_desired_js__WEBPACK_IMPORTED_MODULE_3__.slackDesired)(nobody(request.workspace))]);
    const everybody = await readPeople(client, team, request.progress);
    const people = everybody
        .filter(({ standing }) => standing === "member")
        .map(({ standing: _, ...each }) => each);
    const channels = request.channels.length > 0 || request.usergroups.length > 0 ? await readChannels(client) : [];
    const raw = await readUsergroups(client, request);
    const chosen = channels.filter((channel) => !channel.archived && named(request.channels, channel.name));
    const known = new Set(people.map((each) => each.id));
    const groups = raw.map((group) => surveyUsergroup(group, { channels, everybody }));
    const readable = await (0,p_limit__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(sideBySide).map(chosen, (channel) => surveyChannel(client, { channel, known }));
    const unnamed = (globs, names) => globs.filter((glob) => !names.some((name) => named([glob], name)));
    return {
        workspace: self.organization ? team : self.domain,
        people,
        usergroups: groups,
        channels: readable.sort(byName),
        remarks: [
            ...unnamed(request.channels, readable.map((each) => each.name)).map((glob) => `No channel in use is called ${glob}, or the app is not in it: a private channel is seen by its members only.`),
            ...unnamed(request.usergroups, groups.map((each) => each.handle)).map((glob) => `No user group in use has the handle ${glob}.`),
        ],
    };
}
async function readPeople(client, team, progress) {
    const all = whole(await (0,_read_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .listAll */ ._)(client, {
        method: "users.list",
        args: { limit: 200 },
        field: "members",
        onPage: (count) => progress.reading("slack", "users", count),
    }));
    return all
        .flatMap((each) => {
        const raw = (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1)(each);
        const person = (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .personFrom */ .kH)(raw, team);
        if (person === undefined)
            return [];
        const { id, email, standing } = person;
        const name = (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(raw["real_name"]) || (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1)(raw["profile"])["real_name"]) || person.name;
        return [{ id, name, standing, ...(email === undefined ? {} : { email }) }];
    })
        .sort((left, right) => (left.id < right.id ? -1 : 1));
}
async function readChannels(client) {
    const args = { types: "public_channel,private_channel", limit: 200 };
    const all = whole(await (0,_read_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .listAll */ ._)(client, { method: "conversations.list", args, field: "channels" }));
    return all.flatMap((raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .channelFrom */ .o5)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1)(raw)) ?? []);
}
async function readUsergroups(client, request) {
    if (request.usergroups.length === 0)
        return [];
    const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
    if (answer.is === "refused" && (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .isPlanProblem */ .$L)(answer.error))
        return [];
    const raw = answer.is === "done" ? answer.body["usergroups"] : undefined;
    if (!Array.isArray(raw))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usergroupsUnread */ .jx)(answer.is === "done" ? "no usergroups" : answer.error), where);
    return raw
        .flatMap((each) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .usergroupFrom */ .V4)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1)(each)) ?? [])
        .filter((group) => group.enabled && !group.automatic && !group.external)
        .filter((group) => named(request.usergroups, group.handle))
        .sort((left, right) => (left.handle < right.handle ? -1 : 1));
}
function surveyUsergroup(group, { channels, everybody }) {
    if (group.users === undefined)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .usergroupsUnread */ .jx)("no users"), where);
    const standings = new Map(everybody.map(({ id, standing }) => [id, standing]));
    const names = new Map(channels.map((channel) => [channel.id, channel.name]));
    const defaults = group.channels.flatMap((channel) => names.get(channel) ?? []).sort();
    const members = group.users.filter((id) => standings.get(id) === "member").sort();
    const gone = group.users.filter((id) => standings.get(id) === "deactivated");
    const { id, handle, name } = group;
    return {
        id,
        handle,
        name,
        members,
        others: group.users.length - members.length - gone.length,
        ...(defaults.length === group.channels.length ? { channels: defaults } : {}),
    };
}
async function surveyChannel(client, { channel, known }) {
    const members = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .membersOf */ .lS)(client, channel.id);
    if ((0,_read_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(members))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .channelMembersUnread */ .WI)(channel.name, members.message), where);
    const { id, name, general } = channel;
    return {
        id,
        name,
        private: channel.private,
        general,
        members: [...members].filter((each) => known.has(each)).sort(),
    };
}
function named(globs, name) {
    return globs.length > 0 && picomatch__WEBPACK_IMPORTED_MODULE_9__.isMatch(name, [...globs], { dot: true });
}
function byName(left, right) {
    return left.name < right.name ? -1 : 1;
}
function whole(listed) {
    if ((0,_read_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(listed))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(listed, where);
    return listed;
}
function nobody(workspace) {
    const named = workspace === undefined ? {} : { workspace };
    const at = { file: "", line: 1, column: 1 };
    return { ..._roster_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingDeclared */ .e, slack: { ...named, usergroups: "additive", ignore: [], channels: [], at } };
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ nothingDeclared)
/* harmony export */ });
const none = new Map();
const nothingDeclared = {
    today: "",
    guards: { maxRemovals: { count: 0 }, minOwners: 1, protected: [] },
    permissions: { rules: new Map() },
    users: none,
    teams: none,
    repositories: none,
    channels: none,
    usergroups: none,
    folders: none,
};


/***/ })

};
