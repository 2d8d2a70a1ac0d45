export const id = 5867;
export const ids = [5867];
export const modules = {

/***/ 59253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ compareGroups),
  M: () => (/* binding */ groupsToRead)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(79337);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/errors.js
var errors = __webpack_require__(96179);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/kinds.js
var kinds = __webpack_require__(68053);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/desired.js
var model_desired = __webpack_require__(46314);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/principals.js
var principals = __webpack_require__(92461);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/compare/compare-context.js
var compare_context = __webpack_require__(55235);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/roles.js
var model_roles = __webpack_require__(4333);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/compare/compare-members.js




function rolesByPrincipal(members, { desired, matches }) {
    const roles = new Map();
    for (const member of members) {
        const principal = (0,compare_context/* memberPrincipal */.nu)(member, { owners: desired.people.owners, keys: matches.keys });
        const held = roles.get(principal);
        if (held === undefined || (0,model_roles/* compareGroupRoles */.Sw)(member.role, held) > 0)
            roles.set(principal, member.role);
    }
    return roles;
}
function compareMembers(context, group, { found, members }) {
    const { desired: roster, matches, remote } = context;
    const { accounts, people } = roster;
    const live = rolesByPrincipal(members, context);
    const byPrincipal = Map.groupBy(members, (each) => (0,compare_context/* memberPrincipal */.nu)(each, { owners: people.owners, keys: matches.keys }));
    const acting = new Set([...byPrincipal].flatMap(([principal, those]) => those.some((each) => (0,compare_context/* isActing */.lY)(each, remote)) ? [principal] : []));
    const desired = new Map([...group.grants].filter(([principal]) => !acting.has(principal)));
    const actual = new Map();
    const unmanaged = [];
    const problems = [];
    for (const [principal, role] of live) {
        const those = byPrincipal.get(principal) ?? [];
        if (acting.has(principal))
            continue;
        if (group.grants.has(principal)) {
            actual.set(principal, role);
            const isUnknown = those.some(({ email, type, status }) => email !== undefined &&
                type === "user" &&
                status === undefined &&
                context.domains.has((0,compare_context/* domainOf */.Ow)(email)));
            if (isUnknown)
                problems.push({
                    problem: errors/* memberErrors */.K2.noAccountYet((0,principals/* nameOfMember */.fh)(principal, accounts), found.email),
                    at: accounts.get(principal)?.at,
                });
            continue;
        }
        if (those.some(({ email }) => email !== undefined && roster.ignored(email.toLowerCase())))
            continue;
        const { mode, managesGroups, managesPeople } = group.policy;
        const isManaged = (0,principals/* isMemberGroup */.cY)(principal) ? managesGroups : managesPeople;
        const goes = people.departed.has(principal) ||
            (mode === "exact" && isManaged) ||
            (group.declared?.handsOff !== true && those.some((each) => (0,compare_context/* wasLetInBefore */.RL)(each, found.id, context)));
        if (goes)
            actual.set(principal, role);
        else
            unmanaged.push(principal);
    }
    const everybody = [...live.keys()].filter((each) => each.startsWith("google:") && !actual.has(each));
    if (everybody.length > 0 && group.declared !== undefined)
        problems.push({ problem: errors/* groupErrors */.nU.everybody(found.email) });
    return { desired, actual, live, unmanaged, problems: [...problems, ...outsiders(context, group, live)] };
}
function outsiders({ domains, desired }, { key, grants, places }, live) {
    return [...grants.keys()]
        .filter((principal) => !live.has(principal))
        .flatMap((principal) => {
        const address = desired.accounts.get(principal)?.name ?? "";
        if (address === "" || domains.has((0,compare_context/* domainOf */.Ow)(address)) || address.endsWith(".gserviceaccount.com"))
            return [];
        return [
            {
                problem: errors/* memberErrors */.K2.outsider((0,principals/* nameOfMember */.fh)(principal, desired.accounts), key),
                at: places.get(principal),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/google-groups/compare/compare-group.js





function compareGroup(context, group) {
    const { desired, matches, remote } = context;
    const { key, declared } = group;
    const where = { provider: "google-groups", resource: (0,model_desired/* groupResourceId */.V0)(key), at: declared?.at };
    if (declared === undefined)
        return { findings: [] };
    if (desired.ignored(key))
        return { findings: [(0,finding/* finding */.gk)(errors/* groupErrors */.nU.ignoredThoughDeclared(key), where)] };
    const holder = matches.aliasOf.get(key);
    if (holder !== undefined)
        return { unread: true, findings: [(0,finding/* finding */.gk)(errors/* groupErrors */.nU.alias(key, holder.email), where)] };
    if (matches.lost.has(key))
        return { unread: true, findings: [(0,finding/* finding */.gk)(errors/* groupErrors */.nU.lost(key, declared.id ?? ""), where)] };
    const found = remote.groups.get(matches.ids.get(key) ?? "");
    const subject = { kind: kinds/* googleGroup */.Z.kind, key };
    if (found === undefined) {
        if (declared.archived || declared.handsOff)
            return { findings: [] };
        const findings = outsiders(context, group, new Map()).map(({ problem, at }) => (0,finding/* finding */.gk)(problem, { ...where, at: at ?? declared.at }));
        return {
            desired: { ...subject, settings: (0,model_desired/* settingsOfNew */.lw)(declared), grants: group.grants },
            findings,
        };
    }
    const reading = remote.members.get(found.id);
    if (reading === undefined || "problem" in reading) {
        const problem = reading?.problem ?? errors/* groupErrors */.nU.unread(key, "its members were not listed");
        return { unread: true, findings: [(0,finding/* finding */.gk)(problem, where)] };
    }
    const members = compareMembers(context, group, { found, members: reading.members });
    const settings = comparedSettings(found, declared);
    return {
        desired: { ...subject, settings: settings.desired, grants: members.desired },
        actual: { ...subject, settings: settings.actual, grants: members.actual },
        members,
        findings: [
            ...members.problems.map(({ problem, at }) => (0,finding/* finding */.gk)(problem, { ...where, at: at ?? declared.at })),
            ...unmanagedFinding(group, members.unmanaged, where),
        ],
    };
}
function compareTakenOut(context, group, found) {
    const where = { provider: "google-groups", resource: (0,model_desired/* groupResourceId */.V0)(group.key) };
    const reading = context.remote.members.get(found.id);
    if (reading === undefined || "problem" in reading) {
        const because = reading?.problem.message ?? "its members were not listed.";
        return { mayStillCome: true, findings: [(0,finding/* finding */.gk)(errors/* groupErrors */.nU.takenOutUnseen(group.key, because), where)] };
    }
    const members = compareMembers(context, group, { found, members: reading.members });
    const resource = { kind: kinds/* googleGroup */.Z.kind, key: group.key, settings: {} };
    return {
        desired: { ...resource, grants: new Map() },
        actual: { ...resource, grants: members.actual },
        members,
        findings: [],
    };
}
function comparedSettings(found, { address, name, description, handsOff }) {
    const desired = {};
    const actual = {};
    if (handsOff)
        return { desired, actual };
    if (found.email.toLowerCase() !== address.toLowerCase()) {
        desired.address = address;
        actual.address = found.email;
    }
    if (name !== undefined) {
        desired.name = name;
        actual.name = found.name;
    }
    if (description !== undefined) {
        desired.description = description;
        actual.description = found.description;
    }
    return { desired, actual };
}
function unmanagedFinding({ key, declared, policy }, unmanaged, where) {
    if (unmanaged.length === 0 || declared?.handsOff === true)
        return [];
    const names = unmanaged.map((each) => each.slice(each.indexOf(":") + 1)).sort();
    return [
        (0,finding/* finding */.gk)(errors/* groupErrors */.nU.unmanaged(key, names, policy.managesPeople && policy.mode === "additive"), where),
    ];
}

;// CONCATENATED MODULE: ./lib/src/providers/google-groups/compare/compare.js









function compareGroups(remote, roster) {
    const context = (0,compare_context/* groupsCompareContext */.vu)(remote, roster);
    const desired = [];
    const actual = [];
    const unread = new Set();
    const findings = [];
    const departed = new Set();
    let unmanaged = 0;
    let mayStillCome = false;
    const add = (pair, key) => {
        if (pair.desired)
            desired.push(pair.desired);
        if (pair.actual)
            actual.push(pair.actual);
        if (pair.unread)
            unread.add((0,model_desired/* groupResourceId */.V0)(key));
        for (const each of pair.actual?.grants.keys() ?? [])
            if (roster.people.departed.has(each))
                departed.add(each);
        findings.push(...pair.findings);
    };
    for (const group of roster.groups.values()) {
        const pair = compareGroup(context, group);
        unmanaged += pair.members?.unmanaged.length ?? 0;
        add(pair, group.key);
    }
    const undeclared = undeclaredGroups(context);
    const gone = new Set(undeclared.deleted.map(({ id }) => id));
    for (const found of undeclared.deleted) {
        const reading = remote.members.get(found.id);
        const key = keyOf(found, context);
        if (reading === undefined || "problem" in reading) {
            unread.add((0,model_desired/* groupResourceId */.V0)(key));
            const problem = reading?.problem ?? errors/* groupErrors */.nU.unread(key, "its members were not listed");
            findings.push((0,finding/* finding */.gk)(problem, { provider: "google-groups", resource: (0,model_desired/* groupResourceId */.V0)(key) }));
            continue;
        }
        actual.push({
            kind: kinds/* googleGroup */.Z.kind,
            key,
            settings: {},
            grants: rolesByPrincipal(reading.members, context),
        });
        const folders = roster.namedByFolders.has(key);
        if (folders)
            findings.push((0,finding/* finding */.gk)(errors/* groupErrors */.nU.deletedThoughNamed(key), {
                provider: "google-groups",
                resource: (0,model_desired/* groupResourceId */.V0)(key),
            }));
    }
    for (const found of undeclared.takenOut) {
        if (gone.has(found.id))
            continue;
        const key = keyOf(found, context);
        const pair = compareTakenOut(context, (0,model_desired/* nobodysGroup */.oA)(key), found);
        mayStillCome ||= pair.mayStillCome === true;
        add(pair, key);
    }
    if (undeclared.left.length > 0)
        findings.push((0,finding/* finding */.gk)(errors/* groupErrors */.nU.undeclared(undeclared.left.map(({ email }) => email).sort()), {
            provider: "google-groups",
            at: roster.sectionAt,
        }));
    const former = formerMembers(context);
    const isHere = (person) => roster.people.accounts.has(person) && !roster.people.departed.has(person);
    return {
        desired: (0,state/* stateOf */.L)(desired),
        actual: (0,state/* stateOf */.L)(actual),
        live: liveGroups(context),
        departed,
        hadBefore: former,
        formerly: new Map([...former].filter(([, person]) => isHere(person))),
        mayStillCome,
        unmanaged: unmanaged + undeclared.left.length,
        unread,
        self: new Set(),
        listed: new Map([[kinds/* googleGroup */.Z.kind, listingOf(remote)]]),
        labels: labelsOf(remote),
        pageOf: groupPage,
        findings,
    };
}
function undeclaredGroups({ remote, desired, matches, earlier }) {
    const isBeside = (id) => earlier.some((each) => each.desired.isBeside && each.matches.keys.has(id));
    const aliased = new Set([...matches.aliasOf.values()].map(({ id }) => id));
    const others = [...remote.groups.values()].filter(({ id, email }) => !matches.keys.has(id) && !aliased.has(id) && !desired.ignored(email.toLowerCase()));
    const wasDeclared = ({ id }) => earlier.some((each) => !each.desired.unapplied && !each.desired.isBeside && each.matches.keys.has(id));
    return {
        deleted: desired.isExact ? others.filter(({ id }) => !isBeside(id)) : [],
        takenOut: others.filter(wasDeclared),
        left: desired.isExact || desired.sectionAt === undefined ? [] : others,
    };
}
function groupsToRead(groups, roster, wholeAccess) {
    const context = (0,compare_context/* groupsCompareContext */.vu)({ groups, members: new Map(), actingAs: undefined }, roster);
    const { deleted, takenOut } = undeclaredGroups(context);
    const named = wholeAccess
        ? [...groups.values()].filter(({ email }) => roster.namedByFolders.has(email.toLowerCase()))
        : [];
    return [...context.matches.keys.keys(), ...[...deleted, ...takenOut, ...named].map(({ id }) => id)];
}
function keyOf({ id, email }, { matches, desired }) {
    const address = email.toLowerCase();
    return matches.keys.get(id) ?? (desired.groups.has((0,model_desired/* groupResourceId */.V0)(address)) ? id : address);
}
function liveGroups(context) {
    const { groups, members } = context.remote;
    return (0,state/* stateOf */.L)([...members].flatMap(([id, reading]) => {
        const found = groups.get(id);
        if (found === undefined || "problem" in reading)
            return [];
        const grants = rolesByPrincipal(reading.members, context);
        return [{ kind: kinds/* googleGroup */.Z.kind, key: keyOf(found, context), settings: {}, grants }];
    }));
}
function formerMembers({ remote, desired, matches, earlier, }) {
    const former = new Map();
    if (earlier.length === 0)
        return former;
    for (const reading of remote.members.values()) {
        for (const member of "members" in reading ? reading.members : []) {
            if (member.type !== "user")
                continue;
            const now = (0,compare_context/* memberPrincipal */.nu)(member, { owners: desired.people.owners, keys: matches.keys });
            if (desired.people.accounts.has(now))
                continue;
            for (const before of earlier) {
                const person = (0,compare_context/* memberPrincipal */.nu)(member, {
                    owners: before.desired.people.owners,
                    keys: before.matches.keys,
                });
                if (before.desired.people.accounts.has(person))
                    former.set(now, person);
            }
        }
    }
    return former;
}
function listingOf({ groups }) {
    const identities = [...groups.values()].flatMap(({ id, email, aliases }) => [
        `#${id}`,
        email.toLowerCase(),
        ...aliases.map((each) => each.toLowerCase()),
    ]);
    return { complete: true, identities: new Set(identities) };
}
function labelsOf({ members }) {
    const all = [...members.values()].flatMap((reading) => ("members" in reading ? reading.members : []));
    return new Map(all
        .filter(({ type }) => type === "everybody")
        .map(({ id }) => [(0,principals/* addresslessMember */.a)(id), { name: "everybody in the organisation" }]));
}
function groupPage(id) {
    const prefix = [`${kinds/* googleGroup */.Z.kind}/`, (0,principals/* memberGroup */.yj)("")].find((each) => id.startsWith(each));
    const [local, domain] = id.slice(prefix?.length ?? 0).split("@");
    if (prefix === undefined || local === undefined || domain === undefined)
        return undefined;
    return `https://groups.google.com/a/${encodeURIComponent(domain)}/g/${encodeURIComponent(local)}`;
}


/***/ }),

/***/ 45867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkGroups: () => (/* binding */ checkGroups)
/* harmony export */ });
/* harmony import */ var _core_doctor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13037);
/* harmony import */ var _compare_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59253);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61289);



async function checkGroups({ client, customer, actingAs }, desired, progress) {
    const remote = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readGroupsState */ .k4)(client, { customer, actingAs, wanted: (groups) => (0,_compare_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsToRead */ .M)(groups, desired, false), nested: false }, progress);
    const as = actingAs === undefined ? "" : `, as ${actingAs}`;
    return [
        (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(`the credentials are let in${as}`),
        ...[...remote.members].map(([id, reading]) => (0,_core_doctor_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorCheck */ .K)(`the group ${remote.groups.get(id)?.email ?? id} can be read`, "problem" in reading ? reading.problem : undefined)),
    ];
}


/***/ })

};
