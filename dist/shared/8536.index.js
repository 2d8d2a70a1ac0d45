export const id = 8536;
export const ids = [8536,7702];
export const modules = {

/***/ 77702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGroupsBackoff: () => (/* binding */ createGroupsBackoff)
/* harmony export */ });
/* harmony import */ var _shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92121);

const maxAttempts = 6;
const maxLooks = 6;
const growth = { first: 1_000, longest: 32_000 };
const waitBudget = 15 * 60_000;
function createGroupsBackoff(clock) {
    const backoff = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .createBackoff */ .lF)(clock, waitBudget);
    return {
        async wait(attempt, { retryAfter } = { kind: "lost", status: 0, reason: "", message: "" }) {
            if (attempt >= maxAttempts)
                return false;
            const delay = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)((0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(attempt, growth), clock);
            return backoff.wait(retryAfter === undefined ? delay : retryAfter * 1_000);
        },
        async settle(look) {
            return look <= maxLooks && (await backoff.wait((0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(look, growth)));
        },
    };
}


/***/ }),

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

/***/ 68536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  groupsReader: () => (/* binding */ groupsReader),
  groupsWriter: () => (/* binding */ groupsWriter),
  openGroups: () => (/* binding */ openGroups)
});

// EXTERNAL MODULE: ./lib/src/core/provider.js
var provider = __webpack_require__(63611);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/credential-errors.js
var credential_errors = __webpack_require__(71450);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/default-credentials.js + 1 modules
var default_credentials = __webpack_require__(54062);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/api-errors.js
var api_errors = __webpack_require__(61492);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/principals.js
var principals = __webpack_require__(92461);
// EXTERNAL MODULE: ./lib/src/providers/shared/settings.js
var settings = __webpack_require__(6116);
// EXTERNAL MODULE: ./lib/src/providers/shared/write-once.js
var write_once = __webpack_require__(13338);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/errors.js
var errors = __webpack_require__(96179);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/change-errors.js

const groupChangeErrors = {
    taken: (address) => ({
        code: "google_address_taken",
        message: `The address ${address} is taken: by a group, a person, or something that was deleted a moment ago.`,
        remedy: "Run again. If it stays, choose another address, or write the group's `id` or its former address under `previously`.",
    }),
    notMade: (address) => ({
        code: "google_group_not_made",
        message: `The group ${address} is not there.`,
        remedy: "Run again.",
    }),
    noGroup: (apiError) => ({
        code: "google_group_not_found",
        message: `Google doesn't find the group: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "Run again: a group that was just made is not found for a minute at times.",
    }),
    noAccount: (who) => ({
        code: "google_no_account",
        message: `Google knows no account of ${who}, or not yet.`,
        remedy: "Correct the address; or run again, if the account was just made.",
    }),
    unlisted: (who) => ({
        code: "google_member_not_listed",
        message: `Google says that ${who} is in the group already, and doesn't list them: they are invited, ask to join, or are listed under another address.`,
        remedy: "Accept or withdraw the invitation in Google Groups, or write the address that the group lists.",
    }),
    alias: (who, primary) => ({
        code: "google_member_is_alias",
        message: `${who} is in the group, but Google knows that account as ${primary}, so Rollcall cannot recognise it the next time.`,
        remedy: `Write ${primary} in the roster.`,
    }),
    otherType: (who, isGroup) => ({
        code: "google_member_other_type",
        message: isGroup
            ? `${who} is in the group, but to Google that is no group.`
            : `${who} is in the group, but to Google that is a group and no person.`,
        remedy: isGroup ? "Declare the person as a member, not under groups." : "Declare it under groups.",
    }),
    cycle: (who, apiError) => ({
        code: "google_circle",
        message: `${who} has this group in itself, at some depth: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "Take one of the two out of the other, in the roster or in Google Groups.",
    }),
    forbidden: (apiError) => ({
        code: "google_group_forbidden",
        message: `The role of the account that Rollcall acts as doesn't reach this group: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "Locked and security groups need a role that has them; a dynamic group can't be written at all.",
    }),
    rate: (apiError) => ({
        code: "google_groups_rate_limited",
        message: `Google keeps asking for fewer requests: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "The next run goes on where this one ended.",
    }),
    unanswered: (who, apiError) => ({
        code: "google_groups_unanswered",
        message: `Google gave no good answer about ${who}, and the group doesn't show the change: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "Run again.",
    }),
    notConfirmed: (who) => ({
        code: "google_not_confirmed",
        message: `Google confirmed the change for ${who}, and the group doesn't show it yet.`,
        remedy: "Nothing to do: the next run looks again.",
    }),
    other: (who, apiError) => ({
        code: "google_groups_refused",
        message: `Google refused the change for ${who}: ${(0,errors/* groupsErrorText */.mB)(apiError)}`,
        remedy: "Managers need Groups for Business to be on. If the reason says nothing to you, please report it.",
    }),
};
function failureOf({ code, message, remedy }) {
    return { code, message, remedy };
}

