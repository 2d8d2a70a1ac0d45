export const id = 392;
export const ids = [392];
export const modules = {

/***/ 28022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ channelLost),
/* harmony export */   Fz: () => (/* binding */ archivingImpossible),
/* harmony export */   WL: () => (/* binding */ defaultChannelFights),
/* harmony export */   aC: () => (/* binding */ channelHidden),
/* harmony export */   bv: () => (/* binding */ nameHeld),
/* harmony export */   cI: () => (/* binding */ channelDeclaredTwice),
/* harmony export */   kq: () => (/* binding */ unarchivingImpossible),
/* harmony export */   q3: () => (/* binding */ generalHoldsAll),
/* harmony export */   te: () => (/* binding */ visibilityFixed)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10054);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27184);


function channelLost(name, id) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_channel_lost", `There is no channel ${id}, which the roster gives for #${name}: it was deleted, it is private and the app isn't in it, or it is another workspace's or no channel at all.`, "Invite the app to it, or mend or remove the id. No other channel is made in its place.");
}
function channelDeclaredTwice(name, other, id) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_channel_declared_twice", `#${name} and #${other} are declared with the same id ${id}.`, "Declare the channel once, under its new name.");
}
function visibilityFixed(name, isPrivate) {
    const [is, declared] = isPrivate ? ["private", "public"] : ["public", "private"];
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_visibility_fixed", `#${name} is ${is} and declared ${declared}; no app can change that, so nothing of it is changed.`, `Write \`private: ${isPrivate}\` in the roster, or let a workspace admin convert the channel.`);
}
function channelHidden(name, app) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_channel_hidden", `#${name} is private and the app isn't in it, so its members can't be seen.`, `Invite the app: \`/invite @${app}\` in #${name}.`);
}
function unarchivingImpossible(name, declared) {
    const as = name === declared ? "" : `, as #${declared}`;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_unarchive_by_hand", `#${name} is archived and declared live${as}; Slack doesn't let apps bring channels back.`, "Unarchive it by hand in Slack, or write `archived: true`.");
}
function archivingImpossible(name, why) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_archive_impossible", why === "general"
        ? `#${name} is the workspace's general channel, which can't be archived.`
        : `#${name} is shared with another organisation, whose members Rollcall doesn't touch: it isn't archived.`, why === "general"
        ? "Take `archived: true` out."
        : "End the sharing and archive it by hand, or take `archived: true` out.");
}
function generalHoldsAll(name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_general_holds_all", `#${name} is the workspace's general channel: every member is in it, whatever is declared.`, "Nothing to do. Leave its members out of the roster to silence this.");
}
function nameHeld(from, to, mover) {
    const circle = mover !== undefined && mover !== to;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_name_held", circle
        ? `#${from} and #${to} would swap names, which can't be done in one go.`
        : `#${from} can't be renamed to #${to}: another channel has that name.`, circle ? "Give one of them a third name first." : "Rename or declare the other channel first.");
}
function defaultChannelFights(handle, name, extra) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_default_channel_fights", `Slack lets everyone who joins @${handle} into #${name}, and the roster would take ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(extra)} out again.`, `Write \`members: additive\` on #${name}, let it have everyone in @${handle}, or take it out of the group's channels.`);
}


/***/ }),

/***/ 34873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ channelsToRead),
/* harmony export */   z: () => (/* binding */ seeChannel)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27184);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52836);
/* harmony import */ var _channel_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28022);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33236);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27763);
/* harmony import */ var _model_topic_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4346);
/* harmony import */ var _read_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67787);
/* harmony import */ var _compare_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67586);
/* harmony import */ var _match_resources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24962);









