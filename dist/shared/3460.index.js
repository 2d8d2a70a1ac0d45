export const id = 3460;
export const ids = [3460];
export const modules = {

/***/ 23460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewStatus: () => (/* binding */ reviewStatus)
});

// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
;// CONCATENATED MODULE: ./lib/src/review/group-progress.js
function progressOf({ frozen, answers, }) {
    const groups = [...Map.groupBy(frozen.rows, ({ group }) => group)].map(([group, rows]) => {
        const open = rows.filter(({ id }) => answers[id] === undefined);
        const awaited = [...new Set(open.flatMap(({ reviewers }) => reviewers))].sort();
        const removed = rows.filter(({ id }) => answers[id]?.decision === "remove").length;
        return { group, rows: rows.length, open, awaited, removed };
    });
    return groups.sort((left, right) => right.open.length - left.open.length || (left.group < right.group ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/src/review/words.js
var words = __webpack_require__(3102);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
;// CONCATENATED MODULE: ./lib/src/jobs/review/status.js





const mostGroups = 20;
const mostPeople = 8;
function reviewStatus(state, today) {
    const { frozen, removals, record, expiry } = state;
    const groups = progressOf(state);
    const open = groups.filter((each) => each.open.length > 0);
    const left = open.reduce((sum, each) => sum + each.open.length, 0);
    const pulls = Object.values(removals);
    const isLate = today > frozen.dueOn;
    const more = open.length - mostGroups;
    return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Review ${(0,sentence/* strong */.ko)(frozen.review)} of ${frozen.organisation}, ${isLate ? "was due" : "due"} ${frozen.dueOn}: ${(0,lists/* count */.U9)(frozen.rows.length - left, ["answer", "answers"])} of ${(0,lists/* count */.U9)(frozen.rows.length, ["row", "rows"])}`, ...(open.length === 0
        ? [(0,sentence/* say */.cv) `Everybody has an answer.`]
        : [
            (0,sentence/* say */.cv) `${(0,lists/* count */.U9)(left, ["person has", "people have"])} no answer yet:`,
            { list: open.slice(0, mostGroups).map(openLine) },
        ]), ...(more > 0 ? [(0,sentence/* say */.cv) `And ${(0,lists/* count */.U9)(more, ["more group", "more groups"])}.`] : []), ...pullLine(pulls, "To be merged, for those who were removed"), ...pullLine(expiry === null ? [] : [expiry], "To be merged, for those whom nobody confirmed"), ...pullLine(record === null ? [] : [record], "The record, to be merged"));
}
function openLine({ group, open, rows, awaited }) {
    const who = (0,lists/* listFirst */.rL)(open.map(words/* reviewedName */.jS), mostPeople);
    const of = rows === open.length ? "" : ` of ${rows}`;
    const asked = awaited.length === 0 ? "nobody who may" : (0,lists/* listFirst */.rL)([...awaited], mostPeople);
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)((0,words/* groupName */.hv)(group))}: ${open.length}${of} (${who}); to answer: ${asked}`;
}
function pullLine(pulls, what) {
    return pulls.length === 0
        ? []
        : [
            (0,sentence/* say */.cv) `${what}: ${(0,lists/* listFirst */.rL)(pulls.map((pull) => `#${pull}`), 20)}`,
        ];
}


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   hv: () => (/* binding */ groupName),
/* harmony export */   jS: () => (/* binding */ reviewedName),
/* harmony export */   ms: () => (/* binding */ heldPhrases)
/* harmony export */ });
/* harmony import */ var _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82009);
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24496);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98801);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50578);




const mostNames = 12;
function groupName(group) {
    return group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? "what no team gives" : `team ${group.slice("team:".length)}`;
}
function reviewedName({ who, name, login }) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : who;
    const more = [name, login].filter((each) => each !== null && each !== key);
    return more.length === 0 ? key : `${key} (${more.join(", ")})`;
}
function heldPhrases(row, population, kinds) {
    const lines = row.holdings.flatMap((at) => population[at] ?? []);
    const teams = new Set(lines.flatMap(({ kind, key }) => (kind === _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKind */ .qF ? [key] : [])));
    const told = lines.filter((line) => `${line.kind}:${line.key}` !== row.group && !isTwin(line, teams, kinds));
    const groups = Map.groupBy(told, (line) => JSON.stringify([line.kind, line.role, wayOf(line, row, kinds), marksOf(line, row)]));
    return [...groups.values()]
        .sort((left, right) => weight(right) - weight(left))
        .map((these) => {
        const [first] = these;
        if (first === undefined)
            return "";
        const names = these.map(({ kind, key }) => (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfResource */ .NJ)(kinds.get(kind), key));
        const what = these.length === 1
            ? (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)(first, kinds)
            : `${kinds.get(first.kind)?.words.short[1] ?? first.kind} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(names, mostNames)}`;
        const way = wayOf(first, row, kinds);
        const marks = marksOf(first, row);
        return `${first.role} on ${what}${way === "" ? "" : `, through ${way}`}${marks === "" ? "" : ` (${marks})`}`;
    });
}
function wayOf({ ways }, { group }, kinds) {
    const own = ways.filter(([first]) => (group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? true : first === group));
    const words = own
        .map((way) => way
        .filter((entry) => entry !== group)
        .map((entry) => entryName(entry, kinds))
        .join(" → "))
        .filter((each) => each !== "");
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .joinList */ .D)([...new Set(words)].slice(0, 3));
}
function isTwin({ kind, key, declared, live, roleInFile }, teams, kinds) {
    const isSame = declared && live !== false && roleInFile === null;
    return isSame && kinds.get(kind)?.grantMeans === "team" && teams.has(key);
}
function entryName(entry, kinds) {
    if (entry === "github.owners")
        return "owning the organisation";
    if (entry === "github")
        return "being in the file";
    const [sort = "", ...rest] = entry.split(":");
    if (sort === "team")
        return rest.join(":");
    if (sort === "project")
        return `project ${rest.join(":")}`;
    const slash = entry.indexOf("/");
    return slash < 0
        ? entry
        : (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)({ kind: entry.slice(0, slash), key: entry.slice(slash + 1) }, kinds);
}
function marksOf({ declared, live, roleInFile, privileged, isNew, until }, row) {
    return [
        ...(privileged ? ["privileged"] : []),
        ...(declared ? [] : ["not in the file"]),
        ...(declared && live === false ? ["not there yet"] : []),
        ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
        ...(isNew === true ? ["new since the last review"] : []),
        ...(until === null || until === row.until ? [] : [`until ${until}`]),
    ].join(", ");
}
function weight([line]) {
    if (line === undefined)
        return 0;
    return (line.isNew === true ? 4 : 0) + (line.privileged ? 2 : 0) + (line.declared ? 0 : 1);
}
function rowsInOrder(rows, population) {
    const heaviest = (row) => Math.max(0, ...row.holdings.map((at) => weight(population.slice(at, at + 1))));
    return [...rows].sort((left, right) => heaviest(right) - heaviest(left) || (left.who < right.who ? -1 : 1));
}


/***/ })

};
