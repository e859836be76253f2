import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { resultSchema, SCHEMA_FILE, schemaText } from "./resultSchema";

mkdirSync(path.dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, schemaText(resultSchema()));
