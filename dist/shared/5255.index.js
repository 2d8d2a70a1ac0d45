export const id = 5255;
export const ids = [5255,7215];
export const modules = {

/***/ 58912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ continuedRosters),
/* harmony export */   v: () => (/* binding */ loaderFor)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33081);
/* harmony import */ var _earlier_organisation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2717);
/* harmony import */ var _load_roster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97774);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39225);
/* harmony import */ var _memory_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13327);





async function continuedRosters(memory, request) {
    const own = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .rosterKeyOf */ .Mn)(request.config);
    if (memory.rosters[own] !== undefined)
        return { keys: [own], findings: [] };
    const mine = new Set(request.roster.source.files.map(({ path }) => path));
    const [joined, gone] = [[], []];
    for (const key of Object.keys(memory.rosters)) {
        const { source } = await loaderFor(key, request).at(request.commit);
        if (source.isUnreadable)
            continue;
        const isGone = source.files.length === 0;
        if (!isGone && !source.files.every(({ path }) => mine.has(path)))
            continue;
        if (await isOfOtherOrganisation(memory, key, request))
            continue;
        (isGone ? gone : joined).push(key);
    }
    if (joined.length > 0)
        return { keys: joined, findings: [] };
    if (gone.length <= 1)
        return { keys: gone, findings: [] };
    return { keys: [], findings: [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .severalContinued */ .eT)(gone.map((key) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .patternsOf */ .D4)(key).join(", "))))] };
}
function loaderFor(key, { config, rosters }) {
    if (key === (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .rosterKeyOf */ .Mn)(config))
        return rosters;
    return (0,_load_roster_js__WEBPACK_IMPORTED_MODULE_3__.createRosterLoader)(rosters.repository, (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .patternsOf */ .D4)(key), rosters.now);
}
async function isOfOtherOrganisation(memory, key, request) {
    const last = Object.values(memory.rosters[key] ?? {}).flatMap((entry) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsIn */ .kS)(entry).at(-1) ?? [])[0];
    if (last === undefined)
        return false;
    const { declared, source } = await loaderFor(key, request).at(last);
    if (declared === undefined || (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(source.findings) || request.roster.declared === undefined)
        return false;
    return !(0,_earlier_organisation_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameOrganisation */ .j)(declared, request.roster.declared);
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ organisationOf),
/* harmony export */   j: () => (/* binding */ isSameOrganisation)
/* harmony export */ });
function organisationOf({ github }) {
    return github?.org ?? "";
}
function isSameOrganisation(one, other) {
    const [mine, yours] = [organisationOf(one), organisationOf(other)];
    return mine === "" || yours === "" || mine.toLowerCase() === yours.toLowerCase();
}


/***/ }),

/***/ 77015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ loadEarlierRosters)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33081);
/* harmony import */ var _roster_resolve_undated_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88152);
/* harmony import */ var _continued_rosters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58912);
/* harmony import */ var _earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2717);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39225);
/* harmony import */ var _memory_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13327);
/* harmony import */ var _same_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87700);
/* harmony import */ var _unapplied_rosters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39907);








