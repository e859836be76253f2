#!/usr/bin/env node
import { nodeTerminal } from "./nodeTerminal";
import { runCli } from "./runCli";

process.exitCode = await runCli(process.argv.slice(2), nodeTerminal());
