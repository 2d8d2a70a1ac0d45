export const id = 2252;
export const ids = [2252];
export const modules = {

/***/ 42252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tryOrganisation: () => (/* binding */ tryOrganisation)
/* harmony export */ });
/* harmony import */ var _adopt_declare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87389);
/* harmony import */ var _adopt_write_roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19426);
/* harmony import */ var _app_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68718);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68462);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46698);
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32298);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51400);
/* harmony import */ var _access_known_access_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28473);
/* harmony import */ var _import_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73728);
/* harmony import */ var _site_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5950);










async function tryOrganisation(request, connections) {
    const { emails, withPrivate, ...scope } = request;
    const inventory = await (0,_app_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .readInventory */ .z)({ ...scope, partial: true }, connections);
    const today = (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .currentDay */ .G)(connections.clock);
    const files = (0,_adopt_write_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .writeRoster */ .n)((0,_adopt_declare_js__WEBPACK_IMPORTED_MODULE_3__/* .declareInventory */ .F)(inventory, today).roster, { path: "teams.yaml", split: false });
    const roster = (0,_roster_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadRoster */ .c0)((0,_import_run_js__WEBPACK_IMPORTED_MODULE_5__/* .rosterSourceOf */ .C)(files), today);
    if (!(0,_roster_load_js__WEBPACK_IMPORTED_MODULE_4__/* .isUsable */ .Ng)(roster))
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_6__/* .RollcallError */ .q(roster.findings);
    const report = await liveReport(roster, connections);
    const known = (0,_access_known_access_js__WEBPACK_IMPORTED_MODULE_7__/* .knownAccess */ .C)(roster, report);
    const notMeasured = [
        ...new Set([
            ...known.notMeasured,
            ...(inventory.github?.unseen ?? []),
            ...(report === undefined
                ? ["What nobody can declare: roles of the organisation, and the base permission"]
                : []),
        ]),
    ];
    return {
        roster: files,
        pages: (0,_site_run_js__WEBPACK_IMPORTED_MODULE_8__.makeSite)({
            known: { ...known, notMeasured },
            at: `what the token sees of ${scope.org} on ${new Date(connections.clock.now()).toISOString()}`,
            ...(report === undefined ? {} : { report }),
            emails,
            withPrivate,
        }),
        counts: {
            people: roster.resolved.users.size,
            teams: roster.resolved.teams.size,
            repositories: inventory.github?.repositories.length ?? 0,
        },
        notMeasured,
    };
}
async function liveReport(roster, connections) {
    const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .e)({ command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} }, connections);
    return report.findings.some(({ severity, provider }) => severity === "error" && provider === "github")
        ? undefined
        : report;
}


/***/ })

};
