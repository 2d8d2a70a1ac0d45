import fc from "fast-check";

/** Property tests draw the same values in every run; the soak is what looks further. */
fc.configureGlobal({ seed: 20_260 });
