export const id = 3659;
export const ids = [3659,5403];
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

/***/ 18346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ openMemory)
});

// EXTERNAL MODULE: ./lib/src/core/digest.js
var digest = __webpack_require__(43254);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/finding-key.js
var finding_key = __webpack_require__(24415);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/app/earlier-rosters.js
var earlier_rosters = __webpack_require__(77015);
// EXTERNAL MODULE: ./lib/src/app/find-other-rosters.js
var find_other_rosters = __webpack_require__(26357);
// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
// EXTERNAL MODULE: ./lib/src/app/continued-rosters.js
var continued_rosters = __webpack_require__(58912);
// EXTERNAL MODULE: ./lib/src/app/memory.js + 1 modules
var app_memory = __webpack_require__(39225);
// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
;// CONCATENATED MODULE: ./lib/src/app/gone-rosters.js





async function goneRosters(memory, request, continued) {
    const own = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
    const others = Object.keys(memory.rosters).filter((key) => key !== own && !continued.includes(key));
    if (others.length === 0)
        return [];
    const paths = await (0,commit_files/* pathsAt */.u)(request.rosters.repository, request.commit, others.map(app_memory/* patternsOf */.D4));
    const findings = [];
    for (const [index, key] of others.entries()) {
        if (paths?.[index]?.length !== 0 || !(await gaveSomething(memory, key, request)))
            continue;
        findings.push((0,finding/* finding */.gk)((0,memory_errors/* rosterGone */.j9)((0,app_memory/* patternsOf */.D4)(key))));
    }
    return findings;
}
async function gaveSomething(memory, key, request) {
    const commits = new Set(Object.values(memory.rosters[key] ?? {}).flatMap(app_memory/* commitsIn */.kS));
    for (const commit of commits) {
        const { declared } = await (0,continued_rosters/* loaderFor */.v)(key, request).at(commit);
        const isHeld = (entries) => [...entries].some(({ handsOff }) => handsOff !== true);
        if (declared === undefined)
            continue;
        if (declared.users.size > 0 || isHeld(declared.teams.values()) || isHeld(declared.projects.values()))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/src/app/no-memory.js
var no_memory = __webpack_require__(92095);
// EXTERNAL MODULE: ./lib/src/app/other-rosters.js
var other_rosters = __webpack_require__(82353);
// EXTERNAL MODULE: ./lib/src/app/read-memory.js
var read_memory = __webpack_require__(36810);
// EXTERNAL MODULE: ./lib/src/app/rosters-beside.js
var rosters_beside = __webpack_require__(15121);
;// CONCATENATED MODULE: ./lib/src/app/told-drift.js



function tellDriftIn(place, known) {
    return async (changes) => {
        const byService = Map.groupBy(changes, ({ provider }) => provider);
        const told = new Map([...byService].map(([service, theirs]) => [service, theirs.map(digest/* fingerprintOf */.a)]));
        await remember("drift", told, { place, known });
    };
}
function tellTakenIn(place, known) {
    return (taken) => remember("taken", taken, { place, known });
}
async function remember(field, seen, { place: { config, rosters, clock }, known }) {
    const next = (memory) => (0,app_memory/* memoryText */.FC)(memoryOf(field, memory, { roster: (0,app_memory/* rosterKeyOf */.Mn)(config), seen }));
    if (next(known) === (0,app_memory/* memoryText */.FC)(known))
        return;
    const change = (text) => {
        const memory = text === undefined ? undefined : (0,app_memory/* parseMemory */.Pw)(text);
        if (memory === undefined)
            throw new Error(`${app_memory/* memoryFile */.EF} is gone, or not of version 1`);
        return next(memory);
    };
    const message = "Remember the differences that were told";
    await (0,state_branch/* updateStateFile */.Vn)(rosters.repository, { path: app_memory/* memoryFile */.EF, message, change }, clock).catch(() => { });
}
function memoryOf(field, memory, { roster, seen }) {
    const known = memory.rosters[roster];
    if (known === undefined)
        return memory;
    const next = Object.entries(known).map(([service, whole]) => {
        if (field === "taken" && !seen.has(service))
            return [service, whole];
        const { [field]: _, ...entry } = whole;
        const prints = [...new Set((seen.get(service) ?? []).map(app_memory/* memoryFingerprint */.kq))].sort();
        const isKept = prints.length > 0 && prints.length <= app_memory/* maxWaiting */.MX;
        return [service, isKept ? { ...entry, [field]: prints } : entry];
    });
    return (0,app_memory/* withRoster */.SL)(memory, roster, Object.fromEntries(next));
}

;// CONCATENATED MODULE: ./lib/src/app/open-memory.js
















async function openMemory(request) {
    const { repository } = request.rosters;
    const unprotected = await (0,read_memory/* whyUnprotected */.WU)(repository, request.writes);
    const read = await (0,read_memory/* readMemory */.S1)(repository);
    if (unprotected !== undefined) {
        const isInUse = "memory" in read && Object.keys(read.memory.rosters).length > 0;
        const problem = (isInUse ? memory_errors/* memoryUnprotectedNow */.RF : memory_errors/* memoryUnprotected */.ZY)(unprotected);
        return { ...(0,no_memory/* noMemory */.D)([(0,finding/* finding */.gk)(problem)]), isOpen: unprotected === read_memory/* noRule */.cl };
    }
    if ("reason" in read)
        return (0,no_memory/* noMemory */.D)([(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(read.reason, read.remedy))]);
    const earlier = await (0,earlier_rosters/* loadEarlierRosters */.j)(read.memory, request);
    const { isKnown } = earlier;
    const gone = isKnown ? await goneRosters(read.memory, request, earlier.keys) : [];
    const others = (0,load/* isValid */.fn)(request.roster)
        ? (0,other_rosters/* contestedFindings */.o)(request.roster, await (0,find_other_rosters/* otherRostersIn */.yK)(read.memory, request))
        : [];
    const reason = "nothing was applied from here yet, or what was remembered is gone";
    const missing = isKnown ? [] : [(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(reason, memory_errors/* applyOnce */.ap))];
    return {
        findings: [...missing, ...earlier.findings, ...gone, ...others],
        isEmpty: false,
        applied: earlier.applied,
        lastAppliedIn: (service) => earlier.lastAppliedIn(service),
        begun: earlier.begun,
        protectedBefore: earlier.protectedBefore,
        earlierIn: (service) => earlier.rostersIn(service),
        beside: await (0,rosters_beside/* rostersBeside */.D)(read.memory, request, earlier.keys),
        appliedIn: (service) => earlier.appliedIn(service),
        idsIn: (service) => earlier.idsIn(service),
        isWithheldIn: (service, resource) => earlier.isWithheldIn(service, resource),
        isTakenIn: (service, what) => earlier.isTakenIn(service, what),
        tellTaken: tellTakenIn(request, read.memory),
        hasTold: (finding) => earlier.hasTold((0,finding_key/* findingKey */.f)(finding)),
        hasToldDrift: (change) => earlier.hasToldDrift(change.provider, (0,digest/* fingerprintOf */.a)(change)),
        tellDrift: tellDriftIn(request, read.memory),
        ...(request.writes ? writersOf(request, earlier) : noWriters),
    };
}
const noWriters = { begin: async () => [], end: async () => [] };
function writersOf(request, earlier) {
    const { commit, rosters, clock } = request;
    const roster = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
    const write = async (services, message, change, problem = memory_errors/* memoryNotWritten */.si) => {
        if (services.length === 0)
            return [];
        const update = {
            path: app_memory/* memoryFile */.EF,
            message,
            change: (text) => {
                const memory = text === undefined ? app_memory/* emptyMemory */.l4 : (0,app_memory/* parseMemory */.Pw)(text);
                if (memory === undefined)
                    throw new Error(`${app_memory/* memoryFile */.EF} is not of version 1`);
                const next = change((0,app_memory/* memoryOfMove */.WB)(memory, { from: earlier.keys, to: roster }));
                return (0,app_memory/* memoryText */.FC)(next);
            },
        };
        try {
            await (0,state_branch/* updateStateFile */.Vn)(rosters.repository, update, clock);
            return [];
        }
        catch (error) {
            return [(0,finding/* finding */.gk)(problem((0,request_error/* requestErrorOf */.l)(error).message))];
        }
    };
    const short = commit.slice(0, 7);
    return {
        begin: (services) => {
            const beginning = services.filter(({ service, withheld }) => withheld.length > 0 || earlier.appliedIn(service) === undefined);
            const names = beginning.map(({ service }) => service);
            return write(names, `Begin to apply ${short} to ${names.join(", ")}`, (memory) => (0,app_memory/* memoryOfStart */.BE)(memory, { roster, commit }, beginning), memory_errors/* memoryNotBegun */.ug);
        },
        end: (services) => {
            const names = services.map(({ service }) => service);
            return write(names, `Remember that ${short} is applied to ${names.join(", ")}`, (memory) => services.reduce((next, { service, keepsEarlier, ...ended }) => {
                const settled = keepsEarlier ? new Set() : earlier.loadedIn(service);
                const applied = earlier.appliedCommitIn(service) ?? commit;
                return (0,app_memory/* memoryOfEnd */.eW)(next, { roster, commit: applied }, [{ ...ended, service, settled }]);
            }, memory));
        },
    };
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

/***/ 57398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readRosterAtHead),
/* harmony export */   v: () => (/* binding */ readRosterAt)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _repository_branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8091);
/* harmony import */ var _roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(634);



async function readRosterAtHead(rosters, branch) {
    const roster = await readRosterAt(rosters, await (0,_repository_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(rosters.repository, branch));
    return (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBadAddresses */ .C)(roster, rosters.now);
}
async function readRosterAt(rosters, commit) {
    const roster = await rosters.at(commit);
    if (roster.source.isUnreadable)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q(roster.source.findings);
    return roster;
}


/***/ }),

