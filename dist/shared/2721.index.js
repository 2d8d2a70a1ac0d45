export const id = 2721;
export const ids = [2721];
export const modules = {

/***/ 77537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ matchGithubTeams)
/* harmony export */ });
/* harmony import */ var _roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49250);
/* harmony import */ var _roster_slug_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18953);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71343);



function matchGithubTeams(remote, desired) {
    const { teams, rememberedIds } = desired.roster;
    const declared = [...teams.values()].filter(isOnGithub);
    const living = declared.filter((team) => !team.archived);
    const archived = declared.filter((team) => team.archived);
    const ours = [...remote.teams.values()].filter((team) => team.managedElsewhere !== "enterprise");
    const find = teamFinder(ours);
    const byId = new Map(ours.map((team) => [team.id, team]));
    const owners = new Map();
    const byKey = new Map();
    const assign = (team, found) => {
        byKey.set(team.key, found);
        owners.set(found.id, team);
    };
    const release = (found, asked) => {
        const owner = owners.get(found.id);
        if (owner === undefined)
            return true;
        if (asked.has(owner.key))
            return false;
        return assignFormerName(owner, new Set([...asked, owner.key]), found);
    };
    const assignFormerName = (team, asked, leaving) => {
        for (const name of team.github.previously) {
            const former = find(name);
            if (former === undefined || former === leaving || !release(former, asked))
                continue;
            if (leaving)
                owners.delete(leaving.id);
            assign(team, former);
            return true;
        }
        return false;
    };
    for (const team of declared) {
        const found = byId.get(team.github.id ?? 0);
        if (found !== undefined)
            assign(team, found);
    }
    const rememberedOf = ({ key, github }) => github.id === undefined ? byId.get(Number(rememberedIds?.get((0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .githubTeamId */ .AG)(key)) ?? 0)) : undefined;
    const rememberedBy = new Map(living.map((team) => [rememberedOf(team)?.id, team]));
    for (const team of remote.teamsComplete ? living : []) {
        const own = rememberedOf(team);
        const named = find(team.github.name);
        const isOthers = named !== undefined && named !== own && rememberedBy.has(named.id);
        if (own !== undefined && isOthers && !owners.has(own.id))
            assign(team, own);
    }
    for (const all of [living, archived]) {
        const group = all.filter(({ key, github }) => !byKey.has(key) && (github.id === undefined || remote.teamsComplete));
        for (const team of group) {
            const found = find(team.github.name);
            if (found !== undefined && !owners.has(found.id))
                assign(team, found);
        }
        if (!remote.teamsComplete)
            continue;
        for (const team of group)
            if (!byKey.has(team.key))
                assignFormerName(team, new Set([team.key]));
        for (const team of group) {
            const renamed = rememberedOf(team);
            if (!byKey.has(team.key) && renamed !== undefined && !owners.has(renamed.id))
                assign(team, renamed);
        }
    }
    return {
        byKey,
        keys: new Map([...byKey].map(([key, team]) => [team.id, key])),
        byName: new Map([...remote.teams.values()].map((team) => [(0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(team.name) || team.slug, team])),
        enterprise: enterpriseTeams(remote, living, byKey),
        exchanged: exchangedTeams(living, (team) => rememberedOf(team) !== undefined, find),
    };
}
function exchangedTeams(living, isRemembered, find) {
    const names = new Map(living.map(({ key, github }) => [key, github.name]));
    const circles = (0,_roster_exchanged_names_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangedNames */ .U)(living.map((team) => ({
        key: team.key,
        name: (0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(team.github.name),
        previously: team.github.previously.map(_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R),
        isKnown: team.github.id !== undefined || isRemembered(team),
    })));
    return new Map([...circles].filter(([key, others]) => [key, ...others].some((each) => find(names.get(each) ?? "") !== undefined)));
}
function isOnGithub(team) {
    return team.github !== false;
}
function teamFinder(teams) {
    const bySlug = new Map(teams.map((team) => [team.slug, team]));
    const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
    return (name) => byName.get(name.toLowerCase()) ?? bySlug.get((0,_roster_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .teamSlug */ .R)(name));
}
function enterpriseTeams(remote, declared, byKey) {
    const find = teamFinder([...remote.teams.values()]
        .filter((team) => team.managedElsewhere === "enterprise")
        .map((team) => ({ ...team, slug: team.slug.replace(/^ent:/, "") })));
    return new Map(declared.flatMap((team) => {
        const found = byKey.has(team.key) ? undefined : find(team.github.name);
        return found === undefined ? [] : [[team.key, found]];
    }));
}


/***/ }),

/***/ 92721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identifyTeams: () => (/* binding */ identifyTeams)
/* harmony export */ });
/* harmony import */ var _roster_resolve_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60225);
/* harmony import */ var _roster_resolve_undated_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88152);
/* harmony import */ var _compare_match_teams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77537);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71343);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2277);





async function identifyTeams(client, roster, progress) {
    const desired = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_0__.githubDesired)((0,_roster_resolve_undated_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveUndated */ .gL)(roster, _roster_resolve_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dawn */ .V5));
    const { byKey } = (0,_compare_match_teams_js__WEBPACK_IMPORTED_MODULE_3__/* .matchGithubTeams */ .H)(await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readGithubState */ .X)(client, desired.org, progress), desired);
    return new Map([...byKey].map(([key, { id }]) => [key, id]));
}


/***/ }),

/***/ 49250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exchangedNames)
/* harmony export */ });
function exchangedNames(entries) {
    const unknown = entries.filter(({ isKnown }) => !isKnown);
    const byName = new Map(unknown.map((entry) => [entry.name, entry]));
    const reached = new Map(unknown
        .filter(({ previously }) => previously.length > 0)
        .map((entry) => [entry.key, keysReachedFrom(entry, byName)]));
    const circles = new Map();
    for (const [key, keys] of reached) {
        const others = [...keys].filter((each) => each !== key && reached.get(each)?.has(key));
        if (others.length > 0)
            circles.set(key, others);
    }
    return circles;
}
function keysReachedFrom(start, byName) {
    const keys = new Set();
    const open = [start];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        for (const name of entry.previously) {
            const next = byName.get(name);
            if (next === undefined || keys.has(next.key))
                continue;
            keys.add(next.key);
            open.push(next);
        }
    }
    return keys;
}


/***/ })

};