// EXTERNAL MODULE: ./lib/src/providers/google-groups/kinds.js
var kinds = __webpack_require__(68053);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/read/remote-state.js
var remote_state = __webpack_require__(61289);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/apply/write.js



async function attempt(request, on) {
    const { who, number, backoff } = on;
    try {
        return { status: "done", answer: await request() };
    }
    catch (error) {
        const apiError = (0,api_errors/* groupsApiErrorOf */.M)(error);
        const known = await on.meaning?.(apiError);
        if (known !== undefined)
            return known;
        const reason = groupWriteFailureOf(apiError, who);
        switch (apiError.kind) {
            case "rate":
                return { status: "refused", reason, sendAgain: await backoff.wait(number, apiError) };
            case "lost":
                return { status: "unclear", reason, sendAgain: await backoff.wait(number, apiError) };
            default:
                return { status: "refused", reason, sendAgain: false };
        }
    }
}
function groupWriteFailureOf(apiError, who) {
    const problem = (0,remote_state/* fatalGroupsProblem */.cH)(apiError);
    if (problem !== undefined)
        return { failure: failureOf(problem), stops: "run" };
    switch (apiError.kind) {
        case "rate":
            return { failure: groupChangeErrors.rate(apiError), stops: "run" };
        case "forbidden":
            return { failure: groupChangeErrors.forbidden(apiError), stops: "group" };
        case "lost":
            return { failure: groupChangeErrors.unanswered(who, apiError) };
        case "cycle":
            return { failure: groupChangeErrors.cycle(who, apiError) };
        case "no-member":
            return { failure: groupChangeErrors.noAccount(who) };
        case "no-group":
            return { failure: groupChangeErrors.noGroup(apiError), stops: "group" };
        default:
            return { failure: groupChangeErrors.other(who, apiError) };
    }
}

;// CONCATENATED MODULE: ./lib/src/providers/google-groups/apply/group-writer.js





