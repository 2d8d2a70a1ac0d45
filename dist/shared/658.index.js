export const id = 658;
export const ids = [658];
export const modules = {

/***/ 76355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ accessChanges)
/* harmony export */ });
/* harmony import */ var _effective_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40227);

function accessChanges(before, after) {
    const isSame = sameGrants();
    const known = new Map();
    function compare(person) {
        const [old, now] = [before.grantsOf(person), after.grantsOf(person)];
        const kept = keptOf(old, now, isSame);
        if (kept.size === old.length && kept.size === now.length)
            return [];
        const asked = kept.size === 0 ? undefined : resourcesIn([...old, ...now], kept);
        const [had, has] = [bestOf(old, asked), bestOf(now, asked)];
        const changes = [];
        for (const [resource, from] of had) {
            const to = has.get(resource);
            if (from.role !== to?.role)
                changes.push({ resource, from: from.role, to: to?.role, through: (to ?? from).through });
        }
        for (const [resource, to] of has) {
            if (!had.has(resource))
                changes.push({ resource, from: undefined, to: to.role, through: to.through });
        }
        return changes.sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0));
    }
    return (person) => {
        const changes = known.get(person) ?? compare(person);
        known.set(person, changes);
        return changes;
    };
}
function keptOf(old, now, isSame) {
    if (old.length === 0 || now.length === 0)
        return nothing;
    const kept = new Set();
    const partners = new Map(old.map((grant) => [grant.direct.resource, grant]));
    for (const grant of now) {
        const partner = partners.get(grant.direct.resource);
        if (partner !== undefined && isSame(partner, grant))
            kept.add(grant.direct.resource);
    }
    return kept;
}
const nothing = new Set();
function resourcesIn(grants, kept) {
    const resources = new Set();
    for (const { direct, inherited } of grants) {
        if (kept.has(direct.resource))
            continue;
        resources.add(direct.resource);
        for (const each of inherited)
            resources.add(each.resource);
    }
    return resources;
}
function bestOf(grants, asked) {
    const best = new Map();
    const enter = (holding) => {
        if (asked !== undefined && !asked.has(holding.resource))
            return;
        const held = best.get(holding.resource);
        if (held === undefined || (0,_effective_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isBetterHolding */ .YA)(holding, held))
            best.set(holding.resource, holding);
    };
    for (const { direct, inherited } of grants) {
        enter(direct);
        for (const each of inherited)
            enter(each);
    }
    return best;
}
function sameGrants() {
    const known = new WeakMap();
    return (left, right) => {
        if (left.direct.role !== right.direct.role)
            return false;
        if (left.inherited.length !== right.inherited.length)
            return false;
        if (left.inherited.length === 0)
            return true;
        const same = known.get(left.inherited) ??
            left.inherited.every((each, index) => {
                const other = right.inherited[index];
                if (other === undefined || each.through.length !== other.through.length)
                    return false;
                return each.resource === other.resource && each.role === other.role;
            });
        known.set(left.inherited, same);
        return same;
    };
}


/***/ }),

/***/ 40227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ effectiveAccess),
/* harmony export */   Bf: () => (/* binding */ roleRank),
/* harmony export */   KA: () => (/* binding */ isPerson),
/* harmony export */   YA: () => (/* binding */ isBetterHolding),
/* harmony export */   xU: () => (/* binding */ principalResource)
/* harmony export */ });
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24496);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);


const PERSON = /^(?:user|github|slack|email):/;
function isPerson(principal) {
    return PERSON.test(principal);
}
function principalResource(principal, kinds) {
    for (const { kind, principals } of kinds.values()) {
        if (principals !== undefined && principal.startsWith(principals))
            return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind, key: principal.slice(principals.length) });
    }
    return undefined;
}
function roleRank(role, kind) {
    const roles = kind?.roles ?? [];
    const rank = roles.indexOf(role);
    return rank === -1 ? roles.length - 1.5 : rank;
}
function indexOf(state, kinds) {
    const byPerson = new Map();
    const byTeam = new Map();
    const parents = new Map();
    const children = new Map();
    const byKind = new Map();
    for (const [id, resource] of state) {
        if ((0,_core_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .isRetired */ .aZ)(resource.settings, kinds.get(resource.kind)))
            continue;
        push(byKind, resource.kind, id);
        const parent = parentOf(resource, state, kinds);
        if (parent !== undefined) {
            parents.set(id, parent);
            push(children, parent, id);
        }
        for (const [principal, role] of [...resource.grants, ...(resource.leftAlone ?? [])]) {
            const holding = { resource: id, role, rank: roleRank(role, kinds.get(resource.kind)), through: [] };
            if (isPerson(principal)) {
                push(byPerson, principal, holding);
                continue;
            }
            const team = principalResource(principal, kinds);
            if (team !== undefined)
                push(byTeam, team, holding);
        }
    }
    return { byPerson, byTeam, parents, children, byKind };
}
function effectiveAccess(state, kinds) {
    let known;
    const index = () => {
        known ??= indexOf(state, kinds);
        return known;
    };
    const inherited = memoized((team) => {
        const { byTeam, parents } = index();
        const holdings = [];
        const path = [];
        for (let at = team; at !== undefined; at = parents.get(at)) {
            if (path.includes(at))
                break;
            const above = [...path];
            const lowest = kindOf(at)?.roles[0];
            if (above.length > 0 && lowest !== undefined)
                holdings.push({ resource: at, role: lowest, rank: 0, through: above });
            path.push(at);
            const through = [...path];
            for (const holding of byTeam.get(at) ?? []) {
                holdings.push({ ...holding, through });
                for (const each of conferredBy(holding))
                    holdings.push({ ...each, through: [...through, ...each.through] });
            }
        }
        return holdings;
    });
    const conferred = memoized((grant) => {
        const [id = "", role = ""] = grant.split("\n");
        const { kind = "", settings = {} } = state.get(id) ?? {};
        const conferrals = kinds.get(kind)?.confers?.(role, settings) ?? [];
        return conferrals.flatMap((each) => {
            const rank = roleRank(each.role, kinds.get(each.kind));
            const resources = index().byKind.get(each.kind) ?? [];
            return resources.map((resource) => ({ resource, role: each.role, rank, through: [id] }));
        });
    });
    const kindOf = (id) => kinds.get(state.get(id)?.kind ?? "");
    const conferredBy = ({ resource, role }) => kindOf(resource)?.confers === undefined ? [] : conferred(`${resource}\n${role}`);
    const inheritedWith = (holding) => kindOf(holding.resource)?.principals === undefined ? conferredBy(holding) : inherited(holding.resource);
    const grantsOf = (person) => (index().byPerson.get(person) ?? []).map((direct) => ({ direct, inherited: inheritedWith(direct) }));
    function membersOf(team) {
        const people = new Set();
        const seen = new Set();
        const open = [team];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (seen.has(next))
                continue;
            seen.add(next);
            const resource = state.get(next);
            if (resource === undefined || (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .isRetired */ .aZ)(resource.settings, kinds.get(resource.kind)))
                continue;
            for (const principal of [...resource.grants.keys(), ...(resource.leftAlone?.keys() ?? [])])
                if (isPerson(principal))
                    people.add(principal);
            open.push(...(index().children.get(next) ?? []));
        }
        return people;
    }
    function holdingsOf(person) {
        const access = new Map();
        for (const { direct, inherited } of grantsOf(person)) {
            for (const each of [direct, ...inherited]) {
                const held = access.get(each.resource);
                if (held === undefined || isBetterHolding(each, held))
                    access.set(each.resource, each);
            }
        }
        return access;
    }
    return {
        holdingsOf,
        grantsOf,
        membersOf,
        get people() {
            return [...index().byPerson.keys()];
        },
    };
}
function parentOf(resource, state, kinds) {
    const kind = kinds.get(resource.kind);
    const key = kind?.nests?.inherits ? (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .parentKeyIn */ .PK)(resource.settings, kind) : undefined;
    if (key === undefined)
        return undefined;
    const id = (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: resource.kind, key });
    const parent = state.get(id);
    return parent === undefined || (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .isRetired */ .aZ)(parent.settings, kind) ? undefined : id;
}
function isBetterHolding(holding, than) {
    if (holding.rank !== than.rank)
        return holding.rank > than.rank;
    if (holding.through.length !== than.through.length)
        return holding.through.length < than.through.length;
    return (holding.role < than.role || (holding.role === than.role && holding.through.join() < than.through.join()));
}
function push(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}
function memoized(answer) {
    const known = new Map();
    return (key) => {
        const value = known.get(key) ?? answer(key);
        known.set(key, value);
        return value;
    };
}


/***/ }),

/***/ 42472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ actionMark),
/* harmony export */   Sn: () => (/* binding */ usesText),
/* harmony export */   qd: () => (/* binding */ parseActionAddress),
/* harmony export */   w$: () => (/* binding */ unknownOwner)
/* harmony export */ });
const actionMark = "ROLLCALL_ACTION";
const unknownOwner = "THE_OWNER_OF";
function parseActionAddress(text) {
    const [, repository = "", ref = "", tag] = /^([A-Za-z0-9][A-Za-z0-9_-]*\/[\w.-]+)@([\w./-]+)(?: +# *([\w.-]+))?$/.exec(text.trim()) ?? [];
    if (repository === "")
        return undefined;
    return { repository, ref, ...(tag === undefined ? {} : { tag }) };
}
function usesText({ repository, ref, tag }) {
    return `${repository}@${ref}${tag === undefined || tag === ref ? "" : ` # ${tag}`}`;
}


/***/ }),

/***/ 64740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ importMoved),
/* harmony export */   Ao: () => (/* binding */ nothingToConvert),
/* harmony export */   BH: () => (/* binding */ unreadableSource),
/* harmony export */   Bh: () => (/* binding */ driftUnwritable),
/* harmony export */   Cv: () => (/* binding */ driftProposed),
/* harmony export */   H7: () => (/* binding */ notHeld),
/* harmony export */   HG: () => (/* binding */ importUnproven),
/* harmony export */   JR: () => (/* binding */ appCodeRefused),
/* harmony export */   Ko: () => (/* binding */ whichOrganisation),
/* harmony export */   OE: () => (/* binding */ answersMissing),
/* harmony export */   Oc: () => (/* binding */ notAccess),
/* harmony export */   UG: () => (/* binding */ proposalFailed),
/* harmony export */   _5: () => (/* binding */ importProposed),
/* harmony export */   _m: () => (/* binding */ webhookDead),
/* harmony export */   cY: () => (/* binding */ rosterExists),
/* harmony export */   dA: () => (/* binding */ importIsClean),
/* harmony export */   hR: () => (/* binding */ fileExists),
/* harmony export */   l8: () => (/* binding */ unfitting),
/* harmony export */   p2: () => (/* binding */ proposalWithdrawn),
/* harmony export */   pz: () => (/* binding */ actionUnknown),
/* harmony export */   sN: () => (/* binding */ heldDifferently)
/* harmony export */ });
function notHeld(what, instead = "Keep it where it is, or do without.") {
    return {
        severity: "warning",
        code: "not_held",
        message: `${what} has no place in a roster, and was left out.`,
        remedy: instead,
    };
}
function notAccess(what) {
    return {
        severity: "notice",
        code: "not_access",
        message: `${what} is not about access, and was left out.`,
        remedy: "Nothing to do.",
    };
}
function heldDifferently(what, instead) {
    return { severity: "warning", code: "held_differently", message: what, remedy: instead };
}
function unfitting(what, why) {
    return {
        severity: "warning",
        code: "unfitting",
        message: `${what} was left out: ${why}.`,
        remedy: "Correct it in the file it comes from and convert again, or write it into the roster by hand.",
    };
}
function unreadableSource(path, reason) {
    return {
        severity: "error",
        code: "unreadable_source",
        message: `${path} can't be read: ${reason}.`,
        remedy: "Correct it, or leave it out, and convert again.",
    };
}
function nothingToConvert(tool, expected) {
    return {
        severity: "error",
        code: "nothing_to_convert",
        message: `There is nothing of ${tool}'s here.`,
        remedy: `Give ${expected}.`,
    };
}
function whichOrganisation() {
    return {
        severity: "error",
        code: "which_organisation",
        message: "Nothing here says which GitHub organisation this is.",
        remedy: "Give its login with --org.",
    };
}
function webhookDead(name, refused) {
    return {
        severity: "error",
        code: "webhook_dead",
        message: `Slack takes no messages for ${name}: ${refused.body}.`,
        remedy: `${refused.advice} Webhooks are made at https://api.slack.com/apps under Incoming Webhooks.`,
    };
}
function fileExists(path) {
    return {
        severity: "notice",
        code: "file_exists",
        message: `${path} is there already, and was left as it is.`,
        remedy: "Nothing to do; to have it written anew, move it away first.",
    };
}
function answersMissing(flags) {
    return {
        severity: "error",
        code: "answers_missing",
        message: "Nobody is here to answer questions.",
        remedy: `Give the answers as flags: ${flags.join(", ")}.`,
    };
}
function actionUnknown() {
    return {
        severity: "error",
        code: "action_unknown",
        message: "Nothing says where the workflows shall take Rollcall from, and they hand it keys.",
        remedy: "Say which repository has the copy that you trust: --action OWNER/REPO@COMMIT. A clone of it, and a published package, know it by themselves.",
    };
}
function driftProposed(url) {
    return {
        severity: "notice",
        code: "drift_proposed",
        message: `What was changed by hand is proposed as a change of the roster: ${url}`,
        remedy: "Merge it to keep what was changed; close it and apply the roster to put things back.",
    };
}
function driftUnwritable() {
    return {
        severity: "warning",
        code: "drift_unwritable",
        message: "The services differ from the roster in what a roster can't say, so there is nothing to propose.",
        remedy: "Apply the roster to put things back, or change it by hand.",
    };
}
function proposalWithdrawn(url) {
    return {
        severity: "notice",
        code: "proposal_withdrawn",
        message: `Nothing differs any more, so the proposal was closed: ${url}`,
        remedy: "Nothing to do.",
    };
}
function importProposed(url) {
    return {
        severity: "notice",
        code: "import_proposed",
        message: `The roster that describes what exists is proposed: ${url}`,
        remedy: "Read it, and merge it when it is right.",
    };
}
function rosterExists(path) {
    return {
        severity: "error",
        code: "roster_exists",
        message: `${path} is in the repository already, and an import would replace it.`,
        remedy: "Use on-drift: adopt on a schedule to bring what is live into it; or move it away first.",
    };
}
function proposalFailed(reason) {
    return {
        severity: "error",
        code: "proposal_failed",
        message: `No pull request could be made: ${reason}`,
        remedy: "Give the token the repository permissions Contents: write and Pull requests: write, on this repository too.",
    };
}
function importIsClean() {
    return {
        severity: "notice",
        code: "import_clean",
        message: "A plan of what was written was made, and changes nothing.",
        remedy: "Read the file and its comments; then open a pull request with it.",
    };
}
function importMoved(changes) {
    return {
        severity: "warning",
        code: "import_moved",
        message: `A plan of what was written shows ${changes} ${changes === 1 ? "change" : "changes"}: something was changed meanwhile.`,
        remedy: "Move the file away and import again; or look at the plan.",
    };
}
function importUnproven() {
    return {
        severity: "warning",
        code: "import_unproven",
        message: "No plan of what was written could be made, so nothing proves that it changes nothing.",
        remedy: "See what else is said here, and run plan before anything is applied.",
    };
}
function appCodeRefused(reason) {
    return {
        severity: "error",
        code: "app_code_refused",
        message: `GitHub gave no key for this code: ${reason}. A code works once, and for an hour.`,
        remedy: "If the App is there, generate a private key on its page (Settings, Developer settings, GitHub Apps). If not, press the button of rollcall-app.html again.",
    };
}


/***/ }),

/***/ 59131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ freeKey)
/* harmony export */ });
/* harmony import */ var _roster_schema_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33562);

function freeKey(wanted, fallback, taken) {
    const cleaned = wanted
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[^A-Za-z0-9._/-]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 90);
    const base = _roster_schema_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .xT.safeParse(wanted).success ? wanted : cleaned || fallback;
    let key = base;
    for (let number = 2; taken.has(key); number += 1)
        key = `${base}-${number}`;
    return key;
}


/***/ }),

/***/ 42770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mS: () => (/* binding */ withModeline)
/* harmony export */ });
/* unused harmony exports schemaPath, schemaAddress */
const schemaPath = "schema/teams.schema.json";
function schemaAddress({ repository, ref, tag = ref }) {
    const major = /^(v\d+)\.\d+\.\d+$/.exec(tag)?.[1];
    return `https://raw.githubusercontent.com/${repository}/${major ?? ref}/${schemaPath}`;
}
function withModeline(files, address) {
    if (address === undefined)
        return files;
    const line = `# yaml-language-server: $schema=${schemaAddress(address)}\n`;
    return files.map(({ path, text }) => ({ path, text: line + text }));
}


/***/ }),

/***/ 63881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sortedByKey),
/* harmony export */   h: () => (/* binding */ withoutNotes)
/* harmony export */ });
function withoutNotes(fields) {
    return { fields, notes: [] };
}
function sortedByKey(map) {
    return new Map([...map].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
}


/***/ }),

/***/ 19426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeRoster)
/* harmony export */ });
/* harmony import */ var _roster_schema_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21903);
/* harmony import */ var _roster_schema_slack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35630);
/* harmony import */ var _roster_schema_team_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32517);
/* harmony import */ var _roster_schema_user_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46991);
/* harmony import */ var _new_roster_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63881);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85894);






function writeRoster(roster, layout) {
    const trees = layout.split ? treesOf(roster) : [];
    const folder = layout.path.slice(0, layout.path.lastIndexOf("/") + 1);
    return [
        { path: layout.path, text: mainFile(roster, layout.split) },
        ...trees.map(({ name, teams }) => ({
            path: `${folder}teams/${name}.yaml`,
            text: written([entries("teams", teams, { of: _roster_schema_team_js__WEBPACK_IMPORTED_MODULE_0__/* .team */ .gv, open: 2 })]),
        })),
    ];
}
function mainFile(roster, split) {
    const { intro, github, slack, usesDrive, users, teams, projects, remarks } = roster;
    return written([
        intro.flatMap((paragraph) => (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlComment */ .j)(paragraph)),
        ["version: 1"],
        section("github", github && inOrder(github, _roster_schema_github_js__WEBPACK_IMPORTED_MODULE_2__/* .githubSection */ .fJ)),
        section("slack", slack && inOrder(slack, _roster_schema_slack_js__WEBPACK_IMPORTED_MODULE_3__/* .slackSection */ .cU)),
        usesDrive ? ["drive: {}"] : [],
        entries("users", users, { of: _roster_schema_user_js__WEBPACK_IMPORTED_MODULE_4__/* .userFields */ .dN, open: 1 }),
        split ? [] : entries("teams", teams, { of: _roster_schema_team_js__WEBPACK_IMPORTED_MODULE_0__/* .team */ .gv, open: 2 }),
        entries("projects", projects, { of: _roster_schema_team_js__WEBPACK_IMPORTED_MODULE_0__/* .project */ .Cv, open: 2 }),
        remarkLines(remarks),
    ]);
}
function written(paragraphs) {
    const [first = [], second = [], ...rest] = paragraphs;
    const isIntro = first[0]?.startsWith("#") ?? false;
    const joined = isIntro ? [[...first, ...second], ...rest] : paragraphs;
    return `${joined
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
function section(name, fields) {
    return fields === undefined ? [] : (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlField */ .c)(name, fields, { open: 1 });
}
function inOrder(fields, { shape }) {
    const given = fields;
    return Object.fromEntries(Object.keys(shape).map((name) => [name, given[name]]));
}
function entries(name, map, { of, open }) {
    if (map.size === 0)
        return [];
    const lines = [...(0,_new_roster_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedByKey */ .A)(map)].map(([key, { fields, notes }]) => withNotes((0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlField */ .c)(key, shortForm(inOrder(fields, of)), { indent: 2, open: open - 1 }), notes));
    const separator = open > 1 ? [""] : [];
    return [`${name}:`, ...lines.flatMap((each, index) => (index === 0 ? each : [...separator, ...each]))];
}
function withNotes(lines, notes) {
    const [line = ""] = lines;
    const [note = ""] = notes;
    const behind = `${line} ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlComment */ .j)(note).join(" ")}`;
    if (lines.length === 1 && notes.length === 1 && behind.length <= 100)
        return [behind];
    return [...notes.flatMap((each) => (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlComment */ .j)(each, 2)), ...lines];
}
function shortForm(fields) {
    const { github, ...others } = fields;
    const alone = Object.values(others).every((value) => value === undefined);
    return alone && typeof github === "string" ? github : fields;
}
function remarkLines(remarks) {
    if (remarks.length === 0)
        return [];
    const lines = remarks.flatMap((remark) => (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlComment */ .j)(remark).map((line, index) => line.replace(/^# /, index === 0 ? "# - " : "#   ")));
    return ["# Not declared above:", ...lines];
}
function treesOf({ teams }) {
    const rootOf = (key) => {
        const seen = new Set();
        let root = key;
        for (let above = key; above !== undefined && !seen.has(above);) {
            seen.add(above);
            root = above;
            above = teams.get(above)?.fields.parent;
        }
        return root;
    };
    const nameOf = (root) => root.replaceAll("/", "-").toLowerCase();
    const trees = Map.groupBy((0,_new_roster_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedByKey */ .A)(teams), ([key]) => nameOf(rootOf(key)));
    return [...(0,_new_roster_js__WEBPACK_IMPORTED_MODULE_5__/* .sortedByKey */ .A)(trees)].map(([name, members]) => ({ name, teams: new Map(members) }));
}


/***/ }),

/***/ 85894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ yamlField),
/* harmony export */   j: () => (/* binding */ yamlComment)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const width = 100;
function yamlField(key, value, { indent = 0, open = 0 } = {}) {
    const start = `${" ".repeat(indent)}${keyText(key)}:`;
    if (!isCollection(value))
        return [`${start} ${blockText(value)}`];
    const flow = flowText(value);
    const isOpen = open > 0 && !Array.isArray(value) && flow !== "{}";
    if (!isOpen && !hasSeveralMaps(value) && start.length + 1 + flow.length <= width)
        return [`${start} ${flow}`];
    return [start, ...below(value, indent + 2, open - 1)];
}
function below(value, indent, open) {
    if (!isList(value))
        return entriesOf(value).flatMap(([key, each]) => yamlField(key, each, { indent, open }));
    const dash = `${" ".repeat(indent)}- `;
    return value.flatMap((item) => {
        if (!isCollection(item))
            return [`${dash}${blockText(item)}`];
        const flow = flowText(item);
        if (!hasSeveralMaps(item) && dash.length + flow.length <= width)
            return [`${dash}${flow}`];
        const [first = "", ...rest] = below(item, indent + 2, 0);
        return [`${dash}${first.trimStart()}`, ...rest];
    });
}
function yamlComment(text, indent = 0) {
    const start = `${" ".repeat(indent)}#`;
    const lines = [];
    let line = start;
    for (const word of text
        .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim()
        .split(" ")) {
        if (line !== start && line.length + 1 + word.length > width) {
            lines.push(line);
            line = start;
        }
        line += ` ${word}`;
    }
    return [...lines, line];
}
function isCollection(value) {
    return typeof value === "object" && value !== null;
}
function isList(value) {
    return Array.isArray(value);
}
function hasSeveralMaps(value) {
    if (!isCollection(value))
        return false;
    if (isList(value))
        return value.filter(isCollection).length > 1 || value.some(hasSeveralMaps);
    return entriesOf(value).some(([, each]) => hasSeveralMaps(each));
}
function entriesOf(value) {
    return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, each]]));
}
function flowText(value) {
    if (!isCollection(value))
        return inFlow(blockText(value));
    if (isList(value))
        return `[${value.map(flowText).join(", ")}]`;
    const entries = entriesOf(value).map(([key, each]) => `${inFlow(keyText(key))}: ${flowText(each)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
function keyText(key) {
    return /^[1-9]\d{0,14}$/.test(key) ? key : blockText(key);
}
function blockText(value) {
    if (typeof value !== "string")
        return String(value);
    if (invisible.test(value))
        return escaped(value);
    const text = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { lineWidth: 0, compat: "yaml-1.1" }).slice(0, -1);
    return /^[^|>\n][^\n]*$/.test(text) ? text : JSON.stringify(value);
}
const invisible = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
function escaped(value) {
    return JSON.stringify(value).replace(new RegExp(invisible, "gu"), (character) => [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
        .join(""));
}
function inFlow(text) {
    return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : JSON.stringify(text);
}


/***/ }),

/***/ 47244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ errorsToFindings)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33081);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);


function errorsToFindings(error, provider) {
    if (error instanceof _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q) {
        return error.findings.map((each) => each.provider === undefined ? (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(each, { ...each, provider }) : each);
    }
    const problem = {
        severity: "error",
        code: "unexpected",
        message: `Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`,
        remedy: "Run again: what is done stays done. If it stays, this is a defect of Rollcall's; please report it.",
    };
    return [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem, { provider })];
}


/***/ }),

/***/ 97774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createRosterLoader)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33081);
/* harmony import */ var _repository_commit_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43628);
/* harmony import */ var _roster_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91289);
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44898);




function createRosterLoader(repository, config, today) {
    const loading = new Map();
    async function load(commit) {
        const { files, missing, findings } = await (0,_repository_commit_files_js__WEBPACK_IMPORTED_MODULE_0__/* .filesAt */ .T)(repository, commit, config);
        const absent = missing.map((pattern) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)((0,_roster_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .noSuchFile */ .VT)(pattern)));
        const isUnreadable = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(findings);
        return (0,_roster_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRoster */ .c0)({ commit, files, isUnreadable, findings: [...findings, ...absent] }, today);
    }
    return {
        repository,
        config,
        today,
        at: (commit) => {
            const known = loading.get(commit) ?? load(commit);
            loading.set(commit, known);
            return known;
        },
    };
}


/***/ }),

/***/ 13327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ notPutBack),
/* harmony export */   H1: () => (/* binding */ revisionNotUsable),
/* harmony export */   KZ: () => (/* binding */ memoryMissing),
/* harmony export */   LC: () => (/* binding */ revisionWithoutRoster),
/* harmony export */   Lj: () => (/* binding */ earlierOrganisation),
/* harmony export */   Mf: () => (/* binding */ takenOutKept),
/* harmony export */   O0: () => (/* binding */ putsBack),
/* harmony export */   Tz: () => (/* binding */ setUpMemory),
/* harmony export */   ZY: () => (/* binding */ memoryUnprotected),
/* harmony export */   _F: () => (/* binding */ noGitRepository),
/* harmony export */   ap: () => (/* binding */ applyOnce),
/* harmony export */   eT: () => (/* binding */ severalContinued),
/* harmony export */   fe: () => (/* binding */ githubLeft),
/* harmony export */   gV: () => (/* binding */ handOversUnread),
/* harmony export */   i6: () => (/* binding */ noSuchRevision),
/* harmony export */   si: () => (/* binding */ memoryNotWritten),
/* harmony export */   tM: () => (/* binding */ earlierCommitGone)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98801);
/* harmony import */ var _repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48255);



const staysUntil = "What is taken out of the file keeps the access that it gave.";
function memoryMissing(reason, remedy = setUpMemory) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("memory_missing", `Rollcall doesn't remember what was applied before: ${reason}. ${staysUntil}`, remedy);
}
const setUpMemory = "Run rollcall doctor: it prints the commands that set the memory up.";
const applyOnce = "An apply that ends well on the default branch begins it. Nothing else is needed.";
function memoryUnprotected(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("memory_unprotected", `The memory on the branch ${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBranch */ .GJ} is not used: ${reason}. ${staysUntil}`, setUpMemory);
}
function earlierCommitGone(commit, reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("earlier_commit_gone", `The commit ${commit.slice(0, 7)}, which was applied before, can't be read: ${reason} What only its roster gave is not taken back.`, `Push the commit to some branch again, and run again. Or compare by hand, and delete the branch ${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBranch */ .GJ} to begin anew.`);
}
function handOversUnread(commit, reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("hand_overs_unread", `Which commits came after ${commit.slice(0, 7)}, which was applied before, can't be read: ${reason}. A hand-over (hands_off: true) that no run has applied is not known.`, "Look through what this takes back. To keep some of it, declare it again with hands_off: true, apply that, and take it out then.");
}
function severalContinued(rosters) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("earlier_roster_unclear", `Several rosters that were applied before are gone from this repository (${rosters.join("; ")}), and which of them goes on as this one is not known. What they gave is not taken back.`, "Move one roster at a time. Or take back from the command line what one of them gave: give rollcall plan --since a commit, and the roster's old paths.");
}
function earlierOrganisation(earlier, now) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("earlier_organisation", `The roster that was applied before is about the organisation ${earlier}, and this one about ${now}. Nothing that it gave on GitHub is taken back.`, `Look through ${earlier} by hand.`);
}
function memoryNotWritten(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("memory_not_written", `What this run applies could not be remembered: ${reason}. What it gives may not be taken back later, when it is taken out of the file.`, "Run again. If it stays, run rollcall doctor.");
}
function takenOutKept(lines) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("taken_out_kept", `The file gave this before, gives it no more, and it is still there (guards.taken_out is report): ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(lines, 20)}.`, "Set guards.taken_out to revoke to take it back, or hand the entry over with hands_off: true before you take it out.");
}
function notPutBack(lines) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("not_put_back", `Somebody took this away by hand, and a scheduled run doesn't give it back: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(lines, 20)}.`, "Put back: run the workflow by hand, or rollcall apply. Write it into the file: change the lines that give it. With on-drift: enforce every scheduled run puts back.");
}
function putsBack(lines) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("puts_back", `Merging this also gives back what somebody took away by hand: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(lines, 20)}.`, "If it was taken away for good, write that into the file first.");
}
function noGitRepository(revision) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("no_git_repository", `The roster at ${revision} can't be read: this folder is in no git repository, or git is not installed.`, "Run it in a clone of the roster's repository.");
}
function noSuchRevision(revision) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("no_such_revision", `This repository has no revision ${revision}.`, "Name a branch, a tag or a commit that is here; git fetch brings what is missing.");
}
function revisionWithoutRoster(revision, patterns) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("revision_without_roster", `At ${revision} there is no ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(patterns)}.`, "Give --since a revision at which the roster is there, under the same path.");
}
function revisionNotUsable(revision, reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("revision_not_usable", `The roster at ${revision} can't be compared with: ${reason}`, "Give --since a revision whose roster was applied.");
}
function githubLeft() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("github_left", "The section github has left the file, so that nothing on GitHub is taken back.", "To take back what the file gave there, keep the section, take the users and teams out first, and apply that.");
}


/***/ }),

/***/ 66267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ memoryOfStart),
/* harmony export */   D4: () => (/* binding */ patternsOf),
/* harmony export */   EF: () => (/* binding */ memoryFile),
/* harmony export */   FC: () => (/* binding */ memoryText),
/* harmony export */   Mn: () => (/* binding */ rosterKeyOf),
/* harmony export */   Pw: () => (/* binding */ parseMemory),
/* harmony export */   WB: () => (/* binding */ memoryOfMove),
/* harmony export */   eW: () => (/* binding */ memoryOfEnd),
/* harmony export */   kS: () => (/* binding */ commitsIn),
/* harmony export */   kq: () => (/* binding */ memoryFingerprint),
/* harmony export */   l4: () => (/* binding */ emptyMemory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const memoryFile = "memory.json";
const emptyMemory = { version: 1, rosters: {} };
const maxWaiting = 2_000;
function rosterKeyOf(config) {
    return [...new Set(config)].sort().join("\n");
}
function patternsOf(key) {
    return key.split("\n");
}
function memoryFingerprint(what) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(what).digest("hex").slice(0, 12);
}
function parseMemory(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isRecord(data) || data["version"] !== 1 || !isRecord(data["rosters"]))
        return undefined;
    const isRead = Object.values(data["rosters"]).every((roster) => isRecord(roster) && Object.values(roster).every(isServiceMemory));
    return isRead ? data : undefined;
}
function memoryText(memory) {
    return `${JSON.stringify(sorted(memory), null, 2)}\n`;
}
function commitsIn(entry) {
    return entry === undefined ? [] : [...(entry.applied === undefined ? [] : [entry.applied]), ...entry.since];
}
function memoryOfStart(memory, { roster, commit }, services) {
    const known = memory.rosters[roster] ?? {};
    const next = services.map(({ service, ...begun }) => {
        const { withheld: before = [], ...entry } = known[service] ?? { since: [] };
        const isKnown = entry.applied === commit || entry.since.includes(commit);
        const since = isKnown ? entry.since : [...entry.since, commit];
        const created = new Set(begun.created.map(memoryFingerprint));
        const kept = before.filter((each) => !created.has(each));
        const withheld = [...new Set([...kept, ...begun.withheld.map(memoryFingerprint)])].sort();
        return [service, { ...entry, since, ...(withheld.length > 0 ? { withheld } : {}) }];
    });
    return withRoster(memory, roster, { ...known, ...Object.fromEntries(next) });
}
function memoryOfEnd(memory, { roster, commit }, ends) {
    const known = memory.rosters[roster] ?? {};
    const next = ends.map(({ service, waiting, ids, settled }) => {
        const entry = known[service];
        const since = commitsIn(entry).filter((each) => each !== commit && !settled.has(each));
        const prints = [...new Set(waiting.map(memoryFingerprint))].sort();
        const rest = prints.length > maxWaiting ? "many" : prints;
        const found = Object.fromEntries([...ids].map(([what, id]) => [memoryFingerprint(what), id]));
        const allIds = since.length > 0 ? { ...entry?.ids, ...found } : found;
        const under = Object.entries(entry?.under ?? {}).filter(([each]) => since.includes(each));
        return [
            service,
            {
                applied: commit,
                since,
                ...(rest.length > 0 ? { waiting: rest } : {}),
                ...(Object.keys(allIds).length > 0 ? { ids: allIds } : {}),
                ...(under.length > 0 ? { under: Object.fromEntries(under) } : {}),
            },
        ];
    });
    return withRoster(memory, roster, { ...known, ...Object.fromEntries(next) });
}
function memoryOfMove(memory, { from, to }) {
    const moving = from.filter((key) => key !== to && memory.rosters[key] !== undefined);
    if (moving.length === 0)
        return memory;
    const rosters = Object.entries(memory.rosters).filter(([key]) => !moving.includes(key));
    const joined = new Map(Object.entries(memory.rosters[to] ?? {}));
    for (const key of moving)
        for (const [service, entry] of Object.entries(memory.rosters[key] ?? {}))
            joined.set(service, joinedServices(joined.get(service), entry, key));
    return withRoster({ ...memory, rosters: Object.fromEntries(rosters) }, to, Object.fromEntries(joined));
}
function joinedServices(known, moved, key) {
    const under = { ...known?.under };
    for (const commit of commitsIn(moved)) {
        const keys = moved.under?.[commit] ?? [key];
        under[commit] = [...new Set([...(under[commit] ?? []), ...keys])];
    }
    if (known === undefined)
        return { ...moved, under };
    const since = [...new Set([...commitsIn(known), ...commitsIn(moved)])];
    const withheld = [...new Set([...(known.withheld ?? []), ...(moved.withheld ?? [])])];
    const kept = withheld.length > 0 ? { withheld } : {};
    return { since, ids: { ...known.ids, ...moved.ids }, ...kept, under };
}
function withRoster(memory, key, roster) {
    return { ...memory, rosters: { ...memory.rosters, [key]: roster } };
}
function isServiceMemory(value) {
    if (!isRecord(value))
        return false;
    const { applied, since, waiting, ids, withheld, under } = value;
    return ((applied === undefined || isCommit(applied)) &&
        areTexts(since) &&
        since.every(isCommit) &&
        (waiting === undefined || waiting === "many" || areTexts(waiting)) &&
        (ids === undefined || (isRecord(ids) && areTexts(Object.values(ids)))) &&
        (withheld === undefined || areTexts(withheld)) &&
        (under === undefined || (isRecord(under) && Object.values(under).every(areTexts))));
}
function isCommit(value) {
    return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value);
}
function areTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === "string");
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function sorted(value) {
    if (Array.isArray(value) || !isRecord(value))
        return value;
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}


/***/ }),

/***/ 5960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ noMemory),
  u: () => (/* binding */ openMemory)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/repository/state-protection.js
var state_protection = __webpack_require__(99160);
// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
;// CONCATENATED MODULE: ./lib/src/app/earlier-organisation.js
function organisationOf({ github }) {
    return github?.org ?? "";
}
function isSameOrganisation(one, other) {
    const [mine, yours] = [organisationOf(one), organisationOf(other)];
    return mine === "" || yours === "" || mine.toLowerCase() === yours.toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/app/load-roster.js
var load_roster = __webpack_require__(97774);
// EXTERNAL MODULE: ./lib/src/app/memory.js
var app_memory = __webpack_require__(66267);
// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
;// CONCATENATED MODULE: ./lib/src/app/continued-rosters.js





async function continuedRosters(memory, request) {
    const own = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
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
    return { keys: [], findings: [(0,finding/* finding */.gk)((0,memory_errors/* severalContinued */.eT)(gone.map((key) => (0,app_memory/* patternsOf */.D4)(key).join(", "))))] };
}
function loaderFor(key, { config, rosters }) {
    if (key === (0,app_memory/* rosterKeyOf */.Mn)(config))
        return rosters;
    return (0,load_roster/* createRosterLoader */.Z)(rosters.repository, (0,app_memory/* patternsOf */.D4)(key), rosters.today);
}
async function isOfOtherOrganisation(memory, key, request) {
    const last = Object.values(memory.rosters[key] ?? {}).flatMap((entry) => (0,app_memory/* commitsIn */.kS)(entry).at(-1) ?? [])[0];
    if (last === undefined)
        return false;
    const { declared, source } = await loaderFor(key, request).at(last);
    if (declared === undefined || (0,finding/* hasErrors */.Cs)(source.findings) || request.roster.declared === undefined)
        return false;
    return !isSameOrganisation(declared, request.roster.declared);
}

// EXTERNAL MODULE: ./lib/src/app/same-files.js
var same_files = __webpack_require__(87700);
// EXTERNAL MODULE: ./lib/src/app/unapplied-rosters.js + 1 modules
var unapplied_rosters = __webpack_require__(39907);
;// CONCATENATED MODULE: ./lib/src/app/earlier-rosters.js








async function loadEarlierRosters(memory, request) {
    const continued = await continuedRosters(memory, request);
    const own = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
    const entry = (0,app_memory/* memoryOfMove */.WB)(memory, { from: continued.keys, to: own }).rosters[own] ?? {};
    const { loaded, findings, loaders } = await loadCommits(entry, request);
    const isSame = (commit) => {
        const rosters = loaded.get(commit) ?? [];
        return rosters.length === 1 && rosters.every((each) => (0,same_files/* haveSameFiles */.E)(each, request.roster));
    };
    const appliedCommitIn = (service) => {
        const { applied, since = [] } = entry[service] ?? {};
        const isLast = since.every((each) => !loaded.has(each) || isSame(each));
        return applied !== undefined && isLast && isSame(applied) ? applied : undefined;
    };
    const idsIn = (service) => {
        const { ids = {} } = entry[service] ?? {};
        return { get: (resource) => ids[(0,app_memory/* memoryFingerprint */.kq)(resource)] };
    };
    const resolved = new Map();
    for (const [commit, rosters] of loaded)
        resolved.set(commit, isSame(commit) ? [] : rosters.flatMap((each) => undatedOf(each, request)));
    const { declared } = request.roster;
    const isForeign = (roster) => declared !== undefined && !isSameOrganisation(roster, declared);
    const foreign = [...resolved.values()].flat().find(isForeign);
    if (foreign && declared)
        findings.push((0,finding/* finding */.gk)((0,memory_errors/* earlierOrganisation */.Lj)(organisationOf(foreign), organisationOf(declared))));
    const branches = await loadBranches({ entry, resolved, loaders, request }, findings);
    const hasMoved = continued.keys.some((key) => key !== own);
    return {
        findings: [...continued.findings, ...findings],
        isKnown: continued.keys.length > 0,
        keys: continued.keys,
        applied: new Set(Object.values(entry).flatMap(({ applied }) => applied ?? [])),
        begun: new Set(Object.values(entry).flatMap(app_memory/* commitsIn */.kS)),
        rostersIn: (service) => {
            const commits = (0,app_memory/* commitsIn */.kS)(entry[service]);
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
            return { isWaiting: (what) => waiting === "many" || prints.has((0,app_memory/* memoryFingerprint */.kq)(what)) };
        },
        idsIn,
        isWithheldIn: (service, resource) => entry[service]?.withheld?.includes((0,app_memory/* memoryFingerprint */.kq)(resource)) ?? false,
        appliedCommitIn,
        loadedIn: (service) => new Set((0,app_memory/* commitsIn */.kS)(entry[service]).filter((commit) => loaded.has(commit))),
    };
}
async function loadCommits(entry, request) {
    const loaders = new Map();
    const loaderOf = (key) => {
        const loader = loaders.get(key) ?? loaderFor(key, request);
        loaders.set(key, loader);
        return loader;
    };
    const own = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
    loaderOf(own);
    const loaded = new Map();
    const findings = [];
    const services = Object.values(entry);
    for (const commit of new Set(services.flatMap(app_memory/* commitsIn */.kS))) {
        const keys = new Set(services.flatMap(({ under }) => under?.[commit] ?? []));
        const rosters = await Promise.all([...(keys.size > 0 ? keys : [own])].map((key) => key === own && commit === request.commit ? request.roster : loaderOf(key).at(commit)));
        const unreadable = rosters.find((each) => !isReadable(each));
        if (unreadable === undefined)
            loaded.set(commit, rosters);
        else
            findings.push((0,finding/* finding */.gk)((0,memory_errors/* earlierCommitGone */.tM)(commit, reasonOf(unreadable))));
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
    const starts = Object.values(entry).map((each) => oldestIn((0,app_memory/* commitsIn */.kS)(each), resolved));
    for (const start of new Set(starts)) {
        if (start === undefined)
            continue;
        try {
            branches.set(start, await (0,unapplied_rosters/* branchSince */.H)(start, request, rosterAt));
        }
        catch (error) {
            findings.push((0,finding/* finding */.gk)((0,memory_errors/* handOversUnread */.gV)(start, error instanceof Error ? error.message : String(error))));
        }
    }
    return branches;
}
function oldestIn(commits, resolved) {
    const readable = commits.filter((each) => resolved.has(each));
    return readable.some((each) => (resolved.get(each) ?? []).length > 0) ? readable[0] : undefined;
}
function undatedOf({ declared }, { rosters }) {
    return declared === undefined ? [] : [(0,resolve_undated/* resolveUndated */.gL)(declared, rosters.today)];
}
function isReadable({ declared, source }) {
    return declared !== undefined && !(0,finding/* hasErrors */.Cs)(source.findings);
}
function reasonOf({ findings }) {
    return findings.find(({ severity }) => severity === "error")?.message ?? "It holds no roster.";
}

;// CONCATENATED MODULE: ./lib/src/app/open-memory.js







function noMemory(findings) {
    return {
        findings,
        isEmpty: true,
        applied: new Set(),
        begun: new Set(),
        earlierIn: () => [],
        appliedIn: () => undefined,
        idsIn: () => new Map(),
        isWithheldIn: () => false,
        begin: async () => [],
        end: async () => [],
    };
}
async function openMemory(request) {
    const { repository } = request.rosters;
    const unprotected = await whyUnprotected(repository, request.writes);
    if (unprotected !== undefined)
        return noMemory([(0,finding/* finding */.gk)((0,memory_errors/* memoryUnprotected */.ZY)(unprotected))]);
    const read = await readMemory(repository);
    if ("reason" in read)
        return noMemory([(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(read.reason, read.remedy))]);
    const earlier = await loadEarlierRosters(read.memory, request);
    const { isKnown } = earlier;
    const missing = isKnown ? [] : [(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)("nothing was applied from here yet", memory_errors/* applyOnce */.ap))];
    return {
        findings: [...missing, ...earlier.findings],
        isEmpty: false,
        applied: earlier.applied,
        begun: earlier.begun,
        earlierIn: (service) => earlier.rostersIn(service),
        appliedIn: (service) => earlier.appliedIn(service),
        idsIn: (service) => earlier.idsIn(service),
        isWithheldIn: (service, resource) => earlier.isWithheldIn(service, resource),
        ...(request.writes ? writersOf(request, earlier) : noWriters),
    };
}
const noWriters = { begin: async () => [], end: async () => [] };
async function whyUnprotected(repository, writes) {
    const protection = await (0,state_protection/* readStateProtection */.fh)(repository);
    switch (protection.is) {
        case "open":
            return "no rule lets only Rollcall's App write it";
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
        const { text } = await (0,state_branch/* readStateFile */.qy)(repository, app_memory/* memoryFile */.EF);
        const memory = text === undefined ? app_memory/* emptyMemory */.l4 : (0,app_memory/* parseMemory */.Pw)(text);
        if (memory !== undefined)
            return { memory };
        const remedy = `Use the Rollcall that wrote it; or delete the branch ${state_branch/* stateBranch */.GJ} to begin anew.`;
        return { reason: `${app_memory/* memoryFile */.EF} on the branch ${state_branch/* stateBranch */.GJ} is not of version 1`, remedy };
    }
    catch (error) {
        return { reason: (0,request_error/* requestErrorOf */.l)(error).message, remedy: memory_errors/* setUpMemory */.Tz };
    }
}
function writersOf(request, earlier) {
    const { commit, rosters, clock } = request;
    const roster = (0,app_memory/* rosterKeyOf */.Mn)(request.config);
    const write = async (services, message, change) => {
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
            return [(0,finding/* finding */.gk)((0,memory_errors/* memoryNotWritten */.si)((0,request_error/* requestErrorOf */.l)(error).message))];
        }
    };
    const short = commit.slice(0, 7);
    return {
        begin: (services) => {
            const beginning = services.filter(({ service, withheld }) => withheld.length > 0 || earlier.appliedIn(service) === undefined);
            const names = beginning.map(({ service }) => service);
            return write(names, `Begin to apply ${short} to ${names.join(", ")}`, (memory) => (0,app_memory/* memoryOfStart */.BE)(memory, { roster, commit }, beginning));
        },
        end: (services) => {
            const names = services.map(({ service }) => service);
            return write(names, `Remember that ${short} is applied to ${names.join(", ")}`, (memory) => services.reduce((next, { service, waiting, ids, keepsEarlier }) => {
                const settled = keepsEarlier ? nothing : earlier.loadedIn(service);
                const applied = earlier.appliedCommitIn(service) ?? commit;
                return (0,app_memory/* memoryOfEnd */.eW)(next, { roster, commit: applied }, [{ service, waiting, ids, settled }]);
            }, memory));
        },
    };
}
const nothing = new Set();


/***/ }),

/***/ 71791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ programAddress)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _adopt_action_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42472);





const runFile = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
async function programAddress(env, from = import.meta.dirname) {
    const program = await programAt(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(from));
    if (program === undefined)
        return undefined;
    return (runningAction(program.folder, env) ?? (await cloneAddress(program.folder)) ?? packageAddress(program));
}
async function programAt(folder) {
    const manifest = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "package.json"), "utf8").then((text) => JSON.parse(text), () => undefined);
    if (manifest?.name === "rollcall")
        return { folder, manifest };
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return above === folder ? undefined : programAt(above);
}
function runningAction(folder, env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    if (!repository || !ref)
        return undefined;
    return folder.replaceAll("\\", "/").endsWith(`/${repository}/${ref}`) ? { repository, ref } : undefined;
}
async function cloneAddress(folder) {
    const git = (...args) => runFile("git", args, { cwd: folder }).then(({ stdout }) => stdout.trim(), () => "");
    if ((await git("rev-parse", "--show-prefix")) !== "" || (await git("ls-files", "action.yml")) === "")
        return undefined;
    const repository = repositoryIn(await git("remote", "get-url", "origin"));
    const ref = await git("rev-parse", "HEAD");
    if (repository === undefined || ref === "")
        return undefined;
    const tags = (await git("tag", "--points-at", "HEAD")).split("\n");
    const tag = tags.find((each) => /^v\d+\.\d+\.\d+$/.test(each));
    return { repository, ref, ...(tag === undefined ? {} : { tag }) };
}
function packageAddress({ manifest }) {
    const { repository: field, version, gitHead } = manifest;
    const repository = repositoryIn((typeof field === "string" ? field : field?.url) ?? "");
    if (repository === undefined || version === undefined)
        return undefined;
    const tag = `v${version}`;
    return gitHead === undefined ? { repository, ref: tag } : { repository, ref: gitHead, tag };
}
function repositoryIn(address) {
    const [, repository] = /^(?:(?:git\+)?(?:https?|ssh|git):\/\/[^/]+\/|[^/@:]+@[^/:]+:|github:)([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(address) ?? [];
    return repository?.startsWith(`${_adopt_action_address_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownOwner */ .w$}/`) ? undefined : repository;
}


/***/ }),

/***/ 5530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ environmentCommands),
/* harmony export */   Qv: () => (/* binding */ requiredCheck),
/* harmony export */   bl: () => (/* binding */ requiredCheckCommand)
/* harmony export */ });
const requiredCheck = "rollcall/permissions";
function environmentCommands(repository, { environment, branch }) {
    const path = `repos/${repository}/environments/${environment}`;
    return [
        `gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
        `gh api -X POST ${path}/deployment-branch-policies -f name=${branch} -f type=branch`,
    ].join("\n");
}
function requiredCheckCommand(repository, { check = requiredCheck, app = "APP_ID" } = {}) {
    const ruleset = {
        name: "rollcall",
        target: "branch",
        enforcement: "active",
        conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
        rules: [
            { type: "deletion" },
            { type: "non_fast_forward" },
            {
                type: "required_status_checks",
                parameters: {
                    strict_required_status_checks_policy: false,
                    required_status_checks: [{ context: check, integration_id: "APP" }],
                },
            },
        ],
    };
    const json = JSON.stringify(ruleset).replace('"APP"', String(app));
    return `echo '${json}' | gh api -X POST repos/${repository}/rulesets --input -`;
}


/***/ }),

/***/ 33049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ filesIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33081);
/* harmony import */ var _roster_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91289);
/* harmony import */ var _roster_find_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80641);





async function filesIn(folder, patterns) {
    const paths = new Set();
    const missing = [];
    const problems = [];
    for (const pattern of patterns) {
        const { top, path } = split(folder, pattern);
        const found = await (0,_roster_find_files_js__WEBPACK_IMPORTED_MODULE_2__/* .findRosterFiles */ ._c)(treeOf(top), [path]);
        if (found.missing.length > 0)
            missing.push(pattern);
        problems.push(...found.findings);
        for (const each of found.files.keys())
            paths.add(pathFrom(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, each)));
    }
    const sizes = await Promise.all([...paths].map((path) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))));
    if (problems.length === 0)
        problems.push(...(0,_roster_find_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeFindings */ .IK)(sizes));
    const findings = [...problems, ...missing.map((pattern) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)((0,_roster_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .noSuchFile */ .VT)(pattern)))];
    if (problems.length > 0)
        return { files: [], findings };
    const files = await Promise.all([...paths].map(async (path) => ({ path, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)) })));
    return { files, findings };
}
function split(folder, pattern) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(pattern.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/"));
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) && !path.startsWith("../"))
        return { top: folder, path };
    const names = path.split("/");
    const wild = names.findIndex((name) => /[*?[{\\]/.test(name));
    const fixed = wild === -1 ? names.length - 1 : wild;
    return {
        top: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, names.slice(0, fixed).join("/") || "/"),
        path: names.slice(fixed).join("/"),
    };
}
function pathFrom(folder, path) {
    const inFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path));
    const leaves = inFolder === ".." || inFolder.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inFolder);
    return (leaves ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path) : inFolder).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
}
async function sizeOf(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).size;
}
function treeOf(top) {
    return {
        list: async (folder) => {
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, folder), { withFileTypes: true }).catch(() => []);
            if (folder !== "" && entries.some(({ name }) => name === ".git"))
                return [];
            return entries.flatMap((entry) => {
                const { name } = entry;
                if (name === ".git")
                    return [];
                if (entry.isSymbolicLink())
                    return [{ name, type: "link" }];
                if (entry.isDirectory())
                    return [{ name, type: "folder" }];
                return entry.isFile() ? [{ name, type: "file" }] : [];
            });
        },
        sizeOf: (path) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, path)),
    };
}


/***/ }),

/***/ 87700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ haveSameFiles)
/* harmony export */ });
function haveSameFiles({ source: one }, { source: other }) {
    const bytes = new Map(other.files.map((file) => [file.path, Buffer.from(file.bytes)]));
    return (one.files.length === other.files.length &&
        one.files.every((file) => bytes.get(file.path)?.equals(file.bytes) === true));
}


/***/ }),

/***/ 43840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ slackClientFor),
/* harmony export */   Nv: () => (/* binding */ driveClientFor),
/* harmony export */   qI: () => (/* binding */ githubClientFor)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _providers_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97752);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75950);



async function githubClientFor(connections) {
    if (!connections.githubToken)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_providers_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .missingCredentials */ .n)("GitHub", "github-token", "GITHUB_TOKEN"));
    const { createGithubClient: githubClient } = await Promise.all(/* import() */[__webpack_require__.e(332), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 15659));
    return githubClient((0,_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .githubOptions */ ._y)(connections));
}
async function slackClientFor(connections) {
    if (!connections.slackToken)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_providers_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .missingCredentials */ .n)("Slack", "slack-token", "SLACK_TOKEN"));
    const { createSlackClient: slackClient } = await Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(180)]).then(__webpack_require__.bind(__webpack_require__, 13180));
    return slackClient((0,_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .slackOptions */ .ns)(connections));
}
async function driveClientFor(connections) {
    const { openDriveClient: openDrive } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 51348));
    const { createDriveBackoff: retries } = await __webpack_require__.e(/* import() */ 848).then(__webpack_require__.bind(__webpack_require__, 25848));
    return openDrive((0,_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .driveOptions */ .$U)(connections), retries(connections.clock));
}


/***/ }),

/***/ 2118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ stateRuleStep),
/* harmony export */   Z: () => (/* binding */ stateRuleCommand)
/* harmony export */ });
/* harmony import */ var _repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48255);
/* harmony import */ var _repository_state_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99160);


function stateRuleCommand(repository, app = "APP_ID") {
    return [
        `gh api -X POST repos/${repository}/rulesets`,
        `-f name=${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ.replace("/", "-")} -f target=branch -f enforcement=active`,
        `-f 'conditions[ref_name][include][]=refs/heads/${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ}' -f 'conditions[ref_name][exclude][]'`,
        ..._repository_state_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .stateRules */ .Pd.map((rule) => `-f 'rules[][type]=${rule}'`),
        `-F 'bypass_actors[][actor_id]=${app}' -f 'bypass_actors[][actor_type]=Integration' -f 'bypass_actors[][bypass_mode]=always'`,
    ].join(" ");
}
function stateRuleStep(repository) {
    return `So that what is taken out of the file is taken back, let only the applying App write the branch ${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ}, with its App ID (a number on its page) in place of APP_ID:\n${stateRuleCommand(repository)}`;
}


/***/ }),

/***/ 55487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/src/app/fast-clock.js

const speed = 1_000;
function fastClock(start = Date.now()) {
    let ahead = start - Date.now();
    const now = () => Date.now() + ahead;
    return {
        now,
        async sleep(milliseconds) {
            const until = now() + milliseconds;
            await (0,promises_.setTimeout)(milliseconds / speed);
            ahead = Math.max(ahead, until - Date.now());
        },
        random: Math.random,
    };
}

;// CONCATENATED MODULE: ./lib/src/app/system-clock.js


const realClock = {
    now: Date.now,
    sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds),
    random: Math.random,
};
const systemClock = process.env["ROLLCALL_FAST_CLOCK"] === "1" ? fastClock() : realClock;


/***/ }),

/***/ 39907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ branchSince),
  J: () => (/* binding */ handsSomethingOver)
});

;// CONCATENATED MODULE: ./lib/src/repository/commits-between.js
const perPage = 100;
const maxCommits = 1_000;
async function commitsBetween({ octokit, owner, repo }, from, to) {
    if (from === to)
        return [];
    const parents = new Map();
    const basehead = `${from}...${to}`;
    for (let page = 1, total = 1; parents.size < total; page += 1) {
        const at = { owner, repo, basehead, per_page: perPage, page };
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead(at);
        total = data.total_commits;
        if (total > maxCommits)
            throw new Error(`${total} commits lie between them`);
        for (const { sha, parents: above } of data.commits)
            parents.set(sha, above[0]?.sha);
        if (data.commits.length === 0)
            break;
    }
    const line = [];
    for (let at = to; at !== undefined && parents.has(at); at = parents.get(at))
        line.push(at);
    return line.reverse();
}

// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
// EXTERNAL MODULE: ./lib/src/app/same-files.js
var same_files = __webpack_require__(87700);
;// CONCATENATED MODULE: ./lib/src/app/unapplied-rosters.js



async function branchSince(applied, { commit: head, rosters }, rosterAt) {
    const commits = await commitsBetween(rosters.repository, applied, head);
    const branch = [];
    let last;
    for (const commit of commits.filter((each) => each !== head)) {
        const roster = await rosterAt(commit);
        const isNew = roster !== undefined && !(last !== undefined && (0,same_files/* haveSameFiles */.E)(roster, last));
        branch.push({ commit, handsOver: isNew ? handOverOf(roster, rosters.today) : undefined });
        last = roster ?? last;
    }
    return branch;
}
function handOverOf({ declared }, today) {
    const roster = declared && (0,resolve_undated/* resolveUndated */.gL)(declared, today);
    return roster && handsSomethingOver(roster) ? { ...roster, unapplied: true } : undefined;
}
function handsSomethingOver(roster) {
    const { teams, repositories, channels, usergroups, folders } = roster;
    const entries = [teams, repositories, channels, usergroups, folders].flatMap((each) => [...each.values()]);
    return (entries.some(({ handsOff }) => handsOff) ||
        [...channels.values(), ...folders.values()].some(({ handedOver }) => handedOver.size > 0) ||
        [...folders.values()].some(({ handedOverGroups }) => handedOverGroups.size > 0));
}


/***/ }),

/***/ 70254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = "0.1.0";


/***/ }),

/***/ 69905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ offboardingOf),
/* harmony export */   q: () => (/* binding */ offboard)
/* harmony export */ });
/* harmony import */ var _roster_edit_reference_edits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26712);
/* harmony import */ var _roster_references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28488);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69573);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34703);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30661);





const offboard = {
    name: ["offboard"],
    description: "remove somebody at once: off every list, and past the guards that would hold it up",
    effect: "writes",
    needs: ["user.remove", "settings", "team.members", "team.leads", "project.edit"],
    parameters: [{ name: "who", kind: "user", description: "who goes" }],
    flags: [],
    interpret(given, { roster }) {
        const user = given.user("who");
        const result = user === undefined ? { reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Whom do you mean?` } : offboardingOf(user, roster);
        if ("reason" in result)
            return { is: "reply", reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(result.reason) };
        return { is: "change", change: result };
    },
};
function offboardingOf(user, roster) {
    const { key } = user;
    const owners = ownersWithout(key, roster);
    if (owners?.length === 0) {
        return {
            reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(key)} is the only owner of the organisation. Name another one under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("github.owners")} first, and apply that.`,
        };
    }
    const entry = { kind: "user", key };
    const lowered = owners !== undefined && owners.length < roster.declared.guards.minOwners;
    const minimum = lowered
        ? [{ edit: "set", path: ["guards", "min_owners"], value: owners.length }]
        : [];
    const left = user.active
        ? [{ edit: "set", path: ["users", key, "active"], value: false }]
        : [];
    return {
        edits: [...(0,_roster_edit_reference_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .removeEdits */ .Ec)(roster.declared, entry), ...minimum, ...left],
        title: `Offboard ${key}`,
        done: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(key)} has left, and no list of the file names them.`,
        already: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(key)} has left already, and no list of the file names them. To take away what they may still hold: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("sync")}.`,
        notes: [
            ...listNotes((0,_roster_references_js__WEBPACK_IMPORTED_MODULE_3__/* .referencesTo */ .Cj)(roster.declared, entry)),
            ...(lowered
                ? [
                    (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("guards.min_owners")} goes down to ${owners.length}, since no more owners are left. Name another owner, and raise it again.`,
                ]
                : []),
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The next run takes away everything that ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(key)} holds on the services that the roster names. ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("guards.max_removals")} doesn't count it.`,
        ],
        offboards: key,
    };
}
function ownersWithout(key, { declared, resolved }) {
    const owners = declared.github?.owners;
    if (!owners?.includes(key))
        return undefined;
    return [...new Set(owners)].filter((each) => each !== key && resolved.users.get(each)?.present === true);
}
function listNotes(references) {
    const rules = references.filter(({ field }) => field.form === "rule who").map(({ path }) => path.at(-1));
    const lists = references
        .filter(({ field }) => field.form === "item" || field.form === "key")
        .filter(({ field }) => field.path !== "teams.*.except")
        .map(({ path }) => path.slice(0, -1).join("."));
    return [
        ...(lists.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Taken off: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d9)([...new Set(lists)], 20)}.`]),
        ...(rules.length === 0
            ? []
            : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Taken out, so that the default holds: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .firstNames */ .d9)(rules.map(String), 20)}.`]),
    ];
}


/***/ }),

/***/ 91421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
function slugOf(name) {
    return name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replaceAll(/[^a-z0-9._]+/g, "-")
        .replace(/^[-._]+|[-._]+$/g, "")
        .slice(0, 100);
}


/***/ }),

/***/ 52837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ teamViews),
/* harmony export */   n: () => (/* binding */ liveDifferences)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69573);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34703);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30661);



const list = {
    name: ["team", "list"],
    description: "see all teams",
    effect: "reads",
    needs: [],
    parameters: [],
    flags: [],
    interpret(_, { roster: { resolved } }) {
        const teams = [...resolved.teams.values()];
        const live = teams.filter(({ archived }) => !archived).map(teamLine);
        const over = teams.filter(({ archived }) => archived).map(({ key }) => key);
        if (teams.length === 0)
            return {
                is: "reply",
                reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `There are no teams yet. To make one: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)("team create NAME")}.`),
            };
        const past = over.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Archived: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(over)}.`];
        return {
            is: "reply",
            reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${live.length === 1 ? "There is 1 team" : `There are ${live.length} teams`}:`, { list: live }, ...past),
        };
    },
};
function teamLine({ key, name: title, people, listsPeople }) {
    const called = title === undefined || title === key ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `, ${title}`;
    const size = listsPeople
        ? `${people.size} ${people.size === 1 ? "person" : "people"}`
        : "membership not managed";
    const leads = [...people].filter(([, { lead }]) => lead).map(([user]) => user);
    const led = leads.length === 0 ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `, led by ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(leads)}`;
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(key), ...called, `: ${size}`, ...led];
}
const view = {
    name: ["team", "view"],
    description: "see a team: who is in it, what it has, and what differs on the services",
    effect: "reads",
    needs: [],
    parameters: [{ name: "team", kind: "team", description: "the team" }],
    flags: [],
    interpret(given, context) {
        const team = given.team("team");
        const resolved = team === undefined ? undefined : context.roster.resolved.teams.get(team.key);
        if (team === undefined || resolved === undefined)
            return { is: "reply", reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Which team do you mean?`) };
        return {
            is: "reply",
            reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Team ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(team.key)}`, { list: cardOf(resolved) }),
            differencesOf: team,
        };
    },
};
function cardOf(team) {
    const leads = [...team.people].filter(([, { lead }]) => lead);
    const members = [...team.people].filter(([, { lead }]) => !lead);
    const github = team.github === false ? "none" : team.github.name;
    const channels = team.channels.map((channel) => `#${channel.name}`);
    return [
        ...line("Name", team.name),
        ...line("Description", team.description),
        ...(team.archived ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Archived: everything of it is gone or going.`] : []),
        ...line("Nested in", team.parent),
        ...(leads.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Leads: ${people(leads)}`]),
        ...(team.listsPeople
            ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Members: ${members.length === 0 ? "nobody else" : people(members)}`]
            : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Members: not managed`]),
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `GitHub team: ${github}`,
        ...line("Repositories", [...team.grants].map(([repo, { role }]) => `${repo} (${role})`).join(", ")),
        ...line("User group", team.usergroup && `@${team.usergroup.handle}`),
        ...line("Channels", channels.join(", ")),
        ...line("Folders", team.folders.map(({ id, role }) => `${id} (${role})`).join(", ")),
    ];
}
function line(label, value) {
    return value === undefined || value === "" ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${label}: ${value}`];
}
function people(memberships) {
    return memberships.flatMap(([user, { via, until }], index) => {
        const through = via.length === 0 ? "" : ` (through ${via.join(", ")})`;
        const last = until === undefined ? "" : ` (until ${until})`;
        return [...(index === 0 ? [] : [", "]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(user), ...(through + last === "" ? [] : [through + last])];
    });
}
const teamViews = [list, view];
function liveDifferences(team, differences, couldRead) {
    if (!couldRead)
        return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `I couldn't look at the services just now, so this is what the roster says.`];
    if (differences.length === 0)
        return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `On the services, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(team)} is exactly like that.`];
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Not so yet on the services; this is what the next run does:`,
        { list: differences.map((each) => [each]) },
    ];
}


/***/ }),

/***/ 99368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ statusDescription),
/* harmony export */   U9: () => (/* binding */ approversOf),
/* harmony export */   Wr: () => (/* binding */ approvalsNeeded),
/* harmony export */   lx: () => (/* binding */ openActionsFor),
/* harmony export */   t3: () => (/* binding */ actionSentences)
/* harmony export */ });
/* harmony import */ var _permissions_roster_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43457);
/* harmony import */ var _permissions_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61749);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69573);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34703);




function openGroups({ actions }) {
    const groups = new Map();
    for (const decision of actions) {
        const { rosterAction, rule, isAllowed, allowedBy, isSelfEscalation, wordsNeeded } = decision;
        if (isAllowed)
            continue;
        const approvers = decision.approvers.filter((user) => !allowedBy.includes(user));
        const missing = wordsNeeded - allowedBy.length;
        const key = JSON.stringify([rule.name, approvers, isSelfEscalation, missing]);
        const isForAdmins = rosterAction.alwaysAdmin === true;
        const group = groups.get(key) ?? { rule, isForAdmins, approvers, isSelfEscalation, missing, actions: [] };
        groups.set(key, { ...group, actions: [...group.actions, (0,_permissions_roster_action_js__WEBPACK_IMPORTED_MODULE_0__/* .actionText */ .K)(rosterAction)] });
    }
    return [...groups.values()];
}
const MOST = 100;
function firstSentences(sentences) {
    const left = sentences.length - MOST;
    return left <= 1 ? sentences : [...sentences.slice(0, MOST), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `… and ${left} more`];
}
function approvalsNeeded(decision) {
    const needed = openGroups(decision).map(({ rule, isForAdmins, approvers, isSelfEscalation, missing, actions }) => {
        const what = (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(actions, 4);
        const reason = isSelfEscalation
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (nobody vouches for their own account, address or permission)`
            : isForAdmins
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (only admins may)`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(rule.name)} is for ${(0,_permissions_table_js__WEBPACK_IMPORTED_MODULE_3__/* .describeWho */ .QH)(rule.who)})`;
        const who = approvers.length === 0
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `an owner of the repository, since nobody else in the roster may`
            : (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .firstNames */ .d9)(approvers, 6, "or");
        const count = missing > 1 && approvers.length > missing ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${missing} of ` : [];
        return [...count, ...who, ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `, for `, ...what, ...reason];
    });
    return firstSentences(needed);
}
function actionSentences({ actions }) {
    const lines = actions.map(({ rosterAction }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)((0,_permissions_roster_action_js__WEBPACK_IMPORTED_MODULE_0__/* .actionText */ .K)(rosterAction))}${rosterAction.at === undefined ? "" : ` (${rosterAction.at.file}:${rosterAction.at.line})`}`);
    return firstSentences(lines);
}
function openActionsFor({ actions }, user) {
    return actions.filter(({ isAllowed, allowedBy, approvers }) => !isAllowed && approvers.includes(user) && !allowedBy.includes(user));
}
function approversOf(decision) {
    return [...new Set(openGroups(decision).flatMap(({ approvers }) => approvers))].sort();
}
function statusDescription(decision) {
    if (decision.actions.length === 0)
        return "Nobody's permission is needed.";
    const groups = openGroups(decision);
    if (groups.length === 0) {
        const by = [...new Set(decision.actions.flatMap(({ allowedBy }) => allowedBy))];
        return clipped(`Allowed: ${by.join(", ")} may do this.`);
    }
    const needs = groups.map(({ approvers, actions }) => `${approvers.slice(0, 3).join(" or ") || "an owner of the repository"} for ${actions[0]}${actions.length > 1 ? ` and ${actions.length - 1} more` : ""}`);
    return clipped(`Needs ${needs.join("; ")}`);
}
function clipped(text) {
    return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}


/***/ }),

/***/ 89654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ draftChange),
/* harmony export */   S: () => (/* binding */ proposalBranchOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _permissions_check_permissions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45291);
/* harmony import */ var _roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(634);
/* harmony import */ var _roster_edit_edit_roster_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15118);
/* harmony import */ var _roster_last_admin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35072);
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44898);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34703);
/* harmony import */ var _commands_slug_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91421);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30661);









function draftChange(change, roster, { actor, word, ...judging }) {
    if (!(0,_roster_load_js__WEBPACK_IMPORTED_MODULE_1__/* .isValid */ .fn)(roster))
        return { reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The roster can't be read just now.`) };
    const { files } = roster.source;
    const edited = (0,_roster_edit_edit_roster_js__WEBPACK_IMPORTED_MODULE_4__/* .editRoster */ .m)(files, change.edits);
    if ("problems" in edited) {
        return { reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)(...edited.problems.map(({ message, remedy }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${message} ${remedy}`)) };
    }
    const changed = edited.files.filter((file, index) => file !== files[index]);
    if (changed.length === 0)
        return { reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .answer */ .ZF)(change.already) };
    const { today } = roster.resolved;
    const strict = (0,_roster_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadRoster */ .c0)({ files: edited.files, findings: [] }, today);
    const known = new Set((0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .badAddressesIn */ .V)(roster).map(({ message }) => message));
    const isNew = ({ message }) => !known.has(message);
    const head = (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutBadAddresses */ .C)(strict, today);
    if (!(0,_roster_load_js__WEBPACK_IMPORTED_MODULE_1__/* .isValid */ .fn)(head) || (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .badAddressesIn */ .V)(head).some(isNew)) {
        const mistakes = strict.findings.filter(({ severity }) => severity === "error").filter(isNew);
        return {
            reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `That wouldn't work:`, {
                list: mistakes.slice(0, 5).map(({ message }) => [message]),
            }),
        };
    }
    const [lastAdmin] = (0,_roster_last_admin_js__WEBPACK_IMPORTED_MODULE_6__/* .lastAdminFindings */ .EK)(roster.resolved, head.resolved);
    if (lastAdmin !== undefined)
        return { reply: (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${lastAdmin.message} ${lastAdmin.remedy}`) };
    const asked = word ?? { user: actor, how: "asked", at: "", vouchedBy: "github" };
    const decision = (0,_permissions_check_permissions_js__WEBPACK_IMPORTED_MODULE_7__/* .checkPermissions */ .R)({ base: roster, head, ...judging }, [asked]);
    const open = decision.actions.filter(({ isAllowed }) => !isAllowed);
    const approvers = new Set(open.flatMap((part) => part.approvers));
    const reviewers = [...approvers].flatMap((key) => roster.declared.users.get(key)?.github ?? []);
    const org = roster.declared.github?.org;
    return { change, actor, org, changed, filesAfter: edited.files, decision, reviewers };
}
function proposalBranchOf(actor, { title, edits }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify([actor, edits]))
        .digest("hex")
        .slice(0, 8);
    return `rollcall/${(0,_commands_slug_js__WEBPACK_IMPORTED_MODULE_8__/* .slugOf */ .t)(title).replaceAll(".", "-").slice(0, 50).replace(/-+$/, "")}-${hash}`;
}


/***/ }),

/***/ 57638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ failureReply),
/* harmony export */   $p: () => (/* binding */ badAddressNotes),
/* harmony export */   eg: () => (/* binding */ problemReply),
/* harmony export */   ml: () => (/* binding */ otherWorkspaceReply),
/* harmony export */   x8: () => (/* binding */ brokenRosterReply)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34703);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30661);


const mostMistakes = 5;
function brokenRosterReply(findings, run) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const more = errors.length > mostMistakes ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` The first ${mostMistakes}:` : [];
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)([
        ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The roster has ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`}, so I can't read who you are. Somebody has to correct the file first.`,
        ...more,
    ], { list: errors.slice(0, mostMistakes).map(mistakeLine) }, run === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("rollcall validate")} lists them too.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `All of it is in ${{ text: "the run", link: run }}.`);
}
function mistakeLine({ at, message, remedy }) {
    return at === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${message} ${remedy}`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(`${at.file}:${at.line}`)}: ${message} ${remedy}`;
}
function badAddressNotes(findings) {
    if (findings.length === 0)
        return [];
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The file has ${findings.length === 1 ? "an address that is none" : `${findings.length} addresses that are none`}. Until somebody corrects it, no run applies anything:`,
        { list: findings.slice(0, mostMistakes).map(mistakeLine) },
    ];
}
function failureReply(findings, run) {
    const [first] = findings;
    const known = first === undefined || first.code === "unexpected" ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` ${first.message} ${first.remedy}`;
    const more = run === undefined ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The details are in ${{ text: "the run", link: run }}.`];
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)([...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Sorry, that didn't work.`, ...known], ...more);
}
function problemReply({ message, remedy }) {
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${message} ${remedy}`);
}
function otherWorkspaceReply() {
    return (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `This command belongs to another workspace's roster, so I can't do anything here.`);
}


/***/ }),

/***/ 30194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ signingSecretMissing),
/* harmony export */   Hx: () => (/* binding */ chatElsewhere),
/* harmony export */   Jd: () => (/* binding */ wrongWorkspace),
/* harmony export */   Pk: () => (/* binding */ slackRequestFromFuture),
/* harmony export */   Uu: () => (/* binding */ otherSlackApp),
/* harmony export */   WI: () => (/* binding */ otherSlackCommand),
/* harmony export */   ZJ: () => (/* binding */ slackRequestTooOld),
/* harmony export */   bG: () => (/* binding */ commentOvertaken),
/* harmony export */   cW: () => (/* binding */ slackRequestRepeated),
/* harmony export */   cj: () => (/* binding */ slackPersonUnknown),
/* harmony export */   hu: () => (/* binding */ slackRequestOvertaken),
/* harmony export */   iP: () => (/* binding */ commentChanged),
/* harmony export */   jt: () => (/* binding */ commentTooOld),
/* harmony export */   s3: () => (/* binding */ slackSignatureWrong),
/* harmony export */   wt: () => (/* binding */ commentRepeated),
/* harmony export */   xm: () => (/* binding */ slackRequestMalformed)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function signingSecretMissing() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("signing_secret_missing", "A slash command came in, and there is no signing secret to tell whether Slack sent it.", "Give the Action the input slack-signing-secret: the app's settings on api.slack.com show it under “Basic information”.");
}
function slackRequestMalformed(what) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_malformed", `What came in as a request from Slack ${what}.`, "Whatever forwards Slack's requests should send the input request = { body, timestamp, signature } as JSON: the body as Slack sent it, and the headers X-Slack-Request-Timestamp and X-Slack-Signature.");
}
function slackSignatureWrong() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_signature_wrong", "The request was not signed by Slack with this app's signing secret, so nothing was done.", "If it was you: check slack-signing-secret, and that the body is forwarded untouched, byte for byte.");
}
function slackRequestTooOld(minutes) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_too_old", `The slash command is ${minutes} minutes old, and Slack takes no answer after 30.`, "Type it again. If this happens often, runners are waiting too long: give chat a queue of its own.");
}
function slackRequestFromFuture() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_from_future", "The slash command was signed more than 5 minutes in the future.", "Set the runner's clock.");
}
function slackRequestRepeated() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_repeated", "This very request from Slack has been carried out before, so nothing was done.", "Type it again if it is meant again.");
}
function slackRequestOvertaken() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_request_overtaken", "This request is older than another one of the same person, which has been carried out, so nothing was done.", "Type it again if it is still meant.");
}
function commentRepeated() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("comment_repeated", "This comment's commands have been carried out before, so nothing was done.", "Write a new comment if they are meant again. Running a job again repeats nobody's word.");
}
function commentOvertaken() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("comment_overtaken", "This comment is older than another one of the same person, whose commands have been carried out, so nothing was done.", "Write it again if it is still meant.");
}
function commentTooOld(minutes) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("comment_too_old", `The comment is ${minutes} minutes old, and after an hour nobody may mean it any more, so nothing was done.`, "Write it again. If this happens often, runners are waiting too long: give chat a queue of its own.");
}
function commentChanged() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("comment_changed", "The comment doesn't say any more what it said when it was written, so nothing was done.", "Write what is meant in a new comment.");
}
function otherSlackCommand(given, command) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_command_of_another_name", `The command is ${given || "without a name"}, and Rollcall answers to ${command}, so nothing was done.`, "Type it with that name. If the Slack app calls the command differently, set the input slack-command.");
}
function otherSlackApp(given, app) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_app_is_another", `The request was made to the Slack app ${given}, and Rollcall's is ${app}, so nothing was done.`, "Use Rollcall's own app. If its id has changed, set the input slack-app-id.");
}
function chatElsewhere(branch) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("chat_elsewhere", `The workflow was started on another branch than ${branch}, so nothing was done.`, `Let the forwarder start it on ${branch}.`);
}
function wrongWorkspace(team, workspace) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slash_command_from_elsewhere", `The slash command comes from the workspace ${team}, and the roster's is ${workspace}.`, "Use the command in your own workspace; or correct slack.workspace in the roster.");
}
function slackPersonUnknown(whom, reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("slack_person_unknown", `I couldn't ask Slack ${whom}: ${reason.replace(/\.$/, "")}.`, "Try again in a few minutes. If it stays like that, check the Slack token and its scopes users:read and users:read.email, or write people's Slack ids in the roster.");
}


/***/ }),

/***/ 51842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ findUser),
/* harmony export */   Ht: () => (/* binding */ mentionedLogin),
/* harmony export */   LI: () => (/* binding */ findTeam),
/* harmony export */   gR: () => (/* binding */ userOfSlackId),
/* harmony export */   j8: () => (/* binding */ normalizedName),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   t1: () => (/* binding */ findProject)
/* harmony export */ });
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9528);
/* harmony import */ var _roster_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95822);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34703);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30194);
/* harmony import */ var _language_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74337);





async function findUser(word, context) {
    const { users } = context.roster.declared;
    const { reference, text } = word;
    if (reference !== undefined && reference.kind !== "user") {
        return { reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(text)} is not a person. Name them one by one, please.` };
    }
    if (reference !== undefined) {
        const found = await userOfSlackId(reference.id, context);
        if ("unanswered" in found) {
            const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackPersonUnknown */ .cj)(`who ${text} is`, found.unanswered);
            return { reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${failure.message} ${failure.remedy}`, failure };
        }
        if (found.user !== undefined)
            return { value: found.user };
        return { reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Nobody in the roster is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(text)} (Slack id ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(reference.id)}).` };
    }
    if (context.actor !== undefined && !word.quoted && /^me$/i.test(text) && !users.has(text)) {
        return { value: context.actor };
    }
    const login = mentionedLogin(text, context);
    const matches = [...usersMatching(text, [...users.values()], login)];
    const [first, second] = matches;
    if (first === undefined && login !== undefined) {
        return {
            reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Nobody in the roster has the GitHub account ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(text)}. Without the sign, I take a key of the roster.`,
        };
    }
    if (first === undefined)
        return { reason: notFound("person", withoutSign(text), waysToName(users.values())) };
    if (second === undefined)
        return { value: first };
    return {
        reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(text)} could be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(`user:${first.key}`)} or ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(`user:${second.key}`)}. Which one? Both can be typed like that.`,
    };
}
async function userOfSlackId(id, { roster, lookups }) {
    const users = [...roster.declared.users.values()];
    const byId = users.find(({ slack }) => slack === id);
    const address = await lookups.slackEmail(id);
    if (address.is === "unanswered" && byId === undefined)
        return { unanswered: address.reason };
    if (address.is !== "known")
        return { user: byId };
    const mailbox = (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_2__/* .mailboxOf */ .S)(address.email);
    const addressee = users.find(({ email }) => email !== undefined && (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_2__/* .mailboxOf */ .S)(email) === mailbox);
    if (byId !== undefined)
        return { user: addressee === undefined || addressee === byId ? byId : undefined };
    return { user: addressee?.slack === undefined ? addressee : undefined };
}
function mentionedLogin(text, { via }) {
    return via === "comment" ? /^@(.+)$/.exec(text)?.[1] : undefined;
}
function usersMatching(text, users, login) {
    if (login !== undefined)
        return new Set(users.filter(({ github }) => github?.toLowerCase() === login.toLowerCase()));
    const [, kind, rest = ""] = /^(user|github|email|slack):(.+)$/i.exec(text) ?? [];
    const wanted = withoutSign(kind === undefined ? text : rest);
    const lower = wanted.toLowerCase();
    const byKey = users.filter(({ key }) => key === wanted || key.toLowerCase() === lower);
    const byLogin = users.filter(({ github }) => github?.toLowerCase() === lower);
    const byEmail = wanted.includes("@")
        ? users.filter(({ email }) => email && (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_2__/* .mailboxOf */ .S)(email) === (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_2__/* .mailboxOf */ .S)(wanted))
        : [];
    const byId = (0,_language_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isSlackUserId */ .J)(wanted) ? users.filter(({ slack }) => slack === wanted) : [];
    switch (kind?.toLowerCase()) {
        case "user":
            return new Set(byKey);
        case "github":
            return new Set(byLogin);
        case "email":
            return new Set(byEmail);
        case "slack":
            return new Set(byId);
        default:
    }
    const found = new Set([...byKey, ...byLogin, ...byEmail, ...byId]);
    if (found.size > 0)
        return found;
    const byName = normalizedName(text);
    return new Set(users.filter((user) => user.name !== undefined && normalizedName(user.name) === byName));
}
function normalizedName(name) {
    return name.trim().replace(/\s+/g, " ").toLowerCase();
}
function findTeam(word, context) {
    const { roster } = context;
    const account = accountRefusal("team", word, context);
    if (account !== undefined)
        return account;
    const teams = [...roster.declared.teams.values()];
    const { reference, text } = word;
    const wanted = withoutSign(text);
    const lower = wanted.toLowerCase();
    const found = (reference === undefined ? undefined : teams.find((team) => hasSlackId(team, reference.id))) ??
        roster.declared.teams.get(wanted) ??
        onlyOne(teams.filter(({ key }) => key.toLowerCase() === lower)) ??
        onlyOne(teams.filter((team) => team.name?.toLowerCase() === lower)) ??
        onlyOne(teams.filter((team) => team.usergroup?.handle === lower)) ??
        onlyOne(teams.filter((team) => /^#|^$/.test(text.charAt(0)) && team.channels.some((each) => each.name === lower)));
    if (found !== undefined)
        return { value: found };
    return { reason: notFound("team", wanted, roster.declared.teams.keys()) };
}
function hasSlackId({ usergroup, channels }, id) {
    return usergroup?.id === id || channels.some((channel) => channel.id === id);
}
function findProject(word, context) {
    const { roster } = context;
    const account = accountRefusal("project", word, context);
    if (account !== undefined)
        return account;
    const projects = [...roster.declared.projects.values()];
    const wanted = withoutSign(word.text);
    const lower = wanted.toLowerCase();
    const found = roster.declared.projects.get(wanted) ??
        onlyOne(projects.filter(({ key }) => key.toLowerCase() === lower)) ??
        onlyOne(projects.filter((project) => project.name?.toLowerCase() === lower)) ??
        onlyOne(projects.filter(({ repos }) => repos.length === 1 && repos[0]?.name.toLowerCase() === lower));
    if (found !== undefined)
        return { value: found };
    return { reason: notFound("project", wanted, roster.declared.projects.keys()) };
}
function accountRefusal(noun, { text }, context) {
    if (mentionedLogin(text, context) === undefined)
        return undefined;
    return { reason: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `In a comment, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(text)} is a GitHub account. Name the ${noun} without the sign.` };
}
function notFound(noun, wanted, known) {
    const close = (0,_roster_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(wanted, known);
    const hint = close === undefined ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Did you mean ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(close)}?`;
    const what = noun === "person"
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `There is nobody called ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(wanted)} in the roster.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `There is no ${noun} called ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(wanted)}.`;
    return [...what, ...hint];
}
function waysToName(users) {
    return [...users].flatMap(({ key, github, name: called }) => [key, github ?? key, called ?? key]);
}
function withoutSign(text) {
    return text.replace(/^[@#](?=.)/, "");
}
function onlyOne(values) {
    return values.length === 1 ? values[0] : undefined;
}


/***/ }),

/***/ 65285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ interpret)
});

// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var suggestion = __webpack_require__(95822);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
;// CONCATENATED MODULE: ./lib/src/chat/commands/command.js
function usageOf({ name, parameters, flags, }) {
    const words = parameters.map((each) => {
        const shown = each.name.toUpperCase() + (each.kind === "users" || each.kind === "words" ? "…" : "");
        return each.optional ? `[${shown}]` : shown;
    });
    const options = flags.map((each) => each.kind === "switch" ? `[--${each.name}]` : `[--${each.name} ${placeholderOf(each)}]`);
    return [...name, ...words, ...options].join(" ");
}
const placeholders = {
    user: "WHO",
    users: "WHO",
    team: "TEAM",
    channel: "#CHANNEL",
    folder: "FOLDER",
    login: "LOGIN",
    number: "NUMBER",
    email: "ADDRESS",
    url: "URL",
    day: "DAY",
    tier: "TIER",
    "slack-id": "ID",
};
function placeholderOf({ kind }) {
    return placeholders[kind] ?? "TEXT";
}

// EXTERNAL MODULE: ./lib/src/chat/find.js
var find = __webpack_require__(51842);
;// CONCATENATED MODULE: ./lib/src/chat/commands/people-lists.js

const longestName = 5;
const marks = /^[,;]+|[,;.:!?]+$/g;
function withNamesJoined(tokens, context) {
    const { users, teams, projects } = context.roster.declared;
    const names = new Set([...users.values(), ...teams.values(), ...projects.values()].flatMap(({ name }) => name === undefined || !/\s/.test(name.trim()) ? [] : [(0,find/* normalizedName */.j8)(name)]));
    if (names.size === 0)
        return tokens;
    const known = new Set([...users.keys(), ...teams.keys(), ...projects.keys(), ...logins(users.values())].map(find/* normalizedName */.j8));
    const joined = [];
    for (let index = 0; index < tokens.length;) {
        const found = nameAt(tokens.slice(index, index + longestName), { names, known });
        const token = tokens[index];
        if (found !== undefined)
            joined.push(...found.tokens);
        else if (token !== undefined)
            joined.push(token);
        index += found?.length ?? 1;
    }
    return joined;
}
function logins(users) {
    return [...users].flatMap(({ github }) => github ?? []);
}
function nameAt(tokens, { names, known }) {
    const words = [];
    for (const token of tokens) {
        if (token.kind !== "word" || token.quoted || token.reference !== undefined)
            break;
        words.push(token.text);
    }
    for (let length = words.length; length > 1; length -= 1) {
        const written = words.slice(0, length).join(" ");
        const text = written.replace(/[,;.:!?]+$/, "");
        const isKeys = text.split(" ").every((word) => known.has((0,find/* normalizedName */.j8)(word)));
        if (isKeys || !names.has((0,find/* normalizedName */.j8)(text)))
            continue;
        const comma = /[,;]$/.test(written) ? [mark] : [];
        return { tokens: [{ kind: "word", text, quoted: true }, ...comma], length };
    }
    return undefined;
}
const mark = { kind: "word", text: ",", quoted: false };
function isMark({ text, quoted }) {
    return !quoted && /^[,;]+$/.test(text);
}
function continuesList(before, next) {
    if (isMark(next) || isAnd(next) || (!next.quoted && /^[,;]/.test(next.text)))
        return true;
    return before !== undefined && !before.quoted && (/[,;]$/.test(before.text) || isAnd(before));
}
function isAnd({ text, quoted }) {
    return !quoted && /^(?:and|&|\+)$/i.test(text);
}
function peopleListed(words, context) {
    const { users } = context.roster.declared;
    return words.flatMap((word) => {
        if (word.quoted || word.reference !== undefined || users.has(word.text))
            return [word];
        if (isAnd(word) && words.length > 1)
            return [];
        return word.text
            .split(/[,;]/)
            .map((text) => (users.has(text) ? text : text.replace(marks, "")))
            .filter((text) => text !== "")
            .map((text) => ({ ...word, text }));
    });
}
function withoutMarks(word) {
    return word.quoted || word.reference !== undefined ? word : { ...word, text: word.text.replace(marks, "") };
}

// EXTERNAL MODULE: ./lib/src/roster/schema/drive.js
var drive = __webpack_require__(45954);
// EXTERNAL MODULE: ./lib/src/roster/schema/github.js
var github = __webpack_require__(21903);
// EXTERNAL MODULE: ./lib/src/roster/schema/names.js
var names = __webpack_require__(33562);
// EXTERNAL MODULE: ./lib/src/roster/schema/user.js
var user = __webpack_require__(46991);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
;// CONCATENATED MODULE: ./lib/src/chat/language/days.js
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
function dayMeant(text, today) {
    const typed = text.trim().toLowerCase();
    if (typed === "today")
        return today;
    if (typed === "tomorrow")
        return daysAfter(today, 1);
    const weekday = weekdays.indexOf(typed.replace(/^next /, ""));
    if (weekday !== -1) {
        const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
        return daysAfter(today, ahead === 0 ? 7 : ahead);
    }
    const [, count, unit = ""] = /^(?:\+|in )?(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)$/.exec(typed) ?? [];
    if (count !== undefined)
        return later(today, Number(count), unit);
    const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
    if (year !== "")
        return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const [, y = "", m = "", d = ""] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(typed) ?? [];
    return y === "" ? text : `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}
function later(today, count, unit) {
    if (unit.startsWith("d"))
        return daysAfter(today, count);
    if (unit.startsWith("w"))
        return daysAfter(today, 7 * count);
    const date = new Date(`${today}T00:00:00Z`);
    const months = unit.startsWith("y") ? 12 * count : count;
    const day = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + months, 1);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
    return date.toISOString().slice(0, 10);
}
function daysAfter(today, days) {
    return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./lib/src/chat/language/reference.js
var language_reference = __webpack_require__(74337);
;// CONCATENATED MODULE: ./lib/src/chat/commands/values.js











const tiers = ["member", "team_lead", "admin"];
async function parseArgument(word, parameter, context) {
    const { text, reference } = word;
    const plain = {
        value: { text, ...(reference === undefined ? {} : { reference }) },
    };
    const what = parameter.isFlag ? (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(`--${parameter.name}`)}` : (0,sentence/* say */.cv) `${parameter.name}`;
    if (text === "")
        return parameter.isFlag && clearable.has(parameter.kind)
            ? plain
            : { reason: (0,sentence/* say */.cv) `${what} can't be empty.` };
    switch (parameter.kind) {
        case "user":
        case "users":
            return mapped(await foundOrBare(word, (each) => (0,find/* findUser */.Hr)(each, context)), (user) => ({ text, user }));
        case "team":
            return mapped(await foundOrBare(word, (each) => (0,find/* findTeam */.LI)(each, context)), (team) => ({ text, team }));
        case "project":
            return mapped(await foundOrBare(word, (each) => (0,find/* findProject */.t1)(each, context)), (project) => ({
                text,
                project,
            }));
        case "key":
            return checked(text, {
                ok: (key) => reference === undefined && names/* keyName */.xT.safeParse(key).success,
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} can't be a key: keys have 1 to 100 letters, digits, ${(0,sentence/* name */.UU)("-")}, ${(0,sentence/* name */.UU)("_")}, ${(0,sentence/* name */.UU)(".")} and ${(0,sentence/* name */.UU)("/")}.`,
            });
        case "login":
            return checked(text.replace(/^@/, "").replace(/^https:\/\/github\.com\//, ""), {
                ok: (login) => github/* login */.iD.safeParse(login).success,
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a GitHub login: they have letters, digits and hyphens.`,
            });
        case "number":
            return checked(text, {
                ok: (digits) => /^[1-9]\d{0,15}$/.test(digits),
                reason: (0,sentence/* say */.cv) `${what} should be a number, and is ${(0,sentence/* name */.UU)(text)}.`,
            });
        case "email":
            return checked(text, {
                ok: (each) => drive/* email */.Rp.safeParse(each).success,
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not an email address.`,
            });
        case "url":
            return checked(/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) ? `https://${text}` : text, {
                ok: (each) => user/* webAddress */.Dy.safeParse(each).success,
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a web address. It should begin with ${(0,sentence/* name */.UU)("https://")}.`,
            });
        case "day":
            return checkedDay(dayMeant(text, context.roster.resolved.today), context.roster.resolved.today);
        case "tier":
            return checked(text.toLowerCase().replace(/[-\s]/, "_"), {
                ok: (each) => tiers.includes(each),
                reason: tierReason(text),
            });
        case "slack-id":
            return slackId(word);
        case "channel":
            return channel(word);
        case "folder":
            return checked(/\/folders\/([\w-]+)/.exec(text)?.[1] ?? text, {
                ok: (id) => /^[\w-]{1,200}$/.test(id),
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a folder of Google Drive. Give its address, or the id at its end.`,
            });
        case "repository":
            return checked(text.replace(/\.git$/, "").replace(/^.*\//, ""), {
                ok: (each) => /^(?!\.{1,2}$)[\w.-]{1,100}$/.test(each),
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a repository's name.`,
            });
        case "role":
            return checked(github/* builtinRoles */.Jm.includes(text.toLowerCase()) ? text.toLowerCase() : text, {
                ok: (role) => github/* repositoryRole */.RO.safeParse(role).success,
                reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a role on a repository: there are ${(0,lists/* nameList */.OD)(github/* builtinRoles */.Jm)}, and custom ones.`,
            });
        case "text":
            return reference === undefined
                ? plain
                : { reason: (0,sentence/* say */.cv) `${what} takes words, and ${(0,sentence/* name */.UU)(text)} is a mention. Put words in quotes.` };
        case "newcomer":
        case "new-team":
        case "words":
        case "switch":
            return plain;
        default:
            return parameter.kind;
    }
}
const clearable = new Set([
    "text",
    "login",
    "number",
    "email",
    "url",
    "day",
    "slack-id",
    "team",
]);
async function foundOrBare(word, find) {
    const found = await find(word);
    const bare = withoutMarks(word);
    return "value" in found || bare.text === word.text || bare.text === "" ? found : find(bare);
}
function mapped(found, map) {
    return "value" in found ? { value: map(found.value) } : found;
}
function checked(text, { ok, reason }) {
    return ok(text) ? { value: { text } } : { reason };
}
function checkedDay(text, today) {
    if (!names/* day */.vd.safeParse(text).success)
        return {
            reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a day. Write year, month and day: ${(0,sentence/* name */.UU)("2027-01-31")}; ${(0,sentence/* name */.UU)("tomorrow")}, ${(0,sentence/* name */.UU)("friday")} and ${(0,sentence/* name */.UU)("+14d")} work too.`,
        };
    return checked(text, {
        ok: (day) => day >= today,
        reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is over already; today is ${(0,sentence/* name */.UU)(today)}.`,
    });
}
function tierReason(text) {
    const close = (0,suggestion/* nearestName */.q)(text, tiers);
    const hint = close === undefined ? [] : (0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(close)}?`;
    return [...(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a permission: there are ${(0,lists/* nameList */.OD)(tiers)}.`, ...hint];
}
function slackId({ text, reference }) {
    if (reference?.kind === "user")
        return { value: { text: reference.id } };
    if ((0,language_reference/* isSlackUserId */.J)(text) || /^(?:none|false)$/i.test(text))
        return { value: { text } };
    return {
        reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is nobody on Slack. Mention them, or give their member id; ${(0,sentence/* name */.UU)("none")} is for somebody who isn't there.`,
    };
}
function channel({ text, reference }) {
    if (reference?.kind === "channel")
        return { value: { text: reference.label ?? "", reference } };
    const wanted = text.replace(/^#/, "");
    if (reference === undefined && /^[^\sA-Z#@<>]{1,80}$/.test(wanted))
        return { value: { text: wanted } };
    return { reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a channel.` };
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/word-order.js


const fillers = new Set(["to", "for", "from", "on", "in", "into", "of", "the", "as"]);
function inCommandOrder(command, tokens, context) {
    const { parameters } = command;
    if (parameters.length < 2 || parameters.some(({ kind }) => kind === "words"))
        return tokens;
    const end = tokens.findIndex(({ kind }) => kind === "flag");
    const words = tokens.slice(0, end === -1 ? tokens.length : end);
    const told = words.filter((word) => !isFiller(word, context));
    const [team, who] = parameters;
    const takesPeople = team?.kind === "team" && who?.kind === "users";
    const ordered = takesPeople ? withTeamFirst(told, context) : told;
    return [...ordered, ...tokens.slice(words.length)];
}
function isFiller({ text, quoted, reference }, { roster }) {
    const { users, teams, projects } = roster.declared;
    const isKey = users.has(text) || teams.has(text) || projects.has(text);
    return !quoted && reference === undefined && !isKey && fillers.has(text.toLowerCase());
}
function withTeamFirst(words, context) {
    const isTeam = (word) => [word, withoutMarks(word)].some((each) => each.text !== "" && "value" in (0,find/* findTeam */.LI)(each, context));
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || isTeam(first) || !isTeam(last))
        return words;
    return context.roster.declared.users.has(last.text) ? words : [last, ...words.slice(0, -1)];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/bind.js






async function bindArguments(command, tokens, context) {
    const sorted = sortWords(command, inCommandOrder(command, withNamesJoined(tokens, context), context));
    if ("reason" in sorted)
        return { ...sorted, wrong: "shape" };
    const values = new Map();
    for (const { parameter, isFlag, words } of sorted.uses) {
        const understood = [];
        for (const word of parameter.kind === "users" ? peopleListed(words, context) : words) {
            const found = await parseArgument(word, { ...parameter, isFlag }, context);
            if ("reason" in found)
                return { ...found, reason: [...found.reason, ...dashesHint(command, word)], wrong: "meaning" };
            understood.push(found.value);
        }
        values.set(parameter.name, understood);
    }
    return { given: argumentsOf(values) };
}
function sortWords(command, tokens) {
    const uses = [];
    const loose = [];
    let after;
    for (let index = 0; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (token === undefined)
            break;
        if (token.kind === "word") {
            if (isMark(token))
                continue;
            loose.push({ word: token, after });
            continue;
        }
        const flag = flagNamed(command, token.name);
        if (flag === undefined)
            return { reason: unknownFlag(command, token) };
        const dashed = (0,sentence/* name */.UU)(`--${flag.name}`);
        const earlier = uses.findIndex(({ parameter }) => parameter === flag);
        if (earlier !== -1 && flag.kind !== "users") {
            return { reason: (0,sentence/* say */.cv) `${dashed} is there twice. Once is enough.` };
        }
        const isSwitch = flag.kind === "switch";
        if (isSwitch && token.value !== undefined)
            return { reason: (0,sentence/* say */.cv) `${dashed} takes no value.` };
        const next = tokens[index + 1];
        const value = token.value ?? (next?.kind === "word" ? next : undefined);
        if (!isSwitch && value === undefined) {
            return { reason: (0,sentence/* say */.cv) `${dashed} needs a value: ${(0,sentence/* name */.UU)(`--${flag.name} ${placeholderOf(flag)}`)}.` };
        }
        if (!isSwitch && token.value === undefined)
            index += 1;
        const before = uses[earlier]?.words ?? [];
        const list = value === undefined || flag.kind !== "users" ? [] : listAfter(value, tokens.slice(index + 1));
        index += list.length;
        const words = isSwitch || value === undefined ? [] : [...before, value, ...list];
        const use = { parameter: flag, isFlag: true, words };
        const mayGoOn = flag.kind === "users" || (flag.kind === "text" && value?.quoted === false);
        after = mayGoOn ? use : undefined;
        uses.splice(earlier === -1 ? uses.length : earlier, 1, use);
    }
    const placed = placeWords(command, loose);
    return "reason" in placed ? placed : { uses: [...placed.uses, ...uses] };
}
function listAfter(value, tokens) {
    const list = [];
    for (const token of tokens) {
        if (token.kind !== "word" || !continuesList(list.at(-1) ?? value, token))
            break;
        list.push(token);
    }
    return list;
}
function placeWords(command, loose) {
    const uses = [];
    let at = 0;
    for (const parameter of command.parameters) {
        const isMany = parameter.kind === "users" || parameter.kind === "words";
        const found = isMany ? loose.slice(at) : loose.slice(at, at + 1);
        const taken = parameter.optional && found.some(isDoubtful) ? [] : found;
        at += taken.length;
        if (taken.length > 0)
            uses.push({ parameter, isFlag: false, words: taken.map(({ word }) => word) });
        else if (!parameter.optional)
            return { reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(parameter.name.toUpperCase())} is missing: ${parameter.description}.` };
    }
    const extra = loose.slice(at);
    return extra.length === 0 ? { uses } : { reason: leftOver(command, extra, loose) };
}
function isDoubtful({ word, after }) {
    return after !== undefined && word.reference === undefined && !word.text.startsWith("@");
}
function leftOver(command, extra, loose) {
    const said = extra.map(({ word }) => word.text).join(" ");
    const [first] = extra;
    const after = first?.after;
    if (after === undefined) {
        const hint = first === undefined ? [] : dashesHint(command, first.word);
        return [...(0,sentence/* say */.cv) `I don't know what to do with ${(0,sentence/* name */.UU)(said)}.`, ...hint];
    }
    if (after.parameter.kind === "users") {
        const everybody = [...after.words, ...extra.map(({ word }) => word)];
        const flags = everybody.map(({ text }) => `--${after.parameter.name} ${text}`).join(" ");
        return (0,sentence/* say */.cv) `I don't know what to do with ${(0,sentence/* name */.UU)(said)}. To name several: ${(0,sentence/* name */.UU)(flags)}.`;
    }
    const meant = loose.filter((each) => each.after === after).map(({ word }) => word.text);
    const whole = [after.words[0]?.text ?? "", ...meant];
    const quoted = `--${after.parameter.name} "${whole.join(" ")}"`;
    return (0,sentence/* say */.cv) `I don't know what to do with ${(0,sentence/* name */.UU)(said)}. Text of several words needs quotes: ${(0,sentence/* name */.UU)(quoted)}.`;
}
function dashesHint(command, { text, quoted }) {
    const flag = quoted ? undefined : flagNamed(command, text.toLowerCase());
    return flag === undefined || text.length < 2 ? [] : (0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(`--${flag.name}`)}?`;
}
function flagNamed({ flags }, wanted) {
    return flags.find((flag) => flag.name === wanted || flag.aliases?.includes(wanted));
}
function unknownFlag(command, { name: wanted }) {
    const dashed = (flag) => `${flag.length === 1 ? "-" : "--"}${flag}`;
    const close = (0,suggestion/* nearestName */.q)(wanted, command.flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? [])]));
    const what = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(command.name.join(" "))} has no ${(0,sentence/* name */.UU)(dashed(wanted))}.`;
    if (close !== undefined)
        return [...what, ...(0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(dashed(close))}?`];
    return command.flags.length === 0 ? [...what, ...(0,sentence/* say */.cv) ` It takes no flags.`] : what;
}
function argumentsOf(values) {
    const first = (key) => values.get(key)?.[0];
    return {
        has: (key) => values.has(key),
        text: (key) => first(key)?.text,
        texts: (key) => (values.get(key) ?? []).map(({ text }) => text),
        user: (key) => first(key)?.user,
        users: (key) => [...new Set((values.get(key) ?? []).flatMap(({ user }) => user ?? []))],
        team: (key) => first(key)?.team,
        project: (key) => first(key)?.project,
        reference: (key) => first(key)?.reference,
    };
}

// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
;// CONCATENATED MODULE: ./lib/src/chat/commands/export-emails.js



const exportEmails = {
    name: ["export", "emails"],
    description: "get everybody's address, or a team's, for your eyes only",
    effect: "reads",
    needs: [],
    tier: "team_lead",
    parameters: [],
    flags: [{ name: "team", kind: "team", description: "of this team alone" }],
    interpret(given, context) {
        if (context.via === "comment") {
            return {
                is: "reply",
                reply: (0,reply/* refusal */.x5)((0,sentence/* say */.cv) `A comment is mailed around and stays, so no addresses here. Please ask me on Slack, or in a terminal.`),
            };
        }
        const users = selectedUsers(given, context);
        if (users.length === 0)
            return { is: "reply", reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `There is nobody whose address I could give.`) };
        const { declared } = context.roster;
        const known = users.flatMap((key) => declared.users.get(key)?.email ?? []);
        const without = users.filter((key) => declared.users.get(key)?.email === undefined);
        const blocks = known.length === 0 ? [] : [{ verbatim: known.join(", ") }];
        const rest = without.length === 0
            ? (0,sentence/* say */.cv) `Everybody has an address. Nice!`
            : (0,sentence/* say */.cv) `Without an address: ${(0,lists/* nameList */.OD)(without)}.`;
        return { is: "reply", reply: (0,reply/* answer */.ZF)(...blocks, rest) };
    },
};
function selectedUsers(given, { roster: { resolved } }) {
    const team = given.team("team");
    if (team !== undefined)
        return [...(resolved.teams.get(team.key)?.people.keys() ?? [])];
    return [...resolved.users.values()].filter(({ present }) => present).map(({ key }) => key);
}
function tierRefusal(command) {
    return [
        (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(command.name.join(" "))} is for ${command.tier === "admin" ? "admins" : "team leads (the tier) and admins"}.`,
    ];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/first-words.js



const nouns = {
    user: "user",
    users: "user",
    person: "user",
    people: "user",
    team: "team",
    teams: "team",
    project: "project",
    projects: "project",
};
const joining = new Set(["add", "put", "invite", "onboard", "join"]);
const leaving = new Set(["remove", "take", "kick", "delete", "drop", "leave"]);
const into = new Set(["to", "into", "in"]);
const outOf = new Set(["from"]);
function rewordedTokens(tokens, isCommand, context) {
    const typed = withoutPlease(tokens);
    const [first = "", second = "", third = ""] = leading(typed);
    if (second === "help" || third === "help") {
        const named = typed.filter((token) => token.kind !== "word" || token.text.toLowerCase() !== "help");
        return { tokens: [bare("help"), ...named.slice(0, 2)] };
    }
    if (first === "who" || first === "who's" || first === "whos")
        return whoQuestion(typed, context);
    if (joining.has(first) || leaving.has(first)) {
        const moved = movedMembership(first, typed.slice(1), context);
        if (moved !== undefined)
            return moved;
    }
    const noun = Object.hasOwn(nouns, second) ? (nouns[second] ?? "") : "";
    const verb = first === "show" ? "view" : first;
    if (noun !== "" && isCommand([noun, verb]))
        return { tokens: [bare(noun), bare(verb), ...typed.slice(2)] };
    if (typed.length < tokens.length)
        return { tokens: typed };
    return first === "add" || (leaving.has(first) && first !== "leave")
        ? { question: choices(first, typed) }
        : undefined;
}
function leading(tokens) {
    const end = tokens.findIndex((token) => token.kind === "flag");
    return tokens.slice(0, end === -1 ? tokens.length : end).map((token) => wordOf(token) ?? "");
}
function wordOf(token) {
    if (token?.kind !== "word" || token.quoted || token.reference !== undefined)
        return undefined;
    return token.text.toLowerCase();
}
function bare(text) {
    return { kind: "word", text, quoted: false };
}
function withoutPlease(tokens) {
    const polite = (token) => /^(?:please|thanks)[.!]?$/.test(wordOf(token) ?? "");
    const from = polite(tokens[0]) ? 1 : 0;
    return tokens.slice(from, polite(tokens.at(-1)) ? -1 : undefined);
}
function movedMembership(verb, tokens, context) {
    const isIn = joining.has(verb);
    const command = [bare("team"), bare(isIn ? "add" : "remove")];
    const flagAt = tokens.findIndex((token) => token.kind === "flag" || wordOf(token) === "until");
    const words = tokens.slice(0, flagAt === -1 ? tokens.length : flagAt);
    const flags = tokens.slice(words.length);
    if (verb === "join" || verb === "leave") {
        const team = words.length === 0 ? undefined : teamOf(words, context);
        return team === undefined ? undefined : { tokens: [...command, team, bare("me"), ...flags] };
    }
    const at = words.findLastIndex((word, index) => {
        const text = wordOf(word) ?? "";
        if (index === 0 || index === words.length - 1)
            return false;
        return isIn ? into.has(text) : outOf.has(text) || (text === "of" && wordOf(words[index - 1]) === "out");
    });
    if (at === -1)
        return undefined;
    const people = words.slice(0, wordOf(words[at]) === "of" ? at - 1 : at);
    const who = Object.hasOwn(nouns, wordOf(people[0]) ?? "") && people.length > 1 ? people.slice(1) : people;
    const team = teamOf(words.slice(at + 1), context);
    const isNew = verb === "invite" || verb === "onboard";
    if (isNew)
        return {
            tokens: [bare("user"), bare("add"), ...who, { kind: "flag", name: "team", value: team }, ...flags],
        };
    return { tokens: [...command, team, ...who, ...flags] };
}
function teamOf(words, context) {
    const [only] = words;
    if (words.length === 1 && only !== undefined)
        return only;
    const rest = wordOf(words[0]) === "the" ? words.slice(1) : words;
    const short = wordOf(rest.at(-1)) === "team" ? rest.slice(0, -1) : rest;
    const later = wordOf(short[0]) === "team" ? short.slice(1) : short;
    const candidates = [words, rest, short, later]
        .filter((each) => each.length > 0)
        .map((each) => (each[0] !== undefined && each.length === 1 ? each[0] : quotedWord(each)));
    return (candidates.find((each) => "value" in (0,find/* findTeam */.LI)(each, context)) ?? candidates.at(-1) ?? quotedWord(words));
}
function quotedWord(words) {
    return { kind: "word", text: words.map(({ text }) => text).join(" "), quoted: true };
}
function whoQuestion(tokens, context) {
    const words = leading(tokens).join(" ");
    const after = (count) => tokens.slice(count).map(withoutQuestionMark);
    const access = /^who (?:has access (?:to|on|in)|can (?:access|see|read|reach|write(?: to)?|use)) (?=\S)/.exec(words);
    if (access !== null)
        return { tokens: [bare("who"), bare("can"), ...after(access[0].trim().split(" ").length)] };
    const inTeam = /^(?:who (?:is|are)|who's|whos) (?:in|on) (?=\S)/.exec(words);
    if (inTeam !== null) {
        const team = teamOf(after(inTeam[0].trim().split(" ").length), context);
        return { tokens: [bare("team"), bare("view"), team] };
    }
    const person = /^(?:who is|who's|whos) (?=\S)/.exec(words);
    if (person === null)
        return undefined;
    return { tokens: [bare("user"), bare("view"), ...after(person[0].trim().split(" ").length)] };
}
function withoutQuestionMark(token) {
    if (token.kind !== "word" || token.quoted || token.reference !== undefined)
        return token;
    return { ...token, text: token.text.replace(/(?<=.)\?+$/, "") };
}
function choices(verb, tokens) {
    const typed = tokens.slice(1).flatMap((token) => (token.kind === "word" ? [token.text] : []));
    const who = typed.join(" ") || "WHO";
    return verb === "add"
        ? [
            (0,sentence/* say */.cv) `Add ${(0,sentence/* name */.UU)(who)} to what? ${(0,lists/* nameList */.OD)([`team add TEAM ${who}`, `user add ${who} --github LOGIN`], "or")}`,
        ]
        : [
            (0,sentence/* say */.cv) `Remove ${(0,sentence/* name */.UU)(who)} from what? ${(0,lists/* nameList */.OD)([`team remove TEAM ${who}`, `user remove ${who}`], "or")}`,
        ];
}

// EXTERNAL MODULE: ./lib/src/permissions/table.js
var table = __webpack_require__(61749);
;// CONCATENATED MODULE: ./lib/src/chat/commands/help.js




function commandList(commands) {
    const lines = commands.map(({ name: words, description }) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(words.join(" "))}: ${description}`);
    return [
        (0,sentence/* say */.cv) `Here is what I can do. ${(0,sentence/* name */.UU)("help COMMAND")} tells more about one.`,
        { list: lines },
        (0,sentence/* say */.cv) `Text of several words goes into quotes: ${(0,sentence/* name */.UU)('user edit --title "Tech lead"')}.`,
    ];
}
function commandHelp(command, context) {
    const options = [...command.parameters, ...command.flags.map((flag) => ({ ...flag, isFlag: true }))].map((each) => {
        const isSwitch = each.kind === "switch";
        const label = "isFlag" in each
            ? `--${each.name}${isSwitch ? "" : ` ${placeholderOf(each)}`}`
            : each.name.toUpperCase();
        return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(label)}: ${each.description}`;
    });
    return [
        (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(usageOf(command))}`,
        (0,sentence/* say */.cv) `${capitalized(command.description)}.`,
        ...(options.length === 0 ? [] : [{ list: options }]),
        ...whoMay(command, context),
    ];
}
function whoMay(command, { rights }) {
    if (command.needs.length === 0) {
        const who = command.whoMay ?? (command.tier === undefined ? "everybody in the roster" : (0,table/* describeWho */.QH)(command.tier));
        return [(0,sentence/* say */.cv) `Who may: ${who}.`];
    }
    const lines = command.needs.map((action) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(action)}: ${(0,table/* describeWho */.QH)(rights.rule(action, "").who)}`);
    return [(0,sentence/* say */.cv) `Who may do it alone; anybody else's change waits for their approval:`, { list: lines }];
}
function helpFor(words, commands, context) {
    if (words.length === 0)
        return commandList(commands);
    const wanted = words.map((word) => word.toLowerCase());
    const beginning = commands.filter(({ name: parts }) => wanted.every((word, index) => parts[index] === word));
    const matching = beginning.length > 0
        ? beginning
        : commands.filter(({ name: parts }) => wanted.every((word) => parts.includes(word)));
    const [only, ...more] = matching;
    if (only === undefined)
        return undefined;
    return more.length === 0 ? commandHelp(only, context) : commandList(matching);
}
function usageReply(reason, command) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason, (0,sentence/* say */.cv) `It goes like this: ${(0,sentence/* name */.UU)(usageOf(command))}`) };
}
function helpReply(blocks) {
    return { is: "reply", reply: (0,reply/* answer */.ZF)(...blocks) };
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/emergency-commands.js


const emergencyCommands = [
    {
        name: ["pause"],
        description: "stop all writing, on every service; plans go on",
        effect: "runs",
        needs: [],
        tier: "admin",
        parameters: [{ name: "because", kind: "words", description: "why, in your words", optional: true }],
        flags: [],
        interpret(given) {
            const reason = withoutBecause(given.texts("because"));
            return reason === undefined ? reasonMissing("pause because …") : { is: "pause", reason };
        },
    },
    {
        name: ["resume"],
        description: "let Rollcall write again after a pause",
        effect: "runs",
        needs: [],
        tier: "admin",
        parameters: [],
        flags: [],
        interpret: () => ({ is: "resume" }),
    },
    {
        name: ["break-glass"],
        description: "lift a pull request's verdict once, as an owner of the organisation; everybody hears of it",
        effect: "runs",
        needs: [],
        whoMay: "owners of the organisation, as GitHub has them now",
        parameters: [
            {
                name: "pull",
                kind: "words",
                description: "#12 because …; below a pull request, its number isn't needed",
                optional: true,
            },
        ],
        flags: [],
        interpret(given, { via }) {
            const [first = "", ...rest] = given.texts("pull");
            const number = /^#?([1-9]\d{0,9})$/.exec(first)?.[1];
            if (number === undefined && via !== "comment")
                return refused((0,sentence/* say */.cv) `Which pull request? ${(0,sentence/* name */.UU)("break-glass #12 because …")}`);
            const reason = withoutBecause(number === undefined ? [first, ...rest] : rest);
            if (reason === undefined)
                return reasonMissing(number === undefined ? "break-glass because …" : `break-glass #${number} because …`);
            return { is: "break-glass", pull: number === undefined ? undefined : Number(number), reason };
        },
    },
];
const maxReason = 500;
function withoutBecause(words) {
    const text = words
        .join(" ")
        .replace(/^because\b:?/i, "")
        .replace(/\s+/g, " ")
        .trim();
    return text === "" ? undefined : text.slice(0, maxReason);
}
function reasonMissing(usage) {
    return refused((0,sentence/* say */.cv) `Please say why, since others will ask: ${(0,sentence/* name */.UU)(usage)}`);
}
function refused(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/membership-changes.js



function refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
const team = { name: "team", kind: "team", description: "the team" };
const who = { name: "who", kind: "users", description: "who is meant" };
const add = {
    name: ["team", "add"],
    description: "put people into a team",
    effect: "writes",
    needs: ["team.members"],
    parameters: [team, who],
    flags: [{ name: "until", kind: "day", description: "the last day of it" }],
    interpret(given) {
        const [found, users, until] = [given.team("team"), given.users("who"), given.text("until") || undefined];
        if (found === undefined)
            return refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const edits = users.flatMap((user) => joinEdits(found, user, until));
        const last = until === undefined ? "" : ` until ${until}`;
        const leads = users.filter((user) => entryOf(found, "leads", user) !== undefined).map(({ key }) => key);
        const keys = users.map(({ key }) => key);
        return changeUnlessArchived(found, {
            edits,
            title: `Add ${keys.join(", ")} to ${found.key}${last}`,
            done: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${keys.length === 1 ? "is" : "are"} in ${(0,sentence/* name */.UU)(found.key)}${last}.`,
            already: leads.length === keys.length
                ? (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${keys.length === 1 ? "leads" : "lead"} ${(0,sentence/* name */.UU)(found.key)} already, and leads are members.`
                : (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${keys.length === 1 ? "is" : "are"} in ${(0,sentence/* name */.UU)(found.key)} ${last === "" ? "already" : `${last.trim()} already`}.`,
        });
    },
};
function entryOf(team, list, { key }) {
    return team[list]?.find(({ user }) => user === key);
}
function joinEdits(team, user, until) {
    const path = ["teams", team.key, "members"];
    const entry = entryOf(team, "members", user);
    if (entryOf(team, "leads", user) !== undefined || (entry !== undefined && entry.until === until))
        return [];
    if (entry === undefined) {
        return [{ edit: "add", path, item: until === undefined ? user.key : { user: user.key, until } }];
    }
    const at = [...path, user.key, "until"];
    return [until === undefined ? { edit: "unset", path: at } : { edit: "set", path: at, value: until }];
}
const remove = {
    name: ["team", "remove"],
    description: "take people out of a team, its leads too",
    effect: "writes",
    needs: ["team.members", "team.leads"],
    parameters: [team, who],
    flags: [],
    interpret(given, context) {
        const [found, users] = [given.team("team"), given.users("who")];
        if (found === undefined)
            return refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const keys = users.map(({ key }) => key);
        const included = users.filter((user) => isIncluded(found, user, context));
        const notes = included.map(({ key }) => (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(key)} would still come in through another team, so ${(0,sentence/* name */.UU)("except")} leaves them out.`);
        return changeUnlessArchived(found, {
            edits: users.flatMap((user) => leaveEdits(found, user, included.includes(user))),
            title: `Take ${keys.join(", ")} out of ${found.key}`,
            done: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${keys.length === 1 ? "is" : "are"} no longer in ${(0,sentence/* name */.UU)(found.key)}.`,
            already: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${keys.length === 1 ? "isn't" : "aren't"} in ${(0,sentence/* name */.UU)(found.key)}.`,
            notes,
        });
    },
};
function isIncluded(team, { key }, { roster }) {
    const { teams } = roster.resolved;
    if (team.except.includes(key))
        return false;
    return (team.include ?? []).some(({ team: included, leadsOnly }) => {
        const sources = included === "*" ? [...teams.values()].filter((each) => each.key !== team.key) : [teams.get(included)];
        return sources.some((each) => {
            const membership = each?.people.get(key);
            if (membership === undefined || (included === "*" && membership.via.length > 0))
                return false;
            return !leadsOnly || membership.lead;
        });
    });
}
function leaveEdits(team, user, isIncluded) {
    const drops = ["leads", "members"]
        .filter((list) => entryOf(team, list, user) !== undefined)
        .map((list) => ({ edit: "drop", path: ["teams", team.key, list], item: user.key }));
    return isIncluded
        ? [...drops, { edit: "add", path: ["teams", team.key, "except"], item: user.key }]
        : drops;
}
const lead = {
    name: ["team", "lead"],
    description: "make people leads of a team, or members again",
    effect: "writes",
    needs: ["team.leads", "team.members"],
    parameters: [team, who],
    flags: [{ name: "remove", kind: "switch", description: "make them members again" }],
    interpret(given) {
        const [found, users] = [given.team("team"), given.users("who")];
        if (found === undefined)
            return refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const keys = users.map(({ key }) => key);
        const verb = keys.length === 1 ? ["leads", "doesn't lead", "is a member"] : ["lead", "don't lead", "are members"];
        if (given.has("remove")) {
            return changeUnlessArchived(found, {
                edits: users.flatMap((user) => stepDownEdits(found, user)),
                title: `Make ${keys.join(", ")} ${keys.length === 1 ? "a member" : "members"} of ${found.key} again`,
                done: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} no longer ${keys.length === 1 ? "leads" : "lead"} ${(0,sentence/* name */.UU)(found.key)}, and ${verb[2] ?? ""} of it.`,
                already: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${verb[1] ?? ""} ${(0,sentence/* name */.UU)(found.key)}.`,
            });
        }
        return changeUnlessArchived(found, {
            edits: users
                .filter((user) => entryOf(found, "leads", user) === undefined)
                .map((user) => ({ edit: "add", path: ["teams", found.key, "leads"], item: user.key })),
            title: `Make ${keys.join(", ")} lead ${found.key}`,
            done: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${verb[0] ?? ""} ${(0,sentence/* name */.UU)(found.key)} now.`,
            already: (0,sentence/* say */.cv) `${(0,lists/* nameList */.OD)(keys)} ${verb[0] ?? ""} ${(0,sentence/* name */.UU)(found.key)} already.`,
        });
    },
};
function stepDownEdits(team, user) {
    if (entryOf(team, "leads", user) === undefined)
        return [];
    const drop = { edit: "drop", path: ["teams", team.key, "leads"], item: user.key };
    if (entryOf(team, "members", user) !== undefined)
        return [drop];
    return [drop, { edit: "add", path: ["teams", team.key, "members"], item: user.key }];
}
function changeUnlessArchived(team, wanted) {
    if (team.archived)
        return refusalOutcome((0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(team.key)} is archived, and has nobody in it.`);
    return { is: "change", change: wanted };
}
const membershipChanges = [add, remove, lead];

// EXTERNAL MODULE: ./lib/src/chat/commands/offboard.js
var offboard = __webpack_require__(69905);
// EXTERNAL MODULE: ./lib/src/roster/edit/reference-edits.js
var reference_edits = __webpack_require__(26712);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var core_lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/chat/commands/losses.js


function projectLosses(project, team) {
    const { access, collaborators, repos, channels, folders } = project;
    const owner = team ?? project.team;
    const holders = [
        ...(owner === undefined ? [] : [`${owner} (write)`]),
        ...(team === undefined ? [...access, ...(collaborators ?? [])] : []).map(([key, { role }]) => `${key} (${role})`),
    ];
    const where = (0,core_lists/* joinList */.D)(repos.map((repo) => repo.name));
    const parts = [
        ...(holders.length === 0 || repos.length === 0 ? [] : [`the access of ${(0,core_lists/* joinList */.D)(holders)} to ${where}`]),
        ...(owner === undefined ? [] : placesOf({ channels, folders }, owner)),
    ];
    if (parts.length === 0)
        return [];
    return [
        (0,sentence/* say */.cv) `The next run takes back what the project gave: ${(0,core_lists/* joinList */.D)(parts)}. What the file gives in another way too stays, and nothing is deleted.`,
    ];
}
function placesOf({ channels, folders }, team) {
    const closed = channels.filter((channel) => channel.private === true).map(({ name }) => `#${name}`);
    return [
        ...(closed.length === 0 ? [] : [`the place of the people of ${team} in ${(0,core_lists/* joinList */.D)(closed)}`]),
        ...(folders.length === 0
            ? []
            : [`the access of the people of ${team} to ${folderCount(folders.length)}`]),
    ];
}
function teamLosses({ channels, folders, usergroup, github, repos }) {
    const parts = [
        ...(github === false ? [] : ["the team on GitHub is deleted"]),
        ...(repos === undefined || repos.size === 0
            ? []
            : [`nobody reaches ${(0,core_lists/* joinList */.D)([...repos.keys()])} through it`]),
        ...channels.map((channel) => `#${channel.name} is archived`),
        ...(usergroup === undefined ? [] : [`@${usergroup.handle} is disabled`]),
        ...(folders.length === 0
            ? []
            : [`${folderCount(folders.length)} ${folders.length === 1 ? "is" : "are"} no longer shared with it`]),
    ];
    if (parts.length === 0)
        return [(0,sentence/* say */.cv) `Nothing on any service goes with it.`];
    const forGood = github === false ? "" : " A deleted team can't be brought back: GitHub makes a new one.";
    return [
        (0,sentence/* say */.cv) `With the next run, ${(0,core_lists/* joinList */.D)(parts)}. Channels and folders that another team or project declares too stay.${forGood}`,
    ];
}
function folderCount(folders) {
    return folders === 1 ? "1 folder" : `${folders} folders`;
}

// EXTERNAL MODULE: ./lib/src/chat/commands/slug.js
var slug = __webpack_require__(91421);
;// CONCATENATED MODULE: ./lib/src/chat/commands/project-changes.js





function project_changes_refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
const directory = [
    { name: "name", field: "name", kind: "text", description: "what people call it" },
    { name: "short-description", field: "short_description", kind: "text", description: "a line about it" },
    { name: "long-description", field: "long_description", kind: "text", description: "more about it" },
    { name: "tags", field: "tags", kind: "text", description: "words, separated by commas" },
    { name: "website", field: "website", kind: "url", description: "its address" },
    { name: "medium", field: "medium", kind: "url", description: "its address on Medium" },
    { name: "app-store", field: "app_store", kind: "url", description: "its address in the App Store" },
    { name: "play-store", field: "play_store", kind: "url", description: "its address in the Play Store" },
];
const flags = directory.map(({ field: _, ...flag }) => flag);
const force = {
    name: "force",
    kind: "switch",
    description: "no longer needed: the change is seen before it is made",
    aliases: ["f"],
};
const project = { name: "project", kind: "project", description: "the project" };
function fieldsIn(given) {
    const found = new Map();
    for (const { name: flag, field } of directory) {
        const text = given.text(flag);
        if (text === undefined)
            continue;
        const tags = text
            .split(",")
            .map((tag) => tag.trim())
            .filter((tag) => tag !== "");
        found.set(field, text === "" ? undefined : field === "tags" ? tags : text);
    }
    return found;
}
const create = {
    name: ["project", "create"],
    description: "make a project of a repository, for a team",
    effect: "writes",
    needs: ["project.create", "team.edit"],
    parameters: [
        { name: "repo", kind: "repository", description: "its repository" },
        { name: "team", kind: "team", description: "the team that owns it" },
    ],
    flags,
    interpret(given, { roster }) {
        const [repo, team] = [given.text("repo") ?? "", given.team("team")];
        const key = (0,slug/* slugOf */.t)(repo) || repo;
        if (team === undefined)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        if (roster.declared.projects.has(key))
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `There is a project called ${(0,sentence/* name */.UU)(key)} already. To see it: ${(0,sentence/* name */.UU)(`project view ${key}`)}.`);
        const fields = [...fieldsIn(given)].filter((each) => each[1] !== undefined);
        const { name: title, ...others } = Object.fromEntries(fields);
        const value = {
            ...(title === undefined ? {} : { name: title }),
            team: team.key,
            repos: [repo],
            ...others,
        };
        return {
            is: "change",
            change: {
                edits: [{ edit: "set", path: ["projects", key], value }],
                title: `Create project ${key} for ${team.key}`,
                done: (0,sentence/* say */.cv) `There is a project ${(0,sentence/* name */.UU)(key)} now, and ${(0,sentence/* name */.UU)(team.key)} owns it.`,
                already: (0,sentence/* say */.cv) `There is a project ${(0,sentence/* name */.UU)(key)} already.`,
            },
        };
    },
};
const edit = {
    name: ["project", "edit"],
    description: "change what the directory says about a project",
    effect: "writes",
    needs: ["project.edit"],
    parameters: [project],
    flags,
    interpret(given) {
        const found = given.project("project");
        if (found === undefined)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `Which project do you mean?`);
        const fields = fieldsIn(given);
        if (fields.size === 0)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `What should change? For instance ${(0,sentence/* name */.UU)(`project edit ${found.key} --name "…"`)}; an empty text clears a field.`);
        const edits = [...fields].map(([field, value]) => {
            const path = ["projects", found.key, field];
            return value === undefined ? { edit: "unset", path } : { edit: "set", path, value };
        });
        const list = [...fields.keys()].join(", ");
        return {
            is: "change",
            change: {
                edits,
                title: `Change ${list} of project ${found.key}`,
                done: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} is up to date: ${list}.`,
                already: (0,sentence/* say */.cv) `That is what the roster says about ${(0,sentence/* name */.UU)(found.key)} already.`,
            },
        };
    },
};
const project_changes_assign = {
    name: ["project", "assign"],
    description: "give a project to a team",
    effect: "writes",
    needs: ["project.edit", "team.edit"],
    parameters: [project, { name: "team", kind: "team", description: "the team" }],
    flags: [force],
    interpret(given) {
        const [found, team] = [given.project("project"), given.team("team")];
        if (found === undefined || team === undefined)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `Which project and which team do you mean?`);
        const before = found.team === undefined || found.team === team.key
            ? []
            : [(0,sentence/* say */.cv) `It was ${(0,sentence/* name */.UU)(found.team)}'s.`, ...projectLosses(found, found.team)];
        return {
            is: "change",
            change: {
                edits: [{ edit: "set", path: ["projects", found.key, "team"], value: team.key }],
                title: `Give project ${found.key} to ${team.key}`,
                done: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} belongs to ${(0,sentence/* name */.UU)(team.key)} now.`,
                already: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} belongs to ${(0,sentence/* name */.UU)(team.key)} already.`,
                notes: before,
            },
        };
    },
};
const unassign = {
    name: ["project", "unassign"],
    description: "take a project from its team",
    effect: "writes",
    needs: ["project.edit"],
    parameters: [project],
    flags: [],
    interpret(given) {
        const found = given.project("project");
        if (found === undefined)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `Which project do you mean?`);
        return {
            is: "change",
            change: {
                edits: [{ edit: "unset", path: ["projects", found.key, "team"] }],
                title: `Take project ${found.key} from its team`,
                done: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} belongs to no team now${found.team === undefined ? "" : [", and not to ", (0,sentence/* name */.UU)(found.team)]}.`,
                already: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} belongs to no team.`,
                notes: found.team === undefined ? [] : projectLosses(found, found.team),
            },
        };
    },
};
const project_changes_remove = {
    name: ["project", "delete"],
    description: "take a project out of the roster, and the access that it gives; its repositories stay",
    effect: "writes",
    needs: ["project.edit"],
    parameters: [project],
    flags: [force],
    interpret(given, { roster }) {
        const found = given.project("project");
        if (found === undefined)
            return project_changes_refusalOutcome((0,sentence/* say */.cv) `Which project do you mean?`);
        return {
            is: "change",
            change: {
                edits: [
                    ...(0,reference_edits/* removeEdits */.Ec)(roster.declared, { kind: "project", key: found.key }),
                    { edit: "unset", path: ["projects", found.key] },
                ],
                title: `Take project ${found.key} out of the roster`,
                done: (0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(found.key)} is no longer in the roster. Its repositories stay.`,
                already: (0,sentence/* say */.cv) `There is no project ${(0,sentence/* name */.UU)(found.key)}.`,
                notes: found.archived ? [] : projectLosses(found),
            },
        };
    },
};
const projectChanges = [create, edit, project_changes_assign, unassign, project_changes_remove];

;// CONCATENATED MODULE: ./lib/src/chat/commands/project-view.js



const list = {
    name: ["project", "list"],
    description: "see all projects",
    effect: "reads",
    needs: [],
    parameters: [],
    flags: [],
    interpret(_, { roster: { declared } }) {
        const projects = [...declared.projects.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
        if (projects.length === 0) {
            return {
                is: "reply",
                reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `There are no projects yet. To make one: ${(0,sentence/* name */.UU)("project create REPO TEAM")}.`),
            };
        }
        const live = projects.filter(({ archived }) => !archived);
        const over = projects.filter(({ archived }) => archived).map(({ key }) => key);
        const count = live.length === 1 ? "There is 1 project" : `There are ${live.length} projects`;
        const past = over.length === 0 ? [] : [(0,sentence/* say */.cv) `Archived: ${(0,lists/* nameList */.OD)(over)}.`];
        return { is: "reply", reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `${count}:`, { list: live.map(projectLine) }, ...past) };
    },
};
function projectLine({ key, name: title, team, repos }) {
    const called = title === undefined || title === key ? [] : (0,sentence/* say */.cv) `, ${title}`;
    const owner = team === undefined ? (0,sentence/* say */.cv) `: no team` : (0,sentence/* say */.cv) `: ${(0,sentence/* name */.UU)(team)}`;
    const where = repos.length === 0 ? [] : (0,sentence/* say */.cv) ` (${repos.map((repo) => repo.name).join(", ")})`;
    return [(0,sentence/* name */.UU)(key), ...called, ...owner, ...where];
}
const view = {
    name: ["project", "view"],
    description: "see a project",
    effect: "reads",
    needs: [],
    parameters: [{ name: "project", kind: "project", description: "the project" }],
    flags: [],
    interpret(given) {
        const project = given.project("project");
        if (project === undefined)
            return { is: "reply", reply: (0,reply/* refusal */.x5)((0,sentence/* say */.cv) `Which project do you mean?`) };
        return { is: "reply", reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Project ${(0,sentence/* name */.UU)(project.key)}`, { list: cardOf(project) }) };
    },
};
function cardOf(project) {
    const access = [...project.access].map(([team, { role }]) => `${team} (${role})`);
    const people = [...(project.collaborators ?? [])].map(([user, { role }]) => `${user} (${role})`);
    return [
        ...line("Name", project.name),
        ...(project.archived ? [(0,sentence/* say */.cv) `Archived: it gives nobody access any more.`] : []),
        project.team === undefined ? (0,sentence/* say */.cv) `Team: none` : (0,sentence/* say */.cv) `Team: ${(0,lists/* nameList */.OD)([project.team])}`,
        ...line("Repositories", project.repos.map((repo) => repo.name).join(", ")),
        ...line("Other teams", access.join(", ")),
        ...line("Collaborators", people.join(", ")),
        ...line("Channels", project.channels.map((channel) => `#${channel.name}`).join(", ")),
        ...line("Folders", project.folders.map(({ id }) => id).join(", ")),
        ...Object.entries(project.directory).flatMap(([field, value]) => line(field.charAt(0).toUpperCase() + field.slice(1).replaceAll("_", " "), Array.isArray(value) ? value.join(", ") : String(value))),
    ];
}
function line(label, value) {
    return value === undefined || value === "" ? [] : [(0,sentence/* say */.cv) `${label}: ${value}`];
}
const projectViews = [list, view];

// EXTERNAL MODULE: ./lib/src/roster/references.js
var references = __webpack_require__(28488);
;// CONCATENATED MODULE: ./lib/src/chat/commands/rename.js





const newKey = { name: "key", kind: "key", description: "the new key" };
const userRename = {
    ...commandFor("user", "change the key that somebody has in the roster; their accounts stay"),
    parameters: [{ name: "who", kind: "user", description: "who is meant" }, newKey],
    interpret: (given, { roster }) => renameOutcome({ kind: "user", key: given.user("who")?.key ?? "" }, given.text("key"), roster.declared),
};
const teamRename = {
    ...commandFor("team", "change the key that a team has in the roster; its name on GitHub stays"),
    parameters: [{ name: "team", kind: "team", description: "the team" }, newKey],
    interpret: (given, { roster }) => renameOutcome({ kind: "team", key: given.team("team")?.key ?? "" }, given.text("key"), roster.declared),
};
const projectRename = {
    ...commandFor("project", "change the key that a project has in the roster; its repositories stay"),
    parameters: [{ name: "project", kind: "project", description: "the project" }, newKey],
    interpret: (given, { roster }) => renameOutcome({ kind: "project", key: given.project("project")?.key ?? "" }, given.text("key"), roster.declared),
};
function commandFor(kind, description) {
    const needs = [`${kind}.edit`];
    return { name: [kind, "rename"], description, effect: "writes", needs, flags: [] };
}
function renameOutcome(entry, to = "", roster) {
    const { kind, key } = entry;
    const already = (0,sentence/* say */.cv) `The ${kind} ${(0,sentence/* name */.UU)(key)} has that key already.`;
    if (to !== key && roster[references/* sectionOfKind */.Rz[kind]].has(to)) {
        return { is: "reply", reply: (0,reply/* refusal */.x5)((0,sentence/* say */.cv) `The key ${(0,sentence/* name */.UU)(to)} is taken by another ${kind}.`) };
    }
    return {
        is: "change",
        change: {
            edits: to === key ? [] : (0,reference_edits/* renameEdits */.oD)(roster, entry, to),
            title: `Rename ${kind} ${key} to ${to}`,
            done: to === key
                ? already
                : (0,sentence/* say */.cv) `The ${kind} ${(0,sentence/* name */.UU)(key)} has the key ${(0,sentence/* name */.UU)(to)} now, wherever the roster names it.`,
            already,
            notes: to === key ? [] : [...githubNote(entry, to, roster), ...ruleNote(entry, to, roster)],
        },
    };
}
function githubNote({ kind, key }, to, roster) {
    const team = kind === "team" && roster.github !== undefined ? roster.teams.get(key) : undefined;
    if (team === undefined || team.github === false || team.github.name !== key)
        return [];
    return [
        (0,sentence/* say */.cv) `On GitHub it is still called ${(0,sentence/* name */.UU)(key)}. To rename it there too: ${(0,sentence/* name */.UU)(`team edit ${to} --github ${to}`)}.`,
    ];
}
function ruleNote(entry, to, roster) {
    const rules = (0,reference_edits/* rulesThatPart */.Mp)(roster, entry, to);
    if (rules.length === 0)
        return [];
    return [
        (0,sentence/* say */.cv) `By its name, ${rules.length === 1 ? "this rule covers" : "these rules cover"} only one of ${(0,sentence/* name */.UU)(entry.key)} and ${(0,sentence/* name */.UU)(to)}: ${(0,lists/* nameList */.OD)(rules)}.`,
    ];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/run-commands.js
const runCommands = [
    {
        name: ["plan"],
        description: "see what the next run would change",
        effect: "runs",
        needs: [],
        parameters: [],
        flags: [],
        interpret: () => ({ is: "run", run: "plan" }),
    },
    {
        name: ["sync"],
        description: "make the services match the roster now",
        effect: "runs",
        needs: [],
        tier: "team_lead",
        parameters: [],
        flags: [],
        interpret: () => ({ is: "run", run: "sync" }),
    },
];

;// CONCATENATED MODULE: ./lib/src/chat/commands/team-fields.js

const teamFlags = [
    {
        name: "name",
        kind: "text",
        description: "what people call it",
        aliases: ["displayname", "display-name"],
    },
    { name: "description", kind: "text", description: "what it is for", aliases: ["platform"] },
    { name: "parent", kind: "team", description: "the team that it is nested in" },
    { name: "folder", kind: "folder", description: "its folder on Google Drive" },
];
const textFields = [
    ["name", "name"],
    ["description", "description"],
];
function teamEdits(team, given) {
    const edits = [];
    for (const [flag, field] of textFields) {
        const text = given.text(flag);
        if (text !== undefined)
            edits.push(textEdit(team.key, field, text));
    }
    if (given.has("parent"))
        edits.push(textEdit(team.key, "parent", given.team("parent")?.key ?? ""));
    const folder = folderEdits(team, given.text("folder"));
    if ("reason" in folder)
        return folder;
    const renamed = given.text("github");
    return [...edits, ...folder, ...(renamed === undefined ? [] : renameEdits(team, renamed))];
}
function textEdit(key, field, text) {
    const path = ["teams", key, field];
    return text === "" ? { edit: "unset", path } : { edit: "set", path, value: text };
}
function folderEdits(team, folder) {
    if (folder === undefined || team.folders.some(({ id }) => id === folder))
        return [];
    const path = ["teams", team.key, "drive", "folders"];
    const [first, second] = team.folders;
    if (second !== undefined) {
        return {
            reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(team.key)} has ${team.folders.length} folders, and I can't tell which one you mean. Please edit the file.`,
        };
    }
    if (first === undefined)
        return [{ edit: "add", path, item: { id: folder } }];
    return [{ edit: "set", path: [...path, first.id, "id"], value: folder }];
}
function renameEdits(team, to) {
    const from = team.github === false ? undefined : team.github.name;
    if (from === to)
        return [];
    const path = ["teams", team.key, "github"];
    const now = { edit: "set", path: [...path, "name"], value: to };
    return from === undefined ? [now] : [now, { edit: "add", path: [...path, "previously"], item: from }];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/team-changes.js








function team_changes_refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
const team_changes_create = {
    name: ["team", "create"],
    description: "make a team, with you as its lead",
    effect: "writes",
    needs: ["team.create", "team.edit", "team.members"],
    parameters: [{ name: "team", kind: "new-team", description: "its name" }],
    flags: [
        ...teamFlags,
        { name: "lead", kind: "users", description: "who leads it, once for each; you when left out" },
        {
            name: "channel",
            kind: "channel",
            description: "its channel on Slack; whoever is in it joins the team",
        },
    ],
    async interpret(given, context) {
        const text = (given.text("team") ?? "").replace(/^[@#](?=.)/, "");
        const { teams } = context.roster.declared;
        const isKey = names/* keyName */.xT.safeParse(text).success && text === text.toLowerCase();
        const key = isKey ? text : (0,slug/* slugOf */.t)(text);
        if (key === "")
            return team_changes_refusalOutcome((0,sentence/* say */.cv) `I can't make a team's key of ${(0,sentence/* name */.UU)(text)}. Use Latin letters or digits, and ${(0,sentence/* name */.UU)("--name")} for what people call it.`);
        if (teams.has(key))
            return team_changes_refusalOutcome((0,sentence/* say */.cv) `There is a team called ${(0,sentence/* name */.UU)(key)} already. To see it: ${(0,sentence/* name */.UU)(`team view ${key}`)}.`);
        const channel = await channelIn(given, context);
        if ("reason" in channel)
            return team_changes_refusalOutcome(channel.reason);
        const { actor } = context;
        const chosen = given.users("lead").map((user) => user.key);
        const leads = chosen.length > 0 ? chosen : actor === undefined ? [] : [actor.key];
        const joining = channel.name === undefined && actor !== undefined ? [actor.key] : channel.users;
        const members = [...new Set(joining)].filter((user) => !leads.includes(user));
        const title = given.text("name") || (isKey ? undefined : text);
        const value = {
            ...(title === undefined ? {} : { name: title }),
            ...(given.text("description") ? { description: given.text("description") ?? "" } : {}),
            ...(given.team("parent") === undefined ? {} : { parent: given.team("parent")?.key ?? "" }),
            leads,
            ...(members.length === 0 ? {} : { members }),
            ...(channel.name === undefined ? {} : { slack: { channels: [channel.name] } }),
            ...(given.text("folder") ? { drive: { folders: [{ id: given.text("folder") ?? "" }] } } : {}),
        };
        const unknown = channel.unknown.length === 0
            ? []
            : [(0,sentence/* say */.cv) `Not in the roster, and so not in the team: ${(0,lists/* firstNames */.d9)(channel.unknown, 10)}.`];
        return {
            is: "change",
            change: {
                edits: [{ edit: "set", path: ["teams", key], value }],
                title: `Create team ${key}`,
                done: (0,sentence/* say */.cv) `There is a team ${(0,sentence/* name */.UU)(key)} now.`,
                already: (0,sentence/* say */.cv) `There is a team ${(0,sentence/* name */.UU)(key)} already.`,
                notes: [
                    (0,sentence/* say */.cv) `It is led by ${(0,lists/* firstNames */.d9)(leads, 5)}${members.length === 0 ? "." : [`, with `, ...(0,lists/* firstNames */.d9)(members, 10), " in it."]}`,
                    ...unknown,
                    ...unansweredNotes(channel),
                    ...(channel.name === undefined || channel.isSeen
                        ? []
                        : [
                            (0,sentence/* say */.cv) `Nobody who is in ${(0,sentence/* name */.UU)(`#${channel.name}`)} was taken in: I only see who is in a channel that you pick from Slack's list, and that I am in.`,
                        ]),
                ],
            },
        };
    },
};
function unansweredNotes({ unanswered = [], why = "" }) {
    if (unanswered.length === 0)
        return [];
    return [
        (0,sentence/* say */.cv) `Slack didn't say who these are, so they are not in the team: ${(0,lists/* firstNames */.d9)(unanswered, 10)} (${why}).`,
    ];
}
async function channelIn(given, context) {
    const text = given.text("channel");
    if (text === undefined)
        return { users: [], unknown: [] };
    const id = given.reference("channel")?.id;
    const found = id === undefined ? undefined : await context.lookups.slackChannel(id);
    const called = found?.name ?? text;
    if (called === "")
        return {
            reason: (0,sentence/* say */.cv) `I can't see that channel's name. Invite me to the channel, or write the name: ${(0,sentence/* name */.UU)("--channel team-backend")}.`,
        };
    if (found !== undefined && context.slackId !== undefined && !found.people.includes(context.slackId)) {
        return {
            reason: (0,sentence/* say */.cv) `You are not in ${(0,sentence/* name */.UU)(`#${called}`)} yourself. Join it first, or ask somebody who is in it.`,
        };
    }
    const users = [];
    const unknown = [];
    const unanswered = [];
    let why = "";
    for (const person of found?.people ?? []) {
        const found = await (0,find/* userOfSlackId */.gR)(person, context);
        if ("unanswered" in found) {
            unanswered.push(person);
            why = found.unanswered;
            continue;
        }
        const { user } = found;
        if (user === undefined)
            unknown.push(person);
        else if (!user.outside && user.active)
            users.push(user.key);
    }
    return { name: called, isSeen: found !== undefined, users: users.sort(), unknown, unanswered, why };
}
const team_changes_edit = {
    name: ["team", "edit"],
    description: "change a team's name, description, parent, folder, or name on GitHub",
    effect: "writes",
    needs: ["team.edit", "team.members"],
    parameters: [{ name: "team", kind: "team", description: "the team" }],
    flags: [
        ...teamFlags,
        { name: "github", kind: "text", description: "its name on GitHub; it is renamed there" },
    ],
    interpret(given) {
        const team = given.team("team");
        if (team === undefined)
            return team_changes_refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const edits = teamEdits(team, given);
        if ("reason" in edits)
            return team_changes_refusalOutcome(edits.reason);
        const flags = this.flags.filter((flag) => given.has(flag.name)).map((flag) => flag.name);
        if (flags.length === 0)
            return team_changes_refusalOutcome((0,sentence/* say */.cv) `What should change? For instance ${(0,sentence/* name */.UU)(`team edit ${team.key} --name "…"`)}; an empty text clears a field.`);
        return {
            is: "change",
            change: {
                edits,
                title: `Change ${flags.join(", ")} of team ${team.key}`,
                done: (0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(team.key)} is up to date: ${flags.join(", ")}.`,
                already: (0,sentence/* say */.cv) `That is what the roster says about ${(0,sentence/* name */.UU)(team.key)} already.`,
            },
        };
    },
};
const archive = {
    name: ["team", "archive"],
    description: "end a team: it is deleted on GitHub for good, its channels are archived, its folders unshared",
    effect: "writes",
    needs: ["team.delete"],
    parameters: [{ name: "team", kind: "team", description: "the team" }],
    flags: [],
    interpret(given) {
        const team = given.team("team");
        if (team === undefined)
            return team_changes_refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const edits = [{ edit: "set", path: ["teams", team.key, "archived"], value: true }];
        return {
            is: "change",
            change: {
                edits: team.archived ? [] : edits,
                title: `Archive team ${team.key}`,
                done: (0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(team.key)} is archived.`,
                already: (0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(team.key)} is archived already.`,
                notes: team.archived ? [] : teamLosses(team),
            },
        };
    },
};
const teamChanges = [team_changes_create, team_changes_edit, archive];

;// CONCATENATED MODULE: ./lib/src/chat/commands/team-grants.js


const team_grants_team = { name: "team", kind: "team", description: "the team" };
const repo = { name: "repo", kind: "repository", description: "the repository" };
function team_grants_refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
const grant = {
    name: ["team", "grant"],
    description: "give a team a role on a repository",
    effect: "writes",
    needs: ["team.edit", "claim"],
    parameters: [
        team_grants_team,
        { name: "role", kind: "role", description: "read, triage, write, maintain, admin, or a custom role" },
        repo,
    ],
    flags: [],
    interpret(given) {
        const [found, role, wanted] = [given.team("team"), given.text("role") ?? "", given.text("repo") ?? ""];
        if (found === undefined)
            return team_grants_refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        if (found.archived)
            return team_grants_refusalOutcome((0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(found.key)} is archived, and has nobody in it.`);
        const called = nameIn(found, wanted);
        const before = found.repos?.get(called);
        return {
            is: "change",
            change: {
                edits: before?.role === role
                    ? []
                    : [{ edit: "set", path: ["teams", found.key, "repos", called], value: role }],
                title: `Give ${found.key} ${role} on ${called}`,
                done: (0,sentence/* say */.cv) `Everybody in ${(0,sentence/* name */.UU)(found.key)} has ${(0,sentence/* name */.UU)(role)} on ${(0,sentence/* name */.UU)(called)}${before === undefined ? "" : ` instead of ${before.role}`}.`,
                already: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(found.key)} has ${(0,sentence/* name */.UU)(role)} on ${(0,sentence/* name */.UU)(called)} already.`,
                notes: found.repos === undefined
                    ? [
                        (0,sentence/* say */.cv) `The file lists repositories of ${(0,sentence/* name */.UU)(found.key)} for the first time: from now on, GitHub gives the team those that the file lists, and no others.`,
                    ]
                    : [],
            },
        };
    },
};
const revoke = {
    name: ["team", "revoke"],
    description: "take a repository from a team",
    effect: "writes",
    needs: ["team.edit"],
    parameters: [team_grants_team, repo],
    flags: [],
    interpret(given) {
        const [found, wanted] = [given.team("team"), given.text("repo") ?? ""];
        if (found === undefined)
            return team_grants_refusalOutcome((0,sentence/* say */.cv) `Which team do you mean?`);
        const called = nameIn(found, wanted);
        return {
            is: "change",
            change: {
                edits: found.repos?.has(called)
                    ? [{ edit: "unset", path: ["teams", found.key, "repos", called] }]
                    : [],
                title: `Take ${called} from ${found.key}`,
                done: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(found.key)} gives nobody access to ${(0,sentence/* name */.UU)(called)} any more.`,
                already: (0,sentence/* say */.cv) `The file gives ${(0,sentence/* name */.UU)(found.key)} no access to ${(0,sentence/* name */.UU)(called)} of its own.`,
            },
        };
    },
};
function nameIn({ repos }, wanted) {
    const names = [...(repos?.keys() ?? [])];
    return names.find((each) => each.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}
const teamGrants = [grant, revoke];

// EXTERNAL MODULE: ./lib/src/chat/commands/team-view.js
var team_view = __webpack_require__(52837);
;// CONCATENATED MODULE: ./lib/src/chat/commands/github-account.js

async function withWholeAccount(user, given, lookups) {
    const [login, id] = [given.get("github"), given.get("github_id")];
    if (typeof login === "string")
        return withIdOf(user, login, given, lookups);
    if (given.has("github") && !given.has("github_id") && user.githubId !== undefined)
        return { fields: new Map([...given, ["github_id", undefined]]) };
    if (typeof id === "number" && !given.has("github"))
        return withLoginOf(user, id, given, lookups);
    return { fields: given };
}
async function withIdOf(user, login, given, lookups) {
    const id = given.get("github_id");
    const isSame = login.toLowerCase() === user.github?.toLowerCase();
    const isIdConcerned = given.has("github_id") ? typeof id === "number" : user.githubId !== undefined;
    if (!isIdConcerned || (isSame && !given.has("github_id")))
        return { fields: given };
    const account = await lookups.githubAccount({ login });
    if (account === "missing")
        return { reason: (0,sentence/* say */.cv) `Nobody on GitHub is called ${(0,sentence/* name */.UU)(login)}.` };
    if (typeof id === "number") {
        if (account === undefined || account.id === id)
            return { fields: given };
        return {
            reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(login)} has the number ${(0,sentence/* name */.UU)(String(account.id))} on GitHub, and not ${(0,sentence/* name */.UU)(String(id))}.`,
        };
    }
    if (account === undefined) {
        return {
            reason: (0,sentence/* say */.cv) `The file also has the number of the GitHub account of ${(0,sentence/* name */.UU)(user.key)}, and GitHub doesn't say just now which one ${(0,sentence/* name */.UU)(login)} has. Give both: ${(0,sentence/* name */.UU)(`user edit ${user.key} --github ${login} --github-id NUMBER`)}.`,
        };
    }
    return {
        fields: account.id === user.githubId ? given : new Map([...given, ["github_id", account.id]]),
    };
}
async function withLoginOf(user, id, given, lookups) {
    if (user.github === undefined || id === user.githubId)
        return { fields: given };
    const account = await lookups.githubAccount({ id });
    if (account === "missing")
        return { reason: (0,sentence/* say */.cv) `No account on GitHub has the number ${(0,sentence/* name */.UU)(String(id))}.` };
    if (account === undefined) {
        if (user.githubId === undefined)
            return { fields: given };
        return {
            reason: (0,sentence/* say */.cv) `The file also has the login of ${(0,sentence/* name */.UU)(user.key)}, and GitHub doesn't say just now what ${(0,sentence/* name */.UU)(String(id))} is called. Give both: ${(0,sentence/* name */.UU)(`user edit ${user.key} --github LOGIN --github-id ${id}`)}.`,
        };
    }
    const isSame = account.login.toLowerCase() === user.github.toLowerCase();
    return { fields: isSame ? given : new Map([...given, ["github", account.login]]) };
}

// EXTERNAL MODULE: ./lib/src/roster/mailbox.js
var mailbox = __webpack_require__(9528);
// EXTERNAL MODULE: ./lib/src/chat/errors.js
var errors = __webpack_require__(30194);
;// CONCATENATED MODULE: ./lib/src/chat/commands/newcomer.js







async function newcomerIn(given, context) {
    const text = given.text("who");
    const reference = given.reference("who");
    const { users } = context.roster.declared;
    if (text === undefined)
        return {
            reason: (0,sentence/* say */.cv) `You are in the roster already. Whom would you like to add? ${(0,sentence/* name */.UU)("user add WHO --github LOGIN")}`,
        };
    const address = reference === undefined && text.includes("@") && drive/* email */.Rp.safeParse(text).success;
    const typed = address ? text.slice(0, text.indexOf("@")) : text;
    const login = address ? undefined : (0,find/* mentionedLogin */.Ht)(text, context);
    const onSlack = reference?.kind === "user" ? await (0,find/* userOfSlackId */.gR)(reference.id, context) : undefined;
    if (onSlack !== undefined && "unanswered" in onSlack) {
        const failure = (0,errors/* slackPersonUnknown */.cj)(`who ${text} is`, onSlack.unanswered);
        return { reason: (0,sentence/* say */.cv) `${failure.message} ${failure.remedy}`, failure };
    }
    const known = onSlack !== undefined
        ? onSlack.user
        : login === undefined
            ? address
                ? [...users.values()].find(({ email }) => email && (0,mailbox/* mailboxOf */.S)(email) === (0,mailbox/* mailboxOf */.S)(text))
                : users.get(withoutSign(text))
            : [...users.values()].find(({ github }) => github?.toLowerCase() === login.toLowerCase());
    if (known !== undefined) {
        return {
            reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(known.key)} is in the roster already. To change something about them: ${(0,sentence/* name */.UU)(`user edit ${known.key} …`)}.`,
        };
    }
    if (reference !== undefined && reference.kind !== "user")
        return { reason: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(text)} is not a person.` };
    const key = reference === undefined && names/* keyName */.xT.safeParse(withoutSign(typed)).success
        ? withoutSign(typed)
        : (0,slug/* slugOf */.t)(reference?.label ?? typed);
    if (key === "" || users.has(key)) {
        const why = key === ""
            ? (0,sentence/* say */.cv) `I can't make a short name of ${(0,sentence/* name */.UU)(text)}.`
            : (0,sentence/* say */.cv) `The name ${(0,sentence/* name */.UU)(key)} is taken by somebody else.`;
        const example = login === undefined ? "user add NAME --slack @THEM" : `user add NAME --github ${login}`;
        return { reason: [...why, ...(0,sentence/* say */.cv) ` Choose one: ${(0,sentence/* name */.UU)(example)}.`] };
    }
    if (address)
        return { key, email: text };
    if (login !== undefined)
        return { key, github: login };
    if (reference !== undefined)
        return { key, slack: reference.id };
    return key === withoutSign(text) ? { key } : { key, called: withoutSign(text) };
}
function withoutSign(text) {
    return text.replace(/^@(?=.)/, "");
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/user-fields.js
const fields = [
    { name: "name", field: "name", kind: "text", description: "what people call them" },
    { name: "email", field: "email", kind: "email", description: "their address, for Slack and Drive" },
    { name: "github", field: "github", kind: "login", description: "their GitHub login" },
    { name: "github-id", field: "github_id", kind: "number", description: "their GitHub account's number" },
    {
        name: "slack",
        field: "slack",
        kind: "slack-id",
        description: "their Slack id or a mention; `none` for somebody who isn't there",
    },
    { name: "permission", field: "permission", kind: "tier", description: "member, team_lead or admin" },
    {
        name: "title",
        field: "title",
        kind: "text",
        description: "their position",
        aliases: ["pos", "position"],
    },
    { name: "major", field: "major", kind: "text", description: "what they study" },
    { name: "bio", field: "bio", kind: "text", description: "a few words about them", aliases: ["biography"] },
    { name: "image", field: "image", kind: "url", description: "the address of a picture" },
    { name: "until", field: "until", kind: "day", description: "their last day" },
];
const userFlags = fields.map(({ field: _, ...flag }) => flag);
function userFieldsIn(given) {
    const found = new Map();
    for (const { name, field, kind } of fields) {
        const text = given.text(name);
        if (text === undefined)
            continue;
        found.set(field, text === "" ? undefined : kind === "number" ? Number(text) : slackValue(field, text));
    }
    return found;
}
function slackValue(field, text) {
    return field === "slack" && /^(?:none|false)$/i.test(text) ? false : text;
}
function userFieldEdits(key, given) {
    return [...given].map(([field, value]) => {
        const path = ["users", key, field];
        return value === undefined ? { edit: "unset", path } : { edit: "set", path, value };
    });
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/user-changes.js






function user_changes_refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
const user_changes_force = {
    name: "force",
    kind: "switch",
    description: "no longer needed: nobody is overwritten",
    aliases: ["f"],
};
const username = {
    name: "username",
    kind: "user",
    description: "somebody else; the same as WHO",
};
const user_changes_add = {
    name: ["user", "add"],
    description: "add somebody to the roster",
    effect: "writes",
    needs: ["user.add", "team.members"],
    parameters: [
        {
            name: "who",
            kind: "newcomer",
            description: "a short name for them, their address, or a mention",
            optional: true,
        },
    ],
    flags: [...userFlags, { name: "team", kind: "team", description: "a team that they join" }, user_changes_force],
    async interpret(given, context) {
        const newcomer = await newcomerIn(given, context);
        if ("reason" in newcomer) {
            const { reason, failure } = newcomer;
            return { is: "reply", reply: (0,reply/* refusal */.x5)(reason), ...(failure && { failure }) };
        }
        const { key, slack, github, email, called } = newcomer;
        const team = given.team("team");
        if (team?.archived)
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `Team ${(0,sentence/* name */.UU)(team.key)} is archived, and has nobody in it.`);
        const fields = new Map();
        for (const [field, value] of userFieldsIn(given))
            if (value !== undefined)
                fields.set(field, value);
        if (slack !== undefined && !fields.has("slack"))
            fields.set("slack", slack);
        if (email !== undefined && !fields.has("email"))
            fields.set("email", email);
        if (github !== undefined && !fields.has("github"))
            fields.set("github", github);
        if (called !== undefined && !fields.has("name"))
            fields.set("name", called);
        if (!["github", "email", "slack"].some((field) => fields.has(field))) {
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `How can ${(0,sentence/* name */.UU)(key)} be reached? Add ${(0,sentence/* name */.UU)("--github LOGIN")} or ${(0,sentence/* name */.UU)("--email ADDRESS")}.`);
        }
        return {
            is: "change",
            change: {
                edits: [
                    { edit: "set", path: ["users", key], value: inFileOrder(fields) },
                    ...(team === undefined
                        ? []
                        : [{ edit: "add", path: ["teams", team.key, "members"], item: key }]),
                ],
                title: `Add ${key} to the roster${team === undefined ? "" : ` and to ${team.key}`}`,
                done: [
                    ...(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(key)} is in the roster now`,
                    ...(team === undefined ? (0,sentence/* say */.cv) `.` : (0,sentence/* say */.cv) `, and in ${(0,sentence/* name */.UU)(team.key)}.`),
                ],
                already: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(key)} is in the roster already.`,
                notes: team !== undefined ? [] : [(0,sentence/* say */.cv) `To put them into a team: ${(0,sentence/* name */.UU)(`team add TEAM ${key}`)}.`],
            },
        };
    },
};
function inFileOrder(fields) {
    const order = ["name", "email", "github", "github_id", "slack", "permission"];
    const rank = (field) => (order.indexOf(field) + order.length + 1) % (order.length + 1);
    return Object.fromEntries([...fields].sort(([a], [b]) => rank(a) - rank(b)));
}
const user_changes_edit = {
    name: ["user", "edit"],
    description: "change your own fields, or somebody else's",
    effect: "writes",
    needs: ["user.edit", "user.permission", "user.remove"],
    parameters: [{ name: "who", kind: "user", description: "who is meant; you when left out", optional: true }],
    flags: [username, ...userFlags],
    async interpret(given, context) {
        const user = selectedUser(given, context);
        if (user === undefined)
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `Whom do you mean? ${(0,sentence/* name */.UU)("user edit WHO …")}`);
        const typed = userFieldsIn(given);
        if (typed.size === 0) {
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `What should change? For instance ${(0,sentence/* name */.UU)(`user edit ${user.key} --title "Tech lead"`)}; an empty text clears a field.`);
        }
        const whole = await withWholeAccount(user, typed, context.lookups);
        if ("reason" in whole)
            return user_changes_refusalOutcome(whole.reason);
        const { fields } = whole;
        const list = [...fields.keys()].join(", ");
        return {
            is: "change",
            change: {
                edits: userFieldEdits(user.key, fields),
                title: `Change ${list} of ${user.key}`,
                done: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user.key)} is up to date: ${list}.`,
                already: (0,sentence/* say */.cv) `That is what the roster says about ${(0,sentence/* name */.UU)(user.key)} already.`,
            },
        };
    },
};
function selectedUser(given, { actor }) {
    return given.user("who") ?? given.user("username") ?? actor;
}
const user_changes_remove = {
    name: ["user", "remove"],
    description: "remove somebody, who then loses everything",
    effect: "writes",
    needs: ["user.remove"],
    parameters: [{ name: "who", kind: "user", description: "who goes" }],
    flags: [],
    interpret(given, { roster }) {
        const user = given.user("who");
        if (user === undefined)
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `Whom do you mean?`);
        const mentions = (0,reference_edits/* removeEdits */.Ec)(roster.declared, { kind: "user", key: user.key });
        if (user.active) {
            const past = (0,sentence/* say */.cv) `To remove somebody past the guards, and to read what is left to do: ${(0,sentence/* name */.UU)(`offboard ${user.key}`)}.`;
            return departure(user, mentions, [past]);
        }
        return {
            is: "change",
            change: {
                edits: [...mentions, { edit: "unset", path: ["users", user.key] }],
                title: `Take ${user.key} out of the roster`,
                done: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user.key)} had left, and is no longer in the file.`,
                already: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user.key)} is not in the roster.`,
                notes: [
                    (0,sentence/* say */.cv) `What the file gave them and they still hold is taken back at the next run. After that, nothing looks for them any more.`,
                ],
            },
        };
    },
};
const leave = {
    name: ["leave"],
    description: "go, and lose everything once somebody approves it",
    effect: "writes",
    needs: ["user.remove"],
    parameters: [],
    flags: [],
    interpret(_, { actor, roster }) {
        if (actor === undefined)
            return user_changes_refusalOutcome((0,sentence/* say */.cv) `You are not in the roster, so there is nothing to leave.`);
        return departure(actor, (0,reference_edits/* removeEdits */.Ec)(roster.declared, { kind: "user", key: actor.key }));
    },
};
function departure({ key }, mentions, notes = []) {
    return {
        is: "change",
        change: {
            edits: [...mentions, { edit: "set", path: ["users", key, "active"], value: false }],
            title: `Let ${key} go`,
            done: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(key)} has left, and the next run removes them from everything.`,
            already: (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(key)} has left already.`,
            notes: [
                (0,sentence/* say */.cv) `The entry stays as ${(0,sentence/* name */.UU)("active: false")}, so that nothing of theirs is overlooked; ${(0,sentence/* name */.UU)(`user remove ${key}`)} takes it out of the file later.`,
                ...notes,
            ],
        },
    };
}
const userChanges = [user_changes_add, user_changes_edit, user_changes_remove, leave];

;// CONCATENATED MODULE: ./lib/src/chat/commands/user-view.js



const userView = {
    name: ["user", "view"],
    description: "see somebody as the roster knows them",
    effect: "reads",
    needs: [],
    parameters: [{ name: "who", kind: "user", description: "who is meant; you when left out", optional: true }],
    flags: [
        { name: "teams", kind: "switch", description: "with their teams", aliases: ["inspect"] },
        { name: "username", kind: "user", description: "the same as WHO" },
        { name: "github", kind: "login", description: "whose GitHub login this is" },
        { name: "email", kind: "email", description: "whose address this is" },
    ],
    interpret(given, context) {
        const found = user_view_selectedUsers(given, context);
        const [user, ...others] = found;
        if (user === undefined) {
            const searched = given.has("github") || given.has("email");
            return user_view_refusalOutcome(searched
                ? (0,sentence/* say */.cv) `Nobody in the roster has these.`
                : (0,sentence/* say */.cv) `You are not in the roster. Whom would you like to see?`);
        }
        const blocks = [user, ...others].flatMap((each) => user_view_cardOf(each, given.has("teams"), context));
        const head = others.length === 0 ? [] : [(0,sentence/* say */.cv) `There are ${found.length} of them:`];
        return { is: "reply", reply: (0,reply/* answer */.ZF)(...head, ...blocks) };
    },
};
function user_view_refusalOutcome(reason) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason) };
}
function user_view_selectedUsers(given, { roster, actor }) {
    const named = given.user("who") ?? given.user("username");
    if (named !== undefined)
        return [named];
    const [github, email] = [given.text("github")?.toLowerCase(), given.text("email")?.toLowerCase()];
    if (github === undefined && email === undefined)
        return actor === undefined ? [] : [actor];
    return [...roster.declared.users.values()].filter((user) => (github === undefined || user.github?.toLowerCase() === github) &&
        (email === undefined || user.email?.toLowerCase() === email));
}
function user_view_cardOf(user, withTeams, context) {
    const resolved = context.roster.resolved.users.get(user.key);
    const fields = [
        ["Name", user.name],
        ["GitHub", user.github],
        ["GitHub id", user.githubId?.toString()],
        ["Email", context.via === "comment" ? undefined : user.email],
        ["Slack", user.slack === false ? "not there" : user.slack],
        ["Permission", permission(user, resolved)],
        ...Object.entries(user.directory).map(([field, value]) => [label(field), shown(value)]),
        ["Last day", user.until],
        ["Standing", presence(user, resolved)],
    ];
    const list = fields.flatMap(([key, value]) => value === undefined || value === "" ? [] : [(0,sentence/* say */.cv) `${key}: ${value}`]);
    return [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user.key)}`, { list }, ...(withTeams ? teamsOf(user, context) : [])];
}
function permission(user, resolved) {
    const tier = resolved?.tier ?? user.permission;
    return tier === user.permission ? tier : `${tier}, through a team`;
}
function presence(user, resolved) {
    if (!user.active)
        return "has left";
    if (resolved?.present === false)
        return "their last day is over";
    return user.outside ? "outside collaborator" : undefined;
}
function label(field) {
    return field.charAt(0).toUpperCase() + field.slice(1);
}
function shown(value) {
    if (Array.isArray(value))
        return value.join(", ");
    if (typeof value === "object" && value !== null)
        return Object.entries(value)
            .map(([key, each]) => `${key}: ${each}`)
            .join(", ");
    return String(value);
}
function teamsOf({ key }, { roster: { resolved } }) {
    const leads = [];
    const member = [];
    for (const team of resolved.teams.values()) {
        const membership = team.people.get(key);
        if (membership === undefined)
            continue;
        if (membership.lead)
            leads.push(team.key);
        else {
            const via = membership.via.length === 0 ? [] : (0,sentence/* say */.cv) `, through ${(0,lists/* nameList */.OD)(membership.via)}`;
            const until = membership.until === undefined ? [] : (0,sentence/* say */.cv) `, until ${membership.until}`;
            member.push([(0,sentence/* name */.UU)(team.key), ...via, ...until]);
        }
    }
    if (leads.length + member.length === 0)
        return [(0,sentence/* say */.cv) `In no team.`];
    const listed = member.length === 0 ? [] : [(0,sentence/* say */.cv) `Member of:`, { list: member }];
    return leads.length === 0 ? listed : [(0,sentence/* say */.cv) `Leads ${(0,lists/* nameList */.OD)(leads.sort())}.`, ...listed];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/who-can.js



const whoCan = {
    name: ["who", "can"],
    description: "see everybody with access to a repository, and through what",
    effect: "reads",
    needs: [],
    parameters: [{ name: "repo", kind: "repository", description: "the repository" }],
    flags: [],
    interpret(given, { roster: { resolved } }) {
        const wanted = given.text("repo") ?? "";
        const repo = [...resolved.repositories.values()].find((each) => each.name.toLowerCase() === wanted.toLowerCase());
        if (repo === undefined) {
            const reason = (0,find/* notFound */.mX)("repository", wanted, resolved.repositories.keys());
            return {
                is: "reply",
                reply: (0,reply/* refusal */.x5)([...reason, ...(0,sentence/* say */.cv) ` The roster names only those that a team or a project has.`]),
            };
        }
        const accessByUser = accessTo(repo.name, resolved);
        const roles = [...new Set([...accessByUser.values()].map(({ role }) => role))].sort((a, b) => rankOf(b) - rankOf(a));
        const blocks = roles.flatMap((role) => {
            const people = [...accessByUser]
                .filter(([, access]) => access.role === role)
                .sort(([a], [b]) => (a < b ? -1 : 1));
            return [(0,sentence/* say */.cv) `${role}:`, { list: people.map(([user, { through }]) => holderLine(user, through)) }];
        });
        if (blocks.length === 0)
            return { is: "reply", reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The roster gives nobody access to ${(0,sentence/* name */.UU)(repo.name)}.`) };
        return {
            is: "reply",
            reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Who can do what in ${(0,sentence/* name */.UU)(repo.name)}, by the roster:`, ...blocks),
        };
    },
};
const roles = ["read", "triage", "write", "maintain", "admin"];
function rankOf(role) {
    const rank = roles.indexOf(role);
    return rank === -1 ? roles.length - 1.5 : rank;
}
function accessTo(repo, roster) {
    const accessByUser = new Map();
    const grant = (user, role, through) => {
        if (roster.users.get(user)?.present !== true)
            return;
        const current = accessByUser.get(user);
        const more = current === undefined ? 1 : rankOf(role) - rankOf(current.role);
        if (more > 0)
            accessByUser.set(user, { role, through: [through] });
        else if (more === 0 && current !== undefined && !current.through.includes(through)) {
            accessByUser.set(user, { role, through: [...current.through, through] });
        }
    };
    for (const owner of roster.github?.owners ?? [])
        grant(owner, "admin", "owner of the organisation");
    const { teams = new Map(), collaborators } = roster.repositories.get(repo) ?? {};
    for (const [team, { role }] of teams) {
        for (const [user, path] of membersWithNested(team, roster))
            grant(user, role, path);
    }
    for (const [user, { role }] of collaborators ?? [])
        grant(user, role, "collaborator");
    return accessByUser;
}
function membersWithNested(team, roster) {
    const people = new Map();
    const queue = [[team, `team ${team}`]];
    const visited = new Set();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [key, path] = next;
        if (visited.has(key))
            continue;
        visited.add(key);
        for (const user of roster.teams.get(key)?.people.keys() ?? [])
            if (!people.has(user))
                people.set(user, path);
        for (const child of roster.teams.values()) {
            const isNested = child.parent === key && !child.archived && child.github !== false && child.github.nest;
            if (isNested)
                queue.push([child.key, `team ${child.key}, nested in ${path.replace("team ", "")}`]);
        }
    }
    return people;
}
function holderLine(user, through) {
    const paths = through.flatMap((path, index) => [...(index === 0 ? [] : [" and "]), path]);
    return [(0,sentence/* name */.UU)(user), ": ", ...paths];
}

;// CONCATENATED MODULE: ./lib/src/chat/commands/table.js














const chatCommands = [
    userView,
    ...userChanges,
    userRename,
    offboard/* offboard */.q,
    ...team_view/* teamViews */.U,
    ...teamChanges,
    teamRename,
    ...membershipChanges,
    ...teamGrants,
    ...projectViews,
    ...projectChanges,
    projectRename,
    whoCan,
    exportEmails,
    ...runCommands,
    ...emergencyCommands,
];
const commandSynonyms = {
    "user delete": "user remove",
    "user offboard": "offboard",
    "user show": "user view",
    "team delete": "team archive",
    "team show": "team view",
    "team refresh": "sync",
    teams: "team list",
    projects: "project list",
    "project show": "project view",
    "project remove": "project delete",
    "i-quit": "leave",
    quit: "leave",
    refresh: "sync",
    apply: "sync",
    whois: "user view",
    invite: "user add",
    onboard: "user add",
    grant: "team grant",
    give: "team grant",
    revoke: "team revoke",
    export: "export emails",
};

// EXTERNAL MODULE: ./lib/src/chat/error-replies.js
var error_replies = __webpack_require__(57638);
;// CONCATENATED MODULE: ./lib/src/chat/language/tokens.js

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const doubleQuotes = /[“”„‟«»″]/g;
const singleQuotes = /[‘’‚‛′]/g;
function tokenize(text, { entities }) {
    const source = text.replace(invisible, "").replace(doubleQuotes, '"').replace(singleQuotes, "'");
    const reader = createReader(source, entities);
    const tokens = [];
    for (;;) {
        const token = reader.next();
        if (token === undefined)
            return { tokens };
        if ("unclosed" in token)
            return token;
        tokens.push(token);
    }
}
function createReader(source, entities) {
    let position = 0;
    function next() {
        while (position < source.length && isBlank(source[position]))
            position += 1;
        if (position >= source.length)
            return undefined;
        const [flag, name, assigned] = /^(?:--+|[-–]?[—―]+[-–—―]*|–)([a-z][\w-]*)(=?)/i.exec(source.slice(position)) ?? [];
        if (flag !== undefined && name !== undefined && isFollowedByBlank(flag)) {
            position += flag.length;
            if (assigned === "")
                return { kind: "flag", name: name.toLowerCase() };
            const value = isBlank(source[position]) ? emptyWord : word();
            return "unclosed" in value ? value : { kind: "flag", name: name.toLowerCase(), value };
        }
        const [short, letter] = /^[-–]([a-z])(?=\s|$)/i.exec(source.slice(position)) ?? [];
        if (short !== undefined && letter !== undefined) {
            position += short.length;
            return { kind: "flag", name: letter.toLowerCase() };
        }
        return word();
    }
    function isFollowedByBlank(flag) {
        return flag.endsWith("=") || isBlank(source[position + flag.length]);
    }
    function word() {
        const quote = source[position];
        if (quote !== '"' && quote !== "'")
            return bareWord();
        const start = position;
        position += 1;
        let text = "";
        while (position < source.length) {
            if (source[position] === "\\" && source[position + 1] === quote) {
                text += quote;
                position += 2;
            }
            else if (source[position] === quote && isBlank(source[position + 1])) {
                position += 1;
                return { kind: "word", text, quoted: true };
            }
            else {
                text += take().text;
            }
        }
        return { unclosed: source.slice(start, start + 40) };
    }
    function bareWord() {
        const [between] = /^[,;]+(?=<)/.exec(source.slice(position, position + 10)) ?? [];
        if (between !== undefined) {
            position += between.length;
            return { kind: "word", text: between, quoted: false };
        }
        const first = take();
        if (first.reference !== undefined && endsMention(position)) {
            return { kind: "word", text: first.text, quoted: false, reference: first.reference };
        }
        let text = first.text;
        while (!isBlank(source[position]) && !isBeforeMention(position))
            text += take().text;
        return { kind: "word", text, quoted: false };
    }
    function isBeforeMention(at) {
        return /^[,;]+<[@#!]/.test(source.slice(at, at + 10));
    }
    function endsMention(at) {
        return /^(?:[,;]|[.:!?]*(?:\s|$))/.test(source.slice(at, at + 10));
    }
    function take() {
        const rest = source.slice(position, position + 4000);
        const found = rest.startsWith("<") ? (0,language_reference/* readEscape */.y)(rest) : undefined;
        if (found !== undefined) {
            position += found.length;
            const text = entities ? decoded(found.text) : found.text;
            return found.reference === undefined ? { text } : { text, reference: found.reference };
        }
        const [entity] = (entities && /^&(?:amp|lt|gt);/.exec(rest)) || [];
        position += entity?.length ?? 1;
        return { text: entity === undefined ? rest.charAt(0) : decoded(entity) };
    }
    return { next };
}
const emptyWord = { kind: "word", text: "", quoted: false };
function isBlank(character) {
    return character === undefined || /\s/.test(character);
}
function decoded(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

// EXTERNAL MODULE: ./lib/src/chat/unproven.js
var unproven = __webpack_require__(30562);
;// CONCATENATED MODULE: ./lib/src/chat/interpret.js











async function interpret(text, context) {
    const result = tokenize(text, { entities: context.via === "slack" });
    if ("unclosed" in result) {
        return interpret_refusalOutcome((0,sentence/* say */.cv) `A quotation begins with ${(0,sentence/* name */.UU)(result.unclosed)}, and nothing closes it. Quotes come in pairs.`);
    }
    const [first] = result.tokens;
    const isPasted = first?.kind === "word" && !first.quoted && /^\/rollcall$/i.test(first.text);
    return interpretTokens(isPasted ? result.tokens.slice(1) : result.tokens, context);
}
async function interpretTokens(tokens, context, isReworded = false) {
    const words = leadingWords(tokens);
    if (!isReworded) {
        const isCommand = (named) => commandIn(named)?.length === named.length;
        const found = commandIn(words);
        const isClear = found !== undefined && !isLikeSentence(words);
        const reworded = isClear ? undefined : rewordedTokens(tokens, isCommand, context);
        if (reworded !== undefined && "tokens" in reworded)
            return interpretTokens(reworded.tokens, context, true);
        if (reworded !== undefined && found === undefined)
            return interpret_refusalOutcome(...reworded.question);
    }
    if (words.length === 0 || words[0] === "help" || words[0] === "hello")
        return help(words.slice(1), context);
    const found = commandIn(words);
    if (found === undefined)
        return unknownCommand(words);
    const { command, length } = found;
    const rest = tokens.slice(length);
    if (rest.some((token) => token.kind === "flag" && (token.name === "help" || token.name === "h"))) {
        return help(command.name, context);
    }
    const rejection = forbidden(command, context);
    if (rejection !== undefined)
        return rejection;
    const binding = await bindArguments(command, rest, context);
    if ("given" in binding)
        return command.interpret(binding.given, context);
    if (binding.wrong === "shape")
        return usageReply(binding.reason, command);
    const { reason, failure } = binding;
    return { is: "reply", reply: (0,reply/* refusal */.x5)(reason), ...(failure && { failure }) };
}
function isLikeSentence(words) {
    const [first = "", second, third] = words;
    if (second === "help" || third === "help" || words.at(-1) === "please")
        return true;
    const isQuestion = first === "who" && second === "can" && words.length > 3;
    return isQuestion || (["leave", "invite", "onboard"].includes(first) && second !== undefined);
}
function interpret_refusalOutcome(...blocks) {
    return { is: "reply", reply: (0,reply/* refusal */.x5)(...blocks) };
}
function leadingWords(tokens) {
    const words = [];
    for (const token of tokens) {
        if (token.kind === "flag")
            return words.length === 0 && (token.name === "help" || token.name === "h") ? ["help"] : words;
        if (token.quoted || token.reference !== undefined)
            break;
        words.push(token.text.toLowerCase());
    }
    return words;
}
function commandIn(words) {
    for (const length of [2, 1]) {
        const typed = words.slice(0, length).join(" ");
        if (words.length < length)
            continue;
        const meant = Object.hasOwn(commandSynonyms, typed) ? commandSynonyms[typed] : typed;
        const command = chatCommands.find((each) => each.name.join(" ") === meant);
        if (command !== undefined)
            return { command, length };
    }
    return undefined;
}
function unknownCommand(words) {
    const [first = "", second] = words;
    const group = chatCommands.filter(({ name: parts }) => parts.length === 2 && parts[0] === first);
    if (group.length > 0) {
        if (second === undefined)
            return helpReply(commandList(group));
        const close = (0,suggestion/* nearestName */.q)(second, group.map(({ name: parts }) => parts[1] ?? ""));
        const hint = close === undefined ? [] : (0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(`${first} ${close}`)}?`;
        return interpret_refusalOutcome([...(0,sentence/* say */.cv) `There is no ${(0,sentence/* name */.UU)(`${first} ${second}`)}.`, ...hint], ...commandList(group).slice(1, 2));
    }
    const known = [
        ...chatCommands.map(({ name: parts }) => parts[0] ?? ""),
        "help",
        ...Object.keys(commandSynonyms),
    ];
    const close = (0,suggestion/* nearestName */.q)(first, known);
    const hint = close === undefined ? [] : (0,sentence/* say */.cv) ` Did you mean ${(0,sentence/* name */.UU)(close)}?`;
    return interpret_refusalOutcome([...(0,sentence/* say */.cv) `I don't know ${(0,sentence/* name */.UU)(first)}.`, ...hint], (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)("help")} lists what I can do.`);
}
function help(words, context) {
    const joined = words.slice(0, 2).join(" ");
    const meant = Object.hasOwn(commandSynonyms, joined) ? (commandSynonyms[joined] ?? "").split(" ") : words;
    const blocks = helpFor(meant.slice(0, 2), chatCommands, context);
    return blocks === undefined ? unknownCommand(words) : helpReply(blocks);
}
const rank = { member: 1, team_lead: 2, admin: 3 };
function forbidden(command, { actor, unidentified, isProven, roster }) {
    if (unidentified !== undefined)
        return { is: "reply", reply: (0,error_replies/* problemReply */.eg)(unidentified), failure: unidentified };
    if (actor === undefined) {
        return interpret_refusalOutcome((0,sentence/* say */.cv) `You are not in the roster, so I can't do that for you.`, (0,sentence/* say */.cv) `Anybody who is can add you: ${(0,sentence/* name */.UU)("user add YOU --github YOUR-LOGIN")}.`);
    }
    const tier = roster.resolved.users.get(actor.key)?.tier ?? "member";
    if (command.tier !== undefined && rank[tier] < rank[command.tier])
        return interpret_refusalOutcome(...tierRefusal(command));
    if (command.tier !== undefined && !isProven)
        return interpret_refusalOutcome(...tierRefusal(command), (0,unproven/* unprovenNote */.U)(actor));
    return undefined;
}


/***/ }),

/***/ 74337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isSlackUserId),
/* harmony export */   y: () => (/* binding */ readEscape)
/* harmony export */ });
const escapePattern = /^<([^<>|\n]+)(?:\|([^<>\n]*))?>/;
function readEscape(text) {
    const [whole, inner = "", label] = escapePattern.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    const found = meaningOf(inner, label === "" ? undefined : label);
    return found === undefined ? undefined : { ...found, length: whole.length };
}
function meaningOf(inner, label) {
    const [, sign, id = ""] = /^([@#])([A-Z0-9]+)$/.exec(inner) ?? [];
    if (sign === "@")
        return referenceTo("user", id, label);
    if (sign === "#")
        return referenceTo("channel", id, label);
    const [, subteam] = /^!subteam\^([A-Z0-9]+)$/.exec(inner) ?? [];
    if (subteam !== undefined)
        return referenceTo("usergroup", subteam, label);
    const [, special] = /^!(here|channel|everyone)$/.exec(inner) ?? [];
    if (special !== undefined)
        return referenceTo("everyone", special, label);
    if (inner.startsWith("mailto:"))
        return { text: inner.slice("mailto:".length) };
    if (/^https?:\/\//.test(inner))
        return { text: asTyped(inner, label) };
    return /^[^\s@]+@[^\s@]+$/.test(inner) ? { text: inner } : undefined;
}
function referenceTo(kind, id, label) {
    const name = label?.replace(/^[@#]/, "");
    const sign = kind === "channel" ? "#" : "@";
    return {
        text: `${sign}${name ?? id}`,
        reference: { kind, id, ...(name === undefined ? {} : { label: name }) },
    };
}
function asTyped(address, label) {
    const bare = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
    return label !== undefined && label.replace(/\/$/, "") === bare ? label : address;
}
function isSlackUserId(text) {
    return /^[UW][A-Z0-9]{7,}$/.test(text);
}


/***/ }),

/***/ 17548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ markdownReply),
/* harmony export */   pg: () => (/* binding */ slackReply),
/* harmony export */   t: () => (/* binding */ plainReply)
/* harmony export */ });
/* unused harmony export plainSentence */
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6375);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65976);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60745);
/* harmony import */ var _text_slack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81768);




function markdownReply({ blocks }) {
    const verbatim = (text) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownFence */ .p0)(sanitizeLines(text), "text");
    return blocks
        .map((block) => blockText(block, { bullet: "- ", verbatim, sentence: markdownSentence }))
        .join("\n\n");
}
function markdownSentence(sentence) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitizeSentence */ .Dy)(sentence), _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9);
}
function plainReply({ blocks }) {
    const verbatim = (text) => text;
    return blocks
        .map((block) => blockText(block, { bullet: "  - ", verbatim, sentence: plainSentence }))
        .join("\n");
}
function plainSentence(sentence) {
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlainText */ .b)(sentence).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}
function blockText(block, { bullet, verbatim, sentence }) {
    if ("list" in block)
        return block.list.map((each) => `${bullet}${sentence(each)}`).join("\n");
    return "verbatim" in block ? verbatim(block.verbatim) : sentence(block);
}
function sanitizeLines(text) {
    return text.split("\n").map((line) => (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(line, 100_000));
}
const LONGEST = 3_500;
const MOST_MESSAGES = 4;
function slackReply({ blocks }) {
    const messages = [];
    for (const line of blocks.flatMap(slackLines)) {
        const last = messages.at(-1);
        if (last !== undefined && last.length + line.length + 1 <= LONGEST)
            messages[messages.length - 1] = `${last}\n${line}`;
        else
            messages.push(line);
    }
    if (messages.length <= MOST_MESSAGES)
        return messages;
    const rest = messages.length - MOST_MESSAGES;
    const shown = messages.slice(0, MOST_MESSAGES);
    return [
        ...shown.slice(0, -1),
        `${shown.at(-1)}\n… and ${rest} more such messages. In a terminal, I can say it all.`,
    ];
}
function slackLines(block) {
    if ("list" in block)
        return block.list.flatMap((each) => cutLine(`• ${slackSentence(each)}`));
    if (!("verbatim" in block))
        return cutLine(slackSentence(block));
    const code = (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_3__/* .mrkdwnCode */ .Bm)(sanitizeLines(block.verbatim).join("\n"));
    return cutLine(code).map((part) => `\`\`\`${part}\`\`\``);
}
function slackSentence(sentence) {
    return (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_3__/* .toMrkdwn */ .DF)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitizeSentence */ .Dy)(sentence));
}
function cutLine(line) {
    const parts = [];
    let rest = line;
    while (rest.length > LONGEST - 10) {
        const window = rest.slice(0, LONGEST - 10);
        const at = Math.max(window.lastIndexOf(", ") + 1, window.lastIndexOf(" "));
        const end = at > 0
            ? at
            : window.lastIndexOf("&") > window.lastIndexOf(";")
                ? window.lastIndexOf("&")
                : window.length;
        parts.push(rest.slice(0, end).trimEnd());
        rest = rest.slice(end).trimStart();
    }
    return [...parts, rest];
}


/***/ }),

/***/ 30661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ followed),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
function answer(...blocks) {
    return { tone: "answer", blocks };
}
function refusal(...blocks) {
    return { tone: "refusal", blocks };
}
function followed(reply, ...blocks) {
    return { ...reply, blocks: [...reply.blocks, ...blocks] };
}


/***/ }),

/***/ 59553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ verifySlackRequest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30194);


const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;
function verifySlackRequest(payload, { secret, now, isAccepted = false }) {
    if (secret === undefined || secret === "")
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .signingSecretMissing */ .Gm)() };
    const { body, timestamp, signature } = fieldsOf(payload);
    if (body === undefined || timestamp === undefined || signature === undefined) {
        const missing = Object.entries({ body, timestamp, signature }).filter(([, each]) => each === undefined);
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestMalformed */ .xm)(`has no ${missing.map(([field]) => field).join(", no ")}`) };
    }
    if (!/^\d{1,12}$/.test(timestamp))
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestMalformed */ .xm)("has a timestamp that is no number") };
    if (!isSigned(`v0:${timestamp}:${body}`, signature, secret))
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackSignatureWrong */ .s3)() };
    const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
    if (age < -maxSecondsAhead)
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestFromFuture */ .Pk)() };
    if (age > maxSecondsOld && !isAccepted)
        return { problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestTooOld */ .ZJ)(Math.floor(age / 60)) };
    return readForm(new URLSearchParams(body), Number(timestamp));
}
function fieldsOf(payload) {
    const fields = typeof payload === "object" && payload !== null ? { ...payload } : {};
    const text = (field) => {
        const value = fields[field];
        if (typeof value === "string" && value !== "")
            return value;
        return typeof value === "number" ? String(value) : undefined;
    };
    return { body: text("body"), timestamp: text("timestamp"), signature: text("signature") };
}
function isSigned(base, signature, secret) {
    const expected = Buffer.from(`v0=${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(base, "utf8").digest("hex")}`);
    const given = Buffer.from(signature);
    return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected);
}
function readForm(form, signedAt) {
    if (form.get("ssl_check") === "1")
        return { idle: true };
    const payload = form.get("payload");
    if (payload !== null)
        return readInteraction(payload, signedAt);
    const sender = senderOf({
        userId: form.get("user_id"),
        teamId: form.get("team_id"),
        teamDomain: form.get("team_domain"),
        appId: form.get("api_app_id"),
        responseUrl: form.get("response_url"),
        triggerId: form.get("trigger_id"),
        signedAt,
    });
    if (sender === undefined) {
        return {
            problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestMalformed */ .xm)("is signed, but is no slash command: it has no user_id, team_id or trigger_id"),
        };
    }
    return { command: { ...sender, command: form.get("command") ?? "", text: form.get("text") ?? "" } };
}
function readInteraction(payload, signedAt) {
    const malformed = (what) => ({ problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slackRequestMalformed */ .xm)(what) });
    let interaction;
    try {
        interaction = JSON.parse(payload);
    }
    catch {
        return malformed("is signed, and has a payload that is no JSON");
    }
    if (interaction?.type !== "block_actions")
        return malformed("is signed, and is no click on a button");
    const { user, team, actions } = interaction;
    const sender = senderOf({
        userId: user?.id,
        teamId: team?.id ?? user?.team_id,
        teamDomain: team?.domain,
        appId: interaction.api_app_id,
        responseUrl: interaction.response_url,
        triggerId: interaction.trigger_id,
        signedAt,
    });
    const [button] = Array.isArray(actions) ? actions : [];
    const action = textOf(button?.action_id);
    if (sender === undefined || action === undefined)
        return malformed("is signed, but says not who clicked on what");
    const [channel, ts] = [
        textOf(interaction.container?.channel_id),
        textOf(interaction.container?.message_ts),
    ];
    const message = channel === undefined || ts === undefined ? undefined : { channel, ts };
    return { click: { ...sender, action, value: textOf(button?.value) ?? "", message } };
}
function senderOf({ signedAt, ...fields }) {
    const [userId, teamId, triggerId] = [fields.userId, fields.teamId, fields.triggerId].map(textOf);
    if (userId === undefined || teamId === undefined || triggerId === undefined)
        return undefined;
    return {
        userId,
        teamId,
        teamDomain: textOf(fields.teamDomain) ?? "",
        appId: textOf(fields.appId),
        responseUrl: textOf(fields.responseUrl),
        triggerId,
        signedAt,
    };
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ }),

/***/ 30562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unprovenNote)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34703);

function unprovenNote({ key, github }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The roster knows ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(key)} by the login ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(github ?? key)} alone, and a login can change hands: it counts for nothing above a member here. ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)("rollcall pin")} writes the account's number; or ask me on Slack.`;
}


/***/ }),

/***/ 86992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ doctorText)
/* harmony export */ });
/* harmony import */ var _hanging_indent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95376);

function doctorText({ sections }, columns) {
    const lines = sections.flatMap(({ name, checks }) => [
        name,
        ...checks.flatMap(({ needs, problem }) => {
            if (problem === undefined)
                return (0,_hanging_indent_js__WEBPACK_IMPORTED_MODULE_0__/* .hangingIndent */ .X)(labelled("ok"), needs, columns);
            const label = problem.severity === "error" ? "missing" : "look";
            return [
                ...(0,_hanging_indent_js__WEBPACK_IMPORTED_MODULE_0__/* .hangingIndent */ .X)(labelled(label), problem.message, columns),
                ...(0,_hanging_indent_js__WEBPACK_IMPORTED_MODULE_0__/* .hangingIndent */ .X)(labelled(""), problem.remedy, columns),
            ];
        }),
        "",
    ]);
    const missing = sections.flatMap(({ checks }) => checks.filter((each) => each.problem?.severity === "error"));
    const summary = missing.length === 0
        ? "Nothing is missing."
        : `${missing.length} ${missing.length === 1 ? "thing is" : "things are"} missing.`;
    return `${[...lines, summary].join("\n")}\n`;
}
function labelled(label) {
    return `  ${label.padEnd(9)}`;
}


/***/ }),

/***/ 95376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ hangingIndent)
/* harmony export */ });
function hangingIndent(label, text, columns) {
    const margin = label.length;
    const lines = [""];
    const [prose = "", ...commands] = text.split("\n");
    for (const word of prose.split(" ")) {
        const line = lines.at(-1) ?? "";
        if (line !== "" && margin + line.length + 1 + word.length > columns)
            lines.push(word);
        else
            lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, ...commands].map((line, index) => (index === 0 ? label : " ".repeat(margin)) + line);
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ badAddress),
/* harmony export */   X: () => (/* binding */ addressFindings)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function addressFindings(name, given) {
    const url = URL.parse(given);
    if (url === null)
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(badAddress(name))];
    return url.username === "" && url.password === "" ? [] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(secretInAddress(name))];
}
function badAddress(name) {
    return {
        severity: "error",
        code: "bad_address",
        message: `${name} is no address.`,
        remedy: "Write the whole of it, with https://, or leave it out.",
    };
}
function secretInAddress(name) {
    return {
        severity: "error",
        code: "secret_in_address",
        message: `${name} has a name or a password in it.`,
        remedy: "Take them out of the address: what signs in is given apart from it.",
    };
}


/***/ }),

/***/ 51000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ blockedBy)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61470);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43254);


function blockedBy(findings) {
    const changes = new Map();
    const resources = new Map();
    const providers = new Map();
    let everything;
    for (const each of findings) {
        if (each.severity !== "error")
            continue;
        if (each.changes !== undefined)
            for (const digest of each.changes)
                changes.set(digest, each);
        else if (each.resource !== undefined)
            resources.set(each.resource, each);
        else if (each.provider !== undefined)
            providers.set(each.provider, each);
        else
            everything ??= each;
    }
    return (change) => everything ??
        providers.get(change.provider) ??
        resources.get((0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change)) ??
        (changes.size === 0 ? undefined : changes.get((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)([change])));
}


/***/ }),

/***/ 61470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ changedPrincipal),
/* harmony export */   k: () => (/* binding */ changedResource)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);

let last = { kind: "", key: "", id: "/" };
function changedResource({ kind, key }) {
    if (kind !== last.kind || key !== last.key)
        last = { kind, key, id: (0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind, key }) };
    return last.id;
}
function changedPrincipal(change) {
    switch (change.action) {
        case "grant":
        case "regrade":
        case "revoke":
            return change.principal;
        case "create":
        case "configure":
        case "archive":
            return undefined;
        default:
            return change;
    }
}


/***/ }),

/***/ 68462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ currentDay)
/* harmony export */ });
function currentDay(clock) {
    return new Date(clock.now()).toISOString().slice(0, 10);
}


/***/ }),

/***/ 79325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24496);

function diff(provider, comparison, kinds) {
    const changes = [];
    for (const [id, want] of comparison.desired) {
        if (comparison.unread.has(id))
            continue;
        for (const change of resourceDiff({ provider, kind: want.kind, key: want.key }, { want, have: comparison.actual.get(id) }, kinds.get(want.kind)))
            changes.push(change);
    }
    for (const [id, have] of comparison.actual) {
        if (comparison.desired.has(id) || comparison.unread.has(id))
            continue;
        if ((0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetired */ .aZ)(have.settings, kinds.get(have.kind)))
            continue;
        changes.push({ provider, kind: have.kind, key: have.key, action: "archive" });
    }
    return changes;
}
function resourceDiff(subject, { want, have }, kind) {
    if ((0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetired */ .aZ)(want.settings, kind)) {
        const archive = { ...subject, action: "archive" };
        return have === undefined || (0,_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetired */ .aZ)(have.settings, kind) ? [] : [archive];
    }
    if (have === undefined) {
        const create = { ...subject, action: "create", settings: want.settings };
        return [create, ...grantDiff(subject, want, undefined)];
    }
    return [...settingDiff(subject, want, have), ...grantDiff(subject, want, have)];
}
function settingDiff(subject, want, have) {
    const changes = [];
    for (const [setting, to] of Object.entries(want.settings)) {
        const from = have.settings[setting] ?? null;
        if (!sameSetting(from, to))
            changes.push({ ...subject, action: "configure", setting, from, to });
    }
    return changes;
}
function sameSetting(have, want) {
    return have === want || JSON.stringify(have) === JSON.stringify(want);
}
function grantDiff(subject, want, have) {
    const changes = [];
    want.grants.forEach((role, principal) => {
        const held = have?.grants.get(principal);
        if (held === undefined)
            changes.push({ ...subject, action: "grant", principal, role });
        else if (held !== role)
            changes.push({ ...subject, action: "regrade", principal, from: held, to: role });
    });
    have?.grants.forEach((role, principal) => {
        if (!want.grants.has(principal))
            changes.push({ ...subject, action: "revoke", principal, role });
    });
    return changes;
}


/***/ }),

/***/ 43254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const largestChunk = 64 * 1024;
function digestOf(changes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let lines = "";
    for (const change of changes) {
        lines += `${JSON.stringify(canonical(change))}\n`;
        if (lines.length < largestChunk)
            continue;
        hash.update(lines);
        lines = "";
    }
    return `sha256:${hash.update(lines).digest("hex")}`;
}
function fingerprintOf(change) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify(canonical(change)))
        .digest("hex")
        .slice(0, 8);
}
function canonical(change) {
    const { key, kind, provider } = change;
    switch (change.action) {
        case "create":
            return { action: change.action, key, kind, provider, settings: sorted(change.settings) };
        case "configure": {
            const { action, from, setting, to } = change;
            return { action, from, key, kind, provider, setting, to };
        }
        case "grant":
        case "revoke": {
            const { action, principal, role } = change;
            return { action, key, kind, principal, provider, role };
        }
        case "regrade": {
            const { action, from, principal, to } = change;
            return { action, from, key, kind, principal, provider, to };
        }
        case "archive":
            return { action: change.action, key, kind, provider };
        default:
            return change;
    }
}
function sorted(settings) {
    return Object.fromEntries(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)));
}


/***/ }),

/***/ 13037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ doctorCheck)
/* harmony export */ });
function doctorCheck(needs, problem) {
    return problem === undefined ? { needs } : { needs, problem };
}


/***/ }),

/***/ 57657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ tooManyRemovals),
/* harmony export */   EL: () => (/* binding */ tooManyLosers),
/* harmony export */   Ir: () => (/* binding */ selfDeparted),
/* harmony export */   SW: () => (/* binding */ liftedByAllowRemovals),
/* harmony export */   cW: () => (/* binding */ planChanged),
/* harmony export */   sx: () => (/* binding */ tooFewHolders),
/* harmony export */   sy: () => (/* binding */ selfSpared),
/* harmony export */   yL: () => (/* binding */ protectedLoss)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98801);

const liftedByAllowRemovals = new Set(["too_many_removals", "too_many_losers"]);
const lookAtLosses = "Look at who would lose what. If it is meant, run once with allow-removals: true (--allow-removals on the command line); if it is not, correct the roster.";
function tooManyRemovals(what) {
    return {
        severity: "error",
        code: "too_many_removals",
        message: `This would ${what.verb} ${what.removed} of ${what.existing} ${what.noun}, more than max_removals (${what.limit}) allows.`,
        remedy: lookAtLosses,
    };
}
function tooManyLosers(what) {
    return {
        severity: "error",
        code: "too_many_losers",
        message: `${what.losers} of ${what.people} people would lose access, more than max_removals (${what.limit}) allows.`,
        remedy: lookAtLosses,
    };
}
function tooFewHolders(what) {
    return {
        severity: "error",
        code: "too_few_owners",
        message: `${what.resource} would be left with ${what.left} ${what.role}${what.left === 1 ? "" : "s"}, and min_owners asks for ${what.least}.`,
        remedy: "Declare more owners who have already joined, or lower guards.min_owners.",
    };
}
function protectedLoss(who, losses) {
    return {
        severity: "error",
        code: "protected_loss",
        message: `${who} is protected, and would lose ${(0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(losses)}.`,
        remedy: "Give it back in the roster, or take the name out of guards.protected first, in a change of its own.",
    };
}
function selfSpared(who, losses) {
    return {
        severity: "notice",
        code: "self_spared",
        message: `${who} is the account that Rollcall acts as, and keeps its place in ${(0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(losses)}.`,
        remedy: "Nothing to do. Declare it in the roster, or name it under ignore, to silence this.",
    };
}
function selfDeparted(who, losses) {
    return {
        severity: "warning",
        code: "self_departed",
        message: `${who} has left, and is the account that Rollcall acts as, so that it keeps its place in ${(0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(losses)}.`,
        remedy: "Let Rollcall act as another account, and run again.",
    };
}
function planChanged() {
    return {
        severity: "error",
        code: "plan_changed",
        message: "Something changed since the plan was shown, and what would be done now is not what was agreed to.",
        remedy: "Look at the new plan, and apply that.",
    };
}


/***/ }),

/***/ 33081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
function error(code, message, remedy) {
    return { severity: "error", code, message, remedy };
}
function warning(code, message, remedy) {
    return { severity: "warning", code, message, remedy };
}
function notice(code, message, remedy) {
    return { severity: "notice", code, message, remedy };
}
function finding(problem, where = {}) {
    return {
        ...problem,
        ...(where.provider === undefined ? {} : { provider: where.provider }),
        ...(where.resource === undefined ? {} : { resource: where.resource }),
        ...(where.changes === undefined ? {} : { changes: where.changes }),
        ...(where.at === undefined ? {} : { at: where.at }),
    };
}
function hasErrors(findings) {
    return findings.some((each) => each.severity === "error");
}


/***/ }),

/***/ 17749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   pZ: () => (/* binding */ GlobError),
/* harmony export */   tN: () => (/* binding */ classLength),
/* harmony export */   zL: () => (/* binding */ maxAlternatives)
/* harmony export */ });
const maxAlternatives = 100;
class GlobError extends Error {
    fault;
    constructor(fault) {
        super(fault);
        this.fault = fault;
    }
}
function alternativesOf(glob) {
    const { texts, end } = sequence([...glob], 0, false);
    if (end < [...glob].length)
        throw new GlobError("unbalanced");
    return texts;
}
function sequence(chars, start, isInside) {
    let texts = [""];
    let at = start;
    while (at < chars.length) {
        const char = chars[at];
        if (char === "}" || (char === "," && isInside))
            break;
        const part = char === "{" ? braces(chars, at) : { texts: [plain(chars, at)], end: at + plainLength(chars, at) };
        texts = joined(texts, part.texts);
        at = part.end;
    }
    return { texts, end: at };
}
function braces(chars, start) {
    const texts = [];
    let at = start + 1;
    for (;;) {
        const alternative = sequence(chars, at, true);
        texts.push(...alternative.texts);
        if (texts.length > maxAlternatives)
            throw new GlobError("many");
        at = alternative.end + 1;
        if (chars[alternative.end] === "}")
            break;
        if (chars[alternative.end] !== ",")
            throw new GlobError("unbalanced");
    }
    if (texts.length === 1)
        throw new GlobError("single");
    return { texts: [...new Set(texts)], end: at };
}
function joined(heads, tails) {
    if (heads.length * tails.length > maxAlternatives)
        throw new GlobError("many");
    return heads.flatMap((head) => tails.map((tail) => head + tail));
}
function plain(chars, at) {
    return chars.slice(at, at + plainLength(chars, at)).join("");
}
function plainLength(chars, at) {
    if (chars[at] === "\\")
        return Math.min(2, chars.length - at);
    return chars[at] === "[" ? classLength(chars, at) : 1;
}
function classLength(chars, at) {
    const first = chars[at + 1] === "!" || chars[at + 1] === "^" ? at + 2 : at + 1;
    const end = chars.indexOf("]", first + 1);
    if (end === -1)
        throw new GlobError("unbalanced");
    return end + 1 - at;
}


/***/ }),

/***/ 94872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ globFault),
/* harmony export */   IT: () => (/* binding */ matchTokens),
/* harmony export */   fU: () => (/* binding */ globMatcher),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   pl: () => (/* binding */ anyGlobMatcher)
/* harmony export */ });
/* harmony import */ var _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17749);

function globMatcher(glob, options = {}) {
    const seen = (text) => (options.ignoreCase ? text.toLowerCase() : text);
    const own = seen(glob);
    if (globFault(own) !== undefined)
        return (text) => seen(text) === own;
    const patterns = (0,_glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativesOf */ .c3)(own).map(tokensOf);
    return (text) => {
        const chars = [...seen(text)];
        return patterns.some((tokens) => matchTokens(tokens, chars));
    };
}
function anyGlobMatcher(globs, options = {}) {
    const matchers = globs.map((glob) => globMatcher(glob, options));
    return (text) => matchers.some((matches) => matches(text));
}
function globFault(glob) {
    try {
        for (const alternative of (0,_glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativesOf */ .c3)(glob))
            tokensOf(alternative);
        return undefined;
    }
    catch (error) {
        if (error instanceof _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobError */ .pZ)
            return error.fault;
        throw error;
    }
}
function tokensOf(glob) {
    const chars = [...glob];
    const tokens = [];
    for (let at = 0; at < chars.length; at += 1) {
        const char = chars[at] ?? "";
        if (char === "*") {
            if (tokens.at(-1) !== "any text")
                tokens.push("any text");
        }
        else if (char === "?")
            tokens.push(() => true);
        else if (char === "[") {
            const length = (0,_glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .classLength */ .tN)(chars, at);
            tokens.push(classOf(chars.slice(at + 1, at + length - 1)));
            at += length - 1;
        }
        else if (char === "!" && at === 0)
            throw new _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobError */ .pZ("negated");
        else if (char === "\\" && at + 1 < chars.length) {
            at += 1;
            tokens.push(isChar(chars[at] ?? ""));
        }
        else if (char === "]")
            throw new _glob_alternatives_js__WEBPACK_IMPORTED_MODULE_0__/* .GlobError */ .pZ("unbalanced");
        else
            tokens.push(isChar(char));
    }
    return tokens;
}
function isChar(own) {
    return (char) => char === own;
}
function classOf(chars) {
    const isNegated = chars[0] === "!" || chars[0] === "^";
    const inside = isNegated ? chars.slice(1) : chars;
    const ranges = [];
    for (let at = 0; at < inside.length; at += 1) {
        const [from = "", dash, to] = inside.slice(at, at + 3);
        const isRange = dash === "-" && to !== undefined;
        ranges.push([from, isRange ? to : from]);
        if (isRange)
            at += 2;
    }
    return (char) => ranges.some(([from, to]) => codeOf(from) <= codeOf(char) && codeOf(char) <= codeOf(to)) !== isNegated;
}
function codeOf(char) {
    return char.codePointAt(0) ?? 0;
}
function matchTokens(tokens, chars) {
    let [at, token] = [0, 0];
    let [star, resumed] = [-1, 0];
    while (at < chars.length) {
        const next = tokens[token];
        if (next === "any text") {
            [star, resumed] = [token, at];
            token += 1;
        }
        else if (next?.(chars[at] ?? "")) {
            at += 1;
            token += 1;
        }
        else if (star >= 0) {
            resumed += 1;
            [at, token] = [resumed, star + 1];
        }
        else
            return false;
    }
    while (tokens[token] === "any text")
        token += 1;
    return token === tokens.length;
}


/***/ }),

/***/ 24496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ nameOfResource),
/* harmony export */   PK: () => (/* binding */ parentKeyIn),
/* harmony export */   T8: () => (/* binding */ retirementOf),
/* harmony export */   _l: () => (/* binding */ pluralOf),
/* harmony export */   aZ: () => (/* binding */ isRetired),
/* harmony export */   jC: () => (/* binding */ resourceInWords),
/* harmony export */   wE: () => (/* binding */ kindsByName)
/* harmony export */ });
function kindsByName(kinds) {
    return new Map(kinds.map((kind) => [kind.kind, kind]));
}
function nameOfResource(kind, key) {
    return kind?.nameOf?.(key) ?? key;
}
function resourceInWords({ kind, key }, kinds) {
    const spec = kinds.get(kind);
    return `${spec?.words.noun ?? kind} ${nameOfResource(spec, key)}`;
}
function pluralOf({ words }) {
    return words.plural ?? `${words.noun}s`;
}
function isRetired(settings, kind) {
    const retirement = kind && retirementOf(kind);
    return retirement !== undefined && settings[retirement.setting] === retirement.value;
}
function retirementOf(kind) {
    for (const setting in kind.settings) {
        const value = kind.settings[setting]?.retires;
        if (value !== undefined)
            return { setting, value };
    }
    return undefined;
}
function parentKeyIn(settings, kind) {
    const key = kind?.nests && settings[kind.nests.by];
    return typeof key === "string" && key !== "" ? key : undefined;
}


/***/ }),

/***/ 98801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ joinList),
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
const formats = {
    and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
    or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};
function joinList(items, word = "and") {
    return formats[word].format(items);
}
function listed(names, most = 10) {
    const rest = names.length - most;
    return joinList(rest > 0 ? [...names.slice(0, most), `${rest} more`] : names);
}


/***/ }),

/***/ 63611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ waitingGrant),
/* harmony export */   j: () => (/* binding */ comparisonOf)
/* harmony export */ });
function comparisonOf(desired, sides) {
    const { resources, ...declared } = desired;
    const waiting = waitingIn(resources, sides.desired);
    return { ...declared, waiting, ...sides, findings: [...desired.findings, ...sides.findings] };
}
function waitingGrant(resource, principal) {
    return `${resource} ${principal}`;
}
function waitingIn(declared, desired) {
    const waiting = new Set();
    for (const [id, { grants }] of declared) {
        const possible = desired.get(id)?.grants;
        if (possible === undefined)
            waiting.add(id);
        else if (possible !== grants)
            grants.forEach((_, principal) => {
                if (!possible.has(principal))
                    waiting.add(waitingGrant(id, principal));
            });
    }
    return waiting;
}


/***/ }),

/***/ 6931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Uf: () => (/* binding */ plannedResult),
/* harmony export */   xJ: () => (/* binding */ appliedResult)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function plannedResult(plan, findings, couldRead) {
    if (!couldRead)
        return "failed";
    if ((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(findings))
        return "refused";
    return plan.changes.length === 0 ? "clean" : "planned";
}
function appliedResult(outcomes, findings, couldRead) {
    if (!couldRead)
        return "failed";
    const applied = outcomes.filter((outcome) => outcome.status === "applied").length;
    const failed = outcomes.filter((outcome) => outcome.status === "failed").length;
    if (applied === outcomes.length && !(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(findings))
        return applied === 0 ? "clean" : "applied";
    if (applied > 0)
        return "partial";
    return failed > 0 ? "failed" : "refused";
}
function exitCode(result) {
    return result === "clean" || result === "planned" || result === "applied" ? 0 : 1;
}


/***/ }),

/***/ 46698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ RollcallError)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

class RollcallError extends Error {
    findings;
    constructor(problem, where = {}) {
        const findings = Array.isArray(problem) ? problem : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(problem, where)];
        super(findings.map((each) => each.message).join("\n"));
        this.name = "RollcallError";
        this.findings = findings;
    }
}


/***/ }),

/***/ 47422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ stateAfter)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61470);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24496);


function stateAfter(state, changes, kinds) {
    if (changes.length === 0)
        return state;
    const after = new Map(state);
    const drafts = new Map();
    for (const change of changes) {
        const id = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change);
        let draft = drafts.get(id);
        if (draft === undefined) {
            const { settings, grants, leftAlone } = after.get(id) ?? none;
            draft = { settings, grants: new Map(grants), leftAlone: new Map(leftAlone) };
            drafts.set(id, draft);
            after.set(id, { kind: change.kind, key: change.key, settings, grants });
        }
        apply(change, draft, kinds);
    }
    for (const [id, { leftAlone, ...draft }] of drafts) {
        const resource = after.get(id);
        if (resource !== undefined)
            after.set(id, { ...resource, ...draft, ...(leftAlone.size > 0 ? { leftAlone } : {}) });
    }
    dropWithMembership(after, leaversIn(state, changes, kinds), kinds);
    return after;
}
const none = { settings: {}, grants: new Map() };
function leaversIn(state, changes, kinds) {
    const leavers = new Map();
    for (const change of changes) {
        if (change.action !== "revoke")
            continue;
        const spec = kinds.get(change.kind);
        const isMember = state.get((0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change))?.grants.has(change.principal);
        if (spec?.grantMeans !== "organisation" || !isMember)
            continue;
        leavers.set(spec.provider, (leavers.get(spec.provider) ?? new Set()).add(change.principal));
    }
    return leavers;
}
function dropWithMembership(state, leavers, kinds) {
    if (leavers.size === 0)
        return;
    for (const [id, resource] of state) {
        const spec = kinds.get(resource.kind);
        const gone = leavers.get(spec?.provider ?? "");
        if (gone === undefined)
            continue;
        const grants = spec?.grantMeans === "team" ? without(resource.grants, gone) : resource.grants;
        const leftAlone = resource.leftAlone && without(resource.leftAlone, gone);
        if (grants !== resource.grants || leftAlone !== resource.leftAlone)
            state.set(id, { ...resource, grants, ...(leftAlone && { leftAlone }) });
    }
}
function without(grants, gone) {
    const isHit = [...gone].some((principal) => grants.has(principal));
    return isHit ? new Map([...grants].filter(([principal]) => !gone.has(principal))) : grants;
}
function apply(change, draft, kinds) {
    switch (change.action) {
        case "create":
            draft.settings = change.settings;
            return;
        case "configure":
            draft.settings = { ...draft.settings, [change.setting]: change.to };
            return;
        case "grant":
            draft.leftAlone.delete(change.principal);
            draft.grants.set(change.principal, change.role);
            return;
        case "regrade":
            draft.leftAlone.delete(change.principal);
            draft.grants.set(change.principal, change.to);
            return;
        case "revoke":
            draft.leftAlone.delete(change.principal);
            draft.grants.delete(change.principal);
            return;
        case "archive":
            draft.settings = { ...draft.settings, ...retired(change, kinds) };
            draft.leftAlone.clear();
            draft.grants.clear();
            return;
        default:
            change;
    }
}
function retired({ kind }, kinds) {
    const spec = kinds.get(kind);
    const retirement = spec && (0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .retirementOf */ .T8)(spec);
    return retirement === undefined ? {} : { [retirement.setting]: retirement.value };
}


/***/ }),

/***/ 79337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   a: () => (/* binding */ resourceId)
/* harmony export */ });
function resourceId(resource) {
    return `${resource.kind}/${resource.key}`;
}
function stateOf(resources) {
    const state = new Map();
    for (const resource of resources) {
        const id = resourceId(resource);
        if (state.has(id))
            throw new Error(`${id} is there twice.`);
        state.set(id, resource);
    }
    return state;
}


/***/ }),

/***/ 30459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ chatSlackOf)
/* harmony export */ });
/* harmony import */ var _app_errors_to_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47244);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75950);


function chatSlackOf(connections) {
    if (!connections.slackToken)
        return {
            read: async () => undefined,
            ask: async () => ({ reason: "no Slack token was given" }),
            send: async () => undefined,
        };
    let opened;
    const client = () => {
        opened ??= Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(180)]).then(__webpack_require__.bind(__webpack_require__, 13180)).then(({ createSlackClient }) => createSlackClient((0,_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .slackOptions */ .ns)(connections)));
        return opened;
    };
    const call = async (how, method, args = {}) => {
        try {
            const answer = await (await client())[how](method, args);
            if (answer.status === "ok")
                return { body: answer.body };
            return { reason: `Slack answered ${answer.error} to ${method}`, error: answer.error };
        }
        catch (thrown) {
            return { reason: (0,_app_errors_to_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .errorsToFindings */ .z)(thrown)[0]?.message ?? "no answer came" };
        }
    };
    const bodyOf = (answer) => ("body" in answer ? answer.body : undefined);
    return {
        read: async (method, args) => bodyOf(await call("read", method, args)),
        ask: (method, args) => call("read", method, args),
        send: async (method, args) => bodyOf(await call("write", method, args)),
    };
}


/***/ }),

/***/ 88227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ nobodyAsks),
/* harmony export */   S: () => (/* binding */ approversNotAsked)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function approversNotAsked() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("approvers_not_asked", "Slack took none of the messages that ask for an approval.", "Give the Slack app the scope chat:write. A review of the pull request counts as well.");
}
function nobodyAsks() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("nobody_asks", "I don't know who asks.", "Add `--as` with your key, login, address or name.");
}


/***/ }),

/***/ 77047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withLiveDifferences)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40227);
/* harmony import */ var _chat_commands_team_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52837);
/* harmony import */ var _chat_reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30661);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61470);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75950);
/* harmony import */ var _report_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63892);
/* harmony import */ var _report_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99989);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65976);








function withLiveDifferences(reply, { team, roster, report }) {
    const couldRead = report.result !== "failed" && report.result !== "invalid";
    const changes = report.plan.changes.filter((change) => declarersOf(change, roster).includes(team.key));
    const sentences = (0,_report_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChanges */ .D)(changes, (0,_report_names_js__WEBPACK_IMPORTED_MODULE_1__/* .displayNames */ .v)(report)).map(({ sentence: spans }) => (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlainText */ .b)(spans));
    return (0,_chat_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .followed */ .Xd)(reply, ...(0,_chat_commands_team_view_js__WEBPACK_IMPORTED_MODULE_4__/* .liveDifferences */ .n)(team.key, sentences, couldRead));
}
function declarersOf(change, roster) {
    const id = _providers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .allKinds */ .TO.get(change.kind)?.grantMeans === "permission"
        ? (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_6__/* .principalResource */ .xU)((0,_core_change_js__WEBPACK_IMPORTED_MODULE_7__/* .changedPrincipal */ .T)(change) ?? "", _providers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .allKinds */ .TO)
        : (0,_core_change_js__WEBPACK_IMPORTED_MODULE_7__/* .changedResource */ .k)(change);
    if (id === undefined)
        return [];
    const slash = id.indexOf("/");
    return _providers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .allKinds */ .TO.get(id.slice(0, slash))?.declaredBy(roster, id.slice(slash + 1)) ?? [];
}


/***/ }),

/***/ 25465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ lookupsOf)
/* harmony export */ });
/* harmony import */ var _app_service_clients_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43840);

function lookupsOf({ connections, slack }, team) {
    return { githubAccount: (named) => lookUpAccount(connections, named), ...slackLookups(slack, team) };
}
async function lookUpAccount(connections, named) {
    try {
        const { identifyAccounts } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(910)]).then(__webpack_require__.bind(__webpack_require__, 43910));
        const accounts = await identifyAccounts(await (0,_app_service_clients_js__WEBPACK_IMPORTED_MODULE_0__/* .githubClientFor */ .qI)(connections), [named]);
        return ("login" in named ? accounts.byLogin(named.login) : accounts.byId(named.id)) ?? "missing";
    }
    catch {
        return undefined;
    }
}
const nobody = new Set(["user_not_found", "user_not_visible", "users_not_found"]);
function slackLookups({ read, ask }, team) {
    return {
        async slackEmail(user) {
            const answer = await ask("users.info", { user });
            if (!("body" in answer))
                return nobody.has(answer.error ?? "") ? { is: "none" } : { is: "unanswered", reason: answer.reason };
            const person = (answer.body["user"] ?? {});
            const isOurs = team === undefined || person["team_id"] === team;
            if (!isOurs || person["deleted"] || person["is_bot"] || person["is_stranger"])
                return { is: "none" };
            const email = (person["profile"] ?? {})["email"];
            return typeof email === "string" && email !== ""
                ? { is: "known", email }
                : { is: "unanswered", reason: "it shows no address, as without the scope users:read.email" };
        },
        async slackChannel(channel) {
            const { channel: found } = (await read("conversations.info", { channel })) ?? {};
            const name = (found ?? {})["name"];
            if (typeof name !== "string")
                return undefined;
            const people = [];
            for (let cursor = "";;) {
                const page = await read("conversations.members", {
                    channel,
                    limit: "200",
                    ...(cursor ? { cursor } : {}),
                });
                if (page === undefined)
                    return undefined;
                people.push(...(page["members"] ?? []));
                cursor = String((page["response_metadata"] ?? {})["next_cursor"] ?? "");
                if (cursor === "")
                    return { name, people };
            }
        },
    };
}


/***/ }),

/***/ 93999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z4: () => (/* binding */ isAllGone),
  nJ: () => (/* binding */ notAppliedReply),
  yb: () => (/* binding */ offboardingReply)
});

// EXTERNAL MODULE: ./lib/src/text/sentence.js
var text_sentence = __webpack_require__(34703);
;// CONCATENATED MODULE: ./lib/src/chat/out-of-reach.js

function outOfReachOf({ github, slack }) {
    const login = github === undefined ? [] : [" ", (0,text_sentence/* name */.UU)(github)];
    const slackId = typeof slack === "string" ? [" (", (0,text_sentence/* name */.UU)(slack), ")"] : [];
    return [
        ...(slack === false
            ? []
            : [(0,text_sentence/* say */.cv) `Their Slack account${slackId}: an administrator of the workspace deactivates it.`]),
        (0,text_sentence/* say */.cv) `Their Google account: an administrator suspends it. Files that they own stay theirs until somebody transfers them.`,
        (0,text_sentence/* say */.cv) `Forks and clones: what was copied to their GitHub account${login} or to their machines is theirs to keep.`,
        (0,text_sentence/* say */.cv) `Keys that they know: API keys, deploy keys, webhooks, passwords that were shared. Replace them.`,
    ];
}

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/report/describe.js
var describe = __webpack_require__(63892);
// EXTERNAL MODULE: ./lib/src/report/names.js
var names = __webpack_require__(99989);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/offboarding-reply.js







const mostErrors = 5;
function offboardingReply(user, report) {
    const theirs = outcomesOf(user, report);
    const gone = theirs.filter(({ status }) => status === "applied");
    const left = notGoneOf(user, report);
    return {
        tone: "change",
        blocks: [
            ...goneBlocks(user, { gone, left }, report),
            ...leftBlocks(left, report),
            ...errorBlocks(report),
            ...outOfReachBlocks(user),
        ],
    };
}
function isAllGone(user, report) {
    return notGoneOf(user, report).length === 0 && !(0,finding/* hasErrors */.Cs)(report.findings);
}
function outcomesOf(user, { outcomes }) {
    return outcomes.filter(({ change }) => (0,core_change/* changedPrincipal */.T)(change) === (0,principals/* userPrincipal */.c$)(user.key));
}
function notGoneOf(user, report) {
    const principal = (0,principals/* userPrincipal */.c$)(user.key);
    const theirs = outcomesOf(user, report);
    const tried = new Set(theirs.map(({ change }) => (0,core_change/* changedResource */.k)(change)));
    const untried = [...report.before].flatMap(([id, { kind, key, grants }]) => {
        const role = grants.get(principal);
        const provider = report.kinds.get(kind)?.provider;
        if (role === undefined || provider === undefined || tried.has(id))
            return [];
        const change = { provider, kind, key, action: "revoke", principal, role };
        return [{ change, status: "skipped", because: isPaused(report) ? whilePaused : leftByTheRun }];
    });
    return [...theirs.filter(({ status }) => status !== "applied"), ...untried];
}
function isPaused({ findings }) {
    return findings.some(({ code }) => code === "paused");
}
const whilePaused = "Rollcall is paused.";
const leftByTheRun = "This run leaves that to them. Its report says why.";
function notAppliedReply(user) {
    const nothing = (0,text_sentence/* say */.cv) `Nothing was taken from ${(0,text_sentence/* name */.UU)(user.key)} in this run.`;
    return { tone: "answer", blocks: [nothing, ...outOfReachBlocks(user)] };
}
function outOfReachBlocks(user) {
    return [
        (0,text_sentence/* say */.cv) `What I can't take from ${(0,text_sentence/* name */.UU)(user.key)}; somebody has to look after it:`,
        { list: outOfReachOf(user) },
    ];
}
function goneBlocks({ key }, { gone, left }, report) {
    if (isPaused(report))
        return [
            (0,text_sentence/* say */.cv) `Nothing is taken from ${(0,text_sentence/* name */.UU)(key)} while Rollcall is paused. Say ${(0,text_sentence/* name */.UU)("resume")}, and then ${(0,text_sentence/* name */.UU)("sync")}.`,
        ];
    if (gone.length > 0)
        return [(0,text_sentence/* say */.cv) `Gone, as the services confirmed:`, { list: sentencesOf(gone, report) }];
    if (report.kinds.size === 0)
        return [(0,text_sentence/* say */.cv) `No service was asked, so nothing was taken from ${(0,text_sentence/* name */.UU)(key)}.`];
    if (left.length > 0)
        return [(0,text_sentence/* say */.cv) `Nothing was taken from ${(0,text_sentence/* name */.UU)(key)} in this run.`];
    return [(0,text_sentence/* say */.cv) `Nothing was taken from ${(0,text_sentence/* name */.UU)(key)} in this run: of what it could see, they held nothing.`];
}
function leftBlocks(left, report) {
    if (left.length === 0)
        return [];
    const byReason = Map.groupBy(left, (outcome) => reasonOf(outcome));
    const lines = [...byReason].flatMap(([reason, outcomes]) => sentencesOf(outcomes, report).map((sentence) => [...sentence, ": ", ...(0,text_sentence/* parseBackticks */.xj)(reason)]));
    return [(0,text_sentence/* say */.cv) `Not gone yet:`, { list: lines }];
}
function errorBlocks({ findings }) {
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length === 0)
        return [];
    return [
        (0,text_sentence/* say */.cv) `The run could not see or do everything. Until this is corrected, they may hold more than is told here:`,
        { list: errors.slice(0, mostErrors).map(({ message }) => (0,text_sentence/* parseBackticks */.xj)(message)) },
        (0,text_sentence/* say */.cv) `Then run ${(0,text_sentence/* name */.UU)("sync")}.`,
    ];
}
function reasonOf(outcome) {
    if (outcome.status === "failed")
        return outcome.error.message;
    return outcome.status === "skipped" ? outcome.because : "";
}
function sentencesOf(outcomes, report) {
    const changes = outcomes.map(({ change }) => change);
    return (0,describe/* describeChanges */.D)(changes, (0,names/* displayNames */.v)(report)).map(({ sentence }) => sentence);
}


/***/ }),

/***/ 58538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ isHealthy),
  j: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./lib/src/app/service-clients.js
var service_clients = __webpack_require__(43840);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/core/doctor.js
var doctor = __webpack_require__(13037);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 3 modules
var providers = __webpack_require__(75950);
// EXTERNAL MODULE: ./lib/src/roster/load.js
var load = __webpack_require__(44898);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var rights = __webpack_require__(1878);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/entitlements.js




const adminsForTwo = 3;
function checkEntitlements(roster) {
    const admins = (0,rights/* rightsIn */.n)(roster).admins();
    const { permissions, users, teams } = roster.resolved;
    const rules = [...permissions.rules].flatMap(([rule, who]) => {
        const problem = ruleProblem(rule, who, { users, teams, admins });
        return problem === undefined ? [] : [problem];
    });
    const needs = "each rule can be satisfied";
    return [
        (0,doctor/* doctorCheck */.K)("somebody is admin, and somebody else can vouch for them", adminsProblem(admins)),
        ...(rules.length === 0 ? [(0,doctor/* doctorCheck */.K)(needs)] : rules.map((problem) => (0,doctor/* doctorCheck */.K)(needs, problem))),
        (0,doctor/* doctorCheck */.K)("what needs two people has two", twoPeopleProblem(permissions.twoPeople, admins)),
        (0,doctor/* doctorCheck */.K)("who decides is known by more than a login", loginsProblem(deciders(roster))),
    ];
}
function adminsProblem(admins) {
    const [only] = admins;
    if (only === undefined)
        return (0,finding/* error */.z3)("no_admin", "Nobody in the roster is admin, so nobody may change its settings or who decides.", "Give two people `permission: admin`, or put them into the team that `permissions.admin_team` names. An owner of the repository has to merge that.");
    if (admins.length > 1)
        return undefined;
    return (0,finding/* warning */.$e)("only_admin", `${only} is the only admin. Nobody can allow what ${only} may not allow alone, such as another account or address for ${only}.`, "Make a second person admin.");
}
function ruleProblem(rule, who, { users, teams, admins }) {
    const [, kind, key = ""] = /^(user|team):(.*)$/.exec(who) ?? [];
    if (kind === undefined)
        return undefined;
    const named = kind === "user" ? presentAmong([key], users) : [...(teams.get(key)?.people.keys() ?? [])];
    const left = [...new Set([...named, ...admins])];
    const [only] = left;
    const remedy = `Name somebody else in \`permissions.rules\`: who is here, or a team with people.`;
    const reason = kind === "user" ? `${key} has left` : `${key} has nobody in it`;
    if (only === undefined)
        return (0,finding/* error */.z3)("rule_of_nobody", `Nobody can satisfy the rule \`${rule}: ${who}\`: ${reason}, and there is no admin.`, remedy);
    if (named.length === 0)
        return (0,finding/* warning */.$e)("rule_of_admins_alone", `\`${rule}: ${who}\` leaves this to admins alone: ${reason}.`, remedy);
    if (left.length > 1)
        return undefined;
    return (0,finding/* warning */.$e)("rule_of_one", `Only ${only} can satisfy the rule \`${rule}: ${who}\`, and never where ${only} gains by it.`, "Make another person admin, or name a team with several people.");
}
function presentAmong(keys, users) {
    return keys.filter((key) => users.get(key)?.present === true);
}
function twoPeopleProblem(actions, admins) {
    if (actions.length === 0 || admins.length >= adminsForTwo || admins.length === 0)
        return undefined;
    return (0,finding/* warning */.$e)("two_people_rest", `\`permissions.two_people\` (${(0,lists/* joinList */.D)(actions)}) asks for two people from three admins on. With ${admins.length}, one person's word suffices.`, "Make more people admin; or write `two_people: []` to say that one is enough here.");
}
function deciders({ declared, resolved }) {
    const leads = [...resolved.teams.values()].flatMap(({ people }) => [...people].flatMap(([user, { lead }]) => (lead ? [user] : [])));
    const named = new Set([...leads, ...(declared.github?.owners ?? [])]);
    return [...resolved.users.values()].filter(({ key, present, tier }) => present && (tier !== "member" || named.has(key)));
}
function loginsProblem(users) {
    const loose = users.filter(({ githubId, slack }) => githubId === undefined && typeof slack !== "string");
    if (loose.length === 0)
        return undefined;
    const names = (0,lists/* listed */.K)(loose.map(({ key }) => key).sort(), 5);
    return (0,finding/* warning */.$e)("known_by_login", `${names} ${loose.length === 1 ? "decides" : "decide"} over others, and ${loose.length === 1 ? "is" : "are"} known by a login alone: whoever takes a login that became free would be taken for its owner.`, "Run rollcall pin, which writes github_id and Slack ids into the file.");
}

// EXTERNAL MODULE: ./lib/src/app/memory.js
var memory = __webpack_require__(66267);
// EXTERNAL MODULE: ./lib/src/app/state-rule.js
var state_rule = __webpack_require__(2118);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/repository/state-protection.js
var state_protection = __webpack_require__(99160);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/memory.js








async function checkMemory(repository) {
    const name = `${repository.owner}/${repository.repo}`;
    const protection = await (0,state_protection/* readStateProtection */.fh)(repository, state_protection/* stateRules */.Pd);
    const needs = `only Rollcall's App may write the branch ${state_branch/* stateBranch */.GJ} of ${name}`;
    if (protection.is === "unknown")
        return [(0,doctor/* doctorCheck */.K)(needs, rulesUnreadable(name, protection.reason))];
    if (protection.is === "open")
        return [(0,doctor/* doctorCheck */.K)(needs, ruleMissing(name, protection.lacks))];
    const passers = await (0,state_protection/* readStatePassers */.r5)(repository);
    return [
        (0,doctor/* doctorCheck */.K)(needs, passersProblem(passers, { name, mayPass: protection.mayPass })),
        await fileCheck(repository),
    ];
}
function passersProblem(passers, { name, mayPass }) {
    if (passers === undefined) {
        if (mayPass)
            return undefined;
        return (0,finding/* warning */.$e)("state_passers_unknown", `The branch ${state_branch/* stateBranch */.GJ} of ${name} is protected. This token may not write it, and can't see who may.`, "Run rollcall doctor with the applying App's token, or with an administrator's of the repository.");
    }
    const apps = passers.filter(({ type }) => type === "Integration");
    const others = passers
        .filter(({ type }) => type !== "Integration")
        .map(({ type, id }) => `${type} ${id ?? ""}`.trim());
    if (others.length === 0 && apps.length === 1)
        return undefined;
    const who = [...others, ...apps.map(({ id }) => `App ${id}`)];
    return (0,finding/* warning */.$e)("state_open_to_others", apps.length === 0
        ? `No App may write the branch ${state_branch/* stateBranch */.GJ} of ${name}, so Rollcall remembers nothing.`
        : `More than Rollcall's App may write the branch ${state_branch/* stateBranch */.GJ} of ${name}: ${(0,lists/* joinList */.D)(who)}.`, `Leave only the applying App among the bypass actors: https://github.com/${name}/settings/rules`);
}
async function fileCheck(repository) {
    const needs = "what was applied is remembered";
    try {
        const { text } = await (0,state_branch/* readStateFile */.qy)(repository, memory/* memoryFile */.EF);
        if (text === undefined)
            return (0,doctor/* doctorCheck */.K)(`${needs} (it begins with the next apply)`);
        if ((0,memory/* parseMemory */.Pw)(text) !== undefined)
            return (0,doctor/* doctorCheck */.K)(needs);
        return (0,doctor/* doctorCheck */.K)(needs, (0,finding/* warning */.$e)("memory_unreadable", `${memory/* memoryFile */.EF} on the branch ${state_branch/* stateBranch */.GJ} is not of version 1, so nothing that is taken out of the file is taken back.`, "Use the Rollcall that wrote it; or delete the branch to begin anew."));
    }
    catch (error) {
        const { message } = (0,request_error/* requestErrorOf */.l)(error);
        return (0,doctor/* doctorCheck */.K)(needs, (0,finding/* warning */.$e)("memory_unreadable", `The branch ${state_branch/* stateBranch */.GJ} can't be read: ${message}`, "Give the token the repository permission Contents: read."));
    }
}
function ruleMissing(name, lacks) {
    return (0,finding/* warning */.$e)("state_unprotected", `Nothing keeps others from writing the branch ${state_branch/* stateBranch */.GJ} of ${name} (no rule for ${(0,lists/* joinList */.D)(lacks)}), so Rollcall doesn't use it, and nothing that is taken out of the file is taken back.`, `As an administrator, with the applying App's ID in place of APP_ID:\n${(0,state_rule/* stateRuleCommand */.Z)(name)}`);
}
function rulesUnreadable(name, reason) {
    return (0,finding/* warning */.$e)("state_rules_unreadable", `The rules of ${name} can't be read: ${reason}. Without one, nothing that is taken out of the file is taken back.`, "Private repositories have rules on GitHub's plans Pro, Team and Enterprise. On the command line --since does the same.");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/chat/slack-request.js
var slack_request = __webpack_require__(59553);
// EXTERNAL MODULE: ./lib/src/permissions/check-permissions.js + 13 modules
var check_permissions = __webpack_require__(45291);
// EXTERNAL MODULE: ./lib/src/roster/edit/edit-roster.js + 18 modules
var edit_roster = __webpack_require__(15118);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/probe.js








const stranger = "rollcall-probe";
function probe({ roster, signingSecret, now }) {
    const member = [...roster.resolved.users.values()].find(({ present, tier }) => present && tier !== "admin");
    return [
        ...(member === undefined
            ? []
            : [
                (0,doctor/* doctorCheck */.K)("somebody who is no admin can't make themselves one", promotionProblem(roster, { key: member.key, now })),
            ]),
        (0,doctor/* doctorCheck */.K)("somebody whom the roster doesn't know can't make themselves admin", promotionProblem(roster, { key: stranger, now })),
        (0,doctor/* doctorCheck */.K)("a command that Slack didn't sign is rejected", forgeryProblem(signingSecret, now)),
    ];
}
function promotionProblem(base, { key, now }) {
    const path = ["users", key, "permission"];
    const edited = (0,edit_roster/* editRoster */.m)(base.source.files, [{ edit: "set", path, value: "admin" }]);
    if ("problems" in edited)
        return probeFailed(edited.problems[0]?.message ?? "the roster can't be edited");
    const head = (0,load/* loadRoster */.c0)({ files: edited.files, findings: [] }, base.resolved.today);
    if (!(0,load/* isValid */.fn)(head))
        return probeFailed(head.findings[0]?.message ?? "the edited roster can't be read");
    const user = base.resolved.users.has(key) ? key : undefined;
    const word = { user, how: "pushed", at: now.toISOString(), vouchedBy: "github" };
    const { allowed, actions } = (0,check_permissions/* checkPermissions */.R)({ base, head, kinds: providers/* declaringKinds */.f5 }, [word]);
    if (!allowed && actions.length > 0)
        return undefined;
    return (0,finding/* error */.z3)("probe_promoted", `${key === stranger ? "Somebody unknown" : key} could make themselves admin, on their own word.`, "Set nothing by this roster: take Rollcall's key out of its environment, and report it as SECURITY.md says.");
}
function forgeryProblem(signingSecret, now) {
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const body = "command=%2Frollcall&text=sync&user_id=U0&team_id=T0&trigger_id=probe";
    const payload = { body, timestamp, signature: `v0=${(0,external_node_crypto_.randomBytes)(32).toString("hex")}` };
    const secret = signingSecret ?? (0,external_node_crypto_.randomBytes)(16).toString("hex");
    if ("problem" in (0,slack_request/* verifySlackRequest */.F)(payload, { secret, now }))
        return undefined;
    return (0,finding/* error */.z3)("probe_forged", "A command with a made-up signature was taken for one of Slack's.", "Stop the chat workflow, and report it as SECURITY.md says.");
}
function probeFailed(reason) {
    return (0,finding/* error */.z3)("probe_impossible", `The probe could not be made: ${reason}`, "Correct the roster, and run rollcall doctor --probe again.");
}

// EXTERNAL MODULE: ./lib/src/app/protection-commands.js
var protection_commands = __webpack_require__(5530);
// EXTERNAL MODULE: ./lib/src/core/glob.js
var glob = __webpack_require__(94872);
// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
;// CONCATENATED MODULE: ./lib/src/repository/code-owners.js



const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
async function readCodeOwners(repository, commit) {
    const { files, findings } = await (0,commit_files/* filesAt */.T)(repository, commit, codeOwnersPaths);
    const [problem] = findings;
    if (problem !== undefined)
        throw new Error(problem.message);
    const path = codeOwnersPaths.find((each) => files.some((file) => file.path === each));
    const file = files.find((each) => each.path === path);
    if (path === undefined || file === undefined)
        return undefined;
    const lines = linesOf(new TextDecoder().decode(file.bytes));
    const broken = await brokenLines(repository);
    const deciding = (of) => lines.findLast(({ matches }) => matches(of));
    return {
        path,
        ownersOf: (of) => deciding(of)?.owners ?? [],
        isBroken: (of) => broken.has(deciding(of)?.line ?? 0),
    };
}
const longest = 500;
function linesOf(text) {
    return text.split("\n").flatMap((content, index) => {
        const [pattern, ...owners] = content
            .replace(/(^|\s)#.*$/, "")
            .trim()
            .split(/\s+/);
        return pattern ? [{ line: index + 1, owners, matches: matcherOf(pattern) }] : [];
    });
}
function matcherOf(pattern) {
    if (pattern.length > longest)
        return () => false;
    const isAnchored = pattern.slice(0, -1).includes("/") || pattern.startsWith("/");
    const isFolder = pattern.endsWith("/");
    const own = pattern.split("/").filter((part) => part !== "");
    const parts = isAnchored ? own : [anyFolders, ...own];
    const endsInFiles = !isFolder && own.length > 1 && own.at(-1) === "*";
    const segments = parts.map((part) => (part === anyFolders ? part : tokensOfName(part)));
    return (path) => matchSegments(segments, path.split("/"), { inside: !endsInFiles, itself: !isFolder });
}
const anyFolders = "**";
function tokensOfName(name) {
    return [...name].map((char) => char === "*" ? "any text" : char === "?" ? () => true : (other) => other === char);
}
function matchSegments(segments, parts, { inside, itself }) {
    let reached = new Set([0]);
    for (const segment of segments) {
        const next = new Set();
        for (const at of reached) {
            if (segment === anyFolders)
                for (let later = at; later <= parts.length; later += 1)
                    next.add(later);
            else if (at < parts.length && (0,glob/* matchTokens */.IT)(segment, [...(parts[at] ?? "")]))
                next.add(at + 1);
        }
        reached = next;
    }
    return [...reached].some((at) => (at === parts.length ? itself : inside && at > 0));
}
async function brokenLines({ octokit, owner, repo }) {
    try {
        const { data } = await octokit.rest.repos.codeownersErrors({ owner, repo });
        return new Set(data.errors.map(({ line }) => line));
    }
    catch (error) {
        if ((0,request_error/* requestErrorOf */.l)(error).status === 404)
            return new Set();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/repository/account.js
var account = __webpack_require__(22868);
;// CONCATENATED MODULE: ./lib/src/repository/own-apps.js

async function readOwnApps({ octokit }, named) {
    const viewer = await octokit
        .graphql("query { viewer { login } }")
        .then(({ viewer: { login } }) => login)
        .catch(() => "");
    const slugs = new Set([...named, ...(viewer.endsWith("[bot]") ? [(0,account/* bareLogin */.c)(viewer)] : [])]);
    return Promise.all([...slugs].map(async (app_slug) => ({
        slug: app_slug,
        id: await octokit.rest.apps.getBySlug({ app_slug }).then(({ data }) => data?.id, () => undefined),
    })));
}

;// CONCATENATED MODULE: ./lib/src/repository/required-checks.js

async function readBranchRules(repository, branch) {
    const [rulesets, protection] = await Promise.all([
        attempt("Its rulesets", () => rulesOf(repository, branch)),
        attempt("Its classic protection", () => protectionOf(repository, branch)),
    ]);
    const found = [rulesets, protection].flatMap((each) => ("rules" in each ? [each.rules] : []));
    return {
        checks: found.flatMap(({ checks }) => checks),
        needsCodeOwners: found.some(({ needsCodeOwners }) => needsCodeOwners),
        holdsForAdmins: found.every(({ holdsForAdmins }) => holdsForAdmins),
        unread: [rulesets, protection].flatMap((each) => ("unread" in each ? [each.unread] : [])),
    };
}
async function attempt(what, read) {
    try {
        return { rules: await read() };
    }
    catch (error) {
        return { unread: `${what} could not be read: ${(0,request_error/* requestErrorOf */.l)(error).message}` };
    }
}
async function rulesOf({ octokit, owner, repo }, branch) {
    const at = { owner, repo, branch, per_page: 100 };
    const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
    return {
        checks: rules.flatMap((rule) => rule.type === "required_status_checks"
            ? (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id }) => ({
                name: context,
                app: pinnedApp(integration_id),
                ruleset: rule.ruleset_id,
            }))
            : []),
        needsCodeOwners: rules.some((rule) => rule.type === "pull_request" && rule.parameters?.require_code_owner_review === true),
        holdsForAdmins: true,
    };
}
async function protectionOf({ octokit, owner, repo }, branch) {
    try {
        const { data } = await octokit.rest.repos.getBranchProtection({ owner, repo, branch });
        return {
            checks: (data.required_status_checks?.checks ?? []).map(({ context, app_id }) => ({
                name: context,
                app: pinnedApp(app_id),
                ruleset: undefined,
            })),
            needsCodeOwners: data.required_pull_request_reviews?.require_code_owner_reviews === true,
            holdsForAdmins: data.enforce_admins?.enabled === true,
        };
    }
    catch (error) {
        const { status, message } = (0,request_error/* requestErrorOf */.l)(error);
        if (status === 404 && message.includes("Branch not protected"))
            return { checks: [], needsCodeOwners: false, holdsForAdmins: true };
        throw error;
    }
}
function pinnedApp(id) {
    return id === null || id === undefined || id < 0 ? undefined : id;
}
async function readBypass({ octokit, owner, repo }, ruleset_id) {
    try {
        const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
        if (data.bypass_actors === undefined) {
            const passes = data.current_user_can_bypass;
            if (passes === undefined)
                return { unread: "GitHub doesn't show who may pass it." };
            return { mayPass: passes !== "never" };
        }
        return {
            actors: data.bypass_actors.map(({ actor_type: type, actor_id, bypass_mode: mode = "always" }) => ({
                type,
                id: actor_id ?? undefined,
                mode,
            })),
        };
    }
    catch (error) {
        return { unread: (0,request_error/* requestErrorOf */.l)(error).message };
    }
}

;// CONCATENATED MODULE: ./lib/src/repository/environments.js

async function readEnvironment({ octokit, owner, repo }, environment_name) {
    const at = { owner, repo, environment_name };
    try {
        const { data } = await octokit.rest.repos.getEnvironment(at);
        const policy = data.deployment_branch_policy;
        if (!policy)
            return { is: "open" };
        if (policy.protected_branches)
            return { is: "protected" };
        const listed = await octokit.rest.repos.listDeploymentBranchPolicies({ ...at, per_page: 100 });
        const patterns = listed.data.branch_policies.map(({ name = "", type = "branch" }) => ({ name, type }));
        return { is: "patterns", patterns };
    }
    catch (error) {
        const { status, message } = (0,request_error/* requestErrorOf */.l)(error);
        return status === 404 ? { is: "absent" } : { is: "unread", reason: message };
    }
}
async function readEnvironmentSecrets({ octokit, owner, repo }, environment_name) {
    const at = { owner, repo, environment_name, per_page: 100 };
    return namesFrom(() => octokit.paginate(octokit.rest.actions.listEnvironmentSecrets, at));
}
async function readSharedSecrets({ octokit, owner, repo, }) {
    const at = { owner, repo, per_page: 100 };
    const [repository, organisation] = await Promise.all([
        namesFrom(() => octokit.paginate(octokit.rest.actions.listRepoSecrets, at)),
        namesFrom(() => octokit.paginate(octokit.rest.actions.listRepoOrganizationSecrets, at)),
    ]);
    return { repository, organisation };
}
async function namesFrom(list) {
    try {
        return { names: (await list()).map(({ name }) => name) };
    }
    catch (error) {
        return { unread: (0,request_error/* requestErrorOf */.l)(error).message };
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(67325);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/workflow-jobs.js



const jobShape = schemas/* looseObject */._H3({
    environment: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })]).optional(),
    uses: schemas/* string */.YjP().optional(),
    steps: schemas/* array */.YOg(schemas/* looseObject */._H3({ uses: schemas/* string */.YjP().optional() })).optional(),
});
const workflowShape = schemas/* looseObject */._H3({ jobs: schemas/* record */.g1P(schemas/* string */.YjP(), jobShape) });
async function readWorkflowJobs(repository, commit) {
    const patterns = [".github/workflows/*.yml", ".github/workflows/*.yaml"];
    const { files, findings } = await (0,commit_files/* filesAt */.T)(repository, commit, patterns);
    const [problem] = findings;
    if (problem !== undefined)
        throw new Error(problem.message);
    const read = files.map(({ path, bytes }) => ({
        path,
        jobs: jobsIn(path, new TextDecoder().decode(bytes)),
    }));
    return {
        jobs: read.flatMap(({ jobs }) => jobs ?? []),
        unread: read.flatMap(({ path, jobs }) => (jobs === undefined ? [path] : [])),
    };
}
function jobsIn(file, text) {
    const workflow = workflowShape.safeParse(parsed(text));
    if (!workflow.success)
        return undefined;
    const { jobs, ...shared } = workflow.data;
    return Object.entries(jobs).map(([name, job]) => {
        const { environment, uses, steps = [] } = job;
        return {
            file,
            name,
            environment: typeof environment === "object" ? environment.name : environment,
            secrets: secretsIn(JSON.stringify([shared, job])),
            uses: [uses, ...steps.map((step) => step.uses)].flatMap((each) => each ?? []),
        };
    });
}
function parsed(text) {
    try {
        return (0,dist/* parse */.qg)(text, { maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}
function secretsIn(text) {
    const names = [...text.matchAll(/\bsecrets\s*(?:\.\s*|\[\s*\\?['"])([A-Za-z_]\w*)/g)].map(([, name = ""]) => name.toUpperCase());
    return [...new Set(names)].filter((name) => name !== "GITHUB_TOKEN");
}
function isRollcallJob({ uses, secrets }) {
    return (uses.some((each) => /\/rollcall@/.test(each)) || secrets.some((name) => name.startsWith("ROLLCALL_")));
}

;// CONCATENATED MODULE: ./lib/src/jobs/doctor/key-places.js






const defaultEnvironment = "access";
async function checkKeyPlaces(repository, place, jobs) {
    const ours = jobs.filter(isRollcallJob);
    const named = [...new Set(ours.flatMap(({ environment }) => environment ?? []))].sort();
    const fixed = named.filter((each) => !each.includes("${{"));
    const environments = fixed.length > 0 ? fixed : [defaultEnvironment];
    const checks = await Promise.all(environments.map(async (environment) => (0,doctor/* doctorCheck */.K)(`the environment ${environment} is for the branch ${place.branch} alone`, environmentProblem(await readEnvironment(repository, environment), environment, place))));
    return [
        ...checks,
        ...(ours.length === 0
            ? []
            : [(0,doctor/* doctorCheck */.K)("every job with Rollcall's keys names an environment", outsideProblem(ours))]),
        ...(await checkSharedSecrets(repository, place, { environments, jobs: ours })),
    ];
}
function environmentProblem(access, environment, { name, branch }) {
    const settings = `https://github.com/${name}/settings/environments`;
    const command = `As an administrator:\n${(0,protection_commands/* environmentCommands */.O)(name, { environment, branch })}`;
    switch (access.is) {
        case "absent":
            return (0,finding/* error */.z3)("environment_missing", `${name} has no environment ${environment}. The first run that names it creates it, open to every branch.`, command);
        case "open":
            return (0,finding/* error */.z3)("environment_open", `Every branch may use the environment ${environment} of ${name}, so whoever can push a workflow gets its keys.`, command);
        case "protected":
            return (0,finding/* error */.z3)("environment_for_protected_branches", `All protected branches may use the environment ${environment} of ${name}, and every branch where none is protected. Rulesets don't count as protection here.`, `Choose "Selected branches and tags", with ${branch} alone: ${settings}`);
        case "unread":
            return (0,finding/* warning */.$e)("environment_unread", `The environment ${environment} of ${name} could not be read: ${access.reason}`, `Give the token the repository permission Actions: read, or look at ${settings}`);
        case "patterns": {
            const others = access.patterns.filter(({ type, name: each }) => type !== "branch" || each !== branch);
            if (others.length === 0 && access.patterns.length > 0)
                return undefined;
            if (access.patterns.length === 0)
                return (0,finding/* error */.z3)("environment_for_nobody", `No branch may use the environment ${environment} of ${name}, so Rollcall can't run.`, `Add the branch ${branch}: ${settings}`);
            return (0,finding/* error */.z3)("environment_for_others", `More than ${branch} may use the environment ${environment} of ${name}: ${(0,lists/* joinList */.D)(others.map(({ type, name: each }) => `${type} ${each}`))}.`, `Leave ${branch} alone there: ${settings}`);
        }
        default:
            return access;
    }
}
function outsideProblem(jobs) {
    const outside = jobs.filter(({ environment, secrets }) => environment === undefined && secrets.length > 0);
    if (outside.length === 0)
        return undefined;
    const names = outside.map(({ file, name }) => `${name} in ${file}`);
    return (0,finding/* error */.z3)("key_without_environment", `Keys are used outside of any environment, by the ${outside.length === 1 ? "job" : "jobs"} ${(0,lists/* joinList */.D)(names)}: as secrets of the repository they are every branch's.`, `Write environment: ${defaultEnvironment} into ${outside.length === 1 ? "it" : "them"}, and move the secrets there.`);
}
async function checkSharedSecrets(repository, { name }, { environments, jobs }) {
    const kept = await Promise.all(environments.map((each) => readEnvironmentSecrets(repository, each)));
    const names = new Set([
        "ROLLCALL_PRIVATE_KEY",
        ...jobs.flatMap(({ secrets }) => secrets),
        ...kept.flatMap((each) => ("names" in each ? each.names : [])),
    ]);
    const shared = await readSharedSecrets(repository);
    return Object.entries(shared).map(([owner, secrets]) => {
        const needs = `no key is a secret of the ${owner}, which every branch's workflows can read`;
        if ("unread" in secrets)
            return (0,doctor/* doctorCheck */.K)(needs, (0,finding/* warning */.$e)("secrets_unread", `The names of the ${owner}'s secrets could not be read: ${secrets.unread}`, `Give the token the repository permission Secrets: read, or look at https://github.com/${name}/settings/secrets/actions`));
        const found = secrets.names.filter((each) => names.has(each)).sort();
        return (0,doctor/* doctorCheck */.K)(needs, found.length === 0 ? undefined : sharedSecret(found, owner, name));
    });
}
function sharedSecret(found, owner, name) {
    const [first = ""] = found;
    const [org] = name.split("/");
    const one = found.length === 1;
    const place = owner === "repository"
        ? `\ngh secret delete ${first} --repo ${name}`
        : ` https://github.com/organizations/${org}/settings/secrets/actions`;
    return (0,finding/* error */.z3)("key_for_every_branch", `The ${owner} has ${(0,lists/* listed */.K)(found, 5)} as ${one ? "a secret" : "secrets"}, which any workflow that somebody pushes can read, whatever the environment holds.`, `Make ${one ? "a new key" : "new keys"} for the environment, and delete ${one ? "this one" : "these"}:${place}`);
}

;// CONCATENATED MODULE: ./lib/src/jobs/doctor/required-check.js





const githubActions = 15_368;
async function checkRequiredCheck(repository, target) {
    const { checks, holdsForAdmins, unread } = await readBranchRules(repository, target.branch);
    const ours = checks.filter(({ name }) => isRollcallCheck(name, target));
    const needs = `${target.branch} takes only what the check ${target.check} of Rollcall's App allows`;
    const required = (0,doctor/* doctorCheck */.K)(needs, requirementProblem(ours, unread, target));
    if (ours.length === 0)
        return [required];
    const rulesets = [...new Set(ours.flatMap(({ ruleset }) => ruleset ?? []))];
    const bypasses = await Promise.all(rulesets.map((id) => readBypass(repository, id)));
    const problems = bypasses.flatMap((bypass) => bypassProblem(bypass, target) ?? []);
    const passing = "nobody passes that rule in silence, Rollcall's App least of all";
    const byAdmins = holdsForAdmins || rulesets.length > 0 ? [] : [adminsPass(target)];
    const found = [...problems, ...byAdmins];
    return [
        required,
        ...(found.length === 0 ? [(0,doctor/* doctorCheck */.K)(passing)] : found.map((problem) => (0,doctor/* doctorCheck */.K)(passing, problem))),
    ];
}
function isRollcallCheck(name, { check }) {
    return name === check || name.startsWith(`${protection_commands/* requiredCheck */.Qv} (`);
}
function requirementProblem(ours, unread, { name, branch, check, apps }) {
    const rules = `https://github.com/${name}/settings/rules`;
    const command = (0,protection_commands/* requiredCheckCommand */.bl)(name, { check, app: apps[0]?.id ?? "APP_ID" });
    if (ours.length === 0) {
        if (unread.length > 0)
            return (0,finding/* warning */.$e)("required_check_unread", `Nothing that this token sees requires the check ${check} on ${branch} of ${name}. ${unread.join(" ")}`, "Give the token the repository permission Administration: read, or run rollcall doctor with an administrator's. Private repositories have rules on GitHub's plans Pro, Team and Enterprise.");
        return (0,finding/* error */.z3)("required_check_missing", `Nothing requires the check ${check} on ${branch} of ${name}, so whoever may merge may give anything to anybody.`, `As an administrator (the number is the App ID from the App's page):\n${command}`);
    }
    const ids = apps.flatMap(({ id }) => id ?? []);
    const pinned = ours.flatMap(({ app }) => app ?? []);
    if (pinned.some((id) => ids.includes(id)))
        return undefined;
    if (pinned.length === 0)
        return (0,finding/* error */.z3)("required_check_unpinned", `${branch} of ${name} requires the check ${check} from anybody: whoever can push sets a commit status of that name.`, `Choose Rollcall's App as its source (${rules}), or replace the rule. As an administrator:\n${command}`);
    if (pinned.every((id) => id === githubActions))
        return (0,finding/* error */.z3)("required_check_of_workflows", `${branch} of ${name} requires the check ${check} from GitHub Actions: a job of that name on any branch sets it.`, `Choose Rollcall's App as its source (${rules}), or replace the rule. As an administrator:\n${command}`);
    const other = pinned.map((id) => `App ${id}`).join(", ");
    if (ids.length > 0)
        return (0,finding/* error */.z3)("required_check_of_another_app", `${branch} of ${name} requires the check ${check} from ${other}, which isn't Rollcall's (${(0,lists/* joinList */.D)(apps.map(({ slug, id }) => `${slug}, App ${id ?? "unknown"}`))}).`, `Choose Rollcall's App as its source: ${rules}. Another App that judges for Rollcall belongs into permissions.rollcall_apps.`);
    return (0,finding/* warning */.$e)("required_check_app_unknown", `${branch} of ${name} requires the check ${check} from ${other}. Whether that is Rollcall's could not be read.`, "Compare it with the App ID on the App's page, or run rollcall doctor with the App's own token.");
}
function bypassProblem(bypass, { name, apps }) {
    const where = `https://github.com/${name}/settings/rules`;
    if ("unread" in bypass)
        return (0,finding/* warning */.$e)("bypass_unread", `Who may pass the rule could not be read: ${bypass.unread}`, `Look at its bypass list: ${where}`);
    if ("mayPass" in bypass) {
        if (!bypass.mayPass)
            return undefined;
        return (0,finding/* error */.z3)("bypass_by_token", "The account of this token may pass the rule that requires the check.", `If this is Rollcall's App, take it off the bypass list: ${where}`);
    }
    const ids = apps.flatMap(({ id }) => id ?? []);
    const isOurs = ({ type, id }) => type === "Integration" && id !== undefined && ids.includes(id);
    if (bypass.actors.some(isOurs))
        return (0,finding/* error */.z3)("bypass_by_app", "Rollcall's own App may pass the rule that requires its check, so its key alone can change the roster.", `Take it off the bypass list: ${where}`);
    if (bypass.actors.length === 0)
        return undefined;
    const who = bypass.actors.map(({ type, id, mode }) => `${[type, id].filter((each) => each !== undefined).join(" ")} (${mode})`);
    return (0,finding/* warning */.$e)("bypass_by_others", `These may merge past the check: ${(0,lists/* joinList */.D)(who)}.${bypass.actors.some(({ mode }) => mode === "exempt") ? " Where it says exempt, nothing shows it." : ""}`, `Leave only whom you need when Rollcall is down, and for pull requests only: ${where}`);
}
function adminsPass({ name, branch }) {
    return (0,finding/* warning */.$e)("bypass_by_admins", `Administrators of ${name} may merge into ${branch} past the check.`, `Tick "Do not allow bypassing the above settings", unless that is how you merge when Rollcall is down: https://github.com/${name}/settings/branches`);
}

;// CONCATENATED MODULE: ./lib/src/jobs/doctor/workflow-safety.js





function checkWorkflows(jobs, { name, branch }) {
    const isThere = jobs.some((job) => isRollcallJob(job) || job.uses.some((each) => /rollcall/i.test(each)));
    const problem = (0,finding/* error */.z3)("workflow_missing", `No workflow on the branch ${branch} of ${name} uses Rollcall, so nothing is planned or applied there.`, "Write the workflows with rollcall init, and push them to that branch.");
    return [(0,doctor/* doctorCheck */.K)("a workflow uses Rollcall", isThere ? undefined : problem)];
}
function checkPinnedActions(jobs) {
    const [keyed, plain] = [jobs.filter(isRollcallJob), jobs.filter((job) => !isRollcallJob(job))];
    const besideKeys = movingActions(keyed);
    const others = movingActions(plain).filter((each) => !besideKeys.includes(each));
    const own = besideKeys.filter((each) => /\/rollcall@/.test(each));
    const foreign = besideKeys.filter((each) => !own.includes(each));
    const besides = [
        (0,doctor/* doctorCheck */.K)("actions beside Rollcall's keys are pinned by commit", foreign.length === 0
            ? undefined
            : (0,finding/* error */.z3)("action_beside_keys_moves", ...moving(foreign, "whoever moves its tag gets the keys"))),
        (0,doctor/* doctorCheck */.K)("Rollcall itself is pinned by commit", own.length === 0
            ? undefined
            : (0,finding/* warning */.$e)("rollcall_moves", ...moving(own, "a new version runs without anybody's review"))),
    ];
    const elsewhere = [
        (0,doctor/* doctorCheck */.K)("other workflows pin their actions by commit", others.length === 0
            ? undefined
            : (0,finding/* warning */.$e)("action_moves", ...moving(others, "whoever moves its tag runs in this repository"))),
    ];
    return [...(keyed.length > 0 ? besides : []), ...(plain.length > 0 ? elsewhere : [])];
}
function moving(actions, danger) {
    const [first = ""] = actions;
    const [, action = first, tag = "TAG"] = /^([^/]+\/[^/@]+)[^@]*@(.*)$/.exec(first) ?? [];
    return [
        `${(0,lists/* listed */.K)(actions, 5)} ${actions.length === 1 ? "goes" : "go"} by a tag or a branch: ${danger}.`,
        `Write the commit in the tag's place, and the tag behind it as a comment. To find it:\ngh api repos/${action}/commits/${tag} --jq .sha`,
    ];
}
function movingActions(jobs) {
    const used = new Set(jobs.flatMap(({ uses }) => uses));
    return [...used].filter((each) => !isPinned(each)).sort();
}
function isPinned(action) {
    return action.startsWith("./") || /@[0-9a-f]{40}$/.test(action) || /@sha256:[0-9a-f]{64}$/.test(action);
}
function checkCodeOwners(owners, { name, rosterPaths, isRequired }) {
    const needs = "CODEOWNERS covers .github/, the roster and itself";
    const write = `Write a line for each into ${owners?.path ?? codeOwnersPaths[0]}, such as: /.github/ @${name.split("/")[0]}/admins`;
    if (owners === undefined)
        return [
            (0,doctor/* doctorCheck */.K)(needs, (0,finding/* warning */.$e)("code_owners_missing", `${name} has no CODEOWNERS, so nobody is asked about its workflows.`, write)),
        ];
    const places = [".github/workflows/rollcall.yml", owners.path, ...rosterPaths];
    const uncovered = [...new Set(places)].filter((path) => owners.ownersOf(path).length === 0);
    const broken = [...new Set(places)].filter((path) => !uncovered.includes(path) && owners.isBroken(path));
    return [
        (0,doctor/* doctorCheck */.K)(needs, coverage(uncovered, broken, write)),
        (0,doctor/* doctorCheck */.K)("a rule asks for the review of code owners", isRequired
            ? undefined
            : (0,finding/* warning */.$e)("code_owners_not_required", `No rule of ${name} requires the review of code owners, so CODEOWNERS only suggests.`, `Tick "Require review from Code Owners": https://github.com/${name}/settings/rules`)),
    ];
}
function coverage(uncovered, broken, write) {
    if (uncovered.length > 0)
        return (0,finding/* warning */.$e)("code_owners_incomplete", `Nobody owns ${(0,lists/* joinList */.D)(uncovered)} in CODEOWNERS.`, write);
    if (broken.length === 0)
        return undefined;
    return (0,finding/* warning */.$e)("code_owners_unknown", `GitHub doesn't know the owner that CODEOWNERS has for ${(0,lists/* joinList */.D)(broken)}: the team or person is gone, secret, or can't write here.`, "Name a visible team, or a person, that can write to this repository.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/doctor/repository.js











async function checkRepository(repository, { roster, paths }) {
    const { octokit, owner, repo } = repository;
    const name = `${owner}/${repo}`;
    const sees = `the token sees ${name}`;
    const found = await octokit.rest.repos.get({ owner, repo }).then(({ data }) => ({ branch: data.default_branch }), (error) => ({ reason: (0,request_error/* requestErrorOf */.l)(error).message }));
    if ("reason" in found)
        return [
            (0,doctor/* doctorCheck */.K)(sees, (0,finding/* warning */.$e)("repository_unread", `${name} could not be read: ${found.reason}. Nothing that protects the roster there was checked.`, "Let the App see the repository, or run rollcall doctor with an administrator's token.")),
        ];
    const { branch } = found;
    const org = roster.github?.org;
    const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
    const check = isOwn ? protection_commands/* requiredCheck */.Qv : `${protection_commands/* requiredCheck */.Qv} (${org})`;
    const apps = await readOwnApps(repository, roster.permissions.rollcallApps);
    return [
        ...(await checkRequiredCheck(repository, { name, branch, check, apps })),
        ...(await unlessUnread("the workflows", name, async () => {
            const { jobs, unread } = await readWorkflowJobs(repository, branch);
            return [
                ...checkWorkflows(jobs, { name, branch }),
                ...(await checkKeyPlaces(repository, { name, branch }, jobs)),
                ...checkPinnedActions(jobs),
                ...unread.map((path) => (0,doctor/* doctorCheck */.K)(`${path} can be read`, malformed(path))),
            ];
        })),
        ...(await unlessUnread("CODEOWNERS", name, async () => {
            const owners = await readCodeOwners(repository, branch);
            const { needsCodeOwners } = await readBranchRules(repository, branch);
            return checkCodeOwners(owners, { name, rosterPaths: paths, isRequired: needsCodeOwners });
        })),
    ];
}
async function unlessUnread(what, name, check) {
    try {
        return await check();
    }
    catch (error) {
        const needs = `${what} of ${name} can be read`;
        return [
            (0,doctor/* doctorCheck */.K)(needs, (0,finding/* warning */.$e)("repository_files_unread", `${what[0]?.toUpperCase()}${what.slice(1)} of ${name} could not be read: ${(0,request_error/* requestErrorOf */.l)(error).message}`, "Give the token the repository permission Contents: read.")),
        ];
    }
}
function malformed(path) {
    return (0,finding/* warning */.$e)("workflow_malformed", `${path} is no workflow that can be read, so it wasn't checked.`, "Correct it.");
}

// EXTERNAL MODULE: ./lib/src/adopt/errors.js
var errors = __webpack_require__(64740);
// EXTERNAL MODULE: ./lib/src/notify/webhook.js + 1 modules
var webhook = __webpack_require__(801);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/webhooks.js



const working = /^(?:no_text|invalid_payload|missing_text_or_fallback_or_attachments)$/;
async function checkWebhooks(urls, { fetch, clock, slackApiUrl }) {
    return Promise.all(urls.map(async (url, index) => {
        const name = urls.length === 1 ? "the webhook" : `webhook ${index + 1} of ${urls.length}`;
        const root = slackApiUrl === undefined ? {} : { root: slackApiUrl };
        const retry = { attempts: 2, budget: 10_000 };
        const sent = await (0,webhook/* createWebhook */.O)({ url, fetch, clock, retry, ...root }).sendRaw("{}");
        const problem = sent.ok || working.test(sent.body) ? undefined : (0,errors/* webhookDead */._m)(name, sent);
        return (0,doctor/* doctorCheck */.K)(`${name} takes messages`, problem);
    }));
}

;// CONCATENATED MODULE: ./lib/src/jobs/doctor/run.js











function isHealthy({ sections }) {
    return sections.every(({ checks }) => checks.every(({ problem }) => problem?.severity !== "error"));
}
async function runDoctor(request, connections) {
    const today = (0,clock/* currentDay */.G)(connections.clock);
    const loaded = (0,load/* loadRoster */.c0)(request.roster, today);
    const errors = loaded.findings.filter(({ severity }) => severity === "error");
    const rosterSection = {
        name: "Roster",
        checks: errors.length === 0
            ? [(0,doctor/* doctorCheck */.K)("it can be read")]
            : errors.map((each) => (0,doctor/* doctorCheck */.K)("it can be read", each)),
    };
    if (!(0,load/* isUsable */.Ng)(loaded))
        return { sections: [rosterSection] };
    const { resolved: roster } = loaded;
    const used = providers/* services */.$p.filter(({ name, isUsed }) => isUsed(roster) && (request.providers?.includes(name) ?? true));
    const serviceSections = await Promise.all(used.map(async (service) => {
        const missing = service.lacks(connections).map((problem) => (0,doctor/* doctorCheck */.K)("there is a token", problem));
        const checks = missing.length > 0 ? missing : await checksOf(service.name, roster, connections);
        return { name: titles[service.name] ?? service.name, checks };
    }));
    const { repository } = request;
    const paths = loaded.source.files.map(({ path }) => path);
    const kept = repository === undefined ? [] : await checkRepository(repository, { roster, paths });
    const memory = repository === undefined ? [] : await checkMemory(repository);
    const now = new Date(connections.clock.now());
    const probed = request.probe === undefined ? [] : probe({ roster: loaded, now, ...request.probe });
    const webhooks = await checkWebhooks(request.webhooks, connections);
    return {
        sections: [
            rosterSection,
            { name: "Who decides", checks: checkEntitlements(loaded) },
            ...(probed.length > 0 ? [{ name: "What must be refused", checks: probed }] : []),
            ...serviceSections,
            ...(kept.length > 0 ? [{ name: "Repository", checks: kept }] : []),
            ...(memory.length > 0 ? [{ name: "Memory", checks: memory }] : []),
            ...(webhooks.length > 0 ? [{ name: "Webhooks", checks: webhooks }] : []),
        ],
    };
}
const titles = { github: "GitHub", slack: "Slack", drive: "Google Drive" };
async function checksOf(name, roster, connections) {
    try {
        return await checkService(name, roster, connections);
    }
    catch (error) {
        if (!(error instanceof rollcall_error/* RollcallError */.q))
            throw error;
        return error.findings.map((problem) => (0,doctor/* doctorCheck */.K)("it lets Rollcall in", problem));
    }
}
async function checkService(name, roster, connections) {
    switch (name) {
        case "github": {
            const { checkGithub } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 36644));
            const { githubDesired } = await __webpack_require__.e(/* import() */ 343).then(__webpack_require__.bind(__webpack_require__, 71343));
            return checkGithub(await (0,service_clients/* githubClientFor */.qI)(connections), githubDesired(roster), serverOf(connections.githubApiUrl));
        }
        case "slack": {
            const { checkSlack } = await __webpack_require__.e(/* import() */ 297).then(__webpack_require__.bind(__webpack_require__, 52297));
            const { slackDesired } = await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 43044));
            return checkSlack(await (0,service_clients/* slackClientFor */.JZ)(connections), slackDesired(roster));
        }
        case "drive": {
            const { checkDrive } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(697)]).then(__webpack_require__.bind(__webpack_require__, 39697));
            const { driveDesired } = await __webpack_require__.e(/* import() */ 656).then(__webpack_require__.bind(__webpack_require__, 69656));
            return checkDrive(await (0,service_clients/* driveClientFor */.Nv)(connections), driveDesired(roster), connections.progress);
        }
        default:
            return [];
    }
}
function serverOf(apiUrl) {
    const { protocol, host } = new URL(apiUrl);
    return `${protocol}//${host.replace(/^api\./, "")}`;
}


/***/ }),

/***/ 99896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ importRoster)
});

// UNUSED EXPORTS: rosterSourceOf

// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/roster/mailbox.js
var mailbox = __webpack_require__(9528);
// EXTERNAL MODULE: ./lib/src/adopt/keys.js
var adopt_keys = __webpack_require__(59131);
;// CONCATENATED MODULE: ./lib/src/adopt/membership.js
function listedPeople(teams) {
    const people = new Map();
    for (const [key, { fields }] of teams) {
        const { leads = [], members = [], include } = fields;
        if (include !== undefined || (fields.leads === undefined && fields.members === undefined))
            continue;
        people.set(key, new Set([...leads, ...members].map((each) => (typeof each === "string" ? each : each.user))));
    }
    return people;
}
function isSameSet(one, other) {
    return one.size === other.size && [...one].every((each) => other.has(each));
}
function teamWithPeople(people, name, teams) {
    if (people.size === 0)
        return undefined;
    const same = [...teams]
        .filter(([, each]) => isSameSet(each, people))
        .map(([key]) => key)
        .sort();
    return same.find((key) => key === name) ?? same.find((key) => name.includes(key)) ?? same[0];
}

;// CONCATENATED MODULE: ./lib/src/adopt/declare-drive.js



function declareDrive(roster, inventory, known) {
    const users = new Map(roster.users);
    const teams = new Map(roster.teams);
    const keys = new Map(inventory.folders
        .flatMap(({ people }) => [...people.keys()])
        .map((address) => [address, declareAddress(users, address, known)]));
    for (const folder of inventory.folders)
        placeFolder(teams, folder, keys);
    const empty = inventory.folders.filter(({ people, groups }) => people.size + groups.size === 0);
    return {
        ...roster,
        usesDrive: true,
        users,
        teams,
        remarks: [
            ...roster.remarks,
            ...inventory.remarks,
            ...empty.map(({ name, id }) => `Nobody but its owner is on the folder “${name}” (${id}) directly.`),
        ],
    };
}
function declareAddress(users, address, { accounts, slackUsers }) {
    const box = (0,mailbox/* mailboxOf */.S)(address);
    const logins = new Set(accounts
        .filter(({ emails }) => emails.some((each) => (0,mailbox/* mailboxOf */.S)(each) === box))
        .map(({ login }) => login.toLowerCase()));
    const ids = new Set(slackUsers.filter(({ email }) => email && (0,mailbox/* mailboxOf */.S)(email) === box).map(({ id }) => id));
    for (const [key, { fields, notes }] of users) {
        const { email, github, slack } = fields;
        const isTheirs = email === undefined
            ? (github !== undefined && logins.has(github.toLowerCase())) ||
                (typeof slack === "string" && ids.has(slack))
            : (0,mailbox/* mailboxOf */.S)(email) === box;
        if (!isTheirs)
            continue;
        users.set(key, { fields: { ...fields, email: email ?? address }, notes });
        return key;
    }
    const key = (0,adopt_keys/* freeKey */.E)(address.split("@")[0]?.toLowerCase() ?? "", "person", users);
    users.set(key, { fields: { email: address }, notes: [] });
    return key;
}
function placeFolder(teams, { id, name, people, groups }, keys) {
    const byRole = Map.groupBy(people, ([, role]) => role);
    const shared = groups.size === 0 ? {} : { groups: Object.fromEntries(groups) };
    if (byRole.size === 0 && groups.size > 0)
        byRole.set("writer", []);
    let first = true;
    for (const [role, holders] of [...byRole].sort(([left], [right]) => (left < right ? -1 : 1))) {
        const own = new Set(holders.flatMap(([address]) => keys.get(address) ?? []));
        const key = teamWithPeople(own, name.toLowerCase(), listedPeople(teams)) ??
            addDriveTeam(teams, `${name.toLowerCase()}-${role.toLowerCase()}s`, own);
        const team = teams.get(key);
        if (team === undefined)
            continue;
        const folders = [
            ...(team.fields.drive?.folders ?? []),
            { id, role: role, ...(first ? shared : {}) },
        ];
        const notes = [...team.notes, `The folder ${id} is “${name}”.`];
        teams.set(key, { fields: { ...team.fields, drive: { folders } }, notes });
        first = false;
    }
}
function addDriveTeam(teams, wanted, people) {
    const key = (0,adopt_keys/* freeKey */.E)(wanted, "folder", teams);
    teams.set(key, { fields: { members: [...people].sort(), github: false }, notes: [] });
    return key;
}

// EXTERNAL MODULE: ./lib/src/roster/schema/github.js
var github = __webpack_require__(21903);
// EXTERNAL MODULE: ./lib/src/adopt/new-roster.js
var new_roster = __webpack_require__(63881);
;// CONCATENATED MODULE: ./lib/src/adopt/declare-github.js



function declareGithub(inventory) {
    const everybody = [...inventory.members, ...inventory.invited, ...inventory.outsiders];
    const [people, unfitting] = partition(everybody, ({ login }) => github/* login */.iD.safeParse(login).success);
    const userKeys = new Map(people.map(({ login }) => [login.toLowerCase(), login.toLowerCase()]));
    const keysOf = (logins) => [...logins].flatMap((login) => userKeys.get(login.toLowerCase()) ?? []).sort();
    const owners = [...inventory.members, ...inventory.invited].filter(({ role }) => role === "owner");
    return {
        github: {
            org: inventory.org,
            ...(owners.length === 0 ? {} : { owners: keysOf(owners.map(({ login }) => login)) }),
            ...(unfitting.length === 0 ? {} : { ignore: unfitting.map(({ login }) => login) }),
        },
        users: declareUsers(inventory, userKeys),
        teams: declareTeams(inventory, keysOf),
        projects: new Map(inventory.shared.map(({ name, collaborators }) => {
            const roles = [...collaborators].flatMap(([login, role]) => keysOf([login]).map((key) => [key, role]));
            return [name, (0,new_roster/* withoutNotes */.h)({ repos: [name], collaborators: Object.fromEntries(roles) })];
        })),
        remarks: [
            ...inventory.remarks,
            ...unfitting.map(({ login }) => `${login} is no login that the file can hold, and is ignored on GitHub.`),
        ],
    };
}
function declareUsers(inventory, keys) {
    const users = new Map();
    const declare = (account, more, notes = []) => {
        const { login, id, name } = account;
        const key = keys.get(login.toLowerCase());
        const fields = { name: name?.slice(0, 255), github: login, github_id: id, ...more };
        if (key !== undefined)
            users.set(key, { fields, notes });
    };
    for (const outsider of inventory.outsiders)
        declare(outsider, { outside: true });
    for (const invited of inventory.invited)
        declare(invited, {}, ["invited, and hasn't accepted yet"]);
    for (const member of inventory.members)
        declare(member, {});
    return users;
}
function declareTeams(inventory, keysOf) {
    const keys = new Map();
    for (const { slug } of inventory.teams)
        keys.set(slug, (0,adopt_keys/* freeKey */.E)(slug, "team", new Set(keys.values())));
    const invited = new Map();
    for (const { login, teams } of inventory.invited)
        for (const slug of teams)
            invited.set(slug, [...(invited.get(slug) ?? []), login]);
    return new Map(inventory.teams.map((team) => {
        const key = keys.get(team.slug) ?? team.slug;
        const leads = keysOf(team.maintainers);
        const members = keysOf([...team.members, ...(invited.get(team.slug) ?? [])]);
        const fields = {
            ...(team.name === key ? {} : { name: team.name }),
            ...(team.description === "" || isLong(team) ? {} : { description: team.description }),
            ...(team.parent === undefined ? {} : { parent: keys.get(team.parent) ?? team.parent }),
            ...(leads.length === 0 ? {} : { leads }),
            ...(members.length === 0 && leads.length > 0 ? {} : { members }),
            ...(team.repos.size === 0 ? {} : { repos: Object.fromEntries(team.repos) }),
            ...settingsOf(team, key),
        };
        return [key, { fields, notes: notesOn(team, key) }];
    }));
}
function isLong({ description }) {
    return description.length > 1000;
}
function settingsOf(team, key) {
    return {
        github: {
            id: team.id,
            ...(team.needsName || key !== team.slug ? { name: team.name } : {}),
            ...(team.privacy === "secret" ? { privacy: team.privacy } : {}),
            ...(team.notifications ? {} : { notifications: false }),
        },
    };
}
function notesOn(team, key) {
    const notes = [];
    if (isLong(team))
        notes.push("Its description on GitHub is longer than this file can hold, and is left alone.");
    if (team.synced)
        notes.push("Its members follow a group of the identity provider: change them there.");
    if (key === "admins")
        notes.push("Whoever is in it may change everything in this file by chat command (permissions.admin_team).");
    if (key === "leads")
        notes.push("Whoever is in it may create teams and projects by chat command (permissions.leads_team).");
    return notes;
}
function partition(items, holds) {
    return [items.filter(holds), items.filter((item) => !holds(item))];
}

;// CONCATENATED MODULE: ./lib/src/adopt/declare-slack.js



function declareSlack(roster, inventory, matched) {
    const users = new Map(roster.users);
    const teams = new Map(roster.teams);
    const remarks = [...roster.remarks, ...inventory.remarks];
    const keys = linkUsers({ users, remarks }, matched);
    const neededIds = new Set([...inventory.usergroups, ...inventory.channels.filter(isListed)].flatMap((each) => each.members));
    for (const person of inventory.people)
        if (neededIds.has(person.id) && !keys.has(person.id))
            keys.set(person.id, declarePerson(users, person));
    const context = { teams, keys, remarks };
    for (const group of inventory.usergroups)
        placeUsergroup(context, group);
    const teamless = inventory.channels.flatMap((channel) => placeChannel(context, channel) ? [] : [channelFields(channel)]);
    const slack = {
        workspace: inventory.workspace,
        ...(teamless.length === 0 ? {} : { channels: teamless }),
    };
    return { ...roster, slack, users, teams, remarks };
}
function linkUsers({ users, remarks }, { certain, likely }) {
    const keys = new Map();
    const unknown = [];
    for (const [key, { fields, notes }] of users) {
        const login = fields.github?.toLowerCase() ?? "";
        const slackUser = certain.get(login);
        const namesake = likely.get(login);
        if (slackUser !== undefined) {
            users.set(key, { fields: { ...fields, slack: slackUser.id }, notes });
            keys.set(slackUser.id, key);
        }
        else if (namesake !== undefined) {
            users.set(key, { fields, notes: [...notes, `perhaps slack: ${namesake.id} (${namesake.name})`] });
        }
        else if (fields.outside !== true)
            unknown.push(key);
    }
    if (unknown.length > 0)
        remarks.push(`Nobody on Slack has an address that GitHub knows for: ${unknown.sort().join(", ")}.`);
    return keys;
}
function declarePerson(users, { id, name, email }) {
    const wanted = (email?.split("@")[0] ?? name).toLowerCase();
    const key = (0,adopt_keys/* freeKey */.E)(wanted, id.toLowerCase(), users);
    const isTaken = [...users.values()].some(({ fields }) => email && fields.email && (0,mailbox/* mailboxOf */.S)(fields.email) === (0,mailbox/* mailboxOf */.S)(email));
    users.set(key, {
        fields: { name, ...(email === undefined || isTaken ? {} : { email }), slack: id },
        notes: [],
    });
    return key;
}
function placeUsergroup(context, group) {
    const { id, handle, name, members, others, channels = [] } = group;
    if (members.length === 0 || others > 0) {
        const why = members.length === 0 ? "has nobody in it" : `has ${others} in it who can't be declared (guests, bots)`;
        context.remarks.push(`The user group @${handle} ${why}.`);
        return;
    }
    const people = new Set(members.flatMap((each) => context.keys.get(each) ?? []));
    const free = [...listedPeople(context.teams)].filter(([key]) => !context.teams.get(key)?.fields.slack?.usergroup);
    const key = teamWithPeople(people, handle, new Map(free)) ?? addSlackTeam(context, handle, { name, people });
    const usergroup = { handle, ...(channels.length > 0 ? { channels: [...channels] } : {}), id };
    addToSlack(context, key, { usergroup });
}
function placeChannel(context, channel) {
    if (channel.general)
        return false;
    const people = new Set(channel.members.flatMap((each) => context.keys.get(each) ?? []));
    const teams = listedPeople(context.teams);
    const known = new Set(context.keys.values());
    const teamWithSamePeople = people.size === channel.members.length ? teamWithPeople(people, channel.name, teams) : undefined;
    const namesake = [...teams].find(([key, team]) => [key, `team-${key}`, `${key}-team`].includes(channel.name) &&
        team.size > 0 &&
        [...team].every((each) => people.has(each) && known.has(each)))?.[0];
    const key = teamWithSamePeople ?? (channel.private ? undefined : namesake);
    if (key !== undefined)
        addToSlack(context, key, { channels: [channelFields(channel)] });
    else if (isListed(channel)) {
        const own = addSlackTeam(context, channel.name, { name: `#${channel.name}`, people });
        addToSlack(context, own, { channels: [channelFields(channel)] });
    }
    else
        return false;
    return true;
}
function isListed(each) {
    return !("private" in each) || (each.private && each.members.length > 0);
}
function channelFields({ name, id, private: isPrivate }) {
    return { name, id, ...(isPrivate ? { private: true } : {}) };
}
function addSlackTeam(context, wanted, about) {
    const key = (0,adopt_keys/* freeKey */.E)(context.teams.has(wanted) ? `${wanted}-slack` : wanted, "group", context.teams);
    const name = about.name === key ? {} : { name: about.name };
    context.teams.set(key, {
        fields: { ...name, members: [...about.people].sort(), github: false },
        notes: [],
    });
    return key;
}
function addToSlack({ teams }, key, more) {
    const team = teams.get(key);
    if (team === undefined)
        return;
    const { slack = {} } = team.fields;
    const channels = [...(slack.channels ?? []), ...(more.channels ?? [])];
    const merged = { ...slack, ...more, ...(channels.length > 0 ? { channels } : {}) };
    teams.set(key, { ...team, fields: { ...team.fields, slack: merged } });
}

;// CONCATENATED MODULE: ./lib/src/adopt/match-slack-users.js

function matchSlackUsers(accounts, slackUsers) {
    const certain = uniquePairs(accounts, slackUsers, {
        ofAccount: ({ emails }) => emails.map(mailbox/* mailboxOf */.S),
        ofSlackUser: ({ email }) => (email === undefined ? [] : [(0,mailbox/* mailboxOf */.S)(email)]),
    });
    const matched = new Set([...certain.values()].map(({ id }) => id));
    const likely = uniquePairs(accounts.filter(({ login }) => !certain.has(login.toLowerCase())), slackUsers.filter(({ id }) => !matched.has(id)), {
        ofAccount: ({ name }) => (name === undefined ? [] : [plainName(name)]),
        ofSlackUser: ({ name }) => [plainName(name)],
    });
    return { certain, likely };
}
function uniquePairs(accounts, slackUsers, { ofAccount, ofSlackUser }) {
    const slackUsersByIdentifier = new Map();
    for (const slackUser of slackUsers)
        for (const identifier of ofSlackUser(slackUser))
            if (identifier !== "")
                slackUsersByIdentifier.set(identifier, (slackUsersByIdentifier.get(identifier) ?? new Set()).add(slackUser));
    const found = new Map();
    for (const account of accounts) {
        const candidates = new Set(ofAccount(account).flatMap((identifier) => [...(slackUsersByIdentifier.get(identifier) ?? [])]));
        const [only] = candidates;
        if (only === undefined || candidates.size > 1)
            continue;
        found.set(only, [...(found.get(only) ?? []), account.login.toLowerCase()]);
    }
    return new Map([...found].flatMap(([slackUser, [login, ...others]]) => login === undefined || others.length > 0 ? [] : [[login, slackUser]]));
}
function plainName(name) {
    const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

;// CONCATENATED MODULE: ./lib/src/adopt/declare.js





function declareInventory(inventory, today) {
    const { github, slack, drive } = inventory;
    const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
    const slackUsers = slack?.people ?? [];
    let roster = {
        intro: [
            `What Rollcall found on ${today}: ${describeSources(inventory)}. As it stands, it changes nothing.`,
        ],
        usesDrive: false,
        users: new Map(),
        teams: new Map(),
        projects: new Map(),
        remarks: [],
    };
    if (github !== undefined)
        roster = { ...roster, ...declareGithub(github) };
    if (slack !== undefined)
        roster = declareSlack(roster, slack, matchSlackUsers(accounts, slackUsers));
    if (drive !== undefined)
        roster = declareDrive(roster, drive, { accounts, slackUsers });
    return roster;
}
function describeSources({ github, slack, drive }) {
    return (0,lists/* listed */.K)([
        ...(github === undefined ? [] : [`the GitHub organisation ${github.org}`]),
        ...(slack === undefined ? [] : [`the Slack workspace ${slack.workspace}`]),
        ...(drive === undefined
            ? []
            : [`${drive.folders.length} ${drive.folders.length === 1 ? "folder" : "folders"} on Google Drive`]),
    ]);
}

// EXTERNAL MODULE: ./lib/src/adopt/errors.js
var errors = __webpack_require__(64740);
// EXTERNAL MODULE: ./lib/src/adopt/write-roster.js
var write_roster = __webpack_require__(19426);
// EXTERNAL MODULE: ./lib/src/app/errors-to-findings.js
var errors_to_findings = __webpack_require__(47244);
// EXTERNAL MODULE: ./lib/src/app/service-clients.js
var service_clients = __webpack_require__(43840);
;// CONCATENATED MODULE: ./lib/src/app/inventory.js

async function readInventory(request, connections) {
    const { org, slack, drive } = request;
    const { progress } = connections;
    const { readGithubInventory } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(904), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 54760));
    const emails = slack !== undefined || drive !== undefined;
    const [github, workspace, folders] = await Promise.all([
        readGithubInventory(await (0,service_clients/* githubClientFor */.qI)(connections), { org, emails, progress }),
        slack && readSlack(slack, connections),
        drive && readDrive(drive, connections),
    ]);
    return { github, ...(workspace ? { slack: workspace } : {}), ...(folders ? { drive: folders } : {}) };
}
async function readSlack(slack, connections) {
    const { readSlackInventory } = await Promise.all(/* import() */[__webpack_require__.e(772), __webpack_require__.e(688)]).then(__webpack_require__.bind(__webpack_require__, 74688));
    return readSlackInventory(await (0,service_clients/* slackClientFor */.JZ)(connections), { ...slack, progress: connections.progress });
}
async function readDrive({ folders }, connections) {
    const { readDriveInventory } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 21079));
    return readDriveInventory(await (0,service_clients/* driveClientFor */.Nv)(connections), folders, connections.progress);
}

// EXTERNAL MODULE: ./lib/src/core/clock.js
var clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/roster/load.js
var load = __webpack_require__(44898);
// EXTERNAL MODULE: ./lib/src/run.js + 22 modules
var run = __webpack_require__(46309);
;// CONCATENATED MODULE: ./lib/src/jobs/import/run.js









async function importRoster(request, connections) {
    try {
        const inventory = await readInventory(request, connections);
        const today = (0,clock/* currentDay */.G)(connections.clock);
        const files = (0,write_roster/* writeRoster */.n)(declareInventory(inventory, today), {
            path: request.path,
            split: request.split,
        });
        const proof = await (0,run/* run */.e)({ command: "plan", roster: (0,load/* loadRoster */.c0)(rosterSourceOf(files), today), allowRemovals: false, links: {} }, connections);
        return { files, findings: [(0,finding/* finding */.gk)(proofProblem(proof)), ...proof.findings], proof };
    }
    catch (error) {
        return { files: [], findings: (0,errors_to_findings/* errorsToFindings */.z)(error) };
    }
}
function proofProblem({ result, plan }) {
    if (result === "clean")
        return (0,errors/* importIsClean */.dA)();
    return plan.changes.length > 0 ? (0,errors/* importMoved */.$S)(plan.changes.length) : (0,errors/* importUnproven */.HG)();
}
function rosterSourceOf(files) {
    const encoder = new TextEncoder();
    return { files: files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })), findings: [] };
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ notifySlack)
/* harmony export */ });
/* harmony import */ var _app_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55487);
/* harmony import */ var _app_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70254);
/* harmony import */ var _notify_notify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48881);
/* harmony import */ var _notify_webhook_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(801);
/* harmony import */ var _report_slack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36697);





async function notifySlack(report, recipients) {
    const { webhooks, responseUrl, slackApiUrl, notifyOn } = recipients;
    const root = slackApiUrl === undefined ? {} : { root: new URL(slackApiUrl).origin };
    const open = (url, purpose) => (0,_notify_webhook_js__WEBPACK_IMPORTED_MODULE_0__/* .createWebhook */ .O)({
        url,
        purpose,
        ...root,
        userAgentPrefix: `rollcall/${_app_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r}`,
        fetch,
        clock: _app_system_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m,
    });
    return (0,_notify_notify_js__WEBPACK_IMPORTED_MODULE_3__/* .notify */ .m)(report, (0,_report_slack_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSlack */ .D)(report), {
        webhooks: webhooks.flatMap(_notify_webhook_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddresses */ .u).map((url) => open(url, "webhook")),
        ...(responseUrl === undefined ? {} : { response: open(responseUrl, "response_url") }),
        notifyOn,
    });
}


/***/ }),

/***/ 96360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isLayoutRefused),
/* harmony export */   i: () => (/* binding */ adviceOn)
/* harmony export */ });
const ADVICE = {
    no_text: "Slack found no text in the message. This is a defect of Rollcall's; please report it.",
    invalid_payload: "Slack could not read the message. This is a defect of Rollcall's; please report it.",
    invalid_blocks: "Slack refused the message's layout. This is a defect of Rollcall's; please report it.",
    invalid_blocks_format: "Slack refused the message's layout. This is a defect of Rollcall's; please report it.",
    invalid_attachments: "Slack refused the message's attachments. This is a defect of Rollcall's; please report it.",
    too_many_attachments: "Slack takes 100 attachments. This is a defect of Rollcall's; please report it.",
    msg_blocks_too_long: "The message was too long. This is a defect of Rollcall's; please report it.",
    channel_is_archived: "The webhook's channel is archived. Unarchive it, or make a webhook for another channel.",
    channel_not_found: "The webhook's channel is gone. Make a webhook for another channel, and put its address in the secret.",
    user_not_found: "The person whom the webhook writes to is gone. Make a webhook for a channel.",
    action_prohibited: "An admin of the workspace restricts this webhook. Ask them, or make a webhook for another channel.",
    posting_to_general_channel_denied: "Whoever made the webhook may not post in the general channel. Make a webhook for another channel.",
    no_service: "The webhook was removed or never existed. Make a new one, and put its address in the secret.",
    no_service_id: "The webhook's address is incomplete. Copy it again from the app's settings.",
    no_active_hooks: "The webhook is disabled. Enable it in the app's settings, or make a new one.",
    invalid_token: "The webhook's address is wrong or was revoked. Make a new one, and put its address in the secret.",
    no_team: "The webhook's workspace is gone. Make a webhook in the workspace that should hear of this.",
    team_disabled: "The webhook's workspace is disabled. Make a webhook in another one.",
    rollup_error: "Slack had a fault of its own. The next run reports again.",
    rate_limited: "Slack hears too much from this webhook. Let fewer runs report, or use one more webhook.",
    ratelimited: "Slack hears too much from this webhook. Let fewer runs report, or use one more webhook.",
    expired_url: "The command was given more than 30 minutes ago, and can no longer be answered.",
    used_url: "The command was answered five times already, which is all that Slack takes.",
};
const LAYOUT = new Set([
    "invalid_blocks",
    "invalid_blocks_format",
    "invalid_attachments",
    "msg_blocks_too_long",
]);
function adviceOn(status, body) {
    const advice = ADVICE[errorCode(body)];
    if (advice !== undefined)
        return advice;
    if (status === 429)
        return ADVICE["rate_limited"] ?? "";
    if (status >= 500)
        return "Slack had a fault of its own. The next run reports again.";
    if (status === 404 || status === 410)
        return "The address is not known to Slack, or no longer. Make a new webhook.";
    return "Check the webhook in the app's settings.";
}
function isLayoutRefused(body) {
    return LAYOUT.has(errorCode(body));
}
function errorCode(body) {
    return /"error"\s*:\s*"([a-z_]+)"/.exec(body)?.[1] ?? body.trim();
}


/***/ }),

/***/ 71935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ sentPlainly),
/* harmony export */   eE: () => (/* binding */ notSent),
/* harmony export */   ul: () => (/* binding */ answeredElsewhere)
/* harmony export */ });
const NAMES = {
    webhook: "The Slack webhook",
    response_url: "The response_url",
};
function notSent(target, what) {
    return {
        severity: "warning",
        code: "notification_failed",
        message: `${NAMES[target]} did not take the report: ${what.reason}`,
        remedy: what.advice,
    };
}
function answeredElsewhere(reason) {
    return {
        severity: "warning",
        code: "response_url_expired",
        message: `The response_url did not take the report, which went to the webhook instead: ${reason}`,
        remedy: "Slack takes answers for 30 minutes, and five of them. Runs that queue for longer answer too late.",
    };
}
function sentPlainly(reason) {
    return {
        severity: "warning",
        code: "notification_simplified",
        message: `Slack refused the report's layout, and got it as plain text: ${reason}`,
        remedy: "This is a defect of Rollcall's; please report it.",
    };
}


/***/ }),

/***/ 48881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ notify)
/* harmony export */ });
/* unused harmony export isNotable */
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96360);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71935);



function isNotable({ result, plan, findings = [] }, notifyOn) {
    const failed = result === "partial" || result === "refused" || result === "invalid" || result === "failed";
    switch (notifyOn) {
        case "always":
            return true;
        case "never":
            return false;
        case "failure":
            return failed;
        case "changes":
            return failed || plan.changes.length > 0 || findings.some(({ code }) => code === "not_put_back");
        default:
            return notifyOn;
    }
}
async function notify(report, message, targets) {
    if (targets.notifyOn === "never")
        return [];
    const findings = [];
    const notable = isNotable(report, targets.notifyOn);
    const answer = targets.response === undefined ? undefined : await deliver(targets.response, message);
    if (answer !== undefined && !answer.sent.ok) {
        const hasWebhooks = targets.webhooks.length > 0;
        findings.push(hasWebhooks ? (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .answeredElsewhere */ .ul)(answer.sent.body)) : failure("response_url", answer.sent));
    }
    const unanswered = answer !== undefined && !answer.sent.ok;
    const sent = notable || unanswered ? await Promise.all(targets.webhooks.map((each) => deliver(each, message))) : [];
    for (const each of sent)
        if (!each.sent.ok)
            findings.push(failure("webhook", each.sent));
    for (const each of [...(answer === undefined ? [] : [answer]), ...sent]) {
        if (each.sent.ok && each.layoutRefusal !== undefined)
            findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sentPlainly */ .YE)(each.layoutRefusal)));
    }
    return findings;
}
async function deliver(webhook, message) {
    const sent = await webhook.send(message);
    if (sent.ok || message.text === undefined || !(0,_api_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isLayoutRefused */ .X)(sent.body))
        return { sent };
    const { blocks: _blocks, attachments: _attachments, ...words } = message;
    return { sent: await webhook.send(words), layoutRefusal: sent.body };
}
function failure(target, sent) {
    const status = sent.status === 0 ? "" : ` (HTTP ${sent.status})`;
    const advice = sent.ok ? "" : sent.advice;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .notSent */ .eE)(target, { reason: `${sent.body || "an empty answer"}${status}.`, advice }));
}


/***/ }),

/***/ 58774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ proxiesIn)
/* harmony export */ });
/* harmony import */ var _core_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6992);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);


function proxiesIn(env) {
    const first = (...names) => names.map((name) => [name, env[name]?.trim() ?? ""]).find(([, value]) => value !== "");
    const https = first("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
    if (https === undefined)
        return { secrets: [], findings: [] };
    const http = first("HTTP_PROXY", "http_proxy");
    const none = first("NO_PROXY", "no_proxy");
    const used = new Map([https, ...(http ? [http] : [])].map(([name, value]) => [name, withScheme(value)]));
    const wrong = [...used].filter(([, address]) => !isProxy(address)).map(([name]) => name);
    if (wrong.length > 0)
        return { secrets: [], findings: wrong.map((name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_core_address_js__WEBPACK_IMPORTED_MODULE_1__/* .badAddress */ .K)(name))) };
    return {
        proxies: {
            HTTPS_PROXY: withScheme(https[1]),
            HTTP_PROXY: http === undefined ? "" : withScheme(http[1]),
            ...(none === undefined ? {} : { NO_PROXY: none[1] }),
        },
        secrets: [...used.values()].flatMap(passwordsIn),
        findings: [],
    };
}
function withScheme(address) {
    return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
function isProxy(address) {
    const protocol = URL.parse(address)?.protocol;
    return protocol === "http:" || protocol === "https:";
}
function passwordsIn(address) {
    const { password = "" } = URL.parse(address) ?? {};
    if (password === "")
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password];
    }
}


/***/ }),

/***/ 801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ createWebhook),
  u: () => (/* binding */ parseAddresses)
});

// EXTERNAL MODULE: ./lib/src/notify/api-errors.js
var api_errors = __webpack_require__(96360);
;// CONCATENATED MODULE: ./lib/src/notify/retry.js
async function retryUntilDone(attempt, { attempts, budget }, clock) {
    const deadline = clock.now() + budget;
    for (let tried = 1;; tried += 1) {
        const { result, again } = await attempt();
        if (again === undefined || tried >= attempts)
            return result;
        const wait = (again.after ?? 500 * 2 ** (tried - 1)) + Math.floor(clock.random() * 1_000);
        if (clock.now() + wait > deadline)
            return result;
        await clock.sleep(wait);
    }
}
function retryAfter(header, now) {
    const value = header?.trim() ?? "";
    if (/^\d+(\.\d+)?$/.test(value))
        return Math.ceil(Number(value) * 1_000);
    const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./lib/src/notify/webhook.js


const FIELDS = [
    "text",
    "blocks",
    "attachments",
    "response_type",
    "replace_original",
    "delete_original",
    "unfurl_links",
    "unfurl_media",
    "thread_ts",
    "metadata",
];
const SLACK = /^https:\/\/hooks\.slack(?:-gov)?\.com\//;
const AGENT = "rollcall (incoming webhook)";
const TIMEOUT = 30_000;
const RETRY = { attempts: 5, budget: 90_000 };
const MOST_BODY = 300;
const BROKEN = new Set([
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "EAI_AGAIN",
    "UND_ERR_CONNECT_TIMEOUT",
    "UND_ERR_SOCKET",
]);
function createWebhook(options) {
    const { fetch: request, clock, timeout = TIMEOUT, retry = RETRY, userAgentPrefix } = options;
    const address = options.url.trim();
    const problem = addressProblem(address, options);
    const headers = new Headers(options.headers);
    if (!headers.has("content-type"))
        headers.set("content-type", "application/json;charset=utf-8");
    if (!headers.has("user-agent"))
        headers.set("user-agent", [userAgentPrefix, AGENT].filter(Boolean).join(" "));
    async function sendRaw(body) {
        if (problem !== undefined)
            return { ok: false, status: 0, ...problem };
        return retryUntilDone(() => post(body), retry, clock);
    }
    async function post(body) {
        try {
            const signal = AbortSignal.timeout(timeout);
            const response = await request(address, { method: "POST", headers, body, redirect: "error", signal });
            const text = await response.text();
            return resultOf(response, text, { address, now: clock.now() });
        }
        catch (error) {
            return failedAttempt(error, timeout);
        }
    }
    return {
        sendRaw,
        send: (message) => {
            const present = FIELDS.flatMap((field) => message[field] === undefined ? [] : [[field, message[field]]]);
            return sendRaw(JSON.stringify(Object.fromEntries(present)));
        },
    };
}
function parseAddresses(input) {
    return input
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
function addressProblem(address, { purpose = "webhook", root }) {
    const configured = root === undefined ? null : URL.parse(root);
    const url = URL.parse(address);
    if (address === "")
        return { body: "no address is given", advice: "Give the address of a webhook, or none at all." };
    if (url === null)
        return { body: "its address is not a URL", advice: "Copy the address again from the app's settings." };
    if (configured !== null && url.origin === configured.origin)
        return undefined;
    if (url.protocol !== "https:") {
        return {
            body: "its address does not begin with https://",
            advice: "Copy the address again from the app's settings.",
        };
    }
    if (purpose === "response_url" && !SLACK.test(url.href)) {
        return {
            body: "it is not an address of Slack's",
            advice: "Pass on the response_url as Slack gave it. Anything else is not written to.",
        };
    }
    return undefined;
}
function resultOf(response, body, { address, now }) {
    const { status } = response;
    const shown = withoutAddress(body, address);
    const refused = /^\s*\{.*"ok"\s*:\s*false/s.test(body);
    if (response.ok && isPage(body))
        return { result: { ok: false, status, ...pageInstead } };
    if (response.ok && !refused)
        return { result: { ok: true, status, body: shown } };
    const result = { ok: false, status, body: shown, advice: (0,api_errors/* adviceOn */.i)(status, body) };
    if (status === 429)
        return { result, again: { after: retryAfter(response.headers.get("retry-after"), now) ?? 1_000 } };
    return status >= 500 ? { result, again: { after: undefined } } : { result };
}
const pageInstead = {
    body: "it answered with a web page, and not like a webhook",
    advice: "A proxy or a page for signing in may stand before it. Open the way to it, or copy the address again from the app's settings.",
};
function isPage(body) {
    return /^\s*<(?:!--|\?xml|(?:!doctype|html|head|body|script|meta|title)\b)/i.test(body);
}
function failedAttempt(error, timeout) {
    const code = codeOf(error);
    if (code === "TimeoutError") {
        const body = `no answer came within ${timeout / 1_000} seconds`;
        return {
            result: {
                ok: false,
                status: 0,
                body,
                advice: "Look at Slack's status page. The next run reports again.",
            },
        };
    }
    if (code === "redirect") {
        const body = "it answers with a redirect, which is not followed";
        return {
            result: {
                ok: false,
                status: 0,
                body,
                advice: "Give the address that it redirects to, if you trust it.",
            },
        };
    }
    const advice = "Check that this machine reaches Slack; HTTPS_PROXY and NO_PROXY are heeded.";
    const result = { ok: false, status: 0, body: `no connection (${code})`, advice };
    return BROKEN.has(code) ? { result, again: { after: undefined } } : { result };
}
function codeOf(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.name === "TimeoutError")
            return "TimeoutError";
        if (at.message === "unexpected redirect")
            return "redirect";
        if ("code" in at && typeof at.code === "string" && /^[A-Z_]+$/.test(at.code))
            return at.code;
    }
    return "unknown";
}
function withoutAddress(body, address) {
    const path = URL.parse(address)?.pathname ?? address;
    const hidden = [address, path].filter((each) => each.length > 1);
    const clean = hidden.reduce((text, each) => text.replaceAll(each, "…"), body);
    return clean.replace(/\s+/g, " ").trim().slice(0, MOST_BODY);
}


/***/ }),

/***/ 83671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ changedFileActions)
/* harmony export */ });
const codeowners = new Set(["CODEOWNERS", "docs/CODEOWNERS", ".github/CODEOWNERS"]);
function changedFileActions(paths, { rosterPaths, unlisted = 0 }) {
    const own = new Set(rosterPaths);
    const deciding = [...new Set(paths)].filter((path) => (path.startsWith(".github/") && !own.has(path)) || codeowners.has(path));
    const unseen = unlisted === 0 ? [] : [`${unlisted} files that GitHub doesn't list`];
    return [...deciding, ...unseen].map((what) => ({
        action: "settings",
        subject: what,
        detail: what,
        alwaysAdmin: true,
    }));
}


/***/ }),

/***/ 45291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ checkPermissions)
});

;// CONCATENATED MODULE: ./lib/src/permissions/differing-fields.js
function comparableText(value) {
    if (value === undefined)
        return "";
    if (Array.isArray(value))
        return `[${value.map(comparableText).sort().join(",")}]`;
    if (value instanceof Map)
        return comparableText(Object.fromEntries(value));
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value);
    const fields = Object.entries(value)
        .filter(([key, each]) => each !== undefined && !(key === "at" && isPlace(each)) && key !== "places")
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${comparableText(each)}`).join(",")}}`;
}
function isPlace(value) {
    return typeof value === "object" && value !== null && "file" in value && "line" in value;
}
function differingFields(base, head) {
    const keys = new Set([...Object.keys(base), ...Object.keys(head)]);
    return [...keys]
        .filter((key) => key !== "at" && key !== "places" && comparableText(base[key]) !== comparableText(head[key]))
        .sort();
}

;// CONCATENATED MODULE: ./lib/src/permissions/hands-off-actions.js
function handsOffActions(base, head) {
    const before = handedOverIn(base);
    return [...handedOverIn(head)].flatMap(([what, { handsOff, at }]) => {
        if (handsOff === (before.get(what)?.handsOff ?? false))
            return [];
        return [{ action: "settings", subject: "hands_off", detail: `hands_off of ${what}`, at }];
    });
}
function handedOverIn({ teams, projects, slack }) {
    const entries = new Map();
    const add = (what, { handsOff, at }) => {
        entries.set(what, { handsOff: handsOff || entries.get(what)?.handsOff === true, at });
    };
    const addAll = (owner, { channels, folders }) => {
        for (const channel of channels)
            add(`#${channel.name} of ${owner}`, channel);
        for (const folder of folders)
            add(`folder ${folder.id} of ${owner}`, folder);
    };
    for (const team of teams.values()) {
        add(`team ${team.key}`, { handsOff: team.handsOff, at: team.places["hands_off"] ?? team.at });
        addAll(`team ${team.key}`, team);
        const { usergroup } = team;
        if (usergroup !== undefined)
            add(`@${usergroup.handle} of team ${team.key}`, usergroup);
    }
    for (const project of projects.values()) {
        const at = project.places["hands_off"] ?? project.at;
        add(`project ${project.key}`, { handsOff: project.handsOff, at });
        addAll(`project ${project.key}`, project);
    }
    addAll("the section slack", { channels: slack?.channels ?? [], folders: [] });
    return entries;
}

;// CONCATENATED MODULE: ./lib/src/permissions/project-actions.js

function projectActions(base, head) {
    const actions = [];
    for (const [key, project] of head.declared.projects) {
        const before = base.declared.projects.get(key);
        if (before === undefined)
            actions.push({ action: "project.create", subject: key, detail: "", at: project.at });
        else
            actions.push(...changesOf(before, project));
        actions.push(...assignmentActions(before, project, base));
    }
    for (const [key, project] of base.declared.projects) {
        if (head.declared.projects.has(key))
            continue;
        actions.push({ action: "project.edit", subject: key, detail: "removed", at: project.at });
    }
    return actions;
}
const yamlNames = {
    channels: "slack",
    folders: "drive",
    handsOff: "hands_off",
};
function changesOf(before, project) {
    return differingFields(before, project).flatMap((field) => {
        const names = field === "directory"
            ? differingFields(before.directory, project.directory)
            : [yamlNames[field] ?? field];
        return names.map((detail) => {
            const at = project.places[detail] ?? before.places[detail] ?? project.at;
            const done = detail === "archived" && !project.archived ? "brought back" : detail;
            return { action: "project.edit", subject: project.key, detail: done, at };
        });
    });
}
function assignmentActions(before, project, base) {
    const { key, places, at } = project;
    const team = ownerOf(project);
    if (team === undefined || team === (before && ownerOf(before)) || !base.resolved.teams.has(team))
        return [];
    return [{ action: "team.edit", subject: team, detail: `+project ${key}`, at: places["team"] ?? at }];
}
function ownerOf({ team, archived }) {
    return archived ? undefined : team;
}

// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
;// CONCATENATED MODULE: ./lib/src/permissions/membership-gains.js

function membershipGains(base, head, kinds) {
    const before = (0,resolve_undated/* resolveUndated */.gL)(base.declared, base.resolved.today);
    const after = (0,resolve_undated/* resolveUndated */.gL)(head.declared, head.resolved.today);
    const placesOf = placesIn(head.declared, kinds);
    const gains = [];
    for (const [key, { people }] of after.teams) {
        const held = before.teams.get(key)?.people;
        for (const [user, now] of people) {
            const was = held?.get(user);
            if (was !== undefined && !isMore(now, was))
                continue;
            const [from, to] = [was && roleOf(was), roleOf(now)];
            const { until, at, via } = now;
            const through = via.map((team) => `team:${team}`);
            for (const parent of parentsOf(key, head.declared))
                for (const { kind, key: thing } of placesOf(parent))
                    gains.push({
                        principal: `user:${user}`,
                        kind,
                        key: thing,
                        from: undefined,
                        to: "member",
                        until,
                        through: [...through, `team:${key}`],
                        at,
                    });
            for (const { kind, key: thing, by } of placesOf(key))
                gains.push({
                    principal: `user:${user}`,
                    kind,
                    key: thing,
                    from,
                    to,
                    until,
                    through: [...through, ...by],
                    at,
                });
        }
    }
    return [...gains, ...nestingGains(base.declared, head.declared, placesOf)];
}
function isMore(now, was) {
    if (now.lead && !was.lead)
        return true;
    return was.until !== undefined && (now.until === undefined || now.until > was.until);
}
function roleOf({ lead }) {
    return lead ? "lead" : "member";
}
function placesIn(roster, kinds) {
    const holding = new Map();
    const named = new Map();
    for (const kind of kinds) {
        for (const { key, declarer } of kind.declarations(roster)) {
            const places = kind.holdTeams ? holding : named;
            const place = { kind: kind.kind, key, by: kind.holdTeams ? [] : [declarer] };
            places.set(declarer, [...(places.get(declarer) ?? []), place]);
        }
    }
    return (team) => (holding.get(`team:${team}`) ?? named.get(`team:${team}`) ?? []).slice(0, 1);
}
function nestingGains(base, head, placesOf) {
    return [...head.teams.values()].flatMap((team) => {
        const parent = nestingParent(team);
        const before = base.teams.get(team.key);
        if (parent === undefined || parent === (before && nestingParent(before)))
            return [];
        const at = team.places["parent"] ?? team.at;
        const gain = { principal: `team:${team.key}`, from: undefined, to: "member", at };
        return placesOf(parent).map(({ kind, key, by }) => ({ ...gain, kind, key, through: by }));
    });
}
function parentsOf(key, { teams }) {
    const above = [];
    for (let team = teams.get(key); team !== undefined;) {
        const parent = nestingParent(team);
        if (parent === undefined || above.includes(parent))
            break;
        above.push(parent);
        team = teams.get(parent);
    }
    return above;
}
function nestingParent(team) {
    return team.archived || team.github === false || !team.github.nest ? undefined : team.parent;
}

;// CONCATENATED MODULE: ./lib/src/permissions/team-actions.js


function teamActions(base, head) {
    const actions = [];
    for (const [key, team] of head.declared.teams) {
        const before = base.resolved.teams.get(key);
        if (before === undefined)
            actions.push({ action: "team.create", subject: key, detail: "", at: team.at });
        else
            actions.push(...team_actions_changesOf(declaredPart(before, base), team));
        actions.push(...nestingActions(team, base, head));
    }
    for (const [key, team] of base.declared.teams) {
        if (!head.declared.teams.has(key))
            actions.push({ action: "team.delete", subject: key, detail: "", at: team.at });
    }
    return actions;
}
function declaredPart(team, { declared }) {
    const { key, except, archived, handsOff, github, channels, folders, at, places } = team;
    const undeclared = { key, except, archived, handsOff, github, channels, folders, at, places };
    return declared.teams.get(key) ?? undeclared;
}
function team_actions_changesOf(before, team) {
    return differingFields(before, team).flatMap((field) => {
        switch (field) {
            case "leads":
                return entryActions("team.leads", field, { before, team });
            case "members":
                return entryActions("team.members", field, { before, team });
            case "include":
                return setActions(includeTexts(before.include), includeTexts(team.include), { field, before, team });
            case "except":
                return setActions(exceptTexts(before), exceptTexts(team), { field, before, team });
            case "archived":
                return [
                    { ...fieldAction("team.delete", field, team), detail: team.archived ? "archived" : "brought back" },
                ];
            case "repos":
                return repositoryActions(before, team);
            default:
                return [fieldAction("team.edit", team_actions_yamlNames[field] ?? field, team, before)];
        }
    });
}
const team_actions_yamlNames = {
    handsOff: "hands_off",
    usergroup: "slack",
    channels: "slack",
    folders: "drive",
};
function fieldAction(action, field, ...teams) {
    const at = teams.map(({ places }) => places[field]).find((each) => each !== undefined) ?? teams[0]?.at;
    return { action, subject: teams[0]?.key ?? "", detail: field, at };
}
function entryActions(action, field, { before, team }) {
    const old = new Map((before[field] ?? []).map((entry) => [entry.user, entry]));
    const now = new Map((team[field] ?? []).map((entry) => [entry.user, entry]));
    const about = (detail, entry) => ({
        action,
        subject: team.key,
        detail,
        at: entry.at,
    });
    const actions = [];
    for (const [user, entry] of now) {
        const was = old.get(user);
        const until = entry.until === undefined ? "" : ` until ${entry.until}`;
        if (was === undefined)
            actions.push(about(`+${user}${until}`, entry));
        else if (was.until !== entry.until)
            actions.push(about(`${user}${until || " without a last day"}`, entry));
    }
    for (const [user, entry] of old)
        if (!now.has(user))
            actions.push(about(`-${user}`, entry));
    if (actions.length > 0)
        return actions;
    return [
        {
            ...fieldAction(action, field, team, before),
            detail: team[field] === undefined ? `no ${field}` : field,
        },
    ];
}
function includeTexts(includes) {
    return new Map((includes ?? []).map(({ team, leadsOnly, at }) => {
        const whose = team === "*" ? "every team" : team;
        return [leadsOnly ? `the leads of ${whose}` : `everyone in ${whose}`, at];
    }));
}
function exceptTexts(team) {
    return new Map(team.except.map((user) => [`exception of ${user}`, team.places["except"] ?? team.at]));
}
function setActions(old, now, { field, before, team }) {
    const about = (detail, at) => ({
        action: "team.members",
        subject: team.key,
        detail,
        at,
    });
    const actions = [
        ...[...now].filter(([text]) => !old.has(text)).map(([text, at]) => about(`+${text}`, at)),
        ...[...old].filter(([text]) => !now.has(text)).map(([text, at]) => about(`-${text}`, at)),
    ];
    return actions.length > 0 ? actions : [{ ...fieldAction("team.members", field, team, before) }];
}
function repositoryActions(before, team) {
    const repos = new Set([...(before.repos?.keys() ?? []), ...(team.repos?.keys() ?? [])]);
    const actions = [...repos].sort().flatMap((repo) => {
        const old = before.repos?.get(repo);
        const now = team.repos?.get(repo);
        if (old?.role === now?.role)
            return [];
        const detail = now === undefined
            ? `-${repo}`
            : old === undefined
                ? `+${repo}: ${now.role}`
                : `${repo}: ${old.role} → ${now.role}`;
        return [{ action: "team.edit", subject: team.key, detail, at: now?.at ?? old?.at }];
    });
    return actions.length > 0 ? actions : [fieldAction("team.edit", "repos", team, before)];
}
function nestingActions(team, base, head) {
    const before = base.declared.teams.get(team.key);
    const parent = nestingParent(team);
    if (parent === undefined || parent === (before && nestingParent(before)))
        return [];
    if (!base.resolved.teams.has(parent) || !head.declared.teams.has(parent))
        return [];
    const at = team.places["parent"] ?? team.at;
    return [{ action: "team.members", subject: parent, detail: `+everyone in ${team.key}`, at }];
}

;// CONCATENATED MODULE: ./lib/src/permissions/user-actions.js

function userActions(base, head) {
    const actions = [];
    for (const [key, user] of head.declared.users) {
        const before = base.declared.users.get(key);
        if (before === undefined)
            actions.push(...additions(user, base));
        actions.push(...fieldActions(before, user, base), ...tierChanges(key, { base, head }));
    }
    for (const [key, user] of base.declared.users) {
        if (head.declared.users.has(key))
            continue;
        const removal = { action: "user.remove", subject: key, detail: "", at: user.at };
        actions.push(removal, ...tierChanges(key, { base, head }));
    }
    return actions;
}
function additions(user, base) {
    const { key, at, places, slack } = user;
    const add = { action: "user.add", subject: key, detail: "", at };
    if (typeof slack !== "string" || !hasLeaderWithoutSlackId(base))
        return [add];
    const claim = { action: "user.edit", subject: key, detail: "slack", at: places["slack"] ?? at };
    return [add, { ...claim, alwaysAdmin: true, escalates: key, claimedAccount: { slack } }];
}
function hasLeaderWithoutSlackId(roster) {
    return [...roster.declared.users.values()].some(({ key, slack }) => slack === undefined && hasPower(key, roster));
}
function hasPower(key, { resolved }) {
    const user = resolved.users.get(key);
    if (user === undefined || !user.present)
        return false;
    return (user.tier !== "member" ||
        [...resolved.teams.values()].some(({ people }) => people.get(key)?.lead === true));
}
const identities = {
    github: "github",
    githubId: "github_id",
    email: "email",
    slack: "slack",
};
const presenceFields = new Set(["active", "until", "outside"]);
function fieldActions(before, user, roster) {
    const { key, places } = user;
    const base = before ?? { ...user, permission: "member" };
    return differingFields(base, user).flatMap((field) => {
        if (field === "directory") {
            return differingFields(base.directory, user.directory).map((each) => ({
                ...about("user.edit", each),
            }));
        }
        if (field === "permission") {
            const detail = `${base.permission} → ${user.permission}`;
            const isEscalation = rank[user.permission] > rank[base.permission];
            return [
                { ...about("user.permission", "permission"), detail, ...(isEscalation ? { escalates: key } : {}) },
            ];
        }
        if (presenceFields.has(field))
            return [about("user.remove", field)];
        const isIdentity = identities[field] !== undefined;
        const always = isIdentity && hasPower(key, roster) ? { alwaysAdmin: true } : {};
        const action = { ...about("user.edit", identities[field] ?? field), ...always };
        const isClaim = identities[field] !== undefined && user[field] !== undefined && user[field] !== false;
        if (!isClaim)
            return [action];
        const claim = field === "github"
            ? { login: user.github ?? "" }
            : field === "githubId"
                ? { id: user.githubId ?? 0 }
                : field === "slack" && typeof user.slack === "string"
                    ? { slack: user.slack }
                    : undefined;
        return [{ ...action, escalates: key, ...(claim === undefined ? {} : { claimedAccount: claim }) }];
    });
    function about(action, field) {
        return { action, subject: key, detail: field, at: places[field] ?? before?.places[field] ?? user.at };
    }
}
const rank = { member: 1, team_lead: 2, admin: 3 };
function tierChanges(key, { base, head }) {
    const from = base.resolved.users.get(key)?.tier ?? "member";
    const to = head.resolved.users.get(key)?.tier ?? "member";
    if (from === to || (from !== "admin" && to !== "admin"))
        return [];
    const declared = head.declared.users.get(key);
    const before = base.declared.users.get(key);
    const isDeclared = (declared?.permission === "admin") !== (before?.permission === "admin");
    if (isDeclared && declared !== undefined)
        return [];
    const at = [...(head.resolved.teams.get(head.resolved.permissions.adminTeam ?? "")?.people ?? [])].find(([user]) => user === key)?.[1].at;
    const raised = to === "admin" ? { escalates: key } : {};
    return [
        {
            action: "user.permission",
            subject: key,
            detail: `${from} → ${to}`,
            at: at ?? declared?.at ?? before?.at,
            ...raised,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/src/permissions/actions.js





function actionsBetween(base, head) {
    return [
        ...settingsActions(base.declared, head.declared),
        ...ownerActions(base.declared, head.declared),
        ...userActions(base, head),
        ...teamActions(base, head),
        ...projectActions(base, head),
        ...handsOffActions(base.declared, head.declared),
    ];
}
const sectionsWithActions = new Set(["users", "teams", "projects"]);
function settingsActions(base, head) {
    return differingFields(base, head)
        .filter((section) => !sectionsWithActions.has(section))
        .flatMap((section) => {
        const [before, after] = [sectionOf(base, section), sectionOf(head, section)];
        const fields = before && after ? differingFields(before, after) : [];
        const details = fields.length === 0 ? [section] : fields.map((field) => `${section}.${snake(field)}`);
        const at = placeOf(after) ?? placeOf(before);
        return details
            .filter((detail) => detail !== owners)
            .map((detail) => ({ action: "settings", subject: section, detail, at }));
    });
}
const owners = "github.owners";
function ownerActions(base, head) {
    const [before, after] = [base.github?.owners, head.github?.owners];
    if (comparableText(before) === comparableText(after))
        return [];
    const at = head.github?.at ?? base.github?.at;
    const owner = (sign, user) => ({
        action: "settings",
        subject: "github",
        detail: `${owners} ${sign}${user}`,
        at,
    });
    const come = (after ?? []).filter((user) => !before?.includes(user));
    const gone = (before ?? []).filter((user) => !after?.includes(user));
    const each = [
        ...come.map((user) => ({ ...owner("+", user), benefits: user })),
        ...gone.map((user) => owner("-", user)),
    ];
    return each.length > 0 ? each : [{ action: "settings", subject: "github", detail: owners, at }];
}
function sectionOf(roster, section) {
    return roster[section];
}
function placeOf(section) {
    return section !== undefined && "at" in section ? section.at : undefined;
}
function snake(field) {
    return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/access/declared-access.js
function declaredAccess(roster, kinds) {
    const things = kinds.flatMap((kind) => thingsOf(kind, kind.declarations(roster)));
    const byIdentity = new Map();
    for (const thing of things) {
        for (const { identities } of thing.declarations)
            for (const identity of identities)
                byIdentity.set(`${thing.kind.kind} ${identity}`, thing);
    }
    return {
        things,
        find: (kind, identities) => [
            ...new Set(identities.flatMap((identity) => byIdentity.get(`${kind} ${identity}`) ?? [])),
        ],
    };
}
function thingsOf(kind, declarations) {
    const groups = new Map();
    for (const declaration of declarations) {
        const joined = new Set(declaration.identities.flatMap((identity) => groups.get(identity) ?? []));
        const group = [...joined, declaration];
        for (const { identities } of group)
            for (const identity of identities)
                groups.set(identity, group);
    }
    return [...new Set(groups.values())].map((group) => {
        const grants = group.flatMap(({ declarer, grants: given }) => given.map((grant) => ({ ...grant, declarer })));
        return { kind, key: group[0]?.key ?? "", declarations: group, grants };
    });
}

;// CONCATENATED MODULE: ./lib/src/permissions/deciding-differences.js

const describing = new Set([
    "at",
    "places",
    "directory",
    "description",
    "topic",
    "purpose",
    "notify",
    "notifications",
]);
function decidingDifferences(base, head) {
    const found = [];
    compare("", base, head, found);
    return found;
}
function compare(path, before, after, found) {
    if (before === after)
        return;
    if (before instanceof Map && after instanceof Map) {
        for (const key of new Set([...before.keys(), ...after.keys()]))
            compare(`${path}/${String(key)}`, before.get(key), after.get(key), found);
        return;
    }
    if (Array.isArray(before) && Array.isArray(after)) {
        const [old, now] = [new Set(before.map(decidingText)), new Set(after.map(decidingText))];
        for (const item of now)
            if (!old.has(item))
                found.push(`${path} + ${item}`);
        for (const item of old)
            if (!now.has(item))
                found.push(`${path} - ${item}`);
        return;
    }
    if (isFields(before) && isFields(after)) {
        for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
            if (!describing.has(field))
                compare(`${path}.${field}`, before[field], after[field], found);
        return;
    }
    const [old, now] = [decidingText(before), decidingText(after)];
    if (old !== now)
        found.push(`${path} = ${now}`);
}
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
function decidingText(value) {
    return comparableText(withoutDescriptions(value));
}
function withoutDescriptions(value) {
    if (Array.isArray(value))
        return value.map(withoutDescriptions);
    if (value instanceof Map)
        return new Map([...value].map(([key, each]) => [key, withoutDescriptions(each)]));
    if (!isFields(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([field]) => !describing.has(field))
        .map(([field, each]) => [field, withoutDescriptions(each)]));
}

;// CONCATENATED MODULE: ./lib/src/permissions/digest.js




function changeDigest({ base, head, gains, actions, kinds }) {
    const { declared } = head;
    const brings = broughtBy(declared, kinds);
    const lines = [
        ...gains.map(({ principal, kind, key, from, to, until, through }) => JSON.stringify([
            principal,
            accountsOf(principal, declared),
            kind,
            key,
            from,
            to,
            until,
            through,
            brings.thing(kind, key),
        ])),
        ...actions.map(({ action, subject, detail }) => JSON.stringify([action, subject, detail, action.startsWith("team.") ? brings.team(subject) : ""])),
        ...decidingDifferences(base.declared, declared),
    ].sort();
    const text = [...new Set(lines)].join("\n");
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}
function accountsOf(principal, { users }) {
    const user = principal.startsWith("user:") ? users.get(principal.slice("user:".length)) : undefined;
    return user && [user.github?.toLowerCase(), user.githubId, user.email?.toLowerCase(), user.slack];
}
function broughtBy(roster, kinds) {
    const teams = new Map();
    for (const { kind, holdTeams, declarations } of kinds) {
        if (!holdTeams)
            continue;
        for (const { key, declarer } of declarations(roster))
            teams.set(`${kind} ${key}`, declarer);
    }
    const given = new Map();
    for (const { kind, key, grants } of declaredAccess(roster, kinds).things) {
        for (const { principal, role } of grants) {
            const team = principal.replace(/^(?:leads|usergroup):/, "team:");
            given.set(team, [...(given.get(team) ?? []), `${kind.kind} ${key} ${principal} ${role}`]);
        }
    }
    const { adminTeam, leadsTeam } = roster.permissions;
    const known = new Map();
    const brought = (key, seen) => {
        const team = roster.teams.get(key);
        const parent = team && nestingParent(team);
        const own = [...(given.get(`team:${key}`) ?? [])].sort();
        const tier = [...(key === adminTeam ? ["admin"] : []), ...(key === leadsTeam ? ["team_lead"] : [])];
        const above = parent === undefined || seen.includes(parent) ? "" : brought(parent, [...seen, parent]);
        return [...own, ...tier, above].join("\n");
    };
    const team = (key) => {
        const text = known.get(key) ??
            (0,external_node_crypto_.createHash)("sha256")
                .update(brought(key, [key]))
                .digest("hex");
        known.set(key, text);
        return text;
    };
    return {
        team,
        thing: (kind, key) => {
            const declarer = teams.get(`${kind} ${key}`);
            return declarer?.startsWith("team:") ? team(declarer.slice("team:".length)) : "";
        },
    };
}

// EXTERNAL MODULE: ./lib/src/roster/edit/edit-roster.js + 18 modules
var edit_roster = __webpack_require__(15118);
// EXTERNAL MODULE: ./lib/src/roster/edit/reference-edits.js
var reference_edits = __webpack_require__(26712);
// EXTERNAL MODULE: ./lib/src/roster/load.js
var load = __webpack_require__(44898);
// EXTERNAL MODULE: ./lib/src/roster/references.js
var references = __webpack_require__(28488);
;// CONCATENATED MODULE: ./lib/src/permissions/renames.js





function renamedBase(base, head) {
    const renamings = renamingsBetween(base.declared, head.declared);
    let renamed = base;
    const done = [];
    for (const renaming of renamings) {
        const edited = (0,edit_roster/* editRoster */.m)(renamed.source.files, (0,reference_edits/* renameEdits */.oD)(renamed.declared, renaming, renaming.to));
        if ("problems" in edited)
            continue;
        const loaded = (0,load/* loadRoster */.c0)({ ...renamed.source, files: edited.files, findings: [] }, renamed.resolved.today);
        if (!(0,load/* isValid */.fn)(loaded) || !meansTheSame(renamed, loaded, renaming))
            continue;
        renamed = loaded;
        done.push(renaming);
    }
    return {
        base: renamed,
        renamings: done,
        actions: done.flatMap((each) => actionsOf(each, base.declared, head.declared)),
    };
}
function meansTheSame(before, after, { kind, key, to }) {
    const keyIn = (of, each) => of === kind && each === key ? to : each;
    const [old, now] = [before.resolved, after.resolved];
    const hasSameTeams = keyIn("team", old.permissions.adminTeam) === now.permissions.adminTeam &&
        keyIn("team", old.permissions.leadsTeam) === now.permissions.leadsTeam &&
        keyIn("team", old.github?.defaultTeam) === now.github?.defaultTeam &&
        old.teams.size === now.teams.size;
    const hasSameTiers = [...old.users.values()].every(({ key: user, tier }) => now.users.get(keyIn("user", user) ?? "")?.tier === tier);
    const hasSamePeople = [...old.teams.values()].every(({ key: team, people }) => now.teams.get(keyIn("team", team) ?? "")?.people.size === people.size);
    return hasSameTeams && hasSameTiers && hasSamePeople;
}
function renamingsBetween(base, head) {
    const found = [];
    for (const kind of ["user", "team", "project"]) {
        const section = references/* sectionOfKind */.Rz[kind];
        const gone = [...base[section].keys()].filter((key) => !head[section].has(key));
        const taken = new Set();
        if (gone.length === 0)
            continue;
        const come = [...head[section].keys()].filter((key) => !base[section].has(key));
        for (const key of gone) {
            const to = come.find((each) => !taken.has(each) && isSame(kind, { base, key }, { head, key: each }));
            if (to === undefined)
                continue;
            taken.add(to);
            found.push({ kind, key, to });
        }
    }
    return found;
}
function isSame(kind, { base, key }, { head, key: to }) {
    if (kind === "user") {
        const [before, after] = [base.users.get(key), head.users.get(to)];
        if (before === undefined || after === undefined)
            return false;
        const identity = ({ github, githubId, email, slack }) => comparableText([github?.toLowerCase() ?? "", githubId ?? 0, email ?? "", slack ?? ""]);
        const hasOne = [before.github, before.githubId, before.email, before.slack].some(Boolean);
        return hasOne && identity(before) === identity(after);
    }
    const [before, after] = kind === "team"
        ? [base.teams.get(key), head.teams.get(to)]
        : [base.projects.get(key), head.projects.get(to)];
    if (before === undefined || after === undefined)
        return false;
    const differing = differingFields(before, after);
    return differing.every((field) => field === "key" || field === "github" || field === "name");
}
function actionsOf({ kind, key, to }, base, head) {
    const at = head[references/* sectionOfKind */.Rz[kind]].get(to)?.at;
    const action = `${kind}.edit`;
    const renamed = { action, subject: to, detail: `renamed from ${key}`, at };
    const parting = (0,reference_edits/* rulesThatPart */.Mp)(base, { kind, key }, to);
    if (parting.length === 0)
        return [renamed];
    return [
        renamed,
        { action: "settings", subject: "permissions", detail: `other rules for ${key} as ${to}`, at },
    ];
}

// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var permissions_rights = __webpack_require__(1878);
// EXTERNAL MODULE: ./lib/src/permissions/existing.js
var existing = __webpack_require__(23724);
;// CONCATENATED MODULE: ./lib/src/permissions/sharing-actions.js


function sharingBetween(base, head, context) {
    const before = declaredAccess(base.declared, context.kinds);
    const after = declaredAccess(head.declared, context.kinds);
    const isOwn = ownRepositoryIn(base.declared, head.declared, context);
    const gains = [];
    const actions = [];
    for (const thing of after.things) {
        for (const declaration of thing.declarations) {
            const found = gainsOf(declaration, thing, before);
            gains.push(...found);
            if (thing.kind.decidedByActions)
                continue;
            const named = newIdentities(declaration, thing, before);
            if (found.length === 0 && named.length === 0)
                continue;
            const what = { declaration, thing, gains: found, named };
            if (isOwn(thing))
                actions.push(ownRepositoryAction(what));
            else
                actions.push(...neededFor(what, { before, existing: context.existing ?? existing/* nothingSeen */.p }));
        }
    }
    return { gains, actions };
}
function ownRepositoryIn(base, head, { repository }) {
    if (repository === undefined)
        return ({ kind, key }) => kind.areRepositories === true && key === ".github";
    const { owner, repo, action } = repository;
    const orgs = [base.github?.org, head.github?.org].map((org) => org?.toLowerCase());
    const own = new Set([`${owner}/${repo}`, ...(action === undefined ? [] : [action])].map((name) => name.toLowerCase()));
    return ({ kind, key }) => kind.areRepositories === true &&
        (key.toLowerCase() === ".github" || orgs.some((org) => own.has(`${org}/${key.toLowerCase()}`)));
}
function ownRepositoryAction({ declaration, thing }) {
    const detail = `${nameOf(thing)}, which decides over Rollcall, for ${entryText(declaration.declarer)}`;
    return { action: "settings", subject: thing.key, detail, at: declaration.at, alwaysAdmin: true };
}
function gainsOf(declaration, { kind, key }, before) {
    const held = before.find(kind.kind, declaration.identities).flatMap(({ grants }) => grants);
    return declaration.grants.flatMap(({ principal, role, through, until, at }) => {
        const same = held.filter((grant) => grant.principal === principal && grant.through.join() === through.join());
        const isHeld = (grant) => kind.covers(grant.role, role) && endsNoLater(until, grant.until);
        if (same.some(isHeld))
            return [];
        return [{ principal, kind: kind.kind, key, from: same[0]?.role, to: role, until, through, at }];
    });
}
function endsNoLater(until, than) {
    return than === undefined || (until !== undefined && until <= than);
}
function newIdentities({ declarer, identities }, { kind }, before) {
    const own = new Set(before
        .find(kind.kind, identities)
        .flatMap(({ declarations }) => declarations)
        .filter((each) => each.declarer === declarer)
        .flatMap((each) => each.identities));
    return identities.filter((identity) => !own.has(identity));
}
function neededFor(what, { before, existing }) {
    const { declaration, thing, gains, named } = what;
    const { kind, key } = thing;
    const { declarer, at } = declaration;
    const declared = before.find(kind.kind, declaration.identities);
    const actions = [];
    const unnamed = named.filter((identity) => before.find(kind.kind, [identity]).length === 0);
    const claimed = unnamed.filter((identity) => kind.alwaysExists || identity.startsWith("#") || existing.stateOf(kind.kind, identity) !== "absent");
    if (claimed.length > 0) {
        const other = claimed.filter((identity) => identity !== key && identity !== key.toLowerCase());
        const what = [kind.noun, ...other.map((identity) => identity.replace("#", ""))].join(" ");
        const alsoBy = kind.areRepositories ? existing.adminsOf(key) : [];
        const detail = `(${what}) for ${entryText(declarer)}`;
        actions.push({ action: "claim", subject: key, detail, at, ...(alsoBy.length > 0 ? { alsoBy } : {}) });
    }
    for (const each of declared) {
        const isOwn = each.declarations.some((other) => other.declarer === declarer);
        if (isOwn && gains.length === 0)
            continue;
        const rights = rightsOver(each, gains);
        if (rights.some(({ holder }) => holder === declarer))
            continue;
        const [first, ...rest] = rights.map(({ right }) => right);
        const needed = { detail: sharingText(what), at };
        if (first === undefined)
            actions.push({ action: "settings", subject: key, ...needed, alwaysAdmin: true });
        else
            actions.push({ ...first, ...needed, ...(rest.length > 0 ? { alternatives: rest } : {}) });
    }
    return actions;
}
function sharingText({ declaration: { declarer }, thing, gains }) {
    const [raised] = gains.filter(({ from }) => from !== undefined);
    if (raised !== undefined)
        return `raises ${nameOf(thing)} to ${raised.to} for ${entryText(declarer)}`;
    return `shares ${nameOf(thing)} with ${entryText(declarer)}`;
}
function rightsOver({ kind, declarations, grants }, gains) {
    const declarers = [...new Set(declarations.map(({ declarer }) => declarer))];
    if (kind.holdTeams)
        return declarers.map((holder) => ({
            holder,
            right: { action: "team.edit", subject: split(holder)[1] ?? "" },
        }));
    const enough = grants.filter(({ role }) => gains.every(({ to }) => kind.covers(role, to)));
    const rights = enough.flatMap(holderRights);
    if (declarers.includes("slack"))
        rights.push({ holder: "slack", right: { action: "settings", subject: "slack" } });
    const seen = new Set();
    return rights.filter(({ holder }) => !seen.has(holder) && seen.add(holder));
}
function holderRights({ principal, declarer, asOwner }) {
    const [kind, key = ""] = split(principal);
    if (kind !== "team" && kind !== "leads")
        return [];
    const team = { holder: `team:${key}`, right: { action: "team.edit", subject: key } };
    const [, project = ""] = split(declarer);
    return asOwner ? [team, { holder: declarer, right: { action: "project.edit", subject: project } }] : [team];
}
function split(text) {
    const colon = text.indexOf(":");
    return [text.slice(0, colon), text.slice(colon + 1)];
}
function nameOf({ kind, key }) {
    if (kind.areRepositories)
        return key;
    return kind.sigil === undefined ? `${kind.noun} ${key}` : `${kind.sigil}${key}`;
}
function entryText(declarer) {
    const [kind = "", key = ""] = split(declarer);
    return kind === "" ? `the section ${key}` : `${kind} ${key}`;
}

;// CONCATENATED MODULE: ./lib/src/permissions/two-people.js
const leastAdmins = 3;
function isTwoPeopleAction({ action, subject, detail }, { resolved }) {
    const admins = [...resolved.users.values()].filter(({ present, tier }) => present && tier === "admin");
    if (admins.length < leastAdmins)
        return false;
    const named = new Set(resolved.permissions.twoPeople);
    if (named.has(action) || (action === "settings" && named.has(detail.split(" ")[0] ?? "")))
        return true;
    const takesAdmin = action === "user.remove" && admins.some(({ key }) => key === subject);
    return takesAdmin && named.has("user.permission");
}

;// CONCATENATED MODULE: ./lib/src/permissions/check-permissions.js







function checkPermissions(change, words) {
    const { head, kinds, extraActions = [] } = change;
    const { base: start, renamings, actions: renames } = renamedBase(change.before ?? change.base, head);
    const base = change.before === undefined ? start : renamedBase(change.base, head).base;
    const sharing = sharingBetween(start, head, change);
    const gains = [...membershipGains(start, head, kinds), ...sharing.gains];
    const shown = [...extraActions, ...renames, ...actionsBetween(start, head)];
    const asked = [...shown, ...sharing.actions];
    const rights = (0,permissions_rights/* rightsIn */.n)(base, head);
    const names = renamedUsers(renamings);
    const context = { rights, base, words: words.map((word) => names.toNew(word)) };
    const actions = asked.map((action) => names.toOld(decideAction(action, context)));
    return {
        allowed: actions.every(({ isAllowed }) => isAllowed),
        digest: changeDigest({ base: start, head, gains, actions: shown, kinds }),
        gains,
        actions,
    };
}
function decideAction(action, { rights, base, words }) {
    const entitled = entitledTo(action, rights);
    const isTwo = isTwoPeopleAction(action, base);
    const mayAllow = (user) => entitled.has(user) && action.escalates !== user && !(isTwo && action.benefits === user);
    const isWeighty = isTwo || weighty.has(action.action) || action.alwaysAdmin === true;
    const counted = words.filter(({ vouchedBy }) => !(isWeighty && vouchedBy === "relay"));
    const allowing = counted.flatMap(({ user, ...word }) => {
        if (user === undefined)
            return [];
        const mayByOwning = entitled.has(user) && ownsAccount(word, action);
        const mayAsOwner = user === action.subject && ownsAccount(word, action);
        return mayAllow(user) || mayByOwning || mayAsOwner ? [user] : [];
    });
    const allowedBy = [...new Set(allowing)];
    const approvers = [...entitled].filter(mayAllow).sort();
    const wordsNeeded = isTwo ? 2 : 1;
    return {
        rosterAction: action,
        rule: rights.rule(action.action, action.subject),
        isAllowed: allowedBy.length >= wordsNeeded,
        allowedBy,
        wordsNeeded,
        approvers,
        isSelfEscalation: action.escalates !== undefined && words.some(({ user }) => user === action.escalates),
    };
}
const weighty = new Set(["settings", "claim", "user.permission"]);
function entitledTo(action, rights) {
    if (action.alwaysAdmin)
        return new Set(rights.admins());
    const permittedBy = [action, ...(action.alternatives ?? [])];
    const byRule = permittedBy.flatMap((right) => rights.entitled(right.action, right.subject));
    return new Set([...byRule, ...(action.alsoBy ?? []).filter((user) => rights.isPresent(user))]);
}
function ownsAccount({ github, slack }, { claimedAccount }) {
    if (claimedAccount === undefined)
        return false;
    if (slack !== undefined && claimedAccount.slack === slack)
        return true;
    if (github === undefined)
        return false;
    return (claimedAccount.id === github.id || claimedAccount.login?.toLowerCase() === github.login.toLowerCase());
}
function renamedUsers(renamings) {
    const users = renamings.filter(({ kind }) => kind === "user");
    const newKeys = new Map(users.map(({ key, to }) => [key, to]));
    const oldKeys = new Map(users.map(({ key, to }) => [to, key]));
    const old = (keys) => keys.map((key) => oldKeys.get(key) ?? key);
    return {
        toNew: (word) => ({ ...word, user: newKeys.get(word.user ?? "") ?? word.user }),
        toOld: (decision) => ({
            ...decision,
            allowedBy: old(decision.allowedBy),
            approvers: [...old(decision.approvers)].sort(),
        }),
    };
}


/***/ }),

/***/ 23724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ existingIn),
/* harmony export */   p: () => (/* binding */ nothingSeen)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40227);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79337);


const nothingSeen = { stateOf: () => "unknown", adminsOf: () => [] };
const userPrefix = "user:";
function existingIn({ listed, before, kinds }) {
    const access = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveAccess */ .Al)(before, kinds);
    return {
        stateOf: (kind, identity) => {
            const listing = listed?.get(kind);
            if (listing?.identities.has(identity))
                return "exists";
            return listing?.complete ? "absent" : "unknown";
        },
        adminsOf: (repository) => {
            const ids = [...kinds.values()]
                .filter(({ grantMeans }) => grantMeans === "permission")
                .map(({ kind, roles }) => ({ id: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceId */ .a)({ kind, key: repository }), highest: roles.at(-1) }));
            const isAdmin = (person) => ids.some(({ id, highest }) => access.holdingsOf(person).get(id)?.role === highest);
            return access.people.flatMap((person) => person.startsWith(userPrefix) && isAdmin(person) ? [person.slice(userPrefix.length)] : []);
        },
    };
}


/***/ }),

/***/ 1878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rightsIn)
/* harmony export */ });
/* harmony import */ var _roster_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95209);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61749);


const rank = { member: 1, team_lead: 2, admin: 3 };
function rightsIn({ declared, resolved }, next) {
    const globs = globsIn(resolved.permissions.rules);
    const peopleOf = (team) => (team === undefined ? undefined : resolved.teams.get(team)?.people) ?? new Map();
    const leaders = new Set([...resolved.teams.values()].flatMap(({ people }) => [...people].filter(([, { lead }]) => lead).map(([user]) => user)));
    function rule(action, subject) {
        const name = globs.find((each) => each.action === action && each.matches(subject))?.name ?? action;
        return { name, who: resolved.permissions.rules.get(name) ?? "admin" };
    }
    function isLead(user, action, subject) {
        const leads = (team) => peopleOf(team).get(user)?.lead === true;
        const kind = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKindOf */ .G8)(action);
        switch (kind) {
            case "team":
                return leads(subject);
            case "project":
                return leads((declared.projects.get(subject) ?? next?.declared.projects.get(subject))?.team);
            case "user":
                return [...resolved.teams.values()].some(({ key, people }) => people.has(subject) && leads(key));
            case "thing":
            case "settings":
                return false;
            default:
                return kind;
        }
    }
    function isCovered(user, who, on) {
        if (user.tier === "admin")
            return true;
        if (who === "member")
            return !user.outside;
        if (who === "team_lead" || who === "admin")
            return rank[user.tier] >= rank[who];
        if (who === "any_lead")
            return rank[user.tier] >= rank.team_lead || leaders.has(user.key);
        if (who === "self")
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectKindOf */ .G8)(on.action) === "user" && on.subject === user.key;
        if (who === "lead")
            return isLead(user.key, on.action, on.subject);
        if (who.startsWith("team:"))
            return peopleOf(who.slice(5)).has(user.key);
        return who === `user:${user.key}`;
    }
    function can(actor, action, subject) {
        const user = actor === undefined ? undefined : resolved.users.get(actor);
        return user?.present === true && isCovered(user, rule(action, subject).who, { action, subject });
    }
    const entitledByRule = new Map();
    function entitled(action, subject) {
        const { who } = rule(action, subject);
        const isPersonal = who === "self" || who === "lead";
        const name = isPersonal ? `${who} ${action} ${subject}` : who;
        const found = entitledByRule.get(name) ??
            [...resolved.users.keys()].filter((key) => can(key, action, subject)).sort();
        entitledByRule.set(name, found);
        return found;
    }
    const isPresent = (user) => resolved.users.get(user)?.present === true;
    const admins = () => [...resolved.users.values()]
        .flatMap(({ key, tier }) => (tier === "admin" && isPresent(key) ? [key] : []))
        .sort();
    return { can, rule, entitled, admins, isPresent };
}
function globsIn(rules) {
    const found = [...rules.keys()].flatMap((name) => {
        const { action, glob } = (0,_roster_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRuleName */ .B4)(name);
        return glob === undefined ? [] : [{ name, action, glob, matches: (0,_roster_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleMatcher */ .Py)(glob) }];
    });
    return found.sort((a, b) => literalLength(b.glob) - literalLength(a.glob) || (a.name < b.name ? -1 : 1));
}
const wholeLiteral = 1000;
function literalLength(glob) {
    const plain = glob.replace(/\{[^}]*\}|\[[^\]]*\]|[*?!()]/g, "");
    return plain === glob ? wholeLiteral : plain.length;
}


/***/ }),

/***/ 43457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ actionText)
/* harmony export */ });
function actionText({ action, subject, detail, alwaysAdmin, }) {
    if (alwaysAdmin && action === "settings" && detail.includes(" "))
        return detail;
    return [action, action === "settings" ? "" : subject, detail].filter((each) => each !== "").join(" ");
}


/***/ }),

/***/ 61749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ subjectKindOf),
/* harmony export */   QH: () => (/* binding */ describeWho)
/* harmony export */ });
/* unused harmony export actionTable */
/* harmony import */ var _roster_schema_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50769);

const covers = {
    "user.add": "add a person",
    "user.edit": "change a person's fields",
    "user.permission": "change a person's `permission`, or make somebody an admin in whatever way",
    "user.remove": "remove a person, or change `active`, `until` or `outside`",
    "team.create": "add a team, with all that is in it",
    "team.edit": "change a team's other fields, or share what is the team's",
    "team.members": "change who is in a team: `members`, `include`, `except`, and which teams are nested in it",
    "team.leads": "change who leads a team",
    "team.delete": "archive a team, bring it back, or take it out of the file",
    "project.create": "add a project, with all that is in it",
    "project.edit": "change a project, archive it, or take it out of the file",
    claim: "name what the file doesn't name yet and a service has already: a repository, a folder, a team, a channel or a user group that exists. Whoever is an admin of a repository on GitHub may claim that one, too",
    settings: "change `github`, `slack`, `drive`, `guards`, `permissions` or `checks`, or say which id a GitHub team, channel or user group has",
};
const actionTable = Object.keys(covers).map((action) => ({
    action,
    covers: covers[action],
    default: _roster_schema_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultRules */ .Z4[action],
}));
function subjectKindOf(action) {
    if (action === "settings")
        return "settings";
    return action === "claim" ? "thing" : action.slice(0, action.indexOf("."));
}
function describeWho(who) {
    switch (who) {
        case "admin":
            return "admins";
        case "team_lead":
            return "team leads (the tier) and admins";
        case "any_lead":
            return "everybody who leads a team, team leads (the tier) and admins";
        case "lead":
            return "the team's own leads, and admins";
        case "self":
            return "the person, and admins";
        case "member":
            return "everybody in the roster";
        default:
            return who.startsWith("team:")
                ? `everybody in ${who.slice(5)}, and admins`
                : `${who.slice(5)}, and admins`;
    }
}


/***/ }),

/***/ 65275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ driveKinds),
/* harmony export */   n: () => (/* binding */ driveFolder)
/* harmony export */ });
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47171);

const driveFolder = {
    kind: "drive-folder",
    provider: "drive",
    words: { noun: "folder", short: ["folder", "folders"], removed: "archived" },
    roles: _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .driveRoles */ .sv,
    usualRole: "writer",
    grantMeans: "share",
    list: "each",
    settings: {},
    declaredBy: (roster, key) => roster.folders.get(key)?.declaredBy ?? [],
};
const driveKinds = [driveFolder];


/***/ }),

/***/ 47171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ isRolePossible),
/* harmony export */   Au: () => (/* binding */ higherRole),
/* harmony export */   Jo: () => (/* binding */ compareRoles),
/* harmony export */   dr: () => (/* binding */ isDriveRole),
/* harmony export */   jA: () => (/* binding */ roleInWords),
/* harmony export */   sv: () => (/* binding */ driveRoles)
/* harmony export */ });
const driveRoles = [
    "reader",
    "commenter",
    "writer",
    "fileOrganizer",
    "organizer",
];
function isDriveRole(role) {
    return driveRoles.includes(role);
}
function compareRoles(one, other) {
    return driveRoles.indexOf(one) - driveRoles.indexOf(other);
}
function higherRole(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return compareRoles(one, other) >= 0 ? one : other;
}
function roleInWords(role) {
    switch (role) {
        case "reader":
            return "reader (Viewer)";
        case "commenter":
            return "commenter (Commenter)";
        case "writer":
            return "writer (Editor; Contributor on a shared drive)";
        case "fileOrganizer":
            return "fileOrganizer (Content manager)";
        case "organizer":
            return "organizer (Manager)";
        default:
            return role;
    }
}
function isRolePossible(role, location) {
    switch (role) {
        case "reader":
        case "commenter":
        case "writer":
            return true;
        case "fileOrganizer":
            return location !== "my-drive";
        case "organizer":
            return location === "shared-drive-root";
        default:
            return role;
    }
}


/***/ }),

/***/ 97752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unknownProvider),
/* harmony export */   n: () => (/* binding */ missingCredentials)
/* harmony export */ });
function missingCredentials(service, input, variable, env = {}) {
    const isPullRequest = env["GITHUB_EVENT_NAME"] === "pull_request";
    return {
        severity: "error",
        code: "missing_credentials",
        message: `There is no token for ${service}.`,
        remedy: isPullRequest
            ? `Pull requests from forks, and Dependabot's, get no secrets. Plan them on pull_request_target, which checks nothing out: see examples/workflows/rollcall.yml. In a pull request of the repository itself, set the input ${input}.`
            : `Set the variable ${variable} (in a workflow, the input ${input}); or leave ${service} out with providers.`,
    };
}
function unknownProvider(name, known) {
    return {
        severity: "error",
        code: "unknown_provider",
        message: `There is no provider called ${name}.`,
        remedy: `Use some of ${known.join(", ")}, or leave providers out for every one that the roster uses.`,
    };
}


/***/ }),

/***/ 84468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ githubTeam),
/* harmony export */   Yz: () => (/* binding */ githubOrg),
/* harmony export */   Z0: () => (/* binding */ githubOrganizationRole),
/* harmony export */   hK: () => (/* binding */ githubKinds),
/* harmony export */   v$: () => (/* binding */ undeclaredTeamPrefix),
/* harmony export */   w6: () => (/* binding */ githubRepo)
/* harmony export */ });
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90976);

const githubOrg = {
    kind: "github-org",
    provider: "github",
    words: { noun: "GitHub organisation", short: ["organisation", "organisations"], removed: "deleted" },
    roles: _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .orgRoles */ .cE,
    grantMeans: "organisation",
    list: "each",
    settings: { base_permission: {} },
    confers: (role, { base_permission: base }) => {
        if (role === "owner")
            return [{ kind: githubRepo.kind, role: "admin" }];
        return typeof base === "string" && base !== "none" ? [{ kind: githubRepo.kind, role: base }] : [];
    },
    declaredBy: () => [],
};
const githubTeam = {
    kind: "github-team",
    provider: "github",
    words: {
        noun: "GitHub team",
        short: ["team", "teams"],
        title: ["GitHub team", "GitHub teams"],
        removed: "deleted",
    },
    nameOf: (key) => (key.startsWith(undeclaredTeamPrefix) ? nameOfUndeclaredTeam(key) : key),
    roles: _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .teamRoles */ .VG,
    grantMeans: "team",
    list: "each",
    principals: "team:",
    nests: { by: "parent", inherits: true },
    settings: {
        name: { isName: true, isAddress: true },
        description: { phrase: { prose: true } },
        privacy: {
            phase: (to) => (to === "secret" ? "close" : "open"),
            phrase: { hides: { at: "secret", word: "secret" } },
        },
        notifications: {},
        parent: {},
        archived: { retires: true, phrase: { retired: ["archived", "unarchived"] } },
    },
    declaredBy: (roster, key) => (roster.teams.has(key) ? [key] : []),
};
const undeclaredTeamPrefix = "github:";
function nameOfUndeclaredTeam(key) {
    return `${key.slice(undeclaredTeamPrefix.length)} (not in the file)`;
}
const githubRepo = {
    kind: "github-repo",
    provider: "github",
    words: {
        noun: "repository",
        plural: "repositories",
        short: ["repository", "repositories"],
        removed: "archived",
    },
    roles: _model_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryRoles */ .YS,
    grantMeans: "permission",
    list: "each",
    settings: {},
    declaredBy: (roster, key) => [...(roster.repositories.get(key)?.teams.keys() ?? [])],
};
const githubOrganizationRole = {
    kind: "github-organization-role",
    provider: "github",
    words: {
        noun: "organisation role",
        short: ["organisation role", "organisation roles"],
        removed: "deleted",
    },
    roles: ["holder"],
    grantMeans: "list",
    list: "each",
    isReadOnly: true,
    settings: { gives: {} },
    confers: (_, { gives }) => (typeof gives === "string" ? [{ kind: githubRepo.kind, role: gives }] : []),
    declaredBy: () => [],
};
const githubKinds = [
    githubOrg,
    githubTeam,
    githubRepo,
    githubOrganizationRole,
];


/***/ }),

/***/ 90976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ roleForGithub),
/* harmony export */   Pb: () => (/* binding */ coversRole),
/* harmony export */   UJ: () => (/* binding */ isBuiltInRole),
/* harmony export */   VG: () => (/* binding */ teamRoles),
/* harmony export */   YS: () => (/* binding */ repositoryRoles),
/* harmony export */   cE: () => (/* binding */ orgRoles),
/* harmony export */   si: () => (/* binding */ roleFromGithub)
/* harmony export */ });
const repositoryRoles = ["read", "triage", "write", "maintain", "admin"];
const teamRoles = ["member", "maintainer"];
const orgRoles = ["member", "owner"];
function roleFromGithub(role) {
    const lower = role.toLowerCase();
    if (lower === "pull")
        return "read";
    if (lower === "push")
        return "write";
    return isBuiltInRole(lower) ? lower : role;
}
function roleForGithub(role) {
    if (role === "read")
        return "pull";
    return role === "write" ? "push" : role;
}
function isBuiltInRole(role) {
    return repositoryRoles.includes(role);
}
function coversRole(role, other) {
    if (role === other || role === "admin")
        return true;
    const [mine, theirs] = [repositoryRoles.indexOf(role), repositoryRoles.indexOf(other)];
    return mine !== -1 && theirs !== -1 && mine >= theirs;
}


/***/ }),

/***/ 75950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TO: () => (/* binding */ allKinds),
  f5: () => (/* binding */ declaringKinds),
  $U: () => (/* binding */ driveOptions),
  _y: () => (/* binding */ githubOptions),
  EB: () => (/* binding */ loadReversals),
  $p: () => (/* binding */ services),
  ns: () => (/* binding */ slackOptions)
});

// EXTERNAL MODULE: ./lib/src/core/kind.js
var kind = __webpack_require__(24496);
// EXTERNAL MODULE: ./lib/src/providers/drive/kinds.js
var kinds = __webpack_require__(65275);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/roles.js
var roles = __webpack_require__(47171);
;// CONCATENATED MODULE: ./lib/src/providers/drive/declarations.js


const folders = {
    kind: kinds/* driveFolder */.n.kind,
    noun: kinds/* driveFolder */.n.words.noun,
    alwaysExists: true,
    covers: (role, other) => role === other || ((0,roles/* isDriveRole */.dr)(role) && (0,roles/* isDriveRole */.dr)(other) && (0,roles/* compareRoles */.Jo)(role, other) >= 0),
    declarations: ({ teams, projects }) => [
        ...[...teams.values()].flatMap((team) => ofTeam(team)),
        ...[...projects.values()].flatMap((project) => ofProject(project)),
    ],
};
function ofTeam({ key, folders: own, archived }) {
    const declarer = `team:${key}`;
    return own.map((folder) => {
        const grants = archived ? [] : [...peopleOf(folder, key, []), ...groupsOf(folder, declarer)];
        return folderOf(folder, declarer, grants);
    });
}
function ofProject({ key, team, folders: own, archived }) {
    const declarer = `project:${key}`;
    return own.map((folder) => {
        const people = team === undefined ? [] : peopleOf(folder, team, [declarer]);
        return folderOf(folder, declarer, archived ? [] : [...people, ...groupsOf(folder, declarer)]);
    });
}
function peopleOf({ role, leadRole, at }, team, through) {
    const common = { through, at, ...(through.length > 0 ? { asOwner: true } : {}) };
    return [
        { principal: `team:${team}`, role, ...common },
        ...(leadRole === undefined ? [] : [{ principal: `leads:${team}`, role: leadRole, ...common }]),
    ];
}
function groupsOf({ groups }, declarer) {
    return [...groups].map(([address, { role, at }]) => ({
        principal: `group:${address.toLowerCase()}`,
        role,
        through: [declarer],
        at,
    }));
}
function folderOf({ id, at }, declarer, grants) {
    return { key: id, identities: [id], declarer, grants, at };
}
const driveDeclarations = [folders];

// EXTERNAL MODULE: ./lib/src/providers/errors.js
var errors = __webpack_require__(97752);
// EXTERNAL MODULE: ./lib/src/roster/has-github-account.js
var has_github_account = __webpack_require__(41264);
// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/providers/github/kinds.js
var github_kinds = __webpack_require__(84468);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var model_roles = __webpack_require__(90976);
;// CONCATENATED MODULE: ./lib/src/providers/github/declarations.js




const repositories = {
    kind: github_kinds/* githubRepo */.w6.kind,
    noun: github_kinds/* githubRepo */.w6.words.noun,
    alwaysExists: true,
    areRepositories: true,
    covers: model_roles/* coversRole */.Pb,
    declarations: ({ teams, projects }) => [
        ...[...teams.values()].flatMap(declarations_ofTeam),
        ...[...projects.values()].flatMap(declarations_ofProject),
    ],
};
function declarations_ofTeam({ key, repos, archived }) {
    const principal = `team:${key}`;
    return [...(repos ?? [])].map(([name, { role, at }]) => repository(name, principal, archived ? [] : [{ principal, role, through: [], at }], at));
}
const ownersRole = "write";
function declarations_ofProject({ key, repos, team, access, collaborators, archived }) {
    const declarer = `project:${key}`;
    const through = [declarer];
    return repos.map(({ name, at }) => {
        const grants = [
            ...(team === undefined
                ? []
                : [{ principal: `team:${team}`, role: ownersRole, through, asOwner: true, at }]),
            ...[...access].map(([other, each]) => ({
                principal: `team:${other}`,
                role: each.role,
                through,
                at: each.at,
            })),
            ...[...(collaborators ?? [])].map(([user, each]) => ({
                principal: `user:${user}`,
                role: each.role,
                through,
                at: each.at,
            })),
        ];
        return repository(name, declarer, archived ? [] : grants, at);
    });
}
function repository(name, declarer, grants, at) {
    return { key: name, identities: [name.toLowerCase()], declarer, grants, at };
}
const organisations = {
    kind: github_kinds/* githubOrg */.Yz.kind,
    noun: github_kinds/* githubOrg */.Yz.words.noun,
    alwaysExists: true,
    decidedByActions: true,
    covers: (role, other) => role === other || role === "owner",
    declarations: (roster) => {
        const { github } = roster;
        if (github === undefined)
            return [];
        const { org, at } = github;
        return [{ key: org, identities: [org.toLowerCase()], declarer: "github", grants: peopleIn(roster), at }];
    },
};
function peopleIn({ github, users }) {
    const invited = new Set(github?.invite === "teams" ? github.extraMembers : users.keys());
    const owners = new Set(github?.owners);
    return [...users.values()].flatMap((user) => {
        const { key, until, outside, active, at } = user;
        const isIn = invited.has(key) || owners.has(key);
        if (!isIn || outside || !active || !(0,has_github_account/* hasGithubAccount */.Z)(user))
            return [];
        const role = owners.has(key) ? "owner" : "member";
        return [{ principal: `user:${key}`, role, through: [], until, at }];
    });
}
const githubTeams = {
    kind: github_kinds/* githubTeam */.F$.kind,
    noun: github_kinds/* githubTeam */.F$.words.noun,
    alwaysExists: false,
    holdTeams: true,
    covers: (role, other) => role === other || role === "maintainer",
    declarations: ({ github, teams }) => (github === undefined ? [] : [...teams.values()].flatMap(onGithub)),
};
function onGithub({ key, github, at }) {
    if (github === false)
        return [];
    const slugs = [github.name, ...github.previously].map(slug/* teamSlug */.R);
    const ids = github.id === undefined ? [] : [`#${github.id}`];
    return [{ key, identities: [...new Set([...slugs, ...ids])], declarer: `team:${key}`, grants: [], at }];
}
const githubDeclarations = [organisations, repositories, githubTeams];

// EXTERNAL MODULE: ./lib/src/providers/slack/kinds.js
var slack_kinds = __webpack_require__(35379);
;// CONCATENATED MODULE: ./lib/src/providers/slack/declarations.js

const memberCovers = (role, other) => role === other;
const channels = {
    kind: slack_kinds/* slackChannel */._T.kind,
    noun: slack_kinds/* slackChannel */._T.words.noun,
    sigil: "#",
    alwaysExists: false,
    covers: memberCovers,
    declarations: ({ teams, projects, slack }) => [
        ...[...teams.values()].flatMap(slack_declarations_ofTeam),
        ...[...projects.values()].flatMap(slack_declarations_ofProject),
        ...(slack?.channels ?? []).map((channel) => channelOf(channel, "slack", [])),
    ],
};
const role = "member";
function slack_declarations_ofTeam({ key, channels: own, usergroup, archived }) {
    const declarer = `team:${key}`;
    const named = own.map((channel) => {
        const grants = archived || channel.archived ? [] : [{ principal: declarer, role, through: [], at: channel.at }];
        return channelOf(channel, declarer, grants);
    });
    const defaults = (usergroup?.channels ?? []).map((name) => {
        const at = usergroup?.at ?? { file: "", line: 1, column: 1 };
        const grants = archived ? [] : [{ principal: `usergroup:${key}`, role, through: [], at }];
        return { key: name, identities: [name], declarer, grants, at };
    });
    return [...named, ...defaults];
}
function slack_declarations_ofProject({ key, team, channels: own, archived }) {
    const declarer = `project:${key}`;
    return own.map((channel) => {
        const isGiven = team !== undefined && !archived && !channel.archived;
        const owner = {
            principal: `team:${team}`,
            role,
            through: [declarer],
            asOwner: true,
            at: channel.at,
        };
        const grants = isGiven ? [owner] : [];
        return channelOf(channel, declarer, grants);
    });
}
function channelOf({ name, id, previously, at }, declarer, grants) {
    const ids = id === undefined ? [] : [`#${id}`];
    return { key: name, identities: [...new Set([name, ...previously, ...ids])], declarer, grants, at };
}
const usergroups = {
    kind: slack_kinds/* slackUsergroup */.rg.kind,
    noun: slack_kinds/* slackUsergroup */.rg.words.noun,
    sigil: "@",
    alwaysExists: false,
    holdTeams: true,
    covers: memberCovers,
    declarations: ({ teams }) => [...teams.values()].flatMap(({ key, usergroup }) => {
        if (usergroup === undefined)
            return [];
        const { handle, previously, id, at } = usergroup;
        const identities = [handle, ...previously, ...(id === undefined ? [] : [`#${id}`])];
        return [{ key: handle, identities: [...new Set(identities)], declarer: `team:${key}`, grants: [], at }];
    }),
};
const slackDeclarations = [channels, usergroups];

;// CONCATENATED MODULE: ./lib/src/providers/index.js








const services = [
    {
        name: "github",
        kinds: github_kinds/* githubKinds */.hK,
        declarations: githubDeclarations,
        isUsed: (roster) => roster.github !== undefined,
        lacks: ({ githubToken, env }) => githubToken ? [] : [(0,errors/* missingCredentials */.n)("GitHub", "github-token", "GITHUB_TOKEN", env)],
        reader: async (connections) => {
            const { githubReader } = await Promise.all(/* import() */[__webpack_require__.e(332), __webpack_require__.e(511), __webpack_require__.e(904), __webpack_require__.e(985)]).then(__webpack_require__.bind(__webpack_require__, 18985));
            return githubReader(githubOptions(connections));
        },
        writer: async (connections) => {
            const { githubWriter } = await Promise.all(/* import() */[__webpack_require__.e(332), __webpack_require__.e(511), __webpack_require__.e(904), __webpack_require__.e(985)]).then(__webpack_require__.bind(__webpack_require__, 18985));
            return githubWriter(githubOptions(connections));
        },
        reversals: async () => (await __webpack_require__.e(/* import() */ 449).then(__webpack_require__.bind(__webpack_require__, 72449))).githubReversals,
    },
    {
        name: "slack",
        kinds: slack_kinds/* slackKinds */.AM,
        declarations: slackDeclarations,
        isUsed: (roster) => roster.slack !== undefined ||
            withEarlier(roster).some(({ channels, usergroups }) => channels.size > 0 || usergroups.size > 0),
        lacks: ({ slackToken, env }) => slackToken ? [] : [(0,errors/* missingCredentials */.n)("Slack", "slack-token", "SLACK_TOKEN", env)],
        reader: async (connections) => {
            const { slackReader } = await Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(772), __webpack_require__.e(700)]).then(__webpack_require__.bind(__webpack_require__, 15700));
            return slackReader(slackOptions(connections));
        },
        writer: async (connections) => {
            const { slackWriter } = await Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(772), __webpack_require__.e(700)]).then(__webpack_require__.bind(__webpack_require__, 15700));
            return slackWriter(slackOptions(connections));
        },
        reversals: async () => (await __webpack_require__.e(/* import() */ 824).then(__webpack_require__.bind(__webpack_require__, 19824))).slackReversals,
    },
    {
        name: "drive",
        kinds: kinds/* driveKinds */.E,
        declarations: driveDeclarations,
        isUsed: (roster) => roster.drive !== undefined || withEarlier(roster).some(({ folders }) => folders.size > 0),
        lacks: () => [],
        reader: async (connections) => {
            const { driveReader } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 51348));
            return driveReader(driveOptions(connections));
        },
        writer: async (connections) => {
            const { driveWriter } = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 51348));
            return driveWriter(driveOptions(connections));
        },
        reversals: async () => (await __webpack_require__.e(/* import() */ 344).then(__webpack_require__.bind(__webpack_require__, 22344))).driveReversals,
    },
];
function withEarlier(roster) {
    return [roster, ...(roster.earlier ?? [])];
}
const allKinds = (0,kind/* kindsByName */.wE)(services.flatMap(({ kinds }) => kinds));
async function loadReversals() {
    const all = await Promise.all(services.map(async (service) => (await service.reversals?.()) ?? []));
    return new Map(all.flat().map((reversal) => [reversal.kind, reversal]));
}
function slackOptions({ slackToken, slackApiUrl, fetch, clock, progress }) {
    const address = slackApiUrl ? { apiUrl: slackApiUrl } : {};
    return { token: slackToken ?? "", fetch, clock, progress, ...address };
}
function driveOptions(connections) {
    const { googleCredentials, googleSubject, googleApiUrl, env, clock, progress } = connections;
    const address = googleApiUrl ? { apiUrl: googleApiUrl } : {};
    return { credentials: googleCredentials, subject: googleSubject, ...address, env, clock, progress };
}
function githubOptions(connections) {
    const { githubToken, githubApiUrl, githubGraphqlUrl, fetch, clock, progress } = connections;
    return {
        token: githubToken ?? "",
        apiUrl: githubApiUrl,
        graphqlUrl: githubGraphqlUrl,
        fetch,
        clock,
        progress,
    };
}
const declaringKinds = services.flatMap(({ declarations }) => declarations);


/***/ }),

/***/ 41758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ userKeyOf),
/* harmony export */   c$: () => (/* binding */ userPrincipal),
/* harmony export */   h0: () => (/* binding */ nameInPrincipal)
/* harmony export */ });
const userPrefix = "user:";
function userPrincipal(key) {
    return `${userPrefix}${key}`;
}
function userKeyOf(principal) {
    return principal.startsWith(userPrefix) ? principal.slice(userPrefix.length) : undefined;
}
function nameInPrincipal(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}


/***/ }),

/***/ 35379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ slackKinds),
/* harmony export */   _T: () => (/* binding */ slackChannel),
/* harmony export */   rg: () => (/* binding */ slackUsergroup)
/* harmony export */ });
const slackChannel = {
    kind: "slack-channel",
    provider: "slack",
    words: { noun: "channel", short: ["channel", "channels"], sigil: "#", removed: "archived" },
    roles: ["member"],
    grantMeans: "list",
    list: "each",
    settings: {
        name: { isName: true, isAddress: true },
        private: { phrase: { hides: { at: true, word: "private" } } },
        topic: { phrase: { prose: true } },
        purpose: { phrase: { prose: true } },
        archived: { retires: true, phrase: { retired: ["archived", "unarchived"] } },
    },
    declaredBy: (roster, key) => roster.channels.get(key)?.declaredBy ?? [],
};
const slackUsergroup = {
    kind: "slack-usergroup",
    provider: "slack",
    words: { noun: "user group", short: ["user group", "user groups"], sigil: "@", removed: "disabled" },
    roles: ["member"],
    grantMeans: "list",
    list: "whole",
    settings: {
        name: { isName: true },
        handle: { isName: true, isAddress: true },
        description: { phrase: { prose: true } },
        channels: { phase: "close", phrase: { noun: "default channels", lists: slackChannel.kind } },
        enabled: { retires: false, phrase: { retired: ["disabled", "enabled again"] } },
    },
    declaredBy: (roster, key) => {
        const team = roster.usergroups.get(key)?.team;
        return team === undefined ? [] : [team];
    },
};
const slackKinds = [slackChannel, slackUsergroup];


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ uniqueSteps),
/* harmony export */   w: () => (/* binding */ renderContext)
/* harmony export */ });
/* harmony import */ var _access_access_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76355);
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40227);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99989);



function renderContext(changeSet, names) {
    return { ...changeSet, access: accessBeforeAfter(changeSet, names.kinds), names };
}
function accessBeforeAfter(changeSet, kinds) {
    const before = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveAccess */ .Al)(changeSet.before, kinds);
    const after = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveAccess */ .Al)(changeSet.after, kinds);
    const effects = (0,_access_access_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .accessChanges */ ._)(before, after);
    const isPermission = (id) => kinds.get((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .kindIn */ .a)(id))?.grantMeans === "permission";
    const known = new Map();
    const permissions = (person) => {
        const own = known.get(person) ?? effects(person).filter((each) => isPermission(each.resource));
        known.set(person, own);
        return own;
    };
    let byResource;
    return {
        before,
        after,
        permissions,
        teamMembers: (team) => new Set([...before.membersOf(team), ...after.membersOf(team)]),
        affected: (resource) => {
            byResource ??= Map.groupBy([...new Set([...before.people, ...after.people])].flatMap((person) => permissions(person).map(({ resource }) => ({ person, resource }))), ({ resource }) => resource);
            return (byResource.get(resource) ?? []).map(({ person }) => person);
        },
    };
}
function uniqueSteps(changes) {
    const byStep = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
    return [...byStep.values()];
}


/***/ }),

/***/ 20712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ accessPhrases),
/* harmony export */   Q: () => (/* binding */ rolesOnResources)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40227);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98801);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69573);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99989);




const MOST_NAMED = 2;
function accessPhrases(changes, names) {
    const gained = changes.filter((change) => change.from === undefined);
    const lost = changes.filter((change) => change.to === undefined);
    const other = changes.filter((change) => change.from !== undefined && change.to !== undefined);
    const raised = other.filter((change) => !isLowered(change, names));
    const lowered = other.filter((change) => isLowered(change, names));
    const phrases = [];
    if (gained.length > 0)
        phrases.push([["gains", "gain"], ` ${rolesOnResources(gained, "to", names)}`]);
    for (const [step, those] of groupBySteps(raised)) {
        phrases.push([["goes", "go"], ` ${step} on ${namedResources(those, names)}`]);
    }
    for (const [step, those] of groupBySteps(lowered)) {
        phrases.push([["drops", "drop"], ` ${step} on ${namedResources(those, names)}`]);
    }
    if (lost.length > 0)
        phrases.push([["loses", "lose"], ` ${rolesOnResources(lost, "from", names)}`]);
    return { phrases, gains: gained.length + raised.length > 0, loses: lost.length + lowered.length > 0 };
}
function rolesOnResources(changes, side, names) {
    const byRole = [...Map.groupBy(changes, (change) => change[side] ?? "")];
    byRole.sort(([a], [b]) => rank(b, changes, names) - rank(a, changes, names));
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .joinList */ .D)(byRole.map(([role, those]) => `${role} on ${resourceList(those, names)}`));
}
function resourceList(changes, names) {
    const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindIn */ .a)(changes[0]?.resource ?? "");
    if (changes.every((change) => isConferred(change, names)))
        return `every ${names.noun(kind)[0]}`;
    return namedResources(changes, names);
}
function namedResources(changes, names) {
    const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindIn */ .a)(changes[0]?.resource ?? "");
    const resources = changes.map((change) => names.resource(change.resource));
    return changes.length > MOST_NAMED ? (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(changes.length, names.noun(kind)) : (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .joinList */ .D)(resources);
}
function isConferred({ through = [] }, names) {
    return through.some((source) => names.kinds.get((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindIn */ .a)(source))?.confers !== undefined);
}
function groupBySteps(changes) {
    return Map.groupBy(changes, (change) => `from ${change.from} to ${change.to}`);
}
function rank(role, [change], names) {
    return (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_3__/* .roleRank */ .Bf)(role, names.kinds.get((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindIn */ .a)(change?.resource ?? "")));
}
function isLowered(change, names) {
    const kind = names.kinds.get((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindIn */ .a)(change.resource));
    return (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_3__/* .roleRank */ .Bf)(change.to ?? "", kind) < (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_3__/* .roleRank */ .Bf)(change.from ?? "", kind);
}


/***/ }),

/***/ 18389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ costInWords),
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   sA: () => (/* binding */ countedChanges)
/* harmony export */ });
/* unused harmony export changeCounts */
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69573);

const NOUNS = {
    added: ["addition", "additions"],
    removed: ["removal", "removals"],
    altered: ["alteration", "alterations"],
};
const DIRECTIONS = {
    create: "added",
    grant: "added",
    archive: "removed",
    revoke: "removed",
    configure: "altered",
    regrade: "altered",
};
function changeCounts(changes) {
    const parts = directionCounts(changes);
    if (parts.length < 2)
        return parts.join("");
    return `${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(changes.length, ["change", "changes"])}: ${parts.join(", ")}`;
}
function directionCounts(changes) {
    const byDirection = Map.groupBy(changes, (change) => DIRECTIONS[change.action]);
    return ["added", "removed", "altered"].flatMap((each) => {
        const number = byDirection.get(each)?.length ?? 0;
        return number > 0 ? [(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number, NOUNS[each])] : [];
    });
}
function countedChanges({ plan, drift }, { applied, main }) {
    return applied || drift !== undefined ? main.changes : plan.changes;
}
function countsInWords(report, changes) {
    const counted = countedChanges(report, changes);
    const all = report.plan.changes.length;
    const before = changes.drift.changes.length;
    const isPart = changes.applied && counted.length < all;
    const done = `${counted.length.toLocaleString("en")} of ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all, ["change", "changes"])} done`;
    const parts = directionCounts(counted).join(", ");
    const own = isPart ? [done, ...(parts === "" ? [] : [parts])].join(": ") : changeCounts(counted);
    return [
        ...(own === "" ? [] : [own]),
        ...(before > 0 ? [`${before.toLocaleString("en")} from before this pull request`] : []),
    ];
}
function costInWords(cost) {
    return Object.entries(cost)
        .filter(([, each]) => each.requests > 0)
        .map(([provider, { requests, points }]) => {
        const parts = `${provider} ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(requests, ["request", "requests"])}`;
        return points === undefined ? parts : `${parts} (${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(points, ["point", "points"])})`;
    })
        .join(", ");
}
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, "$1");
}


/***/ }),

/***/ 63892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ describeChanges)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40227);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61470);
/* harmony import */ var _access_phrases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20712);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93058);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4896);
/* harmony import */ var _removals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81180);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42540);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39093);








function describeChanges(changes, names) {
    const subjects = Map.groupBy(changes, (change) => personIn(change, names) ?? change);
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeStatements */ .z9)([...subjects.values()].map((those) => statementOn(those, names)));
}
const withoutEffect = { effects: [], kept: () => undefined };
function personIn(change, names) {
    const principal = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changedPrincipal */ .T)(change);
    if (principal === undefined || !(0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isPerson */ .KA)(principal))
        return undefined;
    return names.meaning(change.kind) === "permission" ? undefined : principal;
}
function statementOn(changes, names) {
    const [change] = changes;
    if (change === undefined)
        throw new RangeError("No changes cannot be described.");
    const principal = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changedPrincipal */ .T)(change);
    if (principal !== undefined) {
        const subject = names.subject(principal);
        if (personIn(change, names) !== undefined)
            return { subject, ...(0,_person_js__WEBPACK_IMPORTED_MODULE_3__/* .personPhrase */ .l)(changes, withoutEffect, names) };
        const reach = (0,_access_phrases_js__WEBPACK_IMPORTED_MODULE_4__/* .accessPhrases */ .B)([(0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .accessStep */ .jl)(change)], names);
        return { subject, phrase: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPhrases */ .Zk)(reach.phrases), tone: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .toneOf */ .YV)(reach.gains, reach.loses) };
    }
    const resource = (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .resourceSubject */ .fu)(change, names);
    switch (change.action) {
        case "create":
            return { ...resource, phrase: [["is", "are"], " created"], tone: "gain" };
        case "archive":
            return { ...resource, phrase: (0,_removals_js__WEBPACK_IMPORTED_MODULE_6__/* .removalPhrase */ .u)(change, names), tone: "loss" };
        case "configure": {
            const settings = (0,_setting_js__WEBPACK_IMPORTED_MODULE_7__/* .settingPhrases */ .t)([change], names);
            const subject = settings.formerName === undefined ? resource.subject : { text: settings.formerName };
            const tone = settings.loses ? "loss" : "change";
            return { ...resource, subject, phrase: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPhrases */ .Zk)(settings.phrases), tone };
        }
        case "grant":
        case "regrade":
        case "revoke":
            throw new RangeError(`A ${change.action} names nobody.`);
        default:
            return change;
    }
}


/***/ }),

/***/ 54417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TW: () => (/* binding */ failedLines),
/* harmony export */   _g: () => (/* binding */ failuresAsFindings),
/* harmony export */   kY: () => (/* binding */ skippedLines)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33081);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69573);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65976);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60745);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34703);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63892);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34075);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99989);








const MOST_ALIKE = 5;
const MOST_REASONS = 100;
const MOST_LETTERS = 600;
function failedLines(report, describe) {
    const failed = report.outcomes.filter((outcome) => outcome.status === "failed");
    const alike = Map.groupBy(failed, ({ error }) => JSON.stringify([error.code, error.message, error.remedy]));
    const groups = [...alike.values()];
    const lines = groups.slice(0, MOST_REASONS).flatMap((group) => {
        const [first] = group;
        return first === undefined ? [] : failureLines(first.error, describe(group.map((each) => each.change)));
    });
    return [...lines, ...restOf(groups.slice(MOST_REASONS), "error")];
}
function failuresAsFindings(report) {
    if (!report.outcomes.some(({ status }) => status === "failed"))
        return [];
    const names = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .displayNames */ .v)(report);
    const failed = report.outcomes.filter((outcome) => outcome.status === "failed");
    const alike = Map.groupBy(failed, ({ error }) => JSON.stringify([error.code, error.message, error.remedy]));
    return [...alike.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const lines = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeChanges */ .D)(group.slice(0, MOST_ALIKE).map(({ change }) => change), names);
        const rest = group.length - Math.min(group.length, MOST_ALIKE);
        const what = [
            ...lines.map(({ sentence }) => (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlainText */ .b)(sentence)),
            ...(rest > 0 ? [`${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rest, ["change", "changes"])} more`] : []),
        ].join("; ");
        const { message, remedy } = first.error;
        return [
            (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)({ severity: "error", code: "did_not_go_through", message: `${what}: ${message}`, remedy }),
        ];
    });
}
function skippedLines(report, summarizeThese, describeThese) {
    const given = new Set(report.findings.map((each) => each.message));
    const skipped = report.outcomes.filter((outcome) => outcome.status === "skipped");
    const alike = Map.groupBy(skipped, (outcome) => (given.has(outcome.because) ? "" : outcome.because));
    const describe = alike.size > MOST_ALIKE ? describeThese : summarizeThese;
    const groups = [...alike];
    const lines = groups.slice(0, MOST_REASONS).flatMap(([because, group]) => {
        const lines = describe(group.map((each) => each.change)).map((each) => (0,_line_js__WEBPACK_IMPORTED_MODULE_5__/* .withSeverity */ .U_)(each, "warning"));
        const last = lines.pop();
        if (last === undefined)
            return [];
        return [...lines, because === "" ? last : { ...last, remedy: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(because, MOST_LETTERS) }];
    });
    const rest = groups.slice(MOST_REASONS).map(([, group]) => group);
    return [...lines, ...restOf(rest, "warning")];
}
function restOf(groups, severity) {
    const itemCount = groups.flat().length;
    if (itemCount === 0)
        return [];
    const text = `${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(itemCount, ["more change", "more changes"])}, for ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(groups.length, ["other reason", "other reasons"])}.`;
    return [{ sentence: [text], severity, itemCount }];
}
function failureLines(error, sentences) {
    const most = sentences.length > MOST_ALIKE + 1 ? MOST_ALIKE : sentences.length;
    const rest = sentences.length - most;
    const lines = sentences.slice(0, most).map((each) => (0,_line_js__WEBPACK_IMPORTED_MODULE_5__/* .withSeverity */ .U_)(each, "error"));
    if (rest > 0) {
        const more = `${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rest, ["change", "changes"])} more`;
        lines.push({ sentence: [more], itemCount: rest, severity: "error" });
    }
    const last = lines.pop();
    if (last === undefined)
        return [];
    const why = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .parseBackticks */ .xj)(`: ${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(error.message, MOST_LETTERS)}`);
    return [
        ...lines,
        { ...last, sentence: [...last.sentence, ...why], remedy: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(error.remedy, MOST_LETTERS) },
    ];
}


/***/ }),

/***/ 69695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(report) {
    const indices = new Map(report.plan.changes.map((change, index) => [change, index]));
    const cost = Object.entries(report.cost).map(([provider, { requests, points }]) => [
        provider,
        { requests, ...(points === undefined ? {} : { points }) },
    ]);
    const data = {
        version: 1,
        ...(report.madeBy === undefined ? {} : { rollcall: report.madeBy }),
        command: report.command,
        result: report.result,
        digest: report.plan.digest,
        changes: report.plan.changes.map(changeData),
        outcomes: report.outcomes.map((outcome, index) => outcomeData(outcome, indices.get(outcome.change) ?? index)),
        findings: report.findings.map(findingData),
        cost: Object.fromEntries(cost),
    };
    return `${JSON.stringify(data, null, 2)}\n`;
}
function changeData(change) {
    const { provider, kind, key, action } = change;
    const subject = { provider, kind, key, action };
    switch (change.action) {
        case "create":
            return { ...subject, settings: Object.fromEntries(Object.entries(change.settings).sort(byKey)) };
        case "configure":
            return { ...subject, setting: change.setting, from: change.from, to: change.to };
        case "grant":
        case "revoke":
            return { ...subject, principal: change.principal, role: change.role };
        case "regrade":
            return { ...subject, principal: change.principal, from: change.from, to: change.to };
        case "archive":
            return subject;
        default:
            return change;
    }
}
function outcomeData(outcome, change) {
    switch (outcome.status) {
        case "applied":
            return { change, status: outcome.status };
        case "failed": {
            const { code, message, remedy } = outcome.error;
            return { change, status: outcome.status, error: { code, message, remedy } };
        }
        case "skipped":
            return { change, status: outcome.status, because: outcome.because };
        default:
            return outcome;
    }
}
function findingData({ severity, code, message, remedy, provider, resource, at }) {
    return {
        severity,
        code,
        message,
        remedy,
        ...(provider === undefined ? {} : { provider }),
        ...(resource === undefined ? {} : { resource }),
        ...(at === undefined ? {} : { at: { file: at.file, line: at.line, column: at.column } }),
    };
}
function byKey([left], [right]) {
    return left < right ? -1 : 1;
}


/***/ }),

/***/ 34075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Q2: () => (/* binding */ isLoss),
/* harmony export */   U_: () => (/* binding */ withSeverity),
/* harmony export */   Un: () => (/* binding */ itemsIn),
/* harmony export */   ch: () => (/* binding */ placeSpan)
/* harmony export */ });
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60745);

function placeSpan({ file, line }, links) {
    const text = `${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(file)}:${line}`;
    const address = links.file?.(file);
    return address === undefined ? { text } : { text, link: `${address}#L${line}` };
}
function withSeverity({ sentence, itemCount }, severity) {
    return { sentence, itemCount, severity };
}
function isLoss({ tone }) {
    return tone === "loss" || tone === "mixed";
}
function itemsIn(lines) {
    return lines.reduce((sum, line) => sum + line.itemCount, 0);
}
function titleOf({ title }) {
    return `Rollcall: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}


/***/ }),

/***/ 99989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ kindIn),
/* harmony export */   v: () => (/* binding */ displayNames)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40227);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61470);
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24496);
/* harmony import */ var _core_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63611);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69573);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60745);






function displayNames(report) {
    let taken;
    const subject = memoized((principal) => {
        const label = report.labels.get(principal) ?? teamLabel(principal, report);
        const key = teamName(principal, report) ?? bareKey(principal);
        const name = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(label?.name ?? "") || key;
        taken ??= ambiguous(report.labels);
        const text = taken.has(folded(name)) && name !== key ? `${name} (${key})` : name;
        return { text, ...(label?.chatId === undefined ? {} : { slackId: label.chatId }) };
    });
    const noun = (kind) => report.kinds.get(kind)?.words.short ?? [kind, `${kind}s`];
    return {
        kinds: report.kinds,
        isOffer: (change) => {
            const principal = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changedPrincipal */ .T)(change) ?? "";
            return report.offered?.has((0,_core_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .waitingGrant */ .W)((0,_core_change_js__WEBPACK_IMPORTED_MODULE_1__/* .changedResource */ .k)(change), principal)) ?? false;
        },
        meaning: (kind) => report.kinds.get(kind)?.grantMeans,
        subject,
        listPeople: (principals) => (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .rL)(principals.map((each, index) => (index > 3 ? "" : subject(each).text)), 3),
        noun,
        title: (kind) => report.kinds.get(kind)?.words.title ?? noun(kind),
        resource: memoized((id) => {
            const kind = kindIn(id);
            const name = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(report.labels.get(id)?.name ?? "");
            const key = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)((0,_core_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfResource */ .NJ)(report.kinds.get(kind), id.slice(kind.length + 1)));
            const { sigil } = report.kinds.get(kind)?.words ?? {};
            if (sigil !== undefined)
                return key.startsWith(sigil) ? key : `${sigil}${key}`;
            return report.kinds.get(kind)?.grantMeans === "share" ? sharedName(name, key, noun(kind)) : name || key;
        }),
    };
}
function memoized(answer) {
    const known = new Map();
    return (key) => {
        const value = known.get(key) ?? answer(key);
        known.set(key, value);
        return value;
    };
}
function kindIn(id) {
    return id.slice(0, id.indexOf("/"));
}
function sharedName(name, key, [one]) {
    if (name === "")
        return `${one} ${key}`;
    return name.toLowerCase().endsWith(one) ? name : `${name} ${one}`;
}
function bareKey(principal) {
    const colon = principal.indexOf(":");
    const key = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(principal.slice(colon + 1));
    switch (principal.slice(0, colon)) {
        case "github":
            return `${key} (on GitHub)`;
        case "slack":
            return `${key} (on Slack)`;
        default:
            return key;
    }
}
function teamLabel(principal, { labels, kinds }) {
    const team = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_5__/* .principalResource */ .xU)(principal, kinds);
    return team === undefined ? undefined : labels.get(team);
}
function teamName(principal, { kinds }) {
    const team = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_5__/* .principalResource */ .xU)(principal, kinds);
    if (team === undefined)
        return undefined;
    const kind = kindIn(team);
    return (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)((0,_core_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfResource */ .NJ)(kinds.get(kind), team.slice(kind.length + 1)));
}
function folded(name) {
    return name.normalize("NFKC").toLowerCase();
}
function ambiguous(labels) {
    const owners = new Map();
    const shared = new Set();
    for (const [id, label] of labels) {
        if (!(0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_5__/* .isPerson */ .KA)(id))
            continue;
        for (const each of new Set([folded((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(label.name)), folded(bareKey(id))])) {
            const owner = owners.get(each);
            if (owner !== undefined && owner !== id)
                shared.add(each);
            owners.set(each, id);
        }
    }
    return shared;
}


/***/ }),

/***/ 65013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ problemSections),
  $: () => (/* binding */ reportOutline)
});

// EXTERNAL MODULE: ./lib/src/report/access-before-after.js
var access_before_after = __webpack_require__(5956);
// EXTERNAL MODULE: ./lib/src/core/blocked.js
var core_blocked = __webpack_require__(51000);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/state-after.js
var state_after = __webpack_require__(47422);
;// CONCATENATED MODULE: ./lib/src/report/change-sets.js



function changesOf(report) {
    const { before, plan, drift, outcomes } = report;
    const changeSet = (state, changes) => changeSetOf(state, changes, report.kinds);
    const none = { changes: [], before, after: before };
    if (outcomes.some((outcome) => outcome.status !== "skipped")) {
        const withStatus = (status) => outcomes.filter((outcome) => outcome.status === status).map((outcome) => outcome.change);
        const main = changeSet(before, withStatus("applied"));
        return {
            main,
            drift: none,
            settled: [],
            held: changeSet(main.after, withStatus("skipped")),
            allHeld: false,
            applied: true,
        };
    }
    const blocked = (0,core_blocked/* blockedBy */.y)([...report.findings, ...plan.findings]);
    const isHeld = (change) => blocked(change) !== undefined;
    const everything = plan.changes.every(isHeld);
    const held = everything ? [] : plan.changes.filter(isHeld);
    const free = everything ? plan.changes : plan.changes.filter((change) => !isHeld(change));
    if (drift === undefined) {
        const main = changeSet(before, free);
        return {
            main,
            drift: none,
            settled: [],
            held: changeSet(before, held),
            allHeld: everything,
            applied: false,
        };
    }
    const drifted = new Set(drift.changes.map(identity));
    const planned = new Set(plan.changes.map(identity));
    const subjects = new Set(plan.changes.map(subjectOf));
    const already = (0,state_after/* stateAfter */.W)(before, drift.changes, report.kinds);
    return {
        main: {
            changes: free.filter((change) => !drifted.has(identity(change))),
            before: already,
            after: (0,state_after/* stateAfter */.W)(before, plan.changes, report.kinds),
        },
        drift: changeSet(before, free.filter((change) => drifted.has(identity(change)))),
        settled: drift.changes.filter((change) => !planned.has(identity(change)) && !subjects.has(subjectOf(change))),
        held: changeSet(before, held),
        allHeld: everything,
        applied: false,
    };
}
function changeSetOf(before, changes, kinds) {
    return { changes, before, after: (0,state_after/* stateAfter */.W)(before, changes, kinds) };
}
function identity(change) {
    const entries = Object.entries(change).map(([key, value]) => [
        key,
        value !== null && typeof value === "object" && !Array.isArray(value)
            ? Object.entries(value).sort(byKey)
            : value,
    ]);
    return JSON.stringify(entries.sort(byKey));
}
function subjectOf(change) {
    const setting = change.action === "configure" ? change.setting : "";
    return JSON.stringify([(0,core_change/* changedResource */.k)(change), (0,core_change/* changedPrincipal */.T)(change) ?? "", setting]);
}
function byKey([left], [right]) {
    return left < right ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/src/report/describe.js
var report_describe = __webpack_require__(63892);
// EXTERNAL MODULE: ./lib/src/report/failures.js
var failures = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var text_sentence = __webpack_require__(34703);
// EXTERNAL MODULE: ./lib/src/core/errors.js
var errors = __webpack_require__(57657);
;// CONCATENATED MODULE: ./lib/src/report/removal-steps.js


function removalSteps({ code }, { workflow, run, pullRequest }) {
    if (!errors/* liftedByAllowRemovals */.SW.has(code))
        return undefined;
    const list = run?.replace(/\/runs\/.*$/, "");
    const link = workflow ?? list;
    if (link === undefined)
        return undefined;
    const when = pullRequest === undefined ? "To run it once, open " : "Once this is merged, open ";
    const page = workflow === undefined ? "Actions" : "the workflow";
    const choose = workflow === undefined ? ", choose the workflow that applies" : "";
    return (0,text_sentence/* say */.cv) `${when}${{ text: page, link }}${choose}, press “Run workflow”, and tick allow-removals.`;
}

;// CONCATENATED MODULE: ./lib/src/report/finding-lines.js




const MOST_ALIKE = { error: 50, warning: 5, notice: 5 };
const MOST_LETTERS = 600;
function findingLines(findings, links, each = false) {
    const unique = new Map(findings.map((finding) => [finding_lines_identity(finding), finding]));
    const byCode = Map.groupBy(unique.values(), ({ code }) => code);
    return [...byCode.values()].flatMap((alike) => {
        const placed = alike.toSorted(byPlace);
        const limit = each ? placed.length : MOST_ALIKE[placed[0]?.severity ?? "notice"];
        const most = placed.length > limit + 1 ? limit : placed.length;
        const lines = placed.slice(0, most).map((finding) => lineOf(finding, links));
        const rest = placed.slice(most);
        const [first] = rest;
        return remediedOnce(first === undefined ? lines : [...lines, restOf(rest, first, links)]);
    });
}
function remediedOnce(lines) {
    const remedies = new Set(lines.map((line) => line.remedy));
    if (lines.length < 2 || remedies.size > 1)
        return lines;
    return lines.map((each, index) => {
        if (index === lines.length - 1)
            return each;
        const { remedy: _, steps: __, ...line } = each;
        return line;
    });
}
function lineOf(finding, links) {
    return {
        sentence: (0,text_sentence/* parseBackticks */.xj)((0,sanitize/* sanitize */.aj)(finding.message, MOST_LETTERS)),
        severity: finding.severity,
        ...(finding.at === undefined ? {} : { at: finding.at }),
        ...remedyOf(finding, links),
        itemCount: 1,
    };
}
function remedyOf(finding, links) {
    if (finding.remedy === "")
        return {};
    const steps = removalSteps(finding, links);
    return { remedy: (0,sanitize/* sanitize */.aj)(finding.remedy, MOST_LETTERS), ...(steps === undefined ? {} : { steps }) };
}
function restOf(rest, first, links) {
    const places = rest.flatMap((each) => (each.at === undefined ? [] : [each.at]));
    const files = [...new Set(places.map((place) => (0,sanitize/* sanitize */.aj)(place.file)))];
    const [from, to] = [places[0]?.line, places.at(-1)?.line];
    const where = files.length === 1 && from !== undefined ? ` (${files[0]}, lines ${from} to ${to})` : "";
    return {
        sentence: [`${(0,lists/* count */.U9)(rest.length, ["more", "more"])} like these${where}.`],
        severity: first.severity,
        ...remedyOf(first, links),
        itemCount: rest.length,
    };
}
function finding_lines_identity(finding) {
    const { severity, code, message, at } = finding;
    return JSON.stringify([severity, code, message, at?.file, at?.line, at?.column]);
}
function byPlace(a, b) {
    if (a.at === undefined || b.at === undefined)
        return Number(a.at === undefined) - Number(b.at === undefined);
    if (a.at.file !== b.at.file)
        return a.at.file < b.at.file ? -1 : 1;
    return a.at.line - b.at.line || a.at.column - b.at.column;
}

// EXTERNAL MODULE: ./lib/src/core/lists.js
var core_lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(18389);
;// CONCATENATED MODULE: ./lib/src/report/headline.js




const CHANGES = ["change", "changes"];
function headlineOf(report, changes) {
    const paused = report.findings.find(({ code }) => code === "paused");
    if (paused !== undefined) {
        const title = report.result === "clean" ? "Paused, and nothing to do" : "Paused, nothing was changed";
        return { title, lead: (0,sanitize/* sanitize */.aj)(paused.message, 300) };
    }
    const errors = report.findings.filter((each) => each.severity === "error").length;
    switch (report.result) {
        case "invalid":
            return {
                title: `The roster has ${(0,lists/* count */.U9)(errors, ["mistake", "mistakes"])}`,
                lead: "Nothing was read from any service, and nothing was changed.",
            };
        case "failed":
            if (changes.applied)
                return { title: "Nothing went through", lead: outcomesIn(report) };
            return {
                title: report.command === "apply" ? "Nothing was changed" : "No plan this time",
                lead: "The roster is valid, but what exists could not be read:",
            };
        case "refused":
            return refused(report, changes);
        case "clean":
            if (report.command === "validate")
                return { title: "The roster is valid", lead: undefined };
            return { title: "Nothing to do", lead: nothingBecause(report, changes) };
        case "applied":
            return { title: "What changed", lead: undefined };
        case "partial":
            return changes.applied ? { title: "Partly done", lead: outcomesIn(report) } : partlyHeld(changes);
        case "planned":
            return planned(report, changes);
        default:
            return report.result;
    }
}
const leftAsItIs = new Set(["not_put_back", "taken_out_kept", "self_departed"]);
const heldByDeparted = new Set([
    "departed_account_unknown",
    "drive_departed_inherits",
    "drive_departed_owner",
    "ignored_departed",
    "slack_departed_active",
    "slack_departed_foreign",
    "slack_departed_unseen",
    "slack_usergroup_of_departed",
]);
const declaredNowhere = new Set([
    "invitation_given_up",
    "undeclared_stay",
    "unknown_github_id",
    "unknown_login",
]);
const onlyOffered = new Set(["collaborator_invited", "invitation_pending"]);
function nothingBecause(report, changes) {
    if (changes.settled.length > 0)
        return "This pull request settles what differed.";
    if (report.kinds.size === 0)
        return "The roster names no organisation, channel or folder, so there is nothing to keep.";
    if (report.findings.some(({ code }) => leftAsItIs.has(code)))
        return "Nothing was changed, and not everything is as the roster says:";
    if (report.drift === undefined && report.findings.some(({ code }) => heldByDeparted.has(code)))
        return "What Rollcall can change is as the roster says. Somebody who has left may still have access:";
    if (report.drift === undefined && report.findings.some(({ code }) => declaredNowhere.has(code)))
        return "What Rollcall can change is as the roster says. Somebody whom it declares isn't there:";
    const { unmanaged = 0 } = report;
    if (report.drift === undefined && unmanaged > 0)
        return `What the roster declares is as it says. It leaves ${(0,lists/* count */.U9)(unmanaged, ["other thing", "other things"])} alone.`;
    if (report.drift === undefined && report.findings.some(({ code }) => onlyOffered.has(code)))
        return "What Rollcall can change is as the roster says. Somebody has yet to accept an invitation.";
    if (report.drift === undefined)
        return "Everything is as the roster says.";
    return "This pull request changes nobody's access.";
}
function refused(report, changes) {
    if (report.plan.changes.length === 0) {
        return { title: "Nothing to do, but something is wrong", lead: undefined };
    }
    if (!changes.allHeld)
        return partlyHeld(changes);
    const number = (0,counts/* countedChanges */.sA)(report, changes).length || report.plan.changes.length;
    const become = report.command === "apply" ? `${number === 1 ? "was" : "were"} not made` : "can't be applied";
    return { title: `Refused, ${(0,lists/* count */.U9)(number, CHANGES)} ${become}`, lead: "This holds all of it back:" };
}
function planned(report, changes) {
    if (report.drift === undefined)
        return { title: "What applying would change", lead: undefined };
    if (changes.main.changes.length > 0)
        return { title: "What this pull request changes", lead: undefined };
    return {
        title: "This pull request changes nobody's access",
        lead: `The next apply still changes what differed before it: ${(0,lists/* count */.U9)(changes.drift.changes.length, CHANGES)}.`,
    };
}
function outcomesIn(report) {
    const of = (status) => report.outcomes.filter((outcome) => outcome.status === status).length;
    const counts = [
        ...(of("applied") > 0 ? [`${(0,lists/* count */.U9)(of("applied"), CHANGES)} went through`] : []),
        ...(of("failed") > 0 ? [`${of("failed").toLocaleString("en")} failed`] : []),
        ...(of("skipped") > 0 ? [`${(0,lists/* count */.U9)(of("skipped"), ["was", "were"])} not tried`] : []),
    ];
    return `${(0,core_lists/* joinList */.D)(counts)}. The next run picks up what is left.`;
}
function partlyHeld(changes) {
    const held = changes.held.changes.length;
    const free = changes.main.changes.length + changes.drift.changes.length;
    if (held === 0) {
        return {
            title: "Part of the roster can't be followed",
            lead: `${(0,lists/* count */.U9)(free, CHANGES)} would go through all the same.`,
        };
    }
    return {
        title: "Part of this is held back",
        lead: `${(0,lists/* count */.U9)(free, CHANGES)} would go through; ${held.toLocaleString("en")} would not.`,
    };
}

// EXTERNAL MODULE: ./lib/src/report/line.js
var line = __webpack_require__(34075);
// EXTERNAL MODULE: ./lib/src/report/names.js
var report_names = __webpack_require__(99989);
// EXTERNAL MODULE: ./lib/src/access/effective-access.js
var effective_access = __webpack_require__(40227);
// EXTERNAL MODULE: ./lib/src/report/person.js + 2 modules
var report_person = __webpack_require__(93058);
// EXTERNAL MODULE: ./lib/src/report/phrase.js
var phrase = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/src/report/removals.js
var removals = __webpack_require__(81180);
// EXTERNAL MODULE: ./lib/src/report/resources.js
var resources = __webpack_require__(42540);
;// CONCATENATED MODULE: ./lib/src/report/summarize-many.js







const MOST_LEAVERS = 200;
const MOST_JOINERS = 12;
const MOST_TEAMS = 12;
const PEOPLE = ["person", "people"];
const LEAVE = ["leaves", "leave"];
const JOIN = ["joins", "join"];
const LOSE = ["loses", "lose"];
const GAIN = ["gains", "gain"];
function summarizeMany({ changes, access, names }) {
    const own = changes.filter((change) => (0,effective_access/* isPerson */.KA)((0,core_change/* changedPrincipal */.T)(change) ?? ""));
    const people = new Set(own.map((change) => (0,core_change/* changedPrincipal */.T)(change) ?? ""));
    const byPlace = [...Map.groupBy(own, core_change/* changedResource */.k).values()];
    const meaning = (change) => names.meaning(change?.kind ?? "");
    const teams = byPlace.filter(([first]) => meaning(first) === "team");
    const others = Map.groupBy(own.filter((change) => meaning(change) !== "organisation" && meaning(change) !== "team"), (change) => change.kind);
    return [
        ...crossings(own, names),
        ...reachedByMany(people, access, names),
        ...byTeam(teams, names),
        ...[...others].map(([kind, changes]) => ofKind(kind, changes, names)),
    ];
}
function byTeam(teams, names) {
    const key = ([first]) => first?.key ?? "";
    const ordered = teams.toSorted((a, b) => b.length - a.length || numerically(key(a), key(b)));
    const shown = ordered.length > MOST_TEAMS + 1 ? ordered.slice(0, MOST_TEAMS) : ordered;
    const rest = ordered.slice(shown.length);
    const lines = shown.map((changes) => ofTeam(changes, names));
    if (rest.length === 0)
        return lines;
    const { text, tone } = comingAndGoing(rest.flat());
    const lead = (0,text_sentence/* strong */.ko)((0,lists/* count */.U9)(rest.length, ["more team", "more teams"]));
    return [...lines, { sentence: ["In ", lead, `: ${text}`], tone, itemCount: rest.flat().length }];
}
function crossings(own, names) {
    const org = own.filter((change) => names.meaning(change.kind) === "organisation");
    return [...Map.groupBy(org, core_change/* changedResource */.k)].flatMap(([id, changes]) => {
        const offers = changes.filter(names.isOffer);
        const line = (those, action, verb, most, what = "") => {
            const people = those
                .filter((change) => change.action === action)
                .map((change) => names.subject((0,core_change/* changedPrincipal */.T)(change) ?? "").text)
                .sort(numerically);
            return countedPeople(people.length, verb, `${what} ${names.resource(id)}: ${(0,lists/* listFirst */.rL)(people, most)}`);
        };
        const others = changes.filter((change) => !names.isOffer(change));
        return [
            ...line(others, "revoke", LEAVE, MOST_LEAVERS),
            ...line(offers, "revoke", LOSE, MOST_LEAVERS, " the invitation to"),
            ...line(others, "grant", JOIN, MOST_JOINERS),
        ];
    });
}
function reachedByMany(people, access, names) {
    const line = (side, verb) => {
        const steps = [...people].map((person) => access.permissions(person).filter((each) => each[side] === undefined));
        const resources = new Set(steps.flat().map((each) => each.resource));
        const reach = (0,core_lists/* joinList */.D)([...Map.groupBy(resources, report_names/* kindIn */.a)].map(([kind, those]) => (0,lists/* count */.U9)(those.length, names.noun(kind))));
        return countedPeople(steps.filter((those) => those.length > 0).length, verb, ` access to ${reach}`);
    };
    return [...line("to", LOSE), ...line("from", GAIN)];
}
function countedPeople(number, verb, what) {
    if (number === 0)
        return [];
    const tone = verb === LEAVE || verb === LOSE ? "loss" : "gain";
    const sentence = [(0,text_sentence/* strong */.ko)((0,lists/* count */.U9)(number, PEOPLE)), ` ${(0,lists/* wordForm */.tp)(verb, number !== 1)}${what}`];
    return [{ sentence, tone, itemCount: number }];
}
function ofTeam(changes, names) {
    const [first] = changes;
    const name = first === undefined ? "" : names.resource((0,core_change/* changedResource */.k)(first));
    const { text, tone } = comingAndGoing(changes);
    return {
        sentence: ["Team ", (0,text_sentence/* strong */.ko)(name), `: ${text}`],
        tone,
        itemCount: changes.length,
    };
}
function ofKind(kind, changes, names) {
    const places = new Set(changes.map(core_change/* changedResource */.k)).size;
    const { text, tone } = comingAndGoing(changes);
    const where = (0,text_sentence/* strong */.ko)((0,lists/* count */.U9)(places, names.noun(kind)));
    return { sentence: ["In ", where, `: ${text}`], tone, itemCount: changes.length };
}
function comingAndGoing(changes) {
    const of = (action) => changes.filter((change) => change.action === action).length;
    const [come, gone, other] = [of("grant"), of("revoke"), of("regrade")];
    const counts = [
        ...(gone > 0 ? [(0,lists/* count */.U9)(gone, ["person leaves", "people leave"])] : []),
        ...(come > 0 ? [(0,lists/* count */.U9)(come, ["person joins", "people join"])] : []),
        ...(other > 0 ? [(0,lists/* count */.U9)(other, ["role changes", "roles change"])] : []),
    ];
    return { text: (0,core_lists/* joinList */.D)(counts), tone: (0,phrase/* toneOf */.YV)(come > 0, gone > 0) };
}
const collator = new Intl.Collator("en", { numeric: true });
function numerically(left, right) {
    return collator.compare(left, right);
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js









const MOST_SENTENCES = 60;
const MOST_PEOPLE = 3_000;
const WEIGHT = { loss: 0, mixed: 1, gain: 2, change: 3 };
function summarize(context) {
    if (context.changes.length === 0)
        return { people: [], resources: [], perPerson: [] };
    const people = describePeople(context);
    const tooMany = people.length > MOST_SENTENCES;
    return {
        people: tooMany ? summarizeMany(context) : people,
        resources: sorted([...(0,removals/* removalLines */.E)(context), ...(0,phrase/* mergeStatements */.z9)((0,resources/* resourceStatements */.XQ)(context))]),
        perPerson: tooMany ? people : [],
    };
}
function describePeople({ changes, access, names }) {
    const gone = new Set(changes.filter((change) => change.action === "archive").map(core_change/* changedResource */.k));
    const leavers = new Set(changes.filter((change) => isDeparture(change, names)).map(core_change/* changedPrincipal */.T));
    const isLostWithTeam = (person, change) => change.to === undefined && !leavers.has(person) && change.through.some((team) => gone.has(team));
    const statementOn = ([person, own]) => {
        const permissions = access.permissions(person).filter((each) => !isLostWithTeam(person, each));
        let holdings;
        const kept = (resource) => {
            holdings ??= access.after.holdingsOf(person);
            return holdings.get(resource);
        };
        return { subject: names.subject(person), ...(0,report_person/* personPhrase */.l)(own, { effects: permissions, kept }, names) };
    };
    const describe = (those) => {
        const statements = those.map(statementOn);
        statements.sort((a, b) => summary_collator.compare(a.subject.text, b.subject.text));
        return sorted((0,phrase/* mergeStatements */.z9)(statements));
    };
    const everybody = [
        ...Map.groupBy(changes.filter((change) => (0,effective_access/* isPerson */.KA)((0,core_change/* changedPrincipal */.T)(change) ?? "")), (change) => (0,core_change/* changedPrincipal */.T)(change) ?? ""),
    ];
    const rest = everybody.length - MOST_PEOPLE;
    if (rest > 0) {
        const { losing = [], others = [] } = Object.groupBy(everybody, ([, own]) => own.some(takesAccess) ? "losing" : "others");
        const first = describe([...losing, ...others].slice(0, MOST_PEOPLE));
        if (first.length > MOST_SENTENCES)
            return [...first, summary_countedPeople(rest)];
    }
    return describe(everybody);
}
function takesAccess({ action }) {
    return action === "revoke" || action === "regrade";
}
function summary_countedPeople(number) {
    const lead = (0,text_sentence/* strong */.ko)((0,lists/* count */.U9)(number, ["more person", "more people"]));
    return { sentence: [lead, ", counted above"], tone: "change", itemCount: number };
}
function isDeparture({ action, kind }, names) {
    return action === "revoke" && names.meaning(kind) === "organisation";
}
function sorted(sentences) {
    return sentences.toSorted((a, b) => WEIGHT[a.tone] - WEIGHT[b.tone]);
}
const summary_collator = new Intl.Collator("en", { numeric: true });

;// CONCATENATED MODULE: ./lib/src/report/outline.js









const known = new WeakMap();
function reportOutline(report) {
    const outline = known.get(report) ?? outlineOf(report);
    known.set(report, outline);
    return outline;
}
function outlineOf(report) {
    const names = (0,report_names/* displayNames */.v)(report);
    const changes = changesOf(report);
    const context = (0,access_before_after/* renderContext */.w)(changes.main, names);
    const { title, lead } = headlineOf(report, changes);
    const [errors, ...others] = problemSections(report.findings.map(unlessLeading), report.links);
    const stopped = isStopped(report, changes);
    const failures = failureSections(report, changes, names);
    const hasFailures = failures.some(({ lines }) => lines.length > 0);
    const sections = [
        ...(stopped ? [errors] : []),
        ...failures,
        ...summarySections(summarize(context), stopped ? " it would change" : hasFailures ? ": done" : ""),
        ...heldSection(changes, names),
        ...(stopped ? [] : [errors]),
        ...driftSections(changes, names),
        ...others,
    ];
    return {
        title,
        lead,
        sections: sections.filter((section) => section.lines.length > 0),
        changes,
        access: context.access,
    };
}
function unlessLeading(finding) {
    return finding.code === "paused" ? { ...finding, message: finding.remedy, remedy: "" } : finding;
}
function isStopped({ result }, { allHeld }) {
    return allHeld && (result === "invalid" || result === "refused" || result === "failed");
}
function summarySections(summary, becomes) {
    return [
        { heading: `People${becomes}`, lines: summary.people, fold: "none", noun: ["person", "people"] },
        {
            heading: `Teams, channels and folders${becomes}`,
            lines: summary.resources,
            fold: "none",
            noun: ["thing", "things"],
        },
        { heading: "Person by person", lines: summary.perPerson, fold: "all", noun: ["person", "people"] },
    ];
}
function failureSections(report, changes, names) {
    const describe = (these) => (0,report_describe/* describeChanges */.D)(these, names);
    const summarizeThese = (these) => summaryLines({ ...changes.held, changes: these }, names);
    const failed = (0,failures/* failedLines */.TW)(report, describe);
    const skipped = (0,failures/* skippedLines */.kY)(report, summarizeThese, describe);
    return [
        { heading: "Did not go through", lines: failed, fold: "none", noun: ["change", "changes"] },
        {
            heading: "Not tried",
            lines: changes.applied ? skipped : [],
            fold: "none",
            noun: ["change", "changes"],
        },
    ];
}
function heldSection(changes, names) {
    const held = changes.applied ? [] : summaryLines(changes.held, names);
    const lines = held.map((each) => (0,line/* withSeverity */.U_)(each, "warning"));
    return [
        { heading: "Held back until the errors are corrected", lines, fold: "none", noun: ["change", "changes"] },
    ];
}
function driftSections(changes, names) {
    return [
        {
            heading: "Already different before this pull request; the next apply changes it too",
            lines: summaryLines(changes.drift, names),
            fold: "rest",
            noun: ["change", "changes"],
        },
        {
            heading: "Settled by this pull request; applying would have changed it, and now leaves it",
            lines: settledLines(changes.settled, names),
            fold: "all",
            noun: ["change", "changes"],
        },
    ];
}
function settledLines(changes, names) {
    return (0,report_describe/* describeChanges */.D)(changes, names).map(({ sentence, itemCount }) => ({ sentence, itemCount }));
}
function problemSections(findings, links, each = false) {
    const of = (severity) => findingLines(findings.filter((finding) => finding.severity === severity), links, each);
    return [
        { heading: "What is wrong", lines: of("error"), fold: "none", noun: ["error", "errors"] },
        { heading: "Worth a look", lines: of("warning"), fold: "none", noun: ["warning", "warnings"] },
        { heading: "Good to know", lines: of("notice"), fold: "all", noun: ["notice", "notices"] },
    ];
}
function summaryLines(changeSet, names) {
    const { people, resources } = summarize((0,access_before_after/* renderContext */.w)(changeSet, names));
    return [...people, ...resources];
}


/***/ }),

/***/ 93058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ personPhrase)
});

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var text_lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/report/access-phrases.js
var access_phrases = __webpack_require__(20712);
// EXTERNAL MODULE: ./lib/src/report/names.js
var report_names = __webpack_require__(99989);
;// CONCATENATED MODULE: ./lib/src/report/direct-phrases.js



function ineffectivePhrases(own, { effects, kept }, names) {
    const effective = new Set(effects.map((each) => each.resource));
    const silent = own.filter((change) => names.meaning(change.kind) === "permission" && !effective.has((0,core_change/* changedResource */.k)(change)));
    const because = (change) => {
        const [source] = kept((0,core_change/* changedResource */.k)(change))?.through ?? [];
        const isTeam = source !== undefined && names.meaning((0,report_names/* kindIn */.a)(source)) === "team";
        return `as much ${isTeam ? "through a team" : "anyway"}`;
    };
    const isOffer = (change) => kept((0,core_change/* changedResource */.k)(change)) === undefined;
    const phrasesFor = (those, phrase) => [...Map.groupBy(those, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
        const where = ofKind.map((change) => names.resource((0,core_change/* changedResource */.k)(change)));
        const [first] = ofKind;
        return first === undefined ? [] : [phrase((0,text_lists/* listFirst */.rL)(where, 2, names.noun(kind)), first)];
    });
    const of = (action) => silent.filter((change) => change.action === action);
    const direct = (verb, has) => (where, first) => [verb, ` direct access to ${where} (${has} ${because(first)})`];
    return {
        phrases: [
            ...phrasesFor(of("grant"), direct(["gains", "gain"], "has")),
            ...phrasesFor(of("regrade"), direct(["changes", "change"], "has")),
            ...phrasesFor(of("revoke").filter((change) => !isOffer(change)), direct(["loses", "lose"], "keeps")),
            ...phrasesFor(of("revoke").filter(isOffer), (where) => [
                ["is", "are"],
                ` no longer invited to ${where}`,
            ]),
        ],
        gains: of("grant").length > 0,
        loses: of("revoke").length > 0,
    };
}

// EXTERNAL MODULE: ./lib/src/report/phrase.js
var phrase = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/src/access/effective-access.js
var effective_access = __webpack_require__(40227);
;// CONCATENATED MODULE: ./lib/src/report/role-phrases.js



const BECOMES = ["becomes", "become"];
const IS = ["is", "are"];
function rolePhrases(changes, names) {
    const steps = [];
    for (const change of changes) {
        if (change.action !== "regrade")
            continue;
        const kind = names.kinds.get(change.kind);
        const id = (0,core_change/* changedResource */.k)(change);
        const up = (0,effective_access/* roleRank */.Bf)(change.to, kind) > (0,effective_access/* roleRank */.Bf)(change.from, kind);
        steps.push({ kind: change.kind, name: names.resource(id), from: change.from, to: change.to, up });
    }
    const alike = Map.groupBy(steps, (step) => JSON.stringify([step.kind, step.from, step.to]));
    return {
        phrases: [...alike.values()].map((those) => rolePhrase(those, names)),
        gains: steps.some((step) => step.up),
        loses: steps.some((step) => !step.up),
    };
}
function rolePhrase(steps, names) {
    const [step] = steps;
    if (step === undefined)
        return [];
    const where = (0,text_lists/* listFirst */.rL)(steps.map((each) => each.name), 3, names.noun(step.kind));
    const [lowest] = names.kinds.get(step.kind)?.roles ?? [];
    const means = names.meaning(step.kind);
    if (means === "organisation" || means === "team") {
        if (step.up)
            return [BECOMES, ` ${step.to} of ${where}`];
        if (step.to === lowest)
            return [IS, ` no longer ${step.from} of ${where}`];
    }
    return [step.up ? ["goes", "go"] : ["drops", "drop"], ` from ${step.from} to ${step.to} on ${where}`];
}

;// CONCATENATED MODULE: ./lib/src/report/person.js







const JOINS = ["joins", "join"];
const LEAVES = ["leaves", "leave"];
const GAINS = ["gains", "gain"];
const LOSES = ["loses", "lose"];
const ARRIVAL = { go: JOINS, get: GAINS };
const DEPARTURE = { go: LEAVES, get: LOSES };
function personPhrase(own, { effects, kept }, names) {
    const places = own.filter((change) => names.meaning(change.kind) !== "permission");
    const joined = places.filter((change) => change.action === "grant");
    const left = places.filter((change) => change.action === "revoke" && !names.isOffer(change));
    const withdrawn = places.filter((change) => change.action === "revoke" && names.isOffer(change));
    const memberships = (changes) => changes.map((change) => membershipOf(change, names));
    const moves = movePhrases(memberships(joined), memberships(left), effects, names);
    const roles = rolePhrases(places, names);
    const reach = (0,access_phrases/* accessPhrases */.B)(moves.saysLosses ? effects.filter((each) => each.to !== undefined) : effects, names);
    const direct = ineffectivePhrases(own, { effects, kept }, names);
    return {
        phrase: (0,phrase/* joinPhrases */.Zk)([
            ...withdrawnPhrases(withdrawn, names),
            ...moves.phrases,
            ...roles.phrases,
            ...reach.phrases,
            ...direct.phrases,
        ]),
        tone: (0,phrase/* toneOf */.YV)(joined.length > 0 || roles.gains || reach.gains || direct.gains, left.length > 0 || withdrawn.length > 0 || roles.loses || reach.loses || direct.loses),
    };
}
function withdrawnPhrases(changes, names) {
    if (changes.length === 0)
        return [];
    const places = changes.map((change) => names.resource((0,core_change/* changedResource */.k)(change)));
    return [[LOSES, ` the invitation to ${(0,lists/* joinList */.D)(places)}`]];
}
function membershipOf(change, names) {
    const role = change.action === "grant" || change.action === "revoke" ? change.role : "";
    const { roles = [], usualRole = roles[0], grantMeans } = names.kinds.get(change.kind) ?? {};
    return {
        kind: change.kind,
        means: grantMeans,
        name: names.resource((0,core_change/* changedResource */.k)(change)),
        ...(role === usualRole || roles.length < 2 ? {} : { role }),
    };
}
function movePhrases(joined, left, effects, names) {
    const [into, gained] = splitTeams(joined);
    const [outOf, lost] = splitTeams(left);
    if (left.some((membership) => membership.means === "organisation")) {
        const rest = left.filter((membership) => membership.means !== "organisation");
        const lostAccess = effects.filter((each) => each.to === undefined);
        const org = left.find((membership) => membership.means === "organisation")?.name ?? "";
        const losses = byKind(rest, names);
        if (lostAccess.length > 0)
            losses.push((0,access_phrases/* rolesOnResources */.Q)(lostAccess, "from", names));
        const leaving = [
            LEAVES,
            ` ${org}`,
            ...(losses.length > 0 ? [": ", LOSES, ` ${(0,lists/* joinList */.D)(losses)}`] : []),
        ];
        const also = joined.length > 0 ? [membershipPhrase(ARRIVAL, into, gained, names)] : [];
        return { phrases: [leaving, ...also], saysLosses: true };
    }
    const bothWays = joined.length > 0 && left.length > 0;
    if (!bothWays) {
        const one = joined.length > 0
            ? membershipPhrase(ARRIVAL, into, gained, names)
            : membershipPhrase(DEPARTURE, outOf, lost, names);
        return { phrases: joined.length + left.length > 0 ? [one] : [], saysLosses: false };
    }
    const [from] = outOf;
    const [to] = into;
    const isMove = from?.means === "team" && from.kind === to?.kind;
    if (into.length === 1 && outOf.length === 1 && isMove) {
        const move = [["moves", "move"], ` from ${from.name} to ${withRole(to)}`];
        const steps = [
            ...(gained.length > 0 ? [membershipPhrase(ARRIVAL, [], gained, names)] : []),
            ...(lost.length > 0 ? [membershipPhrase(DEPARTURE, [], lost, names)] : []),
        ];
        return { phrases: [move, ...steps], saysLosses: false };
    }
    return {
        phrases: [
            membershipPhrase(ARRIVAL, into, gained, names),
            membershipPhrase(DEPARTURE, outOf, lost, names),
        ],
        saysLosses: false,
    };
}
function splitTeams(memberships) {
    const isOrganisation = ({ means }) => means === "organisation";
    const isTeam = (membership) => isOrganisation(membership) || membership.means === "team";
    const teams = memberships
        .filter(isTeam)
        .sort((a, b) => Number(isOrganisation(b)) - Number(isOrganisation(a)));
    return [teams, memberships.filter((membership) => !isTeam(membership))];
}
function membershipPhrase({ go, get }, teams, others, names) {
    if (teams.length === 0) {
        const verb = others.every((other) => other.means === "share") ? get : go;
        return [verb, ` ${othersText(others, names)}`];
    }
    const list = (0,text_lists/* listFirst */.rL)(teams.map(withRole), 4, ["other team", "other teams"]);
    if (others.length === 0)
        return [go, ` ${list}`];
    const kinds = Map.groupBy(teams.filter((each) => each.means === "team"), (each) => each.kind);
    const titles = [...kinds].map(([kind, those]) => (0,text_lists/* wordForm */.tp)(names.title(kind), those.length > 1));
    return [go, ` ${list}: ${[...titles, ...byKind(others, names)].join(", ")}`];
}
function withRole(membership) {
    return membership.role === undefined ? membership.name : `${membership.name} as ${membership.role}`;
}
function othersText(memberships, names) {
    return (0,lists/* joinList */.D)(byKind(memberships, names));
}
function byKind(memberships, names) {
    const ranks = [...names.kinds.keys()];
    const kinds = [...Map.groupBy(memberships, (membership) => membership.kind)];
    kinds.sort(([a], [b]) => ranks.indexOf(a) - ranks.indexOf(b));
    return kinds.flatMap(([kind, those]) => {
        if (those.length > 2)
            return [(0,text_lists/* count */.U9)(those.length, names.noun(kind))];
        const texts = those
            .map((membership) => `${membership.name}${membership.role === undefined ? "" : ` (${membership.role})`}`)
            .sort();
        if (those[0]?.means !== "team")
            return texts;
        return [`${(0,text_lists/* wordForm */.tp)(names.noun(kind), texts.length > 1)} ${(0,lists/* joinList */.D)(texts)}`];
    });
}


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ toneOf),
/* harmony export */   Zk: () => (/* binding */ joinPhrases),
/* harmony export */   mO: () => (/* binding */ inflect),
/* harmony export */   z9: () => (/* binding */ mergeStatements)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69573);

function joinPhrases(phrases) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : ["; ", ...phrase]));
}
function toneOf(gains, loses) {
    if (gains && loses)
        return "mixed";
    return gains ? "gain" : loses ? "loss" : "change";
}
function mergeStatements(statements) {
    const groups = Map.groupBy(statements, ({ tone, noun, phrase }) => JSON.stringify([tone, noun, phrase]));
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const { noun, phrase, tone } = first;
        const many = group.length > 1;
        const sentence = [
            ...(noun === undefined ? [] : [`${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .wordForm */ .tp)(noun, many)} `]),
            ...subjectList(group.map(({ subject }) => ({ ...subject, mark: "strong" }))),
            isSetting(phrase) ? ": " : " ",
            ...inflect(phrase, many),
        ];
        return [{ sentence, tone, itemCount: group.length }];
    });
}
function isSetting([first]) {
    return typeof first === "string";
}
function inflect(phrase, many) {
    return phrase.map((part) => (typeof part === "string" || "text" in part ? part : (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .wordForm */ .tp)(part, many)));
}
const MOST_SUBJECTS = 12;
function subjectList(subjects) {
    const rest = subjects.length - MOST_SUBJECTS;
    if (rest <= 1)
        return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSpans */ .kU)(subjects);
    return (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .joinSpans */ .kU)([...subjects.slice(0, MOST_SUBJECTS), (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, ["other", "others"])]);
}


/***/ }),

/***/ 81180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ removalLines),
/* harmony export */   u: () => (/* binding */ removalPhrase)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40227);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61470);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98801);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69573);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65976);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34703);
/* harmony import */ var _access_before_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5956);
/* harmony import */ var _access_phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20712);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4896);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42540);










const MOST_NAMED = 4;
function removalPhrase({ kind }, { kinds }) {
    return [["is", "are"], ` ${kinds.get(kind)?.words.removed ?? "archived"}`];
}
function removalLines(context) {
    const removals = context.changes
        .filter((change) => change.action === "archive")
        .map((change) => ({ change, people: losersOf(change, context) }));
    const alike = Map.groupBy(removals, ({ people }) => JSON.stringify(people));
    return [...alike.values()].map((group) => removalLine(group, context));
}
function losersOf(change, { before, access, names }) {
    const id = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change);
    const direct = [...(before.get(id)?.grants.keys() ?? [])].filter(_access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isPerson */ .KA);
    const nested = names.meaning(change.kind) === "team" ? access.before.membersOf(id) : [];
    const losing = [...nested].filter((person) => lostThrough(person, change, access).length > 0);
    return [...new Set([...direct, ...losing])].sort();
}
function lostThrough(person, change, access) {
    const id = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change);
    return access.permissions(person).filter((each) => each.to === undefined && each.through.includes(id));
}
function removalLine(group, { access, names }) {
    const people = group[0]?.people ?? [];
    const repos = (0,_access_before_after_js__WEBPACK_IMPORTED_MODULE_2__/* .uniqueSteps */ .B)(group.flatMap((loss) => loss.people.flatMap((person) => lostThrough(person, loss.change, access))));
    const it = group.length === 1 ? "it" : "them";
    const verb = people.length === 1 ? "loses" : "lose";
    const reach = repos.length > 0 ? `, and with ${it} ${(0,_access_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesOnResources */ .Q)(repos, "from", names)}` : "";
    const who = people.length > 0 ? `; ${names.listPeople(people)} ${verb} ${it}${reach}` : "";
    return { sentence: [...subjects(group, names), who], tone: "loss", itemCount: group.length };
}
function subjects(group, names) {
    const byKind = [...Map.groupBy(group, (loss) => loss.change.kind).values()];
    return byKind.flatMap((losses, index) => {
        const [first] = losses;
        if (first === undefined)
            return [];
        const many = losses.length > 1;
        const resources = losses.map((loss) => names.resource((0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(loss.change)));
        const forms = index === 0 ? (0,_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .resourceSubject */ .fu)(first.change, names).noun : names.title(first.change.kind);
        const noun = (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .wordForm */ .tp)(forms, many);
        const verb = (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlainText */ .b)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_7__/* .inflect */ .mO)(removalPhrase(first.change, names), many));
        const lead = index === 0 ? `${noun} ` : `, ${noun} `;
        if (losses.length <= MOST_NAMED)
            return [lead, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .strong */ .ko)((0,_core_lists_js__WEBPACK_IMPORTED_MODULE_9__/* .joinList */ .D)(resources)), ` ${verb}`];
        const counted = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .strong */ .ko)((0,_text_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(losses.length, names.noun(first.change.kind)));
        return [index === 0 ? "" : ", ", counted, ` ${verb}: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_9__/* .joinList */ .D)(resources)}`];
    });
}


/***/ }),

/***/ 42540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   XQ: () => (/* binding */ resourceStatements),
/* harmony export */   fu: () => (/* binding */ resourceSubject),
/* harmony export */   jl: () => (/* binding */ accessStep)
/* harmony export */ });
/* harmony import */ var _access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40227);
/* harmony import */ var _core_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61470);
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24496);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69573);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65976);
/* harmony import */ var _access_before_after_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5956);
/* harmony import */ var _access_phrases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20712);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4896);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39093);









function resourceSubject(change, names) {
    const [one, many] = names.title(change.kind);
    return {
        subject: { text: names.resource((0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change)) },
        noun: [capital(one), capital(many)],
    };
}
function accessStep(change) {
    return {
        resource: (0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change),
        from: change.action === "regrade" ? change.from : change.action === "revoke" ? change.role : undefined,
        to: change.action === "regrade" ? change.to : change.action === "grant" ? change.role : undefined,
    };
}
function resourceStatements(context) {
    const { changes, names } = context;
    const created = changes.filter((change) => change.action === "create");
    const configured = changes.filter((change) => change.action === "configure");
    const archived = new Set(changes.filter((change) => change.action === "archive").map(_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k));
    const joined = Map.groupBy(changes.filter((change) => change.action === "grant" && (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isPerson */ .KA)(change.principal)), _core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k);
    const granted = Map.groupBy(changes, (change) => {
        const principal = (0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedPrincipal */ .T)(change);
        if (principal === undefined || (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isPerson */ .KA)(principal))
            return undefined;
        const deleted = archived.has((0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__/* .principalResource */ .xU)(principal, names.kinds) ?? "");
        return deleted && change.action === "revoke" ? undefined : principal;
    });
    return [
        ...[...granted].flatMap(([principal, those]) => principal === undefined ? [] : [grantStatement(principal, those, context)]),
        ...created.map((change) => {
            const people = joined.get((0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(change))?.length ?? 0;
            return {
                ...resourceSubject(change, names),
                phrase: creationPhrase(change, people, names),
                tone: "gain",
            };
        }),
        ...[...Map.groupBy(configured, _core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k).values()].map((those) => settingsStatement(those, context)),
    ];
}
function creationPhrase(change, joined, names) {
    const kind = names.kinds.get(change.kind);
    const parent = (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .parentKeyIn */ .PK)(change.settings, kind);
    const where = parent === undefined ? "" : ` in ${names.resource(`${change.kind}/${parent}`)}`;
    const hides = Object.entries(kind?.settings ?? {}).find(([setting, { phrase }]) => phrase?.hides !== undefined && change.settings[setting] === phrase.hides.at);
    const privacy = hides === undefined ? "" : `, ${hides[1].phrase?.hides?.word}`;
    const people = joined > 0 ? `, with ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(joined, ["person", "people"])}` : "";
    return [["is", "are"], ` created${where}${privacy}${people}`];
}
function settingsStatement(changes, { access, names }) {
    const [first] = changes;
    if (first === undefined)
        throw new RangeError("No changes of settings cannot be described.");
    const settings = (0,_setting_js__WEBPACK_IMPORTED_MODULE_4__/* .settingPhrases */ .t)(changes, names);
    const moved = changes.some(({ kind, setting }) => setting === names.kinds.get(kind)?.nests?.by);
    const members = moved ? [...access.teamMembers((0,_core_change_js__WEBPACK_IMPORTED_MODULE_0__/* .changedResource */ .k)(first))] : [];
    const affected = members.filter((person) => access.permissions(person).length > 0);
    const reach = (0,_access_phrases_js__WEBPACK_IMPORTED_MODULE_5__/* .accessPhrases */ .B)((0,_access_before_after_js__WEBPACK_IMPORTED_MODULE_6__/* .uniqueSteps */ .B)(affected.flatMap((person) => access.permissions(person))), names);
    const gained = (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .toPlainText */ .b)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .inflect */ .mO)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .joinPhrases */ .Zk)(reach.phrases), affected.length > 1));
    const effect = affected.length > 0 ? [[`${names.listPeople(affected)} ${gained}`]] : [];
    const resource = resourceSubject(first, names);
    return {
        ...resource,
        subject: settings.formerName === undefined ? resource.subject : { text: settings.formerName },
        phrase: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .joinPhrases */ .Zk)([...settings.phrases, ...effect]),
        tone: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .toneOf */ .YV)(reach.gains, reach.loses || settings.loses),
    };
}
function grantStatement(principal, changes, { access, names }) {
    const steps = changes.map(accessStep);
    const reach = (0,_access_phrases_js__WEBPACK_IMPORTED_MODULE_5__/* .accessPhrases */ .B)(steps, names);
    const team = (0,_access_effective_access_js__WEBPACK_IMPORTED_MODULE_1__/* .principalResource */ .xU)(principal, names.kinds);
    const all = team === undefined ? new Set() : access.teamMembers(team);
    const affected = new Set(steps.flatMap((each) => access.affected(each.resource)));
    const gaining = [...all].filter((person) => affected.has(person));
    return {
        subject: names.subject(principal),
        noun: team === undefined ? nounOfOthers(principal) : ["Team", "Teams"],
        phrase: [...(0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .joinPhrases */ .Zk)(reach.phrases), gaining.length > 0 ? ` (${names.listPeople(gaining)})` : ""],
        tone: (0,_phrase_js__WEBPACK_IMPORTED_MODULE_8__/* .toneOf */ .YV)(reach.gains, reach.loses),
    };
}
function nounOfOthers(principal) {
    return principal.startsWith("group:") ? ["Google Group", "Google Groups"] : ["Account", "Accounts"];
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}


/***/ }),

/***/ 39093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ settingPhrases)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98801);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60745);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34703);



function settingPhrases(changes, names) {
    const rename = changes.find((change) => isRename(change, names));
    const ordered = [...changes].sort((a, b) => weight(a, names) - weight(b, names));
    return {
        phrases: ordered.map((change) => settingPhrase(change, names)),
        ...(rename === undefined ? {} : { formerName: addressText(rename, rename.from, names) }),
        loses: changes.some((change) => {
            const retires = specOf(change, names)?.retires;
            return retires !== undefined && change.to === retires;
        }),
    };
}
function specOf({ kind, setting }, { kinds }) {
    return kinds.get(kind)?.settings[setting];
}
function isRename(change, names) {
    return specOf(change, names)?.isAddress === true && isText(change.from);
}
function isMove({ kind, setting }, { kinds }) {
    return setting === kinds.get(kind)?.nests?.by;
}
function addressText({ kind }, value, { kinds }) {
    return `${kinds.get(kind)?.words.sigil ?? ""}${valueText(value).replace(/^[#@]/, "")}`;
}
function weight(change, names) {
    if (isRename(change, names))
        return 0;
    if (isMove(change, names))
        return 1;
    return specOf(change, names)?.retires === undefined ? 3 : 2;
}
function settingPhrase(change, names) {
    const { setting, to } = change;
    if (isRename(change, names))
        return [["is", "are"], " renamed to ", (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(addressText(change, to, names))];
    if (isMove(change, names))
        return [["moves", "move"], ` ${moveText(change, names)}`];
    const { retires, phrase } = specOf(change, names) ?? {};
    if (phrase?.retired !== undefined) {
        const [retired, back] = phrase.retired;
        return [["is", "are"], ` ${to === retires ? retired : back}`];
    }
    const { lists, noun = setting.replaceAll("_", " "), prose } = phrase ?? {};
    if (lists !== undefined)
        return [`${noun} ${listChange(change, (key) => names.resource(`${lists}/${key}`))}`];
    return [`${noun} ${changeText(change, prose === true)}`];
}
function moveText({ kind, from, to }, names) {
    const old = isText(from) ? names.resource(`${kind}/${from}`) : undefined;
    if (!isText(to))
        return old === undefined ? "to the top" : `out of ${old} to the top`;
    const next = names.resource(`${kind}/${to}`);
    return old === undefined ? `into ${next}` : `from ${old} to ${next}`;
}
function changeText(change, isProse) {
    const { from, to } = change;
    const shown = (value) => (isProse ? `“${valueText(value)}”` : valueText(value));
    if (typeof to === "boolean")
        return `turned ${valueText(to)}`;
    if (Array.isArray(to) || Array.isArray(from))
        return listChange(change, _text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj);
    if (to === "" || to === null)
        return `is cleared (was ${shown(from)})`;
    return from === null || from === "" ? `becomes ${shown(to)}` : `becomes ${shown(to)} (was ${shown(from)})`;
}
function listChange({ from, to }, shown) {
    const had = Array.isArray(from) ? from : [];
    const has = Array.isArray(to) ? to : [];
    const added = has.filter((each) => !had.includes(each)).map((each) => shown(each));
    const dropped = had.filter((each) => !has.includes(each)).map((each) => shown(each));
    const changes = [
        ...(added.length > 0 ? [`gain ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .joinList */ .D)(added)}`] : []),
        ...(dropped.length > 0 ? [`lose ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .joinList */ .D)(dropped)}`] : []),
    ];
    return changes.join(", ");
}
function valueText(value) {
    if (typeof value === "boolean")
        return value ? "on" : "off";
    return value === null ? "nothing" : (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitize */ .aj)(String(value));
}
function isText(value) {
    return typeof value === "string" && value !== "";
}


/***/ }),

/***/ 36697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ renderSlack)
/* harmony export */ });
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69573);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65976);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60745);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34703);
/* harmony import */ var _text_slack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81768);
/* harmony import */ var _text_web_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97583);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18389);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34075);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65013);









const MOST_JSON = 11_000;
const MOST_LINES = 12;
const MOST_LOSSES = 25;
const MOST_HEADER = 150;
const MOST_LETTERS = 500;
const MOST_TEXT = 1_500;
function renderSlack(report) {
    const outline = (0,_outline_js__WEBPACK_IMPORTED_MODULE_0__/* .reportOutline */ .$)(report);
    const title = (0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(outline);
    const lead = outline.lead === undefined ? [] : [richText([section((0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .toRichText */ .TP)([outline.lead]))])];
    return {
        text: notification(title, outline),
        blocks: [
            { type: "header", text: { type: "plain_text", text: (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(title, MOST_HEADER), emoji: false } },
            ...lead,
            ...sectionBlocks(outline.sections, report.links),
            ...footer(report, outline.changes),
        ],
        unfurl_links: false,
        unfurl_media: false,
    };
}
function sectionBlocks(sections, links) {
    const blocks = [];
    let left = MOST_JSON;
    for (const each of sections) {
        if (each.fold === "all")
            continue;
        const shown = within(each, left, links);
        if (shown.length === 0)
            continue;
        left -= shown.reduce((sum, line) => sum + lengthOf(line, links), 300);
        const rest = (0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsIn */ .Un)(each.lines) - (0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsIn */ .Un)(shown);
        const more = rest === 0 ? [] : [section([italic(`… and ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(rest, each.noun)} more in the run's summary`)])];
        blocks.push(richText([
            section([{ type: "text", text: each.heading, style: { bold: true } }]),
            {
                type: "rich_text_list",
                style: "bullet",
                elements: [...shown.map((line) => item(line, links)), ...more],
            },
        ]));
    }
    return blocks;
}
function within({ lines }, bytesLeft, links) {
    const losses = lines.filter(_line_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoss */ .Q2).slice(0, MOST_LOSSES);
    const others = lines.filter((line) => !(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoss */ .Q2)(line)).slice(0, Math.max(3, MOST_LINES - losses.length));
    const shown = [];
    let used = 0;
    for (const line of lines.filter((each) => losses.includes(each) || others.includes(each))) {
        used += lengthOf(line, links);
        if (used > bytesLeft)
            break;
        shown.push(line);
    }
    return shown;
}
function lengthOf(line, links) {
    return JSON.stringify(item(line, links)).length + 1;
}
function item(line, links) {
    const place = line.at === undefined ? [] : [(0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .placeSpan */ .ch)(line.at, links), " "];
    const advice = line.remedy === undefined
        ? []
        : [...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBackticks */ .xj)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)(line.remedy, MOST_LETTERS)), ...(line.steps ? [" ", ...line.steps] : [])];
    const remedy = advice.length === 0 ? [] : [...(0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .toRichText */ .TP)(["\n"]), ...advice.flatMap(aside)];
    return section([...(0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .toRichText */ .TP)([...place, ...line.sentence]), ...remedy]);
}
function aside(span) {
    return typeof span === "string" ? [italic(span)] : (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .toRichText */ .TP)([span]);
}
function section(elements) {
    return { type: "rich_text_section", elements: elements.filter((each) => each.text !== "") };
}
function richText(elements) {
    return { type: "rich_text", elements };
}
function italic(text) {
    return { type: "text", text, style: { italic: true } };
}
function notification(title, outline) {
    const lines = outline.sections.filter((each) => each.fold === "none").flatMap((each) => each.lines);
    const first = lines.slice(0, 3).map((line) => (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlainText */ .b)(line.sentence));
    const lead = outline.lead === undefined ? [] : [outline.lead];
    const more = lines.length > 3 ? ["…"] : [];
    return (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeSlack */ .k4)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .truncate */ .xv)([title, ...lead, ...first, ...more].join("\n"), MOST_TEXT));
}
function footer(report, changes) {
    const { links, plan } = report;
    const items = [
        ...(plan.changes.length > 0
            ? [...(0,_counts_js__WEBPACK_IMPORTED_MODULE_7__/* .countsInWords */ .Pe)(report, changes), `plan ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_7__/* .shortDigest */ .VK)(plan.digest)}`].map(_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeSlack */ .k4)
            : []),
        ...linkTo(links.run, "Run"),
        ...linkTo(links.pullRequest, "Pull request"),
        ...linkTo(links.commit, "Commit"),
    ];
    return items.length === 0
        ? []
        : [{ type: "context", elements: [{ type: "mrkdwn", text: items.join(" · ") }] }];
}
function linkTo(address, text) {
    return (0,_text_web_address_js__WEBPACK_IMPORTED_MODULE_8__/* .parseWebAddress */ .K)(address) === undefined ? [] : [(0,_text_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .slackLink */ .J1)(text, address)];
}


/***/ }),

/***/ 67082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ renderFindings),
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/src/text/columns.js
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u{3000}-\u{303F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]|\p{Emoji_Presentation}|\u{FE0F}/u;
const NARROW = /^[ -~]*$/;
const NO_COLUMN = /^[\p{Cf}\p{M}]+$/u;
function columnsOf(text) {
    if (NARROW.test(text))
        return text.length;
    let columns = 0;
    for (const { segment } of graphemes.segment(text)) {
        if (!NO_COLUMN.test(segment))
            columns += WIDE.test(segment) ? 2 : 1;
    }
    return columns;
}
function splitToColumns(word, most) {
    if (word !== "" && columnsOf(word) <= most)
        return [word];
    const pieces = [];
    let piece = "";
    for (const { segment } of graphemes.segment(word)) {
        if (piece !== "" && columnsOf(piece + segment) > most) {
            pieces.push(piece);
            piece = "";
        }
        piece += segment;
    }
    return piece === "" ? pieces : [...pieces, piece];
}

;// CONCATENATED MODULE: ./lib/src/text/terminal.js


function toTerminalLines(sentence, layout) {
    const { width, indent = "", style, colour } = layout;
    return wrapSentence(sentence.map(ticked), width - indent.length).map((line) => {
        const painted = line.map((span) => paintSpan(span, colour)).join("");
        return indent + (style === undefined ? painted : paint(style, painted, colour));
    });
}
function paint(style, text, colour) {
    return colour ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
}
function ticked(span) {
    if (typeof span === "string")
        return { text: span };
    return span.mark === "code" ? { ...span, text: `\`${span.text}\`` } : span;
}
function paintSpan({ text, mark }, colour) {
    return mark === undefined ? text : paint(mark === "code" ? "cyan" : "bold", text, colour);
}
function wrapSentence(spans, most) {
    const lines = [];
    let line = [];
    let width = 0;
    for (const word of wordsOf(spans, most)) {
        const columns = columnsOf(word.map((span) => span.text).join(""));
        if (width > 0 && width + 1 + columns > most) {
            lines.push(line);
            line = [];
            width = 0;
        }
        if (width > 0)
            add(line, { text: " " });
        for (const span of word)
            add(line, span);
        width += (width > 0 ? 1 : 0) + columns;
    }
    return line.length > 0 ? [...lines, line] : lines;
}
function wordsOf(spans, most) {
    const words = [[]];
    for (const span of spans) {
        for (const [index, part] of span.text.split(" ").entries()) {
            if (index > 0)
                words.push([]);
            const pieces = splitToColumns(part, most);
            for (const text of pieces) {
                if (pieces.length > 1)
                    words.push([]);
                words.at(-1)?.push({ ...span, text });
            }
        }
    }
    return words.filter((word) => word.length > 0);
}
function add(line, span) {
    const last = line.at(-1);
    if (last !== undefined && (last.mark === span.mark || span.text === " ")) {
        line[line.length - 1] = { ...last, text: last.text + span.text };
    }
    else
        line.push(span);
}

// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(18389);
// EXTERNAL MODULE: ./lib/src/report/line.js
var report_line = __webpack_require__(34075);
// EXTERNAL MODULE: ./lib/src/report/outline.js + 6 modules
var report_outline = __webpack_require__(65013);
;// CONCATENATED MODULE: ./lib/src/report/terminal.js







const WIDEST = 100;
const MOST_LINES = 40;
const MOST_GRAVE = 100;
const MOST_FOLDED = 10;
const INDENT = "    ";
function renderTerminal(report, terminal) {
    const layout = layoutOf(terminal);
    const outline = (0,report_outline/* reportOutline */.$)(report);
    const blocks = [
        [
            ...toTerminalLines([(0,sentence/* strong */.ko)(outline.title)], layout),
            ...(outline.lead === undefined ? [] : toTerminalLines([outline.lead], layout)),
        ],
        ...outline.sections.map((section) => sectionLines(section, layout)),
        footer(report, outline.changes).flatMap((text) => toTerminalLines([text], { ...layout, style: "dim" })),
    ];
    return joined(blocks);
}
function renderFindings(findings, terminal, each = false) {
    const layout = layoutOf(terminal);
    const sections = (0,report_outline/* problemSections */.g)(findings, {}, each).filter((section) => section.lines.length > 0);
    return joined(sections.map((section) => sectionLines(section, layout, each)));
}
function layoutOf({ columns, colour }) {
    return { width: Math.max(40, Math.min(columns, WIDEST)), colour };
}
function joined(blocks) {
    const texts = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
    return texts.length === 0 ? "" : `${texts.join("\n\n")}\n`;
}
function sectionLines(section, layout, whole = false) {
    const { shown, left } = whole ? { shown: section.lines, left: 0 } : within(section);
    const more = left === 0 ? [] : [`… and ${(0,lists/* count */.U9)(left, section.noun)} more; --json lists them all`];
    return [
        ...toTerminalLines([section.heading], { ...layout, style: ["bold", "underline"] }),
        ...shown.flatMap((line) => item(line, layout)),
        ...more.flatMap((text) => toTerminalLines([text], { ...layout, indent: INDENT, style: "dim" })),
    ];
}
function within(section) {
    const shown = section.fold === "all" ? section.lines.slice(0, MOST_FOLDED) : graveFirst(section);
    return { shown, left: (0,report_line/* itemsIn */.Un)(section.lines) - (0,report_line/* itemsIn */.Un)(shown) };
}
function graveFirst(section) {
    const isGrave = (line) => (0,report_line/* isLoss */.Q2)(line) || line.severity === "error";
    const grave = section.lines.filter(isGrave).slice(0, MOST_GRAVE);
    const others = section.lines
        .filter((line) => !isGrave(line))
        .slice(0, Math.max(10, MOST_LINES - grave.length));
    return [...grave, ...others];
}
function item(line, layout) {
    const [sign, style] = bullet(line);
    const place = line.at === undefined ? [] : [`${(0,sanitize/* sanitize */.aj)(line.at.file)}:${line.at.line}:${line.at.column} `];
    const [first = "", ...rest] = toTerminalLines([...place, ...line.sentence], { ...layout, indent: INDENT });
    const advice = line.remedy === undefined ? [] : [...(0,sentence/* parseBackticks */.xj)(line.remedy), ...stepsOf(line)];
    const remedy = toTerminalLines(advice, { ...layout, indent: INDENT, style: "dim" });
    return [`  ${paint(style, sign, layout.colour)} ${first.slice(INDENT.length)}`, ...rest, ...remedy];
}
function stepsOf({ steps }) {
    if (steps === undefined)
        return [];
    const spans = steps.map((span) => typeof span === "string" || span.link === undefined ? span : `${span.text} (${span.link})`);
    return [" ", ...spans];
}
const BULLETS = {
    error: ["x", ["red", "bold"]],
    warning: ["!", "yellow"],
    notice: ["i", "blue"],
    gain: ["+", "green"],
    loss: ["-", "red"],
    mixed: ["±", "red"],
    change: ["~", "yellow"],
};
function bullet({ severity, tone }) {
    const which = severity ?? tone;
    return which === undefined ? ["·", "dim"] : BULLETS[which];
}
function footer(report, changes) {
    const cost = (0,counts/* costInWords */.M7)(report.cost);
    return [
        ...(report.plan.changes.length > 0
            ? [[...(0,counts/* countsInWords */.Pe)(report, changes), `plan ${(0,counts/* shortDigest */.VK)(report.plan.digest)}`].join(" · ")]
            : []),
        ...(cost === "" ? [] : [`Asked: ${cost}`]),
    ];
}


/***/ }),

/***/ 22868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ownLogin),
/* harmony export */   c: () => (/* binding */ bareLogin)
/* harmony export */ });
async function ownLogin({ octokit }) {
    const { viewer } = await octokit.graphql("query { viewer { login } }");
    return bareLogin(viewer.login);
}
function bareLogin(login) {
    return login.toLowerCase().replace(/\[bot\]$/, "");
}


/***/ }),

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ commitToBranch),
/* harmony export */   SN: () => (/* binding */ deleteBranch),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   mW: () => (/* binding */ findHead)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2805);



async function headOf(repository, branch) {
    const head = await findHead(repository, branch);
    if (head === undefined)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .branchMissing */ .Fr)(branch));
    return head;
}
async function findHead({ octokit, owner, repo }, branch) {
    try {
        const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
        return data.object.sha;
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).status === 404)
            return undefined;
        throw error;
    }
}
async function setBranch({ octokit, owner, repo }, { branch, at }) {
    try {
        await octokit.rest.git.createRef({
            owner,
            repo,
            ref: `refs/heads/${branch}`,
            sha: at,
            ..._request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRetries */ .v,
        });
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).status !== 422)
            throw error;
        await octokit.rest.git.updateRef({
            owner,
            repo,
            ref: `heads/${branch}`,
            sha: at,
            force: true,
            ..._request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRetries */ .v,
        });
    }
}
async function deleteBranch({ octokit, owner, repo }, branch) {
    await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` }).catch((error) => {
        const { status } = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error);
        if (status !== 404 && status !== 422)
            throw error;
    });
}
const mutation = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
async function commitToBranch(repository, draft) {
    const exists = (await findHead(repository, draft.branch)) !== undefined;
    const branch = exists ? `${draft.branch}.next` : draft.branch;
    await setBranch(repository, { branch, at: draft.onto });
    const commit = await createCommit(repository, { ...draft, branch });
    if (exists) {
        await setBranch(repository, { branch: draft.branch, at: commit });
        await deleteBranch(repository, branch);
    }
    return commit;
}
async function createCommit(repository, { branch, onto, files, headline, body }) {
    const { octokit, owner, repo } = repository;
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        expectedHeadOid: onto,
        message: { headline, body },
        fileChanges: {
            additions: files.map(({ path, bytes }) => ({ path, contents: Buffer.from(bytes).toString("base64") })),
        },
    };
    try {
        const answer = await octokit.graphql(mutation, {
            input,
            ..._request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRetries */ .v,
        });
        return answer.createCommitOnBranch.commit.oid;
    }
    catch (error) {
        const made = await findCreatedCommit(repository, { branch, onto, headline });
        if (made === undefined)
            throw error;
        return made;
    }
}
async function findCreatedCommit(repository, { branch, onto, headline }) {
    const { octokit, owner, repo } = repository;
    const head = await findHead(repository, branch);
    if (head === undefined || head === onto)
        return undefined;
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
    const isOurs = data.parents.length === 1 && data.parents[0]?.sha === onto && data.message.startsWith(headline);
    return isOurs ? head : undefined;
}


/***/ }),

/***/ 43628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ filesAt)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33081);
/* harmony import */ var _roster_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91289);
/* harmony import */ var _roster_find_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80641);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2805);




async function filesAt(repository, commit, patterns) {
    const { octokit, owner, repo } = repository;
    try {
        const found = await (0,_roster_find_files_js__WEBPACK_IMPORTED_MODULE_0__/* .findRosterFiles */ ._c)(treeOf(repository, commit), patterns);
        const { missing, findings } = found;
        if ((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(findings))
            return { files: [], missing, findings };
        const files = await Promise.all([...found.files].map(async ([path, { sha: file_sha }]) => {
            const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha });
            return { path, bytes: new Uint8Array(Buffer.from(blob.data.content, "base64")) };
        }));
        return { files, missing, findings };
    }
    catch (error) {
        const problem = (0,_roster_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .rosterUnreadable */ .pE)(patterns.join(", "), (0,_request_error_js__WEBPACK_IMPORTED_MODULE_3__/* .requestErrorOf */ .l)(error).message);
        return { files: [], missing: [], findings: [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem)] };
    }
}
const linkMode = "120000";
function treeOf({ octokit, owner, repo }, commit) {
    const lists = new Map();
    const shas = new Map([["", commit]]);
    const read = async (folder, isDeep) => {
        const { data } = await octokit.rest.git.getTree({
            owner,
            repo,
            tree_sha: shas.get(folder) ?? commit,
            ...(isDeep ? { recursive: "true" } : {}),
        });
        if (data.truncated)
            throw new Error(`there are more files below ${folder || "."} than GitHub lists`);
        const found = new Map([[folder, []]]);
        for (const { path, sha, mode, type, size = 0 } of data.tree) {
            const whole = folder === "" ? path : `${folder}/${path}`;
            const slash = whole.lastIndexOf("/");
            const entry = { name: whole.slice(slash + 1), sha, size };
            const siblings = found.get(slash === -1 ? "" : whole.slice(0, slash));
            if (type === "tree") {
                shas.set(whole, sha);
                if (isDeep)
                    found.set(whole, []);
                siblings?.push({ ...entry, type: "folder" });
            }
            else if (type === "blob")
                siblings?.push({ ...entry, type: mode === linkMode ? "link" : "file" });
        }
        for (const [each, entries] of found)
            lists.set(each, entries);
    };
    return {
        list: async (folder, isDeep) => {
            if (!lists.has(folder))
                await read(folder, isDeep);
            return lists.get(folder) ?? [];
        },
        sizeOf: async (_, { size }) => size,
    };
}


/***/ }),

/***/ 3740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ reviewersNotAsked),
/* harmony export */   Fr: () => (/* binding */ branchMissing),
/* harmony export */   H4: () => (/* binding */ reactionFailed),
/* harmony export */   Ph: () => (/* binding */ pauseUnknown),
/* harmony export */   V8: () => (/* binding */ useNotRecorded),
/* harmony export */   Vw: () => (/* binding */ writingPaused),
/* harmony export */   wA: () => (/* binding */ replyNotSent)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function reviewersNotAsked(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("reviewers_not_asked", `Nobody could be asked for a review: ${reason}`, "Give the people who may approve access to the repository. They can approve without being asked.");
}
function reactionFailed(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("reaction_failed", `The comment could not be reacted to: ${reason}`, "Give the token the repository permissions Issues: write and Pull requests: write.");
}
function replyNotSent(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("reply_not_sent", `The reply could not be written as a comment: ${reason}`, "Give the token the repository permissions Issues: write and Pull requests: write. What was asked for is done all the same.");
}
function useNotRecorded(reason) {
    return {
        severity: "error",
        code: "use_not_recorded",
        message: `It could not be made sure that the request is carried out once only: ${reason}`,
        remedy: "Give the token the repository permissions Contents: write and Checks: write. Nothing was done.",
    };
}
function branchMissing(branch) {
    return {
        severity: "error",
        code: "branch_missing",
        message: `The repository has no branch ${branch}, so there is no roster to read or to change.`,
        remedy: "Push the roster to the repository's default branch first.",
    };
}
function writingPaused(who, since, reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("paused", `${who} paused Rollcall on ${since.replace("T", " ").slice(0, 16)} UTC: ${reason}`, "Nothing is written until an admin says /rollcall resume, or somebody deletes the repository variable ROLLCALL_PAUSED.");
}
function pauseUnknown(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("pause_unknown", `The repository variable ROLLCALL_PAUSED, which stops all writing, could not be read: ${reason}`, "Give the token the repository permission Variables: read, so that a pause is heeded.");
}


/***/ }),

/***/ 68685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ setPause),
/* harmony export */   F5: () => (/* binding */ checkPause),
/* harmony export */   H5: () => (/* binding */ readPause),
/* harmony export */   i_: () => (/* binding */ clearPause)
/* harmony export */ });
/* unused harmony export pauseVariable */
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2805);



const pauseVariable = "ROLLCALL_PAUSED";
async function checkPause(repository) {
    try {
        const pause = await readPause(repository);
        if (pause === undefined)
            return { pause, findings: [] };
        return { pause, findings: [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .writingPaused */ .Vw)(pause.by, pause.since, pause.reason))] };
    }
    catch (error) {
        return { pause: undefined, findings: [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseUnknown */ .Ph)((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).message))] };
    }
}
async function readPause({ octokit, owner, repo }) {
    try {
        const { data } = await octokit.rest.actions.getRepoVariable({ owner, repo, name: pauseVariable });
        return data.value.trim() === "" ? undefined : pauseIn(data.value, data.created_at);
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).status === 404)
            return undefined;
        throw error;
    }
}
function pauseIn(value, since) {
    try {
        const { by, since: at, reason } = JSON.parse(value);
        if ([by, at, reason].every((each) => typeof each === "string"))
            return { by: String(by), since: String(at), reason: String(reason) };
    }
    catch {
    }
    return { by: "Somebody", since, reason: value.slice(0, 500) };
}
async function setPause({ octokit, owner, repo }, pause) {
    const variable = { owner, repo, name: pauseVariable, value: JSON.stringify(pause), ..._request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRetries */ .v };
    try {
        await octokit.rest.actions.createRepoVariable(variable);
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).status !== 409)
            throw error;
        await octokit.rest.actions.updateRepoVariable(variable);
    }
}
async function clearPause({ octokit, owner, repo }) {
    try {
        await octokit.rest.actions.deleteRepoVariable({ owner, repo, name: pauseVariable, ..._request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRetries */ .v });
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requestErrorOf */ .l)(error).status !== 404)
            throw error;
    }
}


/***/ }),

/***/ 2805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ requestErrorOf),
/* harmony export */   v: () => (/* binding */ withoutRetries)
/* harmony export */ });
function requestErrorOf(error) {
    const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : undefined;
    return { status, message: error instanceof Error ? error.message : String(error) };
}
const withoutRetries = { request: { retries: 0 } };


/***/ }),

/***/ 48255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ stateBranch),
/* harmony export */   Vn: () => (/* binding */ updateStateFile),
/* harmony export */   qy: () => (/* binding */ readStateFile)
/* harmony export */ });
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8091);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2805);


const stateBranch = "rollcall/state";
const maxAttempts = 8;
async function readStateFile(repository, path) {
    const { octokit, owner, repo } = repository;
    const head = await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .findHead */ .mW)(repository, stateBranch);
    if (head === undefined)
        return { head, text: undefined };
    const { data: tree } = await octokit.rest.git.getTree({ owner, repo, tree_sha: head });
    const entry = tree.tree.find((each) => each.path === path && each.type === "blob");
    if (entry === undefined)
        return { head, text: undefined };
    const { data: blob } = await octokit.rest.git.getBlob({ owner, repo, file_sha: entry.sha });
    return { head, text: Buffer.from(blob.content, "base64").toString("utf8") };
}
async function updateStateFile(repository, update, clock) {
    let refusal;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
        const { head, text } = await readStateFile(repository, update.path);
        const next = update.change(text);
        if (next === undefined || next === text)
            return;
        const commit = await createCommit(repository, { ...update, text: next, onto: head });
        refusal = await moveBranch(repository, { from: head, to: commit });
        if (refusal === undefined)
            return;
        const now = await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .findHead */ .mW)(repository, stateBranch);
        if (now === commit)
            return;
        if (now === head && isRefusal(refusal))
            throw refusal;
        await clock.sleep(100 * attempt);
    }
    throw refusal;
}
async function createCommit({ octokit, owner, repo }, { path, text, message, onto }) {
    const { data: tree } = await octokit.rest.git.createTree({
        owner,
        repo,
        tree: [{ path, mode: "100644", type: "blob", content: text }],
        ...(onto === undefined ? {} : { base_tree: onto }),
    });
    const parents = onto === undefined ? [] : [onto];
    const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents });
    return data.sha;
}
async function moveBranch({ octokit, owner, repo }, { from, to: sha }) {
    try {
        if (from === undefined) {
            const ref = `refs/heads/${stateBranch}`;
            await octokit.rest.git.createRef({ owner, repo, ref, sha, ..._request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRetries */ .v });
        }
        else {
            const ref = `heads/${stateBranch}`;
            await octokit.rest.git.updateRef({ owner, repo, ref, sha, force: false, ..._request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRetries */ .v });
        }
        return undefined;
    }
    catch (error) {
        return error;
    }
}
function isRefusal(error) {
    const { status } = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requestErrorOf */ .l)(error);
    return status !== undefined && status >= 400 && status < 500 && status !== 429;
}


/***/ }),

/***/ 99160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ stateRules),
/* harmony export */   fh: () => (/* binding */ readStateProtection),
/* harmony export */   r5: () => (/* binding */ readStatePassers)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2805);
/* harmony import */ var _state_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48255);


const neededRules = ["creation", "update"];
const stateRules = [...neededRules, "deletion"];
async function readStateProtection({ octokit, owner, repo }, needed = neededRules) {
    try {
        const at = { owner, repo, branch: _state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ, per_page: 100 };
        const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
        const lacks = needed.filter((name) => !rules.some(({ type }) => type === name));
        if (lacks.length > 0)
            return { is: "open", lacks };
        const guarding = rules.filter(({ type }) => stateRules.includes(type));
        const ids = [...new Set(guarding.flatMap(({ ruleset_id }) => ruleset_id ?? []))];
        const passes = await Promise.all(ids.map(async (ruleset_id) => {
            const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
            const bypass = data.current_user_can_bypass;
            return bypass === "always" || bypass === "exempt";
        }));
        return { is: "protected", mayPass: passes.length > 0 && passes.every(Boolean) };
    }
    catch (error) {
        return { is: "unknown", reason: (0,_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requestErrorOf */ .l)(error).message };
    }
}
async function readStatePassers({ octokit, owner, repo, }) {
    const at = { owner, repo, branch: _state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ, per_page: 100 };
    const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, at);
    const guarding = rules.filter(({ type }) => stateRules.includes(type));
    const ids = [...new Set(guarding.flatMap(({ ruleset_id }) => ruleset_id ?? []))];
    const passers = new Map();
    for (const ruleset_id of ids) {
        const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id });
        if (data.bypass_actors === undefined)
            return undefined;
        for (const { actor_type: type, actor_id } of data.bypass_actors)
            passers.set(`${type} ${actor_id ?? ""}`, { type, id: actor_id ?? undefined });
    }
    return [...passers.values()];
}


/***/ }),

/***/ 76899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aB: () => (/* binding */ userOfAccount),
/* harmony export */   gj: () => (/* binding */ isAboveMember),
/* harmony export */   j7: () => (/* binding */ matchAccount)
/* harmony export */ });
function matchAccount(roster, account) {
    const login = account.login.toLowerCase().replace(/\[bot\]$/, "");
    const users = [...roster.declared.users.values()];
    const user = users.find((each) => each.githubId === undefined ? each.github?.toLowerCase() === login : each.githubId === account.id);
    return user && { user, isProven: user.githubId === account.id };
}
function isAboveMember({ resolved }, key) {
    const tier = resolved.users.get(key)?.tier ?? "member";
    const leads = [...resolved.teams.values()].some(({ people }) => people.get(key)?.lead === true);
    const isNamed = [...resolved.permissions.rules.values()].some((who) => who === `user:${key}` || (who.startsWith("team:") && resolved.teams.get(who.slice(5))?.people.has(key)));
    return tier !== "member" || leads || isNamed || (resolved.github?.owners ?? []).includes(key);
}
function userOfAccount(roster, account) {
    const match = matchAccount(roster, account);
    if (match === undefined)
        return undefined;
    return match.isProven || !isAboveMember(roster, match.user.key) ? match.user : undefined;
}


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withoutBadAddresses),
/* harmony export */   V: () => (/* binding */ badAddressesIn)
/* harmony export */ });
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44898);

const badAddress = new Set(["invalid_email"]);
function withoutBadAddresses(loaded, today) {
    if ((0,_load_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(loaded))
        return loaded;
    const tolerant = (0,_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadRoster */ .c0)(loaded.source, today, badAddress);
    return (0,_load_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(tolerant) ? tolerant : loaded;
}
function badAddressesIn({ findings }) {
    return findings.filter(({ severity, code }) => severity === "error" && badAddress.has(code));
}


/***/ }),

/***/ 89938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ directoryBuilder),
/* harmony export */   JZ: () => (/* binding */ shortForm),
/* harmony export */   VJ: () => (/* binding */ recordBuilder),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43852);

function recordBuilder(schema, apart = []) {
    const others = apart;
    const fields = Object.keys(schema.shape).filter((field) => !others.includes(field));
    const names = fields.map(camelCase);
    return (declared, built) => {
        const values = declared;
        const record = {};
        for (let index = 0; index < fields.length; index++) {
            const value = values[fields[index]];
            if (value !== undefined)
                record[names[index]] = value;
        }
        for (const name in built)
            if (built[name] !== undefined)
                record[name] = built[name];
        return record;
    };
}
function camelCase(field) {
    return field.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
function shortForm(schema, field) {
    const defaults = {};
    for (const [name, type] of Object.entries(schema.shape)) {
        const result = zod__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(type, undefined);
        if (result.success && result.data !== undefined)
            defaults[name] = result.data;
    }
    return (text) => ({ ...defaults, [field]: text });
}
function fieldNames(shape) {
    return Object.keys(shape);
}
function directoryBuilder(shape) {
    const fields = Object.keys(shape);
    const nothing = {};
    return (declared) => {
        const values = declared;
        let directory;
        for (const field of fields) {
            const value = values[field];
            if (value === undefined)
                continue;
            directory ??= {};
            directory[field] = value;
        }
        return directory ?? nothing;
    };
}


/***/ }),

/***/ 92298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ buildEntries),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   hc: () => (/* binding */ buildInclude),
/* harmony export */   wN: () => (/* binding */ buildUser)
/* harmony export */ });
/* harmony import */ var _schema_team_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32517);
/* harmony import */ var _schema_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46991);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72348);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89938);




function placesOf(node, toPlace) {
    const fields = node.shape === "table" ? node.fields : [];
    return Object.fromEntries(Array.from(fields, ([key, field]) => [key, toPlace(field.node.at)]));
}
const userRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_user_js__WEBPACK_IMPORTED_MODULE_1__/* .userFields */ .dN, (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)(_schema_user_js__WEBPACK_IMPORTED_MODULE_1__/* .userDirectory */ .dy));
const userFromLogin = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .shortForm */ .JZ)(_schema_user_js__WEBPACK_IMPORTED_MODULE_1__/* .userFields */ .dN, "github");
const directoryOfUser = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryBuilder */ .$0)(_schema_user_js__WEBPACK_IMPORTED_MODULE_1__/* .userDirectory */ .dy);
function buildUser(declared, toPlace) {
    const { key, value, node } = declared;
    const at = toPlace(declared.at);
    const isShort = typeof value === "string";
    const fields = isShort ? userFromLogin(value) : value;
    const places = isShort ? { github: toPlace(node.at) } : placesOf(node, toPlace);
    return userRecord(fields, { key, directory: directoryOfUser(fields), at, places });
}
const entryRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_team_js__WEBPACK_IMPORTED_MODULE_2__/* .entryFields */ .oy);
function buildEntries(list, path, from) {
    return list?.map((entry, index) => {
        const at = from.toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .df)(from.node, [...path, index]));
        return typeof entry === "string" ? { user: entry, at } : entryRecord(entry, { at });
    });
}
function buildInclude(list, node, toPlace) {
    return list?.map((each, index) => {
        const leadsOnly = typeof each !== "string";
        const at = toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(node, ["include", index])?.at ?? node.at);
        return { team: leadsOnly ? each.leads : each, leadsOnly, at };
    });
}


/***/ }),

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ buildUndeclaredTeam),
/* harmony export */   ay: () => (/* binding */ buildProject),
/* harmony export */   kg: () => (/* binding */ buildTeam),
/* harmony export */   pZ: () => (/* binding */ buildChannels)
/* harmony export */ });
/* harmony import */ var _schema_drive_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45954);
/* harmony import */ var _schema_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21903);
/* harmony import */ var _schema_slack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35630);
/* harmony import */ var _schema_team_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32517);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72348);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89938);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92298);







const teamRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_team_js__WEBPACK_IMPORTED_MODULE_1__/* .team */ .gv, ["leads", "members", "include", "repos", "github", "slack", "drive"]);
function buildTeam(declared, toPlace) {
    const { key, value, node } = declared;
    const from = { node, toPlace };
    const { repos, github, slack, drive } = value;
    return teamRecord(value, {
        key,
        leads: (0,_person_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEntries */ .Be)(value.leads, ["leads"], from),
        members: (0,_person_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEntries */ .Be)(value.members, ["members"], from),
        include: (0,_person_js__WEBPACK_IMPORTED_MODULE_2__/* .buildInclude */ .hc)(value.include, node, toPlace),
        repos: repos && buildGrants(repos, ["repos"], from),
        github: github === false ? false : buildTeamOnGithub(key, github),
        usergroup: slack?.usergroup === undefined ? undefined : buildUsergroup(slack.usergroup, from),
        channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
        folders: buildFolders(drive?.folders ?? [], from),
        at: toPlace(declared.at),
        places: (0,_person_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(node, toPlace),
    });
}
function buildUndeclaredTeam(key, at) {
    const github = buildTeamOnGithub(key, undefined);
    return teamRecord(_schema_team_js__WEBPACK_IMPORTED_MODULE_1__/* .team */ .gv.parse({}), { key, github, channels: [], folders: [], at, places: {} });
}
const teamOnGithubRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_github_js__WEBPACK_IMPORTED_MODULE_3__/* .teamOnGithub */ .cU, ["name"]);
const teamOnGithubDefaults = _schema_github_js__WEBPACK_IMPORTED_MODULE_3__/* .teamOnGithub */ .cU.parse({});
function buildTeamOnGithub(key, github = teamOnGithubDefaults) {
    return teamOnGithubRecord(github, { name: github.name ?? key });
}
const projectRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_team_js__WEBPACK_IMPORTED_MODULE_1__/* .project */ .Cv, [
    "access",
    "repos",
    "collaborators",
    "slack",
    "drive",
    ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi)(_schema_team_js__WEBPACK_IMPORTED_MODULE_1__/* .projectDirectory */ .t6),
]);
const directoryOfProject = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryBuilder */ .$0)(_schema_team_js__WEBPACK_IMPORTED_MODULE_1__/* .projectDirectory */ .t6);
function buildProject(declared, toPlace) {
    const { key, value, node } = declared;
    const from = { node, toPlace };
    const { access, repos, collaborators, slack, drive } = value;
    return projectRecord(value, {
        key,
        access: buildGrants(access, ["access"], from),
        repos: repos.map((name, index) => ({ name, at: toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(node, ["repos", index])) })),
        collaborators: collaborators && buildGrants(collaborators, ["collaborators"], from),
        channels: buildChannels(slack?.channels ?? [], ["slack", "channels"], from),
        folders: buildFolders(drive?.folders ?? [], from),
        directory: directoryOfProject(value),
        at: toPlace(declared.at),
        places: (0,_person_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(node, toPlace),
    });
}
function buildGrants(roles, path, from) {
    return new Map(Object.entries(roles).map(([key, role]) => [key, { role, at: keyPlace([...path, key], from) }]));
}
function keyPlace(path, { node, toPlace }) {
    return toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldAt */ .UK)(node, path)?.at ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(node, path));
}
const channelRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_slack_js__WEBPACK_IMPORTED_MODULE_5__/* .channelFields */ .dy);
const channelFromName = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .shortForm */ .JZ)(_schema_slack_js__WEBPACK_IMPORTED_MODULE_5__/* .channelFields */ .dy, "name");
function buildChannels(channels, path, from) {
    return channels.map((channel, index) => {
        const at = from.toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(from.node, [...path, index]));
        return channelRecord(typeof channel === "string" ? channelFromName(channel) : channel, { at });
    });
}
const usergroupRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_slack_js__WEBPACK_IMPORTED_MODULE_5__/* .usergroupFields */ .AV);
const usergroupFromHandle = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .shortForm */ .JZ)(_schema_slack_js__WEBPACK_IMPORTED_MODULE_5__/* .usergroupFields */ .AV, "handle");
function buildUsergroup(usergroup, { node, toPlace }) {
    const at = toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(node, ["slack", "usergroup"]));
    return usergroupRecord(typeof usergroup === "string" ? usergroupFromHandle(usergroup) : usergroup, { at });
}
const folderRecord = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .recordBuilder */ .VJ)(_schema_drive_js__WEBPACK_IMPORTED_MODULE_6__/* .folderFields */ .e8, ["groups"]);
function buildFolders(folders, from) {
    return folders.map((folder, index) => {
        const path = ["drive", "folders", index];
        const groups = Object.entries(folder.groups).map(([address, role]) => [address, { role, at: keyPlace([...path, "groups", address], from) }]);
        const at = from.toPlace((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(from.node, path)?.at ?? from.node.at);
        return folderRecord(folder, { groups: new Map(groups), at });
    });
}


/***/ }),

/***/ 28405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defined)
/* harmony export */ });
function defined(fields) {
    const kept = {};
    for (const key in fields)
        if (fields[key] !== undefined)
            kept[key] = fields[key];
    return kept;
}


/***/ }),

/***/ 55228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createDiagnostics)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91289);


const listed = 1000;
function createDiagnostics(files) {
    const kept = new Map();
    const counts = { error: 0, warning: 0, notice: 0 };
    return {
        add(problem, at) {
            const count = counts[problem.severity];
            if (count >= listed) {
                counts[problem.severity] = count + 1;
                return;
            }
            const place = typeof at === "function" ? at() : at;
            const identity = `${problem.code} ${place?.file}:${place?.line}:${place?.column} ${problem.message}`;
            if (kept.has(identity))
                return;
            counts[problem.severity] = count + 1;
            kept.set(identity, (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(problem, { at: place }));
        },
        hasErrors: () => counts.error > 0,
        findings() {
            const order = new Map(files.map((file, index) => [file, index]));
            const sorted = [...kept.values()].sort((a, b) => comparePlaces(a.at, b.at, order));
            for (const severity of ["error", "warning", "notice"]) {
                if (counts[severity] > listed)
                    sorted.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .moreProblems */ .OI)(severity, counts[severity] - listed)));
            }
            return sorted;
        },
    };
}
function comparePlaces(a, b, order) {
    if (a === undefined || b === undefined)
        return Number(a === undefined) - Number(b === undefined);
    const byFile = (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0);
    return byFile || a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 15118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ editRoster)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/src/roster/edit/edit.js
const nameFields = ["user", "name", "handle", "id", "leads"];
function isList(value) {
    return Array.isArray(value);
}
function isStructure(value) {
    return typeof value === "object";
}
function itemNameOf(item) {
    if (!isStructure(item))
        return String(item);
    if (isList(item))
        return undefined;
    const { leads } = item;
    const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
    if (name !== undefined)
        return String(name);
    return leads === undefined ? undefined : `leads ${String(leads)}`;
}
function shortField(path) {
    const [section, , ...steps] = path;
    if (section === "users" && path.length === 2)
        return "github";
    if (steps.at(-1) === "usergroup")
        return "handle";
    const list = path.at(-2);
    if (list === "members" || list === "leads")
        return "user";
    return list === "channels" ? "name" : undefined;
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/data.js


function isItems(data) {
    return Array.isArray(data);
}
function dataOf(root, each = () => { }) {
    const anchors = new Map();
    const read = (node) => {
        if (node === null)
            return "null";
        const data = (0,dist/* isAlias */.Vj)(node) ? (anchors.get(node.source) ?? "null") : content(node, read);
        if (!(0,dist/* isAlias */.Vj)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, data);
        each(node, data);
        return data;
    };
    return read(root);
}
function content(node, read) {
    if ((0,dist/* isMap */.jh)(node)) {
        const fields = Object.create(null);
        for (const { key, value } of node.items) {
            fields[(0,dist/* isScalar */.jn)(key) ? String(key.source) : "?"] = read(value);
        }
        return fields;
    }
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => read(item));
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return "null";
    return typeof node.value === "string" ? JSON.stringify(node.value) : String(node.source);
}
function dataOfValue(value) {
    if (!isStructure(value))
        return typeof value === "string" ? JSON.stringify(value) : String(value);
    if (isList(value))
        return value.map(dataOfValue);
    const fields = Object.create(null);
    for (const [key, each] of Object.entries(value))
        fields[key] = dataOfValue(each);
    return fields;
}
function textOf(data) {
    return data.startsWith('"') ? String(JSON.parse(data)) : data;
}
function itemNameInData(item) {
    if (typeof item === "string")
        return textOf(item);
    if (isItems(item))
        return undefined;
    const name = item["user"] ?? item["name"] ?? item["handle"] ?? item["id"];
    if (typeof name === "string")
        return textOf(name);
    return typeof item["leads"] === "string" ? `leads ${textOf(item["leads"])}` : undefined;
}
function sameData(some, other, path = []) {
    if (some === undefined || other === undefined)
        return some === other;
    return canonical(some, path) === canonical(other, path);
}
function canonical(data, path) {
    if (isItems(data)) {
        const items = data.map((item) => canonical(item, [...path, "-"]));
        return `[${items.sort().join(",")}]`;
    }
    if (typeof data === "string") {
        const short = shortField(path);
        return short === undefined ? data : `{${short}:${data}}`;
    }
    const fields = Object.keys(data).sort();
    return `{${fields.map((key) => `${key}:${canonical(data[key] ?? "", [...path, key])}`).join(",")}}`;
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/edit-data.js


function intendedData(data, edits) {
    const result = { root: copy(data) };
    for (const edit of edits)
        applyToData(result, edit);
    return result.root;
}
function effectOf(data, edit) {
    let found = data;
    for (const [index, step] of edit.path.entries()) {
        found = isItems(found)
            ? found.find((item) => itemNameInData(item) === step)
            : fieldsOf(found, edit.path.slice(0, index))[step];
    }
    return { before: found, after: changed(found, edit) };
}
function applyToData(parent, edit) {
    let at = parent;
    let key = "root";
    for (const [index, step] of edit.path.entries()) {
        const found = child(at, key);
        if (isItems(found)) {
            const item = found.findIndex((each) => itemNameInData(each) === step);
            if (item === -1)
                return;
            at = found;
            key = item;
            continue;
        }
        if (found === undefined && edit.edit !== "set" && edit.edit !== "add")
            return;
        const fields = fieldsOf(found, edit.path.slice(0, index));
        put(at, key, fields);
        at = fields;
        key = step;
    }
    if (edit.edit === "rename")
        renameIn(at, key, edit.to);
    else
        put(at, key, changed(child(at, key), edit));
}
function renameIn(at, key, to) {
    const found = child(at, key);
    if (found === undefined || key === to)
        return;
    if (isItems(at))
        put(at, key, renamedItem(found, to));
    else {
        at[to] = found;
        put(at, key, undefined);
    }
}
function renamedItem(item, to) {
    const name = JSON.stringify(to);
    if (typeof item === "string" || isItems(item))
        return name;
    const field = nameFields.find((each) => item[each] !== undefined);
    return field === undefined ? item : { ...item, [field]: name };
}
function child(at, key) {
    return isItems(at) ? at[Number(key)] : at[key];
}
function put(at, key, data) {
    if (isItems(at))
        at.splice(Number(key), 1, ...(data === undefined ? [] : [data]));
    else if (data === undefined)
        delete at[key];
    else
        at[key] = data;
}
function changed(found, edit) {
    switch (edit.edit) {
        case "set":
            return dataOfValue(edit.value);
        case "unset":
            return undefined;
        case "add": {
            const items = isItems(found) ? found : [];
            const known = items.some((item) => itemNameInData(item) === itemNameOf(edit.item));
            return known ? items : [...items, dataOfValue(edit.item)];
        }
        case "drop":
            return isItems(found) ? found.filter((item) => itemNameInData(item) !== edit.item) : found;
        case "rename":
            return edit.to === edit.path.at(-1) ? found : undefined;
        default:
            return edit;
    }
}
function fieldsOf(data, path) {
    if (typeof data === "object" && !isItems(data))
        return data;
    const fields = Object.create(null);
    const short = shortField(path);
    if (typeof data === "string" && data !== "null" && short !== undefined)
        fields[short] = data;
    return fields;
}
function copy(data) {
    if (typeof data === "string")
        return data;
    if (isItems(data))
        return data.map(copy);
    const fields = Object.create(null);
    for (const [key, each] of Object.entries(data))
        fields[key] = copy(each);
    return fields;
}

// EXTERNAL MODULE: ./lib/src/roster/errors.js
var errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/roster/edit/errors.js

function notEditable(file) {
    return {
        severity: "error",
        code: "roster_not_editable",
        message: `${(0,errors/* quoted */.TL)(file)} is not well-formed, so nothing can be written into it.`,
        remedy: "Correct it first: `rollcall validate` says what is wrong and where.",
    };
}
function editBlocked(path) {
    return {
        severity: "error",
        code: "edit_blocked",
        message: `There is no room for ${(0,errors/* quoted */.TL)(path.join("."))} in the file: something else is where it should go.`,
        remedy: "Edit the file by hand.",
    };
}
function editMissed(file) {
    return {
        severity: "error",
        code: "edit_missed",
        message: `${(0,errors/* quoted */.TL)(file)} is laid out in a way that Rollcall can't edit without changing what else it says.`,
        remedy: "Edit the file by hand; and please report this, with the lines concerned, as a defect of Rollcall's.",
    };
}
function nothingToEdit() {
    return {
        severity: "error",
        code: "nothing_to_edit",
        message: "There is no roster file to write into.",
        remedy: "Write a `teams.yaml`, or name your files in the input `config`.",
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/lines.js
function lineStart(text, at) {
    return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
function lineEnd(text, at) {
    const end = text.indexOf("\n", at);
    if (end === -1)
        return text.length;
    return end > 0 && text[end - 1] === "\r" ? end - 1 : end;
}
function nextLine(text, at) {
    const end = text.indexOf("\n", at);
    return end === -1 ? text.length : end + 1;
}
function lineBreak(text, at) {
    const end = text.indexOf("\n", at);
    const found = end === -1 ? text.indexOf("\n") : end;
    return found > 0 && text[found - 1] === "\r" ? "\r\n" : "\n";
}
function columnOf(text, at) {
    return at - lineStart(text, at);
}
function isFirstOnLine(text, at) {
    return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}
function isBlankLine(text, at) {
    return text.slice(at, lineEnd(text, at)).trim() === "";
}
function endWithComments(text, end, column) {
    let last = lineEnd(text, end);
    for (;;) {
        const next = nextLine(text, last);
        if (next === last || next >= text.length)
            return last;
        const [, blanks = "", mark] = /^([ \t]*)(#?)/.exec(text.slice(next, lineEnd(text, next))) ?? [];
        if (mark !== "#" || blanks.length <= column)
            return last;
        last = lineEnd(text, next);
    }
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/outline.js


function textOutlineOf(text, root) {
    const known = new Map();
    function collection(node) {
        if (node === undefined || !(0,dist/* isCollection */.P3)(node))
            return undefined;
        const before = known.get(node);
        if (before !== undefined)
            return before;
        const found = read(node);
        if (found !== undefined)
            known.set(node, found);
        return found;
    }
    function read(node) {
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return undefined;
        const token = node.srcToken;
        if (token === undefined)
            return undefined;
        const items = token.items.filter(isFilled);
        const entries = node.items.map((each, index) => outlineEntryOf(each, items[index]));
        const flow = token.type === "flow-collection";
        const loose = token.items.find((item) => !isFilled(item));
        const comma = loose?.start.find(({ type }) => type === "comma")?.offset;
        const first = entries[0];
        return {
            shape: (0,dist/* isMap */.jh)(node) ? "map" : "list",
            style: flow ? "flow" : "block",
            entries,
            inner: {
                from: flow ? token.offset + 1 : token.offset,
                to: flow ? node.range[1] - 1 : token.offset,
                ...(comma === undefined ? {} : { comma }),
            },
            column: first === undefined ? 0 : columnOf(text, first.start),
            keys: (0,dist/* isMap */.jh)(node) ? node.items.map(({ key }) => key) : [],
            byKey: new Map(entries.flatMap((entry) => (entry.key === undefined ? [] : [[entry.key, entry]]))),
        };
    }
    function outlineEntryOf(each, item) {
        const key = "key" in each ? each.key : undefined;
        const node = "key" in each ? each.value : each;
        const value = node === null || isNothing(node) ? undefined : node;
        const start = item?.start.filter(({ type }) => !between.has(type)) ?? [];
        const marks = key === undefined ? start : (item?.sep ?? []);
        const colon = marks.findLast(({ type }) => type === "map-value-ind" || type === "seq-item-ind");
        const anchor = marks.find(({ type }) => type === "anchor");
        const from = start[0]?.offset ?? key?.range[0] ?? value?.range[0] ?? 0;
        const head = anchor ? endOf(anchor) : colon ? endOf(colon) : (key?.range[1] ?? from);
        const comma = item?.start.find(({ type }) => type === "comma")?.offset;
        return {
            ...(key === undefined ? {} : { key: (0,dist/* isScalar */.jn)(key) ? key.source : "" }),
            start: from,
            head,
            value,
            end: value === undefined ? head : valueEnd(value),
            ...(comma === undefined ? {} : { comma }),
            ...(anchor === undefined ? {} : { anchor: { from: anchor.offset, to: endOf(anchor) } }),
        };
    }
    function valueEnd(node) {
        const last = collection(node);
        if (last?.style === "block")
            return last.entries.at(-1)?.end ?? node.range[1];
        if ((0,dist/* isScalar */.jn)(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED")) {
            return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
        }
        return node.range[1];
    }
    return { text, root, collection };
}
const between = new Set(["space", "newline", "comment", "comma"]);
function isFilled(item) {
    return (item.key != null || item.value !== undefined || item.start.some(({ type }) => type === "seq-item-ind"));
}
function isNothing(node) {
    return (0,dist/* isScalar */.jn)(node) && node.source === "" && node.type === "PLAIN";
}
function endOf(token) {
    return token.offset + token.source.length;
}
function itemNameOfNode(node) {
    if (node === undefined || (0,dist/* isAlias */.Vj)(node))
        return undefined;
    if ((0,dist/* isScalar */.jn)(node))
        return node.source;
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    for (const field of ["user", "name", "handle", "id"]) {
        const value = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.source === field)?.value;
        if ((0,dist/* isScalar */.jn)(value))
            return String(value.source ?? value.value);
    }
    const leads = node.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.source === "leads")?.value;
    return (0,dist/* isScalar */.jn)(leads) ? `leads ${String(leads.source)}` : undefined;
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/locate.js


function locatePath(outline, path) {
    const trail = [];
    let node = outline.root;
    for (const [index, step] of path.entries()) {
        const collection = outline.collection(node);
        const entry = collection === undefined ? undefined : findEntry(collection, step);
        if (collection === undefined || entry === undefined)
            return { trail, rest: path.slice(index) };
        trail.push({ collection, entry });
        node = entry.value;
        if ((0,dist/* isAlias */.Vj)(node))
            return { trail, rest: path.slice(index + 1), alias: { node: node, entry } };
    }
    return { trail, rest: [] };
}
function findEntry(collection, step) {
    if (collection.shape === "map")
        return collection.byKey.get(step);
    return collection.entries.find(({ value }) => itemNameOfNode(value) === step);
}

// EXTERNAL MODULE: ./lib/src/roster/schema/team.js
var team = __webpack_require__(32517);
// EXTERNAL MODULE: ./lib/src/roster/schema/user.js
var user = __webpack_require__(46991);
// EXTERNAL MODULE: ./lib/src/roster/schema.js
var schema = __webpack_require__(72073);
;// CONCATENATED MODULE: ./lib/src/roster/edit/style.js






const maxLineWidth = 110;
function fileStyleOf(outline) {
    let indent;
    let dash;
    const padding = {};
    (0,dist/* visit */.YR)(outline.root, {
        Collection(_, node, path) {
            const collection = outline.collection(node);
            if (collection === undefined || collection.entries.length === 0)
                return undefined;
            if (collection.style === "flow") {
                padding[collection.shape] ??= outline.text[collection.inner.from] === " " ? " " : "";
                return undefined;
            }
            const parent = path.findLast((each) => !(0,dist/* isPair */.tO)(each) && each !== node);
            const outer = outline.collection(parent);
            if (outer?.shape !== "map" || outer.style === "flow")
                return undefined;
            if (collection.shape === "map")
                indent ??= collection.column - outer.column;
            else
                dash ??= collection.column - outer.column;
            return undefined;
        },
    });
    return {
        indent: indent ?? 2,
        dash: dash ?? indent ?? 2,
        padding: { map: padding.map ?? " ", list: padding.list ?? "" },
    };
}
const neighbourLimit = 50;
function usualLayout(outline, path) {
    const [section, entry, ...steps] = path;
    const entries = locatePath(outline, [section]).trail[0]?.entry.value;
    const neighbours = outline.collection(entries)?.entries.slice(0, neighbourLimit) ?? [];
    let flow = 0;
    let block = 0;
    for (const { key = "" } of neighbours) {
        if (key === entry)
            continue;
        const found = locatePath(outline, [section, key, ...steps]);
        if (found.rest.length > 0 || found.alias !== undefined)
            continue;
        const collection = outline.collection(found.trail.at(-1)?.entry.value);
        if (collection === undefined || collection.entries.length === 0)
            continue;
        if (collection.style === "flow")
            flow += 1;
        else
            block += 1;
    }
    if (flow === block)
        return flow === 0 ? undefined : "flow";
    return flow > block ? "flow" : "block";
}
const fieldOrder = {
    users: Object.keys(user/* userFields */.dN.shape),
    teams: Object.keys(team/* team */.gv.shape),
    projects: Object.keys(team/* project */.Cv.shape),
};
function insertionIndex(name, collection, path) {
    const names = collection.entries.map(({ key, value }) => key ?? itemNameOfNode(value) ?? "");
    const order = path.length === 0
        ? Object.keys(schema/* rosterFile */.ED.shape)
        : path.length === 2
            ? fieldOrder[path[0] ?? ""]
            : undefined;
    if (order !== undefined) {
        const rank = order.indexOf(name);
        return names.findLastIndex((each) => order.indexOf(each) < rank) + 1;
    }
    for (const compare of [byCode, byLetter]) {
        const sorted = names.every((each, index) => index === 0 || compare(names[index - 1] ?? "", each) <= 0);
        if (names.length < 2 || !sorted)
            continue;
        const next = names.findIndex((each) => compare(name, each) < 0);
        return next === -1 ? names.length : next;
    }
    return names.length;
}
function inFieldOrder(fields, path) {
    const order = (path.length === 2 && fieldOrder[path[0] ?? ""]) || [];
    return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
function byCode(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function byLetter(a, b) {
    return byCode(a.toLowerCase(), b.toLowerCase());
}
function hasBlankLinesBetween(text, { entries }) {
    return (entries.length > 1 &&
        entries.every(({ start }, index) => index === 0 || hasBlankBefore(text, start, entries[index - 1]?.end ?? 0)));
}
function hasBlankBefore(text, start, from) {
    return /\n[ \t]*\r?\n/.test(text.slice(from, start));
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/insert.js


function insertInFlow(text, { collection, index, style, }, piece) {
    const { entries, inner, shape } = collection;
    const previous = entries[index - 1];
    const first = entries[0];
    if (first === undefined) {
        const pad = style.padding[shape];
        const isBlank = text.slice(inner.from, inner.to).trim() === "";
        return [{ from: inner.from, to: isBlank ? inner.to : inner.from, text: pad + piece + pad }];
    }
    const gap = gapIn(text, collection, previous ?? first);
    if (previous === undefined)
        return [insert_put(first.start, `${piece},${gap}`)];
    const comma = entries[index]?.comma ?? inner.comma;
    if (!gap.includes("\n"))
        return [insert_put(previous.end, `,${gap}${piece}`)];
    if (comma === undefined) {
        const end = lineEnd(text, previous.end);
        if (end > inner.to)
            return [insert_put(previous.end, `,${gap}${piece}`)];
        return end === previous.end
            ? [insert_put(previous.end, `,${gap}${piece}`)]
            : [insert_put(previous.end, ","), insert_put(end, gap + piece)];
    }
    const end = lineEnd(text, comma);
    const restOfLine = text.slice(comma + 1, end).trim();
    const at = restOfLine === "" || restOfLine.startsWith("#") ? end : comma + 1;
    return [insert_put(at, `${gap}${piece},`)];
}
function gapIn(text, { entries, inner }, beside) {
    const other = beside.comma === undefined ? entries[1] : beside;
    const before = other?.comma === undefined
        ? text.slice(inner.from, beside.start)
        : text.slice(other.comma + 1, other.start);
    if (before.includes("\n"))
        return lineBreak(text, inner.from) + " ".repeat(columnOf(text, beside.start));
    return other?.comma === undefined ? " " : before.trim() === "" ? before : " ";
}
function insertInBlock(text, { collection, index }, lines) {
    const { entries, column } = collection;
    const previous = entries[index - 1];
    const first = entries[0];
    if (first === undefined)
        return [];
    const margin = " ".repeat(column);
    const newline = lineBreak(text, first.start);
    const blank = hasBlankLinesBetween(text, collection) ? newline : "";
    if (previous !== undefined) {
        const at = endWithComments(text, previous.end, column);
        return [insert_put(at, blank + lines.map((line) => newline + margin + line).join(""))];
    }
    if (!isFirstOnLine(text, first.start)) {
        return [insert_put(first.start, lines.map((line) => line + newline + margin).join(""))];
    }
    const own = lineStart(text, first.start);
    const at = blank === "" ? own : aboveComments(text, own);
    return [insert_put(at, lines.map((line) => margin + line + newline).join("") + blank)];
}
function aboveComments(text, line) {
    let at = line;
    while (at > 0 &&
        text
            .slice(lineStart(text, at - 1), at)
            .trim()
            .startsWith("#"))
        at = lineStart(text, at - 1);
    return at;
}
function insert_put(at, text) {
    return { from: at, to: at, text };
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/remove.js

function removeEntry(text, { collection, parent, }, entry) {
    if (collection.style === "flow")
        return fromFlow(text, collection, entry);
    return collection.entries.length === 1
        ? lastFromBlock(text, collection, parent)
        : fromBlock(text, collection, entry);
}
function fromFlow(text, { entries, inner }, entry) {
    const index = entries.indexOf(entry);
    const next = entries[index + 1];
    const comma = next?.comma ?? inner.comma;
    if (entries.length === 1) {
        const around = text.slice(inner.from, entry.start) + text.slice(entry.end, inner.to);
        if (!around.includes("#"))
            return [cut(inner.from, inner.to)];
        return comma === undefined
            ? [cut(entry.start, entry.end)]
            : [cut(entry.start, entry.end), cut(comma, comma + 1)];
    }
    const end = comma === undefined ? entry.end : comma + 1;
    const restOfLine = text.slice(end, lineEnd(text, end)).trim();
    const ownsLines = isFirstOnLine(text, entry.start) && (restOfLine === "" || restOfLine.startsWith("#"));
    if (ownsLines && nextLine(text, end) <= inner.to) {
        const line = cut(lineStart(text, entry.start), nextLine(text, end));
        return comma === undefined && entry.comma !== undefined
            ? [cut(entry.comma, entry.comma + 1), line]
            : [line];
    }
    if (entry.comma === undefined) {
        const between = text.slice(end, next?.start ?? end);
        return [cut(entry.start, between.trim() === "" ? end + between.length : end)];
    }
    const between = text.slice(entry.comma + 1, entry.start);
    return between.trim() === ""
        ? [cut(entry.comma, entry.end)]
        : [cut(entry.comma, entry.comma + 1), cut(entry.start, entry.end)];
}
function fromBlock(text, collection, entry) {
    const { entries, column } = collection;
    const next = entries[entries.indexOf(entry) + 1];
    if (!isFirstOnLine(text, entry.start)) {
        return next === undefined ? [cut(entry.start, entry.end)] : [cut(entry.start, next.start)];
    }
    const start = lineStart(text, entry.start);
    const end = endWithComments(text, entry.end, column);
    const above = start === 0 ? undefined : lineStart(text, start - 1);
    const below = nextLine(text, end);
    const isBlankAbove = above !== undefined && isBlankLine(text, above);
    if (below === text.length && !text.endsWith("\n")) {
        const first = isBlankAbove ? above : start;
        return [cut(first === 0 ? 0 : lineEnd(text, first - 1), end)];
    }
    const leavesTwoBlanks = isBlankAbove && isBlankLine(text, below);
    if (leavesTwoBlanks)
        return [cut(above, below)];
    const opens = next !== undefined && entry === entries[0] && isBlankLine(text, below);
    const isHeaded = above === undefined || /^\s*(?:#|$)/.test(text.slice(above, start));
    return [cut(start, opens && !isHeaded ? nextLine(text, below) : below)];
}
function lastFromBlock(text, { entries, shape, column }, parent) {
    const [entry] = entries;
    const empty = shape === "map" ? "{}" : "[]";
    if (entry === undefined)
        return [];
    if (parent === undefined || !isFirstOnLine(text, entry.start))
        return [{ from: entry.start, to: entry.end, text: empty }];
    const end = endWithComments(text, entry.end, column);
    const from = lineEnd(text, lineStart(text, entry.start) - 1);
    return [{ from: parent.head, to: parent.head, text: ` ${empty}` }, cut(from, end)];
}
function cut(from, to) {
    return { from, to, text: "" };
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/scalar.js

function scalarText(value, quotes) {
    if (typeof value !== "string")
        return String(value);
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
        return JSON.stringify(value);
    if (quotes === "double")
        return JSON.stringify(value);
    if (quotes === "single")
        return `'${value.replaceAll("'", "''")}'`;
    return plainOrQuoted(value);
}
const harmless = /^(?!(?:true|false|null)$)[a-z][\w./@-]*$/i;
function plainOrQuoted(value) {
    if (harmless.test(value))
        return value;
    const document = new dist/* Document */.yo([value]);
    if ((0,dist/* isSeq */.oP)(document.contents))
        document.contents.flow = true;
    return document
        .toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false })
        .trim()
        .slice(1, -1)
        .trim();
}
function quotesOf(node) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== "string")
        return undefined;
    if (node.type === "PLAIN")
        return "plain";
    if (plainOrQuoted(node.value) !== node.value)
        return undefined;
    return node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : undefined;
}
function commonQuotes(nodes) {
    const used = new Set(nodes.flatMap((node) => quotesOf(node) ?? []));
    const [only] = used;
    return used.size === 1 && only !== undefined ? only : "plain";
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/rename.js



function renameEntry({ collection, entry }, to, outline) {
    if (collection.shape === "map") {
        if (entry.key === to)
            return [];
        const key = collection.keys[collection.entries.indexOf(entry)];
        return collection.byKey.has(to) ? undefined : replaceScalar(key, to);
    }
    const item = outline.collection(entry.value);
    if (item === undefined)
        return replaceScalar(entry.value, to);
    const field = nameFields.find((each) => item.byKey.has(each));
    return field === undefined ? undefined : replaceScalar(item.byKey.get(field)?.value, to);
}
function replaceScalar(node, to) {
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    const [from, end] = node.range;
    return [{ from, to: end, text: scalarText(to, quotesOf(node) ?? "plain") }];
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/render.js




function flowText(value, { style, quotes }) {
    if (!isStructure(value))
        return scalarText(value, quotes);
    const inner = isList(value)
        ? value.map((item) => flowText(item, { style, quotes }))
        : Object.entries(value).map(([key, each]) => `${scalarText(key, "plain")}: ${flowText(each, { style, quotes })}`);
    return inBrackets(inner, isList(value) ? "list" : "map", style);
}
function flowData(data, style) {
    if (typeof data === "string")
        return data.startsWith('"') ? scalarText(textOf(data), "plain") : data;
    const inner = isItems(data)
        ? data.map((item) => flowData(item, style))
        : Object.entries(data).map(([key, each]) => `${scalarText(key, "plain")}: ${flowData(each, style)}`);
    return inBrackets(inner, isItems(data) ? "list" : "map", style);
}
function inBrackets(inner, shape, { padding }) {
    const [open, close] = shape === "list" ? ["[", "]"] : ["{", "}"];
    return inner.length === 0
        ? open + close
        : open + padding[shape] + inner.join(", ") + padding[shape] + close;
}
function entryLines(label, value, at) {
    const { path, column, context } = at;
    const { style, outline } = context;
    const line = `${label}: ${flowText(value, context)}`;
    if (!isStructure(value) || Object.keys(value).length === 0)
        return [line];
    const usual = usualLayout(outline, path) ?? (isBlockByHabit(path, value) ? "block" : "flow");
    if (usual === "flow" && column + line.length <= maxLineWidth)
        return [line];
    if (isList(value)) {
        const items = value.flatMap((item) => itemLines(item, { ...at, column: column + style.dash }));
        return [`${label}:`, ...indented(items, style.dash)];
    }
    const inner = Object.entries(value).flatMap(([field, each]) => entryLines(scalarText(field, "plain"), each, {
        path: [...path, field],
        column: column + style.indent,
        context,
    }));
    return [`${label}:`, ...indented(inner, style.indent)];
}
function itemLines(item, at) {
    const line = `- ${flowText(item, at.context)}`;
    const wide = at.column + line.length > maxLineWidth;
    if (!isStructure(item) || isList(item) || !wide)
        return [line];
    const fields = Object.entries(item).flatMap(([field, each]) => entryLines(scalarText(field, "plain"), each, { ...at, path: [...at.path, field], column: at.column + 2 }));
    return fields.map((each, index) => (index === 0 ? `- ${each}` : `  ${each}`));
}
function indented(lines, by) {
    return lines.map((line) => " ".repeat(by) + line);
}
function isBlockByHabit(path, value) {
    const [section] = path;
    if (path.length === 1 || (isList(value) && value.some(isStructure)))
        return true;
    if (section === "teams" || section === "projects") {
        return path.length === 2 || (path.length === 3 && ["slack", "drive"].includes(path[2] ?? ""));
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/replace.js






function putValue({ entry, collection, path, inFlow }, value, context) {
    const { outline } = context;
    const old = entry.value;
    const quotes = quotesOf(old) ?? context.quotes;
    const flow = flowText(value, { style: context.style, quotes });
    const lines = inFlow || entry.key === undefined || !isStructure(value)
        ? [flow]
        : entryLines(entry.key, value, { path, column: collection.column, context });
    const isBlock = outline.collection(old)?.style === "block";
    if (lines.length === 1) {
        if (old !== undefined && !isBlock)
            return [{ from: old.range[0], to: entry.end, text: flow }];
        const end = isBlock ? endWithComments(outline.text, entry.end, collection.column) : entry.end;
        return [{ from: entry.head, to: end, text: ` ${flow}` }];
    }
    const margin = lineBreak(outline.text, entry.start) + " ".repeat(collection.column);
    const below = lines.slice(1).map((line) => margin + line);
    return [{ from: entry.head, to: entry.end, text: below.join("") }];
}
function expandShort(target, [field, value], context) {
    const { entry, path, collection } = target;
    const short = shortField(path);
    if (short === undefined || !(0,dist/* isScalar */.jn)(entry.value))
        return undefined;
    const said = entry.value.value;
    const first = typeof said === "string" ? said : String(entry.value.source);
    const whole = inFieldOrder({ [short]: first, [field]: value }, path);
    const width = collection.column + (entry.key?.length ?? 0) + flowText(whole, context).length + 2;
    return putValue(width <= maxLineWidth ? { ...target, inFlow: true } : target, whole, context);
}
function shortFormLeft({ entry, collection, path }, inner, leaving) {
    const short = shortField(path);
    const [one, other] = inner.entries;
    if (short === undefined || inner.style !== "flow" || inner.entries.length !== 2)
        return undefined;
    const left = one?.key === leaving ? other : other?.key === leaving ? one : undefined;
    const isUsual = collection.entries.some((each) => each !== entry && (0,dist/* isScalar */.jn)(each.value));
    return left?.key === short && left.anchor === undefined && isUsual && (0,dist/* isScalar */.jn)(left.value)
        ? left
        : undefined;
}
function shortFormOf(value, path, collection) {
    const short = shortField(path);
    if (!isStructure(value) || isList(value) || short === undefined)
        return value;
    const [[field, only] = ["", value], ...others] = Object.entries(value);
    const isUsual = collection.entries.some((each) => (0,dist/* isScalar */.jn)(each.value));
    return others.length === 0 && field === short && isUsual ? only : value;
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/one-edit.js









function textEditsFor(edit, location, layout) {
    const { trail, rest } = location;
    const taken = trail.at(-1);
    switch (edit.edit) {
        case "set":
            return setValue(edit.path, edit.value, { location, layout });
        case "unset":
            return taken === undefined || rest.length > 0 ? [] : remove(location, edit.path, layout);
        case "add": {
            if (rest.length > 0 || taken?.entry.value === undefined) {
                return setValue(edit.path, [edit.item], { location, layout });
            }
            const list = layout.outline.collection(taken.entry.value);
            if (list?.shape !== "list")
                return undefined;
            return append({ name: itemNameOf(edit.item) ?? "", value: edit.item, path: edit.path }, list, layout);
        }
        case "drop": {
            const list = layout.outline.collection(taken?.entry.value);
            const item = rest.length === 0 && list?.shape === "list" ? findEntry(list, edit.item) : undefined;
            if (list === undefined || item === undefined)
                return [];
            return removeEntry(layout.outline.text, { collection: list, parent: taken?.entry }, item);
        }
        case "rename":
            return taken === undefined || rest.length > 0 ? [] : renameEntry(taken, edit.to, layout.outline);
        default:
            return edit;
    }
}
function setValue(path, value, { location, layout }) {
    const [name, ...deeper] = location.rest;
    const target = targetSlotOf(location, path);
    const context = (collection) => ({ ...layout, quotes: quotesAmong(collection) });
    if (name === undefined)
        return target === undefined ? undefined : putValue(target, value, context(target.collection));
    const nested = deeper.reduceRight((inner, step) => ({ [step]: inner }), value);
    if (target === undefined || target.entry.value !== undefined) {
        const node = target === undefined ? layout.outline.root : target.entry.value;
        const collection = layout.outline.collection(node);
        if (collection?.shape === "map") {
            const walked = target === undefined ? [name] : [...target.path, name];
            return append({ name, value: nested, path: walked }, collection, layout);
        }
    }
    if (target === undefined || layout.outline.collection(target.entry.value) !== undefined)
        return undefined;
    if (target.entry.value !== undefined)
        return expandShort(target, [name, nested], context(target.collection));
    return putValue(target, { [name]: nested }, context(target.collection));
}
function remove({ trail }, path, { outline }) {
    const taken = trail.at(-1);
    const outer = targetSlotOf({ trail: trail.slice(0, -1), rest: [] }, path.slice(0, -1));
    if (taken === undefined)
        return [];
    const left = outer && shortFormLeft(outer, taken.collection, taken.entry.key ?? "");
    if (left?.value !== undefined && outer?.entry.value !== undefined) {
        const text = outline.text.slice(left.value.range[0], left.end);
        return [{ from: outer.entry.value.range[0], to: outer.entry.end, text }];
    }
    return removeEntry(outline.text, { collection: taken.collection, parent: outer?.entry }, taken.entry);
}
function append({ name, value, path }, collection, layout) {
    const { text } = layout.outline;
    const isMap = collection.shape === "map";
    const index = insertionIndex(name, collection, isMap ? path.slice(0, -1) : path);
    const context = { ...layout, quotes: quotesAmong(collection) };
    const shortened = isMap ? shortFormOf(value, path, collection) : value;
    const label = scalarText(name, commonQuotes(collection.keys.slice(0, neighbourLimit)));
    if (collection.style === "flow") {
        const piece = isMap ? `${label}: ${flowText(shortened, context)}` : flowText(shortened, context);
        return insertInFlow(text, { collection, index, style: layout.style }, piece);
    }
    const at = { path, column: collection.column, context };
    return insertInBlock(text, { collection, index }, isMap ? entryLines(label, shortened, at) : itemLines(shortened, at));
}
function targetSlotOf({ trail, rest }, path) {
    const last = trail.at(-1);
    if (last === undefined)
        return undefined;
    const walked = path.slice(0, path.length - rest.length);
    return { ...last, path: walked, inFlow: last.collection.style === "flow" };
}
function quotesAmong(collection) {
    return commonQuotes(collection.entries.slice(0, neighbourLimit).map(({ value }) => value));
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/sharing.js


function sharedNodesIn(outline, data) {
    const uses = [];
    const entries = new Map();
    const anchors = new Map();
    if (!/[&*]/.test(outline.text))
        return { uses, entries, data };
    (0,dist/* visit */.YR)(outline.root, (_, node) => {
        if ((0,dist/* isPair */.tO)(node))
            return undefined;
        const parsed = node;
        if ((0,dist/* isCollection */.P3)(parsed)) {
            for (const entry of outline.collection(parsed)?.entries ?? [])
                if (entry.value)
                    entries.set(entry.value, entry);
        }
        if ((0,dist/* isAlias */.Vj)(parsed)) {
            const target = anchors.get(parsed.source);
            if (target !== undefined)
                uses.push({ alias: parsed, target });
        }
        else if (parsed.anchor !== undefined)
            anchors.set(parsed.anchor, parsed);
        return undefined;
    });
    return { uses, entries, data };
}
function editsThatUnshare({ shared, style }, { trail, alias }, removed) {
    const { uses, entries, data } = shared;
    if (alias !== undefined) {
        const text = flowData(data.get(alias.node) ?? "null", style);
        return [{ from: alias.node.range[0], to: alias.node.range[1], text }];
    }
    const touched = new Set(trail.map(({ entry }) => entry.value));
    const isInside = (node) => removed !== undefined && node.range[0] >= removed.range[0] && node.range[1] <= removed.range[1];
    const reached = uses.find(({ alias: each, target }) => (touched.has(target) || isInside(target)) && !isInside(each));
    const name = reached?.target.anchor;
    if (reached === undefined || name === undefined)
        return [];
    const text = `&${name} ${flowData(data.get(reached.target) ?? "null", style)}`;
    const firstAlias = { from: reached.alias.range[0], to: reached.alias.range[1], text };
    const anchor = entries.get(reached.target)?.anchor;
    if (anchor === undefined)
        return [firstAlias];
    return [{ from: anchor.from - 1, to: anchor.to, text: "" }, firstAlias];
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/text-edit.js
function applyTextEdits(text, textEdits) {
    const parts = [];
    let at = 0;
    for (const textEdit of textEdits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
        parts.push(text.slice(at, textEdit.from), textEdit.text);
        at = textEdit.to;
    }
    parts.push(text.slice(at));
    return parts.join("");
}
function compatibleEdits(sets) {
    const chosen = new Set(sets);
    const all = sets.flatMap((set, rank) => set.map((textEdit) => ({ textEdit, set, rank })));
    all.sort((a, b) => a.textEdit.from - b.textEdit.from || a.textEdit.to - b.textEdit.to);
    let reach;
    for (const each of all) {
        if (reach !== undefined && reach.set !== each.set && overlap(reach.textEdit, each.textEdit)) {
            chosen.delete(reach.rank > each.rank ? reach.set : each.set);
        }
        if (reach === undefined || each.textEdit.to >= reach.textEdit.to)
            reach = each;
    }
    return chosen;
}
function overlap(a, b) {
    return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.from === a.to && b.from === b.to);
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/edit-text.js










function parseForEdit(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, {
        version: "1.2",
        merge: false,
        uniqueKeys: false,
        keepSourceTokens: true,
        prettyErrors: false,
        logLevel: "silent",
    });
    const root = document.contents;
    if (document.errors.length > 0 || root === null)
        return undefined;
    const outline = textOutlineOf(text, root);
    if (outline.collection(root)?.shape !== "map")
        return undefined;
    const dataOfNodes = new Map();
    const data = dataOf(root, (node, each) => void dataOfNodes.set(node, each));
    return { outline, data, style: fileStyleOf(outline), shared: sharedNodesIn(outline, dataOfNodes) };
}
function editText(text, edits) {
    let current = text;
    let waiting = edits;
    while (waiting.length > 0) {
        const parsed = parseForEdit(current);
        if (parsed === undefined)
            throw new Error("An edit left text that can't be read.");
        const pass = passOf(parsed, waiting);
        if ("problem" in pass)
            return pass.problem;
        current = applyTextEdits(current, pass.textEdits);
        waiting = pass.waiting;
    }
    return current;
}
function passOf(parsed, edits) {
    const made = new Map();
    const waiting = new Set();
    const reservations = createEntryReservations();
    for (const [index, edit] of edits.entries()) {
        const location = locatePath(parsed.outline, edit.path);
        const isNew = location.trail.length < 2 || edit.path.length < 3;
        if (!reservations.take(edit.path, isNew)) {
            waiting.add(edit);
            continue;
        }
        const { before, after } = effectOf(parsed.data, edit);
        if (sameData(before, after, edit.path))
            continue;
        const first = editsThatUnshare(parsed, contentOf(edit, location), removedBy(edit, location, parsed));
        if (first.length > 0 && made.size === 0) {
            return { textEdits: first, waiting: edits.filter((each, at) => at >= index || waiting.has(each)) };
        }
        if (first.length > 0) {
            for (const each of edits.slice(index))
                waiting.add(each);
            break;
        }
        const textEdits = textEditsFor(edit, location, parsed);
        if (textEdits === undefined)
            return { problem: editBlocked(edit.path) };
        made.set(edit, textEdits);
    }
    const chosen = compatibleEdits([...made.values()]);
    for (const [edit, textEdits] of made)
        if (!chosen.has(textEdits))
            waiting.add(edit);
    return { textEdits: [...chosen].flat(), waiting: edits.filter((each) => waiting.has(each)) };
}
function contentOf(edit, location) {
    const { trail, rest } = location;
    const isKey = edit.edit === "rename" && rest.length === 0 && trail.at(-1)?.collection.shape === "map";
    return isKey ? { trail: trail.slice(0, -1), rest } : location;
}
function removedBy(edit, { trail, rest }, { outline }) {
    if (rest.length > 0 || edit.edit === "add" || edit.edit === "rename")
        return undefined;
    const value = trail.at(-1)?.entry.value;
    if (edit.edit !== "drop")
        return value;
    const list = outline.collection(value);
    return list === undefined ? undefined : findEntry(list, edit.item)?.value;
}
function createEntryReservations() {
    const entries = new Set();
    const sections = new Set();
    const touched = new Set();
    return {
        take([section, entry = ""], wholeSection) {
            const name = JSON.stringify([section, entry]);
            const free = !sections.has(section) && !(wholeSection ? touched.has(section) : entries.has(name));
            entries.add(name);
            touched.add(section);
            if (wholeSection)
                sections.add(section);
            return free;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/edit/edit-roster.js




const byteOrderMark = "\ufeff";
function editRoster(files, edits) {
    const sourceFiles = [];
    for (const file of files) {
        const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
        const mark = decoded.startsWith(byteOrderMark) ? byteOrderMark : "";
        const text = decoded.slice(mark.length);
        const parsed = parseForEdit(text);
        if (parsed === undefined)
            return { problems: [notEditable(file.path)] };
        sourceFiles.push({ file, mark, text, parsed, edits: [] });
    }
    const chooser = createFileChooser(sourceFiles);
    for (const edit of edits) {
        const sourceFile = chooser.of(edit);
        if (sourceFile === undefined)
            return { problems: [nothingToEdit()] };
        sourceFile.edits.push(edit);
    }
    const edited = [];
    for (const sourceFile of sourceFiles) {
        const result = editSourceFile(sourceFile);
        if ("code" in result)
            return { problems: [result] };
        edited.push(result);
    }
    return { files: edited };
}
function editSourceFile({ file, mark, text, parsed, edits }) {
    if (edits.length === 0)
        return file;
    const wanted = intendedData(parsed.data, edits);
    if (sameData(wanted, parsed.data))
        return file;
    const result = editText(text, edits);
    if (typeof result !== "string")
        return result;
    const data = parseForEdit(result)?.data;
    if (!sameData(data, wanted))
        return editMissed(file.path);
    return { path: file.path, bytes: new TextEncoder().encode(mark + result) };
}
function createFileChooser(sourceFiles) {
    const fileOfEntry = new Map();
    const sections = new Map();
    for (const sourceFile of sourceFiles) {
        const { data } = sourceFile.parsed;
        if (typeof data === "string" || isItems(data))
            continue;
        for (const [section, entries] of Object.entries(data)) {
            const keys = typeof entries === "string" || isItems(entries) ? [] : Object.keys(entries);
            const counts = sections.get(section) ?? new Map();
            sections.set(section, counts.set(sourceFile, keys.length));
            for (const key of keys)
                fileOfEntry.set(nameOf([section, key]), sourceFile);
        }
        for (const rule of rulesIn(data))
            fileOfEntry.set(nameOf(["permissions", "rules", rule]), sourceFile);
    }
    return {
        of({ path: [section, entry = "", ...steps] }) {
            const name = nameOf([section, entry]);
            const isRule = section === "permissions" && entry === "rules" && steps.length > 0;
            const fileOfRule = isRule ? fileOfEntry.get(nameOf([section, entry, ...steps])) : undefined;
            if (fileOfRule !== undefined)
                return fileOfRule;
            const counts = [...(sections.get(section) ?? [])];
            const fullest = counts.reduce((best, each) => (best === undefined || each[1] > best[1] ? each : best), undefined);
            const sourceFile = fileOfEntry.get(name) ?? fullest?.[0] ?? sourceFiles[0];
            if (sourceFile !== undefined)
                fileOfEntry.set(name, sourceFile);
            return sourceFile;
        },
    };
}
function nameOf(path) {
    return JSON.stringify(path);
}
function rulesIn({ permissions }) {
    const rules = isFields(permissions) ? permissions["rules"] : undefined;
    return isFields(rules) ? Object.keys(rules) : [];
}
function isFields(data) {
    return typeof data === "object" && !isItems(data);
}


/***/ }),

/***/ 26712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ removeEdits),
/* harmony export */   Mp: () => (/* binding */ rulesThatPart),
/* harmony export */   oD: () => (/* binding */ renameEdits)
/* harmony export */ });
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28488);
/* harmony import */ var _rule_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95209);


function removeEdits(roster, entry) {
    return (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .referencesTo */ .Cj)(roster, entry).flatMap(removal);
}
function removal({ field, path, item }) {
    switch (field.form) {
        case "item":
            return [{ edit: "drop", path: editPathOf(path.slice(0, -1)), item: item ?? "" }];
        case "value":
        case "key":
        case "rule who":
            return [{ edit: "unset", path: editPathOf(path) }];
        case "rule subject":
            return [];
        default:
            return field.form;
    }
}
function renameEdits(roster, entry, to) {
    const references = (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .referencesTo */ .Cj)(roster, entry);
    const isSubject = ({ field }) => field.form === "rule subject";
    const ordered = [...references.filter((each) => !isSubject(each)), ...references.filter(isSubject)];
    return [
        ...ordered.flatMap((reference) => renaming(reference, entry, to)),
        ...keepNameOnGithub(roster, entry),
        { edit: "rename", path: [_references_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionOfKind */ .Rz[entry.kind], entry.key], to },
    ];
}
function renaming({ field, kind, path, item }, { key }, to) {
    switch (field.form) {
        case "item":
            return [{ edit: "rename", path: editPathOf([...path.slice(0, -1), item ?? ""]), to }];
        case "key":
            return [{ edit: "rename", path: editPathOf(path), to }];
        case "value":
            return [{ edit: "set", path: editPathOf(path), value: to }];
        case "rule who":
            return [{ edit: "set", path: editPathOf(path), value: `${kind}:${to}` }];
        case "rule subject": {
            const { action, glob = "" } = (0,_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRuleName */ .B4)(String(path.at(-1)));
            const renamed = (0,_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .renameInGlob */ .OP)(glob, key, to);
            return renamed === glob ? [] : [{ edit: "rename", path: editPathOf(path), to: `${action}:${renamed}` }];
        }
        default:
            return field.form;
    }
}
function keepNameOnGithub(roster, { kind, key }) {
    const team = kind === "team" ? roster.teams.get(key) : undefined;
    const isNamedByKey = team !== undefined && team.github !== false && team.github.name === key;
    if (roster.github === undefined || !isNamedByKey)
        return [];
    return [{ edit: "set", path: ["teams", key, "github", "name"], value: key }];
}
function rulesThatPart(roster, { kind, key }, to) {
    const rulesFor = (each) => (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .referencesTo */ .Cj)(roster, { kind, key: each })
        .filter(({ field, key: glob }) => field.form === "rule subject" && (0,_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .renameInGlob */ .OP)(glob, key, to) === glob)
        .map(({ path }) => String(path.at(-1)));
    const [before, after] = [rulesFor(key), rulesFor(to)];
    const parting = [
        ...before.filter((rule) => !after.includes(rule)),
        ...after.filter((rule) => !before.includes(rule)),
    ];
    return parting.sort();
}
function editPathOf(path) {
    return path.map(String);
}


/***/ }),

/***/ 91289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ noFiles),
/* harmony export */   OI: () => (/* binding */ moreProblems),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   VT: () => (/* binding */ noSuchFile),
/* harmony export */   Y0: () => (/* binding */ rosterIsLink),
/* harmony export */   Z: () => (/* binding */ tooManyFiles),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   cF: () => (/* binding */ placeInWords),
/* harmony export */   pE: () => (/* binding */ rosterUnreadable),
/* harmony export */   pX: () => (/* binding */ rosterTooLarge),
/* harmony export */   qr: () => (/* binding */ badPattern)
/* harmony export */ });
/* unused harmony export asOneLine */
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function placeInWords(place) {
    return `${place.file}:${place.line}:${place.column}`;
}
function asOneLine(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]/gu, "·");
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
function quoted(text) {
    return text === "" ? "an empty text" : `\`${asOneLine(text)}\``;
}
function didYouMean(suggestion) {
    return suggestion === undefined ? "" : ` Did you mean \`${asOneLine(suggestion)}\`?`;
}
function noSuchFile(pattern) {
    return {
        severity: "error",
        code: "no_such_file",
        message: `No file matches ${quoted(pattern)}.`,
        remedy: "Check the path (it counts from the repository's root), or name another one in `config`. Where there is no roster yet, `rollcall init` begins one.",
    };
}
function noFiles() {
    return {
        severity: "error",
        code: "no_files",
        message: "There is no roster: no file was given.",
        remedy: "Write a `teams.yaml`, or name your files in the input `config`.",
    };
}
function moreProblems(severity, count) {
    return {
        severity,
        code: "more_problems",
        message: `There ${count === 1 ? "is 1 more problem" : `are ${count} more problems`} of this kind (${severity}), not listed here.`,
        remedy: "Correct the ones that are listed first: the others often have the same cause.",
    };
}
function rosterUnreadable(path, reason) {
    return {
        severity: "error",
        code: "roster_unreadable",
        message: `${path} could not be read from the repository: ${reason.replace(/\.?$/, ".")}`,
        remedy: "Give github-token the repository permission Contents: read, or check the repository out first.",
    };
}
function rosterIsLink(path) {
    return {
        severity: "error",
        code: "roster_is_link",
        message: `${path} is a symbolic link, which says one thing on disk and another in the repository.`,
        remedy: "Put the file itself there, or name the one that it leads to in config.",
    };
}
function badPattern(pattern) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("bad_pattern", `The pattern ${quoted(pattern)} has a bracket without its other half, braces without a comma, or too many braces.`, "Correct it, or write several patterns, one a line.");
}
function tooManyFiles(count, limit) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("too_many_files", `The roster has ${count} files, and ${limit} are read at most.`, "Join some of them, or narrow the patterns in `config`.");
}
function rosterTooLarge(bytes, limit) {
    const megabytes = (count) => (count / 1024 / 1024).toFixed(1);
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("roster_too_large", `The roster's files have ${megabytes(bytes)} MiB, and ${megabytes(limit)} are read at most.`, "Look for what doesn't belong there, or narrow the patterns in `config`.");
}


/***/ }),

/***/ 80641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _c: () => (/* binding */ findRosterFiles),
  IK: () => (/* binding */ sizeFindings)
});

// UNUSED EXPORTS: rosterLimits

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var errors = __webpack_require__(91289);
// EXTERNAL MODULE: ./lib/src/core/glob.js
var glob = __webpack_require__(94872);
// EXTERNAL MODULE: ./lib/src/core/glob-alternatives.js
var glob_alternatives = __webpack_require__(17749);
;// CONCATENATED MODULE: ./lib/src/roster/path-pattern.js


function pathStepsOf(pattern) {
    try {
        return (0,glob_alternatives/* alternativesOf */.c3)(pattern).map((path) => {
            const steps = path
                .split("/")
                .filter((name) => name !== "" && name !== ".")
                .map(stepOf)
                .filter((step, index, all) => step.is !== "any folders" || all[index - 1]?.is !== "any folders");
            return steps.at(-1)?.is === "any folders" ? [...steps, stepOf("*")] : steps;
        });
    }
    catch (error) {
        if (error instanceof glob_alternatives/* GlobError */.pZ)
            return undefined;
        throw error;
    }
}
function stepOf(text) {
    if (text === "**")
        return { is: "any folders" };
    if (!/[*?[\\]/.test(text)) {
        (0,glob/* tokensOf */.k8)(text);
        return { is: "name", name: text };
    }
    const tokens = (0,glob/* tokensOf */.k8)(text);
    const takesDot = text.startsWith(".");
    return {
        is: "glob",
        matches: (name) => (takesDot || !name.startsWith(".")) && (0,glob/* matchTokens */.IT)(tokens, [...name]),
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/find-files.js




const rosterLimits = { files: 100, bytes: 5 * 1024 * 1024 };
async function findRosterFiles(tree, patterns) {
    const files = new Map();
    const links = new Set();
    const missing = [];
    const findings = [];
    for (const pattern of patterns) {
        const path = external_node_path_.posix.normalize(pattern);
        const found = (await matching(tree, literalSteps(path))) ?? (await matchingGlob(tree, path));
        if (found === undefined)
            findings.push((0,finding/* finding */.gk)((0,errors/* badPattern */.qr)(pattern)));
        else if (found.size === 0)
            missing.push(pattern);
        const sorted = [...(found ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
        for (const [each, entry] of sorted) {
            if (entry.type === "link")
                links.add(each);
            else
                files.set(each, entry);
        }
    }
    findings.push(...[...links].map((path) => (0,finding/* finding */.gk)((0,errors/* rosterIsLink */.Y0)(path))));
    const sizes = await Promise.all([...files].map(([path, entry]) => tree.sizeOf(path, entry)));
    return { files, missing, findings: [...findings, ...sizeFindings(sizes)] };
}
function sizeFindings(sizes) {
    const { files, bytes } = rosterLimits;
    if (sizes.length > files)
        return [(0,finding/* finding */.gk)((0,errors/* tooManyFiles */.Z)(sizes.length, files))];
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sum > bytes ? [(0,finding/* finding */.gk)((0,errors/* rosterTooLarge */.pX)(sum, bytes))] : [];
}
function literalSteps(path) {
    return path
        .split("/")
        .filter((name) => name !== "" && name !== ".")
        .map((name) => ({ is: "name", name }));
}
async function matchingGlob(tree, pattern) {
    const paths = pathStepsOf(pattern);
    if (paths === undefined)
        return undefined;
    const found = new Map();
    for (const steps of paths)
        for (const [path, entry] of (await matching(tree, steps)) ?? [])
            found.set(path, entry);
    return found;
}
async function matching(tree, steps) {
    const found = new Map();
    const isFixed = steps.every(({ is }) => is === "name");
    const search = async (folder, reached) => {
        const open = withFoldersSkipped(steps, reached);
        for (const entry of await tree.list(folder, !isFixed && [...open].some((at) => goesDeeper(steps, at)))) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            const next = new Set();
            for (const at of open) {
                const step = steps[at];
                if (step?.is === "any folders") {
                    if (!entry.name.startsWith("."))
                        next.add(at);
                }
                else if (step !== undefined && isNamed(step, entry.name)) {
                    const isLast = at === steps.length - 1;
                    if (isLast && entry.type !== "folder")
                        found.set(path, entry);
                    else if (!isLast && entry.type === "link" && step.is === "name")
                        found.set(path, entry);
                    else if (!isLast)
                        next.add(at + 1);
                }
            }
            if (entry.type === "folder" && next.size > 0)
                await search(path, next);
        }
    };
    await search("", new Set([0]));
    return found.size === 0 ? undefined : found;
}
function isNamed(step, name) {
    return step.is === "name" ? step.name === name : step.matches(name);
}
function withFoldersSkipped(steps, reached) {
    const open = new Set(reached);
    for (const at of reached)
        if (steps[at]?.is === "any folders")
            open.add(at + 1);
    return open;
}
function goesDeeper(steps, at) {
    const step = steps[at];
    return step?.is === "any folders" || (step?.is === "glob" && at < steps.length - 1);
}


/***/ }),

/***/ 41264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hasGithubAccount)
/* harmony export */ });
function hasGithubAccount({ github, githubId }) {
    return github !== undefined || githubId !== undefined;
}


/***/ }),

/***/ 35072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ lastAdminFindings),
/* harmony export */   Gv: () => (/* binding */ lastAdminEnds)
/* harmony export */ });
/* unused harmony export lastAdminGone */
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function lastAdminFindings(base, head) {
    const before = adminsIn(base);
    return before.length === 0 || adminsIn(head).length > 0 ? [] : [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(lastAdminGone(before))];
}
function lastAdminGone(before) {
    const [only = "", ...others] = before;
    const who = others.length === 0 ? `${only} is the last admin` : `${before.join(" and ")} are the last admins`;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("last_admin", `${who}, and nobody would be one after this. Then nobody in the roster could allow a change of its settings.`, "Make somebody else an admin first: `permission: admin`, or a place in the admin team.");
}
function lastAdminEnds(roster) {
    const ends = adminsIn(roster).map((key) => endOf(roster, key));
    const [first] = ends;
    if (first === undefined || ends.some(({ until }) => until === undefined))
        return [];
    const last = ends.reduce((later, each) => ((each.until ?? "") > (later.until ?? "") ? each : later), first);
    return [
        (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(adminsEnd(ends.map(({ key }) => key), last.until ?? ""), { at: last.at }),
    ];
}
function adminsEnd(admins, until) {
    const [only = ""] = admins;
    const who = admins.length === 1
        ? `\`${only}\` is the only admin, and their last day as one is ${until}.`
        : `All ${admins.length} admins have a last day, and the latest is ${until}.`;
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("last_admin_ends", `${who} After it, nobody in the roster could allow a change of its settings.`, "Make somebody without a last day an admin: `permission: admin`, or a place in the admin team.");
}
function endOf({ users, teams, permissions }, key) {
    const user = users.get(key);
    const membership = teams.get(permissions.adminTeam ?? "")?.people.get(key);
    const own = { key, until: user?.until, at: user?.places["until"] ?? user?.at };
    const place = user?.permission === "admin" ? undefined : membership;
    if (place?.until === undefined || (own.until !== undefined && own.until <= place.until))
        return own;
    return { key, until: place.until, at: place.at };
}
function adminsIn({ users }) {
    return [...users.values()].filter(({ tier, present }) => present && tier === "admin").map(({ key }) => key);
}


/***/ }),

/***/ 44898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   c0: () => (/* binding */ loadRoster),
/* harmony export */   fn: () => (/* binding */ isValid)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25850);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12318);



function loadRoster(source, today, tolerated = new Set()) {
    if (source.files.length === 0 && (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(source.findings))
        return { source, findings: source.findings };
    const { roster: declared, findings: mistakes } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRoster */ .R)(source.files, tolerated);
    const findings = [...source.findings, ...mistakes];
    if (declared === undefined)
        return { source, findings };
    const { roster: resolved, findings: problems } = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveRoster */ .i)(declared, today);
    const loaded = { source, declared, findings: [...findings, ...problems] };
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(problems) ? loaded : { ...loaded, resolved };
}
function isValid(loaded) {
    return loaded?.declared !== undefined && loaded.resolved !== undefined;
}
function isUsable(loaded) {
    return isValid(loaded) && !(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(loaded.findings);
}


/***/ }),

/***/ 9528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mailboxOf)
/* harmony export */ });
function mailboxOf(email) {
    const [local = "", domain = ""] = email.toLowerCase().split("@");
    if (domain !== "gmail.com" && domain !== "googlemail.com")
        return `${local}@${domain}`;
    return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@gmail.com`;
}


/***/ }),

/***/ 25850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseRoster)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/glob-alternatives.js
var glob_alternatives = __webpack_require__(17749);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/roster/check/errors.js



function unknownUser(where, key, suggestion) {
    return (0,finding/* error */.z3)("unknown_user", `${where} ${(0,errors/* quoted */.TL)(key)}, whom no file declares.${(0,errors/* didYouMean */.au)(suggestion)}`, "Correct the key, or declare the person under `users`.");
}
function knownByAnotherName(where, written, key) {
    return (0,finding/* error */.z3)("unknown_user", `${where} ${(0,errors/* quoted */.TL)(written)}, which is a name of ${(0,errors/* quoted */.TL)(key)} elsewhere, and not the key under \`users\`.`, `Write ${(0,errors/* quoted */.TL)(key)}.`);
}
function unknownTeam(where, key, suggestion) {
    return (0,finding/* error */.z3)("unknown_team", `${where} ${(0,errors/* quoted */.TL)(key)}, a team that no file declares.${(0,errors/* didYouMean */.au)(suggestion)}`, "Correct the key, or declare the team under `teams`.");
}
function parentCycle(chain) {
    return (0,finding/* error */.z3)("parent_cycle", `Teams are nested in a circle: ${chainOf(chain)}.`, "Remove the `parent` of the team that should be on top.");
}
function includeCycle(chain) {
    return (0,finding/* error */.z3)("include_cycle", `Teams include each other in a circle: ${chainOf(chain)}.`, "Remove one of these includes; or let both include a third team that lists the people.");
}
function includesTooDeep(limit) {
    return (0,finding/* error */.z3)("includes_too_deep", `More than ${limit} teams include each other in a row, down from this one.`, "Include the teams that list people directly.");
}
function chainOf(chain) {
    const shown = chain.length > 8 ? [...chain.slice(0, 4), "…", ...chain.slice(-3)] : chain;
    return shown.map((key) => (key === "…" ? key : (0,errors/* quoted */.TL)(key))).join(" → ");
}
function outsiderIn(where, key) {
    return (0,finding/* error */.z3)("outsider_inside", `${where} ${(0,errors/* quoted */.TL)(key)}, who is an outside collaborator (\`outside: true\`) and can't be in the organisation.`, "Give them `collaborators` of a project instead, or remove `outside: true`.");
}
function leadHasLeft(team, key) {
    return (0,finding/* error */.z3)("lead_has_left", `Team ${(0,errors/* quoted */.TL)(team)} is led by ${(0,errors/* quoted */.TL)(key)}, who has left (\`active: false\`).`, "Name another lead.");
}
function ownerHasLeft(key) {
    return (0,finding/* error */.z3)("owner_has_left", `\`github.owners\` lists ${(0,errors/* quoted */.TL)(key)}, who has left (\`active: false\`).`, "Name another owner.");
}
function protectedHasLeft(key, other) {
    return (0,finding/* error */.z3)("protected_has_left", `${(0,errors/* quoted */.TL)(key)} has left (\`active: false\`) and is in \`guards.protected\`, so nothing could be taken from them; the other line is at ${(0,errors/* placeInWords */.cF)(other)}.`, "Take them out of `guards.protected`. The chat command `offboard` does both in one change.");
}
function ownerWithoutLogin(key) {
    return (0,finding/* error */.z3)("owner_without_login", `\`github.owners\` lists ${(0,errors/* quoted */.TL)(key)}, who has no GitHub login here.`, "Add the field `github` to that user.");
}
function tooFewOwners(count, least) {
    return (0,finding/* error */.z3)("min_owners_unmet", `\`github.owners\` lists ${count === 1 ? "1 owner" : `${count} owners`}, and \`guards.min_owners\` asks for ${least}.`, "Name more owners, or remove `owners` to leave them alone.");
}
function secretNested(team, other) {
    return (0,finding/* error */.z3)("secret_team_nested", `Team ${(0,errors/* quoted */.TL)(team)} is secret and nested with ${(0,errors/* quoted */.TL)(other)}; GitHub nests only teams that everyone can see.`, "Write `privacy: closed`, or `nest: false` where the nesting is an organisation chart only.");
}
function parentArchived(team, parent) {
    return (0,finding/* error */.z3)("parent_archived", `Team ${(0,errors/* quoted */.TL)(team)} is nested in ${(0,errors/* quoted */.TL)(parent)}, which is archived; deleting that team on GitHub would delete this one.`, "Archive this team too, or give it another `parent`.");
}
function declaredTwice(code, clash, other) {
    return (0,finding/* error */.z3)(code, `${clash}; the other is at ${(0,errors/* placeInWords */.cF)(other)}.`, "Keep it in one of the two, and correct the other.");
}
function unknownAction(action, suggestion, known) {
    return (0,finding/* error */.z3)("unknown_action", `\`permissions.rules\` has no action ${(0,errors/* quoted */.TL)(action)}.${(0,errors/* didYouMean */.au)(suggestion)}`, `The actions are ${known.map(errors/* quoted */.TL).join(", ")}.`);
}
function unknownWho(rule, who, suggestion) {
    return (0,finding/* error */.z3)("unknown_who", `The rule ${(0,errors/* quoted */.TL)(rule)} allows ${(0,errors/* quoted */.TL)(who)}, which is nobody.${(0,errors/* didYouMean */.au)(suggestion)}`, "Write `admin`, `team_lead`, `lead`, `self`, `member`, `user:key` or `team:key`.");
}
function ruleWithoutSubject(rule) {
    return (0,finding/* error */.z3)("rule_without_subject", `The rule ${(0,errors/* quoted */.TL)(rule)} has a glob, and there is only one of everything in \`settings\`.`, "Write `settings` alone.");
}
function faultyGlob(glob, fault) {
    switch (fault) {
        case "unbalanced":
            return (0,finding/* error */.z3)("unbalanced_glob", `The glob ${(0,errors/* quoted */.TL)(glob)} opens a bracket that it doesn't close, or closes one that isn't open.`, "Write both brackets, or neither.");
        case "many":
            return (0,finding/* error */.z3)("glob_too_large", `The glob ${(0,errors/* quoted */.TL)(glob)} stands for more than ${glob_alternatives/* maxAlternatives */.zL} alternatives.`, "Write several globs, with fewer braces each.");
        case "single":
        case "negated":
            return (0,finding/* error */.z3)("unsupported_glob", `The glob ${(0,errors/* quoted */.TL)(glob)} has ${fault === "single" ? "braces with nothing to choose from" : "a `!` at its beginning, where it means nothing"}.`, "Separate what is in braces by commas. Use `!` inside of brackets alone: `[!a]*`.");
        default:
            return fault;
    }
}
function channelDisagrees(name, what, other) {
    return (0,finding/* error */.z3)("channel_disagrees", `Channel \`#${name}\` has another ${what} at ${(0,errors/* placeInWords */.cF)(other)}.`, "Say it in one of the two places, or the same in both.");
}

// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/roster/check/warnings.js



function fileWarning(code, message, remedy) {
    return (0,finding/* warning */.$e)(code, message, remedy);
}
const mostNamed = 3;
function teamsWithoutLeads(teams) {
    const names = (0,lists/* listed */.K)(teams.map(errors/* quoted */.TL), mostNamed);
    return fileWarning("team_without_leads", teams.length === 1 ? `Team ${names} has no leads.` : `${teams.length} teams have no leads: ${names}.`, "Name leads under `leads`. If teams need none here, write `checks: { ignore: [team_without_leads] }`.");
}
function membershipNotDeclared(team) {
    return fileWarning("membership_not_declared", `Team ${(0,errors/* quoted */.TL)(team)} doesn't say who is in it: whom the file put there before is taken out, and everybody else stays.`, "Add `leads`, `members` or `include`; `members: []` means nobody.");
}
function usersInNoTeam(users) {
    const names = (0,lists/* listed */.K)(users.map(errors/* quoted */.TL), mostNamed);
    return fileWarning("user_in_no_team", users.length === 1 ? `${names} is in no team.` : `${users.length} people are in no team: ${names}.`, "Add them to a team. If people need none here, write `checks: { ignore: [user_in_no_team] }`.");
}
function listedTwice(list, key, other) {
    return fileWarning("listed_twice", `${list} has ${(0,errors/* quoted */.TL)(key)} twice; the other is at ${(0,errors/* placeInWords */.cF)(other)}.`, "Remove one.");
}
function exceptWithoutInclude(team) {
    return fileWarning("except_without_include", `Team ${(0,errors/* quoted */.TL)(team)} has \`except\`, which only leaves people out of what \`include\` brings, and includes nobody.`, "Remove `except`, or the people from `leads` and `members`.");
}
function includesArchived(team, included) {
    return fileWarning("includes_archived", `Team ${(0,errors/* quoted */.TL)(team)} includes ${(0,errors/* quoted */.TL)(included)}, which is archived and has nobody in it.`, "Remove the include.");
}
function projectOfArchivedTeam(project, team) {
    return fileWarning("project_of_archived_team", `Project ${(0,errors/* quoted */.TL)(project)} belongs to team ${(0,errors/* quoted */.TL)(team)}, which is archived.`, "Give the project another team, or archive it too (`archived: true`).");
}
function reposWithoutGithubTeam(team) {
    return fileWarning("repos_without_github_team", `Team ${(0,errors/* quoted */.TL)(team)} has \`repos\` and no team on GitHub (\`github: false\`), so they are granted to nobody.`, "Remove one of the two.");
}
function handleIsChannel(handle, channel) {
    return fileWarning("handle_is_channel", `The user group \`@${handle}\` has the name of the channel declared at ${(0,errors/* placeInWords */.cF)(channel)}; Slack refuses to create both.`, "Rename one of them, unless both exist already.");
}
function githubMissing() {
    return fileWarning("github_missing", "Teams or projects have repositories, and no section `github` says of which organisation, so they are left alone.", "Add `github: { org: … }`.");
}
function namesExchanged(team, other) {
    return (0,finding/* warning */.$e)("names_exchanged", `Teams ${(0,errors/* quoted */.TL)(team)} and ${(0,errors/* quoted */.TL)(other)} each have the other's name as a former one. Each is taken for the team that has its name today, so they would exchange their people, and not their names.`, "Write `github.id` under both (`rollcall pin` finds it), and rename one of them on GitHub by hand first; or take the former names out.");
}
function githubIdAlone(user) {
    return fileWarning("github_id_alone", `User ${(0,errors/* quoted */.TL)(user)} has \`github_id\` and no \`github\`: their account on GitHub is found by its number alone, and nobody sees here who it is.`, "Add their login as `github`; the id then keeps it, should it be renamed.");
}

;// CONCATENATED MODULE: ./lib/src/roster/check/channels.js


function checkChannels({ roster, report }) {
    const byName = new Map();
    const byId = new Map();
    for (const channel of channelsOf(roster)) {
        const other = byName.get(channel.name);
        if (other !== undefined)
            checkAgreement(channel, other, report);
        byName.set(channel.name, { ...channel, ...other });
        const sameId = channel.id === undefined ? undefined : byId.get(channel.id);
        if (sameId === undefined)
            byId.set(channel.id ?? "", channel);
        else if (sameId.name !== channel.name) {
            const clash = `The channels \`#${sameId.name}\` and \`#${channel.name}\` have the same id, \`${channel.id}\``;
            report(declaredTwice("channel_id_twice", clash, sameId.at), channel.at);
        }
    }
    for (const { usergroup } of roster.teams.values()) {
        const channel = usergroup && byName.get(usergroup.handle);
        if (channel)
            report(handleIsChannel(usergroup.handle, channel.at), usergroup.at);
    }
}
function* channelsOf(roster) {
    for (const { channels } of roster.teams.values())
        yield* channels;
    for (const { channels } of roster.projects.values())
        yield* channels;
    yield* roster.slack?.channels ?? [];
}
const compared = [
    ["id", "id"],
    ["private", "`private`"],
    ["topic", "topic"],
    ["purpose", "purpose"],
];
function checkAgreement(channel, other, report) {
    for (const [field, what] of compared) {
        const [value, before] = [channel[field], other[field]];
        if (value !== undefined && before !== undefined && value !== before)
            report(channelDisagrees(channel.name, what, other.at), channel.at);
    }
}

// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var roster_suggestion = __webpack_require__(95822);
;// CONCATENATED MODULE: ./lib/src/roster/check/context.js


const maxSuggestions = 200;
function createReferenceLookup(roster, unreadable) {
    const defaultTeam = roster.github?.defaultTeam;
    let suggestions = 0;
    const suggest = (key, known) => {
        suggestions += 1;
        return suggestions > maxSuggestions ? undefined : (0,roster_suggestion/* nearestName */.q)(key, known);
    };
    let otherNames;
    return {
        user(where, key) {
            if (roster.users.has(key) || unreadable.has("users"))
                return undefined;
            otherNames ??= otherNamesOf(roster);
            const meant = otherNames.get(key.toLowerCase());
            if (meant !== undefined)
                return knownByAnotherName(where, key, meant);
            return unknownUser(where, key, suggest(key, roster.users.keys()));
        },
        team(where, key) {
            if (roster.teams.has(key) || key === defaultTeam || unreadable.has("teams"))
                return undefined;
            return unknownTeam(where, key, suggest(key, roster.teams.keys()));
        },
    };
}
function otherNamesOf(roster) {
    const names = new Map();
    for (const { key, github, email, name, slack } of roster.users.values()) {
        for (const other of [name, email, github, slack])
            if (other)
                names.set(other.toLowerCase(), key);
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/src/roster/check/cycles.js

const deepestInclude = 50;
function checkCycles(context) {
    checkParents(context);
    checkIncludes(context);
}
function checkParents({ roster, placeOf, report }) {
    const done = new Set();
    for (const start of roster.teams.keys()) {
        const chain = [];
        const inChain = new Set();
        let key = start;
        while (key !== undefined && !done.has(key) && !inChain.has(key)) {
            chain.push(key);
            inChain.add(key);
            key = roster.teams.get(key)?.parent;
        }
        if (key !== undefined && inChain.has(key)) {
            const cycle = [...chain.slice(chain.indexOf(key)), key];
            report(parentCycle(cycle), placeOf(["teams", key, "parent"]));
        }
        for (const each of chain)
            done.add(each);
    }
}
function checkIncludes({ roster, report }) {
    const depths = new Map();
    for (const start of roster.teams.values()) {
        const steps = depths.has(start.key) ? [] : [{ team: start, next: 0, depth: 0 }];
        const open = new Set(steps.map(({ team }) => team.key));
        for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
            const include = step.team.include?.[step.next];
            step.next += 1;
            if (include === undefined) {
                close(step, steps);
                continue;
            }
            const included = include.leadsOnly ? undefined : roster.teams.get(include.team);
            if (included === undefined)
                continue;
            if (open.has(included.key)) {
                const keys = steps.map(({ team }) => team.key);
                report(includeCycle([...keys.slice(keys.indexOf(included.key)), included.key]), include.at);
                continue;
            }
            const known = depths.get(included.key);
            if (known !== undefined)
                step.depth = Math.max(step.depth, known + 1);
            else {
                steps.push({ team: included, next: 0, depth: 0 });
                open.add(included.key);
            }
        }
        function close(step, steps) {
            const { team, depth } = step;
            steps.pop();
            open.delete(team.key);
            depths.set(team.key, depth);
            const above = steps.at(-1);
            if (above !== undefined)
                above.depth = Math.max(above.depth, depth + 1);
            if (depth === deepestInclude + 1)
                report(includesTooDeep(deepestInclude), team.at);
        }
    }
}

// EXTERNAL MODULE: ./lib/src/roster/build/team.js
var team = __webpack_require__(24998);
// EXTERNAL MODULE: ./lib/src/roster/mailbox.js
var mailbox = __webpack_require__(9528);
// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
;// CONCATENATED MODULE: ./lib/src/roster/check/identities.js





const ofUsers = [
    {
        code: "github_login_twice",
        what: "GitHub login",
        of: ({ github }) => github?.toLowerCase(),
        shown: ({ github }) => github,
        at: ({ places }) => places["github"],
    },
    {
        code: "github_id_twice",
        what: "GitHub id",
        of: ({ githubId }) => githubId?.toString(),
        at: ({ places }) => places["github_id"],
    },
    {
        code: "email_twice",
        what: "mailbox",
        of: ({ email }) => email && (0,mailbox/* mailboxOf */.S)(email),
        shown: ({ email }) => email,
        at: ({ places }) => places["email"],
    },
    {
        code: "slack_id_twice",
        what: "Slack id",
        of: ({ slack }) => slack || undefined,
        at: ({ places }) => places["slack"],
    },
];
const ofTeams = [
    {
        code: "github_team_twice",
        what: "team on GitHub",
        of: ({ github }) => (github === false ? undefined : slugOrName(github.name)),
        at: ({ key, github, places }) => (github !== false && github.name !== key ? places["github"] : undefined),
    },
    {
        code: "github_team_id_twice",
        what: "team's id on GitHub",
        of: ({ github }) => (github === false ? undefined : github.id?.toString()),
        at: ({ places }) => places["github"],
    },
    {
        code: "handle_twice",
        what: "user group",
        of: ({ usergroup }) => usergroup?.handle,
        at: ({ usergroup }) => usergroup?.at,
    },
    {
        code: "usergroup_id_twice",
        what: "user group's id",
        of: ({ usergroup }) => usergroup?.id,
        at: ({ usergroup }) => usergroup?.at,
    },
];
function checkIdentities({ roster, placeOf, report }) {
    const teams = [
        ...roster.teams.values(),
        ...undeclaredDefaultTeam(roster, placeOf(["github", "default_team"])),
    ];
    for (const identity of ofUsers)
        checkOne([...roster.users.values()], ["user", identity], report);
    for (const identity of ofTeams)
        checkOne(teams, ["team", identity], report);
    checkFormerNames([...roster.teams.values()], report);
}
function checkOne(owners, [noun, { code, what, of, shown = of, at }], report) {
    const first = new Map();
    for (const owner of owners) {
        const identity = of(owner);
        if (identity === undefined)
            continue;
        const other = first.get(identity);
        if (other === undefined) {
            first.set(identity, owner);
            continue;
        }
        const pair = `The ${noun}s ${(0,errors/* quoted */.TL)(other.key)} and ${(0,errors/* quoted */.TL)(owner.key)}`;
        const clash = `${pair} have the same ${what}, ${(0,errors/* quoted */.TL)(shown(owner) ?? identity)}`;
        const [otherPlace, place] = [at(other) ?? other.at, at(owner) ?? owner.at];
        report(declaredTwice(code, clash, otherPlace), place);
        if (noun === "user")
            report(declaredTwice(code, clash, place), otherPlace);
    }
}
function slugOrName(name) {
    return (0,slug/* teamSlug */.R)(name) || name.toLowerCase();
}
function undeclaredDefaultTeam({ github, teams }, at) {
    const key = github?.defaultTeam;
    if (key === undefined || teams.has(key))
        return [];
    return [(0,team/* buildUndeclaredTeam */.$A)(key, at)];
}
function checkFormerNames(teams, report) {
    const first = new Map();
    for (const team of teams) {
        if (team.github === false)
            continue;
        const at = team.places["github"] ?? team.at;
        for (const slug of new Set(team.github.previously.map(slugOrName))) {
            const other = first.get(slug);
            if (other === undefined)
                first.set(slug, team);
            else {
                const clash = `The teams ${(0,errors/* quoted */.TL)(other.key)} and ${(0,errors/* quoted */.TL)(team.key)} were both ${(0,errors/* quoted */.TL)(slug)} on GitHub`;
                report(declaredTwice("former_name_twice", clash, other.places["github"] ?? other.at), at);
            }
        }
    }
}

// EXTERNAL MODULE: ./lib/src/roster/has-github-account.js
var has_github_account = __webpack_require__(41264);
;// CONCATENATED MODULE: ./lib/src/roster/check/lint.js




function lintRoster(context) {
    const { roster, report, placeOfKey } = context;
    for (const team of roster.teams.values())
        if (!team.archived)
            checkTeam(team, context);
    for (const { key, team, archived, places, at } of roster.projects.values()) {
        if (!archived && team !== undefined && roster.teams.get(team)?.archived === true)
            report(projectOfArchivedTeam(key, team), places["team"] ?? at);
    }
    const listed = everyoneListed(roster);
    const teamless = [];
    for (const user of roster.users.values()) {
        if (user.active && !user.outside && !listed.has(user.key) && !isInDefaultTeam(user, roster))
            teamless.push(user.key);
        if (user.githubId !== undefined && user.github === undefined)
            report(githubIdAlone(user.key), user.places["github_id"] ?? user.at);
    }
    const leaderless = [...roster.teams.values()].filter((team) => lacksLeads(team, roster));
    if (teamless.length > 0)
        report(usersInNoTeam(teamless), placeOfKey(["users"]));
    if (leaderless.length > 0)
        report(teamsWithoutLeads(leaderless.map(({ key }) => key)), placeOfKey(["teams"]));
    checkExchangedNames(context);
    checkSections(context);
}
function lacksLeads({ key, archived, leads, members, include }, { github }) {
    if (archived || key === github?.defaultTeam || (leads ?? []).length > 0)
        return false;
    return leads !== undefined || members !== undefined || include !== undefined;
}
function checkExchangedNames({ roster, report }) {
    const onGithub = [...roster.teams.values()].flatMap(({ key, github, archived, places, at }) => github === false || archived ? [] : [{ key, github, at: places["github"] ?? at }]);
    const byName = new Map(onGithub.map((team) => [(0,slug/* teamSlug */.R)(team.github.name), team]));
    const hadName = (team, name) => team.github.previously.some((former) => (0,slug/* teamSlug */.R)(former) === (0,slug/* teamSlug */.R)(name));
    for (const team of onGithub) {
        for (const former of team.github.previously) {
            const other = byName.get((0,slug/* teamSlug */.R)(former));
            if (other === undefined || other.key <= team.key || !hadName(other, team.github.name))
                continue;
            const isPinned = team.github.id !== undefined && other.github.id !== undefined;
            if (!isPinned)
                report(namesExchanged(team.key, other.key), team.at);
        }
    }
}
function checkTeam(team, { roster, placeOfKey, report }) {
    const { key, leads, members, include, except, repos, github, at } = team;
    const lists = leads !== undefined || members !== undefined || include !== undefined;
    if (key !== roster.github?.defaultTeam) {
        if (!lists)
            report(membershipNotDeclared(key), at);
        if (except.length > 0 && (include ?? []).length === 0)
            report(exceptWithoutInclude(key), placeOfKey(["teams", key, "except"]));
    }
    for (const [field, list] of [["leads", leads], ["members", members]]) {
        const first = new Map();
        for (const { user, at: place } of list ?? []) {
            const other = first.get(user);
            if (other === undefined)
                first.set(user, place);
            else
                report(listedTwice(`\`${field}\` of team ${(0,errors/* quoted */.TL)(key)}`, user, other), place);
        }
    }
    for (const { team: included, at: place } of include ?? []) {
        if (roster.teams.get(included)?.archived === true)
            report(includesArchived(key, included), place);
    }
    if (github === false && repos !== undefined && repos.size > 0)
        report(reposWithoutGithubTeam(key), placeOfKey(["teams", key, "repos"]));
}
function isInDefaultTeam(user, roster) {
    return (0,has_github_account/* hasGithubAccount */.Z)(user) && roster.github?.defaultTeam !== undefined;
}
function everyoneListed(roster) {
    const listed = new Set();
    for (const { leads, members, archived } of roster.teams.values()) {
        if (archived)
            continue;
        for (const { user } of [...(leads ?? []), ...(members ?? [])])
            listed.add(user);
    }
    return listed;
}
function checkSections({ roster, report }) {
    if (roster.github !== undefined)
        return;
    const team = [...roster.teams.values()].find(({ repos, github }) => github !== false && repos?.size);
    const project = [...roster.projects.values()].find(({ repos }) => repos.length > 0);
    const at = (team ?? project)?.at;
    if (at !== undefined)
        report(githubMissing(), at);
}

;// CONCATENATED MODULE: ./lib/src/roster/check/nesting.js

function checkNesting({ roster, placeOf, report }) {
    const children = new Map();
    for (const team of roster.teams.values()) {
        const parent = parentOnGithub(team, roster.teams);
        if (parent === undefined || team.archived)
            continue;
        children.set(parent.key, team);
        if (parent.archived)
            report(parentArchived(team.key, parent.key), placeOf(["teams", team.key, "parent"]));
    }
    for (const team of roster.teams.values()) {
        if (team.github === false || team.github.privacy !== "secret" || team.archived)
            continue;
        const other = parentOnGithub(team, roster.teams) ?? children.get(team.key);
        if (other !== undefined)
            report(secretNested(team.key, other.key), placeOf(["teams", team.key, "github", "privacy"]));
    }
}
function parentOnGithub(team, teams) {
    if (team.github === false || !team.github.nest || team.parent === undefined)
        return undefined;
    const parent = teams.get(team.parent);
    return parent?.github === false ? undefined : parent;
}

// EXTERNAL MODULE: ./lib/src/roster/references.js
var references = __webpack_require__(28488);
;// CONCATENATED MODULE: ./lib/src/roster/check/references.js




const verbs = {
    "github.owners": "lists",
    "github.extra_members": "lists",
    "github.default_team": "is",
    "guards.protected": "lists",
    "teams.*.leads": "is led by",
    "teams.*.members": "lists",
    "teams.*.except": "excepts",
    "teams.*.include": "includes",
    "teams.*.parent": "is nested in",
    "projects.*.team": "belongs to",
    "projects.*.access": "gives access to",
    "projects.*.collaborators": "has the collaborator",
    "permissions.admin_team": "is",
    "permissions.leads_team": "is",
    "permissions.rules.*": "allows",
    "permissions.rules": "is about",
};
function checkReferences(context) {
    for (const reference of (0,references/* referencesIn */.ii)(context.roster))
        checkReference(reference, context);
    for (const team of context.roster.teams.values())
        checkLeads(team, context);
    checkOwners(context);
    checkProtected(context);
}
function checkReference(reference, context) {
    const { field, kind, key } = reference;
    const { roster, references, report } = context;
    if (field.mayBeUndeclared || kind === "project")
        return;
    if (kind === "team" ? !roster.teams.has(key) : !roster.users.has(key)) {
        const problem = references[kind](subjectOfReference(reference), key);
        if (problem !== undefined)
            report(problem, placeOfReference(reference, context));
    }
    else if (field.membersOnly && roster.users.get(key)?.outside === true) {
        report(outsiderIn(subjectOfReference(reference), key), placeOfReference(reference, context));
    }
}
function placeOfReference({ field, path }, { placeOf, placeOfKey }) {
    return field.form === "key" ? placeOfKey(path) : placeOf(path);
}
function subjectOfReference({ field, path, item }) {
    const [section, owner] = path;
    const verb = verbs[field.path];
    if (field.form === "rule who")
        return `The rule \`${path.at(-1)}\` ${verb}`;
    if (section === "projects")
        return `Project ${(0,errors/* quoted */.TL)(String(owner))} ${verb}`;
    if (section !== "teams")
        return `\`${field.path}\` ${verb}`;
    const whose = field.path === "teams.*.include" && item?.startsWith("leads ") ? " the leads of" : "";
    return `Team ${(0,errors/* quoted */.TL)(String(owner))} ${verb}${whose}`;
}
function checkOwners({ roster, faulty, placeOf, placeOfKey, report }) {
    const owners = roster.github?.owners;
    if (owners === undefined)
        return;
    owners.forEach((key, index) => {
        const path = ["github", "owners", index];
        const user = roster.users.get(key);
        if (user === undefined)
            return;
        if (!user.active)
            report(ownerHasLeft(key), placeOf(path));
        if (!(0,has_github_account/* hasGithubAccount */.Z)(user) && !faulty.has(key))
            report(ownerWithoutLogin(key), placeOf(path));
    });
    const count = new Set(owners).size;
    const { minOwners } = roster.guards;
    if (count < minOwners)
        report(tooFewOwners(count, minOwners), placeOfKey(["github", "owners"]));
}
function checkProtected({ roster, placeOf, report }) {
    roster.guards.protected.forEach((key, index) => {
        const user = roster.users.get(key);
        if (user === undefined || user.active)
            return;
        const [listed, left] = [placeOf(["guards", "protected", index]), user.places["active"] ?? user.at];
        report(protectedHasLeft(key, left), listed);
        report(protectedHasLeft(key, listed), left);
    });
}
function checkLeads({ key, leads, archived }, { roster, report }) {
    const hasLeft = ({ user }) => roster.users.get(user)?.active === false;
    if (archived)
        return;
    for (const lead of leads?.filter(hasLeft) ?? [])
        report(leadHasLeft(key, lead.user), lead.at);
}

;// CONCATENATED MODULE: ./lib/src/roster/check/repositories.js


function checkRepositories({ roster, report }) {
    for (const { key, repos } of roster.teams.values()) {
        const named = Array.from(repos ?? [], ([name, { at }]) => ({ name, at }));
        checkList(`Team ${(0,errors/* quoted */.TL)(key)}`, named, report);
    }
    for (const { key, repos } of roster.projects.values())
        checkList(`Project ${(0,errors/* quoted */.TL)(key)}`, repos, report);
}
function checkList(of, repositories, report) {
    const first = new Map();
    for (const { name, at } of repositories) {
        const other = first.get(name.toLowerCase());
        if (other === undefined)
            first.set(name.toLowerCase(), at);
        else
            report(declaredTwice("repository_twice", `${of} names the repository ${(0,errors/* quoted */.TL)(name)} twice`, other), at);
    }
}

// EXTERNAL MODULE: ./lib/src/core/glob.js
var core_glob = __webpack_require__(94872);
;// CONCATENATED MODULE: ./lib/src/roster/format/subject.js

const owners = { users: "user", teams: "team", projects: "project" };
function subjectOf(path) {
    const [section = "", key] = path;
    const owner = owners[section];
    if (owner === undefined || key === undefined)
        return path.length === 0 ? "the file" : (0,errors/* quoted */.TL)(dotted(path));
    const of = `${owner} ${(0,errors/* quoted */.TL)(String(key))}`;
    return path.length === 2 ? of : `${(0,errors/* quoted */.TL)(dotted(path.slice(2)))} of ${of}`;
}
function dotted(path) {
    return path.filter((step) => typeof step === "string").join(".");
}
function capitalize(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

;// CONCATENATED MODULE: ./lib/src/roster/format/names.js


const slackIdRemedy = "In Slack, open the profile, then “Copy member ID”; for somebody without Slack, write `false`.";
const faults = {
    invalid_key: {
        because: "keys have 1 to 100 letters, digits, `-`, `_`, `.` and `/`",
        remedy: (text) => withoutSigil(text) ??
            `Choose such a key${exampleKey(text)}; the name for people goes into the field \`name\`.`,
    },
    invalid_login: {
        because: "GitHub logins have at most 39 letters, digits and hyphens",
        remedy: (text) => withoutSigil(text) ?? lastPart(text) ?? "Copy the login from the address of their profile.",
    },
    invalid_org: {
        because: "organisations' logins have at most 39 letters, digits and hyphens",
        remedy: (text) => lastPart(text) ?? "Copy it from the organisation's address.",
    },
    invalid_repository: {
        because: "repositories' names have at most 100 letters, digits, `-`, `_` and `.`",
        remedy: (text) => lastPart(text) ?? "Write the name without the organisation.",
    },
    invalid_repository_role: {
        because: "there is no such role on a repository",
        remedy: (text) => ({ pull: "Write `read`.", push: "Write `write`.", none: "Remove the line." })[text.toLowerCase()] ??
            (/^(?:read|triage|write|maintain|admin)$/i.test(text)
                ? `Write ${(0,errors/* quoted */.TL)(text.toLowerCase())}.`
                : "Write `read`, `triage`, `write`, `maintain`, `admin`, or a custom role's name."),
    },
    invalid_team_name: {
        because: "GitHub's team names have 1 to 255 characters, the first and last of them not blank",
        remedy: () => "Shorten or trim it.",
    },
    invalid_slack_user: {
        because: "Slack ids begin with U or W, and go on with at least seven capitals and digits",
        remedy: () => slackIdRemedy,
    },
    invalid_channel: {
        because: "channels' names have at most 80 lower-case letters, digits, `-` and `_`",
        remedy: (text) => withoutSigil(text.toLowerCase()) ?? "Write the name as Slack shows it, without `#`.",
    },
    invalid_handle: {
        because: "handles have at most 80 lower-case letters, digits, `-`, `_` and `.`, and Slack keeps `here`, `channel` and `everyone`",
        remedy: (text) => withoutSigil(text.toLowerCase()) ?? "Write the handle as Slack shows it, without `@`.",
    },
    invalid_channel_id: {
        because: "channels' ids begin with C or G, and go on with capitals and digits",
        remedy: () => "In Slack, open the channel's details: the id is at the bottom.",
    },
    invalid_usergroup_id: {
        because: "user groups' ids begin with S, and go on with capitals and digits",
        remedy: () => "In Slack, open the group's menu, then “Copy group ID”.",
    },
    invalid_workspace: {
        because: "it is neither a workspace's domain nor its id",
        remedy: () => "Write the part before `.slack.com`, or the id that begins with T.",
    },
    invalid_app: {
        because: "it is not the name in a GitHub App's address, or it is `github-actions`, whose checks anybody can forge",
        remedy: () => "Write the last part of the App's address: `my-rollcall` of github.com/apps/my-rollcall.",
    },
    invalid_email: {
        because: "it is not an email address",
        remedy: () => "Write the address alone: `alice@acme.dev`.",
    },
    invalid_folder: {
        because: "folders' ids have letters, digits, `-` and `_`",
        remedy: () => "Take the part of the folder's address that stands after `/folders/`.",
    },
    invalid_date: {
        because: "there is no such date",
        remedy: () => "Write year, month and day: `2027-01-31`.",
    },
    invalid_glob: {
        because: "globs have at most 100 letters, digits, `-`, `_`, `.`, `/`, `@`, `?`, `[…]`, `!`, `{…}`, and at most five `*`",
        remedy: () => "Write something like `bot-*`; a list takes several.",
    },
    invalid_url: {
        because: "it is not a web address",
        remedy: () => "Begin it with `https://`.",
    },
    invalid_github_id: {
        because: "the id of a GitHub account is a whole number",
        remedy: () => "The login goes into `github`; the number is in `https://api.github.com/users/LOGIN`, as `id`.",
    },
    invalid_github_team_id: {
        because: "the id of a GitHub team is a whole number",
        remedy: () => "Leave it out, and let `rollcall pin` write it.",
    },
    invalid_share: {
        because: "it is neither a share from 0% to 100% nor a whole number",
        remedy: () => "Write `25%`, or `5`.",
    },
    invalid_count: {
        because: "it is not a whole number in the range that makes sense here",
        remedy: () => "Write a number such as `2`.",
    },
    invalid_version: {
        because: "there is one version of the format, 1",
        remedy: () => "Write `version: 1`.",
    },
    empty_text: {
        because: "it needs at least one character",
        remedy: () => "Write a name, or remove the field.",
    },
};
function nameProblem(code, of, text) {
    const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
    if (fault === undefined)
        return undefined;
    return {
        severity: "error",
        code,
        message: `${capitalize(of)} can't be ${(0,errors/* quoted */.TL)(text)}: ${fault.because}.`,
        remedy: fault.remedy(text),
    };
}
function exampleKey(text) {
    if (text.length > 100)
        return "";
    const key = text.replace(/[^A-Za-z0-9._/-]+/g, "-").replace(/^-+|-+$/g, "");
    return key === "" || key === text ? "" : `, such as ${(0,errors/* quoted */.TL)(key)}`;
}
function withoutSigil(text) {
    return /^[@#]./.test(text) ? `Write ${(0,errors/* quoted */.TL)(text.slice(1))}.` : undefined;
}
function lastPart(text) {
    const part = /\/([A-Za-z0-9._-]+)\/?$/.exec(text)?.[1];
    return part === undefined ? undefined : `Write the last part alone: ${(0,errors/* quoted */.TL)(part)}.`;
}

// EXTERNAL MODULE: ./lib/src/roster/rule-subject.js
var rule_subject = __webpack_require__(95209);
// EXTERNAL MODULE: ./lib/src/roster/schema/names.js
var names = __webpack_require__(33562);
// EXTERNAL MODULE: ./lib/src/roster/schema/settings.js
var settings = __webpack_require__(50769);
;// CONCATENATED MODULE: ./lib/src/roster/check/rules.js







const actions = Object.keys(settings/* defaultRules */.Z4);
function checkRules(context) {
    const { roster, placeOf, placeOfKey, report } = context;
    for (const [rule, who] of roster.permissions.rules) {
        const path = ["permissions", "rules", rule];
        const { action, glob } = (0,rule_subject/* parseRuleName */.B4)(rule);
        if (!actions.includes(action))
            report(unknownAction(action, (0,roster_suggestion/* nearestName */.q)(action, actions), actions), placeOfKey(path));
        else if (glob !== undefined && action === "settings")
            report(ruleWithoutSubject(rule), placeOfKey(path));
        if (glob !== undefined)
            checkGlob(glob, placeOfKey(path), context);
        checkWho({ rule, who, path }, context);
    }
    roster.github?.ignore.forEach((glob, index) => {
        checkGlob(glob, placeOf(["github", "ignore", index]), context);
    });
    roster.slack?.ignore.forEach((glob, index) => {
        checkGlob(glob, placeOf(["slack", "ignore", index]), context);
    });
}
function checkWho({ rule, who, path }, { roster, placeOf, report }) {
    if (/^(?:user|team):/.test(who) || settings/* roles */.Ot.some((role) => role === who))
        return;
    const keyed = roster.teams.has(who) ? `team:${who}` : roster.users.has(who) ? `user:${who}` : undefined;
    report(unknownWho(rule, who, keyed ?? (0,roster_suggestion/* nearestName */.q)(who, settings/* roles */.Ot)), placeOf(path));
}
function checkGlob(glob, at, { report }) {
    if (!names/* globText */.E1.safeParse(glob).success) {
        const problem = nameProblem("invalid_glob", "the glob of a rule", glob);
        if (problem !== undefined)
            report(problem, at);
    }
    else {
        const fault = (0,core_glob/* globFault */.Hf)(glob);
        if (fault !== undefined)
            report(faultyGlob(glob, fault), at);
    }
}

;// CONCATENATED MODULE: ./lib/src/roster/check/roster.js









function checkRoster({ unreadable, ...draft }, diagnostics) {
    const references = createReferenceLookup(draft.roster, unreadable);
    const ignored = new Set(draft.roster.checks?.ignore);
    const report = (problem, at) => {
        if (problem.severity !== "warning" || !ignored.has(problem.code))
            diagnostics.add(problem, at);
    };
    const context = { ...draft, references, report };
    checkReferences(context);
    checkCycles(context);
    checkIdentities(context);
    checkNesting(context);
    checkRepositories(context);
    checkChannels(context);
    checkRules(context);
    if (!diagnostics.hasErrors())
        lintRoster(context);
}

// EXTERNAL MODULE: ./lib/src/roster/diagnostics.js
var roster_diagnostics = __webpack_require__(55228);
// EXTERNAL MODULE: ./lib/src/roster/build/person.js
var person = __webpack_require__(92298);
// EXTERNAL MODULE: ./lib/src/roster/schema/drive.js
var drive = __webpack_require__(45954);
// EXTERNAL MODULE: ./lib/src/roster/schema/github.js
var github = __webpack_require__(21903);
// EXTERNAL MODULE: ./lib/src/roster/schema/slack.js
var slack = __webpack_require__(35630);
// EXTERNAL MODULE: ./lib/src/roster/build/fields.js
var fields = __webpack_require__(89938);
;// CONCATENATED MODULE: ./lib/src/roster/build/settings.js






const githubRecord = (0,fields/* recordBuilder */.VJ)(github/* githubSection */.fJ);
const slackRecord = (0,fields/* recordBuilder */.VJ)(slack/* slackSection */.cU, ["channels"]);
const driveRecord = (0,fields/* recordBuilder */.VJ)(drive/* driveSection */.ES);
const guardsRecord = (0,fields/* recordBuilder */.VJ)(settings/* guards */.DK, ["max_removals"]);
const checksRecord = (0,fields/* recordBuilder */.VJ)(settings/* checks */.AV);
const permissionsRecord = (0,fields/* recordBuilder */.VJ)(settings/* permissions */.P, ["rules"]);
function buildGithub({ value, at }, toPlace) {
    return githubRecord(value, { at: toPlace(at) });
}
function buildSlack({ value, node, at }, toPlace) {
    const channels = (0,team/* buildChannels */.pZ)(value.channels, ["channels"], { node, toPlace });
    return slackRecord(value, { channels, at: toPlace(at) });
}
function buildDrive({ value, at }, toPlace) {
    return driveRecord(value, { at: toPlace(at) });
}
function buildGuards(value) {
    const most = value.max_removals;
    const maxRemovals = typeof most === "number" ? { count: most } : { share: Number.parseInt(most, 10) / 100 };
    return guardsRecord(value, { maxRemovals });
}
function buildChecks({ value, at }, toPlace) {
    return checksRecord(value, { at: toPlace(at) });
}
function buildPermissions(value, teams) {
    return permissionsRecord(value, {
        adminTeam: value.admin_team ?? (teams.has("admins") ? "admins" : undefined),
        leadsTeam: value.leads_team ?? (teams.has("leads") ? "leads" : undefined),
        rules: new Map([
            ...Object.entries(settings/* defaultRules */.Z4),
            ...Object.entries(value.rules),
        ]),
    });
}

// EXTERNAL MODULE: ./lib/src/roster/defined.js
var defined = __webpack_require__(28405);
// EXTERNAL MODULE: ./lib/src/roster/yaml/tree.js
var yaml_tree = __webpack_require__(72348);
;// CONCATENATED MODULE: ./lib/src/roster/format/errors.js



function error(code, message, remedy) {
    return { severity: "error", code, message: capitalize(message), remedy };
}
const otherNames = {
    channels: "slack.channels",
    usergroup: "slack.usergroup",
    handle: "slack.usergroup",
    folders: "drive.folders",
    privacy: "github.privacy",
    notifications: "github.notifications",
    lead_role: "github.lead_role",
    nest: "github.nest",
    maintainers: "leads",
    repositories: "repos",
    login: "github",
    username: "github",
    display_name: "name",
    expires: "until",
    organization: "org",
    organisation: "org",
};
function meantByName(key, known) {
    const meant = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
    return meant !== undefined && known.includes(meant.replace(/\..*/, "")) ? meant : undefined;
}
function unknownKey(key, of, known) {
    const suggestion = meantByName(key, known) ?? (0,roster_suggestion/* nearestName */.q)(key, known);
    const list = known.map(errors/* quoted */.TL).join(", ");
    return error("unknown_key", `${of} has no field ${(0,errors/* quoted */.TL)(key)}.${(0,errors/* didYouMean */.au)(suggestion)}`, known.length === 0 ? "Remove it: there are no fields here yet." : `The fields here are ${list}.`);
}
function wrongType(of, expected, found) {
    const wanted = expected.join(" or ");
    const scalar = found.startsWith("the ");
    const remedy = scalar && expected.includes("text")
        ? "If it is meant as text, put it in quotes."
        : `Write ${wanted} there, or remove the field.`;
    return error("wrong_type", `${of} should be ${wanted}, and is ${found}.`, remedy);
}
function missingValue(of, empty) {
    const remedy = empty === undefined ? "Write one" : `Write ${empty} if there is nothing to say`;
    return error("missing_value", `${of} has no value.`, `${remedy}, or remove the line.`);
}
function missingField(of, field) {
    return error("missing_field", `${of} needs the field ${(0,errors/* quoted */.TL)(field)}.`, `Add ${(0,errors/* quoted */.TL)(`${field}: …`)}.`);
}
function tooManyEntries(section, limit) {
    return error("too_many_entries", `${(0,errors/* quoted */.TL)(section)} has more than ${limit.toLocaleString("en")} entries.`, "Give each organisation files and a run of its own.");
}
function notOneOf(of, found, allowed) {
    return error("not_one_of", `${of} can't be ${(0,errors/* quoted */.TL)(found)}.${(0,errors/* didYouMean */.au)((0,roster_suggestion/* nearestName */.q)(found, allowed))}`, `Write ${allowed.map(errors/* quoted */.TL).join(" or ")}.`);
}
function tooLong(of, limit, length) {
    return error("too_long", `${of} has ${length.toLocaleString("en")} characters, and at most ${limit.toLocaleString("en")} are allowed.`, "Shorten it.");
}
function unreadable(of) {
    return error("invalid_value", `${of} can't be read.`, "Compare it with the documentation of the file format.");
}
function missingVersion() {
    return error("missing_version", "No file says which version of the format it has.", "Write `version: 1` at the top.");
}
function versionInSome() {
    return error("version_in_some", "This file doesn't say `version: 1`, and several others do.", "Write `version: 1` in one of the files, or in all.");
}

;// CONCATENATED MODULE: ./lib/src/roster/format/faults.js





const emptyOf = { array: "`[]`", object: "`{}`", record: "`{}`" };
const typeWords = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "`true` or `false`",
    array: "a list",
    object: "a map of fields",
    record: "a map",
};
function faultsOf(issue, part, base = []) {
    const path = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
    const of = subjectOf([...part.path, ...path]);
    const node = (0,yaml_tree/* nodeAt */.oB)(part.node, path);
    if (issue.code === "unrecognized_keys")
        return unknownKeys(issue, path, of);
    if (issue.code === "invalid_key")
        return [{ ...keyFault(issue, path, part), path, on: "key", repair: "drop" }];
    if (node === undefined)
        return [missing(path, part)];
    if (isNothing(node))
        return [{ problem: missingValue(of, emptyValue(issue)), path, on: "key", repair: "drop" }];
    if (issue.code === "invalid_union")
        return unionFaults(issue, part, path);
    if (issue.message === "as_written" && node.shape === "scalar")
        return [{ path, on: "value", repair: "text" }];
    return [{ problem: valueProblem(issue, node, of), path, on: "value", repair: "drop" }];
}
function isNothing(node) {
    return node.shape === "scalar" && node.value === null && node.written === "";
}
function emptyValue(issue) {
    if (issue.code === "invalid_type")
        return emptyOf[issue.expected];
    if (issue.code !== "invalid_union")
        return undefined;
    return issue.errors
        .flat()
        .map(emptyValue)
        .find((empty) => empty !== undefined);
}
function unknownKeys(issue, path, of) {
    const known = issue.message.split(" ").filter((key) => key !== "");
    return issue.keys.map((key) => ({
        problem: unknownKey(key, of, known),
        path: [...path, key],
        on: "key",
        repair: "drop",
    }));
}
function keyFault(issue, path, part) {
    const key = String(path.at(-1) ?? "");
    const of = `a key in ${subjectOf([...part.path, ...path.slice(0, -1)])}`;
    const inner = issue.issues[0];
    if (inner?.code === "too_big")
        return { problem: tooLong(of, Number(inner.maximum), key.length) };
    return { problem: nameProblem(inner?.message ?? "", of, key) ?? unreadable(of) };
}
function missing(path, part) {
    const parent = path.slice(0, -1);
    const field = String(path.at(-1));
    const repair = parent.length === 0 ? { path, repair: "fill" } : { path: parent, repair: "drop" };
    const on = parent.length === 0 ? "key" : "value";
    const parentNode = (0,yaml_tree/* nodeAt */.oB)(part.node, parent);
    const misspelt = parentNode?.shape === "table" && [...parentNode.fields.keys()].some((key) => (0,roster_suggestion/* nearestName */.q)(key, [field]));
    if (misspelt || (parentNode !== undefined && part.damaged.has(parentNode)))
        return { ...repair, on };
    return { problem: missingField(subjectOf([...part.path, ...parent]), field), ...repair, on };
}
function unionFaults(issue, part, path) {
    const node = (0,yaml_tree/* nodeAt */.oB)(part.node, path);
    const asWritten = issue.errors.some((errors) => errors.some(isAsWritten));
    if (asWritten && node?.shape === "scalar" && typeof node.value !== "string")
        return [{ path, on: "value", repair: "text" }];
    const meant = issue.errors.find((errors) => !errors.some(isOtherShape));
    if (meant !== undefined)
        return meant.flatMap((each) => faultsOf(each, part, path));
    const of = subjectOf([...part.path, ...path]);
    const expected = [
        ...new Set(issue.errors.flatMap((errors) => errors.filter(isOtherShape).flatMap(expectedOf))),
    ];
    return [{ problem: wrongType(of, expected, found(node)), path, on: "value", repair: "drop" }];
}
function isAsWritten(issue) {
    return issue.path.length === 0 && issue.message === "as_written";
}
function isOtherShape(issue) {
    return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}
function expectedOf(issue) {
    if (issue.code === "invalid_type")
        return [typeWords[issue.expected] ?? issue.expected];
    return issue.code === "invalid_value" ? issue.values.map((value) => `\`${String(value)}\``) : [];
}
function valueProblem(issue, node, of) {
    const text = node.shape === "scalar" ? (0,yaml_tree/* writtenWithQuotes */.pK)(node) : "";
    if (issue.code === "too_big" && issue.message === "too_long" && node.shape === "scalar")
        return tooLong(of, Number(issue.maximum), text.length);
    if (node.shape === "scalar") {
        const problem = nameProblem(issue.message, of, text);
        if (problem !== undefined)
            return problem;
    }
    if (issue.code === "invalid_value") {
        const allowed = issue.values.map(String);
        return node.shape === "scalar"
            ? notOneOf(of, text, allowed)
            : wrongType(of, allowed.map((each) => `\`${each}\``), found(node));
    }
    if (issue.code === "invalid_type")
        return wrongType(of, expectedOf(issue), found(node));
    if (node.shape !== "scalar")
        return wrongType(of, ["text"], found(node));
    return unreadable(of);
}
function found(node) {
    if (node === undefined)
        return "missing";
    if (node.shape !== "scalar")
        return node.shape === "list" ? "a list" : "a map";
    if (typeof node.value === "number")
        return `the number ${node.written}`;
    if (typeof node.value === "string")
        return "text";
    return `the word \`${node.written}\``;
}

;// CONCATENATED MODULE: ./lib/src/roster/format/check.js


const maxPasses = 10;
function checkFormat(schema, part, report) {
    const { field, path } = part;
    const damaged = new WeakSet();
    let node = field.node;
    for (let pass = 0; pass < maxPasses; pass++) {
        const result = schema.safeParse((0,yaml_tree/* plainDataOf */.cw)(node));
        if (result.success)
            return { value: result.data, node };
        const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { node, path, damaged }));
        for (const fault of faults) {
            if (fault.problem !== undefined)
                report(fault.problem, positionOfFault(fault, { ...field, node }));
        }
        if (faults.some((fault) => fault.path.length === 0 && fault.repair === "drop"))
            return undefined;
        node = repaired(node, { faults, depth: 0 }, damaged);
    }
    return undefined;
}
function positionOfFault({ path, on }, part) {
    if (path.length === 0)
        return on === "key" ? part.at : part.node.at;
    const field = (0,yaml_tree/* fieldAt */.UK)(part.node, path);
    if (on === "key")
        return field?.at ?? (0,yaml_tree/* nodeAt */.oB)(part.node, path)?.at ?? part.at;
    return (0,yaml_tree/* nodeAt */.oB)(part.node, path)?.at ?? part.at;
}
function repaired(node, { faults, depth }, damaged) {
    if (node.shape === "scalar") {
        const isText = faults.some(({ path, repair }) => path.length === depth && repair === "text");
        return isText ? { ...node, value: node.written } : node;
    }
    const below = Map.groupBy(faults, ({ path }) => path[depth] ?? "");
    const isDropped = (step) => below.get(step)?.some(({ path, repair }) => repair === "drop" && path.length === depth + 1) === true;
    const child = (step, part) => {
        const concerning = below.get(step);
        return concerning === undefined
            ? part
            : repaired(part, { faults: concerning, depth: depth + 1 }, damaged);
    };
    if (node.shape === "list") {
        const items = node.items.flatMap((item, index) => (isDropped(index) ? [] : child(index, item)));
        return { ...node, items };
    }
    const fields = new Map();
    for (const [key, field] of node.fields) {
        if (!isDropped(key))
            fields.set(key, { at: field.at, node: child(key, field.node) });
    }
    for (const { path, repair } of faults) {
        const key = path[depth];
        if (repair === "fill" && path.length === depth + 1 && typeof key === "string")
            fields.set(key, { at: node.at, node: placeholder(node.at) });
    }
    const whole = { ...node, fields };
    if (damaged.has(node) || fields.size < node.fields.size)
        damaged.add(whole);
    return whole;
}
function placeholder(at) {
    return { shape: "scalar", at, value: "missing", written: "missing" };
}

// EXTERNAL MODULE: ./lib/src/roster/schema.js
var schema = __webpack_require__(72073);
;// CONCATENATED MODULE: ./lib/src/roster/draft.js










function readDraft(root, to) {
    const context = {
        report: (problem, position) => to.diagnostics.add(problem, () => to.sources.place(position)),
        toPlace: to.sources.place,
        unreadable: new Set(),
        faulty: new Set(),
        fields: new Map(),
    };
    draft_checkSections(root, context);
    const { toPlace } = context;
    const github = section(root, ["github", schema/* parts */.rT.github], context);
    const slack = section(root, ["slack", schema/* parts */.rT.slack], context);
    const drive = section(root, ["drive", schema/* parts */.rT.drive], context);
    const guards = section(root, ["guards", schema/* parts */.rT.guards], context)?.value ?? schema/* parts */.rT.guards.parse({});
    const permissions = section(root, ["permissions", schema/* parts */.rT.permissions], context)?.value;
    const checks = section(root, ["checks", schema/* parts */.rT.checks], context);
    const users = entries({ key: "users", schema: schema/* parts */.rT.user, build: person/* buildUser */.wN }, root, context);
    const teams = entries({ key: "teams", schema: schema/* parts */.rT.team, build: team/* buildTeam */.kg }, root, context);
    const projects = entries({ key: "projects", schema: schema/* parts */.rT.project, build: team/* buildProject */.ay }, root, context);
    const tree = { ...root, fields: context.fields };
    return {
        roster: (0,defined/* defined */.s)({
            github: github && buildGithub(github, toPlace),
            slack: slack && buildSlack(slack, toPlace),
            drive: drive && buildDrive(drive, toPlace),
            guards: buildGuards(guards),
            permissions: buildPermissions(permissions ?? schema/* parts */.rT.permissions.parse({}), teams),
            checks: checks && buildChecks(checks, toPlace),
            users,
            teams,
            projects,
        }),
        unreadable: context.unreadable,
        faulty: context.faulty,
        placeOf: (path) => toPlace((0,yaml_tree/* positionOf */.df)(tree, path)),
        placeOfKey: (path) => toPlace((0,yaml_tree/* fieldAt */.UK)(tree, path)?.at ?? (0,yaml_tree/* positionOf */.df)(tree, path)),
    };
}
function draft_checkSections(root, { report }) {
    const known = Object.keys(schema/* rosterFile */.ED.shape);
    for (const [key, field] of root.fields) {
        if (!known.includes(key))
            report(unknownKey(key, "the file", known), field.at);
    }
}
function section(root, [key, schema], context) {
    const field = root.fields.get(key);
    if (field === undefined)
        return undefined;
    const checked = checkFormat(schema, { field, path: [key] }, context.report);
    if (checked === undefined)
        return undefined;
    context.fields.set(key, { at: field.at, node: checked.node });
    return { ...checked, key, at: field.at };
}
const maxEntries = 200_000;
function entries({ key, schema, build }, root, context) {
    const built = new Map();
    const fields = new Map();
    const table = root.fields.get(key);
    if (table === undefined)
        return built;
    if (table.node.shape !== "table") {
        context.report(wrongType(`\`${key}\``, ["a map"], describe(table.node)), table.node.at);
        context.unreadable.add(key);
        return built;
    }
    if (table.node.fields.size > maxEntries) {
        context.report(tooManyEntries(key, maxEntries), table.at);
        context.unreadable.add(key);
        return built;
    }
    const stub = { value: schema.parse({}), node: { ...table.node, fields: new Map() } };
    for (const [name, field] of table.node.fields) {
        const report = (problem, position) => {
            context.report(problem, position);
            if (key === "users")
                context.faulty.add(name);
        };
        checkKey(name, { key, field }, report);
        const checked = checkFormat(schema, { field, path: [key, name] }, report) ?? stub;
        built.set(name, build({ ...checked, key: name, at: field.at }, context.toPlace));
        if (key !== "users")
            fields.set(name, { at: field.at, node: checked.node });
    }
    context.fields.set(key, { at: table.at, node: { ...table.node, fields } });
    return built;
}
function checkKey(name, { key, field }, report) {
    if (names/* keyName */.xT.safeParse(name).success)
        return;
    const problem = nameProblem("invalid_key", `a key in \`${key}\``, name);
    if (problem !== undefined)
        report(problem, field.at);
}
function describe(node) {
    if (node.shape === "list")
        return "a list";
    return node.shape === "scalar" && node.value === null ? "empty" : "text";
}

// EXTERNAL MODULE: ./lib/src/roster/yaml/errors.js
var yaml_errors = __webpack_require__(17167);
;// CONCATENATED MODULE: ./lib/src/roster/merge.js

const mergedTables = new Set([
    "github",
    "slack",
    "drive",
    "guards",
    "permissions",
    "checks",
    "permissions.rules",
    "users",
    "teams",
    "projects",
]);
function mergeTables(tables, to) {
    const [first, ...rest] = tables;
    if (first === undefined)
        return { shape: "table", at: 0, fields: new Map() };
    const root = { ...first, fields: new Map(first.fields) };
    for (const table of rest)
        mergeInto(root.fields, table, { ...to, path: "" });
    return root;
}
function mergeInto(fields, more, merging) {
    for (const [key, field] of more.fields) {
        const path = merging.path === "" ? key : `${merging.path}.${key}`;
        const existing = fields.get(key);
        if (existing === undefined)
            fields.set(key, field);
        else if (path === "version")
            continue;
        else if (mergedTables.has(path) && existing.node.shape === "table" && field.node.shape === "table") {
            const together = new Map(existing.node.fields);
            mergeInto(together, field.node, { ...merging, path });
            fields.set(key, { at: existing.at, node: { ...existing.node, fields: together } });
        }
        else {
            const { diagnostics, sources } = merging;
            diagnostics.add((0,yaml_errors/* duplicateKey */.Ve)(key, sources.place(existing.at)), sources.place(field.at));
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/roster/version.js



function checkVersions(tables, { diagnostics, sources, complete, }) {
    const stated = tables.filter((table) => table.fields.has("version"));
    for (const table of stated) {
        const node = table.fields.get("version")?.node;
        if (node === undefined || (node.shape === "scalar" && node.value === 1))
            continue;
        const text = node.shape === "scalar" ? (0,yaml_tree/* writtenWithQuotes */.pK)(node) : `a ${node.shape}`;
        const problem = nameProblem("invalid_version", "`version`", text);
        if (problem !== undefined)
            diagnostics.add(problem, sources.place(node.at));
    }
    if (!complete)
        return;
    const [first] = tables;
    if (first !== undefined && stated.length === 0)
        diagnostics.add(missingVersion(), sources.place(first.at));
    if (stated.length < 2 || stated.length === tables.length)
        return;
    for (const table of tables) {
        if (!stated.includes(table))
            diagnostics.add(versionInSome(), sources.place(table.at));
    }
}

// EXTERNAL MODULE: ./lib/src/roster/yaml/read.js + 7 modules
var read = __webpack_require__(74164);
;// CONCATENATED MODULE: ./lib/src/roster/parse.js








function parseRoster(files, tolerated = new Set()) {
    const diagnostics = (0,roster_diagnostics/* createDiagnostics */.t)(files.map(({ path }) => path));
    if (files.length === 0)
        return { findings: [(0,finding/* finding */.gk)((0,errors/* noFiles */.JE)())] };
    const { tables, sources, complete } = (0,read/* readTables */.g)(files, diagnostics);
    checkVersions(tables, { diagnostics, sources, complete });
    const draft = readDraft(mergeTables(tables, { diagnostics, sources }), { diagnostics, sources });
    if (complete)
        checkRoster(draft, diagnostics);
    const findings = diagnostics.findings();
    const isTolerable = findings.every(({ severity, code }) => severity !== "error" || tolerated.has(code));
    return isTolerable ? { roster: draft.roster, findings } : { findings };
}


/***/ }),

/***/ 28488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ referencesTo),
/* harmony export */   Rz: () => (/* binding */ sectionOfKind),
/* harmony export */   ii: () => (/* binding */ referencesIn)
/* harmony export */ });
/* unused harmony export referenceFields */
/* harmony import */ var _build_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89938);
/* harmony import */ var _rule_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95209);


const referenceFields = [
    { path: "github.owners", names: ["user"], form: "item", membersOnly: true },
    { path: "github.extra_members", names: ["user"], form: "item", membersOnly: true },
    { path: "github.default_team", names: ["team"], form: "value", mayBeUndeclared: true },
    { path: "guards.protected", names: ["user"], form: "item" },
    { path: "teams.*.leads", names: ["user"], form: "item", itemField: "user", membersOnly: true },
    { path: "teams.*.members", names: ["user"], form: "item", itemField: "user", membersOnly: true },
    { path: "teams.*.except", names: ["user"], form: "item" },
    { path: "teams.*.include", names: ["team"], form: "item", itemField: "leads" },
    { path: "teams.*.parent", names: ["team"], form: "value" },
    { path: "projects.*.team", names: ["team"], form: "value" },
    { path: "projects.*.access", names: ["team"], form: "key" },
    { path: "projects.*.collaborators", names: ["user"], form: "key" },
    { path: "permissions.admin_team", names: ["team"], form: "value" },
    { path: "permissions.leads_team", names: ["team"], form: "value" },
    { path: "permissions.rules.*", names: ["user", "team"], form: "rule who" },
    {
        path: "permissions.rules",
        names: ["user", "team", "project"],
        form: "rule subject",
        mayBeUndeclared: true,
    },
];
const sectionOfKind = { user: "users", team: "teams", project: "projects" };
const readersBySection = Map.groupBy(referenceFields.map((field) => {
    const [section = "", ...steps] = field.path.split(".").filter((step) => step !== "*");
    return { field, section, steps };
}), ({ section }) => section);
function* referencesIn(roster) {
    for (const [section, readers] of readersBySection) {
        const declared = roster[section];
        if (declared === undefined)
            continue;
        const owners = declared instanceof Map
            ? Array.from(declared, ([key, owner]) => [[section, key], owner])
            : [[[section], declared]];
        for (const [path, owner] of owners) {
            for (const reader of readers) {
                const value = reader.steps.reduce(valueIn, owner);
                if (value !== undefined)
                    yield* referencesOf(reader, value, [...path, ...reader.steps]);
            }
        }
    }
}
function valueIn(owner, step) {
    return owner?.[(0,_build_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(step)];
}
function* referencesOf({ field }, value, path) {
    const [kind] = field.names;
    switch (field.form) {
        case "value":
            yield { field, kind, key: String(value), path };
            return;
        case "item":
            for (const [index, item] of value.entries()) {
                const { key, name } = namedBy(item);
                if (key !== "*")
                    yield { field, kind, key, path: [...path, index], item: name };
            }
            return;
        case "key":
            for (const key of value.keys())
                yield { field, kind, key, path: [...path, key] };
            return;
        case "rule who":
            for (const [rule, who] of value) {
                const [, named, key] = /^(user|team):(.*)$/s.exec(who) ?? [];
                if (key !== undefined)
                    yield { field, kind: named, key, path: [...path, rule] };
            }
            return;
        case "rule subject":
            for (const rule of value.keys()) {
                const { action, glob } = (0,_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRuleName */ .B4)(rule);
                const about = field.names.find((each) => action.startsWith(`${each}.`));
                if (glob !== undefined && about !== undefined)
                    yield { field, kind: about, key: glob, path: [...path, rule] };
            }
            return;
        default:
            field.form;
    }
}
function namedBy(item) {
    if (typeof item === "string")
        return { key: item, name: item };
    if ("user" in item)
        return { key: item.user, name: item.user };
    return { key: item.team, name: item.leadsOnly ? `leads ${item.team}` : item.team };
}
function referencesTo(roster, { kind, key }) {
    return [...referencesIn(roster)].filter((reference) => reference.kind === kind &&
        (reference.field.form === "rule subject" ? (0,_rule_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleMatcher */ .Py)(reference.key)(key) : reference.key === key));
}


/***/ }),

/***/ 88152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ resolveUnarchived),
/* harmony export */   gL: () => (/* binding */ resolveUndated),
/* harmony export */   oN: () => (/* binding */ hasExpired),
/* harmony export */   qv: () => (/* binding */ archivesSomething)
/* harmony export */ });
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12318);

const dawn = "0001-01-01";
function resolveUndated(declared, today) {
    return { ...(0,_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveRoster */ .i)(declared, dawn).roster, today };
}
function hasExpired({ users, teams }, today) {
    const isPast = ({ until }) => until !== undefined && until < today;
    return ([...users.values()].some(isPast) ||
        [...teams.values()].some(({ leads = [], members = [] }) => [...leads, ...members].some(isPast)));
}
function resolveUnarchived({ teams, projects, ...declared }, today) {
    return resolveUndated({ ...declared, teams: live(teams), projects: live(projects) }, today);
}
function archivesSomething({ teams, projects }) {
    return [...teams.values(), ...projects.values()].some(({ archived }) => archived);
}
function live(entries) {
    return new Map([...entries].map(([key, entry]) => [key, entry.archived ? { ...entry, archived: false } : entry]));
}


/***/ }),

/***/ 12318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ resolveRoster)
});

// EXTERNAL MODULE: ./lib/src/roster/build/team.js
var team = __webpack_require__(24998);
// EXTERNAL MODULE: ./lib/src/roster/defined.js
var defined = __webpack_require__(28405);
// EXTERNAL MODULE: ./lib/src/roster/diagnostics.js
var roster_diagnostics = __webpack_require__(55228);
// EXTERNAL MODULE: ./lib/src/roster/last-admin.js
var last_admin = __webpack_require__(35072);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/roster/resolve/errors.js


function expiredUser(key, until) {
    return (0,finding/* warning */.$e)("expired_user", `The last day of ${(0,errors/* quoted */.TL)(key)} was ${until}; they hold nothing any more.`, "Give them another day, or write `active: false`.");
}
function expiredProtected(key, until) {
    return (0,finding/* warning */.$e)("expired_protected", `The last day of ${(0,errors/* quoted */.TL)(key)} was ${until}, and ${(0,errors/* quoted */.TL)(key)} is in \`guards.protected\`, so nothing is taken from them.`, "Take them out of `guards.protected`, or give them another day.");
}
function expiredEntry(user, team, until) {
    return (0,finding/* warning */.$e)("expired_entry", `The last day of ${(0,errors/* quoted */.TL)(user)} in team ${(0,errors/* quoted */.TL)(team)} was ${until}.`, "Remove the entry, or give it another day.");
}
function expiredLead(user, team, until) {
    return (0,finding/* warning */.$e)("expired_lead", `Team ${(0,errors/* quoted */.TL)(team)} is led by ${(0,errors/* quoted */.TL)(user)}, whose last day was ${until}.`, "Name another lead.");
}
function modesDiffer(what, first, second) {
    return (0,finding/* warning */.$e)("modes_differ", `${what} is \`members: exact\` at ${(0,errors/* placeInWords */.cF)(first)} and additive at ${(0,errors/* placeInWords */.cF)(second)}: nobody is removed from it.`, "Write the same `members` in both places.");
}
function listIncomplete(what, by) {
    return (0,finding/* warning */.$e)("list_incomplete", `${what} is shared with ${(0,errors/* quoted */.TL)(by)}, which doesn't say who is in it: nobody is removed from ${what}.`, "Give that team `members`, or write `members: additive` in both places.");
}
function archivedInPart(what, archived, live) {
    return (0,finding/* warning */.$e)("archived_in_part", `${what} is archived at ${(0,errors/* placeInWords */.cF)(archived)} and in use at ${(0,errors/* placeInWords */.cF)(live)}: it is kept.`, "Remove one of the two declarations.");
}
function rolesNotComparable(repository, [first, second], kept) {
    return (0,finding/* warning */.$e)("roles_not_comparable", `Repository ${(0,errors/* quoted */.TL)(repository)} is granted to somebody both as ${(0,errors/* quoted */.TL)(first)} and as ${(0,errors/* quoted */.TL)(second)}, and which is more can't be told: ${(0,errors/* quoted */.TL)(kept)} is used.`, "Write the same role in both places.");
}
function tooManyMemberships(limit) {
    return {
        severity: "error",
        code: "too_many_memberships",
        message: `With everything that is included, the teams have more than ${limit.toLocaleString("en")} memberships.`,
        remedy: "Include fewer teams in each other.",
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/membership.js
function mergeMemberships(a, b) {
    const shorter = compareWays(a, b) <= 0 ? a : b;
    const until = laterDay(a.until, b.until);
    const { via, at } = shorter;
    return until === undefined
        ? { lead: a.lead || b.lead, via, at }
        : { lead: a.lead || b.lead, via, until, at };
}
function addMembership(people, user, membership) {
    const existing = people.get(user);
    people.set(user, existing === undefined ? membership : mergeMemberships(existing, membership));
}
function sortedPeople(people) {
    return new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function laterDay(a, b) {
    if (a === undefined || b === undefined)
        return undefined;
    return a > b ? a : b;
}
function compareWays(a, b) {
    if (a.lead !== b.lead)
        return a.lead ? -1 : 1;
    if (a.via.length !== b.via.length)
        return a.via.length - b.via.length;
    const [ways, others] = [a.via.join("\n"), b.via.join("\n")];
    if (ways !== others)
        return ways < others ? -1 : 1;
    if (a.at.file !== b.at.file)
        return a.at.file < b.at.file ? -1 : 1;
    return a.at.line - b.at.line || a.at.column - b.at.column;
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/owner.js


const nobody = new Set();
function ownersOf(roster, people) {
    const defaultTeam = roster.github?.defaultTeam;
    const teams = [...roster.teams.values()].map((team) => ({
        ...teamOwner(team, people),
        lists: listsPeople(team, defaultTeam),
    }));
    const projects = [...roster.projects.values()].map((project) => projectOwner(project, roster, people));
    const section = roster.slack
        ? [
            {
                name: "slack",
                archived: false,
                handsOff: false,
                people: new Map(),
                ended: nobody,
                channels: roster.slack.channels,
                folders: [],
            },
        ]
        : [];
    return [...inOrder(teams), ...inOrder(projects), ...section];
}
function listsPeople(team, defaultTeam) {
    if (team.key === defaultTeam)
        return true;
    return team.leads !== undefined || team.members !== undefined || team.include !== undefined;
}
function teamOwner(team, { people, ended }) {
    const { key, name, archived, handsOff, channels, folders } = team;
    return {
        key,
        name: name ?? key,
        archived,
        handsOff,
        people: people.get(key) ?? new Map(),
        ended: ended.get(key) ?? nobody,
        channels,
        folders,
    };
}
function projectOwner(project, roster, { people, ended }) {
    const { key, name, archived, handsOff, channels, folders } = project;
    const owner = { key, name: name ?? key, archived, handsOff, channels, folders };
    const team = project.team === undefined ? undefined : roster.teams.get(project.team);
    if (archived || team === undefined || team.archived)
        return { ...owner, people: new Map(), ended: nobody };
    const lists = listsPeople(team, roster.github?.defaultTeam);
    return {
        ...owner,
        people: people.get(team.key) ?? new Map(),
        ended: ended.get(team.key) ?? nobody,
        lists,
    };
}
function inOrder(owners) {
    return [...owners].sort((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
}
function sharedMode(what, modes, findings) {
    if (modes.some(({ handsOff }) => handsOff) && !modes.every(({ handsOff }) => handsOff))
        return "additive";
    const exact = modes.find(({ mode }) => mode === "exact");
    const additive = modes.find(({ mode }) => mode === "additive");
    if (exact === undefined)
        return "additive";
    if (additive !== undefined) {
        findings.push((0,finding/* finding */.gk)(modesDiffer(what, exact.at, additive.at), { at: additive.at }));
        return "additive";
    }
    const silent = modes.find(({ owner }) => owner.lists === false);
    if (silent === undefined || !modes.some(({ owner }) => owner.lists === true))
        return "exact";
    findings.push((0,finding/* finding */.gk)(listIncomplete(what, silent.owner.name), { at: silent.at }));
    return "additive";
}
function peopleOf(declarations) {
    return new Set(declarations.flatMap(({ owner }) => [...owner.people.keys()]).sort());
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/channels.js





function resolveChannels(owners, findings) {
    const byName = new Map();
    for (const owner of owners) {
        for (const channel of owner.channels) {
            const declaration = { channel, owner };
            const others = byName.get(channel.name);
            if (others === undefined)
                byName.set(channel.name, [declaration]);
            else
                others.push(declaration);
        }
    }
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([name, declarations]) => [name, together(name, declarations, findings)]));
}
function together(name, declarations, findings) {
    const live = declarations.filter(({ channel, owner }) => !channel.archived && !owner.archived);
    warnOfArchive(name, { declarations, live }, findings);
    const people = new Map();
    for (const { owner } of live)
        for (const [user, each] of owner.people)
            addMembership(people, user, each);
    const ended = live.flatMap(({ owner }) => [...owner.ended]).filter((user) => !people.has(user));
    const first = (pick) => declarations.map(({ channel }) => pick(channel)).find((value) => value !== undefined);
    const isPrivate = declarations.some(({ channel }) => channel.private === true);
    return (0,defined/* defined */.s)({
        name,
        id: first((channel) => channel.id),
        private: isPrivate,
        topic: first((channel) => channel.topic),
        purpose: first((channel) => channel.purpose),
        members: sharedMode(`\`#${name}\``, modesOf(live, isPrivate), findings),
        archived: live.length === 0,
        handsOff: declarations.every(isHandedOver),
        handedOver: peopleOf(declarations.filter(isHandedOver)),
        previously: [...new Set(declarations.flatMap(({ channel }) => channel.previously))].sort(),
        people: sortedPeople(people),
        ended: new Set(ended.sort()),
        listsPeople: live.some(({ owner }) => owner.lists === true),
        declaredBy: [...new Set(declarations.flatMap(({ owner }) => owner.key ?? []))].sort(),
        at: declarations[0].channel.at,
    });
}
function modesOf(declarations, isPrivate) {
    const said = declarations.map(({ channel }) => channel.members).find((mode) => mode !== undefined);
    const otherwise = said ?? (isPrivate ? "exact" : "additive");
    return declarations.map(({ channel, owner }) => ({
        mode: channel.members ?? otherwise,
        at: channel.at,
        owner,
        handsOff: isHandedOver({ channel, owner }),
    }));
}
function isHandedOver({ channel, owner }) {
    return channel.handsOff || owner.handsOff;
}
function warnOfArchive(name, { declarations, live }, findings) {
    const [kept] = live;
    const archived = declarations.find(({ channel }) => channel.archived);
    if (kept === undefined || archived === undefined)
        return;
    const { at } = archived.channel;
    findings.push((0,finding/* finding */.gk)(archivedInPart(`\`#${name}\``, at, kept.channel.at), { at }));
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/day.js
function dayOf(today, users) {
    const insiders = [...users.values()].filter((user) => !user.outside && isPresent(user, today));
    return { today, users, insiders: new Set(insiders.map(({ key }) => key)) };
}
function isCurrent({ until }, today) {
    return until === undefined || until >= today;
}
function isPresent(user, today) {
    return user.active && isCurrent(user, today);
}

// EXTERNAL MODULE: ./lib/src/roster/has-github-account.js
var has_github_account = __webpack_require__(41264);
;// CONCATENATED MODULE: ./lib/src/roster/resolve/people.js





const maxMemberships = 500_000;
function peopleOfTeams(teams, defaultTeam, day) {
    const collector = createCollector(teams, defaultTeam, day);
    const people = new Map([...teams.keys()].sort().map((key) => [key, sortedPeople(collector.peopleOf(key))]));
    return { people, findings: collector.findings };
}
function createCollector(teams, defaultTeam, day) {
    const listed = new Map();
    for (const [key, team] of teams)
        listed.set(key, team.archived ? new Map() : listedIn(team, day));
    const collected = new Map();
    const findings = [];
    let count = 0;
    let everybody;
    const leadsOf = (key) => new Map([...(listed.get(key) ?? [])].filter(([, { lead }]) => lead));
    const includedBy = (include) => {
        const { team, leadsOnly } = include;
        if (team !== "*")
            return { people: leadsOnly ? leadsOf(team) : peopleOf(team), via: [team] };
        everybody ??= everyoneListed(listed);
        if (!leadsOnly)
            return { people: everybody, via: [] };
        return { people: new Map([...everybody].filter(([, { lead }]) => lead)), via: [] };
    };
    const collect = (team) => {
        const people = new Map(listed.get(team.key));
        if (team.archived || findings.length > 0)
            return people;
        const except = new Set(team.except);
        for (const include of team.include ?? []) {
            const { people: included, via } = includedBy(include);
            if (findings.length > 0)
                return people;
            const extended = createPathCache(via);
            for (const [user, membership] of included) {
                if (except.has(user))
                    continue;
                addMembership(people, user, { ...membership, lead: false, via: extended(membership.via) });
            }
        }
        if (team.key === defaultTeam)
            addEveryone(people, except, day);
        count += people.size;
        if (count <= maxMemberships)
            return people;
        findings.push((0,finding/* finding */.gk)(tooManyMemberships(maxMemberships), { at: team.at }));
        return new Map();
    };
    const peopleOf = (key) => {
        const known = collected.get(key);
        const team = teams.get(key);
        if (known !== undefined || team === undefined)
            return known ?? new Map();
        collected.set(key, new Map());
        const people = collect(team);
        collected.set(key, people);
        return people;
    };
    return { peopleOf, findings };
}
function createPathCache(first) {
    const paths = new Map();
    return (rest) => {
        const known = paths.get(rest) ?? [...first, ...rest];
        paths.set(rest, known);
        return known;
    };
}
function listedIn(team, day) {
    const people = new Map();
    const add = (entry, lead) => {
        if (!isCurrent(entry, day.today) || !day.insiders.has(entry.user))
            return;
        const { until, at } = entry;
        addMembership(people, entry.user, until === undefined ? { lead, via, at } : { lead, via, until, at });
    };
    const via = [];
    for (const entry of team.leads ?? [])
        add(entry, true);
    for (const entry of team.members ?? [])
        add(entry, false);
    return people;
}
function everyoneListed(listed) {
    const everybody = new Map();
    for (const key of [...listed.keys()].sort()) {
        const via = [key];
        for (const [user, membership] of listed.get(key) ?? [])
            addMembership(everybody, user, { ...membership, via });
    }
    return everybody;
}
function addEveryone(people, except, day) {
    for (const user of day.users.values()) {
        if (!(0,has_github_account/* hasGithubAccount */.Z)(user) || except.has(user.key) || !day.insiders.has(user.key))
            continue;
        addMembership(people, user.key, { lead: false, via: [], at: user.at });
    }
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/ended.js


function endedMemberships(teams, people, { defaultTeam, day }) {
    const isOver = ({ leads = [], members = [] }) => [...leads, ...members].some((entry) => !isCurrent(entry, day.today));
    if (![...teams.values()].some(isOver))
        return new Map();
    const all = peopleOfTeams(teams, defaultTeam, { ...day, today: "" });
    return new Map([...all.people].map(([team, once]) => {
        const now = people.get(team);
        return [team, new Set([...once.keys()].filter((user) => !now?.has(user)))];
    }));
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/folders.js


const ranks = ["reader", "commenter", "writer", "fileOrganizer", "organizer"];
function resolveFolders(owners, findings) {
    const byId = new Map();
    for (const owner of owners) {
        for (const folder of owner.folders) {
            const declaration = { folder, owner };
            const others = byId.get(folder.id);
            if (others === undefined)
                byId.set(folder.id, [declaration]);
            else
                others.push(declaration);
        }
    }
    const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([id, declarations]) => [id, folders_together(id, declarations, findings)]));
}
function folders_together(id, declarations, findings) {
    const people = new Map();
    const groups = new Map();
    const live = declarations.filter(({ owner }) => !owner.archived);
    for (const { folder, owner } of live) {
        for (const [user, { lead, at }] of owner.people) {
            add(people, user, { role: lead ? (folder.leadRole ?? folder.role) : folder.role, at });
        }
        for (const [address, grant] of folder.groups)
            add(groups, sameAddress(groups, address), grant);
    }
    const modes = declarations.map(({ folder, owner }) => ({
        mode: folder.members,
        at: folder.at,
        owner,
        handsOff: folders_isHandedOver({ folder, owner }),
    }));
    const notifying = live.find(({ folder }) => folder.notify);
    return (0,defined/* defined */.s)({
        id,
        handsOff: modes.every(({ handsOff }) => handsOff),
        handedOver: peopleOf(declarations.filter(folders_isHandedOver)),
        handedOverGroups: new Set(declarations.filter(folders_isHandedOver).flatMap(({ folder }) => [...folder.groups.keys()])),
        members: sharedMode(`Folder \`${id}\``, modes, findings),
        people: new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1))),
        listsPeople: declarations.some(({ owner }) => owner.lists === true || owner.archived),
        groups: new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))),
        notifyAs: notifying?.owner.name,
        declaredBy: [...new Set(declarations.flatMap(({ owner }) => owner.key ?? []))].sort(),
        at: declarations[0].folder.at,
    });
}
function folders_isHandedOver({ folder, owner }) {
    return folder.handsOff || owner.handsOff;
}
function add(grants, who, { role, at }) {
    const held = grants.get(who);
    if (held === undefined || ranks.indexOf(role) > ranks.indexOf(held.role))
        grants.set(who, { role, at });
}
function sameAddress(grants, address) {
    if (grants.has(address))
        return address;
    const lower = address.toLowerCase();
    return [...grants.keys()].find((known) => known.toLowerCase() === lower) ?? address;
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/repositories.js



const ownersRole = "write";
const repositories_ranks = ["read", "triage", "write", "maintain", "admin"];
function grantedRepositories(roster, day) {
    const teams = repositories_inOrder(roster.teams);
    const projects = repositories_inOrder(roster.projects);
    const spelling = createSpelling(teams, projects);
    const findings = [];
    const grants = new Map(teams.map(({ key }) => [key, new Map()]));
    const grant = (team, repository, grant) => {
        const name = spelling(repository);
        const held = grants.get(team);
        if (held !== undefined)
            held.set(name, higher({ name, a: held.get(name), b: grant }, findings));
    };
    for (const team of teams) {
        for (const [repository, each] of team.repos ?? [])
            grant(team.key, repository, each);
    }
    for (const { team, access, repos, archived } of projects) {
        if (archived)
            continue;
        for (const { name, at } of repos) {
            if (team !== undefined)
                grant(team, name, { role: ownersRole, at });
            for (const [other, each] of access)
                grant(other, name, each);
        }
    }
    for (const { key, archived } of teams)
        if (archived)
            grants.set(key, new Map());
    const owners = projects.flatMap(({ team, repos }) => (repos.length > 0 ? (team ?? []) : []));
    return {
        repositories: repositoriesOf({ teams, projects, spelling, grants }, { day, findings }),
        grants,
        listing: new Set([...teams.filter(({ repos }) => repos !== undefined).map(({ key }) => key), ...owners]),
        findings,
    };
}
function repositoriesOf({ teams, projects, spelling, grants }, { day, findings }) {
    const repositories = new Map();
    const named = (repository, at, by) => {
        const name = spelling(repository);
        const known = repositories.get(name) ?? {
            name,
            at,
            teams: new Map(),
            ofProject: false,
            handsOff: true,
        };
        known.handsOff &&= by.handsOff;
        repositories.set(name, known);
        return known;
    };
    for (const team of teams)
        for (const [name, { at }] of team.repos ?? [])
            named(name, at, team);
    for (const project of projects) {
        for (const { name, at } of project.repos) {
            const repository = named(name, at, project);
            repository.ofProject = true;
            if (project.collaborators === undefined || project.handsOff)
                continue;
            repository.collaborators ??= new Map();
            for (const [user, grant] of project.archived ? [] : project.collaborators) {
                const declared = day.users.get(user);
                if (declared === undefined || !isPresent(declared, day.today))
                    continue;
                const held = repository.collaborators.get(user);
                repository.collaborators.set(user, higher({ name: repository.name, a: held, b: grant }, findings));
            }
        }
    }
    for (const { key, github } of teams) {
        for (const [name, grant] of grants.get(key) ?? []) {
            if (github !== false)
                repositories.get(name)?.teams.set(key, grant);
        }
    }
    return new Map([...repositories].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function createSpelling(teams, projects) {
    const spellings = new Map();
    const note = (name) => {
        const known = spellings.get(name.toLowerCase());
        if (known === undefined || name < known)
            spellings.set(name.toLowerCase(), name);
    };
    for (const { repos } of teams)
        for (const name of repos?.keys() ?? [])
            note(name);
    for (const { repos } of projects)
        for (const { name } of repos)
            note(name);
    return (name) => spellings.get(name.toLowerCase()) ?? name;
}
function rank(role) {
    const known = repositories_ranks.indexOf(role);
    return known === -1 ? repositories_ranks.indexOf("maintain") + 0.5 : known;
}
function higher({ name, a, b }, findings) {
    if (a === undefined || a.role === b.role)
        return a ?? b;
    const far = rank(a.role) - rank(b.role);
    const kept = far > 0 || (far === 0 && a.role < b.role) ? a : b;
    const isCustom = !repositories_ranks.includes(a.role) || !repositories_ranks.includes(b.role);
    if (isCustom && kept.role !== "admin")
        findings.push((0,finding/* finding */.gk)(rolesNotComparable(name, [a.role, b.role], kept.role), { at: kept === a ? b.at : a.at }));
    return kept;
}
function repositories_inOrder(values) {
    return [...values.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/tier.js
function tierOf(user, { adminTeam, leadsTeam }, people) {
    const isIn = (team) => team !== undefined && people.get(team)?.has(user.key) === true;
    if (user.permission === "admin" || isIn(adminTeam))
        return "admin";
    return user.permission === "team_lead" || isIn(leadsTeam) ? "team_lead" : "member";
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/usergroups.js


function resolveUsergroups(teams, people, defaultTeam) {
    const groups = [...teams.values()].flatMap((team) => {
        const { usergroup, key, archived } = team;
        if (usergroup === undefined)
            return [];
        const name = usergroup.name ?? team.name ?? key;
        const lists = listsPeople(team, defaultTeam);
        return [
            (0,defined/* defined */.s)({
                ...usergroup,
                team: key,
                name,
                people: people.get(key) ?? new Map(),
                listsPeople: lists,
                archived,
                handsOff: usergroup.handsOff || team.handsOff,
            }),
        ];
    });
    return new Map(groups.sort((a, b) => (a.handle < b.handle ? -1 : 1)).map((group) => [group.handle, group]));
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve/warnings.js



function expiryWarnings(roster, today) {
    const findings = [];
    for (const { key, until, active, at, places } of roster.users.values()) {
        if (until === undefined || !active || until >= today)
            continue;
        const left = places["until"] ?? at;
        const isProtected = roster.guards.protected.includes(key);
        const problem = isProtected ? expiredProtected(key, until) : expiredUser(key, until);
        findings.push((0,finding/* finding */.gk)(problem, { at: left }));
    }
    for (const team of roster.teams.values()) {
        if (team.archived)
            continue;
        for (const entry of [...(team.leads ?? []), ...(team.members ?? [])]) {
            if (entry.until !== undefined && !isCurrent(entry, today))
                findings.push((0,finding/* finding */.gk)(expiredEntry(entry.user, team.key, entry.until), { at: entry.at }));
        }
        for (const lead of team.leads ?? [])
            findings.push(...leadWarnings({ team, lead }, roster, today));
    }
    return findings;
}
function leadWarnings({ team, lead }, roster, today) {
    const user = roster.users.get(lead.user);
    if (user?.until === undefined || user.until >= today)
        return [];
    return [(0,finding/* finding */.gk)(expiredLead(lead.user, team.key, user.until), { at: lead.at })];
}

;// CONCATENATED MODULE: ./lib/src/roster/resolve.js














function resolveRoster(declared, today) {
    const roster = { ...declared, teams: withDefaultTeam(declared) };
    const defaultTeam = roster.github?.defaultTeam;
    const day = dayOf(today, roster.users);
    const { people, findings: growth } = peopleOfTeams(roster.teams, defaultTeam, day);
    const granted = grantedRepositories(roster, day);
    const ended = endedMemberships(roster.teams, people, { defaultTeam, day });
    const owners = ownersOf(roster, { people, ended });
    const findings = [...expiryWarnings(roster, today), ...growth, ...granted.findings];
    const teams = [...people].flatMap(([key, members]) => {
        const team = roster.teams.get(key);
        if (team === undefined)
            return [];
        const grants = granted.grants.get(key) ?? new Map();
        const lists = { listsPeople: listsPeople(team, defaultTeam), listsRepos: granted.listing.has(key) };
        return [[key, { ...team, people: members, grants, ...lists }]];
    });
    const users = [...roster.users]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, user]) => {
        const present = isPresent(user, today);
        const tier = present ? tierOf(user, roster.permissions, people) : "member";
        return [key, { ...user, present, tier }];
    });
    const resolved = (0,defined/* defined */.s)({
        today,
        github: roster.github,
        slack: roster.slack,
        drive: roster.drive,
        guards: roster.guards,
        permissions: roster.permissions,
        users: new Map(users),
        teams: new Map(teams),
        repositories: granted.repositories,
        channels: resolveChannels(owners, findings),
        usergroups: resolveUsergroups(roster.teams, people, defaultTeam),
        folders: resolveFolders(owners, findings),
    });
    return { roster: resolved, findings: listed([...findings, ...(0,last_admin/* lastAdminEnds */.Gv)(resolved)]) };
}
function listed(findings) {
    const files = new Set(findings.map(({ at }) => at?.file ?? ""));
    const diagnostics = (0,roster_diagnostics/* createDiagnostics */.t)([...files].sort());
    for (const { at, ...problem } of findings)
        diagnostics.add(problem, at);
    return diagnostics.findings();
}
function withDefaultTeam({ github, teams }) {
    const key = github?.defaultTeam;
    if (github === undefined || key === undefined || teams.has(key))
        return teams;
    return new Map([...teams, [key, (0,team/* buildUndeclaredTeam */.$A)(key, github.at)]]);
}


/***/ }),

/***/ 95209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ parseRuleName),
/* harmony export */   OP: () => (/* binding */ renameInGlob),
/* harmony export */   Py: () => (/* binding */ ruleMatcher)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94872);

function parseRuleName(rule) {
    const colon = rule.indexOf(":");
    return colon === -1 ? { action: rule } : { action: rule.slice(0, colon), glob: rule.slice(colon + 1) };
}
function ruleMatcher(glob) {
    const matches = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .globMatcher */ .fU)(glob);
    return (subject) => subject === glob || matches(subject);
}
function renameInGlob(glob, key, to) {
    if (glob === key)
        return to;
    const [, list] = /^\{([^{}[\]*?!]*,[^{}[\]*?!]*)\}$/.exec(glob) ?? [];
    if (list === undefined)
        return glob;
    return `{${list
        .split(",")
        .map((each) => (each === key ? to : each))
        .join(",")}}`;
}


/***/ }),

/***/ 72073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ rosterFile),
/* harmony export */   rT: () => (/* binding */ parts)
/* harmony export */ });
/* unused harmony export schemaText */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67325);
/* harmony import */ var _schema_drive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45954);
/* harmony import */ var _schema_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21903);
/* harmony import */ var _schema_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33562);
/* harmony import */ var _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50769);
/* harmony import */ var _schema_slack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35630);
/* harmony import */ var _schema_team_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32517);
/* harmony import */ var _schema_user_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46991);








const rosterFile = (0,_schema_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1, { error: "invalid_version" })
        .optional()
        .meta({ description: "The format's version. It stands in one of the files, or in all." }),
    github: _schema_github_js__WEBPACK_IMPORTED_MODULE_2__/* .githubSection */ .fJ.optional(),
    slack: _schema_slack_js__WEBPACK_IMPORTED_MODULE_3__/* .slackSection */ .cU.optional(),
    drive: _schema_drive_js__WEBPACK_IMPORTED_MODULE_4__/* .driveSection */ .ES.optional(),
    guards: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .guards */ .DK.optional(),
    permissions: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .permissions */ .P.optional(),
    checks: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .checks */ .AV.optional(),
    users: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_schema_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .xT, _schema_user_js__WEBPACK_IMPORTED_MODULE_6__/* .user */ .kQ)
        .optional()
        .meta({ description: "People, by a key of your choice.", examples: [{ alice: "octocat" }] }),
    teams: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_schema_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .xT, _schema_team_js__WEBPACK_IMPORTED_MODULE_7__/* .team */ .gv).optional().meta({ description: "Teams, by a key of your choice." }),
    projects: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_schema_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .xT, _schema_team_js__WEBPACK_IMPORTED_MODULE_7__/* .project */ .Cv).optional().meta({ description: "Projects, by a key of your choice." }),
}).meta({ title: "Rollcall's teams.yaml, version 1" });
const parts = {
    github: _schema_github_js__WEBPACK_IMPORTED_MODULE_2__/* .githubSection */ .fJ,
    slack: _schema_slack_js__WEBPACK_IMPORTED_MODULE_3__/* .slackSection */ .cU,
    drive: _schema_drive_js__WEBPACK_IMPORTED_MODULE_4__/* .driveSection */ .ES,
    guards: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .guards */ .DK,
    permissions: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .permissions */ .P,
    checks: _schema_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .checks */ .AV,
    user: _schema_user_js__WEBPACK_IMPORTED_MODULE_6__/* .user */ .kQ,
    team: _schema_team_js__WEBPACK_IMPORTED_MODULE_7__/* .team */ .gv,
    project: _schema_team_js__WEBPACK_IMPORTED_MODULE_7__/* .project */ .Cv,
};
function schemaText(id) {
    const { $schema, ...schema } = z.toJSONSchema(rosterFile, { target: "draft-7", io: "input" });
    return `${JSON.stringify({ $schema, $id: id, ...schema }, null, 2)}\n`;
}


/***/ }),

/***/ 45954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ driveSection),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   S6: () => (/* binding */ onDrive),
/* harmony export */   e8: () => (/* binding */ folderFields)
/* harmony export */ });
/* unused harmony export driveRole */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33562);


const email = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/, { error: "invalid_email" })
    .max(254, { error: "invalid_email" });
const driveRole = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["reader", "commenter", "writer", "fileOrganizer", "organizer"]);
const folderFields = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    id: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .written */ .Mp.regex(/^[A-Za-z0-9_-]{1,200}$/, { error: "invalid_folder" }).meta({
        type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
        description: "The folder's id: the part of its address after `/folders/`.",
        examples: ["1AbCdEfGhIjKlMnOpQrStUvWxYz012345"],
    }),
    role: driveRole.default("writer").meta({ description: "What members may do." }),
    lead_role: driveRole
        .optional()
        .meta({ description: "What leads may do; the same as members when left out." }),
    members: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .mode */ .Mq.default("exact").meta({
        description: "exact: grants that nobody declares are removed. additive: they are reported.",
    }),
    groups: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(email, driveRole)
        .default({})
        .meta({
        description: "Google Groups by address → what they may do.",
        examples: [{ "all@acme.dev": "reader" }],
    }),
    hands_off: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .handsOff */ .QO,
    notify: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).meta({
        description: "true: Google mails people when the folder is shared with them. Nobody is mailed while somebody is on the folder whom the roster doesn't know, and who may be one of them by another address.",
    }),
}).meta({ id: "folder", description: "A folder, or a shared drive, on Google Drive." });
const onDrive = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    folders: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(folderFields)
        .default([])
        .meta({ description: "Folders shared with everyone in the team." }),
}).meta({ description: "The folders on Google Drive." });
const driveSection = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({}).meta({ description: "Google Drive. It has no fields yet." });


/***/ }),

/***/ 21903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ builtinRoles),
/* harmony export */   RO: () => (/* binding */ repositoryRole),
/* harmony export */   Zn: () => (/* binding */ rolesByRepository),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   cU: () => (/* binding */ teamOnGithub),
/* harmony export */   fJ: () => (/* binding */ githubSection),
/* harmony export */   iD: () => (/* binding */ login),
/* harmony export */   pT: () => (/* binding */ directoryText),
/* harmony export */   sq: () => (/* binding */ repositoryItem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33562);


const builtinRoles = ["read", "triage", "write", "maintain", "admin"];
const apiRoles = ["pull", "push", "none"];
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9-]+)?$/, { error: "invalid_login" })
    .max(39, { error: "invalid_login" });
const repositoryPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const repositoryName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(repositoryPattern, { error: "invalid_repository" });
const repositoryItem = _names_js__WEBPACK_IMPORTED_MODULE_1__/* .written */ .Mp.regex(repositoryPattern, { error: "invalid_repository" }).meta({
    type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
    description: "A repository's name, without the organisation.",
    examples: ["website"],
});
const repositoryRole = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\S(?:.{0,98}\S)?$/, { error: "invalid_repository_role" })
    .refine((role) => builtinRoles.includes(role) || !isSlip(role.toLowerCase()), {
    error: "invalid_repository_role",
})
    .meta({
    description: "`read`, `triage`, `write`, `maintain`, `admin`, or the name of a custom repository role.",
    examples: builtinRoles,
});
function isSlip(role) {
    return builtinRoles.includes(role) || apiRoles.includes(role);
}
const githubSection = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    org: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, { error: "invalid_org" })
        .meta({ description: "The organisation's login, as in its address.", examples: ["acme"] }),
    owners: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .userKey */ .Xh).optional().meta({
        description: "Exactly these are owners of the organisation. Left out, owners whom the file never named are left alone.",
    }),
    members: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .mode */ .Mq.default("additive").meta({
        description: "additive: members that nobody declares are reported. exact: they are removed.",
    }),
    invite: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["users", "teams"]).default("users").meta({
        description: "users: everyone declared belongs to the organisation. teams: only who is in one of its teams, or owns it.",
    }),
    extra_members: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .userKey */ .Xh)
        .default([])
        .meta({
        description: "With `invite: teams`, these belong to the organisation too, though they are in none of its teams.",
        examples: [["dana"]],
    }),
    teams: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .mode */ .Mq.default("additive").meta({
        description: "additive: teams that nobody declares are reported. exact: they are deleted.",
    }),
    direct_access: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["report", "exact", "ignore"]).default("report").meta({
        description: "People with access of their own to a repository where no project declares it. report: they are counted in each report. exact: they lose it, and invitations to the roster's repositories are withdrawn. ignore: they are not looked for. Whoever has left loses it in any case.",
    }),
    ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .glob */ .TI)
        .default([])
        .meta({ description: "Globs over logins and team slugs that are never touched.", examples: [["bot-*"]] }),
    default_team: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKey */ .rq.optional().meta({
        type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
        description: "A team that everyone with a GitHub login is in, outside collaborators apart. It needn't be declared.",
        examples: ["all"],
    }),
}).meta({ description: "The GitHub organisation." });
const teamOnGithub = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error: "invalid_github_team_id" })
        .min(1, { error: "invalid_github_team_id" })
        .optional()
        .meta({
        description: "The team's number on GitHub; it survives a renamed team. `import` and `pin` write it.",
        examples: [4711],
    }),
    name: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .written */ .Mp
        .regex(/^\S(?:.{0,253}\S)?$/, { error: "invalid_team_name" })
        .optional()
        .meta({ type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH, description: "The team's name on GitHub; its key when left out." }),
    privacy: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["closed", "secret"]).optional().meta({
        description: "closed: everyone in the organisation sees it. secret: only its members do; it can't be nested. Left out, it is created closed, and left alone after that.",
    }),
    notifications: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "Whether mentioning the team notifies its members. Left out, it is left alone." }),
    lead_role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["maintainer", "member"])
        .default("maintainer")
        .meta({ description: "The role of the team's leads in the GitHub team." }),
    previously: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .formerNames */ .ao.meta({
        description: "Names that the team had on GitHub: it is renamed, not deleted and created.",
        examples: [["server-side"]],
    }),
    nest: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(true).meta({
        description: "false: `parent` is an organisation chart only, and the GitHub team stays at the top.",
    }),
}).meta({ description: "The team on GitHub." });
const rolesByRepository = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(repositoryName, repositoryRole).meta({
    description: "Repository (without the organisation) → role. Once given, these and its projects' are all it has.",
    examples: [{ api: "write", website: "admin" }],
});
const directoryText = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(10_000);


/***/ }),

/***/ 33562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ teamKeyName),
/* harmony export */   E1: () => (/* binding */ globText),
/* harmony export */   Kt: () => (/* binding */ userKeyName),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   Mq: () => (/* binding */ mode),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   QO: () => (/* binding */ handsOff),
/* harmony export */   TI: () => (/* binding */ glob),
/* harmony export */   Xh: () => (/* binding */ userKey),
/* harmony export */   ao: () => (/* binding */ formerNames),
/* harmony export */   hY: () => (/* binding */ teamKeyOrAll),
/* harmony export */   nH: () => (/* binding */ writtenTypes),
/* harmony export */   qx: () => (/* binding */ textUpTo),
/* harmony export */   rq: () => (/* binding */ teamKey),
/* harmony export */   sK: () => (/* binding */ namingTypes),
/* harmony export */   vd: () => (/* binding */ day),
/* harmony export */   xT: () => (/* binding */ keyName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67325);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);

function fields(shape) {
    const known = Object.keys(shape).join(" ");
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined),
    });
}
function textUpTo(longest) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(longest, { error: "too_long" });
}
const written = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({
    error: (issue) => (issue.code === "invalid_type" ? "as_written" : undefined),
});
const writtenTypes = ["string", "number", "boolean"];
const namingTypes = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
const keyPattern = /^[A-Za-z0-9._/-]{1,100}$/;
const keyName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(keyPattern, { error: "invalid_key" });
const key = written.regex(keyPattern, { error: "invalid_key" });
const userKey = key
    .meta({ type: writtenTypes, description: "A key of `users`.", examples: ["alice"] })
    .register(namingTypes, { names: ["user"] });
const teamKey = key
    .meta({ type: writtenTypes, description: "A key of `teams`.", examples: ["backend"] })
    .register(namingTypes, { names: ["team"] });
const userKeyName = keyName.clone().register(namingTypes, { names: ["user"] });
const teamKeyName = keyName.clone().register(namingTypes, { names: ["team"] });
const teamKeyOrAll = written
    .regex(/^(?:\*|[A-Za-z0-9._/-]{1,100})$/, { error: "invalid_key" })
    .meta({
    type: writtenTypes,
    description: "A key of `teams`, or `*` for every team.",
    examples: ["platform", "*"],
})
    .register(namingTypes, { names: ["team"] });
const day = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "invalid_date" })
    .refine(inCalendar, { error: "invalid_date" })
    .meta({ format: "date" });
function inCalendar(day) {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const longest = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= longest;
}
const globText = written
    .regex(/^[A-Za-z0-9._/*?![\]{},@-]{1,100}$/, { error: "invalid_glob" })
    .refine((glob) => glob.split("*").length <= 6, { error: "invalid_glob" });
const glob = globText.meta({ type: writtenTypes, examples: ["bot-*"] });
const mode = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["additive", "exact"]);
const formerNames = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(written.min(1, { error: "empty_text" }).max(255, { error: "too_long" }).meta({ type: writtenTypes }))
    .default([]);
const handsOff = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).meta({
    description: "true: it is left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
});


/***/ }),

/***/ 50769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ checks),
/* harmony export */   DK: () => (/* binding */ guards),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   P: () => (/* binding */ permissions),
/* harmony export */   Z4: () => (/* binding */ defaultRules)
/* harmony export */ });
/* unused harmony exports twoPeopleActions, fileWarnings */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33562);


const defaultRules = {
    "user.add": "any_lead",
    "user.edit": "self",
    "user.permission": "admin",
    "user.remove": "admin",
    "team.create": "team_lead",
    "team.edit": "lead",
    "team.members": "lead",
    "team.leads": "lead",
    "team.delete": "lead",
    "project.create": "team_lead",
    "project.edit": "lead",
    claim: "admin",
    settings: "admin",
};
const roles = ["admin", "team_lead", "any_lead", "lead", "self", "member"];
const twoPeopleActions = [
    "github.owners",
    "user.permission",
    "user.remove",
    "settings",
    "claim",
];
const who = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().register(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namingTypes */ .sK, { names: ["user", "team"] });
const ruleName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().register(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namingTypes */ .sK, { names: ["user", "team", "project"] });
const fileWarnings = [
    "user_in_no_team",
    "team_without_leads",
    "membership_not_declared",
    "listed_twice",
    "except_without_include",
    "includes_archived",
    "project_of_archived_team",
    "repos_without_github_team",
    "handle_is_channel",
    "github_missing",
    "github_id_alone",
    "tier_by_login",
];
const checks = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(fileWarnings))
        .default([])
        .meta({
        description: "Warnings about this file that are not reported, by their codes.",
        examples: [["user_in_no_team", "team_without_leads"]],
    }),
}).meta({ description: "How this file is checked." });
const guards = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    max_removals: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:100|\d{1,2})%$/, { error: "invalid_share" }),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error: "invalid_count" }).min(0, { error: "invalid_count" }),
    ])
        .default("25%")
        .meta({
        description: "A run that would remove more than this is refused: a share of what exists (from 10 on), or a plain number.",
        examples: ["25%", 5],
    }),
    min_owners: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error: "invalid_count" })
        .min(1, { error: "invalid_count" })
        .default(1)
        .meta({ description: "The organisation keeps at least so many owners, where `owners` is declared." }),
    taken_out: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["revoke", "report"]).default("revoke").meta({
        description: "What becomes of access that the file gave and gives no more, because its lines were taken out. revoke: it is taken back. report: it is only told.",
    }),
    protected: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .userKey */ .Xh).default([]).meta({ description: "People who never lose anything." }),
}).meta({ description: "What stops a run before it does harm." });
const permissions = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    admin_team: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKey */ .rq.optional().meta({
        type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
        description: "Everyone in this team has the tier admin. Left out, it is `admins`, where there is one.",
        examples: ["admins"],
    }),
    leads_team: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKey */ .rq.optional().meta({
        type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
        description: "Everyone in this team has the tier team_lead. Left out, it is `leads`, where there is one.",
        examples: ["leads"],
    }),
    two_people: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(twoPeopleActions))
        .default(["github.owners", "user.permission"])
        .meta({
        description: "What needs the word of two people who may allow it, and not of who gains by it, where there are three admins or more. Empty: nothing does.",
        examples: [["github.owners", "user.permission"], []],
    }),
    rollcall_apps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?!github-actions$)[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/, { error: "invalid_app" }))
        .default([])
        .meta({
        description: "GitHub Apps, by the name in their address, whose check runs count as Rollcall's beside those of the App that judges.",
        examples: [["rollcall"]],
    }),
    rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(ruleName, who)
        .default({})
        .meta({
        description: "Action, or `action:glob` for subjects that match, → who may do it: admin, team_lead, any_lead (whoever leads some team), lead, self, member, `user:x` or `team:x`.",
        properties: Object.fromEntries(Object.entries(defaultRules).map(([action, by]) => [
            action,
            { type: "string", default: by, examples: [...roles, "user:alice", "team:release-managers"] },
        ])),
        examples: [{ "team.members:release-*": "team:release-managers" }],
    }),
}).meta({ description: "Who may change what in this file." });


/***/ }),

/***/ 35630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ usergroupFields),
/* harmony export */   TD: () => (/* binding */ slackUserId),
/* harmony export */   bJ: () => (/* binding */ projectOnSlack),
/* harmony export */   cU: () => (/* binding */ slackSection),
/* harmony export */   dy: () => (/* binding */ channelFields),
/* harmony export */   zc: () => (/* binding */ teamOnSlack)
/* harmony export */ });
/* unused harmony export channel */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67325);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33562);


const slackUserId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[UW][A-Z0-9]{7,}$/, { error: "invalid_slack_user" });
const channelName = _names_js__WEBPACK_IMPORTED_MODULE_1__/* .written */ .Mp
    .regex(/^[^\sA-Z!-,./:-@[-^`{-~]{1,80}$/, { error: "invalid_channel" })
    .refine((name) => name === name.toLowerCase(), { error: "invalid_channel" })
    .meta({
    type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
    description: "The channel's name, without `#`: lower-case letters, digits, `-` and `_`, at most 80.",
    examples: ["team-backend"],
});
const handle = _names_js__WEBPACK_IMPORTED_MODULE_1__/* .written */ .Mp
    .regex(/^(?!(?:here|channel|everyone)$)[^\sA-Z!-,/:-@[-^`{-~]{1,80}$/, { error: "invalid_handle" })
    .refine((name) => name === name.toLowerCase(), { error: "invalid_handle" })
    .meta({
    type: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenTypes */ .nH,
    description: "The group's handle, without `@`: lower-case letters, digits, `-`, `_` and `.`.",
    examples: ["backend"],
});
const channelFields = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    name: channelName,
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[CG][A-Z0-9]{2,}$/, { error: "invalid_channel_id" })
        .optional()
        .meta({
        description: "The channel's id; with it, the channel survives being renamed.",
        examples: ["C0123ABCD"],
    }),
    private: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "Whether a channel that is created is private. Left out, it is public." }),
    topic: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(250)
        .optional()
        .meta({ description: "Left out, it is left alone; an empty text clears it." }),
    purpose: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(250)
        .optional()
        .meta({ description: "Left out, it is left alone; an empty text clears it." }),
    members: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .mode */ .Mq.optional().meta({
        description: "additive: people nobody declares are reported. exact: they are removed. Left out: exact for a private channel, additive for a public one.",
    }),
    archived: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).meta({ description: "true: the channel is archived." }),
    hands_off: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .handsOff */ .QO,
    previously: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .formerNames */ .ao.meta({ description: "Names that the channel had: it is renamed, not created." }),
}).meta({ id: "channel", description: "A Slack channel." });
const channel = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([channelName, channelFields])
    .meta({ description: "A Slack channel: its name, or its fields." });
const usergroupFields = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    handle,
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1, { error: "empty_text" })
        .max(255, { error: "too_long" })
        .optional()
        .meta({ description: "The group's name; the team's when left out." }),
    description: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(255)
        .optional()
        .meta({ description: "Left out, it is left alone; an empty text clears it." }),
    channels: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(channelName)
        .optional()
        .meta({ description: "The group's default channels. Left out, they are left alone." }),
    hands_off: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .handsOff */ .QO,
    previously: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .formerNames */ .ao.meta({ description: "Handles that the group had: it is renamed, not created." }),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^S[A-Z0-9]{2,}$/, { error: "invalid_usergroup_id" })
        .optional()
        .meta({
        description: "The group's id; with it, the group survives being renamed.",
        examples: ["S0123ABCD"],
    }),
}).meta({ id: "usergroup", description: "A Slack user group." });
const channels = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(channel).default([]);
const teamOnSlack = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    usergroup: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([handle, usergroupFields])
        .optional()
        .meta({ description: "The team's user group: its handle, or its fields." }),
    channels: channels.meta({ description: "The team's channels; everyone in the team is in them." }),
}).meta({ description: "The team on Slack." });
const projectOnSlack = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    channels: channels.meta({ description: "The project's channels; everyone in its team is in them." }),
}).meta({ description: "The project on Slack." });
const slackSection = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    workspace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,80}$/, { error: "invalid_workspace" })
        .optional()
        .meta({
        description: "The workspace's domain or id; a token for another is refused.",
        examples: ["acme"],
    }),
    usergroups: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .mode */ .Mq.default("additive").meta({
        description: "additive: user groups that nobody declares are reported. exact: they are disabled.",
    }),
    ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .glob */ .TI)
        .default([])
        .meta({ description: "Globs over channels and handles that are never touched.", examples: [["ext-*"]] }),
    channels: channels.meta({ description: "Channels that belong to no team." }),
}).meta({ description: "The Slack workspace." });


/***/ }),

/***/ 32517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ project),
/* harmony export */   gv: () => (/* binding */ team),
/* harmony export */   oy: () => (/* binding */ entryFields),
/* harmony export */   t6: () => (/* binding */ projectDirectory)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67325);
/* harmony import */ var _drive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45954);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21903);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33562);
/* harmony import */ var _slack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35630);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46991);






const entryFields = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({
    user: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .userKey */ .Xh,
    until: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.optional().meta({ format: "date", description: "The last day (UTC) of this membership." }),
});
const entry = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_names_js__WEBPACK_IMPORTED_MODULE_0__/* .userKey */ .Xh, entryFields])
    .meta({ description: "Somebody: a key of `users`, or that with a last day." });
const include = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_names_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKeyOrAll */ .hY, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({ leads: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKeyOrAll */ .hY })])
    .meta({ description: "Everyone in a team (or in every team, `*`), or only its leads." });
const team = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({
    name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .textUpTo */ .qx)(255)
        .optional()
        .meta({ description: "What people call it.", examples: ["Backend"] }),
    description: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .textUpTo */ .qx)(1000)
        .optional()
        .meta({ description: "Left out, GitHub's is left alone; an empty text clears it." }),
    parent: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKey */ .rq.optional().meta({ description: "The team that this one is nested in: a key of `teams`." }),
    leads: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry).optional().meta({ description: "Who leads it. Leads are members too." }),
    members: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry).optional().meta({
        description: "Who is in it. A team with none of `leads`, `members` and `include` leaves everybody whom the file has never put there.",
    }),
    include: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(include)
        .optional()
        .meta({
        description: "Everyone in these teams is in this one.",
        examples: [["platform", { leads: "*" }]],
    }),
    except: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .userKey */ .Xh).default([]).meta({ description: "Who is left out of what `include` brings." }),
    archived: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false).meta({
        description: "true: the GitHub team is deleted, its channels are archived, its user group is disabled, its grants are revoked.",
    }),
    hands_off: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .handsOff */ .QO.meta({
        description: "true: the team, its channels, folders and user group are left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
    }),
    repos: _github_js__WEBPACK_IMPORTED_MODULE_2__/* .rolesByRepository */ .Zn.optional(),
    github: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false), _github_js__WEBPACK_IMPORTED_MODULE_2__/* .teamOnGithub */ .cU])
        .optional()
        .meta({ description: "The team on GitHub; false when it isn't there." }),
    slack: _slack_js__WEBPACK_IMPORTED_MODULE_3__/* .teamOnSlack */ .zc.optional(),
    drive: _drive_js__WEBPACK_IMPORTED_MODULE_4__/* .onDrive */ .S6.optional(),
}).meta({ id: "team", description: "A team." });
const projectDirectory = {
    short_description: _github_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryText */ .pT.optional().meta({ description: "For the directory." }),
    long_description: _github_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryText */ .pT.optional().meta({ description: "For the directory." }),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .textUpTo */ .qx)(100)).optional().meta({ description: "For the directory." }),
    website: _user_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy.optional().meta({ description: "For the directory." }),
    medium: _user_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy.optional().meta({ description: "For the directory." }),
    app_store: _user_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy.optional().meta({ description: "For the directory." }),
    play_store: _user_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy.optional().meta({ description: "For the directory." }),
};
const project = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({
    name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .textUpTo */ .qx)(255)
        .optional()
        .meta({ description: "What people call it.", examples: ["Rocket"] }),
    team: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKey */ .rq.optional().meta({
        description: "The owning team: write on the project's repositories, in its channels, writer on its folders.",
    }),
    access: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .teamKeyName */ .AX, _github_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRole */ .RO)
        .default({})
        .meta({ description: "Other teams → their role on its repositories.", examples: [{ design: "read" }] }),
    archived: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false).meta({
        description: "true: all that it gives is taken back: the access of teams and collaborators to its repositories, and its folders' sharing. Its channels are archived where nothing else declares them.",
    }),
    hands_off: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .handsOff */ .QO.meta({
        description: "true: the project's repositories, channels and folders are left alone from now on, also after its lines are taken out. Nothing that it gave is taken back.",
    }),
    repos: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_github_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryItem */ .sq)
        .default([])
        .meta({ description: "Its repositories.", examples: [["rocket"]] }),
    collaborators: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .userKeyName */ .Kt, _github_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRole */ .RO)
        .optional()
        .meta({
        description: "People on its repositories directly → their role. Once given, these are all of them.",
        examples: [{ erin: "read" }],
    }),
    slack: _slack_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOnSlack */ .bJ.optional(),
    drive: _drive_js__WEBPACK_IMPORTED_MODULE_4__/* .onDrive */ .S6.optional(),
    ...projectDirectory,
}).meta({ id: "project", description: "A project." });


/***/ }),

/***/ 46991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   dN: () => (/* binding */ userFields),
/* harmony export */   dy: () => (/* binding */ userDirectory),
/* harmony export */   kQ: () => (/* binding */ user)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67325);
/* harmony import */ var _drive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45954);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21903);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33562);
/* harmony import */ var _slack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35630);





const githubLogin = _github_js__WEBPACK_IMPORTED_MODULE_0__/* .login */ .iD.meta({ description: "A GitHub login.", examples: ["octocat"] });
const webAddress = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^https?:\/\/[^\s<>"]+$/, { error: "invalid_url" })
    .max(2000, { error: "too_long" });
const userDirectory = {
    title: _github_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryText */ .pT.optional().meta({ description: "For the directory." }),
    bio: _github_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryText */ .pT.optional().meta({ description: "For the directory." }),
    major: _github_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryText */ .pT.optional().meta({ description: "For the directory." }),
    image: webAddress.optional().meta({ description: "For the directory: the address of a picture." }),
    links: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(webAddress), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100, { error: "too_long" }), webAddress)])
        .optional()
        .meta({ description: "For the directory: addresses, or labels → addresses." }),
};
const userFields = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({
    name: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .textUpTo */ .qx)(255)
        .optional()
        .meta({ description: "What people call them.", examples: ["Alice Liddell"] }),
    email: _drive_js__WEBPACK_IMPORTED_MODULE_3__/* .email */ .Rp.optional().meta({
        description: "For finding them on Slack, and for sharing folders with them.",
        examples: ["alice@acme.dev"],
    }),
    github: githubLogin.optional().meta({
        description: "Their GitHub login. Left out, they have no GitHub account.",
        examples: ["octocat"],
    }),
    github_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr({ error: "invalid_github_id" })
        .min(1, { error: "invalid_github_id" })
        .optional()
        .meta({ description: "Their GitHub account's number; it survives a renamed login.", examples: [583231] }),
    slack: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_slack_js__WEBPACK_IMPORTED_MODULE_4__/* .slackUserId */ .TD, zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false)])
        .optional()
        .meta({
        description: "Their Slack id; looked up by email when left out; false when they are not on Slack.",
        examples: ["U0123ABCD", false],
    }),
    permission: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["member", "team_lead", "admin"])
        .default("member")
        .meta({ description: "What they may change in this file: their tier." }),
    ...userDirectory,
    until: _names_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd.optional().meta({
        format: "date",
        description: "Their last day (UTC); after it they hold nothing.",
        examples: ["2027-01-31"],
    }),
    active: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(true)
        .meta({ description: "false: they have left, and are removed from everything." }),
    outside: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .meta({ description: "true: an outside collaborator, never in the organisation or in a team." }),
}).meta({ id: "user", description: "A person." });
const user = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([githubLogin, userFields])
    .meta({ description: "A person: their GitHub login, or their fields." });


/***/ }),

/***/ 18953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ teamSlug)
/* harmony export */ });
function teamSlug(name) {
    const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.replace(/[^a-z0-9_]+/g, "-").replace(/^-|-$/g, "");
}


/***/ }),

/***/ 95822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

function nearestName(name, known) {
    if (name.length > 100)
        return undefined;
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of known) {
        if (candidate === name || Math.abs(candidate.length - name.length) > 3)
            continue;
        const far = differenceOf(name.toLowerCase(), candidate.toLowerCase());
        if (far === undefined || far > least || (far === least && best !== undefined && best < candidate))
            continue;
        least = far;
        best = candidate;
    }
    return best;
}
function differenceOf(a, b) {
    const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
    const shorter = Math.min(a.length, b.length);
    if (far === 0)
        return 0;
    if (shorter < 3)
        return undefined;
    if (shorter < 6 && far === 2)
        return lettersOf(a) === lettersOf(b) ? 2 : undefined;
    const most = shorter < 6 ? 1 : shorter < 12 ? 2 : 3;
    return far <= most ? far : undefined;
}
function lettersOf(name) {
    return [...name].sort().join("");
}


/***/ }),

/***/ 17167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ yamlDirective),
/* harmony export */   $l: () => (/* binding */ filesTooLarge),
/* harmony export */   $s: () => (/* binding */ unknownAlias),
/* harmony export */   C4: () => (/* binding */ reservedKey),
/* harmony export */   Dw: () => (/* binding */ severalDocuments),
/* harmony export */   Jh: () => (/* binding */ unknownTag),
/* harmony export */   K8: () => (/* binding */ tooDense),
/* harmony export */   ME: () => (/* binding */ fileTooLarge),
/* harmony export */   T3: () => (/* binding */ notUtf8),
/* harmony export */   TL: () => (/* binding */ controlCharacter),
/* harmony export */   Ve: () => (/* binding */ duplicateKey),
/* harmony export */   _9: () => (/* binding */ keyNotText),
/* harmony export */   h3: () => (/* binding */ tooManyWords),
/* harmony export */   hj: () => (/* binding */ aliasBomb),
/* harmony export */   k9: () => (/* binding */ yamlSyntax),
/* harmony export */   ry: () => (/* binding */ notATable),
/* harmony export */   sX: () => (/* binding */ emptyFile),
/* harmony export */   ub: () => (/* binding */ mergeKey),
/* harmony export */   vR: () => (/* binding */ nestedTooDeeply),
/* harmony export */   xo: () => (/* binding */ aliasOfItself)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91289);


function fileTooLarge(megabytes, limit) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("file_too_large", `The file is ${megabytes}, and the limit is ${limit}.`, "Split it: the input `config` takes several paths and globs, one a line, and the files are merged.");
}
function filesTooLarge(megabytes, limit) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("files_too_large", `The files are ${megabytes} together, and the limit is ${limit}.`, "Give each organisation files and a run of its own.");
}
function notUtf8(found) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("not_utf8", found === undefined ? "The file is not UTF-8 text from here on." : `The file is ${found}, not UTF-8.`, "Save it as UTF-8: editors offer that under “Save with encoding”.");
}
function controlCharacter(code) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("control_character", `There is a control character here (U+${code.toString(16).toUpperCase().padStart(4, "0")}), which YAML doesn't allow.`, "Delete it; it was probably pasted in with something else.");
}
function emptyFile() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("empty_file", "The file is empty: there is nothing in it but blank lines and comments.", "Begin with `version: 1`, and declare `users` and `teams`; or leave the file out of the input `config`.");
}
function notATable(found) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("not_a_roster", `The file should hold fields such as \`version\`, \`users\` and \`teams\`, and is ${found}.`, "Begin with `version: 1` on a line of its own.");
}
function severalDocuments() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("several_documents", "A second YAML document begins here, and only one is read from each file.", "Remove the line `---`, or put the second document in a file of its own.");
}
function yamlDirective() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("yaml_directive", "The file asks for another version of YAML than 1.2, in which words such as `yes` mean something else.", "Remove the line that begins with `%YAML`.");
}
function nestedTooDeeply() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("nested_too_deeply", "This is nested far deeper than anything in a roster.", "Look for brackets that are never closed, and for lines that are indented further and further.");
}
function tooDense() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("too_dense", "One part of the file is too large to be read at once.", "Write `users:`, `teams:` and `projects:` with one indented entry below the other, and split very long lists.");
}
function tooManyWords() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("too_many_words", "The files hold more names and values, up to here, than are read in one run.", "Give each organisation files and a run of its own.");
}
function duplicateKey(key, first) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("duplicate_key", `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} is declared twice: at ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .placeInWords */ .cF)(first)}, and again here.`, "Keep one of them, with what both should say.");
}
function keyNotText() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("key_not_text", "A key should be plain text, and this is a list, a map or an alias.", "Write a name, then a colon. Text that begins with `[`, `{`, `*` or `?` needs quotes.");
}
function mergeKey() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("merge_key", "Merge keys (`<<`) are not read in a roster: who is in a team should be seen where the team stands.", "Write the fields out. For people whom several teams share, use `include`.");
}
function reservedKey(key) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("reserved_key", `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} can't be a key.`, "Choose another one.");
}
function unknownTag() {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_tag", "Tags (words that begin with `!`) are not read in a roster.", "Remove the tag. Text that begins with `!` needs quotes.");
}
function unknownAlias(name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("unknown_alias", `\`*${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name).slice(1)} refers to an anchor that doesn't stand before it.`, `Text that begins with \`*\` needs quotes: \`"*"\`. An anchor is written \`&name\`, above its first use.`);
}
function aliasOfItself(name) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("alias_of_itself", `The alias ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`*${name}`)} stands inside the very thing that it stands for.`, "Write out what you mean.");
}
function aliasBomb(limit) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("alias_bomb", `With its aliases written out, the file would hold more than ${limit.toLocaleString("en")} values.`, "Use fewer aliases. For people whom several teams share, use `include`.");
}
function yamlSyntax(message, remedy) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("yaml_syntax", message, remedy);
}


/***/ }),

/***/ 74164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readTables)
});

;// CONCATENATED MODULE: ./lib/src/roster/sources.js
function sourcesOf(files) {
    const sources = [];
    let start = 0;
    for (const { path, text } of files) {
        sources.push({ path, start, text });
        start += text.length + 1;
    }
    return {
        start: (file) => sources[file]?.start ?? 0,
        place(position) {
            const source = sources[lastUpTo(sources.length, (index) => (sources[index]?.start ?? 0) <= position)];
            if (source === undefined)
                throw new Error("There is no file, and so no place in one.");
            source.lines ??= lineStarts(source.text);
            const lines = source.lines;
            const offset = Math.min(Math.max(position - source.start, 0), source.text.length);
            const line = lastUpTo(lines.length, (index) => (lines[index] ?? 0) <= offset);
            return { file: source.path, line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
        },
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return starts;
}
function lastUpTo(length, holds) {
    let low = 0;
    let high = length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (holds(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

// EXTERNAL MODULE: ./lib/src/roster/yaml/errors.js
var errors = __webpack_require__(17167);
;// CONCATENATED MODULE: ./lib/src/roster/yaml/assembly.js

function createAssembly(start, { report, place }) {
    const fields = new Map();
    const sections = new Map();
    let at;
    let unfit;
    const put = (into, more) => {
        for (const [key, field] of more) {
            const first = into.get(key);
            if (first === undefined)
                into.set(key, field);
            else
                report((0,errors/* duplicateKey */.Ve)(key, place(first.at)), field.at);
        }
    };
    const entriesOf = (section) => {
        const known = sections.get(section);
        if (known !== undefined)
            return known;
        const field = fields.get(section);
        const entries = new Map(field?.node.shape === "table" ? field.node.fields : []);
        sections.set(section, entries);
        if (field?.node.shape === "table")
            fields.set(section, { at: field.at, node: { ...field.node, fields: entries } });
        return entries;
    };
    return {
        add(node, section) {
            at ??= node?.at;
            if (node?.shape === "table")
                put(section === undefined ? fields : entriesOf(section), node.fields);
            else
                unfit ??= node;
        },
        table() {
            if (unfit !== undefined && !(unfit.shape === "scalar" && unfit.value === null)) {
                report((0,errors/* notATable */.ry)(unfit.shape === "list" ? "a list" : "text"), unfit.at);
                return undefined;
            }
            if (at !== undefined && unfit === undefined)
                return { shape: "table", at, fields };
            report((0,errors/* emptyFile */.sX)(), start);
            return undefined;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/src/roster/yaml/syntax.js

const indent = "Things on one level begin in the same column. Indent with spaces, two for each level.";
const quotes = 'Put the text in quotes: "…".';
const words = {
    ALIAS_PROPS: ["An alias (`*name`) can't have an anchor or a tag of its own.", "Leave only the alias."],
    BAD_ALIAS: ["This alias (`*name`) has no proper name.", `If it is text, quote it: "*".`],
    BAD_COLLECTION_TYPE: ["The tag and the value here don't go together.", "Remove the tag."],
    BAD_DIRECTIVE: ["This line begins with `%`, which makes it a directive.", quotes],
    BAD_DQ_ESCAPE: [
        "A backslash in double quotes begins an escape, and this one doesn't exist.",
        "Write `\\\\` for a backslash, or use single quotes.",
    ],
    BAD_INDENT: ["The indentation doesn't fit what stands above.", indent],
    BAD_PROP_ORDER: ["An anchor or a tag stands in the wrong place.", "Put it right before the value."],
    BAD_SCALAR_START: ["Text can't begin with this character.", quotes],
    BLOCK_AS_IMPLICIT_KEY: [
        "A second `key: value` stands on the same line.",
        "Begin a new line for it, or put text that has a colon in quotes.",
    ],
    BLOCK_IN_FLOW: [
        "Inside `[ ]` and `{ }`, lists and maps can't be laid out with dashes and indentation.",
        "Use commas there, or lay the whole thing out in lines.",
    ],
    DUPLICATE_KEY: ["A key is declared twice.", "Keep one of them."],
    IMPOSSIBLE: ["This can't be read as YAML.", indent],
    KEY_OVER_1024_CHARS: ["A key is longer than 1,024 characters.", "Is a quote or a line break missing?"],
    MISSING_CHAR: [
        "A character is missing here: a closing quote or bracket, a comma, a colon, or a space after one.",
        "Close what was opened, and write a space after each `:`, `-` and `,`.",
    ],
    MULTILINE_IMPLICIT_KEY: [
        "A key goes on over several lines.",
        "Is a colon missing after the name, or a closing quote before it?",
    ],
    MULTIPLE_ANCHORS: ["Something has two anchors (`&name`).", "Keep one."],
    MULTIPLE_DOCS: ["A second document begins here.", "Remove the line `---`."],
    MULTIPLE_TAGS: ["Something has two tags.", "Remove them."],
    NON_STRING_KEY: ["A key should be text.", quotes],
    RESOURCE_EXHAUSTION: ["This is nested far deeper than anything in a roster.", "Is a bracket never closed?"],
    TAB_AS_INDENT: ["A tab stands where YAML wants spaces.", indent],
    TAG_RESOLVE_FAILED: ["A tag can't be read.", "Remove it."],
    UNEXPECTED_TOKEN: ["This doesn't belong here.", `Check the line above too. ${quotes}`],
};
function syntaxProblem(code) {
    if (code === "TAG_RESOLVE_FAILED")
        return (0,errors/* unknownTag */.Jh)();
    const [message, remedy] = words[code] ?? words.IMPOSSIBLE;
    return (0,errors/* yamlSyntax */.k9)(`This is not well-formed YAML. ${message}`, remedy);
}

;// CONCATENATED MODULE: ./lib/src/roster/yaml/compose.js



const scalarMark = "\u001f";
const deepest = 40;
const maxWords = 300_000;
const maxFlaws = 5;
function compose(text, budget) {
    const parser = new dist/* Parser */.iX();
    try {
        return composeWith(parser, text, budget);
    }
    catch {
        return { flaws: [{ problem: syntaxProblem("IMPOSSIBLE"), offset: parser.offset }] };
    }
}
function composeWith(parser, text, budget) {
    const documents = [];
    const flaws = [];
    const composer = new dist/* Composer */.Dk({
        version: "1.2",
        merge: false,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: "silent",
    });
    const guard = createGuard(budget);
    for (const word of new dist/* Lexer */.JG().lex(text)) {
        const excess = guard(word);
        if (excess !== undefined)
            return { flaws: [{ problem: excess, offset: parser.offset }] };
        for (const token of parser.next(word)) {
            const { type } = token;
            if (type === "error")
                flaws.push({ problem: syntaxProblem("UNEXPECTED_TOKEN"), offset: token.offset });
            if (type === "directive" && !/^%YAML\s+1\.2\b/.test(token.source))
                flaws.push({ problem: (0,errors/* yamlDirective */.$U)(), offset: token.offset });
            documents.push(...composer.next(token));
            if (documents.length > 1 || flaws.length >= maxFlaws)
                return finished(documents, flaws);
        }
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return finished(documents, flaws);
}
function finished(documents, found) {
    const [first, second] = documents;
    if (first === undefined)
        return { flaws: found };
    const complaints = [...first.errors, ...first.warnings].slice(0, 1000);
    const flaws = [
        ...found,
        ...complaints.map(({ code, pos }) => ({ problem: syntaxProblem(code), offset: pos[0] })),
    ]
        .sort((a, b) => a.offset - b.offset)
        .filter(({ offset }, index, all) => offset !== all[index - 1]?.offset)
        .slice(0, maxFlaws);
    if (second !== undefined)
        flaws.push({ problem: (0,errors/* severalDocuments */.Dw)(), offset: second.range[0] });
    return flaws.length > 0 || first.contents === null ? { flaws } : { contents: first.contents, flaws };
}
function createGuard(budget) {
    let count = 0;
    let brackets = 0;
    let column = 0;
    const levels = [];
    let isLineFresh = true;
    let scalarNext = false;
    function enter() {
        while ((levels.at(-1) ?? -1) >= column)
            levels.pop();
        levels.push(column);
        isLineFresh = false;
    }
    function pass(word) {
        if (scalarNext)
            scalarNext = false;
        else if (word === scalarMark) {
            scalarNext = true;
            if (isLineFresh)
                enter();
            return;
        }
        else if (word === "[" || word === "{")
            brackets += 1;
        else if (word === "]" || word === "}")
            brackets = Math.max(0, brackets - 1);
        else if (word === "-" || word === "?")
            enter();
        isLineFresh ||= word.endsWith("\n");
        column = word.endsWith("\n") ? 0 : column + word.length;
    }
    return (word) => {
        count += 1;
        budget.words -= 1;
        if (budget.words < 0)
            return (0,errors/* tooManyWords */.h3)();
        if (count > maxWords)
            return (0,errors/* tooDense */.K8)();
        pass(word);
        return brackets > deepest || levels.length > deepest ? (0,errors/* nestedTooDeeply */.vR)() : undefined;
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/yaml/convert.js


const maxAliased = 100_000;
function convertToTree(yaml, to) {
    if ((0,dist/* isAlias */.Vj)(yaml))
        return aliased(yaml, to);
    const { anchor } = yaml;
    if (anchor !== undefined)
        to.anchors.set(anchor, "open");
    const node = converted(yaml, to);
    if (anchor !== undefined)
        to.anchors.set(anchor, node);
    return node;
}
function converted(yaml, to) {
    const at = to.start + yaml.range[0];
    if ((0,dist/* isMap */.jh)(yaml)) {
        const fields = new Map();
        for (const { key, value } of yaml.items)
            addField({ fields, key, value }, to);
        return { shape: "table", at, fields };
    }
    if ((0,dist/* isSeq */.oP)(yaml)) {
        const items = yaml.items.flatMap((item) => convertToTree(item, to) ?? []);
        return { shape: "list", at, items };
    }
    return { shape: "scalar", at, value: dataOf(yaml), written: yaml.source };
}
function addField({ fields, key, value }, to) {
    const at = to.start + key.range[0];
    const node = value === null ? nothing(at) : convertToTree(value, to);
    if (!(0,dist/* isScalar */.jn)(key)) {
        to.report((0,errors/* keyNotText */._9)(), at);
        return;
    }
    const name = key.source;
    const first = fields.get(name);
    if (name === "<<" && key.type === "PLAIN")
        to.report((0,errors/* mergeKey */.ub)(), at);
    else if (name === "__proto__")
        to.report((0,errors/* reservedKey */.C4)(name), at);
    else if (first !== undefined)
        to.report((0,errors/* duplicateKey */.Ve)(name, to.place(first.at)), at);
    else if (node !== undefined)
        fields.set(name, { at, node });
}
function nothing(at) {
    return { shape: "scalar", at, value: null, written: "" };
}
function dataOf({ value, source }) {
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        return value;
    return source;
}
function aliased(alias, to) {
    const at = to.start + alias.range[0];
    const target = to.anchors.get(alias.source);
    if (target === undefined)
        to.report((0,errors/* unknownAlias */.$s)(alias.source), at);
    else if (target === "open")
        to.report((0,errors/* aliasOfItself */.xo)(alias.source), at);
    else {
        const before = to.aliased;
        to.aliased += sizeOf(target, to);
        if (to.aliased <= maxAliased)
            return target;
        if (before <= maxAliased)
            to.report((0,errors/* aliasBomb */.hj)(maxAliased), at);
    }
    return undefined;
}
function sizeOf(node, to) {
    const known = to.sizes.get(node);
    if (known !== undefined)
        return known;
    let size = 1;
    if (node.shape === "list")
        for (const item of node.items)
            size += sizeOf(item, to);
    if (node.shape === "table")
        for (const field of node.fields.values())
            size += sizeOf(field.node, to);
    to.sizes.set(node, size);
    return size;
}

;// CONCATENATED MODULE: ./lib/src/roster/yaml/pieces.js
const longestWhole = 64 * 1024;
const usualPiece = 2 * 1024;
const largestPiece = 1024 * 1024;
function* piecesOf(text) {
    let start = { offset: 0 };
    for (const cut of text.length > longestWhole ? cutsOf(text) : []) {
        const leavesSection = start.under !== undefined && start.under !== cut.under;
        if (!leavesSection && cut.offset - start.offset < usualPiece)
            continue;
        yield { ...start, text: text.slice(start.offset, cut.offset) };
        start = cut;
    }
    yield { ...start, text: text.slice(start.offset) };
}
function isTooLarge({ text }) {
    return text.length > largestPiece;
}
function* cutsOf(text) {
    let section;
    let begun = false;
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
        end = text.indexOf("\n", start);
        if (end === -1)
            end = text.length;
        const indent = indentOf(text, start);
        const line = text.slice(start + indent, Math.min(end, start + indent + 200));
        if (line.trim() === "" || line.startsWith("#"))
            continue;
        if (!begun && indent > 0)
            return;
        begun = true;
        if (indent === 0) {
            const [, key, value] = /^([A-Za-z_]+):(?:\s+(.*))?$/.exec(line.trimEnd()) ?? [];
            if (key === undefined)
                continue;
            yield { offset: start };
            section = value === undefined || value.startsWith("#") ? { key } : undefined;
        }
        else if (section !== undefined && section.indent === undefined) {
            section.indent = indent;
        }
        else if (section?.indent === indent && /^[\w."'/]/.test(line)) {
            yield { offset: start, under: section.key };
        }
    }
}
function indentOf(text, start) {
    let at = start;
    while (text[at] === " ")
        at += 1;
    return at - start;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/src/roster/yaml/text.js


function decode(bytes) {
    const encoding = otherEncoding(bytes);
    if (encoding !== undefined)
        return { text: "", flaw: { problem: (0,errors/* notUtf8 */.T3)(encoding), offset: 0 } };
    const text = new TextDecoder("utf-8").decode(bytes);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return { text, flaw: { problem: (0,errors/* notUtf8 */.T3)(), offset: firstFault(text, bytes) } };
    const control = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
    if (control === -1)
        return { text };
    return { text, flaw: { problem: (0,errors/* controlCharacter */.TL)(text.charCodeAt(control)), offset: control } };
}
function otherEncoding(bytes) {
    const [a, b, c, d] = bytes;
    if (a === 0xff && b === 0xfe)
        return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
    if (a === 0xfe && b === 0xff)
        return "UTF-16";
    if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
        return "UTF-32";
    if ((a === 0) !== (b === 0) && (c === 0) !== (d === 0) && a !== undefined && d !== undefined)
        return "UTF-16";
    return undefined;
}
function firstFault(text, bytes) {
    let offset = 0;
    for (let at = text.indexOf("\ufffd"), from = 0; at !== -1; at = text.indexOf("\ufffd", from)) {
        offset += Buffer.byteLength(text.slice(from, at));
        if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd)
            return at;
        offset += 3;
        from = at + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./lib/src/roster/yaml/read.js







const largestFile = 10 * 1024 * 1024;
const largestSum = 15 * 1024 * 1024;
const read_maxWords = 4_000_000;
function readTables(files, diagnostics) {
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const decoded = files.map(({ path, bytes }) => ({
        path,
        ...(isReadable(bytes, total) ? decode(bytes) : { text: "" }),
    }));
    const sources = sourcesOf(decoded);
    const reading = { diagnostics, sources, budget: { words: read_maxWords } };
    const tables = decoded.flatMap(({ text, flaw }, index) => {
        const start = sources.start(index);
        const size = files[index]?.bytes.length ?? 0;
        if (size > largestFile)
            diagnostics.add((0,errors/* fileTooLarge */.ME)(megabytes(size), megabytes(largestFile)), sources.place(start));
        else if (flaw !== undefined)
            diagnostics.add(flaw.problem, sources.place(start + flaw.offset));
        else if (total <= largestSum)
            return readTable(text, start, reading) ?? [];
        return [];
    });
    if (total > largestSum && files.every(({ bytes }) => bytes.length <= largestFile))
        diagnostics.add((0,errors/* filesTooLarge */.$l)(megabytes(total), megabytes(largestSum)), sources.place(0));
    return { tables, sources, complete: tables.length === files.length };
}
function isReadable(bytes, total) {
    return bytes.length <= largestFile && total <= largestSum;
}
function megabytes(bytes) {
    return `${Math.ceil((bytes / (1024 * 1024)) * 10) / 10} MB`;
}
function readTable(text, start, { diagnostics, sources, budget }) {
    const conversion = {
        start,
        anchors: new Map(),
        aliased: 0,
        sizes: new WeakMap(),
        report: (problem, position) => diagnostics.add(problem, () => sources.place(position)),
        place: sources.place,
    };
    const root = createAssembly(start, conversion);
    for (const piece of piecesOf(text)) {
        const { contents, flaws } = isTooLarge(piece)
            ? { flaws: [{ problem: (0,errors/* tooDense */.K8)(), offset: 0 }] }
            : compose(piece.text, budget);
        for (const { problem, offset } of flaws)
            conversion.report(problem, start + piece.offset + offset);
        if (flaws.length > 0)
            return undefined;
        conversion.start = start + piece.offset;
        if (contents !== undefined)
            root.add(convertToTree(contents, conversion), piece.under);
    }
    return root.table();
}


/***/ }),

/***/ 72348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ fieldAt),
/* harmony export */   cw: () => (/* binding */ plainDataOf),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   pK: () => (/* binding */ writtenWithQuotes)
/* harmony export */ });
function plainDataOf(node) {
    switch (node.shape) {
        case "scalar":
            return node.value;
        case "list":
            return node.items.map(plainDataOf);
        case "table": {
            const record = Object.create(null);
            for (const [key, field] of node.fields)
                record[key] = plainDataOf(field.node);
            return record;
        }
        default:
            return node;
    }
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        if (node?.shape === "list")
            node = node.items[Number(step)];
        else if (node?.shape === "table")
            node = node.fields.get(String(step))?.node;
        else
            return undefined;
    }
    return node;
}
function fieldAt(root, path) {
    const parent = nodeAt(root, path.slice(0, -1));
    const key = path.at(-1);
    return parent?.shape === "table" && key !== undefined ? parent.fields.get(String(key)) : undefined;
}
function positionOf(root, path) {
    for (let length = path.length; length > 0; length--) {
        const found = nodeAt(root, path.slice(0, length));
        if (found !== undefined)
            return found.at;
    }
    return root.at;
}
function writtenWithQuotes({ value, written }) {
    return typeof value === "string" && /^-?\d+$/.test(written) ? `"${written}"` : written;
}


/***/ }),

/***/ 46309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/core/kind.js
var core_kind = __webpack_require__(24496);
;// CONCATENATED MODULE: ./lib/src/core/phase.js
const phases = [
    "depart",
    "rename",
    "open",
    "create",
    "configure",
    "nest",
    "grant",
    "regrade",
    "revoke",
    "archive",
    "close",
];

// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(79337);
;// CONCATENATED MODULE: ./lib/src/core/order.js




function phaseOf(change, kinds, departed = nobody) {
    switch (change.action) {
        case "create":
        case "archive":
            return change.action;
        case "configure":
            return phaseOfSetting(change, kinds.get(change.kind));
        case "grant":
        case "regrade":
        case "revoke":
            if (kinds.get(change.kind)?.list === "whole")
                return "grant";
            return change.action === "revoke" && departed.has(change.principal) ? "depart" : change.action;
        default:
            return change;
    }
}
const nobody = new Set();
function phaseOfSetting({ setting, to }, kind) {
    const spec = kind?.settings[setting];
    if (spec?.isName)
        return "rename";
    if (kind?.nests?.by === setting)
        return to === null ? "configure" : "nest";
    return typeof spec?.phase === "function" ? spec.phase(to) : (spec?.phase ?? "configure");
}
function order(changes, kinds, comparison) {
    const byKind = (0,core_kind/* kindsByName */.wE)(kinds);
    const rank = new Map(kinds.map((kind, index) => [kind.kind, index]));
    const { nesting = comparison.parents } = comparison;
    const depthThen = depths((id) => nesting.get(id));
    const depthNow = depths((id) => parentIn(comparison.actual, id, byKind));
    const queue = queueForNames(changes, byKind);
    const keyed = changes.map((change) => {
        const phase = phaseOf(change, byKind, comparison.departed);
        const place = rank.get(change.kind) ?? kinds.length;
        const id = (0,core_change/* changedResource */.k)(change);
        const numbers = [
            phases.indexOf(phase),
            phase === "archive" ? limit - 1 - place : place,
            change.action === "configure" ? settingRank(change, byKind.get(change.kind)) : 0,
            phase === "rename" ? queue(change) : phase === "archive" ? limit - 1 - depthNow(id) : depthThen(id),
            isDowngrade(change, byKind) ? 1 : 0,
        ];
        return { change, number: numbers.reduce((all, each) => all * limit + each, 0) };
    });
    keyed.sort((left, right) => left.number - right.number || byText(left.change, right.change));
    return keyed.map((each) => each.change);
}
function byText(left, right) {
    return (compare(left.kind, right.kind) ||
        compare(left.key, right.key) ||
        compare(left.action, right.action) ||
        compare((0,core_change/* changedPrincipal */.T)(left) ?? "", (0,core_change/* changedPrincipal */.T)(right) ?? "") ||
        compare(settingIn(left), settingIn(right)));
}
function settingIn(change) {
    return change.action === "configure" ? change.setting : "";
}
function compare(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}
function isDowngrade(change, kinds) {
    switch (change.action) {
        case "revoke":
        case "archive":
            return true;
        case "regrade": {
            const roles = kinds.get(change.kind)?.roles ?? [];
            const [from, to] = [roles.indexOf(change.from), roles.indexOf(change.to)];
            return from === -1 || to === -1 || to < from;
        }
        case "create":
        case "configure":
        case "grant":
            return false;
        default:
            return change;
    }
}
function settingRank({ setting }, kind) {
    if (kind?.settings[setting]?.retires !== undefined)
        return 0;
    return kind?.nests?.by === setting ? 1 : 2;
}
function parentIn(actual, id, kinds) {
    const resource = actual.get(id);
    if (resource === undefined)
        return undefined;
    const key = (0,core_kind/* parentKeyIn */.PK)(resource.settings, kinds.get(resource.kind));
    return key === undefined ? undefined : (0,state/* resourceId */.a)({ kind: resource.kind, key });
}
const limit = 1_000;
function depths(parentOf) {
    const known = new Map();
    const depthOf = (id) => {
        let depth = 0;
        for (let above = parentOf(id); above !== undefined && depth < limit - 1; above = parentOf(above))
            depth += 1;
        return depth;
    };
    return (id) => {
        const depth = known.get(id) ?? depthOf(id);
        known.set(id, depth);
        return depth;
    };
}
function queueForNames(changes, kinds) {
    const givers = new Map();
    for (const change of changes)
        if (isRename(change, kinds))
            givers.set(nameKey(change.kind, change.from), change);
    return (change) => {
        let before = 0;
        let next = change;
        while (next !== undefined && isRename(next, kinds) && before < Math.min(givers.size + 1, limit - 1)) {
            next = givers.get(nameKey(next.kind, next.to));
            before += 1;
        }
        return before;
    };
}
function isRename(change, kinds) {
    return change.action === "configure" && kinds.get(change.kind)?.settings[change.setting]?.isName === true;
}
function nameKey(kind, name) {
    return `${kind} ${String(name).toLowerCase()}`;
}

// EXTERNAL MODULE: ./lib/src/core/state-after.js
var state_after = __webpack_require__(47422);
// EXTERNAL MODULE: ./lib/src/access/access-changes.js
var access_changes = __webpack_require__(76355);
// EXTERNAL MODULE: ./lib/src/access/effective-access.js
var effective_access = __webpack_require__(40227);
;// CONCATENATED MODULE: ./lib/src/access/effective-losses.js




function effectiveLosses({ provider, comparison, changes }) {
    const kinds = (0,core_kind/* kindsByName */.wE)(provider.kinds);
    const before = withLiveAccess(comparison.actual, comparison.live);
    const accessBefore = (0,effective_access/* effectiveAccess */.Al)(before, kinds);
    const { people } = accessBefore;
    const byPerson = new Map();
    if (changes.length === 0)
        return { byPerson, people: people.length };
    const changesOf = (0,access_changes/* accessChanges */._)(accessBefore, (0,effective_access/* effectiveAccess */.Al)((0,state_after/* stateAfter */.W)(before, changes, kinds), kinds));
    for (const person of people) {
        const losses = changesOf(person).flatMap((change) => lossInWords(change, before, kinds) ?? []);
        if (losses.length > 0)
            byPerson.set(person, losses);
    }
    return { byPerson, people: people.length };
}
function withLiveAccess(managed, live) {
    if (live === undefined || live.size === 0)
        return managed;
    const all = new Map(managed);
    for (const [id, there] of live) {
        const ours = all.get(id) ?? { ...there, settings: {}, grants: new Map() };
        const rest = [...there.grants].filter(([principal]) => !ours.grants.has(principal));
        const isOffered = ([principal]) => (0,effective_access/* isPerson */.KA)(principal) && !there.grants.has(principal);
        const grants = [...ours.grants].some(isOffered)
            ? new Map([...ours.grants].filter((grant) => !isOffered(grant)))
            : ours.grants;
        const settings = { ...there.settings, ...ours.settings };
        all.set(id, { ...ours, settings, grants, ...(rest.length > 0 ? { leftAlone: new Map(rest) } : {}) });
    }
    return all;
}
function lossInWords({ resource, from, to }, before, kinds) {
    const { kind = "", key = resource } = before.get(resource) ?? {};
    const spec = kinds.get(kind);
    if (from === undefined || (to !== undefined && (0,effective_access/* roleRank */.Bf)(to, spec) >= (0,effective_access/* roleRank */.Bf)(from, spec)))
        return undefined;
    const thing = `the ${(0,core_kind/* resourceInWords */.jC)({ kind, key }, kinds)}`;
    return spec?.grantMeans === "permission" ? `${from} on ${thing}` : thing;
}

;// CONCATENATED MODULE: ./lib/src/access/unreplaced-losses.js







function unreplacedLosses({ provider, comparison, changes }) {
    const kinds = (0,core_kind/* kindsByName */.wE)(provider.kinds);
    const before = withLiveAccess(comparison.actual, comparison.live);
    const { departed = new Set(), formerly = new Map() } = comparison;
    const rankIn = (role, id) => (0,effective_access/* roleRank */.Bf)(role, kinds.get(before.get(id)?.kind ?? ""));
    const accessIn = (state) => (0,effective_access/* effectiveAccess */.Al)(asOnePerson(state, formerly, rankIn), kinds);
    const accessAfter = (some) => accessIn((0,state_after/* stateAfter */.W)(before, some, kinds));
    const goesAnyway = (change) => !isDowngrade(change, kinds) || departed.has((0,core_change/* changedPrincipal */.T)(change) ?? "");
    const taken = new Set();
    let plan;
    let known;
    function endangeredBy(failed) {
        if (known?.failures === failed.size)
            return known.endangered;
        const today = accessIn(before);
        plan ??= accessAfter(changes);
        const changesOf = (0,access_changes/* accessChanges */._)(today, accessAfter(changes.filter((change) => !failed.has(change))));
        const endangered = [];
        for (const person of today.people) {
            for (const { resource, from, to } of changesOf(person)) {
                if (from === undefined || (to !== undefined && rankIn(to, resource) >= rankIn(from, resource)))
                    continue;
                const rank = rankIn(from, resource);
                if (rankOf(plan, person, resource) >= rank)
                    endangered.push({ person, resource, rank });
            }
        }
        known = { failures: failed.size, endangered };
        return endangered;
    }
    return (loss, failed) => {
        const endangered = failed.size === 0 || goesAnyway(loss) ? [] : endangeredBy(failed);
        if (endangered.length > 0) {
            const done = changes.filter((each) => !failed.has(each) && (goesAnyway(each) || taken.has(each)));
            const [now, then] = [accessAfter(done), accessAfter([...done, loss])];
            const hit = endangered.find(({ person, resource, rank }) => {
                const left = rankOf(then, person, resource);
                return left < rank && left < rankOf(now, person, resource);
            });
            if (hit !== undefined)
                return causeOf(hit, failed);
        }
        taken.add(loss);
        return undefined;
    };
}
function rankOf(access, person, resource) {
    return access.holdingsOf(person).get(resource)?.rank ?? -1;
}
function causeOf({ person, resource }, failed) {
    const all = [...failed];
    return (all.find((each) => (0,core_change/* changedResource */.k)(each) === resource) ??
        all.find((each) => (0,core_change/* changedPrincipal */.T)(each) === person) ??
        all[0]);
}
function asOnePerson(state, formerly, rankIn) {
    if (formerly.size === 0)
        return state;
    const joined = (id, grants) => {
        const all = new Map();
        for (const [principal, role] of grants) {
            const person = formerly.get(principal) ?? principal;
            const held = all.get(person);
            if (held === undefined || rankIn(role, id) > rankIn(held, id))
                all.set(person, role);
        }
        return all;
    };
    return new Map([...state].map(([id, { grants, leftAlone, ...rest }]) => [
        id,
        {
            ...rest,
            grants: joined(id, grants),
            ...(leftAlone === undefined ? {} : { leftAlone: joined(id, leftAlone) }),
        },
    ]));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
;// CONCATENATED MODULE: ./lib/src/roster/deferred-rule-changes.js


function deferredRuleChanges(base, head) {
    const rules = [
        ["guards", base.guards, head.guards],
        ["github.ignore", base.github?.ignore, head.github?.ignore],
        ["slack.ignore", base.slack?.ignore, head.slack?.ignore],
    ];
    const changed = rules.flatMap(([name, was, is]) => was === undefined || is === undefined || (0,external_node_util_.isDeepStrictEqual)(was, is) ? [] : [`\`${name}\``]);
    if (changed.length === 0)
        return [];
    const problem = {
        severity: "notice",
        code: "rules_wait",
        message: `${changed.join(" and ")}: what this pull request changes there holds once it is merged. This plan goes by the rules as they were.`,
        remedy: "To see a plan under the new rules, change them in a pull request of their own first.",
    };
    return [(0,finding/* finding */.gk)(problem)];
}

// EXTERNAL MODULE: ./lib/src/roster/last-admin.js
var last_admin = __webpack_require__(35072);
;// CONCATENATED MODULE: ./lib/src/roster/removed-errors.js

const handOver = "To hand it over as it is, merge hands_off: true under it first.";
const removedErrors = {
    maybeRenamed: (gone, next, name) => (0,finding/* warning */.$e)("maybe_renamed", `The ${gone} leaves the file, and ${next} comes: the one loses what the file gave it, and the other begins anew.`, `If they are the same, write previously: [${name}] where ${next} is declared.`),
    team: (team, fate) => taken(`The team ${team} leaves the file`, { lost: "it loses the people and repositories that the file gave it, and is not deleted", fate }, `To end it, leave it in and write archived: true under it. ${handOver}`),
    user: (user, fate) => taken(`${user} leaves the file`, { lost: "they lose what the file gave them, their place in the organisation with it", fate }, `If ${user} has left, write active: false instead of taking the lines out: it ends all that they hold.`),
    channel: (channel, isPrivate, fate) => taken(`The channel #${channel} leaves the file`, {
        lost: `it stays, and people whom the file put into it leave it${isPrivate ? "" : "; it is public, so they may come back"}`,
        fate,
    }, `To end it, leave it in and write archived: true. ${handOver}`),
    usergroup: (handle, fate) => taken(`The user group @${handle} leaves the file`, { lost: "people whom the file put into it leave it, and it is disabled when nobody is left", fate }, handOver),
    folder: (id, fate) => taken(`The folder ${id} leaves the file`, { lost: "people and groups lose the sharing that the file gave them", fate }, handOver),
};
function taken(what, { lost, fate }, remedy) {
    return fate === "revoke"
        ? (0,finding/* notice */.lm)("taken_out", `${what}: ${lost}.`, remedy)
        : (0,finding/* notice */.lm)("taken_out", `${what}, and keeps its access: guards.taken_out is report.`, remedy);
}

// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var suggestion = __webpack_require__(95822);
;// CONCATENATED MODULE: ./lib/src/roster/removed-entries.js



function removedEntries(base, head) {
    const fate = head.guards.takenOut;
    return [
        ...removedTeams(base, head, fate),
        ...removedUsers(base, head, fate),
        ...removedChannels(base, head, fate),
        ...removedUsergroups(base, head, fate),
        ...removedFolders(base, head, fate),
    ];
}
function removedTeams(base, head, fate) {
    const continued = new Set([...head.teams.values()].flatMap(({ github }) => github === false ? [] : [github.name, ...github.previously]));
    const coming = [...head.teams.values()].filter(({ key }) => !base.teams.has(key));
    return [...base.teams.values()].flatMap((team) => {
        const name = team.github === false ? team.key : team.github.name;
        const isContinued = continued.has(team.key) || continued.has(name);
        if (head.teams.has(team.key) || isContinued || team.archived || team.handsOff)
            return [];
        const next = (0,suggestion/* nearestName */.q)(team.key, coming.map(({ key }) => key)) ?? coming.find(isLike(team))?.key;
        const at = next === undefined ? undefined : head.teams.get(next)?.at;
        if (next !== undefined)
            return [(0,finding/* finding */.gk)(removedErrors.maybeRenamed(`team ${team.key}`, `team ${next}`, name), { at })];
        return head.github?.teams === "exact" ? [] : [(0,finding/* finding */.gk)(removedErrors.team(team.key, fate))];
    });
}
function isLike(team) {
    const text = ({ people, grants }) => JSON.stringify([[...people.keys()], [...grants.keys()]]);
    const isEmpty = team.people.size === 0 && team.grants.size === 0;
    return (other) => !isEmpty && text(other) === text(team);
}
function removedUsers(base, head, fate) {
    const accounts = new Set([...head.users.values()].flatMap(({ github }) => github?.toLowerCase() ?? []));
    return [...base.users.values()].flatMap((user) => {
        const isSame = user.github !== undefined && accounts.has(user.github.toLowerCase());
        if (head.users.has(user.key) || isSame || !user.present)
            return [];
        return [(0,finding/* finding */.gk)(removedErrors.user(user.key, fate))];
    });
}
function removedOf(base, head) {
    const now = [...head.values()];
    const isKept = ({ id }, name) => now.some((each) => each.previously.includes(name) || (id !== undefined && each.id === id));
    const coming = [...head.keys()].filter((name) => !base.has(name));
    return [...base]
        .filter(([name, item]) => !head.has(name) && !item.archived && !item.handsOff && !isKept(item, name))
        .map(([name, item]) => ({ name, item, next: (0,suggestion/* nearestName */.q)(name, coming) }));
}
function removedChannels(base, head, fate) {
    return removedOf(base.channels, head.channels).map(({ name, item, next }) => next === undefined
        ? (0,finding/* finding */.gk)(removedErrors.channel(name, item.private, fate))
        : (0,finding/* finding */.gk)(removedErrors.maybeRenamed(`channel #${name}`, `#${next}`, name), {
            at: head.channels.get(next)?.at,
        }));
}
function removedUsergroups(base, head, fate) {
    return removedOf(base.usergroups, head.usergroups).map(({ name, next }) => next === undefined
        ? (0,finding/* finding */.gk)(removedErrors.usergroup(name, fate))
        : (0,finding/* finding */.gk)(removedErrors.maybeRenamed(`user group @${name}`, `@${next}`, name), {
            at: head.usergroups.get(next)?.at,
        }));
}
function removedFolders(base, head, fate) {
    return [...base.folders.values()]
        .filter(({ id, handsOff }) => !head.folders.has(id) && !handsOff)
        .map(({ id }) => (0,finding/* finding */.gk)(removedErrors.folder(id, fate)));
}

;// CONCATENATED MODULE: ./lib/src/app/change-findings.js



function changeFindings(base, roster, head) {
    return [
        ...removedEntries(base, roster),
        ...(0,last_admin/* lastAdminFindings */.EK)(base, head),
        ...deferredRuleChanges(base, head),
    ];
}

// EXTERNAL MODULE: ./lib/src/core/blocked.js
var core_blocked = __webpack_require__(51000);
// EXTERNAL MODULE: ./lib/src/core/digest.js
var digest = __webpack_require__(43254);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/app/change-in-words.js


function changeInWords(change, kinds) {
    const noun = `the ${(0,core_kind/* resourceInWords */.jC)(change, kinds)}`;
    switch (change.action) {
        case "grant":
        case "revoke":
            return `${who(change.principal, kinds)} as ${change.role} in ${noun}`;
        case "regrade":
            return `${who(change.principal, kinds)} as ${change.to} instead of ${change.from} in ${noun}`;
        case "configure":
            return `${change.setting.replaceAll("_", " ")} of ${noun}`;
        case "create":
        case "archive":
            return noun;
        default:
            return change;
    }
}
function who(principal, kinds) {
    const plain = principal.slice(principal.indexOf(":") + 1);
    const team = (0,effective_access/* principalResource */.xU)(principal, kinds);
    if (team === undefined)
        return plain;
    return `the ${(0,core_kind/* resourceInWords */.jC)({ kind: team.slice(0, team.indexOf("/")), key: plain }, kinds)}`;
}

;// CONCATENATED MODULE: ./lib/src/app/unreviewed.js








function unreviewedFindings(plan, { roster, review, comparisons, allowed, memory, }) {
    const withheldWhole = appeared(review?.absent ?? [], comparisons, memory);
    if (review === undefined)
        return withheldWhole;
    const kinds = (0,core_kind/* kindsByName */.wE)(comparisons.flatMap(({ provider }) => provider.kinds));
    const isWhole = review.roster === roster;
    const known = new Set(allowed.map((change) => (0,digest/* digestOf */.o)([change])));
    const withheld = isWhole
        ? []
        : plan.changes.filter((change) => !isDowngrade(change, kinds) && !known.has((0,digest/* digestOf */.o)([change])));
    const gains = [...Map.groupBy(withheld, core_change/* changedResource */.k)].map(([resource, changes]) => {
        const [{ provider = "" } = {}] = changes;
        const words = changes.map((change) => changeInWords(change, kinds));
        const digests = changes.map((change) => (0,digest/* digestOf */.o)([change]));
        return (0,finding/* finding */.gk)(unapprovedGain(words, review.unreviewed), { provider, resource, changes: digests });
    });
    return [...gains, ...withheldWhole];
}
function appeared(absent, comparisons, memory) {
    const ids = new Set(absent.map((thing) => {
        const space = thing.indexOf(" ");
        return (0,state/* resourceId */.a)({ kind: thing.slice(0, space), key: thing.slice(space + 1) });
    }));
    return comparisons.flatMap(({ provider, comparison }) => [...comparison.actual.keys()]
        .filter((resource) => ids.has(resource) || memory?.isWithheldIn(provider.name, resource))
        .map((resource) => (0,finding/* finding */.gk)(appearedSince(resource), { provider: provider.name, resource })));
}
function unapprovedGain(lines, commit) {
    const since = commit === undefined ? "" : ` Commit ${commit.slice(0, 7)} wasn't merged by such a pull request.`;
    return (0,finding/* error */.z3)("unapproved_gain", `No pull request that was allowed gives this, so it is withheld: ${(0,lists/* listed */.K)(lines, 20)}.${since}`, "Take the change back by a pull request, and propose it again in another one. To apply it as it is, run once without apply-only-reviewed.");
}
const appearedSinceCode = "appeared_since";
function appearedSince(resource) {
    return (0,finding/* error */.z3)(appearedSinceCode, `${resource} didn't exist when its creation was allowed, and exists now. Nothing about it is changed.`, "Find out who made it. To take it over, take it out of the file, and propose it anew once a run has seen that; else rename or delete it.");
}

;// CONCATENATED MODULE: ./lib/src/app/keep-memory.js



async function beginApply(memory, plan, findings) {
    const held = (0,core_blocked/* blockedBy */.y)(findings);
    const written = plan.changes.filter((change) => held(change) === undefined);
    const appeared = findings.filter(({ code }) => code === appearedSinceCode);
    const services = new Set([...written, ...appeared].flatMap(({ provider }) => provider ?? []));
    const begun = [...services].map((service) => ({
        service,
        withheld: appeared.flatMap(({ provider, resource }) => (provider === service ? (resource ?? []) : [])),
        created: written.flatMap((change) => change.provider === service && change.action === "create" ? (0,core_change/* changedResource */.k)(change) : []),
    }));
    return begun.length === 0 ? [] : ((await memory?.begin(begun)) ?? []);
}
async function endApply(memory, plans, { outcomes, findings }) {
    const clean = plans.comparisons.filter(({ provider: { name } }) => {
        const isOurs = (provider) => provider === undefined || provider === name;
        return (!findings.some((each) => each.severity === "error" && isOurs(each.provider)) &&
            outcomes.every(({ change, status }) => change.provider !== name || status === "applied"));
    });
    const ended = clean.map(({ provider: { name: service }, comparison }) => ({
        service,
        waiting: [...(comparison.waiting ?? [])],
        ids: comparison.ids?.() ?? new Map(),
        keepsEarlier: plans.keepsEarlier.has(service) || comparison.mayStillCome === true,
    }));
    return ended.length === 0 ? [] : ((await memory?.end(ended)) ?? []);
}

// EXTERNAL MODULE: ./lib/src/providers/errors.js
var errors = __webpack_require__(97752);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 3 modules
var providers = __webpack_require__(75950);
// EXTERNAL MODULE: ./lib/src/app/errors-to-findings.js
var errors_to_findings = __webpack_require__(47244);
// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
;// CONCATENATED MODULE: ./lib/src/app/open-services.js





async function openServices(rostersFor, request, connections) {
    const names = providers/* services */.$p.map((service) => service.name);
    const unknown = (request.providers ?? []).filter((name) => !names.includes(name));
    const findings = unknown.map((name) => (0,finding/* finding */.gk)((0,errors/* unknownProvider */.K)(name, names)));
    const readers = [];
    const writers = [];
    for (const service of providers/* services */.$p) {
        const asked = request.providers?.includes(service.name) ?? true;
        const rosters = rostersFor(service.name);
        if (!asked)
            continue;
        if (hasLeftGithub(service.name, rosters))
            findings.push((0,finding/* finding */.gk)((0,memory_errors/* githubLeft */.fe)()));
        const isUsed = service.name === "github" ? rosters.slice(0, 1).some(service.isUsed) : rosters.some(service.isUsed);
        if (!isUsed)
            continue;
        const missing = service.lacks(connections);
        findings.push(...missing.map((problem) => (0,finding/* finding */.gk)(problem, { provider: service.name })));
        if (missing.length > 0)
            continue;
        try {
            if (request.command === "apply")
                writers.push(await service.writer(connections));
            else
                readers.push(await service.reader(connections));
        }
        catch (error) {
            findings.push(...(0,errors_to_findings/* errorsToFindings */.z)(error, service.name));
        }
    }
    return {
        readers: [...writers, ...readers],
        findings,
        writers: (plans) => plans.flatMap(({ provider: { name }, comparison }) => {
            const provider = writers.find((each) => each.name === name);
            return provider === undefined ? [] : [{ provider, comparison }];
        }),
    };
}
function hasLeftGithub(service, [roster]) {
    if (service !== "github" || roster === undefined || roster.github !== undefined)
        return false;
    return (roster.earlier ?? []).some(({ github }) => github !== undefined);
}

// EXTERNAL MODULE: ./lib/src/core/diff.js
var diff = __webpack_require__(79325);
// EXTERNAL MODULE: ./lib/src/core/errors.js
var core_errors = __webpack_require__(57657);
;// CONCATENATED MODULE: ./lib/src/core/guard.js





function guard(input, limits) {
    const losses = limits.lossesOf?.(input);
    const isLifted = limits.allowRemovals === true;
    return [
        ...(isLifted ? [] : guardRemovals(input, limits)),
        ...(isLifted || losses === undefined ? [] : guardPeople(input, losses, limits)),
        ...guardProtected(input, losses, limits),
        ...guardMinimums(input),
    ];
}
function spareSelf(input) {
    const kinds = (0,core_kind/* kindsByName */.wE)(input.provider.kinds);
    const isOwnLoss = (change) => {
        const principal = (0,core_change/* changedPrincipal */.T)(change);
        return principal !== undefined && input.comparison.self.has(principal) && isDowngrade(change, kinds);
    };
    const spared = input.changes.filter(isOwnLoss);
    if (spared.length === 0)
        return { changes: input.changes, findings: [] };
    const byName = Map.groupBy(spared, (change) => (0,core_change/* changedPrincipal */.T)(change) ?? "");
    return {
        changes: input.changes.filter((change) => !isOwnLoss(change)),
        findings: [...byName].map(([who, losses]) => (0,finding/* finding */.gk)((input.comparison.departed?.has(who) ? core_errors/* selfDeparted */.Ir : core_errors/* selfSpared */.sy)(plain(who), losses.map((each) => holding(each, kinds))), {
            provider: input.provider.name,
        })),
    };
}
function allowedPeople({ allowRemovals }) {
    return typeof allowRemovals === "boolean" ? [] : allowRemovals;
}
function guardRemovals({ provider, comparison, changes }, limits) {
    const findings = [];
    const { departed = new Set() } = comparison;
    const countsPeople = limits.lossesOf !== undefined || departed.size === 1;
    const uncounted = new Set([...allowedPeople(limits), ...(countsPeople ? departed : [])]);
    for (const kind of provider.kinds) {
        const living = [...comparison.actual]
            .filter(([id, each]) => each.kind === kind.kind && !comparison.unread.has(id) && !(0,core_kind/* isRetired */.aZ)(each.settings, kind))
            .map(([, each]) => each);
        const ofKind = changes.filter((change) => change.kind === kind.kind);
        const revoked = ofKind
            .filter((change) => change.action === "revoke")
            .filter((change) => !uncounted.has(change.principal));
        const archived = ofKind.filter((change) => change.action === "archive");
        const grants = living.reduce((sum, each) => sum + each.grants.size, 0);
        const checks = [
            {
                verb: "take away",
                noun: `${kind.words.noun} grants`,
                removed: revoked.length,
                existing: grants,
            },
            {
                verb: "remove",
                noun: (0,core_kind/* pluralOf */._l)(kind),
                removed: archived.length,
                existing: living.length,
            },
        ];
        for (const check of checks) {
            const limit = exceeded(check.removed, check.existing, limits.maxRemovals);
            if (limit !== undefined) {
                findings.push((0,finding/* finding */.gk)((0,core_errors/* tooManyRemovals */.BB)({ ...check, limit }), { provider: provider.name }));
            }
        }
    }
    return findings;
}
function guardPeople({ provider, comparison, changes }, losses, limits) {
    const allowed = new Set(allowedPeople(limits));
    const leaving = [...(comparison.departed ?? [])].filter((each) => !allowed.has(each));
    const uncounted = new Set([...allowed, ...(leaving.length === 1 ? leaving : [])]);
    const losers = [...losses.byPerson.keys()].filter((each) => !uncounted.has(each)).length;
    const limit = exceeded(losers, losses.people, limits.maxRemovals);
    if (limit === undefined || changes.length === 0)
        return [];
    const problem = (0,core_errors/* tooManyLosers */.EL)({ losers, people: losses.people, limit });
    return [(0,finding/* finding */.gk)(problem, { provider: provider.name })];
}
const fewest = 10;
function exceeded(removed, existing, limit) {
    if ("count" in limit)
        return removed > limit.count ? String(limit.count) : undefined;
    if (existing < fewest)
        return removed > Math.max(2, existing * Math.max(0.5, limit.share)) ? "half, below ten" : undefined;
    if (removed <= limit.share * existing)
        return undefined;
    return `${Number((limit.share * 100).toFixed(2))}%`;
}
function guardProtected(input, effective, limits) {
    const { provider, comparison, changes } = input;
    if (limits.protected.size === 0)
        return [];
    const kinds = (0,core_kind/* kindsByName */.wE)(provider.kinds);
    const losses = new Map();
    const note = (principal, what) => {
        if (limits.protected.has(principal))
            losses.set(principal, [...(losses.get(principal) ?? []), what]);
    };
    for (const change of changes) {
        if (!isDowngrade(change, kinds))
            continue;
        const principal = (0,core_change/* changedPrincipal */.T)(change);
        if (principal !== undefined)
            note(principal, holding(change, kinds));
        else
            for (const each of comparison.actual.get((0,core_change/* changedResource */.k)(change))?.grants.keys() ?? [])
                note(each, holding(change, kinds));
    }
    for (const [principal, what] of effective?.byPerson ?? []) {
        if (losses.has(principal))
            continue;
        for (const each of what)
            note(principal, each);
    }
    const inOrder = [...losses].sort(([left], [right]) => (left < right ? -1 : 1));
    return inOrder.map(([who, what]) => (0,finding/* finding */.gk)((0,core_errors/* protectedLoss */.yL)(plain(who), what), {
        provider: provider.name,
        at: comparison.accounts.get(who)?.at,
    }));
}
function guardMinimums({ provider, comparison, changes }) {
    const findings = [];
    for (const minimum of comparison.minimums) {
        const have = comparison.actual.get(minimum.resource);
        const ours = changes.filter((change) => (0,core_change/* changedResource */.k)(change) === minimum.resource);
        const goes = ours.some((change) => givenUp(change) === minimum.role);
        if (have === undefined || !goes)
            continue;
        const left = holdersAfter(have, ours, minimum.role);
        if (left < minimum.least) {
            const problem = (0,core_errors/* tooFewHolders */.sx)({ role: minimum.role, resource: have.key, left, least: minimum.least });
            findings.push((0,finding/* finding */.gk)(problem, { provider: provider.name }));
        }
    }
    return findings;
}
function givenUp(change) {
    if (change.action === "revoke")
        return change.role;
    return change.action === "regrade" ? change.from : undefined;
}
function holdersAfter(have, changes, role) {
    const roles = new Map(have.grants);
    for (const change of changes) {
        if (change.action === "revoke")
            roles.delete(change.principal);
        if (change.action === "regrade")
            roles.set(change.principal, change.to);
    }
    return [...roles.values()].filter((each) => each === role).length;
}
function holding(change, kinds) {
    return `the ${(0,core_kind/* resourceInWords */.jC)(change, kinds)}`;
}
function plain(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}

;// CONCATENATED MODULE: ./lib/src/core/plan.js





function planOf(plans, limits) {
    const parts = plans.map(({ provider, comparison }) => {
        const kinds = (0,core_kind/* kindsByName */.wE)(provider.kinds);
        const changes = order((0,diff/* diff */.U)(provider.name, comparison, kinds), provider.kinds, comparison);
        const spared = spareSelf({ provider, comparison, changes });
        const tripped = guard({ provider, comparison, changes: spared.changes }, limits);
        const findings = [...comparison.findings, ...spared.findings, ...tripped];
        return { changes: spared.changes, findings };
    });
    const changes = parts.flatMap((part) => part.changes);
    return { changes, findings: parts.flatMap((part) => part.findings), digest: (0,digest/* digestOf */.o)(changes) };
}

// EXTERNAL MODULE: ./lib/src/core/provider.js
var provider = __webpack_require__(63611);
;// CONCATENATED MODULE: ./lib/src/core/put-back.js



function withoutPutBacks(plan, isWaiting) {
    const { comparison } = plan;
    const kinds = (0,core_kind/* kindsByName */.wE)(plan.provider.kinds);
    const desired = new Map();
    for (const [id, want] of comparison.desired) {
        const have = comparison.actual.get(id);
        const kind = kinds.get(want.kind);
        const isGone = have === undefined || (0,core_kind/* isRetired */.aZ)(have.settings, kind);
        if (comparison.unread.has(id) || (0,core_kind/* isRetired */.aZ)(want.settings, kind))
            desired.set(id, want);
        else if (isGone && isWaiting(id))
            desired.set(id, want);
        else if (!isGone)
            desired.set(id, {
                ...lowered({ want, have }, { id, kinds, isWaiting }),
                ...nestedAs(want, have, kind),
            });
    }
    return { ...plan, comparison: { ...comparison, desired } };
}
function lowered({ want, have }, { id, kinds, isWaiting }) {
    const grants = new Map();
    for (const [principal, role] of want.grants) {
        const held = have.grants.get(principal);
        if (held === role || isWaiting((0,provider/* waitingGrant */.W)(id, principal)))
            grants.set(principal, role);
        else if (held !== undefined) {
            const { kind, key } = want;
            const regrade = { provider: "", kind, key, action: "regrade", principal, from: held, to: role };
            grants.set(principal, isDowngrade(regrade, kinds) ? role : held);
        }
    }
    return { ...want, grants };
}
function nestedAs(want, have, kind) {
    const by = kind?.nests?.inherits ? kind.nests.by : undefined;
    if (by === undefined || want.settings[by] == null)
        return { settings: want.settings };
    return { settings: { ...want.settings, [by]: have.settings[by] ?? null } };
}

// EXTERNAL MODULE: ./lib/src/roster/load.js
var load = __webpack_require__(44898);
// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
;// CONCATENATED MODULE: ./lib/src/app/plan-services.js












function rostersToCompare({ roster: head, base: loadedBase, memory, review, }, { roster, base }) {
    const before = loadedBase === undefined ? [] : undatedOf(loadedBase, roster.today);
    const revokes = roster.guards.takenOut === "revoke";
    return (service) => {
        const ended = endedIn(service, head, roster.today);
        const baseEnded = loadedBase === undefined ? [] : endedIn(service, loadedBase, roster.today);
        const known = memory?.earlierIn(service) ?? [];
        const takenOut = [...known, ...before];
        const withIds = (each) => memory === undefined ? each : { ...each, rememberedIds: memory.idsIn(service) };
        const now = withIds(roster);
        return [
            withEarlier(now, [...ended, ...(revokes ? takenOut : [])]),
            ...(base === undefined ? [] : [withEarlier(withIds(base), [...baseEnded, ...(revokes ? known : [])])]),
            ...reviewedRosters(head, review).map((each) => withEarlier(withIds(each), ended)),
            ...(revokes || takenOut.length === 0 ? [] : [withEarlier(now, [...ended, ...takenOut])]),
        ];
    };
}
function reviewedRosters(head, review) {
    const isOther = review !== undefined && review.roster !== head && (0,load/* isValid */.fn)(review.roster);
    return isOther ? [review.roster.resolved] : [];
}
function undatedOf(loaded, today) {
    return (0,load/* isValid */.fn)(loaded) ? [(0,resolve_undated/* resolveUndated */.gL)(loaded.declared, today)] : [];
}
function endedIn(service, loaded, today) {
    if (!(0,load/* isValid */.fn)(loaded))
        return [];
    if (service !== "github" && (0,resolve_undated/* archivesSomething */.qv)(loaded.declared))
        return [(0,resolve_undated/* resolveUnarchived */.Me)(loaded.declared, today)];
    return (0,resolve_undated/* hasExpired */.oN)(loaded.declared, today) ? undatedOf(loaded, today) : [];
}
function withEarlier(roster, earlier) {
    return earlier.length === 0 ? roster : { ...roster, earlier };
}
function planServices(read, request, { roster, base }) {
    const limits = {
        maxRemovals: roster.guards.maxRemovals,
        protected: new Set(roster.guards.protected.map((key) => `user:${key}`)),
        allowRemovals: request.allowRemovals,
        lossesOf: effectiveLosses,
    };
    const [all = [], ...others] = read.comparisons;
    const rest = [...others];
    const before = base === undefined ? undefined : (rest.shift() ?? []);
    const reviewed = reviewedRosters(request.roster, request.review).length > 0 ? (rest.shift() ?? []) : undefined;
    const [kept] = rest;
    const comparisons = request.leavesTakenAway ? leftAsTaken(all, request.memory) : all;
    const plan = planOf(comparisons, limits);
    const drift = before && planOf(before, limits);
    const held = comparisons === all ? [] : without(changesOf(all), plan.changes);
    const still = kept === undefined ? [] : without(changesOf(kept), changesOf(all));
    const taken = before && leftAsTaken(before, request.memory);
    const back = before === undefined || taken === undefined || taken === before
        ? []
        : without(changesOf(before), changesOf(taken));
    const told = (problem, changes) => findingsByService(problem, changes, all);
    return {
        plan,
        drift,
        comparisons,
        findings: [
            ...unreviewedFindings(plan, {
                ...request,
                comparisons: all,
                allowed: reviewed ? changesOf(reviewed) : [],
            }),
            ...told(memory_errors/* notPutBack */.CY, held),
            ...told(memory_errors/* takenOutKept */.Mf, still),
            ...told(memory_errors/* putsBack */.O0, back.filter(isAmong(plan.changes))),
        ],
        keepsEarlier: new Set(still.map(({ provider }) => provider)),
    };
}
function changesOf(plans) {
    return plans.flatMap(({ provider, comparison }) => (0,diff/* diff */.U)(provider.name, comparison, (0,core_kind/* kindsByName */.wE)(provider.kinds)));
}
function leftAsTaken(plans, memory) {
    if (!plans.some(({ provider }) => memory?.appliedIn(provider.name)))
        return plans;
    return plans.map((plan) => {
        const applied = memory?.appliedIn(plan.provider.name);
        return applied === undefined ? plan : withoutPutBacks(plan, applied.isWaiting);
    });
}
function without(changes, others) {
    const isOther = isAmong(others);
    return changes.filter((change) => !isOther(change));
}
function isAmong(changes) {
    const prints = new Set(changes.map(digest/* fingerprintOf */.a));
    return (change) => prints.has((0,digest/* fingerprintOf */.a)(change));
}
function findingsByService(problem, changes, plans) {
    const kinds = (0,core_kind/* kindsByName */.wE)(plans.flatMap(({ provider }) => provider.kinds));
    return [...Map.groupBy(changes, (change) => change.provider)].map(([provider, theirs]) => (0,finding/* finding */.gk)(problem(theirs.map((change) => changeInWords(change, kinds))), { provider }));
}

;// CONCATENATED MODULE: ./lib/src/app/read-services.js

async function readServices(opened, rostersFor) {
    const findings = [];
    const plans = await Promise.all(opened.readers.map(async (provider) => {
        try {
            const comparisons = await provider.read(rostersFor(provider.name));
            return comparisons.map((comparison) => ({ provider, comparison }));
        }
        catch (error) {
            findings.push(...(0,errors_to_findings/* errorsToFindings */.z)(error, provider.name));
            return undefined;
        }
    }));
    const readable = plans.filter((each) => each !== undefined);
    const most = Math.max(0, ...readable.map((each) => each.length));
    const used = opened.readers.length > 0 || opened.findings.length > 0;
    return {
        comparisons: Array.from({ length: most }, (_, index) => readable.flatMap((each) => each[index] ?? [])),
        findings,
        couldRead: readable.length > 0 || !used,
        cost: () => Object.fromEntries(opened.readers.map((reader) => [reader.name, reader.cost()])),
    };
}

;// CONCATENATED MODULE: ./lib/src/app/report-of.js


const nothing = { changes: [], findings: [], digest: "" };
function emptyReport(request, about) {
    return {
        command: request.command,
        plan: nothing,
        outcomes: [],
        cost: {},
        before: new Map(),
        labels: new Map(),
        kinds: new Map(),
        links: request.links,
        ...about,
    };
}
function reportOf(request, about) {
    const shares = about.read.comparisons[0] ?? [];
    const before = new Map();
    let unmanaged = 0;
    const kinds = new Map();
    const listed = new Map();
    for (const { provider, comparison } of shares) {
        for (const [id, resource] of withLiveAccess(comparison.actual, comparison.live))
            before.set(id, resource);
        unmanaged += comparison.unmanaged ?? 0;
        for (const [kind, listing] of comparison.listed ?? [])
            listed.set(kind, listing);
        for (const kind of provider.kinds)
            kinds.set(kind.kind, kind);
    }
    return {
        ...emptyReport(request, { result: "clean", findings: about.findings, today: about.today }),
        plan: about.plan,
        ...(about.drift === undefined ? {} : { drift: about.drift }),
        before,
        offered: new Set(about.read.comparisons.flat().flatMap((each) => [...(each.comparison.offered ?? [])])),
        unmanaged,
        listed,
        kinds,
        labels: labelsOf(about.roster, about.read),
    };
}
function labelsOf(roster, read) {
    const labels = new Map();
    for (const user of roster.users.values()) {
        labels.set(`user:${user.key}`, {
            name: user.key,
            ...(typeof user.slack === "string" ? { chatId: user.slack } : {}),
        });
    }
    const comparisons = read.comparisons.flat().map(({ comparison }) => comparison);
    for (const [id, { kind, key }] of comparisons.flatMap(({ desired }) => [...desired])) {
        const shared = providers/* allKinds */.TO.get(kind);
        if (shared?.grantMeans !== "share")
            continue;
        const owners = shared.declaredBy(roster, key);
        const name = owners.map((owner) => roster.teams.get(owner)?.name ?? owner).join(" and ");
        if (name !== "")
            labels.set(id, { name });
    }
    for (const [id, label] of comparisons.flatMap(({ labels }) => [...(labels ?? [])]))
        labels.set(id, label);
    return labels;
}

;// CONCATENATED MODULE: ./lib/src/core/prerequisites.js



function prerequisites(changes, comparison, kinds) {
    const comesBack = (change) => bringsToLife(change, kinds);
    const moves = (change) => isReparenting(change, kinds);
    const births = Map.groupBy(changes.filter(comesBack), core_change/* changedResource */.k);
    const openings = Map.groupBy(changes.filter((each) => comesBack(each) || phaseOf(each, kinds) === "open"), core_change/* changedResource */.k);
    const renames = Map.groupBy(changes.filter((each) => isRename(each, kinds)), (each) => nameKey(each.kind, each.from));
    const entries = Map.groupBy(changes.filter((each) => each.action === "grant" && (0,core_change/* changedResource */.k)(each) === comparison.membershipRoot), core_change/* changedPrincipal */.T);
    const steps = Map.groupBy(changes.filter((each) => each.action === "regrade" && (0,core_change/* changedResource */.k)(each) === comparison.membershipRoot), core_change/* changedPrincipal */.T);
    const gains = Map.groupBy(changes.filter((each) => each.action === "grant" || (each.action === "regrade" && !isDowngrade(each, kinds))), (each) => `${each.kind} ${(0,core_change/* changedPrincipal */.T)(each)}`);
    const departures = Map.groupBy(changes.filter((each) => each.action === "archive" || moves(each)), (each) => parentIn(comparison.actual, (0,core_change/* changedResource */.k)(each), kinds));
    const movesOf = Map.groupBy(changes.filter(moves), core_change/* changedResource */.k);
    const raises = Map.groupBy(changes.filter((each) => each.action === "grant" || each.action === "regrade"), (each) => `${(0,core_change/* changedResource */.k)(each)} ${roleTaken(each)}`);
    return (change) => {
        const id = (0,core_change/* changedResource */.k)(change);
        const principal = (0,core_change/* changedPrincipal */.T)(change);
        const needed = [];
        const add = (more) => {
            for (const each of more ?? [])
                if (each !== change)
                    needed.push(each);
        };
        if (!comesBack(change) && !isRename(change, kinds))
            add(births.get(id));
        if (change.action === "create" || moves(change)) {
            const parent = comparison.parents.get(id);
            if (parent !== undefined)
                add(openings.get(parent));
        }
        if (moves(change))
            for (const each of circleOf(id, comparison, kinds))
                add(movesOf.get(each));
        if (change.action === "create")
            add(renames.get(nameKey(change.kind, nameIn(change, kinds))));
        if (isRename(change, kinds))
            add(renames.get(nameKey(change.kind, change.to)));
        if (change.action === "archive" || phaseOf(change, kinds) === "close")
            add(departures.get(id));
        if (principal === undefined)
            return needed;
        const body = comparison.principalResources.get(principal);
        if (body !== undefined)
            add(births.get(body));
        if (change.action === "grant" && id !== comparison.membershipRoot)
            add(entries.get(principal));
        if (change.action === "regrade" && id !== comparison.membershipRoot)
            add(steps.get(principal));
        if (change.action === "revoke" && kinds.get(change.kind)?.list !== "whole") {
            add(gains.get(`${change.kind} ${principal}`));
        }
        const successor = comparison.formerly?.get(principal);
        if (successor !== undefined && (change.action === "revoke" || change.action === "regrade")) {
            add(entries.get(successor));
            if (change.action === "revoke")
                add(gains.get(`${change.kind} ${successor}`));
        }
        const given = roleGivenUp(change);
        if (comparison.minimums.some((minimum) => minimum.resource === id && minimum.role === given)) {
            add(raises.get(`${id} ${given}`));
        }
        return needed;
    };
}
function bringsToLife(change, kinds) {
    const kind = kinds.get(change.kind);
    if (change.action === "create")
        return true;
    return (change.action === "configure" && kind !== undefined && (0,core_kind/* retirementOf */.T8)(kind)?.setting === change.setting);
}
function isReparenting(change, kinds) {
    return change.action === "configure" && kinds.get(change.kind)?.nests?.by === change.setting;
}
function circleOf(id, comparison, kinds) {
    const { nesting = comparison.parents } = comparison;
    const above = chain(id, (each) => nesting.get(each));
    return above.filter((each) => chain(each, (below) => parentIn(comparison.actual, below, kinds)).includes(id));
}
const deepest = 100;
function chain(id, parentOf) {
    const above = [];
    for (let next = parentOf(id); next !== undefined && above.length < deepest; next = parentOf(next))
        above.push(next);
    return above;
}
function nameIn({ settings, kind, key }, kinds) {
    const specs = kinds.get(kind)?.settings ?? {};
    for (const setting in specs) {
        const name = specs[setting]?.isName ? settings[setting] : undefined;
        if (name !== undefined && name !== null)
            return name;
    }
    return key;
}
function roleTaken(change) {
    if (change.action === "grant")
        return change.role;
    return change.action === "regrade" ? change.to : undefined;
}
function roleGivenUp(change) {
    if (change.action === "revoke")
        return change.role;
    return change.action === "regrade" ? change.from : undefined;
}

;// CONCATENATED MODULE: ./lib/src/core/apply.js






async function apply(plan, work, progress, weigh = () => () => undefined) {
    const outcomes = new Map();
    const blocked = (0,core_blocked/* blockedBy */.y)(plan.findings);
    const total = plan.changes.filter((change) => blocked(change) === undefined).length;
    let tried = 0;
    const record = (outcome) => {
        outcomes.set(outcome.change, outcome);
        tried += 1;
        progress.applied(outcome, tried, total);
    };
    await Promise.all(work.map(async (each) => {
        const ours = plan.changes.filter((change) => change.provider === each.provider.name);
        const free = [];
        for (const change of ours) {
            const finding = blocked(change);
            if (finding === undefined)
                free.push(change);
            else
                outcomes.set(change, { change, status: "skipped", because: finding.message });
        }
        const holdBack = weigh({ ...each, changes: ours });
        await applyOne(each, { ours, free, holdBack }, { outcomes, record });
    }));
    return plan.changes.map((change) => outcomes.get(change) ?? { change, status: "skipped", because: "No provider was there to apply it." });
}
async function applyOne(work, changes, ledger) {
    const { provider, comparison } = work;
    const kinds = (0,core_kind/* kindsByName */.wE)(provider.kinds);
    const needs = prerequisites(changes.ours, comparison, kinds);
    let stopped;
    const send = async (batch) => {
        if (batch.size === 0)
            return;
        const results = await attempt(provider, [...batch], work);
        batch.clear();
        for (const outcome of results.outcomes)
            ledger.record(outcome);
        stopped ??= results.stopped;
    };
    const failedSoFar = () => new Set(changes.ours.filter((each) => (ledger.outcomes.get(each)?.status ?? "applied") !== "applied"));
    const isLoss = (change) => isDowngrade(change, kinds) && phaseOf(change, kinds, comparison.departed) !== "grant";
    const applyBatch = async (batch) => {
        const ready = new Set();
        for (const change of batch) {
            const needed = needs(change);
            const isLater = needed.some((each) => ready.has(each)) || (isLoss(change) && hasGain(ready, isLoss));
            if (isLater)
                await send(ready);
            const missing = needed.find((each) => ledger.outcomes.get(each)?.status !== "applied");
            if (stopped)
                ledger.record({ change, status: "skipped", because: stopped.message });
            else if (missing)
                ledger.record({ change, status: "skipped", because: waitsFor(missing, kinds) });
            else {
                const failed = isLoss(change) ? changes.holdBack(change, failedSoFar()) : undefined;
                if (failed === undefined)
                    ready.add(change);
                else
                    ledger.record({ change, status: "skipped", because: keptUntil(failed, kinds) });
            }
        }
        await send(ready);
    };
    for (const phase of phases) {
        const ours = changes.free.filter((change) => phaseOf(change, kinds, comparison.departed) === phase);
        const [entering, others] = partition(ours, (change) => (0,core_change/* changedResource */.k)(change) === comparison.membershipRoot);
        await inPool(batchesOf(entering, phase), 1, applyBatch);
        await inPool(batchesOf(others, phase), sideBySide.has(phase) ? provider.concurrency : 1, applyBatch);
    }
}
function hasGain(ready, isLoss) {
    return [...ready].some((each) => !isLoss(each));
}
const sideBySide = new Set(["depart", "grant", "regrade", "revoke"]);
function batchesOf(changes, phase) {
    if (phase === "archive" || phase === "create")
        return changes.map((change) => [change]);
    return [...Map.groupBy(changes, core_change/* changedResource */.k).values()];
}
function partition(items, is) {
    const { yes = [], no = [] } = Object.groupBy(items, (item) => (is(item) ? "yes" : "no"));
    return [yes, no];
}
async function attempt(provider, changes, work) {
    try {
        const outcomes = await provider.apply(changes, work.comparison);
        return { outcomes: changes.map((change, index) => outcomes[index] ?? unanswered(change)) };
    }
    catch (error) {
        const stopped = failureOf(error);
        return { outcomes: changes.map((change) => ({ change, status: "failed", error: stopped })), stopped };
    }
}
async function inPool(items, width, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.max(1, width) }, worker));
}
function failureOf(error) {
    const finding = carriesFindings(error) ? error.findings[0] : undefined;
    if (finding !== undefined)
        return { code: finding.code, message: finding.message, remedy: finding.remedy };
    return {
        code: "unexpected",
        message: error instanceof Error ? error.message : String(error),
        remedy: "Run again: what is done stays done. If it stays, this is a defect of Rollcall's; please report it.",
    };
}
function carriesFindings(error) {
    return error instanceof Error && "findings" in error && Array.isArray(error.findings);
}
function unanswered(change) {
    return {
        change,
        status: "failed",
        error: failureOf(new Error("The provider gave no answer for this change.")),
    };
}
function keptUntil(failed, kinds) {
    return `${waitsFor(failed, kinds)} Nobody loses access before gaining it.`;
}
function waitsFor(change, kinds) {
    const what = (0,core_kind/* resourceInWords */.jC)(change, kinds);
    switch (change.action) {
        case "create":
            return `The ${what} could not be created.`;
        case "grant":
        case "regrade":
            return `${nameOf(change)} could not be let in to the ${what}.`;
        case "configure":
            return `The ${change.setting.replaceAll("_", " ")} of the ${what} could not be changed.`;
        case "archive":
            return `The ${what} is still there.`;
        case "revoke":
            return `${nameOf(change)} is still in the ${what}.`;
        default:
            return change;
    }
}
function nameOf(change) {
    const principal = (0,core_change/* changedPrincipal */.T)(change) ?? "";
    return principal.slice(principal.indexOf(":") + 1);
}

// EXTERNAL MODULE: ./lib/src/core/clock.js
var clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/core/result.js
var result = __webpack_require__(6931);
// EXTERNAL MODULE: ./lib/src/roster/account-match.js
var account_match = __webpack_require__(76899);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var roster_errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/roster/tier-by-login.js




const mostNamed = 3;
function tierByLoginFindings(roster) {
    if (roster.declared.checks?.ignore.includes("tier_by_login"))
        return [];
    const users = [...roster.resolved.users.values()].flatMap(({ key, present, github, githubId, slack }) => {
        const isByLogin = github !== undefined && githubId === undefined && typeof slack !== "string";
        return present && isByLogin && (0,account_match/* isAboveMember */.gj)(roster, key) ? [key] : [];
    });
    return users.length === 0 ? [] : [(0,finding/* finding */.gk)(tierByLogin(users))];
}
function tierByLogin(users) {
    const names = (0,lists/* listed */.K)(users.map(roster_errors/* quoted */.TL), mostNamed);
    const who = users.length === 1
        ? `${names}, an admin, owner or lead, has neither \`github_id\` nor a Slack id.`
        : `${users.length} admins, owners and leads have neither \`github_id\` nor a Slack id: ${names}.`;
    return (0,finding/* warning */.$e)("tier_by_login", `${who} A login can change hands, so on GitHub it has no say above a member's.`, "Run `rollcall pin`, which writes the ids.");
}

;// CONCATENATED MODULE: ./lib/src/roster/with-policy-of.js
function withPolicyOf(base, head) {
    return {
        ...head,
        guards: guardsOf(base, head),
        permissions: base.permissions,
        ...(head.github && base.github ? { github: { ...head.github, ignore: base.github.ignore } } : {}),
        ...(head.slack && base.slack ? { slack: { ...head.slack, ignore: base.slack.ignore } } : {}),
    };
}
function guardsOf(base, head) {
    const goes = (key) => base.users.get(key)?.active === true && head.users.get(key)?.active === false;
    const loosens = base.github?.owners?.some(goes) === true;
    return {
        ...base.guards,
        protected: base.guards.protected.filter((key) => !goes(key)),
        minOwners: loosens ? Math.min(base.guards.minOwners, head.guards.minOwners) : base.guards.minOwners,
    };
}

;// CONCATENATED MODULE: ./lib/src/run.js














async function run(request, connections) {
    const today = (0,clock/* currentDay */.G)(connections.clock);
    const { roster: head } = request;
    if (!(0,load/* isUsable */.Ng)(head))
        return emptyReport(request, { result: "invalid", findings: head.findings, today });
    if (request.command === "validate")
        return emptyReport(request, {
            result: "clean",
            findings: [...head.findings, ...tierByLoginFindings(head)],
            today,
        });
    const base = (0,load/* isValid */.fn)(request.base) ? request.base.resolved : undefined;
    const roster = base ? withPolicyOf(base, head.resolved) : head.resolved;
    const rostersFor = rostersToCompare(request, { roster, base });
    const opened = await openServices(rostersFor, request, connections);
    const read = await readServices(opened, rostersFor);
    const plans = planServices(read, request, { roster, base });
    const { plan, drift } = plans;
    const notes = base ? changeFindings(base, roster, head.resolved) : [];
    const stale = request.approved !== undefined && request.approved !== plan.digest ? [(0,core_errors/* planChanged */.cW)()] : [];
    const findings = [
        ...head.findings,
        ...notes,
        ...opened.findings,
        ...read.findings,
        ...stale,
        ...(request.memory?.findings ?? []),
        ...(request.notes ?? []),
        ...plans.findings,
        ...plan.findings,
    ];
    const report = reportOf(request, { roster, plan, drift, findings, read, today });
    if (request.command === "plan") {
        return { ...report, result: (0,result/* plannedResult */.Uf)(plan, findings, read.couldRead), cost: read.cost() };
    }
    const begun = await beginApply(request.memory, plan, findings);
    const writers = opened.writers(plans.comparisons);
    const outcomes = await apply({ ...plan, findings }, writers, connections.progress, unreplacedLosses);
    const ended = await endApply(request.memory, plans, { outcomes, findings });
    return {
        ...report,
        findings: [...findings, ...begun, ...ended],
        outcomes,
        result: (0,result/* appliedResult */.xJ)(outcomes, findings, read.couldRead),
        cost: read.cost(),
    };
}


/***/ }),

/***/ 69573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   d9: () => (/* binding */ firstNames),
/* harmony export */   kU: () => (/* binding */ joinSpans),
/* harmony export */   rL: () => (/* binding */ listFirst),
/* harmony export */   tp: () => (/* binding */ wordForm)
/* harmony export */ });
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98801);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34703);


function wordForm([one, many], plural) {
    return plural ? many : one;
}
function count(number, noun) {
    return `${number.toLocaleString("en")} ${wordForm(noun, number !== 1)}`;
}
function listFirst(names, most, others = ["other", "others"]) {
    const rest = names.length - most;
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .joinList */ .D)(rest > 1 ? [...names.slice(0, most), count(rest, others)] : names);
}
function joinSpans(items, word = "and") {
    const spans = [];
    for (const [index, item] of items.entries()) {
        const isLast = index === items.length - 1;
        if (index > 0)
            spans.push(isLast ? ` ${word} ` : ", ");
        const before = spans.at(-1);
        if (typeof item === "string" && typeof before === "string")
            spans[spans.length - 1] = before + item;
        else
            spans.push(item);
    }
    return spans;
}
function nameList(texts, word = "and") {
    return joinSpans(texts.map(_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU), word);
}
function firstNames(texts, most, word = "and") {
    const rest = texts.length - most;
    if (rest <= 1)
        return nameList(texts, word);
    return joinSpans([...texts.slice(0, most).map(_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU), `${rest} others`], word);
}


/***/ }),

/***/ 6375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   l6: () => (/* binding */ toMarkdown),
/* harmony export */   p0: () => (/* binding */ markdownFence)
/* harmony export */ });
/* harmony import */ var _web_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97583);

const APART = "\u{200B}";
function escapeMarkdown(text) {
    return text
        .replace(/\s+/g, " ")
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_[\]~|]/g, "\\$&")
        .replace(/^(\s*)([-+=])/, "$1\\$2")
        .replace(/^(\s*\d+)([.)])/, "$1\\$2")
        .replace(/\$/g, "<span>$</span>")
        .replace(/@/g, `@${APART}`)
        .replace(/#/g, `#${APART}`)
        .replace(/\b(gh|www|ftp|https?|mailto|xmpp)(?=[-.:])/gi, `$1${APART}`)
        .replace(/:(?=[\w\\+-]+:)/g, `:${APART}`)
        .replace(/(?<!sha256:)\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/gi, (hex) => `${hex.slice(0, 4)}${APART}${hex.slice(4)}`)
        .replaceAll(APART, "&#8203;");
}
function toMarkdown(sentence, codeOf = codeElement) {
    return sentence.map((span) => markdownSpan(span, codeOf)).join("");
}
function markdownSpan(span, codeOf) {
    if (typeof span === "string")
        return escapeMarkdown(span);
    if (span.link !== undefined)
        return markdownLink(span.text, span.link);
    if (span.mark === "code")
        return codeOf(span.text);
    return span.mark === "strong" ? bold(span.text) : escapeMarkdown(span.text);
}
function codeElement(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
function bold(text) {
    const safe = escapeMarkdown(text);
    return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) ? `**${safe}**` : `<b>${safe}</b>`;
}
function markdownLink(text, address) {
    const target = (0,_web_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWebAddress */ .K)(address)?.replace(/[^\w.~:/?#@!$&+,;=%-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
    return target === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${target})`;
}
function markdownCode(text) {
    const ticks = "`".repeat(longestTicks(text) + 1);
    const pad = ticks.length > 1 ? " " : "";
    return `${ticks}${pad}${text}${pad}${ticks}`;
}
function markdownFence(lines, language) {
    const code = lines.join("\n");
    const fence = "`".repeat(Math.max(3, longestTicks(code) + 1));
    return `${fence}${language}\n${code}\n${fence}`;
}
function longestTicks(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 65976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ toPlainText)
/* harmony export */ });
function toPlainText(sentence) {
    return sentence.map(plainSpan).join("");
}
function plainSpan(span) {
    if (typeof span === "string")
        return span;
    if (span.link !== undefined)
        return `${span.text} (${span.link})`;
    return span.mark === "code" ? `\`${span.text}\`` : span.text;
}


/***/ }),

/***/ 60745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ sanitizeSentence),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u{2800}\u{3164}\u{FFA0}]/gu;
const JOINED = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Myanmar})\p{M}*$/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const STACKED = /(\p{M}{3})\p{M}+/gu;
const PLAIN = /^[ -~]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function sanitize(text, most = 80) {
    const words = text.replace(/\s+/g, " ").trim();
    const line = PLAIN.test(words) ? words : words.replace(STACKED, "$1").replace(UNSEEN, reveal);
    const cut = truncate(line, most);
    return RIGHT_TO_LEFT.test(cut) ? `\u{2068}${cut}\u{2069}` : cut;
}
function sanitizeSentence(sentence) {
    return sentence.map((span) => {
        if (typeof span === "string")
            return sanitizeWords(span);
        return { ...span, text: sanitize(span.text, span.mark === "code" ? 500 : 80) };
    });
}
function sanitizeWords(text) {
    const words = sanitize(text, 3_000);
    if (words === "")
        return text === "" ? "" : " ";
    return `${/^\s/.test(text) ? " " : ""}${words}${/\s$/.test(text) ? " " : ""}`;
}
function truncate(text, most) {
    if (text.length <= most)
        return text;
    if (PLAIN.test(text.slice(0, most + 1)))
        return `${text.slice(0, most - 1)}…`;
    const letters = [];
    for (const { segment } of graphemes.segment(text)) {
        if (letters.length === most)
            return `${letters.slice(0, most - 1).join("")}…`;
        letters.push(segment);
    }
    return text;
}
function reveal(character, offset, text) {
    const belongs = character === "\u{200C}" || character === "\u{200D}" || character === "\u{FE0F}";
    if (belongs && JOINED.test(text.slice(Math.max(0, offset - 8), offset)))
        return character;
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}


/***/ }),

/***/ 34703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   xj: () => (/* binding */ parseBackticks)
/* harmony export */ });
function say(texts, ...fillings) {
    return texts
        .flatMap((text, index) => [text, fillings[index] ?? ""].flat())
        .map((part) => (typeof part === "number" ? String(part) : part))
        .filter((span) => span !== "");
}
function name(text) {
    return { text, mark: "code" };
}
function strong(text) {
    return { text, mark: "strong" };
}
function parseBackticks(message) {
    return message.split(/`([^`]+)`/).flatMap((text, index) => {
        if (text === "")
            return [];
        return [index % 2 === 1 ? name(text) : text];
    });
}


/***/ }),

/***/ 81768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ mrkdwnCode),
/* harmony export */   DF: () => (/* binding */ toMrkdwn),
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   TP: () => (/* binding */ toRichText),
/* harmony export */   k4: () => (/* binding */ escapeSlack)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60745);
/* harmony import */ var _web_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97583);


const MOST_LETTERS = 1_000;
function escapeSlack(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function slackLink(text, address) {
    const url = (0,_web_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWebAddress */ .K)(address);
    if (url === undefined)
        return escapeSlack(text);
    return `<${escapeSlack(url).replaceAll("|", "%7C")}|${escapeSlack(text).replaceAll("|", "¦")}>`;
}
function toMrkdwn(sentence) {
    return sentence.map(mrkdwnSpan).join("");
}
function mrkdwnSpan(span) {
    if (typeof span === "string")
        return escapeSlack(span);
    if (span.link !== undefined)
        return slackLink(span.text, span.link);
    return span.mark === "code" ? `\`${mrkdwnCode(span.text)}\`` : escapeSlack(span.text);
}
function mrkdwnCode(text) {
    return escapeSlack(text.replaceAll("`", "'"));
}
function toRichText(sentence) {
    return sentence.map((span) => {
        if (typeof span === "string")
            return { type: "text", text: (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(span, MOST_LETTERS) };
        if (span.mark === "code")
            return { type: "text", text: span.text, style: { code: true } };
        const text = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(span.text, MOST_LETTERS);
        const style = span.mark === "strong" ? { style: { bold: true } } : {};
        const url = (0,_web_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWebAddress */ .K)(span.link) ?? conversationWith(span.slackId);
        return url === undefined ? { type: "text", text, ...style } : { type: "link", url, text, ...style };
    });
}
function conversationWith(slackId) {
    if (slackId === undefined || !/^[UW][A-Z0-9]{2,20}$/.test(slackId))
        return undefined;
    return `https://slack.com/app_redirect?channel=${slackId}`;
}


/***/ }),

/***/ 97583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseWebAddress)
/* harmony export */ });
function parseWebAddress(address) {
    const url = address === undefined ? null : URL.parse(address);
    return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}


/***/ })

};