function seeChannel(look, want) {
    const declared = look.desired.roster.channels.get(want.key);
    if (declared === undefined)
        return { findings: [] };
    const where = { provider: "slack", resource: (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .channelId */ .Zm)(want.key), at: declared.at };
    const withheld = (...findings) => ({ desired: want, unread: true, findings });
    if (look.ignored(want.key))
        return { findings: [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ignoredThough */ .MG)(`#${want.key}`), where)] };
    if (look.channels.lost.has(want.key)) {
        const id = declared.id ?? "";
        const other = look.channels.keys.get(id);
        return withheld((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(other ? (0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .channelDeclaredTwice */ .cI)(want.key, other, id) : (0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .channelLost */ .ES)(want.key, id), where));
    }
    const found = look.world.channels.get(look.channels.ids.get(want.key) ?? "");
    if (found === undefined) {
        const { desired } = (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .listsOf */ .fO)(look, want.grants, { ids: [], mode: "additive" });
        const namesake = declared.archived ? undefined : (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .namesakeOf */ .hZ)(look, "slack-channel", want.key);
        const findings = namesake === undefined ? [] : [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nameShared */ .V7)(`#${want.key}`, namesake), where)];
        return { desired: { ...want, grants: desired }, findings };
    }
    if (found.private !== declared.private && !declared.archived) {
        return withheld((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .visibilityFixed */ .te)(want.key, found.private), where));
    }
    if (found.private && !found.joined && !found.archived)
        return withheld((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .channelHidden */ .aC)(want.key, look.world.self.name), where));
    const members = look.world.members.get(found.id);
    if ((0,_read_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(members))
        return withheld((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(members, where));
    const seen = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_6__/* .isRetired */ .aZ)(want.settings)
        ? retiring(look, want, found)
        : living(look, want, { declared, found, ids: members ?? new Set() });
    return { ...seen, findings: obstacles(look, want, found).map((each) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(each, where)) };
}
function retiring(look, want, found) {
    const ids = look.world.members.get(found.id);
    const losers = (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .principalsOf */ .dV)(look.people, found.archived || ids === undefined || (0,_read_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(ids) ? [] : ids);
    return {
        desired: want,
        actual: {
            ...want,
            settings: { archived: found.archived },
            grants: new Map(losers.map((principal) => [principal, _model_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc])),
        },
    };
}
function living(look, want, { declared, found, ids }) {
    const desired = { private: found.private };
    const actual = { private: found.private };
    if (found.name.normalize("NFC") !== want.key.normalize("NFC")) {
        desired["name"] = want.key;
        actual["name"] = found.name;
    }
    if (found.archived) {
        desired["archived"] = false;
        actual["archived"] = true;
    }
    for (const field of ["topic", "purpose"]) {
        const text = want.settings[field];
        if (typeof text !== "string")
            continue;
        desired[field] = text;
        actual[field] = (0,_model_topic_js__WEBPACK_IMPORTED_MODULE_7__/* .saysTheSame */ .Yq)(found[field], text, look.naming) ? text : (0,_model_topic_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(found[field], look.naming);
    }
    const managed = declared.listsPeople && !found.general;
    const lists = (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .listsOf */ .fO)(look, managed ? want.grants : new Map(), {
        ids: managed ? ids : [],
        mode: declared.members,
    });
    return {
        desired: { ...want, settings: desired, grants: lists.desired },
        actual: { ...want, settings: actual, grants: lists.actual },
    };
}
function obstacles(look, want, found) {
    const retire = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_6__/* .isRetired */ .aZ)(want.settings);
    if (retire && !found.archived && (found.general || found.connect)) {
        return [(0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .archivingImpossible */ .Fz)(want.key, found.general ? "general" : "connect")];
    }
    if (retire)
        return [];
    const problems = [];
    if (found.archived && look.world.self.bot)
        problems.push((0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unarchivingImpossible */ .kq)(found.name, want.key));
    const holder = (0,_match_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .holderOf */ .Kd)(want.key, found, look.channels);
    if (holder !== undefined)
        problems.push((0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .nameHeld */ .bv)(found.name, want.key, look.channels.keys.get(holder.id)));
    const namesake = found.name === want.key ? undefined : (0,_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .namesakeOf */ .hZ)(look, "slack-channel", want.key);
    if (namesake !== undefined)
        problems.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nameShared */ .V7)(`#${want.key}`, namesake));
    if (found.general && want.grants.size > 0)
        problems.push((0,_channel_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .generalHoldsAll */ .q3)(want.key));
    return problems;
}
function channelsToRead(look) {
    const ids = [];
    for (const declared of look.desired.roster.channels.values()) {
        const found = look.world.channels.get(look.channels.ids.get(declared.name) ?? "");
        if (found === undefined || look.ignored(declared.name) || (found.private && !found.joined))
            continue;
        if (found.private !== declared.private && !declared.archived)
            continue;
        const empty = look.desired.resources.get((0,_model_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .channelId */ .Zm)(declared.name))?.grants.size === 0;
        const decides = declared.listsPeople && !found.general && !(declared.members === "additive" && empty);
        const alive = found.archived ? !look.world.self.bot && !declared.archived : true;
        if (alive && (declared.archived ? !found.general && !found.connect : decides))
            ids.push(found.id);
    }
    return ids;
}


/***/ }),

/***/ 67586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ principalsOf),
/* harmony export */   fO: () => (/* binding */ listsOf),
/* harmony export */   hZ: () => (/* binding */ namesakeOf),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8374);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27763);
/* harmony import */ var _match_people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92020);
/* harmony import */ var _match_resources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24962);




