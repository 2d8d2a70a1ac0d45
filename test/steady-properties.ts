import fc from "fast-check";

/** Property tests use the same seed in every run. The soak uses others. */
fc.configureGlobal({ seed: 20_260 });
