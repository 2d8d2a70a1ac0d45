const { programs } = await import("../shared/index.js");
await programs.main();