function lookAt(world, desired) {
    const { roster } = desired;
    return {
        world,
        desired,
        people: (0,_match_people_js__WEBPACK_IMPORTED_MODULE_1__/* .peopleOf */ .xr)(desired.accounts, world),
        channels: (0,_match_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .matchChannels */ .mH)(roster.channels.values(), world.channels.values()),
        usergroups: (0,_match_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .matchUsergroups */ .bh)(roster.usergroups.values(), world.usergroups.values()),
        ignored: ignoredBy(roster.slack?.ignore ?? []),
        naming: (id) => {
            const channel = world.channels.get(id);
            const person = world.people.get(id);
            return channel ? `#${channel.name}` : person ? `@${person.name}` : undefined;
        },
    };
}
function ignoredBy(globs) {
    return globs.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_3__([...globs], { dot: true });
}
function listsOf({ people }, want, have) {
    const desired = new Map([...want].filter(([principal]) => people.idOf(principal) !== undefined));
    const allFound = desired.size === want.size;
    const actual = new Map();
    for (const principal of principalsOf(people, have.ids)) {
        if (want.has(principal))
            actual.set(principal, _model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc);
        else if (have.mode === "exact" && (allFound || !(0,_match_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isStranger */ .Zl)(principal)))
            actual.set(principal, _model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc);
    }
    return { desired, actual };
}
function principalsOf(people, ids) {
    return [...ids]
        .map((id) => people.principalOf(id))
        .filter((each) => each !== undefined)
        .sort();
}
function namesakeOf(look, kind, name) {
    const { channels, usergroups, people } = undeclaredNames(look);
    if (kind === "slack-usergroup" && channels.has(name))
        return `the channel #${name}`;
    if (kind === "slack-channel" && usergroups.has(name))
        return `the user group @${name}`;
    return people.has(name) ? `the person @${name}` : undefined;
}
const names = new WeakMap();
function undeclaredNames(look) {
    const { world, channels, usergroups } = look;
    const free = (things, { keys }) => [...things].filter((each) => !keys.has(each.id));
    const known = names.get(look) ?? {
        channels: new Set(free(world.channels.values(), channels).map((each) => each.name)),
        usergroups: new Set(free(world.usergroups.values(), usergroups).map((each) => each.handle)),
        people: new Set([...world.people.values()].map((each) => each.name)),
    };
    names.set(look, known);
    return known;
}


/***/ }),

/***/ 92020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ isStranger),
/* harmony export */   dp: () => (/* binding */ who),
/* harmony export */   xr: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var _people_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67622);
/* harmony import */ var _read_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67787);


function peopleOf(accounts, world) {
    const addresses = emails(world);
    const ids = new Map();
    const principals = new Map();
    const problems = new Map();
    const idsFirst = [...accounts].sort(([, left], [, right]) => Number(left.id === undefined) - Number(right.id === undefined));
    for (const [principal, account] of idsFirst) {
        const found = find(principal, account, { people: world.people, addresses });
        if ((0,_read_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .isProblem */ .A)(found)) {
            problems.set(principal, found);
            continue;
        }
        const other = principals.get(found.id);
        if (other === undefined)
            principals.set(found.id, principal);
        const problem = other === undefined
            ? standingProblem(principal, found)
            : (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .accountShared */ .fX)(who(principal), who(other), found.id);
        if (problem === undefined)
            ids.set(principal, found.id);
        else
            problems.set(principal, problem);
    }
    return {
        idOf: (principal) => ids.get(principal) ?? (isStranger(principal) ? who(principal) : undefined),
        principalOf: (id) => world.people.get(id)?.standing === "member" ? (principals.get(id) ?? `slack:${id}`) : undefined,
        problemOf: (principal) => problems.get(principal) ?? (ids.has(principal) ? undefined : (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .addressMissing */ .xk)(who(principal))),
    };
}
function find(principal, account, { people, addresses }) {
    const address = account.name?.trim().toLowerCase();
    const byAddress = address === undefined ? undefined : addresses.get(address);
    if (account.id !== undefined) {
        return people.get(account.id) ?? (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .accountUnknown */ .kq)(who(principal), account.id, byAddress?.id);
    }
    if (account.name === undefined)
        return (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .addressMissing */ .xk)(who(principal));
    return byAddress ?? (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .emailUnknown */ .pn)(who(principal), account.name);
}
function isStranger(principal) {
    return principal.startsWith("slack:");
}
function who(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}
function emails(world) {
    const byEmail = new Map();
    for (const person of world.people.values()) {
        if (person.email === undefined)
            continue;
        const address = person.email.toLowerCase();
        if (byEmail.get(address)?.standing !== "member")
            byEmail.set(address, person);
    }
    return byEmail;
}
function standingProblem(principal, person) {
    switch (person.standing) {
        case "member":
            return undefined;
        case "deactivated":
            return (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .accountDeactivated */ .Kd)(who(principal), person.id);
        case "guest":
        case "bot":
        case "stranger":
            return (0,_people_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .accountNotMember */ .Jf)(who(principal), person.id, person.standing);
        default:
            return person.standing;
    }
}


/***/ }),

