export const id = 64;
export const ids = [64];
export const modules = {

/***/ 92064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveyDrive: () => (/* binding */ surveyDrive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _email_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29696);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87976);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5186);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89861);





async function surveyDrive(client, ids, progress) {
    const world = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorld */ .TY)(client, ids, progress);
    const problems = [...world.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "drive" })));
    const sharings = [...world.folders.values()].flatMap((each) => ("sharing" in each ? [each.sharing] : []));
    return {
        folders: sharings.map((sharing) => surveyFolder(sharing, world)),
        remarks: sharings.flatMap(({ label, open }) => open.length === 0
            ? []
            : [`The folder ${label} is open to ${open.join(" and ")}, which the file can't say.`]),
    };
}
function surveyFolder({ id, name, shares }, { me }) {
    const people = new Map();
    const groups = new Map();
    for (const share of shares) {
        const { address, direct, inherited, fixed } = share;
        if (direct === undefined || fixed !== undefined || address === undefined || !(0,_email_js__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(address))
            continue;
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isMe */ .ne)(share, me) || (0,_email_js__WEBPACK_IMPORTED_MODULE_3__/* .sameAddress */ .xU)(address, me.address))
            continue;
        const role = (0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(direct, inherited) ?? direct;
        (share.type === "group" ? groups : people).set(address, role);
    }
    return { id, name, people, groups };
}


/***/ })

};
