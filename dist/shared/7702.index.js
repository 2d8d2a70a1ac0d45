export const id = 7702;
export const ids = [7702];
export const modules = {

/***/ 77702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGroupsBackoff: () => (/* binding */ createGroupsBackoff)
/* harmony export */ });
/* harmony import */ var _shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92121);

const maxAttempts = 6;
const maxLooks = 6;
const growth = { first: 1_000, longest: 32_000 };
const waitBudget = 15 * 60_000;
function createGroupsBackoff(clock) {
    const backoff = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .createBackoff */ .lF)(clock, waitBudget);
    return {
        async wait(attempt, { retryAfter } = { kind: "lost", status: 0, reason: "", message: "" }) {
            if (attempt >= maxAttempts)
                return false;
            const delay = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)((0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(attempt, growth), clock);
            return backoff.wait(retryAfter === undefined ? delay : retryAfter * 1_000);
        },
        async settle(look) {
            return look <= maxLooks && (await backoff.wait((0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(look, growth)));
        },
    };
}


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ delayAfter),
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   lF: () => (/* binding */ createBackoff)
/* harmony export */ });
function delayAfter(attempt, { first, longest }) {
    return Math.min(longest, first * 2 ** (attempt - 1));
}
function withJitter(milliseconds, { random }) {
    return Math.round(milliseconds * (1 + random()));
}
function createBackoff(clock, budget) {
    let left = budget;
    return {
        async wait(milliseconds) {
            if (milliseconds > left)
                return false;
            left -= milliseconds;
            await clock.sleep(milliseconds);
            return true;
        },
    };
}


/***/ })

};
