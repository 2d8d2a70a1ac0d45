export const id = 104;
export const ids = [104];
export const modules = {

/***/ 79104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveyDrive: () => (/* binding */ surveyDrive)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58021);
/* harmony import */ var _model_email_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5517);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36746);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48348);
/* harmony import */ var _read_remote_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32600);





async function surveyDrive(client, ids, progress) {
    const world = await (0,_read_remote_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorld */ .TY)(client, ids, progress);
    const problems = [...world.folders.values()].flatMap((each) => ("problem" in each ? [each.problem] : []));
    if (problems.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(problems.map((problem) => ({ ...problem, provider: "drive" })));
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
        if (direct === undefined || fixed !== undefined || address === undefined || !(0,_model_email_js__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(address))
            continue;
        if ((0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .isMe */ .ne)(share, me) || (0,_model_email_js__WEBPACK_IMPORTED_MODULE_3__/* .sameAddress */ .xU)(address, me.address))
            continue;
        const role = (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(direct, inherited) ?? direct;
        (share.type === "group" ? groups : people).set(address, role);
    }
    return { id, name, people, groups };
}


/***/ })

};