async function writeGroup(context, change) {
    switch (change.action) {
        case "create":
            return createGroup(context, change.key, (0,settings/* settingsAs */.G)(change.settings));
        case "configure":
            return configureGroup(context, change.key, fieldOf(change.setting, change.to));
        case "archive":
            return deleteGroup(context, change.key);
        case "grant":
        case "regrade":
        case "revoke":
            throw new Error(`${change.action} is no change of a group itself.`);
        default:
            return change;
    }
}
const fieldNames = { address: "email", name: "name", description: "description" };
function fieldOf(setting, to) {
    if (!(0,settings/* isSettingOf */.Y)(kinds/* googleGroup */.Z, setting))
        throw new Error(`A group has no setting ${setting}.`);
    return { [fieldNames[setting]]: String(to ?? "") };
}
async function createGroup({ run, ids }, key, { address = key, name, description }) {
    const fields = {
        email: address,
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
    };
    let isLost = false;
    const made = await (0,write_once/* writeOnce */.F)({
        send: (number) => attempt(() => run.client.create(fields), {
            who: address,
            number,
            backoff: run.backoff,
            async meaning({ kind }) {
                if (kind === "lost")
                    isLost = true;
                if (kind === "duplicate" && isLost)
                    return {
                        status: "unclear",
                        reason: { failure: groupChangeErrors.taken(address) },
                        sendAgain: false,
                    };
                return kind === "duplicate"
                    ? { status: "refused", reason: { failure: groupChangeErrors.taken(address) }, sendAgain: false }
                    : undefined;
            },
        }),
        async verify() {
            const found = await run.client.group(address);
            return found?.email.toLowerCase() === key
                ? { status: "happened", answer: found }
                : { status: "not happened" };
        },
    });
    if (!made.ok)
        return made.reason;
    const { id } = made.answer;
    ids.set(key, id);
    run.fresh.add(id);
    for (let look = 1; (await run.client.group(id)) === undefined; look += 1)
        if (!(await run.backoff.settle(look)))
            break;
    return undefined;
}
async function configureGroup({ run, ids }, key, fields) {
    const id = ids.get(key);
    if (id === undefined)
        return { failure: groupChangeErrors.notMade(key) };
    const result = await (0,write_once/* writeOnce */.F)({
        send: (number) => attempt(() => run.client.change(id, fields), {
            who: key,
            number,
            backoff: run.backoff,
            meaning: async ({ kind }) => kind === "duplicate"
                ? {
                    status: "refused",
                    reason: { failure: groupChangeErrors.taken(fields.email ?? key) },
                    sendAgain: false,
                }
                : undefined,
        }),
        async verify() {
            const found = await run.client.group(id);
            const isDone = found !== undefined &&
                (fields.email === undefined || found.email.toLowerCase() === fields.email.toLowerCase()) &&
                (fields.name === undefined || found.name === fields.name) &&
                (fields.description === undefined || found.description === fields.description);
            return isDone ? { status: "happened", answer: undefined } : { status: "not happened" };
        },
    });
    return result.ok ? undefined : result.reason;
}
async function deleteGroup({ run, ids }, key) {
    const id = ids.get(key);
    if (id === undefined)
        return { failure: groupChangeErrors.notMade(key) };
    const result = await (0,write_once/* writeOnce */.F)({
        send: (number) => attempt(() => run.client.remove(id), {
            who: key,
            number,
            backoff: run.backoff,
            meaning: async ({ kind }) => kind === "no-group" || kind === "no-member" ? { status: "done", answer: undefined } : undefined,
        }),
        verify: async () => (await run.client.group(id)) === undefined
            ? { status: "happened", answer: undefined }
            : { status: "not happened" },
    });
    return result.ok ? undefined : result.reason;
}

// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var google_address = __webpack_require__(60501);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/compare/compare-context.js
var compare_context = __webpack_require__(55235);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/roles.js
var roles = __webpack_require__(4333);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/apply/members-writer.js