/***/ 24962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   bh: () => (/* binding */ matchUsergroups),
/* harmony export */   mH: () => (/* binding */ matchChannels)
/* harmony export */ });
/* unused harmony export match */
function match(declared, existing) {
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
    const settle = (key, found) => {
        if (found === undefined || keys.has(found.id) || ids.has(key))
            return;
        ids.set(key, found.id);
        keys.set(found.id, key);
    };
    const free = declared.filter((each) => each.id === undefined);
    for (const { key, id } of declared) {
        if (id === undefined)
            continue;
        settle(key, byId.get(id));
        if (!ids.has(key))
            lost.add(key);
    }
    for (const { key } of free)
        settle(key, byName.get(key));
    for (const { key, previously } of free)
        for (const name of previously)
            settle(key, byName.get(name));
    return { ids, keys, lost, named };
}
function holderOf(name, self, { named, keys }) {
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
function matchChannels(declared, channels) {
    return match([...declared].map(({ name, id, previously }) => ({ key: name, id, previously })), [...channels].map(({ id, name, archived }) => ({ id, name, live: !archived })));
}
function matchUsergroups(declared, groups) {
    return match([...declared].map(({ handle, id, previously }) => ({ key: handle, id, previously })), [...groups].map(({ id, handle, enabled }) => ({ id, name: handle, live: enabled })));
}


/***/ }),

/***/ 33236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ usergroupsUnavailable),
/* harmony export */   CJ: () => (/* binding */ requestRefused),
/* harmony export */   Ck: () => (/* binding */ scopesMissing),
/* harmony export */   H$: () => (/* binding */ scopesForApply),
/* harmony export */   LZ: () => (/* binding */ othersInChannels),
/* harmony export */   MG: () => (/* binding */ ignoredThough),
/* harmony export */   M_: () => (/* binding */ workspaceIdNeeded),
/* harmony export */   Oe: () => (/* binding */ credentialRefused),
/* harmony export */   U: () => (/* binding */ workspaceMismatch),
/* harmony export */   V7: () => (/* binding */ nameShared),
/* harmony export */   WI: () => (/* binding */ channelMembersUnread),
/* harmony export */   Zn: () => (/* binding */ identityUnknown),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jx: () => (/* binding */ usergroupsUnread),
/* harmony export */   kw: () => (/* binding */ listingFailed),
/* harmony export */   m2: () => (/* binding */ budgetSpent),
/* harmony export */   pP: () => (/* binding */ channelsUnmanaged),
/* harmony export */   uR: () => (/* binding */ usergroupsUnmanaged)
/* harmony export */ });
/* unused harmony export scopeToAdd */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10054);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27184);


function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function workspaceMismatch(wanted, identity) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_mismatch", `The roster is for the Slack workspace ${wanted}, and the token is for ${identity.domain} (${identity.team}).`, "Use a token of that workspace, or mend `slack.workspace`. Nothing was read or written.");
}
function workspaceIdNeeded() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_id_needed", "The Slack token is for a whole organisation, which doesn't say which workspace to manage.", "Write the workspace's id (T…) in `slack.workspace`.");
}
function scopesMissing(scopes) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_scope_missing", `The Slack token lacks ${scopes.length === 1 ? "the scope" : "the scopes"} ${scopes.join(", ")}, which this roster needs.`, "Add them under OAuth & Permissions in the app's settings (or paste examples/slack-app-manifest.yaml), reinstall the app, and run again.");
}
function scopeToAdd(scope) {
    return error("slack_scope_to_add", `The Slack token lacks the scope ${scope}.`, "Add it at https://api.slack.com/apps under OAuth & Permissions, Bot Token Scopes; then reinstall the app.");
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
function credentialRefused(refusal) {
    const message = credentials[refusal] ?? `Slack refuses this app altogether (${refusal}).`;
    if (refusal === "team_added_to_org" || refusal === "org_login_required") {
        const later = "Run again later; what was not done then is still in the plan.";
        return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_workspace_moving", message, later);
    }
    const install = "Install the app on the workspace, and give its bot token (xoxb-…) as `slack-token`.";
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_token_refused", message, install);
}
function requestRefused(refusal) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_refused", `Slack didn't understand a request of Rollcall's (${refusal}).`, "This is a defect of Rollcall's, or of a proxy in between; please report it.");
}
function budgetSpent(what) {
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
function usergroupsUnavailable() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_usergroups_unavailable", "User groups need a paid plan of Slack, which this workspace doesn't have: they are left out.", "Take `slack.usergroup` out of the teams, or upgrade the workspace.");
}
function ignoredThough(name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_ignored_though_declared", `${name} is declared, and also matches \`slack.ignore\`: it is not touched.`, "Take it out of one of the two.");
}
function channelsUnmanaged(names) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_channels_unmanaged", `Not in the roster: ${counted(names.length, "channel")} (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map((each) => `#${each}`))}).`, "Nothing to do. Declare those that Rollcall should look after.");
}
function usergroupsUnmanaged(handles) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_usergroups_unmanaged", `Not in the roster: ${counted(handles.length, "user group")} (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(handles.map((each) => `@${each}`))}).`, "Declare them, name them under `slack.ignore`, or set `slack.usergroups: exact` to have them disabled.");
}
function othersInChannels(names, count) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("slack_members_unmanaged", `Declared channels have ${counted(count, "member")} more, who came by themselves or were invited by hand: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map((each) => `#${each}`))}.`, "Nothing to do: public channels are open. Write `members: exact` on one to have only those declared.");
}
function nameShared(wanted, holder) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("slack_name_shared", `${wanted} would have the name of ${holder}, and Slack says that channels, user groups and people share their names: it may refuse.`, "Choose another name, or rename the other one in Slack.");
}