async function loadEarlierRosters(memory, request) {
    const continued = await (0,_continued_rosters_js__WEBPACK_IMPORTED_MODULE_0__/* .continuedRosters */ .W)(memory, request);
    const own = (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .rosterKeyOf */ .Mn)(request.config);
    const entry = (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryOfMove */ .WB)(memory, { from: continued.keys, to: own }).rosters[own] ?? {};
    const { loaded, findings, loaders } = await loadCommits(entry, request);
    const isSame = (commit) => {
        const rosters = loaded.get(commit) ?? [];
        return rosters.length === 1 && rosters.every((each) => (0,_same_files_js__WEBPACK_IMPORTED_MODULE_2__/* .haveSameFiles */ .E)(each, request.roster));
    };
    const appliedCommitIn = (service) => {
        const { applied, since = [] } = entry[service] ?? {};
        const isLast = since.every((each) => !loaded.has(each) || isSame(each));
        return applied !== undefined && isLast && isSame(applied) ? applied : undefined;
    };
    const idsIn = (service) => {
        const { ids = {} } = entry[service] ?? {};
        return { get: (resource) => ids[(0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(resource)] };
    };
    const told = new Set(Object.values(entry).flatMap((each) => each.told ?? []));
    const resolved = new Map();
    for (const [commit, rosters] of loaded)
        resolved.set(commit, isSame(commit) ? [] : rosters.flatMap((each) => undatedOf(each, request)));
    const { declared } = request.roster;
    const isForeign = (roster) => declared !== undefined && !(0,_earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameOrganisation */ .j)(roster, declared);
    const foreign = [...resolved.values()].flat().find(isForeign);
    if (foreign && declared)
        findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .earlierOrganisation */ .Lj)((0,_earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__/* .organisationOf */ .g)(foreign), (0,_earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__/* .organisationOf */ .g)(declared))));
    const branches = await loadBranches({ entry, resolved, loaders, request }, findings);
    const hasMoved = continued.keys.some((key) => key !== own);
    return {
        findings: [...continued.findings, ...findings],
        isKnown: continued.keys.length > 0,
        keys: continued.keys,
        applied: new Set(Object.values(entry).flatMap(({ applied }) => applied ?? [])),
        protectedBefore: new Set(Object.values(entry)
            .flatMap(({ applied }) => loaded.get(applied ?? "") ?? [])
            .flatMap((each) => each.declared?.guards.protected ?? [])),
        lastAppliedIn: (service) => entry[service]?.applied,
        begun: new Set(Object.values(entry).flatMap(_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsIn */ .kS)),
        hasTold: (key) => told.has((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(key)),
        hasToldDrift: (service, fingerprint) => entry[service]?.drift?.includes((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(fingerprint)) === true,
        rostersIn: (service) => {
            const commits = (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsIn */ .kS)(entry[service]);
            const branch = branches.get(oldestIn(commits, resolved) ?? "") ?? [];
            const known = (commit) => (commits.includes(commit) ? (resolved.get(commit) ?? []) : []);
            const elsewhere = commits.filter((each) => !branch.some(({ commit }) => commit === each));
            const isOurs = (roster) => !(service === "github" || hasMoved) || !isForeign(roster);
            return [
                ...elsewhere.flatMap(known),
                ...branch.flatMap(({ commit, handsOver }) => commits.includes(commit) ? known(commit) : (handsOver ?? [])),
            ]
                .filter(isOurs)
                .map((roster) => ({ ...roster, rememberedIds: idsIn(service) }));
        },
        appliedIn: (service) => {
            if (appliedCommitIn(service) === undefined)
                return undefined;
            const { waiting = [] } = entry[service] ?? {};
            const prints = new Set(waiting === "many" ? [] : waiting);
            return {
                isWaiting: (what) => waiting === "many" || prints.has((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(what)),
                awaits: waiting.length > 0,
            };
        },
        idsIn,
        isWithheldIn: (service, resource) => entry[service]?.withheld?.includes((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(resource)) ?? false,
        isTakenIn: (service, what) => entry[service]?.taken?.includes((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFingerprint */ .kq)(what)) ?? false,
        appliedCommitIn,
        loadedIn: (service) => new Set((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsIn */ .kS)(entry[service]).filter((commit) => loaded.has(commit))),
    };
}
async function loadCommits(entry, request) {
    const loaders = new Map();
    const loaderOf = (key) => {
        const loader = loaders.get(key) ?? (0,_continued_rosters_js__WEBPACK_IMPORTED_MODULE_0__/* .loaderFor */ .v)(key, request);
        loaders.set(key, loader);
        return loader;
    };
    const own = (0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .rosterKeyOf */ .Mn)(request.config);
    loaderOf(own);
    const loaded = new Map();
    const findings = [];
    const services = Object.values(entry);
    for (const commit of new Set(services.flatMap(_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsIn */ .kS))) {
        const keys = new Set(services.flatMap(({ under }) => under?.[commit] ?? []));
        const rosters = await Promise.all([...(keys.size > 0 ? keys : [own])].map((key) => key === own && commit === request.commit ? request.roster : loaderOf(key).at(commit)));
        const unreadable = rosters.find((each) => !isReadable(each));
        if (unreadable === undefined)
            loaded.set(commit, rosters);
        else
            findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .earlierCommitGone */ .tM)(commit, reasonOf(unreadable))));
    }
    return { loaded: loaded, findings, loaders };
}
async function loadBranches({ entry, resolved, loaders, request, }, findings) {
    const branches = new Map();
    const rosterAt = async (commit) => {
        for (const loader of loaders.values()) {
            const roster = await loader.at(commit);
            if (isReadable(roster))
                return roster;
        }
        return undefined;
    };
    const starts = Object.values(entry).map((each) => oldestIn((0,_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsIn */ .kS)(each), resolved));
    for (const start of new Set(starts)) {
        if (start === undefined)
            continue;
        try {
            branches.set(start, await (0,_unapplied_rosters_js__WEBPACK_IMPORTED_MODULE_6__/* .branchSince */ .H)(start, request, rosterAt));
        }
        catch (error) {
            findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .handOversUnread */ .gV)(start, error instanceof Error ? error.message : String(error))));
        }
    }
    return branches;
}
function oldestIn(commits, resolved) {
    const readable = commits.filter((each) => resolved.has(each));
    return readable.some((each) => (resolved.get(each) ?? []).length > 0) ? readable[0] : undefined;
}
function undatedOf({ declared }, { rosters }) {
    return declared === undefined ? [] : [(0,_roster_resolve_undated_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveUndated */ .gL)(declared, rosters.now)];
}
function isReadable({ declared, source }) {
    return declared !== undefined && !(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrors */ .Cs)(source.findings);
}
function reasonOf({ findings }) {
    return findings.find(({ severity }) => severity === "error")?.message ?? "It holds no roster.";
}


