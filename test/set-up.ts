import fc from "fast-check";

/** Property tests use the same seed in every run. The soak uses others. */
fc.configureGlobal({ seed: 20_260 });

// Files share a worker, so nothing may put its own in place of what the others use.
for (const name of ["Request", "Response"] as const) {
  Object.defineProperty(globalThis, name, {
    value: globalThis[name],
    configurable: false,
    writable: false,
    enumerable: true,
  });
}