/***/ }),

/***/ 27763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ slackKinds),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   JH: () => (/* binding */ slackDesired),
/* harmony export */   WW: () => (/* binding */ usergroupId),
/* harmony export */   Zm: () => (/* binding */ channelId)
/* harmony export */ });
/* unused harmony export userPrincipal */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52836);
/* harmony import */ var _topic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4346);


const slackKinds = [
    { kind: "slack-channel", noun: "channel", roles: ["member"] },
    { kind: "slack-usergroup", noun: "user group", roles: ["member"], replacesList: true },
];
const member = "member";
const channelId = (name) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "slack-channel", key: name });
const usergroupId = (handle) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "slack-usergroup", key: handle });
const userPrincipal = (key) => `user:${key}`;
function slackDesired(roster) {
    const channels = [...roster.channels.values()];
    const usergroups = [...roster.usergroups.values()];
    return {
        roster,
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)([
            ...channels.map((each) => channelResource(each, roster)),
            ...usergroups.map((each) => usergroupResource(each, roster)),
        ]),
        accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
        places: new Map([
            ...channels.map((each) => [channelId(each.name), each.at]),
            ...usergroups.map((each) => [usergroupId(each.handle), each.at]),
        ]),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [],
    };
}
function channelResource(channel, roster) {
    const subject = { kind: "slack-channel", key: channel.name };
    if (channel.archived)
        return { ...subject, settings: { archived: true }, grants: new Map() };
    return {
        ...subject,
        settings: {
            private: channel.private,
            ...written("topic", channel.topic),
            ...written("purpose", channel.purpose),
        },
        grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
    };
}
function usergroupResource(group, roster) {
    const subject = { kind: "slack-usergroup", key: group.handle };
    const grants = grantsTo(group.people.keys(), roster);
    if (group.archived || (group.listsPeople && grants.size === 0)) {
        return { ...subject, settings: { enabled: false }, grants: new Map() };
    }
    const settings = {
        name: group.name,
        ...written("description", group.description),
    };
    if (group.channels !== undefined)
        settings["channels"] = [...new Set(group.channels)].sort();
    return { ...subject, settings, grants: group.listsPeople ? grants : new Map() };
}
function written(setting, text) {
    return text === undefined ? {} : { [setting]: (0,_topic_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text) };
}
function grantsTo(users, roster) {
    const grants = new Map();
    for (const key of [...users].sort()) {
        if (roster.users.get(key)?.slack !== false)
            grants.set(userPrincipal(key), member);
    }
    return grants;
}
function accountEntry(user) {
    const { slack, email, places } = user;
    if (slack === false)
        return [];
    const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
    const named = email === undefined ? { at } : { name: email, at };
    return [[userPrincipal(user.key), slack === undefined ? named : { ...named, id: slack }]];
}


/***/ }),

/***/ 62723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   V4: () => (/* binding */ usergroupFrom),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   kH: () => (/* binding */ personFrom),
/* harmony export */   o5: () => (/* binding */ channelFrom)
/* harmony export */ });
function personFrom(raw, team) {
    const id = text(raw["id"]);
    if (id === "")
        return undefined;
    const email = text(record(raw["profile"])["email"]);
    const [name, standing] = [text(raw["name"]), standingOf(raw, team)];
    return email === "" ? { id, name, standing } : { id, name, email, standing };
}
function standingOf(raw, team) {
    if (raw["deleted"] === true)
        return "deactivated";
    if (raw["is_bot"] === true || raw["id"] === "USLACKBOT")
        return "bot";
    if (raw["is_stranger"] === true)
        return "stranger";
    if (raw["is_restricted"] === true || raw["is_ultra_restricted"] === true)
        return "guest";
    const belongs = record(raw["enterprise_user"])["teams"];
    const teams = Array.isArray(belongs) ? belongs : [raw["team_id"] ?? team];
    return teams.includes(team) ? "member" : "stranger";
}
function channelFrom(raw) {
    const id = text(raw["id"]);
    if (id === "")
        return undefined;
    return {
        id,
        name: text(raw["name"]) || text(raw["name_normalized"]),
        private: raw["is_private"] === true || raw["is_group"] === true,
        archived: raw["is_archived"] === true,
        general: raw["is_general"] === true,
        connect: raw["is_ext_shared"] === true,
        joined: raw["is_member"] === true,
        topic: text(record(raw["topic"])["value"]),
        purpose: text(record(raw["purpose"])["value"]),
    };
}
function usergroupFrom(raw) {
    const id = text(raw["id"]);
    if (id === "")
        return undefined;
    const prefs = record(raw["prefs"]);
    const users = raw["users"];
    return {
        id,
        handle: text(raw["handle"]),
        name: text(raw["name"]),
        description: text(raw["description"]),
        channels: [...texts(prefs["channels"]), ...texts(prefs["groups"])],
        ...(Array.isArray(users) ? { users: texts(users) } : {}),
        enabled: Number(raw["date_delete"] ?? 0) === 0,
        automatic: text(raw["auto_type"]) !== "",
        external: raw["is_external"] === true,
    };
}
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function text(value) {
    return typeof value === "string" ? value : "";
}
function texts(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}