/***/ 53659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeDigest: () => (/* binding */ makeDigest)
});

// EXTERNAL MODULE: ./lib/src/access/declared-effects.js + 1 modules
var declared_effects = __webpack_require__(90140);
// EXTERNAL MODULE: ./lib/src/app/change-in-words.js
var change_in_words = __webpack_require__(70118);
// EXTERNAL MODULE: ./lib/src/app/open-memory.js + 2 modules
var open_memory = __webpack_require__(18346);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/repository/newest-runs.js
var newest_runs = __webpack_require__(8668);
// EXTERNAL MODULE: ./lib/src/repository/repository.js
var repository_repository = __webpack_require__(85403);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
;// CONCATENATED MODULE: ./lib/src/repository/roster-commits.js
const mostPaths = 10;
const perPath = 100;
async function rosterCommitsSince({ octokit, owner, repo }, { branch, since, paths, }) {
    const asked = [...new Set(paths.map(beforeGlob))];
    const pages = await Promise.all(asked.slice(0, mostPaths).map(async (path) => {
        const within = path === "" ? {} : { path };
        const at = { owner, repo, sha: branch, since, per_page: perPath, ...within };
        return (await octokit.rest.repos.listCommits(at)).data;
    }));
    const found = new Map();
    for (const { sha, html_url: url, commit, author, parents } of pages.flat()) {
        if (parents.length > 1)
            continue;
        const [title = ""] = commit.message.split("\n");
        const by = author?.login ?? commit.author?.name ?? "somebody";
        found.set(sha, { commit: sha, title, url, by, at: commit.committer?.date ?? commit.author?.date ?? "" });
    }
    const commits = [...found.values()].sort((left, right) => right.at.localeCompare(left.at));
    return { commits, areAll: asked.length <= mostPaths && pages.every(({ length }) => length < perPath) };
}
function beforeGlob(pattern) {
    const star = pattern.search(/[*?[{]/);
    return star < 0 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf("/", star)));
}
async function commitAtTime({ octokit, owner, repo }, { branch, time }) {
    const at = { owner, repo, sha: branch, until: time, per_page: 1 };
    const { data } = await octokit.rest.repos.listCommits(at);
    return data[0]?.sha;
}

