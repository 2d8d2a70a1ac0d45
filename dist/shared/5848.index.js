export const id = 5848;
export const ids = [5848];
export const modules = {

/***/ 25848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDriveBackoff: () => (/* binding */ createDriveBackoff)
/* harmony export */ });
/* harmony import */ var _shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92121);

const maxAttempts = 6;
const maxQuotaAttempts = 3;
const quotaWait = 60_000;
const growth = { first: 1_000, longest: 64_000 };
const waitBudget = 15 * 60_000;
function createDriveBackoff(clock) {
    const backoff = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .createBackoff */ .lF)(clock, waitBudget);
    return {
        async wait(attempt, { kind, retryAfter }) {
            const isQuota = kind === "sharing-quota";
            if (attempt >= (isQuota ? maxQuotaAttempts : maxAttempts))
                return false;
            const delay = isQuota ? quotaWait * attempt : (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(attempt, growth);
            return backoff.wait(retryAfter === undefined ? (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)(delay, clock) : retryAfter * 1_000);
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