/***/ }),

/***/ 82353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ inBothFindings),
/* harmony export */   o: () => (/* binding */ contestedFindings)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33081);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79337);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15008);
/* harmony import */ var _roster_about_everybody_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75571);
/* harmony import */ var _roster_things_in_both_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64851);
/* harmony import */ var _find_other_rosters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26357);






async function inBothFindings(request) {
    const { roster, head } = request;
    const others = await (0,_find_other_rosters_js__WEBPACK_IMPORTED_MODULE_0__/* .readOtherRosters */ .N7)(request).catch(() => []);
    return others.flatMap((other) => {
        const before = new Set((0,_roster_things_in_both_js__WEBPACK_IMPORTED_MODULE_1__/* .thingsInBoth */ .Y)(roster.declared, other, _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .declaringKinds */ .f5).map(idOf));
        return (0,_roster_things_in_both_js__WEBPACK_IMPORTED_MODULE_1__/* .thingsInBoth */ .Y)(head.declared, other, _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .declaringKinds */ .f5)
            .filter((thing) => !before.has(idOf(thing)))
            .map((thing) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(inBoth(thing, other.name), { at: thing.at }));
    });
}
function idOf({ kind: { kind }, key }) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_4__/* .resourceId */ .a)({ kind, key });
}
function contestedFindings(roster, others) {
    return others.flatMap((other) => {
        const things = (0,_roster_things_in_both_js__WEBPACK_IMPORTED_MODULE_1__/* .thingsInBoth */ .Y)(roster.declared, other, _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .declaringKinds */ .f5).filter(({ isPeaceful }) => !isPeaceful);
        const teams = new Set(things.flatMap(principalOf));
        const heldBy = _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .declaringKinds */ .f5
            .filter(({ areRepositories }) => areRepositories)
            .flatMap((kind) => kind.declarations(roster.declared).map((each) => ({ kind, ...each })))
            .filter(({ grants }) => grants.some(({ principal }) => teams.has(principal)));
        const held = [...Map.groupBy(heldBy, idOf).values()].flatMap(([first]) => first ?? []);
        return [
            ...contestedOwners(roster, other),
            ...things.map((thing) => contestedFinding(thing, contestedThing(thing, other.name))),
            ...held.map((thing) => contestedFinding(thing, heldByContested(thing, other.name))),
        ];
    });
}
function contestedOwners({ declared, resolved }, { name, roster }) {
    const [mine, theirs] = [declared.github, roster.declared.github];
    if (mine?.owners === undefined || theirs?.owners === undefined)
        return [];
    if (mine.org.toLowerCase() !== theirs.org.toLowerCase())
        return [];
    if ((0,_roster_about_everybody_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersIn */ .qx)(resolved).join() === (0,_roster_about_everybody_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersIn */ .qx)(roster.resolved).join())
        return [];
    const kind = _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .declaringKinds */ .f5.find(({ decidedByActions }) => decidedByActions);
    return kind === undefined
        ? []
        : [contestedFinding({ kind, key: mine.org, at: mine.at }, ownersInBoth(name, theirs.at))];
}
function principalOf({ kind, key }) {
    const prefix = _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .allKinds */ .TO.get(kind.kind)?.principals;
    return prefix === undefined ? [] : [`${prefix}${key}`];
}
function contestedFinding(thing, problem) {
    const provider = _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .allKinds */ .TO.get(thing.kind.kind)?.provider;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)(problem, { provider, resource: idOf(thing), at: thing.at });
}
function textOf({ kind, key, theirs }, name) {
    return `The ${kind.noun} ${kind.sigil ?? ""}${key} is declared in ${name}, too (${theirs.file}:${theirs.line})`;
}
function inBoth(thing, name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)("declared_in_both", `${textOf(thing, name)}, which is another roster of this repository.`, "Declare it in one of the two.");
}
function contestedThing(thing, name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)("declared_in_both", `${textOf(thing, name)}. The two would undo each other's changes in every run, so neither changes it.`, "Take it out of one of the two rosters.");
}
function ownersInBoth(name, { file, line }) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)("declared_in_both", `Other owners are declared in ${name}, too (${file}:${line}). The two would undo each other's changes in every run, so neither changes who is in the organisation.`, "Take `owners` out of one of the two rosters.");
}
function heldByContested({ kind, key }, name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)("declared_in_both", `The ${kind.noun} ${key} is given to a team that is declared in ${name}, too. The two would undo each other's changes in every run, so neither changes it.`, "Take the team out of one of the two rosters.");
}


