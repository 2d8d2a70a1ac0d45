export const id = 3910;
export const ids = [3910];
export const modules = {

/***/ 43910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identifyAccounts: () => (/* binding */ identifyAccounts)
/* harmony export */ });
/* harmony import */ var _read_accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);

async function identifyAccounts(client, written) {
    const logins = new Set(written.flatMap(({ login }) => login?.toLowerCase() ?? []));
    const found = await (0,_read_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readAccounts */ .n$)(client, [...logins].sort());
    const accountOf = (login) => {
        const account = found.get(login.toLowerCase());
        return account === "missing" ? undefined : account;
    };
    const byId = new Map();
    for (const { login, id } of written) {
        if (id === undefined || byId.has(id))
            continue;
        const likely = login === undefined ? undefined : accountOf(login);
        const account = likely?.id === id ? likely : await (0,_read_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readAccountById */ .CS)(client, String(id));
        if (account !== "missing")
            byId.set(id, account);
    }
    return { byLogin: accountOf, byId: (id) => byId.get(id) };
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ readAccountById),
/* harmony export */   n$: () => (/* binding */ readAccounts),
/* harmony export */   rt: () => (/* binding */ readAccountsById)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86795);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99467);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20511);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83368);





async function readAccounts(client, logins) {
    const read = [...(0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .chunksOf */ .U_)(logins, 100)].map(async (chunk) => {
        const variables = Object.fromEntries(chunk.map((login, index) => [`u${index}`, login]));
        const nodes = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .queryByAlias */ .w0)(client, (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .usersQuery */ .dq)(chunk.length), { variables, what: "look people up" });
        const accounts = (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsAnswer */ .tZ, nodes, "look people up");
        return Promise.all(chunk.map(async (login, index) => {
            const node = accounts[`u${index}`];
            const account = node ? { login: node.login, id: node.databaseId } : undefined;
            return [login.toLowerCase(), account ?? (await readAccountByLogin(client, login))];
        }));
    });
    return new Map((await Promise.all(read)).flat());
}
async function readAccountByLogin(client, login) {
    return readAccount(client, "GET /users/{username}", { username: login });
}
async function readAccountsById(client, ids) {
    const read = [...ids].map(async (id) => [id, await readAccountById(client, id)]);
    return new Map(await Promise.all(read));
}
async function readAccountById(client, id) {
    return readAccount(client, "GET /user/{account_id}", { account_id: Number(id) });
}
async function readAccount(client, route, params) {
    try {
        const response = await client.read(route, params);
        const account = _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .accountAnswer */ .U6.parse(response.data);
        return account.type === "Organization" ? "missing" : { login: account.login, id: account.id };
    }
    catch (failure) {
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubStatusOf */ .RI)(failure) === 404)
            return "missing";
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RollcallError */ .q((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubProblemOf */ .OM)(failure, "look an account up"), { provider: "github" });
    }
}


/***/ })

};