/***/ }),

/***/ 24848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ scopesFor)
/* harmony export */ });
function scopesFor(wanted, { bot }) {
    const rosters = wanted.map((each) => each.roster);
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


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
function plain(text) {
    return text.normalize("NFC").trim();
}
function shown(stored, naming = () => undefined) {
    return plain(decoded(unlinked(stored, naming)));
}
function saysTheSame(stored, written, naming = () => undefined) {
    const [have, want] = [canonical(stored, naming), canonical(written, naming)];
    if (have === want)
        return true;
    const differently = glyphs.test(want) !== glyphs.test(have) && named.test(want) !== named.test(have);
    return differently && withoutEmoji(have) === withoutEmoji(want);
}
function canonical(text, naming) {
    let [before, after] = ["", text];
    while (after !== before)
        [before, after] = [after, unlinked(decoded(after), naming)];
    return plain(after).replace(/\s+/gu, " ");
}
function decoded(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
function unlinked(text, naming) {
    return text.replace(/<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g, (_, sign, target, label) => {
        switch (sign) {
            case "#":
            case "@":
                return label ? `${sign}${label}` : (naming(target) ?? `${sign}${target}`);
            case "!":
                return label || (target.includes("^") ? `!${target}` : `@${target}`);
            default:
                return label || target;
        }
    });
}
const glyphs = /\p{Extended_Pictographic}/u;
const named = /:[a-z0-9_+'-]+:/;
function withoutEmoji(text) {
    return text
        .replace(/\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu, "\u0000")
        .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
}


/***/ }),

/***/ 67622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ accountNotMember),
/* harmony export */   Kd: () => (/* binding */ accountDeactivated),
/* harmony export */   fX: () => (/* binding */ accountShared),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   kq: () => (/* binding */ accountUnknown),
/* harmony export */   pn: () => (/* binding */ emailUnknown),
/* harmony export */   xk: () => (/* binding */ addressMissing)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10054);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27184);


function leftOut(problem, places) {
    const where = places.length === 0 ? "" : ` Left out of ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(places)}; nobody else is affected.`;
    return { ...problem, message: `${problem.message}${where}` };
}
function addressMissing(who) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_address_missing", `${who} has neither a Slack id nor an email in the roster.`, "Give `slack: U…` or `email: …`, or say `slack: false` for somebody who isn't on Slack.");
}
function emailUnknown(who, email) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_email_unknown", `No Slack account has ${who}'s address ${email}.`, "Invite them to the workspace, mend the address, or give their Slack id (`slack: U…`).");
}
function accountUnknown(who, id, byEmail) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_id_unknown", `The workspace has no account ${id}, which the roster gives for ${who}.`, byEmail
        ? `Their email belongs to ${byEmail}: write \`slack: ${byEmail}\`.`
        : "Copy the member id from their Slack profile.");
}
function accountDeactivated(who, id) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_account_deactivated", `${who}'s Slack account ${id} has been deactivated.`, "If they have left, write `active: false`; otherwise reactivate the account.");
}
function accountNotMember(who, id, standing) {
    const what = {
        guest: "is a guest, whose channels Slack limits",
        bot: "is a bot",
        stranger: "belongs to another workspace (Slack Connect)",
    }[standing];
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_account_not_member", `${who}'s Slack account ${id} ${what}; Rollcall leaves such accounts alone.`, "Make the account a full member, or say `slack: false` and invite it by hand.");
}
function accountShared(who, other, id) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)("slack_account_shared", `${who} and ${other} are the same Slack account, ${id}; it counts as ${other}.`, "Give each their own `slack` or `email`.");
}


/***/ }),

/***/ 23884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gP: () => (/* binding */ lacking),
/* harmony export */   w4: () => (/* binding */ admit),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* unused harmony export identify */
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58021);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33236);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62723);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24848);




