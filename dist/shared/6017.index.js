export const id = 6017;
export const ids = [6017];
export const modules = {

/***/ 86017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGoogleInventory: () => (/* binding */ readGoogleInventory)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94872);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _compare_compare_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55235);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61289);




async function readGoogleInventory({ client, customer, actingAs }, globs, progress) {
    const matches = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .anyGlobMatcher */ .pl)(globs);
    const wanted = (groups) => [...groups.values()].filter(({ email }) => matches(email.toLowerCase())).map(({ id }) => id);
    const remote = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroupsState */ .k4)(client, { customer, actingAs, wanted, nested: false }, progress);
    const problems = [...remote.members.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "google-groups" })));
    const groups = [...remote.members].flatMap(([id, reading]) => {
        const group = remote.groups.get(id);
        return group === undefined || "problem" in reading
            ? []
            : [inventoryGroupOf(group, reading.members, remote)];
    });
    return { customer, groups: groups.sort((one, other) => (one.address < other.address ? -1 : 1)) };
}
function inventoryGroupOf({ email, name, description }, members, remote) {
    const others = members.filter((each) => !(0,_compare_compare_context_js__WEBPACK_IMPORTED_MODULE_3__/* .isActing */ .lY)(each, remote));
    return {
        address: email,
        name,
        description,
        people: new Map(others.flatMap(({ type, email: who, role }) => (type === "user" && who ? [[who, role]] : []))),
        groups: others.flatMap(({ type, email: who }) => (type === "group" && who ? [who] : [])).sort(),
        hasEverybody: others.some(({ type }) => type === "everybody"),
    };
}


/***/ })

};
