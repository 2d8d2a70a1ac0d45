export const id = 4805;
export const ids = [4805];
export const modules = {

/***/ 94805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubReversals: () => (/* binding */ githubReversals)
});

// EXTERNAL MODULE: ./lib/src/providers/github/kinds.js
var kinds = __webpack_require__(84468);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
;// CONCATENATED MODULE: ./lib/src/providers/github/reversal/audit-events.js



function isGithubCause(event, change, context) {
    if (oppositeEvents(change)?.includes(event.action) !== true)
        return false;
    const principal = (0,core_change/* changedPrincipal */.T)(change);
    const login = principal === undefined ? undefined : loginOf(principal, context);
    const team = change.kind === kinds/* githubTeam */.F$.kind
        ? change.key
        : principal?.startsWith("team:")
            ? principal.slice("team:".length)
            : undefined;
    const repo = change.kind === kinds/* githubRepo */.w6.kind ? change.key : undefined;
    return ((login === undefined || event.user?.toLowerCase() === login.toLowerCase()) &&
        (team === undefined || isTeam(team, event.team, context)) &&
        (repo === undefined || event.repository?.toLowerCase() === repo.toLowerCase()));
}
const opposites = {
    [kinds/* githubOrg */.Yz.kind]: {
        grant: ["org.remove_member"],
        revoke: ["org.add_member", "org.restore_member"],
        regrade: ["org.update_member"],
    },
    [kinds/* githubTeam */.F$.kind]: {
        grant: ["team.remove_member"],
        revoke: ["team.add_member"],
    },
    [kinds/* githubRepo */.w6.kind]: {
        grant: ["team.remove_repository", "repo.remove_member"],
        revoke: ["team.add_repository", "repo.add_member"],
        regrade: ["team.update_repository_permission", "team.add_repository", "repo.update_member"],
    },
};
function oppositeEvents(change) {
    if (change.action === "configure")
        return change.setting === "parent" ? ["team.change_parent_team"] : undefined;
    return opposites[change.kind]?.[change.action];
}
function loginOf(principal, { roster }) {
    if (principal.startsWith("github:"))
        return principal.slice("github:".length);
    return principal.startsWith("user:")
        ? roster.users.get(principal.slice("user:".length))?.github
        : undefined;
}
function isTeam(key, loggedName, { roster }) {
    if (loggedName === undefined)
        return false;
    const team = roster.teams.get(key);
    const name = team === undefined || team.github === false ? key.replace(/^github:/, "") : team.github.name;
    return (0,slug/* teamSlug */.R)(loggedName) === (0,slug/* teamSlug */.R)(name);
}

// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var principals = __webpack_require__(41758);
;// CONCATENATED MODULE: ./lib/src/providers/github/reversal/reverse-org.js