const where = { provider: "slack" };
async function admit(client, wanted) {
    const self = await identify(client);
    const ours = wanted.filter((each) => isOf(self, each.roster.slack?.workspace));
    const [first] = wanted;
    if (ours.length === 0 && first !== undefined) {
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceMismatch */ .U)(first.roster.slack?.workspace ?? "", self), {
            ...where,
            at: first.roster.slack?.at,
        });
    }
    const team = self.organization ? workspaceId(ours) : self.team;
    if (self.organization)
        client.inTeam(team);
    checkScopes(self, ours);
    return { self, team, ours };
}
function isOf(self, workspace) {
    if (workspace === undefined || workspace === self.team)
        return true;
    if (self.organization)
        return /^T[A-Z0-9]+$/.test(workspace);
    return workspace.toLowerCase() === self.domain.toLowerCase();
}
async function identify(client) {
    const answer = await client.read("auth.test");
    if (answer.is !== "done")
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .identityUnknown */ .Zn)(answer.error), where);
    const { body } = answer;
    const scopes = (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(body["response_metadata"])["scopes"];
    return {
        user: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["user_id"]),
        name: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["user"]),
        bot: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["bot_id"]) !== "",
        team: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["team_id"]),
        teamName: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["team"]),
        domain: /^https:\/\/([^./]+)\./.exec((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(body["url"]))?.[1] ?? "",
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
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceIdNeeded */ .M_)(), where);
    return id;
}
function checkScopes(self, wanted) {
    if (self.scopes === undefined)
        return;
    const needed = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .scopesFor */ .l)(wanted, self);
    if (lacking(self, needed.read).length === 0)
        return;
    throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesMissing */ .Ck)(lacking(self, [...needed.read, ...needed.write])), where);
}
function lacking(self, scopes) {
    const has = self.scopes;
    return has === undefined ? [] : scopes.filter((each) => !has.includes(each)).sort();
}


/***/ }),

/***/ 67787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isProblem),
/* harmony export */   _: () => (/* binding */ listAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33236);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62723);


const mostRestarts = 2;
const modestPages = 4;
const largestPage = 999;
const mostPages = 5_000;
async function listAll(client, listing) {
    for (let restarts = 0;; restarts += 1) {
        const outcome = await oneReading(client, listing);
        if (outcome !== "expired")
            return outcome;
        if (restarts === mostRestarts)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(listing.method, "invalid_cursor");
    }
}
async function oneReading(client, { method, args, field, onPage, keep }) {
    const entries = [];
    const cursors = new Set();
    let cursor = "";
    do {
        const size = cursors.size < modestPages ? {} : { limit: largestPage };
        const answer = await client.read(method, cursor === "" ? args : { ...args, ...size, cursor });
        if (answer.is === "refused" && answer.error === "invalid_cursor" && cursor !== "")
            return "expired";
        if (answer.is !== "done")
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, answer.error);
        const page = answer.body[field];
        if (!Array.isArray(page))
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, `no ${field}`);
        for (const entry of page)
            entries.push(keep === undefined ? entry : keep(entry));
        onPage?.(entries.length);
        cursor = nextCursor(answer.body);
        if (cursors.has(cursor) || cursors.size > mostPages)
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .listingFailed */ .kw)(method, "endless");
        if (cursor !== "")
            cursors.add(cursor);
    } while (cursor !== "");
    return entries;
}
function nextCursor(body) {
    return (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(body["response_metadata"])["next_cursor"]);
}
function isProblem(value) {
    return typeof value === "object" && value !== null && "severity" in value;
}


/***/ }),

/***/ 56392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isPlanProblem),
/* harmony export */   TY: () => (/* binding */ readWorld),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6986);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58021);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52836);
/* harmony import */ var _compare_compare_channels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34873);
/* harmony import */ var _compare_compare_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67586);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33236);
/* harmony import */ var _model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62723);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24848);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23884);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67787);










