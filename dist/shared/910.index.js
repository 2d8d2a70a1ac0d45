export const id = 910;
export const ids = [910];
export const modules = {

/***/ 43910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identifyAccounts: () => (/* binding */ identifyAccounts)
/* harmony export */ });
/* harmony import */ var _read_lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20511);

async function identifyAccounts(client, written) {
    const logins = new Set(written.flatMap(({ login }) => login?.toLowerCase() ?? []));
    const found = await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAccounts */ .n$)(client, [...logins].sort());
    const accountOf = (login) => {
        const account = found.get(login.toLowerCase());
        return account === "missing" ? undefined : account;
    };
    const byId = new Map();
    for (const { login, id } of written) {
        if (id === undefined || byId.has(id))
            continue;
        const likely = login === undefined ? undefined : accountOf(login);
        const account = likely?.id === id ? likely : await (0,_read_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .readAccountById */ .CS)(client, String(id));
        if (account !== "missing")
            byId.set(id, account);
    }
    return { byLogin: accountOf, byId: (id) => byId.get(id) };
}


/***/ })

};
