export const id = 4688;
export const ids = [4688];
export const modules = {

/***/ 74688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSlackInventory: () => (/* binding */ readSlackInventory)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/src/core/glob.js
var core_glob = __webpack_require__(94872);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
;// CONCATENATED MODULE: ./lib/src/roster/resolved.js
const none = new Map();
const nothingDeclared = {
    today: "",
    now: "",
    guards: { maxRemovals: { count: 0 }, minOwners: 1, takenOut: "revoke", protected: [] },
    permissions: { twoPeople: [], rollcallApps: [], grants: new Map(), rules: new Map() },
    users: none,
    teams: none,
    repositories: none,
    channels: none,
    usergroups: none,
    folders: none,
    googleGroups: none,
};

// EXTERNAL MODULE: ./lib/src/providers/slack/errors.js
var errors = __webpack_require__(11829);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/desired.js
var desired = __webpack_require__(43044);
// EXTERNAL MODULE: ./lib/src/providers/slack/model/remote-state.js
var remote_state = __webpack_require__(64778);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/identity.js
var identity = __webpack_require__(40279);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/listings.js
var listings = __webpack_require__(27824);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/pages.js
var pages = __webpack_require__(86153);
// EXTERNAL MODULE: ./lib/src/providers/slack/read/remote-state.js
var read_remote_state = __webpack_require__(75503);
;// CONCATENATED MODULE: ./lib/src/providers/slack/inventory/inventory.js











const where = { provider: "slack" };
const concurrency = 4;
async function readSlackInventory(client, request) {
    const { self, team } = await (0,identity/* openWorkspace */.OH)(client, [(0,desired.slackDesired)(rosterOfWorkspace(request.workspace))]);
    const accounts = await readPeople(client, team, request.progress);
    const people = accounts.filter(({ status }) => status === "member").map(({ status: _, ...each }) => each);
    const channels = request.channels.length > 0 || request.usergroups.length > 0 ? await readChannels(client) : [];
    const raw = await readUsergroups(client, request);
    const isChosen = (0,core_glob/* anyGlobMatcher */.pl)(request.channels);
    const chosen = channels.filter((channel) => !channel.archived && isChosen(channel.name));
    const known = new Set(people.map((each) => each.id));
    const groups = raw.map((group) => inventoryUsergroupOf(group, { channels, accounts }));
    const readable = await (0,p_limit/* default */.A)(concurrency).map(chosen, (channel) => readInventoryChannel(client, { channel, known }));
    const unmatched = (globs, names) => globs.filter((glob) => !names.some((0,core_glob/* globMatcher */.fU)(glob)));
    return {
        workspace: self.organization ? team : self.domain,
        people,
        usergroups: groups,
        channels: readable.sort(byName),
        remarks: [
            ...unmatched(request.channels, readable.map((each) => each.name)).map((glob) => `No channel in use is called ${glob}, or the app is not in it: a private channel is seen by its members only.`),
            ...unmatched(request.usergroups, groups.map((each) => each.handle)).map((glob) => `No user group in use has the handle ${glob}.`),
        ],
    };
}
async function readPeople(client, team, progress) {
    const all = allOrThrow(await (0,pages/* listAllPages */.M)(client, {
        method: "users.list",
        args: { limit: 200 },
        field: "members",
        onPage: (count) => progress.reading("slack", "users", count),
    }));
    return all
        .flatMap((each) => {
        const raw = (0,remote_state/* fieldsIn */.t5)(each);
        const person = (0,remote_state/* slackPersonOf */.ze)(raw, team);
        if (person === undefined)
            return [];
        const { id, email, status } = person;
        const name = (0,remote_state/* textIn */.r7)(raw["real_name"]) || (0,remote_state/* textIn */.r7)((0,remote_state/* fieldsIn */.t5)(raw["profile"])["real_name"]) || person.name;
        return [{ id, name, status, ...(email === undefined ? {} : { email }) }];
    })
        .sort((left, right) => (left.id < right.id ? -1 : 1));
}
async function readChannels(client) {
    const args = { types: "public_channel,private_channel", limit: 200 };
    const all = allOrThrow(await (0,pages/* listAllPages */.M)(client, { method: "conversations.list", args, field: "channels" }));
    return all.flatMap((raw) => (0,remote_state/* slackChannelOf */.fO)((0,remote_state/* fieldsIn */.t5)(raw)) ?? []);
}
async function readUsergroups(client, request) {
    if (request.usergroups.length === 0)
        return [];
    const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
    if (answer.status === "error" && (0,listings/* isPaidPlanError */.y3)(answer.error))
        return [];
    const raw = answer.status === "ok" ? answer.body["usergroups"] : undefined;
    if (!Array.isArray(raw))
        throw new rollcall_error/* RollcallError */.q((0,errors/* usergroupsUnread */.jx)(answer.status === "ok" ? "no usergroups" : answer.error), where);
    return raw
        .flatMap((each) => (0,remote_state/* slackUsergroupOf */.ss)((0,remote_state/* fieldsIn */.t5)(each)) ?? [])
        .filter((group) => group.enabled && !group.automatic && !group.external)
        .filter((group) => (0,core_glob/* anyGlobMatcher */.pl)(request.usergroups)(group.handle))
        .sort((left, right) => (left.handle < right.handle ? -1 : 1));
}
function inventoryUsergroupOf(group, { channels, accounts, }) {
    if (group.users === undefined)
        throw new rollcall_error/* RollcallError */.q((0,errors/* usergroupsUnread */.jx)("no users"), where);
    const statuses = new Map(accounts.map(({ id, status }) => [id, status]));
    const names = new Map(channels.map((channel) => [channel.id, channel.name]));
    const defaults = group.channels.flatMap((channel) => names.get(channel) ?? []).sort();
    const members = group.users.filter((id) => statuses.get(id) === "member").sort();
    const gone = group.users.filter((id) => statuses.get(id) === "deactivated");
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
async function readInventoryChannel(client, { channel, known }) {
    const members = await (0,read_remote_state/* readChannelMembers */.RB)(client, channel.id);
    if ((0,pages/* isProblem */.A)(members))
        throw new rollcall_error/* RollcallError */.q((0,errors/* channelMembersUnread */.WI)(channel.name, members.message), where);
    const { id, name, general } = channel;
    return {
        id,
        name,
        private: channel.private,
        general,
        members: [...members].filter((each) => known.has(each)).sort(),
    };
}
function byName(left, right) {
    return left.name < right.name ? -1 : 1;
}
function allOrThrow(listed) {
    if ((0,pages/* isProblem */.A)(listed))
        throw new rollcall_error/* RollcallError */.q(listed, where);
    return listed;
}
function rosterOfWorkspace(workspace) {
    const named = workspace === undefined ? {} : { workspace };
    const at = { file: "", line: 1, column: 1 };
    return { ...nothingDeclared, slack: { ...named, usergroups: "additive", ignore: [], channels: [], at } };
}


/***/ })

};
