#!/usr/bin/env node
import { programs } from "../shared/index.js";

await programs.cli();