const maxUnknown = 3;
const maxLooks = 3;
function isMemberChange(change) {
    return "principal" in change;
}
function createMembersWriter(context, key) {
    const { run, desired, ids, keys } = context;
    const { client, backoff } = run;
    let known;
    let wrote = false;
    const principalOf = (member) => (0,compare_context/* memberPrincipal */.nu)(member, { owners: desired.people.owners, keys });
    const held = (principal) => (known ?? []).filter((each) => principalOf(each) === principal);
    async function refresh(id) {
        known = await client.members(id);
    }
    async function apply(change) {
        const id = ids.get(key);
        if (id === undefined)
            return { failure: groupChangeErrors.notMade(key) };
        if (known === undefined)
            await readFirst(id);
        const { principal } = change;
        const who = nameWithLine(principal, context);
        if (change.action === "revoke")
            return revoke(id, principal, who);
        const role = change.action === "grant" ? change.role : change.to;
        if (!(0,roles/* isGroupRole */._8)(role))
            throw new Error(`${role} is no role in a group.`);
        return give(id, { principal, role, who });
    }
    async function readFirst(id) {
        for (let look = 1;; look += 1) {
            try {
                await refresh(id);
                return;
            }
            catch (error) {
                if (!run.fresh.has(id) || !(await backoff.settle(look)))
                    throw error;
            }
        }
    }
    async function give(id, given) {
        const { principal, role, who } = given;
        const address = (0,principals/* addressOfMember */.UZ)(principal, desired.accounts);
        const result = await (0,write_once/* writeOnce */.F)({
            send: (number) => {
                const [member] = held(principal);
                if (member?.role === role)
                    return Promise.resolve({ status: "done", answer: undefined });
                if (member !== undefined)
                    return attempt(() => client.regrade(id, member.id, role).then(() => ({ ...member, role })), {
                        who,
                        number,
                        backoff,
                    });
                return attempt(() => client.insert(id, { address, role }), {
                    who,
                    number,
                    backoff,
                    meaning: (apiError) => meaningOfInsert(id, { ...given, address, number, apiError }),
                });
            },
            async verify() {
                await refresh(id);
                const [member] = held(principal);
                return member?.role === role ? { status: "happened", answer: undefined } : { status: "not happened" };
            },
        });
        if (!result.ok)
            return result.reason;
        const { answer } = result;
        if (answer === undefined)
            return undefined;
        wrote = true;
        known = [...(known ?? []).filter((each) => each.id !== answer.id), answer];
        return misfitOf(answer, given, address);
    }
    async function meaningOfInsert(id, { role, who, address, number, apiError }) {
        const { kind } = apiError;
        if (kind === "no-group" && run.fresh.has(id)) {
            const reason = { failure: groupChangeErrors.noGroup(apiError) };
            return { status: "refused", reason, sendAgain: await backoff.settle(number) };
        }
        if (kind === "no-member") {
            const reason = { failure: groupChangeErrors.noAccount(who) };
            return { status: "refused", reason, sendAgain: number < maxUnknown && (await backoff.settle(number)) };
        }
        if (kind !== "duplicate")
            return undefined;
        const found = await client.member(id, address);
        if (found === undefined)
            return { status: "refused", reason: { failure: groupChangeErrors.unlisted(who) }, sendAgain: false };
        if (found.role === role)
            return { status: "done", answer: found };
        return attempt(() => client.regrade(id, found.id, role).then(() => ({ ...found, role })), {
            who,
            number,
            backoff,
        });
    }
    async function revoke(id, principal, who) {
        const result = await (0,write_once/* writeOnce */.F)({
            async send(number) {
                for (const member of held(principal)) {
                    const sent = await attempt(() => client.drop(id, member.id), {
                        who,
                        number,
                        backoff,
                        meaning: async ({ kind }) => kind === "no-member" ? { status: "done", answer: undefined } : undefined,
                    });
                    if (sent.status !== "done")
                        return sent;
                    wrote = true;
                    known = known?.filter((each) => each.id !== member.id);
                }
                return { status: "done", answer: undefined };
            },
            async verify() {
                await refresh(id);
                return held(principal).length === 0
                    ? { status: "happened", answer: undefined }
                    : { status: "not happened" };
            },
        });
        return result.ok ? undefined : result.reason;
    }
    function isShown(change) {
        const [member] = held(change.principal);
        if (change.action === "revoke")
            return member === undefined;
        return member?.role === (change.action === "grant" ? change.role : change.to);
    }
    return {
        apply,
        async findUnseen(applied) {
            const id = ids.get(key);
            if (!wrote || id === undefined || applied.length === 0)
                return [];
            for (let look = 1; look <= maxLooks; look += 1) {
                try {
                    await refresh(id);
                }
                catch {
                    return [];
                }
                if (applied.every(isShown))
                    return [];
                if (look < maxLooks && !(await backoff.settle(look)))
                    break;
            }
            return applied
                .filter((change) => !isShown(change))
                .map((change) => [change, groupChangeErrors.notConfirmed(nameWithLine(change.principal, context))]);
        },
    };
}
function misfitOf({ email, type }, { principal, who }, address) {
    const isGroup = (0,principals/* isMemberGroup */.cY)(principal);
    if (isGroup !== (type === "group"))
        return { failure: groupChangeErrors.otherType(who, isGroup) };
    if (email === undefined || (0,google_address/* sameAddress */.xU)(email, address) || isGroup)
        return undefined;
    return { failure: groupChangeErrors.alias(who, email) };
}
function nameWithLine(principal, { desired: { accounts } }) {
    const at = accounts.get(principal)?.at;
    const name = (0,principals/* nameOfMember */.fh)(principal, accounts);
    if (at === undefined)
        return name;
    const line = `${at.file}:${at.line}`;
    return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}

;// CONCATENATED MODULE: ./lib/src/providers/google-groups/apply/apply.js