function reverseOrg(change, context) {
    switch (change.action) {
        case "grant":
            return removeFromOrg(change.principal, context);
        case "revoke":
            return addToOrg(change.principal, context);
        case "regrade": {
            const user = (0,principals/* userKeyOf */.Uj)(change.principal);
            if (user === undefined)
                return { because: "whom it concerns isn't declared" };
            const edit = change.from === "owner" ? "add" : "drop";
            return { edits: [{ edit, path: ["github", "owners"], item: user }] };
        }
        case "create":
        case "configure":
        case "archive":
            return { because: "the file has nothing to say about it" };
        default:
            return change;
    }
}
function removeFromOrg(principal, { roster }) {
    const user = (0,principals/* userKeyOf */.Uj)(principal);
    if (user === undefined)
        return { because: "whom it concerns isn't declared" };
    const edits = [];
    if (roster.github?.owners?.includes(user))
        edits.push({ edit: "drop", path: ["github", "owners"], item: user });
    for (const { key, leads = [] } of roster.teams.values()) {
        if (leads.some((lead) => lead.user === user))
            edits.push({ edit: "drop", path: ["teams", key, "leads"], item: user });
    }
    edits.push({ edit: "set", path: ["users", user, "active"], value: false });
    return { edits };
}
function addToOrg(principal, context) {
    if (principal.startsWith("github:"))
        return { edits: context.declareUser(principal.slice("github:".length)).edits };
    const user = context.roster.users.get((0,principals/* userKeyOf */.Uj)(principal) ?? "");
    if (user === undefined)
        return { because: "an invitation by address names no login" };
    return {
        edits: [
            ...(user.active ? [] : [{ edit: "unset", path: ["users", user.key, "active"] }]),
            ...(user.until === undefined ? [] : [{ edit: "unset", path: ["users", user.key, "until"] }]),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/reversal/reverse-organization-role.js
function reverseOrganizationRole(change, { roster }) {
    switch (change.action) {
        case "grant":
        case "revoke": {
            const { key, principal } = change;
            const [kind = "", name = ""] = [
                principal.slice(0, principal.indexOf(":")),
                principal.slice(principal.indexOf(":") + 1),
            ];
            const isDeclared = kind === "team" ? roster.teams.has(name) : kind === "user" && roster.users.has(name);
            if (!isDeclared)
                return { because: "whom it concerns isn't declared" };
            const path = ["github", "organization_roles", key];
            return { edits: [{ edit: change.action === "grant" ? "drop" : "add", path, item: principal }] };
        }
        case "regrade":
        case "create":
        case "configure":
        case "archive":
            return { because: "the file has nothing to say about it" };
        default:
            return change;
    }
}

// EXTERNAL MODULE: ./lib/src/core/end.js
var end = __webpack_require__(48917);
// EXTERNAL MODULE: ./lib/src/roster/repository-patterns.js
var repository_patterns = __webpack_require__(87536);
;// CONCATENATED MODULE: ./lib/src/providers/github/reversal/reverse-repo.js



function reverseRepo(change, context) {
    switch (change.action) {
        case "grant":
        case "revoke":
        case "regrade": {
            const live = change.action === "grant" ? undefined : change.action === "revoke" ? change.role : change.from;
            const { principal, key: repo } = change;
            return principal.startsWith("team:")
                ? reverseTeamRole({ team: principal.slice("team:".length), repo, live }, context)
                : reversePersonRole({ principal, repo, live }, context);
        }
        case "create":
        case "configure":
        case "archive":
            return { because: "the file has nothing to say about it" };
        default:
            return change;
    }
}
function projectsOn(repo, { roster }) {
    return [...roster.projects.values()].filter((project) => project.repos.some(({ name }) => name === repo));
}
function reverseTeamRole({ team, repo, live }, context) {
    if (!context.roster.teams.has(team))
        return { because: `the file doesn't declare the team ${team} itself` };
    const project = projectsOn(repo, context).find((each) => each.team === team || each.access.has(team));
    const { repos } = context.roster.teams.get(team) ?? {};
    const { repoPatterns = [] } = context.resolved.teams.get(team) ?? {};
    const gives = repos?.get(repo);
    if (project !== undefined && (live === undefined || gives === undefined))
        return { because: `the project ${project.key} gives it` };
    const path = ["teams", team, "repos", repo];
    const { role = repository_patterns/* withheldRole */.e$ } = (0,repository_patterns/* patternFor */.uG)(repoPatterns)(repo) ?? {};
    if (live === undefined)
        return {
            edits: [role === repository_patterns/* withheldRole */.e$ ? { edit: "unset", path } : { edit: "set", path, value: repository_patterns/* withheldRole */.e$ }],
        };
    return { edits: [{ edit: "set", path: roleAt(path, gives, context), value: live }] };
}
function roleAt(path, given, { resolved }) {
    return given?.until === undefined || (0,end/* isOver */.PU)(given.until, resolved.now) ? path : [...path, "role"];
}
function reversePersonRole({ principal, repo, live }, context) {
    const [project, ...others] = projectsOn(repo, context).filter((each) => each.collaborators !== undefined);
    if (project === undefined)
        return { because: "no project declares collaborators for it" };
    if (others.length > 0 || project.repos.length > 1)
        return { because: `the project ${project.key} is about several repositories` };
    const user = (0,principals/* userKeyOf */.Uj)(principal);
    const login = principal.slice("github:".length);
    const isMember = context.github?.members.some((each) => each.login.toLowerCase() === login.toLowerCase()) ?? false;
    const who = user === undefined ? context.declareUser(login, !isMember) : { key: user, edits: [] };
    const path = ["projects", project.key, "collaborators", who.key];
    const given = project.collaborators?.get(who.key);
    const edit = live === undefined
        ? { edit: "unset", path }
        : { edit: "set", path: roleAt(path, given, context), value: live };
    return { edits: [...who.edits, edit] };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/reversal/reverse-team.js

const undeclaredPrefix = "github:";
function reverseTeam(change, context) {
    const { key } = change;
    if (change.action === "archive" && key.startsWith(undeclaredPrefix))
        return declareTeam(key.slice(undeclaredPrefix.length), context);
    const team = context.roster.teams.get(key);
    if (team === undefined)
        return { because: `the file doesn't declare the team ${key} itself` };
    switch (change.action) {
        case "archive":
            return { edits: [{ edit: "unset", path: ["teams", key, "archived"] }] };
        case "create":
            return removeTeam(team);
        case "configure":
            return setTeamField(team, change);
        case "grant":
            return removeFromTeam(team, change.principal, context);
        case "revoke":
            return addToTeam(team, {
                who: declaredUserOf(change.principal, context),
                role: isOwner(change.principal, context) ? "member" : change.role,
            }, context);
        case "regrade":
            return moveInTeam(team, declaredUserOf(change.principal, context), change.from);
        default:
            return change;
    }
}
function isOwner(principal, { roster, github }) {
    const login = roster.users.get((0,principals/* userKeyOf */.Uj)(principal) ?? "")?.github ?? principal.replace(/^github:/, "");
    return (github?.members.some((each) => each.role === "owner" && each.login.toLowerCase() === login.toLowerCase()) ?? false);
}
function declaredUserOf(principal, context) {
    const user = (0,principals/* userKeyOf */.Uj)(principal);
    if (user !== undefined)
        return { key: user, edits: [] };
    return principal.startsWith("github:") ? context.declareUser(principal.slice("github:".length)) : undefined;
}
function removeTeam({ key, usergroup, channels, folders }) {
    const isOnOtherServices = usergroup !== undefined || channels.length > 0 || folders.length > 0;
    return {
        edits: isOnOtherServices
            ? [{ edit: "set", path: ["teams", key, "github"], value: false }]
            : [{ edit: "set", path: ["teams", key, "archived"], value: true }],
    };
}
function setTeamField({ key }, { setting, from }) {
    const path = (...steps) => ["teams", key, ...steps];
    if (setting === "parent") {
        if (from === null)
            return { edits: [{ edit: "unset", path: path("parent") }] };
        if (String(from).startsWith(undeclaredPrefix))
            return { because: "the team above it isn't declared" };
        return { edits: [{ edit: "set", path: path("parent"), value: String(from) }] };
    }
    const place = setting === "description" ? path("description") : path("github", setting);
    if (typeof from !== "string" && typeof from !== "boolean")
        return { because: `${setting} can't be written` };
    return { edits: [{ edit: "set", path: place, value: from }] };
}
function removeFromTeam(team, principal, { resolved }) {
    const user = (0,principals/* userKeyOf */.Uj)(principal);
    if (user === undefined)
        return { because: "whom it concerns isn't declared" };
    const edits = lists.flatMap((list) => (isIn(team, list, user) ? [drop(team, list, user)] : []));
    const isIncluded = (team.include ?? []).some(({ team: from }) => from === "*" || resolved.teams.get(from)?.people.has(user) === true);
    if (isIncluded)
        edits.push({ edit: "add", path: ["teams", team.key, "except"], item: user });
    return edits.length > 0 ? { edits } : { because: "everybody is in it" };
}
function addToTeam(team, { who, role }, { resolved }) {
    if (who === undefined)
        return { because: "whom it concerns isn't known" };
    const missing = team.onlyIfIn.filter((limit) => !resolved.teams.get(limit)?.people.has(who.key));
    if (missing.length > 0)
        return { because: `${team.key} takes only who is in ${missing.join(" and ")}` };
    const excepted = team.except.includes(who.key)
        ? [{ edit: "drop", path: ["teams", team.key, "except"], item: who.key }]
        : [];
    return { edits: [...who.edits, ...excepted, add(team, listFor(team, role), who.key)] };
}
function moveInTeam(team, who, role) {
    if (who === undefined)
        return { because: "whom it concerns isn't known" };
    const list = listFor(team, role);
    const other = list === "leads" ? "members" : "leads";
    return {
        edits: [...(isIn(team, other, who.key) ? [drop(team, other, who.key)] : []), add(team, list, who.key)],
    };
}
function declareTeam(slug, context) {
    const team = context.github?.teams.find((each) => each.slug === slug);
    if (team === undefined)
        return { because: "the team couldn't be read" };
    const leads = team.maintainers.map((login) => context.declareUser(login));
    const members = team.members.map((login) => context.declareUser(login));
    const value = {
        ...(team.name === slug ? {} : { name: team.name }),
        ...(team.description === "" ? {} : { description: team.description }),
        ...(team.parent === undefined ? {} : { parent: context.teamKey(team.parent) }),
        ...(leads.length > 0 ? { leads: leads.map(({ key }) => key) } : {}),
        members: members.map(({ key }) => key),
        ...(team.repos.size > 0 ? { repos: Object.fromEntries(team.repos) } : {}),
        ...githubFields(team),
    };
    const people = [...leads, ...members].flatMap(({ edits }) => edits);
    return { edits: [...people, { edit: "set", path: ["teams", slug], value }] };
}
function githubFields({ privacy, notifications, needsName, name, idpGroup }) {
    const github = {
        ...(needsName ? { name } : {}),
        ...(privacy === "secret" ? { privacy } : {}),
        ...(notifications ? {} : { notifications }),
        ...(idpGroup === undefined ? {} : { idp_group: idpGroup }),
    };
    return Object.keys(github).length > 0 ? { github } : {};
}
const lists = ["leads", "members"];
function listFor({ github }, role) {
    return role === "maintainer" && github !== false && github.leadRole === "maintainer" ? "leads" : "members";
}
function isIn(team, list, user) {
    return (team[list] ?? []).some((entry) => entry.user === user);
}
function drop({ key }, list, item) {
    return { edit: "drop", path: ["teams", key, list], item };
}
function add({ key }, list, item) {
    return { edit: "add", path: ["teams", key, list], item };
}

;// CONCATENATED MODULE: ./lib/src/providers/github/reversal.js






const githubReversals = [
    { kind: kinds/* githubOrg */.Yz.kind, reverse: reverseOrg, isCause: isGithubCause },
    { kind: kinds/* githubTeam */.F$.kind, reverse: reverseTeam, isCause: isGithubCause },
    { kind: kinds/* githubOrganizationRole */.Z0.kind, reverse: reverseOrganizationRole, isCause: isGithubCause },
    { kind: kinds/* githubRepo */.w6.kind, reverse: reverseRepo, isCause: isGithubCause },
];


/***/ })

};
