import { programs } from "../shared/index.js";

await programs.main();