async function applyGroups(context, changes) {
    const { run } = context;
    const members = createMembersWriter(context, changes[0]?.key ?? "");
    const outcomes = new Map();
    let ended;
    for (const change of changes) {
        const because = ended ?? run.stopped;
        if (because !== undefined) {
            outcomes.set(change, { change, status: "skipped", because });
            continue;
        }
        const failed = await failureFrom(() => (isMemberChange(change) ? members.apply(change) : writeGroup(context, change)), isMemberChange(change) ? (0,principals/* nameOfMember */.fh)(change.principal, context.desired.accounts) : change.key);
        if (failed?.stops === "group")
            ended = failed.failure.message;
        if (failed?.stops === "run")
            run.stopped = failed.failure.message;
        outcomes.set(change, failed === undefined
            ? { change, status: "applied" }
            : { change, status: "failed", error: failed.failure });
    }
    const applied = changes.filter((each) => outcomes.get(each)?.status === "applied");
    for (const [change, error] of await members.findUnseen(applied.filter(isMemberChange)))
        outcomes.set(change, { change, status: "failed", error });
    return changes.map((change) => outcomes.get(change) ?? { change, status: "skipped", because: "not reached" });
}
async function failureFrom(write, who) {
    try {
        return await write();
    }
    catch (error) {
        if (!(error instanceof api_errors/* GroupsRequestError */.Y))
            throw error;
        return groupWriteFailureOf(error.apiError, who);
    }
}

// EXTERNAL MODULE: ./lib/src/providers/google-groups/backoff.js
var google_groups_backoff = __webpack_require__(77702);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/compare/compare.js + 2 modules
var compare = __webpack_require__(59253);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/compare/match-groups.js
var match_groups = __webpack_require__(46432);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/model/desired.js
var desired = __webpack_require__(46314);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/provider.js












function groupsReader(options) {
    return reader(options, false);
}
function groupsWriter(options) {
    return {
        ...reader(options, true),
        concurrency: 4,
        apply: (batch, on) => applyGroups(on.applyContext, batch),
    };
}
function reader(options, mayWrite) {
    const backoff = (0,google_groups_backoff.createGroupsBackoff)(options.clock);
    let connected;
    return {
        name: "google-groups",
        title: "Google Groups",
        kinds: kinds/* googleGroupKinds */.G,
        cost: () => ({ requests: connected?.requests() ?? 0 }),
        async read(rosters, { wholeAccess = false } = {}) {
            const wanted = rosters.map(desired.groupsDesired);
            const { client, customer, actingAs } = await openGroups(options, { mayWrite, backoff, wanted });
            connected = client;
            const remote = await (0,remote_state/* readGroupsState */.k4)(client, {
                customer,
                actingAs,
                wanted: (groups) => wanted.flatMap((each) => (0,compare/* groupsToRead */.M)(groups, each, wholeAccess)),
                nested: wholeAccess,
            }, options.progress);
            const run = { client, backoff, fresh: new Set(), stopped: undefined };
            return wanted.map((desired) => comparisonWith(remote, desired, run));
        },
    };
}
function comparisonWith(remote, desired, run) {
    const sides = (0,compare/* compareGroups */.G)(remote, desired);
    const { keys, ids: matched } = (0,match_groups/* matchGroups */.k)(desired, remote.groups);
    const byAddress = [...remote.groups.values()].flatMap(({ id, email }) => keys.has(id)
        ? []
        : [
            [email.toLowerCase(), id],
            [id, id],
        ]);
    const ids = new Map([...byAddress, ...matched]);
    return {
        ...(0,provider/* comparisonOf */.j)(desired, sides),
        ids: () => new Map([...desired.groups].flatMap(([resource, { key }]) => {
            const id = ids.get(key);
            return id === undefined ? [] : [[resource, id]];
        })),
        applyContext: { desired, ids, keys, run },
    };
}
async function openGroups(options, given) {
    const credentials = await (0,default_credentials/* findCredentials */.g)(options.credentials, options.env, "google-groups");
    const subject = options.subject === "" ? undefined : options.subject;
    const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
    if (subject !== undefined && credentials.type === "authorized-user")
        throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.subjectForUser(), { provider: "google-groups" });
    const named = given.wanted.find(({ customer }) => customer !== undefined);
    const actsForUser = subject !== undefined || credentials.type === "authorized-user";
    if (named?.customer === undefined && !actsForUser) {
        const at = given.wanted
            .map((each) => each.sectionAt ?? firstPlace(each))
            .find((each) => each !== undefined);
        throw new rollcall_error/* RollcallError */.q(errors/* groupsAccessErrors */.SI.customerMissing(), { provider: "google-groups", at });
    }
    const { createGroupsClient } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(4917), __webpack_require__.e(7509)]).then(__webpack_require__.bind(__webpack_require__, 77509));
    const { fetch, clock } = options;
    const { mayWrite, backoff } = given;
    return {
        client: createGroupsClient({ credentials, subject, apiUrl, mayWrite, fetch, clock, backoff }),
        customer: named?.customer ?? "my_customer",
        actingAs: subject ?? addressOf(credentials),
    };
}
function firstPlace({ groups }) {
    return [...groups.values()][0]?.declared?.at;
}
function addressOf(credentials) {
    return credentials.type === "authorized-user" ? undefined : credentials.email;
}


