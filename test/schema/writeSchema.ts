import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CONFIG_SCHEMA_FILE, configSchema } from "./configSchema";
import { resultSchema, SCHEMA_FILE, schemaText } from "./resultSchema";

mkdirSync(path.dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, schemaText(resultSchema()));
writeFileSync(CONFIG_SCHEMA_FILE, schemaText(configSchema()));