/***/ }),

/***/ 36810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   WU: () => (/* binding */ whyUnprotected),
/* harmony export */   cl: () => (/* binding */ noRule)
/* harmony export */ });
/* harmony import */ var _repository_request_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2805);
/* harmony import */ var _repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48255);
/* harmony import */ var _repository_state_protection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99160);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39225);
/* harmony import */ var _memory_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13327);





const noRule = "no rule lets only Rollcall's App write it";
async function whyUnprotected(repository, writes) {
    const protection = await (0,_repository_state_protection_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateProtection */ .fh)(repository);
    switch (protection.is) {
        case "open":
            return noRule;
        case "unknown":
            return `its rules can't be read (${protection.reason})`;
        case "protected":
            return writes && !protection.mayPass ? "its rule doesn't let this token write it" : undefined;
        default:
            return protection;
    }
}
async function readMemory(repository) {
    try {
        const { text } = await (0,_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .readStateFile */ .qy)(repository, _memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryFile */ .EF);
        const memory = text === undefined ? _memory_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyMemory */ .l4 : (0,_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMemory */ .Pw)(text);
        if (memory !== undefined)
            return { memory };
        const remedy = `Use the Rollcall that wrote it; or delete the branch ${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBranch */ .GJ} to begin anew.`;
        return { reason: `${_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryFile */ .EF} on the branch ${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBranch */ .GJ} is not of version 1`, remedy };
    }
    catch (error) {
        return { reason: (0,_repository_request_error_js__WEBPACK_IMPORTED_MODULE_3__/* .requestErrorOf */ .l)(error).message, remedy: _memory_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .setUpMemory */ .Tz };
    }
}


/***/ }),