/***/ }),

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

/***/ 71450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ credentialErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const credentialErrors = {
    missing: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_missing", "The roster declares things on Google, and there are no Google credentials.", `Pass google-credentials, or run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS. ${SETUP}`),
    unreadable: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_unreadable", `Google credentials: ${from} cannot be read.`, "Make sure that the step which writes it runs in the same job, before this one."),
    notJson: (from, likely) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} is not a JSON object${likely === undefined ? "" : `; it looks like ${likely}`}.`, "Pass the JSON text itself, whole and as Google wrote it."),
    unknownType: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: the type in ${from} is none that Rollcall knows.`, "Use a service account's key (service_account), workload identity federation (external_account), or what gcloud writes for a user (authorized_user) or for a service account to act as (impersonated_service_account)."),
    malformed: ({ from, form, fields }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} is not ${form} as Google writes it; missing or wrong: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(fields)}.`, "Create it anew, and store it whole. In a secret, line breaks within the private key must stay as they are in the file."),
    withoutServiceAccount: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} names no service account to act as, and Google lets only an account share folders and keep groups.`, "Set service_account in the google-github-actions/auth step."),
    subjectForUser: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_subject_unsupported", "`google-subject` needs a service account: a user's credentials can act as that user only.", "Leave `google-subject` out, or pass a service account's credentials."),
};


/***/ }),

/***/ 54062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findCredentials)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/credential-errors.js
var credential_errors = __webpack_require__(71450);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var address = __webpack_require__(60501);
;// CONCATENATED MODULE: ./lib/src/providers/shared/google/credentials.js





