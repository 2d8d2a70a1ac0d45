export const id = 191;
export const ids = [191];
export const modules = {

/***/ 60191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patience: () => (/* binding */ patience)
/* harmony export */ });
const ATTEMPTS = 6;
const QUOTA_ATTEMPTS = 3;
const QUOTA_WAIT = 60_000;
const LONGEST = 64_000;
const BUDGET = 15 * 60_000;
function patience(sleep) {
    let left = BUDGET;
    return {
        async pause(attempt, refusal) {
            const quota = refusal.trouble === "sharing-quota";
            if (attempt >= (quota ? QUOTA_ATTEMPTS : ATTEMPTS))
                return false;
            const asked = refusal.retryAfter === undefined ? undefined : refusal.retryAfter * 1_000;
            const grown = quota ? QUOTA_WAIT * attempt : Math.min(LONGEST, 500 * 2 ** attempt);
            const wait = asked ?? Math.round(grown * (1 + Math.random()));
            if (wait > left)
                return false;
            left -= wait;
            await sleep(wait);
            return true;
        },
    };
}


/***/ })

};