/***/ 45255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readOnlyMemory: () => (/* binding */ readOnlyMemory)
/* harmony export */ });
/* harmony import */ var _repository_default_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7215);
/* harmony import */ var _repository_request_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2805);
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32298);
/* harmony import */ var _earlier_rosters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77015);
/* harmony import */ var _find_other_rosters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26357);
/* harmony import */ var _other_rosters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82353);
/* harmony import */ var _read_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36810);
/* harmony import */ var _rosters_beside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15121);








async function readOnlyMemory({ rosters, roster, clock, }) {
    const { repository, config } = rosters;
    try {
        const [read, unprotected] = [await (0,_read_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .readMemory */ .S1)(repository), await (0,_read_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .whyUnprotected */ .WU)(repository, false)];
        if ("reason" in read)
            return { reason: read.reason };
        if (Object.keys(read.memory.rosters).length === 0)
            return nothingKnown;
        if (unprotected !== undefined)
            return { reason: `the memory is not used: ${unprotected}` };
        const { head: commit } = await (0,_repository_default_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultBranch */ .y)(repository);
        const request = { rosters, config, commit, roster, writes: false, clock };
        const earlier = await (0,_earlier_rosters_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEarlierRosters */ .j)(read.memory, request);
        return {
            beside: await (0,_rosters_beside_js__WEBPACK_IMPORTED_MODULE_3__/* .rostersBeside */ .D)(read.memory, request, earlier.keys),
            isWithheldIn: earlier.isWithheldIn,
            idsIn: earlier.idsIn,
            findings: (0,_roster_load_js__WEBPACK_IMPORTED_MODULE_4__/* .isValid */ .fn)(roster)
                ? (0,_other_rosters_js__WEBPACK_IMPORTED_MODULE_5__/* .contestedFindings */ .o)(roster, await (0,_find_other_rosters_js__WEBPACK_IMPORTED_MODULE_6__/* .otherRostersIn */ .yK)(read.memory, { rosters, commit, roster }))
                : [],
        };
    }
    catch (error) {
        return { reason: (0,_repository_request_error_js__WEBPACK_IMPORTED_MODULE_7__/* .requestErrorOf */ .l)(error).message };
    }
}
const nothingKnown = {
    beside: [],
    isWithheldIn: () => false,
    idsIn: () => new Map(),
    findings: [],
};


/***/ }),

/***/ 15121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ rostersBeside)
/* harmony export */ });
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32298);
/* harmony import */ var _continued_rosters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58912);
/* harmony import */ var _earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2717);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39225);




async function rostersBeside(memory, request, continued) {
    const { declared, source } = request.roster;
    const own = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .rosterKeyOf */ .Mn)(request.config);
    const mine = new Set(source.files.map(({ path }) => path));
    const found = [];
    for (const key of Object.keys(memory.rosters)) {
        if (key === own || continued.includes(key))
            continue;
        const applied = Object.values(memory.rosters[key] ?? {}).flatMap((entry) => (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsIn */ .kS)(entry).toReversed());
        for (const commit of new Set([request.head ?? request.commit, ...applied])) {
            const roster = await (0,_continued_rosters_js__WEBPACK_IMPORTED_MODULE_1__/* .loaderFor */ .v)(key, request).at(commit);
            if (!(0,_roster_load_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .fn)(roster))
                continue;
            const isOurs = roster.source.files.every(({ path }) => mine.has(path));
            const isElsewhere = declared !== undefined && !(0,_earlier_organisation_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameOrganisation */ .j)(roster.declared, declared);
            if (!isOurs && !isElsewhere)
                found.push({ ...roster.resolved, unapplied: true, beside: (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .patternsOf */ .D4)(key).join(", ") });
            break;
        }
    }
    return found;
}


/***/ }),

/***/ 7215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);



const query = `query($owner: String!, $repo: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { oid } } }
}`;
async function readDefaultBranch({ octokit, owner, repo }) {
    const { viewer, repository } = await octokit.graphql(query, { owner, repo });
    const ref = repository.defaultBranchRef;
    if (ref === null)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .branchMissing */ .Fr)("of its own"));
    return { branch: ref.name, head: ref.target.oid, own: (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .bareLogin */ .c)(viewer.login) };
}


/***/ })

};