const credentials_text = schemas/* string */.YjP().min(1);
const https = credentials_text.refine((value) => URL.canParse(value) && new URL(value).protocol === "https:");
const serviceAccount = schemas/* object */.Ikc({
    client_email: credentials_text.refine(address/* isAddress */.PW),
    private_key: credentials_text.refine(isPrivateKey),
    private_key_id: credentials_text.optional(),
});
const authorizedUser = schemas/* object */.Ikc({
    client_id: credentials_text,
    client_secret: credentials_text,
    refresh_token: credentials_text,
    quota_project_id: credentials_text.optional(),
});
const impersonationUrl = https.regex(/\/serviceAccounts\/[^/:]+@[^/:]+:generateAccessToken$/);
const impersonation = schemas/* object */.Ikc({
    service_account_impersonation_url: impersonationUrl,
    delegates: schemas/* array */.YOg(credentials_text).default([]),
    source_credentials: authorizedUser.extend({ type: schemas/* literal */.euz("authorized_user") }),
});
const workloadIdentity = schemas/* object */.Ikc({
    audience: credentials_text.startsWith("//iam.googleapis.com/"),
    subject_token_type: credentials_text,
    token_url: https,
    service_account_impersonation_url: impersonationUrl,
    credential_source: schemas/* object */.Ikc({
        url: credentials_text.refine((value) => URL.canParse(value)).optional(),
        file: credentials_text.optional(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        format: schemas/* object */.Ikc({ type: schemas/* enum */.k5n(["text", "json"]), subject_token_field_name: credentials_text.optional() })
            .refine((format) => format.type === "text" || format.subject_token_field_name !== undefined)
            .optional(),
    })
        .refine((source) => (source.url === undefined) !== (source.file === undefined)),
});
function parseCredentials(json, origin) {
    const read = objectIn(json, origin);
    switch (read["type"]) {
        case "service_account": {
            const fields = checked(serviceAccount, read, { ...origin, form: "a service account's key" });
            const keyId = fields.private_key_id;
            return {
                type: "service-account",
                email: fields.client_email,
                key: fields.private_key,
                ...(keyId === undefined ? {} : { keyId }),
            };
        }
        case "authorized_user": {
            const fields = checked(authorizedUser, read, { ...origin, form: "a user's credentials" });
            const quotaProject = fields.quota_project_id;
            return {
                type: "authorized-user",
                ...userToken(fields),
                ...(quotaProject === undefined ? {} : { quotaProject }),
            };
        }
        case "impersonated_service_account": {
            const fields = checked(impersonation, read, {
                ...origin,
                form: "gcloud's impersonation of a service account",
            });
            return {
                type: "impersonation",
                email: accountIn(fields.service_account_impersonation_url),
                delegates: fields.delegates,
                user: userToken(fields.source_credentials),
            };
        }
        case "external_account":
            return workloadIdentityOf(read, origin);
        default:
            throw stop(credential_errors/* credentialErrors */.l.unknownType(origin.from), origin);
    }
}
function workloadIdentityOf(read, origin) {
    if (read["service_account_impersonation_url"] === undefined) {
        throw stop(credential_errors/* credentialErrors */.l.withoutServiceAccount(origin.from), origin);
    }
    const fields = checked(workloadIdentity, read, { ...origin, form: "a workload identity configuration" });
    const { url, file, headers, format } = fields.credential_source;
    const field = format?.subject_token_field_name;
    return {
        type: "workload-identity",
        email: accountIn(fields.service_account_impersonation_url),
        audience: fields.audience,
        subjectTokenType: fields.subject_token_type,
        tokenUrl: fields.token_url,
        impersonationUrl: fields.service_account_impersonation_url,
        source: {
            ...(url === undefined ? {} : { url }),
            ...(file === undefined ? {} : { file }),
            ...(headers === undefined ? {} : { headers }),
            ...(format === undefined
                ? {}
                : { format: { type: format.type, ...(field === undefined ? {} : { field }) } }),
        },
    };
}
function userToken(fields) {
    return {
        clientId: fields.client_id,
        clientSecret: fields.client_secret,
        refreshToken: fields.refresh_token,
    };
}
function accountIn(url) {
    return decodeURIComponent(/\/serviceAccounts\/([^/:]+):/.exec(url)?.[1] ?? "");
}
function objectIn(json, origin) {
    try {
        const value = JSON.parse(json);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch { }
    throw stop(credential_errors/* credentialErrors */.l.notJson(origin.from, likelyForm(json)), origin);
}
function likelyForm(given) {
    const trimmed = given.trim();
    if (/^ey[A-Za-z0-9+/=\s]+$/.test(trimmed) || /^ew[A-Za-z0-9+/=\s]+$/.test(trimmed))
        return "base64";
    if (/^[^\s{}]+\.json$/.test(trimmed))
        return "a file's path";
    if (trimmed.startsWith("-----BEGIN"))
        return "a bare private key";
    return undefined;
}
function checked(schema, read, about) {
    const result = schema.safeParse(read);
    if (result.success)
        return result.data;
    const fields = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))].sort();
    throw stop(credential_errors/* credentialErrors */.l.malformed({ ...about, fields }), about);
}
function isPrivateKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === "rsa";
    }
    catch {
        return false;
    }
}
function stop(problem, { provider }) {
    return new rollcall_error/* RollcallError */.q(problem, { provider });
}

;// CONCATENATED MODULE: ./lib/src/providers/shared/google/default-credentials.js





async function findCredentials(given, env, provider) {
    if (given !== undefined && given.trim() !== "") {
        return parseCredentials(given, { from: "google-credentials", provider });
    }
    const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
    if (named !== undefined && named !== "") {
        const from = "the file that GOOGLE_APPLICATION_CREDENTIALS names";
        const json = await contentOf(named);
        if (json === undefined) {
            throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.unreadable(from), { provider });
        }
        return parseCredentials(json, { from, provider });
    }
    const wellKnown = wellKnownFile(env);
    const json = wellKnown === undefined ? undefined : await contentOf(wellKnown);
    if (json === undefined)
        throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.missing(), { provider });
    return parseCredentials(json, { from: "gcloud's application default credentials", provider });
}
function wellKnownFile(env) {
    const name = "application_default_credentials.json";
    if (env["CLOUDSDK_CONFIG"])
        return (0,external_node_path_.join)(env["CLOUDSDK_CONFIG"], name);
    if (env["APPDATA"])
        return (0,external_node_path_.join)(env["APPDATA"], "gcloud", name);
    return env["HOME"] ? (0,external_node_path_.join)(env["HOME"], ".config", "gcloud", name) : undefined;
}
async function contentOf(file) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch {
        return undefined;
    }
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


/***/ })

};