;// CONCATENATED MODULE: ./lib/src/repository/token-expiry.js
async function tokenExpiry({ octokit, owner, repo }) {
    const { headers } = await octokit.rest.repos.get({ owner, repo });
    const told = headers["github-authentication-token-expiration"];
    return /^\d{4}-\d\d-\d\d/.exec(String(told ?? ""))?.[0];
}

;// CONCATENATED MODULE: ./lib/src/repository/waiting-pull-requests.js
const mostLookedAt = 30;
async function waitingPullRequests({ octokit, owner, repo }, { branch, check, apps, }) {
    const order = { sort: "created", direction: "desc", per_page: mostLookedAt };
    const { data, headers } = await octokit.rest.pulls.list({
        owner,
        repo,
        state: "open",
        base: branch,
        ...order,
    });
    const pulls = [];
    for (const { number, title, html_url: url, user, created_at: since, head, draft } of data) {
        if (draft === true)
            continue;
        const at = { owner, repo, ref: head.sha, check_name: check, per_page: 10 };
        const runs = (await octokit.rest.checks.listForRef(at)).data.check_runs;
        const ours = runs.find(({ app }) => apps.has(app?.slug ?? ""));
        if (ours === undefined || ours.conclusion === "success")
            continue;
        pulls.push({
            number,
            title,
            url,
            author: user?.login ?? "somebody",
            since,
            verdict: ours.output.title ?? "",
        });
    }
    return { pulls, more: headers.link?.includes('rel="next"') === true };
}

// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/run.js + 34 modules
var run = __webpack_require__(51400);
// EXTERNAL MODULE: ./lib/src/jobs/permissions/in-force.js
var in_force = __webpack_require__(57999);
// EXTERNAL MODULE: ./lib/src/jobs/digest/ending-soon.js
var ending_soon = __webpack_require__(94549);
// EXTERNAL MODULE: ./lib/src/chat/effect-sentences.js
var effect_sentences = __webpack_require__(3803);
// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
;// CONCATENATED MODULE: ./lib/src/jobs/digest/text.js




const mostLines = 10;
function digestReply(facts) {
    const { of, from, to } = facts;
    return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Access at ${(0,sentence/* strong */.ko)(of)}, ${from} to ${to}`, ...section(facts.changes, "What changed", ({ commits, areAll, effects }) => {
        if (commits.length === 0)
            return [(0,sentence/* say */.cv) `The file was not changed.`];
        const lines = commits.map(({ title, url, by }) => (0,sentence/* say */.cv) `${{ text: title, link: url }}, by ${(0,sentence/* name */.UU)(by)}`);
        const told = (0,effect_sentences/* effectSentences */.oU)(effects ?? []);
        const more = areAll ? "" : " There are more than these.";
        return [
            (0,sentence/* say */.cv) `The file was changed by ${(0,lists/* count */.U9)(commits.length, ["commit", "commits"])}:${more}`,
            list(lines),
            ...(effects === undefined || told.length > 0
                ? []
                : [(0,sentence/* say */.cv) `By the file, everybody has what they had before.`]),
            ...(told.length > 0 ? [(0,sentence/* say */.cv) `By the file, from first to last:`, { list: told }] : []),
        ];
    }), ...section(facts.waiting, "What waits", ({ pulls, more }) => {
        const rest = more ? [(0,sentence/* say */.cv) `Older pull requests were not looked at.`] : [];
        if (pulls.length === 0)
            return [(0,sentence/* say */.cv) `No change waits for anybody.`, ...rest];
        const lines = pulls.map(({ number, title, url, author, since, verdict }) => (0,sentence/* say */.cv) `${{ text: `#${number} ${title}`, link: url }}, by ${(0,sentence/* name */.UU)(author)} on ${since.slice(0, 10)}: ${verdict}`);
        return [(0,sentence/* say */.cv) `${(0,lists/* count */.U9)(pulls.length, ["change waits", "changes wait"])}:`, list(lines), ...rest];
    }), ...section(facts.ending, "What ends soon", (ending) => {
        if (ending.length === 0)
            return [(0,sentence/* say */.cv) `No access ends in the next two weeks.`];
        const lines = ending.map(({ principal, of, until }) => {
            const who = (0,sentence/* name */.UU)(principal.slice(principal.indexOf(":") + 1));
            if (of === undefined)
                return (0,sentence/* say */.cv) `${who} leaves everything after ${until}`;
            if ("team" in of)
                return (0,sentence/* say */.cv) `${who} leaves team ${(0,sentence/* name */.UU)(of.team)} after ${until}`;
            return (0,sentence/* say */.cv) `${who} has ${of.role} on ${(0,sentence/* name */.UU)(of.repository)} until ${until}`;
        });
        return [(0,sentence/* say */.cv) `In the next two weeks:`, list(lines)];
    }), ...section(facts.drift, "How the services differ from the file", (lines) => lines.length === 0
        ? [(0,sentence/* say */.cv) `The services are as the file says.`]
        : [
            (0,sentence/* say */.cv) `The services differ from the file in ${(0,lists/* count */.U9)(lines.length, ["place", "places"])}:`,
            list(lines.map((line) => [line])),
        ]), ...section(facts.lastClean, "The last run without an error", (run) => [
        run === undefined
            ? (0,sentence/* say */.cv) `No run has come to its end without an error yet.`
            : (0,sentence/* say */.cv) `The last run without an error: ${{ text: `${run.at.slice(0, 16).replace("T", " ")} UTC`, link: run.url }}.`,
    ]), ...section(facts.keys, "Keys that expire", (keys) => keys.map(({ name: key, until }) => (0,sentence/* say */.cv) `The key in ${(0,sentence/* name */.UU)(key)} expires on ${until}.`)));
}
function section(looked, what, blocks) {
    if (looked.is === "read")
        return blocks(looked.value);
    return [(0,sentence/* say */.cv) `${what}: this could not be read. ${looked.reason}`];
}
function list(lines) {
    if (lines.length <= mostLines + 1)
        return { list: lines };
    return { list: [...lines.slice(0, mostLines), (0,sentence/* say */.cv) `… and ${lines.length - mostLines} more`] };
}

;// CONCATENATED MODULE: ./lib/src/jobs/digest/run.js















const day = 24 * 60 * 60 * 1000;
async function makeDigest(request, connections) {
    const { rosters } = request;
    const { repository } = rosters;
    const now = connections.clock.now();
    const since = new Date(now - 7 * day).toISOString();
    const inForce = await (0,in_force/* readInForce */.p)(rosters, request.name);
    const { branch, name: check, apps, roster } = inForce;
    const facts = {
        of: roster.declared?.github?.org ?? `${repository.owner}/${repository.repo}`,
        from: since.slice(0, 10),
        to: rosters.today,
        changes: await lookUp(() => changesSince(since, inForce, rosters)),
        waiting: await lookUp(() => waitingPullRequests(repository, { branch, check, apps })),
        ending: (0,load/* isValid */.fn)(roster)
            ? {
                is: "read",
                value: (0,ending_soon/* endingSoon */.N)(roster.declared, {
                    from: rosters.now,
                    to: new Date(now + 14 * day).toISOString().slice(0, 10),
                }),
            }
            : { is: "unread", reason: firstError(roster) },
        drift: await lookUp(() => differences(inForce, request, connections)),
        lastClean: await lookUp(() => lastCleanRun(request, branch)),
        keys: await lookUp(() => expiringKeys(request, connections, new Date(now + 30 * day))),
    };
    return digestReply(facts);
}
async function lookUp(read) {
    try {
        return { is: "read", value: await read() };
    }
    catch (error) {
        return { is: "unread", reason: (0,request_error/* requestErrorOf */.l)(error).message };
    }
}
async function changesSince(since, { branch, head, roster }, rosters) {
    const { repository, config } = rosters;
    const found = await rosterCommitsSince(repository, { branch, since, paths: config });
    if (found.commits.length === 0)
        return { ...found, effects: undefined };
    const before = await commitAtTime(repository, { branch, time: since });
    const old = before === undefined || before === head ? undefined : await rosters.at(before);
    const effects = (0,load/* isValid */.fn)(old) && (0,load/* isValid */.fn)(roster) ? (0,declared_effects/* declaredEffects */.t)(old, roster, providers/* declaringKinds */.f5) : undefined;
    return { ...found, effects };
}
async function differences({ roster, head }, { rosters, providers }, connections) {
    if (!(0,load/* isUsable */.Ng)(roster))
        throw new Error(firstError(roster));
    const { clock } = connections;
    const memory = await (0,open_memory/* openMemory */.u)({
        rosters,
        config: rosters.config,
        commit: head,
        roster,
        writes: false,
        clock,
    });
    const report = await (0,run/* run */.e)({ command: "plan", roster, memory, allowRemovals: false, links: {}, ...(providers ? { providers } : {}) }, connections);
    if (report.result === "failed" || report.result === "invalid")
        throw new Error(report.findings.find(({ severity }) => severity === "error")?.message ?? report.result);
    return report.plan.changes.map(differenceInWords);
}
function differenceInWords(change) {
    const what = (0,change_in_words/* changeInWords */.Z)(change, providers/* allKinds */.TO);
    switch (change.action) {
        case "grant":
        case "create":
            return `Only in the file: ${what}`;
        case "revoke":
        case "archive":
            return `Not in the file: ${what}`;
        case "regrade":
        case "configure":
            return `The file says: ${what}`;
        default:
            return change;
    }
}
async function lastCleanRun({ rosters, workflow }, branch) {
    const runs = await Promise.all(["schedule", "push"].map((event) => (0,newest_runs/* newestRuns */.H)(rosters.repository, { workflow, event, branch, status: "success", most: 1 })));
    if (runs.every((each) => each === undefined))
        throw new Error(`There is no workflow ${workflow}.`);
    return runs.flatMap((each) => each ?? []).sort((left, right) => right.at.localeCompare(left.at))[0];
}
async function expiringKeys({ rosters: { repository } }, { githubToken, githubApiUrl: apiUrl }, before) {
    const { owner, repo } = repository;
    const opened = githubToken ? [(0,repository_repository.openRepository)(githubToken, { owner, repo, apiUrl })] : [];
    const days = await Promise.all([repository, ...opened].map(tokenExpiry));
    const last = before.toISOString().slice(0, 10);
    return ["repository-token", "github-token"].flatMap((name, index) => {
        const until = days[index];
        return until === undefined || until > last ? [] : [{ name, until }];
    });
}
function firstError({ findings }) {
    const [first] = findings.filter(({ severity }) => severity === "error");
    return first === undefined ? "The roster has a mistake." : first.message;
}


/***/ }),

/***/ 57999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isAdvice),
/* harmony export */   p: () => (/* binding */ readInForce)
/* harmony export */ });
/* harmony import */ var _repository_default_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7215);
/* harmony import */ var _roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(634);
/* harmony import */ var _chat_read_roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57398);
/* harmony import */ var _verdict_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80221);




const githubActions = "github-actions";
async function readInForce(rosters, name) {
    const { repository, config } = rosters;
    const { branch, head, own } = await (0,_repository_default_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .readDefaultBranch */ .y)(repository);
    const roster = (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBadAddresses */ .C)(await (0,_chat_read_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .readRosterAt */ .v)(rosters, head), rosters.now);
    const apps = new Set([own, ...(roster.declared?.permissions.rollcallApps ?? [])]);
    apps.delete(githubActions);
    const exists = roster.source.files.length > 0;
    const org = roster.declared?.github?.org;
    const scope = { name, org, owner: repository.owner, config, exists };
    return { branch, head, roster, own, apps, name: (0,_verdict_name_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictName */ .B)(scope), isNamed: name !== undefined };
}
function isAdvice({ own }) {
    return own === githubActions;
}


/***/ }),

/***/ 8668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newestRuns)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2805);

async function newestRuns({ octokit, owner, repo }, { workflow, event, branch, status, most }) {
    const asked = { event, branch, per_page: most, ...(status === undefined ? {} : { status }) };
    try {
        const at = { owner, repo, workflow_id: workflow, ...asked };
        const { data } = await octokit.rest.actions.listWorkflowRuns(at);
        return data.workflow_runs.map((run) => ({
            id: run.id,
            url: run.html_url,
            event: run.event,
            status: run.status ?? "",
            conclusion: run.conclusion ?? undefined,
            at: run.created_at,
        }));
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error).status === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 85403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRepository: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16420);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49735);


function openRepository(token, at) {
    const options = { baseUrl: at.apiUrl, userAgent: "rollcall", retry: { enabled: at.triesOnce !== true } };
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, options, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L);
    return { octokit, owner: at.owner, repo: at.repo };
}


/***/ })

};