const where = { provider: "slack" };
const pageOfObjects = 200;
const pageOfIds = 500;
const sideBySide = 4;
async function readWorld(client, wanted, progress) {
    const { self, team, ours } = await (0,_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .admit */ .w4)(client, wanted);
    const todo = new Set(["users", "channels", "user groups"]);
    client.leaving(() => [...todo].join(", "));
    const listed = (what, items) => {
        todo.delete(what);
        progress.reading("slack", what, items.length, items.length);
        return items;
    };
    const [people, channels, groups] = await Promise.all([
        listPeople(client, team, progress).then((all) => listed("users", all)),
        listChannels(client, { self, wanted: ours, progress }).then((all) => listed("channels", all)),
        listUsergroups(client, ours),
    ]);
    todo.delete("user groups");
    const world = {
        self,
        team,
        people: byId(people),
        channels: byId(channels),
        usergroups: byId((0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(groups) ? [] : groups),
        ...((0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(groups) ? { noUsergroups: groups } : {}),
        members: new Map(),
    };
    const looks = ours.map((each) => (0,_compare_compare_context_js__WEBPACK_IMPORTED_MODULE_2__/* .lookAt */ .t5)(world, each));
    await readHiddenUsers(client, world, looks);
    const ids = new Set(looks.flatMap(_compare_compare_channels_js__WEBPACK_IMPORTED_MODULE_1__/* .channelsToRead */ .E));
    await readMembers(client, { world, ids: [...ids], progress });
    client.leaving(() => "");
    return world;
}
async function listPeople(client, team, progress) {
    const people = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .listAll */ ._)(client, {
        method: "users.list",
        args: { limit: pageOfObjects },
        field: "members",
        onPage: (count) => progress.reading("slack", "users", count),
        keep: (raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .personFrom */ .kH)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1)(raw), team),
    });
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(people))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(people, where);
    return people;
}
async function listChannels(client, { self, wanted, progress }) {
    const { read } = (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .scopesFor */ .l)(wanted, self);
    if (!read.includes("channels:read") && !read.includes("groups:read"))
        return [];
    const seesPrivate = self.scopes?.includes("groups:read") ?? read.includes("groups:read");
    const seesPublic = self.scopes?.includes("channels:read") ?? true;
    const types = [seesPublic ? "public_channel" : "", seesPrivate ? "private_channel" : ""].filter(Boolean);
    const channels = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .listAll */ ._)(client, {
        method: "conversations.list",
        args: { types: types.join(","), limit: pageOfObjects },
        field: "channels",
        onPage: (count) => progress.reading("slack", "channels", count),
        keep: (raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .channelFrom */ .o5)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1)(raw)),
    });
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(channels))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(channels, where);
    return channels;
}
async function listUsergroups(client, wanted) {
    const concerned = wanted.some(({ roster }) => roster.usergroups.size > 0 || roster.slack?.usergroups === "exact");
    if (!concerned)
        return [];
    const answer = await client.read("usergroups.list", { include_disabled: true, include_users: true });
    if (answer.is === "refused" && isPlanProblem(answer.error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .usergroupsUnavailable */ .AN)();
    if (answer.is !== "done")
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .usergroupsUnread */ .jx)(answer.error);
    const groups = answer.body["usergroups"];
    if (!Array.isArray(groups))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .usergroupsUnread */ .jx)("no usergroups");
    return groups.map((raw) => (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .usergroupFrom */ .V4)((0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1)(raw))).filter((each) => each !== undefined);
}
async function readHiddenUsers(client, world, looks) {
    const returning = looks.flatMap(({ desired, usergroups }) => {
        const living = [...desired.resources.values()].filter(({ kind, settings }) => kind === "slack-usergroup" && !(0,_core_state_js__WEBPACK_IMPORTED_MODULE_8__/* .isRetired */ .aZ)(settings));
        return living.map(({ key }) => world.usergroups.get(usergroups.ids.get(key) ?? ""));
    });
    for (const group of new Set(returning)) {
        if (group === undefined || group.enabled || (group.users ?? []).length > 0)
            continue;
        const { users: _, ...rest } = group;
        const answer = await client.read("usergroups.users.list", {
            usergroup: group.id,
            include_disabled: true,
        });
        const users = answer.is === "done" ? answer.body["users"] : undefined;
        world.usergroups.set(group.id, Array.isArray(users) ? { ...rest, users: (0,_model_remote_state_js__WEBPACK_IMPORTED_MODULE_6__/* .texts */ .Te)(users) } : rest);
    }
}
function isPlanProblem(error) {
    return error === "paid_teams_only" || error === "plan_upgrade_required";
}
async function readMembers(client, { world, ids, progress }) {
    let done = 0;
    client.leaving(() => `members of ${ids.length - done} of ${ids.length} channels`);
    await (0,p_limit__WEBPACK_IMPORTED_MODULE_9__/* ["default"] */ .A)(sideBySide).map(ids, async (id) => {
        const members = await membersOf(client, id);
        const name = world.channels.get(id)?.name ?? id;
        world.members.set(id, (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(members) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .channelMembersUnread */ .WI)(name, members.message) : members);
        done += 1;
        progress.reading("slack", "channel members", done, ids.length);
    });
}
async function membersOf(client, id) {
    const members = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .listAll */ ._)(client, {
        method: "conversations.members",
        args: { channel: id, limit: pageOfIds },
        field: "members",
    });
    if ((0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .isProblem */ .A)(members))
        return members;
    const ids = members.filter((each) => typeof each === "string");
    return ids.length === members.length ? new Set(ids) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .listingFailed */ .kw)("conversations.members", "not ids");
}
function byId(items) {
    return new Map(items.filter((each) => each !== undefined).map((each) => [each.id, each]));
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ../../work/main/node_modules/yocto-queue/index.js
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

;// CONCATENATED MODULE: ../../work/main/node_modules/p-limit/index.js


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
